"""Columns that the form does not have: a subtotal, a count of rows, a unit, a remark beside the figures."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from core.figures import read_figure
from core.lines import Piece
from core.locate.places import RowPlace
from core.model import CellStatus, Figure

_FEWEST = 5
_MOST_OF = 0.6


class Without(NamedTuple):
    """Rows without their surplus column, and what stood in it if it was one of subtotals, by row."""

    rows: dict[str, RowPlace]
    subtotals: dict[str, Piece]


def without_surplus(places: Mapping[str, RowPlace], width: int) -> Without:
    """Leave out the column that nearly all rows have too many, if it is a subtotal, a count of rows or no number."""
    rows = dict(places)
    long = {code: place for code, place in rows.items() if len(place.figures) == width + 1}
    if len(long) < max(_FEWEST, _MOST_OF * len(rows)):
        return Without(rows, {})
    values = [[_value(piece) for piece in place.figures] for place in long.values()]
    surplus = next((at for at in (0, width, width - 1, 1) if _is_surplus(values, at, width)), None)
    if surplus is None:
        return Without(rows, {})
    subtotals = {} if surplus in (0, width) else {code: place.figures[surplus] for code, place in long.items()}
    kept = {code: _without(place, surplus) if code in long else place for code, place in rows.items()}
    if surplus == width:
        return Without(kept, {})
    # a row that has as many figures as the form wants has lost one, and nothing tells which
    known = {code: place for code, place in kept.items() if code in long or len(rows[code].figures) != width}
    return Without(known, subtotals)


def _is_surplus(values: Sequence[Sequence[Figure | None]], at: int, width: int) -> bool:
    """Say whether most rows hold, in this column, what can be no figure of the form."""
    column = [row[at] for row in values]
    if at in (0, width):
        said = sum(value is None for value in column)
        counted = sum(b == a + 1 for a, b in pairwise(column) if a is not None and b is not None) + 1
        return max(said, counted if counted > 1 else 0) >= _MOST_OF * len(values)
    organisations = range(1, width - 1) if at == width - 1 else range(2, width)
    return sum(_sum(row, organisations) == row[at] for row in values) >= _MOST_OF * len(values)


def _sum(row: Sequence[Figure | None], columns: range) -> Figure:
    return sum(row[column] or 0 for column in columns)


def _value(piece: Piece) -> Figure | None:
    reading = read_figure(piece.text)
    return reading.value if reading.status is CellStatus.NUMBER else None


def _without(place: RowPlace, at: int) -> RowPlace:
    dropped = place.figures[at]
    return place._replace(values=tuple(piece for piece in place.values if piece is not dropped))
