"""The source as one text, with the grids and places that its format knows of; nothing of what it means."""

from dataclasses import dataclass
from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of `Document.text`: code points, half open."""

    start: int
    end: int


class Box(NamedTuple):
    """A place on a page: points, origin top left; `page` counts from 1."""

    page: int
    x0: float
    y0: float
    x1: float
    y1: float


class GridCell(NamedTuple):
    """One cell of a table as the source's format draws it; merged cells are listed once, with their extent."""

    row: int
    column: int
    row_span: int
    column_span: int
    span: Span
    box: Box | None = None


class Sheet(NamedTuple):
    """Where a grid stands in a spreadsheet: the numbers of its rows and columns there, from 1."""

    name: str
    rows: tuple[int, ...]
    columns: tuple[int, ...]


class Grid(NamedTuple):
    """A table of the source; every row of it is one line of `Document.text`, its cells parted by tabs."""

    rows: int
    columns: int
    cells: tuple[GridCell, ...]
    sheet: Sheet | None = None


class Word(NamedTuple):
    """A word with its place, for sources that have pages; `doubtful`: recognised in a picture, and not surely."""

    span: Span
    box: Box
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """One source file as the window shows it; lines of `text` end in a line feed, nothing else."""

    name: str
    sha256: str
    format: str
    text: str
    encoding: str | None = None
    pages: int | None = None
    grids: tuple[Grid, ...] = ()
    words: tuple[Word, ...] = ()
    notes: tuple[str, ...] = ()
    path: str = ""
    properties: tuple[tuple[str, str], ...] = ()  # what the file says of itself, by name
