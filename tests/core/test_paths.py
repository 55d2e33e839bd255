"""What cannot be asked about is not there, and nothing is raised."""

import errno
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from core import paths
from core.resources import is_sample
from tests.shares import take_down

TOO_LONG = "长" * 100  # 300 bytes: the system has an error of its own for it


@pytest.mark.parametrize("ask", [paths.exists, paths.is_file, paths.is_folder, paths.on_disk, is_sample])
@pytest.mark.parametrize("name", [TOO_LONG, "a\0b", "\ud800", "nothing"])
def test_a_name_the_system_refuses(tmp_path: Path, ask: Callable[[Path], object], name: str) -> None:
    assert not ask(tmp_path / name)


@pytest.mark.parametrize("code", [errno.EACCES, errno.EHOSTDOWN, errno.ENOTCONN, errno.ESTALE, errno.EIO])
def test_a_share_that_is_down(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    share = tmp_path / "share"
    share.mkdir()
    (share / "a.txt").touch()
    assert (paths.is_folder(share), paths.is_file(share / "a.txt"), paths.folder_of(share / "a.txt")) == (
        True,
        True,
        share,
    )
    back = take_down(share, monkeypatch, code)
    asked = [ask(at) for ask in (paths.exists, paths.is_file, paths.is_folder) for at in (share, share / "a.txt")]
    assert not any(asked)
    assert paths.folder_of(share / "a.txt") == Path.home(), "not in what happens to lie above"
    back()
    assert paths.is_file(share / "a.txt")


def test_the_folder_of_a_report_in_an_archive(tmp_path: Path) -> None:
    archive = tmp_path / "年报.zip"
    archive.touch()
    assert paths.folder_of(archive / "乡镇" / "甲.txt") == tmp_path
    assert paths.on_disk(archive / "乡镇" / "甲.txt") == archive


def test_where_the_current_folder_is_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "gone"
    folder.mkdir()
    monkeypatch.chdir(folder)
    assert paths.absolute("a.txt") == folder / "a.txt"
    shutil.rmtree(folder)
    assert paths.absolute("a.txt") == Path("a.txt")
    assert paths.real("a.txt") == Path("a.txt")
    assert paths.absolute("/a.txt") == Path("/a.txt")
