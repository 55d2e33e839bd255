"""What cannot be asked about — no permission, a share that is down — gets a sentence in a bar and a way on."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from pytestqt.qtbot import QtBot

from core.resources import resource
from gui.settings import Settings
from tests.builders import ref
from tests.gui.desk import Answers, a_file, a_window, answer, opened, press, press_ctrl, under_review
from tests.shares import take_down

CELL = ref("applications.granted.natural_person")
WRONG = {str(CELL): "999"}
TOO_LONG = f"{'长' * 100}.txt"


@pytest.fixture
def share(tmp_path: Path) -> Path:
    folder = tmp_path / "share"
    folder.mkdir()
    a_file(folder, WRONG)
    a_file(folder, WRONG, "另一份.txt")
    return folder


def test_a_share_goes_down_under_a_report_and_the_work_is_saved_elsewhere(
    qtbot: QtBot, tmp_path: Path, share: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = Answers(save_as=tmp_path / "核对.xlsx", output=tmp_path / "意见.docx")
    window = a_window(qtbot, tmp_path, answers)
    opened(qtbot, window, share / "报告.txt")
    take_down(share, monkeypatch)
    press(window, Qt.Key.Key_F8, "4", Qt.Key.Key_Return)
    assert under_review(window).cells[CELL].raw == "4"
    press_ctrl(window, Qt.Key.Key_S)
    assert answers.proposed == Path.home() / "报告_核对.xlsx"
    qtbot.waitUntil((tmp_path / "核对.xlsx").exists, timeout=20_000)
    window.actions_by_id["opinion"].trigger()
    assert answers.proposed == Path.home() / "报告_审核意见.docx"
    qtbot.waitUntil((tmp_path / "意见.docx").exists, timeout=20_000)
    press_ctrl(window, Qt.Key.Key_O)
    assert answers.asked[-1] == "open"


def test_what_is_opened_from_a_share_that_is_down_is_refused_in_a_bar(
    qtbot: QtBot, tmp_path: Path, share: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = a_window(qtbot, tmp_path)
    opened(qtbot, window, a_file(tmp_path))
    take_down(share, monkeypatch)
    window.work.open(share / "报告.txt")
    qtbot.waitUntil(lambda: bool(window.messages.text_of("refused")))
    assert "无法读取" in window.messages.text_of("refused")
    assert under_review(window).report.document.name == "报告.txt"


def test_a_folder_on_a_share_that_is_down_is_told_and_is_back(
    qtbot: QtBot, tmp_path: Path, share: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = a_window(qtbot, tmp_path)
    with qtbot.waitSignal(window.work.folder_done, timeout=20_000):
        window.work.open(share)
    back = take_down(share, monkeypatch)
    window.work.came_to_nothing.emit()
    assert "不见了" in window.messages.text_of("folder gone")
    answer(window, "folder gone", "再试")
    qtbot.waitUntil(lambda: bool(window.messages.text_of("refused")))
    back()
    with qtbot.waitSignal(window.work.folder_done, timeout=20_000):
        answer(window, "folder gone", "再试")
    assert not window.messages.text_of("folder gone")
    assert not window.messages.text_of("refused"), "what was refused is there now"


def test_recent_files_that_cannot_be_asked_about_are_left_out(tmp_path: Path) -> None:
    settings = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    settings.add_recent(resource("samples/songling-2022.txt"))
    settings.add_recent(tmp_path / TOO_LONG)
    assert settings.recent == (resource("samples/songling-2022.txt"),)


def test_a_name_that_is_too_long_is_refused_in_a_bar(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    window.open(tmp_path / TOO_LONG)
    qtbot.waitUntil(lambda: bool(window.messages.text_of("refused")))
    assert "无法读取" in window.messages.text_of("refused")
