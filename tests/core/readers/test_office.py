"""What only LibreOffice reads: converted by the real program where it is installed, by false ones that go wrong."""

import hashlib
import io
import os
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from core.errors import ReportError
from core.opening import open_report
from core.readers import libreoffice, read
from tests.builders import differences
from tests.renderers.common import source
from tests.writers import excel
from tests.writers.compound import compound
from tests.writers.word import word

real = pytest.mark.skipif(libreoffice.program() is None, reason="LibreOffice is not installed")
posix = pytest.mark.skipif(os.name != "posix", reason="a shell script as the program")
SOURCE = source("2021", "province", 11)
RTF = "{\\rtf1\\ansi\\ansicpg936 abc\\par}"


def code_of(path: Path) -> str:
    with pytest.raises(ReportError) as caught:
        read(path)
    return caught.value.code


def written(folder: Path, name: str, data: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def false_program(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """Put a program named soffice first on the path."""
    path = folder / "bin" / "soffice"
    path.parent.mkdir()
    path.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    path.chmod(0o755)
    monkeypatch.setenv("PATH", f"{path.parent}{os.pathsep}{os.environ['PATH']}")


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """One report as LibreOffice writes it, by suffix."""
    folder = tmp_path_factory.mktemp("converted")
    (folder / "report.docx").write_bytes(word(SOURCE))
    (folder / "report.xlsx").write_bytes(excel.one_sheet(SOURCE))
    program = libreoffice.program()
    assert program is not None
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    for suffix in ("doc", "rtf", "odt", "html", "xls"):
        original = folder / ("report.xlsx" if suffix == "xls" else "report.docx")
        command = [program, profile, "--headless", "--convert-to", suffix, "--outdir", str(folder), str(original)]
        subprocess.run(command, check=True, capture_output=True, timeout=180)  # noqa: S603  (our own words)
    return {path.suffix: path for path in folder.iterdir() if path.is_file()}


@real
@pytest.mark.parametrize(
    ("suffix", "format_"), [(".doc", "doc"), (".rtf", "doc"), (".odt", "doc"), (".xls", "xlsx"), (".html", "html")]
)
def test_what_libreoffice_wrote_is_read_back(converted: Mapping[str, Path], suffix: str, format_: str) -> None:
    path = converted[suffix]
    beside = sorted(path.parent.iterdir())
    report = open_report(path)
    assert differences(SOURCE.expected(), report) == []
    assert (report.organization, report.year) == (SOURCE.prose.organization, SOURCE.prose.year)
    assert report.document.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert (report.document.name, report.document.path, report.document.format) == (path.name, str(path), format_)
    assert sorted(path.parent.iterdir()) == beside


@real
def test_the_suffix_is_not_believed(converted: Mapping[str, Path], tmp_path: Path) -> None:
    for suffix, format_ in ((".html", "html"), (".docx", "docx")):
        path = written(tmp_path, "名不副实.doc", converted[suffix].read_bytes())
        report = open_report(path)
        assert report.document.format == format_
        assert differences(SOURCE.expected(), report) == []


@real
@pytest.mark.parametrize("suffix", [".doc", ".rtf", ".odt", ".xls"])
@pytest.mark.parametrize("share", [0.02, 0.3, 0.8])
def test_cut_short(converted: Mapping[str, Path], suffix: str, share: float, tmp_path: Path) -> None:
    data = converted[suffix].read_bytes()
    assert code_of(written(tmp_path, f"一半{suffix}", data[: int(len(data) * share)])) == "damaged"


@real
def test_nothing_is_fetched_and_no_other_file_is_taken_in(tmp_path: Path) -> None:
    secret = written(tmp_path, "secret.txt", "秘密")
    field = '{{\\field{{\\*\\fldinst {} "{}"}}{{\\fldrslt x}}}}\\par'
    links = [("INCLUDETEXT", secret), ("INCLUDEPICTURE", "http://127.0.0.1:9/a.png"), ("INCLUDETEXT", secret.as_uri())]
    body = "".join(field.format(*link) for link in links)
    document = read(written(tmp_path, "引用.doc", f"{{\\rtf1\\ansi{body} abc\\par}}"))
    assert document.text == "x\nx\nx\nabc\n"


@real
def test_office_files_as_one_xml(tmp_path: Path) -> None:
    data = """<?xml version="1.0" encoding="utf-8"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Worksheet ss:Name="表"><Table><Row><Cell><Data ss:Type="String">一、本年新收</Data></Cell>
<Cell><Data ss:Type="Number">3</Data></Cell></Row></Table></Worksheet></Workbook>"""
    document = read(written(tmp_path, "导出.xls", data))
    assert (document.text, document.format) == ("一、本年新收\t3\n", "xlsx")


def test_a_password(tmp_path: Path) -> None:
    manifest = b'<manifest><file-entry full-path="content.xml"><encryption-data/></file-entry></manifest>'
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("META-INF/manifest.xml", manifest)
    biff = b"\x09\x08\x10\x00" + bytes(16) + b"\x2f\x00\x36\x00" + bytes(54)
    locked = {
        "a.docx": compound({"EncryptedPackage": b"", "EncryptionInfo": b""}),
        "b.doc": compound({"WordDocument": b"\xec\xa5\xc1\x00" + bytes(6) + b"\x00\x01", "1Table": b""}),
        "c.xls": compound({"Workbook": biff}),
        "d.odt": buffer.getvalue(),
    }
    assert {name: code_of(written(tmp_path, name, data)) for name, data in locked.items()} == dict.fromkeys(
        locked, "encrypted"
    )


def test_other_compound_files(tmp_path: Path) -> None:
    assert code_of(written(tmp_path, "a.doc", compound({"PowerPoint Document": b""}))) == "unsupported_format"
    assert code_of(written(tmp_path, "b.doc", compound({}))) == "unsupported_format"


@posix
@pytest.mark.parametrize("at", [44, 48, 60, 68, 76, 512 + 116])
def test_compound_files_that_lead_in_circles(at: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    false_program(tmp_path, monkeypatch, "exit 0")
    data = bytearray(compound({"WordDocument": b"\xec\xa5\xc1\x00" * 2000}))
    for value in (0, 1, 0xFFFFFFF0, 0x00FFFFFF):
        data[at : at + 4] = value.to_bytes(4, "little")
        path = written(tmp_path, "a.doc", bytes(data))
        with pytest.raises(ReportError):
            read(path)


def test_an_open_document_with_entities(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>')
    assert code_of(written(tmp_path, "a.odt", buffer.getvalue())) == "hostile"


def test_without_libreoffice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    if libreoffice.program() is not None:
        pytest.skip("LibreOffice is where it usually is")
    path = written(tmp_path, "年报.rtf", RTF)
    with pytest.raises(ReportError) as caught:
        read(path)
    assert caught.value.code == "needs_libreoffice"
    assert "安装 LibreOffice" in caught.value.message
    assert "另存为 .docx" in caught.value.message


@posix
@pytest.mark.parametrize(
    "script",
    [
        "exit 0",
        "exit 77",
        "kill -9 $$",
        ': > "$HOME/out/report.docx"',
        'echo broken > "$HOME/out/report.docx"',
        'mkdir "$HOME/out/report.docx"',
    ],
)
def test_only_what_was_written_counts(script: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    false_program(tmp_path, monkeypatch, script)
    assert code_of(written(tmp_path, "年报.rtf", RTF)) == "damaged"


@posix
def test_a_good_result_counts_whatever_the_status(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    result = written(tmp_path, "result.docx", word(SOURCE))
    false_program(tmp_path, monkeypatch, f'cp "{result}" "$HOME/out/report.docx"; exit 1')
    report = open_report(written(tmp_path, "年报.rtf", RTF))
    assert differences(SOURCE.expected(), report) == []


@posix
@pytest.mark.parametrize("script", ["sleep 600", "while :; do :; done", "sleep 600 & sleep 600 & wait"])
def test_a_program_that_does_not_end(script: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libreoffice, "SECONDS", 1)
    pids = tmp_path / "pids"
    false_program(tmp_path, monkeypatch, f'echo $$ > "{pids}"; echo "$HOME" >> "{pids}"; {script}')
    assert code_of(written(tmp_path, "年报.rtf", RTF)) == "timeout"
    pid, home = pids.read_text("utf-8").split()
    assert not Path(home).exists()
    if shutil.which("ps"):
        command = ["ps", "-e", "-o", "pgid=,stat="]
        listed = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603  (a system tool)
        # what is dead and only not yet counted off is a Z
        assert [line for line in listed.stdout.splitlines() if line.split()[0] == pid and "Z" not in line] == []


def test_the_limit_is_what_a_clerk_waits() -> None:
    assert libreoffice.SECONDS < 10


@posix
def test_a_disk_without_room_for_it_is_named(small_disk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    false_program(tmp_path, monkeypatch, "exit 0")
    monkeypatch.setattr(tempfile, "tempdir", str(small_disk))
    small = written(tmp_path, "报告.rtf", RTF)
    large = written(tmp_path, "大.rtf", RTF.replace("}", "a" * 100_000 + "}"))
    for path in (small, large):
        with pytest.raises(ReportError, match="没有空间或不能写入") as caught:
            open_report(path)
        assert str(small_disk) in caught.value.message
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    with pytest.raises(ReportError, match="nowhere”没有空间或不能写入"):
        open_report(small)
