"""The pages of a PDF, walked as a person does: clicks, keys, the wheel, and what is seen."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.model import Report
from core.opening import open_report
from gui import style
from gui.marks import MarkState
from gui.pages.page_pane import PagePane
from tests.builders import ref
from tests.gui.pages import a_pdf, box, colour, drawn, place, shown

LEFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
FIRST = ref("disclosure.regulations.issued")
PERSONS, COMPANIES = ref("applications.received.natural_person"), ref("applications.received.business")
LAST = ref("proceedings.litigation_after_reconsideration.total")
CITY = Path(__file__).parents[2] / ".." / "shared" / "reports" / "huaian-2024.pdf"


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pdf") / "报告.pdf"
    path.write_bytes(a_pdf())
    return path


@pytest.fixture(scope="module")
def report(path: Path) -> Report:
    report = open_report(path)
    assert report.document.pages is not None
    assert report.document.pages > 2
    return report


# figures ---------------------------------------------------------------------------------------------------------


def test_a_click_on_a_figure_picks_its_cell(qtbot: QtBot, report: Report) -> None:
    pane = shown(qtbot, report)
    pane.set_current(PERSONS)
    at = place(pane, report, COMPANIES)
    with qtbot.waitSignal(pane.cell_picked) as picked:
        QTest.mouseClick(pane.view.viewport(), LEFT, NONE, at)
    assert picked.args == [COMPANIES]


def test_a_click_beside_the_figures_picks_nothing(qtbot: QtBot, report: Report) -> None:
    pane = shown(qtbot, report)
    with qtbot.assertNotEmitted(pane.cell_picked):
        QTest.mouseClick(pane.view.viewport(), LEFT, NONE, QPoint(2, 2))


def test_a_drag_moves_the_sheet_and_picks_nothing(qtbot: QtBot, report: Report) -> None:
    pane = shown(qtbot, report)
    pane.set_current(PERSONS)
    port, at = pane.view.viewport(), place(pane, report, PERSONS)
    before = pane.view.verticalScrollBar().value()
    with qtbot.assertNotEmitted(pane.cell_picked):
        QTest.mousePress(port, LEFT, NONE, at)
        QTest.mouseMove(port, at - QPoint(0, 30))
        QTest.mouseMove(port, at - QPoint(0, 50))
        QTest.mouseRelease(port, LEFT, NONE, at - QPoint(0, 50))
    assert pane.view.verticalScrollBar().value() == before + 50


def test_ctrl_click_takes_a_number_over_with_its_place_in_the_text(qtbot: QtBot, report: Report) -> None:
    pane = shown(qtbot, report)
    pane.set_current(PERSONS)
    cell = report.by_ref()[PERSONS]
    with qtbot.waitSignal(pane.number_taken) as taken:
        QTest.mouseClick(pane.view.viewport(), LEFT, CTRL, place(pane, report, PERSONS))
    assert taken.args == [cell.span, cell.raw]


def test_ctrl_click_takes_a_figure_over_from_anywhere_in_its_box(qtbot: QtBot, report: Report) -> None:
    pane = shown(qtbot, report)
    pane.set_current(PERSONS)
    cell, drawn_at = report.by_ref()[COMPANIES], pane.view.place_of(box(report, COMPANIES)).toRect()
    inner = drawn_at.adjusted(3, 3, -3, -3)
    for point in (inner.topLeft(), inner.topRight(), inner.bottomLeft(), inner.bottomRight(), inner.center()):
        with qtbot.waitSignal(pane.number_taken) as taken:
            QTest.mouseClick(pane.view.viewport(), LEFT, CTRL, point)
        assert taken.args == [cell.span, cell.raw]


def test_ctrl_click_beside_every_number_says_so(qtbot: QtBot, report: Report) -> None:
    pane = shown(qtbot, report)
    with qtbot.assertNotEmitted(pane.number_taken), qtbot.waitSignal(pane.number_missed):
        QTest.mouseClick(pane.view.viewport(), LEFT, CTRL, QPoint(2, 2))


def test_the_mouse_shows_what_can_be_clicked_and_says_what_it_is(qtbot: QtBot, report: Report) -> None:
    pane = shown(qtbot, report)
    pane.set_current(PERSONS)
    QTest.mouseMove(pane.view.viewport(), place(pane, report, PERSONS))
    assert pane.view.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
    QTest.mouseMove(pane.view.viewport(), QPoint(3, 3))
    assert pane.view.viewport().cursor().shape() is Qt.CursorShape.ArrowCursor
    assert "自然人" in pane.view.tip_of(PERSONS)


# following -------------------------------------------------------------------------------------------------------


def test_a_current_cell_on_another_page_is_brought_into_sight(qtbot: QtBot, report: Report) -> None:
    pane = shown(qtbot, report)
    assert pane.bar.number.value() == 1
    pane.set_current(LAST)
    place(pane, report, LAST)
    assert pane.bar.number.value() == box(report, LAST).page
    pane.set_current(FIRST)
    place(pane, report, FIRST)
    assert pane.bar.number.value() == box(report, FIRST).page


def test_a_current_cell_in_sight_does_not_scroll(qtbot: QtBot, report: Report) -> None:
    pane = shown(qtbot, report)
    pane.set_current(PERSONS)
    before = pane.view.verticalScrollBar().value()
    pane.set_current(COMPANIES)
    assert pane.view.verticalScrollBar().value() == before


def test_what_was_chosen_while_nobody_looked_is_in_sight_when_somebody_does(qtbot: QtBot, report: Report) -> None:
    pane = PagePane()
    qtbot.addWidget(pane)
    pane.resize(540, 440)
    pane.show_report(report)
    pane.set_current(LAST)
    assert pane.view.pages == 0
    pane.show()
    qtbot.waitUntil(lambda: pane.view.pages > 0 and drawn(pane), timeout=20_000)
    place(pane, report, LAST)


def test_the_current_cell_is_framed_and_an_unknown_place_never(qtbot: QtBot, report: Report) -> None:
    cells = tuple(replace(c, box=None, span=None) if c.ref == COMPANIES else c for c in report.cells)
    pane = shown(qtbot, replace(report, cells=cells))
    accent = style.paper().accent
    pane.set_current(PERSONS)
    framed = pane.view.place_of(box(report, PERSONS))
    assert colour(pane, QPointF(round(framed.left()) - 2, framed.center().y())) == accent
    pane.set_current(COMPANIES)
    unknown = pane.view.place_of(box(report, COMPANIES))
    sides = (framed, unknown)
    assert accent not in [colour(pane, QPointF(round(rect.left()) - 2, rect.center().y())) for rect in sides]
    assert colour(pane, QPointF(round(framed.left()) - 6, framed.center().y())) == accent  # the bar beside its row


# marks -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_marks_colour_the_paper_the_same_in_both_schemes(qtbot: QtBot, report: Report, scheme: style.Scheme) -> None:
    style.force(scheme)
    pane = shown(qtbot, report)
    pane.set_current(PERSONS)
    pane.set_current(None)
    pane.set_marks({PERSONS: MarkState(check="failing"), COMPANIES: MarkState(origin="corrected")})
    inside = [pane.view.place_of(box(report, cell)).topLeft() + QPointF(3, 3) for cell in (PERSONS, COMPANIES)]
    use = style.paper()
    assert [colour(pane, point) for point in inside] == [use.failing.fill, use.corrected.fill]
    pane.set_marks({})
    assert [colour(pane, point) for point in inside] == [use.base.fill] * 2


def test_every_mark_is_drawn_in_its_own_way(qtbot: QtBot, report: Report) -> None:
    pane = shown(qtbot, report)
    pane.set_current(PERSONS)
    pane.set_current(None)
    states = (
        MarkState(),
        MarkState(origin="guess"),
        MarkState(origin="corrected"),
        MarkState(check="failing"),
        MarkState(role="takes_part"),
        MarkState(role="culprit"),
    )
    seen = []
    for state in states:
        pane.set_marks({PERSONS: state})
        area = pane.view.place_of(box(report, PERSONS)).toAlignedRect()
        image = pane.view.viewport().grab(area).toImage()
        assert image not in seen
        seen.append(image)


def test_further_places_are_framed_where_their_words_are(qtbot: QtBot, report: Report) -> None:
    pane = shown(qtbot, report)
    before = pane.view.viewport().grab().toImage()
    pane.set_spans([report.document.words[0].span])
    assert pane.view.viewport().grab().toImage() != before
    pane.set_spans([])
    assert pane.view.viewport().grab().toImage() == before


def test_the_desk_is_dark_in_the_dark_and_the_paper_white(qtbot: QtBot, report: Report) -> None:
    style.force("dark")
    pane = shown(qtbot, report)
    pane.view.fit("page")
    qtbot.waitUntil(lambda: drawn(pane), timeout=20_000)
    assert colour(pane, QPointF(2, 2)) == style.colours().window.fill
    assert colour(pane, QPointF(60, 60)) == style.paper().base.fill


# what cannot be shown --------------------------------------------------------------------------------------------


def test_a_file_that_was_altered_shows_no_boxes_on_other_pages(qtbot: QtBot, tmp_path: Path, path: Path) -> None:
    copy = tmp_path / "报告.pdf"
    copy.write_bytes(path.read_bytes())
    report = open_report(copy)
    copy.write_bytes(path.read_bytes() + b"%")
    pane = PagePane()
    qtbot.addWidget(pane)
    pane.show()
    pane.show_report(report)
    qtbot.waitUntil(lambda: bool(pane.problem), timeout=20_000)
    assert "改动过" in pane.problem
    assert not pane.view.isVisible()
    copy.unlink()
    pane.show_report(report)
    assert pane.problem == ""
    qtbot.waitUntil(lambda: "找不到" in pane.problem, timeout=20_000)


def test_cleared_it_is_empty(qtbot: QtBot, report: Report) -> None:
    pane = shown(qtbot, report)
    pane.clear()
    assert pane.view.pages == 0
    assert not pane.bar.isEnabled()
    with qtbot.assertNotEmitted(pane.cell_picked):
        QTest.mouseClick(pane.view.viewport(), LEFT, NONE, QPoint(200, 200))


@pytest.mark.skipif(not CITY.exists(), reason="the city's report is not here")
def test_every_figure_of_a_real_report_can_be_clicked(qtbot: QtBot) -> None:
    report = open_report(CITY)
    pane = shown(qtbot, report)
    for cell in report.cells:
        pane.set_current(cell.ref)
        with qtbot.waitSignal(pane.cell_picked) as picked:
            QTest.mouseClick(pane.view.viewport(), LEFT, NONE, place(pane, report, cell.ref))
        assert picked.args == [cell.ref]
