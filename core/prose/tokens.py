"""Sentences as words, amounts, years and marks."""

from collections.abc import Iterator
from typing import NamedTuple

from core.prose.amounts import NUMERALS, Amount, amount_at, end_of_figure
from core.prose.lexicon import Word, Words

ENDS = "。！？"
_MARKS = frozenset(f"{ENDS}，,；：（）")
_DIGITS = frozenset("0123456789")
_CARRIED_ON = ("结转至", "结转到", "结转入", "结转", "顺延至", "顺延到", "转入", "转至", "延至")
_ONWARD = ("至", "到", "入")
_DEADLINES = ("个工作日", "个自然日", "日内", "天内")
# a year begins in January and ends in December
_MONTHS = frozenset(map(str, range(2, 12)))
# what the names of bodies end in
_BODIES = frozenset("局委厅处站所队院镇乡")
_CENTRES = frozenset(
    ("中心", "大厅", "窗口", "平台", "系统", "街道", "道办", "委会", "员会", "发区", "园区", "新区", "景区")
)
_SPECIAL = _DIGITS | _MARKS | _BODIES | NUMERALS | {"《"} | {name[0] for name in _CENTRES}
_TO = ("-", "—", "–", "－", "至", "到", "~", "～")
_FIRST_YEAR, _LAST_YEAR = 1990, 2099


class Token(NamedTuple):
    """A word or an amount, or a mark (tag `mark`, its code is the mark); a year's code is its number."""

    start: int
    end: int
    tag: str
    code: str
    amount: Amount | None = None


def tokens_of(text: str, year: int | None, words: Words) -> Iterator[Token]:
    """Yield words, amounts, years and marks in their order; titles in 《》 are left out."""
    at, end = 0, len(text)
    while at < end:
        char = text[at]
        those = words.get(char)
        if those is None and char not in _SPECIAL:
            at += 1
            continue
        token = _token(text, at, year, words)
        at = token.end
        if token.tag:
            yield token


def _token(text: str, at: int, year: int | None, words: Words) -> Token:
    """Return what begins at a place, without a tag if it is nothing."""
    char = text[at]
    if char in _DIGITS:
        return _number(text, at, year)
    body = at + 2 if text[at : at + 2] in _CENTRES else at + 1 if char in _BODIES else 0
    if body and _acts(text, body, words):
        return Token(at, body, "scope", "part")
    for written, word in words.get(char, ()):
        if text.startswith(written, at) and not _is_cut(text, written, word, at + len(written)):
            end = at + len(written)
            part = word.code == "other" and written[-2:] in _CENTRES and _acts(text, end, words)
            return Token(at, end, *(("scope", "part") if part else word))
    if char in _MARKS:
        return Token(at, at + 1, "mark", char)
    if char == "《":
        return Token(at, max(text.find("》", at), at) + 1, "", "")
    amount = amount_at(text, at) if char in NUMERALS else None
    return Token(at, amount.end if amount else at + 1, "amount" if amount else "", "", amount)


def _is_cut(text: str, written: str, word: Word, end: int) -> bool:
    """Say whether the last character begins another word: 县政府｜办理 is no 县政府办; 计划20条 counts plans."""
    if word.code == "plan" and text[end : end + 1] in _DIGITS:
        return True
    if word.code == "carried" and (text[end : end + 1] in _ONWARD or text[end + 4 : end + 5] == "年"):
        return True
    return written[-1] == "办" and text[end : end + 1] in ("理", "结", "毕", "复")


def _acts(text: str, at: int, words: Words) -> bool:
    """Say whether a verb follows: 县水利局受理3件 is of one body alone."""
    at += text[at : at + 1] in ("共", "新", "全")
    found = (word for written, word in words.get(text[at : at + 1], ()) if text.startswith(written, at))
    return next((word.tag in ("verb", "act", "neg") for word in found), False)


def _number(text: str, at: int, year: int | None) -> Token:
    end = end_of_figure(text, at)
    if end - at == 4 and _FIRST_YEAR <= (number := _int(text[at:end])) <= _LAST_YEAR:  # noqa: PLR2004  (a year)
        if text[end : end + 1] == "年":
            return _year(text, at, end + 1, number, year)
        if text[end : end + 1] in _TO and text[end + 1 : end + 2] in _DIGITS:
            return Token(at, end, "year", str(number))
    if text[end : end + 1] == "月" and _is_month_alone(text, at, end):
        return Token(at, end + 1, "time", "span")
    if (months := _months(text, at, end)) is not None:
        return months
    amount = amount_at(text, at)
    if amount is None:
        return Token(at, end, "within" if text.startswith(_DEADLINES, end) else "", "")
    return Token(at, amount.end, "amount", "", amount)


def _is_month_alone(text: str, at: int, end: int) -> bool:
    """Say whether it is one month; 1月至12月 is the year, and so is what ends at 12月底."""
    if text[at:end] in _MONTHS:
        return text[end + 1 : end + 3] != "1日"
    behind = text[end + 1 : end + 2]
    if text[at:end] not in ("1", "12") or behind in _DIGITS or behind in (*_TO, "底", "末", "止"):
        return False
    return text[at - 1 : at] not in (*_TO, "止") if at else True


def _months(text: str, at: int, end: int) -> Token | None:
    """1至6月 are some months, 1至12月 all."""
    if text[end : end + 1] not in _TO or text[end + 1 : end + 2] not in _DIGITS:
        return None
    stop = end_of_figure(text, end + 1)
    if text[stop : stop + 1] != "月" or text[stop + 1 : stop + 2] in _DIGITS:
        return None
    every = text[at:end] == "1" and text[end + 1 : stop] == "12"
    return Token(at, stop + 1, "time", "long" if every else "span")


def _int(digits: str) -> int:
    return int(digits) if digits.isdecimal() else 0


def _year(text: str, start: int, end: int, number: int, year: int | None) -> Token:
    end += text[end : end + 1] == "度"
    if year is not None and number == year - 1 and text.startswith("结转", end):
        return Token(start, end + 2, "row", "carried_over")
    carried = next((word for word in _CARRIED_ON if text.endswith(word, 0, start)), "")
    if year is not None and number == year + 1 and carried:
        return Token(start - len(carried), end, "row", "carried_forward")
    return Token(start, end, "year", str(number))
