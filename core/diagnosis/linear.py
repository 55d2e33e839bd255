"""Which new values a set of cells must take for all its equations to hold; if none will do, which cells are short."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import floor

from core.diagnosis.net import Net, Number
from core.diagnosis.room import Bound, choose
from core.forms import CellRef

Cells = tuple[CellRef, ...]
Solution = tuple[tuple[CellRef, int], ...]


@dataclass(slots=True)
class _Row:
    """A sum of equations: what it says of the chosen cells, what is wanted of them, and what it is the sum of."""

    chosen: list[Number]
    wanted: Number
    made_of: dict[int, Number]
    slack: int


def solve(net: Net, chosen: Cells) -> tuple[Solution | None, list[Cells]]:
    """Return the new values of the chosen cells, or none and groups of cells: of each at least one has to change."""
    firm, loose = _rows(net, chosen)
    pivots: list[_Row] = []
    free = _eliminate(firm, loose, pivots, range(len(chosen)))
    unmet = [row for row in firm if row.wanted]
    if unmet:
        return None, [_short(net, row, chosen) for row in unmet]
    if free:
        return _with_room(net, chosen, (pivots, loose), free)
    unmet = [row for row in loose if row.slack * row.wanted < 0 or row.wanted % 1]
    if unmet:
        return None, [_short(net, row, chosen) for row in unmet]
    return _checked(net, chosen, pivots)


def _rows(net: Net, chosen: Cells) -> tuple[list[_Row], list[_Row]]:
    """Return the equations the chosen cells take part in: those to be met exactly, and those with slack."""
    firm: list[_Row] = []
    loose: list[_Row] = []
    for number in sorted({number for ref in chosen for number in net.users[ref]}):
        equation = net.equations[number]
        says: list[Number] = [equation.terms.get(ref, 0) for ref in chosen]
        row = _Row(says, -equation.residual, {number: 1}, equation.slack)
        (loose if equation.slack else firm).append(row)
    return firm, loose


def _eliminate(rows: list[_Row], others: list[_Row], pivots: list[_Row], columns: range | list[int]) -> list[int]:
    """Move from `rows` to `pivots` one row for each column, cleared from all others; return columns without one."""
    free = []
    for column in columns:
        at = next((i for i, row in enumerate(rows) if row.chosen[column]), None)
        if at is None:
            free.append(column)
            continue
        pivot = rows.pop(at)
        for row in (*rows, *others, *pivots):
            if row.chosen[column]:
                _subtract(row, pivot, _ratio(row.chosen[column], pivot.chosen[column]))
        pivots.append(pivot)
    return free


def _ratio(above: Number, below: Number) -> Number:
    return above * below if below in {1, -1} else Fraction(above) / below


def _subtract(row: _Row, pivot: _Row, times: Number) -> None:
    row.chosen = [mine - times * theirs for mine, theirs in zip(row.chosen, pivot.chosen, strict=True)]
    row.wanted -= times * pivot.wanted
    for number, share in pivot.made_of.items():
        row.made_of[number] = row.made_of.get(number, 0) - times * share


def _short(net: Net, row: _Row, chosen: Cells) -> Cells:
    """Return the cells left over in a sum of equations that the chosen ones cannot mend."""
    terms: dict[CellRef, Number] = {}
    for number, share in row.made_of.items():
        for ref, sign in net.equations[number].terms.items():
            terms[ref] = terms.get(ref, 0) + share * sign
    return tuple(ref for ref, share in terms.items() if share and ref not in chosen)


def _checked(net: Net, chosen: Cells, pivots: list[_Row]) -> tuple[Solution | None, list[Cells]]:
    """Accept new values only if each is whole, not negative, and new."""
    found: dict[CellRef, int] = {}
    for row in pivots:
        column = next(i for i, share in enumerate(row.chosen) if share)
        ref = chosen[column]
        after = net.values[ref] + _ratio(row.wanted, row.chosen[column])
        if after < 0 or after % 1 or after == net.values[ref]:
            return None, [_short(net, row, chosen)]
        found[ref] = int(after)
    return in_order(net, found), []


def _with_room(
    net: Net, chosen: Cells, rows: tuple[list[_Row], list[_Row]], free: list[int]
) -> tuple[Solution | None, list[Cells]]:
    """Choose what no equation settles: as little change as leaves no cell negative and unknown figures their room."""
    pivots, loose = rows
    # a free cell that is printed with a fraction changes to the nearest whole number before anything is chosen
    shifts = [_to_whole(net.values[chosen[one]]) for one in free]
    # the new value of each cell is a start plus so many times the changes of the free ones
    after = {
        column: _moved(net.values[chosen[column]], tuple(int(column == one) for one in free), shifts) for column in free
    }
    of_column: dict[int, _Row] = {}
    for row in pivots:
        column = next(i for i, share in enumerate(row.chosen) if share and i not in free)
        start = net.values[chosen[column]] + _ratio(row.wanted, row.chosen[column])
        after[column] = _moved(start, tuple(-_ratio(row.chosen[one], row.chosen[column]) for one in free), shifts)
        of_column[column] = row
    rooms = [
        _moved(row.slack * row.wanted, tuple(-row.slack * row.chosen[one] for one in free), shifts) for row in loose
    ]
    choices = choose([*after.values(), *rooms], len(free))
    if choices is None:
        return None, [tuple(dict.fromkeys(ref for row in (*pivots, *loose) for ref in _short(net, row, chosen)))]
    # whatever is chosen, another cell's fraction is left over there
    halves = [row for row, room in zip(loose, rooms, strict=True) if room.at(choices) % 1]
    halves += [row for column, row in of_column.items() if after[column].at(choices) % 1]
    if halves:
        return None, [_short(net, row, chosen) for row in halves]
    found = {chosen[column]: int(bound.at(choices)) for column, bound in after.items()}
    if any(value == net.values[ref] for ref, value in found.items()):
        return None, []
    return in_order(net, found), []


def _to_whole(value: Number) -> Number:
    """Return what is missing to the nearest whole number, a half upwards."""
    return floor(value + Fraction(1, 2)) - value if value % 1 else 0


def _moved(start: Number, shares: tuple[Number, ...], shifts: list[Number]) -> Bound:
    return Bound(start + sum(share * shift for share, shift in zip(shares, shifts, strict=True)), shares)


def in_order(net: Net, found: Mapping[CellRef, int]) -> Solution:
    """Return new values in the order of the form."""
    return tuple((ref, found[ref]) for ref in sorted(found, key=net.places.__getitem__))
