import codecs
import os
from pathlib import Path

import pytest

from core.errors import (
    EmptyFileError,
    NotFoundError,
    ReportError,
    TooLargeError,
    UnreadableError,
    UnsupportedFormatError,
)
from core.opening import open_report
from core.readers import read

TEXT = "云溪县人民政府2021年政府信息公开工作年度报告\n规章\t0\t0\t2\n𠮷庆街道\t行政许可\t12\n"


def written(folder: Path, data: bytes, name: str = "report.txt") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\u2029", "\x85", "\v", "\f"])
def test_whatever_ends_its_lines_a_text_has_lines(tmp_path: Path, end: str) -> None:
    lines = TEXT.splitlines()
    assert read(written(tmp_path, end.join(lines).encode())).text.splitlines() == lines


@pytest.mark.parametrize("within", ["\u2028", "\v", "\f"])
def test_a_break_within_a_line_ends_no_line(tmp_path: Path, within: str) -> None:
    text = TEXT.replace("行政", f"行{within}政")
    assert read(written(tmp_path, text.encode())).text == text


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (TEXT.encode("utf-8-sig"), "utf-8"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-16"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("gb18030"), "gb18030"),
    ],
)
def test_every_encoding_gives_the_same_text(tmp_path: Path, data: bytes, encoding: str) -> None:
    document = read(written(tmp_path, data))
    assert document.text == TEXT
    assert document.encoding == encoding


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_become_one_kind(tmp_path: Path, end: str) -> None:
    assert read(written(tmp_path, TEXT.replace("\n", end).encode())).text == TEXT


@pytest.mark.parametrize("data", [b"", b" \n\t\n", codecs.BOM_UTF8])
def test_a_file_without_text_is_empty(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(EmptyFileError):
        read(written(tmp_path, data))


def test_bytes_that_are_no_text_are_refused_and_the_line_is_named(tmp_path: Path) -> None:
    broken = "第一行\n第二行".encode() + b"\xff\xfe\xff" + "尾".encode()
    with pytest.raises(UnreadableError, match="第 2 行"):
        read(written(tmp_path, broken))


@pytest.mark.parametrize("data", [b"\x7fELF\x02\x01", b"GIF89a\x01\x00", b"SQLite format 3\x00"])
def test_another_kind_of_file_named_txt_is_called_what_it_is(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(UnsupportedFormatError):
        read(written(tmp_path, data + b"\0" * 64))


def test_random_bytes_are_unreadable(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError):
        read(written(tmp_path, bytes(range(256)) * 9))


def test_what_lies_at_a_path_may_be_nothing_a_folder_or_a_pipe(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError):
        read(tmp_path / "none.txt")
    with pytest.raises(UnreadableError, match="文件夹"):
        read(tmp_path)
    with pytest.raises(UnreadableError):
        read(Path("a\0b.txt"))
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.txt")
        with pytest.raises(UnreadableError, match="管道"):
            read(tmp_path / "pipe.txt")


OLD = "云溪县人民政府2018年政府信息公开工作年度报告\n统计指标\t单位\t统计数\n（一）收到申请数\t件\t12\n"
PICTURES = (
    "云溪县人民政府2022年政府信息公开工作年度报告\n一、总体情况\n"
    "二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n"
)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (OLD, "unsupported_form"),
        (PICTURES, "not_a_report"),
        ("今天天气很好。\n", "not_a_report"),
        ("这里有一些文字 12 34 条\n" * 700_000, "not_a_report"),
        ("一、本年新收政府信息公开申请数量\t0\n" * 200_000, "too_large"),
        ("字" * 5_000_000, "not_a_report"),
    ],
    ids=["2018", "pictures", "letter", "20 MB", "too long", "one line"],
)
def test_text_without_the_tables_is_refused_with_one_sentence(tmp_path: Path, text: str, code: str) -> None:
    with pytest.raises(ReportError) as caught:
        open_report(written(tmp_path, text.encode()))
    assert caught.value.code == code
    assert caught.value.message.endswith("。")
    assert "\n" not in caught.value.message


def test_a_file_of_gigabytes_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(3 * 1024**3)
    with pytest.raises(TooLargeError):
        read(path)
