"""What equations force is found, and in how many steps."""

from collections.abc import Callable
from itertools import product

import pytest

from core.implied.solver import ConflictError, Equation, TooLongError, fixed_values
from tests.bounds import Simplex
from tests.builders import dice


@pytest.mark.parametrize(
    ("equations", "expected"),
    [
        ([], {}),
        ([({0: 1}, 5)], {0: 5}),
        ([({0: 1}, 0)], {0: 0}),
        ([({0: -1}, -5)], {0: 5}),
        ([({0: 2}, 6)], {0: 3}),
        ([({0: -3}, -6)], {0: 2}),
        ([({7: 1, 3: 1}, 0)], {7: 0, 3: 0}),
        ([({0: 1, 1: 1}, 1)], {}),
        ([({0: 1, 1: -1}, 0)], {}),
        ([({0: 1, 1: -1}, 0), ({0: 1, 1: 1}, 4)], {0: 2, 1: 2}),
        ([({0: 2, 1: 2}, 8), ({0: 1, 1: -1}, 0)], {0: 2, 1: 2}),
        ([({0: 2, 1: 1}, 5), ({0: 1, 1: 2}, 4)], {0: 2, 1: 1}),
        ([({0: 3, 1: 2}, 12), ({0: 2, 1: 3}, 13)], {0: 2, 1: 3}),
        # said twice, and said of others as well
        ([({0: 1, 1: 1}, 4), ({0: 2, 1: 2}, 8), ({0: 1}, 1)], {0: 1, 1: 3}),
        ([({0: 1, 1: 1}, 4), ({0: 1, 2: 1}, 4), ({1: 1, 2: -1}, 0)], {}),
        # what must not be negative is nothing
        ([({0: 1, 1: 1, 2: 1}, 3), ({0: 1, 1: 1, 3: -1}, 3)], {2: 0, 3: 0}),
        ([({0: 1, 1: -1}, 2), ({0: 1, 2: 1}, 2)], {0: 2, 1: 0, 2: 0}),
        # nothing is said of nothing
        ([({}, 0)], {}),
        ([({}, 0), ({4: 1}, 2)], {4: 2}),
    ],
)
def test_what_equations_force(equations: list[Equation], expected: dict[int, int]) -> None:
    found = fixed_values(equations)
    assert found == expected
    assert all(type(value) is int for value in found.values())


@pytest.mark.parametrize(
    "equations",
    [
        [({}, 1)],
        [({}, -1)],
        [({0: 1}, -1)],
        [({0: 1}, 1), ({0: 1}, 2)],
        [({0: 1, 1: 1}, 4), ({0: 2, 1: 2}, 9)],
        [({0: 1, 1: 1}, -1)],
        [({0: 1, 1: 1}, 1), ({0: 1, 1: -1}, 2)],
        # no whole figures
        [({0: 2}, 5)],
        [({0: 2, 1: 1}, 1), ({1: 1, 2: 1}, 0)],
        [({0: 3, 1: 1}, 4), ({0: 1, 1: 2}, 3), ({2: 2}, 1)],
    ],
)
def test_equations_that_no_figures_satisfy(equations: list[Equation]) -> None:
    with pytest.raises(ConflictError):
        fixed_values(equations)


def test_what_is_nothing_still_binds_the_others() -> None:
    """2 to 6 are nothing, and only through them is 1 what it is: they have to leave the equations it stands in."""
    rows = [
        {2: 1, 3: -1, 4: 1, 5: 1, 6: 1},
        {0: -1, 1: 1, 2: -1, 3: 1, 4: 1, 6: -1, 7: 1},
        {1: 1, 3: 1, 4: 1, 5: 1, 6: 1},
        {0: 1, 1: 1, 3: 1, 5: -1, 6: 1, 7: -1},
    ]
    equations = list(zip(rows, (0, 1, 1, 1), strict=True))
    assert fixed_values(equations) == {1: 1, 2: 0, 3: 0, 4: 0, 5: 0, 6: 0}


def mixed(seed: int) -> list[Equation]:
    """Equations of all kinds that some figures, most of them nothing, satisfy."""
    rng = dice(seed)
    count = rng.randint(2, 9)
    solution = [rng.choice((0, 0, 0, 1, 2)) for _ in range(count)]
    rows = [[rng.choice((-2, -1, -1, 0, 0, 1, 1, 2)) for _ in range(count)] for _ in range(rng.randint(1, 6))]
    return [
        ({name: a for name, a in enumerate(row) if a}, sum(a * x for a, x in zip(row, solution, strict=True)))
        for row in rows
    ]


def table(seed: int) -> list[Equation]:
    """The sums of rows and columns, of whose cells many are nothing, and rows are worth more than columns."""
    rng = dice(seed)
    rows, columns = rng.randint(2, 5), rng.randint(2, 5)
    values = {at: rng.choice((0, 0, 0, 1, 5)) for at in product(range(rows), range(columns)) if rng.random() < 0.8}
    names = {at: name for name, at in enumerate(rng.sample(sorted(values), len(values)))}
    lines = [{at for at in values if at[0] == row} for row in range(rows)]
    lines += [{at for at in values if at[1] == column} for column in range(columns)]
    return [({names[at]: 1 for at in sorted(line)}, sum(values[at] for at in line)) for line in lines]


def steps(equations: list[Equation]) -> int:
    """Return the fewest steps in which they are decided."""
    for most in range(200):
        try:
            fixed_values(equations, most)
        except TooLongError:
            continue
        return most
    raise AssertionError(equations)


@pytest.mark.parametrize("made", [mixed, table])
def test_what_is_found_is_what_is_found_slowly(made: Callable[[int], list[Equation]]) -> None:
    for seed in range(50):
        equations = made(seed)
        names = sorted({name for coefficients, _ in equations for name in coefficients})
        rows = [[*(coefficients.get(name, 0) for name in names), constant] for coefficients, constant in equations]
        slowly = Simplex(rows).fixed()
        assert fixed_values(equations) == {names[at]: value for at, value in slowly.items()}, seed


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (mixed, "2 0 0 1 1 1 0 0 1 9 0 3 5 2 0 0 1 1 1 0 2 3 1 1 1 2 0 1 0 0 1 0 0 0 0 1 2 0 3 0 9 4 0 0 0 1 0 1 2 0"),
        (table, "4 0 0 1 2 3 1 3 1 5 1 5 4 1 1 0 2 0 1 1 3 2 5 1 0 2 2 3 0 1 0 0 1 1 1 2 1 0 6 3 2 2 0 0 3 6 1 0 2 0"),
    ],
)
def test_so_many_steps_are_taken_for_each_of_fifty(made: Callable[[int], list[Equation]], expected: str) -> None:
    """Which way is gone, of several, is fixed: so two runs agree, and none goes in circles."""
    assert " ".join(str(steps(made(seed))) for seed in range(50)) == expected


def test_too_many_steps_end_the_search() -> None:
    equations = [({0: 1, 1: 1, 2: 1}, 5), ({0: 1, 1: -1, 3: 1}, 1), ({1: 1, 2: -1, 4: -1}, 2)]
    assert fixed_values(equations) == {}
    with pytest.raises(TooLongError):
        fixed_values(equations, steps=0)
