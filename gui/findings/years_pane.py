"""This year beside last year, cell by cell; picking a row goes to its cell."""

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from core import words
from core.forms import CellRef
from core.review import Review
from gui.findings.years_model import YearsModel
from gui.parts.controls import Choice
from gui.parts.elided_label import ElidedLabel
from gui.parts.layouts import fill, head
from gui.parts.listing import Columns, Listing, SortedRows

_WIDTHS = (5.3, 10.0, 9.0, 6.0, 6.0, 5.8, 7.7)  # in characters
_LEAST = (5.3, 7.0, 5.0, 5.6, 5.6, 3.7, 4.7)
_TABLE, _ROW, _GAP = 0, 1, 5


class YearsPane(QWidget):
    """Shows the two years; says which cell the clerk picks."""

    cell_picked = Signal(object)  # CellRef
    activated = Signal(object)  # CellRef: Enter or double click, to go on and correct
    other_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = YearsModel(self)
        self._sorted = SortedRows(self.model, self.model.keeps, self)
        self.view = Listing(self._sorted, Columns(_WIDTHS, _LEAST, _ROW, given_up=(_TABLE, _GAP)), self)
        self.view.setAccessibleName(self.tr("与上年对照"))
        self.title = ElidedLabel()
        rows = {"all": self.tr("全部"), "changed": self.tr("有变化或有问题"), "asked": self.tr("只看有问题")}
        self.filter = Choice(self.tr("显示哪些格"), rows)
        self.filter.currentIndexChanged.connect(self._filter)
        self.other = QToolButton()
        self.other.setText(self.tr("换一份…"))
        self.other.setToolTip(self.tr("选另一份上一年度的报告"))
        self.other.clicked.connect(self.other_wanted)
        fill(self, head(self.title, self.filter, self.other), self.view)
        self.setFocusProxy(self.view)
        self._quiet = False
        self._ref: CellRef | None = None
        self.view.selectionModel().selectionChanged.connect(self._picked)
        self.view.activated.connect(lambda index: self.activated.emit(self._ref_at(index)))

    def begin(self, review: Review | None) -> None:
        """Show other reports, or none."""
        self._quiet = True
        self.model.begin(review)
        self._quiet = False
        self._mark()
        previous = None if review is None else review.previous
        if review is not None and previous is not None:
            self.title.setToolTip(words.previous_name(review.report, previous))
        self._count()

    def follow(self, review: Review) -> None:
        """Show how the figures stand now."""
        self._quiet = True  # rows may come and go under the filter
        self.model.follow(review)
        self._quiet = False
        self._mark()
        self._count()

    def set_current(self, ref: CellRef | None) -> None:
        """Mark the row of a cell; scroll only if it is out of sight."""
        self._ref = ref
        self._mark()

    def _mark(self) -> None:
        self._quiet = True
        self.view.mark(self.model.row_of(self._ref))
        self._quiet = False

    def _filter(self) -> None:
        self._quiet = True
        self._sorted.want(self.filter.chosen)
        self._quiet = False
        self._mark()

    def _count(self) -> None:
        changed = sum(1 for row in self.model.rows if row.changed)
        asked = sum(1 for row in self.model.rows if row.marks)
        text = self.tr("共 {all} 格，有变化 {changed} 格，有问题 {asked} 格")
        self.title.setText(text.format(all=self.model.rowCount(), changed=changed, asked=asked))

    def _picked(self) -> None:
        # not the current row: Qt makes one current, unselected, when the keyboard comes to a list without any
        chosen = self.view.selectionModel().selectedRows()
        if chosen and not self._quiet:
            self.cell_picked.emit(self._ref_at(chosen[0]))

    def _ref_at(self, index: QModelIndex) -> CellRef:
        return self.model.rows[self._sorted.mapToSource(index).row()].ref
