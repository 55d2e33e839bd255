"""All smallest sets and nothing else: compared with trying every pair of cells of a small table."""

from collections.abc import Iterator
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from core.diagnosis.net import Equation, Net
from core.diagnosis.search import Found, smallest_sets
from core.diagnosis.solver import smallest_set
from core.findings import Key
from core.forms import CellRef

ROWS, COLUMNS = 3, 4  # the last of each is the total
HIGHEST = 60
Values = dict[CellRef, int]


def cell(row: int, column: int) -> CellRef:
    return CellRef("table", str(row), str(column))


def lines() -> list[list[CellRef]]:
    """Every row and every column, each with its total last."""
    across = [[cell(row, column) for column in range(COLUMNS)] for row in range(ROWS)]
    down = [[cell(row, column) for row in range(ROWS)] for column in range(COLUMNS)]
    return across + down


CELLS = [cell(row, column) for row in range(ROWS) for column in range(COLUMNS)]


def net_of(values: Values, unknown: frozenset[CellRef]) -> Net:
    """Build the net of a table; lines with unknown cells on both sides bind nothing."""
    equations: list[Equation] = []
    for number, line in enumerate(lines()):
        terms = {ref: -1 if ref == line[-1] else 1 for ref in line}
        lost = {sign for ref, sign in terms.items() if ref in unknown}
        if len(lost) < 2:
            known = {ref: sign for ref, sign in terms.items() if ref not in unknown}
            residual = sum(sign * values[ref] for ref, sign in known.items())
            slack = next(iter(lost), 0)
            equations.append(Equation(Key("line", str(number)), known, residual, slack, fails(residual, slack)))
    users = {
        ref: tuple(n for n, equation in enumerate(equations) if ref in equation.terms)
        for ref in CELLS
        if ref not in unknown and any(ref in equation.terms for equation in equations)
    }
    known_values = {ref: value for ref, value in values.items() if ref not in unknown}
    return Net(tuple(equations), users, known_values, {ref: place for place, ref in enumerate(CELLS)})  # type: ignore[arg-type]  # int is a Number


def fails(residual: int, slack: int) -> bool:
    return slack * residual > 0 if slack else residual != 0


def holds(net: Net, new: Values) -> bool:
    for equation in net.equations:
        residual = equation.residual + sum(
            sign * (new[ref] - net.values[ref]) for ref, sign in equation.terms.items() if ref in new
        )
        if fails(int(residual), equation.slack):
            return False
    return True


def tried(net: Net, size: int) -> Iterator[frozenset[CellRef]]:
    """Yield every set of `size` cells for which some figures hold, by trying them all."""
    for chosen in combinations(net.users, size):
        if any(holds(net, new) for new in fillings(chosen)):
            yield frozenset(chosen)


def fillings(chosen: tuple[CellRef, ...]) -> Iterator[Values]:
    first, *rest = chosen
    for value in range(HIGHEST):
        for other in fillings(tuple(rest)) if rest else ({},):
            yield {first: value, **other}


@st.composite
def damaged(draw: st.DrawFn, most_wrong: int, most_unknown: int = 0) -> Net:
    inside = {cell(r, c): draw(st.integers(0, 6)) for r in range(ROWS - 1) for c in range(COLUMNS - 1)}
    values = dict(inside)
    for row in range(ROWS - 1):
        values[cell(row, COLUMNS - 1)] = sum(inside[cell(row, column)] for column in range(COLUMNS - 1))
    for column in range(COLUMNS):
        values[cell(ROWS - 1, column)] = sum(values[cell(row, column)] for row in range(ROWS - 1))
    for ref in draw(st.lists(st.sampled_from(CELLS), max_size=most_wrong, unique=True)):
        values[ref] = draw(st.integers(0, 12))
    unknown = frozenset(draw(st.lists(st.sampled_from(CELLS), max_size=most_unknown, unique=True)))
    return net_of(values, unknown)


def searched(net: Net) -> Found:
    return smallest_sets(net, net.failing())


@given(damaged(3))
@settings(max_examples=40, deadline=None)
def test_one_cell_is_enough_only_where_the_search_says_so(net: Net) -> None:
    if net.failing():
        found = searched(net)
        ones = set(tried(net, 1))
        assert ones == {frozenset(ref for ref, _ in one) for one in found.solutions if len(one) == 1}
        assert found.complete


@given(damaged(2, 2))
@settings(max_examples=25, deadline=None)
def test_every_pair_that_can_mend_a_table_is_found(net: Net) -> None:
    if net.failing():
        found = searched(net)
        least = len(found.solutions[0])
        sets = {frozenset(ref for ref, _ in one) for one in found.solutions}
        if least <= 2:
            # with unknown figures a set that mends may hold a cell that need not change: it is no smallest one
            assert sets == set(tried(net, least))
        else:
            assert not set(tried(net, 1))
            assert not set(tried(net, 2))


@given(damaged(6, 3))
@settings(max_examples=150, deadline=None)
def test_what_is_found_holds_and_changes_every_cell_it_names(net: Net) -> None:
    if net.failing():
        for solution in searched(net).solutions:
            assert holds(net, dict(solution))
            assert all(after >= 0 and after != net.values[ref] for ref, after in solution)
            assert not net.failing_after(net.failing(), solution)
            assert not net.changed(solution).failing()


@given(damaged(6, 3))
@settings(max_examples=40, deadline=None)
def test_the_solver_and_the_search_agree_on_the_least_size(net: Net) -> None:
    if net.failing():
        solved = smallest_set(net, net.failing())
        found = searched(net)
        assert solved is not None
        assert holds(net, dict(solved))
        if found.solutions:
            assert len(solved) == len(found.solutions[0])
            assert not found.complete or solved in found.solutions or any(one.slack for one in net.equations)
