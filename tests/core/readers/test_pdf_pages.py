"""Single pages of PDF: what is said of what cannot be read, letters of all kinds, pages on their side."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from core.document import Document
from core.errors import DamagedError, EmptyFileError, EncryptedError, NoTextLayerError, ReportError
from core.readers import pdf, pdf_apart, pdf_caution, pdf_pages
from tests.renderers.common import source
from tests.writers import pdf as writer
from tests.writers import raw_pdf
from tests.writers.pdf import Style

WIDTH, HEIGHT = 595, 842


def _pdf(*draw: Callable[[Canvas], object]) -> bytes:
    """Write a PDF, one page for each function."""
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    stream = BytesIO()
    canvas = Canvas(stream, pagesize=(WIDTH, HEIGHT), invariant=1)
    for page in draw:
        canvas.setFont("STSong-Light", 12)
        page(canvas)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def _read(data: bytes) -> Document:
    return pdf.read(Path("report.pdf"), data)


def _letters(data: bytes) -> Document:
    """Read what is there in letters, and recognise no pictures."""
    return pdf_pages.document(Path("report.pdf"), data)


def _words(canvas: Canvas) -> None:
    canvas.drawString(72, 700, "政府信息公开工作年度报告")


def _picture(canvas: Canvas) -> None:
    canvas.drawImage(ImageReader(Image.new("L", (60, 80), 200)), 0, 0, WIDTH, HEIGHT)


def _stamped(canvas: Canvas) -> None:
    _picture(canvas)
    canvas.drawString(280, 40, "- 3 -")


def test_pages_without_letters_are_named_and_the_rest_is_read() -> None:
    document = _letters(_pdf(_words, _picture, _stamped, _words))
    assert document.notes == ("第2页无文字层", "第3页无文字层")
    assert document.text == "政府信息公开工作年度报告\n- 3 -\n政府信息公开工作年度报告\n"
    assert document.pages == 4


def test_a_picture_among_the_text_is_named() -> None:
    def page(canvas: Canvas) -> None:
        _words(canvas)
        canvas.drawImage(ImageReader(Image.new("L", (60, 40), 200)), 72, 200, 450, 300)

    assert _read(_pdf(page)).notes == ("第1页有1幅图片，图中的文字没有读取",)


@pytest.mark.parametrize("pages", [(_picture,), (_picture, _stamped)])
def test_nothing_but_pictures_is_no_text_layer(pages: tuple[Callable[[Canvas], None], ...]) -> None:
    with pytest.raises(NoTextLayerError):
        _letters(_pdf(*pages))


def test_blank_pages_are_an_empty_file() -> None:
    with pytest.raises(EmptyFileError):
        _read(_pdf(lambda canvas: canvas.saveState()))


def _without_meaning(text: bytes) -> bytes:
    """Write a text, and two letters of a font that does not say what they mean; their numbers are those of digits."""
    font = (
        b"<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [<< /Type /Font "
        b"/Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) "
        b"/Supplement 0 >> >>] >>"
    )
    content = b"BT /F 12 Tf 72 700 Td (%s) Tj /G 12 Tf 0 -30 Td <00310032> Tj ET" % text
    resources = b"/Font << /F 10 0 R /G 11 0 R >>"
    return raw_pdf.file({3: raw_pdf.page(resources), 4: raw_pdf.stream(content), 10: raw_pdf.FONT, 11: font})


def test_letters_whose_meaning_the_font_does_not_say_are_never_guessed() -> None:
    document = _read(_without_meaning(b"received 31 24 applications"))
    assert document.text == "received 31 24 applications\n\ufffd\ufffd\n"
    assert document.notes == ("第1页有2个字符没有对应的文字，显示为\ufffd",)


def test_text_of_which_nothing_has_a_meaning_is_no_text_layer() -> None:
    with pytest.raises(NoTextLayerError) as caught:
        _letters(_without_meaning(b""))
    assert "没有文字对照表" in caught.value.message


def test_what_is_typed_into_a_form_is_read() -> None:
    def page(canvas: Canvas) -> None:
        _words(canvas)
        canvas.acroForm.textfield(name="figure", value="3471", x=300, y=695, width=60, height=18, borderWidth=0)
        canvas.linkURL("http://invalid.example/", (72, 100, 200, 120))

    assert "3471" in _read(_pdf(page)).text


def test_radicals_become_the_letters_they_look_like() -> None:
    document = _read(_pdf(lambda canvas: canvas.drawString(72, 700, "⼀、⾏政⻓官")))
    assert document.text.startswith("一、行政")


def test_a_watermark_does_not_run_into_the_lines() -> None:
    def page(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "规章 3 0 12")
        canvas.translate(300, 400)
        canvas.rotate(45)
        canvas.drawString(-100, 0, "内部资料请勿外传")

    document = _read(_pdf(page))
    assert document.text == "规章 3 0 12\n"
    assert document.notes == ("第1页有8个斜排的字符（多为水印），没有读取",)


def test_what_is_printed_twice_for_bold_is_read_once() -> None:
    def page(canvas: Canvas) -> None:
        for shift in (0, 0.3):
            canvas.drawString(72 + shift, 700, "第二十条第（一）项")

    assert _read(_pdf(page)).text == "第二十条第（一）项\n"


@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
def test_text_on_its_side_is_read_and_placed(quarters: int) -> None:
    def page(canvas: Canvas) -> None:
        canvas.translate(WIDTH / 2, HEIGHT / 2)
        canvas.rotate(90 * quarters)
        canvas.drawString(-100, 20, "本年新收政府信息公开申请数量")
        canvas.drawString(-100, 0, "上年结转政府信息公开申请数量")

    document = _read(_pdf(page))
    assert document.text == "本年新收政府信息公开申请数量\n上年结转政府信息公开申请数量\n"
    first, second = (word.box for word in document.words)
    middle = ((first.x0 + first.x1) / 2 - WIDTH / 2, (first.y0 + first.y1) / 2 - HEIGHT / 2)
    # the line stands 20 points above the middle of the page, whichever way up it is written
    side = {0: (0, -1), 1: (-1, 0), 2: (0, 1), 3: (1, 0)}[quarters]
    assert middle[0] * side[0] + middle[1] * side[1] == pytest.approx(24, abs=3)
    assert first.page == second.page == 1


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9, 0.99])
def test_a_file_cut_short_is_damaged_or_read_as_far_as_it_goes(share: float) -> None:
    data = writer.pdf(source("2021", "town", 1))
    try:
        document = _read(data[: int(len(data) * share)])
    except ReportError as error:
        assert error.code in ("damaged", "empty", "no_text_layer")  # noqa: PT017  (either outcome is right)
    else:
        assert document.text in _read(data).text


def test_no_pdf_at_all_is_damaged() -> None:
    with pytest.raises(DamagedError):
        _read(b"%PDF-1.7\n" + bytes(200))


def test_a_password_is_asked_for() -> None:
    with pytest.raises(EncryptedError):
        _read(writer.pdf(source("2021", "town", 1), Style(opened_by="开")))


def test_a_file_that_only_forbids_printing_is_read() -> None:
    report = source("2021", "town", 1)
    locked = _read(writer.pdf(report, Style(opened_by="")))
    assert locked.text == _read(writer.pdf(report)).text


@pytest.mark.parametrize("scale", ["town", "province"])
def test_reading_apart_gives_the_same_document(scale: str) -> None:
    data = writer.pdf(source("2021", scale, 1), Style(turned=90))
    assert pdf_apart.document(Path("report.pdf"), data) == pdf.read(Path("report.pdf"), data)


def test_usual_files_are_read_here_and_others_apart() -> None:
    assert pdf_caution.is_ordinary(writer.pdf(source("2021", "province", 1)))
    assert pdf_caution.is_ordinary(_pdf(_words, _picture))
    assert not pdf_caution.is_ordinary(writer.pdf(source("2021", "town", 1), Style(opened_by="")))
    assert not pdf_caution.is_ordinary(raw_pdf.HOSTILE["forms in forms"][0]())
