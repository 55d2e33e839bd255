"""Excel workbooks: official layouts, and what single cells show."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from core.document import Document
from core.errors import ReportError
from core.figures import read_figure
from core.model import CellStatus
from core.opening import open_report
from core.readers import number_format, read
from tests.builders import Figures, differences, tables
from tests.renderers.common import from_figures, source
from tests.writers import excel

few = settings(
    max_examples=10,
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


def opened(data: bytes, folder: Path, name: str = "年报.xlsx") -> Document:
    path = folder / name
    path.write_bytes(data)
    return read(path)


def code_of(data: bytes, folder: Path, name: str = "年报.xlsx") -> str:
    with pytest.raises(ReportError) as caught:
        opened(data, folder, name)
    return caught.value.code


@pytest.mark.parametrize("form_code", ["2021", "2019"])
@pytest.mark.parametrize("layout", excel.LAYOUTS)
def test_every_layout_gives_all_cells(layout: str, form_code: str, tmp_path: Path) -> None:
    @few
    @given(figures=tables(form_code))
    def check(figures: Figures) -> None:
        written = from_figures(form_code, figures)
        path = tmp_path / "年报.xlsx"
        path.write_bytes(excel.LAYOUTS[layout](written))
        report = open_report(path)
        assert differences(written.expected(), report) == []
        assert (report.organization, report.year) == (written.prose.organization, written.prose.year)
        assert report.document.format == "xlsx"
        assert report.document.notes == ()

    check()


def test_the_suffix_is_not_believed(tmp_path: Path) -> None:
    data = excel.one_sheet(source("2021", "county", 3))
    assert opened(data, tmp_path, "年报.xls").format == "xlsx"
    assert opened(data, tmp_path, "年报.txt").format == "xlsx"
    page = b"<html><head><meta charset='utf-8'></head><body><table><tr><td>1</td></tr></table></body></html>"
    assert opened(page, tmp_path, "导出.xls").format == "html"


@pytest.mark.parametrize(
    ("stored", "code", "shown"),
    [
        ("12", "General", "12"),
        ("12.0", "General", "12"),
        ("-5", "General", "-5"),
        ("-0", "General", "0"),
        ("1234.5", "0.00", "1234.50"),
        ("1234.5", "#,##0.00", "1,234.50"),
        ("76754.265800000001", "General", "76754.2658"),
        ("0.30000000000000004", "0.0000", "0.3000"),
        ("1.2E3", "General", "1200"),
        ("1E-4", "0.0000", "0.0001"),
        ("1234567890123456", "0", "1234567890123456"),
        ("12", '0"件"', "12件"),
        ("3.5", "0.0000万元", "3.5000万元"),
        ("7", '"共"0', "7"),
        ("7", "￥#,##0.00", "7.00"),
        ("1234", "[$-804]#,##0_);[Red]\\(#,##0\\)", "1,234"),
        ("-1234", "#,##0_);[Red]\\(#,##0\\)", "-1,234"),
        # 0 stays 0, even where the spreadsheet draws a dash or nothing for it
        ("0", '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', "0"),
        ("0", "0;-0;;@", "0"),
        ("0.25", "0%", "25%"),
        ("44562", "yyyy/m/d", "2022-01-01"),
        ("44562.5", 'yyyy"年"m"月"d"日"\\ h:mm', "2022-01-01 12:00"),
        ("0.5", "h:mm", "12:00"),
        ("9999999999", "yyyy-mm-dd", "9999999999"),
        ("1E+3000000", "General", "1E+3000000"),
        ("1_000", "General", "1_000"),
        ("NaN", "General", "NaN"),
    ],
)
def test_a_number_is_shown_as_the_spreadsheet_does(stored: str, code: str, shown: str) -> None:
    assert number_format.shown(stored, code).text == shown


@pytest.mark.parametrize(
    ("stored", "code", "text"),
    [("12.4", "0", "12.4"), ("5.12345", "0.0000", "5.12345"), ("4500000", "0.00,,", "4500000.00")],
)
def test_digits_that_the_format_hides_are_read_and_noted(stored: str, code: str, text: str) -> None:
    assert number_format.shown(stored, code) == (text, False)


def grid_texts(document: Document) -> list[str]:
    return [document.text[cell.span.start : cell.span.end] for grid in document.grids for cell in grid.cells]


def test_every_kind_of_cell(tmp_path: Path) -> None:
    rows = (
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>行内</t></is></c>'
        '<c r="C1" t="str"><f>A1</f><v>文字</v></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="e"><v>#REF!</v></c>'
        '<c r="F1" t="str"><f>IF(1,"","")</f><v></v></c><c r="G1"/><c r="H1"><v>3</v></c></row>'
        "<row><c><v>1</v></c><c s='1'><v>1234.5</v></c></row>"
    )
    strings = "<si><r><t>拼</t></r><r><t xml:space='preserve'> 合_x000D_</t></r><rPh><t>pinhe</t></rPh></si>"
    document = opened(excel.raw(rows, strings=strings, formats={176: "#,##0.00"}), tmp_path)
    assert grid_texts(document) == ["拼 合", "行内", "文字", "TRUE", "#REF!", "3", "1", "1,234.50", "", "", "", ""]
    [grid] = document.grids
    assert grid.sheet is not None
    assert (grid.sheet.name, grid.sheet.rows, grid.sheet.columns) == ("表", (1, 2), (1, 2, 3, 4, 5, 8))


def test_a_formula_without_result_is_neither_blank_nor_calculated(tmp_path: Path) -> None:
    written = source("2021", "county", 5)
    from openpyxl import load_workbook  # noqa: PLC0415  (for this test alone)

    path = tmp_path / "年报.xlsx"
    path.write_bytes(excel.one_sheet(written))
    book = load_workbook(path)
    [sheet] = book.worksheets
    [cell] = [c for row in sheet.iter_rows() for c in row if c.value == "一、本年新收政府信息公开申请数量"]
    total = sheet.cell(cell.row, 10)
    total.value = f"=SUM(D{cell.row}:I{cell.row})"
    book.save(path)
    report = open_report(path)
    [found] = [c for c in report.cells if c.ref.row == "received" and c.ref.column == "total"]
    assert (found.status, found.raw, found.value) == (CellStatus.UNREADABLE, "无缓存值", None)
    assert report.document.notes == (
        f"工作表“Sheet”有 1 个公式无缓存值（{total.coordinate}），请在 Excel 或 WPS 中打开并保存一次后再读",
    )


def test_what_is_hidden_is_said(tmp_path: Path) -> None:
    first = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>'
    rows = first + '<row r="2" hidden="1"><c r="A2"><v>3</v></c></row>'
    document = opened(excel.raw(rows), tmp_path)
    assert grid_texts(document) == ["1", "2", "3", ""]
    assert document.notes == ("工作表“表”有 1 行是隐藏的，已一并读取：第 2 行",)


def test_hidden_sheets_are_left_out_and_named(tmp_path: Path) -> None:
    from openpyxl import load_workbook  # noqa: PLC0415  (for this test alone)

    written = source("2021", "county", 5)
    path = tmp_path / "年报.xlsx"
    path.write_bytes(excel.one_sheet(written))
    book = load_workbook(path)
    draft = book.create_sheet("草稿")
    draft["A1"], draft["B1"] = "一、本年新收政府信息公开申请数量", 99
    draft.sheet_state = "hidden"
    book.save(path)
    report = open_report(path)
    assert differences(written.expected(), report) == []
    assert report.document.notes == ("隐藏的工作表“草稿”没有读取",)


def test_merged_cells_over_empty_rows_and_overlaps(tmp_path: Path) -> None:
    rows = (
        '<row r="5"><c r="B5"><v>1</v></c><c r="C5"><v>7</v></c><c r="D5"><v>2</v></c></row>'
        '<row r="9"><c r="D9"><v>4</v></c></row>'
    )
    merged = "".join(f'<mergeCell ref="{ref}"/>' for ref in ("B5:C9", "C6:D9", "A1:XFD4", "Q", "D9:B5"))
    document = opened(excel.raw(rows, f"<mergeCells>{merged}</mergeCells>"), tmp_path)
    [grid] = document.grids
    assert [(c.row, c.column, c.row_span, c.column_span) for c in grid.cells] == [
        (0, 0, 2, 1),
        (0, 1, 1, 1),
        (1, 1, 1, 1),
    ]
    assert grid_texts(document) == ["1", "2", "4"]
    assert document.notes == ("工作表“表”的合并单元格盖住了 1 个有内容的单元格（C5），没有读取",)
    assert grid.sheet is not None
    assert (grid.sheet.rows, grid.sheet.columns) == ((5, 9), (2, 4))


def test_numbers_are_exact_figures(tmp_path: Path) -> None:
    rows = (
        "<row><c><v>76754.265800000001</v></c><c s='1'><v>12.0</v></c><c><v>0.1</v></c></row><row><c><v>1</v></c></row>"
    )
    document = opened(excel.raw(rows, formats={2: ""}), tmp_path)
    values = [str(read_figure(text).value) for text in grid_texts(document) if text]
    assert values == ["76754.2658", "12.00", "0.1", "1"]
