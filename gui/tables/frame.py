"""An official table as drawn: frozen merged heads, the corner between them, widths that fit the room."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QFrame, QTableView, QWidget

from core.forms import Table
from gui.tables.delegate import BADGE, CellDelegate
from gui.tables.fit import fit, font_of_heads
from gui.tables.head import Corner, MergedHead
from gui.tables.table_model import TableModel

_LEAST_DIGITS = 4
_ROOMY = 2  # digits that leave room for a badge in the narrowest column
_BADGE_BESIDE = BADGE + 18
_BESIDE = 7
_WIDEST = 160


class TableFrame(QTableView):
    """Looks and measures; what can be done with the figures is for who inherits."""

    def __init__(self, table: Table, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figures = TableModel(table, self)
        self.painter_ = CellDelegate(self)
        self.setItemDelegate(self.painter_)
        drawn = self.figures.layout_
        self.above = MergedHead(Qt.Orientation.Horizontal, drawn, self)
        self.beside = MergedHead(Qt.Orientation.Vertical, drawn, self)
        self.setHorizontalHeader(self.above)
        self.setVerticalHeader(self.beside)
        self.above.setVisible(drawn.head_rows > 0)
        self.beside.setVisible(drawn.head_columns > 0)
        self._corner = Corner(table.corner if drawn.head_columns else "", self)
        self._fitted_for: list[int] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(table.title)
        for button in self.findChildren(QAbstractButton):  # Qt's own, below the corner
            button.setAccessibleName(table.title)

    def draw_figures(self) -> None:
        """Take the model in, last: Qt calls what is overridden at once."""
        self.setModel(self.figures)
        top, left = self.figures.layout_.head_rows, self.figures.layout_.head_columns
        for cell in self.figures.body:
            if cell.row_span > 1 or cell.column_span > 1:
                self.setSpan(cell.row - top, cell.column - left, cell.row_span, cell.column_span)

    def refit(self) -> None:
        """Share the width out anew: for another size, another font, longer figures."""
        bar = self.verticalScrollBar().sizeHint().width()
        room = QSize(self.width() - bar - 1, self.height() - bar)
        drawn, font = self.figures.layout_, self.font()
        heads = font_of_heads(drawn, font, QApplication.font(self), room)
        for head in (self.above, self.beside, self._corner):
            head.setFont(heads)
        self._fitted_for = self._needed()
        made = fit(drawn, font, heads, room, self._fitted_for)
        self.beside.set_levels(made.beside)
        self.above.set_levels(made.above)
        for section, size in enumerate(made.columns):
            self.setColumnWidth(section, size)
        for section, size in enumerate(made.rows):
            self.setRowHeight(section, size)
        self.updateGeometries()

    def refit_if_needed(self) -> None:
        """Share the width out anew if the longest figure has another width."""
        if self._fitted_for != self._needed():
            self.refit()

    def _needed(self) -> list[int]:
        """Return what the longest figure of each column needs, its badge beside it."""
        metrics = self.fontMetrics()
        least = metrics.horizontalAdvance("0" * _LEAST_DIGITS) + 2 * _BESIDE
        needed = [least] * self.figures.columnCount()
        for at, text in self.figures.texts():
            needed[at] = max(needed[at], metrics.horizontalAdvance(text) + _BADGE_BESIDE if len(text) > _ROOMY else 0)
        return [min(wide, _WIDEST) for wide in needed]

    def updateGeometries(self) -> None:
        """Keep the corner's label between the heads."""
        super().updateGeometries()
        if hasattr(self, "_corner"):
            frame = self.frameWidth()
            wide, high = self.beside.width(), self.above.height()
            shown = not self.beside.isHidden() and not self.above.isHidden()
            self._corner.setGeometry(QRect(frame, frame, wide, high))
            self._corner.setVisible(shown)
            self._corner.raise_()

    def changeEvent(self, event: QEvent) -> None:
        """Fit the columns to another font, with the current figure in sight."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and self.model() is not None:
            self.refit()
            self.scrollTo(self.currentIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns to the new width; a current figure that was in sight stays there."""
        super().resizeEvent(event)
        seen = QRect(QPoint(0, 0), event.oldSize()).intersects(self.visualRect(self.currentIndex()))
        self.refit()
        if seen:
            self.scrollTo(self.currentIndex())
