"""A note that was written with no decision pressed is not lost, whichever way the clerk turns."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.entries import Decision
from gui.main_window import MainWindow
from gui.tables.view import TableView
from tests.builders import ref
from tests.gui.desk import (
    COLUMN,
    ROW,
    WRONG,
    a_file,
    a_file_of_last_year,
    a_window,
    a_window_on,
    a_wrong_file,
    opened,
    press,
    press_ctrl,
    under_review,
)

CARRIED = ref("applications.carried_over.total")


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return a_wrong_file(tmp_path)


@pytest.fixture
def window(qtbot: QtBot, source: Path) -> MainWindow:
    """Show that report with the keyboard on its first finding."""
    made = a_window_on(qtbot, source)
    press(made, Qt.Key.Key_F8)
    return made


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
