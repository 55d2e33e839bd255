"""What a report calls itself where it presents itself, in its first sentences: the year, and the name of the body."""

import re
from collections.abc import Iterator

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
_LEVELS = "省市县区州旗"
_BODIES = ("局", "厅", "委员会", "委", "院", "中心")


def titles_in_preamble(case: Case) -> Iterator[tuple[Passage, re.Match[str]]]:
    """Yield the years of "this report" in the first sentences, before any topic."""
    for passage in case.running.passages:
        if passage.section not in (None, "overview") or passage.text.startswith(("（一）", "（二）")):
            return
        text = passage.text
        for found in YEAR.finditer(text):
            following = text[found.end() :]
            if following.startswith(_REPORTS) and "报" in following[:18] and _is_of_itself(text, found.start()):
                yield passage, found


def _is_of_itself(text: str, at: int) -> bool:
    """Say whether the clause before the year is one of those that present a report, and names no other time."""
    before = text[:at]
    head = before[max(map(before.rfind, _CLAUSE_ENDS)) + 1 :]
    if "月" in head or "20" in head or head.count("《") > head.count("》"):
        return False
    # who published last year's report publishes it too, but then it bears no name
    return any(words in head for words in _ITSELF) or (_TO_ALL in head and _name_before(text, at) < at)


def own_name(rule: OwnName, case: Case) -> Said:
    """Weigh the name in "hereby … publishes its report" against that of the title."""
    title = case.report.organization
    if title is None or not case.report.parts or not case.running.text:
        yield Outcome.UNKNOWN
        return
    for passage, found in titles_in_preamble(case):
        start = _name_before(passage.text, found.start())
        name = passage.text[start : found.start()]
        other = _is_same_place(title, name) and _is_other_body(title, name) if rule.same_place else _is_far(title, name)
        if other:
            facts = (("words", name), ("title", title))
            yield on_words(rule, [passage.span(start, found.start())], facts, passage.section)
            return


def _name_before(text: str, end: int) -> int:
    """Return where the name begins that ends there."""
    before = text[:end]
    start = max(map(before.rfind, _STOPS)) + 1
    name = before[start:]
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
