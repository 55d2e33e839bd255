"""Each rule is broken, kept and left open by the reports beside it."""

import pytest

from core import checks
from core.findings import Finding, Judgement, Outcome
from core.model import Report
from core.rules import rules_for
from core.rules.kinds import Balance
from tests.core.all_examples import EXAMPLES
from tests.core.rule_examples import SECTIONS, Example, with_sections

by_name = pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.rule)


def judged(example: Example, report: Report) -> Judgement:
    return checks.judge(report.form, report.by_ref(), report, previous=example.previous)


def found(example: Example, report: Report) -> Finding | None:
    """Return the finding wherever in the text it stands."""
    of_rule = (f for f in judged(example, report).findings if f.rule == example.rule)
    return next((f for f in of_rule if f.subject == example.subject), None)


@by_name
def test_it_fails(example: Example) -> None:
    finding = found(example, example.breaks)
    assert finding is not None
    assert (finding.outcome, finding.severity) == (Outcome.FAIL, example.severity)
    assert finding.basis


@by_name
def test_it_passes(example: Example) -> None:
    report = example.keeps or with_sections(*SECTIONS)
    assert found(example, report) is None
    if example.whole:
        assert judged(example, report).outcomes[example.rule] is Outcome.PASS


@pytest.mark.parametrize("example", [e for e in EXAMPLES if e.opens], ids=lambda example: example.rule)
def test_it_is_open(example: Example) -> None:
    """An equality says so; what only follows from equalities, is a hint or looks at the words keeps silent."""
    assert example.opens is not None
    finding = found(example, example.opens)
    names = {rule.id for rule in rules_for(example.opens.form) if isinstance(rule, Balance)}
    if example.rule in names:
        assert finding is not None
        assert finding.outcome is Outcome.UNKNOWN
    else:
        assert finding is None or finding.outcome is Outcome.UNKNOWN
        if example.whole:
            assert judged(example, example.opens).outcomes[example.rule] is Outcome.UNKNOWN
