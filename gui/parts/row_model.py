"""Rows under declared columns as Qt wants them: findings and the two years are listed by it."""

from collections.abc import Callable, Sequence
from typing import Generic, NamedTuple, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from core.forms import Form

Index = QModelIndex | QPersistentModelIndex
SORT_ROLE = Qt.ItemDataRole.UserRole
ROOT = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter

Row = TypeVar("Row")


class Column(NamedTuple, Generic[Row]):
    """One column: its head, its text, what it sorts by, and whether it holds figures, which stand on the right."""

    head: str
    text: Callable[[Row, Form], str]
    order: Callable[[Row, Form], object]
    right: bool = False


Show = Callable[[Row, Column[Row], Form], object]


class RowModel(QAbstractTableModel, Generic[Row]):
    """A thin adapter over a list of records; who derives from it fills the rows and says what other roles show."""

    def __init__(self, columns: Sequence[Column[Row]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self._rows: list[Row] = []
        self._form: Form | None = None
        self._shows: dict[int, Show[Row]] = {
            Qt.ItemDataRole.DisplayRole: lambda row, column, form: column.text(row, form),
            Qt.ItemDataRole.TextAlignmentRole: lambda _row, column, _form: _RIGHT if column.right else _LEFT,
            SORT_ROLE: lambda row, column, form: column.order(row, form),
        }

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is listed, in the order of the list before sorting."""
        return tuple(self._rows)

    def row(self, place: int) -> Row:
        """Return what is listed at a place."""
        return self._rows[place]

    def said(self, place: int) -> str:
        """Return a row as it is copied: what its columns show, beside each other."""
        return "\t".join(str(self.index(place, column).data() or "") for column in range(self.columnCount()))

    def head(self, section: int) -> str:
        """Return the name of a column, in the clerk's language where that differs."""
        return self._columns[section].head

    def tell(self, place: int) -> None:
        """Say that this row is to be shown anew."""
        self.dataChanged.emit(self.index(place, 0), self.index(place, len(self._columns) - 1))

    def rowCount(self, parent: Index = ROOT) -> int:
        """As many as there are records."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        """As many as were declared."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Look up what a role shows."""
        show = self._shows.get(role)
        if show is None or self._form is None or not index.isValid():
            return None
        return show(self._rows[index.row()], self._columns[index.column()], self._form)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Name the columns."""
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.head(section)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self._columns[section].right else _LEFT
        return None
