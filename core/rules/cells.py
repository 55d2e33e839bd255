"""What a single figure must be: there, a number, a whole one, not negative, printed plainly."""

from core.findings import Severity
from core.forms import CellRef, Column, Form, Table
from core.model import CellStatus
from core.rules.balances import rows_in_sums
from core.rules.kinds import CellRule, Refs

BLANK = "表内各项均应填写数字，没有的填 0"
PLACEHOLDER = "表内各项均应填写数字，没有的填 0，不用“/”“—”“无”等代替"
NOT_IN_TEXT = "表内各项均应报告"
NOT_NUMBER = "表内各项应为数字"
NEGATIVE = "数量不能小于 0"
NOT_INTEGER = "件数应为整数"
RUN_LENGTH = "表内每行应有规定个数的数字"
UNIT_INSIDE = "单位已由表头规定，单元格内只填数字"
PRINTED = "数字应为不带符号、空格和千分位的半角阿拉伯数字"

_ODD_PRINT = frozenset({"thousands", "full_width", "inner_space", "remark", "chinese", "leading_zero", "ten_thousand"})


def cells(table: Table, form: Form) -> tuple[CellRule, ...]:  # noqa: ARG001  (every family is asked alike)
    """List the rules on single figures of one table."""
    rows = tuple(
        tuple(CellRef(table.code, row.code, column.code) for column in row.columns) for row in rows_in_sums(table)
    )
    columns = {CellRef(table.code, row.code, column.code): column for row in table.rows for column in row.columns}
    unsigned = _only(rows, {ref for ref in columns if not columns[ref].signed})
    counts = _only(rows, {ref for ref in columns if columns[ref].role != "money"})
    return (
        CellRule(
            "cell.blank",
            rows,
            BLANK,
            Severity.WARNING,
            status=CellStatus.BLANK,
            grave=_totals(columns),
        ),
        CellRule(
            "cell.placeholder",
            rows,
            PLACEHOLDER,
            Severity.WARNING,
            status=CellStatus.PLACEHOLDER,
        ),
        CellRule(
            "cell.not_in_text",
            rows,
            NOT_IN_TEXT,
            Severity.WARNING,
            status=CellStatus.ABSENT,
            whole_rows=False,
            noted_as="cell.run_length",
        ),
        CellRule(
            "cell.not_number",
            rows,
            NOT_NUMBER,
            Severity.ERROR,
            status=CellStatus.UNREADABLE,
            in_place=True,
            grouped=False,
        ),
        # digits that ran together and could not be divided are the copier's doing, not the author's
        CellRule(
            "cell.run_length",
            rows,
            RUN_LENGTH,
            Severity.WARNING,
            status=CellStatus.UNREADABLE,
            in_place=False,
        ),
        CellRule("cell.negative", unsigned, NEGATIVE, Severity.ERROR, below=0, grouped=False),
        CellRule("cell.not_integer", counts, NOT_INTEGER, Severity.ERROR, whole=True, grouped=False),
        CellRule("cell.unit_inside", _as_one(rows), UNIT_INSIDE, Severity.INFO, traits=frozenset({"unit"})),
        CellRule("cell.format", _as_one(rows), PRINTED, Severity.INFO, traits=_ODD_PRINT),
        CellRule("cell.format", _as_one(unsigned), PRINTED, Severity.INFO, traits=frozenset({"sign"})),
    )


def _as_one(rows: tuple[Refs, ...]) -> tuple[Refs, ...]:
    """Take the whole table for one row: who writes one figure so writes all so, and nothing is wrong with any."""
    return (tuple(ref for row in rows for ref in row),)


def _only(rows: tuple[Refs, ...], wanted: set[CellRef]) -> tuple[Refs, ...]:
    kept = (tuple(ref for ref in row if ref in wanted) for row in rows)
    return tuple(row for row in kept if row)


def _totals(columns: dict[CellRef, Column]) -> frozenset[CellRef]:
    return frozenset(ref for ref, column in columns.items() if column.role == "total")
