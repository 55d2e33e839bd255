"""The numbers that Word writes before paragraphs by itself: 一、 （一） 1. and the like."""

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from core.readers.markup import Element
from core.readers.wordml import W, integer

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_DIGITS = "零一二三四五六七八九"
_MOST = 9999


class _Level(NamedTuple):
    start: int
    format: str
    text: str


class _List(NamedTuple):
    abstract: str
    levels: Mapping[int, _Level]


def chinese(number: int) -> str:
    """Write 1 to 9999 in Chinese, as headings do: 十, 十二, 一百零三."""
    if not 0 < number <= _MOST:
        return str(number)
    written = ""
    zero = False
    for step, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, step)
        if digit:
            written += ("零" if zero and written else "") + _DIGITS[digit] + name
            zero = False
        else:
            zero = True
    return written[1:] if written.startswith("一十") else written


def _letters(number: int) -> str:
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L")),
    *((40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)


def _roman(number: int) -> str:
    written = ""
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        written += sign * count
    return written


def _circled(number: int) -> str:
    return chr(0x245F + number) if number <= 20 else str(number)  # noqa: PLR2004  (Unicode ends at ⑳ there)


_FORMATS: dict[str, Callable[[int], str]] = {
    **dict.fromkeys(
        (
            "chineseCounting",
            "chineseCountingThousand",
            "japaneseCounting",
            "japaneseDigitalTenThousand",
            "taiwaneseCounting",
            "taiwaneseCountingThousand",
            "ideographDigital",
        ),
        chinese,
    ),
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalZero": lambda number: f"{number:02}",
    "decimalFullWidth": lambda number: str(number).translate(str.maketrans("0123456789", "０１２３４５６７８９")),
    "lowerLetter": _letters,
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperRoman": _roman,
    "none": lambda _: "",
}


class Numbering:
    """Counts on through a document; `of` must be asked paragraph by paragraph, in order."""

    def __init__(self, numbering: Element | None, styles: Element | None) -> None:
        self._lists = _lists(numbering) if numbering is not None else {}
        self._styles = _numbered_styles(styles) if styles is not None else {}
        self._counts: dict[str, list[int | None]] = {}

    def of(self, properties: Element) -> str:
        """Return what stands before the paragraph with these properties; the empty text if nothing does."""
        number, level = self._place(properties)
        found = self._lists.get(number)
        if found is None or level not in found.levels:
            return ""
        counts = self._counts.setdefault(found.abstract, [None] * _LEVELS)
        before = counts[level]
        counts[level] = found.levels[level].start if before is None else before + 1
        counts[level + 1 :] = [None] * (_LEVELS - level - 1)
        form = found.levels[level]
        if form.format == "bullet":
            return ""

        def written(place: re.Match[str]) -> str:
            shown = int(place[1]) - 1
            at = found.levels.get(shown)
            count = counts[shown]
            if at is None:
                return ""
            return _FORMATS.get(at.format, str)(at.start if count is None else count)

        return _PLACE.sub(written, form.text)

    def _place(self, properties: Element) -> tuple[str, int]:
        own = properties.find(W + "numPr")
        style = properties.find(W + "pStyle")
        number, level = self._styles.get(style.get(W + "val") or "", ("", 0)) if style is not None else ("", 0)
        if own is not None:
            number, level = _number_and_level(own, number, level)
        return number, level


def _number_and_level(properties: Element, number: str, level: int) -> tuple[str, int]:
    numbers, levels = properties.find(W + "numId"), properties.find(W + "ilvl")
    if numbers is not None:
        number = numbers.get(W + "val") or ""
    if levels is not None:
        level = integer(levels.get(W + "val"), 0)
    return number, level


def _value(element: Element, name: str) -> str:
    child = element.find(W + name)
    return (child.get(W + "val") or "") if child is not None else ""


def _levels(element: Element) -> dict[int, _Level]:
    levels = {}
    for level in element.iter(W + "lvl"):
        index = integer(level.get(W + "ilvl"), 0)
        if index < _LEVELS:
            start = integer(_value(level, "start"), 1)
            levels[index] = _Level(start, _value(level, "numFmt") or "decimal", _value(level, "lvlText"))
    return levels


def _lists(numbering: Element) -> dict[str, _List]:
    abstracts = {
        element.get(W + "abstractNumId") or "": _levels(element) for element in numbering.iter(W + "abstractNum")
    }
    lists = {}
    for element in numbering.iter(W + "num"):
        number, abstract = element.get(W + "numId") or "", _value(element, "abstractNumId")
        levels = dict(abstracts.get(abstract, {}))
        counter = abstract
        for override in element.iterchildren(W + "lvlOverride"):
            index = integer(override.get(W + "ilvl"), 0)
            levels.update(_levels(override))
            start = override.find(W + "startOverride")
            if start is not None and index in levels:
                levels[index] = levels[index]._replace(start=integer(start.get(W + "val"), 1))
                counter = f"{abstract}/{number}"  # it counts for itself
        lists[number] = _List(counter, levels)
    return lists


def _numbered_styles(styles: Element) -> dict[str, tuple[str, int]]:
    """Return number and level of every style that has them, by itself or from the style it is based on."""
    own: dict[str, tuple[str, int]] = {}
    based: dict[str, str] = {}
    for style in styles.iter(W + "style"):
        name = style.get(W + "styleId") or ""
        properties = style.find(f"{W}pPr/{W}numPr")
        if properties is not None:
            own[name] = _number_and_level(properties, "", 0)
        based[name] = _value(style, "basedOn")
    found = {}
    for name in based:
        seen: set[str] = set()
        at = name
        while at and at not in own and at not in seen:
            seen.add(at)
            at = based.get(at, "")
        if at in own:
            found[name] = own[at]
    return found
