"""The one door to lxml: trees from web pages and from the parts of Office files, nothing ever fetched or expanded."""

import re

from lxml import etree, html

from core.errors import DamagedError, HostileError, TooLargeError

_MOST_CHARACTERS = 32 * 1024 * 1024
_MOST_TAGS = 500_000
# many attributes in one tag cost the parser time by their square: 20,000 take 0.3 s, 100,000 take 8
_MOST_ATTRIBUTES = 20_000
_LONG = 256 * 1024
_TAG = re.compile(r"""<[a-zA-Z][^"'>]*+(?:(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z))[^"'>]*+)*+""")
_QUOTED = re.compile(r"""("|')[^"']*+""")
_BETWEEN = re.compile(r"""[\s/="]""")

_STRING = etree.XPath("string()")
# not "//*": its way of sorting what it finds costs the square of the page's length
_MAYBE_HIDDEN = etree.XPath("descendant::*[@hidden or contains(@style, 'none') or contains(@style, 'hid')]")
_HIDING = ("display", "DISPLAY", "Display", "hidden", "HIDDEN", "mso-hide")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)

Element = etree._Element  # noqa: SLF001  (lxml has no public name for the class of its elements)


def html_tree(name: str, text: str) -> tuple[Element | None, bool]:
    """Parse a web page; none for one without any element. True: the parser stopped at its limit of depth."""
    _refuse_traps(name, text)
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True, remove_comments=True, remove_pis=True)
    root = etree.fromstring(text.encode("utf-8", "replace").replace(b"\0", b""), parser)
    stopped = any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log)
    return root, stopped


def _refuse_traps(name: str, text: str) -> None:
    if len(text) > _MOST_CHARACTERS:
        raise TooLargeError(name, f"{_MOST_CHARACTERS // 1024 // 1024} MB")
    if text.count("<") > _MOST_TAGS:
        raise TooLargeError(name, f"{_MOST_TAGS // 10_000} 万个网页标签")
    if len(text) < _LONG:
        return
    for tag in _TAG.finditer(text):
        if tag.end() - tag.start() > 2 * _MOST_ATTRIBUTES:
            bare = _QUOTED.sub('"', tag[0])
            if sum(1 for _ in _BETWEEN.finditer(bare)) > _MOST_ATTRIBUTES:
                raise HostileError(name, "网页里有一个标签写了上万个属性")


def string_of(element: Element) -> str:
    """Return all text in an element."""
    text = _STRING(element)
    return text if isinstance(text, str) else ""


def may_hide(text: str) -> bool:
    """Say whether the source of a page holds any word that hides an element."""
    return any(word in text for word in _HIDING) and any(word in text for word in ("none", "hid", "HID", "NONE"))


def hidden_in(root: Element) -> list[Element]:
    """Return the elements that a page does not display by their own word (style sheets are not asked)."""
    found = _MAYBE_HIDDEN(root)
    if not isinstance(found, list):
        return []
    elements = [element for element in found if isinstance(element, Element)]
    return [e for e in elements if e.get("hidden") is not None or _HIDDEN.search(e.get("style") or "")]


def xml_tree(name: str, data: bytes) -> Element:
    """Parse a part of an Office file; raises HostileError for any DTD, DamagedError for what is no XML."""
    if b"<!DOCTYPE" in data or (b"\0" in data and b"<!DOCTYPE" in data.replace(b"\0", b"")):
        raise HostileError(name, "文件内部带有外部实体声明（DTD），正常的文档不会有")
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, remove_comments=True, remove_pis=True
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


def drop_elements(root: Element, *tags: str) -> None:
    """Take elements out with all that is in them."""
    etree.strip_elements(root, *tags, with_tail=False)


def drop_tags(root: Element, *tags: str) -> None:
    """Take elements out and leave what is in them."""
    etree.strip_tags(root, *tags)
