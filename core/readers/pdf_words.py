"""The characters of a PDF page as marks: what follows each other on one line without a gap, whatever its order."""

import ctypes
import unicodedata
from collections import Counter
from collections.abc import Sequence
from math import pi
from typing import Any, NamedTuple

from core.errors import TooLargeError
from core.readers.pdfium import Frame, Page, raw
from core.readers.sheets.marks import Mark

_MOST_CHARACTERS = 200_000
_SAMPLES = 24
_NEAR = 0.25  # in heights: neighbours of one word, and one line
_BLANK = 0.4  # of that: where the library saw a blank between letters or digits of the Latin kind, there is one
_SLANT = 0.05  # in quarter turns: what leans more is a watermark
_UNKNOWN = "\ufffd"
_HYPHENS = frozenset((0x02, 0xAD, 0xFFFE))  # how the library marks a hyphen at the end of a line
_INKLESS = frozenset((0x7F, *range(0x200B, 0x2010), 0x2060, 0xFEFF))
_SPACES = frozenset((0x20, 0xA0, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000))
_BLANKS = frozenset(b" \r\n")
_PROBED = 8  # every so-manieth character is asked whether its font knows its meaning; digits are all asked
_HIGH, _LOW, _AFTER = 0xD800, 0xDC00, 0xE000

# fonts share a glyph between a radical and the letter that looks the same, and the file then names the radical
_SUPPLEMENT = (
    "⺁厂⺄乙⺆冂⺇几⺈刀⺊卜⺌小⺍小⺎尢⺏尣⺓幺⺕彐⺗小⺘扌⺙攵⺛旡⺟母⺠民⺩王⺪疋⺫目⺬示⺭礻⺮竹⺰纟⺱网⺲罒⺳网⺴网⺵网⺶羊⺷羊⺸羊⺹耂⺺聿"
    "⺼月⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟食⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟"
    "⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟"
)
_RADICALS = {
    **dict(zip(map(ord, _SUPPLEMENT[::2]), _SUPPLEMENT[1::2], strict=True)),
    **{code: unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)},
}


class Words(NamedTuple):
    """The marks of a page in the frame in which its text stands upright, and what was left out."""

    marks: list[Mark]
    frame: Frame
    blind: int  # characters without a known meaning (kept as one that says so)
    outside: int  # characters beyond the edges of what is shown
    slanted: int  # characters of watermarks


_Placed = tuple[str, float, float, float, float, int, bool]  # extent, index, whether a blank stands before it


def words_of(name: str, page: Page) -> Words:
    """Return the marks of a page; raises TooLargeError for more characters than any page has."""
    count = raw.FPDFText_CountChars(page.text)
    if count > _MOST_CHARACTERS:
        raise TooLargeError(name, f"一页 {_MOST_CHARACTERS // 10_000} 万字")
    if count <= 0:
        return Words([], page.upright(page.quarters), 0, 0, 0)
    frame = page.upright(_orientation(page, count))
    characters, blind = _characters(page, count, frame)
    marks: list[Mark] = []
    outside = slanted = 0
    width, height = frame.size
    for mark, index in _joined(characters, page.number):
        if not (-1 <= mark.centre <= width + 1 and -1 <= mark.middle <= height + 1):
            outside += len(mark.text)
        elif len(mark.text) == 1 and _leans(page, index):
            slanted += 1
        else:
            mark.text = mark.text.translate(_RADICALS)
            marks.append(mark)
    return Words(marks, frame, blind, outside, slanted)


def _orientation(page: Page, count: int) -> int:
    """Return the quarters by which the page must be turned clockwise so that most of its text stands upright."""
    angle = raw.FPDFText_GetCharAngle
    step = max(1, count // _SAMPLES)
    seen = Counter(
        round(-angle(page.text, index) / (pi / 2)) % 4
        for index in range(0, count, step)
        if raw.FPDFText_GetUnicode(page.text, index) > 32  # noqa: PLR2004  (blanks that the library adds have no angle)
    )
    if not seen:
        return page.quarters
    return int(seen.most_common(1)[0][0])


def _leans(page: Page, index: int) -> bool:
    quarters: float = raw.FPDFText_GetCharAngle(page.text, index) / (pi / 2)
    return abs(quarters - round(quarters)) > _SLANT


def _characters(page: Page, count: int, frame: Frame) -> tuple[list[_Placed], int]:
    """Return every printed character with its extent in the frame and its index."""
    codes = _codes(page.text, count)
    # what the library marks a hyphen with is printed
    printed = [index for index, code in enumerate(codes) if code >= 32 or code in (0, 2)]  # noqa: PLR2004
    boxes = (raw.FS_RECTF * count)()
    box_of, by, first, text = raw.FPDFText_GetLooseCharBox, ctypes.byref, boxes[0], page.text
    for index in printed:
        box_of(text, index, by(first, index * 16))
    edges = memoryview(boxes).cast("B").cast("f").tolist()  # left, top, right, bottom of each
    found: list[_Placed] = []
    blind = 0
    blank = False
    seen = frame.seen
    left, top = frame.view.x0, frame.view.y1
    for index in printed:
        x0, y1, x1, y0 = edges[4 * index : 4 * index + 4]
        if x1 <= x0 or y1 <= y0:
            continue  # a blank that the library has added
        code = codes[index]
        # the usual ones first: this loop is the reader's hottest
        character = chr(code) if 0x20 < code < 0x7F or 0x3001 <= code < _HIGH else _unusual(codes, index)  # noqa: PLR2004
        if not character:
            blank = blank or code in _SPACES
            continue
        blind += character == _UNKNOWN
        if frame.quarters:
            found.append((character, *seen(x0, y0, x1, y1), index, blank))
        else:
            found.append((character, x0 - left, top - y1, x1 - left, top - y0, index, blank))
        blank = False
    return found, blind


def _codes(text: Any, count: int) -> Sequence[int]:  # noqa: ANN401  (a handle of the library)
    """Return the code of every character, 0 where the font does not say what it means.

    For such a character the library gives its number in the font, which may look like another one, even like a digit.
    """
    buffer = (ctypes.c_uint16 * (count + 1))()
    codes: Sequence[int]
    if raw.FPDFText_GetText(text, 0, count, buffer) == count + 1:
        codes = memoryview(buffer).cast("B").cast("H").tolist()[:count]
    else:  # some give no text, or two pieces of it: one by one
        codes = [raw.FPDFText_GetUnicode(text, index) for index in range(count)]
    unknown = raw.FPDFText_HasUnicodeMapError
    low = [index for index, code in enumerate(codes) if code < 0x80 and code not in _BLANKS]  # noqa: PLR2004
    if any(unknown(text, index) == 1 for index in (*low, *range(0, count, _PROBED))):
        return [0 if unknown(text, index) == 1 else code for index, code in enumerate(codes)]
    return codes


def _unusual(codes: Sequence[int], index: int) -> str:
    """Return a character outside the usual ranges; nothing for what leaves no ink, a sign of its own for the unknown.

    The two halves of a rare character are put together; the second half gives nothing by itself.
    """
    code = codes[index]
    if code in _HYPHENS:
        return "-"
    if _HIGH <= code < _LOW:
        following = codes[index + 1] if index + 1 < len(codes) else 0
        return chr(0x10000 + ((code - _HIGH) << 10) + (following - _LOW)) if _LOW <= following < _AFTER else _UNKNOWN
    if _LOW <= code < _AFTER:
        return "" if index and _HIGH <= codes[index - 1] < _LOW else _UNKNOWN
    if code == 0:
        return _UNKNOWN
    character = chr(code)
    return "" if character.isspace() or code in _INKLESS else character


def _joined(characters: Sequence[_Placed], page: int) -> list[tuple[Mark, int]]:
    """Join characters that follow each other in the file and on the page; gives the index of each first one."""
    found: list[tuple[Mark, int]] = []
    text: list[str] = []
    lefts: list[float] = []
    rights: list[float] = []
    top = bottom = right = middle = near = 0.0
    first = before = 0
    after_blank = False

    def end() -> None:
        if text:
            found.append((Mark("".join(text), lefts, rights, top, bottom, page, blank=after_blank), first))

    for character, x0, y0, x1, y1, index, blank in characters:
        gap = x0 - right
        if (
            -near <= gap <= near
            and -near < (y0 + y1) / 2 - middle < near
            and text
            and not blank
            and (gap < near * _BLANK or character > "\x7f" or text[-1] > "\x7f" or index == before + 1)
        ):
            text.append(character)
            lefts.append(x0)
            rights.append(x1)
            right, before = x1, index
            continue
        end()
        text, lefts, rights, after_blank = [character], [x0], [x1], blank
        top, bottom, right, middle, near = y0, y1, x1, (y0 + y1) / 2, (y1 - y0) * _NEAR
        first = before = index
    end()
    return found
