"""Weigh what the prose states about the tables."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from core.checks.case import Case, Facts
from core.document import Span
from core.findings import Finding, Outcome, Severity
from core.forms import CellRef
from core.model import Certainty, Figure
from core.rules.narrative_kinds import Told
from core.statements import Statement, Sum

_LONGEST = 60
_AROUND, _UNIT = 30, 8
_MARKS = r"[，。；：、！？,;!?]|\n\s*\n"  # few reports need it: it is compiled when it is
_NEW, _OVER = "narrative.new_received", "narrative.carried_over"
_RECEIVED = CellRef("applications", "received", "total")
_FORWARD = CellRef("applications", "carried_forward", "total")


class Heard(NamedTuple):
    """How a statement stands to the tables: its outcome, with the closest reading and what that comes to."""

    outcome: Outcome
    reading: Sum
    value: Figure | None


def hear(said: Statement, case: Case) -> Heard:
    """Weigh one statement: it holds if any reading lies between, and is open while any unknown one may."""
    wrong: list[tuple[Figure, Sum]] = []
    opened: Sum | None = None
    for reading in said.readings:
        known, missing = case.total(reading.cells)
        value = known - reading.less
        too_much = said.high is not None and value > said.high
        if not missing and not too_much and value >= said.low:
            return Heard(Outcome.PASS, reading, value)
        if missing and not too_much:
            opened = opened or reading
        else:  # unknown figures would only add to what is too much already
            wrong.append((value, reading))
    if opened is not None:
        return Heard(Outcome.UNKNOWN, opened, None)
    # what the words name goes before what they may mean too
    value, reading = wrong[0]
    return Heard(Outcome.FAIL, reading, value)


def told(rule: Told, case: Case) -> Iterator[Finding | Outcome]:
    """Weigh all statements of one name.

    It is open without a word what a lost table would say, and what part of an unknown number a part would be.
    """
    for said in case.report.prose.statements:
        if said.rule != rule.id:
            continue
        heard = hear(said, case)
        silent = said.high is None or _is_lost(heard.reading, case)
        if heard.outcome is Outcome.UNKNOWN and silent:
            yield Outcome.UNKNOWN
        elif heard.outcome is not Outcome.PASS:
            yield _finding(rule, said, heard, case)


def _is_lost(reading: Sum, case: Case) -> bool:
    return bool(reading.cells) and case.table_is_lost(reading.cells)


def _finding(rule: Told, said: Statement, heard: Heard, case: Case) -> Finding:
    refs = heard.reading.cells
    severity = rule.severity
    if severity is Severity.ERROR and heard.outcome is Outcome.FAIL and not _is_plain(said, refs, case):
        severity = Severity.WARNING
    facts: Facts = (("said", words_at(said.span, case)), ("figure", words_at(said.figure, case)))
    if heard.outcome is Outcome.UNKNOWN and (wanted := _missing_figure(said, heard.reading, case)) is not None:
        facts = (*facts, ("fill", str(wanted)))
    return Finding(
        rule.id,
        str(refs[0]) if len(refs) == 1 else None,
        severity,
        heard.outcome,
        right_cells=refs,
        left=_nearest(said, heard.value),
        right=heard.value,
        basis=rule.basis,
        spans=(said.span, *case.spans(refs)),
        facts=facts,
        place=said.figure.start,
    )


def _missing_figure(said: Statement, reading: Sum, case: Case) -> Figure | None:
    """Return what the one figure that is missing would be by the prose, where the prose leaves no choice."""
    known, missing = case.total(reading.cells)
    wanted = said.low - known
    apart = said.rule == _NEW and any(one.rule == _OVER for one in case.report.prose.statements)
    plain = said.certain and said.low == said.high and (len(said.readings) == 1 or apart)
    return wanted if plain and missing == 1 and wanted >= 0 else None


def _nearest(said: Statement, value: Figure | None) -> int:
    """Return the number of the prose; of an estimate, what it allows that is closest to the table."""
    return said.high if value is not None and said.high is not None and value > said.high else said.low


def _is_plain(said: Statement, refs: Iterable[CellRef], case: Case) -> bool:
    """Say whether nothing else can be meant, and the figures of the table are what is printed there."""
    if not said.certain or any(case.cells[ref].certainty is Certainty.GUESS for ref in refs if ref in case.cells):
        return False
    return not (said.rule == "narrative.total_processed" and _is_of_this_year(said.low, case))


def _is_of_this_year(answered: int, case: Case) -> bool:
    """Some count only those of this year's applications that were answered."""
    received, forward = case.values.get(_RECEIVED), case.values.get(_FORWARD)
    return received is not None and forward is not None and answered == received - forward


def words_at(span: Span, case: Case) -> str:
    """Return the words of the text at a place in one line, shortened if they are many."""
    words = "".join(case.report.document.text[span.start : span.end].split())
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"


def clause_at(figure: Span, case: Case) -> str:
    """Return a number of the text with the words around it that say of what it is, up to the next marks."""
    text = case.report.document.text
    before = re.split(_MARKS, text[max(0, figure.start - _AROUND) : figure.start])[-1]
    after = re.split(_MARKS, text[figure.end : figure.end + _UNIT])[0]
    return words_at(Span(figure.start - len(before), figure.end + len(after)), case)


def at(finding: Finding, span: Span) -> Finding:
    """Return a finding that stands at some words."""
    return replace(finding, spans=(span, *finding.spans), place=span.start)
