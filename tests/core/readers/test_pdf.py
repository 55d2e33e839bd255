"""Reports as PDF: with rules and without, over pages, turned, cut; the cells are those that were printed."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core import readers
from core.document import Box, Document
from core.model import Report
from core.opening import read_report
from core.readers import pdf
from tests.builders import SCALES, all_read, differences
from tests.renderers import pdf as in_pdf
from tests.renderers.common import Renderer, Source, source
from tests.writers import pdf as writer
from tests.writers import programs
from tests.writers.pdf import Style

SOURCES = st.builds(source, st.sampled_from(("2021", "2019")), st.sampled_from(SCALES), st.integers(0, 99_999))
STYLES = {
    "on as few pages as it takes": Style(),
    "large, over pages": Style(size=12, cuts=(5, 14, 20), head="云溪县人民政府办公室文件"),
    "turned pages": Style(page=(842, 595), turned=90, cuts=(9,)),
    "upside down": Style(turned=180),
    "no outer lines": Style(rules=("INNERGRID",)),
    "lines across only": Style(rules=("LINEABOVE", "LINEBELOW")),
    "lines below only": Style(rules=("LINEBELOW",)),
    "lines down only": Style(rules=("LINEBEFORE", "LINEAFTER")),
    "no lines": Style(rules=()),
    "no lines, labels centred, figures flush right": Style(rules=(), labels=1, figures=2),
    "no lines, text at the top": Style(rules=(), place="TOP", padding=5),
    "no lines, text at the bottom": Style(rules=(), place="BOTTOM", padding=5),
    "no lines, over pages": Style(rules=(), cuts=(8, 16)),
}


def _read(data: bytes) -> Report:
    return read_report(pdf.read(Path("report.pdf"), data))


def _misplaced(report: Report) -> Iterator[str]:
    """Name the cells whose box is not on a page, or does not hold the words that the cell's span holds."""
    words = {word.span: word.box for word in report.document.words}
    for cell in report.cells:
        if cell.box is None or not 1 <= cell.box.page <= (report.document.pages or 0):
            yield f"{cell.ref}: {cell.box}"
        elif cell.span and cell.span in words and not _inside(words[cell.span], cell.box):
            yield f"{cell.ref}: {words[cell.span]} not in {cell.box}"


def _inside(inner: Box, outer: Box, slack: float = 1.5) -> bool:
    return (
        inner.page == outer.page
        and inner.x0 >= outer.x0 - slack
        and inner.y0 >= outer.y0 - slack
        and inner.x1 <= outer.x1 + slack
        and inner.y1 <= outer.y1 + slack
    )


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
@settings(max_examples=8, deadline=None)
@given(report=SOURCES)
def test_what_was_printed_is_read(style: Style, report: Source) -> None:
    read = _read(writer.pdf(report, style))
    assert differences(all_read(report.figures), read) == []
    assert list(_misplaced(read)) == []
    assert (read.organization, read.year) == (report.prose.organization, report.prose.year)


@pytest.mark.parametrize("render", [in_pdf.upright, in_pdf.mixed_head, in_pdf.numbers_first, in_pdf.columns])
@settings(max_examples=8, deadline=None)
@given(report=SOURCES)
def test_rows_written_as_lines_are_read_as_in_a_text(render: Renderer, report: Source) -> None:
    rendered = render(report)
    read = _read(writer.lines(rendered.text))
    assert differences(rendered.expected, read) == []
    assert list(_misplaced(read)) == []


@pytest.mark.parametrize("seed", range(12))
def test_no_page_makes_a_figure_that_is_not_printed(seed: int) -> None:
    rng = Random(seed)  # noqa: S311
    tight = Style(
        rules=rng.choice(((), (), ("BOX", "LINEBEFORE"))),
        size=rng.choice((9, 12)),
        padding=rng.choice((0, 1, 2)),
        cuts=tuple(sorted(rng.sample(range(4, 24), 3))),
        place=rng.choice(("TOP", "MIDDLE", "BOTTOM")),
        figures=rng.choice((0, 1, 2)),
        labels=rng.choice((0, 1)),
    )
    report = source(rng.choice(("2019", "2021")), rng.choice(SCALES), seed)
    read = _read(writer.pdf(report, tight)).by_ref()
    wrong = {
        ref: (cell.value, report.figures.get(ref))
        for ref, cell in read.items()
        if cell.value is not None and cell.certainty.value != "guess" and cell.value != report.figures.get(ref)
    }
    assert wrong == {}


@pytest.mark.skipif(programs.CHROMIUM is None, reason="Chromium is not installed")
@pytest.mark.parametrize("borders", programs.BORDERS)
def test_what_a_browser_printed_is_read(borders: str, tmp_path: Path) -> None:
    report = source("2021", "city", len(borders))
    read = _read(programs.printed(report, borders, tmp_path, "A5" if "far" in borders else "A4"))
    assert differences(all_read(report.figures), read) == []
    assert list(_misplaced(read)) == []


@pytest.mark.skipif(programs.OFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("ruled", [True, False])
def test_what_libreoffice_converted_is_read(ruled: bool, tmp_path: Path) -> None:  # noqa: FBT001
    report = source("2019", "province", 2)
    read = _read(programs.converted(report, tmp_path, ruled=ruled))
    assert differences(all_read(report.figures), read) == []


def _table_text(document: Document) -> list[list[str]]:
    return [line.split("\t") for line in document.text.split("\n") if "\t" in line]


def test_the_window_shows_rows_as_lines_and_paragraphs_whole() -> None:
    report = source("2021", "county", 5)
    document = pdf.read(Path("report.pdf"), writer.pdf(report, Style(size=10, cuts=(12,), head="文件头")))
    lines = document.text.split("\n")
    assert lines[0] == report.prose.title
    assert set(report.prose.problems) <= set(lines)
    assert report.prose.preamble in lines
    [row] = [row for row in _table_text(document) if "5.要求行政机关确认或重新出具已获取信息" in row]
    assert len(row) == 10
    assert lines.count("文件头") == document.pages
    assert [line for line in lines if line.startswith("- ")] == [f"- {n + 1} -" for n in range(document.pages or 0)]


def test_a_merged_cell_is_printed_once() -> None:
    document = pdf.read(Path("report.pdf"), writer.pdf(source("2021", "county", 5)))
    assert document.text.count("三、本年度办理结果") == 1
    [cell] = [
        cell
        for grid in document.grids
        for cell in grid.cells
        if document.text[cell.span.start : cell.span.end] == "三、本年度办理结果"
    ]
    assert (cell.row_span, cell.column_span) == (22, 1)


def test_boxes_are_those_of_the_page_as_it_is_shown() -> None:
    report = source("2021", "county", 7)
    upright = pdf.read(Path("a.pdf"), writer.pdf(report, Style()))
    turned = pdf.read(Path("b.pdf"), writer.pdf(report, Style(turned=90)))
    cut = pdf.read(Path("c.pdf"), writer.pdf(report, Style(crop=(50, 30, 560, 800))))
    assert upright.text == turned.text == cut.text
    for plain, other, moved in zip(upright.words, turned.words, cut.words, strict=True):
        assert other.box.x1 == pytest.approx(841.89 - plain.box.y0, abs=0.05)
        assert other.box.y0 == pytest.approx(plain.box.x0, abs=0.05)
        assert moved.box.x0 == pytest.approx(plain.box.x0 - 50, abs=0.05)
        assert moved.box.y0 == pytest.approx(plain.box.y0 - 41.89, abs=0.05)


def test_what_the_page_cuts_off_is_not_read_but_said() -> None:
    document = pdf.read(Path("c.pdf"), writer.pdf(source("2021", "town", 7), Style(crop=(0, 0, 595, 700))))
    assert "第1页有" in document.notes[0]
    assert "页面边界之外" in document.notes[0]


@pytest.mark.parametrize("name", ["report.pdf", "report.doc", "报告"])
def test_the_content_decides_and_not_the_name(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(writer.pdf(source("2021", "town", 1)))
    assert readers.read(path).format == "pdf"


def test_the_city_report(request: pytest.FixtureRequest) -> None:
    path = request.config.rootpath / ".." / "shared" / "reports" / "huaian-2024.pdf"
    if not path.exists():
        pytest.skip("the report is not here")
    read = read_report(readers.read(path))
    assert sum(cell.value is not None for cell in read.cells) == 200
    assert list(_misplaced(read)) == []
