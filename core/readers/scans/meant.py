"""What the recogniser saw, and what it can mean: digits that look like letters, dashes and slashes, and doubt."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from core.readers.scans import vision
from core.readers.scans.engine import Read
from core.readers.scans.stretches import Stretch
from core.readers.scans.vision import Pixels

# below: nobody can say what the figure is; between: it is shown as a guess
_NO_FIGURE = 0.45
_SURE = 0.92
_NO_TEXT = 0.5
_FIGURE = re.compile(r"[+\-−]?[0-9]+(?:[,，][0-9]{3})*(?:[.．][0-9]+)?")
_ODD_FIGURE = re.compile(r"0[0-9]+|[0-9]{1,3}\.[0-9]{3}")
_PITCH = 1.0  # in heights of a digit: how far apart the middles of neighbours are at most
# in a cell by itself, such a letter is the digit that it looks like
_DIGIT = {"0": "OoQD〇○。°", "1": "lI|丨｜!", "2": "Z", "5": "S", "8": "B"}
_LIKE_DIGITS = {ord(letter): digit for digit, letters in _DIGIT.items() for letter in letters}
_RINGS, _STROKES = frozenset(_DIGIT["0"]), frozenset(_DIGIT["1"])
_DASHES = frozenset("-—–－_ー~－―一二三=＝:…·•.")
_PLACEHOLDERS = frozenset(("", "一", "—", "-", "/", "无"))
_SEVERAL = 3  # figures on a line make it one of a table
_SHORT = 12  # letters of something in its place
_STRAY = (_DASHES - set("二三")) | _STROKES | set("1/")  # is looked at with care wherever it stands
_LOW = 0.45  # of a letter's height
_NUMERALS = frozenset("零〇一二三四五六七八九十百千万")
# how far strokes lean: 7 and an italic 1 to the left by so much or more, a slash still more
_UPRIGHT, _SLASH = -0.06, -0.2


class Meaning(NamedTuple):
    """What a stretch says, nothing where that cannot be told; `doubtful`: not surely."""

    text: str
    doubtful: bool


def is_figure(text: str) -> bool:
    """Say whether a text is a number in digits."""
    return _FIGURE.fullmatch(text) is not None


def agreed(first: Meaning, read: Read, second: Meaning, again: Read) -> Meaning:
    """Put two looks at a figure together: alike, they are as sure as the second; else the surer one is a guess."""
    if first.text == second.text:
        return second
    # a pale sign or point is seen by the wider look only
    surer = is_figure(second.text) and len(first.text) == len(second.text) and min(again.sure) > min(read.sure)
    return Meaning(second.text if surer else first.text, doubtful=True)


def among_figures(stretches: Sequence[Stretch], reads: Sequence[Read]) -> list[Stretch]:
    """Treat what stands on a line with several figures as if it stood in a cell, where no rules are drawn."""
    shown = [read.text.replace(" ", "") for read in reads]
    middles = sorted(
        (stretch.extent.y0 + stretch.extent.y1) / 2
        for stretch, text in zip(stretches, shown, strict=True)
        if not stretch.in_cell and (_FIGURE.fullmatch(text.translate(_LIKE_DIGITS)) or text in _PLACEHOLDERS)
    )

    def counted(stretch: Stretch, text: str) -> bool:
        top, bottom = stretch.extent.y0, stretch.extent.y1
        middle, reach = (top + bottom) / 2, max(bottom - top, stretch.line[1] - stretch.line[0]) / 2
        level = bisect_right(middles, middle + reach) - bisect_left(middles, middle - reach)
        return len(text) <= _SHORT and level >= _SEVERAL

    return [
        replace(stretch, in_cell=stretch.in_cell or counted(stretch, text))
        for stretch, text in zip(stretches, shown, strict=True)
    ]


def meant(stretch: Stretch, read: Read, pixels: Pixels, letter: float) -> Meaning:
    """Tell what a stretch says."""
    if stretch.spoiled and not stretch.middles:
        return Meaning("", doubtful=True)
    text = read.text.strip()
    plain = text.replace(" ", "")
    least = min((sure for c, sure in zip(read.text, read.sure, strict=False) if not c.isspace()), default=0.0)
    if plain and (stretch.in_cell or _STRAY.issuperset(plain)):
        low = stretch.extent.y1 - stretch.extent.y0 < _LOW * letter
        odd = _odd(plain, pixels, low=low)
        if odd is not None:
            return Meaning(odd, doubtful=True)
    if _FIGURE.fullmatch(plain):
        return Meaning(text if least >= _NO_FIGURE else "", least < _SURE or not _is_whole(stretch, plain))
    if not stretch.in_cell and sum(read.sure) < _NO_TEXT * len(read.sure):
        return Meaning("", doubtful=True)
    return Meaning(read.text, least < _SURE or (stretch.in_cell and _NUMERALS.issuperset(plain)))


def _odd(plain: str, pixels: Pixels, *, low: bool) -> str | None:
    """Return what a cell's letters mean that are not what they seem; an empty text: dirt; none: they are as seen."""
    if low:
        return "—" if _DASHES.issuperset(plain) else "" if _FIGURE.fullmatch(plain.translate(_LIKE_DIGITS)) else None
    if _STROKES.union("17/").issuperset(plain):
        slants = vision.slants(pixels)
        if slants and max(slants) < _SLASH:
            return "/" * len(plain) if "7" not in plain else plain
        if slants and "7" not in plain and min(slants) < _UPRIGHT:
            return plain.translate(_LIKE_DIGITS)
    digits = plain.translate(_LIKE_DIGITS)
    alike = any(map(str.isdigit, plain)) or _RINGS.issuperset(plain) or _STROKES.issuperset(plain)
    return digits if digits != plain and alike and _FIGURE.fullmatch(digits) else None


def _is_whole(stretch: Stretch, text: str) -> bool:
    """Say whether the ink bears a figure out: a piece for each digit, where nothing touches, and no gap between.

    A point that is too pale to be seen leaves a gap; and a comma can be taken for a point, or the other way round.
    """
    points = text.count(".") + text.count(",")
    if stretch.spoiled or not len(text) - points <= len(stretch.middles) <= len(text) or _ODD_FIGURE.fullmatch(text):
        return False
    if points:
        return True
    widest = _PITCH * (stretch.extent.y1 - stretch.extent.y0)
    return all(after - before <= widest for before, after in pairwise(stretch.middles))
