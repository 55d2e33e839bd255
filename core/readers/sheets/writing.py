"""Pages into one text: lines into paragraphs, tables into grids, every word with its place."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from statistics import median
from typing import NamedTuple

from core.document import Box, Grid, Span, Word
from core.readers.grid import Flow, Placed
from core.readers.sheets.items import PAGE_MARK, Item, LineItem, TableItem, is_full
from core.readers.sheets.marks import Mark, Rect, blank_between_lines
from core.readers.sheets.ruled import Cell
from core.readers.sheets.typeset import FIGURE, ORDINAL, PrintLine, Text, lines_of, text_of, text_of_line

_RUNS = re.compile(r"[0-9０-９][0-9０-９.,，．%％]*|[^0-9０-９\s]+")
_FULL = 1.7  # in heights: a line that ends nearer to the margin goes on
_INDENT = 0.7
_LONG = 12
_LEADING = 1.3
_SAME_SIZE = 1.4  # extents depend on the face as well
_ENOUGH = 6
_SHARE = 8
_WIDER = 1.1
_FEW = 2  # lines alone do not tell where the margin is

Shown = Callable[[Rect], Rect]


class Written(NamedTuple):
    """The text of all pages, its grids and its words."""

    text: str
    grids: tuple[Grid, ...]
    words: tuple[Word, ...]


def write(name: str, pages: Sequence[Sequence[Item]], shown: Mapping[int, Shown]) -> Written:
    """Write all pages; `shown`: for pages that are displayed another way up, how to bring an extent there."""
    writer = _Writer(name, _Margins(pages), shown)
    for items in pages:
        # heads and feet come behind the text of their page: the title stays the first line
        for item in sorted(items, key=lambda item: isinstance(item, LineItem) and item.running):
            writer.take(item)
    writer.close()
    return Written(writer.flow.text, tuple(writer.flow.grids), tuple(writer.words))


class _Margins:
    """Where the lines of running text begin and end, page by page, and how far apart they are."""

    def __init__(self, pages: Sequence[Sequence[Item]]) -> None:
        lines = [
            item
            for items in pages
            for item in items
            if isinstance(item, LineItem) and not item.running and _length(item.line) >= _LONG
        ]
        self._whole = self._edges(lines) if len(lines) > _FEW else None
        by_page = {page: list(held) for page, held in groupby(lines, key=lambda item: item.page)}
        self._wide = {
            page: edges
            for page, held in by_page.items()
            if len(held) >= _ENOUGH
            and (edges := self._edges(held))
            and self._whole
            and edges[1] > _WIDER * self._whole[1]
        }
        steps = [
            b.line.middle - a.line.middle
            for a, b in pairwise(lines)
            if a.page == b.page and 0 < b.line.middle - a.line.middle < 3 * a.line.height
        ]
        self._step = median(steps) if steps else 0.0

    @staticmethod
    def _edges(lines: Sequence[LineItem]) -> tuple[float, float] | None:
        if not lines:
            return None
        # punctuation may hang beyond the margin, rows of figures may end anywhere: where many lines end, there it is
        ends = sorted((item.extent.x1 for item in lines), reverse=True)
        many = max(_FEW, len(ends) // _SHARE)
        room = _FULL * median(item.line.height for item in lines)
        margin = next((end for i, end in enumerate(ends[many - 1 :]) if ends[i] - end <= room), ends[0])
        return min(item.extent.x0 for item in lines), margin

    def goes_on(self, before: LineItem, after: LineItem) -> bool:
        """Say whether a line is the rest of the paragraph that the line before it belongs to."""
        edges = self._wide.get(before.page) or self._whole
        following = self._wide.get(after.page) or self._whole
        if edges is None or following is None or _stands_alone(before.line) or _stands_alone(after.line):
            return False
        height = before.line.marks[-1].height
        if before.extent.x1 < edges[1] - _FULL * height or after.extent.x0 > following[0] + _INDENT * height:
            return False
        if not height / _SAME_SIZE <= after.line.marks[0].height <= height * _SAME_SIZE:
            return False
        if before.page == after.page and after.line.middle - before.line.middle > _LEADING * self._step:
            return False
        return not ORDINAL.match(after.line.marks[0].text)


def _stands_alone(line: PrintLine) -> bool:
    """Say whether a line is no part of a paragraph: pieces far apart, a row of figures, a page mark."""
    if len(line.pieces) > 1:
        return True
    text = text_of_line(line.marks).text
    if PAGE_MARK.fullmatch(text):
        return True
    words = text.split()
    return any(all(map(FIGURE.fullmatch, ends)) for ends in (words[:2], words[-2:]))


def _length(line: PrintLine) -> int:
    return sum(len(mark.text) for mark in line.marks)


class _Writer:
    """Takes items in order; a paragraph stays open over page marks until a line begins another one."""

    def __init__(self, name: str, margins: _Margins, shown: Mapping[int, Shown]) -> None:
        self.flow = Flow(name)
        self.words: list[Word] = []
        self._margins = margins
        self._shown = shown
        self._paragraph: list[LineItem] = []
        self._held: list[LineItem] = []

    def take(self, item: Item) -> None:
        if isinstance(item, TableItem):
            self.close()
            self._table(item)
        elif item.running:
            self._held.append(item)
        elif self._paragraph and self._margins.goes_on(self._paragraph[-1], item):
            self._paragraph.append(item)
        else:
            self.close()
            self._paragraph = [item]

    def close(self) -> None:
        """Write the open paragraph and the page marks that were met within it or after it."""
        if self._paragraph:
            self._line(self._paragraph)
        for item in self._held:
            self._line([item])
        self._paragraph, self._held = [], []

    def _line(self, items: Sequence[LineItem]) -> None:
        text = ""
        places: list[tuple[int, Mark]] = []
        for item in items:
            marks = item.line.marks
            text += blank_between_lines(text[-1], marks[0].text[0]) if text else ""
            text, more = _with_gaps(item.line, text)
            places += more
        span = self.flow.line(text)
        self._words(places, span.start)

    def _table(self, item: TableItem) -> None:
        singles = {cell.row for cell in item.cells if len(cell.marks) == 1 and cell.marks[0].text.isdigit()}
        written = {}
        for cell in item.cells:
            text = _cell_text(cell, beside_figure=item.ruled and cell.row in singles)
            page = cell.marks[0].page if cell.marks else item.page
            box = self._box(page, *cell.extent)
            written[cell.row, cell.column] = (
                Placed(cell.row, cell.column, cell.row_span, cell.column_span, text.text, box),
                text.places,
            )
        ordered = [written[place] for place in sorted(written)]
        grid = self.flow.table([placed for placed, _ in ordered])
        if grid:
            for cell_drawn, (_, places) in zip(grid.cells, ordered, strict=True):
                self._words(places, cell_drawn.span.start)

    def _box(self, page: int, x0: float, y0: float, x1: float, y1: float) -> Box:
        turn = self._shown.get(page)
        if turn:
            x0, y0, x1, y1 = turn(Rect(x0, y0, x1, y1))
        return Box(page, round(x0, 2), round(y0, 2), round(x1, 2), round(y1, 2))

    def _words(self, places: Sequence[tuple[int, Mark]], start: int) -> None:
        for at, mark in places:
            for first, end in _runs(mark.text):
                span = Span(start + at + first, start + at + end)
                box = self._box(mark.page, mark.lefts[first], mark.y0, mark.rights[end - 1], mark.y1)
                self.words.append(Word(span, box, mark.doubtful))


def _runs(text: str) -> Iterator[tuple[int, int]]:
    """Part a mark into figures and other text."""
    if text.isdigit():
        yield 0, len(text)
        return
    for found in _RUNS.finditer(text):
        yield found.span()


def _with_gaps(line: PrintLine, text: str) -> Text:
    """Put a line behind a text; wide gaps on a line of several short pieces are tabs."""
    if len(line.marks) == 1 or text or len(line.pieces) == 1:
        return text_of_line(line.marks, text)
    places: list[tuple[int, Mark]] = []
    for piece in line.pieces:
        text, more = text_of_line(piece.marks, f"{text}\t" if text else "")
        places += more
    return Text(text, places)


def _cell_text(cell: Cell, *, beside_figure: bool) -> Text:
    """Put the lines of a cell together; `beside_figure`: another cell of the row holds a figure on one line.

    Two lines of digits are one long figure, wrapped, only then: else a rule may be missing between two rows.
    """
    marks = cell.marks
    if not marks:
        return Text("", [])
    if len(marks) == 1:
        return Text(marks[0].text, [(0, marks[0])])
    pages = sorted({mark.page for mark in marks})
    lines = [line for page in pages for line in lines_of([mark for mark in marks if mark.page == page])]
    digits = all(mark.text.isdigit() for mark in marks)
    wrapped = digits and beside_figure and all(is_full(line, cell) for line in lines[:-1])
    return text_of([line.marks for line in lines], wrapped=wrapped)
