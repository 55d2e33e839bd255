"""A workbook of ours, opened again: the same cells, the corrections with their trail, later changes noticed."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from openpyxl import Workbook, load_workbook

from core import workbook
from core.entries import Correction
from core.model import CellStatus, Certainty, Report
from core.opening import open_report, read_text_report
from core.review import Review
from tests.builders import Figures, a_report, ref, tables
from tests.commands import gouji, out
from tests.renderers.common import from_figures
from tests.renderers.glued import glued
from tests.renderers.tabs import tabs
from tests.saved import NOON, a_review, recalculated

FIVE = {
    "applications.received.business": "",
    "applications.received.research": "/",
    "applications.received.total": "约六",
    "applications.received.other": None,
    "applications.granted.total": 9,
}
TOTAL = ref("applications.granted.total")
few = settings(
    max_examples=5,
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


def reopened(review: Review, folder: Path, change: Callable[[Workbook], None] | None = None) -> Report:
    path = folder / "核对.xlsx"
    workbook.save(review, path)
    if change is not None:
        book = load_workbook(path)
        change(book)
        book.save(path)
    return open_report(path)


def test_names_that_look_escaped_come_back_as_they_were(tmp_path: Path) -> None:
    report = replace(a_report(), organization="松岭县_x0041_局_x005F_")
    assert reopened(Review(report), tmp_path).organization == report.organization


def printed(report: Report) -> list[tuple[object, ...]]:
    return [(c.ref, c.status, c.raw, c.value, c.certainty, c.unit, c.traits) for c in report.cells]


def told(review: Review) -> list[tuple[object, ...]]:
    return [
        (e.kind, c.ref, c.before, c.after, c.reason, c.author, c.at, c.group, e.at, e.author)
        for e in review.trail
        for c in [e.act]
        if isinstance(c, Correction)
    ]


def places_hold(report: Report) -> bool:
    text = report.document.text
    return all(text[cell.span.start : cell.span.end] == cell.raw for cell in report.cells if cell.span)


@pytest.mark.parametrize("form_code", ["2021", "2019"])
def test_the_same_cells_whatever_the_figures(form_code: str, tmp_path: Path) -> None:
    @few
    @given(figures=tables(form_code))
    def check(figures: Figures) -> None:
        report = read_text_report(tabs(from_figures(form_code, figures)).text)
        again = reopened(a_review(report), tmp_path)
        assert printed(again) == printed(report)
        assert places_hold(again)
        assert all(cell.span is not None for cell in again.cells)
        assert (again.form, again.organization, again.year) == (report.form, report.organization, report.year)
        assert [part.code for part in again.parts] == [part.code for part in report.parts]
        assert again.trail == ()

    check()


def test_five_different_things_stay_five(tmp_path: Path) -> None:
    report = a_report(FIVE)
    again = reopened(a_review(report), tmp_path)
    assert printed(again) == printed(report)
    assert {cell.status for cell in again.cells} == set(CellStatus)
    assert places_hold(again)


def test_how_a_figure_was_written_and_found_stays(tmp_path: Path) -> None:
    text = tabs(from_figures("2021", a_figures())).text
    report = read_text_report(text.replace("\t1234\t", "\t１,２３４件\t"))
    again = reopened(a_review(report), tmp_path)
    assert printed(again) == printed(report)
    assert [cell.raw for cell in again.cells if cell.traits] == ["１,２３４件"]
    assert places_hold(again)


def a_figures() -> Figures:
    figures: Figures = {cell.ref: cell.value or 0 for cell in a_report().cells}
    figures[ref("disclosure.licensing.decisions")] = 1234
    return figures


def test_what_is_only_a_guess_stays_one(tmp_path: Path) -> None:
    report = read_text_report(glued(from_figures("2021", a_figures())).text)
    again = reopened(a_review(report), tmp_path)
    assert printed(again) == printed(report)
    assert {cell.certainty for cell in again.cells} > {Certainty.SETTLED}


def test_an_optional_row_stays(tmp_path: Path) -> None:
    report = a_report(form_code="2021")
    form = report.form.with_optional("other_processing")
    source = from_figures("2021", dict.fromkeys(form.refs(), 0))
    wide = read_text_report(tabs(source._replace(form=form)).text)
    again = reopened(a_review(wide), tmp_path)
    assert "other_processing" in {cell.ref.row for cell in again.cells}
    assert printed(again) == printed(wide)


def busy_review(report: Report) -> Review:
    """Corrections over each other, several at once, one taken back, some undone and redone."""
    review = a_review(report)
    review.correct(TOTAL, "5", "看错")
    review.correct(TOTAL, "3", "再看")
    review.correct_many([(ref("applications.received.other"), "0"), (ref("disclosure.fees.amount"), "12.50")], "补填")
    review.correct(ref("applications.received.business"), "１,２３４", "")
    review.undo()
    review.redo()
    review.take_back(ref("applications.received.other"), "多余")
    review.correct(ref("applications.received.total"), "", "应为空")
    review.undo()
    review.author = ""
    review.correct(ref("applications.received.natural_person"), "5", "=1+1")
    return review


def test_corrections_come_back_with_their_whole_trail(tmp_path: Path) -> None:
    review = busy_review(a_report(FIVE))
    again = Review(reopened(review, tmp_path), clock=lambda: NOON)
    assert printed(again.report) == printed(review.report)
    assert told(again) == told(review)
    assert {at: c.after for at, c in again.corrections.items()} == {at: c.after for at, c in review.corrections.items()}
    assert [(c.status, c.value) for c in again.cells.values()] == [(c.status, c.value) for c in review.cells.values()]
    assert again.judgement.balances == review.judgement.balances
    assert again.before.balances == review.before.balances
    assert not again.unsaved


def test_a_figure_printed_like_our_sign_for_a_blank_is_none(tmp_path: Path) -> None:
    report = a_report({"applications.received.business": "（空白）"})
    assert report.by_ref()[ref("applications.received.business")].raw == "（空白）"
    review = Review(report, "审核员")
    for text in ("3", "", "2"):
        review.correct(ref("applications.received.business"), text)
    found = [entry.act.before for entry in reopened(review, tmp_path).trail if isinstance(entry.act, Correction)]
    assert found == ["（空白）", "3", ""]


def test_work_goes_on_where_it_stopped(tmp_path: Path) -> None:
    review = busy_review(a_report(FIVE))
    again = Review(reopened(review, tmp_path), clock=lambda: NOON)
    while review.next_undo is not None:
        review.undo()
        again.undo()
        assert {at: c.after for at, c in again.corrections.items()} == {
            at: c.after for at, c in review.corrections.items()
        }
    assert again.next_undo is None
    again.redo()
    again.correct(TOTAL, "7", "第二天")
    third = Review(reopened(again, tmp_path / ".."), clock=lambda: NOON)
    assert told(third) == told(again)
    assert "built.txt" in dict(third.report.document.properties)["gouji.origin"]


def test_commands_take_corrected_values(tmp_path: Path) -> None:
    review = a_review(a_report({"applications.granted.total": 9}))
    review.correct(TOTAL, "3", "看错")
    path = tmp_path / "核对.xlsx"
    workbook.save(review, path)
    run = gouji("check", path, "--format", "jsonl")
    found = json.loads(out(run))
    [cell] = [c for c in found["cells"] if (c["row"], c["column"]) == ("granted", "total")]
    assert (cell["raw"], cell["value"]) == ("3", 3)
    assert found["summary"]["fail"] == 0
    gouji("export", path, "-o", tmp_path / "再.xlsx")
    assert told(Review(open_report(tmp_path / "再.xlsx"))) == told(review)


def test_figures_changed_in_a_spreadsheet_program_are_corrections(tmp_path: Path) -> None:
    def change(book: Workbook) -> None:
        sheet = book["申请办理"]
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value == 9:
                    cell.value = 3
                elif cell.value == "约六":
                    cell.value = "大约六七"

    report = reopened(a_review(a_report(FIVE)), tmp_path, change)
    review = Review(report)
    [correction] = review.corrections.values()
    assert (correction.ref, correction.before, correction.after) == (TOTAL, "9", "3")
    assert correction.reason == "在工作簿中直接改动"
    assert isinstance(correction.at, datetime)
    [note] = report.notes
    assert note.text is not None
    assert "直接改动了 1 格" in note.text
    assert "applications.received.total 在工作簿中改成了“大约六七”" in note.text
    assert [said for said in report.document.notes if "built.txt" in said]


def test_a_trail_that_was_tampered_with_does_not_lose_corrections(tmp_path: Path) -> None:
    def change(book: Workbook) -> None:
        book["更正记录"].delete_rows(3)

    review = busy_review(a_report(FIVE))
    report = reopened(review, tmp_path, change)
    again = Review(report)
    assert {at: c.after for at, c in again.corrections.items()} == {at: c.after for at, c in review.corrections.items()}
    assert [note for note in report.document.notes if "对不上" in note]


def test_without_its_data_it_is_read_like_any_other(tmp_path: Path) -> None:
    def change(book: Workbook) -> None:
        del book["数据"]

    report = reopened(a_review(a_report(FIVE)), tmp_path, change)
    assert report.trail == ()
    statuses = {c.ref: c.status for c in report.cells}
    assert statuses[TOTAL] is CellStatus.NUMBER
    assert statuses[ref("applications.received.research")] is CellStatus.PLACEHOLDER


def test_after_another_program_has_stored_it(tmp_path: Path) -> None:
    review = busy_review(a_report(FIVE))
    workbook.save(review, tmp_path / "核对.xlsx")
    recalculated(tmp_path / "核对.xlsx", tmp_path)
    again = Review(open_report(tmp_path / "recalculated" / "核对.xlsx"))
    assert printed(again.report) == printed(review.report)
    assert told(again) == told(review)
