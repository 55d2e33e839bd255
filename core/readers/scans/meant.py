"""What the recogniser saw, and what it can mean: letters that are digits, dashes that are no figures, doubt."""

import re

from core.readers.scans.engine import Read
from core.readers.scans.stretches import Stretch

# below: nobody can say what the figure is; between: it is shown as a guess
_NO_FIGURE = 0.45
_SURE = 0.92
_NO_TEXT = 0.5
_FIGURE = re.compile(r"[+\-−]?[0-9]+(?:[,，][0-9]{3})*(?:[.．][0-9]+)?")
# in a cell by itself, such a letter is the digit that it looks like
_DIGIT = {"0": "OoQD〇○。°", "1": "lI|丨｜!", "2": "Z", "5": "S", "8": "B"}
_LIKE_DIGITS = {ord(letter): digit for digit, letters in _DIGIT.items() for letter in letters}
_RINGS, _STROKES = frozenset(_DIGIT["0"]), frozenset(_DIGIT["1"])
_DASHES = frozenset("一-—–－_ー~－―")


def meant(stretch: Stretch, read: Read, letter: float) -> tuple[str, bool]:
    """Return what a stretch says, nothing where that cannot be told, and whether it is doubtful."""
    text = read.text.strip()
    plain = text.replace(" ", "")
    least = min((sure for c, sure in zip(read.text, read.sure, strict=False) if not c.isspace()), default=0.0)
    if _FIGURE.fullmatch(plain):
        return (text if least >= _NO_FIGURE else ""), least < _SURE or not _as_many(stretch, plain)
    if plain and stretch.in_cell:
        figure = _figure(plain, low=stretch.extent.y1 - stretch.extent.y0 < letter / 2)
        if figure is not None:
            return figure, True
    if not stretch.in_cell and sum(read.sure) < _NO_TEXT * len(read.sure):
        return "", True
    return read.text, least < _SURE


def _figure(plain: str, *, low: bool) -> str | None:
    """Return what a cell's letters mean as a figure or a dash; none: they are words, an empty text: they are dirt."""
    if _DASHES.issuperset(plain):
        return "—"
    digits = plain.translate(_LIKE_DIGITS)
    alike = any(map(str.isdigit, plain)) or _RINGS.issuperset(plain) or _STROKES.issuperset(plain)
    if not alike or not _FIGURE.fullmatch(digits):
        return None
    return "" if low else digits


def _as_many(stretch: Stretch, text: str) -> bool:
    """Say whether there are as many pieces of ink as characters: a digit has one, where nothing touches."""
    return len(text) - text.count(".") - text.count(",") <= stretch.blobs <= len(text)
