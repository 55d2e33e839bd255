"""The one value that all readable figures force upon a cell without value, where there is one.

Forced means: in every solution of the equations in whole numbers that are not negative, the cell has this value. One
unknown left in an equation, and a sum that is nothing, are seen at a glance; the rest is decided exactly by
`core.implied.solver`. Where demands conflict, nothing is forced.
"""

from collections import deque
from collections.abc import Iterable, Mapping, Sequence

from core.forms import CellRef
from core.implied.solver import ConflictError, Equation, TooLongError, fixed_values
from core.model import Figure
from core.rules.kinds import Balance


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
    users = _users(equations)
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


def _users(equations: Sequence[Equation]) -> dict[int, list[int]]:
    users: dict[int, list[int]] = {}
    for number, (coefficients, _) in enumerate(equations):
        for name in coefficients:
            users.setdefault(name, []).append(number)
    return users


def _forced(equations: list[Equation]) -> dict[int, int]:
    """Return what a group of connected equations forces, nothing at all if they conflict."""
    try:
        rest, plain = _plain(equations)
        try:
            return plain | fixed_values(rest)
        except TooLongError:
            return plain
    except ConflictError:
        return {}


def _plain(equations: Sequence[Equation]) -> tuple[list[Equation], dict[int, int]]:
    """Return the equations that are left when each has given what it forces by itself, and what they gave."""
    users = _users(equations)
    rest = [dict(coefficients) for coefficients, _ in equations]
    constants = [constant for _, constant in equations]
    found: dict[int, int] = {}
    waiting = deque(range(len(rest)))
    while waiting:
        number = waiting.popleft()
        for name, value in _by_itself(rest[number], constants[number]).items():
            found[name] = value
            for user in users[name]:
                constants[user] -= rest[user].pop(name) * value
            waiting += users[name]
    return [(rest[number], constants[number]) for number in range(len(rest)) if rest[number]], found


def _by_itself(coefficients: dict[int, int], constant: int) -> dict[int, int]:
    """Return what one equation says alone: that its only unknown is so much, or that all are nothing."""
    if not coefficients:
        if constant:
            raise ConflictError
        return {}
    if len(coefficients) == 1:
        [(name, coefficient)] = coefficients.items()
        value, left_over = divmod(constant, coefficient)
        if left_over or value < 0:
            raise ConflictError
        return {name: value}
    if not constant and len(set(coefficients.values())) == 1:
        return dict.fromkeys(coefficients, 0)
    return {}
