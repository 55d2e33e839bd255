"""Which unknowns of linear equations have one value in all solutions that are not negative, decided exactly.

First a solution is sought (the simplex method); then the unknowns that are nothing in every solution (a direction in
which one of them could grow is sought from there); what the others still leave single, elimination alone shows.
All this is about fractions as well as whole numbers, and there the two are the same: however many of the forms'
equalities are asked, they describe the flow through a network, whose least and greatest amounts are whole.
"""

from collections.abc import Sequence
from fractions import Fraction

# unknowns by number, each with its coefficient; together they make the constant
Equation = tuple[dict[int, int], int]

# whole as long as every pivot is 1 or -1, as in a network
Number = int | Fraction

# ten figures missing take a handful, a table with a few figures left up to 240, each step less than a tenth of a
# millisecond; past this only what single equations say is known
_STEPS = 400


class ConflictError(Exception):
    """The equations cannot all hold."""


class TooLongError(Exception):
    """More steps would be needed than are allowed."""


def fixed_values(equations: Sequence[Equation], steps: int = _STEPS) -> dict[int, int]:
    """Return the unknowns that have the same value in all solutions, with this value."""
    if not equations:
        return {}
    system = _Solved(equations, steps)
    system.find_solution()
    nothing = system.always_nothing()
    fixed: dict[int, int] = dict.fromkeys(nothing, 0)
    for name, value in system.single(nothing).items():
        if value % 1:
            raise ConflictError
        fixed[name] = int(value)
    return fixed


class _Solved:
    """Equations solved for some unknowns: each is its value plus multiples of the unknowns it is not solved for.

    These are 0 in the solution that is looked at. Of several ways the smallest number is taken: so no solution comes
    twice (Bland's rule).
    """

    def __init__(self, equations: Sequence[Equation], steps: int) -> None:
        self._values: dict[int, Number] = {}
        self._rows: dict[int, dict[int, Number]] = {}
        self._steps = steps
        uses: dict[int, int] = {}
        for coefficients, _ in equations:
            for name in coefficients:
                uses[name] = uses.get(name, 0) + 1
        self._free = set(uses)
        for coefficients, constant in sorted(equations, key=lambda equation: len(equation[0])):
            self._add(coefficients, constant, uses)

    def _add(self, coefficients: dict[int, int], constant: int, uses: dict[int, int]) -> None:
        """Solve one more equation, for an unknown that occurs in few others."""
        # 0 = value + row, in free unknowns alone
        row: dict[int, Number] = {}
        value: Number = -constant
        for name, coefficient in coefficients.items():
            if name in self._rows:
                value += coefficient * self._values[name]
                _add_to(row, self._rows[name], coefficient)
            else:
                _add_to(row, {name: 1}, coefficient)
        if row:
            self._solve_for(min(row, key=lambda name: (uses[name], name)), row, value)
        elif value:
            raise ConflictError

    def _solve_for(self, name: int, row: dict[int, Number], value: Number) -> None:
        """Take over 0 = `value` + `row` by solving it for `name`, and put this wherever `name` is used."""
        part = -row.pop(name)
        # most parts are 1 or -1, and so whole numbers stay whole
        if part != 1:
            value = -value if part == -1 else Fraction(value) / part
            row = {other: -a if part == -1 else Fraction(a) / part for other, a in row.items()}
        for other, used in self._rows.items():
            times = used.pop(name, 0)
            if times:
                self._values[other] += times * value
                _add_to(used, row, times)
        self._rows[name], self._values[name] = row, value
        self._free.discard(name)

    def _exchange(self, leaving: int, entering: int) -> None:
        self._steps -= 1
        if self._steps < 0:
            raise TooLongError
        row, value = self._rows.pop(leaving), self._values.pop(leaving)
        self._free.add(leaving)
        row[leaving] = -1
        self._solve_for(entering, row, value)

    def find_solution(self) -> None:
        """Go to a solution in which nothing is negative."""
        while True:
            lacking = min((name for name, value in self._values.items() if value < 0), default=None)
            if lacking is None:
                return
            self._raise(lacking)

    def _raise(self, lacking: int) -> None:
        """Make one unknown grow until it is not negative, and none of those negative that are not."""
        while self._values.get(lacking, 0) < 0:
            row = self._rows[lacking]
            entering = min((name for name, a in row.items() if a > 0), default=None)
            if entering is None:
                raise ConflictError
            step = Fraction(-self._values[lacking]) / row[entering]
            # by how far, then by its number, but the one that is to be raised first
            way = (step, -1, lacking)
            for name, used in self._rows.items():
                a = used.get(entering, 0)
                if a < 0 <= self._values[name]:
                    way = min(way, (Fraction(self._values[name]) / -a, name, name))
            self._exchange(way[2], entering)

    def always_nothing(self) -> set[int]:
        """Return the unknowns that are 0 in all solutions; from this solution on, only such as are 0 matter."""
        still = self._free | {name for name, value in self._values.items() if not value}
        while growing := self._growth(still):
            blocked = self._blocked()
            moved = growing - blocked.keys()
            if moved:
                still -= moved
                still -= {name for name in still - self._free if any(self._rows[name].get(by, 0) > 0 for by in moved)}
            else:
                entering = min(growing)
                self._exchange(blocked[entering], entering)
        return still

    def _growth(self, still: set[int]) -> set[int]:
        """Return the free unknowns with which the sum of `still` grows."""
        sums: dict[int, Number] = dict.fromkeys(still & self._free, 1)
        for name in still - self._free:
            _add_to(sums, self._rows[name], 1)
        return {name for name, a in sums.items() if a > 0}

    def _blocked(self) -> dict[int, int]:
        """Return the free unknowns that cannot grow, each with the first that would become negative at once."""
        blocked: dict[int, int] = {}
        for name, row in self._rows.items():
            if not self._values[name]:
                for by, a in row.items():
                    if a < 0:
                        blocked[by] = min(name, blocked.get(by, name))
        return blocked

    def single(self, nothing: set[int]) -> dict[int, Number]:
        """Return what is left single by elimination when `nothing` is left out."""
        for name in nothing - self._free:
            entering = min(self._rows[name].keys() - nothing, default=None)
            if entering is not None:
                self._exchange(name, entering)
        return {name: self._values[name] for name, row in self._rows.items() if row.keys() <= nothing}


def _add_to(row: dict[int, Number], other: dict[int, Number], times: Number) -> None:
    for name, a in other.items():
        total = row.get(name, 0) + times * a
        if total:
            row[name] = total
        else:
            del row[name]
