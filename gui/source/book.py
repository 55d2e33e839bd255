"""Fills a document with the text of a source: running text as it is, tables as tables with a place for each cell."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)

from core.document import Span
from core.lines import Line
from gui.positions import BLOCK, Positions
from gui.source.fitting import Letters
from gui.source.pieces import Piece, Pieces
from gui.source.tables import Shown, TextTable

_ORDINAL = re.compile(r"[（(]?[一二三四五六七八九十]+[、)）]")
_MARGIN = 4
_APART = 6
_LEFT, _CENTRE, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight


class Drawn(NamedTuple):
    """One table as Qt has it."""

    table: TextTable
    qt: QTextTable


class Book(NamedTuple):
    """The document's way back to the source, and its tables."""

    positions: Pieces
    tables: tuple[Drawn, ...]


def fill(document: QTextDocument, text: str, lines: Sequence[Line], tables: Iterable[TextTable]) -> Book:
    """Fill an empty document."""
    return _Filling(document, text).run(lines, tables)


class _Filling:
    def __init__(self, document: QTextDocument, text: str) -> None:
        self._text = text
        self._cursor = QTextCursor(document)
        self._document = document
        self._pieces: list[Piece] = []
        self._formats = {side: _block_format(side) for side in (_LEFT, _CENTRE, _RIGHT)}

    def run(self, lines: Sequence[Line], tables: Iterable[TextTable]) -> Book:
        drawn = []
        at = 0
        self._cursor.beginEditBlock()
        for table in tables:
            start, end = lines[table.first].span.start, lines[table.last].span.end
            self._running_text(at, start - 1)
            drawn.append(Drawn(table, self._table(table)))
            at = end + 1
        self._running_text(at, len(self._text))
        self._cursor.endEditBlock()
        return Book(Pieces(self._text, self._pieces), tuple(drawn))

    def _running_text(self, start: int, end: int) -> None:
        """Put running text behind what is there, without the empty lines beside tables, which have a margin."""
        first, last = (bool(self._pieces), end < len(self._text))
        while first and start < end and self._text[start] == "\n":
            start += 1
        while last and start < end and self._text[end - 1] == "\n":
            end -= 1
        if start < end:
            self._put(self._cursor, Span(start, end), "\n")
        elif first:
            # Qt puts an empty block beside the table that it follows, and makes the page as wide as both
            self._cursor.insertText("\u200b", _tiny())

    def _put(self, cursor: QTextCursor, span: Span, line_break: str) -> None:
        """Insert a stretch of the source; what is too long for one of Qt's lines is cut."""
        if span.end - span.start < BLOCK and (text := self._text[span.start : span.end]).isprintable():
            self._pieces.append(Piece(*span, cursor.position()))
            cursor.insertText(text)
            return
        cut = Positions(self._text[span.start : span.end])
        at = cursor.position()
        edges = pairwise([0, *cut.cuts, span.end - span.start])
        self._pieces += [Piece(span.start + a, span.start + b, at + cut.to_qt(a)) for a, b in edges]
        cursor.insertText(cut.shown.replace("\n", line_break))

    def _table(self, table: TextTable) -> QTextTable:
        made = self._cursor.insertTable(len(table.lines), table.columns, table_format([]))
        for cell in table.cells:
            if cell.rows > 1 or cell.columns > 1:
                made.mergeCells(cell.row, cell.column, cell.rows, cell.columns)
        for cell in table.cells:
            cursor = made.cellAt(cell.row, cell.column).firstCursorPosition()
            cursor.setBlockFormat(self._formats[_side(cell, table)])
            self._put(cursor, cell.span, "\u2028")
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._cursor.setBlockFormat(QTextBlockFormat())
        return made


def _tiny() -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFontPointSize(1)
    return form


def _side(cell: Shown, table: TextTable) -> Qt.AlignmentFlag:
    if cell.column < table.labels or cell.columns >= table.columns:
        return _LEFT
    return _CENTRE if cell.row in table.heads else _RIGHT


def _block_format(side: Qt.AlignmentFlag) -> QTextBlockFormat:
    form = QTextBlockFormat()
    form.setAlignment(side)
    form.setLeftMargin(_MARGIN)
    form.setRightMargin(_MARGIN)
    return form


def table_format(widths: Sequence[float]) -> QTextTableFormat:
    """Return how Qt lays a table out; its lines are drawn by ourselves."""
    form = QTextTableFormat()
    form.setBorder(0)
    form.setCellSpacing(0)
    form.setTopMargin(_APART)
    form.setBottomMargin(_APART)
    form.setCellPadding(PADDING)
    form.setColumnWidthConstraints([QTextLength(QTextLength.Type.FixedLength, width) for width in widths])
    return form


PADDING = 1
BESIDE = 2 * (_MARGIN + PADDING) + 2
"""What a cell needs beside its text."""


def letters_of(text: str, font: QFont) -> Letters:
    """Return how wide the cells of a text are in this font."""
    metrics = QFontMetricsF(font)

    def text_of(cell: Shown) -> float:
        return metrics.horizontalAdvance(text[cell.span.start : cell.span.end])

    def whole_of(cell: Shown) -> float:
        ordinal = _ORDINAL.match(text, cell.span.start, cell.span.end)
        return metrics.horizontalAdvance(ordinal[0]) if ordinal else 0.0

    return Letters(text_of, whole_of, BESIDE, metrics.horizontalAdvance("字"))
