"""A note that was written with no decision pressed is not lost, whichever way the clerk turns."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.entries import Decision
from core.findings import Key
from gui.main_window import MainWindow
from tests.gui.desk import a_file, a_window, opened, press, press_ctrl, under_review

COLUMN = Key("applications.results_total", "natural_person")
ROW = Key("applications.row_total", "unavailable_not_held")


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """Return a report in which one figure breaks a row and a column."""
    return a_file(tmp_path, {"applications.unavailable_not_held.natural_person": "99"})


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, source: Path) -> MainWindow:
    """Show that report with the keyboard on its first finding."""
    made = a_window(qtbot, tmp_path)
    opened(qtbot, made, source)
    press(made, Qt.Key.Key_F8)
    return made


def test_a_note_without_a_decision_is_not_lost_by_turning_away(
    qtbot: QtBot, tmp_path: Path, window: MainWindow, source: Path
) -> None:
    press_ctrl(window, Qt.Key.Key_M)
    press(window, "next", Qt.Key.Key_F8)
    assert under_review(window).verdicts[COLUMN].note == "next"
    assert window.selection.finding == ROW
    press_ctrl(window, Qt.Key.Key_M)
    press(window, "other")
    opened(qtbot, window, a_file(tmp_path, name="乙.txt"))
    assert {verdict.note for verdict in opened(qtbot, window, source).verdicts.values()} == {"next", "other"}


def test_a_note_without_a_decision_is_not_lost_by_closing(
    qtbot: QtBot, tmp_path: Path, window: MainWindow, source: Path
) -> None:
    press_ctrl(window, Qt.Key.Key_M)
    press(window, "closed")
    assert window.close()
    again = opened(qtbot, a_window(qtbot, tmp_path), source)
    assert (again.verdicts[COLUMN].decision, again.verdicts[COLUMN].note) == (Decision.TO_VERIFY, "closed")


def test_escape_gives_up_a_note_without_a_decision(window: MainWindow) -> None:
    press_ctrl(window, Qt.Key.Key_M)
    press(window, "nonsense", Qt.Key.Key_Escape)
    assert window.close()
    assert under_review(window).trail == ()
