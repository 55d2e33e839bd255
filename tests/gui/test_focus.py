"""Without a mouse: the frame around whatever has the keyboard, and where Tab and F6 take it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from gui import style
from gui.main_window import MainWindow
from gui.parts.message_bar import Answer
from gui.tables.editor import CellEditor
from gui.tables.view import TableView
from gui.window import tab_order
from tests.builders import ref
from tests.gui import stage
from tests.gui.desk import a_file, a_window, opened, press, under_review
from tests.gui.seen import contrast

_TABLE = TableView | CellEditor  # there, Tab goes to the next figure


# focus ---------------------------------------------------------------------------------------------------------


def test_whatever_has_the_keyboard_is_framed(every_window: MainWindow) -> None:
    """Two pixels around it, in a colour that stands out, that are not there without the keyboard."""
    accent = style.colours().accent
    unframed = []
    for stop in list(tab_order.stops(every_window)):
        tab_order.bring(stop, Qt.FocusReason.TabFocusReason)  # where it may scroll to
        every_window.setFocus()
        before = _around(every_window, stop)
        tab_order.bring(stop, Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        assert stop.hasFocus()
        after = _around(every_window, stop)
        edges = [_drawn(before, after, side) for side in range(4)]
        if min(edges) < 2:
            unframed.append((type(stop).__name__, stop.accessibleName(), edges))

    assert unframed == []
    assert contrast(accent, style.colours().window.fill) >= 3


def _around(window: MainWindow, widget: QWidget) -> QImage:
    """Return what is on the screen where a widget is, as far as it is in sight."""
    QApplication.processEvents()
    return window.grab(QRect(widget.mapTo(window, widget.rect().topLeft()), widget.size())).toImage()


def _drawn(before: QImage, after: QImage, side: int) -> int:
    """Count the lines of pixels that became another colour, from one side to the middle of it."""
    wide, high = before.width() - 1, before.height() - 1
    depth = 5
    ways = (
        [(wide // 2, step) for step in range(depth)],
        [(wide // 2, high - step) for step in range(depth)],
        [(step, high // 2) for step in range(depth)],
        [(wide - step, high // 2) for step in range(depth)],
    )
    return sum(before.pixel(*place) != after.pixel(*place) for place in ways[side])


# Tab -----------------------------------------------------------------------------------------------------------


def test_tab_reaches_everything_once_and_comes_back(every_window: MainWindow) -> None:
    """A table is left by F6: there, Tab goes to the next figure."""
    for view in list(tab_order.stops(every_window)):
        if isinstance(view, QAbstractItemView):
            # it chooses its first row or cell when the keyboard comes, and that is explained
            every_window.setFocus()
            view.setFocus(Qt.FocusReason.TabFocusReason)
    stage.settle()
    stops = list(tab_order.stops(every_window))
    there = {widget for widget in every_window.findChildren(QWidget) if tab_order.takes_tab(widget)}

    assert set(stops) == {one for one in there if one.focusProxy() is None}
    assert len(stops) == len(set(stops))
    forward = list(_walk(every_window, forward=True))
    assert sorted(map(stops.index, forward)) == list(range(len(stops)))
    backward = list(_walk(every_window, forward=False))
    assert len(backward) == len(set(backward))
    # Shift+F6 goes from the table to the pane before it, past what lies between
    here = next((number for number, stop in enumerate(backward) if isinstance(stop, _TABLE)), None)
    past = stops[stops.index(backward[here + 1]) + 1 : stops.index(backward[here])] if here is not None else []
    assert set(backward) == set(stops) - set(past)


def _walk(window: MainWindow, *, forward: bool) -> Iterator[QWidget]:
    first = _first(window)
    first.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(80):
        here = QApplication.focusWidget()
        assert here is not None
        yield here
        for _ in range(40):  # a text with links has several stops
            key = Qt.Key.Key_F6 if isinstance(here, _TABLE) else Qt.Key.Key_Tab
            QTest.keyClick(here, key, Qt.KeyboardModifier.NoModifier if forward else Qt.KeyboardModifier.ShiftModifier)
            QApplication.processEvents()
            if QApplication.focusWidget() is not here or not isinstance(here, QLabel):
                break
        if QApplication.focusWidget() is first:
            return


def _first(window: QMainWindow) -> QWidget:
    """Begin where F6 goes to from a table, so that the walk ends there."""
    stops = list(tab_order.stops(window))
    tables = [number for number, stop in enumerate(stops) if isinstance(stop, _TABLE)]
    return stops[(tables[0] + 1) % len(stops)] if tables else stops[0]


def test_tab_in_a_table_goes_right_and_f6_out_of_it(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    opened(qtbot, window, a_file(tmp_path))
    window.selection.move_to(ref("applications.received.natural_person"))
    window.panes.tables.focus_table()
    here = QApplication.focusWidget()
    assert here is not None
    QTest.keyClick(here, Qt.Key.Key_Tab)

    assert window.selection.ref == ref("applications.received.business")
    assert QApplication.focusWidget() is here
    QTest.keyClick(here, Qt.Key.Key_F6)
    assert QApplication.focusWidget() is window.panes.findings.view
    assert under_review(window).trail == ()


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_tab_alone_comes_back_to_a_figure_that_was_refused(qtbot: QtBot, tmp_path: Path, key: Qt.Key) -> None:
    window = a_window(qtbot, tmp_path)
    opened(qtbot, window, a_file(tmp_path))
    window.selection.move_to(ref("applications.received.natural_person"))
    press(window, "12x", Qt.Key.Key_Return, Qt.Key.Key_F6)
    assert QApplication.focusWidget() is window.panes.findings.view
    for _ in range(len(list(tab_order.stops(window)))):
        press(window, key)
        if isinstance(QApplication.focusWidget(), CellEditor):
            break
    line = QApplication.focusWidget()
    assert isinstance(line, CellEditor)
    assert (line.text(), line.reason.isVisible()) == ("12x", True)


# bars ----------------------------------------------------------------------------------------------------------


def test_f6_reaches_an_open_bar_and_esc_leads_back(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    opened(qtbot, window, a_file(tmp_path))
    done: list[str] = []
    for matter in ("one", "two"):
        answer = Answer("重新读取", lambda matter=matter: done.append(matter))  # type: ignore[misc]  # a default of its own
        window.messages.tell(matter, "报告已被其他程序修改。", [answer])
    window.panes.tables.focus_table()
    press(window, Qt.Key.Key_F6, Qt.Key.Key_F6, Qt.Key.Key_F6)
    assert QApplication.focusWidget() is window.messages.buttons_of("one")[0]
    press(window, Qt.Key.Key_F6)
    assert window.panes.source.isAncestorOf(window.focusWidget() or window)
    press(window, Qt.Key.Key_F6, with_=Qt.KeyboardModifier.ShiftModifier)
    press(window, Qt.Key.Key_Escape)
    assert not window.messages.text_of("one")
    assert QApplication.focusWidget() is window.messages.buttons_of("two")[0]
    press(window, Qt.Key.Key_Space)
    assert done == ["two"]
    assert QApplication.focusWidget() is window.panes.tables.tabs.currentWidget()
    press(window, Qt.Key.Key_F6, with_=Qt.KeyboardModifier.ShiftModifier)
    assert window.panes.source.isAncestorOf(window.focusWidget() or window)


def test_a_bar_that_goes_elsewhere_takes_nothing_from_who_types(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    opened(qtbot, window, a_file(tmp_path))
    window.messages.tell("one", "报告已被其他程序修改。")
    window.selection.move_to(ref("applications.received.natural_person"))
    window.panes.tables.focus_table()
    press(window, "12")
    window.messages.take_away("one")
    press(window, "3")
    line = QApplication.focusWidget()
    assert isinstance(line, CellEditor)
    assert line.text() == "123"
