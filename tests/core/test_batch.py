import errno
import multiprocessing
import os
from multiprocessing import resource_tracker, spawn
from pathlib import Path

import pytest

from core import batch
from tests.looking import by_name

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"


def test_a_report_tells_whose_it_is_and_how_many_findings_are_open() -> None:
    seen = batch.look_at(str(SAMPLES / "songling-2022.txt"))
    assert (seen.organization, seen.year, seen.open, seen.problem) == ("松岭县人民政府", 2022, 0, None)


def test_a_file_that_is_no_report_tells_why(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("明天开会。", "utf-8")
    seen = batch.look_at(str(tmp_path / "note.txt"))
    assert seen.problem is not None
    assert seen.problem.code == "not_a_report"
    assert "note.txt" in seen.problem.message


def test_one_after_the_other() -> None:
    assert [seen.file for seen in batch.in_this_process(by_name, ["a", "b"])] == ["a", "b"]


def test_processes_give_what_one_process_gives() -> None:
    files = sorted(map(str, SAMPLES.glob("*.txt")))
    with batch.in_processes(2) as engine:
        seen = sorted(engine(batch.look_at, files))
    assert seen == [batch.look_at(file) for file in files]


def test_a_worker_that_crashes_hangs_or_raises_harms_only_its_own_file() -> None:
    files = ["one", "crash", "two", "hang", "three", "raise", "four"]
    with batch.in_processes(2, patience_s=2) as engine:
        seen = {outlook.file: outlook for outlook in engine(by_name, files)}
    assert sorted(seen) == sorted(files)
    assert {file for file, outlook in seen.items() if outlook.problem} == {"crash", "hang", "raise"}
    assert seen["hang"].problem is not None
    assert seen["hang"].problem.code == "timeout"


def test_giving_up_ends_at_once_what_is_under_way() -> None:
    with batch.in_processes(1) as engine:
        outlooks = engine(by_name, ["one", *["hang"] * 20])
        assert next(outlooks).file == "one"
    assert not multiprocessing.active_children()


@pytest.mark.parametrize("python", ["no-such-python", "/bin/false"])
def test_where_no_process_starts_it_ends_and_blames_no_file(monkeypatch: pytest.MonkeyPatch, python: str) -> None:
    resource_tracker.ensure_running()  # started by the same program
    monkeypatch.setattr(spawn, "_python_exe", os.fsencode(python))
    files = [f"{number}" for number in range(9)]
    with batch.in_processes(2) as engine:
        seen = list(engine(by_name, files))
    assert sorted(seen) == [batch.Outlook(file, untried=True) for file in files]


def test_a_system_that_gives_no_process_is_no_fault_of_the_files(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN))

    monkeypatch.setattr(multiprocessing.get_context("spawn").Process, "start", refuse)
    with batch.in_processes(2) as engine:
        seen = sorted(engine(by_name, ["one", "two"]))
    assert seen == [batch.Outlook(name, untried=True) for name in ("one", "two")]
