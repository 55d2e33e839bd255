"""Paragraphs and tables of Word: texts of runs, cells with their spans and merges at their true places."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from core.readers.grid import Placed
from core.readers.markup import Element
from core.readers.numbering import Numbering
from core.readers.wordml import TBL, TC, TR, P, T, W, integer

_TAB, _BREAK, _CARRIAGE, _HYPHEN, _POSITION_TAB = (W + name for name in ("tab", "br", "cr", "noBreakHyphen", "ptab"))
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_SPAN, _DOWN, _ACROSS = (W + name for name in ("gridSpan", "vMerge", "hMerge"))
_MERGES = (_SPAN, _DOWN, _ACROSS)
_BEFORE = f"{W}trPr/{W}gridBefore"
_IN_PARAGRAPH = (T, _TAB, _BREAK, _CARRIAGE, _HYPHEN, _POSITION_TAB, _MATH)
_IN_ROW = (TC, P, *_IN_PARAGRAPH, *_MERGES)
_VALUE, _WIDTH, _POSITION = W + "val", W + "w", W + "pos"
# converters leave columns of one twip; no figure fits into 30 (0.5 mm)
_SLIVER = 30
_MOST_COLUMNS = 1000
_ARTICLE_LENGTH = 300
_ARTICLE_LINES = 4

Item = str | list[Placed]
_Merges = dict[object, str | None]


class _Cell(NamedTuple):
    """A cell of a row: grid columns, how it is merged, its text; `items` where it holds more than short text."""

    start: int
    end: int
    goes_on: bool
    text: str
    items: list[Item] | None


class Tables:
    """Reads paragraphs and tables in the order of the document, counting numbered paragraphs on."""

    def __init__(self, numbering: Numbering | None) -> None:
        self._numbering = numbering

    def paragraph(self, element: Element, tab: str = "\t") -> str:
        """Return the text of a paragraph with the number that Word writes before it."""
        text = "".join([_shown(part, tab) for part in element.iter(*_IN_PARAGRAPH)])
        number = self._number(element)
        return _numbered(number, text) if number and text and not text.isspace() else text

    def _number(self, paragraph: Element) -> str:
        if self._numbering is None:
            return ""
        properties = paragraph.find(W + "pPr")
        return self._numbering.of(properties) if properties is not None else ""

    def items(self, table: Element) -> list[Item]:
        """Return the cells of a table, or, where it only lays out the page, what is in them."""
        rows = [self._row(row) for row in table.iterchildren(TR)]
        widths = [integer(column.get(_WIDTH), _SLIVER) for column in table.iterfind(f"{W}tblGrid/{W}gridCol")]
        if any(width < _SLIVER for width in widths):
            rows = _without_slivers(rows, widths)
        if sum(map(len, rows)) == 1:
            [cell] = (cell for row in rows for cell in row)
            return _taken_apart(cell)
        return list(_parted(rows))

    def _row(self, row: Element) -> list[_Cell]:
        before = row.find(_BEFORE)
        column = min(integer(before.get(_VALUE), 0), _MOST_COLUMNS) if before is not None else 0
        nested = next(row.iter(TBL), None) is not None
        cells: list[_Cell] = []
        for element, text, merges in _with_content(row) if nested else self._texts(row):
            items: list[Item] | None = None
            if nested:
                text, items = self._content(element)  # noqa: PLW2901  (only what is nested is read cell by cell)
            elif len(text) > _ARTICLE_LENGTH and text.count("\n") >= _ARTICLE_LINES:
                items = [line for line in text.split("\n") if line]
            end = column + min(max(integer(merges.get(_SPAN), 1), 1), _MOST_COLUMNS)
            goes_on = not text and not items and _goes_on(_DOWN, merges)
            if not text and not items and cells and _goes_on(_ACROSS, merges):
                cells[-1] = cells[-1]._replace(end=end)
            else:
                cells.append(_Cell(column, end, goes_on, text, items))
            column = end
        return cells

    def _texts(self, row: Element) -> Iterator[tuple[Element, str, _Merges]]:
        """Yield the cells of a row with text and merges, in one pass over all that is in the row."""
        cell: Element | None = None
        parts: list[str] = []
        merges: _Merges = {}
        number = ""
        for part in row.iter(*_IN_ROW):
            tag = part.tag
            if tag == T:
                text = part.text or ""
                if number and text and not text.isspace():
                    text, number = _numbered(number, text), ""
                parts.append(text)
            elif tag == P:
                if parts:
                    parts.append("\n")
                number = self._number(part)
            elif tag == TC:
                if cell is not None:
                    yield cell, "".join(parts), merges
                cell, parts, merges = part, [], {}
            elif tag in _MERGES:
                merges[tag] = part.get(_VALUE)
            else:
                parts.append(_shown(part, " "))
        if cell is not None:
            yield cell, "".join(parts), merges

    def _content(self, element: Element) -> tuple[str, list[Item] | None]:
        """Return the text of a cell or, where tables or long text are in it, its items."""
        items: list[Item] = []
        for child in element:
            if child.tag == P:
                text = self.paragraph(child, " ")
                items += [text] if text else []
            elif child.tag == TBL:
                items += self.items(child)
        texts = [item for item in items if isinstance(item, str)]
        if len(texts) < len(items) or (len(texts) >= _ARTICLE_LINES and sum(map(len, texts)) > _ARTICLE_LENGTH):
            return "", items
        return "\n".join(texts), None


def _numbered(number: str, text: str) -> str:
    """Put an automatic number before a text; a blank keeps it from becoming part of a figure."""
    return f"{number}{' ' if number[-1].isalnum() or text[0].isdigit() else ''}{text}"


def _with_content(row: Element) -> Iterator[tuple[Element, str, _Merges]]:
    """Yield the cells of a row with their merges, the text left to be read."""
    for cell in row.iterchildren(TC):
        properties = cell.find(W + "tcPr")
        found = properties.iterchildren(*_MERGES) if properties is not None else ()
        yield cell, "", {part.tag: part.get(_VALUE) for part in found}


def _goes_on(tag: str, merges: _Merges) -> bool:
    return tag in merges and merges[tag] in (None, "continue")


def _shown(part: Element, tab: str) -> str:
    """Return what one piece of a run prints."""
    tag = part.tag
    if tag in (T, _MATH):
        return part.text or ""
    if tag == _TAB:
        return "" if part.get(_POSITION) else tab  # the tab stops of a paragraph have the same name
    if tag == _POSITION_TAB:
        return tab
    return "-" if tag == _HYPHEN else "\n"


def _taken_apart(cell: _Cell) -> list[Item]:
    if cell.items is not None:
        return cell.items
    return [line for line in cell.text.split("\n") if line]


def _parted(rows: Sequence[Sequence[_Cell]]) -> Iterator[Item]:
    """Rows of short cells stay a table; the others are taken apart."""
    for taken, group in groupby(rows, key=lambda row: any(cell.items is not None for cell in row)):
        if taken:
            for row in group:
                for cell in row:
                    yield from _taken_apart(cell)
        else:
            yield _placed(group)


def _placed(rows: Iterable[Sequence[_Cell]]) -> list[Placed]:
    placed: list[Placed] = []
    above: dict[tuple[int, int], int] = {}  # the cells that the next row may go on, by their columns
    for index, row in enumerate(rows):
        here: dict[tuple[int, int], int] = {}
        for cell in row:
            columns = (cell.start, cell.end)
            at = above.get(columns) if cell.goes_on else None
            if at is None:
                at = len(placed)
                placed.append(Placed(index, cell.start, 1, cell.end - cell.start, cell.text))
            else:
                placed[at] = placed[at]._replace(row_span=index - placed[at].row + 1)
            here[columns] = at
        above = here
    return placed


def _without_slivers(rows: list[list[_Cell]], widths: Sequence[int]) -> list[list[_Cell]]:
    """Leave out columns that are too narrow to be seen; as they are where a text would go with them."""
    kept = [0]
    for width in widths:
        kept.append(kept[-1] + (width >= _SLIVER))

    def place(column: int) -> int:
        return kept[column] if column < len(kept) else kept[-1] + column - len(kept) + 1

    moved = [[cell._replace(start=place(cell.start), end=place(cell.end)) for cell in row] for row in rows]
    if any(cell.start == cell.end and (cell.text or cell.items) for row in moved for cell in row):
        return rows
    return [[cell for cell in row if cell.start < cell.end] for row in moved]
