"""A pane with the pages of a PDF for tests, and where on it things are."""

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.document import Box
from core.forms import CellRef
from core.model import Report
from gui.pages.layout import WHOLE
from gui.pages.page_pane import PagePane
from tests.renderers.common import source
from tests.writers.pdf import Style, pdf


def a_pdf() -> bytes:
    """A county's report on several pages, one table cut by a page."""
    return pdf(source("2021", "county", 1), Style(cuts=(12,)))


def shown(qtbot: QtBot, report: Report, width: int = 540) -> PagePane:
    """Show a report and wait until the page in sight is drawn."""
    pane = PagePane()
    qtbot.addWidget(pane)
    pane.resize(width, 440)
    pane.show()
    pane.show_report(report)
    qtbot.waitUntil(lambda: pane.view.pages > 0 and drawn(pane), timeout=20_000)
    return pane


def drawn(pane: PagePane) -> bool:
    """Whether the page in the middle of the window is there, in its right size."""
    QApplication.processEvents()
    image = pane.image(pane.view.page)
    return image is not None and abs(image.width() - pane.view.zoom * WHOLE * 595.28) < 2


def box(report: Report, cell: CellRef) -> Box:
    found = report.by_ref()[cell].box
    assert found is not None
    return found


def place(pane: PagePane, report: Report, cell: CellRef) -> QPoint:
    """The middle of a figure that is in sight."""
    middle = pane.view.place_of(box(report, cell)).center().toPoint()
    assert pane.view.viewport().rect().contains(middle)
    return middle


def colour(pane: PagePane, point: QPointF) -> QColor:
    return pane.view.viewport().grab().toImage().pixelColor(point.toPoint())
