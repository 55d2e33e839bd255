"""What stands on sheets of paper, in reading order: ruled and unruled tables, lines, running heads and feet."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from core.readers.sheets.marks import Rect, Sheet
from core.readers.sheets.ruled import Cell, Lattice, lattices
from core.readers.sheets.typeset import PrintLine, lines_of
from core.readers.sheets.unruled import Block, best_mode, blocks_in

_EDGE_LINES = 2
_EDGE = 0.12  # of the height of a page: where heads and feet are
_NEAR = 6.0
_STACKED = 2
_LETTERS = 1.5
_ROOM = 12.0  # on both sides of a figure that fills its cell
PAGE_MARK = re.compile(
    r"[\s\-—–－_·.•~]*(?:第|Page|P\.?)?\s*(?:[0-9０-９]{1,4}|[ivxIVX]{1,6})\s*(?:页|/\s*[0-9]{1,4})?"
    r"(?:[\s，,]*共\s*[0-9]{1,4}\s*页)?[\s\-—–－_·.•~]*"
)
_LETTERS_ONLY = re.compile(r"[^\W\d_]{2}")
_DIGITS = re.compile(r"[0-9０-９]+")


@dataclass(slots=True)
class TableItem:
    """A table of one page."""

    page: int
    cells: list[Cell]
    extent: Rect
    ruled: bool

    @property
    def top(self) -> float:
        """Where it begins."""
        return self.extent.y0

    @property
    def rows(self) -> int:
        """How many rows it has."""
        return max(cell.row + cell.row_span for cell in self.cells)


@dataclass(slots=True)
class LineItem:
    """A line of one page; `running`: a head, a foot or a page mark."""

    page: int
    line: PrintLine
    extent: Rect
    running: bool = False

    @property
    def top(self) -> float:
        """Where it begins."""
        return self.extent.y0


Item = TableItem | LineItem


@dataclass(slots=True)
class _Looked:
    """A sheet after the first look: ruled tables, and groups of lines with the tables without rules among them."""

    sheet: Sheet
    tables: list[TableItem]
    groups: list[tuple[list[PrintLine], list[Block]]]


def items_of(sheets: Iterable[Sheet]) -> list[list[Item]]:
    """Return, for each sheet, its tables and lines from top to bottom."""
    looked = [_look(sheet) for sheet in sheets]
    # how labels stand in their rows is one for the whole document: a short table alone would not tell
    mode = best_mode([block for look in looked for _, blocks in look.groups for block in blocks])
    found = [_items(look, mode) for look in looked]
    _find_running(found, [look.sheet.height for look in looked])
    return found


def _look(sheet: Sheet) -> _Looked:
    drawn, rest, bars = lattices(sheet.across, sheet.down, sheet.marks)
    tables = []
    for lattice in drawn:
        if _rules_are_missing(lattice):
            rest += [mark for cell in lattice.cells for mark in cell.marks]
            bars += lattice.across
        else:
            tables.append(TableItem(sheet.number, lattice.cells, lattice.extent, ruled=True))
    groups: list[list[PrintLine]] = [[]]
    tops = [table.top for table in tables]
    for line in lines_of(rest):
        if groups[-1] and any(groups[-1][-1].middle < top < line.middle for top in tops):
            groups.append([])
        groups[-1].append(line)
    return _Looked(sheet, tables, [blocks_in(group, bars) for group in groups])


def _items(look: _Looked, mode: str) -> list[Item]:
    page = look.sheet.number
    items: list[Item] = list(look.tables)
    for lines, blocks in look.groups:
        taken: set[int] = set()
        for block in blocks:
            parts, used = block.settle(mode)
            taken |= used
            items += [TableItem(page, rows.cells, rows.extent, ruled=False) for rows in parts]
        items += [LineItem(page, line, line.extent) for index, line in enumerate(lines) if index not in taken]
    return sorted(items, key=lambda item: item.top)


def _rules_are_missing(lattice: Lattice) -> bool:
    """Say whether figures of several rows or columns stand in one cell: then places decide, and rules only help."""
    stacked: Counter[int] = Counter()
    for cell in lattice.cells:
        if len(cell.marks) < _STACKED:
            continue
        lines = lines_of(cell.marks)
        if any(sum(piece.figure for piece in line.pieces) >= _STACKED for line in lines if len(line.marks) > 1):
            return True
        if len(lines) >= _STACKED and _is_stack(lines, cell):
            stacked[cell.row] += 1
    return any(count >= _STACKED for count in stacked.values())


def _is_stack(lines: Sequence[PrintLine], cell: Cell) -> bool:
    """Say whether a cell holds figures below each other, or below a head: neither is done in one place."""
    figures = [line.pieces[0].figure for line in lines]
    return (all(figures) and not is_full(lines[0], cell)) or (figures[-1] and not figures[0])


def is_full(line: PrintLine, cell: Cell) -> bool:
    """Say whether no further character would have fitted on a line of a cell."""
    letter = (line.marks[-1].x1 - line.marks[-1].lefts[-1]) * _LETTERS
    return (cell.extent.x1 - cell.extent.x0) - (line.marks[-1].x1 - line.marks[0].x0) < letter + _ROOM


def _find_running(pages: Sequence[Sequence[Item]], heights: Sequence[float]) -> None:
    """Mark page numbers, and lines that stand on several pages at the same height."""
    seen: dict[str, list[LineItem]] = defaultdict(list)
    for items, height in zip(pages, heights, strict=True):
        for item in _at_edges(items):
            if item.extent.y1 >= _EDGE * height and item.extent.y0 <= (1 - _EDGE) * height:
                continue
            text = "".join(mark.text for mark in item.line.marks)
            item.running = PAGE_MARK.fullmatch(text) is not None
            if not item.running and _LETTERS_ONLY.search(text):  # a row of figures is no head
                seen[_DIGITS.sub("#", text)].append(item)
    for alike in seen.values():
        for item in alike:
            others = {other.page for other in alike if abs(other.top - item.top) < _NEAR}
            item.running |= len(others) > max(1, len(pages) // 3)


def _at_edges(items: Sequence[Item]) -> list[LineItem]:
    """Return the lines above and below everything else on a page."""
    found: list[LineItem] = []
    for ordered in (items[:_EDGE_LINES], items[-_EDGE_LINES:][::-1]):
        for item in ordered:
            if not isinstance(item, LineItem):
                break
            if all(item is not other for other in found):
                found.append(item)
    return found
