"""Weigh the rules on figures by themselves: status, print, bounds, money, a table of zeros."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from core.checks.case import Case
from core.findings import Finding, Outcome, Severity
from core.forms import CellRef
from core.model import Cell, CellStatus, Certainty, Figure
from core.rules.kinds import AllZero, CellRule, Decimals, MoneyUnit, Refs

# what is asked to be filled in
_FILLED_IN = ("cell.blank", "cell.placeholder", "cell.not_number")
_SPACE = re.compile(r"\s+")


def cell_rule(rule: CellRule, case: Case) -> Iterator[Finding]:
    """Weigh a rule on single figures; a row with several offenders gives one finding that lists them."""
    left_out = {ref for note in case.report.notes if note.rule == rule.noted_as for ref in note.cells}
    for row in rule.rows:
        if case.odd.isdisjoint(row) or not left_out.isdisjoint(row):
            continue
        refs = tuple(ref for ref in row if ref in case.odd and _offends(rule, case.cells[ref]))
        if not refs or (len(refs) == len(row) and not rule.whole_rows):
            continue
        for group in [refs] if rule.grouped else [(ref,) for ref in refs]:
            yield _on_row(rule, case, row, group)


def _offends(rule: CellRule, cell: Cell) -> bool:
    if rule.in_place is not None and rule.in_place is not (cell.certainty is Certainty.READ):
        return False
    # the sign of what is less than 0 is no odd print: the figure itself is wrong
    below = "sign" in cell.traits and cell.value is not None and cell.value < 0
    odd = cell.traits - {"sign"} if below else cell.traits
    if cell.status is rule.status or not rule.traits.isdisjoint(odd):
        return True
    if cell.value is None:
        return False
    return (rule.below is not None and cell.value < rule.below) or (rule.whole and cell.value % 1 != 0)


def _on_row(rule: CellRule, case: Case, row: Refs, refs: Refs) -> Finding:
    printed = set(case.spans(refs))
    finding = case.about(rule, _subject(refs), refs, (("count", str(len(printed))),))
    has_numbers = any(case.values.get(ref) is not None for ref in row)
    if has_numbers and not rule.grave.isdisjoint(refs):
        return replace(finding, severity=Severity.ERROR)
    return finding


def _subject(refs: Refs) -> str:
    """Name what the cells have in common: the cell itself, their row, their table."""
    first = refs[0]
    if len(refs) == 1:
        return str(first)
    return f"{first.table}.{first.row}" if all(ref.row == first.row for ref in refs) else first.table


def with_forced(finding: Finding, implied: Mapping[CellRef, Figure]) -> Finding:
    """Add to a finding on figures that are missing what they are by the others, where one of them is not 0."""
    forced = [implied.get(ref) or "" for ref in finding.cells] if finding.rule in _FILLED_IN else []
    if not any(forced):
        return finding
    return replace(finding, facts=(*finding.facts, ("forced", ",".join(map(str, forced)))))


def money_unit(rule: MoneyUnit, case: Case) -> Iterator[Finding | Outcome]:
    """Weigh the unit of an amount."""
    cell = case.cells.get(rule.cell)
    if cell is None or cell.value is None:
        yield Outcome.UNKNOWN
        return
    if not cell.value:
        return
    if rule.named:
        if cell.unit is None:
            yield case.about(rule, rule.subject, (rule.cell,))
    elif cell.unit is not None and cell.unit != rule.unit:
        yield case.about(rule, rule.subject, (rule.cell,), (("unit", cell.unit),))
    elif rule.suspect is not None and isinstance(cell.value, int) and cell.value >= rule.suspect:
        yield case.about(rule, rule.subject, (rule.cell,), (("limit", str(rule.suspect)),))


def decimals(rule: Decimals, case: Case) -> Iterator[Finding | Outcome]:
    """Weigh the number of decimals, if this report's table head asks for it."""
    value = case.values.get(rule.cell)
    if value is None:
        yield Outcome.UNKNOWN
        return
    if not value or _decimals_of(value) == rule.digits:
        return
    text = _SPACE.sub("", unicodedata.normalize("NFKC", case.report.document.text))
    if rule.asked in text:
        yield case.about(rule, rule.subject, (rule.cell,), (("digits", str(rule.digits)),))


def _decimals_of(value: int | Decimal) -> int:
    exponent = value.as_tuple().exponent if isinstance(value, Decimal) else 0
    return -exponent if isinstance(exponent, int) else 0


def all_zero(rule: AllZero, case: Case) -> Iterator[Finding | Outcome]:
    """Weigh "a government's whole table is 0"; a figure that is not known is not 0."""
    name = case.report.organization
    if name is None or not name.endswith(rule.names):
        return
    if all(_is_zero(rule_cell, case) for rule_cell in rule.cells):
        yield case.about(rule, rule.subject, rule.cells)
    elif not any(case.values.get(ref) for ref in rule.cells):
        yield Outcome.UNKNOWN


def _is_zero(ref: CellRef, case: Case) -> bool:
    cell = case.cells.get(ref)
    return cell is not None and cell.status is CellStatus.NUMBER and cell.value == 0
