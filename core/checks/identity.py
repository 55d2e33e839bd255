"""Weigh what a report says of itself: whose it is, of which year, over which period, under which title."""

import re
from collections.abc import Iterator
from dataclasses import replace

from core.checks.case import Case
from core.checks.text import Said, on_words
from core.document import Span
from core.findings import Outcome
from core.prose.passages import Passage
from core.rules.text_kinds import OwnName, OwnYear, Period, Titled

_PERIOD = re.compile(
    r"(20[0-9]{2})年([0-9]{1,2})月([0-9]{1,2})日(?:0时|零时)?起?[，、]?[-至到—–－~～]{1,2}(?:(20[0-9]{2})年)?([0-9]{1,2})月([0-9]{1,2})日"
)
_YEAR = re.compile(r"(20[0-9]{2})年度?")
_WHOLE_YEAR = ("1", "1", "12", "31")
_REPORTS = ("政府信息公开", "政务信息公开", "信息公开", "政务公开")
# how a report begins to speak of itself; what it says of last year's report it says with other words
_ITSELF = ("现公布", "现将", "现发布", "现向", "现予", "特向", "特编", "编制本", "向社会公布", "本报告")
_NAME_BEGINS = ("公布", "发布", "现将", "将", "编制", "由")
_STOPS = "，。；：、,（）《》“” 0123456789\n"
_LEVELS = "省市县区州旗"
_BODIES = ("局", "厅", "委员会", "委", "院", "中心")
# this year's work is told in such words; those of last year's in a comparison are not looked at
_OWN_WORK = (
    "共",
    "累计",
    "主动公开",
    "收到",
    "受理",
    "发布",
    "制发",
    "未收取",
    "没有收取",
    "收取",
    "组织",
    "开展",
    "召开",
)
_PLANS = ("将", "计划", "拟", "下一步", "力争")
_COMPARED = ("上年", "去年", "同比", "相比", "比20", "较20", "以来", "底", "末", "起")
_LONGEST_TITLE = 70


def period(rule: Period, case: Case) -> Said:
    """Weigh the period; where the words for it stand without dates that can be read, nothing is said."""
    running, year = case.running, case.report.year
    if year is None or not case.report.parts or not running.speaks:
        yield Outcome.UNKNOWN
        return
    wrong = []
    for found in _PERIOD.finditer(running.text):
        first, *days = found[1], found[2], found[3], found[5], found[6]
        last = found[4] or first
        plain = tuple(day.lstrip("0") for day in days)
        if plain == _WHOLE_YEAR and first == last == str(year):
            return
        start, end = running.sentence_at(found.start())
        if any(word in running.text[start:end] for word in rule.words):
            wrong.append(found)
    if wrong and not rule.wanted:
        found = wrong[0]
        if int(found[1]) in _years_of_titles(case) - {year}:
            yield Outcome.UNKNOWN
            return
        yield on_words(rule, [running.span(*found.span())], (("words", found[0]), ("year", str(year))))
    elif rule.wanted and not wrong:
        if any(word in running.text for word in rule.words):
            yield Outcome.UNKNOWN
        else:
            yield on_words(rule, (), (("absent", ""), ("year", str(year))))


def _years_of_titles(case: Case) -> set[int]:
    """Return the years of all lines that look like a title: a page that lists reports has several."""
    lines = [one.text for one in case.running.passages if one.section is None]
    years = (int(found[1]) for text in lines for found in _YEAR.finditer(text) if _is_title(text, int(found[1])))
    return set(years)


def own_year(rule: OwnYear, case: Case) -> Said:
    """Weigh the years in which the report speaks of itself, or of its own work."""
    year = case.report.year
    if year is None or not case.report.parts or not case.running.text:
        yield Outcome.UNKNOWN
    elif rule.in_preamble:
        for passage, found in _titles_in_preamble(case):
            if found[1] != str(year):
                if int(found[1]) in _years_of_titles(case):
                    yield Outcome.UNKNOWN
                    return
                facts = (("words", found[0]), ("year", str(year)), ("itself", ""))
                yield on_words(rule, [passage.span(*found.span())], facts, passage.section)
                return
    else:
        yield from _work_of_other_years(rule, case, year)


def _titles_in_preamble(case: Case) -> Iterator[tuple[Passage, re.Match[str]]]:
    """Yield the years of "this report" in the first sentences, before any topic."""
    for passage in case.running.passages:
        if passage.section not in (None, "overview") or passage.text.startswith(("（一）", "（二）")):
            return
        text = passage.text
        for found in _YEAR.finditer(text):
            following = text[found.end() :]
            head = text[text.rfind("。", 0, found.start()) + 1 : found.start()]
            itself = any(words in head for words in _ITSELF) and not any(words in head for words in ("月", "20", "《"))
            if itself and following.startswith(_REPORTS) and "报" in following[:18]:
                yield passage, found


def _work_of_other_years(rule: OwnYear, case: Case, year: int) -> Said:
    """Look for paragraphs that begin with a neighbouring year and tell work done, and never name their own."""
    for passage in case.running.passages:
        allowed = {"overview": (year - 1, year + 1), "problems": (year - 1,), "other_matters": (year - 1,)}
        text = passage.text
        body = text[text.find("。") + 1 :] if text.startswith("（") and "。" in text[:25] else text
        found = _YEAR.match(body)
        if found is None or int(found[1]) not in allowed.get(passage.section or "", ()):
            continue
        sentence = body.partition("。")[0]
        if sentence[found.end() : found.end() + 1].isdigit() or any(word in sentence for word in _PLANS):
            continue
        told = any(word in sentence for word in _OWN_WORK)
        if told and str(year) not in text and not any(word in sentence for word in _COMPARED):
            at = len(text) - len(body)
            facts = (("words", found[0]), ("year", str(year)))
            yield on_words(rule, [passage.span(at, at + found.end())], facts, passage.section)


def own_name(rule: OwnName, case: Case) -> Said:
    """Weigh the name in "hereby … publishes its report" against that of the title."""
    title = case.report.organization
    if title is None or not case.report.parts or not case.running.text:
        yield Outcome.UNKNOWN
        return
    for passage, found in _titles_in_preamble(case):
        start = _name_before(passage.text, found.start())
        name = passage.text[start : found.start()]
        other = _is_same_place(title, name) and _is_other_body(title, name) if rule.same_place else _is_far(title, name)
        if other:
            facts = (("words", name), ("title", title))
            yield on_words(rule, [passage.span(start, found.start())], facts, passage.section)
            return


def _name_before(text: str, end: int) -> int:
    """Return where the name begins that ends there."""
    start = end
    while start > 0 and text[start - 1] not in _STOPS:
        start -= 1
    name = text[start:end]
    begin = max((at + len(word) for word in _NAME_BEGINS if (at := name.rfind(word)) >= 0), default=0)
    return start + begin


def _place(name: str) -> str:
    """Return the first place of a name with its rank: 云溪县 of 云溪县人民政府."""
    ends = [at for at, character in enumerate(name[:8]) if character in _LEVELS and at > 1]
    return name[: ends[0] + 1] if ends else ""


def _is_far(title: str, name: str) -> bool:
    first, second = _place(title), _place(name)
    if not first or not second or first[-1] != second[-1]:
        return False
    return first[:-1] not in name and second[:-1] not in title and not set(first[:-1]) & set(second[:-1])


def _is_same_place(title: str, name: str) -> bool:
    place = _place(title)
    return bool(place) and place == _place(name)


def _is_other_body(title: str, name: str) -> bool:
    """Say whether two bodies of one place are not the same: neither name is the other one shortened."""
    if not title.endswith(_BODIES) or not name.endswith(_BODIES):
        return False
    return not _is_shortened(title, name) and not _is_shortened(name, title)


def _is_shortened(short: str, long: str) -> bool:
    rest = iter(long)
    return all(character in rest for character in short)


def titled(rule: Titled, case: Case) -> Said:
    """Weigh the wording of the title, if there is a line that is one."""
    text, parts = case.running.text, case.report.parts
    lines = [one for one in case.running.passages if one.section is None]
    joined = "".join(one.text for one in lines)
    year, name = case.report.year, case.report.organization
    if year is None or name is None or not parts or not text:
        yield Outcome.UNKNOWN
        return
    if any(f"{head}{year}年{degree}{rule.ending}" in joined for degree in ("", "度") for head in (name, "")):
        return
    title = next((one for one in lines if _is_title(one.text, year)), None)
    if title is None:
        yield Outcome.UNKNOWN
        return
    yield replace(on_words(rule, [_span(title)], (("words", title.text), ("year", str(year)))), place=None)


def _span(passage: Passage) -> Span:
    return passage.span(0, len(passage.text))


def _is_title(text: str, year: int) -> bool:
    return (
        len(text) <= _LONGEST_TITLE
        and str(year) in text
        and "公开" in text
        and text.rstrip("》）)0123456789年度（").endswith(("报告", "年报"))
        and "：" not in text
        and ">" not in text
    )
