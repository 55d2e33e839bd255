"""One printed figure: its status, exact value, unit and how it was written. One grammar, no exponent, no float."""

import re
import unicodedata
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from math import prod
from typing import NamedTuple

from core.model import CellStatus, Figure

_MOST_DIGITS = 30
_GROUP = 3  # digits between the marks for thousands
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
    (?:[ ]?(?P<scale>[百千]?[万亿]|千)(?!元)(?P<rest>[0-9]千(?!元)|[0-9]{{3,4}})?)?
    \s*(?P<unit>{_UNITS})?
    \s*(?P<remark>\([^()]*\)|\[[^\[\]]*\]|〔[^〔〕]*〕)?""",
    re.VERBOSE,
)
_BOTH_WAYS_NONE = re.compile(r"\+\(?0\)?[ /,]?-\(?0\)?")
_CHINESE_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "○": 0}
_SCALES = {"千": 1_000, "百": 100, "万": 10_000, "亿": 100_000_000}
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
    digits, fraction = _digits(found), found["fraction"] or ""
    rest = found["rest"] or ""
    if len(digits) + len(fraction) > _MOST_DIGITS or (rest and (fraction or found["scale"] != "万")):
        return UNREADABLE
    value: Figure = Decimal(digits + fraction) if fraction else int(digits)
    if found["scale"]:
        value = _times(value, found["scale"]) + int(rest.replace("千", "000") or 0)
    if found["sign"] and found["sign"][0] in "-−减":
        value = -value
    return Reading(CellStatus.NUMBER, value, found["unit"], _traits(found, text))


def _digits(found: re.Match[str]) -> str:
    return found["digits"].replace(",", "").replace(" ", "")


def _times(value: Figure, scale: str) -> Figure:
    scaled = value * prod(_SCALES[step] for step in scale)
    return int(scaled) if scaled == int(scaled) else Decimal(scaled).normalize()


def _traits(found: re.Match[str], text: str) -> frozenset[str]:
    digits = found["digits"]
    present = {
        "thousands": "," in digits,
        "inner_space": " " in digits,
        "full_width": any("０" <= c <= "９" or c in "，．＋－" for c in text),
        "sign": found["sign"] is not None,
        "unit": found["unit"] is not None,
        "ten_thousand": found["scale"] is not None,
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
    if text[-1] in _CHINESE_DIGITS and text[-2] in "百千万":  # 一百二: 120 to who says it, 102 to who reads it
        return None
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


def is_too_long(text: str) -> bool:
    """Say whether it would be a number if it had fewer digits."""
    found = _NUMBER.fullmatch(_plain(text))
    return found is not None and len(_digits(found)) + len(found["fraction"] or "") > _MOST_DIGITS


def several(text: str) -> tuple[str, ...]:
    """Return the numbers that stand in a row here, parted by blanks; none where there are fewer than two."""
    parts = tuple(text.split())
    return parts if len(parts) > 1 and all(map(is_number, parts)) else ()


def may_be_one(parts: Sequence[str]) -> bool:
    """Say whether blanks in a row of numbers may part thousands: 1 234 is one number or two."""
    plain = [_plain(part) for part in parts]
    return any(_begins_thousands(one) and _is_a_thousand(other) for one, other in pairwise(plain))


def _begins_thousands(part: str) -> bool:
    digits = part.lstrip("+-−")
    return digits.isdecimal() and len(digits) <= _GROUP and digits[0] != "0"


def _is_a_thousand(part: str) -> bool:
    return part[:_GROUP].isdecimal() and len(part) >= _GROUP and not part[_GROUP : _GROUP + 1].isdecimal()
