"""The lines of a document as pieces: one piece a printed cell, split the way the line itself shows."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from core.document import Box, Document, Grid, Span
from core.figures import is_figure, is_number

_PIPE_MARKS = ("|", "｜", "│", "┃")
_PIPES = re.compile(f"[{''.join(_PIPE_MARKS)}]")
_MOST_BREAKS = 3
_RULE = re.compile(r"[\s|｜│┃+:=\-—─━┼├┤┬┴]*")
_ENTITY_BLANKS = re.compile(r"(?:&nbsp;|&#160;|&ensp;|&emsp;|<o:p>|</o:p>|\s)+", re.IGNORECASE)
_BLANKS = re.compile(r"[ \u00a0\u3000\u2000-\u200a\u202f\u205f]+")
_EDGES = (
    " \u00a0\u3000\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u202f\u205f\ufeff\r\n\f\v"
)


# separators that mark the cells of a line, so that a blank cell is a cell
DRAWN = frozenset(("tab", "pipe", "grid"))


class Piece(NamedTuple):
    """One printed cell: the trimmed text at `span`, the how-manieth of its line; `figure`: it reads as one."""

    text: str
    span: Span
    column: int
    figure: bool
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the source; `separator`: "tab", "pipe", "blank", "none", or "grid" where the format draws cells."""

    number: int
    span: Span
    text: str
    separator: str
    pieces: tuple[Piece, ...]

    @property
    def figures(self) -> list[Piece]:
        """The pieces that read as figures."""
        return [piece for piece in self.pieces if piece.figure]

    @property
    def words(self) -> list[Piece]:
        """The pieces that hold other text."""
        return [piece for piece in self.pieces if piece.text and not piece.figure]


def lines_of(document: Document) -> list[Line]:
    """Split a document into lines of pieces; lines that a grid draws keep the grid's columns."""
    drawn = _grid_lines(document)
    lines = []
    for number, start, text in _rows(document.text):
        cells = drawn.get(start)
        if cells is not None:
            lines.append(Line(number, Span(start, start + len(text)), text, "grid", cells))
        else:
            lines.append(split_line(text, start, number))
    return lines


def _rows(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield (number, start, text) of the lines; a row of outer pipes that is broken inside is one line."""
    lines = text.split("\n")
    start = at = 0
    while at < len(lines):
        count = 1
        while lines[at][:1] in _PIPE_MARKS and (more := _continuation(lines, at, at + count)):
            count += more
        row = "\n".join(lines[at : at + count])
        yield at + 1, start, row
        start += len(row) + 1
        at += count


def _continuation(lines: Sequence[str], first: int, at: int) -> int:
    """Return how many lines from `at` on end a broken row: the last of them has a pipe, but not in front."""
    closed = lines[at - 1].rstrip(_EDGES)[-1:] in _PIPE_MARKS
    if not any(map(str.isalnum, lines[first])):
        return 0
    for count, line in enumerate(lines[at : at + _MOST_BREAKS], 1):
        if not line.strip() or line[0] in _PIPE_MARKS:
            return 0
        if pipe := _PIPES.search(line):
            # behind a closed cell only a figure goes on: a label would begin a row without an outer pipe
            return count if not closed or is_figure(line[: pipe.start()]) else 0
    return 0


def split_line(text: str, start: int, number: int) -> Line:
    """Split one line that begins at code point `start`."""
    span = Span(start, start + len(text))
    if not text or text.isspace():
        return Line(number, span, text, "none", ())
    if "\t" in text:
        return Line(number, span, text, "tab", tuple(_cells(text, start, re.compile("\t"))))
    if _PIPES.search(text):
        return Line(number, span, text, "pipe", tuple(_pipe_cells(text, start)))
    pieces = tuple(_blank_parted(text, start))
    return Line(number, span, text, "blank" if len(pieces) > 1 else "none", pieces)


def is_rule(line: Line) -> bool:
    """Say whether a line only draws: pipes, dashes and blanks (a markdown separator, a frame)."""
    text = line.text
    return (
        "--" in text and not any(map(str.isalnum, text)) and _RULE.fullmatch(text) is not None and len(line.pieces) != 1
    )


def _trimmed(text: str, start: int) -> tuple[str, Span]:
    left = len(text) - len(text.lstrip(_EDGES))
    inner = text.strip(_EDGES)
    return inner, Span(start + left, start + left + len(inner))


def _cells(text: str, start: int, separator: re.Pattern[str]) -> Iterator[Piece]:
    at = 0
    for column, cut in enumerate([*separator.finditer(text), None]):
        end = cut.start() if cut else len(text)
        inner, span = _trimmed(text[at:end], start + at)
        yield from _piece(inner, span, column)
        at = cut.end() if cut else end


def _pipe_cells(text: str, start: int) -> Iterator[Piece]:
    """Cells between pipes; the outer pipes of a row are no cells."""
    inner, span = _trimmed(text, start)
    if _PIPES.match(inner):
        inner, span = inner[1:], Span(span.start + 1, span.end)
    if inner and _PIPES.match(inner[-1]):
        inner = inner[:-1]
    yield from _cells(inner, span.start, _PIPES)


def _piece(inner: str, span: Span, column: int) -> Iterator[Piece]:
    """One cell, or the several figures that stand in it parted by blanks."""
    if len(inner) > 1 and _BLANKS.search(inner) and not is_figure(inner):
        parts = list(_blank_parted(inner, span.start))
        if len(parts) > 1 and all(part.figure for part in parts):
            for part in parts:
                yield part._replace(column=column)
            return
    if _ENTITY_BLANKS.fullmatch(inner):
        inner, span = "", Span(span.start, span.start)
    yield Piece(inner, span, column, bool(inner) and is_figure(inner))


def _blank_parted(text: str, start: int) -> Iterator[Piece]:
    """Numbers by themselves, the words between them together."""
    inner, span = _trimmed(text, start)
    if is_figure(inner) or not _BLANKS.search(inner):
        yield Piece(inner, span, 0, is_figure(inner))
        return
    column = 0
    words: Span | None = None
    at = 0
    for cut in [*_BLANKS.finditer(inner), None]:
        end = cut.start() if cut else len(inner)
        here = Span(span.start + at, span.start + end)
        if is_number(inner[at:end]):
            if words is not None:
                yield Piece(text[words.start - start : words.end - start], words, column, figure=False)
                column += 1
                words = None
            yield Piece(inner[at:end], here, column, figure=True)
            column += 1
        else:
            words = Span(words.start if words else here.start, here.end)
        at = cut.end() if cut else end
    if words is not None:
        yield Piece(text[words.start - start : words.end - start], words, column, figure=False)


def _grid_lines(document: Document) -> dict[int, tuple[Piece, ...]]:
    """Return, by the start of their line, the pieces of every row that a grid of the document draws."""
    if not document.grids:
        return {}
    found: dict[int, list[Piece]] = {}
    for grid in document.grids:
        for start, pieces in _rows_of(document.text, grid):
            found.setdefault(start, []).extend(pieces)
    return {start: tuple(pieces) for start, pieces in found.items()}


def _rows_of(text: str, grid: Grid) -> Iterator[tuple[int, list[Piece]]]:
    rows: dict[int, list[Piece]] = {}
    for cell in grid.cells:
        inner, span = _trimmed(text[cell.span.start : cell.span.end], cell.span.start)
        piece = Piece(inner, span, cell.column, bool(inner) and is_figure(inner), cell.box)
        rows.setdefault(cell.row, []).append(piece)
    for pieces in rows.values():
        pieces.sort(key=lambda piece: piece.column)
        yield text.rfind("\n", 0, pieces[0].span.start) + 1, pieces
