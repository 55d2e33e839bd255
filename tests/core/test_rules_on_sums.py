"""Equalities and inequalities that each form is given: all of them, in full."""

from collections.abc import Iterable
from itertools import product

import pytest

from core.findings import Key, Severity
from core.forms import CellRef, form
from core.rules.balances import COLUMN_BALANCE, GROUP_TOTAL, RESULTS_TOTAL, ROW_TOTAL, balances
from core.rules.inequalities import inequalities
from core.rules.kinds import AtMost, Balance, NothingFrom, Rule
from tests.builders import ref
from tests.core.form_parts import APPLICATIONS, COLUMNS, F2021, PARTS, PROCEEDINGS, ROWS, column_of, row_of

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO


def named(rules: Iterable[Rule], name: str) -> list[Rule]:
    return [rule for rule in rules if rule.id == name]


def test_equalities_of_table_three_are_these() -> None:
    assert list(balances(APPLICATIONS, F2021)) == [
        *(
            Balance(
                "applications.balance",
                column,
                column_of(("received", "carried_over"), column),
                column_of(("results_total", "carried_forward"), column),
                COLUMN_BALANCE,
            )
            for column in COLUMNS
        ),
        *(
            Balance(
                "applications.results_total",
                column,
                column_of(PARTS, column),
                column_of(["results_total"], column),
                RESULTS_TOTAL,
            )
            for column in COLUMNS
        ),
        *(
            Balance(
                "applications.row_total",
                row,
                row_of(f"applications.{row}", COLUMNS[:-1]),
                row_of(f"applications.{row}", COLUMNS[-1:]),
                ROW_TOTAL,
            )
            for row in ROWS
        ),
    ]


def test_equalities_of_table_four_are_these() -> None:
    assert list(balances(PROCEEDINGS, F2021)) == [
        Balance(
            "proceedings.group_total",
            row,
            row_of(f"proceedings.{row}", ("upheld", "corrected", "other", "pending")),
            row_of(f"proceedings.{row}", ["total"]),
            GROUP_TOTAL,
        )
        for row in ("reconsideration", "litigation_direct", "litigation_after_reconsideration")
    ]


def test_inequalities_of_table_three_are_these() -> None:
    found = inequalities(APPLICATIONS, F2021)
    assert named(found, "applications.forward_le_input") == [
        AtMost(
            "applications.forward_le_input",
            f"applications.carried_forward.{column}",
            column_of(["carried_forward"], column),
            column_of(("received", "carried_over"), column),
            COLUMN_BALANCE,
            ERROR,
            (Key("applications.balance", column),),
        )
        for column in COLUMNS
    ]
    assert named(found, "applications.empty_column") == [
        NothingFrom(
            "applications.empty_column",
            f"applications.received.{column}",
            column_of(("received", "carried_over"), column),
            column_of((*PARTS, "results_total", "carried_forward"), column),
            COLUMN_BALANCE,
            ERROR,
            (Key("applications.balance", column), Key("applications.results_total", column)),
        )
        for column in COLUMNS
    ]


def test_no_part_is_more_than_its_two_totals() -> None:
    found = named(inequalities(APPLICATIONS, F2021), "applications.part_le_total")
    along = [
        (CellRef("applications", row, column), f"{row}.total", ROW_TOTAL, Key("applications.row_total", row))
        for row, column in product(ROWS, COLUMNS[:-1])
    ]
    down = [
        (
            CellRef("applications", row, column),
            f"results_total.{column}",
            RESULTS_TOTAL,
            Key("applications.results_total", column),
        )
        for row, column in product(PARTS, COLUMNS)
    ]
    wanted = {
        AtMost("applications.part_le_total", str(part), (part,), (ref(f"applications.{whole}"),), basis, ERROR, (key,))
        for part, whole, basis, key in (*along, *down)
    }
    assert (set(found), len(found)) == (wanted, len(wanted))


@pytest.mark.parametrize(
    ("code", "wanted"),
    [
        (
            "2021",
            {
                ("disclosure.made_le_stock", row, ("issued",), ("in_force", "repealed"), WARNING)
                for row in ("regulations", "normative_documents")
            },
        ),
        (
            "2019",
            {
                ("disclosure.2019_disclosed", row, (column,), ("total",), WARNING)
                for row, column in product(("regulations", "normative_documents"), ("disclosed", "made"))
            }
            | {
                ("disclosure.2019_items", row, (), ("items_last_year", "change"), ERROR)
                for row in ("licensing", "other_services", "penalties", "compulsory_measures", "fees")
            },
        ),
    ],
)
def test_stocks_of_table_two_are_these(
    code: str, wanted: set[tuple[str, str, tuple[str, ...], tuple[str, ...], Severity]]
) -> None:
    found = [rule for rule in inequalities(form(code).table("disclosure"), form(code)) if isinstance(rule, AtMost)]
    assert len(found) == len(wanted)
    for name, row, lower, upper, severity in wanted:
        first = (*lower, *upper)[0]
        [rule] = [rule for rule in found if (rule.id, rule.subject) == (name, f"disclosure.{row}.{first}")]
        assert (rule.lower, rule.upper) == (row_of(f"disclosure.{row}", lower), row_of(f"disclosure.{row}", upper))
        assert (rule.severity, rule.said_by) == (severity, ())
        assert rule.basis


def test_tables_without_totals_of_a_kind_have_no_such_rules() -> None:
    assert balances(F2021.table("disclosure"), F2021) == ()
    assert inequalities(PROCEEDINGS, F2021) == ()
