"""Comments of a Word document: their own part, named in the container, and the places they belong to."""

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import NamedTuple

from core.readers.container import Container
from core.readers.docx import inside, relations_part
from core.readers.markup import Element, xml_bytes, xml_tree
from core.readers.wordml import P, T, W
from core.tracked.runs import Mark, R

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_RELATION = f"{{{_PACKAGE}/relationships}}Relationship"
_OVERRIDE = f"{{{_PACKAGE}/content-types}}Override"
_NO_RELATIONS = f'<Relationships xmlns="{_PACKAGE}/relationships"/>'.encode()
_NO_TYPES = f'<Types xmlns="{_PACKAGE}/content-types"/>'.encode()
NO_COMMENTS = f'<w:comments xmlns:w="{W[1:-1]}"/>'.encode()
_TYPES = "[Content_Types].xml"
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_STRICT_KIND = "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"
_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_COMMENT, _ID, _BOX = W + "comment", W + "id", W + "txbxContent"
# what may hold the ends of a comment's range
_HOLDERS = frozenset(W + name for name in ("p", "hyperlink", "sdtContent", "smartTag", "customXml", "dir", "bdo"))
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Comment(NamedTuple):
    """What is said, a paragraph a line, of the stretch from one element of the document to another."""

    first: Element
    last: Element
    text: str
    mark: Mark


class Parts(NamedTuple):
    """Where a document's comments are: the part, whether it is there already, whether the document is strict OOXML."""

    document: str
    comments: str
    known: bool
    strict: bool


def parts(name: str, container: Container, document: str, *, strict: bool) -> Parts:
    """Find the part with the comments, or a name for a new one."""
    relations = xml_tree(name, container.part(relations_part(document)) or _NO_RELATIONS)
    for relation in relations.iter(_RELATION):
        if relation.get("Type") in (_KIND, _STRICT_KIND) and relation.get("TargetMode") != "External":
            target = inside(document, relation.get("Target") or "")
            if target in container.names:
                return Parts(document, target, known=True, strict=strict)
    number, target = 1, "comments.xml"
    while (part := str(PurePosixPath(document).with_name(target))) in container.names:
        number += 1
        target = f"comments{number}.xml"
    return Parts(document, part, known=False, strict=strict)


def named(name: str, container: Container, places: Parts) -> Mapping[str, bytes]:
    """Return the parts in which a new part with comments is named, with its name added."""
    if places.known:
        return {}
    listed = relations_part(places.document)
    relations = xml_tree(name, container.part(listed) or _NO_RELATIONS, whole=True)
    taken = {relation.get("Id") for relation in relations.iter(_RELATION)}
    free = next(made for number in range(1, len(taken) + 2) if (made := f"rId{number}") not in taken)
    kind = _STRICT_KIND if places.strict else _KIND
    target = PurePosixPath(places.comments).name
    _add(relations, _RELATION, {"Id": free, "Type": kind, "Target": target})
    types = xml_tree(name, container.part(_TYPES) or _NO_TYPES, whole=True)
    _add(types, _OVERRIDE, {"PartName": f"/{places.comments}", "ContentType": _CONTENT})
    return {listed: xml_bytes(relations), _TYPES: xml_bytes(types)}


def add(root: Element, document: Element, comments: list[Comment]) -> None:
    """Write comments and where they belong, numbered on from those that are there."""
    taken = [element.get(_ID) or "" for part in (root, document) for element in part.iter(_COMMENT, *_ENDS)]
    first = 1 + max((int(number) for number in taken if number.isascii() and number.isdigit()), default=-1)
    for number, comment in enumerate(comments, first):
        root.append(_written(root, str(number), comment))
        _place(comment, str(number))


_ENDS = (W + "commentRangeStart", W + "commentRangeEnd", W + "commentReference")


def _written(root: Element, number: str, comment: Comment) -> Element:
    author, date = comment.mark
    made = root.makeelement(
        _COMMENT, {_ID: number, W + "author": author, W + "date": date, W + "initials": author[:2]}, nsmap=root.nsmap
    )
    for line in comment.text.split("\n"):
        text = _add(_add(_add(made, P), R), T, {_SPACE: "preserve"})
        text.text = line
    return made


def _place(comment: Comment, number: str) -> None:
    start, end, reference = _ENDS
    first, last = _top(comment.first), _top(comment.last)
    if _paragraph(last) is not _paragraph(first):
        last = first
    opening, closing = (_made(first, tag, {_ID: number}) for tag in (start, end))
    mark = _made(first, R)
    _add(mark, reference, {_ID: number})
    if first.tag == P:
        first.insert(0 if first.find(W + "pPr") is None else 1, opening)
        first.extend((closing, mark))
        return
    first.addprevious(opening)
    last.addnext(mark)
    last.addnext(closing)


def _top(element: Element) -> Element:
    """Return what a range may begin or end at, for a place in it: outside of tracked changes and of text boxes."""
    if element.tag == P and next(element.iterancestors(_BOX), None) is None:
        return element
    boxes = list(element.iterancestors(_BOX))
    at = boxes[-1] if boxes else element
    for above in at.iterancestors():
        if above.tag in _HOLDERS:
            return at
        at = above
    return element


def _paragraph(element: Element) -> Element | None:
    return element if element.tag == P else next(element.iterancestors(P), None)


def _add(parent: Element, tag: str, attributes: Mapping[str, str] | None = None) -> Element:
    made = _made(parent, tag, attributes)
    parent.append(made)
    return made


def _made(near: Element, tag: str, attributes: Mapping[str, str] | None = None) -> Element:
    return near.makeelement(tag, dict(attributes or {}), nsmap=near.nsmap)
