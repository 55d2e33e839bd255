"""Cut a body that stands on one line: at headings and sentences, and between words and digits."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from core.document import Document, Span
from core.figures import is_figure
from core.forms import Form
from core.labels import bare
from core.lines import Line, Piece
from core.locate.places import Found
from core.locate.row_labels import anchored

_SENTENCE_ENDS = re.compile(r"(?<=[。；！？\n])")
_HEADING = re.compile(r"[一二三四五六][ 、.．]")
_LONGEST_HEADING = 34
_LONG_LINE = 40
_MUCH = 150
# digits with blanks or points between them; a last digit before a mark is the ordinal of the label that follows
_DIGITS = re.compile(
    r"[+\-]?[0-9０-９]"
    r"(?:[0-9０-９]|[.,][0-9０-９](?=[0-9０-９])|，[0-9０-９]{3}(?![0-9０-９])|[ \u00a0\u3000](?=[0-9０-９]))*"
    r"(?:\.[0-9]+)?"
)
# 37件 0件: a unit between figures is none of the words
_UNIT = re.compile(r"(?:件|起|宗|项|笔|万?元)(?=[ \u00a0\u30000-9０-９]|$)")
_ORDINAL = re.compile(r"\s?[0-9０-９]$")
_MARKS = "．、"
_BLANKS = re.compile(r"[ \u00a0\u3000]+")


def is_worth_trying(document: Document, found: Found) -> bool:
    """Say whether much is missing and the words of the tables stand in lines too long to be cells."""
    if found.size > _MUCH:
        return False
    return any(len(line) > _LONG_LINE and anchored(line) is not None for line in document.text.split("\n"))


def cut(document: Document, forms: Sequence[Form]) -> list[Line]:
    """Return the text as lines that end at sentences and headings, digits parted from words."""
    lines: list[Line] = []
    for start, end in _stretches(document.text, forms):
        text = document.text[start:end]
        if text.strip():
            lines.append(Line(len(lines) + 1, Span(start, end), text, "running", tuple(_pieces(text, start))))
    return lines


def _stretches(text: str, forms: Sequence[Form]) -> Iterator[tuple[int, int]]:
    cuts = {0, len(text)}
    cuts.update(found.start() for found in _SENTENCE_ENDS.finditer(text))
    for found in _HEADING.finditer(text):
        end = _heading_end(text, found.start(), found.end(), forms)
        if end:
            cuts.update((found.start(), end))
    ordered = sorted(cuts)
    yield from pairwise(ordered)


def _heading_end(text: str, start: int, title: int, forms: Sequence[Form]) -> int | None:
    """Return where the heading of a part ends that begins here; the longest title wins."""
    longest = None
    for end in range(title + 4, min(start + _LONGEST_HEADING, len(text)) + 1):
        label = bare(text[title:end])
        if any(section.match.search(label) for form in forms for section in form.sections):
            longest = end
    return longest


def _pieces(text: str, start: int) -> Iterator[Piece]:
    at = column = 0
    for found in _DIGITS.finditer(text):
        digits_end = found.end()
        if found.start() < at:
            continue
        after = text[digits_end : digits_end + 2]
        if after[:1] in (*_MARKS, ".") and not after[1:2].isdigit():
            digits_end -= len(_ORDINAL.search(found[0])[0])  # type: ignore[index]
        if digits_end <= found.start():
            continue
        words = text[at : found.start()].strip()
        if words:
            yield _piece(text, start, at, found.start(), column)
            column += 1
        unit = _UNIT.match(text, digits_end)
        for begin, end in _tokens(text, found.start(), digits_end):
            yield _piece(text, start, begin, unit.end() if unit and end == digits_end else end, column)
            column += 1
        at = unit.end() if unit else digits_end
    if text[at:].strip():
        yield _piece(text, start, at, len(text), column)


def _tokens(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    at = begin
    for gap in [*_BLANKS.finditer(text, begin, end), None]:
        stop = gap.start() if gap else end
        if stop > at:
            yield at, stop
        at = gap.end() if gap else end


def _piece(text: str, start: int, begin: int, end: int, column: int) -> Piece:
    inner = text[begin:end]
    left = len(inner) - len(inner.lstrip())
    inner = inner.strip()
    at = start + begin + left
    # a run of glued figures may be longer than any one figure
    return Piece(inner, Span(at, at + len(inner)), column, inner.isdigit() or is_figure(inner))
