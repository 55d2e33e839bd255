"""Reports as Word documents, in raw XML: true merges, one table or one over two pages, tracked changes, controls."""

import io
import zipfile
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from tests.renderers.common import Source
from tests.writers.blocks import Drawing, Paragraph, blocks

if TYPE_CHECKING:
    from core.layout import LayoutCell

NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_TYPES = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels"
ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml"
ContentType="application/xml"/><Override PartName="/word/document.xml"
ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""
_RELS = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"
Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
Target="word/document.xml"/></Relationships>"""
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_SHAPE = (
    f'<w:drawing><wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing" xmlns:a="{_DRAWING}/main">'
    '<wp:extent cx="6000000" cy="4000000"/><wp:docPr id="1" name="文本框"/><a:graphic>'
    '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
    '<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="6000000" cy="4000000"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx>{}</wps:txbx><wps:bodyPr/></wps:wsp>'
    "</a:graphicData></a:graphic></wp:inline></w:drawing>"
)
_FONTS = '<w:rFonts w:ascii="仿宋" w:hAnsi="仿宋" w:eastAsia="仿宋"/>'
_RUN = f'<w:rPr>{_FONTS}<w:color w:val="000000"/><w:sz w:val="21"/></w:rPr>'
_CENTRED = '<w:pPr><w:spacing w:line="280" w:lineRule="exact"/><w:jc w:val="center"/></w:pPr>'


def container(document: str, parts: Mapping[str, str | bytes] | None = None) -> bytes:
    """Pack a document part and others into a file."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("_rels/.rels", _RELS)
        archive.writestr("word/document.xml", document)
        for name, content in (parts or {}).items():
            archive.writestr(name, content)
    return buffer.getvalue()


def unpacked(data: bytes) -> dict[str, bytes]:
    """Return the parts of a file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def document(body: str) -> str:
    """Wrap the XML of a body."""
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    return f"{head}<w:document {NAMES}><w:body>{body}</w:body></w:document>"


def run(text: str) -> str:
    """Write a run."""
    return f'<w:r>{_RUN}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>' if text else ""


def paragraph(text: str, properties: str = "") -> str:
    """Write a paragraph of one run."""
    return f"<w:p>{properties}{run(text)}</w:p>"


Inner = Callable[[str], str]


def _centred(text: str) -> str:
    return paragraph(text, _CENTRED)


def cell(content: str, span: int = 1, merge: str = "") -> str:
    """Write a cell over `span` grid columns; `merge`: "restart" or "continue"."""
    wide = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    merged = '<w:vMerge w:val="restart"/>' if merge == "restart" else "<w:vMerge/>" if merge else ""
    edges = '<w:tcBorders><w:top w:val="single" w:sz="4"/><w:bottom w:val="single" w:sz="4"/></w:tcBorders>'
    return f'<w:tc><w:tcPr><w:tcW w:w="{900 * span}" w:type="dxa"/>{wide}{merged}{edges}</w:tcPr>{content}</w:tc>'


def rows(drawing: Drawing, inner: Inner = _centred) -> list[str]:
    """Write the rows of an official table; merged cells go on empty in the rows below."""
    places: dict[tuple[int, int], LayoutCell] = {}
    for layout_cell in drawing.layout.cells:
        for row in range(layout_cell.row, layout_cell.row + layout_cell.row_span):
            places[row, layout_cell.column] = layout_cell
    written = []
    for row in range(drawing.layout.rows):
        here = sorted((column, at) for (at_row, column), at in places.items() if at_row == row)
        cells = []
        for _, at in here:
            merge = "" if at.row_span == 1 else "restart" if at.row == row else "continue"
            content = inner(drawing.text(at) if at.row == row else "")
            cells.append(cell(content, at.column_span, merge))
        written.append(f"<w:tr>{''.join(cells)}</w:tr>")
    return written


def table(written: Iterable[str], columns: int) -> str:
    """Wrap rows as a table."""
    widths = "".join('<w:gridCol w:w="900"/>' for _ in range(columns))
    properties = "<w:tblPr><w:tblW w:w='0' w:type='auto'/></w:tblPr>"
    return f"<w:tbl>{properties}<w:tblGrid>{widths}</w:tblGrid>{''.join(written)}</w:tbl>"


def one(drawing: Drawing) -> str:
    """A table as it is."""
    return table(rows(drawing), drawing.layout.columns)


def over_two_pages(drawing: Drawing) -> str:
    """A table that somebody cut in two at the end of a page; merges that ran over the cut begin anew, empty."""
    written = rows(drawing)
    half = len(written) * 2 // 3
    second = written[half].replace("<w:vMerge/>", '<w:vMerge w:val="restart"/>')
    columns = drawing.layout.columns
    return table(written[:half], columns) + paragraph("") + table([second, *written[half + 1 :]], columns)


def _inserted(text: str) -> str:
    """The figure was changed with tracking on: the old one deleted, the new one inserted."""
    if not text.isdigit():
        return _centred(text)
    old = f'<w:del w:id="1" w:author="甲"><w:r><w:delText>{int(text) + 1}</w:delText></w:r></w:del>'
    return f'<w:p>{_CENTRED}{old}<w:ins w:id="2" w:author="乙">{run(text)}</w:ins></w:p>'


def tracked(drawing: Drawing) -> str:
    """A table with tracked changes: every figure replaced, one row deleted, text moved away."""
    written = rows(drawing, _inserted)
    gone = "".join(cell(_centred(text)) for text in ("二、上年结转", "77", "77"))
    deleted = f'<w:tr><w:trPr><w:del w:id="3" w:author="甲"/></w:trPr>{gone}</w:tr>'
    moved = f'<w:p><w:moveFrom w:id="4" w:author="甲">{run("一、本年新收政府信息公开申请数量 99")}</w:moveFrom></w:p>'
    return moved + table([*written[:-1], deleted, written[-1]], drawing.layout.columns)


def controlled(drawing: Drawing) -> str:
    """A template with content controls: around figures, around cells, rows and the table itself."""

    def control(content: str) -> str:
        return f'<w:sdt><w:sdtPr><w:alias w:val="填写"/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>'

    written = rows(drawing, lambda text: f"<w:p>{control(run(text))}</w:p>" if text.isdigit() else _centred(text))
    written = [row.replace("<w:tc>", "<w:sdt><w:sdtContent><w:tc>", 1) for row in written]
    written = [row.replace("</w:tc>", "</w:tc></w:sdtContent></w:sdt>", 1) for row in written]
    return control(table([control(row) for row in written], drawing.layout.columns))


def in_text_box(drawing: Drawing) -> str:
    """A table in a text box, which Word saves twice: for new programs and for old ones."""
    inner = f"<w:txbxContent>{one(drawing)}<w:p/></w:txbxContent>"
    choice = f'<mc:Choice Requires="wps">{_SHAPE.format(inner)}</mc:Choice>'
    fallback = f"<mc:Fallback><w:pict><v:shape><v:textbox>{inner}</v:textbox></v:shape></w:pict></mc:Fallback>"
    return f"<w:p><w:r><mc:AlternateContent>{choice}{fallback}</mc:AlternateContent></w:r></w:p>"


def slivers(drawing: Drawing) -> str:
    """As converters leave tables: a column one twip wide behind every column, cells reaching over it or not."""
    written = []
    for index, row in enumerate(rows(drawing)):
        parts = row.split("<w:tc>")
        if index % 2:  # these rows have the sliver as an empty cell of its own at their end
            parts[-1] = parts[-1].replace("</w:tr>", cell(paragraph("")) + "</w:tr>")
        written.append("<w:tc>".join(parts))
    text = table(written, drawing.layout.columns + 1)
    head, _, tail = text.rpartition('<w:gridCol w:w="900"/>')
    return f'{head}<w:gridCol w:w="1"/>{tail}'


TABLES: dict[str, Callable[[Drawing], str]] = {
    "one": one,
    "over two pages": over_two_pages,
    "tracked": tracked,
    "controlled": controlled,
    "in a text box": in_text_box,
    "slivers": slivers,
}


def word(source: Source, way: str = "one") -> bytes:
    """A whole report; `way` is how its tables are written."""
    write = TABLES[way]
    body = "".join(
        paragraph(block.text, f'<w:pPr><w:outlineLvl w:val="{block.level}"/></w:pPr>' if block.level < 9 else "")
        if isinstance(block, Paragraph)
        else write(block)
        for block in blocks(source)
    )
    return container(document(body))
