"""Weigh the rules that look at last year's report too; without one they are open, and nothing is said.

Facts for the sentences: `before` last year's figure, `year` last year; `times` how many times as much, or `limit` and
the `count` of figures beyond it; `percent` how much of a text is last year's; `own` and `theirs` the organisations;
`no_fit` that no figure for what is missing would fit; `lost` that last year's table has no figure at all.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from core.checks.case import Case, Facts
from core.checks.running import Running
from core.findings import Finding, Outcome, Severity
from core.forms import CellRef
from core.model import Figure
from core.pairing import perhaps_renamed, same_organization
from core.rules.year_kinds import Alike, CarriedOn, Copied, Jump, Manifold, SameOrganization

Said = Iterator[Finding | Outcome]

# figures, dates and the words around them change from year to year in the most faithful copy
_CHANGING = re.compile(r"[0-9〇一二三四五六七八九十百千万亿两]+|[余约近年月日件条次项个]|\W")
# shorter texts are alike by chance
_FEWEST_CHARACTERS = 60
# five times what a section should have: the measure is quadratic
_MOST_CHARACTERS = 5000
_PERCENT = 100


def carried_on(rule: CarriedOn, case: Case) -> Said:
    """Weigh what one report hands on to the next; unknown figures leave it open unless nothing they could be fits."""
    if not case.last.keys() >= set(rule.before):
        yield Outcome.UNKNOWN
        return
    before = [case.last[ref] for ref in rule.before]
    now, missing = case.total(rule.now)
    added, more = case.total(rule.added)
    nothing: Figure = 0
    handed_on = sum((value for value in before if value is not None), nothing)
    more += before.count(None)
    if missing or more:
        yield from _open(rule, case, handed_on + added - now, missing, more)
    elif now != handed_on + added:
        finding = _on(rule, case, Outcome.FAIL, _facts(case, before=str(handed_on)))
        yield replace(finding, left=now, right=handed_on + added)


def _open(rule: CarriedOn, case: Case, wanted: Figure, missing: int, more: int) -> Said:
    """Say what can be said with figures missing on this side, or among what is handed on and added."""
    signed = any(case.form.column(ref).signed for ref in rule.before)
    if not signed and ((wanted > 0 and not missing) or (wanted < 0 and not more)):
        yield _on(rule, case, Outcome.FAIL, _facts(case, no_fit="1"))
    elif case.table_is_lost(rule.now) or (_is_lost(rule, case) and not rule.speaks):
        yield Outcome.UNKNOWN
    elif _is_lost(rule, case):
        yield _on(rule, case, Outcome.UNKNOWN, _facts(case, lost=""))
    else:
        yield _on(rule, case, Outcome.UNKNOWN, _facts(case))


def _is_lost(rule: CarriedOn, case: Case) -> bool:
    """Say whether last year's whole table is missing: then one of its rules speaks for all."""
    table = rule.before[0].table
    return all(value is None for ref, value in case.last.items() if ref.table == table)


def _on(rule: CarriedOn, case: Case, outcome: Outcome, facts: Facts) -> Finding:
    finding = case.about(rule, rule.subject, rule.now, facts)
    return replace(finding, outcome=outcome, right_cells=rule.added, spans=case.spans(rule.now + rule.added))


def _facts(case: Case, **more: str) -> Facts:
    year = "" if case.previous is None or case.previous.year is None else str(case.previous.year)
    return (("year", year), *more.items())


def jump(rule: Jump, case: Case) -> Said:
    """Weigh how much figures have changed; small ones jump by nature."""
    if not case.last:
        yield Outcome.UNKNOWN
    jumped = [ref for ref in rule.cells if _times(ref, case, rule.least) > rule.times]
    if len(jumped) > rule.most:
        yield case.about(rule, rule.subject, tuple(jumped), _facts(case, count=str(len(jumped)), limit=str(rule.times)))
        return
    for ref in jumped:
        said = _facts(case, before=str(case.last[ref]), times=str(int(_times(ref, case, rule.least))))
        yield replace(case.about(rule, str(ref), (ref,), said), left=case.values[ref])


def _times(ref: CellRef, case: Case, least: int) -> Fraction:
    """Return how many times the smaller of both years' figures the larger is; 0 where that says nothing."""
    now, before = case.values.get(ref), case.last.get(ref)
    if now is None or before is None or min(now, before) < least:
        return Fraction(0)
    return Fraction(max(now, before)) / Fraction(min(now, before))


def manifold(rule: Manifold, case: Case) -> Said:
    """Weigh whether an amount has grown as only another unit makes it grow; without last year's others ask as much."""
    now, before = case.values.get(rule.cell), case.last.get(rule.cell)
    if now is None or before is None:
        return
    if before > 0 and now >= rule.times * before:
        yield case.about(rule, rule.subject, (rule.cell,), _facts(case, before=str(before), limit=str(rule.times)))


def copied(rule: Copied, case: Case) -> Said:
    """Weigh whether a whole table is last year's; what both do not have is alike, what one does not have is open."""
    pairs = [(case.values.get(ref), case.last.get(ref)) for ref in rule.cells]
    differing = any(now != before for now, before in pairs if now is not None and before is not None)
    if not case.last or (not differing and any((now is None) != (before is None) for now, before in pairs)):
        yield Outcome.UNKNOWN
        return
    filled = sum(1 for now, _ in pairs if now)
    if filled >= rule.least and not differing:
        yield case.about(rule, rule.subject, rule.cells, _facts(case, count=str(filled)))


def alike(rule: Alike, case: Case) -> Said:
    """Weigh how much of a section is last year's: twice the longest common subsequence by both lengths."""
    texts = [] if case.compared is None else [_words(case.running, rule), _words(Running(case.compared), rule)]
    if not texts or min(map(len, texts)) < _FEWEST_CHARACTERS:
        yield Outcome.UNKNOWN
        return
    from rapidfuzz import fuzz  # noqa: PLC0415  (only who compares two years pays)

    percent = int(fuzz.ratio(*texts))
    if percent >= rule.some * _PERCENT:
        headings = tuple(part.heading for part in case.report.parts if part.code == rule.subject)
        severity = Severity.WARNING if percent >= rule.much * _PERCENT else Severity.INFO
        finding = case.about(rule, rule.subject, facts=_facts(case, percent=str(percent)))
        yield replace(finding, severity=severity, spans=headings)


def _words(running: Running, rule: Alike) -> str:
    return _CHANGING.sub("", running.words_in(rule.subject) or "")[:_MOST_CHARACTERS]


def same_organization_rule(rule: SameOrganization, case: Case) -> Said:
    """Weigh whether both reports are by the same organisation; an unknown name is no answer."""
    if case.previous is None:
        yield Outcome.UNKNOWN
        return
    mine, theirs = case.report.organization, case.previous.organization
    if mine is None or theirs is None:
        yield replace(
            case.about(rule, None, facts=_facts(case, theirs=theirs or "", own=mine or "")),
            outcome=Outcome.UNKNOWN,
            severity=Severity.WARNING,
        )
    elif not same_organization(mine, theirs):
        finding = case.about(rule, None, facts=_facts(case, theirs=theirs, own=mine))
        if perhaps_renamed(mine, theirs):
            finding = replace(finding, severity=Severity.WARNING, facts=(*finding.facts, ("renamed", "")))
        yield finding
