"""One report as web page, web archive, Word document and Excel workbook: the cells are those of its plain text."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.document import Document
from core.model import Report
from core.opening import read_report, read_text_report
from core.readers import docx, html, mht, xlsx
from tests.builders import SCALES, differences
from tests.renderers.common import Source, source
from tests.renderers.tabs import tabs
from tests.writers import excel, web, word

SOURCES = st.builds(source, st.sampled_from(("2021", "2019")), st.sampled_from(SCALES), st.integers(0, 99_999))


def _html(data: bytes) -> Document:
    return html.read(Path("report.html"), data)


def _docx(data: bytes) -> Document:
    return docx.read(Path("report.docx"), data)


WAYS: dict[str, Callable[[Source], Document]] = {
    "page": lambda report: _html(web.page(report).encode()),
    "page in GB18030": lambda report: _html(web.page(report).replace("utf-8", "gbk").encode("gb18030")),
    "page in UTF-16": lambda report: _html(web.page(report).encode("utf-16")),
    "WPS": lambda report: _html(web.wps(report)),
    "web site": lambda report: _html(web.site(report).encode()),
    "markdown": lambda report: _html(web.markdown(report).encode()),
    "archive": lambda report: mht.read(Path("report.mht"), web.archive(report)),
    **{
        f"Word, {way}": lambda report, way=way: _docx(word.word(report, way))  # type: ignore[misc]
        for way in word.TABLES
    },
    **{
        f"Excel, {way}": lambda report, way=way: xlsx.read(Path("report.xlsx"), excel.LAYOUTS[way](report))  # type: ignore[misc]
        for way in excel.LAYOUTS
    },
}


def _cells(report: Report) -> list[tuple[object, ...]]:
    return [(cell.ref, cell.status, cell.raw, cell.value, cell.certainty) for cell in report.cells]


@pytest.mark.parametrize("way", WAYS)
@settings(max_examples=20, deadline=None)
@given(report=SOURCES)
def test_every_way_gives_the_cells_of_the_text(way: str, report: Source) -> None:
    read = read_report(WAYS[way](report))
    rendered = tabs(report)
    assert differences(rendered.expected, read) == []
    assert _cells(read) == _cells(read_text_report(rendered.text))
    assert (read.organization, read.year) == (report.prose.organization, report.prose.year)


@pytest.mark.parametrize("way", WAYS)
def test_every_row_of_a_grid_is_one_line_of_the_text(way: str) -> None:
    document = WAYS[way](source("2021", "city", 7))
    for grid in document.grids:
        for cell in grid.cells:
            before = document.text.rfind("\n", 0, cell.span.start) + 1
            assert document.text.count("\t", before, cell.span.start) == cell.column
            assert "\n" not in document.text[cell.span.start : cell.span.end]


@pytest.mark.parametrize("way", [way for way in WAYS if way != "Excel, a sheet a table"])
def test_no_paragraph_is_lost(way: str) -> None:
    report = source("2021", "county", 3)
    text = WAYS[way](report).text
    for paragraph in (report.prose.preamble, *report.prose.problems, *report.prose.others):
        assert paragraph in text
