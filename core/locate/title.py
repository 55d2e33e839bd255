"""Whose report it is, and for which year."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

from core.lines import Line

_YEAR = r"(?P<year>20[0-9]{2}|二[〇○零Ｏ0][〇○零一二三四五六七八九0]{2})年?度?"
_REPORT = r"(?:(?:政府|政务)?信息公开|政务公开)(?:工作)?(?:年度)?(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:报告|年报)"
_ORGAN = r"(?:[局厅委部院处队所站馆会乡镇区市县旗]|政府|办公室|办事处|中心|学校|[中小大]学|公司|集团|街道)"
# no name goes on from the links before it: 首页>政务公开>
_ORG = r"(?P<org>[^，。；：、,;:0-9>›»]{2,60}?)"
_TITLES = (
    re.compile(rf"{_ORG}(?:关于)?{_YEAR}{_REPORT}"),
    re.compile(rf"{_YEAR}{_ORG}{_REPORT}"),
    re.compile(rf"{_ORG}{_REPORT}\(?{_YEAR}\)?"),
)
# the organisation on a line of its own below the title
_SIGNED = re.compile(rf"^{_YEAR}{_REPORT}(?P<org>[^，。；：、,;:0-9()]{{2,60}}?{_ORGAN})$")
_NAMED = re.compile(rf"^{_ORG}(?:关于)?{_REPORT}$")
_IS_ORGAN = re.compile(rf"(?:{_ORGAN}|人民)$")
_YEAR_ONLY = re.compile(rf"{_YEAR}{_REPORT}")
_RUNNING_TITLE = re.compile(rf"[#*《]*[^，。；：、,;:0-9]{{0,60}}{_YEAR}{_REPORT}[*》]*")
# …政府信息公开工作2022年年度报告: the year between the words of the title
_YEAR_WITHIN = (
    rf"(?P<words>(?:政府|政务)?信息公开|政务公开)(?:工作)?{_YEAR}(?:工作)?(?:情况)?(?:的)?(?:年度)?(?P<end>报告|年报)"
)
_WORDS_END, _YEAR_BEGINS = "公开", ("2", "二")
_PERIOD = re.compile(r"(20[0-9]{2})年1月1日")
_LEADING = re.compile(r"^(?:标题|名称|关于(?:印发|公布|发布)?|现将|现公布|公布|发布|根据.*?[，,])[:：]?")
_MARKS = re.compile(r"^[#*>\s]+|[#*\s]+$")
_DIGITS = {c: str(i) for i, c in enumerate("〇一二三四五六七八九")} | {"零": "0", "○": "0", "Ｏ": "0"}
_NO_NAMES = frozenset(("政府", "政务", "人民", "年度", "本年度"))
# lines of the page around a report, which may end where its title begins
_FURNITURE = re.compile(
    r"^(?:字体|字号|打印|分享|索引号|发布|来源|信息来源|信息分类|浏览|点击|阅读|时间|日期|责任编辑|文号|主题|首页|当前位置|作者)"
    r"|[:：]"
)
_OTHER_REPORT = re.compile(r"^(?:上一|下一|相关|附件|目录)")
_TITLE_END = re.compile(rf"(?:{_REPORT}|{_REPORT}\(?{_YEAR}\)?|{_REPORT}.{{0,20}}{_ORGAN})$".replace("?P<year>", ""))
_LOOK, _LONGEST_TITLE = 60, 90
_LONG = 600


def title_of(lines: Sequence[Line]) -> tuple[str | None, int | None]:
    """Return (organisation, report year) from the title, else from the first sentences that name them."""
    head = _head(lines)
    titles = list(_titles(head))
    for texts, organ in ((titles, True), (titles, False), (head, False)):
        for text in texts:
            for pattern in (*_TITLES, _SIGNED):
                found = pattern.search(text)
                if found and _plausible(found["org"], organ=organ):
                    return _cleaned(found["org"]), _year(found["year"])
    joined = "".join(head)
    years = (_year(found[1]) for pattern in (_YEAR_ONLY, _PERIOD) if (found := pattern.search(joined)))
    names = (found["org"] for text in titles if (found := _NAMED.search(text)))
    return next((_cleaned(name) for name in names if _plausible(name, organ=True)), None), next(years, None)


def is_title(text: str) -> bool:
    """Say whether a line is a whole title, with its year: one that stands between rows is that of a page."""
    if "报" not in text or "20" not in text:
        return False
    return _RUNNING_TITLE.fullmatch(_year_first(re.sub(r"\s+", "", text))) is not None


def _head(lines: Sequence[Line]) -> list[str]:
    """Return the first lines that hold text, without blanks and marks."""
    held = [_shown(unicodedata.normalize("NFKC", _MARKS.sub("", line.text[:_LONG]))) for line in lines[:_LOOK]]
    return [_year_first(text) for text in held if text]


def _year_first(text: str) -> str:
    """Write a title that has its year between its words as the others are written."""
    within = any(end.removeprefix("工作").startswith(_YEAR_BEGINS) for end in text.split(_WORDS_END)[1:])
    # compiled only where it is needed
    return re.sub(_YEAR_WITHIN, r"\g<year>年\g<words>工作年度\g<end>", text) if within else text


def _shown(text: str) -> str:
    """Return what is to be seen: no blanks, and no marks for direction and width."""
    return (text if text.isprintable() else "".join(filter(str.isprintable, text))).replace(" ", "")


def _titles(head: Sequence[str]) -> Iterable[str]:
    """Yield lines that end as a title does; a title may be broken over two or three lines."""
    for count in (1, 2, 3):
        for index, text in enumerate(head):
            pieces = head[index : index + count]
            joined = _year_first("".join(pieces))
            furniture = _FURNITURE if count > 1 else _OTHER_REPORT
            if (
                len(joined) <= _LONGEST_TITLE
                and not any(furniture.search(piece) for piece in pieces)
                and _TITLE_END.search(joined)
            ):
                yield joined
            if index > _LOOK // 3 and len(text) > _LOOK:
                break


def _plausible(name: str, *, organ: bool) -> bool:
    """Say whether these words can be a name; `organ`: they end as the names of public bodies do."""
    bare_name = _LEADING.sub("", name)
    if organ and not _IS_ORGAN.search(_cleaned(name).removesuffix("）").partition("（")[0]):
        return False
    return bare_name not in _NO_NAMES and not re.search(r"条例|规定|要求|[0-9]", bare_name)


def _cleaned(name: str) -> str:
    plain = _LEADING.sub("", name).removesuffix("关于").removesuffix("发布").strip("《》“”\"'（）()-—:：|")
    plain = plain.replace("(", "（").replace(")", "）")
    if plain.count("（") > plain.count("）"):  # that of the name itself: …局（本级）
        plain = f"{plain}）"
    # in “…人民政府信息公开…” the word 政府 belongs to both
    return f"{plain}政府" if plain.endswith("人民") else plain


def _year(text: str) -> int:
    return int("".join(_DIGITS.get(c, c) for c in text))
