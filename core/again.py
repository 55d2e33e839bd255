"""Doing again, or undoing as a whole, what was done to a report: as corrections asked for, all in one step."""

from collections.abc import Iterable, Mapping

from core.document import Document
from core.entries import Correction
from core.figures import read_figure
from core.forms import CellRef
from core.model import Cell
from core.trail import Past
from core.wishes import Wish


def made_again(corrections: Iterable[Correction], document: Document) -> list[Wish]:
    """Ask for corrections of an earlier reading; a place they were taken from counts on if it says the same now."""
    return [_again(old, evidenced=_says(document, old)) for old in corrections]


def brought_back(now: Past, then: Past, read: Mapping[CellRef, Cell]) -> list[Wish]:
    """Ask for what brings all figures from where they stand now to where they stood then."""
    refs = dict.fromkeys((*now.corrections, *then.corrections))
    return [
        Wish(ref, read[ref].raw or "", as_read=False) if (old := then.corrections.get(ref)) is None else _again(old)
        for ref in refs
    ]


def _again(old: Correction, *, evidenced: bool = True) -> Wish:
    return Wish(old.ref, old.after, old.evidence if evidenced else None, old.confirms or None, old.reason)


def _says(document: Document, old: Correction) -> bool:
    if old.evidence is None:
        return False
    there = read_figure(document.text[old.evidence.start : old.evidence.end]).value
    return there is not None and there == read_figure(old.after).value
