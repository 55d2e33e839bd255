"""Code points of the source ↔ Qt's positions: UTF-16 units of a text whose overlong lines are cut into blocks."""

import re
from bisect import bisect_left, bisect_right

BLOCK = 2000
"""Longest line Qt is given: one wrapped line of 2 MB would keep it busy for more than a minute."""

_WIDE = re.compile("[\U00010000-\U0010ffff]")
# sought at the beginning of lines only: anywhere else it would take each line's length squared
_OVERLONG = re.compile(rf"^[^\n]{{{BLOCK + 1},}}", re.MULTILINE)
# Qt would break or drop these by itself; one for one, so that positions stay
_UNRULY = re.compile("[\x00\r\u2028\u2029\ufdd0\ufdd1\ud800-\udfff]")


class Positions:
    """One text as Qt shows it: `shown`, with a break more wherever a line was cut, and the way there and back."""

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self._wide = [found.start() for found in _WIDE.finditer(text)]
        self.cuts = [cut for line in _OVERLONG.finditer(text) for cut in _cuts_of(text, *line.span())]
        pieces = [text[a:b] for a, b in zip([0, *self.cuts], [*self.cuts, len(text)], strict=True)]
        self.shown = "\n".join(_UNRULY.sub("\ufffd", piece) for piece in pieces)
        self.blocks = self.shown.count("\n") + 1
        self._cut_blocks: list[int] = []
        block = 0
        for piece in pieces[:-1]:
            block += piece.count("\n") + 1
            self._cut_blocks.append(block)

    def to_qt(self, index: int) -> int:
        """Return Qt's position of the character at `index` (a code point of the source)."""
        return index + bisect_left(self._wide, index) + bisect_right(self.cuts, index)

    def end_to_qt(self, index: int) -> int:
        """Return Qt's position just behind the character before `index`, on that character's block."""
        return index + bisect_left(self._wide, index) + bisect_left(self.cuts, index)

    def from_qt(self, position: int) -> int:
        """Return the code point that Qt's `position` stands before (or inside of)."""
        found = bisect_right(range(self._length + 1), position, key=self.to_qt) - 1
        return max(found, 0)

    def line_of(self, block: int) -> int | None:
        """Return the source's line (from 1) that begins with Qt's block (from 0); none where it only goes on."""
        before = bisect_right(self._cut_blocks, block)
        if before and self._cut_blocks[before - 1] == block:
            return None
        return block - before + 1


def _cuts_of(text: str, start: int, end: int) -> list[int]:
    """Cut a line at most every BLOCK characters, and not in the middle of a figure where that can be helped."""
    cuts: list[int] = []
    at = start + BLOCK
    while at < end:
        near = at
        while near > at - 40 and text[near - 1].isdigit() and text[near].isdigit():
            near -= 1
        at = near if near > at - 40 else at
        cuts.append(at)
        at += BLOCK
    return cuts
