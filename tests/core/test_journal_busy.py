"""The journal in use elsewhere: nobody waits for long, a long look through it lets others write, one look is enough."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest

from core.errors import JournalBusyError
from core.journal import Journal, Verified, Writer, store
from core.journal.chain import Event, Head, sealed
from core.journal.locks import take
from core.model import Report
from core.review import Review
from tests.builders import a_report, ref

CELL = ref("applications.received.natural_person")
PATIENCE = 0.05
SOON = 1.0  # far below what others wait, far above what a busy machine takes


def content(number: int) -> Report:
    report = a_report()
    return replace(report, document=replace(report.document, path="/reports/a.txt", sha256=f"{number:064x}"))


def settled(report: Report) -> Report:
    """Return the report as somebody printed it anew, the correction being in it."""
    cells = tuple(replace(cell, raw="7") if cell.ref == CELL else cell for cell in report.cells)
    return replace(report, cells=cells)


def corrected(journal: Journal, report: Report, text: str) -> Review:
    known = journal.review(report)
    hand = journal.begin(report if known is None else known.resumed(report))
    assert isinstance(hand, Writer)
    with hand:
        review = Review(report if known is None else known.resumed(report), record=hand.append)
        review.correct(CELL, text)
    return review


@contextmanager
def quickly() -> Iterator[None]:
    begun = time.monotonic()
    yield
    assert time.monotonic() - begun < SOON


def events_in(path: Path) -> list[Event]:
    with closing(store.Store(path)) as kept:
        return kept.events()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal.sqlite"


def test_whoever_has_no_time_is_refused_soon_and_may_write_later(path: Path) -> None:
    with Journal.open(path, patience=PATIENCE) as journal:
        hand = journal.begin(content(1))
        assert isinstance(hand, Writer)
        review = Review(content(1), record=hand.append)
        review.correct(CELL, "7")
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN EXCLUSIVE")
            with quickly(), pytest.raises(JournalBusyError):
                review.correct(CELL, "8")
            with quickly(), pytest.raises(JournalBusyError):
                journal.review(content(1))
        assert len(review.trail) == 1
        review.correct(CELL, "9")
        known = journal.review(content(1))
        assert known is not None
        assert known.entries == review.trail


def test_a_journal_that_is_being_recovered_is_not_waited_for(path: Path) -> None:
    Journal.open(path).close()
    recovering = take(path.with_name(f"{path.name}.lock"))
    assert recovering is not None
    with closing(recovering), quickly(), pytest.raises(JournalBusyError):
        Journal.open(path, patience=PATIENCE)
    Journal.open(path, patience=PATIENCE).close()


def test_to_be_busy_is_no_damage(path: Path) -> None:
    Journal.open(path).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with quickly(), pytest.raises(JournalBusyError):
            Journal.open(path, patience=PATIENCE)


@pytest.fixture
def long(path: Path) -> Path:
    """Make a journal that is looked through for some tenths of a second."""
    with Journal.open(path) as journal:
        corrected(journal, content(0), "7")
    events = events_in(path)
    for number in range(60_000):
        head = Head(events[-1].number, events[-1].seal)
        events.append(sealed(head, f"{number // 100:x}", events[1].kind, events[1].payload))
    path.unlink()
    store.build(path, events)
    return path


def test_others_write_while_a_long_one_is_looked_through(long: Path) -> None:
    found: list[Verified] = []
    with Journal.open(long, quickly=True, patience=0.1) as journal:
        hand = journal.begin(content(1))
        assert isinstance(hand, Writer)
        review = Review(content(1), record=hand.append)
        looking = Thread(target=lambda: found.append(journal.verify()))
        looking.start()
        written = 0
        while looking.is_alive() and written < 10:
            review.correct(CELL, str(100 + written))  # JournalBusyError if it had to wait for the whole look
            written += looking.is_alive()
        looking.join()
        assert written > 1
        assert found[0].ok
        assert found[0].events > 60_000
        assert journal.verify() == Verified(ok=True, events=60_003 + len(review.trail))


def test_what_another_window_adds_is_seen_by_one_that_has_looked(path: Path) -> None:
    with Journal.open(path) as one, Journal.open(path) as other:
        corrected(one, content(1), "7")
        assert [source.review for source in other.recent()] == [f"{1:064x}"]
        reviews = [corrected(one, content(number), "8") for number in (2, 1)]
        assert [source.review for source in other.recent()] == [f"{1:064x}", f"{2:064x}"]
        for number, review in zip((2, 1), reviews, strict=True):
            known = other.review(content(number))
            assert known is not None
            assert known.entries == review.trail
        verified = corrected(other, content(2), "9").trail
        known = one.review(content(2))
        assert known is not None
        assert known.entries == verified


def test_however_many_contents_lay_at_a_path_the_journal_is_gone_through_a_few_times(path: Path) -> None:
    with Journal.open(path) as journal:
        for number in range(50):
            corrected(journal, content(number), "7")
        asked: list[str] = []
        connection = journal._store._connection  # noqa: SLF001  (counted where they are made)
        assert connection is not None
        connection.set_trace_callback(asked.append)
        conflict = journal.changed(content(99))
        assert conflict is not None
        assert conflict.earlier.source.review == f"{49:064x}", "the latest is offered"
        # settled in all of them: every one has to be compared
        assert journal.changed(settled(content(99))) is None
        assert len(asked) < 20
