"""The window against a bare PySide6 window with an empty text view and an empty table view, offscreen.

First paint: from the start of the process until both have painted, ours with a report shown; in turns, medians.
Goal: at most twice the bare window. Memory: resident, half a second later. Goal: at most 60 MB more.
Edit: Enter after a figure was typed, until it is judged and the table is repainted; Qt's own 5 ms, in which it gathers
what is to be repainted, included. Goal: 16 ms.

    python -m benchmarks.window [REPORT]
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from core.resources import resource

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

ROOT = Path(__file__).parents[1]
ROUNDS = 15
EDITS = 60

_AFTER_PAINT = """
def painted():
    print("painted", flush=True)
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
import os
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
import os, sys
from core import opening, review, words
from gui import quick_start
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


def first_paint(code: str, arguments: list[str], scratch: str) -> tuple[float, int]:
    """Return seconds from the start of the process to its first paint, and its resident memory in kB."""
    started = time.perf_counter()
    command = [sys.executable, "-c", code, *arguments]
    quiet, piped = subprocess.DEVNULL, subprocess.PIPE
    with subprocess.Popen(
        command, cwd=ROOT, env=environment(scratch), stdout=piped, stderr=quiet, text=True
    ) as process:
        if process.stdout is None or process.stdout.readline().strip() != "painted":
            raise RuntimeError(code)
        seconds = time.perf_counter() - started
        return seconds, int(process.stdout.readline())


def edits(report: Path, scratch: str) -> list[float]:
    """Return milliseconds of each edit until it is judged and on the screen."""
    os.environ.update(environment(scratch))
    from PySide6.QtCore import Qt  # noqa: PLC0415  (only here, in this process)
    from PySide6.QtTest import QTest  # noqa: PLC0415  (as above)

    from gui.app import start  # noqa: PLC0415  (as above)
    from gui.table_view import TableView  # noqa: PLC0415  (as above)

    app, window = start([str(report)])
    window.resize(1366, 768)
    while window.controller.review is None:
        app.processEvents()
    window.actions_by_id["next_finding"].trigger()
    app.processEvents()
    if window.selection.ref is None:
        window.selection.move_to(next(ref for ref in window.controller.review.cells if ref.table == "applications"))
    painted = []
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
        start_of_edit = time.perf_counter()
        heard.clear()
        QTest.keyClick(app.focusWidget() or view, Qt.Key.Key_Return)
        while not heard:
            app.processEvents()
        painted.append(1000 * (time.perf_counter() - start_of_edit))
    review = window.controller.review
    if len(review.trail) < EDITS - 2:
        raise RuntimeError("the edits did not arrive")  # noqa: EM101, TRY003  (a mistake of this script)
    return painted[5:]


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
    report = (Path(arguments[0]) if arguments else resource("samples/wangchuan-2021.txt")).absolute()
    with tempfile.TemporaryDirectory() as scratch:
        for code, given in ((BARE, []), (OURS, [str(report)])):
            first_paint(code, given, scratch)  # compiles, warms the disk
        runs = [(first_paint(BARE, [], scratch), first_paint(OURS, [str(report)], scratch)) for _ in range(ROUNDS)]
        painted = edits(report, scratch)
    bare, ours = (median(run[side][0] for run in runs) * 1000 for side in (0, 1))
    ratio = median(mine[0] / theirs[0] for theirs, mine in runs)
    memory = median(mine[1] - theirs[1] for theirs, mine in runs) / 1024
    print(f"report                       {report.name}")
    print(f"first paint, bare window     {bare:7.0f} ms")
    print(f"first paint, report shown    {ours:7.0f} ms   {ratio:.2f} ×   (goal ≤ 2 ×)")
    print(f"resident memory              {memory:+7.1f} MB            (goal ≤ +60 MB)")
    print(f"edit → judged → repainted    {median(painted):7.1f} ms            (goal ≤ 16 ms)")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
