"""Coming to a list or a table with the keyboard moves nothing; only moving in it does."""

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea


def come_in(view: QAbstractItemView, event: QFocusEvent) -> None:
    """Take the keyboard as Qt does, but let nothing become current: Qt takes the first item where none is."""
    if view.currentIndex().isValid():
        QAbstractItemView.focusInEvent(view, event)
    else:
        QAbstractScrollArea.focusInEvent(view, event)
        view.viewport().update()
