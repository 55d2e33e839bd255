"""Work on the earlier content of a file is offered until the clerk takes it over or declines it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from tests.builders import ref
from tests.gui.desk import a_file, a_window_on, answer, press_ctrl, under_review

CELL = ref("applications.granted.natural_person")
OTHER = ref("proceedings.reconsideration.upheld")
THIRD = ref("disclosure.normative_documents.in_force")
OFFER = "这份报告的文件在上次审校之后变了：1 处更正可以照旧"


def offered(window: MainWindow) -> str:
    return window.messages.text_of("conflict") + window.messages.text_of("clashes")


@pytest.fixture
def path(qtbot: QtBot, tmp_path: Path) -> Path:
    """Return a report that was altered after its one correction, that of another cell."""
    window = a_window_on(qtbot, a_file(tmp_path, {str(CELL): "999"}))
    window.controller.correct(CELL, "4")
    assert window.close()
    return a_file(tmp_path, {str(CELL): "999", str(OTHER): "88"})


def test_a_closed_offer_is_there_again_although_the_clerk_went_on(qtbot: QtBot, path: Path) -> None:
    window = a_window_on(qtbot, path)
    answer(window, "conflict", "关闭")
    window.controller.correct(THIRD, "1")
    assert window.close()
    window = a_window_on(qtbot, path)
    assert offered(window).startswith(OFFER)
    assert "已恢复上次的审校" in window.messages.text_of("resumed")
    answer(window, "conflict", "重新应用")
    assert under_review(window).cells[CELL].raw == "4"
    assert under_review(window).cells[THIRD].raw == "1"
    assert window.close()
    assert offered(a_window_on(qtbot, path)) == ""


def test_what_was_declined_is_offered_no_more(qtbot: QtBot, path: Path) -> None:
    window = a_window_on(qtbot, path)
    answer(window, "conflict", "不再提示")
    assert window.close()
    window = a_window_on(qtbot, path)
    assert offered(window) == ""
    assert under_review(window).trail == ()


def test_what_was_taken_over_and_undone_is_decided(qtbot: QtBot, path: Path) -> None:
    window = a_window_on(qtbot, path)
    answer(window, "conflict", "重新应用")
    press_ctrl(window, Qt.Key.Key_Z)
    assert under_review(window).cells[CELL].raw == "999"
    assert window.close()
    assert offered(a_window_on(qtbot, path)) == ""


def test_work_on_the_content_before_the_last_is_offered_too(qtbot: QtBot, path: Path) -> None:
    window = a_window_on(qtbot, path)
    answer(window, "conflict", "关闭")
    window.controller.correct(THIRD, "1")
    assert window.close()
    a_file(path.parent, {str(CELL): "999", str(OTHER): "77"})
    window = a_window_on(qtbot, path)
    answer(window, "conflict", "重新应用")
    assert under_review(window).cells[THIRD].raw == "1"
    assert window.close()
    window = a_window_on(qtbot, path)
    answer(window, "conflict", "重新应用")
    assert under_review(window).cells[CELL].raw == "4"


def test_a_cell_that_reads_otherwise_can_be_declined_too(qtbot: QtBot, path: Path) -> None:
    a_file(path.parent, {str(CELL): "998"})
    window = a_window_on(qtbot, path)
    answer(window, "clashes", "关闭")
    assert window.close()
    window = a_window_on(qtbot, path)
    assert "更正为 4；现在原文 998" in offered(window)
    answer(window, "clashes", "不再提示")
    assert window.close()
    assert offered(a_window_on(qtbot, path)) == ""
