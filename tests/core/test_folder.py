"""Folders as people keep them, and worse."""

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from core import folder
from core.errors import ReportError
from tests.commands import gouji, out, report_text


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "平衡.txt"
    path.write_text(report_text(), "utf-8")
    return path


def test_a_folder_is_gone_through_with_all_below(good: Path) -> None:
    below = good.parent / "下级" / "再下级"
    below.mkdir(parents=True)
    (below / "不平.txt").write_text(report_text({"applications.received.total": 7}), "utf-8")
    (good.parent / "说明.txt").write_text("这里是各单位的年度报告", "utf-8")
    (good.parent / ".隐藏.txt").write_text("x", "utf-8")
    (good.parent / "录音.mp3").write_bytes(b"ID3")
    run = gouji("check", good.parent, "--format", "json")
    found = {Path(r["file"]).name: r["error"] and r["error"]["code"] for r in json.loads(out(run))["reports"]}
    assert run.returncode == 3
    assert found == {"不平.txt": None, "平衡.txt": None, "说明.txt": "not_a_report"}


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
@pytest.mark.parametrize("name", ["平衡", "平衡.最终稿", "平衡."])
def test_a_report_whose_name_has_no_suffix_is_found_by_what_is_in_it(good: Path, name: str, encoding: str) -> None:
    good.unlink()
    (good.parent / name).write_text(report_text(), encoding)
    (good.parent / "README").write_text("nothing of the kind", "utf-8")
    (good.parent / "数据").write_bytes(bytes(range(256)) * 300)
    (good.parent / "说明.最终稿").write_bytes(b"")
    (good.parent / "program.exe").write_text(report_text(), "utf-8")
    if sys.platform != "win32":
        os.mkfifo(good.parent / "管道")
    assert list(folder.files_of(str(good.parent))) == [str(good.parent / name)]
    run = gouji("check", good.parent, "--format", "json")
    assert [r["error"] for r in json.loads(out(run))["reports"]] == [None]


@pytest.mark.parametrize("begin", [b"%PDF-1.7\n", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"])
def test_a_document_without_a_suffix_is_found_by_its_first_bytes(tmp_path: Path, begin: bytes) -> None:
    (tmp_path / "年报").write_bytes(begin + bytes(600))
    assert list(folder.files_of(str(tmp_path))) == [str(tmp_path / "年报")]


def test_a_folder_without_reports_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "录音.mp3").write_bytes(b"ID3")
    run = gouji("check", tmp_path)
    assert run.returncode == 3
    assert out(run).count("\n") == 1
    assert "没有可以读取的报告" in out(run)
    assert "、." not in out(run)  # no line could break there
    [found] = json.loads(out(gouji("check", tmp_path, "--format", "json")))["reports"]
    assert found["error"]["code"] == "not_a_report"


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX file kinds")
def test_loops_pipes_and_odd_names_do_not_stop_a_folder(good: Path) -> None:
    folder = good.parent
    (folder / "圈").symlink_to(folder)
    (folder / "自己").symlink_to(folder / "自己")
    (folder / "断.txt").symlink_to(folder / "没有")
    os.mkfifo(folder / "管道.txt")
    odd = os.fsencode(folder) + b"/\xff\xfe.txt"
    with open(odd, "wb") as file:  # noqa: PTH123  (pathlib takes no bytes)
        file.write(good.read_bytes())
    run = gouji("check", folder, "--format", "jsonl")
    found = [json.loads(line) for line in out(run).splitlines()]
    codes = {report["file"].rpartition("/")[2]: report["error"] and report["error"]["code"] for report in found}
    assert codes == {
        "平衡.txt": None,
        "\udcff\udcfe.txt": None,
        "断.txt": "not_found",
        "管道.txt": "unreadable",
    }
    assert odd in gouji("check", folder).stdout


@pytest.fixture
def deep(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder with more levels than a path has room for or a recursion goes down; nobody else could remove it."""
    monkeypatch.chdir(tmp_path)
    for _ in range(2500):
        os.mkdir("d")  # noqa: PTH102  (relative: the whole path would be too long)
        os.chdir("d")
    monkeypatch.chdir(tmp_path)
    yield tmp_path
    for _ in range(2500):
        os.chdir("d")
    for _ in range(2500):
        os.chdir("..")
        os.rmdir("d")  # noqa: PTH106  (as above)


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX paths")
def test_a_folder_deeper_than_any_path_can_be(deep: Path) -> None:
    run = gouji("check", deep)
    assert run.returncode == 3
    assert "文件夹打不开" in out(run)


def test_the_top_of_all_folders_is_called_by_its_path(monkeypatch: pytest.MonkeyPatch) -> None:
    def none(_: str) -> list[tuple[str, bool]]:
        return []

    monkeypatch.setattr(folder, "_entries", none)
    [found] = folder.files_of("/")
    assert isinstance(found, tuple)
    _, error = found
    assert isinstance(error, ReportError)
    assert "“/”" in error.message
