"""What was worked on last, as the first page lists it: read beside the work, and nothing made or mended for it."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from core import words
from core.entries import Decision
from core.journal import Journal, Writer, glance
from core.model import Report
from core.resources import is_sample, resource
from core.review import Review
from tests.builders import a_report, ref

PERSONS = ref("applications.received.natural_person")
WRONG = {"applications.received.natural_person": 14}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "journal.sqlite"


def named(name: str, number: int) -> Report:
    report = a_report(WRONG)
    return replace(report, document=replace(report.document, path=f"/reports/{name}", sha256=f"{number:064x}"))


def corrected(path: Path, report: Report) -> Review:
    with Journal.open(path) as journal:
        writer = journal.begin(report)
        assert isinstance(writer, Writer)
        review = Review(report, "审核员", record=writer.append)
        review.correct(PERSONS, "4")
    return review


def test_there_is_nothing_and_nothing_is_made(path: Path) -> None:
    assert glance(5, path) == ()
    assert not path.parent.exists()


def test_the_latest_come_first_and_no_more_than_asked_for(path: Path) -> None:
    reviews = [corrected(path, named(f"{number}.txt", number)) for number in range(4)]
    found = glance(3, path)
    assert [recorded.source.path for recorded in found] == ["/reports/3.txt", "/reports/2.txt", "/reports/1.txt"]
    assert found[0].entries == reviews[3].trail


def test_what_was_only_opened_is_not_listed(path: Path) -> None:
    with Journal.open(path) as journal:
        journal.begin(named("a.txt", 1))
    assert glance(5, path) == ()


def test_it_looks_while_somebody_writes(path: Path) -> None:
    report = named("a.txt", 1)
    with Journal.open(path) as journal:
        writer = journal.begin(report)
        assert isinstance(writer, Writer)
        review = Review(report, "审核员", record=writer.append)
        review.correct(PERSONS, "4")
        assert [recorded.entries for recorded in glance(5, path)] == [review.trail]
        review.correct(PERSONS, "5")
    assert [recorded.entries for recorded in glance(5, path)] == [review.trail]


def test_what_a_later_version_wrote_is_left_out(path: Path) -> None:
    corrected(path, named("a.txt", 1))
    corrected(path, named("b.txt", 2))
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE events SET kind = 'unheard of' WHERE kind = 'corrected' AND number > 2")
    assert [recorded.source.path for recorded in glance(5, path)] == ["/reports/a.txt"]


@pytest.mark.parametrize("content", [b"", b"no database at all" * 500])
def test_a_damaged_journal_is_left_as_it_is(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    assert glance(5, path) == ()
    assert path.read_bytes() == content


def test_where_it_was_left_is_said_in_a_line(path: Path) -> None:
    review = corrected(path, named("a.txt", 1))
    with Journal.open(path) as journal:
        writer = journal.begin(replace(review.report, trail=review.trail))
        again = Review(replace(review.report, trail=review.trail), "审核员", record=writer.append)
        again.judge_finding(again.before.findings[0].key, Decision.TO_VERIFY, "")
    [recorded] = glance(5, path)
    at = f"{recorded.entries[-1].at.astimezone():%m-%d %H:%M}"
    assert words.left_off(recorded) == f"更正 1 处，判断 1 个，{at}"
    assert words.left_off(recorded, 0) == f"更正 1 处，判断 1 个，没有未解决的问题，{at}"
    assert words.left_off(recorded, 3) == f"更正 1 处，判断 1 个，还有 3 个问题，{at}"


def test_a_sample_is_known_by_its_place(tmp_path: Path) -> None:
    sample = resource("samples/wangchuan-2021.txt")
    assert is_sample(sample)
    assert is_sample(sample.parent / ".." / "samples" / sample.name)
    copy = tmp_path / sample.name
    copy.write_bytes(sample.read_bytes())
    assert not is_sample(copy)
    assert not is_sample("")


def test_where_nothing_can_be_asked_about_there_is_nothing(tmp_path: Path) -> None:
    assert glance(5, tmp_path / ("长" * 100) / "journal.sqlite") == ()
