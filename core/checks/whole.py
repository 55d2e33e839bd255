"""Weigh the rules on a report as a whole: its form, its sections, its tables and rows, the reader's notes."""

from collections.abc import Iterator
from dataclasses import replace

from core.checks.case import Case
from core.findings import Finding
from core.forms import all_forms, form_of_year
from core.rules.kinds import Present, Reported, RightForm, SectionCount


def right_form(rule: RightForm, case: Case) -> Iterator[Finding]:
    """Weigh the form against the year; a year before every form has no business with any."""
    year = case.report.year
    if year is None or case.form.covers(year):
        return
    wanted = form_of_year(year)
    fact = ("wanted", wanted.code) if wanted else ("first_year", str(min(form.first_year for form in all_forms())))
    yield case.about(rule, None, facts=(("year", str(year)), ("form", case.form.code), fact))


def section_count(rule: SectionCount, case: Case) -> Iterator[Finding]:
    """Weigh how often a section's heading was found."""
    headings = tuple(part.heading for part in case.report.parts if part.code == rule.subject)
    if rule.least <= len(headings) and (rule.most is None or len(headings) <= rule.most):
        return
    finding = case.about(rule, rule.subject, facts=(("count", str(len(headings))),))
    yield replace(finding, spans=headings)


def present(rule: Present, case: Case) -> Iterator[Finding]:
    """Weigh whether anything of a table or row is in the source."""
    if rule.within not in case.lost_tables and case.absent.issuperset(rule.cells):
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
