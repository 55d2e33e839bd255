"""What the pages of a document print around its text: page marks, running titles, addresses."""

import re

from core.lines import Line
from core.locate.title import is_title

_LONGEST = 80
_PAGE_MARK = re.compile(
    r"""[-—–－─·•~]{1,3}\s*\d{1,3}\s*[-—–－─·•~]{1,3}
    | (?:第\s*\d{1,3}\s*页)?[\s,，/／|]*共\s*\d{1,3}\s*页(?:[\s,，/／|]*第\s*\d{1,3}\s*页)?
    | 第\s*\d{1,3}\s*页
    | \d{1,3}\s*(?:/|of)\s*\d{1,3}
    | (?:page|p)\.?\s*[-—]?\s*\d{1,3}(?:\s*(?:/|of|[-—]).*)?
    | \d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s+\d{1,2}:\d{2}.*)?
    | (?:https?://|file:/)\S+.*""",
    re.VERBOSE | re.IGNORECASE,
)


def is_page_mark(line: Line) -> bool:
    """Say whether a line holds nothing but the number, the title or the address of a page."""
    if not line.pieces or len(line.text) > _LONGEST:
        return False
    held = [piece for piece in line.pieces if piece.text]
    if line.separator not in ("none", "blank") and len(held) > 1:
        return False
    text = line.text[held[0].span.start - line.span.start : held[-1].span.end - line.span.start] if held else ""
    return bool(text) and (_PAGE_MARK.fullmatch(text.strip()) is not None or is_title(text))
