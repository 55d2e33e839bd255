"""Tables as drawn: spans expanded into a true grid, the grid into lines of text; for every format that has tables."""

import re
from collections.abc import Iterable, Sequence
from operator import itemgetter
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
    if text.isalnum() or not text:
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
                text, row_span, column_span = cell
                last = column + 1 if column_span == 1 else column + min(max(column_span, 1), _MOST_COLUMN_SPAN)
                if row_span == 1:
                    down = row + 1
                else:
                    down = min(row + min(row_span, _MOST_ROW_SPAN), end) if row_span > 0 else end
                work += last - column
                if work > _MOST_PLACES:
                    raise HostileError(name, "表格的行列数远远超出任何报告")
                if last > len(taken):
                    taken.extend([0] * (last - len(taken)))
                reach = column
                while reach < last and taken[reach] <= row:
                    taken[reach] = down
                    reach += 1
                placed.append(Placed(row, column, down - row, reach - column, text))
                column = last
        first = end
    return placed


def tidy(cells: list[Placed]) -> list[Placed]:
    """Leave out the rows and columns in which no cell begins: spans that lie, sliver columns, empty rows."""
    used_rows = {cell.row for cell in cells}
    used_columns = {cell.column for cell in cells}
    rows_end = max((cell.row + cell.row_span for cell in cells), default=0)
    columns_end = max((cell.column + cell.column_span for cell in cells), default=0)
    if len(used_rows) == rows_end and len(used_columns) == columns_end:
        return cells
    rows, columns = _renumbered(used_rows), _renumbered(used_columns)
    tidied = []
    for cell in cells:
        row, column = rows[cell.row], columns[cell.column]
        row_end = rows[min(cell.row + cell.row_span, len(rows) - 1)]
        column_end = columns[min(cell.column + cell.column_span, len(columns) - 1)]
        tidied.append(Placed(row, column, row_end - row, column_end - column, cell.text, cell.box))
    return tidied


def _renumbered(used: set[int]) -> list[int]:
    """Return, for every old number and one more, how many numbers before it are in use."""
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
        self._pieces += (text, "\n")
        self._length += len(text) + 1
        return Span(start, start + len(text))

    def table(self, cells: Iterable[Placed]) -> Grid | None:
        """Add a table, each row one line, covered places empty; none where there are no cells."""
        placed = tidy(sorted(cells, key=itemgetter(0, 1)))
        if not placed:
            return None
        rows = 1 + placed[-1].row
        columns = max(cell.column + cell.column_span for cell in placed)
        self._places += rows * columns
        if self._places > _MOST_PLACES:
            raise HostileError(self._name, "表格的行列数远远超出任何报告")
        drawn: list[GridCell] = []
        add = self._pieces.append
        at = self._length
        row = column = 0
        for cell in placed:
            skipped = cell.column - column
            if cell.row > row:
                add("\t" * (columns - 1 - column) + "\n" + "\t" * cell.column)
                at += columns - column + cell.column
                row = cell.row
            elif skipped:
                add("\t" * skipped)
                at += skipped
            column = cell.column
            text = one_line(cell.text)
            end = at + len(text)
            add(text)
            drawn.append(GridCell(row, column, cell.row_span, cell.column_span, Span(at, end), cell.box))
            at = end
        add("\t" * (columns - 1 - column) + "\n")
        self._length = at + columns - column
        grid = Grid(rows, columns, tuple(drawn))
        self.grids.append(grid)
        return grid
