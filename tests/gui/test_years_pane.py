"""The list of two years: what a row says, sorting and filtering, other forms, light and dark."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.opening import open_report
from core.review import Review
from gui import style
from gui.findings.years_pane import YearsPane
from tests.builders import a_report, ref
from tests.gui.desk import LAST_YEAR, a_file

CARRIED = ref("applications.carried_over.natural_person")
IN_FORCE = ref("disclosure.normative_documents.in_force")
SPOKEN = Qt.ItemDataRole.AccessibleTextRole
GAP, MARKS = 5, 6


@pytest.fixture
def review(tmp_path: Path) -> Review:
    """Return a report in which one figure of those carried over is another than last year's."""
    made = Review(open_report(a_file(tmp_path, {str(CARRIED): "1"})))
    made.compare_with(open_report(LAST_YEAR))
    return made


@pytest.fixture
def pane(qtbot: QtBot, review: Review) -> YearsPane:
    made = YearsPane()
    qtbot.addWidget(made)
    made.resize(640, 260)
    made.begin(review)
    made.show()
    return made


def texts(pane: YearsPane, row: int | None) -> list[str]:
    assert row is not None
    return [str(pane.model.index(row, column).data()) for column in range(pane.model.columnCount())]


def shown(pane: YearsPane, column: int) -> list[str]:
    """Return a column as the list shows it."""
    model = pane.view.model()
    return [model.index(row, column).data() for row in range(model.rowCount())]


def choose(pane: YearsPane, which: str) -> None:
    pane.filter.choose(which)


def test_a_row_a_cell_with_both_figures_and_what_is_said_of_them(pane: YearsPane) -> None:
    heads = [pane.model.headerData(at, Qt.Orientation.Horizontal) for at in range(pane.model.columnCount())]
    assert heads == ["表", "行", "列", "2021 年度", "2022 年度", "差", "标记"]
    assert pane.model.headerData(0, Qt.Orientation.Vertical) is None
    row = pane.model.row_of(CARRIED)
    assert texts(pane, row) == ["申请办理", "二、上年结转", "自然人", "3", "1", "-2", "结转不符"]
    in_force = texts(pane, pane.model.row_of(IN_FORCE))
    assert in_force == ["主动公开", "行政规范性文件", "现行有效件数", "90", "97", "+7", ""]
    spoken = pane.model.index(row or 0, 0).data(SPOKEN)
    assert spoken.startswith("申请办理·二、上年结转政府信息公开申请数量·自然人：2021 年度 3，2022 年度 1，差 -2，")
    assert "应当相等，差 1" in spoken
    assert pane.model.index(row or 0, 4).data(SPOKEN) == "2022 年度 1"
    assert pane.title.text() == "共 200 格，有变化 39 格，有问题 1 格"
    assert pane.title.toolTip() == "songling-2021.txt（松岭县人民政府 2021 年度）"


def test_rows_can_be_sorted_by_any_head(pane: YearsPane) -> None:
    pane.view.sortByColumn(GAP, Qt.SortOrder.DescendingOrder)
    assert shown(pane, GAP)[:2] == ["+1613", "+213"]
    pane.view.sortByColumn(MARKS, Qt.SortOrder.AscendingOrder)
    assert shown(pane, MARKS)[:2] == ["结转不符", ""]
    for column in (1, 2, 3, 4):
        pane.view.sortByColumn(column, Qt.SortOrder.AscendingOrder)
    pane.view.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert shown(pane, 2)[:3] == ["本年制发件数", "本年废止件数", "现行有效件数"]


def test_only_what_changed_or_is_in_question(qtbot: QtBot, pane: YearsPane, review: Review) -> None:
    choose(pane, "changed")
    assert len(shown(pane, 0)) == 39
    choose(pane, "asked")
    assert shown(pane, MARKS) == ["结转不符"]
    pane.set_current(CARRIED)
    assert pane.view.selectionModel().hasSelection()
    with qtbot.assertNotEmitted(pane.cell_picked):
        review.correct(CARRIED, "2")
        pane.follow(review)
        assert shown(pane, MARKS) == []
        review.undo()
        pane.follow(review)
    assert shown(pane, MARKS) == ["结转不符"]
    assert pane.view.selectionModel().hasSelection()


def test_the_keyboard_coming_to_the_list_picks_nothing(qtbot: QtBot, pane: YearsPane) -> None:
    with qtbot.assertNotEmitted(pane.cell_picked):
        pane.setFocus(Qt.FocusReason.ShortcutFocusReason)
        QTest.qWait(10)
    with qtbot.waitSignal(pane.cell_picked) as picked:
        QTest.keyClick(pane.view, Qt.Key.Key_Down)
    assert picked.args[0] == pane.model.rows[0].ref


def test_only_what_both_forms_have_is_listed(pane: YearsPane) -> None:
    review = Review(a_report({str(CARRIED): ""}, year=2021))
    review.compare_with(a_report(form_code="2019", year=2020))
    pane.begin(review)
    both = {cell.ref for cell in a_report().cells} & {cell.ref for cell in a_report(form_code="2019").cells}
    assert {row.ref for row in pane.model.rows} == both
    assert CARRIED in both
    assert texts(pane, pane.model.row_of(CARRIED))[4:6] == ["空白", ""]
    pane.view.sortByColumn(GAP, Qt.SortOrder.AscendingOrder)
    assert shown(pane, GAP)[-1] == ""
    pane.begin(None)
    assert shown(pane, 0) == []


def test_a_corrected_figure_and_light_and_dark(pane: YearsPane, review: Review) -> None:
    row = pane.model.row_of(IN_FORCE)
    assert row is not None
    review.correct(IN_FORCE, "98")
    pane.follow(review)
    colour = Qt.ItemDataRole.ForegroundRole
    assert pane.model.index(row, 4).data(colour).color() == style.colours().corrected_mark
    unchanged = pane.model.index(0, 0)
    light = unchanged.data(colour).color()
    style.force("dark")
    assert unchanged.data(colour).color() != light


def test_the_current_row_comes_into_sight_in_a_narrow_pane_too(qtbot: QtBot, pane: YearsPane) -> None:
    pane.resize(220, 200)
    qtbot.waitUntil(lambda: pane.view.isColumnHidden(0))
    pane.set_current(ref("proceedings.reconsideration.upheld"))
    chosen = pane.view.currentIndex()
    assert chosen.row() > 20
    qtbot.waitUntil(lambda: pane.view.viewport().rect().intersects(pane.view.visualRect(chosen.siblingAtColumn(1))))
