"""Tables as drawn: spans expanded into a true grid, the grid into lines of text; for every format that has tables."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from core.document import Box, Grid, GridCell, Span
from core.errors import HostileError

# what HTML allows a cell to say; more is a lie or a trap
_MOST_COLUMN_SPAN = 1000
_MOST_ROW_SPAN = 65_534
# an official report has 600 places; a catalogue of a whole site has 200,000
_MOST_PLACES = 2_000_000
_BLANKS = re.compile(r"\s+")
_BREAKS = frozenset("\t\n\r\v\f\x1c\x1d\x1e\x1f\x85\u2028\u2029")
_LINE_ENDS = re.compile("\r\n|[\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]")
_WIDE = "\u2014\u2018-\u201d\u2026\u3001-\u303f\u3400-\u9fff\uf900-\ufaff\uff01-\uff60\U00020000-\U0003ffff"
_IS_WIDE = re.compile(f"[{_WIDE}]")


class Sized(NamedTuple):
    """A cell as its row lists it: what it prints and how far it says it reaches (row span 0: to the group's end)."""

    text: str
    row_span: int = 1
    column_span: int = 1


class Placed(NamedTuple):
    """A cell at its true place; rows and columns count from 0."""

    row: int
    column: int
    row_span: int
    column_span: int
    text: str
    box: Box | None = None


def one_line(text: str) -> str:
    """Bring the text of a cell on one line: a break between Chinese characters goes, any other becomes a blank."""
    if text.isalnum():
        return text

    def joined(found: re.Match[str]) -> str:
        if _BREAKS.isdisjoint(found[0]):
            return found[0]
        before, after = found.start() - 1, found.end()
        if before < 0 or after == len(text):
            return ""
        return "" if _IS_WIDE.match(text, before) and _IS_WIDE.match(text, after) else " "

    return _BLANKS.sub(joined, text)


def expand(groups: Iterable[Iterable[Sequence[Sized]]], name: str) -> list[Placed]:
    """Place the cells of a table's row groups as HTML does; a cell that would reach into another ends before it.

    A row span ends with its group. Raises HostileError for more places than any real table has.
    """
    placed: list[Placed] = []
    first = work = 0
    for group in groups:
        rows = list(group)
        end = first + len(rows)
        taken: list[int] = []  # by column: the first row that is free again
        for row, cells in enumerate(rows, first):
            column = 0
            for cell in cells:
                while column < len(taken) and taken[column] > row:
                    column += 1
                    work += 1
                last = column + min(max(cell.column_span, 1), _MOST_COLUMN_SPAN)
                down = min(row + min(cell.row_span, _MOST_ROW_SPAN), end) if cell.row_span > 0 else end
                work += last - column
                if work > _MOST_PLACES:
                    raise HostileError(name, "表格的行列数远远超出任何报告")
                taken.extend([0] * (last - len(taken)))
                reach = column
                while reach < last and taken[reach] <= row:
                    taken[reach] = down
                    reach += 1
                placed.append(Placed(row, column, down - row, reach - column, cell.text))
                column = last
        first = end
    return placed


def tidy(cells: Sequence[Placed]) -> list[Placed]:
    """Leave out the rows and columns in which no cell begins: spans that lie, sliver columns, empty rows."""
    rows = _renumbered(cell.row for cell in cells)
    columns = _renumbered(cell.column for cell in cells)
    tidied = []
    for cell in cells:
        row, column = rows[cell.row], columns[cell.column]
        row_end = rows[min(cell.row + cell.row_span, len(rows) - 1)]
        column_end = columns[min(cell.column + cell.column_span, len(columns) - 1)]
        tidied.append(Placed(row, column, row_end - row, column_end - column, cell.text, cell.box))
    return tidied


def _renumbered(starts: Iterable[int]) -> list[int]:
    """Return, for every old number and one more, how many numbers before it are in use."""
    used = set(starts)
    count = 0
    numbers = []
    for old in range(max(used, default=-1) + 1):
        numbers.append(count)
        count += old in used
    return [*numbers, count]


class Flow:
    """The text of a document as it grows, with the grids whose rows are lines of it."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._pieces: list[str] = []
        self._length = 0
        self._places = 0
        self.grids: list[Grid] = []

    @property
    def text(self) -> str:
        """All lines so far, each with its line feed."""
        return "".join(self._pieces)

    @property
    def length(self) -> int:
        """The code point at which the next line begins."""
        return self._length

    def line(self, text: str) -> Span:
        """Add a paragraph and return its span without the line end; a text with line breaks becomes several lines."""
        text = _LINE_ENDS.sub("\n", text)
        start = self._length
        self._add(text)
        self._add("\n")
        return Span(start, start + len(text))

    def table(self, cells: Iterable[Placed]) -> Grid | None:
        """Add a table, each row one line, covered places empty; none where there are no cells."""
        tidied = tidy(sorted(cells))
        if not tidied:
            return None
        rows = 1 + max(cell.row for cell in tidied)
        columns = max(cell.column + cell.column_span for cell in tidied)
        self._places += rows * columns
        if self._places > _MOST_PLACES:
            raise HostileError(self._name, "表格的行列数远远超出任何报告")
        drawn: list[GridCell] = []
        row = column = 0
        for cell in tidied:
            if cell.row > row:
                self._add("\t" * (columns - 1 - column) + "\n")
                row, column = cell.row, 0
            self._add("\t" * (cell.column - column))
            column = cell.column
            text = one_line(cell.text)
            span = Span(self._length, self._length + len(text))
            self._add(text)
            drawn.append(GridCell(cell.row, cell.column, cell.row_span, cell.column_span, span, cell.box))
        self._add("\t" * (columns - 1 - column) + "\n")
        grid = Grid(rows, columns, tuple(drawn))
        self.grids.append(grid)
        return grid

    def _add(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)
