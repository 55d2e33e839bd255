"""What the reviewer sends back to the unit, as plain texts: what is open, what was corrected, what was not read."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import NamedTuple

from core import words
from core.findings import Finding, Outcome, Severity
from core.model import CellStatus
from core.opinion.texts import text
from core.review import Review
from core.words import opinion
from core.words.printable import printable

_MOST_NAMES = 6
_LEVELS = (Severity.ERROR, Severity.WARNING, None, Severity.INFO)  # none: what cannot be judged

Row = tuple[str, ...]


class Group(NamedTuple):
    """Rows of one severity under their heading."""

    heading: str
    level: Severity | None
    rows: tuple[Row, ...]


class Opinion(NamedTuple):
    """The whole paper; `summary` is one line, `groups` come in the order of their weight."""

    title: str
    report: str
    facts: tuple[tuple[str, str], ...]
    summary: str
    groups: tuple[Group, ...]
    corrections: tuple[Row, ...]
    unread: tuple[str, ...]
    proposes: bool


def opinion_on(review: Review, at: datetime) -> Opinion:
    """Put a review into words for the unit that wrote the report."""
    listed = [finding for finding in review.judgement.findings if not opinion.is_misread(finding, review)]
    groups = tuple(_groups(listed, review))
    corrections = tuple(_corrections(review))
    misread = len(review.judgement.findings) - len(listed)
    return Opinion(
        title=text("title", "title"),
        report=_report(review),
        facts=tuple((text("facts", name), printable(value)) for name, value in _facts(review, at)),
        summary=_summary(groups, len(corrections), misread),
        groups=groups,
        corrections=corrections,
        unread=tuple(map(printable, _unread(review))),
        proposes=any(row[6] for group in groups for row in group.rows),
    )


def _report(review: Review) -> str:
    report = review.report
    organization = report.organization or text("title", "unknown_organization")
    year = text("title", "year", year=report.year) if report.year else ""
    return printable(text("title", "report", organization=organization, year=year))


def _facts(review: Review, at: datetime) -> Iterator[tuple[str, str]]:
    report = review.report
    yield "organization", report.organization or text("title", "unknown")
    yield "year", str(report.year) if report.year else text("title", "unknown")
    yield "source", report.document.name
    yield "sha256", report.document.sha256 or text("title", "unknown")
    yield "reviewer", review.author or text("title", "unnamed")
    yield "date", f"{at.year} 年 {at.month} 月 {at.day} 日"


def _groups(listed: Iterable[Finding], review: Review) -> Iterator[Group]:
    by_level: dict[Severity | None, list[Finding]] = defaultdict(list)
    for finding in listed:
        by_level[None if finding.outcome is Outcome.UNKNOWN else finding.severity].append(finding)
    number = 0
    for level in _LEVELS:
        if found := by_level[level]:
            heading = text("findings", "group", level=_name(level), count=len(found))
            yield Group(heading, level, tuple(_row(n, one, review) for n, one in enumerate(found, number + 1)))
            number += len(found)


def _name(level: Severity | None) -> str:
    return text("findings", "unjudged") if level is None else words.severity(level)


def _row(number: int, finding: Finding, review: Review) -> Row:
    level = None if finding.outcome is Outcome.UNKNOWN else finding.severity
    said = (
        opinion.place(finding, review),
        opinion.figures(finding, review),
        opinion.relation(finding, review),
        opinion.difference(finding),
        opinion.possibly(finding, review, review.proposals()),
        opinion.said(finding, review),
    )
    return str(number), _name(level), *map(printable, said)


def _corrections(review: Review) -> Iterator[Row]:
    read = review.report.by_ref()
    refs = [ref for ref in review.form.refs() if ref in review.corrections]
    for number, ref in enumerate(refs, 1):
        fixed = review.corrections[ref]
        at = opinion.position([ref], (), review)
        place = words.cell_name(ref, review.form) + (f"（{at}）" if at else "")
        said = (place, words.printed(read[ref]).strip("“”"), words.shown(fixed.after), fixed.reason, fixed.author)
        yield str(number), *map(printable, said)


def _summary(groups: Iterable[Group], corrected: int, misread: int) -> str:
    counts = [(_name(group.level), len(group.rows)) for group in groups]
    parts = []
    if counts:
        levels = "、".join(text("summary", "levels", level=level, count=count) for level, count in counts)
        parts.append(f"{text('summary', 'all', count=sum(count for _, count in counts))}：{levels}。")
    else:
        parts.append(text("summary", "nothing"))
    for name, count in (("corrected", corrected), ("misread", misread)):
        parts += [f"{text('summary', name, count=count)}。"] if count else []
    return "".join(parts)


def _unread(review: Review) -> Iterator[str]:
    """Say which cells the source does not have or print no number, and what else of it was not read."""
    found: dict[tuple[str, CellStatus], list[str]] = defaultdict(list)
    for ref, cell in review.cells.items():
        if cell.status in (CellStatus.ABSENT, CellStatus.UNREADABLE):
            found[ref.table, cell.status].append(words.short_cell_name(ref, review.form))
    for (table, status), cells in found.items():
        names = "、".join(cells[:_MOST_NAMES])
        names = text("unread", "names", names=names) if len(cells) > _MOST_NAMES else names
        name = words.table_name(table, review.form)
        yield text("unread", "cells", table=name, status=words.status(status), count=len(cells), names=names)
    yield from review.report.document.notes


__all__ = ["Group", "Opinion", "opinion_on"]
