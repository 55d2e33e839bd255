"""The clerk judges findings: with real keys and clicks on the real window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from core.entries import Decision
from gui.main_window import MainWindow
from tests.builders import ref
from tests.gui.desk import (
    COLUMN,
    ROW,
    WRONG,
    a_file,
    a_window,
    a_window_on,
    opened,
    press,
    press_ctrl,
    under_review,
)
from tests.gui.verdicts import click, kinds, state

SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot, source: Path) -> MainWindow:
    """Show that report with the keyboard on its first finding."""
    made = a_window_on(qtbot, source)
    press(made, Qt.Key.Key_F8)
    return made


def test_a_click_on_original_says_so_and_the_finding_is_explained(window: MainWindow) -> None:
    assert window.selection.finding == COLUMN
    bar = window.panes.explanation.verdict
    assert bar.isVisible()
    assert not bar.withdraw.isVisible()
    click(window, Decision.AS_PRINTED)
    review = under_review(window)
    assert review.verdicts[COLUMN].author == "李审校"
    assert state(window) == "已说明"
    assert window.panes.findings.title.text() == "问题 1 · 已说明 1"
    assert bar.buttons[Decision.AS_PRINTED].isChecked()
    assert "原文如此，已说明（李审校" in bar.said.text()
    assert "现在的判断" in bar.buttons[Decision.AS_PRINTED].accessibleName()
    assert window.panes.status.currentMessage() == "已记下判断：原文如此"
    tabs = window.panes.tables.tabs
    assert "①" in tabs.tabText(1)
    assert window.isWindowModified()


def test_f8_passes_over_what_is_explained(window: MainWindow) -> None:
    press(window, Qt.Key.Key_F7, with_=SHIFT)
    press(window, Qt.Key.Key_F8)
    assert window.selection.finding == ROW
    press(window, Qt.Key.Key_F8)
    assert window.selection.finding == ROW
    press(window, Qt.Key.Key_F7)
    assert state(window, ROW) == "待核实"
    press(window, Qt.Key.Key_F7, with_=SHIFT)
    press(window, Qt.Key.Key_F8)
    assert window.panes.status.currentMessage() == "没有未解决的问题了"
    assert window.panes.findings.model.open_count == 0
    assert window.panes.tables.tabs.tabText(1) == "申请办理"


def test_misread_leads_to_the_cell_ready_to_type(qtbot: QtBot, window: MainWindow) -> None:
    window.panes.findings.view.setFocus()
    window.selection.move_to(ref("disclosure.fees.amount"))
    window.desk.go_to(COLUMN)
    window.selection.move_to(ref("applications.received.natural_person"))
    window.desk.go_to(COLUMN)
    press(window, Qt.Key.Key_F7, with_=CTRL)
    assert state(window) == "读取有误"
    assert window.selection.ref == WRONG
    assert window.panes.findings.model.open_count == 2
    press(window, "9", Qt.Key.Key_Return)
    assert under_review(window).cells[WRONG].value == 9
    assert state(window) == "已消除"
    qtbot.waitUntil(lambda: not window.panes.explanation.verdict.isVisible())


def test_a_verdict_is_out_of_date_while_figures_differ(qtbot: QtBot, window: MainWindow) -> None:
    click(window, Decision.AS_PRINTED)
    window.controller.correct(WRONG, "98")
    assert state(window) == "已失效，请重看"
    bar = window.panes.explanation.verdict
    qtbot.waitUntil(lambda: "已失效，请重看" in bar.said.text())
    assert not any(button.isChecked() for button in bar.buttons.values())
    assert window.panes.findings.model.open_count == 2
    press_ctrl(window, Qt.Key.Key_Z)
    assert state(window) == "已说明"
    window.controller.correct(WRONG, "98")
    click(window, Decision.AS_PRINTED)
    assert state(window) == "已说明"


def test_undo_and_redo_take_verdicts_and_corrections_in_turn(window: MainWindow) -> None:
    press(window, Qt.Key.Key_F7)
    undo = window.actions_by_id["undo"]
    assert "判断“待核实”" in undo.text()
    assert "申请办理·自然人" in undo.text()
    window.controller.correct(ref("disclosure.fees.amount"), "1.5")
    press(window, Qt.Key.Key_F7, with_=SHIFT)
    press_ctrl(window, Qt.Key.Key_Z, Qt.Key.Key_Z)
    assert state(window) == "待核实"
    press_ctrl(window, Qt.Key.Key_Z)
    assert state(window) == "未解决"
    assert not undo.isEnabled()
    press_ctrl(window, Qt.Key.Key_Y, Qt.Key.Key_Y, Qt.Key.Key_Y)
    assert state(window) == "已说明"
    assert window.selection.finding == COLUMN, "the view follows what is redone"
    assert kinds(window) == ["judged", "corrected", "judged", *["undone"] * 3, *["redone"] * 3]
    pane = window.panes.trail
    texts = [pane.item(row).text() for row in range(pane.count())]
    assert "判断　申请办理·自然人“办理结果各项之和等于总计”：待核实" in texts[0]
    assert "撤销　申请办理·自然人“办理结果各项之和等于总计”：取消“原文如此”" in texts[3]


def test_the_history_leads_to_what_was_judged(window: MainWindow) -> None:
    press(window, Qt.Key.Key_F7)
    press(window, Qt.Key.Key_F8)
    assert window.selection.finding == ROW
    pane = window.panes.trail
    pane.itemActivated.emit(pane.item(0))
    assert window.selection.finding == COLUMN


def test_what_was_said_can_be_taken_back(window: MainWindow) -> None:
    withdraw = window.actions_by_id["withdraw"]
    assert not withdraw.isEnabled()
    click(window, Decision.AS_PRINTED)
    assert withdraw.isEnabled()
    QTest.mouseClick(window.panes.explanation.verdict.withdraw, Qt.MouseButton.LeftButton)
    assert state(window) == "未解决"
    assert kinds(window) == ["judged", "withdrawn"]
    assert not withdraw.isEnabled()
    press_ctrl(window, Qt.Key.Key_Z)
    assert state(window) == "已说明"
    press(window, Qt.Key.Key_F7, with_=CTRL | SHIFT)
    assert under_review(window).verdicts == {}


def test_pressing_the_button_again_changes_nothing(window: MainWindow) -> None:
    click(window, Decision.AS_PRINTED)
    click(window, Decision.AS_PRINTED)
    assert window.panes.explanation.verdict.buttons[Decision.AS_PRINTED].isChecked()
    assert len(under_review(window).trail) == 1


def test_beside_the_proposal_stands_the_other_way(qtbot: QtBot, window: MainWindow) -> None:
    pane = window.panes.explanation
    qtbot.waitUntil(lambda: bool(pane.offers))
    [row, *_] = pane._rows  # noqa: SLF001  (the row the clerk sees)
    assert row.button.text() == "采用 Alt+1"
    QTest.mouseClick(row.keep, Qt.MouseButton.LeftButton)
    assert under_review(window).verdicts[COLUMN].decision is Decision.AS_PRINTED
    assert not row.keep.isEnabled()


def test_the_keyboard_reaches_every_control_and_each_has_a_name(window: MainWindow) -> None:
    bar = window.panes.explanation.verdict
    click(window, Decision.TO_VERIFY)
    bar.buttons[Decision.MISREAD].setFocus()
    reached = []
    for _ in range(4):
        press(window, Qt.Key.Key_Tab)
        reached.append(window.focusWidget())
    assert reached == [bar.buttons[Decision.AS_PRINTED], bar.buttons[Decision.TO_VERIFY], bar.note, bar.withdraw]
    ring = window.ring
    assert ring.isVisible()
    assert ring.geometry() == bar.withdraw.geometry()
    for control in (*bar.buttons.values(), bar.note):
        assert control.accessibleName()
        assert "F7" in control.toolTip() or "Ctrl+M" in control.toolTip()


@pytest.mark.qt_log_ignore("does not support", extend=True)  # a platform without a display says so of menus
def test_the_menu_of_a_finding_offers_decisions(window: MainWindow) -> None:
    view = window.panes.findings.view
    view.setFocus()
    at = view.visualRect(view.currentIndex()).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(at), view.viewport().mapToGlobal(at))
    QApplication.sendEvent(window, event)
    [menu] = [child for child in window.findChildren(QMenu) if child.isVisible()]
    names = [action.objectName() for action in menu.actions()]
    assert names[:3] == ["misread", "as_printed", "to_verify"]
    menu.actions()[2].trigger()
    menu.close()
    assert state(window) == "待核实"


def test_without_a_finding_nothing_can_be_judged(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    assert not window.actions_by_id["to_verify"].isEnabled()
    opened(qtbot, window, a_file(tmp_path))
    press(window, Qt.Key.Key_F7)
    assert under_review(window).trail == ()
    assert not window.panes.explanation.verdict.isVisible()
    assert not window.actions_by_id["fill_blanks"].isEnabled()
    assert not window.actions_by_id["take_all"].isEnabled()


def test_the_filter_and_the_list_of_reports_leave_out_what_is_explained(
    qtbot: QtBot, tmp_path: Path, source: Path
) -> None:
    folder = tmp_path / "全市"
    folder.mkdir()
    copied = folder / "甲.txt"
    copied.write_bytes(source.read_bytes())
    window = a_window(qtbot, tmp_path)
    window.open(folder)
    qtbot.waitUntil(lambda: window.controller.review is not None)
    press(window, Qt.Key.Key_F8)
    assert window.reports.list.item(0).text() == "甲.txt（2）"
    click(window, Decision.AS_PRINTED)
    assert window.reports.list.item(0).text() == "甲.txt（1）"
    pane = window.panes.findings
    pane.filter.choose("open")
    assert pane.view.model().rowCount() == 2, "it is still the active one"
    press(window, Qt.Key.Key_F8)
    assert pane.view.model().rowCount() == 1
    pane.filter.choose("errors")
    assert pane.view.model().rowCount() == 1
    pane.filter.choose("all")
    assert pane.view.model().rowCount() == 2


def test_verdicts_stay_when_the_source_is_read_again(qtbot: QtBot, tmp_path: Path, window: MainWindow) -> None:
    press(window, Qt.Key.Key_F7, with_=SHIFT)
    before = under_review(window)
    a_file(tmp_path, {str(WRONG): "99", "proceedings.reconsideration.upheld": "88"})
    window.actions_by_id["reread"].trigger()
    qtbot.waitUntil(lambda: under_review(window) is not before)
    assert state(window) == "已说明"
    a_file(tmp_path, {str(WRONG): "97"})
    before = under_review(window)
    window.actions_by_id["reread"].trigger()
    qtbot.waitUntil(lambda: under_review(window) is not before)
    assert state(window) == "已失效，请重看"
