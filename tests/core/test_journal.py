"""The journal: what was done is there again, whoever looks, and nobody else writes about it meanwhile."""

import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.entries import Decision, Entry
from core.errors import CorrectionError, JournalFullError, JournalHeldError, NewerJournalError
from core.journal import Held, Journal, Writer, state_folder
from core.journal.store import Store
from core.model import Report
from core.review import Review
from tests.builders import a_report, ref
from tests.editing import report_named, step

ROOT = Path(__file__).parents[2]
PERSONS = ref("applications.received.natural_person")
TOTAL = ref("applications.received.total")


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with Journal.open(tmp_path / "state" / "journal.sqlite") as opened:
        yield opened


def writing(journal: Journal, report: Report) -> Writer:
    writer = journal.begin(report)
    assert isinstance(writer, Writer)
    return writer


def corrected(journal: Journal, report: Report, text: str = "4") -> Review:
    with writing(journal, report) as writer:
        review = Review(report, "审核员", record=writer.append)
        review.correct(PERSONS, text, reason="对照原件")
    return review


def entries_in(journal: Journal, report: Report) -> tuple[Entry, ...]:
    recorded = journal.review(report)
    return recorded.entries if recorded else ()


@settings(max_examples=12, deadline=None)
@given(st.randoms(use_true_random=False), st.integers(1, 12))
def test_whatever_was_done_is_there_at_the_next_start(chance: Random, steps: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        path, report = Path(name) / "journal.sqlite", report_named("one")
        for _ in range(3):
            with Journal.open(path) as journal:
                recorded = journal.review(report)
                resumed = report if recorded is None else recorded.resumed(report)
                with writing(journal, resumed) as writer:
                    review = Review(resumed, "审核员", record=writer.append)
                    for _ in range(steps):
                        step(review, chance)
                assert entries_in(journal, report) == review.trail
                assert journal.verify().ok
            again = Review(replace(report, trail=review.trail))
            assert (again.cells, again.verdicts, again.next_undo) == (review.cells, review.verdicts, review.next_undo)


def test_a_report_is_known_by_its_content_wherever_it_lies(journal: Journal) -> None:
    review = corrected(journal, report_named("a.txt"))
    moved = report_named("a.txt")
    moved = replace(moved, document=replace(moved.document, path="/elsewhere/b.txt"))
    assert entries_in(journal, moved) == review.trail
    assert journal.review(report_named("other.txt")) is None


def test_looking_at_a_report_writes_nothing(journal: Journal) -> None:
    with writing(journal, report_named("a.txt")):
        assert journal.review(report_named("a.txt")) is None
    assert journal.verify().events == 0
    assert journal.recent() == ()


def test_the_reports_worked_on_last_come_first(journal: Journal) -> None:
    for name in ("a.txt", "b.txt", "a.txt"):
        report = report_named(name)
        recorded = journal.review(report)
        corrected(journal, recorded.resumed(report) if recorded else report, "4" if recorded else "5")
    recent = journal.recent()
    assert [Path(source.path).name for source in recent] == ["a.txt", "b.txt"]
    assert (recent[0].organization, recent[0].year, recent[0].form) == ("云溪县人民政府", 2021, "2021")


def test_what_a_report_brings_along_is_recorded_with_the_first_change(journal: Journal) -> None:
    earlier = Review(report_named("a.xlsx"))
    earlier.correct(TOTAL, "7")
    report = replace(report_named("a.xlsx"), trail=earlier.trail)
    review = corrected(journal, report)
    assert entries_in(journal, report) == review.trail
    assert review.trail[:1] == earlier.trail


def test_a_review_begun_afresh_does_not_bring_back_the_old_one(journal: Journal) -> None:
    report = report_named("a.txt")
    corrected(journal, report, "5")
    fresh = corrected(journal, report, "4")
    assert entries_in(journal, report) == fresh.trail
    assert len(fresh.trail) == 1
    assert journal.verify().events == 4  # the report, the old correction, that it no longer counts, the new one


def test_the_second_window_is_told_who_has_the_report(journal: Journal) -> None:
    report = report_named("a.txt")
    first = writing(journal, report)
    second = journal.begin(report)
    assert isinstance(second, Held)
    review = Review(report, record=second.append)
    with pytest.raises(
        JournalHeldError, match=r"正在另一个窗口（计算机 .+，进程 \d+，\d\d-\d\d \d\d:\d\d 打开）中审校"
    ):
        review.correct(PERSONS, "4")
    assert (review.trail, review.corrections) == ((), {})
    assert writing(journal, report_named("b.txt"))
    first.close()
    corrected(journal, report)


def test_two_windows_write_about_two_reports_in_turns(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    with Journal.open(path) as one, Journal.open(path) as other:
        reviews = [
            Review(report_named(name), record=writing(journal, report_named(name)).append)
            for journal, name in ((one, "a.txt"), (other, "b.txt"))
        ]
        for text in ("5", "6", "7"):
            for review in reviews:
                review.correct(PERSONS, text)
        assert one.verify() == other.verify()
        assert entries_in(other, report_named("a.txt")) == reviews[0].trail
        assert entries_in(one, report_named("b.txt")) == reviews[1].trail


def test_what_a_killed_window_held_is_taken_over(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    with subprocess.Popen(  # noqa: S603  (our own interpreter, our own words)
        [sys.executable, "-m", "tests.editing", str(path), "a.txt", "0"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        assert process.stdout
        for _ in range(5):
            process.stdout.readline()
        with Journal.open(path) as journal:
            held = journal.begin(report_named("a.txt"))
            assert isinstance(held, Held)
            assert held.holder
            assert held.holder.pid == process.pid
            process.kill()
            process.wait()
            recorded = journal.review(report_named("a.txt"))
            assert recorded
            corrected(journal, recorded.resumed(report_named("a.txt")), "77")
            assert journal.verify().ok


def test_a_review_that_was_given_back_takes_no_more(journal: Journal) -> None:
    review = corrected(journal, report_named("a.txt"))
    with pytest.raises(ValueError, match="built"):
        review.undo()
    assert len(review.trail) == 1


def test_what_cannot_be_recorded_is_not_done() -> None:
    full = False

    def record(_: Sequence[Entry]) -> None:
        if full:
            raise JournalFullError(Path("/state/journal.sqlite"))

    review = Review(report_named("a.txt"), record=record)
    finding = review.judgement.findings[0]
    review.correct(TOTAL, "7")
    review.correct(PERSONS, "4")
    review.undo()
    full = True
    before = (review.trail, dict(review.cells), review.next_undo, review.next_redo, dict(review.verdicts))
    for change in (
        review.undo,
        review.redo,
        review.fill_blanks,
        lambda: review.correct(PERSONS, "5"),
        lambda: review.judge_finding(finding, Decision.AS_PRINTED),
    ):
        with pytest.raises(JournalFullError, match="磁盘空间不足"):
            change()
        assert (review.trail, review.cells, review.next_undo, review.next_redo, review.verdicts) == before
    full = False
    review.redo()
    assert review.cells[PERSONS].value == 4


def test_a_change_that_is_refused_writes_nothing(journal: Journal) -> None:
    report = report_named("a.txt")
    review = Review(report, record=writing(journal, report).append)
    with pytest.raises(CorrectionError):
        review.correct(PERSONS, "many")
    assert journal.verify().events == 0


def test_a_journal_of_a_newer_version_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    Journal.open(path).close()
    data = bytearray(path.read_bytes())
    data[63] = 2  # the last byte of user_version
    path.write_bytes(data)
    with pytest.raises(NewerJournalError, match="更新版本的程序"):
        Journal.open(path)
    assert path.read_bytes() == data


@pytest.mark.parametrize(
    ("kind", "payload"), [("approved", "{}"), ("corrected", "{}"), ("source", "{}"), ("void", "1")]
)
def test_an_event_of_a_newer_version_is_not_dropped(journal: Journal, kind: str, payload: str) -> None:
    report = report_named("a.txt")
    corrected(journal, report)
    with Store(journal.path).writing() as writing:
        writing.add(report.document.sha256, kind, payload)
    with pytest.raises(NewerJournalError), Journal.open(journal.path) as again:
        again.review(report)


def test_a_backup_is_a_journal(journal: Journal, tmp_path: Path) -> None:
    report = report_named("a.txt")
    review = corrected(journal, report)
    journal.backup(tmp_path / "backup.sqlite")
    with Journal.open(tmp_path / "backup.sqlite") as copy:
        assert entries_in(copy, report) == review.trail
    assert not list(tmp_path.glob(".gouji-*"))


@pytest.mark.parametrize(
    ("platform", "environ", "expected"),
    [
        ("linux", {"GOUJI_STATE": "/x/y", "XDG_STATE_HOME": "/s"}, Path("/x/y")),
        ("linux", {"XDG_STATE_HOME": "/s"}, Path("/s/gouji")),
        ("linux", {"XDG_STATE_HOME": "s"}, Path.home() / ".local/state/gouji"),
        ("linux", {}, Path.home() / ".local/state/gouji"),
        ("darwin", {"XDG_STATE_HOME": "/s"}, Path.home() / "Library/Application Support/gouji"),
        ("win32", {"LOCALAPPDATA": "/l"}, Path("/l/gouji")),
        ("win32", {}, Path.home() / "AppData/Local/gouji"),
    ],
)
def test_the_state_folder_is_the_users_own(platform: str, environ: dict[str, str], expected: Path) -> None:
    assert state_folder(environ, platform) == expected


def test_built_reports_without_a_file_are_known_by_their_text(journal: Journal) -> None:
    report = a_report({"applications.received.natural_person": 14})
    report = replace(report, document=replace(report.document, sha256=""))
    review = corrected(journal, report)
    assert entries_in(journal, report) == review.trail
