"""Weigh the rules that compare sums: equalities, inequalities, shares."""

from collections.abc import Iterator
from dataclasses import replace

from core.checks.case import Case, Facts
from core.findings import Finding, Outcome
from core.model import Figure
from core.rules.kinds import AtMost, Balance, NothingFrom, PrintedSums, Refs, Share


def balance(rule: Balance, case: Case) -> Iterator[Finding]:
    """Weigh an equality; unknown figures leave it open unless nothing they could be makes it hold."""
    left, left_missing = case.total(rule.left)
    right, right_missing = case.total(rule.right)
    missing = left_missing + right_missing
    if missing:
        outcome, facts = _filled(right - left, left_missing, right_missing)
        facts = (*facts, ("missing", str(missing)))
    else:
        case.computed.add(rule.key)
        outcome, facts = (Outcome.PASS if left == right else Outcome.FAIL), ()
    case.outcomes[rule.key] = outcome
    if outcome is Outcome.PASS:
        return
    if outcome is Outcome.UNKNOWN and case.table_is_lost(rule.left):
        yield _unjudged(rule, case)
        return
    known = outcome is Outcome.FAIL
    yield Finding(
        rule.id,
        rule.subject,
        rule.severity,
        outcome,
        rule.left,
        rule.right,
        left if known or not left_missing else None,
        right if known or not right_missing else None,
        rule.basis,
        case.spans(rule.cells),
        facts,
    )


def printed_sums(rule: PrintedSums, case: Case) -> Iterator[Finding | Outcome]:
    """Weigh the sums that the report itself prints under this name; where it prints none, there is nothing to weigh.

    Facts: `sum` as printed, `group` the form's name for the rows.
    """
    mine = [printed for printed in case.report.sums if printed.rule == rule.id]
    if not mine:
        yield Outcome.UNKNOWN
    for printed in mine:
        total, missing = case.total(printed.cells)
        if total == printed.value and not missing:
            continue
        first = printed.cells[0]
        path = case.form.table(first.table).row(first.row).path
        facts = (("sum", str(printed.value)), ("group", "".join(path[-2:-1])))
        finding = case.about(rule, printed.subject, printed.cells, facts)
        spans = (*finding.spans, printed.span)
        if missing and total <= printed.value:
            yield replace(finding, outcome=Outcome.UNKNOWN, spans=spans)
        else:
            yield replace(finding, left=total, right=printed.value, spans=spans)


def _filled(wanted: Figure, left_missing: int, right_missing: int) -> tuple[Outcome, Facts]:
    """Say whether unknown figures, whole and not negative, can make up for `wanted`, which is right less left."""
    if wanted % 1:
        return Outcome.FAIL, (("no_filling", "fraction"),)
    if wanted > 0 and not left_missing:
        return Outcome.FAIL, (("no_filling", "right"),)
    if wanted < 0 and not right_missing:
        return Outcome.FAIL, (("no_filling", "left"),)
    return Outcome.UNKNOWN, ()


def _unjudged(rule: Balance, case: Case) -> Finding:
    """Speak once for all equalities of this name: their whole table is not in the source."""
    alike = sum(1 for other in case.balances if other.id == rule.id)
    facts = (("rules", str(alike)),)
    return Finding(rule.id, None, rule.severity, Outcome.UNKNOWN, basis=rule.basis, facts=facts)


def _is_said(rule: AtMost | NothingFrom, case: Case) -> bool:
    """Say whether equalities that can be computed say the same: then this rule has nothing to add."""
    return bool(rule.said_by) and case.computed.issuperset(rule.said_by)


def at_most(rule: AtMost, case: Case) -> Iterator[Finding | Outcome]:
    """Weigh an inequality; it is open without a word while a figure is missing."""
    if _is_said(rule, case):
        return
    if case.table_is_lost(rule.upper):
        yield Outcome.UNKNOWN
        return
    lower, lower_missing = case.total(rule.lower)
    upper, upper_missing = case.total(rule.upper)
    if lower_missing or upper_missing:
        yield Outcome.UNKNOWN
    elif lower > upper:
        yield _compared(rule, case, (rule.lower, lower), (rule.upper, upper))


def nothing_from(rule: NothingFrom, case: Case) -> Iterator[Finding | Outcome]:
    """Weigh "from nothing comes nothing"; the finding's left side is what there is all the same."""
    if _is_said(rule, case):
        return
    if case.table_is_lost(rule.source):
        yield Outcome.UNKNOWN
        return
    source, missing = case.total(rule.source)
    if source:
        return
    if missing:
        yield Outcome.UNKNOWN
        return
    cells = tuple(ref for ref in rule.cells if case.values.get(ref))
    if cells:
        yield _compared(rule, case, (cells, case.total(cells)[0]), (rule.source, source))


def share(rule: Share, case: Case) -> Iterator[Finding | Outcome]:
    """Weigh a share, without dividing."""
    part, whole = case.values.get(rule.part), case.values.get(rule.whole)
    if part is None or whole is None:
        yield Outcome.UNKNOWN
    elif whole >= rule.least and part * rule.limit.denominator > whole * rule.limit.numerator:
        limit = (("limit", str(rule.limit)),)
        yield _compared(rule, case, ((rule.part,), part), ((rule.whole,), whole), limit)


def _compared(
    rule: AtMost | NothingFrom | Share,
    case: Case,
    left: tuple[Refs, Figure],
    right: tuple[Refs, Figure],
    facts: Facts = (),
) -> Finding:
    cells = left[0] + right[0]
    return Finding(
        rule.id,
        rule.subject,
        rule.severity,
        Outcome.FAIL,
        left[0],
        right[0],
        left[1],
        right[1],
        rule.basis,
        case.spans(cells),
        facts,
    )
