"""The journal moved away, deleted or replaced under an open window: that is said, and 再试 puts everything down."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.journal import Journal, journal_path
from core.opening import open_report
from gui.keeping.recording import State
from tests.gui.desk import a_file, a_window, answer, under_review
from tests.gui.kept import OTHER, PRINTED, kept, typed

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a file that is open cannot be taken away there")


def deleted(journal: Path) -> None:
    journal.unlink()


def deleted_with_its_folder(journal: Path) -> None:
    shutil.rmtree(journal.parent)


def moved_away(journal: Path) -> None:
    journal.parent.rename(journal.parent.with_name("elsewhere"))


def replaced(journal: Path) -> None:
    copy = journal.with_name("copy")
    shutil.copyfile(journal, copy)
    copy.replace(journal)


@pytest.mark.parametrize("harm", [deleted, deleted_with_its_folder, moved_away, replaced])
def test_a_journal_that_is_gone_is_called_so_and_made_anew(
    qtbot: QtBot, tmp_path: Path, harm: Callable[[Path], None]
) -> None:
    path = a_file(tmp_path, PRINTED)
    window = a_window(qtbot, tmp_path)
    typed(qtbot, window, path)
    harm(journal_path())
    window.controller.correct(OTHER, "55")
    assert kept(window) == "未自动保存"
    said = window.messages.text_of("unrecorded")
    assert f"审校记录“{journal_path()}”被移走、删除或换掉了" in said
    assert "再试" in said
    assert "只读" not in said
    answer(window, "unrecorded", "再试")
    assert window.work.recording.state is State.KEPT
    assert window.messages.text_of("unrecorded") == ""
    assert window.close()
    with Journal.open() as journal:
        recorded = journal.review(open_report(path))
    assert recorded is not None
    assert recorded.entries == under_review(window).trail
