"""The size of the text, the pages and the tables: keys, the wheel, the box, and what is remembered."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.parts.zoom import LEAST, LEVELS, MOST, Zoom, ZoomBox
from gui.source.sheet import SourceSheet
from gui.source.view import SourceView
from gui.tables.view import TableView
from tests.builders import ref
from tests.gui.desk import a_file, a_window, opened
from tests.gui.pages import a_pdf

CTRL = Qt.KeyboardModifier.ControlModifier
CELL = ref("applications.received.total")


def wheel(view: QAbstractScrollArea, notches: float, keys: Qt.KeyboardModifier = CTRL) -> None:
    port = view.viewport()
    at = port.rect().center()
    event = QWheelEvent(
        QPointF(at), QPointF(port.mapToGlobal(at)), QPoint(), QPoint(0, round(120 * notches)),
        Qt.MouseButton.NoButton, keys, Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003  (Qt's signature)
    )  # fmt: skip
    QApplication.sendEvent(port, event)


def a_desk(qtbot: QtBot, folder: Path) -> MainWindow:
    window = a_window(qtbot, folder)
    opened(qtbot, window, a_file(folder, {"applications.received.total": "47"}))
    window.selection.move_to(CELL)
    return window


def press(window: MainWindow, pane: QWidget, key: Qt.Key) -> None:
    pane.setFocus()
    QTest.keyClick(QApplication.focusWidget() or window, key, CTRL)


def height(view: QWidget) -> int:
    return view.fontMetrics().height()


def test_keys_change_the_size_of_the_text_while_it_has_the_keyboard(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_desk(qtbot, tmp_path)
    text, tables = window.panes.source.text, window.panes.tables
    small = height(text.view)
    press(window, text.view, Qt.Key.Key_Plus)
    press(window, text.view, Qt.Key.Key_Equal)
    assert text.zoom.percent == 125
    assert height(text.view) > small
    assert text.view.document().defaultFont().pointSizeF() == pytest.approx(text.view.font().pointSizeF())
    press(window, text.view, Qt.Key.Key_Minus)
    assert text.zoom.percent == 110
    press(window, text.view, Qt.Key.Key_0)
    assert (text.zoom.percent, height(text.view)) == (100, small)
    assert tables.zoom.percent == 100


def test_keys_change_the_size_of_the_tables_from_everywhere_else(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_desk(qtbot, tmp_path)
    tables = window.panes.tables
    view = tables.tabs.currentWidget()
    small, row = height(view), view.rowHeight(0)  # type: ignore[attr-defined]  # a table
    for pane in (view, window.panes.findings.view):
        press(window, pane, Qt.Key.Key_Plus)
    assert tables.zoom.percent == 125
    assert height(view) > small
    assert view.rowHeight(0) > row  # type: ignore[attr-defined]  # as above
    press(window, view, Qt.Key.Key_0)
    assert (height(view), view.rowHeight(0)) == (small, row)  # type: ignore[attr-defined]  # as above
    assert window.panes.source.text.zoom.percent == 100


def test_heads_and_editor_are_as_large_as_the_figures(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_desk(qtbot, tmp_path)
    tables = window.panes.tables
    view = tables._views["applications"]  # noqa: SLF001  (the table, whichever is in front)
    tables.zoom.set_to(200)
    assert view.font().pointSizeF() == pytest.approx(2 * QApplication.font(view).pointSizeF())
    assert {height(view.above), height(view.beside)} == {height(view)}
    window.actions_by_id["edit"].trigger()
    assert height(view.editor) == height(view)
    assert view.editor.geometry().bottom() <= view.visualRect(view.currentIndex()).bottom()
    figures = [view.figures.plain_text(one) for one in window.controller.review.cells if one.table == "applications"]  # type: ignore[union-attr]
    widest = max(view.fontMetrics().horizontalAdvance(figure) for figure in figures)
    assert min(view.columnWidth(at) for at in range(view.figures.columnCount())) > widest


def test_the_current_figure_stays_in_sight(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_desk(qtbot, tmp_path)
    window.panes.tables.zoom.set_to(300)
    view = window.panes.tables._views["applications"]  # noqa: SLF001  (as above)
    assert view.viewport().rect().intersects(view.visualRect(view.currentIndex()))


@pytest.mark.parametrize("pane", ["source", "tables"])
def test_ctrl_and_the_wheel_change_the_size_under_the_mouse(qtbot: QtBot, tmp_path: Path, pane: str) -> None:
    window = a_desk(qtbot, tmp_path)
    text, tables = window.panes.source.text, window.panes.tables
    view = text.view if pane == "source" else tables.tabs.currentWidget()
    zoom = text.zoom if pane == "source" else tables.zoom
    assert isinstance(view, QAbstractScrollArea)
    wheel(view, 2)
    assert zoom.percent == 121
    for _ in range(20):
        wheel(view, 0.1)  # a touchpad
    assert zoom.percent == 146
    for notches, end in ((-30, LEAST), (60, MOST)):
        wheel(view, notches)
        assert zoom.percent == end
    wheel(view, -1, Qt.KeyboardModifier.NoModifier)
    assert zoom.percent == MOST
    assert {text.zoom.percent, tables.zoom.percent} == {100, MOST}


def test_the_text_keeps_its_place(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_desk(qtbot, tmp_path)
    view = window.panes.source.text.view
    assert isinstance(view, SourceSheet)
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    top = view.cursorForPosition(QPoint(0, 0)).position()
    for percent in (200, 75):
        window.panes.source.text.zoom.set_to(percent)
        assert abs(view.cursorForPosition(QPoint(0, 0)).position() - top) < 60


def test_line_numbers_have_room(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_desk(qtbot, tmp_path)
    view = window.panes.source.text.view
    narrow = view.gutter.width()
    window.panes.source.text.zoom.set_to(200)
    assert view.gutter.width() > 1.4 * narrow
    assert view.viewport().geometry().left() >= view.gutter.width()


def test_a_huge_text_has_the_size_of_an_ordinary_one(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_desk(qtbot, tmp_path)
    window.panes.source.text.zoom.set_to(150)
    huge = tmp_path / "长.txt"
    huge.write_text(a_file(tmp_path).read_text("utf-8") + "\n" + "很长的报告。\n" * 20_000, "utf-8")
    opened(qtbot, window, huge)
    view = window.panes.source.text.view
    assert isinstance(view, SourceView)
    assert view.font().pointSizeF() == pytest.approx(1.5 * QApplication.font(view).pointSizeF())
    wheel(view, 1)
    assert window.panes.source.text.zoom.percent == 165


def test_keys_are_about_the_pages_where_they_are_in_front(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "报告.pdf"
    path.write_bytes(a_pdf())
    window = a_window(qtbot, tmp_path)
    opened(qtbot, window, path)
    original = window.panes.source
    assert original.page is not None
    view = original.page.view
    assert not original.box.isVisible()
    qtbot.waitUntil(lambda: view.pages > 0)
    before = view.zoom
    press(window, view, Qt.Key.Key_Plus)
    assert view.zoom == pytest.approx(1.25 * before, rel=0.01)
    assert original.text.zoom.percent == 100
    size = view.size_name
    tomorrow = a_window(qtbot, tmp_path)
    opened(qtbot, tomorrow, path)
    assert tomorrow.panes.source.page is not None
    again = tomorrow.panes.source.page.view
    assert again.size_name == size
    press(tomorrow, again, Qt.Key.Key_0)
    assert again.size_name == "text"


def test_sizes_are_remembered_each_for_itself(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_desk(qtbot, tmp_path)
    window.panes.source.text.zoom.set_to(125)
    window.panes.tables.zoom.set_to(90)
    tomorrow = a_desk(qtbot, tmp_path)
    assert (tomorrow.panes.source.text.zoom.percent, tomorrow.panes.tables.zoom.percent) == (125, 90)
    assert tomorrow.panes.source.text.view.font().pointSizeF() == pytest.approx(window.font().pointSizeF() * 1.25)


@pytest.mark.parametrize("said", ["", "many", "-5", "９９９９"])
def test_what_makes_no_sense_as_a_size_is_bounded(said: str) -> None:
    zoom = Zoom()
    zoom.kept(said)
    assert LEAST <= zoom.percent <= MOST


def test_the_box_shows_and_chooses(qtbot: QtBot) -> None:
    zoom = Zoom()
    box = ZoomBox(zoom)
    qtbot.addWidget(box)
    assert box.text() == "100 %"
    box.menu().aboutToShow.emit()
    shown = {action.text(): action for action in box.menu().actions()}
    assert list(shown) == [f"{level} %" for level in LEVELS]
    assert [name for name, action in shown.items() if action.isChecked()] == ["100 %"]
    shown["150 %"].trigger()
    assert (zoom.percent, box.text(), box.accessibleName()) == (150, "150 %", "字的大小 150 %")


def test_heads_leave_half_of_the_pane_to_the_figures_at_every_size(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_desk(qtbot, tmp_path)
    window.resize(911, 512)  # 1366 × 768 at 150 %
    tables = window.panes.tables
    view = tables.tabs.currentWidget()
    assert isinstance(view, TableView)
    for percent in (*LEVELS, 100):
        tables.zoom.set_to(percent)
        qtbot.wait(1)
        assert view.above.height() <= view.height() / 2
        assert view.beside.width() <= view.width() / 2
        assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))
        for head in (view.above, view.beside):
            assert all(level >= head.fontMetrics().height() for level in head.levels)
    assert height(view.above) == height(view.beside) == height(view)
