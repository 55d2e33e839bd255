"""Each rule is broken, kept and left open by the reports beside it."""

import pytest

from core import checks
from core.findings import Finding, Key, Outcome
from core.forms import all_forms
from core.model import Report
from core.rules import rules_for
from core.rules.kinds import Balance
from tests.core.rule_examples import EXAMPLES, SECTIONS, Example, with_sections

by_name = pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.rule)


def found(example: Example, report: Report) -> Finding | None:
    key = Key(example.rule, example.subject)
    return next((f for f in checks.judge_report(report).findings if f.key == key), None)


def test_every_rule_has_an_example() -> None:
    names = {rule.id for edition in all_forms() for rule in rules_for(edition)}
    prefixes = {name for name in names if not name or name.endswith(".")}
    assert {example.rule for example in EXAMPLES} == (names - prefixes) | {"damage.page_mark"}


@by_name
def test_it_fails(example: Example) -> None:
    finding = found(example, example.breaks)
    assert finding is not None
    assert (finding.outcome, finding.severity) == (Outcome.FAIL, example.severity)
    assert finding.basis


@by_name
def test_it_passes(example: Example) -> None:
    assert found(example, example.keeps or with_sections(*SECTIONS)) is None


@pytest.mark.parametrize("example", [e for e in EXAMPLES if e.opens], ids=lambda example: example.rule)
def test_it_is_open(example: Example) -> None:
    """An equality says so; what only follows from equalities or is a hint keeps silent."""
    assert example.opens is not None
    finding = found(example, example.opens)
    names = {rule.id for rule in rules_for(example.opens.form) if isinstance(rule, Balance)}
    if example.rule in names:
        assert finding is not None
        assert finding.outcome is Outcome.UNKNOWN
    else:
        assert finding is None
