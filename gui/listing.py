"""A list of whole rows that sorts by its heads and leaves out what the clerk does not want to see."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractTableModel, QObject, QSortFilterProxyModel, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from gui.chosen_row import ChosenRow
from gui.row_model import SORT_ROLE, Index

Keep = Callable[[int, str], bool]


class SortedRows(QSortFilterProxyModel):
    """Sorts by what the model gives to sort by; `keep` says of a row whether it belongs to what is wanted."""

    def __init__(self, model: QAbstractTableModel, keep: Keep, parent: QObject) -> None:
        super().__init__(parent)
        self._model, self._keep = model, keep
        self._wanted = "all"
        self.setSourceModel(model)
        self.setSortRole(SORT_ROLE)

    def want(self, which: str) -> None:
        """Show "all" rows, or those that `keep` knows under another name."""
        self._wanted = which
        self.invalidate()

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:  # noqa: ARG002  (Qt's signature)
        """Keep the rows asked for."""
        return self._wanted == "all" or self._keep(source_row, self._wanted)

    def lessThan(self, left: Index, right: Index) -> bool:
        """Compare as Python does: sums may be longer than Qt's numbers."""
        one, other = (self._model.data(index, SORT_ROLE) for index in (left, right))
        return bool(one < other)


class Listing(QTableView):
    """Shows the rows; Enter activates the current one."""

    def __init__(self, rows: SortedRows, widths: Sequence[int], stretched: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._stretched, self._least = stretched, widths[stretched]
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setItemDelegate(ChosenRow(self))
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 9)
        self.setModel(rows)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
        for number, width in enumerate(widths):
            self.setColumnWidth(number, width)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
        self.setSortingEnabled(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let one column take the room that is left, but not become narrower than it was made."""
        header, mode = self.horizontalHeader(), QHeaderView.ResizeMode.Interactive
        others = (header.sectionSize(section) for section in range(header.count()) if section != self._stretched)
        if self.viewport().width() - sum(others) >= self._least:
            mode = QHeaderView.ResizeMode.Stretch
        if header.sectionResizeMode(self._stretched) is not mode:
            header.setSectionResizeMode(self._stretched, mode)
            header.resizeSection(self._stretched, self._least)
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter activates the row on every platform."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)
