"""A journal cut within a step of several cells: no review is left with half an undo, at which it could not begin."""

from pathlib import Path

import pytest

from core import words
from core.entries import Entry
from core.journal import Journal, Writer, compare, glance, open_or_recover, store
from core.journal.chain import Event
from core.review import Review
from core.trail import replay, sound_part
from tests.builders import ref
from tests.editing import report_named

REPORT = report_named("a.txt")
PASTED = [(ref(f"applications.granted.{column}"), "5") for column in ("natural_person", "business", "research")]
MADE = 1 + len(PASTED)  # lines; what follows undoes and does again, three lines at a time
ALONE = ref("applications.received.natural_person")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal.sqlite"


@pytest.fixture
def trail(path: Path) -> tuple[Entry, ...]:
    """Work with steps of one cell and of three, undone and done again, the last one of three."""
    with Journal.open(path) as journal:
        writer = journal.begin(REPORT)
        assert isinstance(writer, Writer)
        review = Review(REPORT, "审核员", record=writer.append)
        review.correct(ALONE, "7")
        review.correct_many(PASTED)
        review.undo()
        review.redo()
        review.undo()
    return review.trail


def events_in(path: Path) -> list[Event]:
    kept = store.Store(path)
    try:
        return kept.events()
    finally:
        kept.close()


def goes_on(journal: Journal) -> bool:
    """Say whether a review begins where it was left, and is there again after something more was done."""
    known = journal.review(REPORT)
    report = REPORT if known is None else known.resumed(REPORT)
    hand = journal.begin(report)
    assert isinstance(hand, Writer)
    review = Review(report, record=hand.append)
    review.correct(ALONE, "8")
    review.undo()
    known = journal.review(REPORT)
    return known is not None and known.entries == review.trail and journal.verify().ok


@pytest.mark.parametrize("good", range(1, 14))
def test_a_journal_damaged_within_a_step_keeps_whole_steps(path: Path, trail: tuple[Entry, ...], good: int) -> None:
    data, spoilt = bytearray(path.read_bytes()), events_in(path)[good]
    data[data.index(f"{spoilt.payload}{spoilt.seal}".encode()) + 1] ^= 1
    path.write_bytes(data)
    journal, recovered = open_or_recover(path)
    with journal:
        assert recovered is not None
        assert recovered.aside.read_bytes() == data
        known = journal.review(REPORT)
        kept = known.entries if known else ()
        lines = good - 1
        expected = trail[: max(min(lines, MADE), MADE + (lines - MADE) // len(PASTED) * len(PASTED))]
        assert kept == expected
        assert recovered.events == len(expected) + 1
        assert recovered.lost == len(trail) - len(expected), "what had to be left out with the rest is lost too"
        assert goes_on(journal)


@pytest.mark.parametrize("good", range(1, 15))
def test_a_journal_that_holds_half_a_step_is_read_up_to_it(path: Path, trail: tuple[Entry, ...], good: int) -> None:
    events = events_in(path)[:good]
    path.unlink()
    store.build(path, events)
    for recorded in glance(5, path):
        assert words.left_off(recorded)
    with Journal.open(path) as journal:
        known = journal.review(REPORT)
        if known is not None:
            assert known.entries == trail[: len(known.entries)]
            assert good - 1 - len(known.entries) < len(PASTED)
            assert compare(known, REPORT).kept
        assert goes_on(journal)


def test_the_sound_part_is_the_longest_that_can_be_done_again(trail: tuple[Entry, ...]) -> None:
    for count in range(len(trail) + 1):
        sound = sound_part(trail[:count])
        replay(sound)
        for longer in range(len(sound) + 1, count + 1):
            with pytest.raises(ValueError, match=r"undone|redone"):
                replay(trail[:longer])
