"""A person who has read a figure says so: no figure changes, a guess is one no more, the trail has a line of it."""

from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook

from core import words, workbook
from core.corrections import corrected
from core.errors import UnknownCellError
from core.journal.codec import decode, encode
from core.model import Certainty, Report
from core.opening import open_report
from core.review import Review
from tests.builders import a_report, ref

CELL = ref("applications.received.natural_person")
OTHER = ref("applications.received.total")
ABSENT = ref("disclosure.fees.amount")


def a_guess() -> Report:
    report = a_report({str(ABSENT): None})
    return replace(
        report,
        cells=tuple(
            replace(cell, certainty=Certainty.GUESS) if cell.ref in (CELL, OTHER) else cell for cell in report.cells
        ),
    )


def test_confirming_makes_a_guess_a_reading_and_corrects_nothing() -> None:
    review = Review(a_guess(), "审核员")
    before = review.cells[CELL]
    change = review.confirm(CELL)
    assert change.cells == (CELL,)
    assert review.cells[CELL] == replace(before, certainty=Certainty.READ)
    assert review.confirmed == {CELL}
    assert not review.corrections
    assert review.unsaved
    [entry] = review.trail
    assert (entry.kind, entry.author) == ("confirmed", "审核员")
    assert words.entry(entry, review.form) == f"确认　{words.cell_name(CELL, review.form)}：{before.raw}（与原文一致）"
    assert review.next_undo is not None
    assert words.step_name(review.next_undo.acts, review.form).startswith("确认　")


def test_it_is_undone_redone_and_taken_back() -> None:
    review = Review(a_guess())
    review.confirm(CELL, OTHER)
    assert review.confirmed == {CELL, OTHER}
    review.undo()
    assert not review.confirmed
    assert review.cells[CELL].certainty is Certainty.GUESS
    review.redo()
    assert review.confirmed == {CELL, OTHER}
    review.take_back(CELL)
    assert review.confirmed == {OTHER}
    assert [entry.kind for entry in review.trail[-1:]] == ["taken_back"]
    assert words.entry(review.trail[-1], review.form).endswith("：取消确认")


def test_the_same_figure_typed_over_a_guess_confirms_it_and_over_a_reading_is_nothing() -> None:
    review = Review(a_guess())
    printed = review.cells[CELL].raw or ""
    assert review.correct(CELL, f" {printed}").cells == (CELL,)
    assert review.confirmed == {CELL}
    assert not review.correct(CELL, printed).cells
    assert len(review.trail) == 1
    sure = ref("applications.received.other")
    assert not review.correct(sure, review.cells[sure].raw or "").cells
    assert len(review.trail) == 1


def test_a_figure_that_was_read_can_be_confirmed_too_but_not_what_is_none_or_corrected() -> None:
    review = Review(a_guess())
    sure = ref("applications.received.other")
    review.confirm(sure)
    assert review.confirmed == {sure}
    review.confirm(sure)
    review.confirm(ABSENT)
    review.correct(CELL, "99")
    review.confirm(CELL)
    assert [entry.kind for entry in review.trail] == ["confirmed", "corrected"]
    with pytest.raises(UnknownCellError):
        review.confirm(ref("no.such.cell"))


def test_a_confirmed_figure_can_be_corrected_and_that_undone() -> None:
    review = Review(a_guess())
    review.confirm(CELL)
    review.correct(CELL, "99")
    assert list(review.corrections) == [CELL]
    assert not review.confirmed
    review.undo()
    assert not review.corrections
    assert review.confirmed == {CELL}


def test_the_journal_and_the_command_line_understand_it() -> None:
    review = Review(a_guess())
    review.confirm(CELL)
    assert [decode(encode(entry)) for entry in review.trail] == list(review.trail)
    again = Review(replace(review.report, trail=review.trail))
    assert again.confirmed == {CELL}
    assert corrected(again.report).by_ref()[CELL].certainty is Certainty.READ


def test_a_workbook_brings_it_back(tmp_path: Path) -> None:
    review = Review(a_guess())
    review.confirm(CELL)
    review.correct(OTHER, "99")
    path = tmp_path / "核对.xlsx"
    workbook.save(review, path)
    again = Review(open_report(path))
    assert again.confirmed == {CELL}
    assert list(again.corrections) == [OTHER]
    assert [entry.kind for entry in again.trail] == ["confirmed", "corrected"]
    assert again.cells[CELL].certainty is Certainty.READ
    comments = [cell.comment.text for sheet in load_workbook(path) for row in sheet for cell in row if cell.comment]
    assert [comment for comment in comments if "已与原文对过，确认人：" in comment]
    assert not [comment for comment in comments if "最可能的一种" in comment]


def test_a_snapshot_stands_still_and_records_nothing() -> None:
    written: list[object] = []
    review = Review(a_guess(), record=written.extend)
    review.confirm(CELL)
    kept = review.snapshot()
    review.correct(OTHER, "98")
    assert kept.confirmed == {CELL}
    assert not kept.corrections
    kept.correct(OTHER, "97")
    assert len(written) == 2
    assert kept.report is review.report


def test_checking_again_finds_the_same() -> None:
    review = Review(a_guess())
    review.correct(OTHER, "98")
    before = review.judgement
    change = review.check_again()
    assert review.judgement is not before
    assert review.judgement.findings == before.findings
    assert (change.settled, change.appeared, len(review.trail)) == ((), (), 1)
