"""The pages of a PDF into a document; the library has to be trusted with the file (see `pdf`)."""

import hashlib
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from core.document import Document
from core.errors import DamagedError, NoTextLayerError, ReadTimeoutError
from core.readers import pdf_rules, pdf_words, pdfium
from core.readers.sheets import broken_rows, items, writing
from core.readers.sheets.marks import Mark, Rect, Sheet

SECONDS = 8
_LARGE = 0.2  # of a page: a picture that may hold a table


class Taken(NamedTuple):
    """What was taken from all pages, and what could not be."""

    sheets: list[Sheet]
    notes: list[str]
    pages: int


def document(path: Path, data: bytes) -> Document:
    """Read all pages; raises DamagedError, EncryptedError, NoTextLayerError, ReadTimeoutError, TooLargeError."""
    taken = take(path.name, data)
    if not any(sheet.marks for sheet in taken.sheets):
        raise NoTextLayerError(path.name)
    pages = items.items_of(taken.sheets)
    broken_rows.mend(pages)
    shown = {sheet.number: sheet.shown for sheet in taken.sheets if sheet.shown}
    text, grids, words = writing.write(path.name, pages, shown)
    return Document(
        name=path.name,
        sha256=hashlib.sha256(data).hexdigest(),
        format="pdf",
        text=text,
        pages=taken.pages,
        grids=grids,
        words=words,
        notes=tuple(taken.notes),
        path=str(path),
    )


def take(name: str, data: bytes) -> Taken:
    """Take marks and rules from all pages."""
    end = time.monotonic() + SECONDS
    sheets: list[Sheet] = []
    notes: list[str] = []
    number = 0
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
            notes.extend(_notes(number, words, drawing))
    if not sheets:
        raise DamagedError(name, "没有一页可以读取")
    return Taken(sheets, notes, number)


def _sheet(page: pdfium.Page, words: pdf_words.Words, drawing: pdf_rules.Drawing) -> Sheet:
    shown = None if words.frame.quarters == page.quarters else _turn(words.frame, page.quarters)
    width, height = words.frame.size
    return Sheet(page.number, width, height, words.marks, drawing.across, drawing.down, shown)


def _turn(frame: pdfium.Frame, quarters: int) -> Callable[[Rect], Rect]:
    return lambda extent: frame.turned(extent, quarters)


def _notes(number: int, words: pdf_words.Words, drawing: pdf_rules.Drawing) -> Iterator[str]:
    """Say what of a page was not read."""
    if not words.marks:
        if drawing.drawn:
            yield f"第{number}页无文字层"
        return
    width, height = words.frame.size
    bare = [picture for picture in drawing.pictures if _is_bare(picture, words.marks, width * height)]
    if bare:
        yield f"第{number}页有{len(bare)}幅图片，图中的文字没有读取"
    if words.blind:
        yield f"第{number}页有{words.blind}个字符没有对应的文字，显示为�"
    if words.outside:
        yield f"第{number}页有{words.outside}个字符在页面边界之外，没有读取"
    if words.slanted:
        yield f"第{number}页有{words.slanted}个斜排的字符（多为水印），没有读取"


def _is_bare(picture: Rect, marks: Sequence[Mark], area: float) -> bool:
    """Say whether a picture is large and has no text over it, as a scanned page with recognised text would."""
    size = (picture.x1 - picture.x0) * (picture.y1 - picture.y0)
    return size >= _LARGE * area and not any(picture.holds(mark.centre, mark.middle) for mark in marks)
