"""What can be said of figures when an equality cannot be computed, and of stocks and changes."""

from itertools import chain
from typing import NamedTuple

from core.findings import Key, Severity
from core.forms import CellRef, Form, Row, Table
from core.rules.balances import COLUMN_BALANCE, RESULTS_TOTAL, ROW_TOTAL, rows_in_sums
from core.rules.kinds import AtMost, NothingFrom, Rule


class _Stock(NamedTuple):
    """Column codes of one row: the sum of `lower` is at most that of `upper`."""

    id: str
    lower: tuple[str, ...]
    upper: tuple[str, ...]
    severity: Severity
    basis: str


_STOCKS = (
    _Stock(
        "disclosure.made_le_stock",
        ("issued",),
        ("in_force", "repealed"),
        Severity.WARNING,
        "本年制发的文件，年末或者现行有效，或者已经废止",
    ),
    _Stock(
        "disclosure.2019_disclosed",
        ("disclosed",),
        ("total",),
        Severity.WARNING,
        "对外公开总数量包括本年新公开数量",
    ),
    _Stock(
        "disclosure.2019_disclosed",
        ("made",),
        ("total",),
        Severity.WARNING,
        "本年新制作的文件一般应在当年公开，计入对外公开总数量",
    ),
    _Stock(
        "disclosure.2019_items",
        (),
        ("items_last_year", "change"),
        Severity.ERROR,
        "上一年项目数量加本年增/减，不能小于 0",
    ),
)


def inequalities(table: Table, form: Form) -> tuple[Rule, ...]:  # noqa: ARG001  (every family is asked alike)
    """List the inequalities of one table."""
    return tuple(chain(_forward_le_input(table), _empty_columns(table), _parts_le_totals(table), _stocks(table)))


def _forward_le_input(table: Table) -> list[AtMost]:
    inputs = table.with_role("input")
    return [
        AtMost(
            f"{table.code}.forward_le_input",
            f"{table.code}.{row.code}.{column.code}",
            (CellRef(table.code, row.code, column.code),),
            tuple(CellRef(table.code, other.code, column.code) for other in inputs),
            COLUMN_BALANCE,
            Severity.ERROR,
            (Key(f"{table.code}.balance", column.code),),
        )
        for row in table.with_role("carried_forward")
        for column in row.columns
    ]


def _empty_columns(table: Table) -> list[NothingFrom]:
    inputs = table.with_role("input")
    results = (*table.with_role("part"), *table.with_role("results_total"), *table.with_role("carried_forward"))
    return [
        NothingFrom(
            f"{table.code}.empty_column",
            f"{table.code}.{inputs[0].code}.{column.code}",
            tuple(CellRef(table.code, row.code, column.code) for row in inputs),
            tuple(CellRef(table.code, row.code, column.code) for row in results),
            COLUMN_BALANCE,
            Severity.ERROR,
            (Key(f"{table.code}.balance", column.code), Key(f"{table.code}.results_total", column.code)),
        )
        for column in (inputs[0].columns if inputs and results else ())
    ]


def _parts_le_totals(table: Table) -> list[AtMost]:
    """List "no part is more than its total", along the rows and down the columns of a matrix."""
    if table.kind != "matrix":
        return []
    totals = table.with_role("results_total")
    found = []
    for row in rows_in_sums(table):
        below = totals if row.role == "part" else ()
        for part in row.columns:
            ref = CellRef(table.code, row.code, part.code)
            for whole in row.columns:
                if whole.role == "total" and part.role != "total":
                    key = Key(f"{table.code}.row_total", row.code)
                    found.append(_part_le(ref, CellRef(table.code, row.code, whole.code), ROW_TOTAL, key))
            for total in below:
                key = Key(f"{table.code}.results_total", part.code)
                found.append(_part_le(ref, CellRef(table.code, total.code, part.code), RESULTS_TOTAL, key))
    return found


def _part_le(part: CellRef, whole: CellRef, basis: str, said_by: Key) -> AtMost:
    name = f"{part.table}.part_le_total"
    return AtMost(name, str(part), (part,), (whole,), basis, Severity.ERROR, (said_by,))


def _stocks(table: Table) -> list[AtMost]:
    return [
        AtMost(
            stock.id,
            f"{table.code}.{row.code}.{(stock.lower + stock.upper)[0]}",
            tuple(CellRef(table.code, row.code, code) for code in stock.lower),
            tuple(CellRef(table.code, row.code, code) for code in stock.upper),
            stock.basis,
            stock.severity,
        )
        for row in rows_in_sums(table)
        for stock in _STOCKS
        if has_columns(row, (*stock.lower, *stock.upper))
    ]


def has_columns(row: Row, codes: tuple[str, ...]) -> bool:
    """Say whether a row has all of these columns."""
    return {column.code for column in row.columns}.issuperset(codes)
