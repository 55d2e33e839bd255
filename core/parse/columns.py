"""Where a source draws the columns of figures: by the heads above them, or by the rows that fill all of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from core.figures import read_figure
from core.forms import Table
from core.labels import bare
from core.lines import DRAWN, Line
from core.locate.places import RowPlace
from core.model import Figure

Columns = tuple[int, ...]
_GRID = "grid"
_ENOUGH = 3  # rows that fill every column show where the columns are, as heads do
_LONGEST = 20  # a head with blanks between its characters
_ALSO = {"合计": "总计"}


class Heads(NamedTuple):
    """What heads say of the rows below them: the grid's columns for the form's columns, if they are those of the rows.

    `order`: the how-manieth figure of a row each of the form's columns is, where it is another than the form's;
    `sure`: the rows add up in this order and not in the form's.
    """

    columns: Columns | None
    order: tuple[int, ...] | None = None
    sure: bool = True


def drawn(lines: Sequence[Line], rows: Iterable[RowPlace], table: Table) -> Mapping[int, Heads]:
    """Return, by the number of its line, where the figures of a row belong.

    Rows are left out where the grid is not of one piece: where a complete row stands in other columns than its
    neighbours, or than the heads say.
    """
    [block] = table.blocks
    heads = [bare(column.path[-1]) for column in block.columns]
    total = [column.role for column in block.columns].index("total")
    places = {place.line.number: place for place in rows}
    known: dict[int, Heads] = {}
    for stretch in _stretches(lines, heads):
        own = [places[line.number] for line in stretch if line.number in places]
        found = _heads_of(stretch, own, heads, total)
        if found:
            known.update((place.line.number, found) for place in own)
    return known


def _heads_of(stretch: Sequence[Line], rows: Sequence[RowPlace], heads: Sequence[str], total: int) -> Heads | None:
    full = [place for place in rows if len(place.figures) == len(heads)]
    at = {tuple(piece.column for piece in place.figures) for place in full}
    columns, on_one_line = _head(stretch, heads)
    if columns and list(columns) != sorted(columns):
        fits = at <= {tuple(sorted(columns))}
        # heads over several lines that stand otherwise than the figures say nothing of their order
        return _in_other_order(columns, full, total, fits=fits) if fits or on_one_line else None
    if stretch[0].separator != _GRID:  # lines of text: a label may take cells of its own
        return None
    columns = columns or (next(iter(at)) if len(at) == 1 and len(full) >= _ENOUGH else None)
    return Heads(columns) if columns and at <= {columns} else None


def _in_other_order(columns: Columns, full: Sequence[RowPlace], total: int, *, fits: bool) -> Heads | None:
    """Weigh heads in another order than the form's by the sums of the complete rows."""
    ranks = sorted(columns)
    order = tuple(ranks.index(column) for column in columns)
    as_printed = tuple(range(len(columns)))
    said, printed = (sum(_adds_up(place, way, total) for place in full) for way in (order, as_printed))
    if said < printed:
        return Heads(None, as_printed, sure=False)
    return Heads(columns if fits else None, order, sure=said > printed)


def _adds_up(place: RowPlace, order: Sequence[int], total: int) -> bool:
    values = [_value(place.figures[at].text) for at in order]
    parts = [value for at, value in enumerate(values) if at != total]
    return None not in values and sum(value for value in parts if value is not None) == values[total]


def _value(text: str) -> Figure | None:
    return read_figure(text).value


def _stretches(lines: Sequence[Line], heads: Sequence[str]) -> Iterator[list[Line]]:
    """Yield the drawn lines that belong together; heads of the table begin a new table."""
    for separator, group in groupby(lines, key=lambda line: line.separator):
        if separator not in DRAWN:
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
    labels = ((bare(piece.text), piece.column) for piece in line.words if len(piece.text) <= _LONGEST)
    return {_ALSO.get(label, label): column for label, column in labels}


def _head(stretch: Sequence[Line], heads: Sequence[str]) -> tuple[Columns | None, bool]:
    """Return where the heads stand, if each stands once above the figures, and whether all are on one line.

    In lines of text they have to be: on several they have hardly ever the columns of the figures.
    """
    found: dict[str, int] = {}
    for line in stretch:
        if line.figures:
            break
        labels = {label: column for label, column in _labels(line).items() if label in heads}
        if len(set(labels.values())) == len(heads):
            return tuple(labels[head] for head in heads), True
        if line.separator == _GRID:
            found.update(labels)
    whole = len(set(found.values())) == len(found) == len(heads)
    return (tuple(found[head] for head in heads) if whole else None), False
