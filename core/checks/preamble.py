"""What a report calls itself where it presents itself, in its first sentences: the year, and the name of the body."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from core.checks.bodies import Body, body_of, is_elsewhere, is_other
from core.checks.case import Case
from core.checks.text import Said, on_words
from core.findings import Outcome
from core.prose.passages import Passage
from core.rules.text_kinds import OwnName

YEAR = re.compile(r"(20[0-9]{2})年度?")
_REPORTS = ("政府信息公开", "政务信息公开", "信息公开", "政务公开")
# how a report begins to speak of itself; what it says of last year's report it says with other words
_ITSELF = ("现公布", "现将", "现发布", "现向", "现予", "特向", "特编")
_TO_ALL = "向社会公布"
_NAME_BEGINS = ("公布", "发布", "现将", "将", "编制", "由")
_CLAUSE_ENDS = "。，；"
_STOPS = "，。；：、,（）《》“” 0123456789"
# “本报告由……编制”
_WRITTEN_BY = "报告由"
_WRITES = ("编制", "编写", "撰写", "起草", "根据", "按照", "依照", "依据", "负责", "组织", "牵头", "汇总", "统一")
_IN_CHARGE = ("数据", "政务", "审批", "信息", "营商", "行政服务")


class _Named(NamedTuple):
    """A name in the first sentences: of whose report it is, or of who `writes` it."""

    passage: Passage
    start: int
    end: int
    writes: bool

    @property
    def text(self) -> str:
        return self.passage.text[self.start : self.end]


def titles_in_preamble(case: Case) -> Iterator[tuple[Passage, re.Match[str]]]:
    """Yield the years of "this report" in the first sentences, before any topic."""
    for passage in _preamble(case):
        text = passage.text
        for found in YEAR.finditer(text):
            following = text[found.end() :]
            if following.startswith(_REPORTS) and "报" in following[:18] and _is_of_itself(text, found.start()):
                yield passage, found


def _preamble(case: Case) -> Iterator[Passage]:
    for passage in case.running.passages:
        if passage.section not in (None, "overview") or passage.text.startswith(("（一）", "（二）")):
            return
        yield passage


def _is_of_itself(text: str, at: int) -> bool:
    """Say whether the clause before the year is one of those that present a report, and names no other time."""
    before = text[:at]
    head = before[max(map(before.rfind, _CLAUSE_ENDS)) + 1 :]
    if "月" in head or "20" in head or head.count("《") > head.count("》"):
        return False
    # who published last year's report publishes it too, but then it bears no name
    return any(words in head for words in _ITSELF) or (_TO_ALL in head and _name_before(text, at) < at)


def own_name(rule: OwnName, case: Case) -> Said:
    """Weigh the name in "hereby … publishes its report", or of who has written it, against that of the title."""
    title = case.report.organization
    if title is None or not case.report.parts or not case.running.text:
        yield Outcome.UNKNOWN
        return
    for named in _names(case):
        mine, theirs = body_of(title), body_of(named.text)
        if mine is None or theirs is None:
            continue
        elsewhere = is_elsewhere(mine, theirs)
        other = not elsewhere and is_other(mine, theirs) and not (named.writes and _may_write(theirs))
        if other if rule.same_place else elsewhere:
            facts = (("words", named.text), ("title", title))
            yield on_words(rule, [named.passage.span(named.start, named.end)], facts, named.passage.section)
            return


def _names(case: Case) -> Iterator[_Named]:
    for passage, found in titles_in_preamble(case):
        yield _Named(passage, _name_before(passage.text, found.start()), found.start(), writes=False)
    for passage in _preamble(case):
        before, words, behind = passage.text.partition(_WRITTEN_BY)
        clause = behind[: min((at for mark in _STOPS if (at := behind.find(mark)) >= 0), default=len(behind))]
        length = min((at for word in _WRITES if (at := clause.find(word)) >= 0), default=0)
        if length:
            start = len(before) + len(words)
            yield _Named(passage, start, start + length, writes=True)


def _may_write(body: Body) -> bool:
    """Say whether it is one of those that write a government's report for it."""
    return any(word in body.own for word in _IN_CHARGE)


def _name_before(text: str, end: int) -> int:
    """Return where the name begins that ends there."""
    before = text[:end]
    start = max(map(before.rfind, _STOPS)) + 1
    name = before[start:]
    begin = max((at + len(word) for word in _NAME_BEGINS if (at := name.rfind(word)) >= 0), default=0)
    return start + begin
