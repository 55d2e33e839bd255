"""Judge a report by the rules of its form: pass, fail, or cannot tell; one broken rule does not stop the others.

Codes in `Finding.facts`, for the sentences: `no_filling` the side ("left", "right") whose known figures alone are
too much, or "fraction"; `missing` how many figures are not known; `rules` how many equalities one finding speaks
for; `limit` the bound that was passed; `unit` as printed; `digits` wanted; `year`, `form`, `wanted` of a form that
does not belong to the year, `first_year` of all forms for a year before them; `count` of headings, of printed
places or of what a reader noted; `note` a sentence of the reader's; `broken` the kind of fault, which is the
program's own.
"""

from collections.abc import Mapping
from decimal import localcontext
from typing import Any

from core.checks import single, sums, whole
from core.checks.case import Case
from core.corrections import corrected
from core.findings import Finding, Judgement, Key, Outcome
from core.forms import CellRef, Form
from core.implied import implied_values
from core.model import Cell, Figure, Report
from core.rules import rules_for
from core.rules.kinds import (
    AllZero,
    AtMost,
    Balance,
    CellRule,
    Decimals,
    MoneyUnit,
    NothingFrom,
    Present,
    Reported,
    RightForm,
    Rule,
    SectionCount,
    Share,
)

# sums of figures as long as a reader takes them stay exact
_DIGITS = 100

# by the type of the rule: what each entry takes, the type says
_WEIGH: dict[type[Rule], Any] = {
    Balance: sums.balance,
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
}


def judge_report(report: Report) -> Judgement:
    """Judge a report as it was read, or as the trail it brings has corrected it."""
    stands = corrected(report)
    return judge(stands.form, stands.by_ref(), stands)


def judge(form: Form, cells: Mapping[CellRef, Cell], report: Report) -> Judgement:
    """Judge `cells`, which may lie corrected over those of `report`; never raises on data."""
    case = Case(form, cells, report)
    found: dict[Key, Finding] = {}
    with localcontext(prec=_DIGITS):
        for rule in rules_for(form):
            for finding in _weighed(rule, case):
                found.setdefault(finding.key, finding)
        implied = _implied(case)
    return Judgement(tuple(found.values()), case.outcomes, implied)


def _weighed(rule: Rule, case: Case) -> tuple[Finding, ...]:
    try:
        return tuple(_WEIGH[type(rule)](rule, case))
    except Exception as fault:  # noqa: BLE001  (whatever breaks one rule, the others are still weighed)
        _log(rule.id, fault)
        if isinstance(rule, Balance):
            case.outcomes[rule.key] = Outcome.UNKNOWN
        return (_broken(rule, fault),)


def _log(what: str, fault: Exception) -> None:
    import logging  # noqa: PLC0415  (4 ms at every start, for what should never happen)

    logging.getLogger(__name__).error("%s is broken", what, exc_info=fault)


def _broken(rule: Rule, fault: Exception) -> Finding:
    subject = getattr(rule, "subject", None)
    facts = (("broken", type(fault).__name__),)
    return Finding(rule.id, subject, rule.severity, Outcome.UNKNOWN, basis=rule.basis, facts=facts)


def _implied(case: Case) -> dict[CellRef, Figure]:
    """Ask only the equalities that are open: the failing ones demand nonsense, the others nothing."""
    opened = tuple(rule for rule in case.balances if case.outcomes[rule.key] is Outcome.UNKNOWN)
    try:
        return implied_values(opened, case.values)
    except Exception as fault:  # noqa: BLE001  (a report without implied values is still a report)
        _log("implied", fault)
        return {}
