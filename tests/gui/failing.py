"""Letting the k-th thing a window asks of its disk fail (strace does it), and looking at what came of it."""

import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any, NamedTuple

from core.journal import Journal
from core.opening import open_report
from tests.editing import digest

ROOT = Path(__file__).parents[2]
# what is done to the journal, the workbook and the opinion; the bytes of these two fail by a limit on their size
CALLS = {  # strace counts each thread's own: the k-th of the journal's, of the workbook's, of the opinion's
    "write": "pwrite64",
    "sync": "fsync,fdatasync",
    "rename": "rename,renameat,renameat2",
    "shorten": "ftruncate",
}
WORKBOOK, OPINION = "核对.xlsx", "意见.docx"
_OLD = b"an old file"
_INJECTED = re.compile(r"^(?:\d+ +)?(\w+)\((.*)\) += .*\(INJECTED\)", re.MULTILINE)
_SETTINGS = ("settings.ini", "(deleted)")  # what Qt notes of sizes and recent files may be lost


class Outcome(NamedTuple):
    """What a run said and left."""

    failed: list[str]  # the calls that failed
    lines: list[list[str]]
    said: dict[str, Any]
    wrong: list[str]

    @property
    def to_be_told(self) -> int:
        """How many of the failures a clerk has to hear of: not settings, nor a folder that was not synced."""
        return sum(not any(name in call for name in _SETTINGS) and not _is_of_folder(call) for call in self.failed)


def _is_of_folder(call: str) -> bool:
    """Say whether a call makes sure of the names in a folder: not every disk can, and SQLite takes no notice."""
    name = call[call.find("<") + 1 : -2]
    return "sync" in call.split("(", maxsplit=1)[0] and not Path(name).suffix


class Fault(NamedTuple):
    """What is to fail: the `nth` of some calls, or what makes a file longer than `limit`."""

    how: str = "all"
    calls: str = ""
    nth: int = 0
    error: str = "EIO"
    limit: int = 0


def run(folder: Path, report: Path, fault: Fault) -> Outcome:
    """Let a window work through its morning with a fault."""
    how, calls, nth, error, limit = fault
    folder.mkdir()
    for name in (WORKBOOK, OPINION):
        (folder / name).write_bytes(_OLD)
    record = folder / "calls"
    failing = f"inject={calls}:error={error}:when={nth}"
    watch = (
        ["strace", "--seccomp-bpf", "-f", "-y", "-qq", "-e", f"trace={calls}", "-e", failing, "-o", str(record)]
        if nth
        else []
    )
    done = subprocess.run(  # noqa: S603  (our own interpreter, our own words)
        [*watch, sys.executable, "-m", "tests.gui.faltering", str(report), str(folder), how, str(limit)],
        cwd=ROOT,
        env={**os.environ, "GOUJI_STATE": str(folder / "state"), "QT_LOGGING_RULES": "*.warning=false"},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    failed = ["the workbook's bytes", "the opinion's"] if limit else []
    if nth:
        failed = [f"{call}({given})" for call, given in _INJECTED.findall(record.read_text("utf-8", "replace"))]
    lines = [line.split(maxsplit=1) for line in done.stdout.splitlines() if line]
    said: dict[str, Any] = next((json.loads(line[1]) for line in lines if line[0] == "end"), {})
    outcome = Outcome(failed, lines, said, [])
    outcome.wrong.extend(_wrong(folder, report, how, done, outcome))
    return outcome


def _wrong(
    folder: Path, report: Path, how: str, done: "subprocess.CompletedProcess[str]", outcome: Outcome
) -> list[str]:
    """Return everything that is not as it should be."""
    said = outcome.said
    if done.returncode or not said:
        return [f"ended with {done.returncode}", done.stdout[-500:], done.stderr[-1500:]]
    matters = [matter for matter, _ in said["problems"]]
    checks = {
        # what a generator of openpyxl says of its own end is none
        "a traceback": done.stderr.count("Traceback") > done.stderr.count("Exception ignored")
        or (folder / "crash.log").exists(),
        "something modal": said["modal"],
        f"{len(matters)} messages on {outcome.to_be_told} failures: {said['problems']}": len(matters)
        not in range(outcome.to_be_told, len(outcome.failed) + 1),
        f"a matter twice: {matters}": len(set(matters)) < len(matters),
        f"other matters: {matters}": not set(matters) <= {"unrecorded", "saving", "opinion"},
        "not kept in the end": not said["kept"],
        "leftovers": any(folder.rglob(".gouji-*")),
    }
    return [
        *(name for name, bad in checks.items() if bad),
        *_of_journal(folder, report, outcome),
        *(_of_files(folder) if how == "all" else ()),
    ]


def _of_journal(folder: Path, report: Path, outcome: Outcome) -> list[str]:
    kept = [line[1].split() for line in outcome.lines if line[0] in {"ready", "kept"}]
    with Journal.open(folder / "state" / "journal.sqlite") as journal:
        recorded = journal.review(open_report(report))
    entries = recorded.entries if recorded else ()
    lost = [said for said in kept if digest(entries[: int(said[0])]) != said[1]]
    return [f"lost: {lost} of {len(entries)}"] if lost else []


def _of_files(folder: Path) -> list[str]:
    """Whatever failed, what was asked for again is whole."""
    found = []
    for name in (WORKBOOK, OPINION):
        path = folder / name
        if path.read_bytes() == _OLD:
            found.append(f"{name} is still the old one")
        elif not zipfile.is_zipfile(path) or zipfile.ZipFile(path).testzip() is not None:
            found.append(f"{name} is neither the old nor the new one")
    return found


available = shutil.which("strace") is not None
