"""What a marked copy has to show: each correction at its place, and a remark on everything that is open."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from core import locate, parse
from core.corrections import plain_digits
from core.document import Span
from core.entries import Correction
from core.figures import NOTE_MARKS
from core.findings import Finding, Proposal
from core.forms import CellRef
from core.review import Review
from core.tracked.runs import Mark
from core.words import opinion
from core.words.printable import printable

_UNNAMED = "Gouji"
_LONGEST_NAME = 80


class Edit(NamedTuple):
    """A figure to be changed: what is printed at `span` (nothing where it is empty) becomes `text`."""

    correction: Correction
    span: Span | None
    text: str


class Remark(NamedTuple):
    """A sentence, the place it belongs to, and whose it is."""

    span: Span | None
    text: str
    mark: Mark


def spans_of(review: Review) -> Mapping[CellRef, Span]:
    """Return where each cell is, the blank ones too."""
    document = review.report.document
    located = parse.report(document, locate.official_tables(document), blank_spans=True)
    return {cell.ref: cell.span for cell in located.cells if cell.span is not None}


def edits(review: Review, spans: Mapping[CellRef, Span]) -> list[Edit]:
    """Return the corrections in force in the order of their places; of two at one place only the first has it."""
    text = review.report.document.text
    made = [
        Edit(one, _digits(text, spans.get(ref)) if one.after else spans.get(ref), _figure(review, ref))
        for ref, one in review.corrections.items()
    ]
    made.sort(key=lambda edit: edit.span or Span(-1, -1))
    taken = -1
    for index, (correction, span, text) in enumerate(made):
        if span is not None and span.start < taken:
            made[index] = Edit(correction, None, text)
        elif span is not None:
            taken = max(taken, span.end)
    return made


def _digits(text: str, span: Span | None) -> Span | None:
    """Leave the sign of a note behind a figure where it is."""
    printed = text[slice(*span)] if span else ""
    bare = printed.rstrip(NOTE_MARKS)
    return Span(span.start, span.start + len(bare)) if span and bare else span


def _figure(review: Review, ref: CellRef) -> str:
    """Write a corrected figure so that it reads as that figure in its column, however it was typed."""
    value = review.cells[ref].value
    return "" if value is None else plain_digits(value)


def remarks(review: Review, spans: Mapping[CellRef, Span], at: datetime) -> Iterator[Remark]:
    """Yield a remark on each finding that holds, but for those that the program misread."""
    proposals: Sequence[Proposal] = review.proposals() if review.judgement.findings else ()
    mark = mark_of(review.author, at)
    for finding in review.judgement.findings:
        if not opinion.is_misread(finding, review):
            text = printable(opinion.comment(finding, review, proposals))
            yield Remark(_place(finding, review, spans), text, mark)


def mark_of(author: str, at: datetime) -> Mark:
    """Return who and when as Word writes it: local time, called Z."""
    name = " ".join(printable(author).split())[:_LONGEST_NAME]
    return Mark(name or _UNNAMED, f"{at:%Y-%m-%dT%H:%M:%SZ}")


def _place(finding: Finding, review: Review, spans: Mapping[CellRef, Span]) -> Span | None:
    """Return where a finding is remarked on: the words it is about, else its total, else the heading of its table."""
    if finding.place is not None or not finding.cells:
        at = next((span for span in finding.spans if span.start == finding.place), None)
        if at or finding.spans:
            return at or finding.spans[0]
    found = next((spans[ref] for ref in (*finding.right_cells, *finding.left_cells) if ref in spans), None)
    if found is not None:
        return found
    tables = {ref.table for ref in finding.cells} | {finding.rule.partition(".")[0], finding.subject}
    sections = {table.section for table in review.form.tables if table.code in tables}
    return next((part.heading for part in review.report.parts if part.code in sections), None)
