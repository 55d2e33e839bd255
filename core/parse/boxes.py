"""Give figures that were read from running lines the place of the words they are printed with."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace

from core.document import Box, Document, Span, Word
from core.forms import CellRef
from core.model import Cell


def filled(cells: Mapping[CellRef, Cell], document: Document) -> dict[CellRef, Cell]:
    """Return the cells, those without a box but with a span placed by the document's words."""
    if not document.words or all(cell.box or not cell.span for cell in cells.values()):
        return dict(cells)
    words = sorted(document.words)
    starts = [word.span.start for word in words]
    return {
        ref: replace(cell, box=_around(cell.span, words, starts)) if cell.span and not cell.box else cell
        for ref, cell in cells.items()
    }


def _around(span: Span, words: Sequence[Word], starts: Sequence[int]) -> Box | None:
    """Return the box of the words that a stretch touches, on the page of the first of them."""
    first = max(bisect_right(starts, span.start) - 1, 0)
    found = [word.box for word in words[first : bisect_right(starts, span.end - 1)] if word.span.end > span.start]
    if not found:
        return None
    page = found[0].page
    boxes = [box for box in found if box.page == page]
    return Box(
        page,
        min(box.x0 for box in boxes),
        min(box.y0 for box in boxes),
        max(box.x1 for box in boxes),
        max(box.y1 for box in boxes),
    )
