"""Hints to the letter: what was counted twice, last year's stock, who may make rules, co-defendants."""

from dataclasses import replace

import pytest

from core import checks
from core.findings import Finding, Outcome, Severity
from core.forms import form
from core.model import Figure, Report
from core.rules.hints import CODEFENDANT, ONCE, POWER, STOCK
from tests.builders import a_report, ref
from tests.core.rule_examples import of_2019
from tests.judged import of_rule, places
from tests.parts import OVERVIEW, in_parts, on_text, outcome, place

WARNING, INFO = Severity.WARNING, Severity.INFO
PASS, FAIL, UNKNOWN = Outcome.PASS, Outcome.FAIL, Outcome.UNKNOWN
TWICE, OPENING = "applications.partial_once", "disclosure.opening_stock"
POWERS, SUED = "disclosure.rulemaking_power", "proceedings.codefendant"
PARTIAL, GRANTED = "applications.partially_granted.total", "applications.granted.total"
UNAVAILABLE, ENDED = "applications.unavailable_not_held.total", "applications.results_total.total"
PAPERS, RULES = "disclosure.normative_documents", "disclosure.regulations"
PARTS = [f"applications.{row.code}.total" for row in form("2021").table("applications").with_role("part")]


def test_the_parts_exceed_the_total_by_what_is_counted_once() -> None:
    report = a_report({PARTIAL: 1})
    assert of_rule(TWICE, report) == [
        Finding(
            TWICE,
            PARTIAL,
            INFO,
            Outcome.FAIL,
            tuple(map(ref, PARTS)),
            (ref(ENDED),),
            6,
            5,
            ONCE,
            places(report, *PARTS, ENDED),
            (("once", "1"),),
        )
    ]


@pytest.mark.parametrize(
    ("granted", "partial", "ended", "expected"),
    [
        (3, 0, 3, PASS),
        (3, 1, 3, FAIL),
        (3, 1, 4, PASS),
        (3, 1, 2, PASS),
        (2, 2, 2, PASS),
        (3, 2, 3, FAIL),
        (3, -1, 3, PASS),
        (3, "", 3, UNKNOWN),
        ("", 1, 3, UNKNOWN),
        (3, 1, "", UNKNOWN),
    ],
)
def test_when_a_part_was_counted_twice(
    granted: Figure | str, partial: Figure | str, ended: Figure | str, expected: Outcome
) -> None:
    report = a_report({GRANTED: granted, PARTIAL: partial, UNAVAILABLE: 0, ENDED: ended})
    assert outcome(TWICE, report) is expected


def papers(stock: Figure | str | None, added: Figure | str | None, taken: Figure | str | None) -> Report:
    return a_report({f"{PAPERS}.in_force": stock, f"{PAPERS}.issued": added, f"{PAPERS}.repealed": taken})


def beside(report: Report, previous: Report | None) -> list[Finding | Outcome]:
    """Return what is said of the stock of papers, and how the rule came out."""
    judged = checks.judge(report.form, report.by_ref(), report, previous=previous)
    said = [
        finding for finding in judged.findings if (finding.rule, finding.subject) == (OPENING, f"{PAPERS}.in_force")
    ]
    return [*said, judged.outcomes[OPENING]]


def test_the_stock_that_last_years_report_lacks() -> None:
    report = papers(9, 2, 4)
    cells = [f"{PAPERS}.in_force", f"{PAPERS}.issued", f"{PAPERS}.repealed"]
    finding = Finding(
        OPENING,
        cells[0],
        INFO,
        FAIL,
        tuple(map(ref, cells)),
        basis=STOCK,
        spans=places(report, *cells),
        facts=(("stock", "11"),),
    )
    for lacking in ("", "/", None, "若干"):
        assert beside(report, papers(lacking, 0, 0)) == [finding, FAIL]
    assert beside(report, papers(0, 0, 0)) == [PASS]


@pytest.mark.parametrize(("stock", "added", "taken"), [("", 2, 4), (9, "", 4), (9, 2, "")])
def test_a_stock_of_unknown_figures_is_open(stock: Figure | str, added: Figure | str, taken: Figure | str) -> None:
    assert beside(papers(stock, added, taken), papers("", 0, 0)) == [UNKNOWN]


def test_only_some_stock_is_worth_saying() -> None:
    assert beside(papers(3, 3, 0), papers("", 0, 0)) == [PASS]
    assert beside(papers(3, 3, 1), papers("", 0, 0))[-1] is FAIL
    assert beside(papers(3, 4, 0), papers("", 0, 0)) == [PASS]


def test_without_a_report_of_last_year_that_has_the_cell_nothing_is_known() -> None:
    assert beside(papers(9, 2, 4), None) == [UNKNOWN]
    assert beside(papers(9, 2, 4), of_2019()) == [UNKNOWN]


def of_body(name: str | None, *figures: Figure | str) -> Report:
    cells = (f"{RULES}.issued", f"{RULES}.repealed", f"{RULES}.in_force")
    return replace(a_report(dict(zip(cells, figures, strict=True))), organization=name)


def test_a_county_has_made_rules() -> None:
    report = of_body("云溪县人民政府", 2, 0, 6)
    cells = (f"{RULES}.issued", f"{RULES}.in_force")
    assert of_rule(POWERS, report) == [
        Finding(POWERS, RULES, WARNING, FAIL, tuple(map(ref, cells)), basis=POWER, spans=places(report, *cells))
    ]


@pytest.mark.parametrize(
    ("name", "figures", "expected"),
    [
        ("云溪县人民政府", (0, 0, 0), PASS),
        ("云溪县人民政府", (0, "", 0), UNKNOWN),
        ("云溪县人民政府", (0, "", 1), FAIL),
        ("云溪县财政局", (0, 0, 1), FAIL),
        ("望川市人民政府", (0, 0, 1), PASS),
        ("望川市", (0, 0, 1), UNKNOWN),
        ("岚江自治区人民政府", (0, 0, 1), PASS),
        ("岚江自治区", (0, 0, 1), UNKNOWN),
        ("望川市松岭区", (0, 0, 1), FAIL),
        ("中国云溪局", (0, 0, 1), UNKNOWN),
        ("国家云溪局", (0, 0, 0), PASS),
        (None, (0, 0, 1), UNKNOWN),
        (None, (0, 0, 0), PASS),
    ],
)
def test_who_may_make_rules(name: str | None, figures: tuple[Figure | str, ...], expected: Outcome) -> None:
    assert outcome(POWERS, of_body(name, *figures)) is expected


def test_co_defendants_are_spoken_of() -> None:
    report = in_parts((OVERVIEW, "作为共同被告应诉1件。\n其中共同被告败诉0件。"))
    spans = [place(report, "共同被告"), place(report, "共同被告", 1)]
    assert of_rule(SUED, report) == [on_text(SUED, INFO, CODEFENDANT, spans, ("words", "共同被告"))]
    assert outcome(SUED, in_parts((OVERVIEW, "作为被告应诉1件。"))) is PASS
    assert outcome(SUED, a_report()) is UNKNOWN
