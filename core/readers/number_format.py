"""How a spreadsheet shows a stored number: its digits exactly, as many decimals as the format asks for, its unit."""

import datetime as dt
import re
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import cache
from typing import NamedTuple

_STORED = re.compile(r"[+-]?[0-9]{1,40}(?:\.[0-9]{0,40})?(?:[eE][+-]?[0-9]{1,3})?")
_MOST_EXPONENT = 40
# a spreadsheet holds binary fractions and shows 15 digits of them; what follows is noise of the conversion
_AS_SHOWN = Context(prec=15, rounding=ROUND_HALF_UP)
_EPOCH = dt.datetime(1899, 12, 30)  # noqa: DTZ001  (a spreadsheet's dates have no zone)
_LAST_DAY = 2_958_465

_LONGEST_CODE = 255  # what Excel takes
_GENERAL = "General"
_BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 37: "#,##0", 38: "#,##0", 39: "#,##0.00",
    40: "#,##0.00", 41: "#,##0", 42: "#,##0", 43: "#,##0.00", 44: "#,##0.00", 49: "@",
}  # fmt: skip
_DATES = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
_LITERAL = re.compile(r'"([^"]*)"|\\(.)|[_*].|\[[^\]]*\]')
_DATE_LETTERS = re.compile(r"[ymdhsYMDHS]")
_DIGITS = re.compile(r"[0#?][0#?,]*(?:\.([0#?]*))?")
_HAN = re.compile("[\u4e00-\u9fff]+")


class Format(NamedTuple):
    """What of a number format matters here; `unit` is the Chinese that it writes behind the number."""

    decimals: int | None = None
    thousands: bool = False
    percent: bool = False
    date: bool = False
    scaled: bool = False
    unit: str = ""


class Shown(NamedTuple):
    """A number as text; `exact` is false where the spreadsheet shows another one than it holds."""

    text: str
    exact: bool = True


def built_in(number: int) -> str:
    """Return the code of a format that spreadsheets know by number."""
    return "yyyy-mm-dd" if number in _DATES else _BUILT_IN.get(number, _GENERAL)


@cache
def understood(code: str) -> Format:
    """Read the first section of a format code, the one for ordinary numbers."""
    section, unit, digits_seen = "", "", False
    at = 0
    first = _first_section(code[:_LONGEST_CODE])
    while at < len(first):
        literal = _LITERAL.match(first, at)
        if literal is None:
            section += first[at]
            digits_seen = digits_seen or first[at] in "0#?"
        elif digits_seen:
            unit += literal[1] or literal[2] or ""
        at = literal.end() if literal else at + 1
    if section.lower() in ("general", "g/通用格式", "@", ""):
        return Format(unit=_unit(unit))
    if _DATE_LETTERS.search(section):
        return Format(date=True)
    digits = _DIGITS.search(section)
    if digits is None or "E" in section.upper() or "/" in section:
        return Format(unit=_unit(unit))
    whole = digits[0].partition(".")[0]
    behind = section[digits.end() :]
    return Format(
        decimals=(digits[1] or "").count("0"),
        thousands="," in whole.rstrip(","),
        percent="%" in section,
        scaled=whole.endswith(",") or behind.startswith(","),
        unit=_unit(behind + unit),
    )


def _first_section(code: str) -> str:
    quoted = False
    for at, character in enumerate(code):
        if character == '"':
            quoted = not quoted
        elif character == ";" and not quoted and code[at - 1 : at] != "\\":
            return code[:at]
    return code


def _unit(text: str) -> str:
    text = text.strip()
    return text if _HAN.fullmatch(text) else ""


def shown(stored: str, code: str) -> Shown:
    """Write a stored number out as its format shows it; no digit that is stored is left out."""
    value = _value(stored)
    if value is None:
        return Shown(stored, exact=False)
    way = understood(code)
    if way.date:
        return _date(value)
    if way.percent:
        return Shown(f"{_plain(value * 100, way.decimals or 0, thousands=False)}%")
    text = _plain(value, way.decimals or 0, thousands=way.thousands) + way.unit
    cut_off = way.decimals is not None and value != round(value, way.decimals)
    return Shown(text, exact=not (cut_off or way.scaled))


def _value(stored: str) -> Decimal | None:
    """Understand the digits in the file; none for what no spreadsheet writes."""
    if not _STORED.fullmatch(stored):
        return None
    mantissa, _, exponent = stored.lower().partition("e")
    if abs(int(exponent or 0)) > _MOST_EXPONENT:
        return None
    value = Decimal(stored)
    if exponent or "." in mantissa:
        value = _AS_SHOWN.plus(value)
    return value


def _plain(value: Decimal, decimals: int, *, thousands: bool) -> str:
    """Write without exponent, without zeros at the end but those the format asks for."""
    text = format(value, "f")
    whole, _, fraction = text.partition(".")
    fraction = fraction.rstrip("0").ljust(decimals, "0")
    sign, whole = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    whole = whole.lstrip("+").lstrip("0") or "0"
    if thousands:
        whole = f"{int(whole):,}"
    if whole == "0" and not fraction.strip("0"):
        sign = ""
    return f"{sign}{whole}.{fraction}" if fraction else f"{sign}{whole}"


def _date(value: Decimal) -> Shown:
    if not 0 <= value <= _LAST_DAY:
        return Shown(_plain(value, 0, thousands=False), exact=False)
    moment = _EPOCH + dt.timedelta(days=int(value), seconds=round(value % 1 * 86_400))
    text = f"{moment:%Y-%m-%d}" if moment.time() == dt.time() else f"{moment:%Y-%m-%d %H:%M}"
    return Shown(text if value >= 1 else f"{moment:%H:%M}")
