"""The one value that all readable figures force upon a cell without value, where there is one.

Unknown figures are whole and not negative. Bounds are handed from equation to equation; what only several
equations together force is found by exact elimination. Where demands conflict, nothing is forced.
"""

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from math import gcd

from core.forms import CellRef
from core.model import Figure
from core.rules.kinds import Balance

# unknowns by number, each with its coefficient; together they make the constant
Equation = tuple[dict[int, int], int]

# bounds that chase each other upwards without end are left where they are
_LOOKS = 40


class _ConflictError(Exception):
    """The equations cannot all hold."""


def implied_values(balances: Iterable[Balance], values: Mapping[CellRef, Figure | None]) -> dict[CellRef, Figure]:
    """Return the forced values of unknown cells in `balances`, none of which may fail by itself."""
    unknown: dict[CellRef, int] = {}
    equations: list[Equation] = []
    informed: list[bool] = []
    for balance in balances:
        equation, known = _equation(balance, values, unknown)
        equations.append(equation)
        informed.append(known)
    forced: dict[int, int] = {}
    for group in _connected(equations):
        # equations without one known figure hold in any balanced table: they force nothing
        if any(informed[number] for number in group):
            forced |= _forced([equations[number] for number in group])
    return {ref: forced[number] for ref, number in unknown.items() if number in forced}


def _equation(
    balance: Balance, values: Mapping[CellRef, Figure | None], unknown: dict[CellRef, int]
) -> tuple[Equation, bool]:
    """Return the equation with the known figures moved to the constant, and whether there are any."""
    coefficients: dict[int, int] = {}
    constant = 0
    for side, sign in ((balance.left, 1), (balance.right, -1)):
        for ref in side:
            value = values.get(ref)
            if value is None:
                coefficients[unknown.setdefault(ref, len(unknown))] = sign
            else:
                constant -= sign * int(value)
    return (coefficients, constant), len(coefficients) < len(balance.cells)


def _connected(equations: Sequence[Equation]) -> list[list[int]]:
    """Return groups of equation numbers; no unknown is shared between two groups."""
    users: dict[int, list[int]] = {}
    for number, (coefficients, _) in enumerate(equations):
        for name in coefficients:
            users.setdefault(name, []).append(number)
    seen: set[int] = set()
    groups = []
    for first in range(len(equations)):
        if first in seen:
            continue
        seen.add(first)
        group = [first]
        for number in group:
            fresh = {other for name in equations[number][0] for other in users[name]} - seen
            seen |= fresh
            group += sorted(fresh)
        groups.append(group)
    return groups


def _forced(equations: list[Equation]) -> dict[int, int]:
    """Return what a group of connected equations forces, nothing at all if they conflict."""
    fixed: dict[int, int] = {}
    rest = equations
    try:
        while rest:
            found = _by_bounds(rest)
            rest = _eliminated(_substituted(rest, found))
            alone = {name: constant // c[name] for c, constant in rest if len(c) == 1 for name in c}
            _agree(rest, alone)
            found |= alone
            fixed |= found
            if not found:
                break
            rest = _substituted(rest, alone)
    except _ConflictError:
        return {}
    return fixed


def _agree(equations: list[Equation], alone: dict[int, int]) -> None:
    for coefficients, constant in equations:
        for name in coefficients if len(coefficients) == 1 else ():
            if alone[name] < 0 or alone[name] * coefficients[name] != constant:
                raise _ConflictError


def _substituted(equations: list[Equation], fixed: dict[int, int]) -> list[Equation]:
    left = []
    for coefficients, constant in equations:
        rest = {name: c for name, c in coefficients.items() if name not in fixed}
        known = sum(c * fixed[name] for name, c in coefficients.items() if name in fixed)
        if rest:
            left.append((rest, constant - known))
        elif constant != known:
            raise _ConflictError
    return left


def _by_bounds(equations: list[Equation]) -> dict[int, int]:
    """Return the unknowns whose least and greatest possible value meet."""
    low: dict[int, int] = {}
    high: dict[int, int | None] = {}
    users: dict[int, list[int]] = {}
    for number, (coefficients, _) in enumerate(equations):
        for name in coefficients:
            low[name], high[name] = 0, None
            users.setdefault(name, []).append(number)
    looks = [0] * len(equations)
    waiting = deque(range(len(equations)))
    queued = set(waiting)
    while waiting:
        number = waiting.popleft()
        queued.discard(number)
        looks[number] += 1
        if looks[number] > _LOOKS:
            continue
        for name in _narrow(equations[number], low, high):
            again = [user for user in users[name] if user not in queued]
            waiting += again
            queued.update(again)
    return {name: least for name, least in low.items() if high[name] == least}


def _narrow(equation: Equation, low: dict[int, int], high: dict[int, int | None]) -> list[int]:
    """Tighten the bounds of one equation's unknowns by those of the others; return which became tighter."""
    coefficients, constant = equation
    ranges = [(name, c, *_range(c, low[name], high[name])) for name, c in coefficients.items()]
    least, most = sum(small or 0 for *_, small, _ in ranges), sum(big or 0 for *_, big in ranges)
    bottomless = sum(small is None for *_, small, _ in ranges)
    boundless = sum(big is None for *_, big in ranges)
    changed = []
    for name, c, small, big in ranges:
        ceiling = constant - least + (small or 0) if bottomless == (small is None) else None
        floor = constant - most + (big or 0) if boundless == (big is None) else None
        if _bound(name, c, (floor, ceiling), low, high):
            changed.append(name)
    return changed


def _range(c: int, least: int, most: int | None) -> tuple[int | None, int | None]:
    """Return how small and how big `c` times an unknown can be; none is without end."""
    end = None if most is None else c * most
    return (c * least, end) if c > 0 else (end, c * least)


def _bound(
    name: int,
    c: int,
    limits: tuple[int | None, int | None],
    low: dict[int, int],
    high: dict[int, int | None],
) -> bool:
    """Take over that `c` times an unknown lies within `limits`; return whether that says anything new."""
    floor, ceiling = limits
    if c < 0:
        c = -c
        floor, ceiling = None if ceiling is None else -ceiling, None if floor is None else -floor
    tighter = False
    if floor is not None and -(-floor // c) > low[name]:
        low[name] = -(-floor // c)
        tighter = True
    top = high[name]
    if ceiling is not None and (top is None or ceiling // c < top):
        top = high[name] = ceiling // c
        tighter = True
    if top is not None and low[name] > top:
        raise _ConflictError
    return tighter


def _eliminated(equations: list[Equation]) -> list[Equation]:
    """Return the equations solved for as many unknowns as there are independent equations."""
    waiting = [(dict(coefficients), constant) for coefficients, constant in equations]
    solved: list[tuple[int, Equation]] = []
    uses: dict[int, int] = {}
    for coefficients, _ in waiting:
        for name in coefficients:
            uses[name] = uses.get(name, 0) + 1
    while waiting:
        shortest = min(range(len(waiting)), key=lambda number: len(waiting[number][0]))
        row = waiting.pop(shortest)
        if not row[0]:
            if row[1]:
                raise _ConflictError
            continue
        pivot = min(row[0], key=lambda name: uses[name])
        waiting = [_without(other, pivot, row) for other in waiting]
        solved = [(name, _without(other, pivot, row)) for name, other in solved]
        solved.append((pivot, row))
    return [row for _, row in solved]


def _without(equation: Equation, pivot: int, row: Equation) -> Equation:
    """Add a multiple of `row` to the equation so that `pivot` drops out."""
    coefficients, constant = equation
    c = coefficients.get(pivot)
    if c is None:
        return equation
    p = row[0][pivot]
    mine, theirs = p // gcd(c, p), c // gcd(c, p)
    if mine == 1:
        result = coefficients
    elif mine == -1:
        mine, theirs = 1, -theirs
        result = coefficients
    else:
        result = {name: mine * value for name, value in coefficients.items()}
    for name, value in row[0].items():
        new = result.get(name, 0) - theirs * value
        if new:
            result[name] = new
        else:
            result.pop(name, None)
    return result, mine * constant - theirs * row[1]
