"""A report that another window has: nothing can be changed here, everything that would is off, and keys say why."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from core.entries import Decision
from gui.main_window import MainWindow
from tests.builders import ref
from tests.gui.desk import a_file, a_window, opened, press, under_review

K = Qt.Key
NONE, CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
CELL = ref("applications.granted.natural_person")
KEYS: dict[str, tuple[Qt.Key | str, Qt.KeyboardModifier]] = {
    "F2": (K.Key_F2, NONE),
    "a digit": ("9", NONE),
    "Del": (K.Key_Delete, NONE),
    "Ctrl+Z": (K.Key_Z, CTRL),
    "Ctrl+Y": (K.Key_Y, CTRL),
    "Ctrl+Enter": (K.Key_Return, CTRL),
    "F7": (K.Key_F7, NONE),
    "Shift+F7": (K.Key_F7, SHIFT),
    "Alt+1": (K.Key_1, ALT),
    "Ctrl+M": (K.Key_M, CTRL),
}


class Two:
    """Two windows on one report, the second only looking."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        path = a_file(folder, {str(CELL): "999"})
        self.first = a_window(qtbot, folder)
        opened(qtbot, self.first, path)
        self.first.activateWindow()
        qtbot.waitActive(self.first)
        press(self.first, K.Key_F8)
        press(self.first, K.Key_F7)
        self.second = a_window(qtbot, folder)
        opened(qtbot, self.second, path)
        self.second.activateWindow()
        qtbot.waitActive(self.second)
        press(self.second, K.Key_F8)
        qtbot.waitUntil(lambda: bool(self.second.panes.explanation.offers))


@pytest.fixture
def two(qtbot: QtBot, tmp_path: Path) -> Two:
    return Two(qtbot, tmp_path)


def buttons(window: MainWindow) -> list[QPushButton]:
    """Return the buttons beside the explanation that can be seen."""
    return [button for button in window.panes.explanation.findChildren(QPushButton) if button.isVisible()]


@pytest.mark.parametrize("name", KEYS)
def test_a_key_that_would_change_something_says_why_it_does_not(two: Two, name: str) -> None:
    window, (key, modifier) = two.second, KEYS[name]
    said = window.messages.text_of("held")
    window.messages.take_away("held")
    trail = under_review(window).trail
    press(window, key, with_=modifier)
    assert window.messages.text_of("held") == said
    assert under_review(window).trail == trail


def test_what_would_change_something_is_off_and_says_why(two: Two) -> None:
    window = two.second
    for name in ("undo", "edit", "blank", "confirm", "take_all", "withdraw", *(one.value for one in Decision)):
        action = window.actions_by_id[name]
        assert not action.isEnabled(), name
    for name in ("undo", "edit", "confirm", "as_printed"):
        assert "另一个窗口" in window.actions_by_id[name].toolTip()
    assert len(buttons(window)) >= 4
    for button in buttons(window):
        assert not button.isEnabled(), button.text()
        assert "另一个窗口" in button.toolTip()
    assert window.actions_by_id["next_finding"].isEnabled()
    assert window.actions_by_id["save"].isEnabled()


def test_everything_is_on_again_when_the_report_is_free(qtbot: QtBot, two: Two) -> None:
    window = two.second
    assert two.first.close()
    [again] = [one for one in window.messages.buttons_of("held") if one.text() == "再试"]
    QTest.mouseClick(again, Qt.MouseButton.LeftButton)
    assert window.messages.text_of("held") == ""
    press(window, K.Key_F8)
    qtbot.waitUntil(lambda: bool(window.panes.explanation.offers))
    assert all(button.isEnabled() for button in buttons(window))
    assert "另一个窗口" not in "".join(button.toolTip() for button in buttons(window))
    assert window.actions_by_id["undo"].isEnabled()
    assert "另一个窗口" not in window.actions_by_id["undo"].toolTip()
    press(window, K.Key_1, with_=ALT)
    assert under_review(window).cells[CELL].raw != "999"
    press(window, K.Key_Z, with_=CTRL)
    assert under_review(window).cells[CELL].raw == "999"
