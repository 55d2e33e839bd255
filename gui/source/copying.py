"""What is copied from the source: its text, or cells of a table as a spreadsheet takes them."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard, QGuiApplication, QTextCursor, QTextTableCell

_OURS = "gouji"


def cells_of(cursor: QTextCursor) -> str | None:
    """Return the selected cells, rows by lines and columns by tabs; none where no cells but text is selected."""
    table = cursor.currentTable()
    if table is None or not cursor.hasComplexSelection():
        return None
    first_row, rows, first, columns = _selected(cursor)
    return "\n".join(
        "\t".join(_text_of(table.cellAt(row, column), row, column) for column in range(first, first + columns))
        for row in range(first_row, first_row + rows)
    )


def _selected(cursor: QTextCursor) -> tuple[int, int, int, int]:
    """Return first row, rows, first column and columns of the selected cells."""
    found: object = cursor.selectedTableCells()
    if isinstance(found, tuple) and len(found) == 4:  # noqa: PLR2004  (the stubs promise nothing, Qt gives four)
        return found
    return (0, 0, 0, 0)


def _text_of(cell: QTextTableCell, row: int, column: int) -> str:
    """Return the text of a cell where it begins; nothing where it only reaches to."""
    if (cell.row(), cell.column()) != (row, column):
        return ""
    inside = cell.firstCursorPosition()
    inside.setPosition(cell.lastPosition(), QTextCursor.MoveMode.KeepAnchor)
    return inside.selectedText()


def data_of(text: str) -> QMimeData:
    """Return text for the clipboard, to be known again by `hand_over`."""
    data = QMimeData()
    data.setObjectName(_OURS)
    data.setText(text)
    return data


def hand_over() -> None:
    """Leave what we have copied as Qt's own: ours is made in Python, which ends before the clipboard does."""
    clipboard = QGuiApplication.clipboard()
    modes = [QClipboard.Mode.Clipboard, *([QClipboard.Mode.Selection] if clipboard.supportsSelection() else [])]
    for mode in modes:
        data = clipboard.mimeData(mode)
        if data is not None and data.objectName() == _OURS:
            clipboard.setText(data.text(), mode)
