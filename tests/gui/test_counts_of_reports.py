"""The count in the list of reports is what opening the report comes to, before anybody has opened it."""

import shutil
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.entries import Decision
from core.findings import Severity
from core.journal import journal_path
from gui import navigation
from gui.main_window import MainWindow
from gui.reports_pane import ReportState
from tests.builders import ref
from tests.gui.desk import LAST_YEAR, a_file, a_window, opened, under_review

CARRIED = ref("applications.carried_over.natural_person")
OTHER = "甲.txt"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder in which a figure carried over is another than last year's report says, and a third report."""
    made = tmp_path / "报告"
    (made / "上年").mkdir(parents=True)
    first = a_file(made, name=OTHER)
    first.write_text(first.read_text("utf-8").replace("松岭县", "松亭县"), "utf-8")
    a_file(made, {str(CARRIED): "1"}, "二〇二二.txt")
    shutil.copy(LAST_YEAR, made / "上年" / "二〇二一.txt")
    return made


def listed(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    with qtbot.waitSignal(window.foldering.paired, timeout=30_000):
        window.open(folder)
    qtbot.waitUntil(lambda: window.controller.review is not None)


def state(window: MainWindow, path: Path) -> ReportState:
    found = window.reports.state(path)
    assert found is not None
    return found


def counted(window: MainWindow) -> int:
    return navigation.open_count(under_review(window).open_findings)


def test_findings_of_the_two_years_count_before_the_report_is_opened(
    qtbot: QtBot, tmp_path: Path, folder: Path
) -> None:
    window, path = a_window(qtbot, tmp_path), folder / "二〇二二.txt"
    listed(qtbot, window, folder)
    assert under_review(window).report.document.name != path.name
    qtbot.waitUntil(lambda: state(window, path).open == 3, timeout=30_000)
    opened(qtbot, window, path)
    qtbot.waitUntil(lambda: under_review(window).previous is not None)
    assert counted(window) == 3
    assert state(window, path).open == 3


def test_work_of_another_day_counts_before_the_report_is_opened(qtbot: QtBot, tmp_path: Path, folder: Path) -> None:
    window, path = a_window(qtbot, tmp_path), folder / "二〇二二.txt"
    review = opened(qtbot, window, path)
    before = counted(window)
    key = next(one.key for one in review.open_findings if one.severity is not Severity.INFO)
    window.controller.judge_finding(key, Decision.AS_PRINTED, "")
    left = counted(window)
    assert left == before - 1
    assert window.close()
    assert journal_path().is_file()
    again = a_window(qtbot, tmp_path / "again")
    shutil.rmtree(folder / "上年")
    opened(qtbot, again, folder / OTHER)  # else the first of the folder is opened at once
    listed(qtbot, again, folder)
    assert state(again, path).open == left
    opened(qtbot, again, path)
    assert counted(again) == left


def test_a_comparison_that_was_declined_on_another_day_counts_nothing(
    qtbot: QtBot, tmp_path: Path, folder: Path
) -> None:
    window, path = a_window(qtbot, tmp_path), folder / "二〇二二.txt"
    listed(qtbot, window, folder)
    opened(qtbot, window, path)
    qtbot.waitUntil(lambda: under_review(window).previous is not None)
    window.actions_by_id["compare"].trigger()
    assert counted(window) == state(window, path).open == 2
    assert window.close()
    again = a_window(qtbot, tmp_path / "again")
    listed(qtbot, again, folder)
    with qtbot.waitSignal(again.work.report_weighed, timeout=30_000):
        pass
    assert state(again, path).open == 2


def test_what_was_done_here_is_not_counted_over_by_what_was_begun_before(
    qtbot: QtBot, tmp_path: Path, folder: Path
) -> None:
    window, path = a_window(qtbot, tmp_path), folder / "二〇二二.txt"
    listed(qtbot, window, folder)
    opened(qtbot, window, path)
    qtbot.waitUntil(lambda: under_review(window).previous is not None)
    window.controller.correct(CARRIED, "3")
    now = counted(window)
    opened(qtbot, window, folder / OTHER)
    window.work.report_weighed.emit(ReportState(path, 99))
    assert state(window, path).open == now
