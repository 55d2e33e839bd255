"""From located places to a report: every cell of the form with its status, value, place and certainty."""

from dataclasses import replace
from typing import TYPE_CHECKING

from core.document import Document
from core.locate import Places
from core.model import Cell, CellStatus, Note, PrintedSum, Report
from core.parse import assemble, boxes, doubt
from core.parse.subtotals import of_groups

if TYPE_CHECKING:
    from core.forms import CellRef


def report(document: Document, places: Places, *, blank_spans: bool = False) -> Report:
    """Read the figures of every place found; cells that the source does not have are absent.

    `blank_spans`: blank cells know their place too, for whoever writes into the source.
    """
    form = places.form
    for code in places.found.extra:
        form = form.with_optional(code)
    cells: dict[CellRef, Cell] = {}
    notes: list[Note] = list(places.found.notes)
    sums: tuple[PrintedSum, ...] = ()
    if document.notes:
        notes.append(Note("damage.not_read", None, text="；".join(document.notes)))
    found = replace(places.found, lines=places.lines)
    for table in form.tables:
        read = assemble.WAYS[table.kind](table, found)
        cells.update((cell.ref, _as_printed(cell, document.text, blank_spans)) for cell in read.cells)
        notes.extend(read.notes)
        sums += (*read.sums, *of_groups(table, found, document.text))
    cells = boxes.filled(doubt.weighed(cells, form, document), document)
    return Report(
        document=document,
        form=form,
        organization=places.organization,
        year=places.year,
        parts=places.parts,
        cells=tuple(cells.get(ref) or assemble.absent(ref) for ref in form.refs()),
        notes=tuple(notes),
        sums=sums,
    )


def _as_printed(cell: Cell, text: str, blank_spans: bool) -> Cell:  # noqa: FBT001  (said once, by the caller above)
    """Let `raw` be exactly what stands at the span, also where a number is spread over cells."""
    if cell.status is CellStatus.BLANK:
        return cell if blank_spans else Cell(cell.ref, cell.status, box=cell.box)
    if cell.span is None:
        return cell
    raw = text[cell.span.start : cell.span.end]
    return cell if raw == cell.raw else replace(cell, raw=raw)
