"""The source with its tables drawn as tables: columns below each other, as many of them in sight as possible."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QLineF, QMimeData, QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from core.document import Span
from core.forms import CellRef
from core.lines import Line
from gui import style
from gui.source import book, copying, fitting, grid, painting
from gui.source.gutter import Gutter
from gui.source.pieces import Pieces
from gui.source.surface import Surface
from gui.source.tables import Shown, TextTable
from gui.spots import Spots

_EDGE = 2
_AFTER = 60  # pixels: room for a figure behind the caret


class _Numbered(NamedTuple):
    """A line of the source on the sheet: its number, its place in the source, in Qt's text and on the sheet."""

    number: int
    span: Span
    reach: range
    place: QRectF


class SourceSheet(Surface, QTextEdit):
    """Read-only text with tables, walked by mouse and keyboard."""

    picked = Signal(object)  # CellRef
    taken = Signal(object)  # Span of a number, to be taken over
    missed = Signal(str)  # a number was to be taken over: why none is

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.positions: Pieces = Pieces("", ())
        self._book: QTextDocument | None = None
        self._lines: list[Span] = []
        self._shown: list[tuple[int, Span, range]] = []  # line by line: number, place in the source, in Qt's text
        self._line_places: dict[int, QRectF] = {}
        self._tables: Sequence[book.Drawn] = ()
        self._widths: dict[int, list[float]] = {}
        self._fitted_to = 0.0
        self._waiting: QTextDocument | None = None  # filled, not laid out
        self._resizing = False
        self._rects: dict[Span, list[QRectF]] = {}
        self._grids: list[list[QLineF]] = []
        self._begin()
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        # a bar that comes and goes would have everything laid out twice
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.gutter = Gutter(self)
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self._scrolled)
        bar.rangeChanged.connect(self._scrolled)

    def show_sheet(self, text: str, spots: Spots, lines: Sequence[Line], tables: Sequence[TextTable]) -> None:
        """Show a text and its tables; they are laid out when they are seen."""
        self._forget(text, spots)
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(self.font())
        document.setDocumentMargin(self.document().documentMargin())
        document.setDefaultTextOption(self.document().defaultTextOption())
        filled = book.fill(document, text, lines, tables)
        self.positions, self._tables = filled.positions, filled.tables
        self._lines, self._shown = [line.span for line in lines], []
        self._widths, self._fitted_to = {}, 0.0
        self._forget_places()
        self._waiting, before = document, self._waiting
        if before is not None:
            before.deleteLater()
        self.gutter.fit(len(lines))
        if self.isVisible():
            self._lay_out()

    def _lay_out(self) -> None:
        """Take the document that waits, with columns that suit the pane."""
        shown = self._waiting
        if shown is None:
            return
        self._fit()
        self._waiting = None
        shown.setTextWidth(self.viewport().width())  # else it would be laid out without end first
        self.setDocument(shown)
        if self._book is not None:
            self._book.deleteLater()
        self._book = shown
        if self._awaited is not None:
            self.bring_into_sight(self._awaited)
        self._tint_found()
        self.gutter.update()

    def _has(self, position: int) -> bool:  # noqa: ARG002  (all of it is there, or nothing)
        return self._waiting is None

    def _fit(self) -> None:
        """Give the columns the widths that suit the pane."""
        whole = self.viewport().width() - 2 * self.document().documentMargin() - _EDGE
        if not self._tables or whole == self._fitted_to:
            return
        self._fitted_to = whole
        letters = book.letters_of(self.text, self.font())
        cursor = QTextCursor(self._tables[0].qt.document())
        cursor.beginEditBlock()  # laid out once, not table by table
        for number, drawn in enumerate(self._tables):
            widths = [float(int(width)) for width in fitting.fitted(drawn.table, letters, whole)]
            if widths != self._widths.get(number):
                self._widths[number] = widths
                drawn.qt.setFormat(book.table_format(widths))
        cursor.endEditBlock()

    # places ----------------------------------------------------------------------------------------------------

    def box_of(self, block: QTextBlock) -> QRectF:
        """Return where a block lies in the viewport."""
        return self.document().documentLayout().blockBoundingRect(block).translated(-self._corner())

    def rects_of(self, span: Span, high: int | None = None) -> Iterator[QRectF]:
        """Yield where a span is drawn in the viewport, one rectangle a drawn line, visible ones only."""
        bottom = self.viewport().height() if high is None else high
        self._lay_out()
        if span not in self._rects:
            corner = self._corner()
            self._rects[span] = [rect.translated(corner) for rect in self._all_rects_of(span)]
        for rect in self._rects[span]:
            place = rect.translated(-self._corner())
            if place.bottom() >= 0 and place.top() <= bottom:
                yield place

    def _all_rects_of(self, span: Span) -> Iterator[QRectF]:
        first, last = self.positions.to_qt(span.start), self.positions.end_to_qt(span.end)
        block = self.document().findBlock(first)
        while block.isValid() and block.position() <= max(first, last):
            yield from painting.line_rects(block, self.box_of(block).topLeft(), first, last)
            block = block.next()

    def _forget_places(self) -> None:
        self._rects, self._grids, self._line_places = {}, [], {}

    def _grid_lines(self) -> list[list[QLineF]]:
        """Return the lines of every table, on the whole sheet."""
        corner, pad = self._corner(), book.PADDING

        def box_of(cell: Shown) -> QRectF:
            block = self.document().findBlock(self.positions.to_qt(cell.span.start))
            return self.box_of(block).translated(corner).adjusted(-pad, -pad, pad, pad)

        return [grid.lines_of(drawn.table, self._widths[number], box_of) for number, drawn in enumerate(self._tables)]

    def _paint_grids(self) -> None:
        """Draw the tables' lines, under the text."""
        self._grids = self._grids or self._grid_lines()
        painter = QPainter(self.viewport())
        painter.setPen(style.colours().grid)
        painter.translate(-self._corner() + QPointF(0.5, 0.5))
        for ruling in self._grids:
            painter.drawLines(ruling)
        painter.end()

    def _corner(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def numbers_from_top(self) -> Iterator[tuple[str, range, QRectF]]:
        """Yield the number of each visible line once, however many cells it has."""
        corner = self._corner()
        for line in self._in_sight():
            yield str(line.number), line.reach, line.place.translated(-corner)

    def visible_stretch(self) -> Span:
        """Return the code points between the first and the last visible line."""
        lines = self._in_sight()
        return Span(lines[0].span.start, lines[-1].span.end + 1) if lines else Span(0, 0)

    def _in_sight(self) -> list[_Numbered]:
        if self._waiting is not None:
            return []
        self._shown = self._shown or list(self._all_shown())
        top = self.verticalScrollBar().value()
        first, end = (
            bisect_right(range(len(self._shown)), y, key=lambda at: int(self._place(at).top()))
            for y in (top, top + self.viewport().height())
        )
        return [_Numbered(*self._shown[at], self._place(at)) for at in range(max(first - 1, 0), end)]

    def _all_shown(self) -> Iterator[tuple[int, Span, range]]:
        """Yield the lines that are shown."""
        for number, span in enumerate(self._lines, 1):
            start, end = self.positions.to_qt(span.start), self.positions.end_to_qt(span.end)
            if span.start <= self.positions.from_qt(start) < max(span.end, span.start + 1):
                yield number, span, range(start, end + 1)
            # else it only draws, or is empty beside a table

    def _place(self, at: int) -> QRectF:
        """Return where the first drawn line of a shown line lies on the sheet."""
        if at not in self._line_places:
            block = self.document().findBlock(self._shown[at][2].start)
            box, layout = self.box_of(block).translated(self._corner()), block.layout()
            height = layout.lineAt(0).height() if layout.lineCount() else box.height()
            self._line_places[at] = QRectF(box.left(), box.top(), box.width(), height)
        return self._line_places[at]

    def spot_at(self, point: QPoint) -> CellRef | None:
        """Return the figure under a point; a cell with one figure is hot as a whole."""
        found = super().spot_at(point)
        if found is not None:
            return found
        cursor = self.cursorForPosition(point)
        block = cursor.block()
        if cursor.currentTable() is None or not self.box_of(block).contains(point):
            return None
        start, end = (self.positions.from_qt(block.position() + shift) for shift in (0, block.length() - 1))
        figures = self._spots.within(start, end)
        return figures[0][1] if len(figures) == 1 else None

    def _centre(self) -> None:
        bar, aside = self.verticalScrollBar(), self.horizontalScrollBar()
        bar.setValue(bar.value() + self.cursorRect().center().y() - self.viewport().height() // 2)
        block = self.textCursor().block()
        cell = self.box_of(block)
        # Qt moves the box of a block to the left by the margin, which the places of its letters count in
        right = cell.right() + block.layout().boundingRect().left() + painting.REACH
        if cell.width() > self.viewport().width():
            right = self.cursorRect().right() + _AFTER
        # with as much as there is room for of what stands before it: its label
        aside.setValue(round(aside.value() + right - self.viewport().width()))

    def _aside(self, rects: Sequence[QRectF]) -> float:
        return painting.aside(rects, self.viewport().width())

    def _scrolled(self) -> None:
        self._tint_found()
        self.gutter.update()

    # events ----------------------------------------------------------------------------------------------------

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy what the source has; of cells of a table, rows and columns as a spreadsheet takes them."""
        cells = copying.cells_of(self.textCursor())
        if cells is None:
            return super().createMimeDataFromSelection()
        return copying.data_of(cells)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, then the frames over it."""
        if self._waiting is not None:
            # on its way to the screen a pane takes several sizes, and the window need not wait for this one
            QTimer.singleShot(0, self, self._lay_out)
            return
        self._paint_grids()
        self._paint_under()
        super().paintEvent(event)
        self._paint_over()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the line numbers beside the text, the columns in sight, and what is framed."""
        if self._waiting is None and not self._resizing:
            with self.keeping_in_sight(event.oldSize()):
                self._forget_places()
                self._fit()
                self._resizing = True
                super().resizeEvent(event)
                self._resizing = False
                self._forget_places()  # what was asked for meanwhile was only half laid out
        else:  # a bar came or went while Qt lays it out: the outer call goes on with it
            self._forget_places()
            super().resizeEvent(event)
        inside = self.contentsRect()
        self.gutter.setGeometry(QRect(inside.left(), inside.top(), self.gutter.sizeHint().width(), inside.height()))
        self._scrolled()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of scheme or font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "gutter"):
            self._widths, self._fitted_to = {}, 0.0
            self._forget_places()
            if self._waiting is not None:
                self._waiting.setDefaultFont(self.font())
            self.gutter.fit(len(self._lines))
            self._fit()
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "gutter"):
            self._tint_found()
        self._repaint()
