"""The tabs beside the findings: the explanation, the history, and last year's figures once they are compared."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget, QWidget

from gui.findings.explanation_pane import ExplanationPane
from gui.findings.trail_pane import TrailPane
from gui.naming import name_tabs


class Aside(QTabWidget):
    """Keeps the explanation where the keyboard finds it."""

    wanted = Signal()  # one of its pages is led to: it should be in sight

    def __init__(self, explanation: ExplanationPane, trail: TrailPane) -> None:
        super().__init__()
        self._explanation = explanation
        self.setDocumentMode(True)
        self.addTab(explanation, self.tr("说明"))
        self.addTab(trail, self.tr("更正记录"))
        self.setFocusProxy(explanation)
        name_tabs(self, self.tr("说明与更正记录"))
        explanation.wanted.connect(lambda: self.show_page(explanation))

    def show_explanation(self) -> None:
        """Bring the explanation to the front; hidden, it stays so."""
        self.setCurrentWidget(self._explanation)

    def show_page(self, page: QWidget) -> None:
        """Bring a page to the front and into sight: somebody asked for it."""
        self.wanted.emit()
        self.setCurrentWidget(page)

    def add_page(self, page: QWidget, name: str) -> None:
        """Add a page, once, without bringing it to the front."""
        if self.indexOf(page) < 0:
            self.addTab(page, name)

    def remove_page(self, page: QWidget) -> None:
        """Take a page away; the explanation takes its place if it was in front."""
        if self.currentWidget() is page:
            self.show_explanation()
        if (at := self.indexOf(page)) >= 0:
            self.removeTab(at)
