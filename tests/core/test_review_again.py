"""What was done to a report is done again on another reading, or undone as a whole: one step each."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.document import Span
from core.entries import Decision
from core.errors import CorrectionError
from core.findings import Key
from core.review import Review
from core.trail import replay
from tests.builders import a_report, ref
from tests.editing import report_named, step

PERSONS, TOTAL = ref("applications.received.natural_person"), ref("applications.received.total")
ROW, BALANCE = Key("applications.row_total", "received"), Key("applications.balance", "natural_person")


def where_it_stands(review: Review) -> tuple[object, ...]:
    figures = {ref: (one.after, one.reason) for ref, one in review.corrections.items()}
    verdicts = {key: (one.decision, one.note, one.figures) for key, one in review.verdicts.items()}
    return figures, review.confirmed, verdicts


def worked_on(review: Review, chance: Random, steps: int) -> None:
    for _ in range(steps):
        try:
            step(review, chance)
        except CorrectionError:
            continue


@given(st.integers(0, 10_000), st.integers(0, 12), st.integers(0, 12))
@settings(deadline=None, max_examples=60)
def test_going_back_to_an_earlier_state_is_one_step(seed: int, before: int, after: int) -> None:
    review, chance = Review(report_named("a.txt")), Random(seed)  # noqa: S311  (a fixed spread, not a secret)
    worked_on(review, chance, before)
    trail, then = review.trail, where_it_stands(review)
    worked_on(review, chance, after)
    now, lines = where_it_stands(review), review.trail

    review.return_to(trail)

    assert where_it_stands(review) == then
    assert review.trail[: len(lines)] == lines
    assert dict(replay(review.trail).corrections) == {
        ref: one for ref in review.cells if (one := review.in_force(ref)) is not None
    }
    if len(review.trail) > len(lines):
        review.undo()
        assert where_it_stands(review) == now


def test_beginning_afresh_takes_figures_confirmations_and_verdicts_back_at_once() -> None:
    review = Review(a_report({str(PERSONS): 14}))
    review.correct(TOTAL, "15", "登记簿")
    review.confirm(PERSONS)
    review.judge_finding(BALANCE, Decision.AS_PRINTED, "电话核对")

    review.return_to(())

    assert (review.corrections, review.confirmed, review.verdicts) == ({}, frozenset(), {})
    review.undo()
    assert review.cells[TOTAL].raw == "15"
    assert review.confirmed == {PERSONS}
    assert review.verdicts[BALANCE].note == "电话核对"


def test_what_was_confirmed_then_is_confirmed_again_whatever_was_typed_since() -> None:
    review = Review(a_report({str(PERSONS): 14}))
    review.confirm(PERSONS)
    review.correct(TOTAL, "15", "登记簿")
    trail = review.trail
    review.return_to(())
    review.correct(PERSONS, "99")

    review.return_to(trail)

    assert review.confirmed == {PERSONS}
    assert (review.cells[PERSONS].raw, review.cells[TOTAL].raw) == ("14", "15")
    assert replay(review.trail).corrections[PERSONS].confirms
    review.undo()
    assert review.confirmed == frozenset()
    assert review.cells[PERSONS].raw == "99"
    review.redo()
    assert review.confirmed == {PERSONS}
    assert review.in_force(PERSONS) == replay(review.trail).corrections[PERSONS]


def test_corrections_of_another_reading_are_one_step() -> None:
    first = Review(a_report({str(PERSONS): 14}))
    first.correct(TOTAL, "15", "登记簿")
    first.correct(PERSONS, "13", "正文")
    second = Review(a_report({str(PERSONS): 14}), "王审校")

    second.correct_again(list(first.corrections.values()))

    assert {ref: (one.after, one.reason, one.author) for ref, one in second.corrections.items()} == {
        TOTAL: ("15", "登记簿", "王审校"),
        PERSONS: ("13", "正文", "王审校"),
    }
    second.undo()
    assert second.corrections == {}


def test_the_place_a_figure_was_taken_from_counts_on_if_it_says_the_same() -> None:
    there = Span(0, 2)
    first = Review(a_report(text="13件"))
    first.correct(TOTAL, "13", evidence=there)
    second, third = Review(a_report(text="13件")), Review(a_report(text="全年13件"))

    second.correct_again([first.corrections[TOTAL]])
    third.correct_again([first.corrections[TOTAL]])

    assert second.corrections[TOTAL].evidence == there
    assert third.corrections[TOTAL].evidence is None


def test_one_that_cannot_be_made_again_leaves_all_undone() -> None:
    first = Review(a_report({"applications.granted.natural_person": 3}, form_code="2019"))
    first.correct(ref("applications.other_processing.total"), "7")
    first.correct(TOTAL, "15")
    second = Review(a_report())

    with pytest.raises(CorrectionError):
        second.correct_again(list(first.corrections.values()))

    assert second.trail == ()


def test_verdicts_on_another_reading_are_one_step_and_the_homeless_are_told() -> None:
    first = Review(a_report({str(PERSONS): 14}))
    for key in (ROW, BALANCE):
        first.judge_finding(key, Decision.AS_PRINTED, key.rule)
    altered = Review(a_report({str(PERSONS): 15}), "王审校")

    assert altered.take_over(list(first.verdicts.values())) == ()
    assert {key: one.note for key, one in altered.verdicts.items()} == {ROW: ROW.rule, BALANCE: BALANCE.rule}
    altered.undo()
    assert altered.verdicts == {}
    assert Review(a_report()).take_over([first.verdicts[ROW]]) == (first.verdicts[ROW],)
