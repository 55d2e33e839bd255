"""What a killed window left half written goes at the next start, wherever it was written."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.journal import journal_path
from core.journal.locks import take
from tests.gui.desk import Answers, a_file, a_window, press_ctrl
from tests.gui.kept import PRINTED, typed

fcntl = pytest.importorskip("fcntl", reason="elsewhere only what is older than an hour goes")


def left_in(folder: Path) -> Path:
    orphan = folder / ".gouji-0123456789abcdef.part"
    orphan.write_bytes(b"half a workb")
    return orphan


def test_what_killed_runs_left_goes_at_the_next_start(qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "存到这里"
    folder.mkdir()
    window = a_window(qtbot, tmp_path, Answers(save_as=folder / "核对.xlsx"))
    typed(qtbot, window, a_file(tmp_path, PRINTED))
    press_ctrl(window, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: not window.isWindowModified(), timeout=20_000)
    assert window.close()
    orphans = [left_in(folder), left_in(journal_path().parent)]
    written = folder / ".gouji-fedcba9876543210.part"
    with written.open("wb") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)  # as whoever writes it does
        start_again(qtbot, tmp_path)
        qtbot.waitUntil(lambda: not any(orphan.exists() for orphan in orphans))
    assert written.exists()
    assert (folder / "核对.xlsx").exists()


def test_a_journal_that_is_just_made_is_no_leftover(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    typed(qtbot, window, a_file(tmp_path, PRINTED))
    assert window.close()
    orphan = left_in(journal_path().parent)
    alone = take(journal_path().with_name(f"{journal_path().name}.lock"))
    assert alone is not None
    start_again(qtbot, tmp_path)
    qtbot.wait(300)
    assert orphan.exists()
    alone.close()


def start_again(qtbot: QtBot, folder: Path) -> None:
    window = a_window(qtbot, folder)
    window.work.sweeping.soon.start(0)
