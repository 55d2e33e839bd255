"""What a report must consist of: its form, its six sections, its tables and their rows; and the reader's notes."""

from core.findings import Severity
from core.forms import CellRef, Form
from core.rules.balances import rows_in_sums
from core.rules.cells import RUN_LENGTH
from core.rules.kinds import Present, Reported, RightForm, Rule, SectionCount

FORM_VERSION = "年度报告应使用报告年度规定的格式"
SIX_PARTS = "年度报告由六个部分组成，缺一不可"
ONCE = "每个部分的标题只出现一次"
TABLE = "第二、三、四部分以表格形式报告"
ROW = "表格各行应齐全，没有的填 0"

# what readers note themselves; anything they note beyond this list is a hint
_REPORTED = (
    Reported("structure.header_missing", TABLE, Severity.WARNING),
    Reported("structure.section_duplicate", ONCE, Severity.WARNING),
    Reported("structure.row_duplicate", "表格各行只出现一次", Severity.WARNING),
    Reported("structure.extra_row", "表格只含规定的行", Severity.INFO),
    Reported("structure.", "按规定的格式报告", Severity.INFO),
    Reported("cell.run_length", RUN_LENGTH, Severity.WARNING),
    Reported("cell.split_digits", "一个数字应填在一个单元格内", Severity.WARNING),
    Reported("damage.not_read", "原件的内容都应当读到", Severity.WARNING),
    Reported("", "转换或排版造成的痕迹，不影响数值", Severity.INFO),
)


def structure(form: Form) -> tuple[Rule, ...]:
    """List what a whole report must have."""
    return (
        RightForm("structure.form_version", FORM_VERSION, Severity.ERROR),
        *_sections(form),
        *_tables(form),
        *_REPORTED,
    )


def _sections(form: Form) -> list[Rule]:
    """A section that holds a table is an error to miss, one of prose a warning; twice is a warning."""
    tabular = {table.section for table in form.tables}
    missing: list[Rule] = [
        SectionCount(
            "structure.section_missing",
            section.code,
            1,
            None,
            SIX_PARTS,
            Severity.ERROR if section.code in tabular else Severity.WARNING,
        )
        for section in form.sections
    ]
    doubled: list[Rule] = [
        SectionCount("structure.section_duplicate", section.code, 0, 1, ONCE, Severity.WARNING)
        for section in form.sections
    ]
    return missing + doubled


def _tables(form: Form) -> list[Rule]:
    found: list[Rule] = []
    for table in form.tables:
        cells = tuple(table.refs())
        found.append(Present("structure.table_missing", table.code, cells, None, TABLE, Severity.ERROR))
        for row in rows_in_sums(table):
            cells = tuple(CellRef(table.code, row.code, column.code) for column in row.columns)
            subject = f"{table.code}.{row.code}"
            found.append(Present("structure.row_missing", subject, cells, table.code, ROW, Severity.ERROR))
    return found
