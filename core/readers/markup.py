"""The one door to lxml: trees from web pages and from the parts of Office files, nothing ever fetched or expanded."""

import re
from typing import NamedTuple

from lxml import etree, html

from core.errors import DamagedError, HostileError, TooLargeError

_MOST_BYTES = 48 * 1024 * 1024
_MOST_TAGS = 500_000
# many attributes in one tag cost the parser time by their square: 20,000 take 0.3 s, 100,000 take 8
_MOST_ATTRIBUTES = 20_000
_LONG = 256 * 1024
_TAG = re.compile(rb"""<[a-zA-Z][^"'>]*+(?:(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z))[^"'>]*+)*+""")
_QUOTED = re.compile(rb"""("|')[^"']*+""")
_BETWEEN = re.compile(rb"""[\s/="]""")

_STRING = etree.XPath("string()")
# not "//*": its way of sorting what it finds costs the square of the page's length
_MAYBE_HIDDEN = etree.XPath("descendant::*[@hidden or contains(@style, 'none') or contains(@style, 'hid')]")
_HIDING = (b"display", b"DISPLAY", b"hid")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)

Element = etree._Element  # noqa: SLF001  (lxml has no public name for the class of its elements)


class Page(NamedTuple):
    """A parsed web page; `stopped`: the parser gave up at its limit of depth, `hides`: some words hide elements."""

    root: Element | None
    stopped: bool
    hides: bool


def html_tree(name: str, text: str) -> Page:
    """Parse a web page; without any element it has no root. Raises TooLargeError, HostileError."""
    data = text.encode("utf-8", "replace").replace(b"\0", b"")
    _refuse_traps(name, data)
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True, remove_comments=True, remove_pis=True)
    root = etree.fromstring(data, parser)
    stopped = any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log)
    hides = any(word in data for word in _HIDING)
    return Page(root, stopped, hides)


def _refuse_traps(name: str, data: bytes) -> None:
    if len(data) > _MOST_BYTES:
        raise TooLargeError(name, f"{_MOST_BYTES // 1024 // 1024} MB")
    if data.count(b"<") > _MOST_TAGS:
        raise TooLargeError(name, f"{_MOST_TAGS // 10_000} 万个网页标签")
    if len(data) < _LONG:
        return
    for tag in _TAG.finditer(data):
        if tag.end() - tag.start() > 2 * _MOST_ATTRIBUTES:
            bare = _QUOTED.sub(b'"', tag[0])
            if sum(1 for _ in _BETWEEN.finditer(bare)) > _MOST_ATTRIBUTES:
                raise HostileError(name, "网页里有一个标签写了上万个属性")


# raised digits are notes and powers, never part of the figure that they stand behind
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def raise_digits(element: Element) -> None:
    """Write the digits of an element that prints raised with the characters for raised digits."""
    for part in element.iter():
        if part.text:
            part.text = part.text.translate(_RAISED)
        if part.tail and part is not element:
            part.tail = part.tail.translate(_RAISED)


def string_of(element: Element) -> str:
    """Return all text in an element."""
    text = _STRING(element)
    return text if isinstance(text, str) else ""


def hidden_in(root: Element) -> list[Element]:
    """Return the elements that a page does not display by their own word (style sheets are not asked)."""
    found = _MAYBE_HIDDEN(root)
    if not isinstance(found, list):
        return []
    elements = [element for element in found if isinstance(element, Element)]
    return [e for e in elements if e.get("hidden") is not None or _HIDDEN.search(e.get("style") or "")]


def xml_tree(name: str, data: bytes, *, whole: bool = False) -> Element:
    """Parse a part of an Office file; raises HostileError for any DTD, DamagedError for what is no XML.

    `whole`: comments and processing instructions stay, for a part that is written again.
    """
    if b"<!DOCTYPE" in data or (b"\0" in data and b"<!DOCTYPE" in data.replace(b"\0", b"")):
        raise HostileError(name, "文件内部带有外部实体声明（DTD），正常的文档不会有")
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, remove_comments=not whole, remove_pis=not whole
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        if error.code == etree.ErrorTypes.ERR_RESOURCE_LIMIT or "depth" in (error.msg or ""):
            raise HostileError(name, "文件内部的层次深得不正常") from error
        raise DamagedError(name, "文件内部的内容不完整") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise HostileError(name, "文件内部带有外部实体声明（DTD），正常的文档不会有")
    return root


def xml_bytes(root: Element) -> bytes:
    """Write a part of an Office file."""
    return etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True)


def drop_elements(root: Element, *tags: str) -> None:
    """Take elements out with all that is in them."""
    etree.strip_elements(root, *tags, with_tail=False)


def drop_tags(root: Element, *tags: str) -> None:
    """Take elements out and leave what is in them."""
    etree.strip_tags(root, *tags)
