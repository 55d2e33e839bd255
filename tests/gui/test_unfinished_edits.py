"""A figure is being typed when something else is asked for: taken first, or it holds that up; nothing is lost."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.entries import Decision
from core.model import CellStatus
from gui.main_window import MainWindow
from gui.tables.editor import CellEditor
from tests.builders import ref
from tests.gui.desk import (
    COLUMN,
    WRONG,
    Answers,
    a_file,
    a_window,
    a_window_on,
    a_wrong_file,
    opened,
    press,
    press_ctrl,
    under_review,
)

K = Qt.Key
ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
OTHER = ref("applications.granted.business")
HELD_UP = "先改好正在输入的数字"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, source: Path) -> MainWindow:
    """Show that report with the keyboard on its first finding and its proposals."""
    made = a_window_on(qtbot, source, Answers(save_as=tmp_path / "核对.xlsx"))
    press(made, K.Key_F8)
    qtbot.waitUntil(lambda: bool(made.panes.explanation.offers))
    return made


def editor(window: MainWindow) -> CellEditor | None:
    found = [one for one in window.findChildren(CellEditor) if one.ref is not None]
    return found[0] if found else None


def value(window: MainWindow, cell: object = WRONG) -> object:
    return under_review(window).cells[cell].value  # type: ignore[index]


def held_up(window: MainWindow, text: str, cell: object = WRONG) -> bool:
    """Say whether the refused figure is in sight, with the keyboard and its reason, and a bar says so."""
    open_one = editor(window)
    assert open_one is not None
    assert (open_one.text(), open_one.ref) == (text, cell)
    assert open_one.hasFocus()
    assert open_one.isVisible()
    assert open_one.reason.isVisible()
    assert window.selection.ref == cell
    return HELD_UP in window.messages.text_of("typing")


def test_a_proposal_is_applied_over_what_is_typed(window: MainWindow) -> None:
    aim = window.panes.explanation.offers[0].proposal.changes[0].after
    press(window, "98")
    press(window, K.Key_1, with_=ALT)
    assert editor(window) is None
    assert value(window) == aim
    press(window, K.Key_Return)
    assert value(window) == aim
    press_ctrl(window, K.Key_Z)
    assert value(window) == 98
    press_ctrl(window, K.Key_Z)
    assert value(window) == 99


def test_a_proposal_that_was_settled_by_what_is_typed_is_not_applied(window: MainWindow) -> None:
    aim = window.panes.explanation.offers[0].proposal.changes[0].after
    press(window, str(aim))
    press(window, K.Key_1, with_=ALT)
    assert value(window) == aim
    assert len(under_review(window).trail) == 1
    assert "刚输入的数字改变了建议" in window.panes.status.currentMessage()


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (K.Key_1, ALT),
        (K.Key_0, ALT),
        (K.Key_F7, SHIFT),
        (K.Key_F8, Qt.KeyboardModifier.NoModifier),
        (K.Key_F4, Qt.KeyboardModifier.NoModifier),
        (K.Key_F9, Qt.KeyboardModifier.NoModifier),
        (K.Key_BracketLeft, Qt.KeyboardModifier.ControlModifier),
        (K.Key_BracketRight, Qt.KeyboardModifier.ControlModifier),
        (K.Key_Return, Qt.KeyboardModifier.ControlModifier),
        (K.Key_S, Qt.KeyboardModifier.ControlModifier),
        (K.Key_D, Qt.KeyboardModifier.ControlModifier),
        (K.Key_O, Qt.KeyboardModifier.ControlModifier),
    ],
)
def test_what_is_refused_holds_every_command_up(window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    press(window, "4x")
    press(window, key, with_=modifier)
    assert held_up(window, "4x")
    assert under_review(window).trail == ()
    press(window, K.Key_Escape)
    assert editor(window) is None
    assert window.messages.text_of("typing") == ""


@pytest.mark.parametrize("name", ["undo", "take_all", "fill_blanks", "blank", "take_back", "to_verify"])
def test_what_is_refused_holds_the_menu_up(window: MainWindow, name: str) -> None:
    window.controller.correct(OTHER, "")
    before = under_review(window).trail
    press(window, "4x")
    window.actions_by_id["edit"].trigger()
    window.actions_by_id[name].setEnabled(True)
    window.actions_by_id[name].trigger()
    assert held_up(window, "4x")
    assert under_review(window).trail == before


def test_blanks_are_filled_after_what_is_typed(window: MainWindow) -> None:
    nothing = ref("applications.received.research")
    for cell in (nothing, WRONG):
        window.controller.correct(cell, "")
    press(window, "3")
    window.actions_by_id["fill_blanks"].trigger()
    assert editor(window) is None
    assert (value(window), value(window, nothing)) == (3, 0)


def test_undo_takes_back_what_is_typed_before_what_was_done(window: MainWindow) -> None:
    was = value(window, OTHER)
    window.controller.correct(OTHER, "7")
    press(window, "55")
    window.actions_by_id["undo"].trigger()
    assert editor(window) is None
    assert (value(window), value(window, OTHER)) == (99, 7)
    window.selection.move_to(WRONG)
    window.panes.tables.focus_table()
    press(window, K.Key_F2)
    window.actions_by_id["undo"].trigger()
    assert editor(window) is None
    assert value(window, OTHER) == was, "nothing was typed: the step before is taken back"


def test_undo_in_the_editor_is_of_the_text(window: MainWindow) -> None:
    window.controller.correct(OTHER, "7")
    press(window, K.Key_F2, "5")
    press_ctrl(window, K.Key_Z)
    open_one = editor(window)
    assert open_one is not None
    assert open_one.text() == "99"
    assert value(window, OTHER) == 7


def test_a_verdict_comes_after_what_is_typed(window: MainWindow) -> None:
    press(window, "98")
    press(window, K.Key_F7)
    assert editor(window) is None
    review = under_review(window)
    assert [entry.kind for entry in review.trail] == ["corrected", "judged"]
    assert review.standings[COLUMN].valid


def test_a_verdict_is_not_given_of_another_finding_than_was_seen(window: MainWindow) -> None:
    aim = window.panes.explanation.offers[0].proposal.changes[0].after
    press(window, str(aim))
    press(window, K.Key_F7)
    assert under_review(window).verdicts == {}
    assert "已经不在了" in window.messages.text_of("not taken")


def test_a_note_waits_for_its_decision_while_a_figure_is_refused(window: MainWindow) -> None:
    bar = window.panes.explanation.verdict
    press(window, "4x")
    QTest.mouseClick(bar.note, Qt.MouseButton.LeftButton)
    press(window, "tel")
    QTest.mouseClick(bar.buttons[Decision.AS_PRINTED], Qt.MouseButton.LeftButton)
    assert held_up(window, "4x")
    assert bar.note.text() == "tel"
    press(window, K.Key_Escape)
    QTest.mouseClick(bar.buttons[Decision.AS_PRINTED], Qt.MouseButton.LeftButton)
    assert under_review(window).verdicts[COLUMN].note == "tel"


def test_a_number_of_the_original_is_taken_over_after_what_is_typed(window: MainWindow) -> None:
    span = under_review(window).cells[OTHER].span
    press(window, "77")
    window.panes.source.number_taken.emit(span, "12")
    assert editor(window) is None
    assert value(window) == 12
    press(window, "4x")
    window.panes.source.number_taken.emit(span, "13")
    assert held_up(window, "4x")
    assert value(window) == 12


def test_an_answer_waits_until_the_figure_is_put_right(qtbot: QtBot, tmp_path: Path, window: MainWindow) -> None:
    press(window, "4x")
    a_file(tmp_path, {str(WRONG): "97"})
    qtbot.waitUntil(lambda: bool(window.messages.text_of("altered")), timeout=5000)
    again = window.messages.buttons_of("altered")[0]
    QTest.mouseClick(again, Qt.MouseButton.LeftButton)
    assert held_up(window, "4x")
    assert again.isVisible()
    press(window, K.Key_Escape)
    QTest.mouseClick(again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: value(window) == 97, timeout=5000)
    assert not window.messages.text_of("altered")


def test_another_report_waits_until_the_figure_is_put_right(
    qtbot: QtBot, tmp_path: Path, window: MainWindow, source: Path
) -> None:
    other = a_file(tmp_path, name="乙.txt")
    press(window, "4x")
    window.panes.tables.tabs.setCurrentIndex(2)
    window.open(other)
    qtbot.wait(50)
    assert held_up(window, "4x")
    assert window.panes.tables.tabs.currentIndex() == 1
    assert Path(under_review(window).report.document.path) == source
    press(window, K.Key_Escape)
    opened(qtbot, window, other)


def test_the_list_of_reports_stays_on_the_one_that_is_open(qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "全市"
    folder.mkdir()
    first, _ = (a_wrong_file(folder, f"{name}.txt") for name in "甲乙")
    window = a_window(qtbot, tmp_path)
    opened(qtbot, window, first)
    with qtbot.waitSignal(window.work.folder_done, timeout=10_000):
        window.open(folder)
    press(window, K.Key_F8, "4x")
    rows = window.reports.list
    names = [rows.item(row).text() for row in range(rows.count())]
    other = next(row for row, name in enumerate(names) if not name.startswith(first.name))
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.visualItemRect(rows.item(other)).center())
    assert held_up(window, "4x")
    assert rows.currentRow() != other
    press_ctrl(window, K.Key_F8)
    assert held_up(window, "4x")


def test_taking_all_is_not_done_when_it_became_another(window: MainWindow) -> None:
    aim = window.panes.explanation.offers[0].proposal.changes[0].after
    press(window, str(aim))
    press(window, K.Key_0, with_=ALT)
    assert len(under_review(window).trail) == 1
    assert "刚输入的数字改变了建议" in window.panes.status.currentMessage()


def test_the_keys_reach_a_refused_figure_again(window: MainWindow) -> None:
    press(window, "4x", K.Key_F8, K.Key_Return)
    assert held_up(window, "4x")
    window.panes.findings.view.setFocus()
    window.panes.tables.focus_table()
    open_one = editor(window)
    assert open_one is not None
    assert open_one.hasFocus()
    press(window, "5", K.Key_Return)
    assert editor(window) is None
    assert value(window) == 5
    assert window.messages.text_of("typing") == ""


def test_an_editor_opens_without_the_reason_of_the_last(window: MainWindow) -> None:
    press(window, "4x", K.Key_Return, K.Key_Escape, "4")
    open_one = editor(window)
    assert open_one is not None
    assert not open_one.reason.isVisible()


def test_f2_keeps_what_is_typed(window: MainWindow) -> None:
    press(window, "12", K.Key_F2, "3", K.Key_Return)
    assert value(window) == 123


def test_del_blanks_all_that_are_marked_as_one_step(window: MainWindow) -> None:
    first, next_one = ref("applications.received.natural_person"), ref("applications.received.business")
    window.selection.move_to(first)
    press(window, K.Key_Right, with_=SHIFT)
    press(window, K.Key_Delete)
    review = under_review(window)
    assert [review.cells[cell].status for cell in (first, next_one)] == [CellStatus.BLANK] * 2
    press_ctrl(window, K.Key_Z)
    assert review.corrections == {}


def test_a_paste_says_what_found_no_place(window: MainWindow) -> None:
    window.selection.move_to(ref("applications.received.other"))
    QGuiApplication.clipboard().setText("1\t2\t3\t4")
    press_ctrl(window, K.Key_V)
    assert "已贴 2 格，另有 2 个数超出表格，没有贴（3、4）" in window.messages.text_of("not taken")
    assert len(under_review(window).corrections) == 2
    press_ctrl(window, K.Key_Z)
    assert window.messages.text_of("not taken") == ""


def test_a_refused_paste_names_cell_and_text(window: MainWindow) -> None:
    window.selection.move_to(ref("applications.received.natural_person"))
    QGuiApplication.clipboard().setText("7\tabc\n8\t9")
    press_ctrl(window, K.Key_V)
    said = window.messages.text_of("not taken")
    assert "一格也没有贴" in said
    assert "本年新收" in said
    assert "商业企业" in said
    assert "abc" in said
    assert under_review(window).trail == ()
