"""Whole numbers within bounds, each as near to 0 as those before it allow."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.diagnosis.room import Bound, Number, choose

HALF = Fraction(1, 2)
WIDE = 6


@pytest.mark.parametrize(
    ("bounds", "chosen"),
    [
        ([], [0]),
        ([(0, 1)], [0]),
        ([(5, 1)], [0]),
        ([(5, -1)], [0]),
        # at least 3, at most -2, between 2 and 4, between -4 and -2
        ([(-3, 1)], [3]),
        ([(-2, -1)], [-2]),
        ([(-2, 1), (4, -1)], [2]),
        ([(4, 1), (-2, -1)], [-2]),
        # the narrower of two bounds counts, in whichever order they come
        ([(-2, 1), (-3, 1)], [3]),
        ([(-3, 1), (-2, 1)], [3]),
        ([(-2, -1), (-3, -1)], [-3]),
        ([(-3, -1), (-2, -1)], [-3]),
        # one number exactly, and none
        ([(-3, 1), (3, -1)], [3]),
        ([(3, 1), (-3, -1)], [-3]),
        ([(-4, 1), (3, -1)], None),
        # whole numbers only: 3/2 and more is 2, -3/2 and less is -2
        ([(-3, 2)], [2]),
        ([(-3, -2)], [-2]),
        ([(-HALF, 1)], [1]),
        ([(HALF, -1)], [0]),
        ([(-HALF, -1)], [-1]),
        ([(-1, HALF)], [2]),
        ([(-5, 2), (5, -2)], None),
        ([(-5, 2), (6, -2)], [3]),
        # what no choice can mend
        ([(0, 0)], [0]),
        ([(1, 0)], [0]),
        ([(-1, 0)], None),
    ],
)
def test_one_choice(bounds: list[tuple[Number, Number]], chosen: list[int] | None) -> None:
    assert choose([Bound(start, (share,)) for start, share in bounds], 1) == chosen


@pytest.mark.parametrize(
    ("bounds", "chosen"),
    [
        # together at least 3: the first stays 0, the second does it
        ([(-3, 1, 1)], [0, 3]),
        # unless the second is bounded too
        ([(-3, 1, 1), (2, 0, -1)], [1, 2]),
        ([(-3, 1, 1), (2, -1, 0)], [0, 3]),
        ([(-3, 1, 1), (1, 0, -1), (1, -1, 0)], None),
        ([(-3, 1, 1), (1, 0, -1), (2, -1, 0)], [2, 1]),
        # the second at least twice the first, which is at least 2
        ([(0, -2, 1), (-2, 1, 0)], [2, 4]),
        # three times the second is at least five and the first
        ([(-5, -1, 3), (-2, 1, 0)], [2, 3]),
        ([(-5, -1, 3), (-1, 1, 0)], [1, 2]),
        # the second at most -1, and no less than the first
        ([(-1, 0, -1), (0, -1, 1)], [-1, -1]),
        ([(-1, 0, -1), (0, 1, -1)], [0, -1]),
        # together at least 5, the second at most 3 more than the first
        ([(-5, 1, 1), (3, 1, -1)], [1, 4]),
        ([(-2, 1, HALF), (-1, 0, 1)], [0, 4]),
        # a choice that nothing bounds
        ([(-3, 0, 1)], [0, 3]),
        ([(-3, 1, 0)], [3, 0]),
    ],
)
def test_two_choices(bounds: Sequence[tuple[int, Number, Number]], chosen: list[int] | None) -> None:
    assert choose([Bound(start, (one, other)) for start, one, other in bounds], 2) == chosen


def test_no_choice_is_made_where_there_is_none() -> None:
    assert choose([], 0) == []
    assert choose([Bound(0, ())], 0) == []
    assert choose([Bound(-1, ())], 0) is None


def test_a_bound_at_fewer_choices_leaves_the_others_out() -> None:
    bound = Bound(2, (3, -1))
    assert [bound.at([]), bound.at([2]), bound.at([2, 4])] == [2, 8, 4]


@st.composite
def between(draw: st.DrawFn) -> list[Bound]:
    """Bounds on choices and on the difference of two, as a network has them; all within reach of trying."""
    count = draw(st.integers(1, 3))
    kinds = [
        share for share in product((-1, 0, 1), repeat=count) if 0 < sum(map(abs, share)) <= 2 and abs(sum(share)) < 2
    ]
    some = draw(st.lists(st.builds(Bound, st.integers(-4, 4), st.sampled_from(kinds)), max_size=6))
    unit = [tuple(int(at == place) for at in range(count)) for place in range(count)]
    box = [Bound(WIDE, tuple(sign * share for share in shares)) for shares in unit for sign in (1, -1)]
    return [*some, *box]


def _tried(bounds: list[Bound], count: int) -> list[int] | None:
    fitting = [
        choices
        for choices in product(range(-WIDE, WIDE + 1), repeat=count)
        if all(bound.at([*choices]) >= 0 for bound in bounds)
    ]
    return list(min(fitting, key=lambda choices: [abs(choice) for choice in choices])) if fitting else None


@given(between())
def test_what_is_chosen_is_what_trying_all_would_choose(bounds: list[Bound]) -> None:
    count = len(bounds[-1].shares)
    assert choose(bounds, count) == _tried(bounds, count)
