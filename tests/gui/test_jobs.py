"""Background work: every answer arrives, in the window's thread, unless it was given up."""

import threading
import time

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from gui.jobs import Job, Jobs, Progress, any_left


def fail(error: Exception) -> None:
    raise error


def test_every_answer_of_many_arrives_in_the_thread_that_asked(qtbot: QtBot) -> None:
    jobs = Jobs()
    home, answers = QThread.currentThread(), list[tuple[object, bool]]()
    for number in range(40):
        jobs.start(
            "count",
            lambda _, number=number: number * number,  # type: ignore[misc]  # mypy loses the default
            lambda answer: answers.append((answer, QThread.currentThread() == home)),
            fail,
        )
    qtbot.waitUntil(lambda: len(answers) == 40)
    assert sorted(answers) == sorted((number * number, True) for number in range(40))
    assert jobs.running == ()


def test_a_failure_is_an_answer(qtbot: QtBot) -> None:
    jobs, failures = Jobs(), list[Exception]()

    def work(_: Progress) -> object:
        raise ValueError

    jobs.start("fail", work, lambda _: None, failures.append)
    qtbot.waitUntil(lambda: len(failures) == 1)
    assert isinstance(failures[0], ValueError)


def test_progress_comes_in_order_and_before_the_end(qtbot: QtBot) -> None:
    jobs, heard = Jobs(), list[object]()

    def work(progress: Progress) -> object:
        for step in range(5):
            progress(step)
        return "end"

    jobs.start("steps", work, heard.append, fail, heard.append)
    qtbot.waitUntil(lambda: "end" in heard)
    assert heard == [0, 1, 2, 3, 4, "end"]


def test_what_takes_long_keeps_nothing_else_from_being_done(qtbot: QtBot) -> None:
    jobs, heard, go_on = Jobs(), list[object](), threading.Event()
    for _ in range(max(4, QThread.idealThreadCount() + 1)):
        jobs.start("long", lambda _: go_on.wait(30), lambda _: None, fail)
    jobs.start("save", lambda _: "saved", heard.append, fail)
    qtbot.waitUntil(lambda: heard == ["saved"])
    go_on.set()
    qtbot.waitUntil(lambda: not jobs.running)


def test_what_is_given_up_ends_at_its_next_step_and_stays_silent(qtbot: QtBot) -> None:
    jobs, heard, ended = Jobs(), list[object](), list[Job]()
    begun, go_on, stopped = threading.Event(), threading.Event(), threading.Event()
    jobs.ended.connect(ended.append)

    def work(progress: Progress) -> object:
        begun.set()
        go_on.wait(5)
        try:
            progress("never heard")
        finally:
            stopped.set()
        return "never heard"

    job = jobs.start("long", work, heard.append, fail, heard.append)
    assert begun.wait(5)
    jobs.cancel(job)
    assert ended == [job]
    assert jobs.running == ()
    go_on.set()
    assert stopped.wait(5)
    qtbot.wait(50)
    assert heard == []
    assert ended == [job]


def test_a_long_work_outlives_its_window_without_a_word(qtbot: QtBot, capfd: pytest.CaptureFixture[str]) -> None:
    jobs = Jobs()
    begun, go_on, ended = threading.Event(), threading.Event(), threading.Event()

    def work(_: Progress) -> object:
        begun.set()
        go_on.wait(5)
        ended.set()
        return "never heard"

    jobs.start("long", work, fail_with, fail)
    assert begun.wait(5)
    started = time.monotonic()
    jobs.stop(50)
    assert any_left()
    jobs.deleteLater()
    qtbot.waitUntil(lambda: not isValid(jobs))
    jobs = Jobs()
    assert time.monotonic() - started < 1
    go_on.set()
    assert ended.wait(5)
    qtbot.wait(50)
    assert capfd.readouterr() == ("", "")


def fail_with(answer: object) -> None:
    raise AssertionError(answer)
