"""A source that changed on the disk: what was done to it is compared with the new reading, cell by cell."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from core import words
from core.entries import Decision
from core.findings import Key
from core.journal import Conflict, Journal, Writer, compare
from core.model import Figure, Report
from core.review import Review
from tests.builders import a_report, ref

PERSONS = ref("applications.received.natural_person")
TOTAL = ref("applications.received.total")
RESEARCH = ref("applications.received.research")
BALANCE = Key("applications.balance", "natural_person")
NAMES = {PERSONS: "applications.received.natural_person", TOTAL: "applications.received.total"}
WRONG: dict[str, Figure | str | None] = {NAMES[PERSONS]: 14, NAMES[TOTAL]: 16}


def version(number: int, path: str = "/reports/a.txt", **changes: Figure | str | None) -> Report:
    """Return what was read of the file as it was the n-th time it was saved."""
    named = {name.replace("__", "."): value for name, value in changes.items()}
    report = a_report({**WRONG, **named})
    return replace(report, document=replace(report.document, sha256=f"{number:064x}", path=path))


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with Journal.open(tmp_path / "journal.sqlite") as opened:
        yield opened


def reviewed(journal: Journal, report: Report) -> Review:
    """Correct both figures that are wrong, and say something of a finding."""
    writer = journal.begin(report)
    assert isinstance(writer, Writer)
    with writer:
        review = Review(report, "审核员", record=writer.append)
        review.judge_finding(BALANCE, Decision.AS_PRINTED, "问过了")
        review.correct(PERSONS, "4")
        review.correct(TOTAL, "6")
    return review


def conflict_of(journal: Journal, report: Report) -> Conflict:
    found = journal.changed(report)
    assert found
    return found


def test_the_same_content_is_no_conflict(journal: Journal) -> None:
    reviewed(journal, version(1))
    assert journal.changed(version(1)) is None


def test_another_file_is_no_conflict(journal: Journal) -> None:
    reviewed(journal, version(1))
    assert journal.changed(version(2, path="/reports/b.txt")) is None
    assert journal.changed(version(2, path="")) is None


def test_what_reads_as_before_is_kept(journal: Journal) -> None:
    review = reviewed(journal, version(1))
    found = conflict_of(journal, version(2))
    assert found.kept == tuple(review.corrections.values())
    assert (found.settled, found.clashes) == ((), ())
    assert found.verdicts == tuple(review.verdicts.values())
    assert found.earlier.entries == review.trail


@pytest.mark.parametrize(
    ("now", "where"), [(14, "kept"), ("１４", "kept"), (4, "settled"), ("四", "settled"), (15, "clashes")]
)
def test_each_cell_is_compared_with_what_was_printed_then(journal: Journal, now: Figure | str, where: str) -> None:
    reviewed(journal, version(1))
    found = conflict_of(journal, version(2, applications__received__natural_person=now))
    there = {
        "kept": [one.ref for one in found.kept],
        "settled": [one.ref for one in found.settled],
        "clashes": [one.correction.ref for one in found.clashes],
    }
    assert {name for name, refs in there.items() if PERSONS in refs} == {where}
    assert TOTAL in there["kept"]


def test_a_clash_names_all_three_figures(journal: Journal) -> None:
    reviewed(journal, version(1))
    found = conflict_of(journal, version(2, applications__received__natural_person=15))
    [clash] = found.clashes
    assert (clash.was, clash.correction.after, clash.now) == ("14", "4", "15")
    sentence = words.clash(clash, version(2).form)
    assert sentence.endswith("：当时原文 14，更正为 4；现在原文 15")
    later = replace(clash, corrected=True)
    assert words.clash(later, version(2).form).endswith("：当时原文 14，更正为 4；后来已更正为 15")
    assert words.overruled(later, version(2).form).endswith("·自然人：上次更正为 15，这次更正为 4")
    assert words.conflict(found) == (
        "这份报告的文件在上次审校之后变了：1 处更正可以照旧，1 处原文与当时不同、要重新决定，判断 1 个。"
    )


def test_a_workbook_that_was_saved_over_brings_everything_itself(journal: Journal) -> None:
    review = reviewed(journal, version(1))
    assert journal.changed(replace(version(2), trail=review.trail)) is None


def test_once_the_new_reading_has_work_of_its_own_it_is_no_conflict(journal: Journal) -> None:
    reviewed(journal, version(1))
    reviewed(journal, version(2))
    assert journal.changed(version(2)) is None
    assert journal.changed(version(3)) is not None
    assert conflict_of(journal, version(3)).earlier.source.review == f"{2:064x}"


def test_the_same_file_read_otherwise_by_a_later_version_is_told(journal: Journal) -> None:
    reviewed(journal, version(1))
    recorded = journal.review(version(1))
    assert recorded
    assert recorded.fits(version(1))
    other = version(1, applications__received__natural_person=None)
    assert recorded.fits(other) is False
    assert [clash.correction.ref for clash in compare(recorded, other).clashes] == [PERSONS]


def test_people_are_told_what_was_found(journal: Journal) -> None:
    reviewed(journal, version(1))
    recorded = journal.review(version(1))
    assert recorded
    assert words.resumed(recorded).startswith("已恢复上次的审校：更正 2 处，判断 1 个，最后一次是 ")
    assert words.verified(journal.verify()) == "数据完好：4 条记录逐条核对，一条不差。"
