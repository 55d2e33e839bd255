"""What a person says of a finding, beside what the machine says: what it was said of, and whether it still holds."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from typing import NamedTuple
from unicodedata import category

from core.entries import Decision, Key, Verdict
from core.errors import UnknownFindingError
from core.findings import Finding, Judgement
from core.forms import CellRef
from core.model import Cell, Figure
from core.trail import Move, Past

Cells = Mapping[CellRef, Cell]
_UNFIT = frozenset(("Cc", "Cs"))
_LONGEST = 60  # characters; of a longer text its digest is kept


class Standing(NamedTuple):
    """A verdict in force; not `valid` once the finding's figures are not those that were judged."""

    verdict: Verdict
    valid: bool

    @property
    def explains(self) -> bool:
        """Whether the report may stand with the finding: it says so, and a person has seen it."""
        return self.valid and self.verdict.decision is Decision.AS_PRINTED


def figures_of(finding: Finding, cells: Cells) -> tuple[str, ...]:
    """Return everything a verdict on this finding rests on as texts: both sums, each cell, what else it names."""
    sums = tuple(_sum(value) for value in (finding.left, finding.right))
    values = tuple(_content(cells[ref]) if ref in cells else "" for ref in finding.cells)
    return (*sums, *values, *(_short(f"{name}={value}") for name, value in finding.facts))


def standing(verdict: Verdict | None, finding: Finding, cells: Cells) -> Standing | None:
    """Say how a verdict stands to the finding as it is now."""
    return None if verdict is None else Standing(verdict, verdict.figures == figures_of(finding, cells))


def finding_named(key: Key, judgement: Judgement) -> Finding:
    """Return the finding of this name; UnknownFindingError if it does not hold (any more)."""
    found = next((finding for finding in judgement.findings if finding.key == key), None)
    if found is None:
        raise UnknownFindingError
    return found


def said(past: Past, verdict: Verdict) -> tuple[Move, ...]:
    """Return the step that puts a verdict in force; none where the same is said already."""
    prior = past.verdicts.get(verdict.key)
    if prior is not None and _meaning(prior) == _meaning(verdict):
        return ()
    made = replace(verdict, group=past.groups + 1)
    return (Move(made, prior, made),)


def all_said(past: Past, verdicts: Iterable[Verdict], author: str, at: datetime) -> tuple[Move, ...]:
    """Return the step that puts verdicts in force here and now; those that are need none."""
    made = (said(past, replace(verdict, author=author, at=at)) for verdict in verdicts)
    return tuple(move for moves in made for move in moves)


def withdrawn(past: Past, key: Key, author: str, at: datetime) -> tuple[Move, ...]:
    """Return the step that takes back what was said of a finding; none where nothing was."""
    prior = past.verdicts.get(key)
    if prior is None:
        return ()
    return (Move(replace(prior, author=author, at=at, group=past.groups + 1), prior, None),)


def _meaning(verdict: Verdict) -> tuple[object, ...]:
    return verdict.figures, verdict.decision, verdict.note


def home_of(verdict: Verdict, judgement: Judgement, cells: Cells) -> Key | None:
    """Return the finding a verdict on an earlier reading speaks of: the same, or the only one moved in the text."""
    key = verdict.key
    if any(finding.key == key for finding in judgement.findings):
        return key
    alike = [
        finding.key
        for finding in judgement.findings
        if (finding.rule, finding.subject) == (key.rule, key.subject) and figures_of(finding, cells) == verdict.figures
    ]
    return alike[0] if len(alike) == 1 else None


def one_line(note: str) -> str:
    """Return a note as it is kept: on one line, without spaces around it."""
    return " ".join(without_controls(note).split())


def without_controls(text: str) -> str:
    """Return what somebody wrote without what no document can hold: control characters, halves of characters."""
    return text if text.isprintable() else "".join(c for c in text if c in "\t\n\r" or category(c) not in _UNFIT)


def _sum(value: Figure | None) -> str:
    return "" if value is None else format(value, "f") if not isinstance(value, int) else str(value)


def _content(cell: Cell) -> str:
    """A number by its value, however it is written; anything else by what it is and what is printed."""
    return _short(f"{cell.status.value}:{cell.raw or ''}") if cell.value is None else _sum(cell.value)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…{sha256(text.encode('utf-8', 'replace')).hexdigest()}"
