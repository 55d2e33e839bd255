"""F6 goes from pane to pane and moves nothing; only moving in a pane does."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.resources import resource
from gui.main_window import MainWindow
from gui.tables.view import TableView
from tests.builders import ref
from tests.gui.desk import a_file, a_window, opened, press, under_review

K = Qt.Key
WRONG = ref("applications.unavailable_not_held.natural_person")
FINE = ref("disclosure.fees.amount")


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    made = a_window(qtbot, tmp_path)
    opened(qtbot, made, a_file(tmp_path, {str(WRONG): "99"}))
    return made


def enter(window: MainWindow, pane: object) -> None:
    for _ in range(6):
        if window.focusWidget() is pane:
            return
        press(window, K.Key_F6)
    assert window.focusWidget() is pane


def test_entering_the_findings_picks_none_until_the_clerk_moves_there(window: MainWindow) -> None:
    window.selection.move_to(FINE)
    enter(window, window.panes.findings.view)
    assert (window.selection.ref, window.selection.finding) == (FINE, None)
    press(window, K.Key_Return)
    assert (window.selection.ref, window.selection.finding) == (FINE, None)
    press(window, K.Key_Down)
    first = under_review(window).judgement.findings[0].key
    assert (window.selection.ref, window.selection.finding) == (WRONG, first)
    press(window, K.Key_Down)
    assert window.selection.finding == under_review(window).judgement.findings[1].key


def test_entering_every_pane_moves_nothing(window: MainWindow) -> None:
    window.panes.tables.tabs.setCurrentIndex(1)  # a table that begins with a figure, which is current now
    window.selection.clear()
    seen = set()
    for _ in range(6):
        press(window, K.Key_F6)
        seen.add(type(window.focusWidget()))
        assert (window.selection.ref, window.selection.finding) == (None, None)
    assert TableView in seen
    enter(window, window.panes.tables.tabs.currentWidget())
    press(window, K.Key_Down)
    assert window.selection.ref is not None


def test_entering_the_two_years_moves_nothing(qtbot: QtBot, tmp_path: Path, window: MainWindow) -> None:
    (tmp_path / "last").mkdir()
    before = tmp_path / "last" / "last.txt"
    before.write_bytes(resource("samples/songling-2021.txt").read_bytes())
    window.comparing.read(before)
    qtbot.waitUntil(lambda: under_review(window).previous is not None)
    window.aside.setCurrentWidget(window.comparing.pane)
    enter(window, window.comparing.pane.view)
    assert window.selection.ref is None
    press(window, K.Key_Down)
    first = window.comparing.pane.model.rows[0].ref
    assert window.selection.ref == first
