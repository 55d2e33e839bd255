"""Brush strokes on the picture of a page: the same marks as in the text, in the colours for white paper."""

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF

from gui import strokes, style
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
        corner = cell.topRight()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(use.corrected_mark)
        painter.drawPolygon(QPolygonF([corner - QPointF(7, 0), corner, corner + QPointF(0, 7)]))
        painter.setBrush(Qt.BrushStyle.NoBrush)
    strokes.under_or_through(painter, printed, mark, use)
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
    aside = -2 if kind == "current" else 2  # the current frame goes round the others
    half = 0.5 if kind == "takes_part" else 0  # a line one pixel wide lies on pixels, a wider one between them
    painter.drawRect(QRectF(rect.toRect()).adjusted(aside + half, aside + half, half - aside, half - aside))


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
