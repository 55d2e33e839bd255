"""Rows that a page end has broken in two are made one again; what is only near such a row stays apart."""

from collections.abc import Sequence
from itertools import pairwise

from core.readers.sheets.items import Item, TableItem
from core.readers.sheets.ruled import Cell
from core.readers.sheets.typeset import FIGURE, ORDINAL, lines_of

_ALIKE = 3.0
_SLACK = 14.0
_LETTER = 1.3

_Pair = tuple[Cell, Cell]


def mend(pages: Sequence[list[Item]]) -> None:
    """Join, in place, the last row of a table with the first of the next page's where they are one row."""
    for before, after in pairwise(pages):
        upper, lower = _last_table(before), _first_table(after)
        if upper is None or lower is None:
            continue
        pairs = _pairs(upper, lower)
        if pairs and _is_one_row(pairs):
            _join(pairs, lower)
            if not lower.cells:
                after.remove(lower)
        else:
            for above, below in pairs:
                _carry_back(above, below)


def _last_table(items: Sequence[Item]) -> TableItem | None:
    standing = [item for item in items if isinstance(item, TableItem) or not item.running]
    last = standing[-1] if standing else None
    return last if isinstance(last, TableItem) and last.ruled else None


def _first_table(items: Sequence[Item]) -> TableItem | None:
    standing = [item for item in items if isinstance(item, TableItem) or not item.running]
    first = standing[0] if standing else None
    return first if isinstance(first, TableItem) and first.ruled else None


def _pairs(upper: TableItem, lower: TableItem) -> list[_Pair]:
    """Return the cells at the end of one table with those at the start of the other, if they have the same edges."""
    rows = upper.rows
    ends = sorted((c for c in upper.cells if c.row + c.row_span == rows), key=lambda c: c.column)
    starts = sorted((c for c in lower.cells if c.row == 0), key=lambda c: c.column)
    if len(ends) != len(starts) or not all(_same_edges(a, b) for a, b in zip(ends, starts, strict=True)):
        return []
    return list(zip(ends, starts, strict=True))


def _same_edges(a: Cell, b: Cell) -> bool:
    return abs(a.extent.x0 - b.extent.x0) <= _ALIKE and abs(a.extent.x1 - b.extent.x1) <= _ALIKE


def _text(cell: Cell) -> str:
    return "".join(mark.text for line in lines_of(cell.marks) for mark in line.marks)


def _is_one_row(pairs: Sequence[_Pair]) -> bool:
    texts = [(_text(a), _text(b)) for a, b in pairs]
    figures_above = [k for k, (a, _) in enumerate(texts) if FIGURE.fullmatch(a)]
    figures_below = [k for k, (_, b) in enumerate(texts) if FIGURE.fullmatch(b)]
    if bool(figures_above) == bool(figures_below):
        return False
    label = min(figures_above or figures_below) - 1
    if label < 0 or any(texts[k][bool(figures_above)] for k in range(label + 1, len(texts))):
        return False
    above, below = texts[label]
    if not above:
        return False
    if not below:
        return bool(figures_below)
    return not ORDINAL.match(below) and _fills(pairs[label][0])


def _fills(cell: Cell) -> bool:
    """Say whether the last line of a label goes to the end of its cell, so that the label may go on."""
    last = lines_of(cell.marks)[-1]
    room = (cell.extent.x1 - cell.extent.x0) - (last.marks[-1].x1 - last.marks[0].x0)
    return room <= _LETTER * last.height + _SLACK


def _join(pairs: Sequence[_Pair], lower: TableItem) -> None:
    for above, below in pairs:
        if not above.marks:
            above.extent = below.extent
        above.marks = [*above.marks, *below.marks]
        below.marks = []
    lower.cells = [cell for cell in lower.cells if cell.row + cell.row_span > 1]
    for cell in lower.cells:
        if cell.row == 0:
            cell.row_span -= 1
        else:
            cell.row -= 1


def _carry_back(above: Cell, below: Cell) -> None:
    """Put the rest of a label of several rows back to its beginning."""
    if above.row_span == below.row_span == 1 or not above.marks or not below.marks:
        return
    rest = _text(below)
    if not (ORDINAL.match(rest) or FIGURE.fullmatch(rest) or FIGURE.fullmatch(_text(above))) and _fills(above):
        above.marks = [*above.marks, *below.marks]
        below.marks = []
