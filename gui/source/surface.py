"""What every view of the source has in common: hot spots, frames, clicks; knows spans, nothing of what they mean."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from math import ceil, floor
from typing import ClassVar, Protocol

from PySide6.QtCore import QMimeData, QPoint, QPointF, QRectF, QSize, Qt, SignalInstance
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QShowEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit

from core.document import Span
from core.forms import CellRef
from core.prose.pointed import Pointed
from gui.marks import PLAIN, MarkState
from gui.source import copying, painting
from gui.source.gutter import Gutter, Numbered
from gui.spots import Spots, number_among

_REACH = 4  # pixels beside a one-digit figure that still count as a hit


class Places(Protocol):
    """The way from code points to Qt's positions and back."""

    def to_qt(self, index: int) -> int: ...  # noqa: D102  (a protocol)
    def end_to_qt(self, index: int) -> int: ...  # noqa: D102  (as above)
    def from_qt(self, position: int) -> int: ...  # noqa: D102  (as above)


class Surface(Numbered):
    """Mixed into a read-only editor: hot spots that are walked by mouse and keyboard."""

    picked: ClassVar[SignalInstance]
    taken: ClassVar[SignalInstance]
    missed: ClassVar[SignalInstance]
    text: str
    positions: Places
    gutter: Gutter

    def _begin(self) -> None:
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.document().setUndoRedoEnabled(False)
        self.document().setDocumentMargin(6)
        self.viewport().setMouseTracking(True)
        self._pressed: QPoint | None = None
        self._forget("", Spots())

    def _forget(self, text: str, spots: Spots) -> None:
        """Take another text, without marks and frames."""
        self.text, self._spots = text, spots
        self._marks: Mapping[CellRef, MarkState] = {}
        self._current: Span | None = None
        self._outline: Span | None = None
        self._further: Sequence[Span] = ()
        self._found: Sequence[Span] = ()
        self._found_at: Span | None = None
        self._awaited: Span | None = None
        self._marked: list[tuple[Span, list[QRectF], MarkState]] = []  # the figures of this repaint

    # what each view does in its own way ------------------------------------------------------------------------

    def visible_stretch(self) -> Span:
        """Return the code points between the first and the last visible line."""
        raise NotImplementedError

    def box_of(self, block: QTextBlock) -> QRectF:
        """Return where a block lies in the viewport."""
        raise NotImplementedError

    def _nearest(self, block: QTextBlock) -> QTextBlock:
        """Return the block, or a later one where it is certain that none before is visible."""
        return block

    def _has(self, position: int) -> bool:  # noqa: ARG002  (for a view that fills itself little by little)
        """Say whether the text is in place up to a Qt position."""
        return True

    def _in_place(self, position: int) -> int:
        """Return the position, or the last one that is in place by now."""
        return position

    def _centre(self) -> None:
        """Scroll the caret to the middle."""
        raise NotImplementedError

    def _aside(self, rects: Sequence[QRectF]) -> float:  # noqa: ARG002  (for a view with lines wider than itself)
        """Return how far aside to scroll until a figure is in sight with its frame."""
        return 0

    def _go_aside(self, aim: Span) -> None:
        """Have the current figure in sight in its whole width."""
        if aim == self._current and (far := self._aside(list(self.rects_of(aim)))):
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() + (ceil(far) if far > 0 else floor(far)))

    # what is shown ---------------------------------------------------------------------------------------------

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
        self._tint_found()
        if at is not None:
            self.bring_into_sight(at)

    def bring_into_sight(self, span: Span) -> None:
        """Put the caret on a place; scroll only if it is out of sight, and wait if a huge text is not there yet."""
        position = self.positions.to_qt(span.start)
        self._awaited = None if self._has(position) else span
        if self._awaited is not None or position == self.textCursor().position():
            return
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        seen = self.viewport().rect().contains(self.cursorRect(cursor))
        self.setTextCursor(cursor)
        if not seen:
            self._centre()
        self._go_aside(span)

    @contextmanager
    def keeping_in_sight(self, within: QSize | None = None) -> Iterator[None]:
        """Let what is framed stay in sight while sizes change; `within`: what was seen before, if that is no more.

        Where there was no room at all, as in a pane that comes back, it comes into sight.
        """
        aim = self._current or self._outline
        before = QRectF(QPointF(), within or self.viewport().size())
        rects = self.rects_of(aim, round(before.height())) if aim is not None and self.isVisible() else iter(())
        seen = before.isEmpty() or any(map(before.intersects, rects))
        yield
        if seen:
            self._show_current()

    def _show_current(self) -> None:
        """Bring the current place into sight, wherever the caret is; what is seen stays where it is."""
        aim = self._current or self._outline
        if aim is None or self._awaited is not None or self._is_seen(aim):
            return
        kept, cursor = self.textCursor(), QTextCursor(self.document())
        cursor.setPosition(self._in_place(self.positions.to_qt(aim.start)))
        self.setTextCursor(cursor)
        self._centre()
        self._go_aside(aim)
        if kept.position() != cursor.position() or kept.hasSelection():
            bars = self.verticalScrollBar(), self.horizontalScrollBar()
            places = [bar.value() for bar in bars]
            self.setTextCursor(kept)
            for bar, place in zip(bars, places, strict=True):
                bar.setValue(place)

    def _is_seen(self, aim: Span) -> bool:
        """Say whether a figure is in sight in its whole height, or something of what outlines it."""
        port, rects = QRectF(self.viewport().rect()), list(self.rects_of(aim))
        if aim != self._current:
            return bool(rects)
        if self._aside(rects):
            return False
        return any(port.top() <= r.top() and r.bottom() <= port.bottom() and port.contains(r.center()) for r in rects)

    # places ----------------------------------------------------------------------------------------------------

    def spot_at(self, point: QPoint) -> CellRef | None:
        """Return the figure under a point of the viewport."""
        return next((ref for index in self._indices_at(point) if (ref := self._spots.at(index))), None)

    def number_under(self, point: QPoint) -> Span | None:
        """Return the number under a point of the viewport that can be taken over."""
        found = self._pointed_under(point)
        return found.span if found is not None and not found.why_not else None

    def _pointed_under(self, point: QPoint) -> Pointed | None:
        found = number_among(self.text, self._spots, self._indices_at(point))
        if found is not None:
            return found
        ref = self.spot_at(point)  # of a table, the whole cell is hot
        span = self._spots.place_of(ref) if ref else None
        return Pointed(span) if span else None

    def rects_of(self, span: Span, high: int | None = None) -> Iterator[QRectF]:
        """Yield where a span is drawn in the viewport, one rectangle a drawn line, visible blocks only.

        `high`: how high the viewport was, if what could be seen then is asked for.
        """
        bottom = self.viewport().height() if high is None else high
        first, last = self.positions.to_qt(span.start), self.positions.end_to_qt(span.end)
        block = self._nearest(self.document().findBlock(first))
        while block.isValid() and block.position() <= max(first, last):
            box = self.box_of(block)
            if box.top() > bottom:
                return
            if block.isVisible() and box.bottom() >= 0:
                yield from painting.line_rects(block, box.topLeft(), first, last)
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
        self.viewport().update()

    def _tint_found(self) -> None:
        """Tint what of the search is visible."""
        seen = self.visible_stretch() if self._found else Span(0, 0)
        hits = painting.overlapping(self._found, seen)
        self.setExtraSelections([self._selection(hit) for hit in hits])

    def _selection(self, hit: Span) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._in_place(self.positions.to_qt(hit.start)))
        end = self._in_place(self.positions.end_to_qt(hit.end))
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        made.cursor, made.format = cursor, painting.found_format(current=hit == self._found_at)
        return made

    def _paint_under(self) -> None:
        """Fill the figures in sight by their marks; the text comes over it."""
        painter = QPainter(self.viewport())
        seen = self._spots.within(*self.visible_stretch())
        self._marked = [(span, list(self.rects_of(span)), self._marks.get(ref, PLAIN)) for span, ref in seen]
        for _, rects, mark in self._marked:
            painting.fill(painter, rects, mark)
        painter.end()

    def _paint_over(self) -> None:
        """Draw lines and frames over the text."""
        painter = QPainter(self.viewport())
        hit = self._found_at or Span(0, 0)
        for span, rects, mark in self._marked:
            painting.stroke(painter, rects, mark, on_hit=hit.start < span.end and span.start < hit.end)
        for _, rects, mark in self._marked:
            if mark.role != "none":
                painting.frame(painter, rects, mark.role)
        for span in self._further:
            painting.frame(painter, self.rects_of(span), "takes_part")
        if self._outline is not None:
            painting.outline(painter, self.rects_of(self._outline), self.viewport().width())
        if self._current is not None:
            painting.frame(painter, self.rects_of(self._current), "current")
        painter.end()

    # events ----------------------------------------------------------------------------------------------------

    def selected_text(self) -> str:
        """Return what is selected as the source has it, whatever stands for it on the screen."""
        cursor = self.textCursor()
        start, end = (self.positions.from_qt(at) for at in (cursor.selectionStart(), cursor.selectionEnd()))
        return self.text[start:end]

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy what the source has."""
        return copying.data_of(self.selected_text())

    # events: all views of the source answer alike --------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the current place into sight once there is a size to do it in."""
        super().showEvent(event)
        self._show_current()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a click began, to tell it from a selection."""
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Pick the figure under a click; with Ctrl take any number over."""
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        began, self._pressed = self._pressed, None
        still = began is not None and (point - began).manhattanLength() <= _REACH
        if event.button() is not Qt.MouseButton.LeftButton or not still or self.textCursor().hasSelection():
            return
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._take(self._pointed_under(point))
        elif ref := self.spot_at(point):
            self.picked.emit(ref)

    def take(self) -> None:
        """Take over the number at the caret, as Ctrl and a click do."""
        at = self.positions.from_qt(self.textCursor().position())
        self._take(number_among(self.text, self._spots, (at, at - 1)))

    def _take(self, number: Pointed | None) -> None:
        if number is not None and not number.why_not:
            self.taken.emit(number.span)
        else:
            self.missed.emit(number.why_not if number else "nothing")

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over what can be clicked."""
        super().mouseMoveEvent(event)
        point = event.position().toPoint()
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        hot = self.number_under(point) if ctrl else self.spot_at(point)
        shape = Qt.CursorShape.PointingHandCursor if hot else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter pick the figure at the caret, so that the mouse is not needed."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or event.modifiers():
            super().keyPressEvent(event)
            return
        at = self.positions.from_qt(self.textCursor().position())
        if ref := self._spots.at(at) or self._spots.at(at - 1):
            self.picked.emit(ref)
