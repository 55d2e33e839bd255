"""Tables in the source pane: every column in sight, each figure still at its own place in the text."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.document import Span
from core.model import Report
from core.opening import open_report
from core.resources import resource
from gui import style
from gui.marks import MarkState
from gui.source import painting
from gui.source.sheet import SourceSheet
from gui.source.source_pane import SourcePane
from gui.source.view import SourceView
from tests.builders import a_report, ref
from tests.gui.sheet import place, shown, span_of

LEFT, CTRL, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
PERSONS, TOTAL = ref("applications.received.natural_person"), ref("applications.received.total")


@pytest.fixture(scope="module")
def report() -> Report:
    return open_report(resource("samples/wangchuan-2021.txt"))


# columns ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("width", [400, 540, 760])
def test_all_seven_columns_are_in_sight_and_right_below_each_other(qtbot: QtBot, report: Report, width: int) -> None:
    pane, view = shown(qtbot, report, width)
    assert view.horizontalScrollBar().maximum() == 0
    edges: dict[str, set[int]] = {}
    for cell in report.cells:
        if cell.ref.table == "applications" and cell.span and cell.span.end > cell.span.start:
            pane.set_current(cell.ref)
            edges.setdefault(cell.ref.column, set()).add(round(next(iter(view.rects_of(cell.span))).right()))
    assert {column: max(found) - min(found) for column, found in edges.items()} == dict.fromkeys(edges, 0)
    rights = [edges[column].pop() for column in edges]
    assert rights == sorted(rights)
    assert rights[-1] < view.viewport().width()


def test_columns_follow_the_width_of_the_pane(qtbot: QtBot, report: Report) -> None:
    pane, view = shown(qtbot, report)
    pane.set_current(TOTAL)
    before = next(iter(view.rects_of(span_of(report, TOTAL)))).right()
    pane.resize(900, 440)
    QApplication.processEvents()
    assert next(iter(view.rects_of(span_of(report, TOTAL)))).right() > before + 100
    assert view.horizontalScrollBar().maximum() == 0


def test_where_it_has_to_be_scrolled_labels_are_not_squeezed(qtbot: QtBot, report: Report) -> None:
    pane, view = shown(qtbot, report, 250)
    assert view.horizontalScrollBar().maximum() > 0
    pane.set_current(TOTAL)
    pane.bring_into_sight(Span(0, 1))
    pane.set_current(PERSONS)
    figure = next(iter(view.rects_of(span_of(report, PERSONS))))
    label = report.document.text.index("本年新收")
    written = list(view.rects_of(Span(label, label + 4)))
    assert len(written) == 1  # side by side, not below each other
    assert 0 < written[0].left() < written[0].right() < figure.left()


@pytest.mark.parametrize("percent", [100, 150])
@pytest.mark.parametrize("width", [184, 250, 540])
def test_the_frame_of_the_current_figure_is_in_sight_as_a_whole(
    qtbot: QtBot, report: Report, width: int, percent: int
) -> None:
    pane, view = shown(qtbot, report, width)
    pane.zoom.set_to(percent)
    for cell in report.cells[::3]:
        if cell.span and cell.span.end > cell.span.start:
            pane.set_current(cell.ref)
            [box] = view.rects_of(cell.span)
            assert box.left() >= painting.REACH
            assert box.right() + painting.REACH <= view.viewport().width()


def test_a_narrower_pane_keeps_the_whole_frame_in_sight(qtbot: QtBot, report: Report) -> None:
    pane, view = shown(qtbot, report)
    pane.set_current(TOTAL)
    for width in range(530, 180, -9):
        pane.resize(width, 440)
        QApplication.processEvents()
        [box] = view.rects_of(span_of(report, TOTAL))
        assert box.left() >= painting.REACH
        assert box.right() + painting.REACH <= view.viewport().width()


def test_the_frame_lies_around_the_ink_of_a_figure_within_its_cell(qtbot: QtBot, report: Report) -> None:
    pane, view = shown(qtbot, report)
    pane.set_current(TOTAL)
    pane.set_current(None)
    box = next(iter(view.rects_of(span_of(report, TOTAL))))
    image, paper, rule = view.viewport().grab().toImage(), style.colours().base.fill, style.colours().grid
    columns = range(round(box.left()) - 6, round(box.right()) + 3)
    rows = range(round(box.top()) + 3, round(box.bottom()) - 3)
    ink = [x for x in columns if any(image.pixelColor(x, y) not in (paper, rule) for y in rows)]
    assert box.left() - 1 <= ink[0] < ink[-1] <= box.right()
    assert ink[0] - box.left() == pytest.approx(box.right() - 1 - ink[-1], abs=2)
    rules = [x for x in range(round(box.right()), round(box.right()) + 12) if image.pixelColor(x, rows[0]) == rule]
    assert box.right() + painting.REACH - 1 <= rules[0]  # of its own cell


def test_line_numbers_are_those_of_the_file_one_a_row(qtbot: QtBot, report: Report) -> None:
    pane, view = shown(qtbot, report)
    pane.set_current(TOTAL)
    text = report.document.text
    numbers = [int(number) for number, _, _ in view.numbers_from_top()]
    assert numbers == sorted(set(numbers))
    for number, reach, box in view.numbers_from_top():
        line = text.split("\n")[int(number) - 1]
        assert line.strip()[:2] in on_screen_between(view, reach) or not line.strip()
        if str(number) == str(text.count("\n", 0, span_of(report, TOTAL).start) + 1):
            assert abs(box.center().y() - next(iter(view.rects_of(span_of(report, TOTAL)))).center().y()) < 12


def on_screen_between(view: SourceSheet, reach: range) -> str:
    cursor = QTextCursor(view.document())
    cursor.setPosition(reach.start)
    cursor.setPosition(min(reach.stop, view.document().characterCount() - 1), QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText() or view.document().findBlock(reach.start).text()


# mouse and keys --------------------------------------------------------------------------------------------------


def test_a_click_anywhere_in_a_figures_cell_picks_it(qtbot: QtBot, report: Report) -> None:
    pane, view = shown(qtbot, report)
    pane.set_current(PERSONS)
    at = place(view, span_of(report, PERSONS))
    for aside in (0, -14):
        with qtbot.waitSignal(pane.cell_picked) as picked:
            QTest.mouseClick(view.viewport(), LEFT, NONE, at + QPoint(aside, 0))
        assert picked.args == [PERSONS]


def test_every_figure_in_sight_can_be_clicked(qtbot: QtBot, report: Report) -> None:
    pane, view = shown(qtbot, report)
    for cell in report.cells[::7]:
        pane.set_current(cell.ref)
        with qtbot.waitSignal(pane.cell_picked) as picked:
            QTest.mouseClick(view.viewport(), LEFT, NONE, place(view, span_of(report, cell.ref)))
        assert picked.args == [cell.ref]


def test_a_click_on_a_label_picks_nothing(qtbot: QtBot, report: Report) -> None:
    pane, view = shown(qtbot, report)
    pane.set_current(PERSONS)
    start = report.document.text.index("一、本年新收")
    with qtbot.assertNotEmitted(pane.cell_picked):
        QTest.mouseClick(view.viewport(), LEFT, NONE, place(view, Span(start, start + 2)))


def test_ctrl_click_takes_a_figure_over_with_its_span(qtbot: QtBot, report: Report) -> None:
    pane, view = shown(qtbot, report)
    pane.set_current(TOTAL)
    with qtbot.waitSignal(pane.number_taken) as taken:
        QTest.mouseClick(view.viewport(), LEFT, CTRL, place(view, span_of(report, TOTAL)))
    assert taken.args == [span_of(report, TOTAL), report.by_ref()[TOTAL].raw]


def test_ctrl_click_takes_a_figure_over_wherever_its_cell_is_hot(qtbot: QtBot, report: Report) -> None:
    pane, view = shown(qtbot, report)
    pane.set_current(TOTAL)
    qtbot.wait(20)
    glyphs = place(view, span_of(report, TOTAL))
    beside = [QPoint(x, glyphs.y()) for x in range(view.viewport().width())]
    hot = [point for point in beside if view.spot_at(point) == TOTAL]
    assert len(hot) > 12
    for point in hot:
        assert view.number_under(point) == span_of(report, TOTAL)


def test_enter_at_the_caret_picks_and_arrows_walk_the_cells(qtbot: QtBot, report: Report) -> None:
    pane, view = shown(qtbot, report)
    pane.set_current(PERSONS)
    with qtbot.waitSignal(pane.cell_picked) as picked:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert picked.args == [PERSONS]
    for _ in range(len(report.by_ref()[PERSONS].raw or "") + 1):
        QTest.keyClick(view, Qt.Key.Key_Right)
    with qtbot.waitSignal(pane.cell_picked) as picked:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert picked.args == [ref("applications.received.business")]


def test_the_text_cannot_be_typed_over(qtbot: QtBot, report: Report) -> None:
    pane, view = shown(qtbot, report)
    before = view.document().toPlainText()
    pane.set_current(PERSONS)
    QTest.keyClicks(view, "9")
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert view.document().toPlainText() == before


def test_cells_are_copied_as_a_spreadsheet_takes_them(qtbot: QtBot, report: Report) -> None:
    pane, view = shown(qtbot, report)
    pane.set_current(PERSONS)
    business = ref("applications.carried_over.business")
    first, last = place(view, span_of(report, PERSONS)), place(view, span_of(report, business))
    QTest.mousePress(view.viewport(), LEFT, NONE, first)
    QTest.mouseMove(view.viewport(), last)
    QTest.mouseRelease(view.viewport(), LEFT, NONE, last)
    QTest.keyClick(view, Qt.Key.Key_C, CTRL)
    figures = report.by_ref()
    rows = [
        [figures[ref(f"applications.{row}.{column}")].raw or "" for column in ("natural_person", "business")]
        for row in ("received", "carried_over")
    ]
    assert QGuiApplication.clipboard().text() == "\n".join("\t".join(row) for row in rows)


def test_words_in_cells_are_found(qtbot: QtBot, report: Report) -> None:
    pane, view = shown(qtbot, report)
    QTest.keyClick(view, Qt.Key.Key_F, CTRL)
    pane.find_bar.words.insert("重复申请")  # as an input method does
    assert pane.find_bar.count.text().startswith("1/")
    start = report.document.text.index("重复申请")
    place(view, Span(start, start + 4))
    [found] = [chosen for chosen in view.extraSelections() if chosen.cursor.selectedText() == "重复申请"][:1]
    assert found.format.background().color() == style.colours().found_current.fill


# marks and following ---------------------------------------------------------------------------------------------


def test_marks_fill_the_figures(qtbot: QtBot, report: Report) -> None:
    pane, view = shown(qtbot, report)
    pane.set_current(PERSONS)
    pane.set_current(None)
    corner = next(iter(view.rects_of(span_of(report, PERSONS)))).toRect().topLeft() + QPoint(1, 1)
    pane.set_marks({PERSONS: MarkState(check="failing")})
    assert view.viewport().grab().toImage().pixelColor(corner) == style.colours().failing.fill
    pane.set_marks({PERSONS: MarkState(origin="corrected")})
    assert view.viewport().grab().toImage().pixelColor(corner) == style.colours().corrected.fill
    pane.set_marks({})
    assert view.viewport().grab().toImage().pixelColor(corner) == style.colours().base.fill


def test_the_current_cell_is_in_sight_and_does_not_scroll_if_it_was(qtbot: QtBot, report: Report) -> None:
    pane, view = shown(qtbot, report)
    for wanted in (TOTAL, ref("proceedings.reconsideration.total"), ref("disclosure.regulations.issued"), PERSONS):
        pane.set_current(wanted)
        place(view, span_of(report, wanted))
    before = view.verticalScrollBar().value()
    pane.set_current(TOTAL)
    assert view.verticalScrollBar().value() == before


def test_what_was_chosen_before_it_is_seen_is_in_sight_then(qtbot: QtBot, report: Report) -> None:
    pane = SourcePane()
    qtbot.addWidget(pane)
    pane.resize(540, 440)
    pane.show_report(report)
    pane.set_current(ref("proceedings.reconsideration.total"))
    pane.set_marks({PERSONS: MarkState(check="failing")})
    pane.show()
    QApplication.processEvents()
    assert isinstance(pane.view, SourceSheet)
    place(pane.view, span_of(report, ref("proceedings.reconsideration.total")))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_and_lines_follow_the_scheme(qtbot: QtBot, report: Report, scheme: style.Scheme) -> None:
    pane, view = shown(qtbot, report)
    pane.set_current(PERSONS)
    style.force(scheme)
    QApplication.processEvents()
    image = view.viewport().grab().toImage()
    use = style.colours()
    right = next(iter(view.rects_of(span_of(report, PERSONS)))).toAlignedRect()
    row = [image.pixelColor(x, right.center().y()) for x in range(right.right(), right.right() + 12)]
    assert use.base.fill in row
    assert use.grid in row


# other texts -----------------------------------------------------------------------------------------------------


def test_a_text_without_tables_and_a_huge_one_are_shown_plainly(qtbot: QtBot) -> None:
    sheet, _ = shown(qtbot, open_report(resource("samples/songling-2022.txt")))
    for text in ("没有表格的正文", "甲\t1\t2\n" * 100_000):
        sheet.show_report(a_report(text=text))
        assert isinstance(sheet.view, SourceView)
    sheet.clear()
    assert sheet.view.toPlainText() == ""
    sheet.grab()
