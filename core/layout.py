"""The official tables as drawn: which label or figure stands where, with merged cells; for window and workbook."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from core.forms import CellRef, Column, Row, Table


@dataclass(frozen=True, slots=True)
class LayoutCell:
    """One drawn cell: a label (`text`) or a figure (`ref`), with its place and extent; rows and columns from 0."""

    row: int
    column: int
    row_span: int
    column_span: int
    text: str = ""
    ref: CellRef | None = None


@dataclass(frozen=True, slots=True)
class Layout:
    """A whole drawn table; the first `head_rows` rows and `head_columns` columns hold labels only (0 for blocks)."""

    rows: int
    columns: int
    head_rows: int
    head_columns: int
    cells: tuple[LayoutCell, ...]

    def place_of(self, ref: CellRef) -> LayoutCell | None:
        """Return where a figure stands, or none if the table does not draw it."""
        return next((cell for cell in self.cells if cell.ref == ref), None)


Path = tuple[str, ...]


def _merged_heads(paths: list[Path], depth: int) -> Iterator[tuple[int, int, int, int, str]]:
    """Yield (level, first, level span, extent, text): equal neighbours merge, a leaf reaches down to `depth`."""
    for level in range(depth):
        first = 0
        while first < len(paths):
            path = paths[first]
            if level >= len(path):
                first += 1
                continue
            last = first
            leaf = level == len(path) - 1
            while not leaf and last + 1 < len(paths) and _under_one_head(path, paths[last + 1], level):
                last += 1
            yield level, first, depth - level if leaf else 1, last - first + 1, path[level]
            first = last + 1


def _under_one_head(path: Path, follower: Path, level: int) -> bool:
    """Say whether a head reaches on to the next path; a leaf of the same name is a head of its own."""
    return follower[: level + 1] == path[: level + 1] and len(follower) > level + 1


def _matrix(table: Table) -> Layout:
    [block] = table.blocks
    rows, columns = block.rows, block.columns
    head_columns = max(len(row.path) for row in rows)
    head_rows = max(len(column.path) for column in columns)
    cells = [LayoutCell(0, 0, head_rows, head_columns, table.corner)]
    for level, first, span, extent, text in _merged_heads([c.path for c in columns], head_rows):
        cells.append(LayoutCell(level, head_columns + first, span, extent, text))
    for level, first, span, extent, text in _merged_heads([r.path for r in rows], head_columns):
        cells.append(LayoutCell(head_rows + first, level, extent, span, text))
    for i, row in enumerate(rows):
        for j, column in enumerate(columns):
            ref = CellRef(table.code, row.code, column.code)
            cells.append(LayoutCell(head_rows + i, head_columns + j, 1, 1, ref=ref))
    return Layout(head_rows + len(rows), head_columns + len(columns), head_rows, head_columns, tuple(cells))


def _line(table: Table) -> Layout:
    [block] = table.blocks
    pairs: list[tuple[Row, Column]] = [(row, column) for row in block.rows for column in block.columns]
    paths = [(*row.path, *column.path) for row, column in pairs]
    depth = max(map(len, paths))
    cells = [
        LayoutCell(level, first, span, extent, text) for level, first, span, extent, text in _merged_heads(paths, depth)
    ]
    for j, (row, column) in enumerate(pairs):
        cells.append(LayoutCell(depth, j, 1, 1, ref=CellRef(table.code, row.code, column.code)))
    return Layout(depth + 1, len(pairs), depth, 0, tuple(cells))


def _blocks(table: Table) -> Layout:
    width = 1 + max(len(block.columns) for block in table.blocks)
    cells: list[LayoutCell] = []
    at = 0
    for block in table.blocks:
        cells.append(LayoutCell(at, 0, 1, width, block.caption))
        cells.append(LayoutCell(at + 1, 0, 1, 1, table.corner))
        # the last column takes what a narrower block leaves over
        spans = [1] * (len(block.columns) - 1) + [width - len(block.columns)]
        for j, column in enumerate(block.columns):
            cells.append(LayoutCell(at + 1, 1 + j, 1, spans[j], column.path[-1]))
        at += 2
        for row in block.rows:
            cells.append(LayoutCell(at, 0, 1, 1, row.label))
            for j, column in enumerate(block.columns):
                ref = CellRef(table.code, row.code, column.code)
                cells.append(LayoutCell(at, 1 + j, 1, spans[j], ref=ref))
            at += 1
    return Layout(at, width, 0, 0, tuple(cells))


_DRAW = {"matrix": _matrix, "line": _line, "blocks": _blocks}


@lru_cache(maxsize=64)
def layout_of(table: Table) -> Layout:
    """Draw an official table as the form prints it."""
    return _DRAW[table.kind](table)
