"""Lines under and through figures, the same in the text and on the picture of a page."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from gui.marks import MarkState
from gui.style import Colours


def under_or_through(painter: QPainter, printed: QRectF, mark: MarkState, use: Colours) -> None:
    """Draw the line that tells what is known of a figure; `printed` is where its digits stand."""
    if mark.origin == "corrected":
        _strike(painter, printed, use.corrected_mark)  # the source keeps what is printed; the table shows what holds
    elif mark.origin in ("guess", "unreadable"):
        _wave(painter, printed, use.failing_mark)
    elif mark.check == "failing":
        _line(painter, printed, QPen(use.failing_mark, 1))
    elif mark.origin == "settled":
        _line(painter, printed, QPen(use.muted, 1, Qt.PenStyle.DashLine))
    else:
        _line(painter, printed, QPen(use.hot_spot, 1, Qt.PenStyle.DotLine))


def _line(painter: QPainter, printed: QRectF, pen: QPen) -> None:
    painter.setPen(pen)
    y = round(printed.bottom()) + 1.5
    painter.drawLine(QPointF(printed.left(), y), QPointF(printed.right(), y))


def _strike(painter: QPainter, printed: QRectF, colour: QColor) -> None:
    painter.setPen(QPen(colour, 1))  # what is printed stays legible
    y = round(printed.center().y()) + 0.5
    painter.drawLine(QPointF(printed.left() - 2, y), QPointF(printed.right() + 2, y))


def _wave(painter: QPainter, printed: QRectF, colour: QColor) -> None:
    painter.setPen(QPen(colour, 1))
    y, left, right = printed.bottom() + 2, int(printed.left()) - 1, int(printed.right()) + 2
    painter.drawPolyline(QPolygonF([QPointF(x, y + (x - left) // 2 % 2 * 2 - 1) for x in range(left, right + 1, 2)]))
