from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.checks import judge
from core.document import Span
from core.entries import Correction
from core.errors import CorrectionError
from core.findings import CellChange, Key, Outcome
from core.model import CellStatus, Certainty
from core.review import Review
from tests.builders import a_report, ref

PERSONS = ref("applications.received.natural_person")
TOTAL = ref("applications.received.total")
BALANCE = Key("applications.balance", "natural_person")
ROW = Key("applications.row_total", "received")


def ticking() -> Callable[[], datetime]:
    """A clock that moves on by a minute each time it is looked at."""
    minutes = count(1)
    return lambda: datetime(2024, 1, 15, 9, 0, tzinfo=UTC) + timedelta(minutes=next(minutes))


def reviewing(**changes: object) -> Review:
    named = {name.replace("__", "."): value for name, value in changes.items()}
    return Review(a_report(named), author="审核员", clock=ticking())  # type: ignore[arg-type]


def one_wrong() -> Review:
    return reviewing(applications__received__natural_person=14)


def done(review: Review) -> list[Correction]:
    """What each line of the trail corrected."""
    return [entry.act for entry in review.trail if isinstance(entry.act, Correction)]


def test_a_correction_lies_over_what_was_read() -> None:
    review = one_wrong()
    change = review.correct(PERSONS, " 4 ", reason="对照原件", evidence=Span(3, 4))
    assert change.cells == (PERSONS,)
    assert change.settled == (BALANCE, ROW)
    assert change.appeared == ()
    cell = review.cells[PERSONS]
    assert (cell.status, cell.raw, cell.value, cell.span) == (CellStatus.NUMBER, "4", 4, Span(3, 4))
    assert cell.certainty is Certainty.READ
    assert "corrected" in cell.traits
    assert review.report.by_ref()[PERSONS].value == 14
    assert {finding.key for finding in review.before.findings} >= {BALANCE, ROW}


def test_everything_whose_marks_may_differ_is_touched() -> None:
    change = one_wrong().correct(PERSONS, "4")
    column = {ref(f"applications.{row}.natural_person") for row in ("carried_over", "results_total", "carried_forward")}
    assert column | {PERSONS, TOTAL} <= change.touched


def test_the_trail_holds_both_sides_who_why_and_when() -> None:
    review = one_wrong()
    review.correct(PERSONS, "5")
    review.correct(PERSONS, "4", reason="看错了")
    first, second = review.trail
    one, other = done(review)
    assert (first.kind, one.before, one.after) == ("corrected", "14", "5")
    assert (other.before, other.after, other.reason) == ("5", "4", "看错了")
    assert (second.author, second.at) == ("审核员", other.at)
    assert first.at < second.at
    assert one.group != other.group
    assert review.corrections[PERSONS] == other


def test_undo_and_redo_go_back_and_forth_and_are_logged() -> None:
    review = one_wrong()
    review.correct(PERSONS, "5")
    review.correct(PERSONS, "4")
    assert review.undo().cells == (PERSONS,)
    assert review.cells[PERSONS].value == 5
    assert review.undo().appeared == ()
    assert review.cells[PERSONS].value == 14
    assert review.corrections == {}
    review.redo()
    review.redo()
    assert review.cells[PERSONS].value == 4
    assert [entry.kind for entry in review.trail] == ["corrected", "corrected", "undone", "undone", "redone", "redone"]


def test_undo_brings_the_findings_back() -> None:
    review = one_wrong()
    review.correct(PERSONS, "4")
    change = review.undo()
    assert change.appeared == (BALANCE, ROW)
    assert review.judgement == review.before


def test_nothing_to_undo_or_redo_changes_nothing() -> None:
    review = one_wrong()
    assert review.undo().cells == review.redo().cells == ()
    assert review.next_undo is review.next_redo is None
    assert review.trail == ()


def test_a_new_edit_ends_the_undone_branch_but_the_trail_keeps_it() -> None:
    review = one_wrong()
    review.correct(PERSONS, "5")
    review.undo()
    review.correct(PERSONS, "4")
    assert review.next_redo is None
    assert [(entry.kind, act.after) for entry, act in zip(review.trail, done(review), strict=True)] == [
        ("corrected", "5"),
        ("undone", "5"),
        ("corrected", "4"),
    ]


def test_what_can_be_undone_is_named() -> None:
    review = one_wrong()
    review.correct(PERSONS, "4")
    step = review.next_undo
    assert step is not None
    assert [correction.ref for correction in step.corrections] == [PERSONS]
    assert "14→4" in step.label
    review.undo()
    assert review.next_redo == step


@pytest.mark.parametrize("text", ["14", " １４ ", "十四", "14件"])
def test_the_printed_value_takes_the_correction_back(text: str) -> None:
    review = one_wrong()
    review.correct(PERSONS, "4")
    change = review.correct(PERSONS, text)
    assert change.cells == (PERSONS,)
    assert review.corrections == {}
    assert review.cells[PERSONS] == review.report.by_ref()[PERSONS]
    assert [entry.kind for entry in review.trail] == ["corrected", "taken_back"]
    review.undo()
    assert review.cells[PERSONS].value == 4


@pytest.mark.parametrize("printed", ["", "/", "l2", None])
def test_what_was_no_number_can_be_taken_back_too(printed: str | None) -> None:
    review = reviewing(applications__received__natural_person=printed)
    read = review.cells[PERSONS]
    review.correct(PERSONS, "4")
    assert review.judgement.count(Outcome.PASS) == 42
    review.correct(PERSONS, printed or "")
    assert review.cells[PERSONS] == read
    assert review.judgement == review.before


@pytest.mark.parametrize("text", ["14", "１４"])
def test_typing_what_is_there_does_nothing(text: str) -> None:
    review = one_wrong()
    assert review.correct(PERSONS, text).cells == ()
    review.correct(PERSONS, "5")
    review.correct(PERSONS, " 5 ")
    assert len(review.trail) == 1


def test_del_makes_a_cell_blank_not_zero() -> None:
    review = one_wrong()
    review.correct(PERSONS, "")
    cell = review.cells[PERSONS]
    assert (cell.status, cell.value) == (CellStatus.BLANK, None)
    assert review.judgement.balances[BALANCE] is Outcome.UNKNOWN
    review.undo()
    assert review.cells[PERSONS].value == 14


@pytest.mark.parametrize("text", ["abc", "-1", "1.5", "1,23", "NaN", "1e3", "90余", "/", "12万元"])
def test_what_is_no_figure_is_refused_and_changes_nothing(text: str) -> None:
    review = one_wrong()
    with pytest.raises(CorrectionError, match="“"):
        review.correct(PERSONS, text)
    assert review.trail == ()
    assert review.cells == review.report.by_ref()


def test_a_cell_the_form_does_not_have_is_refused() -> None:
    review = one_wrong()
    with pytest.raises(CorrectionError, match="没有"):
        review.correct(ref("applications.received.nobody"), "1")
    with pytest.raises(CorrectionError, match="没有"):
        review.take_back(ref("nowhere.at.all"))


def test_several_cells_are_one_step_and_all_or_none() -> None:
    review = reviewing(applications__received__natural_person=14, applications__received__total=16)
    with pytest.raises(CorrectionError):
        review.correct_many([(PERSONS, "4"), (TOTAL, "many")])
    assert review.trail == ()
    with pytest.raises(CorrectionError, match="两次"):
        review.correct_many([(PERSONS, "4"), (PERSONS, "5")])
    change = review.correct_many([(PERSONS, "4"), (TOTAL, "6")], reason="粘贴")
    assert change.cells == (PERSONS, TOTAL)
    assert len(review.trail) == 2
    assert review.judgement.count(Outcome.PASS) == 42
    review.undo()
    assert review.cells[PERSONS].value == 14
    assert review.next_undo is None


def test_blanks_are_filled_with_zero_as_one_step() -> None:
    blank = [ref("applications.received.research"), ref("applications.received.other")]
    review = reviewing(
        applications__received__research="",
        applications__received__other="",
        applications__received__legal_service="/",
        applications__received__public_welfare=None,
    )
    change = review.fill_blanks("没有发生")
    assert set(change.cells) == set(blank)
    assert [review.cells[at].value for at in blank] == [0, 0]
    assert review.cells[ref("applications.received.legal_service")].status is CellStatus.PLACEHOLDER
    assert review.cells[ref("applications.received.public_welfare")].status is CellStatus.ABSENT
    assert len(review.trail) == 2
    review.undo()
    assert review.judgement == review.before
    assert reviewing().fill_blanks().cells == ()


def test_the_first_proposal_settles_what_its_effect_says() -> None:
    review = one_wrong()
    proposal = review.proposals()[0]
    assert review.proposals() is review.proposals()
    effect = review.effect(proposal.changes)
    assert (effect.settles, effect.breaks) == (2, 0)
    assert review.trail == ()
    change = review.apply(proposal, "采用建议")
    assert change.settled == effect.settled
    assert review.judgement.count(Outcome.PASS) == 42
    assert review.proposals() == ()


def test_an_effect_counts_what_would_break() -> None:
    effect = one_wrong().effect([CellChange(TOTAL, 6, 16)])
    assert effect.settled == (ROW,)
    assert effect.appeared == (Key("applications.balance", "total"),)


def test_money_stays_exact_and_comes_in_the_unit_of_its_column() -> None:
    fees = ref("disclosure.fees.amount")
    review = reviewing()
    review.correct(fees, "76754.2658")
    assert review.cells[fees].value == Decimal("76754.2658")
    review.correct(fees, "45134元")
    assert review.cells[fees].value == Decimal("4.5134")


def test_unsaved_until_saved() -> None:
    review = one_wrong()
    assert not review.unsaved
    review.correct(PERSONS, "4")
    assert review.unsaved
    review.mark_saved()
    assert not review.unsaved
    review.undo()
    assert review.unsaved


steps = st.lists(
    st.one_of(
        st.tuples(st.sampled_from([PERSONS, TOTAL]), st.sampled_from(["", "4", "14", "6", "25"])),
        st.sampled_from(["undo", "redo", "fill"]),
    ),
    max_size=12,
)


def run(review: Review, wanted: list[tuple[object, str] | str]) -> None:
    for step in wanted:
        before = len(review.trail)
        if step == "undo":
            review.undo()
        elif step == "redo":
            review.redo()
        elif step == "fill":
            review.fill_blanks()
        else:
            review.correct(*step)
        assert len(review.trail) >= before
        assert review.judgement == judge(review.form, review.cells, review.report)


@settings(max_examples=60, deadline=None)
@given(wanted=steps)
def test_any_history_repeats_exactly_and_can_be_undone_whole(wanted: list[tuple[object, str] | str]) -> None:
    first, second = one_wrong(), one_wrong()
    run(first, wanted)
    run(second, wanted)
    assert first.trail == second.trail
    cells = dict(first.cells)
    undone = 0
    while first.next_undo:
        first.undo()
        undone += 1
    assert first.cells == first.report.by_ref()
    assert first.corrections == {}
    for _ in range(undone):
        first.redo()
    assert first.cells == cells
