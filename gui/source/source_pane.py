"""The original beside the tables: text with every read figure as a hot spot, and a bar to find words."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from core.document import Document, Span
from core.forms import CellRef
from core.lines import lines_of
from core.model import Report
from gui.marks import MarkState
from gui.parts.find_bar import FindBar
from gui.parts.zoom import Zoom, write_in
from gui.source.sheet import SourceSheet
from gui.source.tables import tables_of
from gui.spots import Spots, outline_of, spots_of

if TYPE_CHECKING:
    from gui.source.view import SourceView

# a report has some ten thousand characters and seven hundred cells; what has many more is laid out only where it is
# looked at, without columns
_MOST_CHARACTERS, _MOST_CELLS = 100_000, 4_000
_View = TypeVar("_View", "SourceSheet", "SourceView")


def _is_ordinary(document: Document) -> bool:
    return len(document.text) <= _MOST_CHARACTERS and sum(len(grid.cells) for grid in document.grids) <= _MOST_CELLS


class SourcePane(QWidget):
    """The source of one report; follows the current cell and says which figure was clicked."""

    cell_picked = Signal(object)  # CellRef: a click on a figure that was read
    number_taken = Signal(object, str)  # Span, text: Ctrl+click on any number, to be taken over
    number_missed = Signal(str)  # why none is taken, as `core.prose.pointed` has it

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report: Report | None = None
        self._spots = Spots()
        self._views = QStackedWidget()
        self.zoom = Zoom(self)
        self.zoom.changed.connect(self._write_in)
        self._sheet = self._made(SourceSheet())
        self._plain: SourceView | None = None  # few sources need it
        self.view: SourceSheet | SourceView = self._sheet
        self.find_bar = FindBar()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.find_bar)
        column.addWidget(self._views, 1)
        self.find_bar.changed.connect(self._show_found)
        self.find_bar.closed.connect(self.setFocus)
        self._turn_to(self._sheet)

    def _made(self, view: _View) -> _View:
        view.setAccessibleName(self.tr("原文"))
        view.picked.connect(self.cell_picked)
        view.taken.connect(self._take)
        view.missed.connect(self.number_missed)
        view.setFont(self.zoom.font_for(view))
        self.zoom.listen_to(view)
        self._views.addWidget(view)
        return view

    def _write_in(self) -> None:
        for view in filter(None, (self._sheet, self._plain)):
            with view.keeping_in_sight():
                write_in(view, self.zoom.font_for(view))

    def show_report(self, report: Report) -> None:
        """Show the text of a report from its beginning."""
        self._report, self._spots = report, spots_of(report)
        text = report.document.text
        lines = lines_of(report.document) if _is_ordinary(report.document) else []
        tables = tables_of(lines, self._spots, report.form)
        if tables and sum(len(table.cells) for table in tables) <= _MOST_CELLS:
            self._show(self._sheet)
            self._sheet.show_sheet(text, self._spots, lines, tables)
        else:
            self._show_plainly(text)
        self.find_bar.set_text(text)

    def _show_plainly(self, text: str) -> None:
        if self._plain is None:
            from gui.source.view import SourceView  # noqa: PLC0415  (few sources need it)

            self._plain = self._made(SourceView())
        self._show(self._plain)
        self._plain.show_text(text, self._spots)

    def clear(self) -> None:
        """Show nothing."""
        self._report, self._spots = None, Spots()
        self._show(self._sheet)
        self._sheet.show_sheet("", self._spots, (), ())
        self.find_bar.set_text("")

    def _show(self, view: "SourceSheet | SourceView") -> None:
        """Put a view in front, the other one forgets its text."""
        if view is not self.view:
            if self._plain is not None and view is self._sheet:
                self._plain.show_text("", Spots())
            else:
                self._sheet.show_sheet("", Spots(), (), ())
            self._turn_to(view)

    def _show_found(self, spans: Sequence[Span], at: Span | None) -> None:
        self.view.set_found(spans, at)

    def _turn_to(self, view: "SourceSheet | SourceView") -> None:
        self.view = view
        self._views.setCurrentWidget(view)
        self.setFocusProxy(view)

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
        chosen = self.view.selected_text()
        self.find_bar.open_bar("" if "\n" in chosen or "\t" in chosen else chosen)

    def take(self) -> None:
        """Take over the number at the caret."""
        self.view.take()

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
