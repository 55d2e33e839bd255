"""Reports filled into templates: every figure in a content control, in the line, around its paragraph or its cell."""

import re
from collections.abc import Callable
from typing import NamedTuple

from tests.renderers.common import Source
from tests.writers import word

_CELL = re.compile(
    r"<w:tc>(?P<cell><w:tcPr>(?:(?!</w:tcPr>).)*</w:tcPr>)"
    r"<w:p>(?P<paragraph><w:pPr>(?:(?!</w:pPr>).)*</w:pPr>)"
    r"(?P<run>(?:<w:r>(?:(?!</w:r>).)*<w:t xml:space=\"preserve\">\d+(?:\.\d+)?</w:t></w:r>)?)</w:p></w:tc>"
)
PLAIN = "<w:text/>"
NAMED = '<w:alias w:val="填写"/>'
LOCKED = '<w:lock w:val="sdtContentLocked"/>'
BOUND = '<w:dataBinding w:xpath="/a" w:storeItemID="{0F4E}"/>'


class Place(NamedTuple):
    """A cell with a figure or without: the properties of cell and paragraph, and the run."""

    cell: str
    paragraph: str
    run: str


Shape = Callable[[Place, str], str]


def control(settings: str, content: str) -> str:
    """Write a content control."""
    return f"<w:sdt><w:sdtPr>{settings}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def _lines(place: Place, *, settings: str = "") -> str:
    run = control(settings, place.run) if settings and place.run else place.run
    return f"<w:p>{place.paragraph}{run}</w:p>"


def _cell(place: Place, content: str) -> str:
    return f"<w:tc>{place.cell}{content}</w:tc>"


def in_line(place: Place, settings: str) -> str:
    """A control in the paragraph."""
    return _cell(place, _lines(place, settings=settings))


def around_paragraph(place: Place, settings: str) -> str:
    """A control in the cell, around its paragraph."""
    return _cell(place, control(settings, _lines(place)))


def around_paragraphs(place: Place, settings: str) -> str:
    """A control around the figure's paragraph and an empty one."""
    return _cell(place, control(settings, _lines(place) + "<w:p/>"))


def around_cell(place: Place, settings: str) -> str:
    """A control in the row, around the cell."""
    return control(settings, _cell(place, _lines(place)))


def nested(place: Place, settings: str) -> str:
    """Controls around the cell, its paragraph, and twice in that."""
    inner = f"<w:p>{place.paragraph}{control(NAMED, control(settings, place.run))}</w:p>"
    return control(settings, _cell(place, control(NAMED, control(settings, inner))))


SHAPES: dict[str, Shape] = {
    "in the line": in_line,
    "around a paragraph": around_paragraph,
    "around paragraphs": around_paragraphs,
    "around a cell": around_cell,
    "nested": nested,
}


def filled(source: Source, shape: Shape, settings: str) -> bytes:
    """A report in which each figure, and each cell for one, is in controls of one shape."""
    document = word.unpacked(word.word(source))["word/document.xml"].decode()
    written, count = _CELL.subn(lambda found: shape(Place(**found.groupdict()), settings), document)
    assert count
    return word.container(written)
