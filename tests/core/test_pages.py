"""Pages as pictures: what is drawn, what is refused, and that nothing about it can wear the program out."""

import hashlib
import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from core import pages
from core.errors import DamagedError, EncryptedError, HostileError, ReportError, UnreadableError
from core.pages import apart, caution, drawing
from core.pages.records import PageImage
from tests.renderers.common import source
from tests.writers.pdf import Style, pdf


@pytest.fixture(scope="module")
def data() -> bytes:
    return pdf(source("2021", "county", 1), Style(cuts=(12,)))


@pytest.fixture
def path(tmp_path: Path, data: bytes) -> Path:
    path = tmp_path / "报告.pdf"
    path.write_bytes(data)
    return path


def test_a_page_is_drawn_as_wide_as_asked_black_on_white(path: Path) -> None:
    opened = pages.open_pages(path)
    assert len(opened.sizes) > 1
    image = pages.render(opened, 1, 600)
    size = opened.sizes[0]
    assert (image.page, image.width) == (1, 600)
    assert image.height == round(600 * size.height / size.width)
    assert image.scale == pytest.approx(600 / size.width)
    assert len(image.pixels) == 4 * image.width * image.height
    assert image.pixels[:3] == b"\xff\xff\xff"
    assert b"\x00\x00\x00\xff" in image.pixels


def test_a_figure_is_drawn_where_its_box_is(path: Path) -> None:
    from core.opening import open_report  # noqa: PLC0415  (only this test reads)

    report = open_report(path)
    opened = pages.open_pages(path)
    word = next(word for word in report.document.words if word.box.page == 1)
    image = pages.render(opened, 1, 1200)
    rows = range(int(word.box.y0 * image.scale), int(word.box.y1 * image.scale))
    columns = range(int(word.box.x0 * image.scale), int(word.box.x1 * image.scale))
    drawn = [image.pixels[4 * (row * image.width + column)] for row in rows for column in columns]
    assert min(drawn) < 64
    assert max(drawn) > 200


def test_no_page_takes_more_memory_than_there_is_for_one(path: Path) -> None:
    image = pages.render(pages.open_pages(path), 1, 1_000_000)
    assert image.width * image.height <= pages.MOST_PIXELS


def test_a_turned_page_is_drawn_as_it_is_displayed(tmp_path: Path) -> None:
    path = tmp_path / "turned.pdf"
    path.write_bytes(pdf(source("2021", "town", 1), Style(turned=90)))
    size = pages.open_pages(path).sizes[0]
    assert size.width > size.height


def test_only_the_file_that_was_read_is_shown(path: Path, data: bytes) -> None:
    digest = hashlib.sha256(data).hexdigest()
    assert pages.open_pages(path, digest).data == data
    path.write_bytes(data + b"\n")
    with pytest.raises(UnreadableError, match="改动过"):
        pages.open_pages(path, digest)


def test_what_cannot_be_drawn_says_why(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "bad.pdf"
    with pytest.raises(ReportError, match="找不到"):
        pages.open_pages(path)
    path.write_bytes(data[:200])
    with pytest.raises(DamagedError):
        pages.open_pages(path)
    path.write_bytes(pdf(source("2021", "town", 1), Style(opened_by="geheim")))
    with pytest.raises(ReportError, match="密码"):
        pages.open_pages(path)


def test_apart_the_same_is_drawn(path: Path, data: bytes) -> None:
    here = pages.open_pages(path)
    assert here.way == "drawing"
    assert apart.sizes(path.name, data) == here.sizes
    assert pages.render(replace(here, way="apart"), 2, 300) == pages.render(here, 2, 300)


def test_apart_errors_come_back_as_sentences() -> None:
    with pytest.raises(ReportError, match="不是完整的 PDF"):
        apart.sizes("bad.pdf", b"%PDF-1.4")
    encrypted = pdf(source("2021", "town", 1), Style(opened_by="geheim"))
    with pytest.raises(EncryptedError):
        drawing.sizes("locked.pdf", encrypted)
    with pytest.raises(ReportError, match="密码"):
        apart.sizes("locked.pdf", encrypted)


def test_a_process_that_fails_is_a_hostile_file(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setenv("PYTHONPATH", "")
    monkeypatch.setattr("sys.executable", "/bin/false")
    with pytest.raises(HostileError):
        apart.sizes("bomb.pdf", data)


PICTURE = b"%%PDF-1.4\n1 0 obj\n<< /Type /XObject /Subtype /Image %s >>\nstream\nx\nendstream\nendobj\n"


@pytest.mark.parametrize(
    ("described", "ordinary"),
    [
        (b"/Width 2480 /Height 3508", True),
        (b"/Height 3508\n/Width 2480 /Filter /DCTDecode", True),
        (b"/Width 100000 /Height 100000", False),
        (b"/Width 2480", False),
        (b"/Width 7 0 R /Height 3508", False),
        (b"/Width 10 /Height 10 /Filter /JPXDecode", False),
    ],
)
def test_pictures_of_unusual_size_are_drawn_apart(described: bytes, ordinary: bool) -> None:  # noqa: FBT001  (a table)
    assert caution.is_ordinary(PICTURE % described) is ordinary


def test_nothing_in_the_drawing_runs_scripts_or_forms() -> None:
    text = Path(drawing.__file__).read_text("utf-8")
    assert not re.search(r"FORM_|FPDFDOC_|JS", text)


# pictures --------------------------------------------------------------------------------------------------------


def a_picture(size: tuple[int, int], kind: str = "PNG", **kept: Any) -> bytes:  # noqa: ANN401  (the library's options)
    """White, with a red upper left quarter."""
    image = Image.new("RGB", size, "white")
    image.paste((255, 0, 0), (0, 0, size[0] // 2, size[1] // 2))
    stream = BytesIO()
    image.save(stream, kind, **kept)
    return stream.getvalue()


def pixel(image: PageImage, x: int, y: int) -> tuple[int, ...]:
    at = 4 * (y * image.width + x)
    return tuple(image.pixels[at : at + 3])


def test_a_picture_is_as_large_as_its_resolution_says(tmp_path: Path) -> None:
    path = tmp_path / "scan.png"
    path.write_bytes(a_picture((827, 1170), dpi=(100, 100)))
    opened = pages.open_pages(path)
    [size] = opened.sizes
    assert (round(size.width), round(size.height)) == (595, 842)
    image = pages.render(opened, 1, 300)
    assert (image.width, image.height) == (300, 424)
    assert image.scale == pytest.approx(300 / size.width)
    assert pixel(image, 10, 10) == (255, 0, 0)
    assert pixel(image, 290, 410) == (255, 255, 255)


def test_a_photograph_lies_as_it_was_held(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turned clockwise when shown
    path = tmp_path / "photo.jpg"
    path.write_bytes(a_picture((400, 200), "JPEG", exif=exif, quality=95))
    opened = pages.open_pages(path)
    assert opened.sizes[0].height == 2 * opened.sizes[0].width
    image = pages.render(opened, 1, 100)
    assert pixel(image, 90, 10)[1] < 60
    assert pixel(image, 10, 10)[1] > 200


def test_a_fax_of_several_pages_and_transparent_paper(tmp_path: Path) -> None:
    second = Image.new("RGBA", (100, 300), (0, 0, 0, 0))
    path = tmp_path / "fax.tif"
    path.write_bytes(a_picture((200, 100), "TIFF", save_all=True, append_images=[second]))
    opened = pages.open_pages(path)
    assert len(opened.sizes) == 2
    assert opened.sizes[1].height == 3 * opened.sizes[1].width
    assert pixel(pages.render(opened, 2, 50), 25, 25) == (255, 255, 255)


def test_a_picture_cut_short_says_so(tmp_path: Path) -> None:
    path = tmp_path / "cut.png"
    path.write_bytes(a_picture((800, 800))[:60])
    with pytest.raises(ReportError):
        pages.render(pages.open_pages(path), 1, 100)
