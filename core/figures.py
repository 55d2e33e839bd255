"""One printed figure: its status, exact value, unit and how it was written. One grammar, no exponent, no float."""

import re
import unicodedata
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from core.model import CellStatus, Figure

_MOST_DIGITS = 30
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
_PLACEHOLDERS = frozenset(
    (
        "/",
        "//",
        "\\",
        "-",
        "--",
        "---",
        "—",
        "——",
        "–",
        "_",
        "__",
        "*",
        "无",
        "不涉及",
        "不适用",
        "N/A",
        "NA",
        "暂无",
        "无此项",
    )
)
# raised signs behind a figure send to a note; the digits among them are no digits of the figure
NOTE_MARKS = "⁰¹²³⁴⁵⁶⁷⁸⁹①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_UNITS = "万元|亿元|千元|元|人次|件|条|项|个|次|笔|宗|起|份|人"
_NUMBER = re.compile(
    rf"""(?P<sign>[+\-−]|增加?|减少?)?\s*
    (?P<digits>[0-9]{{1,3}}(?:,[0-9]{{3}})+ | [0-9]{{1,3}}(?:[ ][0-9]{{3}})+ | [0-9]+)
    (?P<fraction>\.[0-9]+)?
    (?P<wan>万(?!元)(?P<rest>[0-9]{{1,4}})?)?
    \s*(?P<unit>{_UNITS})?
    \s*(?P<remark>\([^()]*\)|\[[^\[\]]*\]|〔[^〔〕]*〕)?""",
    re.VERBOSE,
)
_BOTH_WAYS_NONE = re.compile(r"\+\(?0\)?[ /,]?-\(?0\)?")
_CHINESE_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "○": 0}
_TEN = 10
_TWO_OR_THREE = 2
_CHINESE_STEPS = {"十": _TEN, "百": 100, "千": 1000}
_CHINESE = re.compile(r"(?P<figure>[零〇○一二两三四五六七八九十百千万]+)(?P<unit>件|条|项|个|次|笔|宗|起|份)?")


class Reading(NamedTuple):
    """What one piece of print says: `value` only for numbers, `traits` how it was written."""

    status: CellStatus
    value: Figure | None = None
    unit: str | None = None
    traits: frozenset[str] = frozenset()


BLANK = Reading(CellStatus.BLANK)
PLACEHOLDER = Reading(CellStatus.PLACEHOLDER)
UNREADABLE = Reading(CellStatus.UNREADABLE)


def _plain(text: str) -> str:
    """Return the text in NFKC without invisible characters and outer white space."""
    if text.isascii():
        return text.strip()
    bare = text.rstrip().rstrip(NOTE_MARKS)
    if bare and bare[-1].isdigit() and len(bare) < len(text.rstrip()):
        text = f"{bare}[*]"
    return unicodedata.normalize("NFKC", text.translate(_INVISIBLE)).translate(_INVISIBLE).strip()


@lru_cache(maxsize=4096)
def read_figure(text: str, *, chinese: bool = True) -> Reading:
    """Read one printed figure; never raises, whatever the text; `chinese`: 三十五 counts as a number."""
    if text.isascii() and text.isdigit() and (len(text) == 1 or text[0] != "0") and len(text) <= _MOST_DIGITS:
        return Reading(CellStatus.NUMBER, int(text))
    plain = _plain(text)
    if not plain:
        return BLANK
    if plain.upper() in _PLACEHOLDERS or text.strip() in _PLACEHOLDERS:
        return PLACEHOLDER
    return _read_plain(plain, text, chinese=chinese)


def _read_plain(plain: str, text: str, *, chinese: bool) -> Reading:
    if _BOTH_WAYS_NONE.fullmatch(plain):
        return Reading(CellStatus.NUMBER, 0, None, frozenset({"sign", "remark"}))
    found = _NUMBER.fullmatch(plain)
    if found:
        return _number(found, text)
    written = _CHINESE.fullmatch(plain) if chinese or plain in "零〇" else None
    if written:
        value = _chinese_value(written["figure"])
        if value is not None:
            return Reading(CellStatus.NUMBER, value, written["unit"], frozenset({"chinese"}))
    return UNREADABLE


def _number(found: re.Match[str], text: str) -> Reading:
    digits = found["digits"].replace(",", "").replace(" ", "")
    fraction = found["fraction"] or ""
    if len(digits) + len(fraction) > _MOST_DIGITS:
        return UNREADABLE
    value: Figure = Decimal(digits + fraction) if fraction else int(digits)
    if found["wan"]:
        value = _times_ten_thousand(value, found["rest"])
    if found["sign"] and found["sign"][0] in "-−减":
        value = -value
    return Reading(CellStatus.NUMBER, value, found["unit"], _traits(found, text))


def _times_ten_thousand(value: Figure, rest: str | None) -> Figure:
    scaled = value * 10_000 + int(rest or 0)
    return int(scaled) if scaled == int(scaled) else Decimal(scaled).normalize()


def _traits(found: re.Match[str], text: str) -> frozenset[str]:
    digits = found["digits"]
    present = {
        "thousands": "," in digits,
        "inner_space": " " in digits,
        "full_width": any("０" <= c <= "９" or c in "，．＋－" for c in text),
        "sign": found["sign"] is not None,
        "unit": found["unit"] is not None,
        "ten_thousand": found["wan"] is not None,
        "remark": found["remark"] is not None,
        "leading_zero": len(digits) > 1 and digits[0] == "0",
    }
    return frozenset(name for name, there in present.items() if there)


def _chinese_value(text: str) -> int | None:
    """Return the value of 三百零五, 二〇二一 or 一万二; none for what is no number."""
    if all(c in _CHINESE_DIGITS for c in text):
        if len(text) == _TWO_OR_THREE:  # 两三: an estimate
            return None
        return int("".join(str(_CHINESE_DIGITS[c]) for c in text))
    total = section = digit = 0
    last_step = 10_000
    for c in text:
        if c in _CHINESE_DIGITS:
            digit = _CHINESE_DIGITS[c]
        elif c in _CHINESE_STEPS:
            step = _CHINESE_STEPS[c]
            if step >= last_step or not (digit or step == _TEN):
                return None
            section += (digit or 1) * step
            digit, last_step = 0, step
        else:  # 万
            if total or not section + digit:
                return None
            total, section, digit, last_step = (section + digit) * 10_000, 0, 0, 10_000
    return total + section + digit


def is_figure(text: str) -> bool:
    """Say whether a piece of print stands for a figure: a number or a placeholder, not a Chinese numeral."""
    if text.isascii() and text.isdigit():
        return len(text) <= _MOST_DIGITS
    return read_figure(text, chinese=False).status in (CellStatus.NUMBER, CellStatus.PLACEHOLDER)


def is_number(text: str) -> bool:
    """Say whether a piece of print is a number in digits."""
    if text.isascii() and text.isdigit():
        return len(text) <= _MOST_DIGITS
    return read_figure(text, chinese=False).status is CellStatus.NUMBER
