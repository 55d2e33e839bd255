"""A report as a PDF with a text layer: by reportlab, with its rules drawn or without."""

from collections.abc import Sequence
from io import BytesIO
from itertools import pairwise
from typing import NamedTuple

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from core.forms import Table as FormTable
from core.layout import Layout, layout_of
from tests.renderers.common import NUMBERS, Source

_FONT = "STSong-Light"
_WIDTH = 455.0


class Style(NamedTuple):
    """How a page looks; `breaks`: a new page before these sections, `cuts`: before these rows of table 三."""

    ruled: bool = True
    size: float = 9
    padding: float = 3
    page_numbers: bool = True
    breaks: tuple[str, ...] = ()
    page: tuple[float, float] = A4
    valign: str = "MIDDLE"
    align: int = 1  # of figures: 0 left, 1 centre, 2 right
    cuts: tuple[int, ...] = ()
    rotate: int = 0
    crop: tuple[float, float, float, float] | None = None
    header: str = ""
    label_align: int = 0


RULED = Style()
UNRULED = Style(ruled=False)


def write(source: Source, style: Style = RULED) -> bytes:
    """Write the whole report."""
    pdfmetrics.registerFont(UnicodeCIDFont(_FONT))
    stream = BytesIO()
    document = SimpleDocTemplate(
        stream, pagesize=style.page, title=source.prose.title, topMargin=72, bottomMargin=72, invariant=1
    )

    def furnish(canvas: Canvas, _: object) -> None:
        canvas.setFont(_FONT, style.size)
        if style.page_numbers:
            canvas.drawCentredString(style.page[0] / 2, 40, f"- {canvas.getPageNumber()} -")
        if style.header:
            canvas.drawString(72, style.page[1] - 40, style.header)
        if style.rotate:
            canvas.setPageRotation(style.rotate)
        if style.crop:
            canvas.setCropBox(style.crop)

    document.build(_story(source, style), onFirstPage=furnish, onLaterPages=furnish)
    return stream.getvalue()


def _paragraph(text: str, style: Style, alignment: int = 0, indent: float = 0) -> Paragraph:
    size = style.size if not indent else style.size + 3
    form = ParagraphStyle(
        "body",
        fontName=_FONT,
        fontSize=size,
        leading=size * 1.3,
        wordWrap="CJK",
        alignment=alignment,
        firstLineIndent=indent,
    )
    return Paragraph(text, form)


def _story(source: Source, style: Style) -> list[Flowable]:
    words = source.prose
    indent = 2 * (style.size + 3)
    story: list[Flowable] = [_paragraph(words.title, style._replace(size=style.size + 9), 1), Spacer(1, 12)]
    story.append(_paragraph(words.preamble, style, 0, indent))
    for section in source.form.sections:
        if section.code in style.breaks:
            story.append(PageBreak())
        story += [Spacer(1, 6), _paragraph(f"{section.number}、{section.title}", style, 0, indent), Spacer(1, 6)]
        if section.code == "overview":
            for number, (topic, text) in zip(NUMBERS, words.overview, strict=False):
                story.append(_paragraph(f"（{number}）{topic}。{text}", style, 0, indent))
        elif section.code == "problems":
            story += [_paragraph(text, style, 0, indent) for text in words.problems]
        elif section.code == "other_matters":
            story += [_paragraph(text, style, 0, indent) for text in words.others]
        else:
            table = next(table for table in source.form.tables if table.section == section.code)
            story += _tables(source, table, style)
    return story


def widths(table: FormTable, layout: Layout, whole: float = _WIDTH) -> Sequence[float]:
    """Return the widths of the columns, as reports have them: labels wide, figures narrow."""
    if table.kind == "matrix":
        shares = [5.0, 9.0, 22.0, *[8.0] * (layout.columns - 3)]
    elif table.kind == "line":
        shares = [1.0] * layout.columns
    else:
        shares = [1.0] * layout.columns
    return [whole * share / sum(shares) for share in shares]


def _tables(source: Source, form_table: FormTable, style: Style) -> list[Flowable]:
    """Return the table, whole or cut before some rows, each part on a page of its own."""
    layout = layout_of(form_table)
    cuts = [0, *(style.cuts if form_table.kind == "matrix" else ()), layout.rows]
    parts: list[Flowable] = []
    for first, end in pairwise(cuts):
        if parts:
            parts.append(PageBreak())
        parts.append(_table(source, form_table, style, (first, end)))
    return parts


def _table(source: Source, form_table: FormTable, style: Style, rows: tuple[int, int]) -> Table:
    layout = layout_of(form_table)
    first, end = rows
    data: list[list[Paragraph | str]] = [[""] * layout.columns for _ in range(end - first)]
    commands: list[tuple[object, ...]] = [
        ("VALIGN", (0, 0), (-1, -1), style.valign),
        ("LEFTPADDING", (0, 0), (-1, -1), style.padding),
        ("RIGHTPADDING", (0, 0), (-1, -1), style.padding),
    ]
    if style.ruled:
        commands.append(("GRID", (0, 0), (-1, -1), 0.5, colors.black))
    for cell in layout.cells:
        top, bottom = max(cell.row, first), min(cell.row + cell.row_span, end)
        if top >= bottom:
            continue
        text = source.show(cell.ref) if cell.ref else cell.text if cell.row >= first else ""
        alignment = 1 if cell.row < layout.head_rows else style.align if cell.ref else style.label_align
        data[top - first][cell.column] = _paragraph(text, style, alignment)
        corner = (cell.column + cell.column_span - 1, bottom - 1 - first)
        commands.append(("SPAN", (cell.column, top - first), corner))
    table = Table(data, colWidths=widths(form_table, layout))
    table.setStyle(TableStyle(commands))
    return table
