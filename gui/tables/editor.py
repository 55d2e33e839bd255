"""The line in which a figure is typed: over its cell, with the reason beside it when it is refused."""

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from core.forms import CellRef
from gui import style

_MOVES = {
    Qt.Key.Key_Return: "down",
    Qt.Key.Key_Enter: "down",
    Qt.Key.Key_Down: "down",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Tab: "right",
    Qt.Key.Key_Backtab: "left",
}
_KEPT_OPEN_BY = {
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
}


class CellEditor(QLineEdit):
    """One for all cells of a table; it swallows no character and knows no figure."""

    finished = Signal(str)  # where to go: "down", "up", "left", "right", "stay"
    left_alone = Signal()  # the focus went elsewhere
    cancelled = Signal()
    paste_wanted = Signal()  # the clipboard may hold figures for several cells
    closed = Signal()
    frames_itself = True

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._room = parent
        self.ref: CellRef | None = None
        self.begun_with: str | None = None
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.setFrame(False)
        self.setTextMargins(2, 0, 2, 0)
        self.setAccessibleName(self.tr("更正后的数字"))
        self.reason = QLabel(parent)
        self.reason.setWordWrap(True)
        self.reason.setMargin(6)
        self.reason.setAutoFillBackground(True)
        self.reason.hide()
        self.textEdited.connect(self.reason.hide)
        self.hide()

    def begin(self, ref: CellRef, place: QRect, text: str, *, typed: bool) -> None:
        """Open over a cell; `typed`: the text is the key that was pressed and replaces what stood there."""
        self.ref, self.begun_with = ref, None if typed else text
        self.reason.hide()
        self.setAccessibleDescription("")
        self.dress()
        self.setText(text)
        self.place(place)
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.end(False)  # noqa: FBT003  (Qt names no parameter)

    def place(self, cell: QRect) -> None:
        """Follow the cell; the line grows to the left where its text needs more room."""
        wide = max(cell.width() - 1, self.fontMetrics().horizontalAdvance(self.text() + "00") + 12, 64)
        place = QRect(cell.right() - wide, cell.top(), wide, cell.height() - 1)
        room = self._room.rect()
        place.moveLeft(max(place.left(), min(room.left(), cell.left())))
        self.setGeometry(place)
        self._place_reason()

    def refuse(self, reason: str) -> None:
        """Stay open with what was typed, and say why it is not taken."""
        self.reason.setText(reason)
        self._place_reason()
        self.reason.show()
        self.reason.raise_()
        self.setAccessibleDescription(reason)
        self.selectAll()

    def close_editor(self) -> None:
        """Vanish, and forget the reason."""
        self.ref = None
        self.reason.hide()
        self.setAccessibleDescription("")
        self.hide()
        self.closed.emit()

    def dress(self) -> None:
        """Take the colours of the scheme in force."""
        use = style.colours()
        colours = f"background: {use.base.fill.name()}; color: {use.base.text.name()};"
        self.setStyleSheet(
            f"QLineEdit {{ {colours} border: 2px solid {use.muted.name()}; }}"
            f"QLineEdit:focus {{ border-color: {use.accent.name()}; }}"
        )
        pair = use.message
        edge = f"border: 1px solid {use.failing_mark.name()}; border-radius: 3px;"
        self.reason.setStyleSheet(f"QLabel {{ background: {pair.fill.name()}; color: {pair.text.name()}; {edge} }}")

    def _place_reason(self) -> None:
        room = self._room.rect()
        self.reason.setFixedWidth(min(320, max(room.width() - 8, 40)))
        self.reason.adjustSize()
        below = self.geometry().bottom() + 4
        fits = below + self.reason.height() <= room.bottom()
        top = below if fits else max(self.geometry().top() - 4 - self.reason.height(), 0)
        left = min(max(self.geometry().right() - self.reason.width(), 4), max(room.right() - self.reason.width(), 4))
        self.reason.move(left, top)

    def event(self, event: QEvent) -> bool:
        """Take Tab before Qt moves the focus with it."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and self._moves(event):
            return True
        return super().event(event)

    def _moves(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
            return True
        plain = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        move = _MOVES.get(Qt.Key(event.key()))
        if move is None or plain:
            return False
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self.finished.emit({"right": "left", "down": "up"}.get(move, move) if back else move)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave it to whoever knows the cells what is pasted; everything else is Qt's."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste_wanted.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Let Qt's own menu paste in the same way."""
        menu = self.createStandardContextMenu()
        paste = menu.findChild(QAction, "edit-paste")
        if isinstance(paste, QAction):
            paste.triggered.disconnect()
            paste.triggered.connect(lambda _=False: self.paste_wanted.emit())
        menu.exec(event.globalPos())
        menu.deleteLater()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Commit when the clerk goes elsewhere in the window; stay when the whole window is left."""
        super().focusOutEvent(event)
        if event.reason() not in _KEPT_OPEN_BY:
            self.left_alone.emit()
