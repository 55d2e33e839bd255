"""The clerk fills blanks and takes whole proposals over: with real keys on the real window."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.entries import Verdict
from core.findings import Outcome
from core.model import CellStatus
from tests.builders import ref
from tests.gui.desk import WRONG, a_file, a_window, opened, press, press_ctrl

BLANK = ("applications.granted.research", "applications.received.research", "proceedings.reconsideration.other")


def test_blanks_are_filled_with_their_effect_shown_before(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    review = opened(qtbot, window, a_file(tmp_path))
    for name in BLANK:
        window.controller.correct(ref(name), "")
    findings = len(review.judgement.findings)
    window.selection.move_to(ref(BLANK[0]))
    row = window.panes.explanation.fill_row
    qtbot.waitUntil(row.isVisible)
    assert "空白 3 格" in row.label.text()
    assert f"消除 {findings} 条、新增 0 条" in row.label.text()
    assert f"空白格填 0(&B)：3 格，消除 {findings} 条、新增 0 条" == window.actions_by_id["fill_blanks"].text()
    assert review.cells[ref(BLANK[0])].status is CellStatus.BLANK, "nothing changes by itself"
    row.button.setFocus()
    press(window, Qt.Key.Key_Return)
    assert [review.cells[ref(name)].value for name in BLANK] == [0, 0, 0]
    assert [entry.kind for entry in review.trail[3:]] == ["taken_back"] * 3
    assert review.judgement.findings == ()
    assert not window.actions_by_id["fill_blanks"].isEnabled()
    press_ctrl(window, Qt.Key.Key_Z)
    assert len(review.judgement.findings) == findings


def test_blanks_that_the_equations_want_otherwise_are_left_to_the_clerk(qtbot: QtBot, tmp_path: Path) -> None:
    free, forced = ref("applications.received.research"), ref("applications.granted.total")
    window = a_window(qtbot, tmp_path)
    review = opened(qtbot, window, a_file(tmp_path))
    for cell in (free, forced):
        window.controller.correct(cell, "")
    wanted = review.judgement.implied[forced]
    assert wanted > 0
    window.selection.move_to(free)
    row = window.panes.explanation.fill_row
    qtbot.waitUntil(row.isVisible)
    assert "空白 1 格可以填 0" in row.label.text()
    assert "另有 1 格按等式不是 0，不填，请对照原件填写" in row.label.text()
    assert window.actions_by_id["fill_blanks"].text().endswith("；1 格按等式不是 0，不填")
    window.actions_by_id["fill_blanks"].trigger()
    assert review.cells[free].value == 0
    assert review.cells[forced].status is CellStatus.BLANK
    assert window.panes.status.currentMessage() == "已把 1 个空白格填为 0；还有 1 个空白格按等式不是 0，没有填"
    assert not window.actions_by_id["fill_blanks"].isEnabled()
    window.selection.move_to(forced)
    qtbot.waitUntil(lambda: not row.isVisible())


def test_a_row_with_fewer_blanks_is_no_new_finding(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    review = opened(qtbot, window, a_file(tmp_path))
    for cell in ("applications.granted.research", "applications.granted.business"):
        window.controller.correct(ref(cell), "")
    assert len(review.fillable) == 1
    assert "、新增 0 条" in window.actions_by_id["fill_blanks"].text()


def test_what_zeros_would_break_is_said_before(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    review = opened(qtbot, window, a_file(tmp_path))
    row = [one for one in review.form.refs() if one[:2] == ("applications", "received") and review.cells[one].value]
    assert len(row) > 2
    for cell in row[:2]:
        window.controller.correct(cell, "")
    assert "、新增 0 条" not in window.actions_by_id["fill_blanks"].text(), "their sum is not 0"


def test_everything_is_taken_over_only_if_there_is_one_way(qtbot: QtBot, tmp_path: Path) -> None:
    other = ref("applications.granted.business")
    window = a_window(qtbot, tmp_path)
    review = opened(qtbot, window, a_file(tmp_path, {str(WRONG): "99", str(other): "77"}))
    action = window.actions_by_id["take_all"]
    assert not action.isEnabled()
    press(window, Qt.Key.Key_F8)
    pane = window.panes.explanation
    qtbot.waitUntil(pane.take_whole.isVisible)
    [whole] = [proposal for proposal in [review.founded_proposal()] if proposal is not None]
    assert {change.ref for change in whole.changes} == {WRONG, other}
    assert pane.take_whole.text() == "全部采纳：改 2 格，消除 4 条、新增 0 条"
    assert action.text() == "全部采纳建议(&L)：改 2 格，消除 4 条、新增 0 条"
    assert review.trail == ()
    press(window, Qt.Key.Key_0, with_=Qt.KeyboardModifier.AltModifier)
    assert review.judgement.count(Outcome.PASS) == 42
    assert len(review.trail) == 2
    assert not any(isinstance(entry.act, Verdict) for entry in review.trail)
    press_ctrl(window, Qt.Key.Key_Z)
    assert review.judgement.count(Outcome.FAIL) == 4
    qtbot.waitUntil(action.isEnabled)


def test_two_ways_of_one_size_are_not_taken_over_at_once(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    review = opened(qtbot, window, a_file(tmp_path, {"proceedings.reconsideration.total": "77"}))
    press(window, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: bool(window.panes.explanation.offers))
    assert len(review.proposals()) > 1
    assert review.founded_proposal() is None
    assert not window.actions_by_id["take_all"].isEnabled()
    assert not window.panes.explanation.take_whole.isVisible()
