"""atomic_write: the old file or the new one, never a part of it."""

import errno
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import pytest

from core import errors
from core.files import atomic_write, free_name

ROOT = Path(__file__).parents[2]
OLD = b"old\n" * 1000
NEW = b"new\n" * 1000
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX")


def writes(data: bytes) -> Callable[[BinaryIO], None]:
    def write(stream: BinaryIO) -> None:
        stream.write(data)

    return write


def fails_with(code: int) -> Callable[[BinaryIO], None]:
    def write(stream: BinaryIO) -> None:
        stream.write(NEW[:10])
        raise OSError(code, os.strerror(code))

    return write


@pytest.fixture
def target(tmp_path: Path) -> Path:
    path = tmp_path / "核对.xlsx"
    path.write_bytes(OLD)
    return path


def only_old_file(target: Path) -> bool:
    return target.read_bytes() == OLD and [p.name for p in target.parent.iterdir()] == [target.name]


def test_writes_a_new_file_and_leaves_nothing_else(tmp_path: Path) -> None:
    atomic_write(tmp_path / "新.xlsx", writes(NEW))
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [("新.xlsx", NEW)]


def test_replaces_an_old_file_with_a_shorter_one(target: Path) -> None:
    atomic_write(target, writes(b"x"))
    assert target.read_bytes() == b"x"


def test_a_relative_path_is_taken_from_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    atomic_write(Path("x.xlsx"), writes(NEW))
    assert (tmp_path / "x.xlsx").read_bytes() == NEW


@posix_only
def test_keeps_the_mode_of_the_old_file(target: Path) -> None:
    target.chmod(0o640)
    atomic_write(target, writes(NEW))
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


@posix_only
def test_a_new_file_has_the_usual_mode(tmp_path: Path) -> None:
    mask = os.umask(0o022)
    try:
        atomic_write(tmp_path / "x", writes(NEW))
    finally:
        os.umask(mask)
    assert stat.S_IMODE((tmp_path / "x").stat().st_mode) == 0o644


@posix_only
def test_a_link_stays_a_link_and_its_file_is_replaced(target: Path) -> None:
    link = target.with_name("link.xlsx")
    link.symlink_to(target)
    atomic_write(link, writes(NEW))
    assert link.is_symlink()
    assert target.read_bytes() == NEW


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (errno.ENOSPC, errors.DiskFullError),
        (errno.EDQUOT, errors.DiskFullError),
        (errno.EFBIG, errors.DiskFullError),
        (errno.EROFS, errors.FolderReadOnlyError),
        (errno.EIO, errors.WriteFailedError),
    ],
)
def test_a_failing_writer_is_named_and_the_old_file_stays(
    target: Path, code: int, expected: type[errors.SaveError]
) -> None:
    with pytest.raises(expected, match=r"“核对\.xlsx”没有保存"):
        atomic_write(target, fails_with(code))
    assert only_old_file(target)


def test_a_fault_of_the_program_passes_through_and_the_old_file_stays(target: Path) -> None:
    def write(_: BinaryIO) -> None:
        "\ud800".encode()

    with pytest.raises(UnicodeEncodeError):
        atomic_write(target, write)
    assert only_old_file(target)


def test_ctrl_c_leaves_the_old_file(target: Path) -> None:
    def write(stream: BinaryIO) -> None:
        stream.write(NEW)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        atomic_write(target, write)
    assert only_old_file(target)


def test_a_refused_verification_leaves_the_old_file(target: Path) -> None:
    seen = []

    def verify(part: Path) -> bool:
        seen.append(part.read_bytes())
        return False

    with pytest.raises(errors.WriteFailedError):
        atomic_write(target, writes(NEW), verify)
    assert seen == [NEW]
    assert only_old_file(target)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(errors.FolderMissingError, match="不存在"):
        atomic_write(tmp_path / "无" / "x.xlsx", writes(NEW))


def test_a_file_in_place_of_the_folder_is_named(target: Path) -> None:
    with pytest.raises(errors.FolderMissingError):
        atomic_write(target / "x.xlsx", writes(NEW))


def test_a_folder_as_target_is_named(tmp_path: Path) -> None:
    (tmp_path / "x.xlsx").mkdir()
    with pytest.raises(errors.TargetNotFileError, match="文件夹"):
        atomic_write(tmp_path / "x.xlsx", writes(NEW))


@posix_only
@pytest.mark.parametrize("name", ["很长" * 100, "x\0y.xlsx", "\ud800.xlsx"])
def test_a_name_the_system_refuses_is_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(errors.BadNameError) as caught:
        atomic_write(tmp_path / name, writes(NEW))
    caught.value.message.encode("utf-8")
    assert not list(tmp_path.iterdir())


@posix_only
def test_a_device_or_pipe_is_not_written(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "x.xlsx")
    with pytest.raises(errors.TargetNotFileError):
        atomic_write(tmp_path / "x.xlsx", writes(NEW))


@posix_only
def test_a_circle_of_links_is_named(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    with pytest.raises(errors.SaveError):
        atomic_write(tmp_path / "a", writes(NEW))


@pytest.mark.parametrize("lock", ["~$核对.xlsx", ".~核对.xlsx", ".~lock.核对.xlsx#"])
def test_a_file_open_in_another_program_is_left_alone(target: Path, lock: str) -> None:
    target.with_name(lock).write_text("someone")
    with pytest.raises(errors.TargetBusyError, match="正在 Excel、WPS") as caught:
        atomic_write(target, writes(NEW))
    assert lock in caught.value.message
    assert target.read_bytes() == OLD


def run(code: str, *arguments: str) -> str:
    done = subprocess.run(  # noqa: S603  (our own lines)
        [sys.executable, "-c", code, *arguments],
        capture_output=True, text=True, check=True, timeout=60, cwd=ROOT,
    )  # fmt: skip
    return done.stdout


TRY = """
import os, resource, sys
from pathlib import Path
from core.files import atomic_write
from core.errors import SaveError
{limit}
try:
    atomic_write(Path(sys.argv[1]), lambda stream: stream.write(b"n" * 5000) and None)
except SaveError as error:
    print(type(error).__name__)
"""
# root may write anywhere
AS_NOBODY = TRY.format(limit="if os.geteuid() == 0: os.setgroups([]); os.setgid(65534); os.setuid(65534)")
LIMITED = TRY.format(limit="resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))")


@pytest.fixture
def open_to_all(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder that an unprivileged process may reach and change."""
    folder = tmp_path_factory.mktemp("all")
    for path in (folder, *folder.parents):
        if path == Path(path.anchor) or not os.access(path, os.W_OK) or path == Path("/tmp"):  # noqa: S108
            break
        path.chmod(path.stat().st_mode | 0o055)
    folder.chmod(0o777)
    return folder


@posix_only
def test_a_read_only_folder_is_named(open_to_all: Path) -> None:
    (open_to_all / "x.xlsx").write_bytes(OLD)
    (open_to_all / "x.xlsx").chmod(0o666)
    open_to_all.chmod(0o555)
    assert run(AS_NOBODY, str(open_to_all / "x.xlsx")) == "FolderReadOnlyError\n"
    assert only_old_file(open_to_all / "x.xlsx")


@posix_only
def test_a_read_only_file_is_named(open_to_all: Path) -> None:
    (open_to_all / "x.xlsx").write_bytes(OLD)
    (open_to_all / "x.xlsx").chmod(0o444)
    assert run(AS_NOBODY, str(open_to_all / "x.xlsx")) == "TargetReadOnlyError\n"
    assert only_old_file(open_to_all / "x.xlsx")


@posix_only
def test_a_disk_that_takes_only_a_part_is_named(target: Path) -> None:
    assert run(LIMITED, str(target)) == "DiskFullError\n"
    assert only_old_file(target)


def test_a_full_disk_is_named_and_the_old_file_stays(small_disk: Path) -> None:
    path = small_disk / "x.xlsx"
    path.write_bytes(OLD)
    with pytest.raises(errors.DiskFullError, match="磁盘空间不足"):
        atomic_write(path, writes(b"n" * 100_000))
    assert only_old_file(path)


def test_a_free_name_counts_on(tmp_path: Path) -> None:
    path = tmp_path / "甲_核对.xlsx"
    assert free_name(path) == path
    path.write_bytes(b"")
    assert free_name(path).name == "甲_核对(2).xlsx"
    free_name(path).write_bytes(b"")
    assert free_name(path).name == "甲_核对(3).xlsx"
