"""Hints that say something only on few reports: counted twice, last year's stock, who may make rules, co-defendants."""

from itertools import chain

from core.findings import Severity
from core.forms import CellRef, Form, Table
from core.rules.hint_kinds import CountedTwice, Mentioned, OpeningStock, Power
from core.rules.inequalities import has_columns
from core.rules.kinds import Rule

ONCE = "区分处理的，只计“部分公开”这一情形，不计其他情形"
STOCK = "上年末现行有效件数＝本年末现行有效件数－本年制发件数＋本年废止件数"
POWER = "规章由国务院部门、省级人民政府、设区的市和自治州人民政府制定"
CODEFENDANT = "作为共同被告的行政诉讼案件，只由作出原行政行为的机关统计"

# endings of names of bodies that surely make no rules; 区 is one unless it is an autonomous region
_WITHOUT = tuple(
    f"{place}{body}"
    for place in ("县", "旗", "镇", "乡", "街道", "苏木", "区")
    for body in ("", "人民政府", "人民政府办公室", "办事处")
)
_DEPARTMENTS = ("局", "厅", "管理委员会", "管委会", "中心", "大队", "支队")
_WITH = ("自治区", "自治区人民政府")
# national offices, and cities of which the name does not say whether they are large enough
_OPEN = ("总局", "国家", "中国", "中华")


def hints(table: Table, form: Form) -> tuple[Rule, ...]:  # noqa: ARG001  (every family is asked alike)
    """List the hints on one table."""
    return tuple(chain(_counted_twice(table), _opening_stocks(table), _power(table), _codefendants(table)))


def _counted_twice(table: Table) -> list[Rule]:
    """Say that partly granted requests are counted once only where the parts exceed the total by just their number."""
    parts = table.with_role("part")
    return [
        CountedTwice(
            f"{table.code}.partial_once",
            f"{table.code}.{row.code}.{column.code}",
            tuple(CellRef(table.code, part.code, column.code) for part in parts),
            CellRef(table.code, total.code, column.code),
            CellRef(table.code, row.code, column.code),
            ONCE,
            Severity.INFO,
        )
        for row in parts
        if row.code == "partially_granted"
        for total in table.with_role("results_total")
        for column in row.columns
        if column.role == "total"
    ]


def _opening_stocks(table: Table) -> list[Rule]:
    """Show last year's stock where last year's report is at hand and lacks it; a negative one is another rule's."""
    columns = ("issued", "repealed", "in_force")
    return [
        OpeningStock(
            f"{table.code}.opening_stock",
            f"{table.code}.{row.code}.in_force",
            CellRef(table.code, row.code, "in_force"),
            CellRef(table.code, row.code, "issued"),
            CellRef(table.code, row.code, "repealed"),
            STOCK,
            Severity.INFO,
        )
        for row in table.rows
        if has_columns(row, columns)
    ]


def _power(table: Table) -> list[Rule]:
    return [
        Power(
            f"{table.code}.rulemaking_power",
            f"{table.code}.{row.code}",
            tuple(CellRef(table.code, row.code, column.code) for column in row.columns),
            (*_WITHOUT, *_DEPARTMENTS),
            _WITH,
            _OPEN,
            POWER,
            Severity.WARNING,
        )
        for row in table.rows
        if row.code == "regulations"
    ]


def _codefendants(table: Table) -> list[Rule]:
    """Give the hint where the prose itself speaks of co-defendants: elsewhere it would stand on every report."""
    if not table.with_role("group"):
        return []
    return [Mentioned(f"{table.code}.codefendant", ("共同被告",), CODEFENDANT, Severity.INFO)]
