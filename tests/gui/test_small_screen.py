"""What is under discussion can be seen without scrolling on 1366 × 768 at 150 %."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.parts import label_paint
from gui.parts.listing import Listing
from gui.source.sheet import SourceSheet
from gui.tables.view import TableView
from tests.builders import ref
from tests.gui import stage, states
from tests.gui.desk import a_file, a_window, opened, press

SMALL, USUAL = (911, 512), (1366, 768)


def a_desk(qtbot: QtBot, folder: Path, size: tuple[int, int] = SMALL) -> MainWindow:
    window = a_window(qtbot, folder)
    window.resize(*size)
    states.finding(window, folder)
    return window


def in_sight(widget: QWidget, within: QWidget) -> bool:
    return widget.isVisible() and within.rect().contains(
        QRect(widget.mapTo(within, QPoint(0, 0)), widget.size()).adjusted(1, 1, -1, -1)
    )


def test_headline_difference_and_first_proposal_are_seen_after_going_to_a_finding(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_desk(qtbot, tmp_path)
    pane = window.panes.explanation
    port = pane.findChildren(QScrollArea)[0].viewport()
    first = pane._rows[0]  # noqa: SLF001  (rows have no name)
    assert all(in_sight(one, port) for one in (pane._headline, pane.body, first, first.button))  # noqa: SLF001  (as above)
    assert "差 1" in pane.body.text()
    assert "依据" in pane.more.text()
    assert in_sight(first.label, window)


def test_there_is_one_row_for_the_verdict_and_the_rest_of_it_in_its_tip(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    window.resize(*SMALL)
    states.verdict(window, tmp_path)
    bar = window.panes.explanation.verdict
    assert not bar.said.isVisible()
    assert any(bar.said.text() in button.toolTip() for button in bar.buttons.values())
    window.resize(1366, 1000)
    stage.settle()
    assert bar.said.isVisible()


def test_with_room_the_explanation_comes_first_and_whole(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_desk(qtbot, tmp_path, (1366, 1000))
    pane = window.panes.explanation
    assert "依据" in pane.body.text()
    assert not pane.more.isVisible()
    window.resize(*SMALL)
    stage.settle()
    assert pane.more.isVisible()
    window.resize(1366, 1000)
    stage.settle()
    assert not pane.more.isVisible()


def test_label_and_figure_are_both_in_sight_where_the_table_fits(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_desk(qtbot, tmp_path)
    view = window.panes.source.text.view
    assert isinstance(view, SourceSheet)
    assert view.horizontalScrollBar().maximum() > 0  # there are wider tables
    assert view.horizontalScrollBar().value() == 0
    cell = window.controller.review.cells[ref("applications.received.total")]  # type: ignore[union-attr]  # it is open
    assert cell.span is not None
    [place] = view.rects_of(cell.span)
    assert view.viewport().rect().contains(place.toRect())


def shown_whole(view: Listing) -> set[str]:
    head, model = view.horizontalHeader(), view.model()
    return {
        str(model.headerData(section, head.orientation()))
        for section in range(head.count())
        if not head.isSectionHidden(section)
        and head.sectionViewportPosition(section) >= 0
        and head.sectionViewportPosition(section) + head.sectionSize(section) <= view.viewport().width()
    }


def test_figures_and_state_of_the_findings_come_before_their_words(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_desk(qtbot, tmp_path)
    assert {"#", "级别", "位置", "等号左", "等号右", "差", "状态"} <= shown_whole(window.panes.findings.view)
    window.resize(*USUAL)
    stage.settle()
    assert "核对内容" in shown_whole(window.panes.findings.view)


@pytest.mark.parametrize("size", [SMALL, USUAL])
def test_both_years_and_the_difference_are_seen(qtbot: QtBot, tmp_path: Path, size: tuple[int, int]) -> None:
    window = a_window(qtbot, tmp_path)
    window.resize(*size)
    states.years(window, tmp_path)
    pane = window.comparing.pane
    assert {"行", "列", "2021 年度", "2022 年度", "差", "标记"} <= shown_whole(pane.view)


def test_shift_tab_leaves_the_equation_on_one_line(qtbot: QtBot, tmp_path: Path) -> None:
    body = a_desk(qtbot, tmp_path).panes.explanation.body
    body.setFocus(Qt.FocusReason.BacktabFocusReason)
    for _ in range(body.text().count("<a ")):
        assert body.hasFocus()
        QTest.keyClick(body, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert not body.hasFocus()


def test_the_current_figure_stays_in_sight_beside_the_guide(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_desk(qtbot, tmp_path)
    window.actions_by_id["guide"].trigger()
    stage.settle(0.3)
    view = window.panes.tables.tabs.currentWidget()
    assert isinstance(view, TableView)
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))


@pytest.mark.parametrize("size", [SMALL, USUAL])
def test_no_list_and_no_table_scrolls_sideways(qtbot: QtBot, tmp_path: Path, size: tuple[int, int]) -> None:
    window = a_window(qtbot, tmp_path)
    window.resize(*size)
    states.years(window, tmp_path)
    table = window.panes.tables.tabs.currentWidget()
    assert isinstance(table, TableView)
    for view in (window.panes.findings.view, window.comparing.pane.view, table):
        assert view.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("size", [SMALL, USUAL])
def test_beside_the_guide_the_list_fits_and_says_where(qtbot: QtBot, tmp_path: Path, size: tuple[int, int]) -> None:
    window = a_desk(qtbot, tmp_path, size)
    QTest.keyClick(window, Qt.Key.Key_F1)
    stage.settle(0.3)
    view = window.panes.findings.view
    assert view.horizontalScrollBar().maximum() == 0
    assert {"#", "级别", "位置"} <= shown_whole(view)
    assert "差" in shown_whole(view) or size == SMALL
    index = view.model().index(0, 2)
    assert "申请办理·总计" in index.data(Qt.ItemDataRole.ToolTipRole)


def test_a_table_with_a_little_too_little_room_shows_all_columns(qtbot: QtBot, tmp_path: Path) -> None:
    view = a_desk(qtbot, tmp_path, USUAL).panes.tables.tabs.currentWidget()
    assert isinstance(view, TableView)
    view.setParent(None)
    qtbot.addWidget(view)
    view.show()
    labels = {True: 0, False: 0}
    for width in range(view.width(), 0, -5):
        view.resize(width, 300)
        fits = view.horizontalScrollBar().maximum() == 0
        labels[fits] = sum(view.beside.levels)
        if not fits:
            break
    assert labels[True] < 0.9 * labels[False]  # where giving does not help, they give nothing


def test_the_button_for_all_is_seen_whole_beside_a_verdict(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_desk(qtbot, tmp_path, USUAL)
    pane = window.panes.explanation
    assert pane.take_whole.isVisible()
    press(window, Qt.Key.Key_F7)
    stage.settle()
    assert pane.verdict.withdraw.isVisible()
    port = pane.findChildren(QScrollArea)[0].viewport()
    assert in_sight(pane.take_whole, port)
    assert in_sight(pane._rows[0], port)  # noqa: SLF001  (rows have no name)


def test_long_sums_are_read_to_their_last_digit(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    opened(qtbot, window, a_file(tmp_path, {"applications.received.total": "12341046"}))
    view = window.panes.findings.view

    def whole() -> None:
        metrics, model = view.fontMetrics(), view.model()
        for row in range(model.rowCount()):
            for column in (4, 5, 6):
                text = model.index(row, column).data()
                assert metrics.horizontalAdvance(text) + 6 <= view.columnWidth(column), text

    whole()
    window.controller.correct(ref("applications.received.total"), "12345678901")
    whole()
    assert view.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("width", [USUAL[0], 1280])
def test_labels_of_the_form_are_read_in_full(qtbot: QtBot, tmp_path: Path, width: int) -> None:
    window = a_desk(qtbot, tmp_path, (width, 768))
    view = window.panes.tables.tabs.currentWidget()
    assert isinstance(view, TableView)
    for head in (view.above, view.beside):
        for cell in head.cells():
            place = head.place_of(cell)
            room = QSize(place.width() - 2 * label_paint.PAD, place.height() - 2)
            lines = room.height() // head.fontMetrics().height()
            assert "…" not in "".join(label_paint.lines_of(cell.text, head.font(), room.width(), lines)), cell.text
