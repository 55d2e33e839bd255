"""Which rules on two years each form is given, in full."""

from fractions import Fraction

import pytest

from core.findings import Severity
from core.forms import form
from core.rules.plausibility import FEE_UNIT
from core.rules.year_kinds import Alike, CarriedOn, Copied, Jump, Manifold, SameOrganization, YearRule
from core.rules.years import ALIKE, CARRY_OVER, COPIED, ITEMS, JUMP, ONE_ORGANIZATION, STOCK, years
from tests.builders import ref

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO
TABLES = ("disclosure", "applications", "proceedings")
APPLICANTS = ("natural_person", "business", "research", "public_welfare", "legal_service", "other", "total")
FEES = "disclosure.fees.amount"


def carry_over() -> list[CarriedOn]:
    return [
        CarriedOn(
            "year.carry_over",
            f"applications.carried_over.{who}",
            (ref(f"applications.carried_over.{who}"),),
            (),
            (ref(f"applications.carried_forward.{who}"),),
            CARRY_OVER,
            ERROR if who == "total" else WARNING,
            speaks=who == "total",
        )
        for who in APPLICANTS
    ]


def stock(row: str) -> CarriedOn:
    issued, repealed, in_force = (ref(f"disclosure.{row}.{column}") for column in ("issued", "repealed", "in_force"))
    now, speaks = (in_force, repealed), row == "regulations"
    return CarriedOn("year.in_force_stock", str(in_force), now, (issued,), (in_force,), STOCK, WARNING, speaks=speaks)


def items(row: str) -> CarriedOn:
    first, change = ref(f"disclosure.{row}.items_last_year"), ref(f"disclosure.{row}.change")
    speaks = row == "licensing"
    return CarriedOn("year.2019_items", str(first), (first,), (), (first, change), ITEMS, WARNING, speaks=speaks)


def of_all(code: str) -> list[YearRule]:
    cells = [tuple(form(code).table(table).refs()) for table in TABLES]
    return [
        *(Jump("year.jump", *table, 5, 10, 8, JUMP, INFO) for table in zip(TABLES, cells, strict=True)),
        *(Copied("year.same_table", *table, 5, COPIED, WARNING) for table in zip(TABLES, cells, strict=True)),
        Alike("year.similarity", "overview", Fraction(9, 10), Fraction(7, 10), ALIKE, WARNING),
        Alike("year.similarity", "problems", Fraction(9, 10), Fraction(7, 10), ALIKE, WARNING),
    ]


FIRST = SameOrganization("year.org", ONE_ORGANIZATION, ERROR)
UNIT = Manifold("disclosure.fee_unit", FEES, ref(FEES), 100, FEE_UNIT, WARNING)


def test_form_2021() -> None:
    stocks = [stock("regulations"), stock("normative_documents")]
    assert years(form("2021")) == (FIRST, *stocks, UNIT, *carry_over(), *of_all("2021"))


def test_form_2019_counts_items_and_has_no_such_fees() -> None:
    counted = ("licensing", "other_services", "penalties", "compulsory_measures", "fees")
    assert years(form("2019")) == (FIRST, *map(items, counted), *carry_over(), *of_all("2019"))


@pytest.mark.parametrize("code", ["2021", "2019"])
def test_both_sides_are_cells_of_the_form(code: str) -> None:
    handed_on = [rule for rule in years(form(code)) if isinstance(rule, CarriedOn)]
    assert all(cell in form(code) for rule in handed_on for cell in (*rule.now, *rule.added, *rule.before))
