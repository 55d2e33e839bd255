"""Sums that a report prints beyond the form: what a finding about them holds, whole, and where it stays open."""

from dataclasses import replace

import pytest

from core import checks
from core.document import Span
from core.findings import Finding, Outcome, Severity
from core.model import Figure, PrintedSum, Report
from core.rules.balances import GROUP
from tests.builders import a_report, ref
from tests.judged import of_rule, places

RULE = "applications.group_subtotal"
CELLS = tuple(f"applications.{row}.total" for row in ("denied_state_secret", "denied_by_law"))
PRINTED = Span(3, 4)


def printing(value: Figure, *figures: Figure | str, rule: str = RULE) -> Report:
    """Return a report that prints this sum for two cells with these figures, in a row before them."""
    report = a_report(dict(zip(CELLS, figures, strict=True)), text="小计 5")
    return replace(report, sums=(PrintedSum(rule, "denied.total", tuple(map(ref, CELLS)), value, PRINTED),))


@pytest.mark.parametrize(
    ("value", "figures", "outcome"),
    [
        (5, (2, 3), None),
        (6, (2, 3), Outcome.FAIL),
        (4, (2, 3), Outcome.FAIL),
        # what is missing may make up for what is short, but not for what is over
        (5, (2, ""), Outcome.UNKNOWN),
        (2, (2, ""), Outcome.UNKNOWN),
        (1, (2, ""), Outcome.FAIL),
        (0, ("", ""), Outcome.UNKNOWN),
    ],
)
def test_a_printed_sum(value: int, figures: tuple[int | str, ...], outcome: Outcome | None) -> None:
    report = printing(value, *figures)
    left, right = (sum(int(figure or 0) for figure in figures), value) if outcome is Outcome.FAIL else (None, None)
    expected = Finding(
        RULE,
        "denied.total",
        Severity.ERROR,
        outcome or Outcome.PASS,
        tuple(map(ref, CELLS)),
        left=left,
        right=right,
        basis=GROUP,
        spans=(*places(report, *CELLS), PRINTED),
        facts=(("sum", str(value)), ("group", "（三）不予公开")),
    )
    assert of_rule(RULE, report) == ([expected] if outcome else [])
    assert checks.judge_report(report).outcomes[RULE] is (outcome or Outcome.PASS)


def test_where_no_sum_of_this_name_is_printed_there_is_nothing_to_weigh() -> None:
    for report in (a_report(), printing(9, 2, 3, rule="applications.org_subtotal")):
        assert of_rule(RULE, report) == []
        assert checks.judge_report(report).outcomes[RULE] is Outcome.UNKNOWN


def test_a_sum_that_is_right_does_not_hide_the_next() -> None:
    report = printing(5, 2, 3)
    wrong = report.sums[0]._replace(subject="denied.other", value=7)
    assert [finding.subject for finding in of_rule(RULE, replace(report, sums=(*report.sums, wrong)))] == [
        "denied.other"
    ]
