"""Wrapped rich text whose links the keyboard reaches; without links it is no stop for Tab."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLabel, QWidget

_BY_MOUSE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.LinksAccessibleByMouse
_BY_TAB = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}


class LinkLabel(QLabel):
    """Tab goes from link to link and then on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(_BY_MOUSE)

    def setText(self, text: str) -> None:
        """Show a text; whether it has links decides whether the keyboard stops here."""
        flags = _BY_MOUSE
        if "<a " in text:
            flags |= Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        if flags != self.textInteractionFlags():
            self.setTextInteractionFlags(flags)
        super().setText(text)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose the first link, or the last where Tab comes from behind."""
        super().focusInEvent(event)
        if event.reason() in _BY_TAB:
            self.focusNextPrevChild(event.reason() is Qt.FocusReason.TabFocusReason)
