"""Where work cannot be kept the window says so, goes on, and keeps it as soon as it can."""

import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.forms import CellRef
from core.journal import Journal, journal_path
from core.journal.kinds import SOURCE
from core.journal.sources import encode_source, source_of
from core.opening import open_report
from gui.keeping.dialogs import Choice
from gui.keeping.recording import State
from gui.main_window import MainWindow
from tests.gui.desk import Answers, a_file, a_window, answer, opened, press, press_ctrl, under_review
from tests.gui.kept import CELL, OTHER, PRINTED, SAVED, kept, typed


def left(qtbot: QtBot, path: Path, changes: Mapping[CellRef, str]) -> None:
    """Correct cells of a report in a window that is closed again."""
    window = a_window(qtbot, path.parent)
    opened(qtbot, window, path)
    for ref, text in changes.items():
        window.controller.correct(ref, text)
    assert window.close()


def test_without_a_place_for_the_journal_the_review_goes_on_and_says_so(
    qtbot: QtBot, tmp_path: Path, no_journal: Path
) -> None:
    answers, path = Answers(), a_file(tmp_path, PRINTED)
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
    path, state = a_file(tmp_path, PRINTED), tmp_path / "state"
    with monkeypatch.context() as kept_there:
        kept_there.setenv("GOUJI_STATE", str(state))
        left(qtbot, path, {CELL: "4"})
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
    path = a_file(tmp_path, PRINTED)
    window = a_window(qtbot, tmp_path)
    typed(qtbot, window, path)
    journal = journal_path()
    hidden = journal.with_name("away")
    window.work.recording._access.opened()._store.close()  # noqa: SLF001  (as after any failure)
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
    path = a_file(tmp_path, PRINTED)
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
    typed(qtbot, window, a_file(tmp_path, PRINTED))
    assert "更新版本的程序" in window.messages.text_of("unrecorded")
    assert kept(window) == "未自动保存"
    assert journal_path().read_bytes() == data


def test_what_stops_the_opening_halfway_leaves_the_report_in_nobodys_hand(qtbot: QtBot, tmp_path: Path) -> None:
    path = a_file(tmp_path, PRINTED)
    window = a_window(qtbot, tmp_path)
    typed(qtbot, window, path)
    before = under_review(window).trail
    assert window.close()
    with Journal.open() as journal, journal._store.writing() as writing:  # noqa: SLF001  (as a later version)
        source = replace(source_of(open_report(path), before[0].at), review="f" * 64)  # what lay at that path once
        writing.add(source.review, SOURCE, encode_source(source))
        writing.add(source.review, before[0].kind, '{"of": "a later version"}')
    again = a_window(qtbot, tmp_path)
    assert opened(qtbot, again, path).trail == ()
    assert "更新版本的程序" in again.messages.text_of("unrecorded")
    again.controller.correct(OTHER, "55")
    assert kept(again) == "未自动保存", "it would go behind what this window does not show"
    with Journal.open() as journal:
        recorded = journal.review(open_report(path))
        assert recorded is not None
        assert recorded.entries == before


def test_reading_again_without_a_journal_leaves_everything_as_it_stands(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, no_journal: Path
) -> None:
    path = a_file(tmp_path, PRINTED)
    window = a_window(qtbot, tmp_path)
    monkeypatch.setenv("GOUJI_STATE", str(tmp_path / "state"))
    typed(qtbot, window, path)
    window.controller.correct(OTHER, "55")
    cut_off(window)
    monkeypatch.setenv("GOUJI_STATE", str(no_journal))
    press_ctrl(window, Qt.Key.Key_Z)
    before = under_review(window)
    assert before.cells[OTHER].raw != "55"
    for state in (no_journal, tmp_path / "state"):
        monkeypatch.setenv("GOUJI_STATE", str(state))
        last = under_review(window)
        press(window, Qt.Key.Key_F5)
        qtbot.waitUntil(lambda last=last: under_review(window) is not last)  # type: ignore[misc]
        assert under_review(window).trail == before.trail, "what was undone does not come back by itself"
        assert under_review(window).unsaved
    assert SAVED.fullmatch(kept(window)), "the journal was there again"


def test_what_is_only_here_and_fits_no_more_is_asked_about(qtbot: QtBot, tmp_path: Path, no_journal: Path) -> None:
    answers, path = Answers(), a_file(tmp_path, PRINTED)
    window = a_window(qtbot, tmp_path, answers)
    typed(qtbot, window, path)
    a_file(tmp_path, {str(CELL): "998"})
    press(window, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: answers.asked == ["unsaved"])
    assert under_review(window).cells[CELL].raw == "4"
    answers.unsaved_work = Choice.DISCARD
    press(window, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: under_review(window).cells[CELL].raw == "998")
    no_journal.unlink()


def cut_off(window: MainWindow) -> None:
    """Close the journal as after any failure of the disk."""
    window.work.recording._access.opened()._store.close()  # noqa: SLF001  (as above)


def test_what_was_done_without_the_journal_stands_over_what_it_held(
    qtbot: QtBot, tmp_path: Path, no_journal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, state = a_file(tmp_path, PRINTED), tmp_path / "state"
    with monkeypatch.context() as kept_there:
        kept_there.setenv("GOUJI_STATE", str(state))
        left(qtbot, path, {CELL: "5", OTHER: "55"})
    monkeypatch.setenv("GOUJI_STATE", str(no_journal))
    again = a_window(qtbot, tmp_path)
    typed(qtbot, again, path, "4")
    monkeypatch.setenv("GOUJI_STATE", str(state))
    answer(again, "unrecorded", "再试")
    review = under_review(again)
    assert (review.cells[CELL].raw, review.cells[OTHER].raw) == ("4", "55")
    assert SAVED.fullmatch(kept(again))
    assert "上次更正为 5，这次更正为 4" in again.messages.text_of("clashes")
    press_ctrl(again, Qt.Key.Key_Z)
    assert review.cells[CELL].raw == "5"
    press_ctrl(again, Qt.Key.Key_Y)
    assert again.close()
    assert opened(qtbot, a_window(qtbot, tmp_path), path).cells[CELL].raw == "4"
