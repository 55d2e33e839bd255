from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QTextFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.document import Span
from core.forms import CellRef
from core.model import Report
from gui import style
from gui.marks import MarkState
from gui.parts.find_bar import hits
from gui.positions import BLOCK
from gui.source.source_pane import SourcePane
from gui.source.view import SourceView
from gui.spots import Spots, number_among, outline_of
from tests.builders import a_report, ref

RECEIVED = ref("applications.received.natural_person")
FORWARD = ref("applications.carried_forward.total")
LEFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier


def shown(qtbot: QtBot, report: Report) -> SourcePane:
    pane = SourcePane()
    qtbot.addWidget(pane)
    pane.resize(460, 400)
    pane.show()
    pane.show_report(report)
    return pane


def place(pane: SourcePane, span: Span) -> QPoint:
    """The middle of a stretch that is in sight."""
    return next(iter(pane.view.rects_of(span))).center().toPoint()


def span_of(report: Report, wanted: CellRef) -> Span:
    span = report.by_ref()[wanted].span
    assert span is not None
    return span


def in_sight(pane: SourcePane, span: Span) -> bool:
    rects = list(pane.view.rects_of(span))
    return bool(rects) and pane.view.viewport().rect().contains(rects[0].center().toPoint())


def painted(pane: SourcePane, span: Span) -> QColor:
    """The colour in the corner of a stretch that is in sight, where no digit is."""
    corner = next(iter(pane.view.rects_of(span))).toRect().topLeft() + QPoint(1, 1)
    return pane.view.viewport().grab().toImage().pixelColor(corner)


def found_fill(pane: SourcePane, span: Span) -> QColor | None:
    start = pane.view.positions.to_qt(span.start)
    for chosen in pane.view.extraSelections():
        if chosen.cursor.selectionStart() == start:
            has_fill = chosen.format.hasProperty(QTextFormat.Property.BackgroundBrush)
            return chosen.format.background().color() if has_fill else None
    return None


def test_a_click_on_a_figure_picks_its_cell(qtbot: QtBot) -> None:
    report = a_report(text="𠮷云溪县，一行很长的正文" * 3)
    pane = shown(qtbot, report)
    pane.set_current(RECEIVED)
    at = place(pane, span_of(report, RECEIVED))

    with qtbot.waitSignal(pane.cell_picked) as picked:
        QTest.mouseClick(pane.view.viewport(), LEFT, pos=at)
    assert picked.args == [RECEIVED]


def test_a_click_on_plain_text_picks_nothing(qtbot: QtBot) -> None:
    pane = shown(qtbot, a_report(text="云溪县共收到申请"))

    with qtbot.assertNotEmitted(pane.cell_picked):
        QTest.mouseClick(pane.view.viewport(), LEFT, pos=place(pane, Span(2, 3)))


def test_dragging_over_a_figure_selects_text_and_picks_nothing(qtbot: QtBot) -> None:
    report = a_report(text="前")
    pane = shown(qtbot, report)
    pane.set_current(RECEIVED)
    at = place(pane, span_of(report, RECEIVED))
    port = pane.view.viewport()

    with qtbot.assertNotEmitted(pane.cell_picked):
        QTest.mousePress(port, LEFT, pos=at - QPoint(8, 0))
        QTest.mouseMove(port, at + QPoint(0, 60))
        QTest.mouseRelease(port, LEFT, pos=at + QPoint(0, 60))


def test_ctrl_click_takes_any_number_over(qtbot: QtBot) -> None:
    text = "𠮷县全年办理 1,234 件，结转三十五件"
    pane = shown(qtbot, a_report(text=text))
    start = text.index("1,234")

    with qtbot.waitSignal(pane.number_taken) as taken:
        QTest.mouseClick(pane.view.viewport(), LEFT, CTRL, place(pane, Span(start, start + 5)))
    assert taken.args == [Span(start, start + 5), "1,234"]

    start = text.index("三十五")
    with qtbot.waitSignal(pane.number_taken) as taken:
        QTest.mouseClick(pane.view.viewport(), LEFT, CTRL, place(pane, Span(start, start + 3)))
    assert taken.args == [Span(start, start + 3), "三十五"]


def test_enter_at_a_figure_picks_it_without_a_mouse(qtbot: QtBot) -> None:
    pane = shown(qtbot, a_report())
    pane.set_current(FORWARD)

    with qtbot.waitSignal(pane.cell_picked) as picked:
        QTest.keyClick(pane.view, Qt.Key.Key_Return)
    assert picked.args == [FORWARD]


def test_the_text_cannot_be_typed_over(qtbot: QtBot) -> None:
    pane = shown(qtbot, a_report(text="云溪县"))

    QTest.keyClicks(pane.view, "9")
    assert pane.view.toPlainText().startswith("云溪县")


def test_a_current_cell_out_of_sight_is_brought_into_sight(qtbot: QtBot) -> None:
    report = a_report()
    pane = shown(qtbot, report)
    assert not in_sight(pane, span_of(report, FORWARD))

    pane.set_current(FORWARD)
    assert in_sight(pane, span_of(report, FORWARD))


def test_a_current_cell_in_sight_does_not_scroll(qtbot: QtBot) -> None:
    report = a_report()
    pane = shown(qtbot, report)
    pane.set_current(FORWARD)
    before = pane.view.verticalScrollBar().value()

    pane.set_current(ref("applications.carried_forward.other"))
    assert pane.view.verticalScrollBar().value() == before


def test_an_unknown_place_is_outlined_by_its_row_then_its_table(qtbot: QtBot) -> None:
    row = {f"applications.granted.{c}": None for c in ("natural_person", "business", "research", "public_welfare")}
    report = a_report({**row, "disclosure.licensing.decisions": None})
    absent, alone = ref("applications.granted.business"), ref("disclosure.licensing.decisions")
    rest = (
        span_of(report, ref("applications.granted.legal_service")),
        span_of(report, ref("applications.granted.total")),
    )

    assert outline_of(report, absent) == Span(rest[0].start, rest[1].end)
    table = outline_of(report, alone)
    assert table is not None
    assert table.start == span_of(report, ref("disclosure.regulations.issued")).start
    pane = shown(qtbot, report)
    pane.set_current(absent)
    assert in_sight(pane, rest[0])


def test_marks_colour_the_figures(qtbot: QtBot) -> None:
    report = a_report()
    pane = shown(qtbot, report)
    first, second = (span_of(report, cell.ref) for cell in report.cells[:2])
    pane.set_marks({report.cells[0].ref: MarkState(check="failing")})

    assert painted(pane, first) == style.colours().failing.fill
    assert painted(pane, second) == style.colours().base.fill


def test_further_places_and_clearing(qtbot: QtBot) -> None:
    pane = shown(qtbot, a_report(text="正文说 12 件"))
    pane.set_spans([Span(4, 6)])
    pane.grab()
    pane.clear()

    assert pane.view.toPlainText() == ""
    pane.grab()


def test_ctrl_f_finds_and_counts_whatever_the_width_of_the_letters(qtbot: QtBot) -> None:
    pane = shown(qtbot, a_report(text="收到ＡＢ１２件，办结 12 件，ab"))
    QTest.keyClick(pane.view, Qt.Key.Key_F, CTRL)
    assert pane.find_bar.isVisible()
    QTest.keyClicks(pane.find_bar.words, "12")

    assert pane.find_bar.count.text() == "1/2"
    assert found_fill(pane, Span(4, 6)) == style.colours().found_current.fill
    light = style.colours().found_current.fill
    style.force("dark")
    QApplication.processEvents()
    assert found_fill(pane, Span(4, 6)) == style.colours().found_current.fill != light
    QTest.keyClick(pane.find_bar.words, Qt.Key.Key_Return)
    assert pane.find_bar.count.text() == "2/2"
    QTest.keyClick(pane.find_bar.words, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert pane.find_bar.count.text() == "1/2"
    QTest.keyClick(pane.find_bar.words, Qt.Key.Key_Escape)
    assert not pane.find_bar.isVisible()
    assert found_fill(pane, Span(4, 6)) is None


def test_what_is_not_there_is_said(qtbot: QtBot) -> None:
    pane = shown(qtbot, a_report(text="正文"))
    pane.open_find()
    QTest.keyClicks(pane.find_bar.words, "nowhere")

    assert pane.find_bar.count.text() == "没有找到"


def test_hits_do_not_overlap() -> None:
    assert hits("00000", "00") == [Span(0, 2), Span(2, 4)]
    assert hits("正文", "") == []


def test_numbers_in_running_text() -> None:
    text = "2021-2022年共１２件3,4,567.8 二十件"
    numbers = [number_among(text, Spots(), [index]) for index in range(len(text))]
    found = {text[number.span.start : number.span.end] for number in numbers if number and not number.why_not}

    assert found == {"１２", "3", "4,567.8", "二十"}


def test_a_huge_line_and_a_huge_text_are_there_at_once_and_complete_later(qtbot: QtBot) -> None:
    text = "字" * 1_000_000 + "\n" + "甲乙丙丁\n" * 60_000 + "最后"
    pane = shown(qtbot, a_report(text=text))
    view = pane.view
    assert isinstance(view, SourceView)
    assert view.blockCount() < 60_000

    pane.set_current(FORWARD)
    qtbot.waitUntil(lambda: view.blockCount() == view.positions.blocks, timeout=20_000)
    assert in_sight(pane, span_of(a_report(text=text), FORWARD))
    assert max(map(len, pane.view.toPlainText().split("\n"))) <= BLOCK


def test_both_schemes_paint(qtbot: QtBot) -> None:
    pane = shown(qtbot, a_report({"applications.received.total": None}, text="正文 12"))
    pane.set_current(ref("applications.received.total"))
    pane.set_marks({RECEIVED: MarkState(role="culprit"), FORWARD: MarkState(origin="guess")})
    light = pane.grab().toImage()
    style.force("dark")

    assert pane.grab().toImage() != light
