"""The paragraphs of a report, each as one run of characters that still knows where in the text it stands."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from core.document import Document, Span
from core.model import Part, Report

# blanks, marks of emphasis, and characters without width are no part of a sentence
_RUNS = re.compile(r"[^\s*#\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]+")
HIDDEN = frozenset("*#\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff")
_PAGE_MARK = re.compile(r"[-—–\s]*(?:第\s*)?[0-9]{1,3}(?:\s*页)?(?:\s*/?\s*共\s*[0-9]{1,3}\s*页)?[-—–\s]*")
# what begins a paragraph of its own
_NUMBERED = re.compile(
    r"[（(][一二三四五六七八九十0-9]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.．]|[0-9]{1,2}[、.．](?![0-9])"
)
_ENDS = "。！？；：…"
_GOES_ON = "，、,（(“‘《"
_CLOSING = "”’」』）)》"
# a line of print is at least this wide; shorter ones that end in no mark are headings
_WIDE = 18
_ALIKE = 2
_SENTENCE = 30
_LONGEST = 200_000
AS_ONE = {ord(wide): chr(ord(wide) - 0xFEE0) for wide in "０１２３４５６７８９％．＋－"} | str.maketrans(
    "():;", "（）：；"
)


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph without blanks; figures are half-width, `()` `:` `;` full-width; `section`: the part it is in.

    Before the first part it is None. A blank is left only between two figures.
    """

    section: str | None
    text: str
    cuts: tuple[int, ...]
    places: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """Return where `text[start:end]`, at least one character, stands in the document."""
        return Span(self._place(start), self._place(end - 1) + 1)

    def _place(self, index: int) -> int:
        run = bisect_right(self.cuts, index) - 1
        return self.places[run] + index - self.cuts[run]


def passages_of(report: Report) -> tuple[Passage, ...]:
    """Return the prose of a report in its order: what stands before the first part, and in every part.

    Who reads quantities and who reads words ask one after the other: what was cut last is kept.
    """
    for kept, passages in _kept:
        if kept.document is report.document and kept.parts is report.parts and kept.cells is report.cells:
            return passages
    passages = _cut(report)
    _kept[:] = [(report, passages)]
    return passages


_kept: list[tuple[Report, tuple[Passage, ...]]] = []


def _cut(report: Report) -> tuple[Passage, ...]:
    document = report.document
    figures = _starts_of_figure_lines(report)
    tabular = {table.section for table in report.form.tables}
    found: list[Passage] = []
    for section, body in _stretches(report.parts, len(document.text)):
        lines = _lines(document, body, figures)
        if section in tabular:
            lines = (line for line in lines if _is_sentence(document.text[line.start : line.end]))
        found += _joined(section, lines, document.text)
    return tuple(found)


def _stretches(parts: Iterable[Part], end: int) -> Iterator[tuple[str | None, Span]]:
    ordered = sorted(parts, key=lambda part: part.heading.start)
    yield None, Span(0, ordered[0].heading.start if ordered else end)
    for part in ordered:
        yield part.code, part.body


def _starts_of_figure_lines(report: Report) -> set[int]:
    """Return where the lines begin that hold cells of the official tables, but no sentence."""
    text = report.document.text
    starts = {text.rfind("\n", 0, cell.span.start) + 1 for cell in report.cells if cell.span is not None}
    return {start for start in starts if not _is_sentence(_line_at(text, start))}


def _line_at(text: str, start: int) -> str:
    end = text.find("\n", start)
    return text[start : end if end >= 0 else len(text)]


def _lines(document: Document, body: Span, figures: set[int]) -> Iterator[Span]:
    """Yield the lines of a body that are not rows of a table, and no marks of a page."""
    text = document.text
    start = body.start
    stop = min(body.end, body.start + _LONGEST)
    while start < stop:
        end = text.find("\n", start, stop)
        end = stop if end < 0 else end
        line = text[start:end]
        row = start in figures or "\t" in line.strip("\t") or "|" in line
        if line and not line.isspace() and not row and not _PAGE_MARK.fullmatch(line.strip()):
            yield Span(start, end)
        start = end + 1


def _is_sentence(line: str) -> bool:
    return len(line) >= _SENTENCE and ("。" in line or "；" in line) and "\t" not in line.strip("\t")


def _joined(section: str | None, lines: Iterable[Span], text: str) -> Iterator[Passage]:
    """Put lines together that a page has broken."""
    runs: list[re.Match[str]] = []
    for line in lines:
        fresh = list(_RUNS.finditer(text, line.start, line.end))
        if not fresh:
            continue
        if runs and not _goes_on(runs, text[fresh[0].start() : line.end]):
            yield _passage(section, runs)
            runs = []
        runs += fresh
    if runs:
        yield _passage(section, runs)


def _goes_on(runs: list[re.Match[str]], following: str) -> bool:
    """Say whether the sentence of these runs goes on in the line that follows."""
    last = runs[-1][0]
    if last.rstrip(_CLOSING)[-1:] in _ENDS or _NUMBERED.match(following):
        return False
    width = _width_of_last_line(runs)
    # lines that a page has broken are about equally long: a short one before a long one is a heading
    return last[-1] in _GOES_ON or (width >= _WIDE and len(following) <= _ALIKE * width)


def _width_of_last_line(runs: list[re.Match[str]]) -> int:
    width = 0
    for run, before in zip(reversed(runs), [*reversed(runs[:-1]), None], strict=True):
        width += len(run[0])
        if before is None or "\n" in run.string[before.end() : run.start()]:
            break
    return width


def _passage(section: str | None, runs: list[re.Match[str]]) -> Passage:
    pieces: list[str] = []
    cuts: list[int] = []
    places: list[int] = []
    at = 0
    for run in runs:
        piece, place = run[0], run.start()
        if pieces and pieces[-1][-1].isdigit() and piece[0].isdigit():
            piece, place = " " + piece, place - 1
        cuts.append(at)
        places.append(place)
        pieces.append(piece)
        at += len(piece)
    return Passage(section, "".join(pieces).translate(AS_ONE), tuple(cuts), tuple(places))
