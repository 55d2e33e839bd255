"""Nothing a clerk does is lost: it is there again at the next start, and where it cannot be kept the window says so."""

import os
import re
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.entries import Decision
from core.journal import Journal, journal_path
from core.opening import open_report
from core.review import Review
from gui.keeping.recording import State
from gui.main_window import MainWindow
from gui.tables.view import TableView
from tests.builders import ref
from tests.gui.desk import Answers, a_file, a_window, opened, press, press_ctrl, under_review

CELL = ref("applications.granted.natural_person")
OTHER = ref("proceedings.reconsideration.upheld")
WRONG = {str(CELL): "999"}
SAVED = re.compile(r"已自动保存 \d\d:\d\d:\d\d")


def typed(qtbot: QtBot, window: MainWindow, path: Path, text: str = "4") -> None:
    """Open a report and correct its wrong figure from the keyboard."""
    opened(qtbot, window, path)
    press(window, Qt.Key.Key_F8, text, Qt.Key.Key_Return)
    assert under_review(window).cells[CELL].raw == text


def answer(window: MainWindow, matter: str, text: str) -> None:
    """Press a button of a bar."""
    button = next(one for one in window.messages.buttons_of(matter) if one.text() == text)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def kept(window: MainWindow) -> str:
    return window.panes.status.standing.text().rpartition(" · ")[2]


def test_work_is_there_again_after_closing_without_a_question(qtbot: QtBot, tmp_path: Path) -> None:
    answers, path = Answers(), a_file(tmp_path, WRONG)
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
    answers, path = Answers(), a_file(tmp_path, WRONG)
    window = a_window(qtbot, tmp_path, answers)
    opened(qtbot, window, path)
    press(window, Qt.Key.Key_F8, "4")
    assert window.close()
    assert opened(qtbot, a_window(qtbot, tmp_path, answers), path).cells[CELL].raw == "4"
    assert answers.asked == []


def test_verdicts_and_undone_steps_come_back_too(qtbot: QtBot, tmp_path: Path) -> None:
    path = a_file(tmp_path, WRONG)
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
    path = a_file(tmp_path, WRONG)
    window = a_window(qtbot, tmp_path)
    typed(qtbot, window, path)
    opened(qtbot, window, a_file(tmp_path, name="另一份.txt"))
    review = opened(qtbot, window, path)
    answer(window, "resumed", "从头开始")
    review = under_review(window)
    assert (review.cells[CELL].raw, review.trail) == ("999", ())
    assert "仍然留着" in window.messages.text_of("resumed")
    answer(window, "resumed", "恢复上次的审校")
    assert under_review(window).cells[CELL].raw == "4"
    answer(window, "resumed", "从头开始")
    press(window, Qt.Key.Key_F8, "5", Qt.Key.Key_Return)
    assert window.close()
    review = opened(qtbot, a_window(qtbot, tmp_path), path)
    assert review.cells[CELL].raw == "5"
    assert len(review.trail) == 1


def test_yesterdays_work_says_the_day(qtbot: QtBot, tmp_path: Path) -> None:
    path = a_file(tmp_path, WRONG)
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
    typed(qtbot, window, a_file(tmp_path, WRONG))
    opened(qtbot, window, a_file(tmp_path, name="另一份.txt"))
    assert answers.asked == []
    assert kept(window) == "改动会自动保存"
    assert window.messages.text_of("resumed") == ""


def test_the_workbook_is_saved_by_its_own_key(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path, Answers(save_as=tmp_path / "核对.xlsx"))
    typed(qtbot, window, a_file(tmp_path, WRONG))
    assert not (tmp_path / "核对.xlsx").exists()
    assert window.isWindowModified(), "it is in no workbook yet"
    press_ctrl(window, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: not window.isWindowModified(), timeout=20_000)
    assert (tmp_path / "核对.xlsx").exists()
    assert SAVED.fullmatch(kept(window))


def test_another_report_lets_the_first_one_go(qtbot: QtBot, tmp_path: Path) -> None:
    path = a_file(tmp_path, WRONG)
    first = a_window(qtbot, tmp_path)
    typed(qtbot, first, path)
    opened(qtbot, first, a_file(tmp_path, name="另一份.txt"))
    second = a_window(qtbot, tmp_path)
    assert opened(qtbot, second, path).cells[CELL].raw == "4"
    assert second.messages.text_of("held") == ""


def test_a_second_window_only_looks_until_the_first_is_closed(qtbot: QtBot, tmp_path: Path) -> None:
    path = a_file(tmp_path, WRONG)
    first = a_window(qtbot, tmp_path)
    typed(qtbot, first, path)
    second = a_window(qtbot, tmp_path)
    review = opened(qtbot, second, path)
    assert review.cells[CELL].raw == "4"
    assert kept(second) == "只能查看"
    said = second.messages.text_of("held")
    assert f"进程 {os.getpid()}" in said
    assert "只能查看" in said
    second.messages.take_away("held")
    second.activateWindow()
    qtbot.waitUntil(second.isActiveWindow)
    second.selection.move_to(CELL)
    second.panes.tables.focus_table()
    for keys in (["8", Qt.Key.Key_Return], [Qt.Key.Key_Delete]):
        press(second, *keys)
        assert second.messages.text_of("held") == said, "whoever types is told again"
        second.messages.take_away("held")
    second.selection.move_to(CELL)
    press_ctrl(second, Qt.Key.Key_Z)
    assert under_review(second).trail == review.trail
    assert review.cells[CELL].raw == "4"
    press_ctrl(second, Qt.Key.Key_Z)
    answer(second, "held", "再试")
    assert kept(second) == "只能查看"
    first.controller.correct(CELL, "6")
    assert first.close()
    answer(second, "held", "再试")
    assert second.messages.text_of("held") == ""
    assert under_review(second).cells[CELL].raw == "6", "what the first did meanwhile"
    press_ctrl(second, Qt.Key.Key_Z)
    assert under_review(second).cells[CELL].raw == "4"


def test_a_source_that_changed_before_it_is_opened_again_offers_the_old_work(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    typed(qtbot, window, a_file(tmp_path, WRONG))
    window.controller.correct(OTHER, "55")
    assert window.close()
    path = a_file(tmp_path, {**WRONG, str(OTHER): "88"})
    again = a_window(qtbot, tmp_path)
    review = opened(qtbot, again, path)
    assert review.trail == (), "nothing changes by itself"
    assert again.messages.text_of("conflict") == (
        "这份报告的文件在上次审校之后变了：1 处更正可以照旧，1 处原文与当时不同、要重新决定。"
    )
    answer(again, "conflict", "重新应用")
    assert (review.cells[CELL].raw, review.cells[OTHER].raw) == ("4", "88")
    said = again.messages.text_of("clashes")
    assert "更正为 55；现在原文 88" in said
    answer(again, "clashes", "仍按当时更正")
    assert review.cells[OTHER].raw == "55"
    assert SAVED.fullmatch(kept(again))
    assert again.close()
    review = opened(qtbot, a_window(qtbot, tmp_path), path)
    assert (review.cells[CELL].raw, review.cells[OTHER].raw) == ("4", "55")


def test_reading_again_keeps_the_work_and_shows_what_does_not_fit(qtbot: QtBot, tmp_path: Path) -> None:
    path = a_file(tmp_path, WRONG)
    window = a_window(qtbot, tmp_path)
    typed(qtbot, window, path)
    window.controller.correct(OTHER, "55")
    trail = under_review(window).trail
    before = under_review(window)
    press(window, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: under_review(window) is not before)
    assert under_review(window).trail == trail, "the same file: the same work, which can be undone"
    assert window.messages.text_of("resumed") == ""
    a_file(tmp_path, {**WRONG, str(OTHER): "88"})
    press(window, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: under_review(window).cells[OTHER].raw == "88")
    assert under_review(window).cells[CELL].raw == "4"
    assert "现在原文 88" in window.messages.text_of("clashes")
    assert window.close()
    assert opened(qtbot, a_window(qtbot, tmp_path), path).cells[CELL].raw == "4"


def test_reading_again_leaves_the_clerk_where_he_was(qtbot: QtBot, tmp_path: Path) -> None:
    path = a_file(tmp_path, {**WRONG, str(OTHER): "88"})
    window = a_window(qtbot, tmp_path)
    before = opened(qtbot, window, path)
    press(window, Qt.Key.Key_F8, Qt.Key.Key_F8, Qt.Key.Key_F8)
    cell, finding = window.selection.ref, window.selection.finding
    assert finding is not None
    assert cell is not None
    press(window, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: under_review(window) is not before)
    assert (window.selection.ref, window.selection.finding) == (cell, finding)
    view = window.panes.tables.tabs.currentWidget()
    assert isinstance(view, TableView)
    assert view.current == cell
    opened(qtbot, window, a_file(tmp_path, WRONG, "另一份.txt"))
    assert (window.selection.ref, window.selection.finding) == (None, None)


def test_of_a_damaged_journal_the_good_part_is_there_and_the_file_kept_aside(qtbot: QtBot, tmp_path: Path) -> None:
    path = a_file(tmp_path, WRONG)
    window = a_window(qtbot, tmp_path)
    typed(qtbot, window, path)
    window.controller.correct(OTHER, "55")
    assert window.close()
    data = journal_path().read_bytes()
    assert data.count(b'"after":"55"') == 1
    journal_path().write_bytes(data.replace(b'"after":"55"', b'"after":"56"'))
    again = a_window(qtbot, tmp_path)
    review = opened(qtbot, again, path)
    assert review.cells[CELL].raw == "4"
    assert OTHER not in review.corrections
    [aside] = journal_path().parent.glob("journal-damaged-*.sqlite")
    said = again.messages.text_of("recovered")
    assert str(aside) in said
    assert "后面 1 条没能恢复" in said
    press_ctrl(again, Qt.Key.Key_Z)
    assert SAVED.fullmatch(kept(again))


def test_what_is_applied_again_is_recorded_whole_or_not_at_all(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    typed(qtbot, window, a_file(tmp_path, WRONG))
    window.controller.correct(OTHER, "55")
    assert window.close()
    again = a_window(qtbot, tmp_path)
    opened(qtbot, again, a_file(tmp_path, {**WRONG, "proceedings.reconsideration.total": "88"}))
    saves: list[int] = []
    with Journal.open() as other:
        again.work.recording.moved.connect(lambda: saves.append(other.verify().events))
        before = other.verify().events
        answer(again, "conflict", "重新应用")
    assert len(under_review(again).trail) == 2
    assert saves == [before + 3], "the report and both corrections at once: a kill leaves the offer or all of it"


def test_without_a_place_for_the_journal_the_review_goes_on_and_says_so(
    qtbot: QtBot, tmp_path: Path, no_journal: Path
) -> None:
    answers, path = Answers(), a_file(tmp_path, WRONG)
    window = a_window(qtbot, tmp_path, answers)
    typed(qtbot, window, path)
    assert kept(window) == "未自动保存"
    assert window.messages.text_of("unrecorded").startswith(f"没有自动保存：“{no_journal}")
    answer(window, "unrecorded", "再试")
    assert window.messages.text_of("unrecorded").startswith("没有自动保存：")
    press(window, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: len(under_review(window).trail) == 1)
    assert not window.close()
    assert answers.asked == ["unsaved"]
    no_journal.unlink()
    answer(window, "unrecorded", "再试")
    assert window.messages.text_of("unrecorded") == ""
    assert SAVED.fullmatch(kept(window))
    assert window.close()
    assert answers.asked == ["unsaved"]
    assert opened(qtbot, a_window(qtbot, tmp_path), path).cells[CELL].raw == "4"


def test_work_the_journal_knew_nothing_of_joins_what_it_holds(
    qtbot: QtBot, tmp_path: Path, no_journal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, state = a_file(tmp_path, WRONG), tmp_path / "state"
    monkeypatch.setenv("GOUJI_STATE", str(state))
    window = a_window(qtbot, tmp_path)
    typed(qtbot, window, path)
    assert window.close()
    monkeypatch.setenv("GOUJI_STATE", str(no_journal))
    again = a_window(qtbot, tmp_path)
    opened(qtbot, again, path)
    again.controller.correct(OTHER, "55")
    monkeypatch.setenv("GOUJI_STATE", str(state))
    answer(again, "unrecorded", "再试")
    review = under_review(again)
    assert (review.cells[CELL].raw, review.cells[OTHER].raw) == ("4", "55")
    with Journal.open() as journal:
        recorded = journal.review(review.report)
        assert recorded
        assert recorded.entries == review.trail


def test_a_disk_that_fails_in_between_loses_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("a file that is open cannot be moved away there")
    path = a_file(tmp_path, WRONG)
    window = a_window(qtbot, tmp_path)
    typed(qtbot, window, path)
    journal = journal_path()
    hidden = journal.with_name("away")
    window.work.recording._journal._store.close()  # type: ignore[union-attr]  # noqa: SLF001  (as after any failure)
    journal.rename(hidden)
    window.controller.correct(OTHER, "55")
    assert under_review(window).cells[OTHER].raw == "55"
    assert kept(window) == "未自动保存"
    assert window.work.recording.state is State.LOST
    assert "没有自动保存" in window.messages.text_of("unrecorded")
    hidden.rename(journal)
    window.controller.correct(OTHER, "56")
    assert SAVED.fullmatch(kept(window)), "the next change takes along what could not be written"
    assert window.messages.text_of("unrecorded") == ""
    trail = under_review(window).trail
    assert window.close()
    assert opened(qtbot, a_window(qtbot, tmp_path), path).trail == trail


def test_a_full_disk_is_named_and_the_review_goes_on(qtbot: QtBot, tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")  # a limit on the size of files fails as a full disk does
    path = a_file(tmp_path, WRONG)
    window = a_window(qtbot, tmp_path)
    typed(qtbot, window, path)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1, limits[1]))
    try:
        window.controller.correct(OTHER, "55")
        press_ctrl(window, Qt.Key.Key_Z)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert "没有自动保存" in window.messages.text_of("unrecorded")
    assert kept(window) == "未自动保存"
    assert under_review(window).cells[OTHER].raw == "1"
    answer(window, "unrecorded", "再试")
    assert SAVED.fullmatch(kept(window))
    trail = under_review(window).trail
    assert [entry.kind for entry in trail] == ["corrected", "corrected", "undone"]
    assert window.close()
    assert opened(qtbot, a_window(qtbot, tmp_path), path).trail == trail


def test_a_journal_of_a_newer_version_is_left_alone(qtbot: QtBot, tmp_path: Path) -> None:
    Journal.open().close()
    data = bytearray(journal_path().read_bytes())
    data[63] = 2  # the last byte of user_version
    journal_path().write_bytes(data)
    window = a_window(qtbot, tmp_path)
    typed(qtbot, window, a_file(tmp_path, WRONG))
    assert "更新版本的程序" in window.messages.text_of("unrecorded")
    assert kept(window) == "未自动保存"
    assert journal_path().read_bytes() == data


def test_the_data_is_checked_on_request(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    window.actions_by_id["check_data"].trigger()
    qtbot.waitUntil(lambda: "数据完好：0 条" in window.messages.text_of("checked"))
    typed(qtbot, window, a_file(tmp_path, WRONG))
    window.actions_by_id["check_data"].trigger()
    qtbot.waitUntil(lambda: "数据完好：2 条记录" in window.messages.text_of("checked"))
    data = journal_path().read_bytes()
    journal_path().write_bytes(data.replace(b'"after":"4"', b'"after":"5"'))
    window.actions_by_id["check_data"].trigger()
    qtbot.waitUntil(lambda: "数据有损坏" in window.messages.text_of("checked"))


def test_checking_without_a_journal_says_why(qtbot: QtBot, tmp_path: Path, no_journal: Path) -> None:
    window = a_window(qtbot, tmp_path)
    window.actions_by_id["check_data"].trigger()
    said = window.messages.text_of("checked")
    assert said.startswith("没有检查成：“")
    assert str(no_journal) in said
    assert "没有写入" not in said


def test_of_a_journal_that_is_none_nothing_could_be_recovered(qtbot: QtBot, tmp_path: Path) -> None:
    journal_path().parent.mkdir(parents=True, exist_ok=True)
    journal_path().write_bytes(b"nothing of ours " * 500)
    window = a_window(qtbot, tmp_path)
    opened(qtbot, window, a_file(tmp_path, WRONG))
    [aside] = journal_path().parent.glob("journal-damaged-*.sqlite")
    assert window.messages.text_of("recovered") == f"审校记录有损坏，没有一条能恢复。损坏的文件留存为“{aside}”。"


def test_an_empty_window_loads_no_database(qtbot: QtBot, tmp_path: Path) -> None:
    assert not a_window(qtbot, tmp_path).work.recording.standing
    assert not journal_path().exists()
