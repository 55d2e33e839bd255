"""Findings in plain words: where, which figures, by how much; the numbers are those of the cells as they stand."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from core.findings import Finding, Outcome
from core.forms import CellRef, Form
from core.model import Cell, CellStatus, Figure
from core.words import names, narrative, notes, rules, text, years
from core.words.wording import Say

Cells = Mapping[CellRef, Cell]

_AT_MOST = frozenset(
    (
        "applications.part_le_total",
        "applications.forward_le_input",
        "disclosure.made_le_stock",
        "disclosure.2019_disclosed",
    )
)
_BALANCES = frozenset(
    (
        "applications.balance",
        "applications.results_total",
        "applications.row_total",
        "applications.org_subtotal",
        "applications.group_subtotal",
        "proceedings.group_total",
    )
)
_VARIANTS = rules.VARIANTS | text.VARIANTS | narrative.VARIANTS | years.VARIANTS
_MOST_TERMS = 7
_MOST_NAMES = 3
_MOST_IN_EQUATION = 6
_SUM_NOTES = {
    "sum": "{parts} 与 {figure} 不等",
    "more": "{parts} 大于 {figure}",
    "part": "其中的 {parts} 大于 {figure}",
}
# a fact that is quoted: quotation marks in it become inner ones
_QUOTED = r"“[^“”]*?\{(\w+)\}[^“”]*”"
_INNER = str.maketrans("“”", "‘’")
_NOTHING_PRINTED = {CellStatus.BLANK: "空白", CellStatus.ABSENT: "缺"}


def sentence(finding: Finding, form: Form, cells: Cells) -> str:
    """Say what is wrong and what to do, in one sentence with its numbers."""
    wording = _wording(finding)
    return wording.format_map(_Parts(finding, form, cells, frozenset(re.findall(_QUOTED, wording))))


def equation(finding: Finding, form: Form) -> str:
    """Return the rule in words, 一、本年新收＋二、上年结转＝（七）总计＋四、结转下年度; empty for rules on no sides."""
    sign = "＝" if finding.rule in _BALANCES else "≤" if finding.rule in _AT_MOST else ""
    if not sign or not finding.left_cells or not finding.right_cells:
        return ""
    apart = dict(zip(finding.cells, names.names_apart(finding.cells, form), strict=True))
    sides = (_joined([apart[ref] for ref in side]) for side in (finding.left_cells, finding.right_cells))
    return sign.join(sides)


def _joined(parts: Sequence[str]) -> str:
    if len(parts) <= _MOST_IN_EQUATION:
        return "＋".join(parts)
    return f"{parts[0]} 至 {parts[-1]} 共 {len(parts)} 项之和"


def sum_in_words(refs: Sequence[CellRef], cells: Cells) -> str:
    """Write a sum out, 35+2=37; long ones without their zeros, very long ones as the result alone."""
    values = [value for ref in refs if (value := _value(ref, cells)) is not None]
    start: Figure = 0
    total = figure(sum(values, start))
    if len(values) > _MOST_TERMS:
        values = [value for value in values if value]
    if len(values) > _MOST_TERMS or len(values) <= 1:
        return total
    return f"{'+'.join(map(_term, values))}={total}"


def figure(value: Figure) -> str:
    """Write a figure out, decimals exactly as they are."""
    return str(value) if isinstance(value, int) else format(value, "f")


def printed(cell: Cell | None, say: Say = str) -> str:
    """What stands in a cell: “3l”, 空白 or 缺."""
    if cell is None:
        return say(_NOTHING_PRINTED[CellStatus.ABSENT])
    if cell.status in _NOTHING_PRINTED:
        return say(_NOTHING_PRINTED[cell.status])
    return f"“{within_quotes(cell.raw)}”" if cell.raw else figure(cell.value or 0)


def within_quotes(text: str) -> str:
    """Return what is to stand in quotation marks: its own become inner ones, “区长信箱” as ‘区长信箱’."""
    return text.translate(_INNER)


def _term(value: Figure) -> str:
    return figure(value) if value >= 0 else f"({figure(value)})"


def _value(ref: CellRef, cells: Cells) -> Figure | None:
    cell = cells.get(ref)
    return None if cell is None else cell.value


def _wording(finding: Finding) -> str:
    facts = dict(finding.facts)
    if "broken" in facts:
        return rules.BROKEN
    if "no_filling" in facts:
        return rules.NO_FILLING_FRACTION if facts["no_filling"] == "fraction" else rules.NO_FILLING
    if "first_year" in facts:
        return rules.BEFORE_EVERY_FORM
    wording = rules.wording_of(finding.rule)
    if finding.outcome is not Outcome.UNKNOWN:
        variants = (_VARIANTS.get((finding.rule, fact)) for fact in facts)
        return next((words for words in variants if words), wording.fails)
    if "lost" in facts:
        return years.LOST
    return rules.LOST_TABLE if "rules" in facts else wording.unknown


class _Parts(dict[str, str]):
    """What may stand in braces, worked out when asked for; what is not known here is a fact of the finding."""

    def __init__(self, finding: Finding, form: Form, cells: Cells, quoted: frozenset[str]) -> None:
        super().__init__()
        self._quoted = quoted
        self._finding, self._form, self._cells = finding, form, cells
        self._facts = dict(finding.facts)

    def __missing__(self, key: str) -> str:
        work_out: Any = getattr(self, f"_the_{key}", None)
        said = str(work_out()) if work_out else self._facts.get(key, "")
        return within_quotes(said) if key in self._quoted else said

    def _the_name(self) -> str:
        return names.rule_name(self._finding.rule)

    def _the_rule(self) -> str:
        return self._finding.rule

    def _the_where(self) -> str:
        place = names.place(self._finding, self._form)
        family = self._finding.rule.partition(".")[0]
        tables = [table.code for table in self._form.tables]
        return place or (names.table_name(family, self._form) if family in tables else "整份报告")

    def _the_table_name(self) -> str:
        return names.table_name(self._finding.cells[0].table, self._form)

    def _the_subject(self) -> str:
        return names.subject_name(self._finding.key, self._form) or "这一处"

    def _the_subject_note(self) -> str:
        subject = names.subject_name(self._finding.key, self._form)
        return f"（{subject}）" if subject else ""

    def _the_cells(self) -> str:
        return names.cells_listed_in_table(self._finding.cells, self._form)

    def _the_cell_count(self) -> str:
        return str(len(self._finding.cells))

    def _the_printed(self) -> str:
        said = dict.fromkeys(printed(self._cells.get(ref)) for ref in self._finding.cells)
        return names.listed(list(said), "种")

    def _the_nonzero(self) -> str:
        refs = [ref for ref in self._finding.left_cells if _value(ref, self._cells)]
        apart = names.names_apart(refs, self._form)
        return names.listed([f"{name} {self._shown(ref)}" for name, ref in zip(apart, refs, strict=True)])

    def _shown(self, ref: CellRef) -> str:
        return figure(_value(ref, self._cells) or 0)

    def _the_numbers(self) -> str:
        if self._finding.left is None or self._finding.right is None:
            return ""
        return f"（{figure(self._finding.left)} 与 {figure(self._finding.right)}）"

    def _the_missing(self) -> str:
        refs = [ref for ref in self._finding.cells if _value(ref, self._cells) is None]
        quoted = [f"“{name}”" for name in self._apart(refs)]
        return names.listed(quoted, between="") if refs else "部分格"

    def _the_left(self) -> str:
        return sum_in_words(self._finding.left_cells, self._cells)

    def _the_right(self) -> str:
        return sum_in_words(self._finding.right_cells, self._cells)

    def _the_left_name(self) -> str:
        return self._side_name(self._finding.left_cells)

    def _the_right_name(self) -> str:
        return self._side_name(self._finding.right_cells)

    def _the_difference(self) -> str:
        difference = self._finding.difference
        if difference is None:
            return ""
        return figure(difference if difference >= 0 else -difference)

    def _the_column_unit(self) -> str:
        refs = self._finding.cells
        unit = self._form.column(refs[0]).unit if refs and refs[0] in self._form else None
        return unit or "件"

    def _the_right_group(self) -> str:
        return names.group_name(self._finding.right_cells, self._form) or self._the_right_name()

    def _the_fill_note(self) -> str:
        return f"；按正文应为 {self._facts['fill']}" if "fill" in self._facts else ""

    def _the_sum_note(self) -> str:
        return _SUM_NOTES.get(self._facts.get("kind", ""), "").format_map(self)

    def _the_unit_note(self) -> str:
        if "said" in self._facts:
            return f"，正文写的是“{within_quotes(self._facts['said'])}”"
        return f"，单位写的是{self._facts['unit']}" if "unit" in self._facts else ""

    def _the_plain_note(self) -> str:
        return notes.plain_note(self._cells[ref] for ref in self._finding.cells if ref in self._cells)

    def _the_forced_note(self) -> str:
        return notes.forced_note(self._apart(self._finding.cells), self._facts["forced"].split(","))

    def _the_last_year(self) -> str:
        return notes.year_or(self._facts.get("year", ""), "{year} 年度", "上年")

    def _the_with_last_year(self) -> str:
        return notes.year_or(self._facts.get("year", ""), " {year} 年度", "上年")

    def _the_year_note(self) -> str:
        return notes.year_or(self._facts.get("year", ""), "（{year} 年度）", "")

    def _the_own_name(self) -> str:
        return notes.name_or_none(self._facts.get("own", ""))

    def _the_their_name(self) -> str:
        return notes.name_or_none(self._facts.get("theirs", ""))

    def _the_told(self) -> str:
        return f"：{self._facts['note']}" if "note" in self._facts else ""

    def _side_name(self, refs: Sequence[CellRef]) -> str:
        if len(refs) > _MOST_NAMES:
            return "各列之和" if len({ref.row for ref in refs}) == 1 else "各项之和"
        return "＋".join(self._apart(refs))

    def _apart(self, refs: Sequence[CellRef]) -> list[str]:
        """Name cells as far as the other cells of the finding leave open."""
        every = self._finding.cells
        apart = dict(zip(every, names.names_apart(every, self._form), strict=True))
        return [apart[ref] for ref in refs]
