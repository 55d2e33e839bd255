"""The heartbeat of the window: does it answer while it is busy with the largest and the most hostile inputs?

A timer in the window's own thread beats every 5 ms; what is measured is how long it is from one beat to the next, from
the moment something is begun until it is done and on the screen. Goal: 99 of 100 gaps at most 50 ms, none over 200 ms.
Each case runs in a process of its own, three times; of each figure the median. Beside the longest gap stands the most
processor time that the window's thread itself took between two beats: that much is its own, whatever else the machine
does. The first rows are the reference: a bare window, and ours, with nothing to do. Quitting has no beat: it is how
long it takes until the window is closed.

    python -m benchmarks.heartbeat [PART OF A CASE'S NAME]
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median, quantiles
from typing import TYPE_CHECKING

from benchmarks.pulse import Heart, until
from benchmarks.window import ROOT, environment

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from core.review import Review
    from gui.main_window import MainWindow

ROUNDS = int(os.environ.get("HEARTBEAT_ROUNDS", "3"))
_IDLE_S = 2.0
_REPORTS = 500


class Desk:
    """Our window, and what is done with it."""

    def __init__(self, window: "MainWindow", folder: Path) -> None:
        self.window, self.folder, self.heart = window, folder, Heart()
        self.ended: list[bool] = []
        window.work.came_to_nothing.connect(lambda: self.ended.append(True))
        window.work._opening.all_looked_at.connect(lambda: self.ended.append(True))  # noqa: SLF001  (an archive)

    @property
    def _review(self) -> "Review":
        review = self.window.controller.review
        if review is None:
            raise LookupError
        return review

    def opens(self, path: Path) -> None:
        """Open a file until it is shown, or refused."""
        with self.heart.beating():
            self.shows(path)

    def shows(self, path: Path) -> None:
        """Open a file before what is measured."""
        self.window.open(path)
        until(lambda: self.ended or self.window.controller.review is not None)

    def large(self, name: str) -> None:
        """Open one of the largest inputs."""
        from benchmarks import heartbeat_inputs as inputs  # noqa: PLC0415  (in the process that is measured)

        file, make = inputs.LARGE[name]
        path = self.folder / file
        if not path.exists():
            path.write_bytes(make())
        self.opens(path)

    def hostile(self) -> None:
        """Open one bad file after the other."""
        from benchmarks import heartbeat_inputs as inputs  # noqa: PLC0415  (as above)

        for name, make in inputs.BAD.items():
            path = self.folder / name
            path.write_bytes(make())
            before = len(self.heart.gaps)
            self.ended.clear()
            with self.heart.beating():
                self.window.open(path)
                until(lambda: self.ended)
            if os.environ.get("HEARTBEAT_WHERE"):
                print(name, round(max(self.heart.gaps[before:])), file=sys.stderr, flush=True)

    def many(self) -> None:
        """Open a folder and wait until each of its reports was looked at."""
        from benchmarks import heartbeat_inputs as inputs  # noqa: PLC0415  (as above)

        made, seen = inputs.folder(self.folder, _REPORTS), list[object]()
        self.window.work.report_looked_at.connect(seen.append)
        with self.heart.beating():
            self.window.open(made)
            until(lambda: len(seen) >= _REPORTS)

    def explained(self, count: int, seed: int) -> None:
        """Open a report with wrong cells, and wait for what may have happened."""
        from benchmarks import heartbeat_inputs as inputs  # noqa: PLC0415  (as above)

        with self.heart.beating():
            self.window.open(inputs.wrong_cells(self.folder, count, seed))
            until(lambda: self.window.controller.review is not None)
            until(lambda: not self._review.explanation().unfinished)

    def found(self) -> None:
        """Open a report with thousands of findings."""
        from benchmarks import heartbeat_inputs as inputs  # noqa: PLC0415  (as above)

        self.opens(inputs.many_findings(self.folder))

    def gone_through(self) -> None:
        """Go from one of thousands of findings to the next, as fast as the window lets one."""
        from PySide6.QtCore import Qt  # noqa: PLC0415  (as above)
        from PySide6.QtTest import QTest  # noqa: PLC0415  (as above)

        from benchmarks import heartbeat_inputs as inputs  # noqa: PLC0415  (as above)

        self.shows(inputs.many_findings(self.folder))
        self.window.activateWindow()
        left = [len(self._review.open_findings)]

        def press() -> bool:
            QTest.keyClick(self.window, Qt.Key.Key_F8)
            left[0] -= 1
            return left[0] <= 0

        with self.heart.beating():
            until(press)

    def written(self, name: str) -> None:
        """Write a file of each kind."""
        from benchmarks import heartbeat_inputs as inputs  # noqa: PLC0415  (as above)

        self.shows(inputs.word_report(self.folder))
        target = self.folder / f"written-{name}{'.xlsx' if name == 'save' else '.pdf' if name == 'pdf' else '.docx'}"
        target.unlink(missing_ok=True)
        self.window.work._dialogs.save_file = lambda *_: target  # type: ignore[method-assign]  # noqa: SLF001  (answers)
        self.window.outputs._dialogs.save_kind = lambda *_: target  # type: ignore[method-assign]  # noqa: SLF001
        self.window.controller.check_again()
        with self.heart.beating():
            self.window.actions_by_id[name].trigger()
            until(lambda: target.exists() and not self.window.work.jobs.running)

    def quit(self) -> None:
        """Close the window with work done, and while something large is being read."""
        self.large("a text of 2 million characters")
        self.window.open(self.folder / "lines.txt")
        until(lambda: True)
        begun, worked = time.perf_counter(), time.thread_time()
        self.window.close()
        self.heart.gaps = [1000 * (time.perf_counter() - begun)]
        self.heart.own = [1000 * (time.thread_time() - worked)]


def _case(desk: Desk, name: str) -> None:
    from benchmarks import heartbeat_inputs as inputs  # noqa: PLC0415  (in the process that is measured)

    if name in inputs.LARGE:
        desk.large(name)
    else:
        CASES[name](desk)


def _idle(desk: Desk) -> None:
    end = time.perf_counter() + _IDLE_S
    with desk.heart.beating():
        until(lambda: time.perf_counter() > end)


CASES: dict[str, Callable[[Desk], None]] = {
    "our window, idle": _idle,
    "bad files, one after the other": Desk.hostile,
    "a folder of 500 reports": Desk.many,
    "twelve wrong cells, explained": lambda desk: desk.explained(12, 12),
    "fourteen, harder than usual": lambda desk: desk.explained(14, 900),
    "2000 findings": Desk.found,
    "F8 through 2000 findings": Desk.gone_through,
    "saving the workbook": lambda desk: desk.written("save"),
    "saving the opinion": lambda desk: desk.written("opinion"),
    "saving the marked copy": lambda desk: desk.written("tracked"),
    "saving as PDF": lambda desk: desk.written("pdf"),
    "quitting while reading": Desk.quit,
}
_BARE = "a bare window, idle"


def measured(name: str, folder: Path) -> Heart:
    """Return how it beat in one case, in this process."""
    if name == _BARE:
        return _bare()
    # before the window is up: later its first search for garbage would go through all that comes with them
    from benchmarks import heartbeat_inputs as _  # noqa: F401, PLC0415  (as above)
    from gui.app import start  # noqa: PLC0415  (as above)
    from gui.start import quick_start  # noqa: PLC0415  (as above)

    quick_start.begin()
    app, window = start([])
    _kept.extend((app, window))
    desk = Desk(window, folder)
    until(lambda: True)
    _case(desk, name)
    return desk.heart


_kept: list[object] = []  # to the end: threads may still be at work for the window


def _bare() -> Heart:
    from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit  # noqa: PLC0415  (as above)

    _app: QApplication | QWidget = QApplication([])
    window, heart = QMainWindow(), Heart()
    window.setCentralWidget(QPlainTextEdit())
    window.show()
    end = time.perf_counter() + _IDLE_S
    with heart.beating():
        until(lambda: time.perf_counter() > end)
    return heart


def run(name: str, folder: Path) -> tuple[float, float, float, float]:
    """Measure a case in a process of its own: 99th of 100 gaps, the longest, the most own work, how long it took."""
    command = [sys.executable, "-m", "benchmarks.heartbeat", "--one", name, str(folder)]
    scratch = tempfile.mkdtemp(dir=folder)
    own = {**environment(scratch), "PYTHONPYCACHEPREFIX": "", "GOUJI_STATE": scratch}
    said = subprocess.run(command, cwd=ROOT, env=own, stdout=subprocess.PIPE, check=True).stdout
    gaps, own = json.loads(said.splitlines()[-1])
    return (
        quantiles(gaps, n=100, method="inclusive")[98] if len(gaps) > 1 else gaps[0],
        max(gaps),
        max(own),
        sum(gaps) / 1000,
    )


def main(arguments: list[str]) -> int:
    if arguments[:1] == ["--one"]:
        heart = measured(arguments[1], Path(arguments[2]))
        print(json.dumps([heart.gaps, heart.own]), flush=True)
        os._exit(0)
    from benchmarks import heartbeat_inputs as inputs  # noqa: PLC0415  (not in the process that is measured)

    names = [_BARE, "our window, idle", *inputs.LARGE, *CASES]
    wanted = [name for name in dict.fromkeys(names) if not arguments or arguments[0] in name]
    with tempfile.TemporaryDirectory() as scratch:
        print(f"{'':34}     99 of 100       longest      own work      seconds", flush=True)
        for name in wanted:
            found = [run(name, Path(scratch)) for _ in range(ROUNDS)]
            p99, longest, own, seconds = (median(values) for values in zip(*found, strict=True))
            late = "" if (p99 <= 50 or "quitting" in name) and longest <= 200 else "  !"  # noqa: PLR2004  (the goals)
            print(f"{name:34} {p99:10.1f} ms {longest:10.1f} ms {own:10.1f} ms {seconds:10.1f}{late}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
