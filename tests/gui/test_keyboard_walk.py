"""A report put right without a mouse: from an empty window to the finished workbook, every keystroke counted.

What is typed in one go (a figure, a path) counts as one, however long it is; everything else is a key each.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from core.findings import Outcome
from gui.keeping.dialogs import Dialogs
from gui.main_window import MainWindow
from tests.builders import ref
from tests.gui.desk import a_file, a_window, under_review
from tests.saved import figure_cell, records

K = Qt.Key
NONE, CTRL, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
GRANTED = ref("applications.granted.business")
NOT_HELD = ref("applications.unavailable_not_held.natural_person")
UPHELD = ref("proceedings.reconsideration.upheld")
PRINTED = {GRANTED: "7", NOT_HELD: "99", UPHELD: "4"}
RIGHT = {GRANTED: 2, NOT_HELD: 9, UPHELD: 1}
MOST_FOR_A_FIGURE = 3
IN_ALL = 13
"""Open 3 (Ctrl+O, path, Enter), three figures 2 + 3 + 2, finish and save 3 (Ctrl+D, Enter on what is left, Enter)."""


class Keyboard:
    """Sends keys to whatever has the focus, as a keyboard does, and counts them."""

    def __init__(self, window: MainWindow) -> None:
        self.struck = 0
        self._window = window

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Press one key."""
        self.struck += 1
        QTest.keyClick(_focus(), key, modifier)
        QApplication.processEvents()

    def type(self, text: str) -> None:
        """Type something in one go."""
        self.struck += 1
        for letter in text:  # the first digit opens the editor, which takes the next
            if letter.isascii():
                QTest.keyClicks(_focus(), letter)
            else:
                _commit(letter)
        QApplication.processEvents()

    def enter(self, text: str) -> None:
        """Type something, and Enter."""
        self.type(text)
        self.press(K.Key_Return)

    def in_dialog(self, key: Qt.Key, then: Callable[[], object], modifier: Qt.KeyboardModifier = CTRL) -> None:
        """Press a key that asks for a file, and answer from the keyboard."""
        failures: list[BaseException] = []

        def answer() -> None:
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, QFileDialog)
            dialog.activateWindow()  # what is the window manager's to do, here and below
            QApplication.processEvents()
            try:
                then()
            except BaseException as error:  # noqa: BLE001  (an exception in a slot would leave the dialog open)
                failures.append(error)
                dialog.reject()

        QTimer.singleShot(0, answer)
        self.press(key, modifier)
        if failures:
            raise failures[0]
        self._window.activateWindow()
        QApplication.processEvents()


def _commit(letter: str) -> None:
    """Hand over a letter as an input method does."""
    event = QInputMethodEvent()
    event.setCommitString(letter)
    QApplication.sendEvent(_focus(), event)


def _focus() -> QWidget:
    focus = QApplication.focusWidget()
    assert focus is not None, "the keyboard always is somewhere"
    return focus


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """Return an empty window that asks by Qt's own dialogs, from an empty home."""
    monkeypatch.setenv("HOME", str(tmp_path))
    window = a_window(qtbot, tmp_path, Dialogs())
    window.activateWindow()
    qtbot.waitActive(window)
    return window


@pytest.fixture(autouse=True)
def _own_dialogs() -> None:
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)


# offscreen, the list of names under the dialog's field can do neither
@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")
def test_from_the_empty_window_to_the_finished_workbook(qtbot: QtBot, tmp_path: Path, window: MainWindow) -> None:
    source = a_file(tmp_path, {str(cell): printed for cell, printed in PRINTED.items()})
    before, target, keys = source.read_bytes(), tmp_path / "报告_核对.xlsx", Keyboard(window)

    keys.in_dialog(K.Key_O, lambda: keys.enter(str(source)))
    qtbot.waitUntil(lambda: window.controller.review is not None, timeout=5000)
    review = under_review(window)
    assert len(review.open_findings) == 5

    for cell, put_right in ((GRANTED, first_offer), (NOT_HELD, typed("9")), (UPHELD, first_offer)):
        begun = keys.struck
        keys.press(K.Key_F8)
        assert window.selection.ref == cell
        assert review.cells[cell].raw == PRINTED[cell], "it waits to be told"
        put_right(keys)
        assert review.cells[cell].value == RIGHT[cell]
        assert keys.struck - begun <= MOST_FOR_A_FIGURE
    assert not under_review(window).open_findings

    keys.press(K.Key_D, CTRL)
    assert window.finishing.finishing.headline.text() == "还有 1 项没有了结"
    keys.in_dialog(K.Key_Return, lambda: keys.press(K.Key_Return), NONE)  # the one point is the workbook
    qtbot.waitUntil(lambda: not window.isWindowModified(), timeout=20_000)
    assert window.finishing.finishing.headline.text() == "没有未了结的事项，可以结束审校"
    assert keys.struck == IN_ALL
    assert source.read_bytes() == before
    look_at(target, window)


def first_offer(keys: Keyboard) -> None:
    """Take the likeliest proposal."""
    keys.press(K.Key_1, ALT)


def typed(figure: str) -> Callable[[Keyboard], None]:
    """Type a figure over what is printed."""
    return lambda keys: keys.enter(figure)


def look_at(target: Path, window: MainWindow) -> None:
    """Find the three figures in the workbook, and what was printed beside them."""
    book, review = load_workbook(target), under_review(window)
    for cell, value in RIGHT.items():
        shown = figure_cell(book, review, cell)
        assert shown.value == value
        assert shown.comment is not None
        assert PRINTED[cell] in shown.comment.text
    assert len(records(book, "更正记录")) == len(RIGHT)
    assert set(review.judgement.balances.values()) == {Outcome.PASS}
