"""The file under review disappears, comes back, or is another by then: the window says so, and the work stays."""

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core import elsewhere
from core.model import Report
from gui.main_window import MainWindow
from tests.builders import ref
from tests.gui.desk import a_file, a_window, opened, press, under_review
from tests.shares import take_down

CELL = ref("applications.granted.natural_person")
WRONG = {str(CELL): "999"}


def told(qtbot: QtBot, window: MainWindow, matter: str) -> str:
    qtbot.waitUntil(lambda: bool(window.messages.text_of(matter)), timeout=5000)
    return window.messages.text_of(matter)


def taken_away(qtbot: QtBot, window: MainWindow, matter: str) -> None:
    qtbot.waitUntil(lambda: not window.messages.text_of(matter), timeout=8000)


def test_a_source_that_is_deleted_is_told_and_the_review_goes_on(qtbot: QtBot, tmp_path: Path) -> None:
    path = a_file(tmp_path, WRONG)
    window = a_window(qtbot, tmp_path)
    review = opened(qtbot, window, path)
    path.rename(tmp_path / "别处.txt")
    assert told(qtbot, window, "gone").startswith("原文件已不在：“报告.txt”")
    press(window, Qt.Key.Key_F8, "4", Qt.Key.Key_Return)
    assert review.cells[CELL].raw == "4"
    (tmp_path / "别处.txt").rename(path)
    taken_away(qtbot, window, "gone")
    assert window.messages.text_of("altered") == "", "it is the same as before"


def test_a_folder_that_goes_and_comes_back_with_another_file(qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "报告"
    folder.mkdir()
    path = a_file(folder, WRONG)
    window = a_window(qtbot, tmp_path)
    opened(qtbot, window, path)
    shutil.rmtree(folder)
    told(qtbot, window, "gone")
    folder.mkdir()
    a_file(folder, {str(CELL): "9999"})
    taken_away(qtbot, window, "gone")
    assert "已被其他程序修改" in told(qtbot, window, "altered")
    path.unlink()
    told(qtbot, window, "gone")


def test_an_editor_that_puts_a_new_file_in_its_place_is_no_disappearance(qtbot: QtBot, tmp_path: Path) -> None:
    path = a_file(tmp_path, WRONG)
    window = a_window(qtbot, tmp_path)
    opened(qtbot, window, path)
    path.unlink()
    a_file(tmp_path, {str(CELL): "9999"})
    told(qtbot, window, "altered")
    assert window.messages.text_of("gone") == ""


def test_a_source_that_is_put_back_as_it_was_is_not_called_altered(qtbot: QtBot, tmp_path: Path) -> None:
    path = a_file(tmp_path, WRONG)
    window = a_window(qtbot, tmp_path)
    opened(qtbot, window, path)
    read = path.read_bytes()
    path.unlink()
    told(qtbot, window, "gone")
    path.write_bytes(read)
    taken_away(qtbot, window, "gone")
    qtbot.wait(600)
    assert window.messages.text_of("altered") == ""

    a_file(tmp_path, {str(CELL): "9999"})
    told(qtbot, window, "altered")
    path.write_bytes(read)
    taken_away(qtbot, window, "altered")


def test_a_name_that_no_disk_can_bear_is_refused_in_words(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    window.open(tmp_path / "报\0告.txt")
    assert "告.txt" in told(qtbot, window, "refused")


def test_another_report_takes_the_bar_away(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    path = a_file(tmp_path, WRONG)
    opened(qtbot, window, path)
    path.unlink()
    told(qtbot, window, "gone")
    opened(qtbot, window, a_file(tmp_path, name="另一份.txt"))
    assert window.messages.text_of("gone") == ""
    assert under_review(window).report.document.name == "另一份.txt"


def test_what_is_written_while_it_is_read_is_told(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = a_file(tmp_path, WRONG)
    read = elsewhere.read

    def read_and_somebody_writes(file: Path, tick: Callable[[], None]) -> Report:
        report = read(file, tick)
        a_file(tmp_path, {str(CELL): "9999"})
        return report

    monkeypatch.setattr(elsewhere, "read", read_and_somebody_writes)
    window = a_window(qtbot, tmp_path)
    opened(qtbot, window, path)
    assert under_review(window).cells[CELL].raw == "999"
    assert "已被其他程序修改" in told(qtbot, window, "altered")


def test_what_cannot_be_asked_about_is_not_called_deleted(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "share"
    folder.mkdir()
    window = a_window(qtbot, tmp_path)
    opened(qtbot, window, a_file(folder, WRONG))
    back = take_down(folder, monkeypatch, errno.EACCES)
    (folder / "另一份.txt").symlink_to("报告.txt")  # so that the folder is looked at
    assert told(qtbot, window, "gone").startswith("现在读不到原文件“报告.txt”：没有权限")
    back()
    taken_away(qtbot, window, "gone")
    assert window.messages.text_of("altered") == ""


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes have no names here")
def test_a_pipe_in_its_place_is_told_and_nobody_waits_for_it(qtbot: QtBot, tmp_path: Path) -> None:
    path = a_file(tmp_path, WRONG)
    window = a_window(qtbot, tmp_path)
    opened(qtbot, window, path)
    path.unlink()
    os.mkfifo(path)
    assert "已被其他程序修改" in told(qtbot, window, "altered")
    qtbot.waitUntil(lambda: not window.work.jobs.running)
