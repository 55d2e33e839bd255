"""The paper on pages of A4: to a printer, or as a PDF that is written whole or not at all."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, BinaryIO

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QFontMetricsF,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

import core
from core.errors import DiskFullError, NotPrintedError
from core.files import ask, atomic_write, protect_sources
from core.review import Review
from gui import paper, style

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_POINTS = 8.5
_MARGINS = QMarginsF(15, 14, 15, 12)  # mm
_RESOLUTION = 600
_PDF, _PDF_END = b"%PDF", b"%%EOF"


def to_pdf(review: Review, path: Path) -> str:
    """Write tables and findings as a PDF, or raise SaveError; return the sentence that says so."""
    protect_sources(review, path)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_RESOLUTION)
    writer.setTitle(paper.title_of(review))
    writer.setCreator(f"Gouji {core.__version__}")
    pages = _paint(review, writer)
    buffer.close()
    data = buffer.data().data()

    def write(stream: BinaryIO) -> None:
        stream.write(data)

    atomic_write(path, write)
    said = QCoreApplication.translate("Printing", "已存为 PDF：{name}，{pages} 页")
    return said.format(name=path.name, pages=pages)


def to_printer(review: Review, printer: "QPrinter") -> str:
    """Print tables and findings, or raise NotPrintedError; return the sentence that says so. May take long anywhere.

    Before each page it is asked whether to go on.
    """
    file = printer.outputFileName()
    name = printer.printerName() or file
    if file:
        pages = _to_file(review, printer, name, Path(file))
    else:
        pages = _paint(review, printer, name, give_up=printer.abort)
    said = QCoreApplication.translate("Printing", "已送到打印机“{name}”：{pages} 页")
    return said.format(name=name, pages=pages)


def _to_file(review: Review, printer: "QPrinter", name: str, path: Path) -> int:
    """Print into a file that is written whole or not at all: Qt does not tell of a disk that is full."""
    protect_sources(review, path)
    try:
        with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            made = Path(folder) / f"paper{path.suffix}"
            printer.setOutputFileName(str(made))
            pages = _paint(review, printer, name, give_up=printer.abort)
            data = made.read_bytes()
    except OSError as error:  # there is no place for what is temporary, or nothing came
        raise NotPrintedError(name) from error
    if not data or (data.startswith(_PDF) and not data.rstrip().endswith(_PDF_END)):
        raise DiskFullError(path)

    def write(stream: BinaryIO) -> None:
        stream.write(data)

    atomic_write(path, write)
    return pages


def _paint(
    review: Review, device: QPagedPaintDevice, name: str = "", give_up: Callable[[], object] = lambda: None
) -> int:
    device.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            _MARGINS,
            QPageLayout.Unit.Millimeter,
        )
    )
    font = QFont()
    font.setPointSizeF(_POINTS)
    ask()
    painter = QPainter()
    if not painter.begin(device):
        raise NotPrintedError(name)
    try:
        pages = _pages(review, painter, device, font, name)
    except Exception:
        give_up()  # before the end: that sends off what is there
        raise
    if not painter.end():
        raise NotPrintedError(name)
    return pages


def _turn(device: QPagedPaintDevice, name: str) -> None:
    if not device.newPage():
        raise NotPrintedError(name)


def _pages(review: Review, painter: QPainter, device: QPagedPaintDevice, font: QFont, name: str) -> int:
    painter.setFont(font)
    foot = QFontMetricsF(font, device).height() * 2
    size = QSizeF(device.width(), device.height() - foot)
    document = _document(review, font, device, size)
    pages = document.pageCount()
    for page in range(pages):
        ask()
        if page:
            _turn(device, name)
        _page(painter, document, page, size)
        _foot(painter, QRectF(0, size.height(), size.width(), foot), review, f"{page + 1} / {pages}")
    return pages


def _document(review: Review, font: QFont, device: QPagedPaintDevice, size: QSizeF) -> QTextDocument:
    document = QTextDocument()
    document.documentLayout().setPaintDevice(device)
    document.setDocumentMargin(0)
    document.setDefaultFont(font)
    document.setHtml(paper.html_of(review, datetime.now().astimezone()))
    document.setPageSize(size)
    _keep_headings_with_what_follows(document)
    return document


def _keep_headings_with_what_follows(document: QTextDocument) -> None:
    """Begin a page with each heading that would stand at the foot of one without a row of its table below it."""
    block = document.begin()
    while block.isValid():
        if block.blockFormat().headingLevel() and _page_of(block) != _page_of(_first_below(block)):
            cursor, apart = QTextCursor(block), QTextBlockFormat()
            apart.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            cursor.mergeBlockFormat(apart)
        block = block.next()


def _first_below(heading: QTextBlock) -> QTextBlock:
    """Return the first row of what follows a heading, or a paragraph."""
    below = heading.next()
    table = QTextCursor(below).currentTable() if below.isValid() else None
    if table is None:
        return below if below.isValid() else heading
    rows = min(table.format().toTableFormat().headerRowCount(), table.rows() - 1)
    return table.cellAt(rows, 0).firstCursorPosition().block()


def _page_of(block: QTextBlock) -> int:
    document = block.document()
    return int(document.documentLayout().blockBoundingRect(block).top() // document.pageSize().height())


def _page(painter: QPainter, document: QTextDocument, page: int, size: QSizeF) -> None:
    place = QRectF(0, page * size.height(), size.width(), size.height())
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette.setColor(QPalette.ColorRole.Text, style.paper().base.text)  # dark schemes have white text
    context.clip = place
    painter.save()
    painter.translate(0, -place.top())
    painter.setClipRect(place)
    document.documentLayout().draw(painter, context)
    painter.restore()


def _foot(painter: QPainter, place: QRectF, review: Review, number: str) -> None:
    painter.setPen(style.paper().muted)
    below = Qt.AlignmentFlag.AlignBottom
    painter.drawText(place, Qt.AlignmentFlag.AlignLeft | below, review.report.document.name)
    painter.drawText(place, Qt.AlignmentFlag.AlignRight | below, number)
