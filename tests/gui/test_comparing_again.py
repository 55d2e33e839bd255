"""与上年对照 is part of the review: it is there again when the report is, with what was said of its findings."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.entries import Decision
from core.findings import Key
from core.resources import resource
from gui.main_window import MainWindow
from tests.gui.desk import Answers, a_file, a_file_of_last_year, a_window_on, answer, opened, press, under_review

OTHERS = resource("samples/yunxi-2020.txt")
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def before(tmp_path: Path) -> Path:
    return a_file_of_last_year(tmp_path)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """Return this year's report, in which one figure of those carried over is another than last year's."""
    return a_file(tmp_path, {"applications.carried_over.natural_person": "1"})


@pytest.fixture
def window(qtbot: QtBot, before: Path, source: Path) -> MainWindow:
    """Show it compared, with a verdict on what the two years do not agree in."""
    made = a_window_on(qtbot, source, Answers(previous=before))
    made.actions_by_id["compare"].trigger()
    qtbot.waitUntil(lambda: under_review(made).previous is not None)
    made.desk.go_to(key_of(made))
    press(made, Qt.Key.Key_F7, with_=SHIFT)
    assert said(made) is Decision.AS_PRINTED
    return made


def key_of(window: MainWindow) -> Key:
    return next(f.key for f in under_review(window).judgement.findings if f.rule == "year.carry_over")


def said(window: MainWindow) -> Decision | None:
    """Return what counts as said of what the two years do not agree in."""
    found = [s.verdict.decision for key, s in under_review(window).standings.items() if key.rule == "year.carry_over"]
    return found[0] if found else None


def is_compared(window: MainWindow) -> bool:
    return under_review(window).previous is not None


def reopened(qtbot: QtBot, window: MainWindow, source: Path, answers: Answers | None = None) -> MainWindow:
    assert window.close()
    return a_window_on(qtbot, source, answers)


def text(window: MainWindow) -> str:
    return window.messages.text_of("not compared")


def test_it_is_there_again_in_the_next_window(qtbot: QtBot, window: MainWindow, source: Path) -> None:
    again = reopened(qtbot, window, source)
    qtbot.waitUntil(lambda: is_compared(again))
    assert said(again) is Decision.AS_PRINTED
    assert again.actions_by_id["compare"].isChecked()
    assert again.messages.text_of("resumed"), "to compare is nothing done: one can still begin afresh"
    assert again.aside.currentWidget() is again.panes.explanation


def test_it_is_there_again_after_another_report(qtbot: QtBot, window: MainWindow, source: Path, before: Path) -> None:
    opened(qtbot, window, OTHERS)
    assert not is_compared(window)
    opened(qtbot, window, source)
    qtbot.waitUntil(lambda: is_compared(window))
    assert said(window) is Decision.AS_PRINTED
    assert before.name in window.actions_by_id["compare"].toolTip()


def test_what_was_taken_back_stays_so(qtbot: QtBot, window: MainWindow, source: Path) -> None:
    window.actions_by_id["compare"].trigger()
    assert not is_compared(window)
    again = reopened(qtbot, window, source)
    qtbot.wait(300)
    assert not is_compared(again)
    assert text(again) == ""


def test_a_report_that_is_gone_is_named_and_another_can_be_chosen(
    qtbot: QtBot, window: MainWindow, source: Path, before: Path
) -> None:
    moved = before.rename(before.with_name("改名.txt"))
    again = reopened(qtbot, window, source, Answers(previous=moved))
    qtbot.waitUntil(lambda: "松岭2021.txt" in text(again))
    assert text(again).startswith("上次对照的上年报告现在读不到")
    assert said(again) is None
    answer(again, "not compared", "选择其他文件…")
    qtbot.waitUntil(lambda: is_compared(again))
    assert said(again) is Decision.AS_PRINTED


def test_a_report_that_was_altered_is_compared_with_if_the_clerk_says_so(
    qtbot: QtBot, window: MainWindow, source: Path, before: Path
) -> None:
    before.write_text(before.read_text("utf-8") + "\n", "utf-8")
    again = reopened(qtbot, window, source)
    qtbot.waitUntil(lambda: "“松岭2021.txt”后来改动过" in text(again))
    assert not is_compared(again)
    answer(again, "not compared", "仍与它对照")
    qtbot.waitUntil(lambda: is_compared(again))
    assert said(again) is Decision.AS_PRINTED
    once_more = reopened(qtbot, again, source)
    qtbot.waitUntil(lambda: is_compared(once_more))
