"""Draws the rows of a list: a bar at the edge of the chosen one, for a tint alone is too faint to find."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from gui import style

BAR = 3


class ChosenRow(QStyledItemDelegate):
    """Qt's own delegate, and the bar."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw an item; the bar stands before the first column that is seen."""
        super().paint(painter, option, index)
        rect: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected and self._is_first(index.column()):
            painter.fillRect(QRect(rect.left(), rect.top(), BAR, rect.height()), style.colours().accent)

    def _is_first(self, column: int) -> bool:
        view = self.parent()
        head: QHeaderView | None = view.horizontalHeader() if isinstance(view, QTableView) else None
        return head is None or head.visualIndex(column) == 0
