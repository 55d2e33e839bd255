"""Tables in the text of a source: which lines are rows, and in which column each printed cell is shown.

Where a text lost columns on its way, figures are shown under the heads they were read for; the text stays.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from core.document import Span
from core.forms import Form, Table
from core.labels import bare
from core.lines import DRAWN, Line, Piece, is_rule
from gui.spots import Spots

_GAP = 2  # so many lines may stand between the rows of one table: a caption, a page number, nothing
_SHORT = 40


@dataclass(slots=True)
class Shown:
    """One printed cell: the row and column it is shown in, how far it reaches, where it stands in the source."""

    row: int
    column: int
    span: Span
    figure: bool
    most: int | None = None  # columns it may reach over at most
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True, slots=True)
class TextTable:
    """Lines first..last (from 0) as rows; figures begin in column `labels`, heads of figures are in rows of `heads`."""

    first: int
    last: int
    columns: int
    labels: int
    lines: tuple[int, ...]  # the line of each row
    heads: frozenset[int]
    cells: tuple[Shown, ...]


def tables_of(lines: Sequence[Line], spots: Spots, form: Form) -> list[TextTable]:
    """Find the tables of a text, in its order."""
    codes = {line.number: _code(line, spots) for line in lines}
    known = {table.code: table for table in form.tables}
    found = []
    for first, last in _stretches(lines, codes):
        code = next(filter(None, (codes[line.number] for line in lines[first : last + 1])), None)
        found.append(_Builder(lines, first, last, spots, known.get(code or "")).build())
    return [table for table in found if table.columns > 1]


def _code(line: Line, spots: Spots) -> str | None:
    """Return the official table that a line has figures of."""
    return next((ref.table for _, ref in spots.within(*line.span)), None)


def _is_row(line: Line) -> bool:
    return line.separator in DRAWN and len({piece.column for piece in line.pieces}) > 1


def _stretches(lines: Sequence[Line], codes: Mapping[int, str | None]) -> Iterator[tuple[int, int]]:
    """Yield first and last line of each table: rows with little between them, and figures of one official table."""
    stretch: list[int] = []
    for at, line in enumerate(lines):
        if not _is_row(line):
            continue
        apart = bool(stretch) and not _goes_on(lines[stretch[-1] + 1 : at])
        other = codes[line.number]
        before = next((code for row in reversed(stretch) if (code := codes[lines[row].number])), None)
        if apart or (other and before and other != before):
            rest = [] if apart else _heads(lines, stretch, codes)
            kept = stretch[: len(stretch) - len(rest)]
            yield kept[0], kept[-1]
            stretch = rest
        stretch.append(at)
    if stretch:
        yield stretch[0], stretch[-1]


def _goes_on(between: Sequence[Line]) -> bool:
    return len(between) <= _GAP and all(len(line.text) <= _SHORT for line in between)


def _heads(lines: Sequence[Line], stretch: list[int], codes: Mapping[int, str | None]) -> list[int]:
    """Return the rows behind the last figures of a stretch: the heads of the table that follows."""
    last = max(n for n, row in enumerate(stretch) if codes[lines[row].number])
    return stretch[last + 1 :]


class _Builder:
    """Places the cells of one table."""

    def __init__(self, lines: Sequence[Line], first: int, last: int, spots: Spots, table: Table | None) -> None:
        self._lines, self._first, self._last, self._spots = lines, first, last, spots
        # what only draws, and what is empty, is left out; the numbers of the lines tell
        printed = (n for n in range(first, last + 1) if any(piece.text for piece in lines[n].pieces))
        self._rows = [n for n in printed if not is_rule(lines[n])]
        self._columns = _columns_of(table)
        self._heads = _heads_of(table)
        self._labels = self._first_figures()

    def build(self) -> TextTable:
        cells = [list(self._placed(row, self._lines[line])) for row, line in enumerate(self._rows)]
        columns = max((cell.column + 1 for row in cells for cell in row), default=0)
        heads = frozenset(
            row for row, line in enumerate(self._rows) if _is_row(self._lines[line]) and not _has_figures(cells[row])
        )
        for row, shown in enumerate(cells):
            self._reach_right(shown, columns, whole=not _is_row(self._lines[self._rows[row]]), head=row in heads)
        self._reach_down(cells, heads)
        return TextTable(
            self._first,
            self._last,
            columns,
            min(self._labels, columns),
            tuple(self._rows),
            heads,
            tuple(cell for row in cells for cell in row),
        )

    def _first_figures(self) -> int:
        """Return the column in which figures begin: that of the row with most labels, else where most rows have it."""
        known = [column - number for line in self._of_table() for column, number in self._numbers(line)[:1]]
        if known and self._columns:
            return max(0, *known)
        firsts = [line.figures[0].column for line in self._of_table() if line.figures]
        return Counter(firsts).most_common(1)[0][0] if firsts else 1

    def _of_table(self) -> Iterator[Line]:
        return (self._lines[row] for row in self._rows if _is_row(self._lines[row]))

    def _numbers(self, line: Line) -> list[tuple[int, int]]:
        """Return (printed column, column of the form) of the figures that were read from a line."""
        found = []
        for piece in line.pieces:
            ref = self._spots.at(piece.span.start) if piece.text else None
            if ref is not None and ref.column in self._columns:
                found.append((piece.column, self._columns[ref.column]))
        return found

    def _placed(self, row: int, line: Line) -> Iterator[Shown]:
        """Yield the cells that print anything."""
        if not _is_row(line):
            start = line.span.start + len(line.text) - len(line.text.lstrip())
            yield Shown(row, 0, Span(start, line.span.start + len(line.text.rstrip())), figure=False)
            return
        numbers = dict(self._numbers(line))
        heads = {} if numbers or line.figures else self._head_columns(line)
        first = min(numbers, default=0)
        at = -1
        for column, span, figure in _joined(line.pieces):
            wanted = column
            if numbers and column >= first - numbers[first]:
                wanted = self._labels + (numbers[column] if column in numbers else numbers[first] + column - first)
            elif column in heads:
                wanted = self._labels + heads[column][0]
            at = max(at + 1, wanted)
            yield Shown(row, at, span, figure, heads[column][1] if column in heads else None)

    def _head_columns(self, line: Line) -> dict[int, tuple[int, int]]:
        """Return which heads of figures stand in which printed columns: first column of the form, and how many."""
        printed = [(piece.column, bare(piece.text)) for piece in line.pieces if piece.text]
        if printed and printed[0][1] not in self._heads:
            printed = printed[1:]  # the corner
        if not all(head in self._heads for _, head in printed):
            return {}  # heads of another table: shown as they are printed
        return {column: self._heads[head] for column, head in printed}

    def _reach_right(self, cells: list[Shown], columns: int, *, whole: bool, head: bool) -> None:
        """Let labels reach over the empty cells behind them."""
        if whole:
            for cell in cells:
                cell.columns = columns
            return
        ends = [cell.column for cell in cells[1:]] + [columns]
        for cell, end in zip(cells, ends, strict=False):
            if cell.figure:
                continue
            reach = end
            if not head:
                reach = min(end, self._labels) if cell.column < self._labels else cell.column + 1
            cell.columns = max(1, min(reach - cell.column, cell.most or columns))

    def _reach_down(self, cells: list[list[Shown]], heads: frozenset[int]) -> None:
        """Let labels reach over the empty cells below them, down to the next label."""
        taken = [{column for cell in row for column in range(cell.column, cell.column + cell.columns)} for row in cells]
        for row, shown in enumerate(cells):
            for cell in shown:
                own = range(cell.column, cell.column + cell.columns)
                below = row + 1
                while (
                    not cell.figure
                    and below < len(cells)
                    and any(not other.figure for other in cells[below])
                    and taken[below].isdisjoint(own)
                    and (cell.column < self._labels or below in heads)
                ):
                    taken[below].update(own)
                    cell.rows += 1
                    below += 1


def _columns_of(table: Table | None) -> dict[str, int]:
    """Return the order of the columns where all rows have the same."""
    if table is None or table.kind != "matrix":
        return {}
    return {column.code: number for number, column in enumerate(table.blocks[0].columns)}


def _heads_of(table: Table | None) -> dict[str, tuple[int, int]]:
    """Return, for each head of a matrix, the first column under it and how many there are."""
    found: dict[str, tuple[int, int]] = {}
    if table is not None and table.kind == "matrix":
        for number, column in enumerate(table.blocks[0].columns):
            for label in map(bare, column.path):
                first, count = found.get(label, (number, 0))
                found[label] = first, count + 1
    return found


def _has_figures(cells: Sequence[Shown]) -> bool:
    return any(cell.figure for cell in cells)


def _joined(pieces: Sequence[Piece]) -> Iterator[tuple[int, Span, bool]]:
    """Yield (column, span, figure) of the cells that are not empty; several figures of one cell stay together."""
    held: dict[int, list[Piece]] = {}
    for piece in pieces:
        if piece.text:
            held.setdefault(piece.column, []).append(piece)
    for column, parts in sorted(held.items()):
        span = Span(parts[0].span.start, parts[-1].span.end)
        yield column, span, all(part.figure for part in parts)
