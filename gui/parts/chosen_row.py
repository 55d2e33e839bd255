"""Draws the rows of a list: a bar at the edge of the chosen one, for a tint alone is too faint to find."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from gui import style

BAR = 3
_MARGIN = 8  # pixels beside the text of a list


class ChosenRow(QStyledItemDelegate):
    """Qt's own delegate, and the bar."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw an item; the bar stands before the first column that is seen."""
        self._draw(painter, option, index)
        rect: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected and self._is_first(index.column()):
            painter.fillRect(QRect(rect.left(), rect.top(), BAR, rect.height()), style.colours().accent)

    def _draw(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)

    def _is_first(self, column: int) -> bool:
        view = self.parent()
        head: QHeaderView | None = view.horizontalHeader() if isinstance(view, QTableView) else None
        return head is None or head.visualIndex(column) == 0


class ChosenLine(ChosenRow):
    """The same for a list of sentences, which keep off the edges; what lies under a line reaches them."""

    def _draw(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        under, line = QStyleOptionViewItem(option), QStyleOptionViewItem(option)
        self.initStyleOption(under, index)
        drawn = under.widget.style() if under.widget is not None else QApplication.style()
        drawn.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, under, painter, under.widget)
        line.rect = option.rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
        super()._draw(painter, line, index)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Wrap within the margins."""
        line = QStyleOptionViewItem(option)
        line.rect = option.rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
        wanted = super().sizeHint(line, index)
        return QSize(wanted.width() + 2 * _MARGIN, wanted.height())
