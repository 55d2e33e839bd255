"""Where a source draws the columns of figures: by the heads above them, or by the rows that fill all of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from core.forms import Table
from core.labels import bare
from core.lines import Line
from core.locate.places import RowPlace

Columns = tuple[int, ...]
_GRID = "grid"
_ENOUGH = 3  # rows that fill every column show where the columns are, as heads do


def drawn(lines: Sequence[Line], rows: Iterable[RowPlace], table: Table) -> Mapping[int, Columns]:
    """Return, by the number of its line, in which columns of its grid the figures of a row belong.

    Rows are left out where the grid is not of one piece: where a complete row stands in other columns than its
    neighbours, or than the heads say.
    """
    [block] = table.blocks
    width = len(block.columns)
    heads = [bare(column.path[-1]) for column in block.columns]
    places = {place.line.number: place for place in rows}
    known: dict[int, Columns] = {}
    for stretch in _stretches(lines, heads):
        numbers = [line.number for line in stretch if line.number in places]
        full = {_columns(places[number]) for number in numbers if len(places[number].figures) == width}
        filled = sum(len(places[number].figures) == width for number in numbers)
        head = _head(stretch, heads)
        columns = head or (next(iter(full)) if len(full) == 1 and filled >= _ENOUGH else None)
        if columns and full <= {columns}:
            known.update(dict.fromkeys(numbers, columns))
    return known


def _columns(place: RowPlace) -> Columns:
    return tuple(piece.column for piece in place.figures)


def _stretches(lines: Sequence[Line], heads: Sequence[str]) -> Iterator[list[Line]]:
    """Yield the lines of each grid; heads of the table begin a new one."""
    for separator, group in groupby(lines, key=lambda line: line.separator):
        if separator != _GRID:
            continue
        stretch: list[Line] = []
        for line in group:
            if stretch and heads[0] in _labels(line):
                yield stretch
                stretch = []
            stretch.append(line)
        yield stretch


def _labels(line: Line) -> dict[str, int]:
    """Return the words of a line, by what they are without marks, with their columns."""
    return {bare(piece.text): piece.column for piece in line.words}


def _head(stretch: Sequence[Line], heads: Sequence[str]) -> Columns | None:
    """Return where the heads stand, if all of them stand above the figures and in the order of the form."""
    found: dict[str, int] = {}
    for line in stretch:
        if line.figures:
            break
        found.update((label, column) for label, column in _labels(line).items() if label in heads)
    columns = tuple(found[head] for head in heads) if len(found) == len(heads) else ()
    return columns if columns and list(columns) == sorted(set(columns)) else None
