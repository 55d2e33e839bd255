"""Reports whose text is given part by part, and what is found on their words."""

from collections.abc import Sequence
from dataclasses import replace

from core import checks
from core.document import Span
from core.findings import Finding, Outcome, Severity
from core.model import Part, Report
from tests.builders import a_report

_NUMBERS = "一二三四五六七八九十"

OVERVIEW, DISCLOSURE = ("overview", "一、总体情况"), ("disclosure", "二、主动公开政府信息情况")
APPLICATIONS = ("applications", "三、收到和处理政府信息公开申请情况")
PROCEEDINGS = ("proceedings", "四、政府信息公开行政复议、行政诉讼情况")
PROBLEMS, OTHERS = ("problems", "五、存在的主要问题及改进情况"), ("other_matters", "六、其他需要报告的事项")


def in_parts(*parts: tuple[tuple[str, str], str], before: str = "", report: Report | None = None) -> Report:
    """Return `report` (or the small one) under these lines and parts: code and heading, then the body."""
    report = report or a_report()
    text, found = before and f"{before}\n", []
    for (code, heading), body in parts:
        start, text = len(text), f"{text}{heading}\n{body}\n"
        middle = start + len(heading)
        number = heading[0] if heading[0] in _NUMBERS else None
        found.append(Part(code, Span(start, middle), Span(middle + 1, len(text)), number))
    cells = tuple(
        replace(c, span=c.span and Span(c.span.start + len(text), c.span.end + len(text))) for c in report.cells
    )
    document = replace(report.document, text=text + report.document.text)
    return replace(report, document=document, parts=tuple(found), cells=cells)


def recognised(report: Report) -> Report:
    """Return the report as if its words had been recognised in a picture."""
    return replace(report, document=replace(report.document, format="image"))


def place(report: Report, words: str, number: int = 0) -> Span:
    """Return where the words stand, the first time or a later one."""
    start = -1
    for _ in range(number + 1):
        start = report.document.text.index(words, start + 1)
    return Span(start, start + len(words))


def on_text(  # noqa: PLR0913  (what a finding on words carries)
    rule: str,
    severity: Severity,
    basis: str,
    spans: Sequence[Span],
    *facts: tuple[str, str],
    section: str | None = None,
    placed: bool = True,
) -> Finding:
    """Return the finding that a rule fails on these places; what a part lacks as a whole has no place of its own."""
    return Finding(
        rule,
        section,
        severity,
        Outcome.FAIL,
        basis=basis,
        spans=tuple(spans),
        facts=facts,
        place=spans[0].start if placed else None,
    )


def outcome(rule: str, report: Report) -> Outcome:
    """Return how a rule came out, which is not open only because it is broken."""
    judged = checks.judge_report(report)
    assert not [finding for finding in judged.findings if finding.rule == rule and "broken" in dict(finding.facts)]
    return judged.outcomes[rule]
