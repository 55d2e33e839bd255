"""A long journal is opened after a look at its end; what is asked for is looked at then, the rest later."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from core.entries import Entry
from core.errors import JournalDamagedError
from core.journal import Journal, Writer, open_or_recover
from core.model import Report
from core.review import Review
from tests.builders import a_report, ref

CELL = ref("applications.received.natural_person")
LONG = 1100


def named(name: str) -> Report:
    report = a_report()
    return replace(report, document=replace(report.document, path=f"/reports/{name}", sha256=f"{name:0>64}"))


def worked_on(path: Path, report: Report, figures: range) -> None:
    """Record many corrections of one cell in one piece."""
    done = list[Entry]()
    review = Review(report, record=done.extend)
    for figure in figures:
        review.correct(CELL, str(figure))
    with Journal.open(path) as journal:
        writer = journal.begin(report)
        assert isinstance(writer, Writer)
        writer.append(done)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "journal.sqlite"
    worked_on(path, named("a"), range(70_001, 70_011))
    worked_on(path, named("b"), range(10_000, 10_000 + LONG))
    return path


def damage(path: Path, figure: str) -> None:
    data = path.read_bytes()
    assert data.count(f'"after":"{figure}"'.encode()) == 1
    path.write_bytes(data.replace(f'"after":"{figure}"'.encode(), f'"after":"{figure[:-1]}9"'.encode()))


def test_a_sound_one_is_not_seen_whole(path: Path) -> None:
    with Journal.open(path, quickly=True) as journal:
        assert not journal.seen_whole
        recorded = journal.review(named("a"))
        assert recorded is not None
        assert len(recorded.entries) == 10
        assert journal.verify().ok
    with Journal.open(path) as journal:
        assert journal.seen_whole


def test_a_short_one_is_seen_whole(tmp_path: Path) -> None:
    worked_on(tmp_path / "short.sqlite", named("a"), range(5))
    with Journal.open(tmp_path / "short.sqlite", quickly=True) as journal:
        assert journal.seen_whole


def test_damage_at_the_end_is_found_at_once(path: Path) -> None:
    damage(path, str(10_000 + LONG - 5))
    with pytest.raises(JournalDamagedError):
        Journal.open(path, quickly=True)


def test_damage_to_what_is_asked_for_is_found_then(path: Path) -> None:
    damage(path, "70005")
    with Journal.open(path, quickly=True) as journal:
        assert not journal.seen_whole
        assert journal.review(named("b")) is not None, "it is as it was written"
        with pytest.raises(JournalDamagedError):
            journal.review(named("a"))
        assert not journal.verify().ok


def without_the_last(path: Path) -> None:
    with Journal.open(path) as journal, journal._store._connected() as connection:  # noqa: SLF001  (damage, by hand)
        connection.execute("DELETE FROM events WHERE number = (SELECT max(number) FROM events)")


def without_one_of_the_last(path: Path) -> None:
    with Journal.open(path) as journal, journal._store._connected() as connection:  # noqa: SLF001  (as above)
        connection.execute("DELETE FROM events WHERE number = (SELECT max(number) FROM events) - 7")


@pytest.mark.parametrize("harm", [without_the_last, without_one_of_the_last])
def test_what_is_missing_at_the_end_is_missed(path: Path, harm: Callable[[Path], None]) -> None:
    harm(path)
    journal, recovered = open_or_recover(path, quickly=True)
    journal.close()
    assert recovered is not None
    assert recovered.events > LONG
