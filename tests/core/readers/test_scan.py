"""Scans of reports: the same figures from pictures, a guess where the recogniser was not sure, nothing invented."""

from pathlib import Path

import pytest

from core.document import Box, Document
from core.errors import DamagedError, EmptyFileError, NotAReportError, TooLargeError
from core.model import Cell, CellStatus, Certainty, Report
from core.opening import read_report
from core.readers import image, pdf
from core.readers.scans import engine
from tests.renderers.common import Source, source

if not engine.available():
    pytest.skip("gouji[ocr] is not installed", allow_module_level=True)

from PIL import Image, ImageDraw

from tests.writers import pdf as writer
from tests.writers import scan
from tests.writers.scan import CLEAN, ROUGH, Scanner

A_ROW = "重复申请"  # of table 三, and nowhere else
SCANNERS = {
    "clean": CLEAN,
    "rough": ROUGH,
    "black and white, on its head": Scanner(black_and_white=True, quarters=2, turn=1),
    "on its side": Scanner(dpi=150, quarters=1, turn=-0.5, noise=4, quality=60),
}


def _read(data: bytes) -> Report:
    return read_report(image.read(Path("report.png"), data))


def _printed(report: Source, style: writer.Style | None = None) -> tuple[bytes, int]:
    """Write a report with all figures of table 三 on one page; give the number of that page."""
    data = writer.pdf(report, (style or writer.Style())._replace(cuts=(3,)))
    return data, scan.page_of(data, A_ROW)


def _page(report: Source, scanner: Scanner = CLEAN, style: writer.Style | None = None) -> Image.Image:
    data, page = _printed(report, style)
    return scan.pages(data, scanner)[page - 1]


def a_page() -> bytes:
    """Scan table 三 of some report."""
    return scan.one_page(_page(source("2021", "town", 2)))


def _table(read: Report) -> list[Cell]:
    return [cell for cell in read.cells if cell.ref.table == "applications"]


@pytest.mark.parametrize("scanner", SCANNERS.values(), ids=SCANNERS)
def test_a_page_gives_the_printed_figures(scanner: Scanner) -> None:
    report = source("2021", "city", 11)
    cells = _table(_read(scan.one_page(_page(report, scanner))))
    assert len(cells) == 175
    assert [(cell.ref, cell.value) for cell in cells] == [(cell.ref, report.figures[cell.ref]) for cell in cells]
    assert sum(cell.certainty is Certainty.GUESS for cell in cells) <= 10


@pytest.mark.slow
@pytest.mark.parametrize("scanner", SCANNERS.values(), ids=SCANNERS)
@pytest.mark.parametrize(("form", "scale"), [("2021", "province"), ("2019", "county"), ("2021", "town")])
def test_whole_reports_are_read_without_a_wrong_figure(scanner: Scanner, form: str, scale: str) -> None:
    report = source(form, scale, 4)
    read = _read(scan.write(report, scanner, writer.Style(cuts=(12,))))
    wrong = [
        cell
        for cell in read.cells
        if cell.value != report.figures[cell.ref]
        and (cell.status in (CellStatus.NUMBER, CellStatus.BLANK))
        and cell.certainty is not Certainty.GUESS
    ]
    assert wrong == []
    assert sum(cell.value == report.figures[cell.ref] for cell in read.cells) >= len(read.cells) - 2
    assert read.year == {"2021": 2021, "2019": 2020}[form]


class _Odd(Source):
    """Prints something else than a figure in some cells."""

    def show(self, item: object) -> str:
        column = getattr(item, "column", "")
        return {"business": "", "research": "/", "legal_service": "—", "public_welfare": "-"}.get(column) or (
            "" if column == "business" else super().show(item)  # type: ignore[arg-type]
        )


@pytest.mark.parametrize("scanner", [CLEAN, ROUGH], ids=["clean", "rough"])
def test_blanks_slashes_and_dashes_are_no_figures(scanner: Scanner) -> None:
    cells = _table(_read(scan.one_page(_page(_Odd(*source("2021", "county", 3)), scanner))))
    columns: dict[str, set[CellStatus]] = {}
    for cell in cells:
        columns.setdefault(cell.ref.column, set()).add(cell.status)
    assert columns["business"] == {CellStatus.BLANK}
    assert columns["research"] == columns["legal_service"] == {CellStatus.PLACEHOLDER}
    assert columns["public_welfare"] <= {CellStatus.PLACEHOLDER, CellStatus.UNREADABLE}
    assert columns["natural_person"] == {CellStatus.NUMBER}


def _boxes(read: Report) -> dict[object, Box | None]:
    return {cell.ref: cell.box for cell in _table(read)}


def test_boxes_are_where_the_figures_are_printed() -> None:
    report = source("2021", "county", 3)
    printed, page = _printed(report)
    expected = _boxes(read_report(pdf.read(Path("report.pdf"), printed)))
    seen = _boxes(_read(scan.one_page(scan.pages(printed, Scanner(dpi=150))[page - 1], dpi=150)))
    for ref, box in expected.items():
        found = seen[ref]
        assert box is not None
        assert found is not None
        assert (found.page, box.page) == (1, page)
        assert found[1:] == pytest.approx(box[1:], abs=2)


def test_ink_that_says_nothing_is_unreadable_and_an_emptied_cell_is_blank() -> None:
    report = source("2021", "county", 3)
    printed, number = _printed(report)
    page = scan.pages(printed, CLEAN)[number - 1]
    cells = _table(read_report(pdf.read(Path("report.pdf"), printed)))
    draw = ImageDraw.Draw(page)
    emptied, spoiled = cells[0], cells[8]
    for cell in (emptied, spoiled):
        assert cell.box is not None
        _, x0, y0, x1, y1 = (200 / 72 * edge for edge in cell.box)
        draw.rectangle((x0 + 5, y0 + 5, x1 - 5, y1 - 5), fill=255)
        if cell is spoiled:
            x, y = (x0 + x1) / 2, (y0 + y1) / 2
            draw.line([(x - 14, y - 9), (x + 14, y + 9), (x - 14, y + 2), (x + 12, y - 9), (x, y + 9)], fill=0, width=4)
            draw.ellipse((x - 8, y - 8, x + 8, y + 8), outline=0, width=3)
    read = _read(scan.one_page(page)).by_ref()
    assert read[emptied.ref].status is CellStatus.BLANK
    assert read[spoiled.ref].value is None or read[spoiled.ref].certainty is Certainty.GUESS
    assert read[spoiled.ref].status is not CellStatus.BLANK


def test_pages_without_rules_are_read_by_their_places() -> None:
    report = source("2021", "county", 3)
    cells = _table(_read(scan.one_page(_page(report, style=writer.Style(rules=())))))
    assert sum(cell.value == report.figures[cell.ref] for cell in cells) >= 170


def test_a_file_of_many_pages_is_one_report() -> None:
    report = source("2021", "town", 2)
    read = _read(scan.write(report))
    assert read.document.format == "image"
    pages = read.document.pages
    assert read.organization == report.prose.title.partition("20")[0]
    assert [cell.value for cell in read.cells] == [report.figures[cell.ref] for cell in read.cells]
    assert pages is not None
    assert pages > 1
    assert len({cell.box.page for cell in read.cells if cell.box}) > 1


def test_a_scanned_pdf_is_recognised() -> None:
    report = source("2021", "county", 3)
    document = pdf.read(Path("report.pdf"), scan.scanned_pdf([_page(report)]))
    assert (document.format, document.pages, document.notes) == ("pdf", 1, ())
    cells = _table(read_report(document))
    assert [cell.value for cell in cells] == [report.figures[cell.ref] for cell in cells]


def _image(data: bytes) -> Document:
    return image.read(Path("report.png"), data)


@pytest.mark.parametrize("share", [0.02, 0.5, 0.95])
@pytest.mark.parametrize("form", ["PNG", "JPEG", "BMP"])
def test_a_picture_cut_short_is_damaged(form: str, share: float) -> None:
    data = scan.one_page(_page(source("2021", "town", 2)), form)
    with pytest.raises(DamagedError):
        _image(data[: int(len(data) * share)])


def test_pictures_beyond_all_bounds_are_refused_before_they_are_unpacked() -> None:
    with pytest.raises(TooLargeError):
        _image(scan.one_page(Image.new("1", (40_000, 40_000))))
    with pytest.raises(TooLargeError):
        _image(scan.tiff([Image.new("1", (8, 8))] * 61))


def test_pictures_without_letters_are_empty() -> None:
    for picture in (Image.new("L", (800, 800), 255), Image.new("L", (4, 4))):
        with pytest.raises(EmptyFileError):
            _image(scan.one_page(picture))


def test_noise_is_no_report() -> None:
    with pytest.raises((EmptyFileError, NotAReportError)):
        _read(scan.one_page(Image.effect_noise((700, 700), 90)))


def test_a_page_that_is_damaged_is_named_and_the_others_are_read() -> None:
    page = _page(source("2021", "town", 2))
    data = scan.tiff([page, page])
    document = _image(data[: len(data) - 60_000])
    assert any("已损坏" in note for note in document.notes)
    assert "予以公开" in document.text


@pytest.mark.parametrize("mode", ["1", "P", "LA", "RGB", "RGBA", "CMYK", "I;16"])
def test_pictures_of_every_kind_of_colour_are_read(mode: str) -> None:
    words = _page(source("2021", "town", 2)).crop((0, 450, 1654, 900))  # half a table is enough
    if mode == "I;16":
        picture = words.convert("I").point(lambda value: value * 257).convert("I;16")
    else:
        picture = words.convert("RGB").convert(mode) if mode != "LA" else words.convert(mode)
    assert "属于国家秘密\t0" in _image(scan.tiff([picture])).text
