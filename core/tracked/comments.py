"""Comments of a Word document: their own part, named in the container, and the places they belong to."""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from posixpath import normpath
from typing import NamedTuple

from core.errors import ReportError
from core.readers import wordml
from core.readers.container import Container
from core.readers.docx import inside, relations_part
from core.readers.markup import Element, xml_bytes, xml_tree
from core.readers.wordml import P, T, W
from core.tracked.runs import Mark, R, is_number

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_RELATION = f"{{{_PACKAGE}/relationships}}Relationship"
_OVERRIDE = f"{{{_PACKAGE}/content-types}}Override"
_NO_RELATIONS = f'<Relationships xmlns="{_PACKAGE}/relationships"/>'.encode()
_NO_TYPES = f'<Types xmlns="{_PACKAGE}/content-types"/>'.encode()
_NO_COMMENTS = f'<w:comments xmlns:w="{W[1:-1]}"/>'.encode()
_TYPES = "[Content_Types].xml"
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_STRICT_KIND = "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"
_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_COMMENTS, _COMMENT, _ID, _BOX = (W + name for name in ("comments", "comment", "id", "txbxContent"))
# what may hold the ends of a comment's range
_HOLDERS = frozenset(W + name for name in ("p", "hyperlink", "sdtContent", "smartTag", "customXml", "dir", "bdo"))
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Comment(NamedTuple):
    """What is said, a paragraph a line, of the stretch from one element of the document to another."""

    first: Element
    last: Element
    text: str
    mark: Mark


class DamagedPartError(Exception):
    """A part that would have to be written anew cannot be read; `part` says which."""

    def __init__(self, part: str) -> None:
        super().__init__(part)
        self.part = part


class Parts(NamedTuple):
    """Where a document's comments are: the part, whether it is there already, whether the document is strict OOXML."""

    document: str
    comments: str
    known: bool
    strict: bool


def parts(name: str, container: Container, document: str, *, strict: bool) -> Parts:
    """Find the part with the comments, or a name for a new one."""
    known = {part.lower(): part for part in container.names}  # names of parts differ in more than their case
    for relation in _related(_tree(name, container, relations_part(document), _NO_RELATIONS)):
        target = known.get(_target(document, relation))
        if target is not None:
            return Parts(document, target, known=True, strict=strict)
    number, target = 1, "comments.xml"
    while (part := str(PurePosixPath(document).with_name(target))).lower() in known:
        number += 1
        target = f"comments{number}.xml"
    return Parts(document, part, known=False, strict=strict)


def there(name: str, container: Container, places: Parts) -> Element:
    """Return the comments that are there, or none yet; what is in a damaged part is not thrown away."""
    try:
        part = container.part(places.comments) if places.known else None
        data = wordml.transitional(part) if part and not part.isspace() else _NO_COMMENTS
        root = xml_tree(name, data, whole=True)
    except ReportError as error:
        raise DamagedPartError(places.comments) from error
    if root.tag != _COMMENTS:
        raise DamagedPartError(places.comments)
    return root


def named(name: str, container: Container, places: Parts) -> Mapping[str, bytes]:
    """Return the parts in which a new part with comments is named, with its name instead of any that leads nowhere."""
    if places.known:
        return {}
    listed = relations_part(places.document)
    relations = _tree(name, container, listed, _NO_RELATIONS)
    for relation in list(_related(relations)):
        relations.remove(relation)
    taken = {relation.get("Id") for relation in relations.iter(_RELATION)}
    free = next(made for number in range(1, len(taken) + 2) if (made := f"rId{number}") not in taken)
    kind = _STRICT_KIND if places.strict else _KIND
    target = PurePosixPath(places.comments).name
    _add(relations, _RELATION, {"Id": free, "Type": kind, "Target": target})
    types = _tree(name, container, _TYPES, _NO_TYPES)
    whole = f"/{places.comments}"
    for override in list(types.iterchildren(_OVERRIDE)):
        if (override.get("PartName") or "").lower() == whole.lower():
            types.remove(override)
    _add(types, _OVERRIDE, {"PartName": whole, "ContentType": _CONTENT})
    return {listed: xml_bytes(relations), _TYPES: xml_bytes(types)}


def _tree(name: str, container: Container, part: str, empty: bytes) -> Element:
    try:
        return xml_tree(name, container.part(part) or empty, whole=True)
    except ReportError as error:
        raise DamagedPartError(part) from error


def _related(relations: Element) -> Iterator[Element]:
    """Yield the relations to comments inside the container."""
    for relation in relations.iterchildren(_RELATION):
        if relation.get("Type") in (_KIND, _STRICT_KIND) and relation.get("TargetMode") != "External":
            yield relation


def _target(document: str, relation: Element) -> str:
    return normpath(inside(document, relation.get("Target") or "")).lower()


def add(root: Element, document: Element, comments: list[Comment]) -> None:
    """Write comments and where they belong, numbered on from those that are there."""
    taken = [element.get(_ID) or "" for part in (root, document) for element in part.iter(_COMMENT, *_ENDS)]
    first = 1 + max((int(number) for number in taken if is_number(number)), default=-1)
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
