"""Places on pages: the box of each figure, the outline around one that has none, the number under a point."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from core.document import Box, Document, Span
from core.forms import CellRef
from core.model import Report

_NEAR = 2.0  # points beside a box that still count as a hit


class Places:
    """Where on the pages of a report everything stands."""

    def __init__(self, report: Report | None = None) -> None:
        self._report = report
        self._words = _Words(report.document if report else None)
        self._spans: dict[CellRef, Span] = {}  # of what is printed in a drawn cell
        self._boxes: dict[CellRef, Box] = {}
        self._tight: dict[CellRef, Box] = {}
        self._of_page: dict[int, list[CellRef]] = defaultdict(list)
        for cell in report.cells if report else ():
            printed = self._words.around(cell.span) if cell.span and cell.span.end > cell.span.start else None
            if printed is not None and cell.span is not None and cell.box is not None:
                self._spans[cell.ref] = cell.span
            if (box := cell.box or printed) is not None:
                self._boxes[cell.ref] = box
                self._tight[cell.ref] = printed if printed and printed.page == box.page else box
                self._of_page[box.page].append(cell.ref)

    def box_of(self, ref: CellRef) -> Box | None:
        """Return where a figure stands: its cell where one is drawn, else the printed number."""
        return self._boxes.get(ref)

    def tight(self, ref: CellRef) -> Box:
        """Return where the number itself is printed, as far as that is known."""
        return self._tight[ref]

    def on_page(self, page: int) -> Sequence[CellRef]:
        """Return the figures of a page."""
        return self._of_page.get(page, ())

    def inked(self) -> tuple[float, float] | None:
        """Return from where to where across the pages have words or figures."""
        boxes = [*self._boxes.values(), *self._words.boxes()]
        return (min(box.x0 for box in boxes), max(box.x1 for box in boxes)) if boxes else None

    def figure_at(self, page: int, x: float, y: float) -> CellRef | None:
        """Return the figure at a point, the nearest where boxes touch."""
        near = [ref for ref in self.on_page(page) if _distance(self._boxes[ref], x, y) <= _NEAR]
        return min(near, key=lambda ref: (_distance(self._boxes[ref], x, y), _size(self._boxes[ref])), default=None)

    def word_at(self, page: int, x: float, y: float) -> Span | None:
        """Return the printed figure whose box a point is in, however large that is, else the word at the point."""
        ref = self.figure_at(page, x, y)
        span = self._spans.get(ref) if ref is not None and _distance(self._boxes[ref], x, y) == 0 else None
        return span or self._words.at(page, x, y)

    def boxes_of(self, span: Span) -> list[Box]:
        """Return where a stretch of the text stands, one box a line of words."""
        return list(_joined(self._words.within(span)))

    def outlines_of(self, ref: CellRef) -> list[Box]:
        """Return what a figure of unknown place must lie in: its row, else its table, one box a page."""
        row = [box for other, box in self._boxes.items() if other[:2] == ref[:2]]
        table = [box for other, box in self._boxes.items() if other.table == ref.table]
        return [_around(boxes) for boxes in _by_page(row or table)]


class _Words:
    """The words of a document, by their place in the text and on the page."""

    def __init__(self, document: Document | None) -> None:
        self._words = document.words if document else ()
        self._at = {index: word.box for word in self._words for index in range(*word.span)}

    def boxes(self) -> list[Box]:
        return [word.box for word in self._words]

    def within(self, span: Span) -> list[Box]:
        return list(dict.fromkeys(self._at[index] for index in range(*span) if index in self._at))

    def around(self, span: Span) -> Box | None:
        """Return the box around a printed figure; none if it is not on one page."""
        boxes = self.within(span)
        return _around(boxes) if len({box.page for box in boxes}) == 1 else None

    def at(self, page: int, x: float, y: float) -> Span | None:
        of_page = [word for word in self._words if word.box.page == page]
        near = min(of_page, key=lambda word: _distance(word.box, x, y), default=None)
        return near.span if near and _distance(near.box, x, y) <= _NEAR else None


def _distance(box: Box, x: float, y: float) -> float:
    return max(box.x0 - x, x - box.x1, box.y0 - y, y - box.y1, 0.0)


def _size(box: Box) -> float:
    return (box.x1 - box.x0) * (box.y1 - box.y0)


def _around(boxes: Sequence[Box]) -> Box:
    return Box(
        boxes[0].page,
        min(box.x0 for box in boxes),
        min(box.y0 for box in boxes),
        max(box.x1 for box in boxes),
        max(box.y1 for box in boxes),
    )


def _by_page(boxes: Iterable[Box]) -> list[list[Box]]:
    pages: dict[int, list[Box]] = defaultdict(list)
    for box in boxes:
        pages[box.page].append(box)
    return [pages[page] for page in sorted(pages)]


def _joined(boxes: Iterable[Box]) -> Iterator[Box]:
    """Join words that follow each other on a line."""
    line: Box | None = None
    for box in boxes:
        if line and box.page == line.page and box.y0 < line.y1 and box.y1 > line.y0 and box.x0 >= line.x0:
            line = _around((line, box))
            continue
        if line:
            yield line
        line = box
    if line:
        yield line
