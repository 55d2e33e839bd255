"""The original in the middle of the window: its text, and where it has pages, their pictures on a second tab."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QTabWidget, QWidget

from core.document import Span
from core.forms import CellRef
from core.model import Report
from gui.marks import MarkState
from gui.page_pane import PagePane
from gui.settings import Settings
from gui.source_pane import SourcePane


class Original(QTabWidget):
    """Text and pages of one report; both follow, whichever is in front."""

    cell_picked = Signal(object)  # CellRef
    number_taken = Signal(object, str)  # Span, text

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.text, self.page = SourcePane(), PagePane()
        self.setDocumentMode(True)
        self.setTabBarAutoHide(True)
        self.addTab(self.text, self.tr("原文"))
        self.setTabToolTip(0, self.tr("读到的文字"))
        self.setCornerWidget(self.page.bar, Qt.Corner.TopRightCorner)
        self.page.hide()
        self.page.bar.hide()
        for pane in (self.text, self.page):
            pane.cell_picked.connect(self.cell_picked)
            pane.number_taken.connect(self.number_taken)
        self.currentChanged.connect(self._turned)
        self.tabBarClicked.connect(self._chosen)

    def show_report(self, report: Report) -> None:
        """Show the text, and the pages if there are any: in front where the clerk last had them there."""
        self.text.show_report(report)
        has_pages = bool(report.document.pages and report.document.path)
        with QSignalBlocker(self):
            self._offer_pages(offered=has_pages)
        if has_pages:
            self.page.show_report(report)
        else:
            self.page.clear()
        self._turned()

    def _offer_pages(self, *, offered: bool) -> None:
        at = self.indexOf(self.page)
        if offered and at < 0:
            self.addTab(self.page, self.tr("页面"))
            self.setTabToolTip(1, self.tr("原件的页面图像"))
        elif not offered and at >= 0:
            self.removeTab(at)
        if offered:
            self.setCurrentWidget(self.page if self._settings.pages_first else self.text)

    def clear(self) -> None:
        """Show nothing."""
        self.text.clear()
        self.page.clear()
        self._offer_pages(offered=False)

    def set_marks(self, marks: Mapping[CellRef, MarkState]) -> None:
        """Colour the figures by their cells' marks."""
        self.text.set_marks(marks)
        self.page.set_marks(marks)

    def set_current(self, ref: CellRef | None) -> None:
        """Frame the figure of a cell in both."""
        self.text.set_current(ref)
        self.page.set_current(ref)

    def set_spans(self, spans: Sequence[Span]) -> None:
        """Frame further places of the current finding with dashes."""
        self.text.set_spans(spans)
        self.page.set_spans(spans)

    def bring_into_sight(self, span: Span) -> None:
        """Scroll to a place of the text in both."""
        self.text.bring_into_sight(span)
        self.page.bring_into_sight(span)

    def open_find(self) -> None:
        """Words are looked for in the text."""
        self.setCurrentWidget(self.text)
        self.text.open_find()

    def _turned(self) -> None:
        self.page.bar.setVisible(self.currentWidget() is self.page)

    def _chosen(self, index: int) -> None:
        """Remember what the clerk turned to, not what the program did."""
        if index >= 0:
            self._settings.pages_first = self.widget(index) is self.page
