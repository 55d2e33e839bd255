"""What is possible but unlikely, as far as figures alone can tell: shares, units, decimals, empty tables."""

from fractions import Fraction
from itertools import chain

from core.findings import Severity
from core.forms import CellRef, Form, Table
from core.rules.inequalities import has_columns
from core.rules.kinds import AllZero, Decimals, MoneyUnit, NothingFrom, Rule, Share

OTHER_SHARE = "“其他处理”项目：主要考虑极少数特殊情况"
NO_ITEMS = "上一年项目数量加本年增/减为 0 时，一般不应有处理决定"
POST_REVIEW = "复议后起诉一般以行政复议为前提，也可能源于上年的复议"
WITHOUT_REQUESTS = "没有申请而有复议、诉讼，可能源于以前年度的申请"
ALL_ZERO = "一级政府的整张表均为 0，请确认不是漏填"
FEE_UNIT = "本年收费金额的单位是万元"
FEE_DECIMALS = "表头要求本年收费金额保留4位小数"
NAMED_UNIT = "采购总金额应注明单位"

_RARE_ROWS = {"other_misc", "other_processing"}
_RARE = Fraction(1, 5)
_FEW = 10
_SUSPECT_FEE = 10_000
_FEE_DIGITS = 4
_ASKS_FOR_DECIMALS = "保留4位小数"
_GOVERNMENTS = tuple(f"{place}人民政府" for place in "省市县区州旗")


def plausibility(table: Table, form: Form) -> tuple[Rule, ...]:
    """List the plausibility rules of one table."""
    return tuple(
        chain(_shares(table), _decisions_without_items(table), _cases(table, form), _money(table), _zeros(table))
    )


def _shares(table: Table) -> list[Rule]:
    return [
        Share(
            f"{table.code}.other_share",
            f"{table.code}.{row.code}.{column.code}",
            CellRef(table.code, row.code, column.code),
            CellRef(table.code, whole.code, column.code),
            _RARE,
            _FEW,
            OTHER_SHARE,
            Severity.INFO,
        )
        for row in table.with_role("part")
        if row.code in _RARE_ROWS
        for whole in table.with_role("results_total")
        for column in row.columns
        if column.role == "total"
    ]


def _decisions_without_items(table: Table) -> list[Rule]:
    return [
        NothingFrom(
            "disclosure.2019_no_items",
            f"{table.code}.{row.code}.decisions",
            (
                CellRef(table.code, row.code, "items_last_year"),
                CellRef(table.code, row.code, "change"),
            ),
            (CellRef(table.code, row.code, "decisions"),),
            NO_ITEMS,
            Severity.INFO,
        )
        for row in table.rows
        if has_columns(row, ("items_last_year", "change", "decisions"))
    ]


def _cases(table: Table, form: Form) -> list[Rule]:
    """List the hints on reviews and lawsuits that stem from nothing this year."""
    totals = {
        row.code: CellRef(table.code, row.code, column.code)
        for row in table.with_role("group")
        for column in row.columns
        if column.role == "total"
    }
    if not totals:
        return []
    requests = tuple(
        CellRef(other.code, row.code, column.code)
        for other in form.tables
        for row in other.with_role("input")
        for column in row.columns
        if column.role == "total"
    )
    after, review = totals["litigation_after_reconsideration"], totals["reconsideration"]
    return [
        NothingFrom(f"{table.code}.post_review", str(after), (review,), (after,), POST_REVIEW, Severity.INFO),
        NothingFrom(
            f"{table.code}.without_requests",
            str(review),
            requests,
            tuple(totals.values()),
            WITHOUT_REQUESTS,
            Severity.INFO,
        ),
    ]


def _money(table: Table) -> list[Rule]:
    found: list[Rule] = []
    for row in table.rows:
        for column in row.columns:
            if column.role != "money" or column.unit is None:
                continue
            ref = CellRef(table.code, row.code, column.code)
            if column.unit in column.path[-1]:
                found += _fee(ref, column.unit)
            else:
                name = f"{table.code}.{row.code}_unit"
                rule = MoneyUnit(name, str(ref), ref, column.unit, None, True, NAMED_UNIT, Severity.INFO)  # noqa: FBT003
                found.append(rule)
    return found


def _fee(ref: CellRef, unit: str) -> list[Rule]:
    return [
        MoneyUnit(
            f"{ref.table}.fee_unit",
            str(ref),
            ref,
            unit,
            suspect=_SUSPECT_FEE,
            named=False,
            basis=FEE_UNIT,
            severity=Severity.WARNING,
        ),
        Decimals(
            f"{ref.table}.fee_decimals",
            str(ref),
            ref,
            _FEE_DIGITS,
            _ASKS_FOR_DECIMALS,
            FEE_DECIMALS,
            Severity.INFO,
        ),
    ]


def _zeros(table: Table) -> list[Rule]:
    cells = tuple(table.refs())
    return [AllZero("table.all_zero", table.code, cells, _GOVERNMENTS, ALL_ZERO, Severity.INFO)]
