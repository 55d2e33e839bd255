"""Asking for the findings of one rule, and for the places they should give."""

from dataclasses import replace

from core import checks
from core.document import Span
from core.findings import Finding
from core.model import Report
from tests.builders import ref


def of_rule(rule: str, report: Report) -> list[Finding]:
    return [finding for finding in checks.judge_report(report).findings if finding.rule == rule]


def places(report: Report, *names: str) -> tuple[Span, ...]:
    found = (report.by_ref()[ref(name)].span for name in names)
    return tuple(span for span in found if span is not None)


def with_cell(name: str, report: Report, **changes: object) -> Report:
    changed = (replace(c, **changes) if c.ref == ref(name) else c for c in report.cells)  # type: ignore[arg-type]
    return replace(report, cells=tuple(changed))
