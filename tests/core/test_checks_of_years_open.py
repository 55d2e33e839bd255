"""Two years with figures missing: which gaps nothing fits, which stay open, and who speaks for a lost table; fees."""

from dataclasses import replace
from decimal import Decimal

import pytest

from core import checks, words
from core.findings import Finding, Outcome, Severity
from core.forms import form
from core.model import Figure, Report
from core.rules.years import STOCK
from tests.builders import ref
from tests.core.rule_examples_years import NINE, before, now
from tests.judged import places

PAPER = "disclosure.normative_documents"
ISSUED, REPEALED, STAND = (f"{PAPER}.{column}" for column in ("issued", "repealed", "in_force"))
NO_FIT, GAP = Outcome.FAIL, Outcome.UNKNOWN


def of_rule(rule: str, report: Report, previous: Report) -> list[Finding]:
    found = checks.judge(report.form, report.by_ref(), report, previous=previous).findings
    return [one for one in found if one.rule == rule]


def papers(issued: Figure | str, repealed: Figure | str, in_force: Figure | str) -> Report:
    """Return a report with these figures; last year's says 10 in force."""
    figures = (issued, repealed, in_force)
    return now(**dict(zip((name.replace(".", "__") for name in (ISSUED, REPEALED, STAND)), figures, strict=True)))


@pytest.mark.parametrize(
    ("report", "outcome"),
    [
        # 10 + ? = 11 + 0 and 10 + ? = 10 + 0 can be, 10 + ? = 9 + 0 cannot
        (papers("", 0, 11), GAP),
        (papers("", 0, 10), GAP),
        (papers("", 0, 9), NO_FIT),
        # 10 + 2 = 12 + ? can be, 10 + 2 = 13 + ? cannot
        (papers(2, "", 11), GAP),
        (papers(2, "", 12), GAP),
        (papers(2, "", 13), NO_FIT),
        # anything fits a gap on both sides
        (papers("", "", 9), GAP),
        (papers("", "", 11), GAP),
    ],
)
def test_what_a_gap_could_be(report: Report, outcome: Outcome) -> None:
    previous = before(**{STAND.replace(".", "__"): 10})
    assert of_rule("year.in_force_stock", report, previous) == [
        Finding(
            "year.in_force_stock",
            STAND,
            Severity.WARNING,
            outcome,
            (ref(STAND), ref(REPEALED)),
            (ref(ISSUED),),
            basis=STOCK,
            spans=places(report, STAND, REPEALED, ISSUED),
            facts=(("year", "2020"), *((("no_fit", "1"),) if outcome is NO_FIT else ())),
        )
    ]


@pytest.mark.parametrize("last", [None, "", "/"])
def test_a_gap_in_what_is_handed_on(last: str | None) -> None:
    previous = before(**{STAND.replace(".", "__"): last})
    [finding] = of_rule("year.in_force_stock", papers(0, 0, 3), previous)
    assert (finding.outcome, finding.facts) == (GAP, (("year", "2020"),))
    [finding] = of_rule("year.in_force_stock", papers(4, 0, 3), previous)
    assert (finding.outcome, finding.facts) == (NO_FIT, (("year", "2020"), ("no_fit", "1")))


def test_a_change_may_be_a_decrease() -> None:
    """148 items and an unknown change can have become 5, as 148 and a decrease by 143 can."""
    names: dict[str, Figure | str | None] = {
        "disclosure__licensing__items_last_year": 148,
        "disclosure__licensing__change": "",
    }
    report = now("2019", disclosure__licensing__items_last_year=5)
    [finding] = of_rule("year.2019_items", report, before("2019", **names))
    assert (finding.outcome, finding.facts) == (GAP, (("year", "2019"),))


def lost(table: str, code: str = "2021") -> dict[str, Figure | str | None]:
    return {str(at).replace(".", "__"): None for at in form(code).table(table).refs()}


def test_the_total_speaks_for_a_table_that_was_lost_last_year() -> None:
    found = of_rule("year.carry_over", now(), before(**lost("applications")))
    assert [(one.subject, one.outcome) for one in found] == [("applications.carried_over.total", GAP)]
    every = checks.judge(now().form, now().by_ref(), now(), previous=before(**lost("applications")))
    assert every.outcomes["year.carry_over"] is GAP


@pytest.mark.parametrize(
    ("code", "table", "rule", "subject", "name"),
    [
        ("2021", "applications", "year.carry_over", "applications.carried_over.total", "申请办理"),
        ("2021", "disclosure", "year.in_force_stock", "disclosure.regulations.in_force", "主动公开"),
        ("2019", "disclosure", "year.2019_items", "disclosure.licensing.items_last_year", "主动公开"),
    ],
)
@pytest.mark.parametrize("figure", [None, ""])
def test_one_rule_speaks_for_a_table_that_was_lost_last_year(  # noqa: PLR0913, PLR0917  (a row of the table)
    code: str, table: str, rule: str, subject: str, name: str, figure: str | None
) -> None:
    report = now(code)
    previous = before(code, **dict.fromkeys(lost(table, code), figure))
    judged = checks.judge(report.form, report.by_ref(), report, previous=previous)
    year = str(previous.year)
    [finding] = [one for one in judged.findings if one.rule == rule]
    assert (finding.subject, finding.outcome, finding.facts) == (subject, GAP, (("year", year), ("lost", "")))
    said = f"上年（{year} 年度）的报告里没有读到“{name}”这张表的数字，这张表不能与上年对照"
    assert words.sentence(finding, report.form, report.by_ref()) == said
    assert judged.outcomes[rule] is GAP


def test_one_figure_of_last_year_s_table_is_no_lost_table() -> None:
    kept: dict[str, Figure | str | None] = {**lost("applications"), "applications__received__total": 6}
    columns = form("2021").table("applications").rows[0].columns
    found = of_rule("year.carry_over", now(), before(**kept))
    assert [one.subject for one in found] == [f"applications.carried_over.{column.code}" for column in columns]


def test_a_table_lost_this_year_is_spoken_of_elsewhere() -> None:
    assert of_rule("year.carry_over", now(**lost("applications")), before()) == []


def test_a_year_that_last_year_s_report_does_not_give_is_left_out() -> None:
    previous = replace(before(), year=None)
    [finding] = of_rule("year.carry_over", now(applications__carried_over__research=1), previous)
    assert finding.facts == (("year", ""), ("before", "0"))


@pytest.mark.parametrize(
    ("last", "this", "found"),
    [(1, 100, 1), (1, 99, 0), (2, 200, 1), (2, 199, 0), ("0.5", 50, 1), (0, 100, 0), (0, 0, 0), (44, 4400, 1)],
)
def test_a_hundred_times_last_year_s_fees(last: int | str, this: int, found: int) -> None:
    previous = before(disclosure__fees__amount=Decimal(last))
    assert len(of_rule("disclosure.fee_unit", now(disclosure__fees__amount=this), previous)) == found


def test_a_gap_in_both_years_is_a_gap() -> None:
    previous = before(**{STAND.replace(".", "__"): ""})
    [finding] = of_rule("year.in_force_stock", papers("", 0, 3), previous)
    assert (finding.outcome, finding.facts) == (GAP, (("year", "2020"),))


def test_up_to_eight_jumps_are_spoken_of_one_by_one() -> None:
    ten, hundred = dict.fromkeys(NINE[:8], 10), dict.fromkeys(NINE[:8], 100)
    found = of_rule("year.jump", now(**hundred), before(**ten))
    assert [one.subject for one in found] == [name.replace("__", ".") for name in NINE[:8]]


@pytest.mark.parametrize(("last", "this"), [(None, 61), ("", 61), (12, ""), (12, None)])
def test_what_is_not_known_does_not_jump(last: int | str | None, this: int | str | None) -> None:
    previous = before(disclosure__penalties__decisions=last)
    assert of_rule("year.jump", now(disclosure__penalties__decisions=this), previous) == []
