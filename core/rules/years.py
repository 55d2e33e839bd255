"""This year's figures and prose against last year's."""

from fractions import Fraction

from core.findings import Severity
from core.forms import CellRef, Form, Row, Table
from core.rules.plausibility import FEE_UNIT
from core.rules.year_kinds import Alike, CarriedOn, Copied, Jump, Manifold, SameOrganization, YearRule

CARRY_OVER = "上年结转数应等于上一年度报告的“结转下年度继续办理”数"
STOCK = "现行有效件数等于上年现行有效件数加本年制发件数，减本年废止件数"
ITEMS = "上一年项目数量应等于上一年度报告的项目数量加本年增/减"
JUMP = "与上年相差悬殊的数字，请核实"
COPIED = "整张表与上年完全相同，请核实是否照抄"
ALIKE = "年度报告不得雷同"
ONE_ORGANIZATION = "与上年对照的应是同一单位的报告"

_MOST_TIMES, _LEAST, _MOST_JUMPS = 5, 10, 8
_OTHER_UNIT = 100
_FEWEST_ALIKE = 5
_MUCH, _SOME = Fraction(9, 10), Fraction(7, 10)
_PROSE = ("overview", "problems")
_ITEMS = ("items_last_year", "change")
_STOCK = ("issued", "repealed", "in_force")


def years(form: Form) -> tuple[YearRule, ...]:
    """List what is asked where the report of the year before is at hand."""
    sections = {section.code for section in form.sections}
    return (
        SameOrganization("year.org", ONE_ORGANIZATION, Severity.ERROR),
        *(rule for table in form.tables for rule in _of_table(table)),
        *(
            Jump("year.jump", table.code, tuple(table.refs()), _MOST_TIMES, _LEAST, _MOST_JUMPS, JUMP, Severity.INFO)
            for table in form.tables
        ),
        *(
            Copied("year.same_table", table.code, tuple(table.refs()), _FEWEST_ALIKE, COPIED, Severity.WARNING)
            for table in form.tables
        ),
        *(Alike("year.similarity", code, _MUCH, _SOME, ALIKE) for code in _PROSE if code in sections),
    )


def _of_table(table: Table) -> list[YearRule]:
    carried = _carry_over(table) or [rule for row in table.rows for rule in _stock(table, row)]
    if carried and not any(rule.speaks for rule in carried):
        carried[0] = carried[0]._replace(speaks=True)
    return [*carried, *(rule for row in table.rows for rule in _money(table, row))]


def _carry_over(table: Table) -> list[CarriedOn]:
    rows = {row.code: row for row in table.rows}
    if not rows.keys() >= {"carried_over", "carried_forward"}:
        return []
    return [
        CarriedOn(
            "year.carry_over",
            str(CellRef(table.code, "carried_over", column.code)),
            (CellRef(table.code, "carried_over", column.code),),
            (),
            (CellRef(table.code, "carried_forward", column.code),),
            CARRY_OVER,
            Severity.ERROR if column.role == "total" else Severity.WARNING,
            speaks=column.role == "total",
        )
        for column in rows["carried_over"].columns
    ]


def _stock(table: Table, row: Row) -> list[CarriedOn]:
    cell = {column.code: CellRef(table.code, row.code, column.code) for column in row.columns}
    if cell.keys() >= set(_STOCK):
        issued, repealed, in_force = (cell[code] for code in _STOCK)
        now = (in_force, repealed)
        return [CarriedOn("year.in_force_stock", str(in_force), now, (issued,), (in_force,), STOCK, Severity.WARNING)]
    if cell.keys() >= set(_ITEMS):
        first, change = (cell[code] for code in _ITEMS)
        return [CarriedOn("year.2019_items", str(first), (first,), (), (first, change), ITEMS, Severity.WARNING)]
    return []


def _money(table: Table, row: Row) -> list[YearRule]:
    cells = (CellRef(table.code, row.code, column.code) for column in row.columns if column.role == "money")
    return [
        Manifold(f"{table.code}.fee_unit", str(ref), ref, _OTHER_UNIT, FEE_UNIT, Severity.WARNING)
        for ref in cells
        if ref.row == "fees"
    ]
