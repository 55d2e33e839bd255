"""A list of whole rows that sorts by its heads and leaves out what the clerk does not want to see."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QAbstractTableModel, QObject, QSortFilterProxyModel, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from gui.parts.chosen_row import ChosenRow
from gui.parts.row_model import SORT_ROLE, Index
from gui.parts.widths import limited

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


class Columns(NamedTuple):
    """How wide columns are: as a rule, and at least; which takes what is left, which go where there is too little."""

    widths: Sequence[int]
    least: Sequence[int]
    stretched: int
    given_up: tuple[int, ...] = ()


class Listing(QTableView):
    """Shows the rows; Enter activates the current one."""

    def __init__(self, rows: SortedRows, columns: Columns, parent: QWidget) -> None:
        super().__init__(parent)
        self._columns, self._widths, self._fitting = columns, list(columns.widths), True
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
        for number, width in enumerate(columns.widths):
            self.setColumnWidth(number, width)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
        self.setSortingEnabled(True)
        header.sectionResized.connect(self._resized)
        self._fitting = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let one column take the room that is left; where there is too little, columns yield, and some go."""
        super().resizeEvent(event)
        self._fitting = True
        self._fit(self.viewport().width())
        self._fitting = False

    def _fit(self, room: int) -> None:
        header, least, gone = self.horizontalHeader(), self._columns.least, tuple[int, ...]()
        for number in range(len(self._columns.given_up) + 1):
            gone = self._columns.given_up[:number]
            shown = [section for section in range(len(least)) if section not in gone]
            if sum(least[section] for section in shown) <= room:
                break
        widths = limited([self._widths[section] for section in shown], [least[section] for section in shown], room)
        stretched = self._columns.stretched
        if stretched in gone:
            stretched = max(shown, key=lambda section: self._columns.widths[section])
        for section in range(len(least)):
            header.setSectionHidden(section, section in gone)
            stretch = section == stretched and sum(widths) <= room
            header.setSectionResizeMode(
                section, QHeaderView.ResizeMode.Stretch if stretch else QHeaderView.ResizeMode.Interactive
            )
        for section, width in zip(shown, widths, strict=True):
            if header.sectionResizeMode(section) is QHeaderView.ResizeMode.Interactive:
                header.resizeSection(section, width)

    def _resized(self, section: int, _before: int, width: int) -> None:
        """Remember a width that was chosen by hand."""
        by_hand = self.horizontalHeader().sectionResizeMode(section) is QHeaderView.ResizeMode.Interactive
        if by_hand and width and not self._fitting:
            self._widths[section] = width

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter activates the row on every platform."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)
