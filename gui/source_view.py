"""The source as plain text: line numbers, hot spots, frames; knows spans and marks, nothing of what they mean."""

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QTextBlock,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit, QWidget

from core.document import Span
from core.forms import CellRef
from gui import source_paint
from gui.filler import Filler
from gui.gutter import Gutter
from gui.marks import PLAIN, MarkState
from gui.positions import Positions
from gui.spots import Spots, number_at

_TAB_DIGITS = 4
_REACH = 4  # pixels beside a one-digit figure that still count as a hit


class SourceView(QPlainTextEdit):
    """Read-only text that is walked by mouse and keyboard."""

    picked = Signal(object)  # CellRef
    taken = Signal(object)  # Span of a number, to be taken over

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.document().setUndoRedoEnabled(False)
        self.document().setDocumentMargin(6)
        self.viewport().setMouseTracking(True)
        self.text = ""
        self.positions = Positions("")
        self.gutter = Gutter(self)
        self._filler = Filler(self)
        self._filler.grown.connect(self._arrived)
        self._spots = Spots()
        self._marks: Mapping[CellRef, MarkState] = {}
        self._current: Span | None = None
        self._outline: Span | None = None
        self._further: Sequence[Span] = ()
        self._found: Sequence[Span] = ()
        self._found_at: Span | None = None
        self._awaited: Span | None = None
        self._pressed: QPoint | None = None
        self.verticalScrollBar().valueChanged.connect(self._tint)

    # what is shown ---------------------------------------------------------------------------------------------

    def show_text(self, text: str, spots: Spots) -> None:
        """Show a text with its hot spots; long lines are cut into blocks."""
        self.text = text
        self._spots = spots
        self._marks, self._current, self._outline = {}, None, None
        self._further, self._found, self._found_at, self._awaited = (), (), None, None
        self.positions = Positions(text)
        self._filler.begin(self.positions.shown)
        self._fit_tabs()
        self.gutter.fit()
        self._tint()

    def set_marks(self, marks: Mapping[CellRef, MarkState]) -> None:
        """Colour the hot spots."""
        self._marks = marks
        self._repaint()

    def set_frames(self, current: Span | None, outline: Span | None) -> None:
        """Frame the current figure, or else outline the stretch it must lie in, and bring that into sight."""
        self._current, self._outline = current, outline
        aim = current or outline
        self.gutter.set_current(None if aim is None else self.positions.to_qt(aim.start))
        self._repaint()
        if aim is not None:
            self.bring_into_sight(aim)

    def set_further(self, spans: Sequence[Span]) -> None:
        """Frame further places with dashes."""
        self._further = tuple(spans)
        self.viewport().update()

    def set_found(self, spans: Sequence[Span], at: Span | None) -> None:
        """Tint what a search found, the hit it stands on more strongly."""
        self._found, self._found_at = spans, at
        self._repaint()
        if at is not None:
            self.bring_into_sight(at)

    def bring_into_sight(self, span: Span) -> None:
        """Put the caret on a place; scroll only if it is out of sight, and wait if a huge text is not there yet."""
        position = self.positions.to_qt(span.start)
        self._awaited = None if self._filler.has(position) else span
        if self._awaited is not None or position == self.textCursor().position():
            return
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        seen = self.viewport().rect().contains(self.cursorRect(cursor))
        self.setTextCursor(cursor)
        if not seen:
            self.centerCursor()

    def _arrived(self) -> None:
        if self._awaited is not None:
            self.bring_into_sight(self._awaited)
        self._tint()

    # places ----------------------------------------------------------------------------------------------------

    def spot_at(self, point: QPoint) -> CellRef | None:
        """Return the figure under a point of the viewport."""
        return next((ref for index in self._indices_at(point) if (ref := self._spots.at(index))), None)

    def number_under(self, point: QPoint) -> Span | None:
        """Return any number under a point of the viewport; a figure that was read with exactly its own span."""
        for index in self._indices_at(point):
            ref = self._spots.at(index)
            span = self._spots.place_of(ref) if ref else number_at(self.text, index)
            if span is not None:
                return span
        return None

    def rects_of(self, span: Span) -> Iterator[QRectF]:
        """Yield where a span is drawn in the viewport, one rectangle a drawn line, visible blocks only."""
        first, last = self.positions.to_qt(span.start), self.positions.end_to_qt(span.end)
        block = self.document().findBlock(first)
        if block.position() < self.firstVisibleBlock().position():
            block = self.firstVisibleBlock()
        while block.isValid() and block.position() <= max(first, last):
            box = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if box.top() > self.viewport().height():
                return
            if block.isVisible() and box.bottom() >= 0:
                yield from source_paint.line_rects(block, box.topLeft(), first, last)
            block = block.next()

    def visible_stretch(self) -> Span:
        """Return the code points between the first and the last visible line."""
        last = self.cursorForPosition(self.viewport().rect().bottomRight())
        last.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        start = self.positions.from_qt(self.firstVisibleBlock().position())
        return Span(start, self.positions.from_qt(last.position()) + 1)

    def blocks_from_top(self) -> Iterator[tuple[QTextBlock, QRectF]]:
        """Yield the visible blocks with their places."""
        block = self.firstVisibleBlock()
        while block.isValid():
            box = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if box.top() > self.viewport().height():
                return
            if block.isVisible():
                yield block, box
            block = block.next()

    def _indices_at(self, point: QPoint) -> list[int]:
        """Return the character under a point, then its neighbour if the point is close to it."""
        cursor = self.cursorForPosition(point)
        caret = self.cursorRect(cursor)
        if not caret.top() <= point.y() <= caret.bottom():
            return []
        at, aside = cursor.position(), point.x() - caret.left()
        under, beside = (at, at - 1) if aside >= 0 else (at - 1, at)
        near = [under, beside] if abs(aside) <= _REACH else [under]
        return [self.positions.from_qt(position) for position in near if position >= 0]

    # painting --------------------------------------------------------------------------------------------------

    def _repaint(self) -> None:
        self._tint()
        self.viewport().update()

    def _tint(self) -> None:
        """Tint what is visible: a report has hundreds of figures, a screen a few dozen."""
        seen = self.visible_stretch()
        chosen = [
            self._selection(span, source_paint.format_of(self._marks.get(ref, PLAIN)))
            for span, ref in self._spots.within(seen.start, seen.end)
        ]
        hits = source_paint.overlapping(self._found, seen)
        chosen += [self._selection(hit, source_paint.found_format(current=hit == self._found_at)) for hit in hits]
        self.setExtraSelections(chosen)

    def _selection(self, span: Span, look: source_paint.Format) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._filler.within(self.positions.to_qt(span.start)))
        end = self._filler.within(self.positions.end_to_qt(span.end))
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        made.cursor, made.format = cursor, look
        return made

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, then the frames over it."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        seen = self.visible_stretch()
        for span, ref in self._spots.within(seen.start, seen.end):
            role = self._marks.get(ref, PLAIN).role
            if role != "none":
                source_paint.frame(painter, self.rects_of(span), role)
        for span in self._further:
            source_paint.frame(painter, self.rects_of(span), "takes_part")
        if self._outline is not None:
            source_paint.outline(painter, self.rects_of(self._outline), self.viewport().width())
        if self._current is not None:
            source_paint.frame(painter, self.rects_of(self._current), "current")
        painter.end()

    def _fit_tabs(self) -> None:
        self.setTabStopDistance(_TAB_DIGITS * self.fontMetrics().horizontalAdvance("0"))

    # events ----------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the line numbers beside the text."""
        super().resizeEvent(event)
        inside = self.contentsRect()
        self.gutter.setGeometry(QRect(inside.left(), inside.top(), self.gutter.sizeHint().width(), inside.height()))
        self._tint()

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the current place into sight once there is a size to do it in."""
        super().showEvent(event)
        aim = self._current or self._outline
        if aim is not None and not next(self.rects_of(aim), None):
            self.centerCursor()
        self._tint()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of scheme or font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and hasattr(self, "gutter"):
            self._fit_tabs()
            self.gutter.fit()
            self._repaint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a click began, to tell it from a selection."""
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click picks the figure under it; with Ctrl it takes any number over."""
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        began, self._pressed = self._pressed, None
        still = began is not None and (point - began).manhattanLength() <= _REACH
        if event.button() is not Qt.MouseButton.LeftButton or not still or self.textCursor().hasSelection():
            return
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if span := self.number_under(point):
                self.taken.emit(span)
        elif ref := self.spot_at(point):
            self.picked.emit(ref)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over what can be clicked."""
        super().mouseMoveEvent(event)
        point = event.position().toPoint()
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        hot = self.number_under(point) if ctrl else self.spot_at(point)
        shape = Qt.CursorShape.PointingHandCursor if hot else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter picks the figure at the caret, so that the mouse is not needed."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            at = self.positions.from_qt(self.textCursor().position())
            ref = self._spots.at(at) or self._spots.at(at - 1)
            if ref is not None:
                self.picked.emit(ref)
            return
        super().keyPressEvent(event)
