"""The list of findings: sortable, filtered, its active row always marked."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QWidget

from core import words
from core.document import Document
from core.findings import Finding, Judgement, Key, Severity
from core.forms import CellRef, Form
from core.model import Cell
from core.verdicts import Standing
from core.words.report import UNJUDGED
from gui import speech
from gui.findings.findings_model import FindingsModel
from gui.findings.listed import Row
from gui.parts.controls import Choice
from gui.parts.elided_label import ElidedLabel
from gui.parts.layouts import fill, head
from gui.parts.listing import Columns, Listing, SortedRows
from gui.parts.widths import em

# in characters; of the level, what stands beside the word: the mark, and margins
_WIDTHS = (2.8, 2.8, 13.3, 11.7, 4.3, 4.3, 3.7, 10.3)
_LEAST = (2.8, 2.8, 7.0, 9.2, 4.3, 4.3, 3.7, 5.3)
_LEVEL, _CHECKED, _LEFT, _RIGHT, _DIFFERENCE, _STATE = 1, 3, 4, 5, 6, 7
# what was checked, in words, takes the room that is left, and goes first; the explanation says all of it
_GIVEN_UP = (_CHECKED, _LEFT, _RIGHT, _DIFFERENCE, _STATE)


class FindingsPane(QWidget):
    """Shows all findings since the report was opened; says which one the clerk picks."""

    finding_picked = Signal(object)  # Key
    activated = Signal(object)  # Key: Enter or double click, to go on and correct

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = FindingsModel(self)
        self._sorted = SortedRows(self.model, self._keeps, self)
        columns = Columns(self._widths(_WIDTHS), self._widths(_LEAST), _CHECKED, _GIVEN_UP)
        self.view = Listing(self._sorted, columns, self)
        self.view.setAccessibleName(self.tr("问题列表"))
        self.title = ElidedLabel(self.tr("问题"))
        rows = {"all": self.tr("全部"), "open": self.tr("未解决"), "errors": self.tr("只看错误")}
        self.filter = Choice(self.tr("显示哪些问题"), rows)
        self.filter.currentIndexChanged.connect(lambda _: self._sorted.want(self.filter.chosen))
        fill(self, head(self.title, self.filter), self.view)
        self.setFocusProxy(self.view)
        self.view.selectionModel().currentRowChanged.connect(self._picked)
        self.view.activated.connect(self._activated)
        self._quiet = False

    def _widths(self, made: Sequence[float]) -> list[float]:
        """Return the widths of the columns; levels are short words in every language, and shown whole."""
        metrics = self.fontMetrics()
        longest = max(metrics.horizontalAdvance(speech.term(words.severity(level))) for level in Severity)
        longest = max(longest, metrics.horizontalAdvance(speech.term(UNJUDGED)))
        whole = made[_LEVEL] + longest / em(metrics)
        return [*made[:_LEVEL], whole, *made[_LEVEL + 1 :]]

    def _keeps(self, place: int, which: str) -> bool:
        """Say whether a row is among the "open" ones, or the open "errors"."""
        row = self.model.rows[place]
        return row.open and (which == "open" or row.finding.level is Severity.ERROR)

    def begin(self, form: Form | None, document: Document | None = None) -> None:
        """Forget the report before."""
        self._quiet = True
        self.model.begin(form, document)
        self._quiet = False
        self._count()

    def follow(
        self,
        judgement: Judgement,
        cells: Mapping[CellRef, Cell],
        standings: Mapping[Key, Standing] | None = None,
        *,
        compared: bool = True,
    ) -> None:
        """Show how the findings stand now, and what the clerk has said of them."""
        self._quiet = True
        self.model.follow(judgement, cells, standings or {}, compared=compared)
        if self.filter.chosen != "all":
            self._sorted.invalidate()
        self._quiet = False
        self._count()

    def set_current(self, key: Key | None) -> None:
        """Mark the row of a finding; scroll only if it is out of sight."""
        self._quiet = True
        self.view.mark(self.model.row_of(key))
        self._quiet = False

    def finding(self, key: Key | None) -> Finding | None:
        """Return a listed finding, settled or not."""
        place = self.model.row_of(key)
        return None if place is None else self.model.rows[place].finding

    def row(self, key: Key | None) -> Row | None:
        """Return a finding's row, settled or not."""
        place = self.model.row_of(key)
        return None if place is None else self.model.rows[place]

    def _count(self) -> None:
        model, explained = self.model, self.model.explained_count
        settled = model.rowCount() - model.open_count - explained
        text = self.tr("问题 {open}（{unjudged} 个不能判断）") if model.unjudged_count else self.tr("问题 {open}")
        parts = [text.format(open=model.open_count - model.hint_count, unjudged=model.unjudged_count)]
        if model.hint_count:
            parts.append(self.tr("提示 {hints}").format(hints=model.hint_count))
        if explained:
            parts.append(self.tr("已说明 {explained}").format(explained=explained))
        if settled:
            parts.append(self.tr("已消除 {settled}").format(settled=settled))
        self.title.setText(" · ".join(parts))

    def _picked(self, index: QModelIndex) -> None:
        if not self._quiet and index.isValid():
            self.finding_picked.emit(self._key_at(index))

    def _activated(self, index: QModelIndex) -> None:
        self.activated.emit(self._key_at(index))

    def _key_at(self, index: QModelIndex) -> Key:
        return self.model.rows[self._sorted.mapToSource(index).row()].key
