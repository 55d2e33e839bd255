"""A two-pixel frame around the button or field that has the keyboard: the style's own is too faint to find."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from gui import style

_WIDTH = 2.0


class FocusRing(QWidget):
    """Lies over the focused control of one pane and lets the mouse through."""

    def __init__(self, pane: QWidget) -> None:
        super().__init__(pane)
        self._pane = pane
        self._around: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        QApplication.instance().focusChanged.connect(self._follow)  # type: ignore[union-attr]  # there is one

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._around is not None:
            self._around.removeEventFilter(self)
        here = isinstance(new, QPushButton | QLineEdit) and self._pane.isAncestorOf(new)
        self._around = new if here else None
        if self._around is None:
            self.hide()
            return
        self.setParent(self._around.parentWidget() or self._pane)
        self._around.installEventFilter(self)
        self._place()

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

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame inside the control's edge, so that nothing cuts it off."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(style.colours().accent, _WIDTH))
        half = _WIDTH / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 2, 2)
        painter.end()
