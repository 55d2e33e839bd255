"""True sentences raise nothing, and a number altered in one of them is found where it stands."""

from hypothesis import given, settings
from hypothesis import strategies as st

from core.checks import judge_report
from core.findings import Finding, Outcome, Severity
from core.model import Report
from tests.builders import tables
from tests.figures import Figures, dice
from tests.narratives import Numbers, Template, numbers_of, other_number, report_of, write
from tests.wordings import DISPUTES, DOCUMENTS, NOTHING, PROCESSED, RECEIVED, RESULTS, TRAPS

figures_of_any_report = st.sampled_from(("2019", "2021")).flatmap(tables)


def alarms(report: Report) -> list[Finding]:
    found = judge_report(report).findings
    return [one for one in found if one.rule.startswith("narrative.") and one.severity is not Severity.INFO]


def sentences(numbers: Numbers, seed: int) -> list[Template]:
    rng = dice(seed)
    families = [RECEIVED, PROCESSED, RESULTS] if numbers["received"] else [NOTHING] if not numbers["input"] else []
    fitting = ([one for one in family if one.fits(numbers)] for family in (*families, DISPUTES, DOCUMENTS, TRAPS))
    return [rng.choice(those) for those in fitting if those]


@settings(max_examples=150, deadline=None)
@given(figures_of_any_report, st.integers(0, 9999))
def test_what_is_true_raises_nothing(figures: Figures, seed: int) -> None:
    numbers = numbers_of(figures)
    written = write(sentences(numbers, seed), numbers)
    assert alarms(report_of(figures, written.text)) == []


@settings(max_examples=150, deadline=None)
@given(figures_of_any_report, st.integers(0, 9999))
def test_what_is_altered_is_found_at_its_place(figures: Figures, seed: int) -> None:
    numbers = numbers_of(figures)
    chosen = sentences(numbers, seed)
    places = [
        i for i, (name, *_) in enumerate(write(chosen, numbers).places) if name not in write(chosen, numbers).loose
    ]
    if not places:
        return
    rng = dice(seed)
    which = rng.choice(places)
    value = write(chosen, numbers).places[which][1]
    wrong = write(chosen, numbers, (which, other_number(value, numbers, rng)))
    at = wrong.places[which][2]
    raised = [one for one in alarms(report_of(figures, wrong.text)) if one.outcome is Outcome.FAIL]
    assert any(span.start <= at < span.end for one in raised for span in one.spans)
