"""What each form is asked beside its sums: single figures, what is unlikely, what must be there."""

from fractions import Fraction

import pytest

from core.findings import Severity
from core.forms import CellRef, Form, form
from core.model import CellStatus
from core.rules.cells import cells
from core.rules.kinds import AllZero, Decimals, MoneyUnit, NothingFrom, Present, SectionCount, Share
from core.rules.plausibility import (
    ALL_ZERO,
    FEE_DECIMALS,
    FEE_UNIT,
    NAMED_UNIT,
    NO_ITEMS,
    OTHER_SHARE,
    POST_REVIEW,
    WITHOUT_REQUESTS,
    plausibility,
)
from core.rules.structure import ONCE, ROW, SIX_PARTS, TABLE, structure
from tests.builders import ref
from tests.core.form_parts import APPLICATIONS, F2019, F2021, ONE_ROW, column_of, row_of

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO


@pytest.mark.parametrize("edition", [F2021, F2019, ONE_ROW], ids=["2021", "2019", "one row"])
@pytest.mark.parametrize("table", ["disclosure", "applications", "proceedings"])
def test_rules_on_cells_look_at_every_cell_that_counts(edition: Form, table: str) -> None:
    chosen = edition.table(table)
    rows = [
        tuple(CellRef(table, row.code, column.code) for column in row.columns)
        for row in chosen.rows
        if row.role != "replaced"
    ]
    signed = {CellRef(table, r.code, c.code) for r in chosen.rows for c in r.columns if c.signed}
    money = {CellRef(table, r.code, c.code) for r in chosen.rows for c in r.columns if c.role == "money"}
    found = {(rule.id, rule.traits == frozenset({"sign"})): rule for rule in cells(chosen, edition)}
    every = {at for row in rows for at in row}
    assert len(found) == 10
    for (name, sign), rule in found.items():
        left_out = signed if sign or name == "cell.negative" else money if name == "cell.not_integer" else set()
        assert {at for row in rule.rows for at in row} == every - left_out, name
        whole_table = name in {"cell.unit_inside", "cell.format"}
        assert len(rule.rows) == (1 if whole_table else sum(1 for row in rows if set(row) - left_out)), name
        assert all(rule.rows)
    totals = {at for at in every if at.column == "total" and table != "disclosure"}
    assert found["cell.blank", False].grave >= totals
    assert not any(rule.grave for (name, _), rule in found.items() if name != "cell.blank")


def test_rules_on_cells_ask_for_this() -> None:
    asked = {
        (rule.id, rule.status, rule.below, rule.whole, rule.in_place, rule.grouped, rule.whole_rows, rule.severity)
        for rule in cells(APPLICATIONS, F2021)
    }
    assert asked == {
        ("cell.blank", CellStatus.BLANK, None, False, None, True, True, WARNING),
        ("cell.placeholder", CellStatus.PLACEHOLDER, None, False, None, True, True, WARNING),
        ("cell.not_in_text", CellStatus.ABSENT, None, False, None, True, False, WARNING),
        ("cell.not_number", CellStatus.UNREADABLE, None, False, True, False, True, ERROR),
        ("cell.run_length", CellStatus.UNREADABLE, None, False, False, True, True, WARNING),
        ("cell.negative", None, 0, False, None, False, True, ERROR),
        ("cell.not_integer", None, None, True, None, False, True, ERROR),
        ("cell.unit_inside", None, None, False, None, True, True, INFO),
        ("cell.format", None, None, False, None, True, True, INFO),
    }
    odd = frozenset({"thousands", "full_width", "inner_space", "remark", "chinese", "leading_zero", "ten_thousand"})
    assert {(rule.id, rule.traits) for rule in cells(APPLICATIONS, F2021) if rule.traits} == {
        ("cell.unit_inside", frozenset({"unit"})),
        ("cell.format", odd),
        ("cell.format", frozenset({"sign"})),
    }
    assert [rule.id for rule in cells(APPLICATIONS, F2021) if rule.noted_as] == ["cell.not_in_text"]


def zeros_of(table: str, code: str) -> AllZero:
    refs = tuple(form(code).table(table).refs())
    names = tuple(f"{place}人民政府" for place in "省市县区州旗")
    return AllZero("table.all_zero", table, refs, names, ALL_ZERO, INFO)


def share_of(row: str) -> Share:
    part, whole = ref(f"applications.{row}.total"), ref("applications.results_total.total")
    return Share("applications.other_share", str(part), part, whole, Fraction(1, 5), 10, OTHER_SHARE, INFO)


@pytest.mark.parametrize(("code", "row"), [("2021", "other_misc"), ("2019", "other_processing")])
def test_what_is_unlikely_in_table_three(code: str, row: str) -> None:
    found = plausibility(form(code).table("applications"), form(code))
    assert found == (share_of(row), zeros_of("applications", code))


@pytest.mark.parametrize("code", ["2021", "2019"])
def test_what_is_unlikely_in_table_four(code: str) -> None:
    review, direct, after = (
        ref(f"proceedings.{row}.total")
        for row in ("reconsideration", "litigation_direct", "litigation_after_reconsideration")
    )
    requests = column_of(("received", "carried_over"), "total")
    assert plausibility(form(code).table("proceedings"), form(code)) == (
        NothingFrom("proceedings.post_review", str(after), (review,), (after,), POST_REVIEW, INFO),
        NothingFrom(
            "proceedings.without_requests", str(review), requests, (review, direct, after), WITHOUT_REQUESTS, INFO
        ),
        zeros_of("proceedings", code),
    )


def test_what_is_unlikely_in_table_two() -> None:
    fee, bought = ref("disclosure.fees.amount"), ref("disclosure.procurement.amount")
    assert plausibility(F2021.table("disclosure"), F2021) == (
        MoneyUnit("disclosure.fee_unit", str(fee), fee, "万元", 10_000, named=False, basis=FEE_UNIT, severity=WARNING),
        Decimals("disclosure.fee_decimals", str(fee), fee, 4, "保留4位小数", FEE_DECIMALS, INFO),
        zeros_of("disclosure", "2021"),
    )
    rows = ("licensing", "other_services", "penalties", "compulsory_measures")
    assert plausibility(F2019.table("disclosure"), F2019) == (
        *(
            NothingFrom(
                "disclosure.2019_no_items",
                f"disclosure.{row}.decisions",
                row_of(f"disclosure.{row}", ("items_last_year", "change")),
                row_of(f"disclosure.{row}", ["decisions"]),
                NO_ITEMS,
                INFO,
            )
            for row in rows
        ),
        MoneyUnit(
            "disclosure.procurement_unit",
            str(bought),
            bought,
            "元",
            None,
            named=True,
            basis=NAMED_UNIT,
            severity=INFO,
        ),
        zeros_of("disclosure", "2019"),
    )


@pytest.mark.parametrize("edition", [F2021, F2019, ONE_ROW], ids=["2021", "2019", "one row"])
def test_every_table_and_every_row_must_be_there(edition: Form) -> None:
    found = [rule for rule in structure(edition) if isinstance(rule, Present)]
    wanted = []
    for table in edition.tables:
        wanted.append(Present("structure.table_missing", table.code, tuple(table.refs()), None, TABLE, ERROR))
        wanted += [
            Present(
                "structure.row_missing",
                f"{table.code}.{row.code}",
                tuple(CellRef(table.code, row.code, column.code) for column in row.columns),
                table.code,
                ROW,
                ERROR,
            )
            for row in table.rows
            if row.role != "replaced"
        ]
    assert found == wanted


def test_sections_are_asked_for_once_each() -> None:
    tabular = ("disclosure", "applications", "proceedings")
    codes = [section.code for section in F2021.sections]
    assert [rule for rule in structure(F2021) if isinstance(rule, SectionCount)] == [
        *(
            SectionCount("structure.section_missing", code, 1, None, SIX_PARTS, ERROR if code in tabular else WARNING)
            for code in codes
        ),
        *(SectionCount("structure.section_duplicate", code, 0, 1, ONCE, WARNING) for code in codes),
    ]
