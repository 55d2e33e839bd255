"""One current figure in a table: it is walked to, chosen alone, and told to whoever follows."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QWidget

from core.forms import CellRef, Table
from gui.tables.frame import TableFrame
from gui.tables.table_model import Index

_Action = QAbstractItemView.CursorAction
_STEPS = {
    _Action.MoveDown: (1, 0),
    _Action.MoveUp: (-1, 0),
    _Action.MoveRight: (0, 1),
    _Action.MoveLeft: (0, -1),
}


class Walk(TableFrame):
    """From figure to figure; labels are no stops."""

    selected = Signal(object)  # CellRef

    def __init__(self, table: Table, parent: QWidget | None = None) -> None:
        super().__init__(table, parent)
        self._quiet = False
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    @property
    def current(self) -> CellRef | None:
        """The figure the frame stands on."""
        return self.figures.ref_at(self.currentIndex())

    @property
    def marked(self) -> list[CellRef]:
        """The chosen figures in reading order; the current one alone if it is not among them."""
        chosen = sorted((i.row(), i.column(), ref) for i in self.selectedIndexes() if (ref := self.figures.ref_at(i)))
        refs = [ref for *_, ref in chosen]
        return refs if self.current is None or self.current in refs else [self.current]

    def go_to(self, ref: CellRef | None) -> None:
        """Move the frame without telling; scroll only if the figure is out of sight."""
        self._quiet = True
        try:
            if ref is None:
                self.selectionModel().clear()
            else:
                self.choose(ref)
                self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.EnsureVisible)
        finally:
            self._quiet = False

    def choose(self, ref: CellRef) -> None:
        """Make one figure the current one and the only one chosen: Qt would add it to others while Ctrl is down."""
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(self.figures.index_of(ref), flag)

    def come_in(self) -> None:
        """Make the first figure the current one where none is."""
        if self.current is None and (first := self.figures.first) is not None:
            self.choose(first)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell whoever follows, and repaint the heads that carry the current row and column."""
        super().currentChanged(current, previous)
        self.painter_.current = QPersistentModelIndex(current)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.above.viewport().update()
        self.beside.viewport().update()
        ref = self.figures.ref_at(current)
        if ref is not None and not self._quiet:
            self.selected.emit(ref)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Walk from figure to figure; labels between blocks are no stops."""
        ref = self.current
        step = _STEPS.get(action)
        if ref is None:
            first = self.figures.first
            return QModelIndex() if first is None else self.figures.index_of(first)
        if step is None or modifiers & Qt.KeyboardModifier.ControlModifier:
            return super().moveCursor(action, modifiers)
        return self.figures.index_of(self.figures.neighbour(ref, *step) or ref)

    def step(self, way: str) -> None:
        """Go on: down, up, right, left; past the end of a row to the next."""
        ref = self.current
        if ref is None:
            self.come_in()
            return
        if way in ("down", "up"):
            aim = self.figures.neighbour(ref, 1 if way == "down" else -1, 0)
        else:
            aim = self.figures.along(ref, 1 if way == "right" else -1)
        if aim is not None:
            self.choose(aim)
