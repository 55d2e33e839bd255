"""The list of findings: sortable, filtered, its active row always marked."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QModelIndex, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from core import words
from core.document import Document
from core.findings import Finding, Judgement, Key, Severity
from core.forms import CellRef, Form
from core.model import Cell
from core.verdicts import Standing
from core.words.report import UNJUDGED
from gui import speech
from gui.findings.findings_model import COLUMNS, FindingsModel
from gui.findings.listed import Row
from gui.findings.words_bar import WordsBar
from gui.parts.controls import Choice
from gui.parts.elided_label import ElidedLabel
from gui.parts.find_bar import fold
from gui.parts.layouts import fill, head
from gui.parts.listing import Columns, Listing, SortedRows
from gui.parts.widths import em

# in characters; of the level, what stands beside the word: the mark, and margins
_WIDTHS = (2.8, 2.8, 13.3, 11.7, 4.3, 4.3, 3.7, 10.3)
_LEAST = (2.8, 2.8, 7.0, 9.2, 4.3, 4.3, 3.7, 5.3)
_LEVEL, _CHECKED, _LEFT, _RIGHT, _DIFFERENCE, _STATE = 1, 3, 4, 5, 6, 7
_SUMS = (_LEFT, _RIGHT, _DIFFERENCE)
_BESIDE, _MOST = 0.9, 9.0  # characters: around a sum, and for the longest
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
        self.filter.currentIndexChanged.connect(self._sift)
        self.words_bar = WordsBar()
        self.words_bar.sought.connect(self._sift)
        self.words_bar.left.connect(self.view.setFocus)
        self._current: Key | None = None
        self._sought = ""
        self._form: Form | None = None
        self._measured: dict[Key, Row] = {}
        self._longest = dict.fromkeys(_SUMS, "")  # sums of each column
        self._texts: dict[Key, tuple[Row, str]] = {}
        fill(self, head(self.title, self.filter), self.words_bar, self.view, most=self.view)
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

    def _make_room(self) -> None:
        """Let sums be read to their last digit, those that come with an edit too; short of that, a column is whole."""
        for row in self.model.rows:
            if self._measured.get(row.key) is not row:
                self._measured[row.key] = row
                for column in self._longest:
                    text = COLUMNS[column].text(row, self._form) if self._form else ""
                    self._longest[column] = max(self._longest[column], text, key=len)
        metrics = self.view.fontMetrics()
        wide = {at: metrics.horizontalAdvance(text) / em(metrics) for at, text in self._longest.items()}
        self.view.make_room({at: min(width + _BESIDE, _MOST) for at, width in wide.items()})

    def _keeps(self, place: int, which: str) -> bool:
        """Say whether a row is shown: the active one always is."""
        return self.model.row(place).key == self._current or self._is_asked_for(place, which)

    def _is_asked_for(self, place: int, which: str) -> bool:
        """Say whether a row is among the "open" ones, or the open "errors", and has the words."""
        row = self.model.row(place)
        if which not in ("all", "some") and not (row.open and (which == "open" or row.finding.level is Severity.ERROR)):
            return False
        return not self._sought or self._sought in self._text(place, row)

    def _text(self, place: int, row: Row) -> str:
        """Return everything a row says, as it is looked for; put together once."""
        known = self._texts.get(row.key)
        if known is None or known[0] is not row:
            shown = (str(self.model.index(place, column).data()) for column in range(self.model.columnCount()))
            known = self._texts[row.key] = row, fold("\n".join((*shown, row.sentence)))
        return known[1]

    def _sift(self) -> None:
        """Show what is asked for by kind and by words, and the active row."""
        self._quiet = True
        chosen, self._sought = self.filter.chosen, fold(self.words_bar.words.text().strip())
        self._sorted.want("some" if chosen == "all" and self._sought else chosen)
        self._quiet = False
        self.set_current(self._current)
        if self._sought:
            rows = range(self.model.rowCount())
            self.words_bar.tell(sum(self._is_asked_for(place, chosen) for place in rows), len(rows))

    def open_find(self) -> None:
        """Let words be typed that the list is cut down to."""
        self.words_bar.open_bar()

    def begin(self, form: Form | None, document: Document | None = None) -> None:
        """Forget the report before."""
        self._quiet = True
        self.words_bar.close_bar()
        self._current = None
        self._texts.clear()
        self._measured.clear()
        self._longest = dict.fromkeys(_SUMS, "")
        self._form = form
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
        self._sorted.sift_again()
        self._make_room()
        self._quiet = False
        self._count()

    def set_current(self, key: Key | None) -> None:
        """Mark the row of a finding; scroll only if it is out of sight."""
        self._quiet = True
        if key != self._current:
            self._current = key
            self._sorted.sift_again()  # it is shown, whatever is asked for, and the one before no longer is
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

    def event(self, event: QEvent) -> bool:
        """Take Ctrl+F before the window does, which looks in the original: here it is about this list."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_find(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+F looks for words in the findings."""
        if _is_find(event):
            self.open_find()
        else:
            super().keyPressEvent(event)

    def _picked(self, index: QModelIndex) -> None:
        if not self._quiet and index.isValid():
            self.finding_picked.emit(self._key_at(index))

    def _activated(self, index: QModelIndex) -> None:
        self.activated.emit(self._key_at(index))

    def _key_at(self, index: QModelIndex) -> Key:
        return self.model.rows[self._sorted.mapToSource(index).row()].key


def _is_find(event: QKeyEvent) -> bool:
    return bool(event.matches(QKeySequence.StandardKey.Find))
