"""Pages as pictures on one long sheet: sizes, scrolling, and which pictures are needed; nothing of what is on them."""

from collections.abc import Callable, Sequence
from typing import Literal

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from core.document import Box
from core.pages.records import PageSize
from gui import style
from gui.pages import painting
from gui.pages.layout import LEAST, MOST, WHOLE, PageLayout

_STEP = 1.25
Fit = Literal["text", "page", "none"]
_PAUSE_MS = 90  # while a size is being chosen the old picture is stretched


class PageCanvas(QAbstractScrollArea):
    """Shows pages; asks for the pictures of those in sight."""

    wanted = Signal(object)  # page → width in device pixels, the most urgent first
    moved = Signal(int)  # the page in sight is another one
    zoomed = Signal()

    def __init__(self, image_of: Callable[[int], QImage | None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.fits: Fit = "text"
        self._image_of = image_of
        self._layout = PageLayout()
        self._page = 1
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._ask)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.horizontalScrollBar().valueChanged.connect(self._scrolled)

    # sizes -----------------------------------------------------------------------------------------------------

    def set_pages(self, sizes: Sequence[PageSize], inked: tuple[float, float] | None = None) -> None:
        """Lay other pages out, from the first; `inked`: from where to where across they have text."""
        self._layout = PageLayout(sizes, inked, self._layout.scale)
        self._page = 1
        self._fit()
        self.verticalScrollBar().setValue(0)

    @property
    def page(self) -> int:
        """The page in the middle of the window."""
        return self._page

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self._layout.sizes)

    @property
    def zoom(self) -> float:
        """How large the pages are shown; 1 is as large as on paper."""
        return self._layout.scale / WHOLE

    def go_to_page(self, number: int) -> None:
        """Show a page from its top."""
        if 0 < number <= self.pages and number != self._page:
            self.verticalScrollBar().setValue(round(self._layout.page(number, self._width()).top()) - 4)

    def fit(self, what: Fit) -> None:
        """Make the text, or whole pages, as wide as the pane, whatever its width will be."""
        self.fits = what
        self._fit()
        self.zoomed.emit()

    def set_zoom(self, zoom: float, at: QPointF | None = None) -> None:
        """Show pages in another size; what is at this point of the window, else in its middle, stays there."""
        self.fits = "none"
        self._set_scale(zoom * WHOLE, at or QPointF(self.viewport().rect().center()))

    def larger(self) -> None:
        """Show pages a step larger."""
        self.set_zoom(self.zoom * _STEP)

    def smaller(self) -> None:
        """Show pages a step smaller."""
        self.set_zoom(self.zoom / _STEP)

    def whole(self) -> None:
        """Go back to the size in which the text fits."""
        self.fit("text")

    @property
    def size_name(self) -> str:
        """What was chosen, to be remembered: what fits, or percent."""
        return str(round(100 * self.zoom)) if self.fits == "none" else self.fits

    def kept(self, said: str) -> None:
        """Take a size over as it was remembered; what is none changes nothing."""
        if said in ("text", "page"):
            self.fit("text" if said == "text" else "page")
        elif said.isdecimal():
            self.set_zoom(int(said) / 100)

    def _fit(self) -> None:
        """Take the scale that fits, with the same place at the top."""
        if self.fits == "none":
            self._lay_out(self._layout.scale)
            return
        self._set_scale(self._layout.fitting(self._width(), text=self.fits == "text"), QPointF(0, 0))
        self.horizontalScrollBar().setValue(round(self._layout.left_of_text(self._width())))

    def _set_scale(self, scale: float, at: QPointF) -> None:
        fixed = self._layout.nearest(self._corner() + at, self._width())
        self._lay_out(min(max(scale, LEAST), MOST))
        if fixed is not None:
            moved = self._layout.place(fixed, self._width()).topLeft() - at
            self.horizontalScrollBar().setValue(round(moved.x()))
            self.verticalScrollBar().setValue(round(moved.y()))
        self._pause.start(_PAUSE_MS)
        self.zoomed.emit()

    def _lay_out(self, scale: float) -> None:
        self._layout = PageLayout(self._layout.sizes, self._layout.inked, scale, self.devicePixelRatioF())
        whole, port = self._layout.whole, self.viewport().size()
        for bar, length, seen in (
            (self.horizontalScrollBar(), whole.width(), port.width()),
            (self.verticalScrollBar(), whole.height(), port.height()),
        ):
            bar.setRange(0, max(0, round(length) - seen))
            bar.setPageStep(seen)
            bar.setSingleStep(40)
        self.viewport().update()

    # places ----------------------------------------------------------------------------------------------------

    def place_of(self, box: Box) -> QRectF:
        """Return where a box is drawn in the viewport."""
        return self._layout.place(box, self._width()).translated(-self._corner())

    def bring_into_sight(self, box: Box) -> None:
        """Scroll to a place, only if it is out of sight."""
        if not 0 < box.page <= self.pages:
            return
        place, port = self.place_of(box), self.viewport().rect()
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        if place.top() < 0 or place.bottom() > port.height():
            # a place higher than the window is shown from its top
            aim = place.center().y() if place.height() < port.height() else place.top() + port.height() / 2 - 8
            down.setValue(down.value() + round(aim - port.height() / 2))
        if place.left() < 0 or place.right() > port.width():
            across.setValue(across.value() + round(place.center().x() - port.width() / 2))

    def _point(self, at: QPointF) -> tuple[int, float, float] | None:
        """Return the page under a point of the viewport, and the place on it."""
        return self._layout.point(at + self._corner(), self._width())

    def _corner(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _width(self) -> int:
        return self.viewport().width()

    def _seen(self) -> list[int]:
        top = self.verticalScrollBar().value()
        return self._layout.pages(top, top + self.viewport().height())

    # pictures --------------------------------------------------------------------------------------------------

    def arrived(self, page: int) -> None:
        """Draw a page whose picture has come."""
        if page in self._seen():
            self.viewport().update()

    def _scrolled(self) -> None:
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        pages = self._layout.pages(middle, middle)
        if pages and pages[0] != self._page:
            self._page = pages[0]
            self.moved.emit(self._page)
        self.viewport().update()

    def _ask(self) -> None:
        """Ask for the pages in sight, then for their neighbours."""
        seen = self._seen()
        if not self.isVisible() or not seen:
            return
        near = [page for page in (seen[-1] + 1, seen[0] - 1) if 0 < page <= self.pages]
        ratio, width = self.devicePixelRatioF(), self._width()
        self.wanted.emit({page: round(self._layout.page(page, width).width() * ratio) for page in [*seen, *near]})

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the pages in sight, and what lies on them."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), style.colours().window.fill)
        for page in self._seen():
            place = self._layout.page(page, self._width()).translated(-self._corner())
            painting.sheet(painter, place, self._image_of(page))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.paint_over(painter, page)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.end()
        if not self._pause.isActive():
            self._pause.start(0)

    def paint_over(self, painter: QPainter, page: int) -> None:
        """Draw what lies on a page; here nothing."""

    # events ----------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep fitting, with the same place at the top."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Lay out for the screen it is on."""
        super().showEvent(event)
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel change the size about the mouse."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            notches = event.angleDelta().y() / 120
            self.set_zoom(self.zoom * 1.1**notches, event.position())
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl with plus, minus and 0 changes the size; Home and End go to the first and the last page."""
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        down = self.verticalScrollBar()
        if event.matches(QKeySequence.StandardKey.ZoomIn) or (ctrl and event.key() == Qt.Key.Key_Equal):
            self.larger()
        elif event.matches(QKeySequence.StandardKey.ZoomOut):
            self.smaller()
        elif ctrl and event.key() == Qt.Key.Key_0:
            self.fit("text")
        elif event.key() == Qt.Key.Key_Home:
            down.setValue(0)
        elif event.key() == Qt.Key.Key_End:
            down.setValue(down.maximum())
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of scheme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.viewport().update()
