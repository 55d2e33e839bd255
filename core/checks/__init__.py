"""Judge a report by the rules of its form: pass, fail, or cannot tell; one broken rule does not stop the others.

Codes in `Finding.facts`, for the sentences: `no_filling` the side ("left", "right") whose known figures alone are
too much, or "fraction"; `missing` how many figures are not known; `rules` how many equalities one finding speaks
for; `limit` the bound that was passed; `unit` as printed; `digits` wanted; `year`, `form`, `wanted` of a form that
does not belong to the year, `first_year` of all forms for a year before them; `count` of headings, of printed
places or of what a reader noted; `note` a sentence of the reader's; `broken` (of a rule), `fault` (of reading the
prose) the kind of fault, which is the program's own. On words: `words` as the text has them, `better` what should
stand there, `title` the name in the title; `number`, `wanted` of a heading; `topics` left out; `day`, `last` of
publication; `stock`, `once` of figures; `after`, `short`, `absent`, `itself`, `against`, `open`, `copies`, `sections`
choose another sentence of the rule.
On the prose: `said` the words of a clause, `figure` the number alone, `again` the words that say otherwise, `parts`
of the `kind` of list; `less` what the prose takes off, `fill` what a missing figure would be, `came` and `went` the
two sides of its balance. On figures that are missing: `forced` what all others force each of them to be, in the
order of the cells, with commas between and nothing for what is 0 or open.
"""

from collections.abc import Mapping
from dataclasses import replace
from decimal import localcontext
from typing import Any, get_args

from core.checks import (
    contents,
    hints,
    identity,
    narrative,
    preamble,
    publication,
    repeated,
    single,
    sums,
    text,
    told,
    whole,
    years,
)
from core.checks.case import Case
from core.corrections import corrected
from core.findings import Finding, Judgement, Key, Outcome, Severity, Weighed
from core.forms import CellRef, Form
from core.implied import implied_values
from core.model import Cell, Figure, Report
from core.rules import hint_kinds, narrative_kinds, rules_for, text_kinds, year_kinds
from core.rules.kinds import (
    AllZero,
    AtMost,
    Balance,
    CellRule,
    Decimals,
    MoneyUnit,
    NothingFrom,
    Present,
    PrintedSums,
    Reported,
    RightForm,
    Rule,
    SectionCount,
    Share,
)
from core.rules.narrative import SAME_FIGURES

# sums of figures as long as a reader takes them stay exact
_DIGITS = 100

_ON_PROSE = get_args(narrative_kinds.NarrativeRule)
_PASSED = Weighed((), Outcome.PASS)
_GRAVITY = {Outcome.PASS: 0, Outcome.UNKNOWN: 1, Outcome.FAIL: 2}

# rules that look at the text alone: no correction of a figure can change what they say
ON_TEXT: frozenset[type[Rule]] = frozenset(
    (
        SectionCount,
        hint_kinds.Mentioned,
        narrative_kinds.AddedUp,
        narrative_kinds.OneGround,
        narrative_kinds.FeesOnly,
        year_kinds.Alike,
        year_kinds.SameOrganization,
        *(kind for kind in get_args(text_kinds.TextRule) if kind is not text_kinds.NotNothing),
    )
)

# by the type of the rule: what each entry takes, the type says; it yields findings, or Outcome.UNKNOWN without one
_WEIGH: dict[type[Rule], Any] = {
    Balance: sums.balance,
    PrintedSums: sums.printed_sums,
    AtMost: sums.at_most,
    NothingFrom: sums.nothing_from,
    Share: sums.share,
    CellRule: single.cell_rule,
    MoneyUnit: single.money_unit,
    Decimals: single.decimals,
    AllZero: single.all_zero,
    Present: whole.present,
    SectionCount: whole.section_count,
    RightForm: whole.right_form,
    Reported: whole.reported,
    hint_kinds.CountedTwice: hints.counted_twice,
    hint_kinds.OpeningStock: hints.opening_stock,
    hint_kinds.Power: hints.power,
    hint_kinds.Mentioned: hints.mentioned,
    narrative_kinds.Told: told.told,
    narrative_kinds.Agreeing: narrative.agreeing,
    narrative_kinds.InBalance: narrative.in_balance,
    narrative_kinds.AddedUp: narrative.added_up,
    narrative_kinds.InPercent: narrative.in_percent,
    narrative_kinds.Omitted: narrative.omitted,
    narrative_kinds.OneGround: narrative.one_ground,
    narrative_kinds.FeeNotices: narrative.fee_notices,
    narrative_kinds.FeeFloor: narrative.fee_floor,
    narrative_kinds.FeesOnly: narrative.fees_only,
    narrative_kinds.FeeInWords: narrative.fee_in_words,
    text_kinds.Lexical: text.lexical,
    text_kinds.Doubled: text.doubled,
    text_kinds.RoundNumbers: text.round_numbers,
    text_kinds.BrokenOff: text.broken_off,
    text_kinds.Punctuated: text.punctuated,
    text_kinds.Repeated: repeated.repeated,
    text_kinds.Leftover: text.leftover,
    text_kinds.Ordered: contents.ordered,
    text_kinds.Subtopics: contents.subtopics,
    text_kinds.Topics: contents.topics,
    text_kinds.Length: contents.length,
    text_kinds.Shortcomings: contents.shortcomings,
    text_kinds.Measures: contents.measures,
    text_kinds.Stated: contents.stated,
    text_kinds.NotNothing: contents.not_nothing,
    text_kinds.Period: identity.period,
    text_kinds.OwnYear: identity.own_year,
    text_kinds.OwnName: preamble.own_name,
    text_kinds.Titled: identity.titled,
    text_kinds.Deadline: publication.deadline,
    text_kinds.AfterPeriod: publication.after_period,
    year_kinds.CarriedOn: years.carried_on,
    year_kinds.Jump: years.jump,
    year_kinds.Manifold: years.manifold,
    year_kinds.Copied: years.copied,
    year_kinds.Alike: years.alike,
    year_kinds.SameOrganization: years.same_organization_rule,
}


def judge_report(report: Report) -> Judgement:
    """Judge a report as it was read, or as the trail it brings has corrected it."""
    stands = corrected(report)
    return judge(stands.form, stands.by_ref(), stands)


def with_text_weighed(report: Report) -> Report:
    """Weigh the rules on the text ahead: who judges the report later, in a window that waits, takes only a moment."""
    return replace(report, on_text=judge(report.form, report.by_ref(), report).of_text)


def judge(
    form: Form,
    cells: Mapping[CellRef, Cell],
    report: Report,
    *,
    previous: Report | None = None,
    earlier: Judgement | None = None,
) -> Judgement:
    """Judge `cells`, which may lie corrected over those of `report`; never raises on data.

    `previous` is the report of the year before; an `earlier` judgement of the same report spares looking at the
    text again.
    """
    case = Case(form, cells, report, previous)
    found: dict[Key, Finding] = {}
    outcomes: dict[str, Outcome] = {}
    of_text = dict(report.on_text) if earlier is None else earlier.of_text
    with localcontext(prec=_DIGITS):
        for number, rule in enumerate(rules_for(form)):
            if type(rule) in ON_TEXT:
                weighed = of_text[number] = of_text.get(number) or _weighed(rule, case)
            else:
                if number in of_text:  # half of it looks at the text
                    case.nothing[rule.id] = of_text[number].outcome
                weighed = _weighed(rule, case)
                if rule.id in case.nothing and number not in of_text:
                    of_text[number] = Weighed((), case.nothing[rule.id])
            outcomes[rule.id] = _worse(weighed.outcome, outcomes.get(rule.id))
            for finding in weighed.findings:
                found.setdefault(finding.key, finding)
        implied = _implied(case)
    findings = tuple(single.with_forced(finding, implied) for finding in found.values())
    return Judgement(findings, case.outcomes, implied, outcomes, of_text)


def _weighed(rule: Rule, case: Case) -> Weighed:
    """Weigh one rule: its findings, and whether it passed; a rule can also say, without a finding, that it is open."""
    if case.report.prose.fault is not None and isinstance(rule, _ON_PROSE):
        return Weighed((_unread(case.report.prose.fault),), Outcome.UNKNOWN)
    try:
        said = tuple(_WEIGH[type(rule)](rule, case))
    except Exception as fault:  # noqa: BLE001  (whatever breaks one rule, the others are still weighed)
        _log(rule.id, fault)
        if isinstance(rule, Balance):
            case.outcomes[rule.key] = Outcome.UNKNOWN
        said = (_broken(rule, fault),)
    if not said:
        return _PASSED
    findings = tuple(one for one in said if isinstance(one, Finding))
    outcome = Outcome.PASS
    for one in said:
        outcome = _worse(one.outcome if isinstance(one, Finding) else one, outcome)
    return Weighed(findings, outcome)


def _worse(one: Outcome, other: Outcome | None) -> Outcome:
    return one if other is None or _GRAVITY[one] > _GRAVITY[other] else other


def _log(what: str, fault: Exception) -> None:
    import logging  # noqa: PLC0415  (4 ms at every start, for what should never happen)

    logging.getLogger(__name__).error("%s is broken", what, exc_info=fault)


def _broken(rule: Rule, fault: Exception) -> Finding:
    subject = getattr(rule, "subject", None)
    facts = (("broken", type(fault).__name__),)
    return Finding(rule.id, subject, rule.severity, Outcome.UNKNOWN, basis=rule.basis, facts=facts)


def _unread(fault: str) -> Finding:
    """Say once for all rules on what the prose says that they could not be weighed: the key is the same."""
    return Finding(
        "narrative.unread",
        None,
        Severity.WARNING,
        Outcome.UNKNOWN,
        basis=SAME_FIGURES,
        facts=(("fault", fault),),
    )


def _implied(case: Case) -> dict[CellRef, Figure]:
    """Ask only the equalities that are open: the failing ones demand nonsense, the others nothing."""
    opened = tuple(rule for rule in case.balances if case.outcomes[rule.key] is Outcome.UNKNOWN)
    try:
        return implied_values(opened, case.values)
    except Exception as fault:  # noqa: BLE001  (a report without implied values is still a report)
        _log("implied", fault)
        return {}
