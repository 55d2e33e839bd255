"""The balances of one report as a net of equations over its known figures."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from core.findings import Key, Outcome
from core.forms import CellRef, Form
from core.model import Figure
from core.rules import balances_for

Number = int | Fraction
Terms = dict[CellRef, int]
Changes = tuple[tuple[CellRef, int], ...]


@dataclass(frozen=True, slots=True)
class Equation:
    """One balance: `terms` are its cells, +1 left and -1 right; `residual` is left less right as it stands.

    `slack` is 0 where all figures are known. With unknown ones on one side only it is +1 (left) or -1 (right):
    what is missing can add to that side, so the balance asks that slack * residual is at most 0.
    """

    key: Key
    terms: Terms
    residual: Number
    slack: int
    failing: bool


@dataclass(frozen=True, slots=True)
class Net:
    """The equations that bind the figures, and which of them each cell takes part in."""

    equations: tuple[Equation, ...]
    users: dict[CellRef, tuple[int, ...]]
    values: dict[CellRef, Number]
    places: dict[CellRef, int]

    def failing(self) -> list[int]:
        """Return the numbers of the equations that do not hold."""
        return [number for number, equation in enumerate(self.equations) if equation.failing]

    def changed(self, changes: Changes) -> "Net":
        """Return the net with these figures in place of those that stand there."""
        equations = list(self.equations)
        for number, residual in self._residuals(changes).items():
            old = equations[number]
            failing = _fails(residual, old.slack)
            equations[number] = Equation(old.key, old.terms, residual, old.slack, failing)
        return Net(tuple(equations), self.users, self.values | dict(changes), self.places)

    def failing_after(self, failing: Iterable[int], changes: Changes) -> set[int]:
        """Return which equations would fail with these figures, of those that fail now and those with such cells."""
        new = self._residuals(changes)
        broken = {number for number, residual in new.items() if _fails(residual, self.equations[number].slack)}
        return broken.union(number for number in failing if number not in new)

    def _residuals(self, changes: Changes) -> dict[int, Number]:
        new: dict[int, Number] = {}
        for ref, after in changes:
            by = after - self.values[ref]
            for number in self.users[ref]:
                equation = self.equations[number]
                new[number] = new.get(number, equation.residual) + equation.terms[ref] * by
        return new


@lru_cache(16)
def _shape(form: Form) -> tuple[tuple[tuple[Key, Terms, Terms], ...], dict[CellRef, int]]:
    """Return the equations of a form, whatever the figures: all terms, and the left ones alone; and cell order."""
    shape = []
    for balance in balances_for(form):
        left = dict.fromkeys(balance.left, 1)
        shape.append((balance.key, left | dict.fromkeys(balance.right, -1), left))
    return tuple(shape), {ref: place for place, ref in enumerate(form.refs())}


def net_of(form: Form, values: Mapping[CellRef, Figure | None], outcomes: Mapping[Key, Outcome]) -> Net:
    """Build the net; equations with unknown figures on both sides bind nothing and are left out."""
    shape, places = _shape(form)
    exact = {ref: _exact(value) for ref, value in values.items() if value is not None}
    equations: list[Equation] = []
    users: dict[CellRef, list[int]] = {ref: [] for ref in exact}
    for key, terms, left in shape:
        known = terms
        lost_sides: set[int] = set()
        if not exact.keys() >= terms.keys():
            known = {ref: sign for ref, sign in terms.items() if ref in exact}
            lost_sides = {1 if ref in left else -1 for ref in terms if ref not in exact}
        if len(lost_sides) > 1:
            continue
        residual = sum(sign * exact[ref] for ref, sign in known.items())
        for ref in known:
            users[ref].append(len(equations))
        failing = outcomes.get(key) is Outcome.FAIL
        equations.append(Equation(key, known, residual, next(iter(lost_sides), 0), failing))
    return Net(tuple(equations), {ref: tuple(used) for ref, used in users.items()}, exact, places)


def _fails(residual: Number, slack: int) -> bool:
    """Say whether no whole figures in place of the unknown ones can make up for what is over."""
    return bool(residual % 1 or slack * residual > 0 or (residual and not slack))


def size_of(change: Number) -> Number:
    """Return how much a change is, whatever its direction (`abs` of a union has no type)."""
    return change if change > 0 else -change


def _exact(value: Figure) -> Number:
    return value if isinstance(value, int) else Fraction(value)


def parts_of(net: Net) -> list[list[int]]:
    """Group the failing equations: those of different groups have no cell in common, not even over others."""
    failing = net.failing()
    groups: list[list[int]] = []
    placed: set[int] = set()
    for first in failing:
        if first in placed:
            continue
        reached = reached_from(net, (first,))
        placed |= reached
        groups.append([number for number in failing if number in reached])
    return groups


def reached_from(net: Net, numbers: Iterable[int]) -> set[int]:
    """Return the equations that hang together with these by their cells, over any number of others."""
    waiting = list(numbers)
    reached = set(waiting)
    while waiting:
        for ref in net.equations[waiting.pop()].terms:
            more = set(net.users[ref]) - reached
            reached |= more
            waiting += more
    return reached
