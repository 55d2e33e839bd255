"""A key that can do nothing says so; what was said goes when it is true no more."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from tests.builders import ref
from tests.gui.desk import a_file, a_window_on, a_wrong_file, opened, press, press_ctrl, under_review

K = Qt.Key
NONE, ALT, SHIFT, CTRL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """Show a report with the keyboard on a cell that is in no finding."""
    made = a_window_on(qtbot, a_wrong_file(tmp_path))
    made.selection.move_to(ref("disclosure.regulations.issued"))
    made.panes.tables.focus_table()
    return made


@pytest.mark.parametrize(
    ("key", "modifier", "said"),
    [
        (K.Key_F7, NONE, "没有未解决的问题"),
        (K.Key_F7, SHIFT, "没有未解决的问题"),
        (K.Key_F7, CTRL, "没有未解决的问题"),
        (K.Key_F7, CTRL | SHIFT, "没有判断可以撤回"),
        (K.Key_M, CTRL, "没有未解决的问题"),
        (K.Key_F4, NONE, "不在有问题的等式里"),
        (K.Key_1, ALT, "没有可以采用的建议"),
        (K.Key_0, ALT, "不能全部采纳"),
        (K.Key_Return, ALT, "没有可以采用的建议"),
    ],
)
def test_a_key_without_a_finding_says_so(
    window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier, said: str
) -> None:
    press(window, key, with_=modifier)
    assert said in window.panes.status.currentMessage()
    assert under_review(window).trail == ()


def test_what_was_said_goes_with_what_is_undone(window: MainWindow) -> None:
    press(window, K.Key_F8, K.Key_F7)
    assert "已记下判断" in window.panes.status.currentMessage()
    press_ctrl(window, K.Key_Z)
    assert window.panes.status.currentMessage().startswith("已撤销：判断“待核实”")


def test_what_was_said_goes_with_the_report(qtbot: QtBot, tmp_path: Path, window: MainWindow) -> None:
    press(window, K.Key_F8, K.Key_F7)
    opened(qtbot, window, a_file(tmp_path, name="乙.txt"))
    assert window.panes.status.currentMessage() == ""


def test_undo_in_a_note_that_was_not_written_on_is_of_the_review(window: MainWindow) -> None:
    press(window, K.Key_F8, K.Key_F7)
    press_ctrl(window, K.Key_M)
    note = window.panes.explanation.verdict.note
    assert note.hasFocus()
    press(window, "ab")
    press_ctrl(window, K.Key_Z)
    assert note.text() == ""
    assert len(under_review(window).verdicts) == 1
    press(window, K.Key_Escape)
    press_ctrl(window, K.Key_Z)
    assert under_review(window).verdicts == {}
