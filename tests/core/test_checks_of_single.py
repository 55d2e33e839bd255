"""What a finding about single figures holds, whole; where bounds lie; units, decimals, tables of zeros."""

from dataclasses import replace
from decimal import Decimal

import pytest

from core import checks
from core.findings import Finding, Outcome, Severity
from core.forms import form
from core.model import Certainty, Figure, Note
from core.rules.cells import BLANK, UNIT_INSIDE
from core.rules.plausibility import ALL_ZERO, FEE_DECIMALS, FEE_UNIT, NAMED_UNIT
from tests.builders import a_report, ref
from tests.judged import of_rule, places, with_cell

FAIL, UNKNOWN = Outcome.FAIL, Outcome.UNKNOWN
ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO


def test_blanks_say_how_many_places_are_printed() -> None:
    names = [f"applications.granted.{column}" for column in ("research", "other", "total")]
    report = a_report(dict.fromkeys(names, ""))
    assert of_rule("cell.blank", report) == [
        Finding(
            "cell.blank",
            "applications.granted",
            ERROR,
            FAIL,
            tuple(map(ref, names)),
            basis=BLANK,
            spans=places(report, *names),
            facts=(("count", "3"), ("forced", ",,3")),
        )
    ]


def test_figures_that_stand_in_one_place_count_once() -> None:
    row = [str(at) for at in form("2021").refs() if at.row == "regulations"]
    report = a_report(dict.fromkeys(row, "3162"))
    place = report.by_ref()[ref(row[0])].span
    for name in row:
        report = with_cell(name, report, certainty=Certainty.GUESS, span=place)
    [finding] = of_rule("cell.run_length", report)
    assert finding.facts == (("count", "1"),)


def test_a_blank_total_beside_blanks_alone_is_a_warning() -> None:
    row = [str(at) for at in form("2021").refs() if at.row == "granted"]
    [finding] = of_rule("cell.blank", a_report(dict.fromkeys(row, "")))
    assert finding.severity is WARNING


def test_a_row_left_out_does_not_hide_the_next() -> None:
    lost = [str(at) for at in form("2021").refs() if at.row == "granted"]
    last = "applications.carried_forward.other"
    [finding] = of_rule("cell.not_in_text", a_report(dict.fromkeys([*lost, last])))
    assert finding.subject == last


def test_a_note_of_another_rule_silences_no_cell() -> None:
    at = "applications.granted.other"
    report = replace(a_report({at: None}), notes=(Note("cell.split_digits", at, (ref(at),)),))
    assert len(of_rule("cell.not_in_text", report)) == 1


@pytest.mark.parametrize(
    ("value", "found"),
    [(0, 0), (-1, 1), (Decimal("-0.5"), 1), (Decimal(0), 0)],
)
def test_below_nothing_begins_below_nothing(value: Figure, found: int) -> None:
    assert len(of_rule("cell.negative", a_report({"disclosure.fees.amount": value}))) == found


@pytest.mark.parametrize(
    ("value", "found"),
    [
        (0, 0),
        (1, 0),
        (2, 0),
        (Decimal("0.5"), 1),
        (Decimal("1.5"), 1),
        (Decimal("2.0"), 0),
        ("", 0),
        ("无", 0),
        ("多", 0),
    ],
)
def test_what_is_counted_has_no_fractions(value: Figure | str, found: int) -> None:
    assert len(of_rule("cell.not_integer", a_report({"applications.granted.other": value}))) == found


@pytest.mark.parametrize("certainty", Certainty)
def test_what_is_no_number_in_its_place_is_the_authors_and_else_the_copiers(certainty: Certainty) -> None:
    at = "applications.granted.other"
    report = with_cell(at, a_report({at: "12345多"}), certainty=certainty)
    found = [rule for rule in ("cell.not_number", "cell.run_length") if of_rule(rule, report)]
    assert found == ["cell.not_number" if certainty is Certainty.READ else "cell.run_length"]


def test_offenders_of_all_rows_of_a_table_bear_its_name() -> None:
    report = a_report()
    for name in ("disclosure.fees.amount", "disclosure.licensing.decisions"):
        report = with_cell(name, report, traits=frozenset({"unit"}))
    [finding] = of_rule("cell.unit_inside", report)
    assert (finding.subject, finding.severity, finding.basis) == ("disclosure", INFO, UNIT_INSIDE)


@pytest.mark.parametrize(
    ("value", "unit", "facts"),
    [
        (9999, None, None),
        (10_000, None, (("limit", "10000"),)),
        (Decimal("20000.5"), None, None),
        (12, "元", (("unit", "元"),)),
        (12, "万元", None),
        (0, "元", None),
    ],
)
def test_fees_look_like_another_unit(value: Figure, unit: str | None, facts: checks.case.Facts | None) -> None:
    name = "disclosure.fees.amount"
    report = with_cell(name, a_report({name: value}), unit=unit)
    expected = Finding(
        "disclosure.fee_unit",
        name,
        WARNING,
        FAIL,
        (ref(name),),
        basis=FEE_UNIT,
        spans=places(report, name),
        facts=facts or (),
    )
    assert of_rule("disclosure.fee_unit", report) == ([] if facts is None else [expected])


@pytest.mark.parametrize(("unit", "found"), [(None, 1), ("万元", 0), ("元", 0)])
def test_an_amount_whose_head_names_no_unit_must_name_one(unit: str | None, found: int) -> None:
    name = "disclosure.procurement.amount"
    report = with_cell(name, a_report({name: 25}, form_code="2019"), unit=unit)
    expected = Finding(
        "disclosure.procurement_unit",
        name,
        INFO,
        FAIL,
        (ref(name),),
        basis=NAMED_UNIT,
        spans=places(report, name),
    )
    assert of_rule("disclosure.procurement_unit", report) == [expected] * found


@pytest.mark.parametrize(
    ("value", "text", "found"),
    [
        (Decimal("4.5134"), "保留4位小数", 0),
        (Decimal("4.51"), "保留４位\n 小数", 1),
        (Decimal("4.51"), "", 0),
        (4, "保留4位小数", 1),
        (0, "保留4位小数", 0),
    ],
)
def test_decimals_are_counted_where_the_head_asks_for_them(value: Figure, text: str, found: int) -> None:
    name = "disclosure.fees.amount"
    report = a_report({name: value}, text=text)
    expected = Finding(
        "disclosure.fee_decimals",
        name,
        INFO,
        FAIL,
        (ref(name),),
        basis=FEE_DECIMALS,
        spans=places(report, name),
        facts=(("digits", "4"),),
    )
    assert of_rule("disclosure.fee_decimals", report) == [expected] * found


@pytest.mark.parametrize(("name", "found"), [("云溪县人民政府", 1), ("云溪县教育局", 0), (None, 0)])
def test_a_table_of_zeros_is_odd_for_a_government(name: str | None, found: int) -> None:
    report = a_report(organization=name)
    refs = tuple(form("2021").table("disclosure").refs())
    expected = Finding(
        "table.all_zero",
        "disclosure",
        INFO,
        FAIL,
        refs,
        basis=ALL_ZERO,
        spans=places(report, *map(str, refs)),
    )
    assert of_rule("table.all_zero", report) == [expected] * found


def test_no_figure_at_all_is_no_zero() -> None:
    report = a_report()
    without = {at: cell for at, cell in report.by_ref().items() if at != ref("disclosure.fees.amount")}
    judged = checks.judge(report.form, without, report)
    assert [finding for finding in judged.findings if finding.rule == "table.all_zero"] == []
