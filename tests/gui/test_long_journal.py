"""A long journal with damage in its middle: the report is there at once, and the journal mended soon after."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.journal import Journal, journal_path
from core.opening import open_report
from gui.keeping.recording import State
from tests.core.test_journal_quickly import damage, named, worked_on
from tests.gui.desk import a_file, a_window, opened, press, under_review
from tests.gui.kept import PRINTED


@pytest.fixture
def long_journal() -> Path:
    """Fill the journal with other people's work."""
    worked_on(journal_path(), named("a"), range(70_001, 70_011))
    worked_on(journal_path(), named("b"), range(10_000, 11_100))
    return journal_path()


def test_a_sound_one_is_looked_at_without_a_word(qtbot: QtBot, tmp_path: Path, long_journal: Path) -> None:
    window = a_window(qtbot, tmp_path)
    opened(qtbot, window, a_file(tmp_path, PRINTED))
    heard: list[object] = []
    window.work.jobs.ended.connect(heard.append)
    qtbot.waitUntil(lambda: bool(heard), timeout=8000)
    assert window.messages.text_of("recovered") == ""
    assert window.work.recording.state is State.KEPT
    assert long_journal.exists()


def test_damage_is_mended_while_the_review_goes_on(qtbot: QtBot, tmp_path: Path, long_journal: Path) -> None:
    damage(long_journal, "70005")
    path = a_file(tmp_path, PRINTED)
    window = a_window(qtbot, tmp_path)
    opened(qtbot, window, path)
    press(window, Qt.Key.Key_F8, "4", Qt.Key.Key_Return)
    assert window.messages.text_of("recovered") == "", "it is not known yet"
    qtbot.waitUntil(lambda: bool(window.messages.text_of("recovered")), timeout=8000)
    press(window, Qt.Key.Key_F8, "5", Qt.Key.Key_Return)
    assert window.work.recording.state is State.KEPT
    trail = under_review(window).trail
    assert window.close()
    with Journal.open() as journal:
        assert journal.verify().ok
        recorded = journal.review(open_report(path))
        assert recorded is not None
        assert recorded.entries == trail


def test_damage_to_the_report_that_is_opened_is_mended_first(qtbot: QtBot, tmp_path: Path) -> None:
    path = a_file(tmp_path, PRINTED)
    worked_on(journal_path(), open_report(path), range(70_001, 70_011))
    worked_on(journal_path(), named("b"), range(10_000, 11_100))
    damage(journal_path(), "70005")
    window = a_window(qtbot, tmp_path)
    review = opened(qtbot, window, path)
    assert window.messages.text_of("recovered")
    assert len(review.trail) == 4
    assert window.work.recording.state is State.KEPT
