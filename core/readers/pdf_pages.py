"""The pages of a PDF into a document; the library has to be trusted with the file (see `pdf`)."""

import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from core.document import Document
from core.errors import DamagedError, EmptyFileError, NoTextLayerError, ReadTimeoutError, ReportError
from core.readers import pdf_rules, pdf_words, pdfium
from core.readers.scans import engine
from core.readers.sheets.binding import Source, bind
from core.readers.sheets.marks import Mark, Rect, Sheet

SECONDS = 8
_NO_LETTERS = "字体没有文字对照表，文字取不出来"
_LARGE = 0.2  # of a page: a picture that may hold a table
_WHOLE = 0.5  # of a page: a picture that is the page
_FEW = 30  # characters over a picture: a stamp or a page number, not its text


class Unread(NamedTuple):
    """A page that is a picture, or whose fonts do not say what they mean; and what is said of it until it is read."""

    number: int
    known: int
    blind: int
    notes: list[str]


class Taken(NamedTuple):
    """What was taken from all pages, and what could not be."""

    sheets: list[Sheet]
    notes: list[str]
    pages: int
    known: int  # characters, those stamped on pictures not counted
    blind: int  # characters whose font does not say what they mean
    drawn: bool  # whether anything is on the pages at all
    unread: list[Unread]  # pages to be recognised, if that can be done


def document(path: Path, data: bytes, *, recognise: bool = False) -> Document:
    """Read all pages; raises DamagedError, EncryptedError, EmptyFileError, NoTextLayerError, ReadTimeoutError.

    `recognise`: pages without letters are recognised as pictures, where that can be done.
    """
    taken = take(path.name, data)
    if recognise and taken.unread and engine.available():
        taken = _with_recognised(path.name, data, taken)
    if taken.known <= taken.blind:
        raise _no_text(path.name, taken)
    return bind(Source(path, data, "pdf"), taken.sheets, taken.pages, taken.notes)


def _with_recognised(name: str, data: bytes, taken: Taken) -> Taken:
    from core.readers import pdf_scans  # noqa: PLC0415  (not where only letters are read)

    sheets, notes = pdf_scans.recognise(name, data, [page.number for page in taken.unread])
    seen = {sheet.number: sheet for sheet in sheets if sheet.marks}
    read = [page for page in taken.unread if page.number in seen]
    gone = {note for page in read for note in page.notes}
    letters = sum(len(mark.text) for sheet in seen.values() for mark in sheet.marks)
    return taken._replace(
        sheets=[seen.get(sheet.number, sheet) for sheet in taken.sheets],
        notes=[note for note in taken.notes if note not in gone] + notes,
        known=taken.known + letters - sum(page.known for page in read),
        blind=taken.blind - sum(page.blind for page in read),
    )


def _no_text(name: str, taken: Taken) -> ReportError:
    if taken.blind:
        return NoTextLayerError(name, _NO_LETTERS)
    return NoTextLayerError(name) if taken.drawn else EmptyFileError(name, "的各页都是空白。请确认导出是否完整")


def take(name: str, data: bytes) -> Taken:
    """Take marks and rules from all pages."""
    end = time.monotonic() + SECONDS
    sheets: list[Sheet] = []
    notes: list[str] = []
    unread: list[Unread] = []
    number = known = blind = 0
    drawn = False
    with pdfium.opened(name, data) as opened:
        for number, page in enumerate(pdfium.pages(name, opened), 1):
            if time.monotonic() > end:
                raise ReadTimeoutError(name, SECONDS)
            if page is None:
                notes.append(f"第{number}页已损坏，没有读取")
                continue
            words = pdf_words.words_of(name, page)
            drawing = pdf_rules.drawing_of(name, page, words.frame)
            sheets.append(_sheet(page, words, drawing))
            scanned = _is_scan(words, drawing)
            letters = 0 if scanned else sum(len(mark.text) for mark in words.marks) - words.blind
            said = [f"第{number}页无文字层"] if scanned else list(_notes(number, words, drawing))
            if scanned or letters < words.blind:
                unread.append(Unread(number, letters, words.blind, said))
            known, blind = known + letters, blind + words.blind
            drawn |= drawing.drawn
            notes.extend(said)
    if not sheets:
        raise DamagedError(name, "没有一页可以读取")
    return Taken(sheets, notes, number, known, blind, drawn, unread)


def _sheet(page: pdfium.Page, words: pdf_words.Words, drawing: pdf_rules.Drawing) -> Sheet:
    shown = None if words.frame.quarters == page.quarters else _turn(words.frame, page.quarters)
    width, height = words.frame.size
    return Sheet(page.number, width, height, words.marks, drawing.across, drawing.down, shown)


def _turn(frame: pdfium.Frame, quarters: int) -> Callable[[Rect], Rect]:
    return lambda extent: frame.turned(extent, quarters)


def _is_scan(words: pdf_words.Words, drawing: pdf_rules.Drawing) -> bool:
    """Say whether a page is a picture, with a page number or a stamp in letters at most."""
    if not words.marks:
        return drawing.drawn
    area = words.frame.size[0] * words.frame.size[1]
    few = sum(len(mark.text) for mark in words.marks) < _FEW
    return few and any(_area(picture) >= _WHOLE * area for picture in drawing.pictures)


def _notes(number: int, words: pdf_words.Words, drawing: pdf_rules.Drawing) -> Iterator[str]:
    """Say what of a page was not read."""
    area = words.frame.size[0] * words.frame.size[1]
    silent = [picture for picture in drawing.pictures if _area(picture) >= _LARGE * area]
    silent = [picture for picture in silent if _letters_on(picture, words.marks) < _FEW]
    if silent:
        yield f"第{number}页有{len(silent)}幅图片，图中的文字没有读取"
    if words.blind:
        yield f"第{number}页有{words.blind}个字符没有对应的文字，显示为�"
    if words.outside:
        yield f"第{number}页有{words.outside}个字符在页面边界之外，没有读取"
    if words.slanted:
        yield f"第{number}页有{words.slanted}个斜排的字符（多为水印），没有读取"


def _area(extent: Rect) -> float:
    return (extent.x1 - extent.x0) * (extent.y1 - extent.y0)


def _letters_on(picture: Rect, marks: Sequence[Mark]) -> int:
    return sum(len(mark.text) for mark in marks if picture.holds(mark.centre, mark.middle))
