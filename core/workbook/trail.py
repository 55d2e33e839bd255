"""The sheet of corrections: the whole trail, what was undone included."""

from core import words
from core.model import Cell, CellStatus
from core.review import Review
from core.trail import Entry
from core.workbook.canvas import CORRECTED, Canvas, Value
from core.workbook.lists import fill_list
from core.workbook.places import line_ends, line_of
from core.workbook.texts import text


def fill_trail(canvas: Canvas, review: Review) -> None:
    """Write the sheet."""
    read = review.report.by_ref()
    ends = line_ends(review.report.document.text)
    rows = [
        _row(number, entry, read[entry.correction.ref], review, ends) for number, entry in enumerate(review.trail, 1)
    ]
    fills = [CORRECTED if _in_force(entry, review) else "" for entry in review.trail]
    fill_list(canvas, "trail", rows, fills)


def _row(number: int, entry: Entry, read: Cell, review: Review, ends: list[int]) -> list[Value]:
    correction = entry.correction
    evidence = correction.evidence
    undone = entry.kind == "undone"
    before, after = _shown(correction.before), _shown(correction.after)
    return [
        number,
        text("trail", entry.kind),
        words.cell_name(correction.ref, review.form),
        text("trail", "absent") if read.status is CellStatus.ABSENT else _shown(read.raw or ""),
        after if undone else before,
        before if undone else after,
        correction.reason or None,
        entry.author or text("overview", "unnamed"),
        f"{entry.at:%Y-%m-%d %H:%M:%S}",
        text("trail", "line", line=line_of(ends, evidence.start)) if evidence else None,
        text("trail", "in_force" if _in_force(entry, review) else "superseded"),
        correction.group,
        str(correction.ref),
        entry.at.isoformat(),
    ]


def _shown(printed: str) -> str:
    return printed or text("trail", "blank")


def _in_force(entry: Entry, review: Review) -> bool:
    """Say whether this very entry made the correction that lies over its cell now."""
    last = next(e for e in reversed(review.trail) if e.correction.ref == entry.correction.ref)
    return (
        entry is last
        and entry.kind in {"corrected", "redone"}
        and review.corrections.get(entry.correction.ref) == entry.correction
    )
