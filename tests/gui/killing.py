"""Killing windows in the middle of typing, and looking at what is left."""

import subprocess
import sys
from pathlib import Path
from random import Random

from core.entries import Entry
from core.journal import Journal
from core.opening import open_report
from tests.editing import digest

ROOT = Path(__file__).parents[2]
_MOST_SECONDS = 1.0  # of typing before a kill
_ONE_STEP = 40  # lines of the trail that a step writes at most


def recorded(path: Path) -> tuple[Entry, ...]:
    """Return what the journal holds of a report, every link of its chain in order."""
    with Journal.open() as journal:
        assert journal.verify().ok
        found = journal.review(open_report(path))
    return found.entries if found else ()


def killed(path: Path, chance: Random, *how: str) -> list[list[str]]:
    """Let a window be typed in and kill it at any moment; return what it said, whole lines only."""
    settings, seed = str(path.with_name("settings.ini")), str(chance.random())
    with subprocess.Popen(  # noqa: S603  (our own interpreter, our own words)
        [sys.executable, "-m", "tests.gui.typist", str(path), settings, seed, *how],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        assert process.stdout
        first = process.stdout.readline()
        try:
            process.wait(chance.random() * _MOST_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
        lines = (first + process.stdout.read()).split("\n")[:-1]
    assert process.returncode == -9, "it is the kill that ended it"
    return [line.split() for line in lines]


def lost(path: Path, said: list[str]) -> bool:
    """Say whether the journal holds less than what showed as saved."""
    entries, count = recorded(path), int(said[1])
    return len(entries) < count or digest(entries[:count]) != said[2] or len(entries) > count + _ONE_STEP


def kill_often(path: Path, kills: int, chance: Random) -> int:
    """Kill windows, each going on where the last was killed; return how many changes showed as saved."""
    done = 0
    for _ in range(kills):
        before = recorded(path)
        lines = killed(path, chance)
        assert lines[0] == ["ready", str(len(before)), digest(before)], "it goes on where the last one was killed"
        assert not lost(path, lines[-1])
        done += len(lines) - 1
    return done
