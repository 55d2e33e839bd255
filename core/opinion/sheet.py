"""审核意见 as a sheet for those who answer it in a spreadsheet program: the same rows, set up for printing."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import BinaryIO

from openpyxl import Workbook
from openpyxl.worksheet.properties import PageSetupProperties

from core.findings import Severity
from core.opinion.content import Opinion, Row
from core.opinion.texts import Column, columns, text
from core.workbook.canvas import FAILING, HEAD, Area, Canvas, Look, Looks, lines_needed
from core.workbook.lists import LIST_HEAD, TEXT
from core.workbook.packing import pack
from core.workbook.texts import fit

_TITLE = Look(size=18, bold=True, align="center")
_SUBTITLE = Look(size=13, align="center")
_PLAIN = Look(wrap=True, vertical="top")
_HEADING = Look(size=13, bold=True)
_NAME = Look(frame=True, fill=HEAD, bold=True)
_GROUP = Look(frame=True, fill=HEAD, bold=True)
_ERRORS = Look(frame=True, fill=FAILING, bold=True)
_SHORT = Look(frame=True, align="center", vertical="top", wrap=True)
_CENTRED = frozenset((1, 2, 6))  # 序号, 级别, 差
_MILLIMETRES = 1.95  # in one character of a spreadsheet column
_SIZE = 9.5  # of text for which a line is high enough; larger rows are better than cut ones
_MOST_LINES = 25


def write(said: Opinion, stream: BinaryIO) -> None:
    """Write the sheet into an open file."""
    book = Workbook()
    [sheet] = book.worksheets
    sheet.title = said.title
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.paperSize, sheet.page_setup.orientation = sheet.PAPERSIZE_A4, "landscape"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    _Page(Canvas(sheet, Looks(sheet)), columns("findings")).fill(said)
    book.properties.creator = "Gouji"
    book.properties.title = fit(f"{said.title}　{said.report}", 255)
    pack(book, stream)


class _Page:
    """Writes downwards; every table shares the columns of the findings."""

    def __init__(self, canvas: Canvas, shared: Sequence[Column]) -> None:
        self._canvas = canvas
        self._widths = [column.width / _MILLIMETRES for column in shared]
        self._row = 1

    def fill(self, said: Opinion) -> None:
        """Write everything."""
        last = len(self._widths)
        self._wide(said.title, _TITLE)
        self._wide(said.report, _SUBTITLE)
        for name, value in said.facts:
            self._cells(((1, 2, name, _NAME), (3, last, value, TEXT)))
        self._wide(said.summary, _PLAIN)
        if said.groups:
            self._findings(said)
        if said.proposes:
            self._wide(text("note", "possibly"), _PLAIN)
        if said.corrections:
            self._corrections(said.corrections)
        if said.unread:
            self._wide(text("unread", "heading"), _HEADING)
            for line in said.unread:
                self._wide(line, _PLAIN)
        self._canvas.widths(self._widths)
        self._canvas.finish()

    def _findings(self, said: Opinion) -> None:
        self._wide(text("findings", "heading"), _HEADING)
        self._canvas.sheet.print_title_rows = f"{self._row}:{self._row}"
        self._canvas.sheet.freeze_panes = f"A{self._row + 1}"
        self._cells((n, n, column.head, LIST_HEAD) for n, column in enumerate(columns("findings"), 1))
        for group in said.groups:
            self._wide(group.heading, _ERRORS if group.level is Severity.ERROR else _GROUP)
            for row in group.rows:
                self._cells((n, n, value, _SHORT if n in _CENTRED else TEXT) for n, value in enumerate(row, 1))

    def _corrections(self, rows: Iterable[Row]) -> None:
        """Six columns laid over eight."""
        places = ((1, 1), (2, 3), (4, 4), (5, 5), (6, 7), (8, 8))
        self._wide(text("corrections", "heading"), _HEADING)
        heads = tuple(column.head for column in columns("corrections"))
        for look, row in ((LIST_HEAD, heads), *((TEXT, row) for row in rows)):
            self._cells((first, last, value, look) for (first, last), value in zip(places, row, strict=True))

    def _wide(self, value: str, look: Look) -> None:
        self._cells([(1, len(self._widths), value, look)])

    def _cells(self, cells: Iterable[tuple[int, int, str, Look]]) -> None:
        """Write one row of cells from column to column, high enough for all of them."""
        lines = 1.0
        for first, last, value, look in cells:
            counted = look is _SHORT and value.replace(".", "", 1).isdecimal()
            shown = Decimal(value) if counted else value or None
            self._canvas.merged(Area(self._row, first, 1, last - first + 1), shown, look)
            lines = max(lines, lines_needed(value, sum(self._widths[first - 1 : last])) * look.size / _SIZE)
        self._canvas.height(self._row, min(-int(-lines // 1), _MOST_LINES))
        self._row += 1
