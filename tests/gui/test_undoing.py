"""Undo and redo say what they did and lead there, whatever kind of step it was; it is said until the clerk goes on."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core import words
from core.entries import Decision
from core.review import Review
from gui.main_window import MainWindow
from tests.builders import a_report, ref
from tests.gui.desk import COLUMN, ROW, WRONG, a_window_on, a_wrong_file, press, press_ctrl, under_review

SHIFT = Qt.KeyboardModifier.ShiftModifier
FEES = ref("disclosure.fees.amount")


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    return a_window_on(qtbot, a_wrong_file(tmp_path))


def said(window: MainWindow) -> str:
    return window.panes.status.currentMessage()


def test_undoing_a_confirmation_leads_to_it_and_says_so(window: MainWindow) -> None:
    window.controller.confirm(FEES)
    window.selection.move_to(WRONG)
    window.actions_by_id["undo"].trigger()
    assert window.selection.ref == FEES
    assert said(window) == "已撤销：确认　行政事业性收费·本年收费金额"
    window.selection.move_to(WRONG)
    window.actions_by_id["redo"].trigger()
    assert window.selection.ref == FEES
    assert said(window) == "已重做：确认　行政事业性收费·本年收费金额"


def test_undoing_a_correction_leads_to_it_and_says_so(window: MainWindow) -> None:
    window.controller.correct(WRONG, "7")
    window.selection.move_to(FEES)
    window.actions_by_id["undo"].trigger()
    assert window.selection.ref == WRONG
    assert said(window) == "已撤销：（四）1.本机关不掌握相关政府信息·自然人：99 → 7"


def test_undoing_a_verdict_leads_to_it_and_says_so(window: MainWindow) -> None:
    window.controller.judge_finding(ROW, Decision.AS_PRINTED)
    window.desk.go_to(COLUMN)
    window.actions_by_id["undo"].trigger()
    assert window.selection.finding == ROW
    assert said(window).startswith("已撤销：判断“原文如此”　申请办理·")


def test_undoing_what_began_afresh_names_figures_and_verdicts(window: MainWindow) -> None:
    controller, review = window.controller, under_review(window)
    controller.correct(WRONG, "98")
    controller.judge_finding(ROW, Decision.TO_VERIFY)
    controller.return_to(())
    assert not review.corrections
    window.actions_by_id["undo"].trigger()
    assert review.corrections
    assert said(window) == "已撤销：恢复原文　（四）1.本机关不掌握相关政府信息·自然人，撤回判断 1 个"


def test_nothing_is_said_of_nothing(window: MainWindow) -> None:
    window.actions_by_id["undo"].trigger()
    assert not said(window)


@pytest.mark.parametrize("key", [Qt.Key.Key_F8, Qt.Key.Key_D])
def test_what_was_noted_gives_way_once_the_clerk_goes_on(window: MainWindow, key: Qt.Key) -> None:
    press(window, Qt.Key.Key_F8)
    press(window, Qt.Key.Key_F7, with_=SHIFT)
    assert said(window).startswith("已记下判断")
    (press if key is Qt.Key.Key_F8 else press_ctrl)(window, key)
    assert not said(window)
    assert window.panes.status.cell.isVisible()


def test_what_was_saved_stays_said(window: MainWindow) -> None:
    window.panes.status.showMessage("已保存", 8000)
    press(window, Qt.Key.Key_F8)
    assert said(window) == "已保存"


def test_a_step_that_withdraws_is_called_so() -> None:
    review = Review(a_report({"applications.granted.total": 9}))
    [finding, *_] = review.open_findings
    review.judge_finding(finding, Decision.TO_VERIFY)
    review.judge_finding(finding, None)
    step = review.next_undo
    assert step is not None
    assert words.step_name(step.acts, review.form, kinds=step.kinds).startswith("撤回判断“待核实”　")
