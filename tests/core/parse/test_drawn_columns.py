"""Where the source draws the cells, a figure stays in its cell: wrong figures and blanks beside it move nothing."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.forms import CellRef
from core.model import Cell, CellStatus, Certainty
from core.opening import read_report, read_text_report
from core.readers import html, pdf
from tests.builders import SCALES, dice
from tests.core.readers.test_same_cells import WAYS
from tests.renderers.common import Source, source
from tests.writers import pdf as pdf_writer

SOURCES = st.builds(source, st.sampled_from(("2021", "2019")), st.sampled_from(SCALES), st.integers(0, 99_999))
DRAWN = {name: way for name, way in WAYS.items() if name != "markdown"}
DRAWN["PDF"] = lambda report: pdf.read(Path("report.pdf"), pdf_writer.pdf(report))


def spoiled(report: Source, seed: int) -> dict[CellRef, object]:
    """Make figures wrong and cells blank, in the same rows of table 三 for the most part; no row is all blank."""
    chance = dice(seed)
    printed: dict[CellRef, object] = dict(report.figures)
    table = report.form.table("applications")
    for row in chance.sample(table.rows, chance.randint(1, 4)):
        refs = [CellRef(table.code, row.code, column.code) for column in row.columns]
        for at in chance.sample(refs, chance.randint(1, 3)):
            printed[at] = ""
        for at in chance.sample(refs, chance.randint(0, 2)):
            printed[at] = chance.choice((0, 7, 15, 1234))
    return printed


@pytest.mark.parametrize("way", DRAWN)
@settings(max_examples=15, deadline=None)
@given(report=SOURCES, seed=st.integers(0, 99_999))
def test_a_figure_is_read_where_it_is_drawn(way: str, report: Source, seed: int) -> None:
    printed = spoiled(report, seed)
    read = read_report(DRAWN[way](report._replace(figures=printed)))  # type: ignore[arg-type]
    for cell in read.cells:
        wanted = printed[cell.ref]
        if wanted == "":
            assert cell.status is CellStatus.BLANK, cell
        else:
            assert (cell.value, cell.certainty) == (wanted, Certainty.READ), cell


HEADS = ("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计")
COLUMNS = ("natural_person", "business", "research", "public_welfare", "legal_service", "other", "total")
FULL = {
    "一、本年新收政府信息公开申请数量": "5 0 0 0 0 1 6",
    "二、上年结转政府信息公开申请数量": "0 0 0 0 0 0 0",
    "（七）总计": "5 0 0 0 0 1 6",
    "四、结转下年度继续办理": "0 0 0 0 0 0 0",
}


def table(rows: Mapping[str, str], heads: Sequence[str] = HEADS, span: int = 1) -> str:
    """A drawn table; "_" is a blank cell, `span` how many columns of the grid each cell of a figure takes."""
    wide = f" colspan={span}" if span > 1 else ""
    lines = [("", heads)] if heads else []
    lines += [(label, figures.replace("_", "&nbsp;").split()) for label, figures in rows.items()]
    drawn = ((label, "".join(f"<td{wide}>{figure}</td>" for figure in cells)) for label, cells in lines)
    return "<table>" + "".join(f"<tr><td>{label}</td>{cells}</tr>" for label, cells in drawn) + "</table>"


def row(code: str, *tables: str) -> list[Cell]:
    title = "<h1>云溪县人民政府2021年政府信息公开工作年度报告</h1><p>三、收到和处理政府信息公开申请情况</p>"
    page = f"<!doctype html><body>{title}{'<p>（续上页的表格，单位：件。）</p>'.join(tables)}</body>"
    cells = read_report(html.read(Path("报告.html"), page.encode())).by_ref()
    return [cells[CellRef("applications", code, column)] for column in COLUMNS]


def values(cells: Sequence[Cell]) -> list[object]:
    return [None if cell.status is CellStatus.BLANK else cell.value for cell in cells]


@pytest.mark.parametrize("span", [1, 2, 3])
@pytest.mark.parametrize(
    ("printed", "wanted"),
    [
        ("_ 0 5 0 0 1 6", [None, 0, 5, 0, 0, 1, 6]),
        ("5 0 _ 0 0 7 6", [5, 0, None, 0, 0, 7, 6]),
        ("0 0 0 0 0 6 _", [0, 0, 0, 0, 0, 6, None]),
        ("_ _ _ 5 _ _ _", [None, None, None, 5, None, None, None]),
        ("5 0 0 0 0 _ 9", [5, 0, 0, 0, 0, None, 9]),
    ],
)
def test_under_heads_a_blank_is_where_it_is_drawn(printed: str, wanted: list[object], span: int) -> None:
    cells = row("granted", table({**FULL, "（一）予以公开": printed}, span=span))
    assert values(cells) == wanted
    assert {cell.certainty for cell in cells} == {Certainty.READ}


def test_on_the_next_page_the_complete_rows_show_the_columns() -> None:
    rows = list(FULL.items())
    second = {"（一）予以公开": "_ 0 5 0 0 1 6", "（二）部分公开": "0 0 0 0 0 0 0", **dict(rows[2:])}
    cells = row("granted", table(dict(rows[:2])), table(second, heads=(), span=2))
    assert values(cells) == [None, 0, 5, 0, 0, 1, 6]


def test_rows_that_stand_otherwise_than_their_heads_are_weighed_by_their_sums() -> None:
    """A converter's table: some rows begin a column further on, so that a blank cell says nothing."""
    shifted = table({**FULL, "（一）予以公开": "5 0 0 0 1 6"}).replace("<td>二、", "<td></td><td>二、")
    cells = row("granted", shifted)
    assert (cells[0].value, cells[6].value) == (5, 6)
    assert CellStatus.ABSENT in {cell.status for cell in cells}


TOTAL_FIRST = ("总计", *HEADS[:6])
TURNED = {label: " ".join((figures.split()[-1], *figures.split()[:-1])) for label, figures in FULL.items()}


def test_heads_in_another_order_are_followed_where_the_rows_add_up_so() -> None:
    rows = {**TURNED, "（一）予以公开": "6 5 0 0 0 0 1", "（二）部分公开": "_ 2 0 0 0 0 _"}
    granted = row("granted", table(rows, heads=TOTAL_FIRST))
    assert values(granted) == [5, 0, 0, 0, 0, 1, 6]
    assert {cell.certainty for cell in granted} == {Certainty.READ}
    assert values(row("partially_granted", table(rows, heads=TOTAL_FIRST))) == [2, 0, 0, 0, 0, None, None]
    assert values(row("received", table(rows, heads=("合计", *HEADS[:6]), span=2))) == [5, 0, 0, 0, 0, 1, 6]


def test_heads_in_another_order_are_a_guess_where_the_sums_say_nothing() -> None:
    heads = ("自然人", "科研机构", "商业企业", "社会公益组织", "法律服务机构", "其他", "总计")
    granted = row("granted", table({**FULL, "（一）予以公开": "5 1 0 0 0 0 6"}, heads=heads))
    assert values(granted) == [5, 0, 1, 0, 0, 0, 6]
    assert {cell.certainty for cell in granted} == {Certainty.GUESS}


def test_heads_that_no_row_follows_leave_the_printed_order_as_a_guess() -> None:
    granted = row("granted", table({**FULL, "（一）予以公开": "5 0 0 0 0 1 6"}, heads=TOTAL_FIRST))
    assert values(granted) == [5, 0, 0, 0, 0, 1, 6]
    assert {cell.certainty for cell in granted} == {Certainty.GUESS}


@pytest.mark.parametrize("glue", ["\t", " | "])
def test_heads_on_one_line_of_text_are_followed_too(glue: str) -> None:
    rows = {**TURNED, "（一）予以公开": "6 5 0 0 0 0 1", "（二）部分公开": "2 2 0"}
    lines = [("项目", *TOTAL_FIRST), *((label, *figures.split()) for label, figures in rows.items())]
    title = "云溪县人民政府2021年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n"
    cells = read_text_report(title + "\n".join(map(glue.join, lines))).by_ref()
    granted = [cells[CellRef("applications", "granted", column)] for column in COLUMNS]
    assert values(granted) == [5, 0, 0, 0, 0, 1, 6]
    short = [cells[CellRef("applications", "partially_granted", column)] for column in COLUMNS]
    assert {cell.status for cell in short} == {CellStatus.ABSENT}


def test_heads_over_several_lines_that_are_not_above_the_figures_say_nothing() -> None:
    """As a converter leaves them: each line of heads begins where it likes."""
    lines = (("", "", "自然人", "", "", "总计"), ("商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"))
    drawn = "".join(f"<tr>{''.join(f'<td>{head}</td>' for head in line)}</tr>" for line in lines)
    page = table({**FULL, "（一）予以公开": "5 0 0 0 0 1 6"}, heads=()).replace("<table>", f"<table>{drawn}")
    granted = row("granted", page)
    assert values(granted) == [5, 0, 0, 0, 0, 1, 6]
    assert {cell.certainty for cell in granted} == {Certainty.READ}
