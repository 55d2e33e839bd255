"""Marks as a reader sees them: lines from top to bottom, each a row of pieces with gaps between, put into text."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from core.readers.sheets.marks import Mark, Rect, blank_between, blank_between_lines

_LEVEL = 0.5  # in heights: what differs less stands on one line
_GAP = 1.0  # in heights: what is farther apart are two pieces
_GAP_FIGURE = 0.55
_SHADOW = 0.5

# what stands for a figure, as far as its place is concerned; what it is worth is not decided here
FIGURE = re.compile(
    r"[+\-−]?[(（]?[+\-−]?[0-9０-９][0-9０-９,，.．]*[)）]?(?:万元|亿元|元|件|条|项|个|次|笔|%)?|[/\\\-—–－_*]{1,4}|无|不涉及|不适用"
)
# how a numbered label, heading or paragraph begins
ORDINAL = re.compile(r"[（(]?(?:[一二三四五六七八九十]{1,3}|[0-9０-９]{1,2})[)）、.．](?![0-9])")


class Text(NamedTuple):
    """A stretch of text and, for each mark in it, the index at which it begins."""

    text: str
    places: list[tuple[int, Mark]]


class Piece:
    """Marks of one line that belong together: where they stand, what they say, whether it is a figure or numbered."""

    __slots__ = ("centre", "figure", "height", "marks", "middle", "numbered", "text", "x0", "x1")

    def __init__(self, marks: list[Mark]) -> None:
        self.marks = marks
        self.x0 = marks[0].lefts[0]
        self.x1 = marks[-1].rights[-1]
        self.centre = (self.x0 + self.x1) / 2
        self.middle = marks[0].middle
        self.height = max([mark.y1 - mark.y0 for mark in marks])
        self.text = "".join([mark.text for mark in marks])
        self.figure = FIGURE.fullmatch(self.text) is not None
        self.numbered = ORDINAL.match(self.text) is not None


@dataclass(slots=True)
class PrintLine:
    """One line of a page."""

    marks: list[Mark]
    parted: list[Piece] | None = None

    @property
    def middle(self) -> float:
        """The vertical centre."""
        return self.marks[0].middle

    @property
    def height(self) -> float:
        """The height of its highest mark."""
        return max(mark.height for mark in self.marks)

    @property
    def extent(self) -> Rect:
        """The extent of all its marks."""
        return extent_of(self.marks)

    @property
    def pieces(self) -> list[Piece]:
        """Its marks parted at the gaps."""
        if self.parted is None:
            self.parted = _pieces(self.marks)
        return self.parted


def extent_of(marks: Sequence[Mark]) -> Rect:
    """Return the extent of some marks."""
    return Rect(
        min([mark.lefts[0] for mark in marks]),
        min([mark.y0 for mark in marks]),
        max([mark.rights[-1] for mark in marks]),
        max([mark.y1 for mark in marks]),
    )


def lines_of(marks: Iterable[Mark]) -> list[PrintLine]:
    """Return the lines from top to bottom, each from left to right, without shadows (text printed twice for bold)."""
    ordered = sorted([(mark.y0 + mark.y1, index, mark) for index, mark in enumerate(marks)])
    lines: list[list[Mark]] = []
    level = reach = 0.0
    for double, _, mark in ordered:
        if lines and double / 2 - level < reach:
            lines[-1].append(mark)
            continue
        lines.append([mark])
        level, reach = double / 2, (mark.y1 - mark.y0) * _LEVEL
    return [PrintLine(_without_shadows(line) if len(line) > 1 else line) for line in lines]


def _without_shadows(marks: list[Mark]) -> list[Mark]:
    marks.sort(key=lambda mark: mark.lefts[0])
    kept: list[Mark] = []
    for mark in marks:
        twin = kept[-1] if kept else None
        if twin and twin.text == mark.text and mark.x0 - twin.x0 < _SHADOW * (mark.x1 - mark.x0) / len(mark.text):
            continue
        kept.append(mark)
    return kept


def _pieces(marks: Sequence[Mark]) -> list[Piece]:
    parts = [[marks[0]]]
    for before, mark in pairwise(marks):
        if _apart(before, mark):
            parts.append([mark])
        else:
            parts[-1].append(mark)
    return [Piece(part) for part in parts]


def _apart(before: Mark, mark: Mark) -> bool:
    gap = (mark.x0 - before.x1) / max(before.height, 0.1)
    figures = before.text[-1].isdigit() or mark.text[0].isdigit()
    return gap > (_GAP_FIGURE if figures else _GAP)


def text_of_line(marks: Sequence[Mark], text: str = "") -> Text:
    """Put the marks of one line together, behind `text`."""
    parts = [text] if text else []
    at = len(text)
    places = []
    before: Mark | None = None
    for mark in marks:
        if before is not None:
            blank = blank_between(before, mark)
            if blank:
                parts.append(blank)
                at += len(blank)
        places.append((at, mark))
        parts.append(mark.text)
        at += len(mark.text)
        before = mark
    return Text("".join(parts), places)


def text_of(lines: Sequence[Sequence[Mark]], *, wrapped: bool = False) -> Text:
    """Put lines together into one; `wrapped`: figures that go on in the next line are one figure."""
    if len(lines) == 1:
        return text_of_line(lines[0])
    text = ""
    places: list[tuple[int, Mark]] = []
    for marks in lines:
        if text and not wrapped:
            text += blank_between_lines(text[-1], marks[0].text[0])
        text, more = text_of_line(marks, text)
        places += more
    return Text(text, places)
