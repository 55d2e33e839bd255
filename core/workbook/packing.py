"""A workbook into an open file by way of memory: openpyxl would lay every sheet into a temporary file first.

Where the disk for those is full, nothing could be saved to another that has room.
"""

from io import BytesIO
from typing import Any, BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.writer.excel import ExcelWriter


class _InMemory(ExcelWriter):
    """Does what openpyxl does with each sheet but for the temporary file; ours have neither charts nor pictures."""

    def __init__(self, book: Workbook, archive: ZipFile) -> None:
        super().__init__(book, archive)
        self._into = archive

    def write_worksheet(self, ws: Any) -> None:  # noqa: ANN401  (what it sets is in no description of a sheet)
        """Put one sheet into the archive."""
        ws._drawing = SpreadsheetDrawing()  # noqa: SLF001  (as openpyxl's own method does)
        content = BytesIO()
        writer: Any = WorksheetWriter(ws, content)
        writer.write()
        ws._rels = writer._rels  # noqa: SLF001  (as above)
        self._into.writestr(ws.path[1:], content.getvalue())
        self.manifest.append(ws)


def pack(book: Workbook, stream: BinaryIO) -> None:
    """Write the workbook."""
    _InMemory(book, ZipFile(stream, "w", ZIP_DEFLATED)).save()
