"""A picture of a page into a sheet: its rules, and what was recognised as marks with places."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from core.readers.scans import engine, stretches
from core.readers.scans.engine import Read
from core.readers.scans.stretches import POINT, Stretch
from core.readers.scans.upright import Upright, upright
from core.readers.scans.vision import Pixels
from core.readers.sheets.marks import Mark, Rect, Sheet

UNREADABLE = "�"
# below: nobody can say what the figure is; between: it is shown as a guess
_NO_FIGURE = 0.45
_SURE_FIGURE = 0.92
_NO_TEXT = 0.5

_FIGURE = re.compile(r"[+\-−]?[0-9]+(?:[,，][0-9]{3})*(?:[.．][0-9]+)?")
# a figure's cell as the recogniser may see it; single strokes and rings are figures only among figures
_TAKEN_FOR = str.maketrans({"O": "0", "o": "0", "Q": "0", "D": "0", "〇": "0", "○": "0", "。": "0", "°": "0"})
_TAKEN_FOR |= str.maketrans({"l": "1", "I": "1", "|": "1", "丨": "1", "｜": "1", "!": "1", "Z": "2", "S": "5", "B": "8"})
_RINGS = frozenset("OoQD〇○。°")
_STROKES = frozenset("lI|丨｜!")
_DASHES = frozenset("一-—–－_ー~－―")


class Recognised(NamedTuple):
    """A page and what of it could not be read."""

    sheet: Sheet
    notes: list[str]


def recognise(pixels: Pixels, number: int, point: float) -> Recognised:
    """Recognise a page; `point`: how many points of the displayed page a pixel is wide."""
    standing = upright(pixels)
    found = stretches.find(standing)
    height, width = standing.page.shape
    notes = [f"第{number}页墨迹太多，不像文字，没有识别"] if found.crowded else []
    crops = [found.page[crop.y0 : crop.y1, crop.x0 : crop.x1] for crop in (part.crop for part in found.stretches)]
    marks: list[Mark] = []
    lost = 0
    for stretch, read in zip(found.stretches, engine.recognise(crops), strict=True):
        made = list(_marks(stretch, read, number, standing.letter))
        marks += made
        lost += not made
    if lost:
        notes.append(f"第{number}页有{lost}处像文字的墨迹没有认出来")
    shown = _shown(standing, point)
    return Recognised(Sheet(number, width * POINT, height * POINT, marks, found.across, found.down, shown), notes)


def _shown(standing: Upright, point: float) -> Callable[[Rect], Rect]:
    def shown(extent: Rect) -> Rect:
        corners = [
            standing.back(x / POINT, y / POINT) for x in (extent.x0, extent.x1) for y in (extent.y0, extent.y1)
        ]
        xs, ys = [x * point for x, _ in corners], [y * point for _, y in corners]
        return Rect(max(min(xs), 0.0), max(min(ys), 0.0), max(xs), max(ys))

    return shown


def _marks(stretch: Stretch, read: Read, page: int, letter: float) -> Iterator[Mark]:
    """Yield the words of a stretch; ink in a cell that says nothing is there all the same, and unreadable."""
    text, doubtful = _meant(stretch, read, letter)
    if not text.strip() or (not stretch.in_cell and sum(read.sure) < _NO_TEXT * len(read.sure)):
        if stretch.in_cell:
            yield _mark(stretch, UNREADABLE, _edges(stretch, (0.5,)), page, doubtful=True)
        return
    places = read.at if len(text) == len(read.at) else tuple((i + 0.5) / len(text) for i in range(len(text)))
    edges = _edges(stretch, places)
    for word in re.finditer(r"\S+", text):
        yield _mark(stretch, word[0], edges[word.start() : word.end() + 1], page, doubtful=doubtful)


def _edges(stretch: Stretch, places: Sequence[float]) -> list[float]:
    """Return where characters begin and end, in points: each reaches half way to its neighbours."""
    extent, crop = stretch.extent, stretch.crop
    middles = [min(max(crop.x0 + place * (crop.x1 - crop.x0), extent.x0), extent.x1) for place in places]
    inner = [(a + b) / 2 for a, b in pairwise(middles)]
    return [edge * POINT for edge in (extent.x0, *inner, extent.x1)]


def _mark(stretch: Stretch, text: str, edges: list[float], page: int, *, doubtful: bool) -> Mark:
    top, bottom = stretch.line
    return Mark(text, edges[:-1], edges[1:], top * POINT, bottom * POINT, page, doubtful)


def _meant(stretch: Stretch, read: Read, letter: float) -> tuple[str, bool]:
    """Return what a stretch says, and whether that is doubtful; letters are taken for the digits they look like."""
    text = read.text.strip()
    least = min((sure for c, sure in zip(read.text, read.sure, strict=False) if not c.isspace()), default=0.0)
    plain = text.replace(" ", "")
    if _FIGURE.fullmatch(plain):
        if least < _NO_FIGURE:
            return "", True
        return plain if plain == text else text, least < _SURE_FIGURE or not _as_many(stretch, plain)
    if not stretch.in_cell or not plain:
        return read.text, least < _SURE_FIGURE
    low = stretch.extent.y1 - stretch.extent.y0 < letter / 2
    if set(plain) <= _DASHES:
        return "—", True
    if low and len(plain) == 1 and plain in _RINGS:
        return "", True
    digits = plain.translate(_TAKEN_FOR)
    if _FIGURE.fullmatch(digits) and (any(map(str.isdigit, plain)) or set(plain) <= _RINGS or set(plain) <= _STROKES):
        return digits, True
    return read.text, least < _SURE_FIGURE


def _as_many(stretch: Stretch, text: str) -> bool:
    """Say whether there are as many pieces of ink as characters: a digit has one, where nothing touches."""
    characters = len(text)
    return characters - text.count(".") - text.count(",") <= stretch.blobs <= characters
