"""The sheet of corrections and verdicts: the whole trail, what was undone included."""

import json

from core import words
from core.entries import Act, Correction, Verdict
from core.forms import CellRef
from core.model import Cell, CellStatus
from core.review import Review
from core.trail import Entry
from core.workbook.canvas import CORRECTED, Canvas, Value
from core.workbook.lists import fill_list
from core.workbook.places import line_ends, line_of
from core.workbook.texts import text


def fill_trail(canvas: Canvas, review: Review) -> None:
    """Write the sheet."""
    lines = _Lines(review)
    rows = [lines.row(number, entry) for number, entry in enumerate(review.trail, 1)]
    fills = [CORRECTED if lines.in_force(entry) else "" for entry in review.trail]
    fill_list(canvas, "trail", rows, fills)


class _Lines:
    """Puts entries into cells: corrections and verdicts in the same columns, their codes behind them."""

    def __init__(self, review: Review) -> None:
        self._review = review
        self._read = review.report.by_ref()
        self._ends = line_ends(review.report.document.text)
        self._last = {_place(entry.act): entry for entry in review.trail}

    def row(self, number: int, entry: Entry) -> list[Value]:
        act = entry.act
        before, after = words.sides(entry)
        blank = text("trail", "blank") if isinstance(act, Correction) else None
        return [
            number,
            text("trail", entry.kind),
            words.act_name(act, self._review.form),
            _printed(self._read[act.ref]) if isinstance(act, Correction) else None,
            before or blank,
            after or blank,
            (act.reason if isinstance(act, Correction) else act.note) or None,
            entry.author or text("overview", "unnamed"),
            f"{entry.at:%Y-%m-%d %H:%M:%S}",
            self._evidence(act),
            text("trail", "in_force" if self.in_force(entry) else "superseded"),
            act.group,
            str(act.ref) if isinstance(act, Correction) else None,
            entry.at.isoformat(),
            *(_codes(act) if isinstance(act, Verdict) else ()),
        ]

    def in_force(self, entry: Entry) -> bool:
        """Say whether this very entry made the correction or verdict that stands in its place now."""
        act = entry.act
        made = entry is self._last[_place(act)] and entry.kind in {"corrected", "confirmed", "judged", "redone"}
        return made and act == self._standing(act)

    def _standing(self, act: Act) -> Act | None:
        review = self._review
        return review.verdicts.get(act.key) if isinstance(act, Verdict) else review.in_force(act.ref)

    def _evidence(self, act: Act) -> str | None:
        span = act.evidence if isinstance(act, Correction) else None
        return text("trail", "line", line=line_of(self._ends, span.start)) if span else None


def _place(act: Act) -> tuple[str, CellRef | tuple[object, ...]]:
    return ("verdict", act.key) if isinstance(act, Verdict) else ("correction", act.ref)


def _printed(read: Cell) -> str:
    return text("trail", "absent") if read.status is CellStatus.ABSENT else read.raw or text("trail", "blank")


def _codes(verdict: Verdict) -> tuple[Value, ...]:
    """Return what a program needs to know the verdict again; the figures as JSON in ASCII, which any cell holds."""
    key = verdict.key
    return key.rule, key.subject, key.place, verdict.decision.value, json.dumps(verdict.figures)
