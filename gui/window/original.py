"""The original in the middle of the window: its text, and where it has pages, their pictures on a second tab."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QWidget

from core.document import Span
from core.forms import CellRef
from core.model import Report
from gui.marks import MarkState
from gui.naming import name_tabs
from gui.parts.zoom import Zoom, ZoomBox
from gui.settings import Settings
from gui.source.source_pane import SourcePane

if TYPE_CHECKING:
    from gui.pages.page_pane import PagePane
    from gui.pages.view import PageView


class Original(QTabWidget):
    """Text and pages of one report; both follow, whichever is in front."""

    cell_picked = Signal(object)  # CellRef
    number_taken = Signal(object, str)  # Span, text
    number_missed = Signal(str)  # why none is taken, as `core.prose.pointed` has it
    wanted = Signal()  # the keyboard comes here: it should be in sight

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.text = SourcePane()
        self.page: PagePane | None = None  # few sources have pages
        self.setDocumentMode(True)
        name_tabs(self, self.tr("原文和页面"))
        self.addTab(self.text, self.tr("原文"))
        self.setTabToolTip(0, self.tr("读到的文字"))
        self._listen_to(self.text)
        self.box = ZoomBox(self.text.zoom)
        self._corner = QWidget()
        row = QHBoxLayout(self._corner)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.box)
        self.setCornerWidget(self._corner, Qt.Corner.TopRightCorner)
        self.text.zoom.kept(settings.zoom("text"))
        self.text.zoom.changed.connect(lambda percent: settings.keep_zoom("text", str(percent)))
        self.currentChanged.connect(self._turned)
        self.tabBarClicked.connect(self._chosen)

    def _listen_to(self, pane: "SourcePane | PagePane") -> None:
        pane.cell_picked.connect(self.cell_picked)
        pane.number_taken.connect(self.number_taken)
        pane.number_missed.connect(self.number_missed)

    def show_report(self, report: Report) -> None:
        """Show the text, and the pages if there are any: in front where the clerk last had them there."""
        self.text.show_report(report)
        if report.document.pages and report.document.path:
            self._with_pages().show_report(report)
        else:
            self._without_pages()

    def _with_pages(self) -> "PagePane":
        """Return the pane for pages, on its tab."""
        if self.page is None:
            from gui.pages.page_pane import PagePane  # noqa: PLC0415  (only who opens a file with pages needs it)

            self.page = PagePane()
            self._listen_to(self.page)
            self._keep_size_of(self.page)
            if (row := self._corner.layout()) is not None:
                row.addWidget(self.page.bar)
        with QSignalBlocker(self):
            if self.indexOf(self.page) < 0:
                self.addTab(self.page, self.tr("页面"))
                self.setTabToolTip(1, self.tr("原件的页面图像"))
            self.setCurrentWidget(self.page if self._settings.pages_first else self.text)
        self._turned()
        return self.page

    def _keep_size_of(self, page: "PagePane") -> None:
        page.view.kept(self._settings.zoom("page"))
        page.view.zoomed.connect(lambda: self._settings.keep_zoom("page", page.view.size_name))

    @property
    def sized(self) -> "Zoom | PageView":
        """What of it has a size: the text, or the pages where they are in front."""
        return self.page.view if self.page is not None and self.currentWidget() is self.page else self.text.zoom

    def _without_pages(self) -> None:
        if self.page is not None:
            self.page.clear()
            with QSignalBlocker(self):
                self.removeTab(self.indexOf(self.page))
            self._turned()

    def clear(self) -> None:
        """Show nothing."""
        self.text.clear()
        self._without_pages()

    def _panes(self) -> "Iterator[SourcePane | PagePane]":
        yield self.text
        if self.page is not None:
            yield self.page

    def set_marks(self, marks: Mapping[CellRef, MarkState]) -> None:
        """Colour the figures by their cells' marks."""
        for pane in self._panes():
            pane.set_marks(marks)

    def set_current(self, ref: CellRef | None) -> None:
        """Frame the figure of a cell in both."""
        for pane in self._panes():
            pane.set_current(ref)

    def set_spans(self, spans: Sequence[Span]) -> None:
        """Frame further places of the current finding with dashes."""
        for pane in self._panes():
            pane.set_spans(spans)

    def bring_into_sight(self, span: Span) -> None:
        """Scroll to a place of the text in both."""
        for pane in self._panes():
            pane.bring_into_sight(span)

    def take(self) -> None:
        """Take over the number at the caret of the text, or the framed figure of the pages."""
        pane = self.page if self.page is not None and self.currentWidget() is self.page else self.text
        pane.take()

    def open_find(self) -> None:
        """Words are looked for in the text."""
        self.wanted.emit()
        self.setCurrentWidget(self.text)
        self.text.open_find()

    def _turned(self) -> None:
        paged = self.page is not None and self.currentWidget() is self.page
        if self.page is not None:
            self.page.bar.setVisible(paged)
        self.box.setVisible(not paged)

    def _chosen(self, index: int) -> None:
        """Remember what the clerk turned to, not what the program did."""
        if index >= 0:
            self._settings.pages_first = self.widget(index) is not self.text
