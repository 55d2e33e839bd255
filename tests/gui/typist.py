"""A real window in which somebody types without end: `python -m tests.gui.typist REPORT SETTINGS SEED [unkept]`.

What shows as saved is printed as the length of the trail and a digest of it. `unkept` is the control: the window then
believes that it saves, and nothing reaches the disk.
"""

import os
import sys
from pathlib import Path
from random import Random

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui import app
from gui.keeping.recording import Recording, State
from gui.main_window import MainWindow
from gui.settings import Settings
from tests.editing import digest, say

_CONTROL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier


def press(window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the keyboard is."""
    QTest.keyClick(QApplication.focusWidget() or window, key, modifier)


def step(window: MainWindow, chance: Random) -> None:
    """Do what a clerk may do next, with the keyboard."""
    what = chance.randrange(10)
    if what == 0:
        press(window, Qt.Key.Key_Z, _CONTROL)
    elif what == 1:
        press(window, Qt.Key.Key_Y, _CONTROL)
    elif what == 2:
        press(window, Qt.Key.Key_F8)
        press(
            window, chance.choice([Qt.Key.Key_F7, Qt.Key.Key_1]), chance.choice([_ALT, Qt.KeyboardModifier.NoModifier])
        )
    else:
        if window.controller.review is not None and what < 6:
            window.selection.move_to(chance.choice(list(window.controller.review.cells)))
        window.panes.tables.focus_table()
        for digit in str(chance.randrange(1000)):
            QTest.keyClicks(QApplication.focusWidget() or window, digit)
        press(window, Qt.Key.Key_Return)


def main(report: str, settings: str, seed: str, *how: str) -> int:
    """Open the report, go on where it was left, and type until the process is killed."""
    if "unkept" in how:
        Recording.record = lambda *_: None  # type: ignore[method-assign]
    application = app.application("zh")
    window = app.open_window(Settings(QSettings(settings, QSettings.Format.IniFormat)), [report])
    chance, timer = Random(seed), QTimer()  # noqa: S311  (a fixed spread, not a secret)

    def told(kind: str) -> None:
        review = window.controller.review
        if review is not None and window.work.recording.state is State.KEPT:
            say(kind, len(review.trail), digest(review.trail))

    def begun(_: object) -> None:
        told("ready")
        window.controller.changed.connect(lambda _: told("kept"))
        timer.timeout.connect(lambda: step(window, chance))
        timer.start(1)

    if window.controller.review is not None:
        begun(None)
    else:
        window.controller.opened.connect(begun)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(str(Path(sys.argv[1])), *sys.argv[2:]))
