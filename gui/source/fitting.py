"""How wide the columns of a table in the text are: figures whole, labels wrapped where there is no room for them."""

from collections.abc import Callable, Sequence
from itertools import accumulate
from math import ceil
from typing import NamedTuple

from gui.source.tables import Shown, TextTable

_NARROWEST = 2  # characters: a label or a head above a figure may be wrapped so far
_SCROLLED = 6  # characters of the labels beside figures that alone are too wide
_AHEAD = 8  # characters a column may have to grow before anything is gained


class Letters(NamedTuple):
    """How wide things are: a cell's text, what of it is not broken, what lies beside it, a Chinese character."""

    text_of: Callable[[Shown], float]
    whole_of: Callable[[Shown], float]
    beside: float
    character: float


def fitted(table: TextTable, letters: Letters, whole: float) -> list[float]:
    """Return the widths of the columns; together they are wider than `whole` only if the figures alone are."""
    text = [letters.text_of(cell) for cell in table.cells]
    least, plenty = _needs(table, text, letters, _NARROWEST)
    if sum(plenty) <= whole:
        return plenty
    if sum(least) > whole:
        squeezed, _ = _needs(table, text, letters, 1)
        return _readable(table, letters, least, plenty) if sum(squeezed) > whole else _grown(squeezed, least, whole)
    return _grown(_Labels(table, text, letters, least).lowest(whole), plenty, whole)


def _needs(
    table: TextTable, text: Sequence[float], letters: Letters, narrowest: int
) -> tuple[list[float], list[float]]:
    """Return what each column needs at least, and what leaves nothing wrapped."""
    narrow = narrowest * letters.character
    least = [letters.character + letters.beside] * table.columns
    plenty = list(least)
    for cell, width in zip(table.cells, text, strict=True):
        if cell.columns == 1:
            low = width if cell.figure else min(width, max(narrow, letters.whole_of(cell)))
            least[cell.column] = max(least[cell.column], low + letters.beside)
            plenty[cell.column] = max(plenty[cell.column], width + letters.beside)
    for cell, width in zip(table.cells, text, strict=True):
        end = cell.column + cell.columns
        if 1 < cell.columns < table.columns:
            plenty[end - 1] += max(0.0, width + letters.beside - sum(plenty[cell.column : end]))
    return least, plenty


def _readable(table: TextTable, letters: Letters, least: Sequence[float], plenty: Sequence[float]) -> list[float]:
    """Return widths for a table that has to be scrolled anyway: the labels beside its figures need not be squeezed."""
    widths, beside = list(least), table.labels - 1
    if beside >= 0:
        wide = _SCROLLED * letters.character + letters.beside
        widths[beside] = max(widths[beside], min(wide, plenty[beside]))
    return widths


class _Labels:
    """The columns of labels, which may be wrapped this way or that."""

    def __init__(self, table: TextTable, text: Sequence[float], letters: Letters, least: Sequence[float]) -> None:
        self._columns, self._letters, self._least = table.labels, letters, list(least)
        self._rows = [1] * len(table.lines)  # lines of heads above figures, which stay as they are
        self._single: list[tuple[int, int, int, float]] = []
        self._tall: list[tuple[int, int, int, int, float]] = []
        for cell, width in zip(table.cells, text, strict=True):
            first, end = cell.column, cell.column + cell.columns
            if cell.column >= table.labels:
                if cell.rows == 1:
                    self._rows[cell.row] = max(self._rows[cell.row], self._lines(sum(least[first:end]), width))
            elif cell.rows == 1:
                self._single.append((cell.row, first, end, width))
            else:
                self._tall.append((cell.row, cell.row + cell.rows, first, end, width))

    def lowest(self, whole: float) -> list[float]:
        """Let columns grow, each time the one that makes the table lower at the least expense."""
        widths, step = list(self._least), self._letters.character
        height = self._height(widths)
        while True:
            room = int((whole - sum(widths)) / step)
            tried = []
            for column in range(self._columns):
                for ahead in range(1, min(_AHEAD, room) + 1):
                    wider = [*widths[:column], widths[column] + ahead * step, *widths[column + 1 :]]
                    gained = height - self._height(wider)
                    if gained > 0:
                        tried.append((gained / ahead, -ahead, wider))
            if not tried:
                return widths
            _, _, widths = max(tried)
            height = self._height(widths)

    def _height(self, widths: Sequence[float]) -> int:
        """Return roughly how many lines the table has."""
        rows = self._rows.copy()
        starts = list(accumulate(widths, initial=0.0))
        for row, first, end, width in self._single:
            lines = self._lines(starts[end] - starts[first], width)
            rows[row] = max(rows[row], lines)
        for first_row, end_row, first, end, width in self._tall:
            lines = self._lines(starts[end] - starts[first], width)
            rows[end_row - 1] += max(0, lines - sum(rows[first_row:end_row]))
        return sum(rows)

    def _lines(self, room: float, width: float) -> int:
        room -= self._letters.beside
        # a Chinese character that does not fit goes to the next line as a whole
        return 1 if width <= room else ceil(width / max(room - self._letters.character / 2, 1))


def _grown(widths: Sequence[float], wanted: Sequence[float], whole: float) -> list[float]:
    """Let columns grow towards what they want, all by the same share of it, as far as there is room."""
    lack = sum(max(0.0, want - width) for width, want in zip(widths, wanted, strict=True))
    room = whole - sum(widths)
    if lack <= 0 or room <= 0:
        return list(widths)
    share = min(1.0, room / lack)
    return [width + share * max(0.0, want - width) for width, want in zip(widths, wanted, strict=True)]
