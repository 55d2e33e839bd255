"""What stands on a page: marks (characters of one line without a gap), drawn rules, pictures; for PDF and scans.

All coordinates are points in the frame in which the text of the page stands upright, origin top left.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

_HAN_FIRST = "\u2e80"
# gaps between neighbours, in heights of the line: where a blank is shown, and where words are held apart
_GAP_ASCII = 0.1
_GAP_MIXED = 0.6
_GAP_HAN = 0.9
_GAP_WIDE = 1.2


@dataclass(slots=True)
class Mark:
    """Characters that follow each other on one line; `lefts` and `rights` are the edges of each."""

    text: str
    lefts: list[float]
    rights: list[float]
    y0: float
    y1: float
    page: int = 1
    doubtful: bool = False  # recognised in a picture, and not surely
    blank: bool = False  # whether a blank is printed before it

    @property
    def x0(self) -> float:
        """The left edge."""
        return self.lefts[0]

    @property
    def x1(self) -> float:
        """The right edge."""
        return self.rights[-1]

    @property
    def height(self) -> float:
        """The height of the line, about the size of the type."""
        return self.y1 - self.y0

    @property
    def middle(self) -> float:
        """The vertical centre."""
        return (self.y0 + self.y1) / 2

    @property
    def centre(self) -> float:
        """The horizontal centre."""
        return (self.lefts[0] + self.rights[-1]) / 2

    def cut(self, at: int) -> tuple["Mark", "Mark"]:
        """Divide before the character at index `at`."""
        return (
            Mark(
                self.text[:at],
                self.lefts[:at],
                self.rights[:at],
                self.y0,
                self.y1,
                self.page,
                self.doubtful,
                self.blank,
            ),
            Mark(self.text[at:], self.lefts[at:], self.rights[at:], self.y0, self.y1, self.page, self.doubtful),
        )


class Rule(NamedTuple):
    """A drawn line: at `at` on the one axis, from `start` to `end` on the other."""

    at: float
    start: float
    end: float


class Rect(NamedTuple):
    """An extent on a page."""

    x0: float
    y0: float
    x1: float
    y1: float

    def holds(self, x: float, y: float) -> bool:
        """Say whether a point lies in it."""
        return self.x0 <= x <= self.x1 and self.y0 <= y <= self.y1


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: what is printed on it and where."""

    number: int
    width: float
    height: float
    marks: Sequence[Mark]
    across: Sequence[Rule] = ()
    down: Sequence[Rule] = ()
    shown: Callable[[Rect], Rect] | None = None  # into the frame of the displayed page, where that is another


def blank_between(before: Mark, after: Mark) -> str:
    """Return what stands between two marks of a line: nothing, a blank, or two that hold figures apart."""
    last, first = before.text[-1], after.text[0]
    share = (after.x0 - before.x1) / max(after.height, 0.1)
    digits = last.isdigit() and first.isdigit()
    if share > _GAP_WIDE:
        return "  " if digits else " "
    han = (last >= _HAN_FIRST) + (first >= _HAN_FIRST)
    return " " if after.blank or share > (_GAP_ASCII, _GAP_MIXED, _GAP_HAN)[han] else ""


def blank_between_lines(before: str, after: str) -> str:
    """Return what a line break within a text means; figures are never put together."""
    if before >= _HAN_FIRST or after >= _HAN_FIRST:
        return ""
    if before.isdigit() and after.isdigit():
        return "  "
    return " " if before.isalnum() and after.isalnum() else ""
