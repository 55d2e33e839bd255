"""Ctrl+V while a figure is being typed: a block fills cells, as on a cell; one figure goes into the line."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.tables.editor import CellEditor
from tests.builders import ref
from tests.gui.desk import a_file, a_window, opened, press, press_ctrl, under_review

K = Qt.Key
FIRST, RIGHT = ref("applications.received.natural_person"), ref("applications.received.business")
BELOW = ref("applications.carried_over.natural_person")


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """Show a report, with a figure being typed into its first cell of applications."""
    made = a_window(qtbot, tmp_path)
    opened(qtbot, made, a_file(tmp_path))
    made.selection.move_to(FIRST)
    press(made, "77")
    return made


def editor(window: MainWindow) -> CellEditor | None:
    return next((one for one in window.findChildren(CellEditor) if one.ref is not None), None)


def values(window: MainWindow) -> list[object]:
    return [under_review(window).cells[cell].value for cell in (FIRST, RIGHT, BELOW)]


def test_a_block_fills_cells_in_place_of_what_was_typed_as_one_step(window: MainWindow) -> None:
    printed = values(window)
    QGuiApplication.clipboard().setText("11\u200b\t12\r\n13\t\r\n")
    press_ctrl(window, K.Key_V)
    assert values(window) == [11, 12, 13]
    assert editor(window) is None
    press(window, K.Key_Down)
    assert window.selection.ref == BELOW
    press_ctrl(window, K.Key_Z)
    assert values(window) == printed
    assert under_review(window).next_undo is None


def test_a_block_beside_what_is_typed_leaves_it_to_be_taken_first(window: MainWindow) -> None:
    QGuiApplication.clipboard().setText("\t12\n13\t")
    press_ctrl(window, K.Key_V)
    assert values(window) == [77, 12, 13]
    press_ctrl(window, K.Key_Z)
    assert values(window)[0] == 77


def test_a_block_that_is_refused_leaves_the_editor_and_what_was_typed(window: MainWindow) -> None:
    QGuiApplication.clipboard().setText("11\t若干")
    press_ctrl(window, K.Key_V)
    assert "一格也没有贴" in window.messages.text_of("not taken")
    open_one = editor(window)
    assert open_one is not None
    assert open_one.text() == "77"
    assert open_one.hasFocus()
    assert under_review(window).trail == ()


def test_one_figure_goes_into_the_line_without_what_does_not_show(window: MainWindow) -> None:
    QGuiApplication.clipboard().setText("\ufeff8\u200b\r\n")
    press_ctrl(window, K.Key_V)
    open_one = editor(window)
    assert open_one is not None
    assert open_one.text() == "778"
    press(window, K.Key_Return)
    assert values(window)[0] == 778


@pytest.mark.qt_log_ignore("This plugin does not support")  # a menu on a platform without windows on top
def test_the_menu_of_the_line_pastes_in_the_same_way(window: MainWindow) -> None:
    open_one = editor(window)
    assert open_one is not None
    QGuiApplication.clipboard().setText("11\t12")

    def choose() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        paste = next(one for one in menu.actions() if one.objectName() == "edit-paste")
        assert isinstance(paste, QAction)
        paste.trigger()
        menu.close()

    QTimer.singleShot(50, choose)
    place = QPoint(5, 5)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, open_one.mapToGlobal(place))
    QApplication.sendEvent(open_one, event)
    assert values(window)[:2] == [11, 12]
    assert editor(window) is None
