"""How large a pane writes: by keys, menu, box and the wheel with Ctrl."""

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFont, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QMenu, QPlainTextEdit, QTextEdit, QToolButton, QWidget

LEVELS = (75, 90, 100, 110, 125, 150, 175, 200, 250, 300)
LEAST, MOST = 50, 300
_WHOLE = 100
_ARROW = 10
_NOTCH = 1.1  # a notch of the wheel


class Zoom(QObject):
    """The size of one pane in percent of the window's writing."""

    changed = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._exact = float(_WHOLE)  # a touchpad moves by parts of a percent

    @property
    def percent(self) -> int:
        """The size in force."""
        return round(self._exact)

    def set_to(self, percent: float) -> None:
        """Take a size, within bounds."""
        before, self._exact = self.percent, min(max(percent, LEAST), MOST)
        if self.percent != before:
            self.changed.emit(self.percent)

    def larger(self) -> None:
        """Go to the next size of the list."""
        self.set_to(next((level for level in LEVELS if level > self.percent), MOST))

    def smaller(self) -> None:
        """Go to the size of the list before."""
        self.set_to(next((level for level in reversed(LEVELS) if level < self.percent), LEAST))

    def whole(self) -> None:
        """Go back to the size of the window's writing."""
        self.set_to(_WHOLE)

    def kept(self, said: str) -> None:
        """Take a size over as the settings have it; what is no size changes nothing."""
        if said.isdecimal():
            self.set_to(int(said))

    def listen_to(self, view: QAbstractScrollArea) -> None:
        """Let Ctrl and the wheel change the size over a view."""
        view.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the wheel with Ctrl; without, it scrolls."""
        if not isinstance(event, QWheelEvent) or not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        self.set_to(self._exact * _NOTCH ** (event.angleDelta().y() / 120))
        return True

    def font_for(self, view: QWidget) -> QFont:
        """Return what a view writes in at this size; at 100 % it follows the window."""
        if self.percent == _WHOLE:
            return QFont()
        font = QApplication.font(view)
        if font.pointSizeF() > 0:
            font.setPointSizeF(font.pointSizeF() * self._exact / _WHOLE)
        else:
            font.setPixelSize(round(font.pixelSize() * self._exact / _WHOLE))
        return font


def write_in(view: QTextEdit | QPlainTextEdit, font: QFont) -> None:
    """Let a text be written in a font, with the same place at the top; where that is counted in lines, it stays."""
    if isinstance(view, QPlainTextEdit):
        view.setFont(font)
        return
    top = view.cursorForPosition(QPoint(0, 0)).position()
    view.setFont(font)
    cursor = QTextCursor(view.document())
    cursor.setPosition(min(top, view.document().characterCount() - 1))
    bar = view.verticalScrollBar()
    bar.setValue(bar.value() + view.cursorRect(cursor).top())


class ZoomBox(QToolButton):
    """Shows a size, and a menu of others."""

    def __init__(self, zoom: Zoom, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zoom = zoom
        self.setAutoRaise(True)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip(self.tr("字的大小（Ctrl++、Ctrl+−，Ctrl+0 还原；按住 Ctrl 滚动滚轮）"))
        self._levels = QMenu(self)
        self._levels.aboutToShow.connect(self._fill)
        self.setMenu(self._levels)
        zoom.changed.connect(self._follow)
        self._follow()

    def sizeHint(self) -> QSize:
        """Leave room for the arrow beside the number."""
        return super().sizeHint() + QSize(_ARROW, 0)

    def _follow(self) -> None:
        self.setText(f"{self._zoom.percent} %")
        self.setAccessibleName(self.tr("字的大小 {percent} %").format(percent=self._zoom.percent))

    def _fill(self) -> None:
        self._levels.clear()
        for level in LEVELS:
            action = self._levels.addAction(f"{level} %")
            action.setCheckable(True)
            action.setChecked(level == self._zoom.percent)
            action.triggered.connect(lambda _=False, level=level: self._zoom.set_to(level))
