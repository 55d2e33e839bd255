"""A disk that fails under a real window: one sentence a matter, nothing damaged, nothing lost, and work goes on."""

import sys
from pathlib import Path

import pytest

from tests.gui.desk import a_file
from tests.gui.failing import CALLS, Fault, available, run

FAULTS = {  # one of each; all of them are tried by benchmarks.failing_disk
    "the journal cannot be begun": Fault("edit", CALLS["rename"], 1),
    "the first change cannot be written": Fault("edit", CALLS["write"], 5, "ENOSPC"),
    "the last change cannot be synced": Fault("edit", CALLS["sync"], 22),
}


@pytest.mark.skipif(not available, reason="needs strace, which lets system calls fail")
@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_one_call_fails(tmp_path: Path, fault: Fault) -> None:
    outcome = run(tmp_path / "run", a_file(tmp_path, {"applications.granted.natural_person": "999"}), fault)
    assert outcome.wrong == []
    assert [matter for matter, _ in outcome.said["problems"]] == ["unrecorded"]


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on the size of files there")
def test_neither_the_workbook_nor_the_opinion_finds_room(tmp_path: Path) -> None:
    report = a_file(tmp_path, {"applications.granted.natural_person": "999"})
    outcome = run(tmp_path / "run", report, Fault(limit=5000))
    assert outcome.wrong == []
    assert [matter for matter, _ in outcome.said["problems"]] == ["saving", "opinion"]
    assert all("磁盘空间不足" in text for _, text in outcome.said["problems"])
