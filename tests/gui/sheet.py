"""A source pane with tables for tests, and where on it things are."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from core.document import Span
from core.forms import CellRef
from core.model import Report
from gui.source.sheet import SourceSheet
from gui.source.source_pane import SourcePane


def shown(qtbot: QtBot, report: Report, width: int = 540) -> tuple[SourcePane, SourceSheet]:
    pane = SourcePane()
    qtbot.addWidget(pane)
    pane.resize(width, 440)
    pane.show()
    pane.show_report(report)
    assert isinstance(pane.view, SourceSheet)
    return pane, pane.view


def span_of(report: Report, wanted: CellRef) -> Span:
    span = report.by_ref()[wanted].span
    assert span is not None
    return span


def place(view: SourceSheet, span: Span) -> QPoint:
    middle = next(iter(view.rects_of(span))).center().toPoint()
    assert view.viewport().rect().contains(middle)
    return middle


def on_screen(view: SourceSheet, span: Span) -> str:
    """What Qt has between the two ends of a span."""
    cursor = QTextCursor(view.document())
    cursor.setPosition(view.positions.to_qt(span.start))
    cursor.setPosition(view.positions.end_to_qt(span.end), QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText()
