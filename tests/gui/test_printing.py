"""Tables and findings on A4: every figure, heads on each page, signs that need no colour, page numbers."""

import tempfile
import unicodedata
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from core.entries import Decision
from core.errors import DiskFullError, NotPrintedError, SourceProtectedError
from core.opening import open_report
from core.review import Review
from gui import printing, style
from tests.builders import ref
from tests.gui.desk import a_wrong_file

CORRECTED = ref("applications.granted.natural_person")
A4 = (595, 842)


@pytest.fixture
def review(tmp_path: Path, qapp: QApplication) -> Review:  # noqa: ARG001  (fonts need the application)
    made = Review(open_report(a_wrong_file(tmp_path)), "李审校")
    made.correct(CORRECTED, "7", "对照原件")
    made.confirm(ref("applications.received.total"))
    made.judge_finding(made.judgement.findings[0].key, Decision.TO_VERIFY, "已去电")
    return made


def pages_of(path: Path) -> list[str]:
    document = pypdfium2.PdfDocument(path)
    assert {tuple(round(side) for side in page.get_size()) for page in document} == {A4}
    # one drawing may stand for a character and for a radical: the PDF names either
    texts = [unicodedata.normalize("NFKC", page.get_textpage().get_text_bounded()) for page in document]
    document.close()
    return texts


def test_everything_is_on_the_pages(tmp_path: Path, review: Review) -> None:
    said = printing.to_pdf(review, tmp_path / "核对.pdf")
    pages = pages_of(tmp_path / "核对.pdf")
    assert said == f"已存为 PDF：核对.pdf，{len(pages)} 页"
    whole = "".join("".join(page.split()) for page in pages)
    for table in review.form.tables:
        assert table.title in whole
    for words in ("原19", "✓", "待核实:已去电", "对照原件", "李审校", "加粗带下划线是更正后的数"):
        assert words in whole
    assert f"问题{len(review.judgement.findings)}个" in whole
    for number, page in enumerate(pages, 1):
        assert f"{number} / {len(pages)}" in page


def test_no_heading_stands_alone_at_the_foot_of_a_page(tmp_path: Path, qapp: QApplication) -> None:  # noqa: ARG001
    """The tables leave just room for the heading of the list below them."""
    printing.to_pdf(Review(open_report(a_wrong_file(tmp_path))), tmp_path / "核对.pdf")
    pages = ["".join(page.split()) for page in pages_of(tmp_path / "核对.pdf")]
    [page] = [page for page in pages if "问题2个" in page]
    assert "1错误" in page.partition("问题2个")[2]


def test_a_long_list_repeats_its_head(tmp_path: Path, review: Review) -> None:
    blank = [(cell, "") for cell in review.form.refs()]
    review.correct_many(blank, "试")
    printing.to_pdf(review, tmp_path / "核对.pdf")
    pages = pages_of(tmp_path / "核对.pdf")
    with_head = [page for page in pages if "序号" in page and "应满足" in page]
    assert len(pages) > 5
    assert len(with_head) > 1


def test_dark_windows_print_black_on_white(tmp_path: Path, review: Review) -> None:
    style.force("dark")
    try:
        printing.to_pdf(review, tmp_path / "核对.pdf")
    finally:
        style.force(None)
    page = pypdfium2.PdfDocument(tmp_path / "核对.pdf")[0]
    picture = page.render(scale=0.5).to_pil().convert("L")
    white = picture.histogram()[250:]
    assert sum(white) > picture.width * picture.height * 0.6
    assert sum(picture.histogram()[:100]) > 0


def printing_into(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


@pytest.mark.parametrize("full", ["target", "temporary"])
def test_printing_into_a_file_on_a_full_disk_is_told_and_leaves_what_was_there(
    tmp_path: Path, review: Review, small_disk: Path, monkeypatch: pytest.MonkeyPatch, full: str
) -> None:
    printed = (small_disk if full == "target" else tmp_path) / "纸.pdf"
    printed.write_bytes(b"before")
    (small_disk / "filler").write_bytes(bytes(40_000))
    if full == "temporary":
        monkeypatch.setattr(tempfile, "tempdir", str(small_disk))
    with pytest.raises(DiskFullError):
        printing.to_printer(review, printing_into(printed))
    assert printed.read_bytes() == b"before"
    monkeypatch.undo()
    printing.to_printer(review, printing_into(tmp_path / "有空.pdf"))
    assert len(pages_of(tmp_path / "有空.pdf")) > 1


def test_printing_into_the_report_itself_is_refused(review: Review) -> None:
    source = Path(review.report.document.path)
    before = source.read_bytes()
    with pytest.raises(SourceProtectedError):
        printing.to_printer(review, printing_into(source))
    assert source.read_bytes() == before


def test_a_printer_that_has_no_place_for_its_pages_is_told(
    tmp_path: Path, review: Review, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "没有"))
    with pytest.raises(NotPrintedError):
        printing.to_printer(review, printing_into(tmp_path / "纸.pdf"))
