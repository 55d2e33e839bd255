"""Walk through the tree of a web page: lines of text and tables, in the order in which a browser shows them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from core.readers.grid import Sized, one_line
from core.readers.markup import Element

Rows = list[list[Sized]]


class Drawn(NamedTuple):
    """A table to be drawn as a grid: its row groups."""

    groups: list[Rows]


Item = str | Drawn

_SKIP, _BLOCK, _BREAK, _TABLE, _GROUP, _ROW, _CELL, _PRE, _INPUT = range(1, 10)
_TAGS = {
    _SKIP: "script style template noscript head nav svg canvas iframe object embed applet audio video select "
    "datalist button map colgroup col rt rp xml noframes frameset",
    _BLOCK: "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu ol p section "
    "summary ul",
    _BREAK: "br hr",
    _TABLE: "table",
    _GROUP: "thead tbody tfoot",
    _ROW: "tr",
    _CELL: "td th",
    _PRE: "pre textarea listing xmp",
    _INPUT: "input",
}
_KINDS: dict[object, int] = {tag: kind for kind, tags in _TAGS.items() for tag in tags.split()}
_PARTS = frozenset((_GROUP, _ROW, _CELL))
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_SPACES = re.compile(r"[ \t\n\r\f]+")
_OUTER = " \t\n\r\f"
_COUNT = re.compile(r"\s*([0-9]{1,9})")
# a cell with so much text on so many lines is a part of the page, not a place of a table
_ARTICLE_LENGTH = 300
_ARTICLE_LINES = 4


@dataclass(slots=True)
class _Cell:
    items: list[Item]
    row_span: int
    column_span: int

    @property
    def plain(self) -> bool:
        """Whether it holds short text only."""
        items = self.items
        if len(items) < 2:  # noqa: PLR2004
            return not items or isinstance(items[0], str)
        texts = [item for item in items if isinstance(item, str)]
        if len(texts) < len(items):
            return False
        return len(texts) < _ARTICLE_LINES or sum(map(len, texts)) < _ARTICLE_LENGTH

    def sized(self) -> Sized:
        return Sized("\n".join(map(str, self.items)), self.row_span, self.column_span)


@dataclass(slots=True)
class _Table:
    groups: list[list[list[_Cell]]] = field(default_factory=lambda: [[]])

    def add(self, cell: _Cell) -> None:
        group = self.groups[-1]
        if not group:
            group.append([])
        group[-1].append(cell)

    def items(self) -> Iterator[Item]:
        """Yield the table, or, where it only lays out the page, what is in its cells."""
        cells = [cell for group in self.groups for row in group for cell in row]
        if len(cells) == 1:
            yield from cells[0].items
        elif all(cell.plain for cell in cells):
            if cells:
                yield Drawn([[[cell.sized() for cell in row] for row in group] for group in self.groups])
        else:
            for group in self.groups:
                yield from _mixed(group)


def _mixed(group: Sequence[list[_Cell]]) -> Iterator[Item]:
    """Rows of short cells stay a table; the others are taken apart."""
    for plain, rows in groupby(group, key=lambda row: len(row) > 1 and all(cell.plain for cell in row)):
        if plain:
            yield Drawn([[[cell.sized() for cell in row] for row in rows]])
        else:
            for row in rows:
                for cell in row:
                    yield from cell.items


class Walk:
    """One way through a page; `hidden` says whether elements that are not displayed were met (and left out)."""

    def __init__(self, *, keep_hidden: bool = False, keep_lines: bool = False) -> None:
        self.items: list[Item] = []
        self.hidden = False
        self._keep_hidden = keep_hidden
        self._written: list[str] = []
        self._lines = int(keep_lines)  # how many elements around keep their line breaks
        self._around: list[tuple[list[Item], int]] = []
        self._tables: list[_Table | None] = []  # none: inside a cell

    def through(self, root: Element) -> list[Item]:
        """Walk through a tree without recursion, so that depth costs nothing, and return what it shows."""
        self._enter(root, _BLOCK)
        stack: list[tuple[Element, int, Iterator[Element]]] = [(root, _BLOCK, iter(root))]
        while stack:
            element, kind, children = stack[-1]
            for child in children:
                inner = _KINDS.get(child.tag, 0)
                if inner == _SKIP or self._is_hidden(child):
                    self._tail(child)
                    continue
                inner = self._enter(child, inner)
                if len(child):
                    stack.append((child, inner, iter(child)))
                    break
                self._leave(child, inner)
            else:
                stack.pop()
                if stack:
                    self._leave(element, kind)
        self._flush()
        return self.items

    def _is_hidden(self, element: Element) -> bool:
        style = element.get("style")
        hidden = (style is not None and _HIDDEN.search(style) is not None) or element.get("hidden") is not None
        if hidden:
            self.hidden = True
        return hidden and not self._keep_hidden

    def _enter(self, element: Element, kind: int) -> int:
        """Begin an element and return what it is here: a cell outside a table is a block like others."""
        if kind == _INPUT:
            self._written.append(_typed(element))
        elif kind:
            self._flush()
            if kind == _PRE:
                self._lines += 1
            elif kind == _TABLE:
                self._tables.append(_Table())
            elif kind in _PARTS:
                kind = self._enter_part(kind)
        text = element.text
        if text:
            self._write(text)
        return kind

    def _enter_part(self, kind: int) -> int:
        table = self._tables[-1] if self._tables else None
        if table is None:
            return _BLOCK
        if kind == _CELL:
            self._around.append((self.items, self._lines))
            self.items, self._lines = [], 0
            self._tables.append(None)
        elif kind == _ROW:
            table.groups[-1].append([])
        else:
            table.groups.append([])
        return kind

    def _leave(self, element: Element, kind: int) -> None:
        if kind and kind != _INPUT:
            self._flush()
            if kind == _PRE:
                self._lines -= 1
            elif kind == _TABLE:
                table = self._tables.pop()
                self.items.extend(table.items() if table else ())
            elif kind == _CELL:
                self._leave_cell(element)
        self._tail(element)

    def _leave_cell(self, element: Element) -> None:
        cell = _Cell(self.items, _count(element.get("rowspan")), _count(element.get("colspan")))
        self.items, self._lines = self._around.pop()
        self._tables.pop()
        table = self._tables[-1]
        if table:
            table.add(cell)

    def _tail(self, element: Element) -> None:
        tail = element.tail
        if tail:
            self._write(tail)

    def _write(self, text: str) -> None:
        if not self._lines:
            self._written.append(text)
            return
        *lines, last = text.replace("\r\n", "\n").split("\n")
        for line in lines:
            self._written.append(line)
            self._flush()
        self._written.append(last)

    def _flush(self) -> None:
        """End a line, if anything but blanks stands on it."""
        written = self._written
        if not written:
            return
        text = written[0] if len(written) == 1 else "".join(written)
        written.clear()
        if not text.isalnum():
            if not self._lines:
                text = _SPACES.sub(" ", one_line(text.strip(_OUTER)))
            if text.isspace() or not text:
                return
        self.items.append(text)


def _typed(element: Element) -> str:
    kind = (element.get("type") or "text").lower()
    return element.get("value") or "" if kind in ("text", "number", "tel") else ""


def _count(text: str | None) -> int:
    found = _COUNT.match(text) if text else None
    return int(found[1]) if found else 1


def lines_of(items: Iterable[Item]) -> Iterator[str]:
    """Yield what the items print, cell by cell."""
    for item in items:
        if isinstance(item, str):
            yield item
        else:
            yield from (cell.text for rows in item.groups for row in rows for cell in row)
