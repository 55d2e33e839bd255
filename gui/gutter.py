"""Line numbers beside the source: those of the file, also where a long line is cut into blocks."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui import style

if TYPE_CHECKING:
    from gui.source_view import SourceView

_LEAST_DIGITS = 3
_PAD = 8


class Gutter(QWidget):
    """The margin of a `SourceView`."""

    def __init__(self, view: "SourceView") -> None:
        super().__init__(view)
        self._view = view
        self._current: int | None = None
        view.updateRequest.connect(self._follow)

    def fit(self) -> None:
        """Take the width that the last line number needs."""
        width = self.sizeHint().width()
        if width != self._view.viewportMargins().left():
            self._view.setViewportMargins(width, 0, 0, 0)
            self.resize(width, self.height())
        self.update()

    def set_current(self, position: int | None) -> None:
        """Mark the line on which a Qt position lies."""
        self._current = position
        self.update()

    def sizeHint(self) -> QSize:
        """Return the width of the longest number; the view gives the height."""
        digits = max(_LEAST_DIGITS, len(str(self._view.positions.blocks)))
        return QSize(2 * _PAD + digits * self.fontMetrics().horizontalAdvance("0"), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write the numbers of the visible lines."""
        use = style.colours()
        painter = QPainter(self)
        painter.fillRect(event.rect(), use.head.fill)
        for block, box in self._view.blocks_from_top():
            line = self._view.positions.line_of(block.blockNumber())
            current = self._current is not None and block.contains(self._current)
            painter.setPen(use.accent if current else use.muted)
            font = self._view.font()
            font.setBold(current)
            painter.setFont(font)
            first = block.layout().lineAt(0)
            place = QRectF(0, box.top(), self.width() - _PAD, first.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(line or "↳"))
        painter.end()

    def _follow(self) -> None:
        self.update()
