"""A folder on a computer where the processes that read it do not start: it is told once, and no file is blamed."""

import os
from multiprocessing import resource_tracker, spawn
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.desk import a_file, a_window, answer, opened


def test_what_nobody_can_look_at_stays_so_and_can_be_tried_again(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "全市"
    folder.mkdir()
    files = [a_file(folder, name=f"{name}.txt") for name in ("丙县", "甲县", "乙县")]
    window = a_window(qtbot, tmp_path)
    resource_tracker.ensure_running()  # started by the same program
    with monkeypatch.context() as away:
        away.setattr(spawn, "_python_exe", os.fsencode("/bin/false"))
        window.open(folder)
        qtbot.waitUntil(lambda: window.messages.text_of("untried") != "", timeout=20_000)
        qtbot.waitUntil(lambda: window.messages.text_of("folder") == "")
    assert window.messages.text_of("untried").startswith("有 3 份报告没有查看：查看用的进程启动不了")
    assert {(state.open, state.problem) for state in window.reports.states} == {(None, "")}
    opened(qtbot, window, files[0])

    with qtbot.waitSignal(window.work.folder_done, timeout=20_000):
        answer(window, "untried", "再试")
    assert window.messages.text_of("untried") == ""
    assert {state.open for state in window.reports.states} == {0}
