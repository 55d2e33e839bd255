"""The hard equalities, built from the parts that rows and columns play in the form; tolerance is 0."""

from itertools import chain

from core.forms import CellRef, Form, Row, Table
from core.rules.kinds import Balance, PrintedSums

COLUMN_BALANCE = "第一项加第二项之和，等于第三项加第四项之和"
RESULTS_TOTAL = "（七）总计等于第三项“本年度办理结果”中（一）至（六）各行之和"
ROW_TOTAL = "“总计”列等于自然人与法人或其他组织各列之和"
GROUP_TOTAL = "“总计”等于结果维持、结果纠正、其他结果、尚未审结之和"

ORGANIZATIONS = "“小计”列等于法人或其他组织各列之和"
GROUP = "小计行等于这一项各行之和"


def balances(table: Table, form: Form) -> tuple[Balance, ...]:  # noqa: ARG001  (every family is asked alike)
    """List the equalities of one table: down its columns first, then along its rows."""
    return tuple(chain(_column_balances(table), _results_totals(table), _row_totals(table)))


def printed_sums(table: Table, form: Form) -> tuple[PrintedSums, ...]:  # noqa: ARG001  (as above)
    """List the sums that some reports print although the form does not: no equalities of the form."""
    if table.kind != "matrix":
        return ()
    names = {"org_subtotal": ORGANIZATIONS, "group_subtotal": GROUP}
    return tuple(PrintedSums(f"{table.code}.{name}", basis) for name, basis in names.items())


def rows_in_sums(table: Table) -> tuple[Row, ...]:
    """Leave out the rows that a printed optional row stands for."""
    return tuple(row for row in table.rows if row.role != "replaced")


def _column_balances(table: Table) -> list[Balance]:
    inputs, totals = table.with_role("input"), table.with_role("results_total")
    forward = table.with_role("carried_forward")
    if not (inputs and totals and forward):
        return []
    return [
        Balance(
            f"{table.code}.balance",
            column.code,
            tuple(CellRef(table.code, row.code, column.code) for row in inputs),
            tuple(CellRef(table.code, row.code, column.code) for row in (*totals, *forward)),
            COLUMN_BALANCE,
        )
        for column in inputs[0].columns
    ]


def _results_totals(table: Table) -> list[Balance]:
    parts = table.with_role("part")
    return [
        Balance(
            f"{table.code}.results_total",
            column.code,
            tuple(CellRef(table.code, row.code, column.code) for row in parts),
            (CellRef(table.code, total.code, column.code),),
            RESULTS_TOTAL,
        )
        for total in table.with_role("results_total")
        for column in total.columns
    ]


# a table of applicants has its totals by row, a table of cases by group: the column roles say which
_ROW_RULES = (
    ({"natural_person", "organisation"}, "row_total", ROW_TOTAL),
    ({"part"}, "group_total", GROUP_TOTAL),
)


def _row_totals(table: Table) -> list[Balance]:
    found = []
    for row in rows_in_sums(table):
        totals = [column for column in row.columns if column.role == "total"]
        for roles, name, basis in _ROW_RULES:
            parts = [column for column in row.columns if column.role in roles]
            if parts and totals:
                left = tuple(CellRef(table.code, row.code, column.code) for column in parts)
                right = tuple(CellRef(table.code, row.code, column.code) for column in totals)
                found.append(Balance(f"{table.code}.{name}", row.code, left, right, basis))
    return found
