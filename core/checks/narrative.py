"""Weigh what the prose says against itself: sums, shares, the same quantity twice; and its money."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from core.checks.case import Case
from core.checks.told import at, clause_at, hear, words_at
from core.findings import Finding, Outcome
from core.rules.narrative_kinds import (
    AddedUp,
    Agreeing,
    FeeFloor,
    FeeInWords,
    FeeNotices,
    FeesOnly,
    InBalance,
    InPercent,
    Omitted,
    OneGround,
)
from core.statements import Addition, Portion, Statement


def agreeing(rule: Agreeing, case: Case) -> Iterator[Finding]:
    """Weigh quantities that are given twice; where a table contradicts one of them, that has been said."""
    first: dict[object, Statement] = {}
    for said in case.report.prose.statements:
        if said.high is None or not said.low or not said.certain:
            continue
        other = first.setdefault((said.rule, said.readings), said)
        if _meet(said, other) or Outcome.FAIL in (hear(said, case).outcome, hear(other, case).outcome):
            continue
        facts = (
            ("said", words_at(other.span, case)),
            ("again", words_at(said.span, case)),
            ("figure", words_at(said.figure, case)),
        )
        finding = case.about(rule, None, facts=facts)
        yield replace(finding, left=other.low, right=said.low, spans=(other.span, said.span), place=said.figure.start)


def _meet(one: Statement, other: Statement) -> bool:
    if one.high is None or other.high is None:
        return True
    return one.low <= other.high and other.low <= one.high


def in_balance(rule: InBalance, case: Case) -> Iterator[Finding]:
    """Weigh the balance of the prose's own numbers, where the tables do not tell which of them is wrong."""
    said = _once(case, (*rule.left, *rule.right))
    if len(said) < len(rule.left) + len(rule.right):
        return
    outcomes = {hear(one, case).outcome for one in said.values()}
    if Outcome.UNKNOWN not in outcomes or Outcome.FAIL in outcomes:
        return
    left, right = (sum(said[name].low for name in names) for names in (rule.left, rule.right))
    # what was received may hold what was carried over
    if left != right and said[rule.left[0]].low != right:
        words = tuple(said[name].span for name in (*rule.left, *rule.right))
        facts = (
            ("said", "，".join(words_at(span, case) for span in words)),
            ("came", str(left)),
            ("went", str(right)),
        )
        finding = case.about(rule, None, facts=facts)
        yield replace(finding, left=left, right=right, spans=words, place=said[rule.left[0]].figure.start)


def _once(case: Case, names: tuple[str, ...]) -> Mapping[str, Statement]:
    """Return the statements of these names that the prose makes exactly once or always alike."""
    found: dict[str, Statement] = {}
    spoilt: set[str] = set()
    for said in case.report.prose.statements:
        if said.rule in names and said.low == said.high and found.setdefault(said.rule, said).low != said.low:
            spoilt.add(said.rule)
    return {name: said for name, said in found.items() if name not in spoilt}


def added_up(rule: AddedUp, case: Case) -> Iterator[Finding]:
    """Weigh lists of parts, with the tolerance that rounded numbers need."""
    for listed in case.report.prose.additions:
        if listed.rule != rule.id:
            continue
        low = sum(part.low for part in listed.parts)
        highs = [part.high for part in listed.parts]
        high = None if None in highs else sum(one for one in highs if one is not None)
        if not _makes_up(listed, low, high):
            whole = listed.wholes[0]
            exact = low == high and whole.low == whole.high
            facts = [("said", words_at(listed.span, case)), ("figure", words_at(whole.figure, case))]
            facts.append(("again", "，".join(clause_at(part.figure, case) for part in listed.parts)))
            facts.append(("parts", "＋".join(words_at(part.figure, case) for part in listed.parts)))
            facts.append(("kind", "sum" if listed.exhaustive else "more" if len(listed.parts) > 1 else "part"))
            spans = (listed.span, whole.figure, *(part.figure for part in listed.parts))
            finding = replace(case.about(rule, None, facts=tuple(facts)), spans=spans, place=whole.figure.start)
            yield replace(finding, left=whole.low, right=low) if exact else finding


def _makes_up(listed: Addition, low: int, high: int | None) -> bool:
    for whole in listed.wholes:
        not_too_much = whole.high is None or low <= whole.high
        if not_too_much and (not listed.exhaustive or high is None or high >= whole.low):
            return True
    return False


def in_percent(rule: InPercent, case: Case) -> Iterator[Finding | Outcome]:
    """Weigh shares: half a unit of the last digit is rounding."""
    for portion in case.report.prose.portions:
        wholes = [(one.low, one.high) for one in portion.wholes]
        unknown = False
        for reading in portion.readings:
            known, missing = case.total(reading.cells)
            unknown |= missing > 0
            wholes.append((int(known), int(known)))
        if any(_is_share(portion, low, high) for low, high in wholes):
            continue
        if unknown or not any(high is None or high > 0 for _, high in wholes):
            yield Outcome.UNKNOWN
            continue
        facts = (("said", words_at(portion.span, case)), ("figure", words_at(portion.figure, case)))
        finding = replace(case.about(rule, None, facts=facts), spans=(portion.span, portion.figure))
        yield replace(finding, place=portion.figure.start)


def _is_share(portion: Portion, low: int, high: int | None) -> bool:
    """Say whether some numbers within the bounds have this share."""
    half = Decimal(5).scaleb(-portion.places - 1)
    percent = Decimal(portion.percent)
    part = portion.part
    if high is None or part.high is None:
        return True
    return high > 0 and (percent + half) * high >= 100 * part.low and (percent - half) * low <= 100 * part.high


def omitted(rule: Omitted, case: Case) -> Iterator[Finding | Outcome]:
    """Weigh silence about cases that the table has; who has nothing in words is not silent."""
    total, missing = case.total(rule.cells)
    if rule.topic in case.report.prose.topics or not (total or missing):
        return
    written = any(part.code == rule.section and part.body.end > part.body.start for part in case.report.parts)
    if not total or not written:
        yield Outcome.UNKNOWN
    else:
        cells = tuple(ref for ref in rule.cells if case.values.get(ref))
        yield replace(case.about(rule, rule.subject, cells), left=total)


def one_ground(rule: OneGround, case: Case) -> Iterator[Finding]:
    """Pass on the words by which figures cover different ground."""
    spans = case.report.prose.scopes
    if spans:
        facts = (("said", "”“".join(dict.fromkeys(words_at(span, case) for span in spans))),)
        yield replace(case.about(rule, None, facts=facts), spans=spans)


def fee_notices(rule: FeeNotices, case: Case) -> Iterator[Finding | Outcome]:
    """Weigh silence about notices of a fee."""
    count = case.values.get(rule.cell)
    if count == 0 or case.report.prose.notices:
        return
    if count is None or all(part.code != rule.section for part in case.report.parts):
        yield Outcome.UNKNOWN
    else:
        yield replace(case.about(rule, rule.subject, (rule.cell,)), left=count)


def fee_floor(rule: FeeFloor, case: Case) -> Iterator[Finding | Outcome]:
    """Weigh all fees against the one kind that the prose reports."""
    fees = case.values.get(rule.cell)
    for said in case.report.prose.money:
        if said.kind != "collected":
            continue
        if fees is None:
            yield Outcome.UNKNOWN
        elif said.yuan > fees * rule.yuan:
            facts = (("said", words_at(said.span, case)), ("figure", words_at(said.figure, case)), ("unit", said.unit))
            finding = case.about(rule, rule.subject, (rule.cell,), facts)
            yield at(replace(finding, left=fees), said.figure)


def fees_only(rule: FeesOnly, case: Case) -> Iterator[Finding]:
    """Pass on the words by which the fees hold what is none."""
    for span in case.report.prose.foreign:
        facts = (("said", words_at(span, case)),)
        yield at(case.about(rule, rule.subject, (rule.cell,), facts), span)


def fee_in_words(rule: FeeInWords, case: Case) -> Iterator[Finding | Outcome]:
    """Weigh the digits of the prose's 元 against those of the table's 万元."""
    fees = case.values.get(rule.cell)
    for said in case.report.prose.money:
        if said.unit != rule.unit:
            continue
        if fees is None:
            yield Outcome.UNKNOWN
        elif fees and said.printed == fees:
            facts = (("said", words_at(said.span, case)), ("unit", said.unit))
            yield at(case.about(rule, rule.subject, (rule.cell,), facts), said.figure)
