"""One official table for Qt: a thin adapter, role → what to show. No rules, nothing that can fail."""

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from core.forms import CellRef, Form, Table
from core.layout import LayoutCell, layout_of
from core.model import Cell
from gui import cell_text, speech, style
from gui.marks import PLAIN, MarkState

Index = QModelIndex | QPersistentModelIndex
MARK = int(Qt.ItemDataRole.UserRole) + 1
REF = int(Qt.ItemDataRole.UserRole) + 2
_NOWHERE = QModelIndex()
_FIGURE_ALIGNMENT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LABEL_ALIGNMENT = Qt.AlignmentFlag.AlignCenter


class TableModel(QAbstractTableModel):
    """The table without its frozen heads; captions and heads of blocks stay in it as labels."""

    def __init__(self, table: Table, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table = table
        self.layout_ = layout_of(table)
        self._form: Form | None = None
        self._cells: Mapping[CellRef, Cell] = {}
        self._marks: Mapping[CellRef, MarkState] = {}
        self._last_year: Mapping[CellRef, str] = {}
        top, left = self.layout_.head_rows, self.layout_.head_columns
        self.body = [cell for cell in self.layout_.cells if cell.row >= top and cell.column >= left]
        self._at = {(cell.row - top, cell.column - left): cell for cell in self.body}
        self._indices = {cell.ref: at for at, cell in self._at.items() if cell.ref}
        self._figure_shows: dict[int, Callable[[CellRef], object]] = {
            Qt.ItemDataRole.DisplayRole: self._shown,
            Qt.ItemDataRole.EditRole: self.plain_text,
            Qt.ItemDataRole.ToolTipRole: self._sentence,
            Qt.ItemDataRole.AccessibleTextRole: self._sentence,
            Qt.ItemDataRole.TextAlignmentRole: lambda _: _FIGURE_ALIGNMENT,
            Qt.ItemDataRole.BackgroundRole: lambda ref: style.pair_of(self.mark(ref)).fill,
            Qt.ItemDataRole.ForegroundRole: lambda ref: style.pair_of(self.mark(ref)).text,
            MARK: self.mark,
            REF: lambda ref: ref,
        }
        self._label_shows: dict[int, Callable[[LayoutCell], object]] = {
            Qt.ItemDataRole.DisplayRole: lambda cell: cell.text,
            Qt.ItemDataRole.ToolTipRole: lambda cell: cell.text,
            Qt.ItemDataRole.TextAlignmentRole: lambda _: _LABEL_ALIGNMENT,
            Qt.ItemDataRole.BackgroundRole: lambda _: style.colours().head.fill,
            Qt.ItemDataRole.ForegroundRole: lambda _: style.colours().head.text,
        }

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Count the rows below the frozen heads."""
        return 0 if parent.isValid() else self.layout_.rows - self.layout_.head_rows

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Count the columns beside the frozen heads."""
        return 0 if parent.isValid() else self.layout_.columns - self.layout_.head_columns

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  (Qt's own)
        """Return what one role shows of one place."""
        cell = self._at.get((index.row(), index.column()))
        if cell is None:
            return None
        if cell.ref is not None:
            show = self._figure_shows.get(role)
            return show(cell.ref) if show else None
        label = self._label_shows.get(role)
        return label(cell) if label else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return the innermost head of a row or column, for screen readers; the heads draw themselves."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        heads = [cell.text for cell in self.layout_.cells if self._heads(cell, section, orientation)]
        return heads[-1] if heads else ""

    def _heads(self, cell: LayoutCell, section: int, orientation: Qt.Orientation) -> bool:
        top, left = self.layout_.head_rows, self.layout_.head_columns
        if orientation is Qt.Orientation.Horizontal:
            at = section + left
            return cell.row < top and cell.column <= at < cell.column + cell.column_span and cell.column >= left
        at = section + top
        return cell.column < left and cell.row <= at < cell.row + cell.row_span and cell.row >= top

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Figures can be selected and edited; labels cannot even be reached."""
        if self.ref_at(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable

    def show_form(self, form: Form) -> None:
        """Name the form, and forget what was shown before."""
        self.beginResetModel()
        self._form, self._cells, self._marks = form, {}, {}
        self.endResetModel()

    def set_cells(
        self,
        cells: Mapping[CellRef, Cell],
        marks: Mapping[CellRef, MarkState],
        changed: Collection[CellRef] | None = None,
    ) -> None:
        """Show these cells; `dataChanged` for `changed` and for whatever else is not as before."""
        before, marks_before = self._cells, self._marks
        self._cells, self._marks = cells, marks
        for ref in self._indices:
            if (
                (changed is not None and ref in changed)
                or before.get(ref) != cells.get(ref)
                or marks_before.get(ref) != marks.get(ref)
            ):
                index = self.index_of(ref)
                self.dataChanged.emit(index, index)

    def set_last_year(self, said: Mapping[CellRef, str]) -> None:
        """Say beside each figure what last year's report printed there; nothing that is painted changes."""
        self._last_year = said

    def index_of(self, ref: CellRef) -> QModelIndex:
        """Return where a figure stands; an invalid index if this table does not have it."""
        at = self._indices.get(ref)
        return self.index(*at) if at else QModelIndex()

    def ref_at(self, index: Index) -> CellRef | None:
        """Return the figure at an index; none for labels and outside."""
        cell = self._at.get((index.row(), index.column()))
        return cell.ref if cell else None

    def mark(self, ref: CellRef) -> MarkState:
        """Return the marks of a figure."""
        return self._marks.get(ref, PLAIN)

    def plain_text(self, ref: CellRef) -> str:
        """Return what the editor begins with and what is copied: the figure, nothing where there is none."""
        cell = self._cells.get(ref)
        return "" if cell is None else cell_text.figure_text(cell)

    def texts(self) -> Iterator[tuple[int, str]]:
        """Yield column and text of every figure that is not merged over columns."""
        for ref, (_, column) in self._indices.items():
            if self._at[self._indices[ref]].column_span == 1:
                yield column, self._shown(ref)

    def _shown(self, ref: CellRef) -> str:
        return cell_text.shown_text(self._cells.get(ref), self.mark(ref))

    def _sentence(self, ref: CellRef) -> str:
        if self._form is None:
            return ""
        said = cell_text.sentence(self._form, self._cells.get(ref), self.mark(ref))
        return speech.together((said, self._last_year.get(ref, "")))

    def neighbour(self, ref: CellRef, down: int, right: int) -> CellRef | None:
        """Return the next figure in a direction, labels skipped; none at the edge."""
        row, column = self._indices[ref]
        here = self._at[row, column]
        row += down if down <= 0 else here.row_span
        column += right if right <= 0 else here.column_span
        while 0 <= row < self.rowCount() and 0 <= column < self.columnCount():
            found = self._covering(row, column)
            if found is not None and found.ref is not None and found.ref != ref:
                return found.ref
            row, column = row + down, column + right
        return None

    @property
    def first(self) -> CellRef | None:
        """The first figure in reading order."""
        return min(self._indices, key=self._indices.__getitem__, default=None)

    def along(self, ref: CellRef, step: int) -> CellRef | None:
        """Return the next (1) or previous (-1) figure in reading order."""
        order = sorted(self._indices, key=self._indices.__getitem__)
        at = order.index(ref) + step
        return order[at] if 0 <= at < len(order) else None

    def covering(self, row: int, column: int) -> CellRef | None:
        """Return the figure whose cell, merged or not, covers this place."""
        cell = self._covering(row, column)
        return cell.ref if cell else None

    def _covering(self, row: int, column: int) -> LayoutCell | None:
        for at in range(column, -1, -1):
            cell = self._at.get((row, at))
            if cell is not None:
                return cell if at + cell.column_span > column else None
        return None
