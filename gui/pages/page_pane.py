"""The original as it is printed: pages of a PDF or a scan with every read figure as a hot spot."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QImage, QShowEvent
from PySide6.QtWidgets import QLabel, QStackedWidget, QWidget

from core.document import Box, Span
from core.forms import CellRef
from core.model import Report
from gui import cell_text
from gui.marks import PLAIN, MarkState
from gui.pages.bar import PageBar
from gui.pages.places import Places
from gui.pages.rendering import PageSource
from gui.pages.view import PageView
from gui.parts.layouts import fill
from gui.spots import Spots, number_among, spots_of


class PagePane(QWidget):
    """The pages of one report; follows the current cell and says which figure was clicked."""

    cell_picked = Signal(object)  # CellRef: a click on a figure that was read
    number_taken = Signal(object, str)  # Span, text: Ctrl+click on any number, to be taken over
    number_missed = Signal(str)  # why none is taken, as `core.prose.pointed` has it

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report: Report | None = None
        self._places, self._spots = Places(), Spots()
        self._current: CellRef | None = None
        self._marks: Mapping[CellRef, MarkState] = {}
        self._source = PageSource(self)
        self._unopened = False
        self.view = PageView(self._source.image)
        self.view.setAccessibleName(self.tr("页面"))
        self.view.tip_of = self._tip
        self.bar = PageBar(self.view)
        self._said = QLabel()
        self._said.setWordWrap(True)
        self._said.setMargin(24)
        self._said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._stage = QStackedWidget()
        self._stage.addWidget(self.view)
        self._stage.addWidget(self._said)
        fill(self, self.bar, self._stage, most=self._stage)
        self.setFocusProxy(self.view)
        self._wire()

    def _wire(self) -> None:
        self.view.picked.connect(self.cell_picked)
        self.view.taken.connect(self._take)
        self.view.missed.connect(self.number_missed)
        self.view.wanted.connect(self._source.want)
        self._source.opened.connect(self.view.set_pages)
        self._source.opened.connect(lambda _: self.bar.follow())
        self._source.arrived.connect(self.view.arrived)
        self._source.failed.connect(self._say)

    @property
    def problem(self) -> str:
        """Why no page is shown; empty while all is well."""
        return self._said.text() if self._stage.currentWidget() is self._said else ""

    def image(self, page: int) -> QImage | None:
        """Return the picture of a page as it was last drawn, if it is kept."""
        return self._source.image(page)

    def show_report(self, report: Report) -> None:
        """Show the pages of a report from its first; they are opened when somebody looks."""
        self.clear()
        self._report, self._places, self._spots = report, Places(report), spots_of(report)
        self.view.show_places(self._places)
        self._unopened = True
        self._open_if_seen()

    def clear(self) -> None:
        """Show nothing."""
        self._report, self._places, self._spots, self._unopened = None, Places(), Spots(), False
        self._current = None
        self._source.clear()
        self.view.show_places(self._places)
        self.bar.follow()
        self._stage.setCurrentWidget(self.view)

    def set_marks(self, marks: Mapping[CellRef, MarkState]) -> None:
        """Colour the figures by their cells' marks."""
        self._marks = marks
        self.view.set_marks(marks)

    def set_current(self, ref: CellRef | None) -> None:
        """Frame the figure of a cell and go to its page; where its place is unknown, outline its row or table."""
        self._current = ref
        self.view.set_current(ref)

    def set_spans(self, spans: Sequence[Span]) -> None:
        """Frame further places of the current finding with dashes; figures have frames of their own."""
        figures = {cell.span for cell in self._report.cells} if self._report else set()
        beside = [span for span in spans if span not in figures]
        self.view.set_further([box for span in beside for box in self._places.boxes_of(span)])

    def bring_into_sight(self, span: Span) -> None:
        """Scroll to a place of the text, if it is out of sight."""
        boxes: list[Box] = self._places.boxes_of(span)
        if boxes:
            self.view.bring_into_sight(boxes[0])

    def take(self) -> None:
        """Take over the figure that is framed."""
        span = self._spots.place_of(self._current) if self._current else None
        if span is not None:
            self._take(span)
        else:
            self.number_missed.emit("nothing")

    def _take(self, span: Span) -> None:
        if self._report is None:
            return
        text = self._report.document.text
        found = [number for index in range(*span) if (number := number_among(text, self._spots, [index]))]
        numbers = {number.span for number in found if not number.why_not}
        if len(numbers) == 1:
            taken = numbers.pop()
            self.number_taken.emit(taken, text[taken.start : taken.end])
        elif numbers:
            self.number_missed.emit("unclear")  # a word of the page may be a whole sentence
        else:
            self.number_missed.emit(next((number.why_not for number in found), "nothing"))

    def _tip(self, ref: CellRef) -> str:
        if self._report is None:
            return ""
        return cell_text.sentence(self._report.form, self._report.by_ref().get(ref), self._marks.get(ref, PLAIN))

    def _say(self, sentence: str) -> None:
        """Say why there are no pages."""
        self._said.setText(
            self.tr("页面图像无法显示。{why}\n\n读到的文字在“原文”页，核对不受影响。").format(why=sentence)
        )
        self._stage.setCurrentWidget(self._said)

    def _open_if_seen(self) -> None:
        if self._unopened and self._report is not None and self.isVisible():
            self._unopened = False
            self._source.open(self._report.document)

    def showEvent(self, event: QShowEvent) -> None:
        """Open the pages when they are first looked at."""
        super().showEvent(event)
        self._open_if_seen()

    def hideEvent(self, event: QHideEvent) -> None:
        """Draw nothing that nobody sees."""
        super().hideEvent(event)
        self._unopened |= self._report is not None and self._source.opening
        if self.window().isVisible():
            self._source.rest()
        else:
            self._source.stop()  # the window goes: no answer may come when it is gone
