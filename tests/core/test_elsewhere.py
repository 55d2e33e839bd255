"""Large files are read in a process of their own: the same report, the same refusal, and giving up is quick."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

import pytest

from core import checks, elsewhere
from core.errors import ReportError
from core.model import Report
from core.opening import open_report
from core.resources import resource
from tests.renderers.common import source
from tests.writers import excel, pdf, web, word

ROOT = Path(__file__).parents[2]
_TASKS = Path("/proc/self/task")
LIMITED = """
import resource, sys
from pathlib import Path
from core import elsewhere
from core.errors import ReportError
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
try:
    elsewhere.read(Path(sys.argv[1]), lambda: None)
except ReportError as error:
    print(error.message)
"""
FILLING = "本机关办理了有关事项。\n" * 20_000


def _text() -> bytes:
    return (resource("samples/songling-2022.txt").read_text("utf-8") + FILLING).encode()


MAKINGS: dict[str, Callable[[], bytes]] = {
    "报告.txt": _text,
    "report.html": lambda: (
        web.page(source("2021", "county", 1)).replace("</body>", f"<p>{FILLING}</p></body>").encode()
    ),
    "report.docx": lambda: word.word(source("2021", "county", 1)),
    "report.xlsx": lambda: excel.one_sheet(source("2021", "county", 1)),
    "report.pdf": lambda: pdf.pdf(source("2021", "county", 1)),
}


class GivenUpError(Exception):
    """Somebody does not want to wait."""


def nobody_gives_up() -> None:
    """Wait as long as it takes."""


@pytest.fixture
def _all_large(monkeypatch: pytest.MonkeyPatch) -> None:
    for limit in ("_SMALL", "_SMALL_TEXT"):
        monkeypatch.setattr(elsewhere, limit, 0)


@pytest.mark.usefixtures("_all_large")
@pytest.mark.parametrize("name", MAKINGS)
def test_what_comes_back_is_what_was_read(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(MAKINGS[name]())
    here, there = open_report(path), elsewhere.read(path, nobody_gives_up)
    for field in fields(Report):
        if field.compare:
            assert getattr(there, field.name) == getattr(here, field.name), field.name
    assert there.form is here.form
    assert there.on_text
    assert checks.judge_report(there) == checks.judge_report(here)


@pytest.fixture
def no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every process of ours end at once without an answer."""
    monkeypatch.setattr(sys, "executable", shutil.which("true"))


@pytest.mark.usefixtures("no_process")
def test_what_is_small_needs_no_process(tmp_path: Path) -> None:
    assert elsewhere.read(resource("samples/songling-2022.txt"), nobody_gives_up).on_text
    large = tmp_path / "large.txt"
    large.write_bytes(MAKINGS["报告.txt"]())
    with pytest.raises(ReportError) as found:
        elsewhere.read(large, nobody_gives_up)
    assert "处理时程序出错" in found.value.message


@pytest.mark.usefixtures("_all_large")
def test_a_refusal_says_the_same(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("没有报告。" * 100, "utf-8")
    with pytest.raises(ReportError) as here:
        open_report(path)
    with pytest.raises(ReportError) as there:
        elsewhere.read(path, nobody_gives_up)
    assert (there.value.code, there.value.message) == (here.value.code, here.value.message)


def test_a_file_that_is_not_there_is_said_to_be_not_there(tmp_path: Path) -> None:
    with pytest.raises(ReportError) as found:
        elsewhere.read(tmp_path / "gone.txt", nobody_gives_up)
    assert found.value.code == "not_found"


def _processes() -> set[str]:
    """Return the processes that this one has begun and not yet waited for; other tests may have some."""
    return {pid for task in _TASKS.glob("*/children") for pid in task.read_text().split()}


@pytest.mark.skipif(not _TASKS.exists(), reason="asks Linux for what is left")
@pytest.mark.usefixtures("_all_large")
def test_giving_up_ends_the_process(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(MAKINGS["报告.txt"]())

    def give_up() -> None:
        for pid in _processes() - before:
            os.kill(int(pid), signal.SIGSTOP)  # it comes to no end by itself
        raise GivenUpError

    started, before = time.monotonic(), _processes()
    with pytest.raises(GivenUpError):
        elsewhere.read(path, give_up)
    assert time.monotonic() - started < 5
    assert _processes() <= before


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes have no names here")
def test_a_pipe_is_refused_and_nobody_waits_for_it(tmp_path: Path) -> None:
    pipe = tmp_path / "管.txt"
    os.mkfifo(pipe)
    for path in (pipe, Path(os.devnull)):
        with pytest.raises(ReportError) as here:
            open_report(path)
        with pytest.raises(ReportError) as there:
            elsewhere.read(path, nobody_gives_up)
        assert (there.value.code, there.value.message) == (here.value.code, here.value.message)


@pytest.mark.usefixtures("_all_large")
def test_full_disks_keep_nothing_from_being_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(MAKINGS["报告.txt"]())
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    if sys.platform == "linux":  # what is read comes back through memory
        assert elsewhere.read(path, nobody_gives_up).cells
        monkeypatch.setattr(sys, "platform", "another")
    with pytest.raises(ReportError, match="nowhere”没有空间或不能写入"):
        elsewhere.read(path, nobody_gives_up)


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX")
@pytest.mark.usefixtures("_all_large")
def test_what_is_read_finds_no_room(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(MAKINGS["报告.txt"]())
    run = subprocess.run(  # noqa: S603  (our own lines)
        [sys.executable, "-c", LIMITED, str(path)], capture_output=True, text=True, check=True, timeout=60, cwd=ROOT
    )
    assert "没有空间或不能写入" in run.stdout
    assert run.stderr == ""
