"""The lines between the cells of a table in the text: Qt draws them too, but takes five times as long over it."""

from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, groupby

from PySide6.QtCore import QLineF, QRectF

from gui.source.tables import Shown, TextTable


def lines_of(table: TextTable, widths: list[float], box_of: Callable[[Shown], QRectF]) -> list[QLineF]:
    """Return the lines of a table; `box_of`: where a cell that prints something lies, its margins included."""
    boxes = {(cell.row, cell.column): box_of(cell) for cell in table.cells}
    corner = table.cells[0]
    left = boxes[corner.row, corner.column].left() - sum(widths[: corner.column])
    starts = list(accumulate(widths, initial=left))
    tops = [min(boxes[cell.row, cell.column].top() for cell in row) for row in _rows(table)]
    rows = len(table.lines)
    ends = [boxes[cell.row, cell.column].bottom() for cell in table.cells if cell.row + cell.rows == rows]
    tops.append(max(ends))
    owners = _owners(table)
    across = [
        QLineF(starts[first], tops[row], starts[end], tops[row])
        for row in range(rows + 1)
        for first, end in _runs([_parts(table, owners, row, column, above=True) for column in range(len(widths))])
    ]
    down = [
        QLineF(starts[column], tops[first], starts[column], tops[end])
        for column in range(len(widths) + 1)
        for first, end in _runs([_parts(table, owners, row, column, above=False) for row in range(rows)])
    ]
    return across + down


def _rows(table: TextTable) -> Iterator[list[Shown]]:
    for _, cells in groupby(table.cells, key=lambda cell: cell.row):
        yield list(cells)


def _owners(table: TextTable) -> dict[tuple[int, int], Shown]:
    """Return which cell covers which place; empty places are not covered."""
    return {
        (row, column): cell
        for cell in table.cells
        for row in range(cell.row, cell.row + cell.rows)
        for column in range(cell.column, cell.column + cell.columns)
    }


def _parts(table: TextTable, owners: dict[tuple[int, int], Shown], row: int, column: int, *, above: bool) -> bool:
    """Say whether there is a line above (else left of) a place; empty labels below each other are one."""
    here = owners.get((row, column))
    other = (row - 1, column) if above else (row, column - 1)
    if here is None:
        within = above and column < table.labels and 0 < row < len(table.lines)
        return not (within and owners.get(other) is None)
    return here is not owners.get(other)


def _runs(holds: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Yield first and end of the stretches for which something holds."""
    for found, numbers in groupby(range(len(holds)), key=holds.__getitem__):
        run = list(numbers)
        if found:
            yield run[0], run[-1] + 1
