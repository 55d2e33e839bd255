"""Where each character of a Word document's text stands in its XML: the document read once more, remembering."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import NamedTuple, SupportsIndex

from core.document import Grid, Span
from core.readers import wordml
from core.readers.container import Container
from core.readers.docx import Word, main_part
from core.readers.grid import Flow, Placed, tidy
from core.readers.markup import Element, xml_tree
from core.readers.numbering import Numbering
from core.readers.word_tables import Item, Tables
from core.readers.wordml import TC, P, T, W

_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_HYPHEN = W + "noBreakHyphen"
_Merges = dict[object, str | None]


class Spot(NamedTuple):
    """One character: the `w:t` it stands in, and the how-manieth of its characters it is."""

    text: Element
    offset: int


class Stretch(NamedTuple):
    """A paragraph or a cell of a table as the text shows it, and the `w:p` or `w:tc` it comes from."""

    span: Span
    element: Element


@dataclass(frozen=True, slots=True)
class Places:
    """A document's XML with all that reading leaves out, and which part of it each place of the text comes from.

    Blanks have no spot, nor has what comes from other parts (footnotes, numbers of lists, web pages inside).
    """

    root: Element
    part: str
    text: str
    spots: Mapping[int, Spot]
    stretches: Sequence[Stretch]

    def around(self, at: int) -> Stretch | None:
        """Return the paragraph or cell that a place of the text is in."""
        index = bisect_right(self.stretches, at, key=lambda stretch: stretch.span.start) - 1
        found = self.stretches[index] if index >= 0 else None
        return found if found and at <= found.span.end else None


def places(name: str, data: bytes) -> Places:
    """Read a Word document again; raises what reading it raised the first time."""
    container = Container(name, data)
    part = main_part(name, container)
    root = xml_tree(name, wordml.transitional(container.part(part) or b""), whole=True)
    memory = _Memory()
    flow = _Flow(name)
    Word(name, container, memory.tables, memory.simplify).into(flow)
    twins = dict(zip(memory.elements, root.iter(P, TC, T), strict=True))
    text = flow.text
    spots: dict[int, Spot] = {}
    stretches = []
    for span, origin in flow.noted:
        element = twins.get(origin.element)
        if element is not None:
            stretches.append(Stretch(span, element))
            for at, (inner, offset) in _matched(text, span, origin.characters):
                spots[at] = Spot(twins[inner], offset)
    return Places(root, part, text, spots, stretches)


def _matched(text: str, span: Span, characters: "_Characters") -> Iterator[tuple[int, tuple[Element, int]]]:
    """Yield the places that agree with the XML, character by character, blanks left out."""
    for at in range(*span):
        if not text[at].isspace():
            character, spot = next(characters, ("", None))
            if character != text[at]:
                return
            if spot is not None:
                yield at, spot


_Characters = Iterator[tuple[str, tuple[Element, int] | None]]


class _Origin(NamedTuple):
    """Where a text was read; several texts of one cell take its characters in turn."""

    element: Element
    characters: _Characters


class _Text(str):
    """A text that knows where it was read."""

    __slots__ = ("origin",)
    origin: _Origin

    def split(self, sep: str | None = None, maxsplit: SupportsIndex = -1) -> list[str]:
        """Cut it; the pieces know it too."""
        return [_text(piece, self.origin) for piece in super().split(sep, maxsplit)]


def _text(text: str, origin: _Origin) -> _Text:
    made = _Text(text)
    made.origin = origin
    return made


class _Memory:
    """What one reading of a document goes through."""

    def __init__(self) -> None:
        self.elements: list[Element] = []

    def simplify(self, root: Element) -> set[object]:
        """Note the elements as they are before any of them goes."""
        self.elements = list(root.iter(P, TC, T))
        return wordml.simplify(root)

    def tables(self, numbering: Numbering | None) -> Tables:
        return _Tables(numbering)


class _Tables(Tables):
    """Reads as ever; each text that it gives knows where it was read."""

    def __init__(self, numbering: Numbering | None) -> None:
        super().__init__(numbering)
        self._numbers: dict[Element, str] = {}

    def paragraph(self, element: Element, tab: str = "\t") -> str:
        return self._known(super().paragraph(element, tab), element)

    def _number(self, paragraph: Element) -> str:
        number = self._numbers[paragraph] = super()._number(paragraph)
        return number

    def _texts(self, row: Element) -> Iterator[tuple[Element, str, _Merges]]:
        for cell, text, merges in super()._texts(row):
            yield cell, self._known(text, cell), merges

    def _content(self, element: Element) -> tuple[str, list[Item] | None]:
        text, items = super()._content(element)
        return self._known(text, element), items

    def _known(self, text: str, element: Element) -> _Text:
        return _text(text, _Origin(element, self._characters(element)))

    def _characters(self, element: Element) -> _Characters:
        """Yield what an element prints, without blanks; asked for only after all of it was read."""
        number = ""
        for part in element.iter(P, T, _HYPHEN, _MATH):
            if part.tag == P:
                number = self._numbers.get(part, "")
                continue
            text = "-" if part.tag == _HYPHEN else part.text or ""
            if number and part.tag == T and text and not text.isspace():
                yield from ((character, None) for character in number if not character.isspace())
                number = ""
            for offset, character in enumerate(text):
                if not character.isspace():
                    yield character, (part, offset) if part.tag == T else None


class _Flow(Flow):
    """Lays out as ever; notes which text went where."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.noted: list[tuple[Span, _Origin]] = []

    def line(self, text: str) -> Span:
        span = super().line(text)
        self._note(span, text)
        return span

    def table(self, cells: Iterable[Placed]) -> Grid | None:
        placed = sorted(cells, key=itemgetter(0, 1))
        grid = super().table(placed)
        if grid is not None:
            for drawn, cell in zip(grid.cells, tidy(placed), strict=True):
                self._note(drawn.span, cell.text)
        return grid

    def _note(self, span: Span, text: str) -> None:
        if isinstance(text, _Text):
            self.noted.append((span, text.origin))
