"""Without eyes: what a screen reader is told of cells and controls, through QAccessible."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QDockWidget,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QSplitter,
    QSplitterHandle,
    QTabBar,
    QTabWidget,
    QTextEdit,
    QToolBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from core import words
from core.model import CellStatus
from gui.main_window import MainWindow
from gui.tables.view import TableView
from gui.window import tab_order
from tests.builders import ref
from tests.gui import states
from tests.gui.desk import a_file, a_window, opened

if TYPE_CHECKING:
    from core.forms import CellRef

NAME, SAID = QAccessible.Text.Name, QAccessible.Text.Description


@pytest.fixture(autouse=True)
def _heard() -> Iterator[None]:
    """Let Qt believe that a screen reader listens."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def heard(widget: QWidget) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found


# sentences -----------------------------------------------------------------------------------------------------


def test_every_cell_of_every_table_is_a_sentence(qtbot: QtBot, tmp_path: Path) -> None:
    """Table, row, column, value and state, in the name of what stands at its place."""
    window = a_window(qtbot, tmp_path)
    review = opened(qtbot, window, a_file(tmp_path, states.WRONG))
    window.controller.correct(ref("applications.received.total"), "46")
    said: dict[CellRef | None, str] = {}
    for view in window.findChildren(TableView):
        said |= {view.figures.ref_at(index): sentence for index, sentence in _cells(view)}
    said.pop(None, None)

    assert set(said) == set(review.form.refs())
    assert len(said) == 200
    for cell in review.form.refs():
        sentence = said[cell]
        table, row, column = words.cell_parts(cell, review.form)
        assert table in sentence
        assert column in sentence
        assert row.rpartition("）")[2] in sentence
        printed = review.cells[cell]
        assert words.status(CellStatus.BLANK) in sentence if printed.value is None else str(printed.value) in sentence
        mark = view_of(window, cell.table).figures.mark(cell)
        assert ("不平衡" in sentence) == (mark.check == "failing")
        assert ("已更正" in sentence) == (mark.origin == "corrected")


def view_of(window: MainWindow, table: str) -> TableView:
    return next(view for view in window.findChildren(TableView) if view.figures.table.code == table)


def _cells(view: TableView) -> Iterator[tuple[QModelIndex, str]]:
    """Yield each place with the name a screen reader is given; the heads come first, above and beside."""
    model: QAbstractItemModel = view.figures
    whole = heard(view)
    columns = model.columnCount() + 1
    assert whole.childCount() == (model.rowCount() + 1) * columns
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            child = whole.child((row + 1) * columns + column + 1)
            assert child is not None
            yield model.index(row, column), child.text(NAME)


def test_the_lists_say_each_row_as_a_sentence(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    opened(qtbot, window, a_file(tmp_path, states.WRONG))
    view = window.panes.findings.view
    columns = view.model().columnCount() + 1
    whole = heard(view)

    for number, row in enumerate(window.panes.findings.model.rows, start=1):
        first = whole.child(number * columns + 1)
        assert first is not None
        assert first.text(NAME).startswith(row.sentence)
        assert first.text(NAME).endswith("未解决") or first.text(NAME).endswith("不能判断")


# names ---------------------------------------------------------------------------------------------------------

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QDockWidget,
    QLineEdit,
    QPlainTextEdit,
    QSplitter,
    QSplitterHandle,
    QTabBar,
    QTabWidget,
    QTextEdit,
    QToolBar,
)


def test_every_control_has_a_name(every_window: MainWindow) -> None:
    nameless = []
    for widget in every_window.findChildren(QWidget):
        if not widget.isVisible() or not (isinstance(widget, CONTROLS) or tab_order.takes_tab(widget)):
            continue
        if isinstance(widget, QHeaderView) or widget.objectName().startswith("qt_spinbox"):
            continue  # a part of what has a name
        said = heard(widget)
        # of a box with a list Qt gives the choice as its name on some platforms: what it is for is then its description
        name = said.text(SAID) if isinstance(widget, QComboBox) else said.text(NAME)
        if not name.strip():
            nameless.append(f"{type(widget).__name__} {widget.objectName()} in {type(widget.parent()).__name__}")
        assert not any(sign in name for sign in "▲▼✕◀▶"), name

    assert nameless == []


def test_menus_and_the_bar_of_tools_have_names(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    window.resize(500, 600)  # so narrow that a button for the rest comes up
    actions = [
        *window.menuBar().actions(),
        *(action for bar in window.findChildren(QToolBar) for action in bar.actions()),
    ]

    assert all(action.text() or action.isSeparator() for action in actions)
    for button in window.findChildren(QToolBar)[0].findChildren(QAbstractButton):
        assert heard(button).text(NAME)


def test_what_a_message_says_is_its_name(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    window.messages.tell("note", "没有保存。")
    bar = window.messages.buttons_of("note")[0].parentWidget()
    assert bar is not None

    assert heard(bar).text(NAME) == "没有保存。"
