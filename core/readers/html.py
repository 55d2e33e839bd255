"""Web pages, and what WPS, Word and web sites save under other names but is one: text and tables as displayed."""

import codecs
import hashlib
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from core.document import Document
from core.errors import EmptyFileError, HostileError
from core.readers import text as plain
from core.readers.grid import Flow, expand
from core.readers.markup import Element, hidden_in, html_tree, raise_digits
from core.readers.page import SKIPPED, items_in
from core.readers.page_tables import Drawn, Item, lines_of

_LOOK = 4096
_META = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([a-zA-Z0-9_:.\-]{2,30})""", re.IGNORECASE
)
# what pages declare and what it means; other names are not believed, and the bytes decide
_CHARSETS = {
    **dict.fromkeys(("utf-8", "utf8", "unicode-1-1-utf-8", "x-unicode20utf8"), "utf-8"),
    **dict.fromkeys(("gb2312", "gbk", "gb18030", "gb_2312-80", "x-gbk", "cp936", "ms936", "euc-cn"), "gb18030"),
    **dict.fromkeys(("big5", "big5-hkscs", "x-x-big5", "cp950"), "big5hkscs"),
}
_BROWSER_TITLE = re.compile(r"\s*(?:_|\||-{1,2}|—{1,2}|–|>>|»)\s*")
_MOST_GAPS = 20
_GAPS = "网页中有 {} 处字节不是有效的 {} 文字，显示为“�”"
_HIDDEN = "网页中不显示的部分里有表格，已一并读取"
_TOO_DEEP = "网页的嵌套超过 2048 层，更深处和其后的内容没有读取"
_FEW_WORDS = "里没有正文，只有脚本或框架，内容要由浏览器另外下载。请在浏览器中打开它，再另存为网页或把正文复制出来"


def read(path: Path, data: bytes) -> Document:
    """Read a web page; raises EmptyFileError, HostileError, TooLargeError, UnreadableError."""
    text, encoding, gaps = decode(path.name, data)
    # a table inside markdown: the lines around it are lines
    items, notes = items_of(path.name, text, keep_lines=not _is_page(text[:_LOOK]))
    return document(path, data, items, (*gaps, *notes), encoding)


def document(path: Path, data: bytes, items: Sequence[Item], notes: Iterable[str], encoding: str | None) -> Document:
    """Lay items out as a document; raises EmptyFileError when there are none."""
    if not items:
        raise EmptyFileError(path.name, _FEW_WORDS)
    flow = Flow(path.name)
    lay_out(path.name, items, flow)
    return Document(
        name=path.name,
        sha256=hashlib.sha256(data).hexdigest(),
        format="html",
        text=flow.text,
        encoding=encoding,
        grids=tuple(flow.grids),
        notes=tuple(notes),
        path=str(path),
    )


def lay_out(name: str, items: Iterable[Item], flow: Flow) -> None:
    """Add items to a text, tables as grids."""
    for item in items:
        if isinstance(item, Drawn):
            flow.table(expand(item.groups, name))
        else:
            flow.line(item)


def items_of(name: str, text: str, *, keep_lines: bool = False) -> tuple[list[Item], list[str]]:
    """Return what a page shows, and notes on what it does not; hidden parts only where no table is visible."""
    root, stopped, hides = html_tree(name, text)
    notes = [_TOO_DEEP] if stopped else []
    if root is None:
        return [], notes
    for raised in list(root.iter("sup")):
        raise_digits(raised)
    hidden = [(element, element.tag) for element in hidden_in(root)] if hides else []
    for element, _ in hidden:
        element.tag = SKIPPED
    items = items_in(root, keep_lines=keep_lines)
    if hidden and not _has_table(items):
        for element, tag in hidden:
            element.tag = tag
        everything = items_in(root, keep_lines=keep_lines)
        if _has_table(everything):
            items = everything
            notes.append(_HIDDEN)
    if stopped and not items:
        raise HostileError(name, "网页的标签一层套一层，深得不正常")
    return [*_title(root, items), *items], notes


def _has_table(items: Iterable[Item]) -> bool:
    return any(isinstance(item, Drawn) for item in items)


def _title(root: Element, items: Sequence[Item]) -> list[str]:
    """Return the title that only the browser's tab shows, without the name of the site."""
    found = root.find("head/title")
    title = _BROWSER_TITLE.split((found.text or "").strip() if found is not None else "")[0]
    if not title or not items:
        return []
    wanted = "".join(title.split())
    shown = any(wanted in "".join(line.split()) for line in lines_of(items))
    return [] if shown else [" ".join(title.split())]


def _is_page(head: str) -> bool:
    return bool(re.search(r"<(?:!doctype|html|head|body|div|p|meta|span)\b", head, re.IGNORECASE))


class Decoded(NamedTuple):
    """The text of a page, its encoding, and a note where some bytes were none of it."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(name: str, data: bytes, declared: str | None = None) -> Decoded:
    """Decode by BOM, NUL pattern, then what is declared as far as it is true, then the bytes.

    A web site that cuts a text in the middle of a character does not make its page unreadable: a few such places are
    shown as such, and noted. Raises UnreadableError for more.
    """
    known: list[str] = []
    if not data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) and b"\0" not in data[:_LOOK]:
        found = _META.search(data, 0, _LOOK)
        labels = (declared, found[1].decode("ascii") if found else None)
        known = [charset for label in labels if label and (charset := _CHARSETS.get(label.strip().lower()))]
    if known:
        try:  # pages that were saved as UTF-8 often still declare GBK; bytes of GBK are hardly ever valid UTF-8
            return Decoded(data.decode("utf-8"), "utf-8")
        except UnicodeDecodeError:
            pass
        for charset in known:
            decoded = _decoded(data, charset)
            if decoded:
                return decoded
    return Decoded(*plain.decode(name, data))


def _decoded(data: bytes, charset: str) -> Decoded | None:
    """Decode with at most a few gaps among many characters; none where it is another encoding."""
    text = data.decode(charset, "replace")
    gaps = text.count("\ufffd")
    if not gaps:
        return Decoded(text, charset)
    others = sum(1 for character in text if not character.isascii()) - gaps
    if gaps > _MOST_GAPS or gaps * _MOST_GAPS > others:
        return None
    return Decoded(text, charset, (_GAPS.format(gaps, charset.upper()),))
