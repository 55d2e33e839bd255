import base64
from pathlib import Path

import pytest

from core.document import Document
from core.errors import DamagedError, EmptyFileError
from core.readers import read

PAGE = "<html><body><p>云溪县</p><table><tr><td>一</td><td>1</td></tr></table></body></html>"


def archive(folder: Path, *parts: str, head: str = "", name: str = "report.mht") -> Document:
    path = folder / name
    body = "".join(f"--=_b\r\n{part}\r\n" for part in parts)
    text = f'{head}MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="=_b"\r\n\r\n{body}--=_b--\r\n'
    path.write_bytes(text.encode("utf-8"))
    return read(path)


def part(data: bytes, kind: str = "text/html", charset: str = "") -> str:
    given = f'; charset="{charset}"' if charset else ""
    coded = base64.encodebytes(data).decode()
    return f"Content-Type: {kind}{given}\r\nContent-Transfer-Encoding: base64\r\n\r\n{coded}"


@pytest.mark.parametrize(
    ("data", "charset"),
    [(PAGE.encode(), "utf-8"), (PAGE.encode("gbk"), "gb2312"), (PAGE.encode("gbk"), ""), (PAGE.encode(), "gb2312")],
)
@pytest.mark.parametrize(
    "head", ["", "From: <Saved by Blink>\r\nSnapshot-Content-Location: http://invalid.example/\r\n"]
)
def test_the_page_of_an_archive_is_read(tmp_path: Path, data: bytes, charset: str, head: str) -> None:
    document = archive(tmp_path, part(data, charset=charset), part(bytes(99), "image/png"), head=head)
    assert document.text == "云溪县\n一\t1\n"
    assert document.format == "html"


def test_the_content_decides_not_the_suffix(tmp_path: Path) -> None:
    assert archive(tmp_path, part(PAGE.encode()), name="report.doc").text == "云溪县\n一\t1\n"


def test_all_pages_of_an_archive_are_read(tmp_path: Path) -> None:
    assert archive(tmp_path, part(PAGE.encode()), part("<p>附页</p>".encode())).text == "云溪县\n一\t1\n附页\n"


def test_an_archive_without_a_page_is_damaged(tmp_path: Path) -> None:
    with pytest.raises(DamagedError):
        archive(tmp_path, part(bytes(99), "image/png"))


def test_an_archive_with_an_empty_page_says_so(tmp_path: Path) -> None:
    with pytest.raises(EmptyFileError):
        archive(tmp_path, part(b"<html><body><script></script></body></html>"))


def test_an_archive_cut_short_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    whole = archive(tmp_path, part(PAGE.encode()))
    data = Path(whole.path).read_bytes()
    path = tmp_path / "cut.mht"
    path.write_bytes(data[: len(data) - 40])
    assert "云溪县" in read(path).text
