"""The journal in use by others: the window does not stand still, says so if it lasts, and catches up by itself."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, Qt
from pytestqt.qtbot import QtBot

from core.journal import Journal, journal_path
from core.journal.locks import take
from core.opening import open_report
from gui.keeping.recording import State
from gui.main_window import MainWindow
from tests.gui.desk import Answers, a_file, a_window, opened, press, press_ctrl, under_review
from tests.gui.kept import CELL, OTHER, PRINTED, SAVED, kept, typed

AT_MOST_MS = 600  # the goal is 200 on a quiet machine; others wait for 5,000


@contextmanager
def in_use() -> Iterator[None]:
    """Write in the journal, as another program does, and take long over it."""
    with closing(sqlite3.connect(journal_path(), isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield
        other.execute("ROLLBACK")


@contextmanager
def being_recovered() -> Iterator[None]:
    """Have the journal alone, as another window that mends it."""
    lock = take(journal_path().with_name(f"{journal_path().name}.lock"))
    assert lock is not None
    with closing(lock):
        yield


def correct(window: MainWindow, text: str) -> None:
    """Correct a figure, and see that it does not take long."""
    clock = QElapsedTimer()
    clock.start()
    window.controller.correct(OTHER, text)
    assert clock.elapsed() < AT_MOST_MS


def all_kept(window: MainWindow, path: Path) -> bool:
    with Journal.open() as journal:
        recorded = journal.review(open_report(path))
    return recorded is not None and recorded.entries == under_review(window).trail


def test_what_could_not_be_written_is_written_by_itself(qtbot: QtBot, tmp_path: Path) -> None:
    path = a_file(tmp_path, PRINTED)
    window = a_window(qtbot, tmp_path)
    typed(qtbot, window, path)
    with in_use():
        correct(window, "55")
        assert kept(window) == "未自动保存"
        assert window.messages.text_of("unrecorded") == "", "it may be over in a moment"
        correct(window, "56")
        press_ctrl(window, Qt.Key.Key_Z)
        qtbot.waitUntil(lambda: "另一个窗口正在使用" in window.messages.text_of("unrecorded"))
        assert kept(window) == "未自动保存"
    qtbot.waitUntil(lambda: window.work.recording.state is State.KEPT)
    assert SAVED.fullmatch(kept(window))
    assert window.messages.text_of("unrecorded") == ""
    assert [entry.kind for entry in under_review(window).trail] == ["corrected", "corrected", "corrected", "undone"]
    assert window.close()
    assert all_kept(window, path)


def test_closing_asks_only_where_it_is_still_in_use(qtbot: QtBot, tmp_path: Path) -> None:
    answers, path = Answers(), a_file(tmp_path, PRINTED)
    window = a_window(qtbot, tmp_path, answers)
    typed(qtbot, window, path)
    with in_use():
        correct(window, "55")
        assert not window.close()
        assert answers.asked == ["unsaved"]
    assert window.close(), "nobody need wait until it is tried again"
    assert answers.asked == ["unsaved"]
    assert all_kept(window, path)


def test_what_is_said_beside_the_trail_is_kept_later_too(qtbot: QtBot, tmp_path: Path) -> None:
    path = a_file(tmp_path, PRINTED)
    window = a_window(qtbot, tmp_path)
    typed(qtbot, window, path)
    window.work.recording.note_compared(open_report(path))
    with in_use():
        window.work.recording.note_compared(None)
        assert window.work.recording.state is State.LOST
    qtbot.waitUntil(lambda: window.work.recording.state is State.KEPT)
    with Journal.open() as journal:
        compared = journal.compared(open_report(path))
    assert compared is not None
    assert compared.path == ""


def test_a_report_opened_while_the_journal_is_mended_goes_on_as_it_was_left(qtbot: QtBot, tmp_path: Path) -> None:
    path = a_file(tmp_path, PRINTED)
    window = a_window(qtbot, tmp_path)
    typed(qtbot, window, path)
    assert window.close()
    again = a_window(qtbot, tmp_path)
    with being_recovered():
        assert opened(qtbot, again, path).trail == ()
        assert kept(again) == "未自动保存"
        qtbot.waitUntil(lambda: bool(again.messages.text_of("unrecorded")))
    qtbot.waitUntil(lambda: under_review(again).cells[CELL].raw == "4")
    assert again.messages.text_of("resumed").startswith("已恢复上次的审校")
    assert again.messages.text_of("unrecorded") == ""
    assert SAVED.fullmatch(kept(again))


def test_what_was_done_meanwhile_joins_it_and_what_is_typed_stays(qtbot: QtBot, tmp_path: Path) -> None:
    path = a_file(tmp_path, PRINTED)
    window = a_window(qtbot, tmp_path)
    typed(qtbot, window, path)
    assert window.close()
    again = a_window(qtbot, tmp_path)
    with being_recovered():
        opened(qtbot, again, path)
        correct(again, "55")
        press(again, Qt.Key.Key_F8, "12")
        assert again.panes.tables.editing is not None
    qtbot.wait(1200)  # more than it takes to be tried again
    assert again.panes.tables.editing is not None, "nothing is done under a hand that types"
    press(again, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: again.work.recording.state is State.KEPT)
    review = under_review(again)
    assert (review.cells[CELL].raw, review.cells[OTHER].raw) == ("4", "55")
    assert all_kept(again, path)


def test_a_sample_stays_a_sample_while_the_journal_is_mended(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    window.work.open_sample()
    qtbot.waitUntil(lambda: window.work.recording.state is State.TRYING)
    window.work.recording.look_at_all()
    assert window.work.recording.state is State.TRYING
    assert kept(window) == "样例，改动不保存"
