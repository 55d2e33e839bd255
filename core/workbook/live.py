"""The check cells beside the official tables: every hard balance as a formula that spreadsheet programs recalculate."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from core.forms import CellRef
from core.rules.kinds import Balance
from core.workbook.canvas import Area, at
from core.workbook.texts import text

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Check:
    """One balance with the two cells that show it; both have the extent of `difference`."""

    balance: Balance
    difference: Area
    state: Area
    along_row: bool


def difference_formula(balance: Balance, places: Mapping[CellRef, Place]) -> str:
    """Return left less right, or “missing” where the figures at hand decide nothing.

    Some balances fail whatever whole figures are filled in, and the program's own check says so too: a side
    that is complete is already exceeded by what is known of the other, or what is known leaves a fraction.
    """
    left = _names(places[ref] for ref in balance.left)
    right = _names(places[ref] for ref in balance.right)
    n_left, n_right = len(set(balance.left)), len(set(balance.right))
    decided = (
        f"COUNT({left},{right})={n_left + n_right},"
        f"AND(COUNT({right})={n_right},SUM({left})>SUM({right})),"
        f"AND(COUNT({left})={n_left},SUM({right})>SUM({left})),"
        f"MOD(SUM({left})-SUM({right}),1)<>0"
    )
    return f'=IF(OR({decided}),SUM({left})-SUM({right}),"{text("checks", "missing")}")'


def state_formula(difference: Area) -> str:
    """Return the difference in a word."""
    cell = at(difference.row, difference.column)
    good, bad, missing = (text("checks", name) for name in ("balanced", "unbalanced", "missing"))
    return f'=IF(ISNUMBER({cell}),IF({cell}=0,"{good}","{bad}"),"{missing}")'


def arrange(
    balances: Iterable[Balance], places: Mapping[CellRef, Place], *, beside: int | None, below: int
) -> list[Check]:
    """Give each balance its cells: along a row from column `beside` on, else under the cells it is about.

    Balances of one rule share the rows under the table; `below` is the first of them. Each rule takes three:
    one for its name, two for its cells.
    """
    checks: list[Check] = []
    rows: dict[str, int] = {}
    for balance in balances:
        row_numbers = {places[ref][0] for ref in balance.cells}
        if beside is not None and len(row_numbers) == 1:
            [row] = row_numbers
            checks.append(Check(balance, Area(row, beside), Area(row, beside + 1), along_row=True))
            continue
        top = rows.setdefault(balance.id, below + 3 * len(rows)) + 1
        columns = [places[ref][1] for ref in balance.cells]
        first, extent = min(columns), max(columns) - min(columns) + 1
        areas = Area(top, first, 1, extent), Area(top + 1, first, 1, extent)
        checks.append(Check(balance, *areas, along_row=False))
    return checks


def _names(places: Iterable[Place]) -> str:
    """Return cells as a list of ranges: D6:D7,D28."""
    areas = _areas(sorted(set(places)))
    return ",".join(area.coordinates for area in areas)


def _areas(places: list[Place]) -> Iterator[Area]:
    along = len({row for row, _ in places}) == 1
    ordered = places if along else sorted(places, key=lambda place: (place[1], place[0]))
    start = previous = ordered[0]
    for place in [*ordered[1:], None]:
        follows = (previous[0], previous[1] + 1) if along else (previous[0] + 1, previous[1])
        if place == follows:
            previous = place
            continue
        yield Area(start[0], start[1], previous[0] - start[0] + 1, previous[1] - start[1] + 1)
        if place is not None:
            start = previous = place
