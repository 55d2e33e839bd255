"""The number somebody points at, as a whole, if it counts anything: the sign, 万 and the unit of money go with it."""

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from core import figures
from core.document import Span
from core.prose.amounts import CASES, NUMERALS, Amount, wording
from core.prose.lexicon import common_words
from core.prose.passages import AS_ONE, HIDDEN
from core.prose.tokens import tokens_of

# what it is instead of a number to be taken: not there; a date, an ordinal, a telephone; 90余, 约30; one or several
Kind = Literal["", "nothing", "no_count", "about", "unclear"]

_NEAR = 120  # no figure with its words is longer; a line may be millions of characters
_BETWEEN_CELLS = frozenset("\t\n\v\f\r\x1c\x1d\x1e\x85\u2028\u2029|｜")
_DIGITS = frozenset("0123456789")
_OF_FIGURES = _DIGITS | frozenset(",，.")
_SIGNS = frozenset("+-−")
_APART = "；"  # stands for what parts figures: no reader of prose reads over it
_ROW = re.compile(r"[0-9][0-9,.]*(?: [0-9][0-9,.]*)+")
_SCALES = frozenset("百千万亿")
_MONEY = ("万元", "亿元", "千元")
_VAGUE = frozenset("余多几")
_DASHES = frozenset("-−—–‐‑‒―﹣﹘")  # all that looks like a minus
_RANGE = _DASHES | frozenset("~～至到")
_RATIO = "：/∶︰﹕"
_OF_A_TIME_OR_PLACE = frozenset("室楼层栋幢岁天周分秒点页")
# 附件2, 附件1、2, 编号：12; 表1 and 注1 even before 件, if it is no 代表1人
_LABEL = re.compile(r"(?:附[件表图录注]|[表图注]|[编序]号[为是：]?)(?:[0-9]{1,3}[、，和及与至])*$")
_LABEL_ALONE = re.compile(
    r"(?:附[件表图录注]|(?:^|[^\w]|[见如和及与])[表图注]|[编序]号[为是：]?)(?:[0-9]{1,3}[、，和及与至])*$"
)
_PLACES = ("位小数", "位数", "位有效", "位整数")
_OF_PLACES = ("小数", "保留", "精确")
_SEVERAL = frozenset("几数")
_ROUND = frozenset("十百千万")
_NOT_ABOUT = tuple(f"{one}约" for one in "预节条签合契制违集履公特邀") + tuple(f"{one}近" for one in "最附临靠邻就")
_LONG = 5
_CALLED = ("电话", "传真", "手机", "热线", "号码", "邮编", "编码", "代码", "编号")
_CALLED_BEHIND = ("热线", "平台", "政务", "便民", "市民")
_FIRST_YEAR, _LAST_YEAR = 1990, 2099


class Pointed(NamedTuple):
    """Where a number stands, and why it is none to be taken (`""`: it is one)."""

    span: Span
    why_not: Kind = ""


def pointed_at(text: str, index: int) -> Pointed | None:
    """Return the number that covers this code point; none where there is none at all."""
    if not 0 <= index < len(text) or text[index] in _BETWEEN_CELLS:
        return None
    start, end = _cell(text, index)
    folded = _Folded(text, start, end)
    at = folded.index_of(index)
    if at is None:
        return None
    here = Span(index, index + 1)
    if _may_be_one(folded.text, at):
        return Pointed(here, "unclear")
    plain = folded.text.replace(" ", _APART)
    amount = _amount_at(plain, at)
    if amount is None:
        return Pointed(here, _unread(plain, at)) if plain[at] in _DIGITS or plain[at] in NUMERALS else None
    first, last = _whole(plain, amount)
    span = folded.span(first, last)
    printed = text[span.start : span.end]
    return Pointed(span, _why_not(plain, first, last, amount, printed))


def _cell(text: str, index: int) -> Span:
    """Return what stands around it in one line and cell."""
    start, end = index, index + 1
    while start > max(0, index - _NEAR) and text[start - 1] not in _BETWEEN_CELLS:
        start -= 1
    while end < min(len(text), index + _NEAR) and text[end] not in _BETWEEN_CELLS:
        end += 1
    return Span(start, end)


class _Folded:
    """A stretch of text as prose is read, each character with its place; a blank is left between two figures."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._source = text
        self.places: list[int] = []
        kept: list[str] = []
        blanks = 0
        for place in range(start, end):
            char = text[place].translate(AS_ONE)
            if char in HIDDEN:
                continue
            if char.isspace():
                blanks += 1
                continue
            if blanks and kept:
                between = _between(kept[-1], char, blanks)
                kept += between
                self.places += [place - 1] * len(between)
            blanks = 0
            kept.append(_APART if self._is_sign(place, kept) else char)
            self.places.append(place)
        self.text = "".join(kept)

    def _is_sign(self, place: int, before: Sequence[str]) -> bool:
        """Tell -5 from 3-5 and 0411-8888."""
        text = self._source
        if text[place].translate(AS_ONE) not in _SIGNS or not text[place + 1 : place + 2].isdigit():
            return False
        return not before or (not (before[-1].isascii() and before[-1].isalnum()) and before[-1] not in "）〕年月日号")

    def index_of(self, place: int) -> int | None:
        try:
            return self.places.index(place)
        except ValueError:
            return None

    def span(self, first: int, last: int) -> Span:
        """Return where it stands, with the sign before it."""
        start = self.places[first]
        before = self.places[first - 1] if first else -1
        signed = before >= 0 and self.text[first - 1] == _APART and self._source[before].translate(AS_ONE) in _SIGNS
        return Span(before if signed else start, self.places[last - 1] + 1)


def _between(before: str, behind: str, blanks: int) -> str:
    if before in _OF_FIGURES and behind in _OF_FIGURES:
        return " " if blanks == 1 else _APART
    return _APART if blanks > 1 else ""


def _may_be_one(text: str, at: int) -> bool:
    """Say whether a blank beside it may part its thousands: 1 234."""
    row = next((found for found in _ROW.finditer(text) if found.start() <= at < found.end()), None)
    if row is None:
        return False
    parts = row[0].split(" ")
    here = text.count(" ", row.start(), at)
    return figures.may_be_one(parts[max(here - 1, 0) : here + 2])


def _amount_at(text: str, at: int) -> Amount | None:
    """Return the amount that covers a place, or that 万 and the like at this place belong to."""
    first = at
    while first and text[first] in _SCALES | _VAGUE:
        first -= 1
    found = _amount_over(text, at) or (_amount_over(text, first) if text[first] in _DIGITS else None)
    return found if found is None or at < _whole(text, found)[1] else None


def _amount_over(text: str, at: int) -> Amount | None:
    for token in tokens_of(text, None, common_words()):
        if token.start > at:
            break
        if token.amount is not None and at < token.end and (at < token.amount.figure_end or _is_money(token.amount)):
            return token.amount
    return None


def _whole(text: str, amount: Amount) -> tuple[int, int]:
    """Return from where to where the figure goes that an amount is, or is part of: 1万2千, 减少5, 3万元."""
    first, last = amount.start, amount.figure_end
    if _is_money(amount):
        last = amount.end
    else:
        while last < len(text) and (text[last] in _SCALES or text[last] in _DIGITS or text[last] in _VAGUE):
            if text.startswith(_MONEY, last):
                last += len(_MONEY[0])
                break
            last += 1
    while first and (text[first - 1] in _SCALES or (text[first - 1] in _DIGITS and first < amount.start)):
        first -= 1
    fewer = next((word for word in ("减少", "减") if text.endswith(word, 0, first)), "")
    return first - len(fewer), last


def _unread(text: str, at: int) -> Kind:
    """Tell 近百件 and ）-5 from the names and dates that are no amounts either."""
    first, last = at, at + 1
    while text[at] in _DIGITS and first and text[first - 1] in _OF_FIGURES:
        first -= 1
    if text[first - 1 : first] in _DASHES and first > 1 and not text[first - 2].isascii():
        return "unclear"
    while first and text[first - 1] in NUMERALS:
        first -= 1
    while last < len(text) and text[last] in NUMERALS | _SCALES | _VAGUE:
        last += 1
    unit = next((unit for unit in ("条", "项", *CASES) if text.startswith(unit, last)), "")
    round_number = text[at] in NUMERALS and not _ROUND.isdisjoint(text[first:last]) and unit
    return "about" if round_number and _is_about(text, first, last, last + len(unit)) else "no_count"


def _is_about(text: str, first: int, last: int, end: int) -> bool:
    """Say whether the words around say that it is no exact number: 约30件, 30件左右, 几十件; but 预约30件 is one."""
    before = text[first - 1 : first]
    if before == "几" or (before in _SEVERAL and text[first] in _ROUND) or not _VAGUE.isdisjoint(text[first:last]):
        return True
    if before == "上" and text[first] in "百千万":
        return True
    return bool(wording(text, first, end)) and not text.endswith(_NOT_ABOUT, 0, first)


def _why_not(text: str, first: int, last: int, amount: Amount, printed: str) -> Kind:
    behind = text[last : last + 1]
    if amount.unit == "%" or _is_name(text, first, last, amount) or _is_label(text, first, last, amount):
        return "no_count"
    if (behind in _RANGE and text[last + 1 : last + 2] in _DIGITS and behind) or _is_behind_dash(text, first):
        return "unclear"
    if _beside(text, first, last, _RATIO) or _LABEL_ALONE.search(text[:first]):
        return "unclear"
    if _is_about(text, first, last, max(last, amount.end)):
        return "about"
    if figures.read_figure(printed).value is None:
        return "about" if not _VAGUE.isdisjoint(printed) else "unclear"
    # ３，１２０ is one figure, 3，120 may be two
    return "unclear" if "，" in printed and any(char in _DIGITS for char in printed) else ""


def _is_money(amount: Amount) -> bool:
    return amount.unit.endswith("元")


def _is_behind_dash(text: str, first: int) -> bool:
    """Say whether a minus or a range may stand before it: —5件, 3至5件; ——5件 is none."""
    before = text[first - 1 : first]
    if not before or before not in _RANGE:
        return False
    long = text[:first].endswith("——")
    return text[first - 2 - long : first - 1 - long] in _DIGITS if long or before not in _DASHES else True


def _is_name(text: str, first: int, last: int, amount: Amount) -> bool:
    """Say whether it names something instead of counting: 1、 （2） 12：30 〔2019〕 0411 12345热线 302室."""
    written, behind, before = text[first:last], text[last : last + 1], text[first - 1 : first]
    if len(written) > 1 and written[0] == "0" and written.isdecimal():
        return True
    if amount.unit:
        return False
    short = len(written) <= 2  # noqa: PLR2004  (no list is longer)
    if short and ((before == "（" and behind == "）") or (behind == "、" and (not before or before in "。；："))):
        return True
    if (behind in _OF_A_TIME_OR_PLACE and behind) or _beside(text, first, last, _RATIO):
        return True
    if before in ("〔", "[", "［", "【") and written.isdecimal() and _FIRST_YEAR <= int(written) <= _LAST_YEAR:
        return True
    called = any(word in text[max(0, first - 10) : first] for word in _CALLED)
    return written.isdecimal() and len(written) >= _LONG and (called or text.startswith(_CALLED_BEHIND, last))


def _is_label(text: str, first: int, last: int, amount: Amount) -> bool:
    """Say whether it numbers a table or the like, or decimals: 附件2, 保留4位小数; but 4位领导 are counted."""
    if amount.unit:
        return False
    if _LABEL.search(text[:first]):
        return True
    before = text[max(0, first - 8) : first]
    return text.startswith(_PLACES, last) or (text[last : last + 1] == "位" and any(w in before for w in _OF_PLACES))


def _beside(text: str, first: int, last: int, marks: str) -> bool:
    """Say whether one of these marks joins it to another number."""
    after = text[last : last + 2]
    before = text[max(0, first - 2) : first]
    return any(
        len(two) > 1 and two[mark] in marks and two[other] in _DIGITS
        for two, mark, other in ((after, 0, 1), (before, 1, 0))
    )
