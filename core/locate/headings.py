"""The six parts of a report, found by their headings."""

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from core.document import Span
from core.forms import Form, Section
from core.labels import bare
from core.lines import Line
from core.model import Part

_NUMBERED = re.compile(r"^(?:第?([一二三四五六七八九十])(?:部分|章)?|([1-9])(?![0-9])|([IVX]{1,4})(?![A-Za-z]))")
_SUBHEADING = re.compile(r"[\s#*]*[(（]")
_ENDS = "。；，、：;,:"
_LONGEST = 48
_MOST_PIECES = 4
_EMPHASIS = " #*\t\u3000"
_NUMERALS = tuple("一二三四五六七八九十")
_FORMAL = str.maketrans("壹贰叁肆伍陆貳參叄陸", "一二三四五六二三三六")
_NUMBER_BEGINS = (*_NUMERALS, *map(chr, _FORMAL), "第")
_LONGEST_TITLE = 24
_TITLE_ENDS = ("情况", "概况", "事项", "问题", "不足", "措施", "打算")
_FEWEST_IN_CONTENTS = 3


class _Heading(NamedTuple):
    """A line that is the heading of a part, the how manieth, and the number printed before it."""

    line: Line
    at: int
    code: str
    number: str | None
    sure: bool


def heading_of(line: Line, form: Form) -> tuple[str, str | None] | None:
    """Return (section code, printed number) if the line is the heading of a part."""
    text = line.text
    if len(text) > _LONGEST or text.isascii() or not 0 < sum(bool(piece.text) for piece in line.pieces) <= _MOST_PIECES:
        return None
    label = _label(text)
    found = _NUMBERED.match(label)
    number = (found[1] or found[2] or found[3]) if found else None
    # a subordinate heading may have a part's title, and a sentence may end in one: then the number has to fit too
    doubtful = text.rstrip()[-1:] in _ENDS or _SUBHEADING.match(text) is not None
    title = label[found.end() :] if found else label
    for section in form.sections:
        if section.match.search(title) and not (doubtful and number != section.number):
            return section.code, number
    return None


def _label(text: str) -> str:
    """Return the bare words, a number in formal numerals (壹、) as the form has it."""
    label = bare(text)
    return label[:2].translate(_FORMAL) + label[2:]


def parts_of(lines: Sequence[Line], form: Form) -> tuple[Part, ...]:
    """Return the parts in the text's order; each body runs to the next heading."""
    found = _of_parts(_without_contents(lines, list(_headings(lines, form))), form)
    end = lines[-1].span.end if lines else 0
    parts = []
    for index, heading in enumerate(found):
        body_end = found[index + 1].line.span.start if index + 1 < len(found) else end
        span = heading.line.span
        parts.append(Part(heading.code, span, Span(span.end, body_end), heading.number))
    return tuple(parts)


def _headings(lines: Sequence[Line], form: Form) -> Iterator[_Heading]:
    """Yield the headings of parts, and the lines that may be one in other words."""
    for at, line in enumerate(lines):
        if hit := heading_of(line, form):
            yield _Heading(line, at, *hit, sure=True)
        elif section := _section_like(line, form):
            yield _Heading(line, at, section.code, section.number, sure=False)


def _section_like(line: Line, form: Form) -> Section | None:
    """Return the section whose heading a line may be, by its number and its words."""
    text = line.text.strip(_EMPHASIS)
    if not text.startswith(_NUMBER_BEGINS) or len(text) > _LONGEST or text[-1] in _ENDS:
        return None
    label = _label(text)
    found = _NUMBERED.match(label)
    title = label[found.end() :] if found else ""
    if found is None or title.startswith(_NUMERALS) or len(title) > _LONGEST_TITLE or not title.endswith(_TITLE_ENDS):
        return None
    sections = (section for section in form.sections if section.number == found[1])
    return next((section for section in sections if any(word in title for word in section.like)), None)


def _of_parts(headings: Sequence[_Heading], form: Form) -> list[_Heading]:
    """Take those that are sure, and of parts without any the one in other words between the parts beside it."""
    codes = [section.code for section in form.sections]
    found = [heading for heading in headings if heading.sure]
    for rank, code in enumerate(codes):
        if any(heading.code == code for heading in found):
            continue
        ranks = [(codes.index(heading.code), heading.at) for heading in found]
        after = max((at for other, at in ranks if other < rank), default=-1)
        before = min((at for other, at in ranks if other > rank and at > after), default=sys.maxsize)
        # of several the last: those above are what part one is divided into
        between = [heading for heading in headings if heading.code == code and after < heading.at < before]
        found = sorted((*found, *between[-1:]), key=lambda one: one.at)
    return found


def _without_contents(lines: Sequence[Line], found: Sequence[_Heading]) -> list[_Heading]:
    """Leave out a table of contents: headings one right below the other that come again further down."""
    runs: list[list[_Heading]] = []
    for heading in found:
        last = runs[-1] if runs else []
        above = last[-1].at + 1 if last else 0
        if last and _is_blank(lines[above : heading.at]) and all(one.code != heading.code for one in last):
            last.append(heading)
        else:
            runs.append([heading])
    kept: list[list[_Heading]] = []
    below: set[str] = set()
    for run in reversed(runs):
        codes = {heading.code for heading in run}
        if len(codes & below) < _FEWEST_IN_CONTENTS:
            kept.append(run)
        below |= codes
    return [heading for run in reversed(kept) for heading in run]


def _is_blank(lines: Iterable[Line]) -> bool:
    return not any(line.text.strip() for line in lines)


def part_at(parts: Iterable[Part], offset: int) -> str | None:
    """Return the code of the part that a code point lies in; none before the first."""
    current = None
    for part in parts:
        if part.heading.start > offset:
            break
        current = part.code
    return current
