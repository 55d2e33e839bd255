"""审核意见 on A4 across, as a Word document: the only user of python-docx."""

from collections.abc import Iterable, Sequence
from typing import Any, BinaryIO

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from core.findings import Severity
from core.opinion.content import Opinion, Row
from core.opinion.texts import Column, columns, text, texts
from core.workbook.canvas import FAILING, HEAD

_LONG_SIDE, _SHORT_SIDE, _MARGIN = Mm(297), Mm(210), Mm(15)
_TITLE, _SUBTITLE, _TEXT, _TABLE = Pt(22), Pt(15), Pt(12), Pt(9)
_CENTRED = frozenset((0, 1, 5))  # 序号, 级别, 差
# a row of more characters may not fit on one page: only such a row is broken
_LONGEST_ROW = 1500
_CELL_MARGINS = {"top": 30, "left": 60, "bottom": 30, "right": 60}  # twentieths of a point


def write(said: Opinion, stream: BinaryIO) -> None:
    """Write the paper into an open file."""
    paper = docx.Document()
    _set_up(paper, said)
    _line(paper, said.title, _TITLE, bold=True, centred=True)
    _line(paper, said.report, _SUBTITLE, centred=True)
    _facts(paper, said.facts)
    _line(paper, said.summary, _TEXT)
    if said.groups:
        _heading(paper, text("findings", "heading"))
        _findings(paper, said)
    if said.proposes:
        _line(paper, text("note", "possibly"), Pt(10.5))
    if said.corrections:
        _heading(paper, text("corrections", "heading"))
        table = _table(paper, columns("corrections"))
        for row in said.corrections:
            _fill(_new_row(table), row, centred=frozenset((0, 2, 3)))
    if said.unread:
        _heading(paper, text("unread", "heading"))
        for line in said.unread:
            _line(paper, line, _TEXT)
    paper.save(stream)


def _set_up(paper: Document, said: Opinion) -> None:
    [section] = paper.sections
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = _LONG_SIDE, _SHORT_SIDE
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = _MARGIN
    section.header_distance = section.footer_distance = Mm(8)
    normal = paper.styles["Normal"]
    normal.font.size = _TEXT
    _name_fonts(normal.element.get_or_add_rPr(), text("note", "font_text"))
    footer = section.footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    before, between, after = texts("note", "page")
    for words, field in ((before, "PAGE"), (between, "NUMPAGES"), (after, "")):
        _run(footer, words, Pt(9))
        if field:
            _field(footer, field)
    about = paper.core_properties
    about.title, about.comments = f"{said.title}　{said.report}"[:255], ""
    about.author = about.last_modified_by = "Gouji"


def _name_fonts(properties: object, font: str) -> None:
    """Name the font for Chinese too: without its own attribute Word takes another one for it."""
    fonts = properties.get_or_add_rFonts()  # type: ignore[attr-defined]  # python-docx makes its elements at run time
    for script in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
        fonts.set(qn(script), font)
    for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        fonts.attrib.pop(qn(theme), None)


def _run(paragraph: Paragraph, words: str, size: Length, *, bold: bool = False, font: str = "font_text") -> Run:
    run = paragraph.add_run(words)
    run.font.size, run.font.bold = size, bold
    _name_fonts(run._r.get_or_add_rPr(), text("note", font))  # noqa: SLF001  (python-docx has no fonts for Chinese)
    return run


def _field(paragraph: Paragraph, name: str) -> None:
    for kind in ("begin", name, "end"):
        element = OxmlElement("w:instrText" if kind == name else "w:fldChar")
        if kind == name:
            element.text = name
        else:
            element.set(qn("w:fldCharType"), kind)
        _add(_run(paragraph, "", Pt(9))._r, element)  # noqa: SLF001  (python-docx has no fields)


def _line(paper: Document, words: str, size: Length, *, bold: bool = False, centred: bool = False) -> Paragraph:
    paragraph = paper.add_paragraph()
    _tighten(paragraph, after=Pt(4))
    if centred:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _run(paragraph, words, size, bold=bold, font="font_title" if bold else "font_text")
    return paragraph


def _heading(paper: Document, words: str) -> None:
    paragraph = _line(paper, words, Pt(14), bold=True)
    paragraph.paragraph_format.space_before = Pt(10)
    paragraph.paragraph_format.keep_with_next = True


def _tighten(paragraph: Paragraph, after: Length) -> None:
    paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(0), after
    paragraph.paragraph_format.line_spacing = 1.0


def _facts(paper: Document, facts: Sequence[tuple[str, str]]) -> None:
    """Two facts side by side, each value beside its name."""
    widths = [Column("", width) for width in (26, 72, 26, 143)]
    table = _frame(paper, widths)
    for index in range(0, len(facts), 2):
        pairs = [part for fact in facts[index : index + 2] for part in fact]
        _fill(_new_row(table), (*pairs, *[""] * (4 - len(pairs))), centred=frozenset((0, 2)), shaded=(0, 2))
    _tighten(paper.add_paragraph(), after=Pt(2))


def _findings(paper: Document, said: Opinion) -> None:
    heads = columns("findings")
    table = _table(paper, heads)
    for group in said.groups:
        row = _new_row(table)
        merged = row.cells[0].merge(row.cells[-1])
        _put(merged, group.heading, bold=True)
        _shade(merged, FAILING if group.level is Severity.ERROR else HEAD)
        _keep_whole(row)
        merged.paragraphs[0].paragraph_format.keep_with_next = True
        for line in group.rows:
            _fill(_new_row(table), line, centred=_CENTRED)


def _table(paper: Document, heads: Sequence[Column]) -> Table:
    """Make a table whose head is repeated on every page."""
    table = _frame(paper, heads)
    row = _new_row(table)
    _fill(row, tuple(column.head for column in heads), centred=range(len(heads)), shaded=range(len(heads)), bold=True)
    _add(row._tr.get_or_add_trPr(), OxmlElement("w:tblHeader"))  # noqa: SLF001  (python-docx has no repeated heads)
    return table


def _frame(paper: Document, widths: Sequence[Column]) -> Table:
    table: Table = paper.add_table(rows=0, cols=len(widths))
    table.style = "Table Grid"
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    for column, (_, width) in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    margins = OxmlElement("w:tblCellMar")
    for side, width in _CELL_MARGINS.items():
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), str(width))
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    properties: Any = table._tbl.tblPr  # noqa: SLF001  (python-docx has no margins of cells)
    properties.find(qn("w:tblLook")).addprevious(margins)
    return table


def _fill(row: _Row, said: Row, *, centred: Iterable[int] = (), shaded: Iterable[int] = (), bold: bool = False) -> None:
    middle, dark = frozenset(centred), frozenset(shaded)
    for index, (cell, words) in enumerate(zip(row.cells, said, strict=True)):
        _put(cell, words, bold=bold or index in dark, centred=index in middle)
        if index in dark:
            _shade(cell, HEAD)
    if sum(map(len, said)) <= _LONGEST_ROW:
        _keep_whole(row)


def _put(cell: _Cell, words: str, *, bold: bool = False, centred: bool = False) -> None:
    paragraph = cell.paragraphs[0]
    _tighten(paragraph, after=Pt(0))
    if centred:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _run(paragraph, words, _TABLE, bold=bold, font="font_table")


def _shade(cell: _Cell, colour: str) -> None:
    shading = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", colour)):
        shading.set(qn(f"w:{name}"), value)
    _add(cell._tc.get_or_add_tcPr(), shading)  # noqa: SLF001  (python-docx has no shading)


def _keep_whole(row: _Row) -> None:
    _add(row._tr.get_or_add_trPr(), OxmlElement("w:cantSplit"))  # noqa: SLF001  (python-docx breaks any row)


def _new_row(table: Table) -> _Row:
    row: _Row = table.add_row()  # type: ignore[no-untyped-call]
    return row


def _add(parent: object, child: object) -> None:
    """Append an element that python-docx knows nothing of."""
    parent.append(child)  # type: ignore[attr-defined]
