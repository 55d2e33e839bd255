"""Frozen heads of an official table: labels merged over rows, columns and levels, drawn over Qt's header sections."""

from collections.abc import Iterator
from typing import cast

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QToolTip, QWidget

from core.layout import Layout, LayoutCell
from gui import style
from gui.parts import label_paint

_BAR = 2


class MergedHead(QHeaderView):
    """The heads above (horizontal) or beside (vertical) the figures; `levels` are their heights or widths."""

    def __init__(self, orientation: Qt.Orientation, layout: Layout, parent: QWidget) -> None:
        super().__init__(orientation, parent)
        self._drawn = layout
        self._across = orientation is Qt.Orientation.Horizontal
        self.levels: list[int] = []
        self.setSectionsClickable(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(8)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def cells(self) -> Iterator[LayoutCell]:
        """Yield the labels of this head, the corner left out."""
        top, left = self._drawn.head_rows, self._drawn.head_columns
        for cell in self._drawn.cells:
            if (cell.row < top and cell.column >= left) if self._across else (cell.column < left and cell.row >= top):
                yield cell

    def set_levels(self, levels: list[int]) -> None:
        """Give every level of labels its height (above) or width (beside)."""
        if levels != self.levels:
            self.levels = levels
            (self.setFixedHeight if self._across else self.setFixedWidth)(sum(levels))
            self.viewport().update()

    def sizeHint(self) -> QSize:
        """Return the sum of the levels."""
        extent = sum(self.levels)
        return QSize(0, extent) if self._across else QSize(extent, 0)

    def place_of(self, cell: LayoutCell) -> QRect:
        """Return where a label stands in the viewport, whether in sight or not."""
        top, left = self._drawn.head_rows, self._drawn.head_columns
        if self._across:
            first, span, level, depth = cell.column - left, cell.column_span, cell.row, cell.row_span
        else:
            first, span, level, depth = cell.row - top, cell.row_span, cell.column, cell.column_span
        along = self.sectionViewportPosition(first)
        length = sum(self.sectionSize(section) for section in range(first, first + span))
        into, extent = sum(self.levels[:level]), sum(self.levels[level : level + depth])
        return QRect(along, into, length, extent) if self._across else QRect(into, along, extent, length)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw every label that is in sight; a long group's label stays within what is seen of it."""
        use = style.colours()
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), use.base.fill)
        painter.setFont(self.font())
        seen = self.viewport().rect()
        current = self._current_section()
        for cell in self.cells():
            place = self.place_of(cell)
            if not place.intersects(seen):
                continue
            on = self._is_leaf_of(cell, current)
            pair = use.head_current if on else use.head
            painter.fillRect(place, pair.fill)
            painter.setPen(use.grid)
            painter.drawLine(place.topRight(), place.bottomRight())
            painter.drawLine(place.bottomLeft(), place.bottomRight())
            if on:
                painter.fillRect(self._edge_of(place), use.accent)
            leaf = not self._across and cell.column + cell.column_span == self._drawn.head_columns
            group = (cell.column_span if self._across else cell.row_span) > 1
            label_paint.draw(painter, place.intersected(seen) if group else place, cell.text, pair.text, left=leaf)
        painter.end()

    def _edge_of(self, place: QRect) -> QRect:
        """Return where the bar of the current row or column lies, beside the figures."""
        if self._across:
            return QRect(place.left(), place.bottom() - _BAR, place.width(), _BAR)
        return QRect(place.right() - _BAR, place.top(), _BAR, place.height())

    def _current_section(self) -> int:
        index: QModelIndex = cast("QTableView", self.parent()).currentIndex()
        return index.column() if self._across else index.row()

    def _is_leaf_of(self, cell: LayoutCell, section: int) -> bool:
        if section < 0:
            return False
        if self._across:
            return cell.column_span == 1 and cell.column - self._drawn.head_columns == section
        return cell.row_span == 1 and cell.row - self._drawn.head_rows == section

    def viewportEvent(self, event: QEvent) -> bool:
        """Show the whole label where it may be elided."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.label_at(event.pos()), self)
            return True
        return super().viewportEvent(event)

    def label_at(self, point: QPoint) -> str:
        """Return the label under a point of the viewport."""
        return next((cell.text for cell in self.cells() if self.place_of(cell).contains(point)), "")


class Corner(QWidget):
    """The label where both heads meet."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = text
        self.setToolTip(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the label like those of the heads."""
        use = style.colours()
        painter = QPainter(self)
        painter.fillRect(event.rect(), use.head.fill)
        painter.setPen(use.grid)
        painter.drawLine(self.rect().topRight(), self.rect().bottomRight())
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())
        painter.setFont(self.font())
        label_paint.draw(painter, self.rect(), self._text, use.muted)
        painter.end()
