"""What things are called: tables, rows, columns, cells, rules, statuses."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from core.document import Document
from core.findings import Finding, Key, Severity
from core.forms import CellRef, Column, Form, Row, Table
from core.model import CellStatus, Certainty
from core.words.rules import name_of_rule
from core.words.wording import Say

_SEVERITIES = {Severity.ERROR: "错误", Severity.WARNING: "提醒", Severity.INFO: "提示"}
_STATUSES = {
    CellStatus.NUMBER: "数字",
    CellStatus.BLANK: "空白",
    CellStatus.PLACEHOLDER: "占位符",
    CellStatus.UNREADABLE: "不是数字",
    CellStatus.ABSENT: "缺",
}
_CERTAINTIES = {
    Certainty.READ: "原文所印",
    Certainty.SETTLED: "由勾稽关系确定",
    Certainty.GUESS: "推测，请核对",
}
# what a label says beyond what tells it from its neighbours
_BEYOND = re.compile(r"政府信息公开申请数量|继续办理|（区分处理的.*?）|（单位.*?）|、行政机关不再处理.*$")
_ORDINAL = re.compile(r"（[一二三四五六七八九十]+）")
NAMED = 3


def severity(value: Severity) -> str:
    """错误, 提醒 or 提示."""
    return _SEVERITIES[value]


def status(value: CellStatus) -> str:
    """What a cell holds, in a word."""
    return _STATUSES[value]


def certainty(value: Certainty) -> str:
    """How sure the place of a figure is."""
    return _CERTAINTIES[value]


def rule_name(rule_id: str) -> str:
    """Name a rule in a few words, whatever its id."""
    return name_of_rule(rule_id)


def form_name(form: Form, say: Say = str) -> str:
    """2021 年格式."""
    return say("{year} 年格式").format(year=form.code)


def table_name(code: str, form: Form) -> str:
    """Name a table as its tab does."""
    table = _table(form, code)
    return table.name if table else code


def section_name(code: str, form: Form) -> str:
    """三、收到和处理政府信息公开申请情况."""
    for section in form.sections:
        if section.code == code:
            return f"{section.number}、{section.title}"
    return code


def row_name(row: Row, table: Table) -> str:
    """Name a row in full, as far as its table needs it: （三）不予公开·1.属于国家秘密."""
    path = row.path[1:] if table.kind == "matrix" and len(row.path) > 1 else row.path
    return "·".join(path)


def group_name(refs: Sequence[CellRef], form: Form) -> str:
    """（三）不予公开各项: rows that the form puts together, in one column; empty for any others."""
    placed = [_placed(ref, form) for ref in refs]
    heads = {found and (found[1].path[:-1], ref.column) for found, ref in zip(placed, refs, strict=True)}
    if len(refs) < 2 or len(heads) > 1 or placed[0] is None or len(placed[0][1].path) < 3:  # noqa: PLR2004  (a group)
        return ""
    return f"{placed[0][1].path[-2]}各项"


def short_row_name(row: Row) -> str:
    """（三）1.属于国家秘密, 一、本年新收: enough to find the row."""
    group = _ORDINAL.match(row.path[-2]) if len(row.path) > 1 else None
    label = _BEYOND.sub("", row.label)
    return label if group is None or _ORDINAL.match(label) else f"{group[0]}{label}"


def short_column_name(column: Column) -> str:
    """The innermost head, without its unit."""
    return _BEYOND.sub("", column.path[-1])


@cache
def cell_name(ref: CellRef, form: Form) -> str:
    """申请办理·一、本年新收政府信息公开申请数量·自然人."""
    found = _placed(ref, form)
    if found is None:
        return str(ref)
    table, row, column = found
    return f"{table.name}·{row_name(row, table)}·{_beside(row, column.path[-1])}"


@cache
def short_cell_name(ref: CellRef, form: Form) -> str:
    """一、本年新收·自然人."""
    found = _placed(ref, form)
    if found is None:
        return str(ref)
    _, row, column = found
    return f"{short_row_name(row)}·{_beside(row, short_column_name(column))}"


def _beside(row: Row, column: str) -> str:
    """Name a column behind its row: （七）总计·总计列, for the same word twice says nothing."""
    return f"{column}列" if row.label.endswith(column) else column


@cache
def cell_parts(ref: CellRef, form: Form) -> tuple[str, str, str]:
    """Return table, row and column of a cell, as briefly as columns of a list allow."""
    found = _placed(ref, form)
    if found is None:
        return ref
    table, row, column = found
    return table.name, short_row_name(row), short_column_name(column)


def names_apart(refs: Sequence[CellRef], form: Form) -> list[str]:
    """Name cells among themselves: what all of them share (table, row or column) is left out."""
    rows, columns = ({(ref.table, ref.row) for ref in refs}, {ref.column for ref in refs})
    if len(refs) < 2 or (len(rows) > 1 and len(columns) > 1):  # noqa: PLR2004  (one cell shares nothing)
        return [short_cell_name(ref, form) for ref in refs]
    return [_name_apart(ref, form, by_row=len(rows) > 1) for ref in refs]


def _name_apart(ref: CellRef, form: Form, *, by_row: bool) -> str:
    found = _placed(ref, form)
    if found is None:
        return str(ref)
    return short_row_name(found[1]) if by_row else short_column_name(found[2])


def listed(names: Sequence[str], unit: str = "格", between: str = "、") -> str:
    """Name up to three, then say how many there are: A、B、C 等 7 格."""
    if len(names) <= NAMED:
        return between.join(names)
    return f"{between.join(names[:NAMED])}等 {len(names)} {unit}"


def cells_listed_in_table(refs: Sequence[CellRef], form: Form) -> str:
    """Name cells with what they share said once: 申请办理·（三）1.属于国家秘密的自然人、总计."""
    if not refs:
        return "这一处"
    named = table_name(refs[0].table, form)
    if len({(ref.table, ref.row) for ref in refs}) > 1:
        return f"{named}·{listed([short_cell_name(ref, form) for ref in refs])}"
    found = _placed(refs[0], form)
    if found is None or len(refs) == 1:
        return cell_name(refs[0], form) if len(refs) == 1 else listed([str(ref) for ref in refs])
    row = short_row_name(found[1])
    if len(refs) == len(found[1].columns):
        return f"{named}·{row}整行 {len(refs)} 格"
    return f"{named}·{row}的{listed(names_apart(refs, form))}"


def place(finding: Finding, form: Form) -> str:
    """Say where a finding is: 申请办理·自然人 for a column, 申请办理·一、本年新收 for a row, else the cell."""
    tables = list(dict.fromkeys(ref.table for ref in finding.cells))
    if len(tables) == 1 and finding.cells:
        return _place_in_table(finding, tables[0], form)
    return subject_name(finding.key, form)


def _place_in_table(finding: Finding, code: str, form: Form) -> str:
    refs = finding.cells
    named = table_name(code, form)
    found = _placed(refs[0], form)
    if found is None:
        return named
    _, row, column = found
    if len(refs) == 1:
        return cell_name(refs[0], form)
    if all(ref.row == refs[0].row for ref in refs):
        return f"{named}·{row_name(row, found[0])}"
    if all(ref.column == refs[0].column for ref in refs):
        return f"{named}·{column.path[-1]}"
    return named


def subject_name(key: Key, form: Form) -> str:
    """Name the subject of a rule, whether it is a cell, a row, a column, a table, a section or free text."""
    subject = key.subject
    if not subject:
        return ""
    parts = subject.split(".")
    if len(parts) == len(CellRef._fields):
        return cell_name(CellRef(*parts), form)
    if len(parts) == 2 and (table := _table(form, parts[0])):  # noqa: PLR2004  (table and row)
        return f"{table.name}·{_code_in_table(table, parts[1])}"
    return _code_name(key.rule, subject, form)


def _code_name(rule: str, subject: str, form: Form) -> str:
    family = rule.partition(".")[0]
    if rule.startswith("structure.section"):
        return section_name(subject, form)
    if table := _table(form, subject):
        return table.title
    if table := _table(form, family):
        return f"{table.name}·{_code_in_table(table, subject)}"
    for table in form.tables:
        if (name := _code_in_table(table, subject)) != subject:
            return f"{table.name}·{name}"
    return section_name(subject, form)


def _code_in_table(table: Table, code: str) -> str:
    """Name a row, column or block of a table by its code; the code itself if the table has no such thing."""
    for block in table.blocks:
        if block.code == code and block.caption:
            return block.caption
        for row in block.rows:
            if row.code == code:
                return row_name(row, table)
        for column in block.columns:
            if column.code == code:
                return column.path[-1]
    return code


def _table(form: Form, code: str) -> Table | None:
    return next((table for table in form.tables if table.code == code), None)


def _placed(ref: CellRef, form: Form) -> tuple[Table, Row, Column] | None:
    """Return where a cell stands in the form; none where the form does not have it."""
    table = _table(form, ref.table)
    rows: Iterable[Row] = table.rows if table else ()
    row = next((row for row in rows if row.code == ref.row), None)
    column = next((column for column in row.columns if column.code == ref.column), None) if row else None
    return (table, row, column) if table and row and column else None


def line_of(document: Document, start: int) -> int:
    """Return the line of the text, from 1, on which a place is."""
    return document.text.count("\n", 0, start) + 1
