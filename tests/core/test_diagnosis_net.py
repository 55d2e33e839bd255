"""The equations over the known figures: what they hold, what changes with a figure, which hang together."""

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.diagnosis.net import Equation, Net, Number, net_of, parts_of, reached_from, size_of
from core.findings import Key, Outcome
from core.forms import CellRef, form
from core.rules import balances_for
from tests.builders import Figures, ref, tables
from tests.nets import cells_of, net_for, tiny

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.model import Figure

FORM = form("2021")
BALANCES = balances_for(FORM)
PROCEEDINGS = ("upheld", "corrected", "other", "pending", "total")


def equation(net: Net, rule: str, subject: str) -> Equation:
    [found] = [one for one in net.equations if one.key == Key(rule, subject)]
    return found


def names(net: Net, numbers: list[int] | set[int]) -> list[str]:
    return [f"{net.equations[number].key.rule}/{net.equations[number].key.subject}" for number in sorted(numbers)]


def test_every_balance_is_an_equation_in_the_order_of_the_form() -> None:
    net = net_for()
    assert [one.key for one in net.equations] == [balance.key for balance in BALANCES]
    assert {(one.residual, one.slack, one.failing) for one in net.equations} == {(0, 0, False)}
    assert all(tuple(one.terms) == balance.cells for one, balance in zip(net.equations, BALANCES, strict=True))
    assert net.failing() == []
    assert net.values == {cell: net.values[cell] for cell in FORM.refs()}
    assert [net.places[cell] for cell in FORM.refs()] == list(range(len(list(FORM.refs()))))


def test_cells_know_their_equations() -> None:
    net = net_for()
    assert names(net, set(net.users[ref("applications.granted.business")])) == [
        "applications.results_total/business",
        "applications.row_total/granted",
    ]
    assert net.users[ref("disclosure.fees.amount")] == ()
    assert all(list(users) == sorted(users) for users in net.users.values())


def test_what_is_left_counts_and_what_is_right_is_taken_off() -> None:
    net = net_for({"proceedings.reconsideration.upheld": 5, "proceedings.reconsideration.total": 3})
    terms = dict(
        zip((ref(f"proceedings.reconsideration.{name}") for name in PROCEEDINGS), (1, 1, 1, 1, -1), strict=True)
    )
    assert equation(net, "proceedings.group_total", "reconsideration") == Equation(
        Key("proceedings.group_total", "reconsideration"), terms, 2, 0, failing=True
    )
    assert names(net, net.failing()) == ["proceedings.group_total/reconsideration"]


@pytest.mark.parametrize(
    ("lost", "slack", "residual"), [("upheld", 1, -1), ("total", -1, 1), ("other", 1, 0), ("pending", 1, 0)]
)
def test_an_unknown_figure_leaves_slack_on_its_side(lost: str, slack: int, residual: int) -> None:
    found = equation(net_for({f"proceedings.reconsideration.{lost}": ""}), "proceedings.group_total", "reconsideration")
    assert (found.slack, found.residual, found.failing) == (slack, residual, False)
    assert ref(f"proceedings.reconsideration.{lost}") not in found.terms
    assert len(found.terms) == 4


def test_with_unknown_figures_on_both_sides_it_is_left_out() -> None:
    """So the equations behind it have other numbers, which the cells know."""
    lost = {f"proceedings.reconsideration.{name}": "" for name in ("upheld", "total")}
    net = net_for({**lost, "proceedings.litigation_direct.total": 2})
    assert [one.key.subject for one in net.equations[-2:]] == ["litigation_direct", "litigation_after_reconsideration"]
    assert len(net.equations) == len(BALANCES) - 1
    assert net.users[ref("proceedings.reconsideration.other")] == ()
    assert net.failing() == [len(net.equations) - 2] == [*net.users[ref("proceedings.litigation_direct.total")]]
    assert ref("proceedings.reconsideration.upheld") not in net.users.keys() | net.values.keys()
    both = {f"proceedings.reconsideration.{name}": "" for name in ("upheld", "corrected")}
    assert equation(net_for(both), "proceedings.group_total", "reconsideration").slack == 1


def test_it_fails_where_the_judgement_says_so() -> None:
    key = Key("proceedings.group_total", "reconsideration")
    for outcome in Outcome:
        net = net_of(FORM, dict.fromkeys(FORM.refs(), 0), {key: outcome})
        assert equation(net, key.rule, "reconsideration").failing is (outcome is Outcome.FAIL)


def test_decimals_are_taken_exactly() -> None:
    net = net_for({"proceedings.reconsideration.upheld": Decimal("1.1")})
    assert net.values[ref("proceedings.reconsideration.upheld")] == Fraction(11, 10)
    assert equation(net, "proceedings.group_total", "reconsideration").residual == Fraction(1, 10)
    assert {type(value) for value in net.values.values()} == {int, Fraction}


def of_two(residual: Number, slack: int) -> tuple[Net, CellRef]:
    """A net of two equations, one of which holds whatever happens; the other has one cell with 10 in it."""
    cell, other = CellRef("t", "r", "one"), CellRef("t", "r", "other")
    first = Equation(Key("other", ""), {other: 1}, 0, 0, failing=False)
    second = Equation(Key("one", ""), {cell: 1}, residual, slack, failing=False)
    return Net((first, second), {cell: (1,), other: (0,)}, {cell: 10, other: 0}, {cell: 0, other: 1}), cell


@pytest.mark.parametrize(
    ("residual", "slack", "fails"),
    [
        (0, 0, False),
        (1, 0, True),
        (-1, 0, True),
        # what is missing can only add to its side
        (1, 1, True),
        (0, 1, False),
        (-1, 1, False),
        (1, -1, False),
        (0, -1, False),
        (-1, -1, True),
        # and is whole
        (Fraction(-1, 2), 1, True),
        (Fraction(1, 2), -1, True),
        (Fraction(1, 2), 0, True),
        (Fraction(-4, 2), 1, False),
    ],
)
def test_what_fails_after_a_change(residual: Number, slack: int, *, fails: bool) -> None:
    net, cell = of_two(residual - 5, slack)
    assert net.failing_after((), ((cell, 15),)) == ({1} if fails else set())
    changed = net.changed(((cell, 15),))
    assert changed.equations[1] == Equation(Key("one", ""), {cell: 1}, residual, slack, fails)
    assert changed.equations[0] is net.equations[0]
    assert changed.values == {**net.values, cell: 15}
    assert net.values[cell] == 10
    assert (changed.users, changed.places) == (net.users, net.places)


def test_what_no_change_touches_fails_as_before() -> None:
    net, cell = of_two(-5, 0)
    assert net.failing_after((0,), ((cell, 15),)) == {0}
    assert net.failing_after((0, 1), ((cell, 15),)) == {0}
    assert net.failing_after((1,), ((cell, 15),)) == set()
    assert net.failing_after((0, 1), ()) == {0, 1}


@given(tables("2021", ("town", "county")), st.data())
def test_a_changed_net_is_the_net_of_the_changed_figures(figures: Figures, data: st.DataObject) -> None:
    bound = st.sampled_from([at for at in figures if at.table != "disclosure"])
    lost: Mapping[str, Figure | str | None] = dict.fromkeys(map(str, data.draw(st.lists(bound, max_size=6))), "")
    before, after = (data.draw(st.dictionaries(bound, st.integers(0, 9), max_size=5)) for _ in range(2))
    first = {str(at): value for at, value in before.items()}
    second = {str(at): value for at, value in after.items()}
    net = net_for({**first, **lost}, figures)
    changes = tuple((at, value) for at, value in after.items() if str(at) not in lost)
    changed = net_for({**first, **second, **lost}, figures)
    assert net.changed(changes) == changed
    assert net.failing_after(net.failing(), changes) == set(changed.failing())


def test_how_much_a_change_is() -> None:
    assert [size_of(change) for change in (3, 0, -3, Fraction(-1, 2), 1)] == [3, 0, 3, Fraction(1, 2), 1]


def test_failures_hang_together_over_the_equations_between_them() -> None:
    """Two rows of table 三 by its columns; the groups of table 四 have no cell in common."""
    wrong = {
        "applications.granted.business": 5,
        "applications.denied_by_law.other": 5,
        "proceedings.reconsideration.total": 5,
        "proceedings.litigation_direct.total": 5,
    }
    net = net_for(wrong)
    assert [names(net, group) for group in parts_of(net)] == [
        [
            "applications.results_total/business",
            "applications.results_total/other",
            "applications.row_total/granted",
            "applications.row_total/denied_by_law",
        ],
        ["proceedings.group_total/reconsideration"],
        ["proceedings.group_total/litigation_direct"],
    ]
    assert parts_of(net_for()) == []
    woven = tiny({"a": 1, "b": 2, "c": 3, "d": 4, "e": 5, "f": 5}, "a=b", "c=d", "e=f", "ef=b")
    assert parts_of(woven) == [[0, 3], [1]]
    assert reached_from(woven, (0,)) == {0, 2, 3}


def test_unknown_figures_take_equations_apart() -> None:
    """Of the row's figures only two are known, and nothing else of their columns: the row hangs with nothing."""
    kept = {str(cell) for cell in cells_of("granted")[:2]}
    lost = {str(cell): "" for cell in FORM.table("applications").refs() if str(cell) not in kept}
    net = net_for({**lost, "proceedings.reconsideration.total": 5})
    row = net.users[ref("applications.granted.business")]
    assert reached_from(net, row[:1]) == {*row, *net.users[ref("applications.granted.natural_person")]}


def test_what_is_reached_is_the_table() -> None:
    net = net_for()
    of_applications = {number for number, one in enumerate(net.equations) if one.key.rule.startswith("applications")}
    for number in of_applications:
        assert reached_from(net, (number,)) == of_applications
    last = len(net.equations) - 1
    assert reached_from(net, (last,)) == {last}
    assert reached_from(net, (last, 0)) == {*of_applications, last}
    assert reached_from(net, ()) == set()
