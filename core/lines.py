"""The lines of a document as pieces: one piece a printed cell, split the way the line itself shows."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from core.document import Box, Document, Grid, Span
from core.figures import is_figure, is_number
from core.pipe_rows import EDGES, PIPES, rows_of

_RULE = re.compile(r"[\s>|｜│┃+:=\-—─━┼├┤┬┴]*")
_ENTITY_BLANKS = re.compile(r"(?:&nbsp;|&#160;|&ensp;|&emsp;|<o:p>|</o:p>|\s)+", re.IGNORECASE)
_BLANKS = re.compile(r"[ \u00a0\u3000\u2000-\u200a\u202f\u205f]+")


# marks around a figure that are no part of it: bold, quotes, tags, blanks written as entities
_DRESS = r"(?:[*\"'“”‘’`\s]|<[^<>]{1,40}>|&(?:nbsp|ensp|emsp|quot|#160);)*"
_DRESSED = re.compile(rf"{_DRESS}(?P<inner>[^*\"'“”‘’`<>&\s](?:.*?[^*\"'“”‘’`<>&\s])?){_DRESS}", re.DOTALL)
_DRESSES = "*\"'“”‘’`<>&;"
_UNITS = ("件", "项", "条", "个", "万元", "元")
_NOTHING = ('""', "''", "****")
_MOST_DRESSED = 120
_QUOTED = re.compile(r"\s*(?:>[ \u00a0]?)+")
_STOPS = ".。．,，、;；"
# what parts the cells of a table that was saved as text, with the field up to the next one
_FIELDS = {mark: re.compile(rf'(?:"[^"\n]*"|[^{mark}"])*') for mark in ",;；"}
_THOUSANDS = re.compile(r"(?<![\d,])\d{1,3}(?:,\d{3})+(?![\d,])")  # commas that part no cells
_MANY = 5

# separators that mark the cells of a line, so that a blank cell is a cell
DRAWN = frozenset(("tab", "pipe", "comma", "grid"))


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
    for number, start, text in rows_of(document.text):
        cells = drawn.get(start)
        if cells is not None:
            lines.append(Line(number, Span(start, start + len(text)), text, "grid", cells))
        else:
            lines.append(split_line(text, start, number))
    return lines


def split_line(text: str, start: int, number: int) -> Line:
    """Split one line that begins at code point `start`."""
    span = Span(start, start + len(text))
    if not text or text.isspace():
        return Line(number, span, text, "none", ())
    separator, pieces = _split(text, start)
    return Line(number, span, text, separator, tuple(pieces))


def _split(text: str, start: int) -> tuple[str, Sequence[Piece]]:
    quoted = _QUOTED.match(text)
    if quoted:
        text, start = text[quoted.end() :], start + quoted.end()
    if "\t" in text:
        return "tab", _with_stopped_figures(_cells(text, start, re.compile("\t")))
    if PIPES.search(text):
        return "pipe", _with_stopped_figures(_pipe_cells(text, start))
    for mark, field in _FIELDS.items():
        if mark in text and mark in _THOUSANDS.sub("", text) and (pieces := _fields(text, start, field)):
            return "comma", pieces
    pieces = list(_blank_parted(text, start))
    return "blank" if len(pieces) > 1 else "none", pieces


def _with_stopped_figures(pieces: Iterable[Piece]) -> list[Piece]:
    """Take `860.` for 860 where no words follow in its row: before words it is their ordinal."""
    cells = list(pieces)
    for index in range(len(cells) - 1, -1, -1):
        piece = cells[index]
        if not index and not any(cell.figure for cell in cells):
            break
        if piece.text and not piece.figure:
            inner = piece.text.rstrip(_STOPS)
            if inner == piece.text or not is_number(inner):
                break
            cells[index] = piece._replace(
                text=inner, span=Span(piece.span.start, piece.span.start + len(inner)), figure=True
            )
    return cells


def _fields(text: str, start: int, field: re.Pattern[str]) -> list[Piece]:
    """Cells between commas or semicolons, if the line is a row of labels, figures and empty cells; else none."""
    if "。" in text or is_figure(text):
        return []
    cells: list[Piece] = []
    at = 0
    while at <= len(text):
        found = field.match(text, at)
        end = found.end() if found else at
        cells.extend(_piece(*_trimmed(text[at:end], start + at), len(cells)))
        at = end + 1
    figures = sum(cell.figure for cell in cells)
    labels = [cell for cell in cells if cell.text and not cell.figure]
    if any(cell.text[-1].isdigit() for cell in labels):
        return []  # the comma parts thousands, not cells
    pair = len(cells) == 2 and cells[1].figure  # noqa: PLR2004  (a label and its figure)
    return cells if figures and (pair or 2 * len(labels) < len(cells)) else []


def is_rule(line: Line) -> bool:
    """Say whether a line only draws: pipes, dashes and blanks (a markdown separator, a frame)."""
    text = line.text
    return (
        "--" in text and not any(map(str.isalnum, text)) and _RULE.fullmatch(text) is not None and len(line.pieces) != 1
    )


def _trimmed(text: str, start: int) -> tuple[str, Span]:
    left = len(text) - len(text.lstrip(EDGES))
    inner = text.strip(EDGES)
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
    if PIPES.match(inner):
        inner, span = inner[1:], Span(span.start + 1, span.end)
    if inner and PIPES.match(inner[-1]):
        inner = inner[:-1]
    yield from _cells(inner, span.start, PIPES)


def _piece(inner: str, span: Span, column: int) -> Iterator[Piece]:
    """One cell, or the several figures that stand in it parted by blanks."""
    if len(inner) > 1 and _BLANKS.search(inner) and not is_figure(inner):
        parts = list(_blank_parted(inner, span.start))
        if len(parts) > 1 and all(part.figure for part in parts):
            for part in parts:
                yield part._replace(column=column)
            return
    if _ENTITY_BLANKS.fullmatch(inner) or inner in _NOTHING:
        inner, span = "", Span(span.start, span.start)
    yield _undressed(Piece(inner, span, column, bool(inner) and is_figure(inner)))


def _undressed(piece: Piece) -> Piece:
    """Leave the marks around a figure outside of its piece; words keep theirs."""
    text = piece.text
    if piece.figure or not text or len(text) > _MOST_DRESSED or (text[0] not in _DRESSES and text[-1] not in _DRESSES):
        return piece
    found = _DRESSED.fullmatch(text)
    if found is None or not is_figure(found["inner"]):
        return piece
    at = piece.span.start
    return piece._replace(
        text=found["inner"], span=Span(at + found.start("inner"), at + found.end("inner")), figure=True
    )


def _blank_parted(text: str, start: int) -> Iterator[Piece]:
    """Figures by themselves, the words between them together."""
    inner, span = _trimmed(text, start)
    whole = _undressed(Piece(inner, span, 0, is_figure(inner)))
    if whole.figure or not _BLANKS.search(inner):
        yield whole
        return
    column = 0
    words: Span | None = None
    for token in _tokens(inner, span.start):
        if not token.figure:
            words = Span(words.start if words else token.span.start, token.span.end)
            continue
        if words is not None:
            yield Piece(text[words.start - start : words.end - start], words, column, figure=False)
            column += 1
            words = None
        yield token._replace(column=column)
        column += 1
    if words is not None:
        yield Piece(text[words.start - start : words.end - start], words, column, figure=False)


def _tokens(inner: str, start: int) -> list[Piece]:
    """What stands between blanks; dashes and the like count as figures only at the end of a row."""
    tokens: list[Piece] = []
    at = 0
    for cut in [*_BLANKS.finditer(inner), None]:
        end = cut.start() if cut else len(inner)
        if tokens and tokens[-1].figure and inner[at:end] in _UNITS:
            span = Span(tokens[-1].span.start, start + end)
            tokens[-1] = tokens[-1]._replace(text=inner[span.start - start : end], span=span)
        else:
            part = Piece(inner[at:end], Span(start + at, start + end), 0, is_number(inner[at:end]))
            tokens.append(_undressed(part))
        at = cut.end() if cut else end
    first = len(tokens)
    while first and (tokens[first - 1].figure or is_figure(tokens[first - 1].text)):
        first -= 1
    tail = tokens[first:]
    if _is_run(tail, behind_words=first > 0):
        tokens[first:] = [token._replace(figure=True) for token in tail]
    return tokens


def _is_run(tail: Sequence[Piece], *, behind_words: bool) -> bool:
    """Say whether the last tokens of a line, dashes among them, are figures: not a rule, not the word for nothing."""
    if len(tail) == 1:
        return behind_words and not tail[0].text.isalnum()
    return behind_words or len(tail) >= _MANY or any(token.figure for token in tail)


def _grid_lines(document: Document) -> dict[int, tuple[Piece, ...]]:
    """Return, by the start of their line, the pieces of every row that a grid of the document draws."""
    if not document.grids:
        return {}
    found: dict[int, list[Piece]] = {}
    for grid in document.grids:
        for start, pieces in _grid_rows(document.text, grid):
            found.setdefault(start, []).extend(pieces)
    return {start: tuple(pieces) for start, pieces in found.items()}


def _grid_rows(text: str, grid: Grid) -> Iterator[tuple[int, list[Piece]]]:
    rows: dict[int, list[Piece]] = {}
    for cell in grid.cells:
        inner, span = _trimmed(text[cell.span.start : cell.span.end], cell.span.start)
        piece = Piece(inner, span, cell.column, bool(inner) and is_figure(inner), cell.box)
        rows.setdefault(cell.row, []).append(piece)
    for pieces in rows.values():
        pieces.sort(key=lambda piece: piece.column)
        yield text.rfind("\n", 0, pieces[0].span.start) + 1, pieces
