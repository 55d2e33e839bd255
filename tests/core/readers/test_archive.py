"""Zip archives: each file in them a report, under names as they were meant, and traps that end in a sentence."""

import io
import json
import os
import zipfile
import zlib
from pathlib import Path

import pytest

from core import folder
from core.errors import ReportError
from core.opening import open_report
from core.readers import archive, libreoffice, read
from tests.builders import differences
from tests.commands import gouji, out, report_text
from tests.renderers.common import source
from tests.writers.archive import Member, member, pack
from tests.writers.word import word

SOURCE = source("2021", "town", 4)
GOOD = report_text().encode()
WRONG = report_text({"applications.received.total": 7}).encode()


def written(place: Path, data: bytes, name: str = "年报.zip") -> Path:
    path = place / name
    path.write_bytes(data)
    return path


def codes(path: Path) -> dict[str, str | None]:
    """What `gouji check` says of each file, by its name in the archive."""
    run = gouji("check", path, "--format", "json")
    found = json.loads(out(run))["reports"]
    return {r["file"].removeprefix(f"{path}").removeprefix("/"): r["error"] and r["error"]["code"] for r in found}


def refused(path: Path) -> str:
    with pytest.raises(ReportError) as caught:
        read(path)
    return caught.value.code


def test_every_file_is_a_report(tmp_path: Path) -> None:
    members = [
        member("乡镇/乙.docx", word(SOURCE)),
        member("乡镇/", b""),
        member("甲.txt", GOOD),
        member("说明.txt", "这里是各单位的年度报告".encode()),
        member("图.gif", b"GIF89a"),
        member("__MACOSX/._甲.txt", b"x"),
        member(".隐藏.txt", b"x"),
        member("~$乙.docx", b"x"),
    ]
    path = written(tmp_path, pack(members))
    assert codes(path) == {"乡镇/乙.docx": None, "甲.txt": None, "说明.txt": "not_a_report"}
    report = open_report(path / "乡镇" / "乙.docx")
    assert differences(SOURCE.expected(), report) == []
    assert (report.document.name, report.document.path) == ("乙.docx", str(path / "乡镇" / "乙.docx"))
    assert sorted(tmp_path.iterdir()) == [path]


def test_the_worst_of_its_reports_decides_the_exit_code(tmp_path: Path) -> None:
    path = written(tmp_path, pack([member("甲.txt", GOOD), member("乙.txt", WRONG)]))
    run = gouji("check", path)
    assert run.returncode == 1
    assert [line for line in out(run).splitlines() if line.startswith(f"{path}/乙.txt:") and "错误" in line]
    assert "共 2 个文件：1 份要改正或补全，1 份没有错误" in out(run)


def test_archives_lie_in_folders_too(tmp_path: Path) -> None:
    written(tmp_path, pack([member("甲.txt", GOOD)]))
    written(tmp_path, GOOD, "乙.txt")
    written(tmp_path, word(SOURCE), "丙.zip")
    assert sorted(codes(tmp_path)) == ["丙.zip", "乙.txt", "年报.zip/甲.txt"]
    assert set(codes(tmp_path).values()) == {None}


@pytest.mark.parametrize("encoding", ["utf-8", "gbk"])
def test_names_are_read_as_they_were_meant(encoding: str, tmp_path: Path) -> None:
    # the second byte of some characters is that of a backslash in GBK
    names = ["松岭县\\昞泗镇.txt", "2021年度报告（终稿）.txt", "誠.txt"]
    path = written(tmp_path, pack([member(name, GOOD, encoding) for name in names]))
    assert archive.members(str(path)) == sorted(name.replace("\\", "/") for name in names)
    assert set(codes(path).values()) == {None}


def test_names_without_any_mark(tmp_path: Path) -> None:
    second = b"\x01" + zlib.crc32(b"a.txt").to_bytes(4, "little") + "真名.txt".encode()
    extra = b"\x75\x70" + len(second).to_bytes(2, "little") + second
    members = [
        Member("乌有乡.txt".encode(), GOOD),
        Member(b"a.txt", GOOD, extra=extra),
        Member(b"b.txt", GOOD, extra=extra),
        Member(b"\x80\xff.txt", GOOD),
    ]
    path = written(tmp_path, pack(members))
    assert archive.members(str(path)) == sorted(["乌有乡.txt", "真名.txt", "b.txt", b"\x80\xff.txt".decode("cp437")])


def test_names_never_lead_out_of_the_archive(tmp_path: Path) -> None:
    written(tmp_path, b"outside", "外.txt")
    names = ["../外.txt", "/etc/外.txt", "C:\\外.txt", "a/../../外.txt", "./x/.././外.txt", "外.txt\0.exe"]
    path = written(tmp_path, pack([member(name, GOOD) for name in names]))
    shown = archive.members(str(path))
    assert len(shown) == len(names)
    assert not [name for name in shown if ".." in name.split("/") or name.startswith("/") or ":" in name]
    assert set(codes(path).values()) == {None}


def test_two_files_of_one_name_are_two_reports(tmp_path: Path) -> None:
    path = written(tmp_path, pack([member("甲.txt", GOOD), member("甲.txt", "不是报告".encode())]))
    assert codes(path) == {"甲 (2).txt": "not_a_report", "甲.txt": None}


def test_a_path_may_go_on_into_an_archive_only_where_there_is_one(tmp_path: Path) -> None:
    path = written(tmp_path, pack([member("甲.txt", GOOD)]))
    text = written(tmp_path, GOOD, "乙.txt")
    for missing in (path / "没有.txt", text / "甲.txt", tmp_path / "没有" / "甲.txt", path / "甲.txt" / "x"):
        assert refused(missing) == "not_found"


def test_where_one_report_is_wanted(tmp_path: Path) -> None:
    only = written(tmp_path, pack([member("x/甲.txt", GOOD), member("图.gif", b"GIF89a")]), "一份.zip")
    assert open_report(only).document.name == "甲.txt"
    many = written(tmp_path, pack([member("甲.txt", GOOD), member("乙.txt", GOOD)]), "两份.zip")
    assert refused(many) == "unsupported_format"
    none = written(tmp_path, pack([member("图.gif", b"GIF89a")]), "没有.zip")
    assert refused(none) == "not_a_report"
    assert codes(none) == {"": "not_a_report"}
    assert codes(written(tmp_path, pack([]), "空.zip")) == {"": "not_a_report"}


def test_an_archive_in_an_archive_is_not_looked_into(tmp_path: Path) -> None:
    inner = pack([member("甲.txt", GOOD)])
    path = written(tmp_path, pack([member("内.zip", inner), member("乙.txt", GOOD)]))
    assert codes(path) == {"乙.txt": None, "内.zip": "unsupported_format"}


def test_passwords_and_strange_methods(tmp_path: Path) -> None:
    members = [member("甲.txt", GOOD), Member(b"b.txt", GOOD, 1), Member(b"c.txt", GOOD, method=99)]
    path = written(tmp_path, pack(members))
    assert codes(path) == {"b.txt": "encrypted", "c.txt": "unsupported_format", "甲.txt": None}


def test_what_is_wrong_inside_stays_with_the_file(tmp_path: Path) -> None:
    members = [
        Member(b"a.txt", GOOD, checksum=1),
        Member(b"b.txt", GOOD, size=len(GOOD) + 1),
        Member(b"c.txt", GOOD, size=5),
        Member(b"d.txt", b"\xff\xff\xff", method=0, flags=0),
        Member(b"e.txt", bytes(40_000_000)),
        Member(b"f.txt", b"x", size=0x7FFFFFFF - 50_000_000),
        Member(b"g.txt", GOOD),
    ]
    path = written(tmp_path, pack(members))
    assert codes(path) == {
        "a.txt": "damaged",
        "b.txt": "damaged",
        "c.txt": "hostile",
        "d.txt": "unreadable",
        "e.txt": "hostile",
        "f.txt": "too_large",
        "g.txt": None,
    }


def test_archives_that_are_traps(tmp_path: Path) -> None:
    good = pack([member("甲.txt", GOOD), member("乙.txt", GOOD)])
    total = pack([Member(f"{n}.txt".encode(), GOOD, size=60_000_000) for n in range(40)])
    many = pack([Member(f"{n}.txt".encode(), b"", method=0) for n in range(5001)])
    directory = good.index(b"PK\x01\x02")
    entry = good[directory : good.index(b"PK\x01\x02", directory + 4)]
    end = good.rindex(b"PK\x05\x06")
    repeated = good[:directory] + entry * 60
    overlapping = repeated + good[end : end + 12] + (len(entry) * 60).to_bytes(4, "little") + good[end + 16 :]
    long = good[: end + 12] + (0xFFFFFFF0).to_bytes(4, "little") + good[end + 16 :]
    traps = {"total.zip": total, "many.zip": many, "overlap.zip": overlapping, "cut.zip": good[:-30], "long.zip": long}
    found = {name: codes(written(tmp_path, data, name)) for name, data in traps.items()}
    assert found == {
        "total.zip": {"": "hostile"},
        "many.zip": {"": "too_large"},
        "overlap.zip": {"": "hostile"},
        "cut.zip": {"": "damaged"},
        "long.zip": {"": "damaged"},
    }


def test_what_zipfile_writes(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as opened:
        opened.writestr("存.txt", GOOD, zipfile.ZIP_STORED)
        with opened.open("流.txt", "w", force_zip64=True) as stream:
            stream.write(GOOD)
        opened.writestr("B.TXT", GOOD, zipfile.ZIP_BZIP2)
    path = written(tmp_path, buffer.getvalue())
    assert codes(path) == {"B.TXT": "unsupported_format", "存.txt": None, "流.txt": None}


@pytest.mark.skipif(libreoffice.program() is None, reason="LibreOffice is not installed")
def test_formats_that_another_program_reads_go_to_it_under_a_neutral_name(tmp_path: Path) -> None:
    rtf = b"{\\rtf1\\ansi abc\\par}"
    path = written(tmp_path, pack([member("-o 甲;$(touch x).rtf", rtf)]))
    assert read(path / "-o 甲;$(touch x).rtf").text == "abc\n"
    assert sorted(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(os.name != "posix", reason="POSIX file kinds")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.zip")
    assert not folder.is_folder(str(tmp_path / "a.zip"))
    assert codes(tmp_path) == {"a.zip": "unreadable"}


def test_an_archive_that_goes_away_meanwhile(tmp_path: Path) -> None:
    gone = tmp_path / "全市.zip"
    with pytest.raises(ReportError, match=r"“全市\.zip”无法读取"):
        archive.members(str(gone))
    with pytest.raises(ReportError, match=r"“全市\.zip”无法读取"):
        archive.load(str(gone), "甲县.txt")
