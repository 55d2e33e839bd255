"""What chosen cells must become, and of which cells one more has to change where they cannot do it."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.diagnosis.linear import in_order, solve
from core.diagnosis.net import Net, Number
from core.forms import CellRef
from tests.nets import letter, net_for, tiny

HALF = Fraction(1, 2)
HIGHEST = 4


def solved(net: Net, chosen: str) -> dict[str, int] | list[str]:
    """Return the new values by letter, or the groups of cells that are short."""
    solution, short = solve(net, tuple(map(letter, chosen)))
    if solution is None:
        return ["".join(ref.column for ref in group) for group in short]
    assert short == []
    assert all(isinstance(value, int) for _, value in solution)
    return {ref.column: value for ref, value in solution}


@pytest.mark.parametrize(("chosen", "expected"), [("a", {"a": 2}), ("b", {"b": 3}), ("c", {"c": 3})])
def test_each_cell_of_a_sum_can_mend_it(chosen: str, expected: dict[str, int]) -> None:
    assert solved(tiny({"a": 1, "b": 2, "c": 4}, "ab=c"), chosen) == expected


def test_a_figure_may_become_nothing_but_not_less() -> None:
    assert solved(tiny({"a": 1, "b": 5, "c": 5}, "ab=c"), "a") == {"a": 0}
    assert solved(tiny({"a": 1, "b": 6, "c": 5}, "ab=c"), "a") == ["bc"]


def test_a_figure_that_is_right_need_not_change() -> None:
    assert solved(tiny({"a": 1, "b": 4, "c": 5}, "ab=c"), "a") == ["bc"]


def test_a_figure_becomes_whole_or_nothing() -> None:
    assert solved(tiny({"a": 1, "b": HALF, "c": 5}, "ab=c"), "a") == ["bc"]
    assert solved(tiny({"a": 1, "b": HALF, "c": 5}, "ab=c"), "b") == {"b": 4}
    assert solved(tiny({"a": HALF, "b": HALF, "c": 5}, "ab=c"), "a") == ["bc"]
    assert solved(tiny({"a": HALF, "b": 1, "c": HALF}, "ab=c"), "a") == ["bc"]


def test_two_sums_that_ask_for_different_figures_are_short_of_what_they_do_not_share() -> None:
    values = {"a": 1, "b": 2, "c": 4, "d": 3, "e": 9}
    assert solved(tiny(values, "ab=c", "ad=e"), "a") == ["debc"]
    assert solved(tiny({**values, "e": 5}, "ab=c", "ad=e"), "a") == {"a": 2}
    # where two sums share another cell too, it makes no difference to them
    assert solved(tiny({**values, "b": 0}, "abd=c", "ab=e"), "a") == ["edc"]


def test_what_cancels_out_in_a_sum_of_sums_is_not_short() -> None:
    """Half of the first and half of the second say the same of a as the third does, and nothing of x."""
    net = tiny({"a": 1, "b": 1, "c": 9, "d": 3, "e": 4, "x": 2}, "abx=c", "a=bdx", "a=e")
    assert solved(net, "ab") == ["ecd"]


def test_figures_of_any_size_are_exact() -> None:
    assert solved(tiny({"a": 1, "b": 2, "c": 10**17 + 3}, "ab=c"), "a") == {"a": 10**17 + 1}


def test_a_sum_that_holds_needs_two_cells() -> None:
    net = tiny({"a": 1, "b": 2, "c": 4, "d": 2}, "ab=c", "b=d")
    assert solved(net, "b") == ["dac"]
    assert solved(net, "bd") == {"b": 3, "d": 3}


def test_cells_in_all_sums_are_worked_out_together() -> None:
    """The sum of two figures is 7, their difference 3."""
    net = tiny({"a": 1, "b": 1, "c": 7, "d": 3}, "ab=c", "a=bd")
    assert solved(net, "ab") == {"a": 5, "b": 2}
    assert solved(tiny({"a": 1, "b": 1, "c": 8, "d": 3}, "ab=c", "a=bd"), "ab") == ["cd"]
    assert solved(tiny({"a": 1, "b": 1, "c": 3, "d": 7}, "ab=c", "a=bd"), "ab") == ["dc"]
    assert solved(tiny({"a": 5, "b": 1, "c": 7, "d": 3}, "ab=c", "a=bd"), "ab") == ["cd"]


def test_new_figures_come_in_the_order_of_the_form() -> None:
    net = tiny({"a": 1, "b": 1, "c": 7, "d": 3}, "ab=c", "a=bd")
    assert solve(net, (letter("b"), letter("a"))) == (((letter("a"), 5), (letter("b"), 2)), [])
    business, persons = (CellRef("applications", "granted", name) for name in ("business", "natural_person"))
    assert in_order(net_for(), {business: 1, persons: 2}) == ((persons, 2), (business, 1))
    assert in_order(net, {letter("d"): 1, letter("a"): 2, letter("c"): 3}) == (
        (letter("a"), 2),
        (letter("c"), 3),
        (letter("d"), 1),
    )


@pytest.mark.parametrize(
    ("values", "written", "chosen", "expected"),
    [
        # what is missing adds to the left: at most 3 can be left of it
        ({"a": 5, "c": 3}, "a?=c", "a", {"a": 3}),
        ({"a": 5, "c": 3}, "a?=c", "c", {"c": 5}),
        # and to the right: at least 5
        ({"a": 5, "c": 3}, "c=a?", "c", {"c": 5}),
        ({"a": 5, "c": 8}, "c=a?", "c", []),
        ({"a": 5, "c": 3}, "a=c?", "a", []),
        ({"a": 3, "c": 5}, "a=c?", "a", {"a": 5}),
        ({"a": 3, "c": 5}, "a=c?", "c", {"c": 3}),
        # each as little as will do, the first before the others
        ({"a": 5, "b": 2, "c": 3}, "ab?=c", "a", {"a": 1}),
        ({"a": 2, "b": 5, "c": 3}, "ab?=c", "a", ["bc"]),
        ({"a": 2, "b": 5, "c": 3}, "ab?=c", "b", {"b": 1}),
        ({"a": 4, "b": 5, "c": 3}, "ab?=c", "ab", {"a": 3, "b": 0}),
        ({"a": 4, "b": 5, "c": 3}, "ab?=c", "ba", {"a": 0, "b": 3}),
        ({"a": 2, "b": 5, "c": 3}, "ab?=c", "ab", []),
        # what is printed with a half has to become whole
        ({"a": HALF, "c": 3}, "a?=c", "a", {"a": 1}),
        ({"a": HALF, "c": 0}, "a?=c", "a", {"a": 0}),
        ({"a": Fraction(12, 5), "c": 3}, "a?=c", "a", {"a": 2}),
        ({"a": Fraction(13, 5), "c": 3}, "a?=c", "a", {"a": 3}),
        ({"a": HALF, "c": 3}, "a=c?", "a", {"a": 3}),
        ({"a": HALF, "b": 2, "c": 2}, "ab?=c", "a", {"a": 0}),
        # whole by itself it is no whole sum with another half
        ({"a": HALF, "b": HALF, "c": 3}, "ab?=c", "a", ["bc"]),
        ({"a": HALF, "b": HALF, "c": 3}, "ab?=c", "ab", {"a": 1, "b": 1}),
    ],
)
def test_unknown_figures_leave_room(
    values: Mapping[str, Number], written: str, chosen: str, expected: dict[str, int] | list[str]
) -> None:
    assert solved(tiny(values, written), chosen) == expected


def test_what_a_sum_demands_may_be_too_much_for_one_with_room() -> None:
    """a has to be 7; with b and what is missing it is at most 8, or at most 6, or has to be 9."""
    values: dict[str, int | Fraction] = {"a": 1, "b": 1, "c": 7}
    assert solved(tiny({**values, "d": 8}, "a=c", "ab?=d"), "a") == {"a": 7}
    assert solved(tiny({**values, "d": 7}, "a=c", "ab?=d"), "a") == ["bdc"]
    assert solved(tiny({**values, "d": 6}, "a=c", "ab?=d"), "a") == ["bdc"]
    assert solved(tiny({**values, "d": 9}, "a=c", "ab=d?"), "a") == ["bdc"]
    assert solved(tiny({**values, "d": 8}, "a=c", "ab=d?"), "a") == {"a": 7}
    assert solved(tiny({**values, "b": HALF, "d": 9}, "a=c", "ab?=d"), "a") == ["bdc"]


def test_what_another_cell_makes_a_fraction_of_is_the_business_of_that_cell() -> None:
    values: dict[str, int | Fraction] = {"a": HALF, "b": 2, "c": 3, "d": 9, "e": HALF}
    assert solved(tiny(values, "abe=c", "ab?=d"), "ab") == ["dec", "ec"]


def test_cells_of_the_form_are_solved_alike() -> None:
    net = net_for({"applications.granted.business": 22, "applications.granted.research": 5})
    pair = tuple(CellRef("applications", "granted", name) for name in ("business", "research"))
    assert solve(net, pair) == (((pair[0], 1), (pair[1], 0)), [])
    assert solve(net, pair[:1])[0] is None


LETTERS = "abcde"


@st.composite
def nets(draw: st.DrawFn) -> Net:
    values = {name: draw(st.integers(0, 3)) for name in LETTERS}
    sides = st.lists(st.sampled_from("llrr."), min_size=len(LETTERS), max_size=len(LETTERS))
    written = []
    for side in draw(st.lists(sides, min_size=1, max_size=3)):
        left, right = ("".join(n for n, at in zip(LETTERS, side, strict=True) if at == which) for which in "lr")
        room = draw(st.sampled_from(("=", "=", "=", "?=", "=?")))
        written.append(f"{left}{room[:-1] if room[0] == '?' else ''}={right}{room[1:] if room[0] == '=' else ''}")
    return tiny(values, *(text for text in written if set(text) & set(LETTERS)))


def fillings(net: Net) -> Iterator[dict[CellRef, int]]:
    """Yield all figures up to 4 with which every equation holds: the changed ones alone."""
    cells = list(net.values)
    for values in product(range(HIGHEST + 1), repeat=len(cells)):
        new = dict(zip(cells, values, strict=True))
        for equation in net.equations:
            over = sum(sign * new[cell] for cell, sign in equation.terms.items())
            if over * equation.slack > 0 if equation.slack else over:
                break
        else:
            yield {cell: value for cell, value in new.items() if value != net.values[cell]}


@given(nets(), st.sets(st.sampled_from(LETTERS), min_size=1, max_size=3))
@settings(max_examples=60, deadline=None)
def test_what_is_found_is_what_trying_all_figures_would_find(net: Net, letters: set[str]) -> None:
    chosen = tuple(map(letter, sorted(letters)))
    solution, short = solve(net, chosen)
    holding = list(fillings(net))
    if solution is not None:
        assert {cell for cell, _ in solution} == set(chosen)
        assert not net.failing_after((), solution)
    for group in short:
        # whatever changes all of the chosen and mends everything changes one of this group too
        assert all(not new.keys().isdisjoint(group) for new in holding if new.keys() >= set(chosen))
    if solution is None and len(chosen) == 1 and net.failing():
        assert all(new.keys() != set(chosen) for new in holding)
