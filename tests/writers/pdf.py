"""Reports as PDF with a text layer, by reportlab: rules drawn or not, tables whole or cut by pages, pages turned."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import pairwise
from typing import Any, Literal, NamedTuple

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, PageBreak, SimpleDocTemplate, Spacer, Table, TableStyle
from reportlab.platypus import Paragraph as Text

from core.layout import LayoutCell
from tests.renderers.common import Source
from tests.writers.blocks import Drawing, Paragraph, blocks

_FONT = "STSong-Light"
_WIDTH = 455.0
Alignment = Literal[0, 1, 2]
_LEFT: Alignment = 0
_CENTRED: Alignment = 1


class Style(NamedTuple):
    """How the pages look; `cuts`: the rows of table 三 before which a new page begins."""

    rules: tuple[str, ...] = ("GRID",)  # reportlab's words: INNERGRID, BOX, LINEBELOW, LINEAFTER …
    size: float = 9
    padding: float = 3
    cuts: tuple[int, ...] = ()
    page: tuple[float, float] = A4
    turned: int = 0
    crop: tuple[float, float, float, float] | None = None
    head: str = ""
    place: str = "MIDDLE"  # of text in its row
    figures: Alignment = _CENTRED
    labels: Alignment = _LEFT
    opened_by: str | None = None  # a password; with an empty one the file only forbids things


def pdf(source: Source, look: Style | None = None) -> bytes:
    """A whole report."""
    style: Style = look or Style()
    pdfmetrics.registerFont(UnicodeCIDFont(_FONT))
    stream = BytesIO()
    encrypt = None if style.opened_by is None else StandardEncryption(style.opened_by, "所有者", canPrint=0)
    template = SimpleDocTemplate(
        stream, pagesize=style.page, topMargin=72, bottomMargin=72, invariant=1, encrypt=encrypt
    )

    def furnish(canvas: Canvas, _: object) -> None:
        canvas.setFont(_FONT, style.size)
        canvas.drawCentredString(style.page[0] / 2, 40, f"- {canvas.getPageNumber()} -")
        canvas.drawString(72, style.page[1] - 40, style.head)
        if style.crop:
            canvas.setCropBox(style.crop)

    class Turned(Canvas):
        """Turns every page when it is done: the template sets it upright when it begins."""

        def showPage(self) -> None:  # noqa: N802
            width, height = style.page
            self.setPageRotation(style.turned)
            self.setPageSize((height, width) if style.turned % 180 else (width, height))  # it swaps them back
            super().showPage()

    template.build(list(_story(source, style)), onFirstPage=furnish, onLaterPages=furnish, canvasmaker=Turned)
    return stream.getvalue()


def _text(text: str, size: float, alignment: Alignment = _LEFT, indent: float = 0) -> Text:
    form = ParagraphStyle(
        "text",
        fontName=_FONT,
        fontSize=size,
        leading=size * 1.3,
        wordWrap="CJK",
        alignment=alignment,
        firstLineIndent=indent,
    )
    return Text(text, form)


def _story(source: Source, style: Style) -> Iterator[Flowable]:
    for block in blocks(source):
        if isinstance(block, Drawing):
            yield from _tables(block, style)
        elif block.level == 0:
            yield _text(block.text, style.size + 9, _CENTRED)
        else:
            yield from _paragraph(block, style)


def _paragraph(paragraph: Paragraph, style: Style) -> Iterator[Flowable]:
    size = style.size + 3
    yield Spacer(1, 6)
    yield _text(paragraph.text, size, indent=2 * size)


def _tables(drawing: Drawing, style: Style) -> Iterator[Flowable]:
    """Yield the table, or its parts on pages of their own."""
    cuts = style.cuts if drawing.table.kind == "matrix" else ()
    yield Spacer(1, 6)
    for first, end in pairwise((0, *cuts, drawing.layout.rows)):
        if first:
            yield PageBreak()
        yield _table(drawing, style, first, end)


def _table(drawing: Drawing, style: Style, first: int, end: int) -> Table:
    layout = drawing.layout
    data: list[list[Text | str]] = [[""] * layout.columns for _ in range(end - first)]
    commands: list[Any] = [
        ("VALIGN", (0, 0), (-1, -1), style.place),
        ("LEFTPADDING", (0, 0), (-1, -1), style.padding),
        ("RIGHTPADDING", (0, 0), (-1, -1), style.padding),
    ]
    commands.extend((rule, (0, 0), (-1, -1), 0.5, colors.black) for rule in style.rules)
    for cell in layout.cells:
        top, bottom = max(cell.row, first), min(cell.row + cell.row_span, end)
        if top < bottom:
            # a merged cell that a page cuts says what it says above the cut
            text = drawing.text(cell) if cell.row >= first else ""
            data[top - first][cell.column] = _text(text, style.size, _alignment(drawing, cell, style))
            corner = (cell.column + cell.column_span - 1, bottom - 1 - first)
            commands.append(("SPAN", (cell.column, top - first), corner))
    return Table(data, colWidths=_widths(drawing), style=TableStyle(commands))


def _alignment(drawing: Drawing, cell: LayoutCell, style: Style) -> Alignment:
    if cell.row < drawing.layout.head_rows:
        return _CENTRED
    return style.figures if cell.ref else style.labels


def _widths(drawing: Drawing) -> Sequence[float]:
    """Return the widths of the columns, as reports have them: labels wide, figures narrow."""
    columns = drawing.layout.columns
    shares = [5.0, 9.0, 22.0, *[8.0] * (columns - 3)] if drawing.table.kind == "matrix" else [1.0] * columns
    return [_WIDTH * share / sum(shares) for share in shares]


def lines(text: str) -> bytes:
    """Write a text line by line, as it is, with a blank between what blanks part."""
    pdfmetrics.registerFont(UnicodeCIDFont(_FONT))
    stream = BytesIO()
    width, height = 900, 842
    canvas = Canvas(stream, pagesize=(width, height), invariant=1)
    y = 0.0
    for line in text.split("\n"):
        if y < 60:
            if y:
                canvas.showPage()
            canvas.setFont(_FONT, 9)
            y = height - 60
        canvas.drawString(50, y, line)
        y -= 12.6
    canvas.save()
    return stream.getvalue()
