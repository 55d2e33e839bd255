"""Weigh what a report says of itself: whose it is, of which year, over which period, under which title."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from core.checks.case import Case
from core.checks.preamble import YEAR, titles_in_preamble
from core.checks.text import Said, on_words
from core.document import Span
from core.findings import Finding, Outcome
from core.prose.passages import Passage
from core.rules.text_kinds import OwnYear, Period, Titled

_PERIOD = re.compile(
    r"(20[0-9]{2})[-年./]([0-9]{1,2})[-月./]([0-9]{1,2})日?(?:0时|零时)?(?:起|始|开始)?[，、]?[-至到—–－~～]{1,2}"
    r"(?:(20[0-9]{2})[-年./])?([0-9]{1,2})[-月./]([0-9]{1,2})(?![0-9])日?"
)
_WHOLE_YEAR = (1, 1, 12, 31)
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
_PROSE = ("overview", "problems", "other_matters")
_PLANS = ("将", "计划", "拟", "下一步", "力争")
_COMPARED = ("上年", "去年", "同比", "相比", "比20", "较20", "以来", "底", "末", "起")
_FEW_STATEMENTS = 2
_LONGEST_TITLE = 70
_BEHIND_TITLES = "》）)0123456789年度（"


class _Tale(NamedTuple):
    """A paragraph that begins with a year and tells of work, with where the year stands in it."""

    passage: Passage
    start: int
    end: int
    year: int
    sentence: str


def period(rule: Period, case: Case) -> Said:
    """Weigh the period; where the words for it stand without dates that can be read, nothing is said."""
    running, year = case.running, case.report.year
    if year is None or not case.report.parts or not running.speaks or against_title(case):
        yield Outcome.UNKNOWN
        return
    wrong = []
    for found in _PERIOD.finditer(running.text):
        first, *days = found[1], found[2], found[3], found[5], found[6]
        last = found[4] or first
        if tuple(map(int, days)) == _WHOLE_YEAR and first == last == str(year):
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
    years = (int(found[1]) for text in lines for found in YEAR.finditer(text) if _is_title(text, int(found[1])))
    return set(years)


def against_title(case: Case) -> tuple[int, list[Span]] | None:
    """Return the year that the text gives itself in several places alike, and them, if it never gives the title's.

    Who has the title wrong is not to be told to spoil what is right.
    """
    year, running = case.report.year, case.running
    said: list[tuple[int, Span]] = []
    for found in _PERIOD.finditer(running.text):
        days = tuple(map(int, (found[2], found[3], found[5], found[6])))
        if days == _WHOLE_YEAR and found[4] in (None, found[1]):
            said.append((int(found[1]), running.span(*found.span())))
    said += [(int(found[1]), passage.span(*found.span())) for passage, found in titles_in_preamble(case)]
    own = {one for one, _ in said}
    if len(own) != 1 or year in own or own <= _years_of_titles(case):
        return None
    tales = list(_tales(case))
    if any(tale.year == year for tale in tales):
        return None
    said += [(tale.year, tale.passage.span(tale.start, tale.end)) for tale in tales if tale.year in own]
    return (said[0][0], [span for _, span in said]) if len(said) >= _FEW_STATEMENTS else None


def own_year(rule: OwnYear, case: Case) -> Said:
    """Weigh the years in which the report speaks of itself, or of its own work."""
    year = case.report.year
    if year is None or not case.report.parts or not case.running.text:
        yield Outcome.UNKNOWN
    elif own := against_title(case):
        yield _title_alone(rule, case, *own) if rule.in_preamble else Outcome.UNKNOWN
    elif rule.in_preamble:
        for passage, found in titles_in_preamble(case):
            if found[1] != str(year):
                if int(found[1]) in _years_of_titles(case):
                    yield Outcome.UNKNOWN
                    return
                facts = (("words", found[0]), ("year", str(year)), ("itself", ""))
                yield on_words(rule, [passage.span(*found.span())], facts, passage.section)
                return
    else:
        yield from _work_of_other_years(rule, case, year)


def _title_alone(rule: OwnYear, case: Case, own: int, spans: list[Span]) -> Finding:
    """Say that title and text disagree, and leave open which is right."""
    year = case.report.year or 0
    title = [_span(one) for one in case.running.passages if one.section is None and _is_title(one.text, year)]
    facts = (("words", str(own)), ("year", str(year)), ("count", str(len(spans))), ("against", ""))
    return on_words(rule, [*title[:1], *spans], facts)


def _work_of_other_years(rule: OwnYear, case: Case, year: int) -> Said:
    """Look for paragraphs that begin with a neighbouring year and tell work done, and never name their own."""
    allowed: dict[str | None, tuple[int, ...]] = {
        "overview": (year - 1, year + 1),
        "problems": (year - 1,),
        "other_matters": (year - 1,),
    }
    for passage, start, end, told, sentence in _tales(case):
        of_its_own = str(year) in passage.text or any(word in sentence for word in _COMPARED)
        if told in allowed.get(passage.section, ()) and not of_its_own:
            facts = (("words", passage.text[start:end]), ("year", str(year)))
            yield on_words(rule, [passage.span(start, end)], facts, passage.section)


def _tales(case: Case) -> Iterator[_Tale]:
    for passage in case.running.passages:
        text = passage.text
        at = text.find("。") + 1 if text.startswith("（") and "。" in text[:25] else 0
        found = YEAR.match(text, at)
        if found is None or passage.section not in _PROSE:
            continue
        sentence = text[at:].partition("。")[0]
        plans = text[found.end() : found.end() + 1].isdigit() or any(word in sentence for word in _PLANS)
        if not plans and any(word in sentence for word in _OWN_WORK):
            yield _Tale(passage, at, found.end(), int(found[1]), sentence)


def titled(rule: Titled, case: Case) -> Said:
    """Weigh the wording of the title, if there is a line that is one."""
    lines = [one for one in case.running.passages if one.section is None]
    joined = "".join(one.text for one in lines)
    year = case.report.year
    if year is None or case.report.organization is None or not case.report.parts:
        yield Outcome.UNKNOWN
        return
    if any(f"{year}年{degree}{rule.ending}" in joined for degree in ("", "度")):
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
        and text.rstrip(_BEHIND_TITLES).endswith(("报告", "年报"))
        and "：" not in text
        and ">" not in text
    )
