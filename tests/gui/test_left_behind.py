"""A day's work leaves nothing behind: Python holds no more of Qt's objects after the tenth file than the first."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from gui.main_window import MainWindow
from gui.parts.layouts import empty, fill, foot, head, laid_out, within
from tests.gui.desk import a_window, a_wrong_file, opened, press
from tests.gui.left_behind import held, layout_items
from tests.gui.stage import until


def _refuse(window: MainWindow, bad: Path) -> None:
    refused = list[bool]()
    window.work.came_to_nothing.connect(lambda: refused.append(True))
    window.open(bad)
    until(lambda: refused)


def _look_through(qtbot: QtBot, window: MainWindow, good: Path) -> None:
    opened(qtbot, window, good)
    press(window, Qt.Key.Key_F8, Qt.Key.Key_F8)
    until(lambda: window.panes.explanation.offers)
    press(window, Qt.Key.Key_F6, Qt.Key.Key_Tab)


def test_bad_file_after_bad_file_leaves_nothing_behind(qtbot: QtBot, tmp_path: Path) -> None:
    window, bad = a_window(qtbot, tmp_path), tmp_path / "bad.docx"
    bad.write_bytes(b"PK nothing of the kind")
    _refuse(window, bad)
    before = held()
    for _ in range(5):
        _refuse(window, bad)
    assert held() - before == {}


def test_report_after_report_leaves_nothing_behind(qtbot: QtBot, tmp_path: Path) -> None:
    window, files = a_window(qtbot, tmp_path), [a_wrong_file(tmp_path), a_wrong_file(tmp_path, "另一份.txt")]
    for file in files:
        _look_through(qtbot, window, file)
    before = held()
    for file in files * 3:
        _look_through(qtbot, window, file)
    assert held() - before == {}


def test_what_lies_in_a_layout_is_told_as_it_stands(qtbot: QtBot) -> None:
    pane = QWidget()
    qtbot.addWidget(pane)
    last, first, middle = (QLabel(text) for text in ("last", "first", "middle"))
    column = QVBoxLayout(pane)
    column.addWidget(last)
    column.insertWidget(0, first)
    row = QHBoxLayout()
    column.insertLayout(1, row)
    row.addStretch()
    row.addWidget(middle)
    assert list(laid_out(column)) == [first, middle, last]
    assert list(laid_out(row)) == [middle]


def test_a_layout_is_emptied_and_filled_again(qtbot: QtBot) -> None:
    pane = QWidget()
    qtbot.addWidget(pane)
    column = QVBoxLayout(pane)
    row = within(column, QHBoxLayout())
    old = [QPushButton(), QPushButton()]
    for button in old:
        row.addWidget(button)
    empty(row)
    new = QPushButton()
    row.addWidget(new)
    assert list(laid_out(column)) == [new]
    qtbot.waitUntil(lambda: not any(isValid(button) for button in old))


def test_lines_above_and_below_a_pane(qtbot: QtBot) -> None:
    pane, title, key, rest, left, right = (QWidget() for _ in range(6))
    qtbot.addWidget(pane)
    fill(pane, head(title, key), rest, foot(left, right), most=rest)
    column = pane.layout()
    assert isinstance(column, QVBoxLayout)
    assert list(laid_out(column)) == [title, key, rest, left, right]
    pane.resize(400, 300)
    for part in (key, left, right):
        part.setFixedSize(40, 20)
    pane.show()
    assert title.width() > 200
    assert rest.height() > 200
    assert right.geometry().right() > 380
    assert layout_items() == []


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")
def test_menus_over_the_tables_go_when_they_are_closed(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    opened(qtbot, window, a_wrong_file(tmp_path))
    press(window, Qt.Key.Key_F8)
    before = len(window.findChildren(QMenu))
    view = window.panes.tables.tabs.currentWidget()
    for _ in range(3):
        place = view.rect().center()
        asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, view.mapToGlobal(place))
        QApplication.sendEvent(window, asked)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        menu.close()
    qtbot.waitUntil(lambda: len(window.findChildren(QMenu)) == before)
