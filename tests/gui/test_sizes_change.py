"""Sizes change: guide, window, zoom, panes, splitters; the framed figure stays in sight, and nothing else scrolls."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollBar, QSplitter
from pytestqt.qtbot import QtBot

from core.document import Box
from gui.main_window import MainWindow
from gui.pages.view import PageView
from tests.builders import ref
from tests.gui.desk import a_file, a_window_on, press, press_ctrl
from tests.gui.pages import a_pdf
from tests.gui.stage import settle, until

K = Qt.Key
WRONG = {"applications.results_total.natural_person": "45", "applications.received.total": "47"}
Change = Callable[[MainWindow], None]


def guide(window: MainWindow) -> None:
    press(window, K.Key_F1)


def small(window: MainWindow) -> None:
    window.resize(1024, 600)


def reports(window: MainWindow) -> None:
    window.actions_by_id["show_reports"].trigger()


def splitter(window: MainWindow) -> None:
    """Drag the edge between the original and the tables to the left."""
    found = window.panes.source.parentWidget()
    assert isinstance(found, QSplitter)
    handle = found.handle(found.indexOf(window.panes.tables))
    middle = handle.rect().center()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=middle)
    for _ in range(5):  # the handle goes along
        QTest.mouseMove(handle, middle - QPoint(40, 0))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=middle)


def larger(window: MainWindow) -> None:
    window.panes.source.text.setFocus()
    press_ctrl(window, K.Key_Plus, K.Key_Plus, K.Key_Plus)


def flat(window: MainWindow) -> None:
    window.arrangement._all.setSizes([200, 400])  # noqa: SLF001  (where a clerk drags it)


CHANGES = (guide, small, reports, splitter, larger, flat)


def seen(window: MainWindow) -> bool:
    view = window.panes.source.text.view
    assert view._current is not None  # noqa: SLF001  (what is framed)
    rects = list(view.rects_of(view._current))  # noqa: SLF001  (as above)
    port = view.viewport().rect()
    return bool(rects) and all(port.contains(rect.toAlignedRect().adjusted(0, 0, -2, 0)) for rect in rects)


def lower(bar: QScrollBar, there: Callable[[], bool]) -> None:
    """Scroll until the figure is at the lower edge, where it is lost first."""
    while bar.value() > 0 and there():
        bar.setValue(bar.value() - 1)
    bar.setValue(bar.value() + (not there()))
    assert there()


@pytest.mark.parametrize("most", [100_000, 100], ids=["sheet", "plain"])
@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_the_framed_figure_stays_in_sight(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: Change, most: int
) -> None:
    monkeypatch.setattr("gui.source.source_pane._MOST_CHARACTERS", most)
    window = a_window_on(qtbot, a_file(tmp_path, WRONG))
    press(window, K.Key_F8, K.Key_F8)
    settle()
    assert seen(window)
    lower(window.panes.source.text.view.verticalScrollBar(), lambda: seen(window))
    change(window)
    settle()
    assert seen(window)


def test_what_was_scrolled_away_from_stays_away(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window_on(qtbot, a_file(tmp_path, WRONG))
    press(window, K.Key_F8)
    settle()
    view = window.panes.source.text.view
    view.verticalScrollBar().setValue(0)
    assert not seen(window)
    small(window)
    settle()
    assert view.verticalScrollBar().value() == 0


def test_what_is_in_sight_does_not_move(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window_on(qtbot, a_file(tmp_path, WRONG))
    press(window, K.Key_F8)
    settle()
    bar = window.panes.source.text.view.verticalScrollBar()
    before = bar.value()
    window.resize(window.width(), window.height() - 20)
    settle()
    assert seen(window)
    assert bar.value() == before


def test_a_selection_in_the_original_outlasts_it(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window_on(qtbot, a_file(tmp_path, WRONG))
    press(window, K.Key_F8)
    settle()
    view = window.panes.source.text.view
    cursor = view.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor, 5)
    view.setTextCursor(cursor)
    chosen = view.selected_text()
    larger(window)
    settle()
    assert seen(window)
    assert view.selected_text() == chosen


# pages ---------------------------------------------------------------------------------------------------------


@pytest.fixture
def paged(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    path = tmp_path / "松岭县2021.pdf"
    path.write_bytes(a_pdf())
    window = a_window_on(qtbot, path)
    window.selection.move_to(ref("applications.received.total"))
    until(lambda: pages(window).pages > 0)
    settle()
    return window


def pages(window: MainWindow) -> PageView:
    assert window.panes.source.page is not None
    return window.panes.source.page.view


def framed(window: MainWindow) -> Box | None:
    view = pages(window)
    return view._places.box_of(view._current) if view._current else None  # noqa: SLF001  (what is framed)


def page_seen(window: MainWindow) -> bool:
    box = framed(window)
    assert box is not None
    return pages(window).viewport().rect().contains(pages(window).place_of(box).toAlignedRect())


def larger_page(window: MainWindow) -> None:
    pages(window).setFocus()
    press_ctrl(window, K.Key_Plus, K.Key_Plus, K.Key_Plus)


@pytest.mark.parametrize(
    "change", [guide, small, reports, splitter, larger_page, flat], ids=lambda change: change.__name__
)
def test_the_framed_figure_stays_in_sight_on_its_page(paged: MainWindow, change: Change) -> None:
    lower(pages(paged).verticalScrollBar(), lambda: page_seen(paged))
    change(paged)
    settle()
    assert page_seen(paged)
