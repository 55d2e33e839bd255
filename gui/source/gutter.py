"""Line numbers beside the source: those of the file, also where a long line is cut or a row has many cells."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QTextEdit, QWidget

from gui import style

if TYPE_CHECKING:
    _Editor = QTextEdit  # what is used of it, QPlainTextEdit has as well
else:
    _Editor = object

_LEAST_DIGITS = 3
_PAD = 8


class Numbered(_Editor):
    """A view whose lines have numbers."""

    def numbers_from_top(self) -> Iterator[tuple[str, range, QRectF]]:
        """Yield the number of each visible line, its Qt positions, and where its first drawn line lies."""
        raise NotImplementedError


class Gutter(QWidget):
    """The margin of a view of the source."""

    def __init__(self, view: Numbered) -> None:
        super().__init__(view)
        self._view = view
        self._lines = 0
        self._current: int | None = None

    def fit(self, lines: int) -> None:
        """Take the width that the number of the last line needs."""
        self._lines = lines
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
        digits = max(_LEAST_DIGITS, len(str(self._lines)))
        return QSize(2 * _PAD + digits * self.fontMetrics().horizontalAdvance("0"), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write the numbers of the visible lines."""
        use = style.colours()
        painter = QPainter(self)
        painter.fillRect(event.rect(), use.head.fill)
        for number, reach, box in self._view.numbers_from_top():
            current = self._current is not None and reach.start <= self._current < reach.stop
            painter.setPen(use.accent if current else use.muted)
            font = self._view.font()
            font.setBold(current)
            painter.setFont(font)
            place = QRectF(0, box.top(), self.width() - _PAD, box.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, number)
        painter.end()
