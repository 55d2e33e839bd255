"""Draws one cell of an official table: fill, hatch, figure, badge, corner marks, frames."""

from PySide6.QtCore import QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QFont, QPainter, QPen, QPolygon
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui import style
from gui.marks import MarkState
from gui.parts import label_paint
from gui.tables.table_model import MARK, Index

BADGE = 14
_PAD = 6


class CellDelegate(QStyledItemDelegate):
    """Every mark has a shape of its own; colour only comes on top."""

    current: QPersistentModelIndex | None = None  # the one current cell, set by the view
    active = False  # whether the view has the focus

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a label or a figure."""
        painter.save()
        rect: QRect = option.rect
        font: QFont = option.font
        mark = index.data(MARK)
        if isinstance(mark, MarkState):
            current = self.current is not None and index == self.current
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            self._figure(painter, rect, font, str(index.data() or ""), mark, chosen=chosen and not current)
            if mark.role != "none":
                # within the frame of the current cell both can be seen
                _role_frame(painter, rect.adjusted(2, 2, -1, -1) if current else rect, solid=mark.role == "culprit")
            if current:
                _focus_frame(painter, rect, active=self.active)
            _corner_marks(painter, rect, font, mark)
        else:
            use = style.colours()
            painter.fillRect(rect, use.head.fill)
            painter.setFont(font)
            label_paint.draw(painter, rect, str(index.data() or ""), use.head.text)
        _grid(painter, rect)
        painter.restore()

    def _figure(  # noqa: PLR0913  (a cell is drawn from all it has)
        self, painter: QPainter, rect: QRect, font: QFont, text: str, mark: MarkState, *, chosen: bool
    ) -> None:
        use, pair = style.colours(), style.pair_of(mark)
        painter.fillRect(rect, pair.fill)
        if mark.origin == "absent":
            painter.fillRect(rect, QBrush(use.hatch, Qt.BrushStyle.BDiagPattern))
        if chosen:
            painter.fillRect(rect, style.chosen_tint())
        _text(painter, rect, font, text, mark, chosen=chosen)


def _text(painter: QPainter, rect: QRect, font: QFont, text: str, mark: MarkState, *, chosen: bool) -> None:  # noqa: PLR0913  (as above)
    use = style.colours()
    written = QFont(font)
    written.setBold(mark.origin == "corrected")
    forced = mark.implied is not None and text.startswith("≈")
    written.setItalic(forced)
    pair = style.pair_of(mark)
    quiet = (forced or mark.origin in ("absent", "placeholder")) and pair is use.base and not chosen
    painter.setFont(written)
    inside = rect.adjusted(_PAD, 0, -_PAD - 1, 0)
    side = Qt.AlignmentFlag.AlignHCenter if mark.origin == "absent" and not forced else Qt.AlignmentFlag.AlignRight
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, inside.width())
    if mark.origin == "absent":  # no hatching through the letters
        under = painter.fontMetrics().boundingRect(inside, side | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.fillRect(under.adjusted(-3, 0, 3, 0), pair.fill)
    painter.setPen(use.muted if quiet else pair.text)
    painter.drawText(inside, side | Qt.AlignmentFlag.AlignVCenter, shown)
    if mark.origin in ("guess", "unreadable", "settled") and shown:
        width = painter.fontMetrics().horizontalAdvance(shown)
        base = inside.center().y() + painter.fontMetrics().height() // 2
        _underline(painter, inside.right() - width, inside.right(), base, wave=mark.origin != "settled")


def _underline(painter: QPainter, left: int, right: int, y: int, *, wave: bool) -> None:
    use = style.colours()
    if not wave:
        painter.setPen(QPen(use.muted, 1, Qt.PenStyle.DashLine))
        painter.drawLine(left, y, right, y)
        return
    painter.setPen(QPen(use.failing_mark, 1))
    points = [QPoint(x, y + (1 if (x - left) // 2 % 2 else -1)) for x in range(left, right + 1, 2)]
    painter.drawPolyline(QPolygon(points))


def _corner_marks(painter: QPainter, rect: QRect, font: QFont, mark: MarkState) -> None:
    use = style.colours()
    if mark.badge is not None:
        draw_badge(painter, rect.topLeft() + QPoint(2, 2), font, mark.badge, filled=mark.check == "failing")
    elif mark.check == "unknown":
        _small(painter, font)
        painter.setPen(use.muted)
        painter.drawText(rect.adjusted(4, 1, 0, 0), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, "?")
    if mark.origin == "corrected":
        corner = rect.topRight()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(use.corrected_mark)
        painter.drawPolygon(QPolygon([corner - QPoint(8, 0), corner + QPoint(1, 0), corner + QPoint(1, 9)]))
        painter.setBrush(Qt.BrushStyle.NoBrush)
    if mark.review != "none":
        aside = 4 if mark.badge is None else BADGE + 7
        _review_sign(painter, rect.bottomLeft() + QPoint(aside, -5), confirmed=mark.review == "confirmed")


def _review_sign(painter: QPainter, at: QPoint, *, confirmed: bool) -> None:
    """Draw a tick or two bars: not every Chinese face has ✓ and ⏸."""
    use = style.colours()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if confirmed:
        painter.setPen(QPen(use.good_mark, 1.6))
        painter.drawPolyline(QPolygon([at + QPoint(0, -3), at + QPoint(3, 0), at + QPoint(8, -7)]))
    else:
        painter.fillRect(QRect(at.x(), at.y() - 7, 2, 8), use.muted)
        painter.fillRect(QRect(at.x() + 4, at.y() - 7, 2, 8), use.muted)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def _small(painter: QPainter, font: QFont) -> None:
    small = QFont(font)
    small.setPixelSize(10)
    small.setBold(True)
    painter.setFont(small)


def draw_badge(painter: QPainter, at: QPoint, font: QFont, number: int, *, filled: bool) -> None:
    """Draw a finding's number: filled for an equation that fails, hollow for a reminder."""
    use = style.colours()
    _small(painter, font)
    width = max(BADGE, painter.fontMetrics().horizontalAdvance(str(number)) + 7)
    pill = QRectF(at.x() + 0.5, at.y() + 0.5, width - 1, BADGE - 1)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(use.failing_mark, 1))
    painter.setBrush(use.failing_mark if filled else use.base.fill)
    painter.drawRoundedRect(pill, BADGE / 2 - 0.5, BADGE / 2 - 0.5)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(use.on_mark if filled else use.failing_mark)
    painter.drawText(pill.translated(QPointF(0, -0.5)), Qt.AlignmentFlag.AlignCenter, str(number))


def _role_frame(painter: QPainter, rect: QRect, *, solid: bool) -> None:
    pen = QPen(style.colours().failing_mark, 2 if solid else 1)
    if not solid:
        pen.setDashPattern([4, 3])
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.drawRect(rect.adjusted(1, 1, -3, -3))


def _focus_frame(painter: QPainter, rect: QRect, *, active: bool) -> None:
    use = style.colours()
    pen = QPen(use.accent if active else use.muted, 2)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.drawRect(rect.adjusted(1, 1, -2, -2))


def _grid(painter: QPainter, rect: QRect) -> None:
    painter.setPen(style.colours().grid)
    painter.drawLine(rect.topRight(), rect.bottomRight())
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())
