"""The original in the window: text and pages on two tabs, one current cell, the choice remembered."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.review import Review
from gui.main_window import MainWindow
from gui.pages.page_pane import PagePane
from gui.window.original import Original
from tests.builders import ref
from tests.gui.desk import a_file, a_window, opened, press, press_ctrl, under_review
from tests.renderers.common import source
from tests.writers.pdf import pdf

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CELL = ref("applications.received.natural_person")
OTHER = ref("applications.received.business")


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pdf") / "报告.pdf"
    path.write_bytes(pdf(source("2021", "county", 1)))
    return path


def turn_to(original: Original, tab: int) -> None:
    """Click on a tab."""
    bar = original.tabBar()
    QTest.mouseClick(bar, LEFT, NONE, bar.tabRect(tab).center())


def titles(original: Original) -> list[str]:
    return [original.tabText(at) for at in range(original.count())]


def with_pages(qtbot: QtBot, window: MainWindow, path: Path) -> Original:
    opened(qtbot, window, path)
    original = window.panes.source
    assert original.page is not None
    return original


def on_its_page(qtbot: QtBot, window: MainWindow, path: Path) -> tuple[PagePane, Review]:
    """Open a report with pages, and go to a figure on the first."""
    page = with_pages(qtbot, window, path).page
    assert page is not None
    qtbot.waitUntil(lambda: page.view.pages > 0, timeout=20_000)
    window.selection.move_to(CELL)
    return page, under_review(window)


def test_a_text_has_one_tab(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    opened(qtbot, window, a_file(tmp_path))
    original = window.panes.source
    assert titles(original) == ["原文"]
    assert original.box.isVisible()
    assert original.page is None


def test_a_pdf_shows_its_pages_and_goes_back_to_text_alone(qtbot: QtBot, tmp_path: Path, path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    original = with_pages(qtbot, window, path)
    assert titles(original) == ["原文", "页面"]
    assert original.currentWidget() is original.page
    assert original.page is not None
    assert original.page.bar.isVisible()
    turn_to(original, 0)
    assert not original.page.bar.isVisible()
    opened(qtbot, window, a_file(tmp_path))
    assert titles(original) == ["原文"]
    assert not original.page.bar.isVisible()


def test_the_choice_is_remembered_from_file_to_file_and_day_to_day(qtbot: QtBot, tmp_path: Path, path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    original = with_pages(qtbot, window, path)
    turn_to(original, 0)
    opened(qtbot, window, a_file(tmp_path))
    with_pages(qtbot, window, path)
    assert original.currentWidget() is original.text
    tomorrow = with_pages(qtbot, a_window(qtbot, tmp_path), path)
    assert tomorrow.currentWidget() is tomorrow.text
    turn_to(tomorrow, 1)
    later = with_pages(qtbot, a_window(qtbot, tmp_path), path)
    assert later.currentWidget() is later.page


def test_looking_for_words_turns_to_the_text_and_is_no_choice(qtbot: QtBot, tmp_path: Path, path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    original = with_pages(qtbot, window, path)
    press_ctrl(window, Qt.Key.Key_F)
    assert original.currentWidget() is original.text
    assert original.text.find_bar.isVisible()
    again = with_pages(qtbot, a_window(qtbot, tmp_path), path)
    assert again.currentWidget() is again.page


def test_both_follow_the_one_current_cell(qtbot: QtBot, tmp_path: Path, path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    original = window.panes.source
    page, review = on_its_page(qtbot, window, path)
    cells = review.report.by_ref()
    box, span = cells[OTHER].box, cells[OTHER].span
    assert box is not None
    assert span is not None
    at = page.view.place_of(box).center().toPoint()
    QTest.mouseClick(page.view.viewport(), LEFT, NONE, at)
    assert window.selection.ref == OTHER
    turn_to(original, 0)
    qtbot.waitUntil(lambda: bool(list(original.text.view.rects_of(span))))
    seen = next(iter(original.text.view.rects_of(span))).center().toPoint()
    assert original.text.view.viewport().rect().contains(seen)


def test_a_number_of_a_page_is_taken_over_with_its_place(qtbot: QtBot, tmp_path: Path, path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    page, review = on_its_page(qtbot, window, path)
    other = review.report.by_ref()[OTHER]
    assert other.box is not None
    at = page.view.place_of(other.box).center().toPoint()
    QTest.mouseClick(page.view.viewport(), LEFT, Qt.KeyboardModifier.ControlModifier, at)
    assert review.cells[CELL].value == other.value
    assert review.corrections[CELL].evidence == other.span


def test_a_corrected_figure_shows_on_the_page_too(qtbot: QtBot, tmp_path: Path, path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    page, review = on_its_page(qtbot, window, path)
    box = review.report.by_ref()[CELL].box
    assert box is not None
    view = page.view

    def corner_colour() -> QColor:
        # the page is laid out anew when it is drawn: ask where the figure is each time
        corner = view.place_of(box).topLeft().toPoint() + QPoint(4, 4)
        return view.viewport().grab().toImage().pixelColor(corner)

    before = corner_colour()
    window.panes.tables.focus_table()
    press(window, "9", Qt.Key.Key_Return)
    # the table goes first, the original follows a moment later
    qtbot.waitUntil(lambda: corner_colour() != before, timeout=5_000)


def test_f6_reaches_whatever_is_in_front(qtbot: QtBot, tmp_path: Path, path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    original = with_pages(qtbot, window, path)
    page = original.page
    assert page is not None
    for _ in range(4):
        press(window, Qt.Key.Key_F6)
        if page.view.hasFocus():
            break
    assert page.view.hasFocus()
