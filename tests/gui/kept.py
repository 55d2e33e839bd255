"""What tests of what is kept look at: a wrong figure, its correction from the keyboard, and the line that says so."""

import re
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from tests.builders import ref
from tests.gui.desk import opened, press, under_review

CELL = ref("applications.granted.natural_person")
OTHER = ref("proceedings.reconsideration.upheld")
PRINTED = {str(CELL): "999"}
SAVED = re.compile(r"已自动保存 \d\d:\d\d:\d\d")


def typed(qtbot: QtBot, window: MainWindow, path: Path, text: str = "4") -> None:
    """Open a report and correct its wrong figure from the keyboard."""
    opened(qtbot, window, path)
    press(window, Qt.Key.Key_F8, text, Qt.Key.Key_Return)
    assert under_review(window).cells[CELL].raw == text


def kept(window: MainWindow) -> str:
    """Return what the status line says of how the report is kept."""
    return window.panes.status.standing.text().rpartition(" · ")[2]
