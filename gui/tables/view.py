"""One official table: typing at once, the clipboard, commands of the keyboard."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from core.forms import CellRef, Table
from gui.parts.entering import come_in
from gui.tables import clipboard_block, pasting
from gui.tables.editor import CellEditor
from gui.tables.walk import Walk

_MOVES: dict[int, str] = {
    Qt.Key.Key_Return: "down",
    Qt.Key.Key_Enter: "down",
    Qt.Key.Key_Tab: "right",
    Qt.Key.Key_Backtab: "left",
}
_CLEARING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class TableView(Walk):
    """The figures of one table; everything it cannot decide itself leaves as a signal."""

    locked = Signal()  # somebody wants to type where nothing can be changed
    astray = Signal()  # somebody types, pastes or clears, and no figure is the current one
    committed = Signal(object, str)  # CellRef, typed text; refused through `refuse` before it returns
    pasted = Signal(object, object)  # list of (CellRef, text), and of the texts that have no place in the table
    unpasted = Signal(object, str)  # CellRef or none, and why nothing was pasted
    blanked = Signal(object)  # list of CellRef

    def __init__(self, table: Table, parent: QWidget | None = None) -> None:
        super().__init__(table, parent)
        self._refused = self._committing = False
        self.read_only = False
        self.editor = CellEditor(self.viewport())
        self.editor.finished.connect(self._finish)
        self.editor.left_alone.connect(self.commit)
        self.editor.cancelled.connect(self.give_up)
        self.editor.paste_wanted.connect(self.paste)
        self.editor.closed.connect(lambda: self.setFocusPolicy(Qt.FocusPolicy.StrongFocus))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)  # the editor is our own
        self.setTabKeyNavigation(False)
        self.draw_figures()

    # editing ---------------------------------------------------------------------------------------------------

    def edit_current(self) -> None:
        """Open the editor on the current figure with what stands there; one that is open keeps what was typed."""
        if self.editor.ref is not None:
            self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            self.editor.end(False)  # noqa: FBT003  (Qt names no parameter)
        elif (ref := self.current) is not None:
            self._begin(ref, self.figures.plain_text(ref), typed=False)

    def _begin(self, ref: CellRef, text: str, *, typed: bool) -> None:
        if self.read_only:
            self.locked.emit()
            return
        index = self.figures.index_of(ref)
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        self.editor.setFont(self.font())
        self.editor.begin(ref, self.visualRect(index), text, typed=typed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the editor has the keyboard in the table's place

    def commit(self) -> bool:
        """Hand over what is being typed; false if it was refused and the editor stays open."""
        ref, text = self.editor.ref, self.editor.text()
        if ref is None or self._committing:
            return True
        if text == self.editor.begun_with:
            self.give_up()
            return True
        self._refused, self._committing = False, True
        try:
            self.committed.emit(ref, text)
        finally:
            self._committing = False
        if self._refused:
            return False
        self.give_up()
        return True

    def refuse(self, reason: str) -> None:
        """Keep the typed text and show why it is not taken."""
        self._refused = True
        if self.editor.ref is not None:
            self.editor.refuse(reason)

    def _finish(self, way: str) -> None:
        if self.commit():
            self.step(way)

    def give_up(self) -> None:
        """Close the editor without taking what was typed."""
        had_focus = self.editor.hasFocus()
        self.editor.close_editor()
        if had_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    # clipboard -------------------------------------------------------------------------------------------------

    def copy(self) -> None:
        """Copy the chosen figures as a block."""
        chosen = sorted((i.row(), i.column(), ref) for i in self.selectedIndexes() if (ref := self.figures.ref_at(i)))
        rows: dict[int, list[str]] = {}
        for row, _, ref in chosen:
            rows.setdefault(row, []).append(self.figures.plain_text(ref))
        if rows:
            QGuiApplication.clipboard().setText(clipboard_block.write_block(list(rows.values())))

    def paste(self) -> None:
        """Lay the block of the clipboard over the figures from the current one on, or one figure into the line."""
        typing, ref = self.editor.ref is not None, self.editor.ref or self.current
        if ref is None:
            self.astray.emit()
            return
        found = pasting.understood(QGuiApplication.clipboard().text(), self.figures, ref, typing=typing)
        if found.one is not None and typing:
            self.editor.insert(found.one)
        elif found.one is not None:
            self._begin(ref, found.one, typed=True)
            if found.why:
                self.refuse(found.why)
            else:
                self.commit()
        elif found.why:
            self.unpasted.emit(found.at, found.why)
        elif found.pairs or found.outside:
            self.pasted.emit(list(found.pairs), list(found.outside))

    # events ----------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Typing replaces, F2 edits, Enter goes down, Del makes blank, Ctrl+X copies before; the arrows are Qt's."""
        ref, key = self.current, event.key()
        free = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Cut):
            self.copy()
            self._blank()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif not free or (ref is None and not self._is_taken(event)):
            super().keyPressEvent(event)
        elif ref is None:
            return
        elif key == Qt.Key.Key_F2:
            self.edit_current()
        elif key in _CLEARING:
            self._blank()
        elif key in _MOVES:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.step("up" if back and _MOVES[key] == "down" else _MOVES[key])
        elif _is_typed(event):
            self._begin(ref, event.text(), typed=True)
        else:
            super().keyPressEvent(event)

    def _blank(self) -> None:
        """Make what is chosen blank, in one step."""
        if self.current is not None and self.marked == [self.current]:
            self.committed.emit(self.current, "")
        elif self.marked:
            self.blanked.emit(self.marked)
        else:
            self.astray.emit()

    def _is_taken(self, event: QKeyEvent) -> bool:
        """Come in with a key that moves on; say of one that types or clears that there is no figure for it."""
        if event.key() in _MOVES:
            self.come_in()
            return True
        if _is_typed(event) or event.key() in _CLEARING:
            self.astray.emit()
            return True
        return False

    def event(self, event: QEvent) -> bool:
        """Take Tab before Qt moves the focus with it, and the colours of a new scheme."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.keyPressEvent(event)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Commit what is being typed before the frame moves; a refused figure keeps it where it is."""
        if self.commit():
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit the figure under the mouse."""
        super().mouseDoubleClickEvent(event)
        if self.figures.ref_at(self.indexAt(event.position().toPoint())) is not None:
            self.edit_current()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Leave the menu to the window."""
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Colour the frame of the current cell; an open editor takes the keyboard, or Esc and Enter would be dead."""
        come_in(self, event)
        if self.editor.ref is not None:
            self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self._set_active(active=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Grey the frame of the current cell."""
        super().focusOutEvent(event)
        self._set_active(active=False)

    def _set_active(self, *, active: bool) -> None:
        self.painter_.active = active
        self.update(self.currentIndex())

    # the editor's place ----------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the editor over its cell."""
        super().resizeEvent(event)
        self._follow_cell()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Keep the editor over its cell."""
        super().scrollContentsBy(dx, dy)
        self._follow_cell()

    def _follow_cell(self) -> None:
        if hasattr(self, "editor") and self.editor.ref is not None:
            self.editor.place(self.visualRect(self.figures.index_of(self.editor.ref)))


def _is_typed(event: QKeyEvent) -> bool:
    return bool(event.text()) and event.text().isprintable() and not event.text().isspace()
