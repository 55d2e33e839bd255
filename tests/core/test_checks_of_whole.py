"""What a finding about a whole report holds, and what a judgement says beside its findings."""

from dataclasses import replace

import pytest

from core import checks
from core.document import Span
from core.findings import Finding, Key, Outcome, Severity
from core.forms import form
from core.model import Note, Part
from core.rules.structure import FORM_VERSION, ONCE, ROW
from tests.builders import a_report, ref
from tests.judged import of_rule, places, with_cell

FAIL, UNKNOWN = Outcome.FAIL, Outcome.UNKNOWN
ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO


@pytest.mark.parametrize(
    ("year", "fact"),
    [(2020, ("wanted", "2019")), (2018, ("first_year", "2019")), (2021, None), (None, None)],
)
def test_the_form_must_belong_to_the_year(year: int | None, fact: tuple[str, str] | None) -> None:
    report = replace(a_report(), year=year)
    expected = [
        Finding(
            "structure.form_version",
            None,
            ERROR,
            FAIL,
            basis=FORM_VERSION,
            facts=(("year", str(year)), ("form", "2021"), fact),
        )
        for fact in ([fact] if fact else [])
    ]
    assert of_rule("structure.form_version", report) == expected


def test_a_heading_that_comes_thrice_is_shown_in_all_places() -> None:
    headings = [Span(at, at + 1) for at in range(3)]
    report = replace(a_report(), parts=tuple(Part("overview", heading, heading, "一") for heading in headings))
    assert of_rule("structure.section_duplicate", report) == [
        Finding(
            "structure.section_duplicate",
            "overview",
            WARNING,
            FAIL,
            basis=ONCE,
            spans=tuple(headings),
            facts=(("count", "3"),),
        )
    ]


def test_a_row_that_is_not_there_is_named_with_its_cells() -> None:
    row = tuple(at for at in form("2021").refs() if at.row == "granted")
    assert of_rule("structure.row_missing", a_report(dict.fromkeys(map(str, row)))) == [
        Finding(
            "structure.row_missing",
            "applications.granted",
            ERROR,
            FAIL,
            row,
            basis=ROW,
            facts=(),
        )
    ]


def test_a_note_is_passed_on_with_all_it_says_by_the_first_rule_that_fits() -> None:
    at = ref("applications.granted.other")
    notes = (
        Note("structure.extra_row", "applications.granted", (at,), (Span(3, 5),), 7, "多出一行"),
        Note("structure.strange", None, (at,)),
        Note("damage.cut", "disclosure"),
    )
    report = replace(a_report(), notes=notes)
    noted = {note.rule for note in notes}
    said = [finding for finding in checks.judge_report(report).findings if finding.rule in noted]
    told = (("count", "7"), ("note", "多出一行"))
    assert said == [
        Finding(
            "structure.extra_row",
            "applications.granted",
            INFO,
            FAIL,
            (at,),
            basis="表格只含规定的行",
            spans=(Span(3, 5),),
            facts=told,
        ),
        Finding("structure.strange", None, INFO, FAIL, (at,), basis="按规定的格式报告", spans=places(report, str(at))),
        Finding("damage.cut", "disclosure", INFO, FAIL, basis="转换或排版造成的痕迹，不影响数值"),
    ]


def test_a_broken_rule_names_itself_and_the_fault(caplog: pytest.LogCaptureFixture) -> None:
    report = with_cell("disclosure.fees.amount", a_report(), value="six")
    broken = [finding for finding in checks.judge_report(report).findings if dict(finding.facts).get("broken")]
    assert {(f.rule, f.subject, f.severity, f.outcome, f.facts) for f in broken} == {
        ("cell.negative", None, ERROR, UNKNOWN, (("broken", "TypeError"),))
    }
    assert all(finding.basis for finding in broken)
    [record] = caplog.records
    assert (record.name, record.getMessage()) == ("core.checks", "cell.negative is broken")
    assert record.exc_info
    assert record.exc_info[0] is TypeError


def test_no_implied_values_are_no_fault_of_the_report(caplog: pytest.LogCaptureFixture) -> None:
    report = with_cell("proceedings.reconsideration.upheld", a_report(), value="six")
    judged = checks.judge_report(report)
    assert judged.implied == {}
    assert judged.count(UNKNOWN) == 1
    [record] = [record for record in caplog.records if record.getMessage() == "implied is broken"]
    assert record.exc_info
    assert record.exc_info[0] is ValueError


def test_what_the_text_alone_says_is_not_weighed_again() -> None:
    report = replace(a_report(), parts=(Part("overview", Span(0, 1), Span(1, 1)),) * 2)
    earlier = checks.judge_report(report)
    seen = dict(earlier.of_text)
    again = checks.judge(report.form, report.by_ref(), report, earlier=earlier)
    assert again == earlier
    assert any(weighed.findings for weighed in seen.values())
    assert again.of_text.keys() == seen.keys()
    assert all(again.of_text[number] is weighed for number, weighed in seen.items())


def test_the_worst_of_a_rule_is_its_outcome() -> None:
    report = a_report({"applications.granted.natural_person": "", "applications.received.total": 7})
    judged = checks.judge_report(report)
    assert judged.outcomes["applications.row_total"] is FAIL
    assert judged.outcomes["applications.results_total"] is UNKNOWN
    assert judged.outcomes["proceedings.group_total"] is Outcome.PASS
    assert judged.outcomes["cell.blank"] is FAIL
    assert judged.balances[Key("applications.row_total", "granted")] is UNKNOWN
