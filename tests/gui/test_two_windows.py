"""One report, two windows: the second only looks as long as the first has it."""

import os
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.gui.desk import a_file, a_window, answer, opened, press, press_ctrl, under_review
from tests.gui.kept import CELL, PRINTED, kept, typed


def test_another_report_lets_the_first_one_go(qtbot: QtBot, tmp_path: Path) -> None:
    path = a_file(tmp_path, PRINTED)
    first = a_window(qtbot, tmp_path)
    typed(qtbot, first, path)
    opened(qtbot, first, a_file(tmp_path, name="另一份.txt"))
    second = a_window(qtbot, tmp_path)
    assert opened(qtbot, second, path).cells[CELL].raw == "4"
    assert second.messages.text_of("held") == ""


def test_a_second_window_only_looks_until_the_first_is_closed(qtbot: QtBot, tmp_path: Path) -> None:
    path = a_file(tmp_path, PRINTED)
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
