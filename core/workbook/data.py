"""The tidy sheet: one line a cell, with everything that is known of it; also as a data frame."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from core import words
from core.findings import Finding
from core.forms import CellRef
from core.model import Cell
from core.review import Review
from core.workbook.canvas import BARE, Area, Canvas
from core.workbook.lists import LIST_HEAD
from core.workbook.marks import failing_cells
from core.workbook.places import line_ends, line_of
from core.workbook.texts import texts

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True)
class _Known:
    """What is looked up for every cell."""

    review: Review
    failing: Mapping[CellRef, list[Finding]]
    line_ends: list[int]


def tidy_frame(review: Review) -> "pd.DataFrame":
    """Return `Report.to_frame()` with what the review adds, in the order of the form; None where nothing is known."""
    import pandas as pd  # noqa: PLC0415  (costs 300 ms: only who asks for a frame pays)

    report = review.report
    known = _Known(review, failing_cells(review.judgement.findings), line_ends(report.document.text))
    added = pd.DataFrame([_added(cell, known) for cell in report.cells], dtype=object)
    return pd.concat([report.to_frame(), added], axis=1)


def fill_data(canvas: Canvas, review: Review, addresses: Mapping[CellRef, str]) -> None:
    """Write the sheet; `addresses` say where each cell stands in the official tables."""
    frame = tidy_frame(review)
    frame["at"] = [addresses.get(cell.ref) for cell in review.report.cells]
    columns: Sequence[tuple[str, str, float]] = [(*column,) for column in texts("data")["columns"]]
    for number, (name, meaning, _) in enumerate(columns, 1):
        canvas.put(1, number, name, LIST_HEAD, meaning)
    records = frame[[name for name, _, _ in columns]].astype(object)
    rows = records.where(records.notna(), None).to_numpy().tolist()
    for row_number, row in enumerate(rows, 2):
        for number, value in enumerate(row, 1):
            if value is not None:
                canvas.put(row_number, number, value, BARE)
    canvas.widths([width for _, _, width in columns])
    canvas.sheet.freeze_panes = "E2"
    canvas.sheet.auto_filter.ref = Area(1, 1, len(rows) + 1, len(columns)).coordinates
    canvas.sheet.print_title_rows = "1:1"
    canvas.finish()


def _added(cell: Cell, known: _Known) -> dict[str, Any]:
    review = known.review
    final = review.cells[cell.ref]
    correction = review.corrections.get(cell.ref)
    box = cell.box
    return {
        "name": words.cell_name(cell.ref, review.form),
        "unit": cell.unit,
        "implied": review.judgement.implied.get(cell.ref),
        "corrected": int(correction is not None),
        "final_status": final.status.value,
        "final_raw": final.raw,
        "final_value": final.value,
        "reason": correction.reason or None if correction else None,
        "findings": " ".join(_names(known.failing.get(cell.ref, ()))) or None,
        "line": line_of(known.line_ends, cell.span.start) if cell.span else None,
        "x0": box and round(box.x0, 2),
        "y0": box and round(box.y0, 2),
        "x1": box and round(box.x1, 2),
        "y1": box and round(box.y1, 2),
    }


def _names(findings: Sequence[Finding]) -> list[str]:
    return [f"{finding.rule}/{finding.subject or ''}" for finding in findings]
