"""与上年对照 as the clerk does it: chosen, refused, taken back, kept over F5; edits follow."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolBar
from pytestqt.qtbot import QtBot

from core.entries import Decision
from core.findings import Key
from core.forms import CellRef
from core.opening import open_report
from core.resources import resource
from gui.main_window import MainWindow
from tests.builders import ref
from tests.gui.desk import (
    Answers,
    a_file,
    a_file_of_last_year,
    a_long_file,
    a_window_on,
    answer,
    opened,
    press,
    press_ctrl,
    under_review,
)

OTHERS = resource("samples/yunxi-2020.txt")
CARRIED = ref("applications.carried_over.natural_person")
IN_FORCE = ref("disclosure.normative_documents.in_force")


@pytest.fixture
def before(tmp_path: Path) -> Path:
    return a_file_of_last_year(tmp_path)


@pytest.fixture
def answers(before: Path) -> Answers:
    return Answers(previous=before)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, answers: Answers) -> MainWindow:
    """Show this year's report, in which one figure of those carried over is another than last year's."""
    return a_window_on(qtbot, a_file(tmp_path, {str(CARRIED): "1"}), answers)


@pytest.fixture
def compared(qtbot: QtBot, window: MainWindow) -> MainWindow:
    press_button(window)
    qtbot.waitUntil(lambda: under_review(window).previous is not None)
    return window


def press_button(window: MainWindow) -> None:
    bar = window.findChild(QToolBar)
    assert isinstance(bar, QToolBar)
    QTest.mouseClick(bar.widgetForAction(window.actions_by_id["compare"]), Qt.MouseButton.LeftButton)


def year_findings(window: MainWindow) -> list[Key]:
    return [f.key for f in under_review(window).judgement.findings if f.rule.startswith("year.")]


def pages(window: MainWindow) -> list[str]:
    return [window.aside.tabText(at) for at in range(window.aside.count())]


def cells_of(window: MainWindow, at: CellRef) -> list[str]:
    """Return what the row of a cell shows."""
    model = window.comparing.pane.model
    place = model.row_of(at)
    assert place is not None
    return [str(model.index(place, column).data()) for column in range(model.columnCount())]


def place_of(window: MainWindow, at: CellRef) -> QModelIndex:
    """Return the first cell of a row as the list shows it."""
    model = window.comparing.pane.view.model()
    spoken = Qt.ItemDataRole.AccessibleTextRole
    source = window.comparing.pane.model
    wanted = source.index(source.row_of(at) or 0, 0).data(spoken)
    return next(i for row in range(model.rowCount()) if (i := model.index(row, 0)).data(spoken) == wanted)


def refusal(window: MainWindow) -> str:
    return window.messages.text_of("not compared")


def test_the_report_chosen_is_compared_with(compared: MainWindow, answers: Answers) -> None:
    assert answers.asked == ["previous"]
    assert answers.proposed == Path(under_review(compared).report.document.path).parent
    assert compared.actions_by_id["compare"].isChecked()
    assert "松岭2021.txt（松岭县人民政府 2021 年度）" in compared.actions_by_id["compare"].toolTip()
    assert pages(compared) == ["说明", "更正记录", "与上年对照"]
    assert compared.aside.currentWidget() is compared.comparing.pane
    assert "与 2021 年度对照" in compared.panes.status.standing.text()
    assert compared.panes.status.currentMessage() == "已与“松岭2021.txt”对照"
    assert compared.comparing.pane.title.text() == "共 200 格，有变化 39 格，有问题 1 格"
    assert [key.rule for key in year_findings(compared)] == ["year.carry_over"]
    assert not under_review(compared).unsaved


def test_what_is_not_last_years_is_refused_and_another_can_be_chosen(
    qtbot: QtBot, compared: MainWindow, answers: Answers, before: Path
) -> None:
    kept = under_review(compared).previous
    compared.comparing.read(OTHERS)
    qtbot.waitUntil(lambda: refusal(compared) != "")
    assert refusal(compared).startswith("“yunxi-2020.txt”是云溪县人民政府的报告，不是松岭县人民政府的")
    assert under_review(compared).previous is kept
    answers.previous = before.with_name("没有.txt")
    answer(compared, "not compared", "选择其他文件…")
    qtbot.waitUntil(lambda: "没有.txt" in refusal(compared))
    assert under_review(compared).previous is kept
    assert compared.actions_by_id["compare"].isChecked()
    answers.previous = before
    answer(compared, "not compared", "选择其他文件…")
    qtbot.waitUntil(lambda: under_review(compared).previous is not kept)
    assert refusal(compared) == ""


def test_this_years_own_report_is_refused(qtbot: QtBot, window: MainWindow, answers: Answers) -> None:
    answers.previous = Path(under_review(window).report.document.path)
    press_button(window)
    qtbot.waitUntil(lambda: refusal(window) != "")
    assert "是 2022 年度的报告，应当是 2021 年度的" in refusal(window)
    assert not window.actions_by_id["compare"].isChecked()
    assert pages(window) == ["说明", "更正记录"]


def test_nothing_chosen_changes_nothing(window: MainWindow, answers: Answers) -> None:
    answers.previous = None
    press_button(window)
    assert under_review(window).previous is None
    assert not window.actions_by_id["compare"].isChecked()


def test_a_second_press_takes_the_comparison_back(compared: MainWindow) -> None:
    press_button(compared)
    assert under_review(compared).previous is None
    assert year_findings(compared) == []
    assert pages(compared) == ["说明", "更正记录"]
    assert compared.aside.currentWidget() is compared.panes.explanation
    assert not compared.actions_by_id["compare"].isChecked()
    assert "对照" not in compared.panes.status.standing.text()
    listed = [row for row in compared.panes.findings.model.rows if row.finding.rule.startswith("year.")]
    assert listed == []  # nothing was put right


def test_an_edit_and_its_undo_reach_the_rows_they_are_about(compared: MainWindow) -> None:
    changes, resets = list[tuple[int, int]](), list[None]()
    model = compared.comparing.pane.model
    model.dataChanged.connect(lambda top, bottom: changes.append((top.row(), bottom.row())))
    model.modelReset.connect(lambda: resets.append(None))
    place = model.row_of(CARRIED)
    assert place is not None
    compared.selection.move_to(CARRIED)
    compared.panes.tables.focus_table()
    press(compared, "2", Qt.Key.Key_Return)
    assert cells_of(compared, CARRIED)[3:] == ["3", "2", "-1", ""]
    assert changes == [(place, place)]
    press_ctrl(compared, Qt.Key.Key_Z)
    assert cells_of(compared, CARRIED)[3:] == ["3", "1", "-2", "结转不符"]
    assert changes == [(place, place)] * 2
    assert resets == []


def test_a_row_picked_is_the_current_cell_and_the_list_stays_in_front(compared: MainWindow) -> None:
    pane = compared.comparing.pane
    index = place_of(compared, IN_FORCE)
    pane.view.scrollTo(index)
    QTest.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=pane.view.visualRect(index).center())
    assert compared.selection.ref == IN_FORCE
    assert compared.panes.tables.tabs.currentIndex() == 0
    assert compared.aside.currentWidget() is pane
    press(compared, Qt.Key.Key_Return, "9")
    editors = [view.editor for view in compared.panes.tables._views.values() if view.editor.ref]  # noqa: SLF001  (what the clerk types in)
    assert [(editor.ref, editor.text()) for editor in editors] == [(IN_FORCE, "9")]
    press(compared, Qt.Key.Key_Escape)
    compared.selection.move_to(CARRIED)
    assert pane.view.currentIndex() == place_of(compared, CARRIED)


def test_the_next_finding_brings_its_explanation_forward(qtbot: QtBot, compared: MainWindow) -> None:
    (key,) = year_findings(compared)
    view = compared.panes.findings.view
    model = view.model()
    index = next(i for row in range(model.rowCount()) if "上年报告" in (i := model.index(row, 3)).data())
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())
    assert compared.selection.finding == key
    explanation = compared.panes.explanation
    assert compared.aside.currentWidget() is explanation
    qtbot.waitUntil(lambda: "结转下年度继续办理" in explanation.body.text())
    assert "2021 年度报告的“结转下年度继续办理”是 2，应当相等，差 1" in explanation.text
    assert "2021 年度“结转下年度继续办理”</span> <b>2</b>" in explanation.body.text()
    assert "2021 年度·二、上年结转·自然人：3" in explanation.body.text()
    assert "依据：上年结转数应等于上一年度报告的“结转下年度继续办理”数" in explanation.body.text()
    QTest.mouseClick(explanation.verdict.buttons[Decision.AS_PRINTED], Qt.MouseButton.LeftButton)
    assert under_review(compared).verdicts[key].decision is Decision.AS_PRINTED
    compared.aside.setCurrentWidget(compared.comparing.pane)
    press(compared, Qt.Key.Key_F8)
    assert compared.aside.currentWidget() is explanation


def test_any_cell_says_what_last_year_printed(qtbot: QtBot, compared: MainWindow) -> None:
    compared.selection.move_to(IN_FORCE)
    qtbot.waitUntil(lambda: "2021 年度：90" in compared.panes.explanation.body.text())
    assert compared.panes.status.cell.text().endswith("97，2021 年度：90")
    view = compared.panes.tables._views["disclosure"]  # noqa: SLF001  (the table in front)
    for role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
        assert view.figures.index_of(IN_FORCE).data(role).endswith("97，2021 年度：90")
    press_button(compared)
    assert "年度：90" not in view.figures.index_of(IN_FORCE).data(Qt.ItemDataRole.ToolTipRole)


def test_reading_again_keeps_the_comparison_and_what_was_judged(qtbot: QtBot, compared: MainWindow) -> None:
    (key,) = year_findings(compared)
    compared.controller.judge_finding(key, Decision.AS_PRINTED)
    first = under_review(compared)
    press(compared, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: under_review(compared) is not first)
    assert under_review(compared).previous is not None
    assert under_review(compared).standings[key].explains
    assert compared.actions_by_id["compare"].isChecked()
    assert pages(compared)[-1] == "与上年对照"


def test_another_report_of_the_year_is_compared_too_and_others_are_not(
    qtbot: QtBot, compared: MainWindow, tmp_path: Path
) -> None:
    opened(qtbot, compared, a_file(tmp_path, name="改正.txt"))
    assert under_review(compared).previous is not None
    assert year_findings(compared) == []
    opened(qtbot, compared, OTHERS)
    assert under_review(compared).previous is None
    assert pages(compared) == ["说明", "更正记录"]


def test_what_takes_long_can_be_given_up(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.comparing._fetching.patience.setInterval(0)  # noqa: SLF001  (as if the file were long)
    long = a_long_file(tmp_path)
    window.comparing.read(long)
    qtbot.waitUntil(lambda: "正在读取上年报告“长.txt”…" in window.messages.text_of("comparing"))
    answer(window, "comparing", "取消")
    assert window.messages.text_of("comparing") == ""
    assert under_review(window).previous is None


def test_the_workbook_names_the_report_compared_with(
    qtbot: QtBot, compared: MainWindow, tmp_path: Path, answers: Answers
) -> None:
    answers.save_as = tmp_path / "核对.xlsx"
    with qtbot.waitSignal(compared.work.saved, timeout=20000):
        press_ctrl(compared, Qt.Key.Key_S)
    sheet = load_workbook(answers.save_as)["总览"]
    facts = {str(row[0].value): str(row[1].value) for row in sheet.iter_rows(min_row=2, max_row=16)}
    assert facts["对照的上年报告"] == "松岭2021.txt（松岭县人民政府 2021 年度）"
    previous = under_review(compared).previous
    assert previous is not None
    assert facts["上年报告 SHA-256"] == previous.document.sha256
    again = open_report(answers.save_as)
    assert again.by_ref()[CARRIED].value == 1
