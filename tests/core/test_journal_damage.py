"""A journal that is not as it was written is seen; its good beginning is recovered, the damaged file kept aside."""

import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from core.entries import Entry
from core.errors import JournalBusyError, JournalDamagedError, JournalError, NewerJournalError
from core.journal import Journal, Writer, open_or_recover, recover
from core.review import Review
from tests.editing import report_named, step

REPORT = report_named("a.txt")
FLIPS = 300
HEADER = 100 * 8  # bits


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, tuple[Entry, ...]]:
    """A journal of some pages, and the trail that is in it."""
    path = tmp_path_factory.mktemp("sound") / "journal.sqlite"
    with Journal.open(path) as journal:
        writer = journal.begin(REPORT)
        assert isinstance(writer, Writer)
        review = Review(REPORT, "审核员", record=writer.append)
        for number in range(60):
            step(review, random.Random(number))  # noqa: S311  (a fixed spread, not a secret)
    return path, review.trail


@pytest.fixture
def damaged(sound: tuple[Path, tuple[Entry, ...]], tmp_path: Path) -> tuple[Path, tuple[Entry, ...]]:
    path = tmp_path / "journal.sqlite"
    shutil.copyfile(sound[0], path)
    return path, sound[1]


def held_by(journal: Journal) -> tuple[Entry, ...]:
    recorded = journal.review(REPORT)
    return recorded.entries if recorded else ()


def still_writable(journal: Journal) -> bool:
    recorded = journal.review(REPORT)
    report = recorded.resumed(REPORT) if recorded else REPORT
    writer = journal.begin(report)
    assert isinstance(writer, Writer)
    review = Review(report, record=writer.append)
    review.correct(next(iter(review.cells)), "987654")
    return journal.verify().ok and held_by(journal) == review.trail


def test_no_flipped_bit_changes_what_is_read(sound: tuple[Path, tuple[Entry, ...]], tmp_path: Path) -> None:
    chance = random.Random(3)  # noqa: S311
    data = sound[0].read_bytes()
    # the header is where one bit does most
    places = [*range(HEADER), *(chance.randrange(len(data) * 8) for _ in range(FLIPS))]
    for place in chance.sample(places, FLIPS):
        path = tmp_path / f"{place}.sqlite"
        flipped = bytearray(data)
        flipped[place // 8] ^= 1 << place % 8
        path.write_bytes(flipped)
        try:
            with Journal.open(path) as journal:
                assert held_by(journal) == sound[1], place
                assert place >= HEADER or still_writable(journal), place
        except (JournalDamagedError, NewerJournalError):
            pass
        path.unlink()


def test_sqlites_own_check_does_not_see_what_the_chain_sees(
    sound: tuple[Path, tuple[Entry, ...]], tmp_path: Path
) -> None:
    path = tmp_path / "journal.sqlite"
    data = bytearray(sound[0].read_bytes())
    data[data.index(b'"group":') + len('"group":')] ^= 1
    path.write_bytes(data)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    with pytest.raises(JournalDamagedError):
        Journal.open(path)


def keep(size: float) -> Callable[[bytes], bytes]:
    return lambda data: data[: int(len(data) * size)]


def overwritten(start: int, length: int) -> Callable[[bytes], bytes]:
    return lambda data: data[:start] + b"\xa5" * length + data[start + length :]


@pytest.mark.parametrize(
    ("damage", "least"),
    [
        (keep(0.6), 0.4),
        (keep(0.001), 0),
        (keep(0), 0),
        (overwritten(0, 1 << 20), 0),
        (overwritten(0, 16), 1),
        (overwritten(0, 4096), 1),
        (overwritten(60, 1), 1),
        (overwritten(4096 * 6, 50), 0),
        (overwritten(4096 * 2, 4096), 1),
    ],
    ids=["cut short", "cut to nothing much", "empty", "no database", "no magic", "no first page", "odd version",
         "a page in the middle", "no head"],
)  # fmt: skip
def test_the_good_beginning_is_recovered_and_the_damaged_file_kept(
    damaged: tuple[Path, tuple[Entry, ...]], damage: Callable[[bytes], bytes], least: float
) -> None:
    path, trail = damaged
    spoilt = damage(path.read_bytes())
    path.write_bytes(spoilt)
    with pytest.raises(JournalError):
        Journal.open(path)
    if spoilt[60:61] == b"\xa5" and len(spoilt) > 4096 and spoilt[:6] == b"SQLite":
        return  # it says that it is of a version far ahead: left alone
    assert path.read_bytes() == spoilt
    journal, recovered = open_or_recover(path)
    with journal:
        assert recovered
        assert recovered.aside.read_bytes() == spoilt
        assert recovered.aside.name.startswith("journal-damaged-20")
        entries = held_by(journal)
        assert entries == trail[: len(entries)]
        assert len(entries) >= least * len(trail)
        assert still_writable(journal)
    assert not list(path.parent.glob(".gouji-*"))


def test_a_second_damage_on_one_day_is_kept_beside_the_first(damaged: tuple[Path, tuple[Entry, ...]]) -> None:
    path, _ = damaged
    asides = set()
    for _ in range(2):
        path.write_bytes(b"x" * 5000)
        asides.add(recover(path).aside)
    assert len(asides) == 2
    assert all(aside.read_bytes() == b"x" * 5000 for aside in asides)


def test_a_rollback_file_of_the_damaged_journal_goes_aside_with_it(damaged: tuple[Path, tuple[Entry, ...]]) -> None:
    path, trail = damaged
    path.write_bytes(b"x" * 16 + path.read_bytes()[16:])
    rollback = path.with_name(f"{path.name}-journal")
    rollback.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"\xff" * 5000)
    recovered = recover(path)
    with Journal.open(path) as journal:
        assert recovered.aside.with_name(f"{recovered.aside.name}-journal").stat().st_size == 5008
        assert held_by(journal) == trail


def test_a_rollback_file_without_its_journal_undoes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    path.with_name(f"{path.name}-journal").write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"\xff" * 5000)
    with Journal.open(path) as journal:
        assert still_writable(journal)


def test_nothing_is_put_in_place_while_another_window_has_the_journal(damaged: tuple[Path, tuple[Entry, ...]]) -> None:
    path, _ = damaged
    with Journal.open(path):
        before = path.read_bytes()
        with pytest.raises(JournalBusyError):
            recover(path)
        assert path.read_bytes() == before


def test_damage_that_comes_while_it_is_open_stops_the_next_change(damaged: tuple[Path, tuple[Entry, ...]]) -> None:
    path, trail = damaged
    with Journal.open(path) as journal:
        with closing(sqlite3.connect(path)) as other:
            other.execute("DELETE FROM events WHERE number = (SELECT max(number) FROM events)")
            other.commit()
        verified = journal.verify()
        assert (verified.ok, verified.first_bad) == (False, verified.events + 1)
        recorded = journal.review(REPORT)
        assert recorded
        report = recorded.resumed(REPORT)
        writer = journal.begin(report)
        assert isinstance(writer, Writer)
        review = Review(report, record=writer.append)
        with pytest.raises(JournalDamagedError, match="已损坏"):
            review.correct(next(iter(review.cells)), "987654")
        assert review.trail == trail[: len(review.trail)]


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE events SET payload = payload || ' ' WHERE number = 2",
        "UPDATE events SET review = 'other' WHERE number = 3",
        "UPDATE events SET kind = 'approved' WHERE number = 3",
        "UPDATE events SET number = 9999 WHERE number = 5",
        "DELETE FROM events WHERE number = 4",
        "DELETE FROM events",
        "DELETE FROM head",
        "UPDATE head SET events = '3'",
        "UPDATE head SET events = 'x'",
        "UPDATE head SET seal = 'x'",
        "UPDATE events SET payload = x'ff00' WHERE number = 2",
        "DROP TABLE events",
        "DROP TABLE head",
        "PRAGMA user_version = 0",
    ],
)
def test_what_somebody_changed_with_other_tools_is_seen(damaged: tuple[Path, tuple[Entry, ...]], change: str) -> None:
    path, _ = damaged
    with closing(sqlite3.connect(path)) as other:
        other.execute(change)
        other.commit()
    with pytest.raises(JournalDamagedError):
        Journal.open(path)
    journal, recovered = open_or_recover(path)
    with journal:
        assert recovered
        assert still_writable(journal)
