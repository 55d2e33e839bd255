"""Places in the source: figures as hot spots, the outline around a figure that has none, numbers under a click."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from core.document import Span
from core.forms import CellRef
from core.model import Report
from core.prose.pointed import Pointed, pointed_at


class Spots:
    """Figures that were read, by their place; a few hundred, looked up by position."""

    def __init__(self, pairs: Iterable[tuple[Span, CellRef]] = ()) -> None:
        self._pairs = sorted(pairs)
        self._starts = [span.start for span, _ in self._pairs]
        self._places = {ref: span for span, ref in self._pairs}

    def at(self, index: int) -> CellRef | None:
        """Return the figure that covers this code point."""
        before = bisect_right(self._starts, index) - 1
        if before < 0:
            return None
        span, ref = self._pairs[before]
        return ref if span.start <= index < span.end else None

    def within(self, start: int, end: int) -> Sequence[tuple[Span, CellRef]]:
        """Return the figures that begin in this stretch."""
        return self._pairs[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def place_of(self, ref: CellRef) -> Span | None:
        """Return where a figure stands."""
        return self._places.get(ref)


def spots_of(report: Report) -> Spots:
    """Return the hot spots of a report: what was read with its place, empty places left out."""
    return Spots((cell.span, cell.ref) for cell in report.cells if cell.span and cell.span.end > cell.span.start)


def outline_of(report: Report, ref: CellRef) -> Span | None:
    """Return the stretch a figure of unknown place must lie in: its row's, else its table's, else its part's."""
    row = [c.span for c in report.cells if c.span and c.ref[:2] == ref[:2]]
    table = [c.span for c in report.cells if c.span and c.ref.table == ref.table]
    if row:
        return _around(row)
    section = next((table.section for table in report.form.tables if table.code == ref.table), None)
    part = next((part for part in report.parts if part.code == section), None)
    if not table:
        return None if part is None else Span(part.heading.start, part.body.end)
    read = _around(table)
    if part is None or part.body.start > read.start:
        return read
    above = report.document.text[part.body.start : read.start]
    return Span(read.start - len(above.lstrip()), read.end)  # its head rows hold no figures


def _around(spans: Sequence[Span]) -> Span:
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def number_among(text: str, spots: Spots, places: Iterable[int]) -> Pointed | None:
    """Return the number at the first of these places that has one; a figure that was read has exactly its own span."""
    for index in places:
        ref = spots.at(index)
        span = spots.place_of(ref) if ref else None
        found = Pointed(span) if span else pointed_at(text, index)
        if found is not None:
            return found
    return None
