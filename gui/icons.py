"""Pictures: drawings from resources/icons in the colour of the scheme, and the marks of severity."""

from math import cos, pi, sin

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtSvg import QSvgRenderer

from core.entries import Decision
from core.findings import Severity
from core.resources import resource
from gui import style

_SIDE = 20
_SHARP = 2  # drawn at twice the size, so that scaled screens get them sharp


def icon(name: str) -> QIcon:
    """Return a drawing in the text colour in force, greyed where it is off."""
    drawing = resource(f"icons/{name}.svg").read_text("utf-8")
    use = style.colours()
    made = QIcon(_rendered(drawing, use.head.text))
    made.addPixmap(_rendered(drawing, use.disabled), QIcon.Mode.Disabled)
    return made


def _rendered(drawing: str, colour: QColor) -> QPixmap:
    renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", colour.name()).encode()))
    pixmap = _empty(_SIDE)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, _SIDE, _SIDE))
    painter.end()
    return pixmap


def _empty(side: int) -> QPixmap:
    pixmap = QPixmap(side * _SHARP, side * _SHARP)
    pixmap.setDevicePixelRatio(_SHARP)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap


def severity_icon(value: Severity | None, *, settled: bool = False) -> QIcon:
    """Return the mark of a level for lists, the same in a chosen row; drawn once, for lists ask at every repaint."""
    use = style.colours()
    drawn_in = value, settled, *(colour.rgba() for colour in (use.failing_mark, use.good_mark, use.muted))
    if drawn_in not in _drawn:
        pixmap = severity(value, settled=settled)
        _drawn[drawn_in] = QIcon(pixmap)
        _drawn[drawn_in].addPixmap(pixmap, QIcon.Mode.Selected)
    return _drawn[drawn_in]


_drawn: dict[tuple[object, ...], QIcon] = {}


def notice(*, urgent: bool) -> QPixmap:
    """Draw the disc of a message: ! where something went wrong, i where there is something to know."""
    use = style.colours()
    pixmap = _empty(20)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(use.failing_mark if urgent else use.corrected_mark)
    painter.drawEllipse(QRectF(1, 1, 18, 18))
    painter.setBrush(use.on_mark)
    stroke, dot = QRectF(9, 4.5, 2, 7.5), QRectF(9, 13.5, 2, 2)
    if not urgent:
        stroke, dot = QRectF(9, 8, 2, 7.5), QRectF(9, 4.5, 2, 2)
    painter.drawRoundedRect(stroke, 1, 1)
    painter.drawEllipse(dot)
    painter.end()
    return pixmap


def severity(value: Severity | None, *, settled: bool = False) -> QPixmap:
    """Draw what tells levels apart by shape, not by colour alone: disc, triangle, ring; a tick once settled.

    None: a question mark, for what cannot be judged.
    """
    use = style.colours()
    pixmap = _empty(14)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if settled:
        painter.setPen(QPen(use.good_mark, 2))
        painter.drawPolyline(QPolygonF([QPointF(2.5, 7.5), QPointF(5.5, 10.5), QPointF(11.5, 3.5)]))
    elif value is None:
        font = painter.font()
        font.setPixelSize(13)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(use.muted)
        painter.drawText(QRectF(0, 0, 14, 14), Qt.AlignmentFlag.AlignCenter, "?")
    elif value is Severity.ERROR:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(use.failing_mark)
        painter.drawEllipse(QRectF(2, 2, 10, 10))
    elif value is Severity.WARNING:
        painter.setPen(QPen(use.failing_mark, 1.5))
        painter.drawPolygon(QPolygonF([QPointF(7, 2.5), QPointF(12, 11.5), QPointF(2, 11.5)]))
    else:
        painter.setPen(QPen(use.muted, 1.5))
        painter.drawEllipse(QRectF(3, 3, 8, 8))
    painter.end()
    return pixmap


def _cross(painter: QPainter) -> None:
    painter.drawLine(QPointF(3.5, 3.5), QPointF(10.5, 10.5))
    painter.drawLine(QPointF(10.5, 3.5), QPointF(3.5, 10.5))


def file_icon(*, unreadable: bool) -> QIcon:
    """Return the mark of a file without a result: a cross where it cannot be read, else a dotted ring: it waits."""
    use = style.colours()
    pixmap = _empty(14)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(use.failing_mark if unreadable else use.muted, 2))
    if unreadable:
        _cross(painter)
    else:
        for eighth in range(8):
            painter.drawPoint(QPointF(7 + 4.5 * cos(eighth * pi / 4), 7 + 4.5 * sin(eighth * pi / 4)))
    painter.end()
    made = QIcon(pixmap)
    made.addPixmap(pixmap, QIcon.Mode.Selected)
    return made


def verdict_icon(decision: Decision | None) -> QIcon:
    """Return the mark of a decision for lists and buttons, the same in a chosen row."""
    pixmap = verdict(decision)
    made = QIcon(pixmap)
    made.addPixmap(pixmap, QIcon.Mode.Selected)
    return made


def verdict(decision: Decision | None) -> QPixmap:
    """Draw what a clerk said: cross (misread), tick (as printed), two bars (to verify); none: a ! to look again."""
    use = style.colours()
    pixmap = _empty(14)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    mark = use.good_mark if decision is Decision.AS_PRINTED else use.corrected_mark
    if decision is None or decision is Decision.MISREAD:
        mark = use.failing_mark
    painter.setPen(QPen(mark, 2))
    if decision is Decision.AS_PRINTED:
        painter.drawPolyline(QPolygonF([QPointF(2.5, 7.5), QPointF(5.5, 10.5), QPointF(11.5, 3.5)]))
    elif decision is Decision.TO_VERIFY:
        for x in (5, 9):
            painter.drawLine(QPointF(x, 3), QPointF(x, 11))
    elif decision is Decision.MISREAD:
        _cross(painter)
    else:
        painter.drawLine(QPointF(7, 2.5), QPointF(7, 8))
        painter.drawPoint(QPointF(7, 11.5))
    painter.end()
    return pixmap
