"""Pieces of ink into lines, lines into stretches of text to read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from core.readers.scans.vision import Extent

# in heights of a letter
_GAP_IN_CELL = 1.2
_GAP_OUTSIDE = 0.5
_MARGIN = 0.25
_BESIDE = 0.6  # a pale minus sign may stand before a figure
_HIGHEST = 1.25  # strokes of 三 and 二 that lie above each other are one letter
_OVERLAP = 0.35  # of the lower of two blobs: then they stand on one line


@dataclass(frozen=True, slots=True)
class Stretch:
    """A line of text, or a part of it up to a wide gap."""

    extent: Extent  # of its ink
    crop: Extent  # what is read: with some paper around
    line: tuple[int, int]  # how far its whole line reaches down the page
    in_cell: bool
    spoiled: bool  # a picture, a stroke or a rule runs into its cell
    middles: tuple[float, ...]  # of the pieces that its ink consists of, across


class Room(NamedTuple):
    """Where text stands: a cell, or the page; `letter`: how high a character is."""

    extent: Extent
    letter: float
    in_cell: bool = False
    spoiled: bool = False


def close(stretch: Stretch, letter: float) -> Extent:
    """Return a crop with less paper on both sides, for a second look."""
    margin = round(_MARGIN * letter)
    x0, x1 = stretch.extent.x0 - margin, stretch.extent.x1 + margin
    return stretch.crop._replace(x0=max(stretch.crop.x0, x0), x1=min(stretch.crop.x1, x1))


def cut(blobs: Sequence[Extent], room: Room) -> Iterator[Stretch]:
    """Yield the stretches that pieces of ink make, line by line."""
    for line in _lines(blobs, room.letter):
        yield from _parted(line, room)


def _lines(blobs: Sequence[Extent], letter: float) -> list[list[Extent]]:
    """Group blobs into lines from top to bottom: the high ones make the lines, the low ones join the nearest."""
    lines: list[tuple[int, int, list[Extent]]] = []
    for blob in sorted(blobs, key=lambda blob: blob.y0 - blob.y1):
        best, most = -1, 0.0
        for number, (top, bottom, _) in enumerate(lines):
            shared = (min(bottom, blob.y1) - max(top, blob.y0)) / max(blob.y1 - blob.y0, 1)
            if shared > max(most, _OVERLAP):
                best, most = number, shared
        if best < 0:
            lines.append((blob.y0, blob.y1, [blob]))
        else:
            top, bottom, held = lines[best]
            held.append(blob)
            if blob.y1 - blob.y0 > (bottom - top) / 2:
                lines[best] = min(top, blob.y0), max(bottom, blob.y1), held
    lines.sort(key=lambda line: line[0] + line[1])
    whole: list[tuple[int, int, list[Extent]]] = []
    for top, bottom, held in lines:
        if whole and max(bottom, whole[-1][1]) - whole[-1][0] <= _HIGHEST * letter:
            first, end, before = whole[-1]
            whole[-1] = min(first, top), max(end, bottom), before + held
        else:
            whole.append((top, bottom, held))
    return [sorted(held) for _, _, held in whole]


def _parted(line: Sequence[Extent], room: Room) -> Iterator[Stretch]:
    """Cut a line at its wide gaps."""
    top, bottom = min(blob.y0 for blob in line), max(blob.y1 for blob in line)
    gap = _GAP_IN_CELL * room.letter if room.in_cell else _GAP_OUTSIDE * (bottom - top)
    held = [line[0]]
    right = line[0].x1
    for blob in line[1:]:
        if blob.x0 - right > gap:
            yield _stretch(held, (top, bottom), room)
            held = []
        held.append(blob)
        right = max(right, blob.x1)
    yield _stretch(held, (top, bottom), room)


def _stretch(held: Sequence[Extent], line: tuple[int, int], room: Room) -> Stretch:
    x0, x1 = min(blob.x0 for blob in held), max(blob.x1 for blob in held)
    y0, y1 = min(blob.y0 for blob in held), max(blob.y1 for blob in held)
    above = round(_MARGIN * room.letter)
    beside = round(_BESIDE * room.letter) if room.in_cell else above
    # never lower than a letter: a dash must not be blown up into a bar
    above += max(0, round(room.letter) - (y1 - y0)) // 2
    crop = Extent(
        max(x0 - beside, room.extent.x0),
        max(y0 - above, room.extent.y0),
        min(x1 + beside, room.extent.x1),
        min(y1 + above, room.extent.y1),
    )
    middles = tuple((blob.x0 + blob.x1) / 2 for blob in held)
    return Stretch(Extent(x0, y0, x1, y1), crop, line, room.in_cell, room.spoiled, middles)
