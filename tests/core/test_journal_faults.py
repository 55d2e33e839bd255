"""A disk that fails under the journal: one sentence a time, nothing damaged, nothing lost that was acknowledged."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from core.entries import Entry
from core.journal import Journal, open_or_recover
from tests.editing import digest, report_named

ROOT = Path(__file__).parents[2]
MOST_IN_FLIGHT = 20  # lines of the trail that one step writes at most
LIMITED = """
import resource, sys
from tests.editing import main
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]),) * 2)
main(sys.argv[2:])
"""
WITHOUT_RIGHTS = """
import os, sys
from tests.editing import main, report_named, work
from core.review import Review
Review(report_named("a.txt")).fill_blanks()  # everything that has to be read of the program is read
os.chmod(sys.argv[1], 0o555)
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
main(sys.argv[2:])
"""
strace_only = pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace, which lets system calls fail")
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX")


def run(*command: str) -> list[list[str]]:
    """Return what a session printed, line by line."""
    done = subprocess.run(  # noqa: S603  (our own interpreter, our own words)
        [*command], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=False, timeout=120
    )
    assert done.returncode == 0
    return [line.split(maxsplit=2) for line in done.stdout.splitlines()]


def session(path: Path, steps: int) -> list[str]:
    return [str(path), "a.txt", str(steps)]


def trail_in(path: Path) -> tuple[Entry, ...]:
    with Journal.open(path) as journal:
        recorded = journal.review(report_named("a.txt"))
    return recorded.entries if recorded else ()


def check(path: Path, lines: list[list[str]]) -> None:
    """What was acknowledged last is in the journal, which is sound; what was refused was said in a sentence."""
    for words in lines:
        if words[0] in {"refused", "closed"}:
            assert words[2].startswith("审校记录没有写入：")
            assert words[2].endswith("。")
    kept = [words[1:] for words in lines if words[0] in {"ready", "kept"}]
    entries = trail_in(path)
    count, seal = kept[-1] if kept else ("0", digest(()))
    assert digest(entries[: int(count)]) == seal
    assert len(entries) - int(count) <= MOST_IN_FLIGHT


def refusals(lines: list[list[str]]) -> set[str]:
    return {words[1] for words in lines if words[0] in {"refused", "closed"}}


@strace_only
@pytest.mark.parametrize("every", [2, 3, 5, 17])
@pytest.mark.parametrize(
    ("calls", "error", "expected"),
    [
        ("pwrite64", "EIO", {"JournalWriteError"}),
        ("pwrite64", "ENOSPC", {"JournalFullError"}),
        ("fsync,fdatasync", "EIO", {"JournalWriteError", "JournalFolderError"}),
        ("ftruncate", "EIO", {"JournalWriteError"}),
    ],
)
def test_every_kth_call_fails(tmp_path: Path, calls: str, error: str, expected: set[str], every: int) -> None:
    path = tmp_path / "journal.sqlite"
    Journal.open(path).close()
    failing = f"inject={calls}:error={error}:when={every}+{every}"
    watch = ["strace", "-f", "-qq", "-e", f"trace={calls}", "-e", failing, "-o", os.devnull]
    lines = run(*watch, sys.executable, "-m", "tests.editing", *session(path, 25))
    assert refusals(lines)
    assert refusals(lines) <= expected
    check(path, lines)


@strace_only
@pytest.mark.parametrize("nth", range(1, 8))
def test_a_journal_that_could_not_be_begun_can_be_begun_later(tmp_path: Path, nth: int) -> None:
    path = tmp_path / "state" / "journal.sqlite"
    failing = f"inject=pwrite64,fsync,fdatasync,mkdir,rename:error=EIO:when={nth}"
    watch = ["strace", "-f", "-qq", "-e", "trace=pwrite64,fsync,fdatasync,mkdir,rename", "-e", failing]
    lines = run(*watch, "-o", os.devnull, sys.executable, "-m", "tests.editing", *session(path, 3))
    check(path, lines)
    assert sorted(file.name for file in path.parent.glob(".gouji-*")) == []


@strace_only
@pytest.mark.parametrize("calls", ["pwrite64", "fsync,fdatasync", "rename,unlink,unlinkat"])
@pytest.mark.parametrize("nth", range(1, 6))
def test_a_recovery_that_is_killed_is_done_again(tmp_path: Path, calls: str, nth: int) -> None:
    path = tmp_path / "journal.sqlite"
    check(path, run(sys.executable, "-m", "tests.editing", *session(path, 10)))
    before = trail_in(path)
    path.write_bytes(b"x" * 16 + path.read_bytes()[16:])
    watch = ["strace", "-f", "-qq", "-e", f"trace={calls}", "-e", f"inject={calls}:signal=KILL:when={nth}"]
    recovering = "import sys, pathlib; from core.journal import recover; recover(pathlib.Path(sys.argv[1]))"
    subprocess.run(  # noqa: S603
        [*watch, "-o", os.devnull, sys.executable, "-c", recovering, str(path)], cwd=ROOT, check=False, timeout=60
    )
    open_or_recover(path)[0].close()
    assert trail_in(path) == before
    assert list(tmp_path.glob(".*")) == []


@posix_only
def test_a_file_that_may_not_grow(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    lines = run(sys.executable, "-c", LIMITED, str(4096 * 6), *session(path, 40))
    assert refusals(lines) == {"JournalWriteError"}
    check(path, lines)
    more = run(sys.executable, "-m", "tests.editing", *session(path, 10))
    assert refusals(more) == set()
    check(path, more)


@posix_only
@pytest.mark.parametrize("begun", [False, True])
def test_a_folder_that_may_not_be_written(tmp_path: Path, *, begun: bool) -> None:
    folder = tmp_path / "state"
    folder.mkdir()
    for above in (tmp_path, *tmp_path.parents[:2]):
        above.chmod(0o755)  # somebody else has to find the way
    path = folder / "journal.sqlite"
    if begun:
        check(path, run(sys.executable, "-m", "tests.editing", *session(path, 5)))
    before = {file: file.read_bytes() for file in folder.iterdir() if file.is_file()}
    lines = run(sys.executable, "-c", WITHOUT_RIGHTS, str(folder), *session(path, 5))
    folder.chmod(0o755)
    assert refusals(lines) == {"JournalReadOnlyError"}
    assert {file: file.read_bytes() for file in folder.iterdir() if file.is_file()} == before


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "state").write_bytes(b"")
    lines = run(sys.executable, "-m", "tests.editing", *session(tmp_path / "state" / "journal.sqlite", 1))
    assert refusals(lines) == {"JournalFolderError"}


def test_a_folder_in_the_journals_place(tmp_path: Path) -> None:
    (tmp_path / "journal.sqlite").mkdir()
    lines = run(sys.executable, "-m", "tests.editing", *session(tmp_path / "journal.sqlite", 1))
    assert refusals(lines) == {"JournalFolderError"}
