"""What the prose and last year's report say of figures: when it holds, how much it is worth, who is heard."""

from collections.abc import Mapping
from decimal import Decimal
from math import log2
from typing import TYPE_CHECKING

import pytest

from core.diagnosis.net import Number
from core.diagnosis.witnesses import Witness, Witnesses, witnesses_of
from core.document import Span
from core.forms import CellRef, form
from core.statements import Statement, Sum
from tests.builders import ref

if TYPE_CHECKING:
    from core.model import Figure

A, B, C = (CellRef("t", "r", name) for name in "abc")
FORM = form("2021")


def says(low: int, high: int | None, *readings: Sum, code: str = "narrative", telling: bool = True) -> Witness:
    return Witness(code, low, high, readings, telling)


def holds(witness: Witness, **values: Number) -> bool | None:
    return witness.holds({CellRef("t", "r", name): value for name, value in values.items()}.get)


def test_a_quantity_holds_from_its_low_to_its_high() -> None:
    some = says(5, 9, Sum((A,)))
    assert [holds(some, a=value) for value in (4, 5, 9, 10)] == [False, True, True, False]
    assert [holds(says(5, None, Sum((A,))), a=value) for value in (4, 5, 10**9)] == [False, True, True]


def test_cells_are_added_up_and_what_the_prose_takes_off_is_taken_off() -> None:
    both = says(7, 7, Sum((A, B), 2))
    assert holds(both, a=4, b=5) is True
    assert holds(both, a=4, b=3) is False
    assert holds(both, a=4, b=9) is False


def test_an_unknown_figure_leaves_it_open_unless_another_reading_holds() -> None:
    either = says(7, 7, Sum((A, B)), Sum((C,)))
    assert holds(either, a=7) is None
    assert holds(either, a=7, c=6) is None
    assert holds(either, a=7, c=7) is True
    assert holds(either, a=3, b=3, c=7) is True
    assert holds(either, a=3, b=4) is True
    assert holds(either, a=3, b=3, c=6) is False


def thousandths(chance: float) -> int:
    return round(-1000 * log2(chance))


@pytest.mark.parametrize(
    ("code", "right", "other", "same"), [("narrative", 0.9, 0.1, 0.01), ("last_year", 0.85, 0.15, 0.02)]
)
def test_a_witness_is_worth_what_it_is_believed(code: str, right: float, other: float, same: float) -> None:
    telling = says(99, 99, Sum((A,)), code=code)
    gain = thousandths(other / 1000) - thousandths(right)
    loss = thousandths(same) - thousandths(right)
    assert (telling.gain, telling.loss) == (gain, loss)
    vague = telling._replace(telling=False)
    assert (vague.gain, vague.loss) == (gain // 2, loss // 2)
    assert gain > loss > 0


@pytest.mark.parametrize(("low", "high", "text"), [(6, 6, "6"), (5, 9, "5—9"), (5, None, "≥5"), (0, 0, "0")])
def test_the_figure_it_has(low: int, high: int | None, text: str) -> None:
    assert says(low, high, Sum((A,))).text == text


def heard(witnesses: Witnesses, new: Mapping[CellRef, int]) -> tuple[list[Witness], list[Witness]]:
    return witnesses.heard({A: 1, B: 2}, new)


def test_who_speaks_for_new_figures_and_who_against() -> None:
    becomes, remains, breaks = says(5, 5, Sum((A,))), says(1, 9, Sum((A,))), says(1, 1, Sum((A,)))
    neither = says(7, 7, Sum((A,)))
    everyone = Witnesses([becomes, remains, breaks, neither])
    assert heard(everyone, {A: 5}) == ([becomes], [breaks])
    assert heard(everyone, {A: 7}) == ([neither], [breaks])
    assert heard(everyone, {A: 11}) == ([], [remains, breaks])
    assert heard(everyone, {A: 3}) == ([], [breaks])
    assert heard(everyone, {B: 5}) == ([], [])


def test_a_sum_is_asked_once_however_many_of_its_cells_change() -> None:
    sum_, again = says(9, 9, Sum((A, B))), says(3, 3, Sum((A, B)), Sum((B,)))
    everyone = Witnesses([sum_, again, sum_])
    assert heard(everyone, {A: 4, B: 5}) == ([sum_], [again])
    assert heard(everyone, {A: 7}) == ([sum_], [again])
    assert heard(everyone, {B: 8}) == ([sum_], [again])
    assert heard(everyone, {A: 0, B: 3}) == ([], [])


def test_what_was_open_and_becomes_false_speaks_against() -> None:
    """C is not known: of A and C nothing can be said before, nor when A alone changes."""
    open_ = says(9, 9, Sum((A, C)))
    assert heard(Witnesses([open_]), {A: 5}) == ([], [])
    assert heard(Witnesses([open_]), {A: 5, C: 5}) == ([], [open_])
    assert heard(Witnesses([open_]), {A: 5, C: 4}) == ([open_], [])


def test_witnesses_are_there_or_not() -> None:
    assert not Witnesses([])
    assert Witnesses([says(1, 1, Sum((A,)))])
    assert not witnesses_of(FORM, (), None)
    assert not witnesses_of(FORM, (), {})


def said(low: int, high: int | None, cell: str, *, certain: bool = True) -> Statement:
    return Statement("some rule", low, high, (Sum((ref(cell),)),), Span(0, 0), Span(0, 0), certain)


@pytest.mark.parametrize(
    ("low", "high", "certain", "telling"), [(5, 5, True, True), (5, 5, False, False), (5, 6, True, False)]
)
def test_what_is_said_roughly_counts_half(low: int, high: int, *, certain: bool, telling: bool) -> None:
    cell = "applications.received.total"
    quote = None if low == high else Span(0, 0)
    expected = Witness("narrative", low, high, (Sum((ref(cell),)),), telling, quote)
    everyone = witnesses_of(FORM, [said(low, high, cell, certain=certain)], None)
    assert everyone.heard({ref(cell): 1}, {ref(cell): 5}) == ([expected], [])


def test_last_year_knows_what_was_carried_over_and_nothing_else() -> None:
    """A figure that is missing or no whole number last year says nothing; nor do other rows, nor other tables."""
    before: dict[CellRef, Figure | None] = {
        ref("applications.carried_forward.total"): 7,
        ref("applications.carried_forward.business"): None,
        ref("applications.carried_forward.research"): Decimal("1.5"),
        ref("applications.carried_forward.natural_person"): 0,
        ref("applications.carried_over.legal_service"): 3,
        ref("applications.received.legal_service"): 3,
        ref("proceedings.reconsideration.total"): 4,
    }
    everyone = witnesses_of(FORM, (), before)
    over = [at for at in FORM.table("applications").refs() if at.row == "carried_over"]
    elsewhere = [at for at in FORM.refs() if at not in over]
    printed: dict[CellRef, Number] = dict.fromkeys(FORM.refs(), 1)
    for at, figure in (
        (ref("applications.carried_over.total"), 7),
        (ref("applications.carried_over.natural_person"), 0),
    ):
        [witness], against = everyone.heard(printed, {at: figure})
        assert witness == Witness("last_year", figure, figure, (Sum((at,)),), telling=True)
        assert against == []
    assert everyone.heard(printed, dict.fromkeys(elsewhere, 3)) == ([], [])
    silent = [ref(f"applications.carried_over.{name}") for name in ("business", "research", "legal_service", "other")]
    for figure in (0, 2, 3, 7):
        assert everyone.heard(printed, dict.fromkeys(silent, figure)) == ([], [])


def test_a_form_has_last_years_figures_in_each_column() -> None:
    before = {at: 5 for at in FORM.table("applications").refs() if at.row == "carried_forward"}
    over = {at: 5 for at in FORM.table("applications").refs() if at.row == "carried_over"}
    for_, against = witnesses_of(FORM, (), before).heard(dict.fromkeys(FORM.refs(), 1), over)
    assert [witness.readings for witness in for_] == [(Sum((at,)),) for at in over]
    assert against == []
