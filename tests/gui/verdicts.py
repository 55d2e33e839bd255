"""What was said of findings: pressed, shown in the list, kept in the trail."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.entries import Decision
from core.findings import Key
from gui.findings.findings_model import COLUMNS
from gui.main_window import MainWindow
from tests.gui.desk import COLUMN, under_review

STATE = len(COLUMNS) - 1


def click(window: MainWindow, decision: Decision) -> None:
    """Press the button of a decision."""
    QTest.mouseClick(window.panes.explanation.verdict.buttons[decision], Qt.MouseButton.LeftButton)


def state(window: MainWindow, key: Key = COLUMN) -> str:
    """Return what the list says of how a finding stands."""
    model = window.panes.findings.model
    place = model.row_of(key)
    assert place is not None
    return str(model.index(place, STATE).data())


def kinds(window: MainWindow) -> list[str]:
    """Return the kinds of what was done, oldest first."""
    return [entry.kind for entry in under_review(window).trail]
