"""Brush strokes on the picture of a page: the same marks as in the text, in the colours for white paper."""

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF

from gui import style
from gui.marks import MarkState

FrameKind = Literal["current", "culprit", "takes_part"]


def sheet(painter: QPainter, rect: QRectF, image: QImage | None) -> None:
    """Draw a page, white as long as its picture is not there; one of another size is stretched meanwhile."""
    painter.fillRect(rect, style.paper().base.fill)
    if image is not None:
        exact = image.width() == round(rect.width() * painter.device().devicePixelRatioF())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=not exact)
        painter.drawImage(rect, image)
    painter.setPen(style.colours().grid)
    painter.drawRect(rect.adjusted(-1, -1, 0, 0))


def figure(painter: QPainter, cell: QRectF, printed: QRectF, mark: MarkState) -> None:
    """Tint and underline one figure by its marks."""
    use = style.paper()
    corrected = mark.origin == "corrected"
    if mark.check == "failing" or corrected:
        _tint(painter, cell, (use.failing if mark.check == "failing" else use.corrected).fill)
    if corrected:
        _strike(painter, printed, use.corrected_mark)
        corner = cell.topRight()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(use.corrected_mark)
        painter.drawPolygon(QPolygonF([corner - QPointF(7, 0), corner, corner + QPointF(0, 7)]))
        painter.setBrush(Qt.BrushStyle.NoBrush)
    elif mark.origin in ("guess", "unreadable"):
        _wave(painter, printed, use.failing_mark)
    elif mark.check == "failing":
        _line(painter, printed, QPen(use.failing_mark, 1))
    else:
        _line(painter, printed, QPen(use.hot_spot, 1, Qt.PenStyle.DotLine))
    if mark.role != "none":
        frame(painter, cell, mark.role)


def frame(painter: QPainter, rect: QRectF, kind: FrameKind) -> None:
    """Frame a place: two pixels for the current one, solid for a culprit, dashed for what takes part."""
    use = style.paper()
    pen = QPen(use.accent if kind == "current" else use.failing_mark, 1 if kind == "takes_part" else 2)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    if kind == "takes_part":
        pen.setDashPattern([4, 3])
    painter.setPen(pen)
    aside = -2 if kind == "current" else 1.5  # the current frame goes round the others
    painter.drawRect(rect.adjusted(aside, aside, -aside, -aside))


def outline(painter: QPainter, rect: QRectF) -> None:
    """Outline what a figure of unknown place must lie in."""
    use = style.paper()
    painter.setPen(QPen(use.muted, 1, Qt.PenStyle.DashLine))
    around = rect.adjusted(-4, -3, 4, 3)
    painter.drawRect(around)
    painter.fillRect(QRectF(around.left() - 3, around.top(), 3, around.height()), use.accent)


def _tint(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """Colour the paper, not the ink."""
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    painter.fillRect(rect, colour)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)


def _line(painter: QPainter, printed: QRectF, pen: QPen) -> None:
    painter.setPen(pen)
    y = round(printed.bottom()) + 1.5
    painter.drawLine(QPointF(printed.left() - 1, y), QPointF(printed.right() + 1, y))


def _strike(painter: QPainter, printed: QRectF, colour: QColor) -> None:
    painter.setPen(QPen(colour, 1.5))
    y = printed.center().y()
    painter.drawLine(QPointF(printed.left() - 2, y), QPointF(printed.right() + 2, y))


def _wave(painter: QPainter, printed: QRectF, colour: QColor) -> None:
    painter.setPen(QPen(colour, 1))
    y, left, right = printed.bottom() + 2, int(printed.left()) - 1, int(printed.right()) + 2
    painter.drawPolyline(QPolygonF([QPointF(x, y + (x - left) // 2 % 2 * 2 - 1) for x in range(left, right + 1, 2)]))
