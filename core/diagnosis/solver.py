"""Smallest sets for reports with many wrong cells: a mixed-integer programme, its answer verified in integers.

As Fellegi and Holt put it: a yes or no for each cell, whether it changes, and as few yeses as possible. Two kinds of
cut follow from the equations and make it quick: of the cells of a failing equation at least one changes; and in a
holding one, no cell changes alone. What the cells change by needs no wholeness of its own: it follows from the yeses,
and is worked out exactly afterwards. Nodes are counted, so that two runs agree; the clock only ends what takes many
times as long as these reports do.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from core.diagnosis.linear import Solution, solve
from core.diagnosis.net import Equation, Net, reached_from, size_of

if TYPE_CHECKING:
    import highspy

# with more wrong cells the smallest set is mostly another than the true one: better none than that
MOST_CELLS = 12
MOST_NODES = 60
MOST_SECONDS = 10.0
# doubles hold sums of figures up to this exactly enough to tell 0 from 1; larger ones are not asked
_LARGEST = 10**8
_INFINITY = float("inf")
_OPTIONS: dict[str, bool | int | float] = {
    "output_flag": False,
    "threads": 1,
    "random_seed": 0,
    "time_limit": MOST_SECONDS,
    "mip_max_nodes": MOST_NODES,
    "mip_feasibility_tolerance": 1e-9,
}
_KINDS = 3  # of columns a cell has


class _Row(NamedTuple):
    """`low` <= the sum of the columns, each times its share, <= `high`."""

    low: float
    high: float
    shares: dict[int, float]


def smallest_set(net: Net, failing: Sequence[int], stop: Callable[[], bool] | None = None) -> Solution | None:
    """Return one solution of the least size; none if it was not found, or not proved least, in good time.

    It ends without one, soon after `stop` says so.
    """
    programme = _Programme(net, failing, stop)
    if programme.reach > _LARGEST or (stop is not None and stop()):
        return None
    return programme.solution()


class _Programme:
    """For each cell three columns: by how much it rises, by how much it falls, and whether it changes."""

    def __init__(self, net: Net, failing: Sequence[int], stop: Callable[[], bool] | None) -> None:
        self._net, self._failing, self._stop = net, failing, stop
        self._equations = [net.equations[number] for number in sorted(reached_from(net, failing))]
        self._refs = list(dict.fromkeys(ref for equation in self._equations for ref in equation.terms))
        self._column = {ref: _KINDS * place for place, ref in enumerate(self._refs)}
        # no cell of a smallest set changes by more than all that is wrong
        self.reach = sum(int(size_of(net.equations[number].residual)) + 1 for number in failing)
        self._upper: list[float] = []
        for ref in self._refs:
            self._upper += [self.reach, min(self.reach, max(0.0, float(net.values[ref]))), 1]
        self._rows = list(self._all_rows())

    def _all_rows(self) -> Iterator[_Row]:
        yield _Row(1, MOST_CELLS, dict.fromkeys((place + 2 for place in self._column.values()), 1.0))
        for ref in self._refs:
            rise, fall, whether = (self._column[ref] + kind for kind in range(_KINDS))
            yield _Row(-_INFINITY, 0, {rise: 1, whether: -self._upper[rise]})
            yield _Row(-_INFINITY, 0, {fall: 1, whether: -self._upper[fall]})
            if self._net.values[ref] % 1:
                # no count: whatever the sums say, this cell is wrong
                yield _Row(1, _INFINITY, {whether: 1})
        for equation in self._equations:
            yield self._equation(equation)
            yield from self._cuts(equation)

    def _equation(self, equation: Equation) -> _Row:
        shares: dict[int, float] = {}
        for ref, sign in equation.terms.items():
            shares |= {self._column[ref]: sign, self._column[ref] + 1: -sign}
        wanted = float(-equation.residual)
        low = -_INFINITY if equation.slack > 0 else wanted
        high = _INFINITY if equation.slack < 0 else wanted
        return _Row(low, high, shares)

    def _cuts(self, equation: Equation) -> Iterator[_Row]:
        whether = [self._column[ref] + 2 for ref in equation.terms]
        if equation.failing:
            yield _Row(1, _INFINITY, dict.fromkeys(whether, 1.0))
        elif not equation.slack:
            for one in whether:
                yield _Row(0, _INFINITY, dict.fromkeys(whether, 1.0) | {one: -1.0})

    def solution(self) -> Solution | None:
        """Solve it; none if that was not done in time, or the answer does not stand up to exact arithmetic."""
        import highspy  # noqa: PLC0415  (200 ms, and only for reports with many wrong cells)

        solver = highspy.Highs()  # type: ignore[no-untyped-call]
        for name, value in _OPTIONS.items():
            solver.setOptionValue(name, value)
        stop = self._stop
        if stop is not None:
            solver.cbMipInterrupt.subscribe(lambda event: event.interrupt(stop()))
        solver.passModel(self._model())
        solver.run()
        if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            return None
        found = solver.getSolution().col_value
        size = round(solver.getInfo().objective_function_value)
        chosen = tuple(ref for ref in self._refs if found[self._column[ref] + 2] > 0.5)  # noqa: PLR2004  (0 or 1)
        # what a cell with decimals would have to become may not be whole
        solution, _ = solve(self._net, chosen)
        return solution if solution and len(solution) == size and self._holds(solution) else None

    def _holds(self, solution: Solution) -> bool:
        return not self._net.failing_after(self._failing, solution)

    def _model(self) -> "highspy.HighsLp":
        import highspy  # noqa: PLC0415  (as above)
        import numpy as np  # noqa: PLC0415  (as above)

        count = len(self._upper)
        amount = highspy.HighsVarType.kContinuous
        model = highspy.HighsLp()
        model.num_col_, model.num_row_ = count, len(self._rows)
        model.col_cost_ = np.tile([0.0, 0.0, 1.0], len(self._refs))
        model.col_lower_, model.col_upper_ = np.zeros(count), np.array(self._upper, dtype=float)
        model.row_lower_ = np.array([row.low for row in self._rows])
        model.row_upper_ = np.array([row.high for row in self._rows])
        model.integrality_ = [amount, amount, highspy.HighsVarType.kInteger] * len(self._refs)
        matrix = model.a_matrix_
        matrix.format_ = highspy.MatrixFormat.kRowwise
        matrix.start_ = np.cumsum([0, *(len(row.shares) for row in self._rows)])
        matrix.index_ = np.array([column for row in self._rows for column in row.shares])
        matrix.value_ = np.array([share for row in self._rows for share in row.shares.values()], dtype=float)
        return model
