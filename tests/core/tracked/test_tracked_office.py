"""LibreOffice opens the marked copy of a report of every making: it shows what was corrected, and settles it so."""

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from tests.accepting import accepted, changes, comments
from tests.mistaken import AUTHOR, Corrected, State, corrected, failing, read, state, wanted
from tests.office import PROGRAM, Said, Settled, settled
from tests.writers.makings import MAKINGS

if TYPE_CHECKING:
    from core.review import Review

pytestmark = [pytest.mark.slow, pytest.mark.skipif(PROGRAM is None, reason="LibreOffice is not installed")]
# digits that nothing parts can be divided anew with every change; only their text is looked at
GLUED = "glued"


class Case(NamedTuple):
    """A marked copy, and what LibreOffice makes of it and of the report as it was."""

    making: str
    corrected: Corrected
    copy: Settled
    report: Settled


def flat(found: list[tuple[str, str]]) -> list[str]:
    """Write changes in a row; neighbours that are deleted by one person are one deletion to LibreOffice."""
    return "".join(f"{text} " if kind == "Delete" else f"→{text}\n" for kind, text in found).split("\n")


def of(said: list[Said], author: str) -> list[tuple[str, str]]:
    return [(one.kind, one.text) for one in said if one.author == author]


def its_changes_are_exactly_the_corrections(case: Case, _: Path) -> None:
    ours = [({"ins": "Insert", "del": "Delete"}[one.kind], one.text) for one in changes(case.corrected.copy, AUTHOR)]
    theirs = of(case.copy.changes, AUTHOR)
    assert [line.replace(" ", "") for line in flat(theirs)] == [line.replace(" ", "") for line in flat(ours)]
    at = case.corrected.review.trail[-1].at.strftime("%Y-%m-%dT%H:%M:%S")
    assert {one.date for one in case.copy.changes if one.author == AUTHOR} == {at}
    others = [Counter(one for one in said if one.author != AUTHOR) for said in (case.report.changes, case.copy.changes)]
    assert others[1] <= others[0]
    overwritten = [one.text for one in (others[0] - others[1]).elements()]
    assert Counter(overwritten) <= Counter(one.before for one in case.corrected.review.corrections.values())
    assert {one.author for one in case.copy.changes} <= {AUTHOR, "甲", "乙"}


def its_comments_are_the_findings_and_the_reasons(case: Case, _: Path) -> None:
    theirs = [one.text for one in case.copy.comments]
    assert sorted(theirs) == sorted(comments(case.corrected.copy))
    assert [one.text for one in case.report.comments] == comments(case.corrected.data)
    review: Review = case.corrected.review
    ours = [one for one in case.copy.comments if one.author == AUTHOR]
    assert len(ours) == len(review.corrections) + len(review.judgement.findings)


def accepted_it_is_the_corrected_report(case: Case, folder: Path) -> None:
    stored: State = state(read(case.report.accepted, folder))
    again = read(case.copy.accepted, folder)
    if case.making == GLUED:
        ours = read(accepted(case.corrected.copy), folder)
        assert "".join(again.document.text.split()) == "".join(ours.document.text.split())
        return
    before = state(case.corrected.review.report)
    kept = {at for at in wanted(case.corrected.review) if stored.get(at) == before.get(at)}
    assert len(kept) >= len(before) - 2, "what LibreOffice itself loses or moves"
    assert {at: held for at, held in state(again).items() if at in kept} == {
        at: held for at, held in wanted(case.corrected.review).items() if at in kept
    }
    assert failing(again) == []


def rejected_it_is_the_report_as_it_was(case: Case, folder: Path) -> None:
    assert state(read(case.copy.rejected, folder)) == state(read(case.report.rejected, folder))


def test_it_shows_and_settles_what_was_corrected(tmp_path: Path) -> None:
    """One test, since one run of LibreOffice does all."""
    made = {}
    for making in MAKINGS:
        (tmp_path / making).mkdir()
        made[making] = corrected(making, tmp_path / making)
    (office := tmp_path / "office").mkdir()
    found = settled([document for case in made.values() for document in (case.copy, case.data)], office)
    for (making, case), copy, report in zip(made.items(), found[::2], found[1::2], strict=True):
        for holds in (
            its_changes_are_exactly_the_corrections,
            its_comments_are_the_findings_and_the_reasons,
            accepted_it_is_the_corrected_report,
            rejected_it_is_the_report_as_it_was,
        ):
            holds(Case(making, case, copy, report), tmp_path)
