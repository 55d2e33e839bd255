"""Where the text of an upright page stands: in ruled cells and outside, cut into stretches to read."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import NamedTuple

from core.readers.scans import ruling, vision
from core.readers.scans.upright import Upright
from core.readers.scans.vision import Boxes, Extent, Pixels
from core.readers.sheets.marks import Mark, Rule
from core.readers.sheets.ruled import Lattice, lattices

POINT = 72 / 200  # so long is a pixel: as on a page scanned with 200 dots an inch

_STEP = 1.5  # pixels
# in heights of a letter
_SPECK = 0.14  # dirt: smaller than a decimal point
_RESIDUE = 0.16  # what is left of a rule beside it
_LARGEST = 3.5  # a picture or a seal
_GAP_IN_CELL = 1.2
_GAP_OUTSIDE = 0.5
_MARGIN = 0.25
_BESIDE = 0.6  # a pale minus sign may stand before a figure
_HIGHEST = 1.25  # strokes of 三 and 二 that lie above each other are one letter
_STROKE = 0.25  # part of a letter
_SHORT = 4.0  # a figure and what stands for one
_SEVERAL = 3  # of them on one line
_OVERLAP = 0.35  # of the lower of two blobs: then they stand on one line
# a page of figures has some 3,000; noise has a hundred thousand
_MOST_BLOBS = 30_000


@dataclass(frozen=True, slots=True)
class Stretch:
    """A line of text, or a part of it up to a wide gap."""

    extent: Extent  # of its ink
    crop: Extent  # what is read: with some paper around
    line: tuple[int, int]  # how far its whole line reaches down the page
    in_cell: bool
    blobs: int  # of how many pieces its ink consists


class Found(NamedTuple):
    """The rules of a page in points, its text, and the page to read it from; `crowded`: too much ink for text."""

    across: list[Rule]
    down: list[Rule]
    stretches: list[Stretch]
    page: Pixels
    crowded: bool

    def cut(self, crop: Extent) -> Pixels:
        """Return a part of the page."""
        return self.page[crop.y0 : crop.y1, crop.x0 : crop.x1]


def close(stretch: Stretch, letter: float) -> Extent:
    """Return a crop with less paper on both sides, for a second look."""
    margin = round(_MARGIN * letter)
    x0, x1 = stretch.extent.x0 - margin, stretch.extent.x1 + margin
    return stretch.crop._replace(x0=max(stretch.crop.x0, x0), x1=min(stretch.crop.x1, x1))


def find(upright: Upright) -> Found:
    """Find rules, cells and text."""
    letter = upright.letter
    lines = ruling.ruling_of(upright.page, letter)
    across = _aligned([Rule((y0 + y1) / 2, x0, x1) for x0, y0, x1, y1, _ in lines.across.tolist()])
    down = _aligned([Rule((x0 + x1) / 2, y0, y1) for x0, y0, x1, y1, _ in lines.down.tolist()])
    blobs = _clean(vision.blobs(vision.ink(lines.page)), lines, letter)
    if len(blobs) > _MOST_BLOBS:
        return Found(across, down, [], lines.page, crowded=True)
    marks = [Mark("0", [x0 * POINT], [x1 * POINT], y0 * POINT, y1 * POINT) for x0, y0, x1, y1, _ in blobs.tolist()]
    tables, rest, _ = lattices(across, down, marks)
    page = Extent(0, 0, lines.page.shape[1], lines.page.shape[0])
    found = [*_in_cells(tables, letter)]
    found += _outside([_pixels(mark) for mark in rest], upright.text, page, letter)
    return Found(across, down, found, lines.page, crowded=False)


def _aligned(rules: Iterable[Rule]) -> list[Rule]:
    """Bring rules into points; pieces of one line that a pixel or two part stand at one place."""
    lanes: list[list[Rule]] = []
    for rule in sorted(rules):
        if lanes and rule.at - lanes[-1][-1].at <= _STEP and rule.at - lanes[-1][0].at <= 2 * _STEP:
            lanes[-1].append(rule)
        else:
            lanes.append([rule])
    return [
        Rule(median(rule.at for rule in lane) * POINT, start * POINT, end * POINT)
        for lane in lanes
        for _, start, end in lane
    ]


def _clean(blobs: Boxes, lines: ruling.Ruling, letter: float) -> Boxes:
    """Leave out dirt, pictures, and slivers that rules leave beside them."""
    width, height = blobs[:, 2] - blobs[:, 0], blobs[:, 3] - blobs[:, 1]
    longer, shorter = width.clip(min=height), width.clip(max=height)
    blobs = blobs[(longer >= _SPECK * letter) & (longer <= _LARGEST * letter)]
    width, height = blobs[:, 2] - blobs[:, 0], blobs[:, 3] - blobs[:, 1]
    shorter = width.clip(max=height)
    beside = vision.grown(lines.drawn, 3)
    kept = [
        thickness > _RESIDUE * letter or not beside[y0:y1, x0:x1].all()
        for (x0, y0, x1, y1, _), thickness in zip(blobs.tolist(), shorter.tolist(), strict=True)
    ]
    return blobs[kept] if kept else blobs


def _pixels(mark: Mark) -> Extent:
    return Extent(round(mark.x0 / POINT), round(mark.y0 / POINT), round(mark.x1 / POINT), round(mark.y1 / POINT))


def _in_cells(tables: Iterable[Lattice], letter: float) -> Iterator[Stretch]:
    for table in tables:
        for cell in table.cells:
            x0, y0, x1, y1 = (round(edge / POINT) for edge in cell.extent)
            room = Extent(x0 + 2, y0 + 2, x1 - 2, y1 - 2)
            for line in _lines([_pixels(mark) for mark in cell.marks], letter):
                yield from _stretches(line, room, letter, in_cell=True)


def _outside(blobs: Sequence[Extent], text: Sequence[Extent], page: Extent, letter: float) -> Iterator[Stretch]:
    """Yield the lines that the detector saw; what it did not see only where a letter's size speaks for it."""
    seen: dict[int, list[Extent]] = {}
    alone = []
    for blob in blobs:
        x, y = (blob.x0 + blob.x1) // 2, (blob.y0 + blob.y1) // 2
        number = next((i for i, (x0, y0, x1, y1) in enumerate(text) if x0 <= x < x1 and y0 <= y < y1), None)
        if number is not None:
            seen.setdefault(number, []).append(blob)
        elif max(blob.x1 - blob.x0, blob.y1 - blob.y0) >= _STROKE * letter:
            alone.append(blob)
    groups = [*(seen[number] for number in sorted(seen)), alone]
    found = [
        [part for line in _lines(group, letter) for part in _stretches(line, page, letter, in_cell=False)]
        for group in groups
    ]
    high = [part for part in found[-1] if part.extent.y1 - part.extent.y0 >= letter / 2]
    sure = [part for parts in (*found[:-1], high) for part in parts]
    yield from sure
    short = sorted(_middle(part) for part in sure if part.extent.x1 - part.extent.x0 <= _SHORT * letter)
    for part in found[-1]:
        # a dash among figures that no rules part
        middle = _middle(part)
        level = bisect_right(short, middle + letter / 2) - bisect_left(short, middle - letter / 2)
        if part not in high and level >= _SEVERAL:
            yield part


def _middle(stretch: Stretch) -> float:
    return (stretch.extent.y0 + stretch.extent.y1) / 2


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


def _stretches(line: Sequence[Extent], room: Extent, letter: float, *, in_cell: bool) -> Iterator[Stretch]:
    """Cut a line at its wide gaps."""
    top, bottom = min(blob.y0 for blob in line), max(blob.y1 for blob in line)
    height = bottom - top
    gap = _GAP_IN_CELL * letter if in_cell else _GAP_OUTSIDE * height
    held = [line[0]]
    right = line[0].x1
    for blob in line[1:]:
        if blob.x0 - right > gap:
            yield _stretch(held, (top, bottom), room, letter, in_cell=in_cell)
            held = []
        held.append(blob)
        right = max(right, blob.x1)
    yield _stretch(held, (top, bottom), room, letter, in_cell=in_cell)


def _stretch(held: Sequence[Extent], line: tuple[int, int], room: Extent, letter: float, *, in_cell: bool) -> Stretch:
    x0, x1 = min(blob.x0 for blob in held), max(blob.x1 for blob in held)
    y0, y1 = min(blob.y0 for blob in held), max(blob.y1 for blob in held)
    margin = round(_MARGIN * letter)
    # never lower than a letter: a dash must not be blown up into a bar
    more = max(0, round(letter) - (y1 - y0)) // 2
    beside = round(_BESIDE * letter) if in_cell else margin
    crop = Extent(
        max(x0 - beside, room.x0),
        max(y0 - margin - more, room.y0),
        min(x1 + beside, room.x1),
        min(y1 + margin + more, room.y1),
    )
    return Stretch(Extent(x0, y0, x1, y1), crop, line, in_cell, len(held))
