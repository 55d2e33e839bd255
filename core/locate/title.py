"""Whose report it is, and for which year."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

from core.lines import Line

_YEAR = r"(?P<year>20[0-9]{2}|二[〇○零Ｏ0][〇○零一二三四五六七八九0]{2})年?度?"
_REPORT = r"(?:政府|政务)?信息公开(?:工作)?(?:年度)?(?:工作)?(?:年度)?(?:报告|年报)"
_TITLES = (
    re.compile(rf"(?P<org>[^，。；：、,;:0-9]{{2,40}}?)(?:关于)?{_YEAR}{_REPORT}"),
    re.compile(rf"{_YEAR}(?P<org>[^，。；：、,;:0-9]{{2,40}}?){_REPORT}"),
    re.compile(rf"(?P<org>[^，。；：、,;:0-9]{{2,40}}?){_REPORT}\(?{_YEAR}\)?"),
)
_YEAR_ONLY = re.compile(rf"{_YEAR}{_REPORT}")
_PERIOD = re.compile(r"(20[0-9]{2})年1月1日")
_LEADING = re.compile(r"^(?:标题|名称|现将|现公布|公布|发布|根据.*?[，,])[:：]?")
_MARKS = re.compile(r"^[#*>\s]+|[#*\s]+$")
_DIGITS = {c: str(i) for i, c in enumerate("〇一二三四五六七八九")} | {"零": "0", "○": "0", "Ｏ": "0"}
_NO_NAMES = frozenset(("政府", "政务", "人民", "年度", "本年度"))
# lines of the page around a report, which may end where its title begins
_FURNITURE = re.compile(
    r"^(?:字体|字号|打印|分享|索引号|发布|来源|信息来源|信息分类|浏览|点击|阅读|时间|日期|责任编辑|文号|主题|首页|当前位置|作者)"
    r"|[:：]"
)
_LOOK = 60
_LONG = 600


def title_of(lines: Sequence[Line]) -> tuple[str | None, int | None]:
    """Return (organisation, report year) from the title, else from the first sentences that name them."""
    head = _head(lines)
    for candidates in (_titles(head), [text for text in head if text]):
        for text in candidates:
            for pattern in _TITLES:
                found = pattern.search(text)
                if found and _plausible(found["org"]):
                    return _cleaned(found["org"]), _year(found["year"])
    joined = "".join(head)
    for pattern in (_YEAR_ONLY, _PERIOD):
        found = pattern.search(joined)
        if found:
            return None, _year(found[1])
    return None, None


def _head(lines: Sequence[Line]) -> list[str]:
    """Return the first lines that hold text, without blanks and marks."""
    held = [
        re.sub(r"\s+", "", unicodedata.normalize("NFKC", _MARKS.sub("", line.text[:_LONG]))) for line in lines[:_LOOK]
    ]
    return [text for text in held if text]


def _titles(head: Sequence[str]) -> Iterable[str]:
    """Yield lines that end as a title does; a title may be broken over two or three lines."""
    for index, text in enumerate(head):
        for count in (1, 2, 3):
            pieces = head[index : index + count]
            joined = "".join(pieces)
            if count > 1 and any(_FURNITURE.search(piece) for piece in pieces):
                break
            if len(joined) <= _LOOK and re.search(rf"(?:{_REPORT}|{_YEAR}\)?)$", joined):
                yield joined
                break
        if index > _LOOK // 3 and len(text) > _LOOK:
            return


def _plausible(name: str) -> bool:
    bare_name = _LEADING.sub("", name)
    return bare_name not in _NO_NAMES and not re.search(r"条例|规定|要求|[0-9]", bare_name)


def _cleaned(name: str) -> str:
    plain = _LEADING.sub("", name).removesuffix("关于").strip("《》“”\"'（）()-—:：|")
    # in “…人民政府信息公开…” the word 政府 belongs to both
    return f"{plain}政府" if plain.endswith("人民") else plain


def _year(text: str) -> int:
    return int("".join(_DIGITS.get(c, c) for c in text))
