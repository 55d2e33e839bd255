"""A two-pixel frame around whatever has the keyboard: the style's own is too faint to find, or is not drawn at all."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QRegion, QResizeEvent
from PySide6.QtWidgets import QApplication, QMenuBar, QWidget
from shiboken6 import isValid

from gui import style

_WIDTH = 2.0
_EDGE = 4  # what of the ring is ever painted, corners included


class FocusRing(QWidget):
    """Lies over the focused control of a window and lets the mouse through."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._around: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        QApplication.instance().focusChanged.connect(self._follow)  # type: ignore[union-attr]  # there is one

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if not isValid(self._window):  # on its way out
            return
        if self._around is not None and isValid(self._around):
            self._around.removeEventFilter(self)
        self._around = new if new is not None and self._frames(new) else None
        if self._around is None:
            self.hide()
            self.setParent(self._window)  # what it lay in may be deleted
            return
        self.setParent(self._around.parentWidget() or self._window)
        self._around.installEventFilter(self)
        self._place()

    def _frames(self, widget: QWidget) -> bool:
        if widget is self._window or not self._window.isAncestorOf(widget) or isinstance(widget, QMenuBar):
            return False
        return not getattr(widget, "frames_itself", False)

    def _place(self) -> None:
        if self._around is not None:
            self.setGeometry(self._around.geometry())
            self.setVisible(self._around.isVisible())
            self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go where the control goes."""
        kinds = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide}
        if watched is self._around and event.type() in kinds:
            self._place()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be nothing but the edge, so that nobody's repaint inside it comes by here."""
        super().resizeEvent(event)
        self.setMask(QRegion(self.rect()) - QRegion(self.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame inside the control's edge, so that nothing cuts it off."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(style.colours().accent, _WIDTH))
        half = _WIDTH / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 2, 2)
        painter.end()
