"""A picture of a page into a sheet: its rules, and what was recognised as marks with places."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from core.readers.scans import engine, stretches
from core.readers.scans.engine import Read
from core.readers.scans.found import POINT, Found, find
from core.readers.scans.meant import Meaning, agreed, among_figures, is_figure, meant
from core.readers.scans.stretches import Stretch
from core.readers.scans.upright import Upright, upright
from core.readers.scans.vision import Pixels
from core.readers.sheets.marks import Mark, Rect, Sheet

UNREADABLE = "�"
_FEW = 2  # spots of ink without a meaning: dirt
_ROOM = 0.7  # of a letter, beside the ink of a stop
_OPENING, _CLOSING = "（(《“", "，,。、；;：:！？）)》”"
_HAN = "\u2e80"


class Recognised(NamedTuple):
    """A page and what of it could not be read."""

    sheet: Sheet
    notes: list[str]


def recognise(pixels: Pixels, number: int, point: float) -> Recognised:
    """Recognise a page; `point`: how many points of the displayed page a pixel is wide."""
    standing = upright(pixels)
    found = find(standing)
    height, width = standing.page.shape
    notes = [f"第{number}页墨迹太多，不像文字，没有识别"] if found.crowded else []
    marks: list[Mark] = []
    lost = 0
    for stretch, read, meaning in _read(found, standing.letter):
        made = list(_marks(stretch, read, meaning, number))
        marks += made
        lost += not made
    if lost > _FEW:
        notes.append(f"第{number}页有{lost}处像文字的墨迹没有认出来")
    shown = _shown(standing, point)
    return Recognised(Sheet(number, width * POINT, height * POINT, marks, found.across, found.down, shown), notes)


def _read(found: Found, letter: float) -> list[tuple[Stretch, Read, Meaning]]:
    """Read all stretches; at doubtful figures a second, closer look is taken: what both say alike is sure."""
    reads = engine.recognise([found.cut(part.crop) for part in found.stretches])
    parts = among_figures(found.stretches, reads)
    meanings = [meant(part, read, found.cut(part.crop), letter) for part, read in zip(parts, reads, strict=True)]
    again = [number for number, meaning in enumerate(meanings) if meaning.doubtful and is_figure(meaning.text)]
    closer = [replace(parts[number], crop=stretches.close(parts[number], letter)) for number in again]
    second = engine.recognise([found.cut(part.crop) for part in closer])
    for number, part, read in zip(again, closer, second, strict=True):
        meaning = meant(part, read, found.cut(part.crop), letter)
        meanings[number] = agreed(meanings[number], reads[number], meaning, read)
    return list(zip(parts, reads, meanings, strict=True))


def _shown(standing: Upright, point: float) -> Callable[[Rect], Rect]:
    def shown(extent: Rect) -> Rect:
        corners = [standing.back(x / POINT, y / POINT) for x in (extent.x0, extent.x1) for y in (extent.y0, extent.y1)]
        xs, ys = [x * point for x, _ in corners], [y * point for _, y in corners]
        return Rect(max(min(xs), 0.0), max(min(ys), 0.0), max(xs), max(ys))

    return shown


def _marks(stretch: Stretch, read: Read, meaning: Meaning, page: int) -> Iterator[Mark]:
    """Yield the words of a stretch; ink in a cell that says nothing is there all the same, and unreadable."""
    text, doubtful = meaning
    if not text.strip():
        if stretch.in_cell:
            yield _mark(stretch, UNREADABLE, _edges(stretch, UNREADABLE, (0.5,)), page, doubtful=True)
        return
    places = read.at if len(text) == len(read.at) else tuple((i + 0.5) / len(text) for i in range(len(text)))
    edges = _edges(stretch, text, places)
    for word in re.finditer(r"\S+", text):
        yield _mark(stretch, word[0], edges[word.start() : word.end() + 1], page, doubtful=doubtful)


def _edges(stretch: Stretch, text: str, places: Sequence[float]) -> list[float]:
    """Return where characters begin and end, in points: each reaches half way to its neighbours.

    Chinese stops and brackets have as much room as a letter, of which their ink takes little.
    """
    extent, crop = stretch.extent, stretch.crop
    middles = [min(max(crop.x0 + place * (crop.x1 - crop.x0), extent.x0), extent.x1) for place in places]
    inner = [(a + b) / 2 for a, b in pairwise(middles)]
    room = _ROOM * (extent.y1 - extent.y0) if len(text) > 1 else 0
    first = extent.x0 - (room if room and text[0] in _OPENING and text[1] > _HAN else 0)
    last = extent.x1 + (room if room and text[-1] in _CLOSING and text[-2] > _HAN else 0)
    return [edge * POINT for edge in (first, *inner, last)]


def _mark(stretch: Stretch, text: str, edges: list[float], page: int, *, doubtful: bool) -> Mark:
    top, bottom = stretch.line
    return Mark(text, edges[:-1], edges[1:], top * POINT, bottom * POINT, page, doubtful)
