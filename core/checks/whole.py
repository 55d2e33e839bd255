"""Weigh the rules on a report as a whole: its form, its sections, its tables and rows, the reader's notes."""

from collections.abc import Iterator
from dataclasses import replace

from core.checks.case import Case
from core.document import Span
from core.findings import Finding, Outcome, Severity
from core.forms import Table, all_forms, form_of_year
from core.labels import bare
from core.model import CellStatus
from core.rules.kinds import Present, Reported, RightForm, SectionCount


def right_form(rule: RightForm, case: Case) -> Iterator[Finding]:
    """Weigh the form against the year; a year before every form has no business with any."""
    year = case.report.year
    if year is None or case.form.covers(year):
        return
    wanted = form_of_year(year)
    fact = ("wanted", wanted.code) if wanted else ("first_year", str(min(form.first_year for form in all_forms())))
    yield case.about(rule, None, facts=(("year", str(year)), ("form", case.form.code), fact))


def section_count(rule: SectionCount, case: Case) -> Iterator[Finding | Outcome]:
    """Weigh how often a section's heading was found; a sheet that holds the tables alone has no sections to miss."""
    document = case.report.document
    if rule.least and document.grids and "。" not in document.text:
        yield Outcome.UNKNOWN
        return
    if rule.least and not case.report.parts:
        yield from _no_headings_at_all(rule, case)
        return
    headings = _own_headings(rule.subject, case) if rule.most else _headings(rule.subject, case)
    if rule.least <= len(headings) and (rule.most is None or len(headings) <= rule.most):
        return
    finding = case.about(rule, rule.subject, facts=(("count", str(len(headings))),))
    whole = any(table.section == rule.subject and not _lost(table, case) for table in case.form.tables)
    # where the whole table is there, only its heading was lost: by a converter, more likely than by the author
    severity = Severity.WARNING if rule.least and whole else rule.severity
    yield replace(finding, spans=headings, severity=severity)


def _no_headings_at_all(rule: SectionCount, case: Case) -> Iterator[Finding | Outcome]:
    """Say so once for all sections."""
    if rule.subject != case.form.sections[0].code:
        yield Outcome.UNKNOWN
        return
    finding = case.about(rule, rule.subject, facts=(("count", "0"), ("sections", str(len(case.form.sections)))))
    yield replace(
        finding, severity=Severity.ERROR if any(_lost(table, case) for table in case.form.tables) else Severity.WARNING
    )


def _lost(table: Table, case: Case) -> bool:
    """Say whether the source lacks a cell of the table, whatever has been corrected since."""
    return any(cell.status is CellStatus.ABSENT and cell.ref.table == table.code for cell in case.report.cells)


def _headings(code: str, case: Case) -> tuple[Span, ...]:
    return tuple(part.heading for part in case.report.parts if part.code == code)


def _own_headings(code: str, case: Case) -> tuple[Span, ...]:
    """Leave out headings inside a part that only sound like its own, such as 1.存在的主要问题 in part five."""
    number = next((section.number for section in case.form.sections if section.code == code), None)
    right = tuple(part for part in case.report.parts if part.code == code and part.number == number)
    return tuple(part.heading for part in right) or _alike(_headings(code, case), case.report.document.text)


def _alike(headings: tuple[Span, ...], text: str) -> tuple[Span, ...]:
    """Keep those that read like the first: without numbers only the words tell what is the same heading."""
    return tuple(one for one in headings if bare(text[one.start : one.end]) == bare(text[slice(*headings[0])]))


def present(rule: Present, case: Case) -> Iterator[Finding]:
    """Weigh whether anything of a table or row is in the source; figures without a place of their own are there."""
    if rule.within in case.lost_tables or not case.absent.issuperset(rule.cells):
        return
    if not any(note.spans and note.subject == rule.subject for note in case.report.notes):
        yield case.about(rule, rule.subject, rule.cells)


def reported(rule: Reported, case: Case) -> Iterator[Finding]:
    """Pass on what the reader noted under this name; each note is taken by the first rule that fits."""
    mine = [note for note in case.notes if note.rule.startswith(rule.id)]
    case.notes = [note for note in case.notes if not note.rule.startswith(rule.id)]
    for note in mine:
        told = {"count": note.count, "note": note.text}
        facts = tuple((name, str(value)) for name, value in told.items() if value is not None)
        finding = case.about(rule, note.subject, note.cells, facts)
        yield replace(finding, rule=note.rule, spans=note.spans or finding.spans)
