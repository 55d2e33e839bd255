"""Which of several places is the row of a table: the one among the other rows of that table."""

from collections.abc import Iterator, Sequence

from core.forms import Table
from core.locate.places import Found, RowPlace
from core.model import Note

_LIKE = 0.5
_FEWEST = 3  # rows that are a table although they stand in another part


def best_places(found: Found, table: Table) -> tuple[dict[str, RowPlace], list[Note]]:
    """Return one place a row, of the table that stands in its part of the report, else first; others are noted."""
    own = [place for place in found.rows if place.table.code == table.code]
    has_home = bool(found.homes.get(table.code))
    home, abroad = [], []
    for stretch in _stretches(own, table):
        if found.is_at_home(table, stretch[0].label):
            home.append(stretch)
        elif not has_home or len(stretch) >= _FEWEST:
            abroad.append(stretch)
    kept = _one_table([*home, *abroad])
    best: dict[str, RowPlace] = {}
    for place in (place for stretch in kept for place in stretch):
        width = len(place.row.columns)
        there = best.get(place.row.code)
        if there is None or min(len(place.figures), width) > min(len(there.figures), width):
            best[place.row.code] = place
    return best, list(_notes(own, best, table))


def _stretches(places: Sequence[RowPlace], table: Table) -> Iterator[list[RowPlace]]:
    """Cut the places where the form's order of rows begins anew."""
    order = {row.code: index for index, row in enumerate(table.rows)}
    stretch: list[RowPlace] = []
    last = -1
    for place in places:
        here = order.get(place.row.code, last + 1)
        if here <= last and stretch:
            yield stretch
            stretch = []
        stretch.append(place)
        last = here
    if stretch:
        yield stretch


def _one_table(stretches: Sequence[list[RowPlace]]) -> list[list[RowPlace]]:
    """Keep the first of the long stretches, and those that have rows which it lacks: never rows of another table."""
    if not stretches:
        return []
    most = max(map(len, stretches))
    main = next(stretch for stretch in stretches if len(stretch) >= _LIKE * most)
    kept = [main]
    codes = {place.row.code for place in main}
    for stretch in stretches:
        own = {place.row.code for place in stretch}
        if stretch is not main and len(own & codes) <= _LIKE * len(own):
            kept.append(stretch)
            codes |= own
    return kept


def _notes(places: Sequence[RowPlace], best: dict[str, RowPlace], table: Table) -> Iterator[Note]:
    for code, chosen in best.items():
        others = [place for place in places if place.row.code == code and place is not chosen and place.figures]
        if others:
            spans = tuple(place.label for place in others)
            yield Note("structure.row_duplicate", f"{table.code}.{code}", spans=spans, count=len(others) + 1)
