"""Tracked changes of a Word document accepted or rejected, and listed: by their meaning in the standard alone."""

import io
import zipfile
from collections.abc import Callable
from typing import NamedTuple

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
MAIN = "word/document.xml"
COMMENTS = "word/comments.xml"


class Tracked(NamedTuple):
    """One change: "ins" or "del", whose, and the text it is about."""

    kind: str
    author: str
    text: str


def parts(data: bytes) -> dict[str, bytes]:
    """Return the parts of a container by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as container:
        assert container.testzip() is None
        return {name: container.read(name) for name in container.namelist()}


def tree(data: bytes, part: str = MAIN) -> etree._Element:
    return etree.fromstring(parts(data)[part].replace(STRICT, W[1:-1].encode()))


def changes(data: bytes, author: str) -> list[Tracked]:
    """List what text somebody changed, in the order of the document."""
    found = (
        Tracked(
            etree.QName(element).localname,
            author,
            "".join(text.text or "" for text in element.iter(W + "t", W + "delText")),
        )
        for element in tree(data).iter(W + "ins", W + "del")
        if element.get(W + "author") == author
    )
    return [change for change in found if change.text]


def comments(data: bytes) -> list[str]:
    """Return the texts of all comments, lines parted by line feeds; each must have its place in the document."""
    if COMMENTS not in parts(data):
        return []
    document, root = tree(data), tree(data, COMMENTS)
    numbers = [comment.get(W + "id") for comment in root]
    assert len(set(numbers)) == len(numbers)
    for name in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        assert {element.get(W + "id") for element in document.iter(W + name)} >= set(numbers)
    return [
        "\n".join("".join(text.text or "" for text in line.iter(W + "t")) for line in comment.iter(W + "p"))
        for comment in root
    ]


def commented(data: bytes) -> dict[str, str]:
    """Return, by the first line of each comment, what stands in its range now."""
    found = {}
    for number, said in zip((c.get(W + "id") for c in tree(data, COMMENTS)), comments(data), strict=True):
        inside, texts = False, []
        for element in tree(data).iter():
            if element.get(W + "id") == number and element.tag in (W + "commentRangeStart", W + "commentRangeEnd"):
                inside = element.tag == W + "commentRangeStart"
            elif inside and element.tag == W + "t":
                texts.append(element.text or "")
        found[said.split("\n", 1)[0]] = "".join(texts)
    return found


def accepted(data: bytes) -> bytes:
    """Accept everything: what is deleted goes, what is inserted stays."""
    return _with_main(data, lambda root: _settle(root, gone="del", kept="ins"))


def rejected(data: bytes, author: str) -> bytes:
    """Reject what one person changed."""
    return _with_main(data, lambda root: _settle(root, gone="ins", kept="del", author=author))


def _settle(root: etree._Element, gone: str, kept: str, author: str | None = None) -> None:
    for element in list(root.iter(W + gone, W + kept)):
        parent = element.getparent()
        if parent is None or not len(element) or author not in (None, element.get(W + "author")):
            continue
        if element.tag == W + kept:
            for child in element:
                element.addprevious(child)
        parent.remove(element)
    if kept == "del":
        for deleted, kind in (("delText", "t"), ("delInstrText", "instrText")):
            for text in root.iter(W + deleted):
                if not any(above.tag == W + "del" for above in text.iterancestors()):
                    text.tag = W + kind


def _with_main(data: bytes, change: Callable[[etree._Element], None]) -> bytes:
    content = parts(data)
    root = tree(data)
    change(root)
    content[MAIN] = etree.tostring(root)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as container:
        for name, part in content.items():
            container.writestr(name, part)
    return buffer.getvalue()
