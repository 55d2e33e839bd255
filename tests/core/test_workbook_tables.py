"""The official sheets: layout, figures, marks."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from core import words, workbook
from core.errors import SourceProtectedError
from core.forms import form
from core.layout import layout_of
from core.model import Cell, CellStatus, Certainty
from core.review import Review
from tests.builders import a_report, balanced, dice, ref
from tests.saved import a_review, figure_cell, saved

FAILING, CORRECTED = "00FBD9C4", "00D3E4FA"
SHEETS = ["总览", "主动公开", "申请办理", "复议诉讼", "核对结果", "更正记录", "数据"]
RECEIVED = ref("applications.received.natural_person")


@pytest.fixture
def wrong() -> Review:
    """Give a review of a report where the total of one row is one too high."""
    return a_review(a_report({"applications.granted.total": 4}))


def fill_of(cell: object) -> str:
    fill = cell.fill  # type: ignore[attr-defined]
    return str(fill.fgColor.rgb) if fill.fill_type == "solid" else str(fill.fill_type or "")


def test_the_sheets_stand_in_the_contracts_order(wrong: Review, tmp_path: Path) -> None:
    assert saved(wrong, tmp_path).sheetnames == SHEETS


@pytest.mark.parametrize("form_code", ["2019", "2021"])
def test_every_figure_stands_in_its_place_as_a_number(form_code: str, tmp_path: Path) -> None:
    figures = balanced(form_code, "city", dice(3))
    review = a_review(a_report(figures=figures, form_code=form_code))
    book = saved(review, tmp_path)
    found = {at: figure_cell(book, review, at).value for at in figures}
    assert all(isinstance(value, int | float) for value in found.values())
    assert {at: Decimal(str(value)) for at, value in found.items()} == figures


@pytest.mark.parametrize("form_code", ["2019", "2021"])
def test_labels_and_merged_cells_are_those_of_the_form(form_code: str, tmp_path: Path) -> None:
    review = a_review(a_report(form_code=form_code))
    book = saved(review, tmp_path)
    for table in review.form.tables:
        sheet = book[table.name]
        merged = {area.coord for area in sheet.merged_cells.ranges}
        for drawn in layout_of(table).cells:
            cell = sheet.cell(4 + drawn.row, 1 + drawn.column)
            if drawn.text:
                assert cell.value == drawn.text
            if (drawn.row_span, drawn.column_span) != (1, 1):
                last = sheet.cell(3 + drawn.row + drawn.row_span, drawn.column + drawn.column_span)
                assert f"{cell.coordinate}:{last.coordinate}" in merged


def test_an_optional_row_of_the_report_is_drawn(tmp_path: Path) -> None:
    report = a_report()
    wider = replace(report, form=form("2021").with_optional("other_processing"))
    extra = [Cell(at, CellStatus.ABSENT) for at in wider.form.refs() if at not in report.by_ref()]
    review = a_review(replace(wider, cells=(*report.cells, *extra)))
    book = saved(review, tmp_path)
    sheet = book["申请办理"]
    labels = [sheet.cell(row, 2).value for row in range(1, 40)]
    assert labels.count("（六）其他处理") == 2
    assert figure_cell(book, review, ref("applications.results_total.total")).value == 5
    [named] = [p.value for p in book.custom_doc_props.props if p.name == "gouji.optional_rows"]  # type: ignore[attr-defined]
    assert named == "other_processing"


def test_what_is_no_number_stays_what_it_is(tmp_path: Path) -> None:
    report = a_report(
        {
            "applications.received.research": "",
            "applications.received.business": "/",
            "applications.received.other": "约12",
            "applications.received.public_welfare": None,
            "applications.received.legal_service": "—",
        }
    )
    review = a_review(report)
    book = saved(review, tmp_path)

    def shown(column: str) -> object:
        return figure_cell(book, review, ref(f"applications.received.{column}")).value

    assert (shown("research"), shown("business"), shown("other")) == (None, "/", "约12")
    assert (shown("public_welfare"), shown("legal_service")) == (None, "—")
    absent = figure_cell(book, review, ref("applications.received.public_welfare"))
    assert absent.fill.fill_type == "lightUp"
    assert absent.comment
    assert "源文件中没有" in absent.comment.text
    assert figure_cell(book, review, ref("applications.received.research")).fill.fill_type != "lightUp"


def test_money_keeps_its_decimals(tmp_path: Path) -> None:
    fees = ref("disclosure.fees.amount")
    review = a_review(a_report({"disclosure.fees.amount": Decimal("76754.2650")}))
    cell = figure_cell(saved(review, tmp_path), review, fees)
    assert Decimal(str(cell.value)) == Decimal("76754.265")
    assert cell.number_format == "0.0000"


@pytest.mark.parametrize(
    "value",
    [10**15, 123_456_789_012_345_678_901, Decimal("123456789012.3456"), Decimal("0.1234567890123456")],
)
def test_a_figure_that_no_spreadsheet_number_holds_is_text(value: int | Decimal, tmp_path: Path) -> None:
    review = a_review(a_report({"disclosure.fees.amount": value}))
    cell = figure_cell(saved(review, tmp_path), review, ref("disclosure.fees.amount"))
    assert (cell.value, cell.data_type) == (format(value, "f") if isinstance(value, Decimal) else str(value), "s")
    assert cell.comment
    assert "15 位" in cell.comment.text


def test_the_longest_number_is_a_number(tmp_path: Path) -> None:
    review = a_review(a_report({"disclosure.fees.amount": Decimal("99999999999.9999")}))
    cell = figure_cell(saved(review, tmp_path), review, ref("disclosure.fees.amount"))
    assert Decimal(repr(cell.value)) == Decimal("99999999999.9999")


def test_failing_cells_have_fill_and_a_comment_with_the_sentence(wrong: Review, tmp_path: Path) -> None:
    book = saved(wrong, tmp_path)
    failing = [f for f in wrong.judgement.findings if f.rule == "applications.row_total"]
    assert [f.subject for f in failing] == ["granted"]
    for at in failing[0].cells:
        cell = figure_cell(book, wrong, at)
        assert fill_of(cell) == FAILING
        assert cell.comment
        assert f"原件：{cell.value}" in cell.comment.text
        assert words.sentence(failing[0], wrong.form, wrong.cells) in cell.comment.text
    plain = figure_cell(book, wrong, RECEIVED)
    assert fill_of(plain) == ""
    assert plain.comment is None


def test_a_corrected_cell_has_fill_and_a_comment_with_all_of_it(wrong: Review, tmp_path: Path) -> None:
    at = ref("applications.granted.total")
    wrong.correct(at, "3", "扫描件上是 3")
    cell = figure_cell(saved(wrong, tmp_path), wrong, at)
    assert cell.value == 3
    assert fill_of(cell) == CORRECTED
    assert cell.comment
    for part in ("原件：4", "更正为：3", "扫描件上是 3", "李审校", "2026-03-05 12:00"):
        assert part in cell.comment.text


def test_a_cell_both_corrected_and_failing_shows_both(wrong: Review, tmp_path: Path) -> None:
    at = ref("applications.granted.total")
    wrong.correct(at, "7")
    cell = figure_cell(saved(wrong, tmp_path), wrong, at)
    assert fill_of(cell) == CORRECTED
    assert cell.comment
    assert "更正为：7" in cell.comment.text
    assert "错误：" in cell.comment.text


def test_a_cell_corrected_to_blank_is_empty(wrong: Review, tmp_path: Path) -> None:
    at = ref("applications.granted.total")
    wrong.correct(at, "", "看不清")
    cell = figure_cell(saved(wrong, tmp_path), wrong, at)
    assert cell.value is None
    assert fill_of(cell) == CORRECTED
    assert cell.comment
    assert "更正为：空白" in cell.comment.text


@pytest.mark.parametrize(("certainty", "said"), [(Certainty.GUESS, "最可能"), (Certainty.SETTLED, "唯一确定")])
def test_how_sure_a_place_is_stands_in_the_comment(certainty: Certainty, said: str, tmp_path: Path) -> None:
    report = a_report()
    cells = tuple(replace(c, certainty=certainty) if c.ref == RECEIVED else c for c in report.cells)
    review = a_review(replace(report, cells=cells))
    cell = figure_cell(saved(review, tmp_path), review, RECEIVED)
    assert cell.comment
    assert said in cell.comment.text


def test_heads_stay_in_sight_and_a_table_prints_on_one_page(wrong: Review, tmp_path: Path) -> None:
    book = saved(wrong, tmp_path)
    sheet = book["申请办理"]
    assert sheet.freeze_panes == "D7"
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 1)
    for name in SHEETS:
        fitting = book[name].sheet_properties.pageSetUpPr
        assert fitting
        assert fitting.fitToPage


def test_the_source_is_never_written_over(tmp_path: Path) -> None:
    source = tmp_path / "年报.txt"
    source.write_text("原文", "utf-8")
    report = a_report()
    review = a_review(replace(report, document=replace(report.document, path=str(source))))
    other_name = tmp_path / "x.xlsx"
    other_name.hardlink_to(source)
    for path in (source, tmp_path / "." / "年报.txt", other_name):
        with pytest.raises(SourceProtectedError, match="不能覆盖"):
            workbook.save(review, path)
    assert source.read_text("utf-8") == "原文"
