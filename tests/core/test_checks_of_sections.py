"""Headings of the six parts: none at all, some lost, some twice, some named in a table of contents first."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from core import checks
from core.document import Grid, Span
from core.findings import Finding, Outcome, Severity
from core.forms import form
from core.model import Part, Report
from core.rules.structure import SIX_PARTS
from tests.builders import a_report
from tests.judged import of_rule

ERROR, WARNING = Severity.ERROR, Severity.WARNING
CODES = [section.code for section in form("2021").sections]
NUMBERS = {section.code: section.number for section in form("2021").sections}
PROSE = "本机关认真答复申请。"
MISSING, DOUBLED = "structure.section_missing", "structure.section_duplicate"


def written(*parts: tuple[str, str, str], report: Report | None = None, numbered: bool = True) -> Report:
    """Return a report whose text begins with these parts: code, heading, body."""
    report = report or a_report()
    text, found = "", []
    for code, heading, body in parts:
        start, text = len(text), f"{text}{heading}\n{body}\n"
        middle = start + len(heading) + 1
        number = NUMBERS[code] if numbered else None
        found.append(Part(code, Span(start, middle - 1), Span(middle, len(text)), number))
    document = replace(report.document, text=text + report.document.text)
    return replace(report, document=document, parts=tuple(found))


def counts(rule: str, report: Report) -> dict[str | None, tuple[str, Severity]]:
    return {f.subject: (dict(f.facts)["count"], f.severity) for f in of_rule(rule, report)}


@pytest.mark.parametrize(
    ("lost", "severity"), [((), WARNING), (("applications.granted.total",), ERROR)], ids=["tables there", "a cell lost"]
)
def test_no_heading_at_all_is_one_finding(lost: Sequence[str], severity: Severity) -> None:
    report = a_report(dict.fromkeys(lost))
    assert of_rule(MISSING, report) == [
        Finding(
            MISSING,
            CODES[0],
            severity,
            Outcome.FAIL,
            basis=SIX_PARTS,
            facts=(("count", "0"), ("sections", str(len(CODES)))),
        )
    ]
    assert checks.judge_report(report).outcomes[MISSING] is Outcome.FAIL


@pytest.mark.parametrize(("text", "outcome"), [("", Outcome.UNKNOWN), (PROSE, Outcome.FAIL)])
def test_a_sheet_of_tables_alone_has_no_sections_to_miss(text: str, outcome: Outcome) -> None:
    report = a_report(text=text)
    sheet = replace(report, document=replace(report.document, grids=(Grid(0, 0, ()),)))
    assert checks.judge_report(sheet).outcomes[MISSING] is outcome


def test_a_lost_heading_over_a_whole_table_is_a_warning() -> None:
    there = written(("overview", "一、总体情况", PROSE), report=a_report({"applications.granted.total": None}))
    assert counts(MISSING, there) == {
        "disclosure": ("0", WARNING),
        "applications": ("0", ERROR),
        "proceedings": ("0", WARNING),
        "problems": ("0", WARNING),
        "other_matters": ("0", WARNING),
    }


def test_a_heading_counts_by_its_number_where_one_has_it() -> None:
    """A sub-heading of part five that sounds like its title is no second part five."""
    report = written(("problems", "五、存在的主要问题及改进情况", PROSE), ("problems", "1.存在的主要问题", PROSE))
    first, second = report.parts
    assert counts(DOUBLED, replace(report, parts=(first, replace(second, number="1")))) == {}
    assert counts(DOUBLED, report) == {"problems": ("2", WARNING)}
    assert "problems" not in counts(MISSING, replace(report, parts=(replace(second, number="1"),)))


def test_headings_without_numbers_are_the_same_if_they_read_alike() -> None:
    alike = [("overview", "总体情况", PROSE)] * 2
    assert counts(DOUBLED, written(*alike, numbered=False)) == {"overview": ("2", WARNING)}
    other = ("overview", "总体情况概述", PROSE)
    assert counts(DOUBLED, written(alike[0], other, numbered=False)) == {}
    assert counts(DOUBLED, written(alike[0], other, other, numbered=False)) == {}
