"""Nothing a clerk does is lost: it is there again at the next start, without a question."""

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.entries import Correction, Decision
from core.journal import Journal, journal_path
from core.opening import open_report
from core.review import Review
from tests.gui.desk import Answers, a_file, a_window, answer, opened, press, press_ctrl, under_review
from tests.gui.kept import CELL, PRINTED, SAVED, kept, typed


def test_work_is_there_again_after_closing_without_a_question(qtbot: QtBot, tmp_path: Path) -> None:
    answers, path = Answers(), a_file(tmp_path, PRINTED)
    window = a_window(qtbot, tmp_path, answers)
    opened(qtbot, window, path)
    assert kept(window) == "改动会自动保存"
    typed(qtbot, window, path)
    assert SAVED.fullmatch(kept(window))
    assert window.close()
    assert answers.asked == []
    again = a_window(qtbot, tmp_path, answers)
    review = opened(qtbot, again, path)
    assert review.cells[CELL].raw == "4"
    assert SAVED.fullmatch(kept(again))
    assert again.messages.text_of("resumed").startswith("已恢复上次的审校：更正 1 处，")
    press_ctrl(again, Qt.Key.Key_Z)
    assert review.cells[CELL].raw == "999"
    assert again.messages.text_of("resumed") == "", "it has been seen by now"
    press_ctrl(again, Qt.Key.Key_Y)
    assert review.cells[CELL].raw == "4"


def test_what_is_being_typed_is_kept_when_the_window_closes(qtbot: QtBot, tmp_path: Path) -> None:
    answers, path = Answers(), a_file(tmp_path, PRINTED)
    window = a_window(qtbot, tmp_path, answers)
    opened(qtbot, window, path)
    press(window, Qt.Key.Key_F8, "4")
    assert window.close()
    assert opened(qtbot, a_window(qtbot, tmp_path, answers), path).cells[CELL].raw == "4"
    assert answers.asked == []


def test_verdicts_and_undone_steps_come_back_too(qtbot: QtBot, tmp_path: Path) -> None:
    path = a_file(tmp_path, PRINTED)
    window = a_window(qtbot, tmp_path)
    typed(qtbot, window, path)
    press_ctrl(window, Qt.Key.Key_Z)
    press(window, Qt.Key.Key_F8)
    window.actions_by_id["as_printed"].trigger()
    trail = under_review(window).trail
    assert window.close()
    again = a_window(qtbot, tmp_path)
    review = opened(qtbot, again, path)
    assert review.trail == trail
    assert [verdict.decision for verdict in review.verdicts.values()] == [Decision.AS_PRINTED]
    assert "判断 1 个" in again.messages.text_of("resumed")


def test_beginning_afresh_can_be_taken_back(qtbot: QtBot, tmp_path: Path) -> None:
    path = a_file(tmp_path, PRINTED)
    window = a_window(qtbot, tmp_path)
    typed(qtbot, window, path)
    opened(qtbot, window, a_file(tmp_path, name="另一份.txt"))
    review = opened(qtbot, window, path)
    answer(window, "resumed", "从头开始")
    assert (review.cells[CELL].raw, review.corrections) == ("999", {})
    assert "仍然留着" in window.messages.text_of("afresh")
    press_ctrl(window, Qt.Key.Key_Z)
    assert review.cells[CELL].raw == "4"
    assert window.messages.text_of("afresh") == "", "that is not so any more"
    window.controller.take_back(CELL)
    assert window.close()
    window = a_window(qtbot, tmp_path)
    review = opened(qtbot, window, path)
    press_ctrl(window, Qt.Key.Key_Z)
    assert window.close()
    window = a_window(qtbot, tmp_path)
    review = opened(qtbot, window, path)
    answer(window, "resumed", "从头开始")
    press(window, Qt.Key.Key_F8, "5", Qt.Key.Key_Return)
    answer(window, "afresh", "恢复上次的审校")
    assert review.cells[CELL].raw == "4"
    assert window.messages.text_of("afresh") == ""
    press_ctrl(window, Qt.Key.Key_Z)
    assert window.close()
    review = opened(qtbot, a_window(qtbot, tmp_path), path)
    assert review.cells[CELL].raw == "5"
    assert [entry.act.after for entry in review.trail if isinstance(entry.act, Correction)][:3] == ["4", "999", "999"]


def test_yesterdays_work_says_the_day(qtbot: QtBot, tmp_path: Path) -> None:
    path = a_file(tmp_path, PRINTED)
    report = open_report(path)
    with Journal.open() as journal:
        hand = journal.begin(report)
        then = datetime(2024, 1, 15, 9, 30, tzinfo=UTC).astimezone()
        Review(report, clock=lambda: then, record=hand.append).correct(CELL, "4")
    window = a_window(qtbot, tmp_path)
    opened(qtbot, window, path)
    assert kept(window) == f"已自动保存 {then:%m-%d %H:%M}"


def test_opening_another_report_asks_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    answers = Answers()
    window = a_window(qtbot, tmp_path, answers)
    typed(qtbot, window, a_file(tmp_path, PRINTED))
    opened(qtbot, window, a_file(tmp_path, name="另一份.txt"))
    assert answers.asked == []
    assert kept(window) == "改动会自动保存"
    assert window.messages.text_of("resumed") == ""


def test_the_workbook_is_saved_by_its_own_key(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path, Answers(save_as=tmp_path / "核对.xlsx"))
    typed(qtbot, window, a_file(tmp_path, PRINTED))
    assert not (tmp_path / "核对.xlsx").exists()
    assert window.isWindowModified(), "it is in no workbook yet"
    press_ctrl(window, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: not window.isWindowModified(), timeout=20_000)
    assert (tmp_path / "核对.xlsx").exists()
    assert SAVED.fullmatch(kept(window))


def test_an_empty_window_loads_no_database(qtbot: QtBot, tmp_path: Path) -> None:
    assert not a_window(qtbot, tmp_path).work.recording.standing
    assert not journal_path().exists()
