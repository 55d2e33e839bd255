"""Kill a session of editing, and cut its power, at any moment: is anything lost that was acknowledged?

Not a timing, but for the length of a commit. Each way is tried with the guarantee switched off too (SQLite's
synchronous=OFF): if that loses nothing either, nothing has been shown.

    python -m benchmarks.journal [TIMES]
"""

import random
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.power_cut import SYSCALLS, Disk, calls
from core.entries import Entry
from core.errors import JournalError
from core.journal import Journal, Writer
from core.review import Review
from tests.editing import digest, report_named, step

ROOT = Path(__file__).parents[1]
_KILLS_A_REPORT = 10
_MOST_IN_FLIGHT = 20  # lines of the trail that one step writes at most


def session(path: Path, name: str, steps: int, *setting: str) -> list[str]:
    return [sys.executable, "-m", "tests.editing", str(path), name, str(steps), *setting]


def lost(path: Path, name: str, said: list[str]) -> str:
    """Return what is wrong with a journal that ought to hold what was acknowledged; "" if nothing is."""
    count, seal = int(said[0]), said[1]
    try:
        with Journal.open(path) as journal:
            recorded = journal.review(report_named(name))
    except JournalError as error:
        return type(error).__name__
    entries: tuple[Entry, ...] = recorded.entries if recorded else ()
    if len(entries) < count or digest(entries[:count]) != seal:
        return "lost"
    return "" if len(entries) <= count + _MOST_IN_FLIGHT else "more than was done"


def acknowledged(output: str) -> list[str]:
    """Return the length and the digest of the trail that were printed last, whole lines only."""
    lines = [line.split() for line in output.split("\n")[:-1]]
    kept = [words[1:] for words in lines if words[0] in {"ready", "kept"}]
    return kept[-1] if kept else ["0", digest(())]


def kills(folder: Path, times: int) -> tuple[dict[str, int], int]:
    """Kill sessions; return what was wrong how often, and how many lines were acknowledged in all."""
    chance = random.Random(1)  # noqa: S311  (a fixed spread, not a secret)
    path = folder / "journal.sqlite"
    wrong: dict[str, int] = {}
    total = 0
    for number in range(times):
        name = f"report {number // _KILLS_A_REPORT}"
        with subprocess.Popen(
            session(path, name, 0), cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        ) as process:
            output = process.stdout.readline() if process.stdout else ""
            began = acknowledged(output)
            time.sleep(chance.random() * 0.3)
            process.send_signal(signal.SIGKILL)
            output += process.stdout.read() if process.stdout else ""
        said = acknowledged(output)
        total += int(said[0]) - int(began[0])
        fault = lost(path, name, said)
        if fault:
            wrong[fault] = wrong.get(fault, 0) + 1
    return wrong, total


def cuts(folder: Path, times: int, *setting: str) -> dict[str, int]:
    """Cut the power during one session at many moments; return what was wrong how often."""
    state = folder / "state"
    record = folder / "record"
    watch = ["strace", "-f", "-y", "-xx", "-s", "1000000", "-e", f"trace={SYSCALLS}", "-o", str(record)]
    subprocess.run(
        [*watch, *session(state / "journal.sqlite", "one", 100, *setting)],
        cwd=ROOT, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    done = list(calls(record))
    ours = [number for number, call in enumerate(done) if call.path.startswith(str(state)) or call.path == "fd1"]
    wrong: dict[str, int] = {}
    chance = random.Random(2)  # noqa: S311
    for number in range(times):
        moment = chance.choice(ours)
        disk = Disk(str(state))
        disk.take(done[:moment])
        said = acknowledged(b"".join(call.data for call in done[:moment] if call.path == "fd1").decode())
        left = folder / "left"
        left.mkdir()
        disk.leave(left, random.Random(number) if number % 2 else None)  # noqa: S311
        fault = lost(left / "journal.sqlite", "one", said)
        if fault:
            wrong[fault] = wrong.get(fault, 0) + 1
        shutil.rmtree(left)
    shutil.rmtree(state)
    return wrong


def commit(folder: Path, steps: int = 300) -> float:
    """Return how many milliseconds a step takes to be written, in the middle."""
    times: list[float] = []
    with Journal.open(folder / "timed.sqlite") as journal:
        report = report_named("timed")
        writer = journal.begin(report)
        assert isinstance(writer, Writer)  # noqa: S101  (nobody else is there)

        def timed(entries: Sequence[Entry]) -> None:
            began = time.perf_counter()
            writer.append(entries)
            times.append(time.perf_counter() - began)

        review = Review(report, record=timed)
        for number in range(steps):
            step(review, random.Random(number))  # noqa: S311
        writer.close()
    return statistics.median(times) * 1000


def main(arguments: list[str]) -> int:
    times = int(arguments[0]) if arguments else 200
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        print(f"a step is on the disk after {commit(folder):.1f} ms (median)", flush=True)
        wrong, total = kills(folder, times)
        print(f"killed {times} times, {total} lines acknowledged: {wrong or 'nothing lost'}", flush=True)
        print(f"power cut {times} times: {cuts(folder, times) or 'nothing lost'}", flush=True)
        print(f"power cut {times} times, synchronous=OFF: {cuts(folder, times, 'OFF') or 'nothing lost'}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
