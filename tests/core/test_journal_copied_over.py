"""The journal's files are changed under an open window: nothing that was shown as saved is lost."""

import shutil
from pathlib import Path

import pytest

from core.entries import Decision, Entry
from core.errors import JournalHeldError
from core.journal import Held, Journal, Writer
from core.model import Report
from core.review import Review
from tests.builders import ref
from tests.editing import report_named

PERSONS = ref("applications.received.natural_person")


def _in_hand(journal: Journal, report: Report) -> tuple[Writer, Review]:
    writer = journal.begin(report)
    assert isinstance(writer, Writer)
    return writer, Review(report, "审核员", record=writer.append)


def _kept(path: Path, report: Report) -> tuple[Entry, ...]:
    with Journal.open(path) as journal:
        recorded = journal.review(report)
        assert journal.verify().ok
    return recorded.entries if recorded else ()


def _copied_over(path: Path, backup: Path) -> None:
    """Put a copy back as `cp` does: the file stays the same, what is in it does not."""
    path.write_bytes(backup.read_bytes())


@pytest.mark.parametrize("before", [0, 1, 3])
def test_a_backup_put_back_is_brought_to_what_the_window_shows(tmp_path: Path, before: int) -> None:
    path, backup, report = tmp_path / "journal.sqlite", tmp_path / "backup", report_named("one")
    with Journal.open(path) as journal:
        writer, review = _in_hand(journal, report)
        for number in range(before):
            review.correct(PERSONS, str(100 + number))
        shutil.copy(path, backup)
        for number in range(5):
            review.correct(PERSONS, str(200 + number))
        _copied_over(path, backup)
        review.correct(PERSONS, "300")
        review.undo()
        review.judge_finding(review.open_findings[0], Decision.TO_VERIFY)
        writer.close()
    assert _kept(path, report) == review.trail
    assert len(review.trail) == before + 5 + 3


def test_another_report_is_found_after_a_backup_was_put_back(tmp_path: Path) -> None:
    path, backup = tmp_path / "journal.sqlite", tmp_path / "backup"
    one, other = report_named("one"), report_named("other")
    with Journal.open(path) as journal:
        shutil.copy(path, backup)
        for number, report in enumerate((one, other, one)):
            writer, review = _in_hand(journal, report)
            review.correct(PERSONS, str(100 + number))
            writer.close()
        assert len(journal.recent()) == 2  # it knows the places of all events now
        _copied_over(path, backup)
        writer, review = _in_hand(journal, other)
        review.correct(PERSONS, "300")
        writer.close()
        assert [source.path for source in journal.recent()] == [str(Path(other.document.path).absolute())]
        found = journal.review(other)
        assert found is not None
        assert found.entries == review.trail


def test_a_lock_that_was_removed_is_taken_again(tmp_path: Path) -> None:
    path, report = tmp_path / "journal.sqlite", report_named("one")
    with Journal.open(path) as journal, Journal.open(path) as second:
        writer, review = _in_hand(journal, report)
        shutil.rmtree(tmp_path / "locks")
        review.correct(PERSONS, "4")
        assert isinstance(second.begin(report), Held)
        writer.close()
    assert _kept(path, report) == review.trail


def test_who_lost_the_lock_writes_nothing_until_it_is_free_again(tmp_path: Path) -> None:
    path, report = tmp_path / "journal.sqlite", report_named("one")
    with Journal.open(path) as journal, Journal.open(path) as second:
        first, review = _in_hand(journal, report)
        review.correct(PERSONS, "4")
        shutil.rmtree(tmp_path / "locks")
        writer, _ = _in_hand(second, report)
        for _ in range(2):
            with pytest.raises(JournalHeldError):
                review.correct(PERSONS, "5")
        assert isinstance(journal.begin(report), Held), "the failed attempt removed the lock of the other"
        writer.close()
        review.correct(PERSONS, "6")
        first.close()
    assert _kept(path, report) == review.trail
    assert review.cells[PERSONS].raw == "6"
