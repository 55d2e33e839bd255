"""Walk through the tree of a web page: lines of text and tables, in the order in which a browser shows them."""

import re
from typing import TYPE_CHECKING

from core.readers.grid import Sized, one_line
from core.readers.markup import Element, string_of
from core.readers.page_tables import Article, Item, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

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
_WITHIN_CELLS = tuple(
    str(tag) for tag, kind in _KINDS.items() if kind not in (_GROUP, _ROW) and tag not in ("html", "body")
)
_PARAGRAPHS = frozenset(("p", "div", "h1", "h2", "h3", "h4"))
_CELLS = frozenset(("td", "th"))
_PARTS = frozenset((_GROUP, _ROW, _CELL))
_SPACES = re.compile(r"[ \t\n\r\f]+")
_OUTER = " \t\n\r\f"
_COUNT = re.compile(r"\s*([0-9]{1,9})")
# a cell with so much text on so many lines is a part of the page, not a place of a table
_ARTICLE_LENGTH = 300
_ARTICLE_LINES = 4
# what a hidden element becomes before the walk
SKIPPED = "template"


def items_in(root: Element, *, keep_lines: bool = False) -> list[Item]:
    """Return what a page shows; `keep_lines`: outside tables a line break in the source is one."""
    return _Walk(root, keep_lines=keep_lines).through()


class _Walk:
    def __init__(self, root: Element, *, keep_lines: bool) -> None:
        self._root = root
        self._items: list[Item] = []
        self._written: list[str] = []
        self._keeping = int(keep_lines)  # how many elements around keep their line breaks
        self._around: list[tuple[list[Item], int]] = []
        self._tables: list[Table | None] = []  # none: inside a cell
        self._inside = _counted(root)

    def through(self) -> list[Item]:
        """Walk through the tree without recursion, so that depth costs nothing."""
        root = self._root
        self._enter(root, _BLOCK)
        stack: list[tuple[Element, int, Iterator[Element]]] = [(root, _BLOCK, iter(root))]
        while stack:
            element, kind, children = stack[-1]
            for child in children:
                inner = _KINDS.get(child.tag, 0)
                if inner == _SKIP or (inner == _CELL and self._takes_at_once(child)):
                    tail = child.tail
                    if tail and (self._keeping or not tail.isspace()):
                        self._write(tail)
                    continue
                if inner == _BLOCK and self._takes_paragraph(child):
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
        return self._items

    def _takes_at_once(self, cell: Element) -> bool:
        """Take a cell with at most one paragraph, by far the most frequent, without a step for each element in it."""
        table = self._tables[-1] if self._tables else None
        if table is None or self._written:
            return False
        inside = self._inside.get(cell, 2)
        text = cell.text
        if inside == 1 and len(cell) == 1 and (not text or text.isspace()):
            [paragraph] = cell
            tail = paragraph.tail
            if _KINDS.get(paragraph.tag) != _BLOCK or (tail and not tail.isspace()):
                return False
            text = string_of(paragraph) if len(paragraph) else paragraph.text
        elif inside:
            return False
        elif len(cell):
            text = string_of(cell)
        table.add(_sized(cell, _displayed(text) if text else ""))
        return True

    def _takes_paragraph(self, element: Element) -> bool:
        """Take a paragraph that is cut into runs, without a step for each of them."""
        if not len(element) or self._keeping or self._inside.get(element) != 0:
            return False
        self._flush()
        self._written.append(string_of(element))
        self._flush()
        if element.tail:
            self._write(element.tail)
        return True

    def _enter(self, element: Element, kind: int) -> int:
        """Begin an element and return what it is here: a cell outside a table is a block like others."""
        if kind == _INPUT:
            self._written.append(_typed(element))
        elif kind:
            self._flush()
            if kind == _PRE:
                self._keeping += 1
            elif kind == _TABLE:
                self._tables.append(Table())
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
            self._around.append((self._items, self._keeping))
            self._items, self._keeping = [], 0
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
                self._keeping -= 1
            elif kind == _TABLE:
                table = self._tables.pop()
                self._items.extend(table.items() if table else ())
            elif kind == _CELL:
                self._leave_cell(element)
        tail = element.tail
        if tail:
            self._write(tail)

    def _leave_cell(self, element: Element) -> None:
        items = self._items
        self._items, self._keeping = self._around.pop()
        self._tables.pop()
        table = self._tables[-1]
        if table is None:
            return
        texts = [item for item in items if isinstance(item, str)]
        if len(texts) == len(items) and (len(texts) < _ARTICLE_LINES or sum(map(len, texts)) < _ARTICLE_LENGTH):
            table.add(_sized(element, "\n".join(texts)))
        else:
            table.add(Article(items))

    def _write(self, text: str) -> None:
        if not self._keeping:
            if self._written or not text.isspace():
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
        if written:
            text = written[0] if len(written) == 1 else "".join(written)
            written.clear()
            if not self._keeping:
                text = _displayed(text)
            if text and not text.isspace():
                self._items.append(text)


def _counted(root: Element) -> dict[Element, int]:
    """Return for cells how many elements in them are more than runs of text, 0 for paragraphs that are runs only.

    What follows the last cell or paragraph may count too: it costs some time, and no text.
    """
    counts: dict[Element, int] = {}
    cell: Element | None = None
    paragraph: Element | None = None
    count = 0
    for element in root.iter(*_WITHIN_CELLS):
        tag = element.tag
        if paragraph is not None:
            if tag in _CELLS or (tag in _PARAGRAPHS and element.getparent() is paragraph.getparent()):
                counts[paragraph] = 0
            paragraph = None
        if tag in _CELLS:
            if cell is not None:
                counts[cell] = count
            cell, count = element, 0
        else:
            count += 1
            if tag == "p":
                paragraph = element
    if cell is not None:
        counts[cell] = count
    return counts


def _displayed(text: str) -> str:
    """Bring white space to what a browser shows, without the line breaks that the source has between characters."""
    if text.isalnum():
        return text
    text = _SPACES.sub(" ", one_line(text.strip(_OUTER)))
    return "" if text.isspace() else text


def _sized(cell: Element, text: str) -> Sized:
    return Sized(text, _count(cell.get("rowspan")), _count(cell.get("colspan")))


def _typed(element: Element) -> str:
    kind = (element.get("type") or "text").lower()
    return element.get("value") or "" if kind in ("text", "number", "tel") else ""


def _count(text: str | None) -> int:
    if text is None:
        return 1
    found = _COUNT.match(text)
    return int(found[1]) if found else 1
