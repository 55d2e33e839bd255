"""One report before the judge: what is odd about its figures, what is lost, and what it can be compared with."""

from dataclasses import replace
from decimal import Decimal

import pytest

from core.checks.case import Case
from core.findings import Finding, Outcome, Severity
from core.forms import CellRef, form
from core.model import Figure, Note, Report
from core.rules.text_kinds import Titled
from tests.builders import a_report, ref
from tests.judged import places, with_cell

RECEIVED, OVER = "applications.received.total", "applications.carried_over.total"
RULE = Titled("structure.title", "年度报告", "标题", Severity.INFO)


def case(report: Report, previous: Report | None = None) -> Case:
    return Case(report.form, report.by_ref(), report, previous)


@pytest.mark.parametrize(
    ("value", "is_odd"),
    [(0, False), (7, False), (-1, True), (Decimal(7), True), ("", True), ("/", True), ("若干", True), (None, True)],
)
def test_figures_that_rules_on_single_ones_may_mean(value: Figure | str | None, is_odd: bool) -> None:  # noqa: FBT001
    assert case(a_report({RECEIVED: value})).odd == ({ref(RECEIVED)} if is_odd else set())


def test_a_plain_figure_printed_with_a_sign_is_odd() -> None:
    report = with_cell(RECEIVED, a_report(), traits=frozenset({"unit"}))
    assert case(report).odd == {ref(RECEIVED)}


def test_at_first_nothing_has_been_said() -> None:
    note = Note("cell.run_length", "applications.granted", count=6)
    asked = case(replace(a_report(), notes=(note,)))
    assert asked.notes == [note]
    assert (asked.outcomes, asked.computed) == ({}, set())


def test_a_table_is_lost_when_all_of_it_is_absent() -> None:
    refs = [str(cell) for cell in form("2021").table("proceedings").refs()]
    assert case(a_report()).lost_tables == set()
    assert case(a_report(dict.fromkeys(refs[1:]))).lost_tables == set()
    lost = case(a_report(dict.fromkeys(refs)))
    assert lost.lost_tables == {"proceedings"}
    assert lost.absent == set(map(ref, refs))
    assert lost.table_is_lost((ref(refs[3]), ref(RECEIVED)))
    assert not lost.table_is_lost((ref(RECEIVED), ref(refs[3])))


def test_known_figures_are_summed_and_unknown_ones_counted() -> None:
    asked = case(a_report({RECEIVED: 6, OVER: ""}))
    assert asked.total((ref(RECEIVED), ref(RECEIVED))) == (12, 0)
    assert asked.total((ref(OVER), ref(RECEIVED), ref(OVER), CellRef("no", "such", "cell"))) == (6, 3)
    assert asked.total(()) == (0, 0)


def test_a_finding_on_figures() -> None:
    report = a_report({OVER: None})
    refs = (ref(RECEIVED), ref(OVER), CellRef("no", "such", "cell"))
    assert case(report).about(RULE, "received", refs, (("count", "2"),)) == Finding(
        "structure.title",
        "received",
        Severity.INFO,
        Outcome.FAIL,
        refs,
        basis="标题",
        spans=places(report, RECEIVED),
        facts=(("count", "2"),),
    )
    nowhere = case(report).about(RULE, None)
    assert nowhere == Finding("structure.title", None, Severity.INFO, Outcome.FAIL, basis="标题")


@pytest.mark.parametrize(
    ("name", "year", "is_compared"),
    [
        ("云溪县人民政府", 2020, True),
        ("云溪市人民政府", 2020, True),
        ("松岭县人民政府", 2020, False),
        ("云溪县人民政府", 2021, False),
        ("云溪县人民政府", 2019, False),
        (None, 2020, True),
        ("云溪县人民政府", None, True),
        (None, None, True),
        (None, 2019, False),
        ("松岭县人民政府", None, False),
    ],
)
def test_which_report_it_is_compared_with(name: str | None, year: int | None, is_compared: bool) -> None:  # noqa: FBT001
    previous = replace(a_report({RECEIVED: 9}), organization=name, year=year)
    asked = case(a_report(), previous)
    assert asked.previous is previous
    assert asked.compared is (previous if is_compared else None)
    assert asked.last.get(ref(RECEIVED)) == (9 if is_compared else None)


def test_a_report_that_does_not_say_whose_it_is_is_compared() -> None:
    previous = replace(a_report(), year=2020)
    for report in (replace(a_report(), organization=None), replace(a_report(), year=None)):
        assert case(report, previous).compared is previous
    assert case(a_report()).compared is None
    assert case(a_report()).last == {}
