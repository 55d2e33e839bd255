"""Reports as Excel workbooks: the official layout with merged cells, and raw XML for what no program writes."""

import io
import zipfile
from collections.abc import Callable, Mapping
from decimal import Decimal

from openpyxl import Workbook
from openpyxl.styles import Border, Side
from openpyxl.worksheet.worksheet import Worksheet

from core.model import Figure
from tests.renderers.common import Source
from tests.writers.blocks import Block, Drawing, Paragraph, blocks

_WIDTH = 16
_THIN = Side("thin")
_FRAME = Border(_THIN, _THIN, _THIN, _THIN)


def _as_bytes(book: Workbook) -> bytes:
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _number(value: Figure) -> int | Decimal | str:
    """A figure as Excel can hold it; with more than 15 digits people enter it as text."""
    digits = len(str(value).replace(".", "").lstrip("-0"))
    return value if digits <= 15 else str(value)


def _draw(sheet: Worksheet, drawing: Drawing, top: int) -> int:
    """Draw a table from row `top` on and return the row below it."""
    for at in drawing.layout.cells:
        row, column = top + at.row, 1 + at.column
        for r in range(row, row + at.row_span):
            for c in range(column, column + at.column_span):
                sheet.cell(r, c).border = _FRAME
        cell = sheet.cell(row, column)
        cell.value = _number(drawing.source.figures[at.ref]) if at.ref else at.text or None
        if isinstance(cell.value, Decimal) and cell.value != int(cell.value):
            cell.number_format = "0." + "0" * len(str(cell.value).partition(".")[2])
        if at.row_span > 1 or at.column_span > 1:
            sheet.merge_cells(
                start_row=row,
                start_column=column,
                end_row=row + at.row_span - 1,
                end_column=column + at.column_span - 1,
            )
    return top + drawing.layout.rows


def _put(sheet: Worksheet, block: Block, top: int, *, merged: bool = True) -> int:
    if isinstance(block, Drawing):
        return _draw(sheet, block, top) + 1
    sheet.cell(top, 1).value = block.text
    if merged:
        sheet.merge_cells(start_row=top, start_column=1, end_row=top, end_column=_WIDTH)
    return top + 1


def one_sheet(source: Source) -> bytes:
    """Everything on one sheet, text in cells merged over the whole width."""
    book = Workbook()
    [sheet] = book.worksheets
    row = 1
    for block in blocks(source):
        row = _put(sheet, block, row)
    return _as_bytes(book)


def unmerged(source: Source) -> bytes:
    """Everything on one sheet, text in the first column and running over the cells beside it."""
    book = Workbook()
    [sheet] = book.worksheets
    row = 3
    for block in blocks(source):
        row = _put(sheet, block, row, merged=False)
    return _as_bytes(book)


def a_sheet_a_table(source: Source) -> bytes:
    """The tables alone, each on a sheet of its own under the title and its heading."""
    book = Workbook()
    book.remove(book.worksheets[0])
    title, heading = "", ""
    for block in blocks(source):
        if isinstance(block, Paragraph):
            title = block.text if block.level == 0 else title
            heading = block.text if block.level == 1 else heading
            continue
        sheet = book.create_sheet(block.table.name)
        row = _put(sheet, Paragraph(title), 1)
        row = _put(sheet, Paragraph(heading), row)
        _put(sheet, block, row + 1)
    return _as_bytes(book)


LAYOUTS: dict[str, Callable[[Source], bytes]] = {
    "one sheet": one_sheet,
    "unmerged": unmerged,
    "a sheet a table": a_sheet_a_table,
}

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OOXML = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_TYPES = f"""<Types xmlns="{_PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/xl/workbook.xml" ContentType="{_OOXML}.sheet.main+xml"/>
<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_OOXML}.worksheet+xml"/>
</Types>"""
_RELS = f"""<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" Type="{_LINKS}/officeDocument"
Target="xl/workbook.xml"/></Relationships>"""
_BOOK_RELS = f"""<Relationships xmlns="{_PACKAGE}/relationships">
<Relationship Id="rId1" Type="{_LINKS}/worksheet" Target="worksheets/sheet1.xml"/>
<Relationship Id="rId2" Type="{_LINKS}/styles" Target="styles.xml"/>
<Relationship Id="rId3" Type="{_LINKS}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>"""
_BOOK = f"""<workbook xmlns="{_MAIN}" xmlns:r="{_LINKS}">
<sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>"""
_STYLES = """<styleSheet xmlns="{}"><numFmts>{}</numFmts><cellXfs><xf numFmtId="0"/>{}</cellXfs></styleSheet>"""


def raw(
    rows: str,
    after: str = "",
    strings: str = "",
    formats: Mapping[int, str] | None = None,
    parts: Mapping[str, str | bytes] | None = None,
) -> bytes:
    """Pack one sheet of raw rows; `formats` are number formats by number, style n being the n-th of them."""
    from xml.sax.saxutils import quoteattr  # noqa: PLC0415  (for this writer alone)

    formats = formats or {}
    codes = "".join(f"<numFmt numFmtId='{n}' formatCode={quoteattr(code)}/>" for n, code in formats.items() if code)
    styles = "".join(f"<xf numFmtId='{n}'/>" for n in formats)
    content: dict[str, str | bytes] = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _RELS,
        "xl/workbook.xml": _BOOK,
        "xl/_rels/workbook.xml.rels": _BOOK_RELS,
        "xl/styles.xml": _STYLES.format(_MAIN, codes, styles),
        "xl/sharedStrings.xml": f'<sst xmlns="{_MAIN}">{strings}</sst>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{_MAIN}"><sheetData>{rows}</sheetData>{after}</worksheet>',
    }
    content.update(parts or {})
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in content.items():
            archive.writestr(name, data)
    return buffer.getvalue()
