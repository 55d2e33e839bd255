"""The pages of a report with its figures as hot spots; knows boxes and marks, nothing of what they mean."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QImage, QMouseEvent, QPainter, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QToolTip, QWidget

from core.document import Box, Span
from core.forms import CellRef
from core.pages.records import PageSize
from gui.marks import PLAIN, MarkState
from gui.pages import painting
from gui.pages.canvas import Fit, PageCanvas
from gui.pages.places import Places

_REACH = 4  # pixels a click may move


class PageView(PageCanvas):
    """Figures on pages, picked by clicks."""

    picked = Signal(object)  # CellRef
    taken = Signal(object)  # Span of a word, to be taken over
    missed = Signal(str)  # a number was to be taken over: why none is

    def __init__(self, image_of: Callable[[int], QImage | None], parent: QWidget | None = None) -> None:
        super().__init__(image_of, parent)
        self.viewport().setMouseTracking(True)
        self.tip_of: Callable[[CellRef], str] = str
        self._places = Places()
        self._marks: Mapping[CellRef, MarkState] = {}
        self._current: CellRef | None = None
        self._outlines: Sequence[Box] = ()
        self._further: Sequence[Box] = ()
        self._awaited: Sequence[Box] = ()
        self._pressed: QPoint | None = None  # until it is a drag
        self._grip: QPoint | None = None

    # what is shown ---------------------------------------------------------------------------------------------

    def show_places(self, places: Places) -> None:
        """Take another report; its pages follow."""
        self._places = places
        self._marks, self._current, self._outlines, self._further, self._awaited = {}, None, (), (), ()
        self.set_pages(())

    def set_pages(self, sizes: Sequence[PageSize], inked: tuple[float, float] | None = None) -> None:
        """Lay other pages out, with what was waited for in sight."""
        super().set_pages(sizes, inked or self._places.inked())
        self._go_to(self._awaited)

    def set_marks(self, marks: Mapping[CellRef, MarkState]) -> None:
        """Colour the figures."""
        self._marks = marks
        self.viewport().update()

    def set_current(self, ref: CellRef | None) -> None:
        """Frame a figure, or outline what it must lie in, and bring that into sight."""
        self._current = ref
        box = self._places.box_of(ref) if ref else None
        self._outlines = self._places.outlines_of(ref) if ref and box is None else ()
        self.viewport().update()
        self._go_to([box] if box else self._outlines)

    def set_further(self, boxes: Sequence[Box]) -> None:
        """Frame further places with dashes."""
        self._further = tuple(boxes)
        self.viewport().update()

    def _go_to(self, boxes: Sequence[Box]) -> None:
        """Bring the first of these into sight, as soon as there is a size to do it in."""
        ready = self.isVisible() and self.pages > 0
        self._awaited = () if ready else boxes
        if ready and boxes:
            self.bring_into_sight(boxes[0])

    @contextmanager
    def _keeping_in_sight(self, seen: int | None = None) -> Iterator[None]:
        """Let what is framed stay in sight while sizes change; `seen`: how high the window was before."""
        box = self._places.box_of(self._current) if self._current else None
        box = box or next(iter(self._outlines), None)
        kept = None
        if box is not None and self.isVisible() and 0 < box.page <= self.pages:
            place, height = self.place_of(box), self.viewport().height() if seen is None else seen
            kept = box if place.bottom() > 0 and place.top() < height else None
        yield
        if kept is not None:
            self.bring_into_sight(kept)

    def fit(self, what: Fit) -> None:
        """Make text or pages as wide as the pane, with what is framed in sight."""
        with self._keeping_in_sight():
            super().fit(what)

    def set_zoom(self, zoom: float, at: QPointF | None = None) -> None:
        """Show pages in another size; about a point, that point stays, else what is framed."""
        if at is not None:
            super().set_zoom(zoom, at)
            return
        with self._keeping_in_sight():
            super().set_zoom(zoom)

    def figure_at(self, point: QPoint) -> CellRef | None:
        """Return the figure under a point of the viewport."""
        under = self._point(QPointF(point))
        return self._places.figure_at(*under) if under else None

    def word_at(self, point: QPoint) -> Span | None:
        """Return the word under a point of the viewport; anywhere in a figure's box that figure with its own span."""
        under = self._point(QPointF(point))
        return self._places.word_at(*under) if under else None

    def paint_over(self, painter: QPainter, page: int) -> None:
        """Mark the figures of a page, then what is under discussion."""
        for ref in self._places.on_page(page):
            if (box := self._places.box_of(ref)) is not None:
                mark = self._marks.get(ref, PLAIN)
                painting.figure(painter, self.place_of(box), self.place_of(self._places.tight(ref)), mark)
        for box in self._further:
            if box.page == page:
                painting.frame(painter, self.place_of(box).adjusted(-3, -3, 3, 3), "takes_part")
        for box in self._outlines:
            if box.page == page:
                painting.outline(painter, self.place_of(box))
        current = self._places.box_of(self._current) if self._current else None
        if current is not None and current.page == page:
            painting.frame(painter, self.place_of(current), "current")

    # events ----------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Bring what was chosen meanwhile into sight."""
        super().showEvent(event)
        self._go_to(self._awaited)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what is framed in sight."""
        with self._keeping_in_sight(event.oldSize().height()):
            super().resizeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a click or a drag began."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = self._grip = event.position().toPoint()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click picks the figure under it; with Ctrl it takes any number over."""
        point = event.position().toPoint()
        still = self._pressed is not None
        self._pressed = self._grip = None
        if event.button() is not Qt.MouseButton.LeftButton or not still:
            return
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if span := self.word_at(point):
                self.taken.emit(span)
            else:
                self.missed.emit("nothing")
        elif ref := self.figure_at(point):
            self.picked.emit(ref)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over what can be clicked; a drag moves the sheet."""
        point = event.position().toPoint()
        if self._grip is not None:
            self._drag(self._grip, point)
            return
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        hot = self.word_at(point) if ctrl else self.figure_at(point)
        shape = Qt.CursorShape.PointingHandCursor if hot else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def _drag(self, grip: QPoint, point: QPoint) -> None:
        if self._pressed is not None and (point - self._pressed).manhattanLength() <= _REACH:
            return
        self._pressed, self._grip = None, point
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        for bar, by in (
            (self.horizontalScrollBar(), grip.x() - point.x()),
            (self.verticalScrollBar(), grip.y() - point.y()),
        ):
            bar.setValue(bar.value() + by)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what a figure is while the mouse rests on it."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            ref = self.figure_at(event.pos())
            if ref is not None:
                QToolTip.showText(event.globalPos(), self.tip_of(ref), self.viewport())
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)
