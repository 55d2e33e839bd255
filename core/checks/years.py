"""Weigh the rules that look at last year's report too; without one they are open, and nothing is said.

Facts for the sentences: `before` last year's figure, `year` last year; `times` how many times as much, `fewer` that
last year's was the larger; `percent` how much of a text is last year's; `theirs` the other organisation.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from core.checks.case import Case, Facts
from core.checks.running import Running
from core.findings import Finding, Outcome, Severity
from core.model import Figure, Report
from core.pairing import same_organization
from core.rules.year_kinds import Alike, CarriedOn, Copied, Jump, SameOrganization

Said = Iterator[Finding | Outcome]

# figures, dates and the words around them change from year to year in the most faithful copy
_CHANGING = re.compile(r"[0-9〇一二三四五六七八九十百千万亿两]+|[余约近年月日件条次项个]|\W")
# shorter texts are alike by chance
_FEWEST_CHARACTERS = 60
_PERCENT = 100


def carried_on(rule: CarriedOn, case: Case) -> Said:
    """Weigh what one report hands on to the next; unknown figures on either side leave it open."""
    if not case.last.keys() >= set(rule.before):
        yield Outcome.UNKNOWN
        return
    before = [case.last[ref] for ref in rule.before]
    now, missing = case.total(rule.now)
    added, more = case.total(rule.added)
    if missing or more or None in before:
        if case.table_is_lost(rule.now):
            yield Outcome.UNKNOWN
        else:
            yield _on(rule, case, Outcome.UNKNOWN, _facts(case))
        return
    nothing: Figure = 0
    handed_on = sum((value for value in before if value is not None), nothing)
    if now != handed_on + added:
        finding = _on(rule, case, Outcome.FAIL, _facts(case, before=str(handed_on)))
        yield replace(finding, left=now, right=handed_on + added)


def _on(rule: CarriedOn, case: Case, outcome: Outcome, facts: Facts) -> Finding:
    finding = case.about(rule, rule.subject, rule.now, facts)
    return replace(finding, outcome=outcome, right_cells=rule.added, spans=case.spans(rule.now + rule.added))


def _facts(case: Case, **more: str) -> Facts:
    year = "" if case.previous is None or case.previous.year is None else str(case.previous.year)
    return (("year", year), *more.items())


def jump(rule: Jump, case: Case) -> Said:
    """Weigh how much a figure has changed; small ones jump by nature."""
    if not case.last:
        yield Outcome.UNKNOWN
    for ref in rule.cells:
        now, before = case.values.get(ref), case.last.get(ref)
        if now is None or before is None or min(now, before) < rule.least:
            continue
        more, less = max(now, before), min(now, before)
        if more > rule.most * less:
            said = _facts(case, before=str(before), times=str(more // less), **({"fewer": "1"} if now < before else {}))
            finding = case.about(rule, str(ref), (ref,), said)
            yield replace(finding, left=now)


def copied(rule: Copied, case: Case) -> Said:
    """Weigh whether a whole table is last year's."""
    pairs = [(case.values.get(ref), case.last.get(ref)) for ref in rule.cells]
    if not case.last or any(now is None or before is None for now, before in pairs):
        yield Outcome.UNKNOWN
        return
    filled = sum(1 for now, _ in pairs if now)
    if filled >= rule.least and all(now == before for now, before in pairs):
        yield case.about(rule, rule.subject, rule.cells, _facts(case, count=str(filled)))


def alike(rule: Alike, case: Case) -> Said:
    """Weigh how much of a section is last year's: twice the longest common subsequence by both lengths."""
    texts = [] if case.compared is None else [_words(case.running, rule), _words(_running(case.compared), rule)]
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


def _running(report: Report) -> Running:
    return Running(report)


def _words(running: Running, rule: Alike) -> str:
    return _CHANGING.sub("", running.words_in(rule.subject) or "")


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
        yield case.about(rule, None, facts=_facts(case, theirs=theirs, own=mine))
