"""The window against a bare PySide6 window with an empty text view and an empty table view, offscreen.

First paint: from the start of the process until both have painted, ours with a report shown, by the clock and in
processor time (which other users of the machine disturb less). Goal: at most twice the bare window.
Memory: resident, half a second later. Goal: at most 60 MB more.
Edit: Enter after a figure was typed, until it is judged and the table is repainted; Qt's own 5 ms, in which it gathers
what is to be repainted, included. Goal: 16 ms.

    python -m benchmarks.window [REPORT]
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from core.resources import resource

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

ROOT = Path(__file__).parents[1]
ROUNDS = 15
EDITS = 60

_AFTER_PAINT = """
def painted():
    print("painted", time.process_time(), flush=True)
    QTimer.singleShot(500, measured)
def measured():
    with open("/proc/self/status") as status:
        print(next(line.split()[1] for line in status if line.startswith("VmRSS")), flush=True)
    os._exit(0)
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, painted)
        return False
watch = Watch()
"""

BARE = f"""
import os, time
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit, QSplitter, QTableView
{_AFTER_PAINT}
app = QApplication([])
window, panes = QMainWindow(), QSplitter()
panes.addWidget(QPlainTextEdit())
panes.addWidget(QTableView())
window.setCentralWidget(panes)
window.resize(1280, 720)
panes.widget(1).viewport().installEventFilter(watch)
window.show()
app.exec()
"""

OURS = f"""
import os, sys, time
from core import opening, review, words
from gui.start import quick_start
quick_start.begin()
from gui.app import start
from PySide6.QtCore import QEvent, QObject, QTimer
{_AFTER_PAINT}
app, window = start(sys.argv[1:])
def shown(review):
    window.panes.tables.tabs.currentWidget().viewport().installEventFilter(watch)
if window.controller.review is not None:
    shown(None)
else:
    window.controller.opened.connect(shown)
app.exec()
"""


def environment(scratch: str) -> dict[str, str]:
    """Give both sides compiled modules (an installed package has them) and nothing to remember."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    own = {"HOME": scratch, "XDG_CONFIG_HOME": scratch, "XDG_STATE_HOME": scratch}
    own |= {"QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "*.warning=false"}
    return {**kept, **own, "PYTHONPYCACHEPREFIX": f"{scratch}/compiled"}


class Run(NamedTuple):
    """One start: milliseconds by the clock and of processor time until the first paint, MB half a second later."""

    clock: float
    processor: float
    memory: float


def first_paint(code: str, arguments: list[str], scratch: str) -> Run:
    """Start a process and wait for its first paint."""
    started = time.perf_counter()
    command = [sys.executable, "-c", code, *arguments]
    quiet, piped = subprocess.DEVNULL, subprocess.PIPE
    with subprocess.Popen(
        command, cwd=ROOT, env=environment(scratch), stdout=piped, stderr=quiet, text=True
    ) as process:
        if process.stdout is None or not (told := process.stdout.readline().split()):
            raise RuntimeError(code)
        clock = time.perf_counter() - started
        return Run(1000 * clock, 1000 * float(told[1]), int(process.stdout.readline()) / 1024)


def edits(report: Path, scratch: str) -> tuple[list[float], list[float]]:
    """Return milliseconds by the clock, and of processor time, of each edit until it is judged and on the screen."""
    os.environ.update(environment(scratch))
    from PySide6.QtCore import Qt  # noqa: PLC0415  (only here, in this process)
    from PySide6.QtTest import QTest  # noqa: PLC0415  (as above)

    from gui.app import start  # noqa: PLC0415  (as above)
    from gui.tables.view import TableView  # noqa: PLC0415  (as above)

    app, window = start([str(report)])
    window.resize(1366, 768)
    while window.controller.review is None:
        app.processEvents()
    window.actions_by_id["next_finding"].trigger()
    app.processEvents()
    if window.selection.ref is None:
        window.selection.move_to(next(ref for ref in window.controller.review.cells if ref.table == "applications"))
    clock, processor = [], []
    [view] = [table for table in window.panes.tables.findChildren(TableView) if table.isVisible()]
    ref = window.selection.ref
    heard: list[bool] = []
    watch = _watch(heard)
    view.viewport().installEventFilter(watch)
    for number in range(EDITS):
        window.selection.move_to(ref)
        app.processEvents()
        QTest.keyClicks(view, str(number % 9))
        app.processEvents()
        by_clock, by_processor = time.perf_counter(), time.process_time()
        heard.clear()
        QTest.keyClick(app.focusWidget() or view, Qt.Key.Key_Return)
        while not heard:
            app.processEvents()
        clock.append(1000 * (time.perf_counter() - by_clock))
        processor.append(1000 * (time.process_time() - by_processor))
    review = window.controller.review
    if len(review.trail) < EDITS - 2:
        raise RuntimeError("the edits did not arrive")  # noqa: EM101, TRY003  (a mistake of this script)
    return clock[5:], processor[5:]


def _watch(heard: list[bool]) -> "QObject":
    """Note that the table was painted."""
    from PySide6.QtCore import QEvent, QObject  # noqa: PLC0415  (only in this process)

    class Watch(QObject):
        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
            if event.type() == QEvent.Type.Paint:
                heard.append(True)
            return False

    return Watch()


def main(arguments: list[str]) -> int:
    chosen = Path(arguments[0]) if arguments else resource("samples/wangchuan-2021.txt")
    with tempfile.TemporaryDirectory() as scratch:
        report = Path(shutil.copy(chosen, scratch))  # nothing done to a sample in its place is kept
        for code, given in ((BARE, []), (OURS, [str(report)])):
            first_paint(code, given, scratch)  # compiles, warms the disk
        runs = [(first_paint(BARE, [], scratch), first_paint(OURS, [str(report)], scratch)) for _ in range(ROUNDS)]
        clock, processor = edits(report, scratch)
    print(f"report                      {report.name}, {ROUNDS} starts of each side in turns, {EDITS} edits, medians")
    for name, unit, goal in (("clock", "ms", "≤ 2 ×"), ("processor", "ms", "≤ 2 ×"), ("memory", "MB", "≤ +60 MB")):
        bare, ours = (median(getattr(run[side], name) for run in runs) for side in (0, 1))
        ratio = median(getattr(mine, name) / getattr(theirs, name) for theirs, mine in runs)
        title = "memory" if name == "memory" else f"first paint, {name}"
        sides = f"bare {bare:6.1f} {unit}, ours {ours:6.1f} {unit}"
        print(f"{title:26}  {sides}: {ratio:4.2f} ×, {ours - bare:+6.1f} {unit}  (goal {goal})")
    for name, times in (("clock", clock), ("processor", processor)):
        print(f"edit to repaint, {name:9}  {median(times):6.1f} ms  (goal ≤ 16 ms)")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
