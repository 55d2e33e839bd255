"""A list of whole rows that sorts by its heads and leaves out what the clerk does not want to see."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from gui.parts.chosen_row import ChosenRow
from gui.parts.entering import come_in
from gui.parts.row_model import SORT_ROLE, Index, RowModel
from gui.parts.widths import em, limited

Keep = Callable[[int, str], bool]
Listed = RowModel[Any]  # whatever its records are
_AROUND_LINE = 9  # pixels above and below the text of a row
_NARROWEST = 2.5  # characters


class SortedRows(QSortFilterProxyModel):
    """Sorts by what the model gives to sort by; `keep` says of a row whether it belongs to what is wanted."""

    def __init__(self, model: Listed, keep: Keep, parent: QObject) -> None:
        super().__init__(parent)
        self._model, self._keep = model, keep
        self._wanted = "all"
        self.setSourceModel(model)
        self.setSortRole(SORT_ROLE)

    def want(self, which: str) -> None:
        """Show "all" rows, or those that `keep` knows under another name."""
        self._wanted = which
        self.invalidate()

    def sift_again(self) -> None:
        """Ask `keep` again."""
        if self._wanted != "all":
            self.invalidate()

    def said(self, index: Index) -> str:
        """Return a row as it is copied."""
        return self._model.said(self.mapToSource(index).row())

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:  # noqa: ARG002  (Qt's signature)
        """Keep the rows asked for."""
        return self._wanted == "all" or self._keep(source_row, self._wanted)

    def lessThan(self, left: Index, right: Index) -> bool:
        """Compare as Python does: sums may be longer than Qt's numbers."""
        one: Any = self._model.data(left, SORT_ROLE)
        return bool(one < self._model.data(right, SORT_ROLE))


class Columns(NamedTuple):
    """How wide columns are in characters: as a rule, and at least.

    One takes what is left; some go where there is too little, the first of them first.
    """

    widths: Sequence[float]
    least: Sequence[float]
    stretched: int
    given_up: tuple[int, ...] = ()


class Listing(QTableView):
    """Shows the rows; Enter activates the current one."""

    widened = Signal()  # a column was drawn to another width by hand

    def __init__(self, rows: SortedRows, columns: Columns, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows, self._columns, self._fitting = rows, columns, True
        self._by_hand: dict[int, float] = {}  # in characters
        self._needed: Mapping[int, float] = {}  # as well
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
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + _AROUND_LINE)
        self.setModel(rows)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setMinimumSectionSize(self._pixels([_NARROWEST])[0])
        for number, width in enumerate(self._pixels(columns.widths)):
            self.setColumnWidth(number, width)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
        self.setSortingEnabled(True)
        header.sectionResized.connect(self._resized)
        self._fitting = False

    def mark(self, place: int | None) -> None:
        """Choose the row at a place of the model, and scroll only if it is out of sight; none if it is not shown."""
        source = self._rows.sourceModel()
        index = QModelIndex() if place is None else self._rows.mapFromSource(source.index(place, 0))
        if index.isValid():
            self._choose(index)
        else:
            self.selectionModel().clear()

    def _choose(self, index: Index) -> None:
        """Make a row the current one, and scroll only if it is out of sight."""
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        columns = range(len(self._columns.widths))
        shown = next((column for column in columns if not self.isColumnHidden(column)), 0)
        self.scrollTo(index.sibling(index.row(), shown))  # Qt goes nowhere for one that is hidden for lack of room

    @property
    def by_hand(self) -> Mapping[int, float]:
        """How wide, in characters, columns were drawn by hand."""
        return self._by_hand

    def draw_as(self, by_hand: Mapping[int, float]) -> None:
        """Take widths over that were drawn another day."""
        columns = range(len(self._columns.widths))
        self._by_hand = {at: max(width, _NARROWEST) for at, width in by_hand.items() if at in columns}
        self._refit()

    def make_room(self, needed: Mapping[int, float]) -> None:
        """Give columns at least so many characters, for what stands in them."""
        if needed != self._needed:
            self._needed = needed
            self._refit()

    def _in_characters(self, made: Sequence[float]) -> list[float]:
        return [max(width, self._needed.get(at, 0)) for at, width in enumerate(made)]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let one column take the room that is left; where there is too little, columns yield, and some go."""
        super().resizeEvent(event)
        self._refit()

    def changeEvent(self, event: QEvent) -> None:
        """Measure rows and columns by another font, draw the marks again in light or dark."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.viewport().update()
        if event.type() is QEvent.Type.FontChange and self.model() is not None:
            self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + _AROUND_LINE)
            self._refit()

    def _pixels(self, characters: Sequence[float]) -> list[int]:
        wide = em(self.fontMetrics())
        return [round(many * wide) for many in characters]

    def _refit(self) -> None:
        self._fitting = True
        self._fit(self.viewport().width())
        self._fitting = False

    def _fit(self, room: int) -> None:
        header, gone = self.horizontalHeader(), tuple[int, ...]()
        least = self._pixels(self._in_characters(self._columns.least))
        usual = self._in_characters(self._columns.widths)
        wished = self._pixels([self._by_hand.get(at, width) for at, width in enumerate(usual)])
        for number in range(len(self._columns.given_up) + 1):
            gone = self._columns.given_up[:number]
            shown = [section for section in range(len(least)) if section not in gone]
            if sum(least[section] for section in shown) <= room:
                break
        stretched = self._columns.stretched
        if stretched in gone:
            stretched = max(shown, key=lambda section: self._columns.widths[section])
        # the last to yield: its text is elided as far as that helps
        least[stretched] = max(least[stretched] + min(room - sum(least[section] for section in shown), 0), 0)
        widths = limited([wished[section] for section in shown], [least[section] for section in shown], room)
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
            self._by_hand[section] = width / em(self.fontMetrics())
            self.widened.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Leave the choice of a row to whoever comes."""
        come_in(self, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter activates the row on every platform, Home and End go to the ends of the list, a row is copied whole."""
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self._rows.rowCount() - 1}
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            if self.currentIndex().isValid():
                self.activated.emit(self.currentIndex())
        elif event.key() in ends and not event.modifiers():
            self._choose(self._rows.index(ends[Qt.Key(event.key())], 0))
        elif event.matches(QKeySequence.StandardKey.Copy):
            if self.currentIndex().isValid():
                QGuiApplication.clipboard().setText(self._rows.said(self.currentIndex()))
        else:
            super().keyPressEvent(event)
