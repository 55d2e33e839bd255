"""Amounts as prose has them: 1,234件, 8.39万条, 90余件, 十二件, 近3000条, 33.9%; exact numbers and what they allow."""

import re
from decimal import Decimal
from typing import NamedTuple

from core.figures import read_figure

_FIGURE = re.compile(r"[0-9]+(?:[,，][0-9]{3}(?![0-9]))*(?:\.[0-9]+)?")
_MOST_DIGITS = 15
_TENS = {"万": 10_000, "亿": 100_000_000}
# longer ones first; what is counted in them is told by the words around
_UNITS = (
    "万元",
    "亿元",
    "千元",
    "元",
    "%",
    "人次",
    "件次",
    "件（次）",
    "件",
    "起",
    "宗",
    "条",
    "项",
    "个",
    "份",
    "次",
    "例",
    "篇",
    "封",
    "部",
    "家",
    "名",
    "人",
    "户",
    "期",
    "场",
)
_BY_FIRST = {unit[0]: tuple(u for u in _UNITS if u[0] == unit[0]) for unit in _UNITS}
# units in which cases are counted
CASES = frozenset(("件", "起", "宗", "份", "例", "件次", "件（次）"))
NUMERALS = frozenset("零〇一二两三四五六七八九十百千")
_NO_COUNT_BEFORE = frozenset("每第统唯某任单逐同专万之进点线览刻致")
_WRITTEN_UNITS = frozenset(("件", "起", "宗", "条", "份", "例", "项"))
_NUMBER_GOES_ON = frozenset("-－—.〕号日月时届年")
_BEFORE = (
    ("将近", "near"),
    ("近", "near"),
    ("不到", "near"),
    ("不足", "near"),
    ("大约", "about"),
    ("约", "about"),
    ("超过", "over"),
    ("超", "over"),
    ("逾", "over"),
    ("突破", "over"),
)
_ROUGH = ("near", "about")
_AFTER = (("以上", "over"), ("左右", "about"), ("上下", "about"))
_STOPS = frozenset(("", *"，。；、！（）,：和及的"))
_SPANS_OF_TIME = ("工作日", "月", "自然日", "小时", "季度", "星期", "百分点")
_FEW_TENTHS = 5


class Amount(NamedTuple):
    """A number with its unit (none: ""); of what is counted it allows `low` to `high` (none: no bound).

    `start` to `figure_end` is the number, 余 and 万 with it, and `end` is behind the unit. `places` are the decimals
    that are printed; `vague` if more than one number is allowed; `odd` for 78余, which nobody should write;
    `rough` for 近 and 约, of which nobody can say how far they go.
    """

    value: int | Decimal
    low: int
    high: int | None
    unit: str
    start: int
    figure_end: int
    end: int
    places: int = 0
    vague: bool = False
    odd: bool = False
    rough: bool = False


def amount_at(text: str, start: int) -> Amount | None:
    """Read the amount whose first character stands at `start`; none for parts of names, dates and numbers."""
    amount = _written(text, start) if text[start] in NUMERALS else _printed(text, start)
    return None if amount is None or text.startswith(_SPANS_OF_TIME, amount.end) else amount


def _printed(text: str, start: int) -> Amount | None:
    found = _FIGURE.match(text, start)
    before = text[start - 1] if start else ""
    if found is None or (before and before.isascii() and (before.isalnum() or before in "-./_@")):
        return None
    digits = found[0].replace(",", "").replace("，", "")
    after = text[found.end() : found.end() + 2]
    blank_inside = after[:1] == " " or before == " "
    if len(digits) > _MOST_DIGITS or blank_inside or before in ("第", "〔", "每"):
        return None
    if after[:1] in _NUMBER_GOES_ON or (after[:1].isascii() and after[:1].isalpha()):
        return None
    value = Decimal(digits) if "." in digits else int(digits)
    return _with_unit(text, start, found.end(), value)


def end_of_figure(text: str, start: int) -> int:
    """Return where the digits end that begin at `start`."""
    found = _FIGURE.match(text, start)
    return found.end() if found else start + 1


def _written(text: str, start: int) -> Amount | None:
    """Read 两件, 十二件, 三万件: only before a unit in which cases are counted."""
    end = start
    while end < len(text) and (text[end] in NUMERALS or (text[end] == "万" and end > start)):
        end += 1
    # 一件一档, 一件事, 一起: one and the like count only where nothing follows
    one_by_one = end - start == 1 and text[end + 1 : end + 2] not in _STOPS
    if text[end : end + 1] not in _WRITTEN_UNITS or one_by_one or (start and text[start - 1] in _NO_COUNT_BEFORE):
        return None
    if text[start : end + 1] == "一起" or (start and text[start - 1] in NUMERALS):  # 第二十条 is no 十条
        return None
    value = read_figure(text[start:end]).value
    return None if value is None else _with_unit(text, start, end, value)


def _with_unit(text: str, start: int, end: int, value: int | Decimal) -> Amount:
    places = -value.as_tuple().exponent if isinstance(value, Decimal) else 0  # type: ignore[operator]
    step = _step(value, places)
    scale = 1 if text.startswith(("万元", "亿元"), end) else _TENS.get(text[end : end + 1], 1)
    end += scale > 1
    more = text[end : end + 1] in ("余", "多", "几") and scale * step >= 1
    end += more
    if scale == 1 and more and text[end : end + 1] in _TENS and not text.startswith(("万元", "亿元"), end):
        scale = _TENS[text[end]]
        end += 1
    unit = next((unit for unit in _BY_FIRST.get(text[end : end + 1], ()) if text.startswith(unit, end)), "")
    behind = end + len(unit)
    if not more and text[behind : behind + 1] == "余" and unit:
        more, behind = True, behind + 1
    kind = "more" if more else wording(text, start, behind)
    last = scale * Decimal(1).scaleb(-places) if scale > 1 else None
    low, high = _bounds(value * scale, step * scale, kind, last)
    odd = more and step * scale == 1
    exact = low == high
    return Amount(value * scale, low, high, unit, start, end, behind, places, not exact, odd, kind in _ROUGH)


def wording(text: str, start: int, behind: int) -> str:
    """Return what the words before a number and behind its unit make of it: near, about, over; or exact, nothing."""
    for words, kind in _BEFORE:
        if text.endswith(words, 0, start):
            return kind
    return next((kind for words, kind in _AFTER if text.startswith(words, behind)), "")


def _step(value: int | Decimal, places: int) -> Decimal:
    """Return the worth of the last digit that is not a trailing 0."""
    if places:
        return Decimal(1).scaleb(-places)
    digits = str(value)
    return Decimal(1).scaleb(len(digits) - len(digits.rstrip("0"))) if value else Decimal(1)


def _bounds(value: int | Decimal, step: Decimal, kind: str, last: Decimal | None) -> tuple[int, int | None]:
    """Return the whole numbers that a wording allows, at the edges rather more than fewer."""
    value = Decimal(value)
    if kind == "over":
        return int(value), None
    if kind == "more":
        # 90余: 91 to 99; 78余 is read as 78 to 87
        return (int(value) + 1, int(value + step) - 1) if step > 1 else (int(value), int(value) + 9)
    if kind == "near":
        return int(value - max(step, value / _FEW_TENTHS)), int(value)
    if kind == "about":
        slack = max(step, value / _FEW_TENTHS)
        return int(value - slack), int(value + slack)
    if last is not None:
        half = last / 2
        return int(value - half), int(value + half)
    return int(value), int(value)
