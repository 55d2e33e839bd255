"""Nothing is cut off in the window, in either language, on a small screen; and the look-out sees what is cut off."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QMainWindow,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QToolBar,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from core.resources import resource
from tests.gui import stage, states
from tests.gui.clipping import clipped

SMALL = (911, 512)  # the usual screen at 150 %
LONG = "公开申请本年新收政府信息"


# the look-out itself -------------------------------------------------------------------------------------------


def _label(text: str, *, wrapped: bool = False) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(wrapped)
    return label


def _row(*widgets: QWidget) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    for widget in widgets:
        layout.addWidget(widget)
    return row


def _narrow(widget: QWidget, width: int = 60) -> QWidget:
    widget.setFixedWidth(width)
    return _row(widget)


def _flat(widget: QWidget, height: int = 12) -> QWidget:
    widget.setFixedHeight(height)
    return _row(widget)


def _combo() -> QComboBox:
    combo = QComboBox()
    combo.addItem(LONG)
    return combo


def _tabs() -> QTabWidget:
    tabs = QTabWidget()
    for _ in range(4):
        tabs.addTab(QWidget(), LONG)
    tabs.resize(200, 100)
    return tabs


def _table() -> QTableWidget:
    table = QTableWidget(1, 1)
    table.setHorizontalHeaderLabels(["列"])
    table.setItem(0, 0, QTableWidgetItem(LONG))
    return table


def _headed() -> QTableWidget:
    table = QTableWidget(1, 1)
    table.setHorizontalHeaderLabels([LONG])
    return table


def _list() -> QListWidget:
    items = QListWidget()
    items.addItem(LONG * 5)
    return items


def _on_top() -> QWidget:
    row = _row(_label("一"), _label("二"))
    row.show()
    row.findChildren(QLabel)[1].move(row.findChildren(QLabel)[0].pos())
    return row


def _outside() -> QWidget:
    row = _row(_label("一"))
    row.show()
    row.findChildren(QLabel)[0].move(-4, 4)
    return row


def _bar() -> QWidget:
    window, bar = QMainWindow(), QToolBar()
    for name in ("open", "undo", "save"):
        bar.addAction(LONG).setObjectName(name)
    window.addToolBar(bar)
    window.resize(250, 100)
    return window


@pytest.mark.parametrize(
    "make",
    [
        lambda: _narrow(_label(LONG)),
        lambda: _flat(_label(LONG)),
        lambda: _narrow(_label("没有空格的路径/abcdefghijklmnopqrstuvwxyz", wrapped=True)),
        lambda: _flat(_label("一<br>二", wrapped=True)),
        lambda: _narrow(QPushButton(LONG)),
        lambda: _narrow(_combo()),
        lambda: _narrow(_placeholder()),
        _tabs,
        _table,
        _headed,
        _list,
        _on_top,
        _outside,
        _bar,
    ],
)
def test_what_is_cut_off_is_seen(qtbot: QtBot, make: Callable[[], QWidget]) -> None:
    widget = make()
    qtbot.addWidget(widget)
    widget.show()

    assert clipped(widget)


def _placeholder() -> QLineEdit:
    line = QLineEdit()
    line.setPlaceholderText(LONG)
    return line


def test_what_fits_or_is_elided_with_a_tip_is_not(qtbot: QtBot) -> None:
    table = _table()
    item = table.item(0, 0)
    assert item is not None
    item.setToolTip(LONG)
    column = QVBoxLayout(whole := QWidget())
    for widget in (_label(LONG), _label(LONG * 9, wrapped=True), QPushButton(LONG), _combo(), table):
        column.addWidget(widget)
    qtbot.addWidget(whole)
    whole.resize(400, 400)
    whole.show()

    assert clipped(whole) == []


# the window ----------------------------------------------------------------------------------------------------


@pytest.fixture(params=["zh", "en"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """Speak a language for one test."""
    locale, translator = QLocale(), QTranslator(qapp)
    if request.param == "en":
        folder = resource("translations")
        if not translator.load("gouji_en", str(folder)):
            pytest.skip("no translation is built")
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
        qapp.installTranslator(translator)
    yield request.param
    qapp.removeTranslator(translator)
    QLocale.setDefault(locale)


@pytest.mark.qt_log_ignore("This plugin does not support")  # a menu on a platform without windows on top
@pytest.mark.parametrize("state", states.STATES, ids=[state.name for state in states.STATES])
def test_nothing_is_cut_off(state: states.State, language: str, qtbot: QtBot, tmp_path: Path) -> None:  # noqa: ARG001
    window = stage.a_window_to_look_at(qtbot, tmp_path / "desk")
    found = []
    menu = state.arrange(window, tmp_path / "desk")
    for size in (stage.USUAL, SMALL):
        window.resize(*size)
        stage.settle()
        assert (window.width(), window.height()) == size
        found += [f"{size[0]}x{size[1]} {said}" for said in clipped(menu or window)]
    if menu is not None:
        menu.close()

    assert found == []
