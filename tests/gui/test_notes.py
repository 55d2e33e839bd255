"""Notes: written, kept, given up; one with no decision pressed is not lost, whichever way the clerk turns."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.entries import Decision
from gui.main_window import MainWindow
from gui.tables.view import TableView
from tests.builders import ref
from tests.gui.desk import (
    COLUMN,
    ROW,
    WRONG,
    Answers,
    a_file,
    a_file_of_last_year,
    a_window,
    a_window_on,
    opened,
    press,
    press_ctrl,
    under_review,
)
from tests.gui.verdicts import click, kinds, state
from tests.saved import records

SHIFT = Qt.KeyboardModifier.ShiftModifier

CARRIED = ref("applications.carried_over.total")


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, source: Path) -> MainWindow:
    """Show that report with the keyboard on its first finding."""
    made = a_window_on(qtbot, source, Answers(save_as=tmp_path / "核对.xlsx"))
    press(made, Qt.Key.Key_F8)
    return made


def test_a_note_is_saved_with_enter(window: MainWindow) -> None:
    click(window, Decision.AS_PRINTED)
    press_ctrl(window, Qt.Key.Key_M)
    bar = window.panes.explanation.verdict
    assert bar.note.hasFocus()
    press(window, "tel 0371", Qt.Key.Key_Return)
    assert under_review(window).verdicts[COLUMN].note == "tel 0371"
    assert bar.buttons[Decision.AS_PRINTED].hasFocus()
    press(window, Qt.Key.Key_F8)
    assert bar.note.text() == ""
    window.desk.go_to(COLUMN)
    assert bar.note.text() == "tel 0371"
    assert kinds(window) == ["judged", "judged"]
    press_ctrl(window, Qt.Key.Key_Z)
    assert under_review(window).verdicts[COLUMN].note == ""


def test_a_note_is_saved_when_the_clerk_turns_away(window: MainWindow) -> None:
    click(window, Decision.TO_VERIFY)
    bar = window.panes.explanation.verdict
    QTest.mouseClick(bar.note, Qt.MouseButton.LeftButton)
    press(window, "ask")
    window.panes.tables.focus_table()
    assert under_review(window).verdicts[COLUMN].note == "ask"
    QTest.mouseClick(bar.note, Qt.MouseButton.LeftButton)
    press(window, " again", Qt.Key.Key_F8)
    assert under_review(window).verdicts[COLUMN].note == "ask again"
    assert window.selection.finding == ROW


def test_a_note_goes_along_with_the_button_as_one_step(window: MainWindow) -> None:
    click(window, Decision.TO_VERIFY)
    bar = window.panes.explanation.verdict
    QTest.mouseClick(bar.note, Qt.MouseButton.LeftButton)
    press(window, "clear")
    QTest.mouseMove(bar.buttons[Decision.AS_PRINTED])
    bar.buttons[Decision.AS_PRINTED].setFocus(Qt.FocusReason.MouseFocusReason)
    click(window, Decision.AS_PRINTED)
    said = under_review(window).verdicts[COLUMN]
    assert (said.decision, said.note) == (Decision.AS_PRINTED, "clear")
    assert len(under_review(window).trail) == 2


def test_a_note_without_a_decision_is_recorded_as_to_be_verified(window: MainWindow) -> None:
    bar = window.panes.explanation.verdict
    press_ctrl(window, Qt.Key.Key_M)
    press(window, "half", Qt.Key.Key_Return)
    said = under_review(window).verdicts[COLUMN]
    assert (said.decision, said.note) == (Decision.TO_VERIFY, "half")
    assert window.panes.status.currentMessage() == "备注已记下，判断为待核实"
    assert bar.buttons[Decision.TO_VERIFY].hasFocus()
    press(window, Qt.Key.Key_F7, with_=SHIFT)
    said = under_review(window).verdicts[COLUMN]
    assert (said.decision, said.note) == (Decision.AS_PRINTED, "half")


def test_escape_gives_up_what_was_being_written(window: MainWindow) -> None:
    click(window, Decision.TO_VERIFY)
    press_ctrl(window, Qt.Key.Key_M)
    press(window, "ask", Qt.Key.Key_Return)
    press_ctrl(window, Qt.Key.Key_M)
    press(window, "nonsense", Qt.Key.Key_Escape)
    assert window.panes.explanation.verdict.note.text() == "ask"
    window.panes.tables.focus_table()
    assert len(under_review(window).trail) == 2


def test_saving_takes_the_note_that_is_being_written(qtbot: QtBot, tmp_path: Path, window: MainWindow) -> None:
    press(window, Qt.Key.Key_F7, with_=SHIFT)
    press_ctrl(window, Qt.Key.Key_M)
    press(window, "=1+1")
    press_ctrl(window, Qt.Key.Key_S)
    qtbot.waitUntil((tmp_path / "核对.xlsx").exists, timeout=20_000)
    qtbot.waitUntil(lambda: not window.isWindowModified(), timeout=5000)
    rows = {row["对象"]: row for row in records(load_workbook(tmp_path / "核对.xlsx"), "核对结果")}
    assert (rows["natural_person"]["审校判断"], rows["natural_person"]["判断说明"]) == ("原文如此", "=1+1")
    again = opened(qtbot, window, tmp_path / "核对.xlsx")
    assert state(window) == "已说明"
    assert again.verdicts[COLUMN].note == "=1+1"
    assert window.panes.trail.count() == 2


def test_the_note_comes_to_the_front(window: MainWindow) -> None:
    aside = window.arrangement.panes["explanation"]
    aside.setCurrentWidget(window.panes.trail)  # type: ignore[attr-defined]  # the two are on tabs
    press_ctrl(window, Qt.Key.Key_M)
    assert window.panes.explanation.verdict.note.hasFocus()


def test_a_note_without_a_decision_is_not_lost_by_turning_away(
    qtbot: QtBot, tmp_path: Path, window: MainWindow, source: Path
) -> None:
    press_ctrl(window, Qt.Key.Key_M)
    press(window, "next", Qt.Key.Key_F8)
    assert under_review(window).verdicts[COLUMN].note == "next"
    assert window.selection.finding == ROW
    press_ctrl(window, Qt.Key.Key_M)
    press(window, "other")
    opened(qtbot, window, a_file(tmp_path, name="乙.txt"))
    assert {verdict.note for verdict in opened(qtbot, window, source).verdicts.values()} == {"next", "other"}


def test_a_note_without_a_decision_is_not_lost_by_closing(
    qtbot: QtBot, tmp_path: Path, window: MainWindow, source: Path
) -> None:
    press_ctrl(window, Qt.Key.Key_M)
    press(window, "closed")
    assert window.close()
    again = opened(qtbot, a_window(qtbot, tmp_path), source)
    assert (again.verdicts[COLUMN].decision, again.verdicts[COLUMN].note) == (Decision.TO_VERIFY, "closed")


@pytest.mark.parametrize("stroke", ["proposal", "all proposals", "correction from elsewhere"])
def test_a_note_on_a_finding_that_is_settled_meanwhile_comes_back_with_it(
    qtbot: QtBot, window: MainWindow, stroke: str
) -> None:
    qtbot.waitUntil(lambda: bool(window.panes.explanation.offers))
    review = under_review(window)
    press_ctrl(window, Qt.Key.Key_M)
    press(window, "ask them")
    if stroke == "correction from elsewhere":
        window.controller.correct(WRONG, "9")
    else:
        press(window, Qt.Key.Key_1 if stroke == "proposal" else Qt.Key.Key_0, with_=Qt.KeyboardModifier.AltModifier)
    assert COLUMN not in {finding.key for finding in review.judgement.findings}
    assert review.verdicts[COLUMN].note == "ask them"
    assert isinstance(window.focusWidget(), TableView)
    press_ctrl(window, Qt.Key.Key_Z)
    assert review.standings[COLUMN].valid
    assert window.panes.explanation.verdict.note.text() == "ask them"


def test_a_note_on_what_only_last_year_shows_outlasts_the_comparison(
    qtbot: QtBot, tmp_path: Path, window: MainWindow
) -> None:
    window.controller.correct(CARRIED, "3")
    window.comparing.read(a_file_of_last_year(tmp_path))
    qtbot.waitUntil(lambda: under_review(window).previous is not None)
    key = next(one.key for one in under_review(window).judgement.findings if one.rule.startswith("year."))
    window.desk.go_to(key)
    press_ctrl(window, Qt.Key.Key_M)
    press(window, "ask them")
    window.actions_by_id["compare"].trigger()
    assert key not in {finding.key for finding in under_review(window).judgement.findings}
    assert under_review(window).verdicts[key].note == "ask them"


def test_a_note_on_what_was_settled_outlasts_another_reading_of_the_file(
    qtbot: QtBot, window: MainWindow, source: Path
) -> None:
    qtbot.waitUntil(lambda: bool(window.panes.explanation.offers))
    press_ctrl(window, Qt.Key.Key_M)
    press(window, "ask them", Qt.Key.Key_F7)
    press(window, Qt.Key.Key_1, with_=Qt.KeyboardModifier.AltModifier)
    before = under_review(window)
    assert not before.judgement.findings
    source.write_bytes(source.read_bytes() + "\n（此件公开发布）\n".encode())
    press(window, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: under_review(window) is not before)
    review = under_review(window)
    assert review.cells[WRONG].value == 9
    press_ctrl(window, Qt.Key.Key_Z)
    assert review.cells[WRONG].value == 99
    assert review.standings[COLUMN].verdict.note == "ask them"
    assert review.standings[COLUMN].valid


def test_escape_gives_up_a_note_without_a_decision(window: MainWindow) -> None:
    press_ctrl(window, Qt.Key.Key_M)
    press(window, "nonsense", Qt.Key.Key_Escape)
    assert window.close()
    assert under_review(window).trail == ()
