"""The six parts of a report, found by their headings."""

import re
from collections.abc import Iterable, Sequence

from core.document import Span
from core.forms import Form
from core.labels import bare
from core.lines import Line
from core.model import Part

_NUMBERED = re.compile(r"^(?:第?([一二三四五六七八九十])(?:部分|章)?|([1-9])(?![0-9])|([IVX]{1,4})(?![A-Za-z]))")
_SUBHEADING = re.compile(r"[\s#*]*[(（]")
_ENDS = "。；，、：;,:"
_LONGEST = 48
_MOST_PIECES = 4


def heading_of(line: Line, form: Form) -> tuple[str, str | None] | None:
    """Return (section code, printed number) if the line is the heading of a part."""
    text = line.text
    if len(text) > _LONGEST or text.isascii() or not 0 < sum(bool(piece.text) for piece in line.pieces) <= _MOST_PIECES:
        return None
    label = bare(text)
    found = _NUMBERED.match(label)
    number = (found[1] or found[2] or found[3]) if found else None
    # a subordinate heading may have a part's title, and a sentence may end in one: then the number has to fit too
    doubtful = text.rstrip()[-1:] in _ENDS or _SUBHEADING.match(text) is not None
    title = label[found.end() :] if found else label
    for section in form.sections:
        if section.match.search(title) and not (doubtful and number != section.number):
            return section.code, number
    return None


def parts_of(lines: Sequence[Line], form: Form) -> tuple[Part, ...]:
    """Return the parts in the text's order; each body runs to the next heading."""
    found = [(line, *hit) for line in lines if (hit := heading_of(line, form))]
    end = lines[-1].span.end if lines else 0
    parts = []
    for index, (line, code, number) in enumerate(found):
        body_end = found[index + 1][0].span.start if index + 1 < len(found) else end
        parts.append(Part(code, line.span, Span(line.span.end, body_end), number))
    return tuple(parts)


def part_at(parts: Iterable[Part], offset: int) -> str | None:
    """Return the code of the part that a code point lies in; none before the first."""
    current = None
    for part in parts:
        if part.heading.start > offset:
            break
        current = part.code
    return current
