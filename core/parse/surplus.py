"""Columns that the form does not have: a subtotal, a count of rows, a unit, a remark beside the figures."""

from collections.abc import Mapping, Sequence

from core.figures import read_figure
from core.lines import Piece
from core.locate.places import RowPlace
from core.model import CellStatus, Figure

_FEWEST = 5
_MOST_OF = 0.6


def without_surplus(places: Mapping[str, RowPlace], width: int) -> dict[str, RowPlace]:
    """Leave out the column that nearly all rows have too many, if their sums tell which one it is."""
    rows = dict(places)
    long = {code: place for code, place in rows.items() if len(place.figures) == width + 1}
    if len(long) < max(_FEWEST, _MOST_OF * len(rows)):
        return rows
    values = [[_value(piece) for piece in place.figures] for place in long.values()]
    fits = [sum(_adds_up([*row[:at], *row[at + 1 :]]) for row in values) for at in range(width + 1)]
    surplus = max(range(width + 1), key=lambda at: (fits[at], _words(values, at), at == width - 1))
    if fits[surplus] < _MOST_OF * len(long):
        return rows
    return {code: _without(place, surplus) if code in long else place for code, place in rows.items()}


def _value(piece: Piece) -> Figure | None:
    reading = read_figure(piece.text)
    return reading.value if reading.status is CellStatus.NUMBER else None


def _adds_up(row: Sequence[Figure | None]) -> bool:
    known = [0 if value is None else value for value in row]
    return sum(known[:-1]) == known[-1] and row[-1] is not None


def _words(values: Sequence[Sequence[Figure | None]], at: int) -> int:
    return sum(row[at] is None for row in values)


def _without(place: RowPlace, at: int) -> RowPlace:
    dropped = place.figures[at]
    return place._replace(values=tuple(piece for piece in place.values if piece is not dropped))
