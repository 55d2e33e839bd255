"""The original beside the tables: text with every read figure as a hot spot, and a bar to find words."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.document import Span
from core.forms import CellRef
from core.model import Report
from gui.find_bar import FindBar
from gui.marks import MarkState
from gui.source_view import SourceView
from gui.spots import Spots, outline_of, spots_of


class SourcePane(QWidget):
    """The source of one report; follows the current cell and says which figure was clicked."""

    cell_picked = Signal(object)  # CellRef: a click on a figure that was read
    number_taken = Signal(object, str)  # Span, text: Ctrl+click on any number, to be taken over

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report: Report | None = None
        self._spots = Spots()
        self.view = SourceView()
        self.view.setAccessibleName(self.tr("原文"))
        self.find_bar = FindBar()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.find_bar)
        column.addWidget(self.view, 1)
        self.setFocusProxy(self.view)
        self.view.picked.connect(self.cell_picked)
        self.view.taken.connect(self._take)
        self.find_bar.changed.connect(self.view.set_found)
        self.find_bar.closed.connect(self.view.setFocus)

    def show_report(self, report: Report) -> None:
        """Show the text of a report from its beginning."""
        self._report = report
        self._spots = spots_of(report)
        self.view.show_text(report.document.text, self._spots)
        self.find_bar.set_text(report.document.text)

    def clear(self) -> None:
        """Show nothing."""
        self._report = None
        self._spots = Spots()
        self.view.show_text("", self._spots)
        self.find_bar.set_text("")

    def set_marks(self, marks: Mapping[CellRef, MarkState]) -> None:
        """Colour the hot spots by their cells' marks."""
        self.view.set_marks(marks)

    def set_current(self, ref: CellRef | None) -> None:
        """Frame the figure of a cell; where its place is unknown, outline its row or table."""
        place = self._spots.place_of(ref) if ref else None
        unknown = ref is not None and place is None and self._report is not None
        outline = outline_of(self._report, ref) if unknown and ref and self._report else None
        self.view.set_frames(place, outline)

    def set_spans(self, spans: Sequence[Span]) -> None:
        """Frame further places of the current finding with dashes."""
        self.view.set_further(spans)

    def bring_into_sight(self, span: Span) -> None:
        """Scroll to a place, if it is out of sight."""
        self.view.bring_into_sight(span)

    def open_find(self) -> None:
        """Open the find bar with the selected words, if any."""
        chosen = self.view.textCursor().selectedText()
        self.find_bar.open_bar("" if "\u2029" in chosen else chosen)

    def _take(self, span: Span) -> None:
        self.number_taken.emit(span, self.view.text[span.start : span.end])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+F opens the find bar, F3 and Shift+F3 go on; a window's own shortcut comes first."""
        if event.matches(QKeySequence.StandardKey.Find):
            self.open_find()
        elif event.matches(QKeySequence.StandardKey.FindNext):
            self.find_bar.next()
        elif event.matches(QKeySequence.StandardKey.FindPrevious):
            self.find_bar.previous()
        else:
            super().keyPressEvent(event)
