"""Code points of the source ↔ Qt's positions where tables are drawn: pieces of the text, each in a place of its own."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

_WIDE = re.compile("[\U00010000-\U0010ffff]")


class Piece(NamedTuple):
    """A stretch of the source that stands in Qt's text without a break, from position `at` on."""

    start: int
    end: int
    at: int


class Pieces:
    """The way there and back; what parts the cells of a table (tabs, pipes) is not shown and has no place."""

    def __init__(self, text: str, pieces: Sequence[Piece]) -> None:
        self._pieces = tuple(pieces) or (Piece(0, 0, 0),)
        self._starts = [piece.start for piece in self._pieces]
        self._places = [piece.at for piece in self._pieces]
        self._wide = [found.start() for found in _WIDE.finditer(text)]

    def to_qt(self, index: int) -> int:
        """Return Qt's position of the character at `index`, or of what is shown next."""
        number = max(bisect_right(self._starts, index) - 1, 0)
        piece = self._pieces[number]
        if index > piece.end and number + 1 < len(self._pieces):
            return self._pieces[number + 1].at
        return self._within(piece, index)

    def end_to_qt(self, index: int) -> int:
        """Return Qt's position just behind the character before `index`."""
        number = max(bisect_left(self._starts, index) - 1, 0)
        return self._within(self._pieces[number], index)

    def from_qt(self, position: int) -> int:
        """Return the code point that Qt's `position` stands before, or the end of the piece it stands behind."""
        piece = self._pieces[max(bisect_right(self._places, position) - 1, 0)]
        points = range(piece.start, piece.end + 1)
        found = bisect_right(points, position, key=lambda index: self._within(piece, index)) - 1
        return points[max(found, 0)]

    def _within(self, piece: Piece, index: int) -> int:
        index = min(max(index, piece.start), piece.end)
        return piece.at + index - piece.start + bisect_left(self._wide, index) - bisect_left(self._wide, piece.start)
