"""Word documents (.docx): paragraphs and tables with their true merges, in one pass over the XML."""

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath

from core.document import Document
from core.errors import DamagedError, EmptyFileError
from core.readers import wordml
from core.readers.container import Container
from core.readers.grid import Flow
from core.readers.markup import Element, xml_tree
from core.readers.numbering import Numbering
from core.readers.word_tables import Tables
from core.readers.wordml import BODY, TBL, P, W

_MAIN = "word/document.xml"
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_PICTURES = (
    "{http://schemas.openxmlformats.org/drawingml/2006/main}blip",
    "{urn:schemas-microsoft-com:vml}imagedata",
)
_PICTURES_UNREAD = "文档中有 {} 张图片，图片里的文字没有读取"
_NOTES = ((wordml.FOOTNOTE, "footnotes.xml"), (wordml.ENDNOTE, "endnotes.xml"))


def read(path: Path, data: bytes) -> Document:
    """Read a Word document; raises EncryptedError, HostileError, DamagedError, TooLargeError, EmptyFileError."""
    container = Container(path.name, data)
    flow = Flow(path.name)
    word = Word(path.name, container)
    word.into(flow)
    if not flow.length:
        raise EmptyFileError(path.name, "里没有文字（可能只有图片）。请打开含有正文文字的文件")
    return Document(
        name=path.name,
        sha256=hashlib.sha256(data).hexdigest(),
        format="docx",
        text=flow.text,
        grids=tuple(flow.grids),
        notes=word.notes(),
        path=str(path),
    )


class Word:
    """One document with its parts; other `tables` and another `simplify` may remember what they read."""

    def __init__(
        self,
        name: str,
        container: Container,
        tables: Callable[[Numbering | None], Tables] = Tables,
        simplify: Callable[[Element], set[object]] = wordml.simplify,
    ) -> None:
        self._name = name
        self._container = container
        self._path = main_part(name, container)
        self._root = xml_tree(name, wordml.transitional(container.part(self._path) or b""))
        self._present = simplify(self._root)
        numbering = self._numbering()
        self._tables = tables(numbering)

    def into(self, flow: Flow) -> None:
        """Lay the body out, then the notes that stand at the foot of its pages."""
        body = self._root if self._root.tag == BODY else self._root.find(BODY)
        if body is None:
            raise DamagedError(self._name, "里面没有 Word 正文")
        for child in body:
            if child.tag == wordml.CHUNK:
                self._lay_chunk(child, flow)
            else:
                self._lay(child, flow)
        for reference, part in _NOTES:
            if reference in self._present:
                for element in self._note_paragraphs(part):
                    self._lay(element, flow)

    def notes(self) -> tuple[str, ...]:
        """Return what of the document is not in the text."""
        pictures = sum(1 for _ in self._root.iter(*_PICTURES))
        return (_PICTURES_UNREAD.format(pictures),) if pictures else ()

    def _lay(self, element: Element, flow: Flow) -> None:
        if element.tag == P:
            text = self._tables.paragraph(element)
            if text and not text.isspace():
                flow.line(text)
        elif element.tag == TBL:
            for item in self._tables.items(element):
                if isinstance(item, str):
                    flow.line(item)
                else:
                    flow.table(item)

    def _lay_chunk(self, element: Element, flow: Flow) -> None:
        """A web page inside the document, as some web sites export Word files."""
        from core.readers import html, mht, source  # noqa: PLC0415  (rare)

        target = _relations(self._name, self._container, self._path).get(element.get(_ID) or "")
        data = self._container.part(target) if target else None
        if not data:
            return
        if source.is_mht(data):
            items, _, _ = mht.items_of(self._name, data)
        else:
            items, _ = html.items_of(self._name, html.decode(self._name, data).text)
        html.lay_out(self._name, items, flow)

    def _note_paragraphs(self, part: str) -> Iterator[Element]:
        data = self._part_beside(part)
        if data:
            root = xml_tree(self._name, data)
            wordml.simplify(root)
            for note in root:
                if note.get(W + "type") is None:  # the others are separator lines
                    yield from note

    def _numbering(self) -> Numbering | None:
        """Return what numbers paragraphs, if anything in this document is numbered."""
        styles = self._part_beside("styles.xml") or b""
        by_style = b"numPr" in styles
        if not by_style and wordml.NUMBERED not in self._present:
            return None
        lists = self._part_beside("numbering.xml")
        if not lists:
            return None
        return Numbering(xml_tree(self._name, lists), xml_tree(self._name, styles) if by_style else None)

    def _part_beside(self, file: str) -> bytes | None:
        data = self._container.part(str(PurePosixPath(self._path).with_name(file)))
        return wordml.transitional(data) if data else None


def main_part(name: str, container: Container) -> str:
    """Return which part holds the text; raises DamagedError where none does."""
    if _MAIN in container.names:
        return _MAIN
    for target in _relations(name, container, "").values():
        if target in container.names and target.startswith("word/"):
            return target
    raise DamagedError(name, "里面没有 Word 正文")


def relations_part(path: str) -> str:
    """Return the part that lists what a part refers to."""
    at = PurePosixPath(path)
    return str(at.parent / "_rels" / f"{at.name}.rels")


def _relations(name: str, container: Container, path: str) -> dict[str, str]:
    """Return the targets inside the container that a part refers to, by their ids; "" is the container itself."""
    data = container.part(relations_part(path))
    if not data:
        return {}
    return {
        relation.get("Id") or "": inside(path, relation.get("Target") or "")
        for relation in xml_tree(name, data).iter(_RELATIONS)
        if relation.get("TargetMode") != "External"
    }


def inside(path: str, target: str) -> str:
    """Return the part that a part means by a target."""
    return target.lstrip("/") if target.startswith("/") else str(PurePosixPath(path).parent / target)
