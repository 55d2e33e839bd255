"""Weigh when a report was published: the day printed beside the title, else the day it was signed."""

import re
from datetime import date

from core.checks.case import Case
from core.checks.identity import against_title
from core.checks.text import Said, on_words
from core.document import Span
from core.findings import Outcome
from core.rules.text_kinds import AfterPeriod, Deadline

_LABELS = (
    "发布时间",
    "发布日期",
    "公开日期",
    "公布日期",
    "成文日期",
    "发文日期",
    "生成日期",
    "公开时间",
    "成文时间",
    "发文时间",
)
_DAY = r"(20[0-9]{2})[-年/.]\s?([0-9]{1,2})[-月/.]\s?([0-9]{1,2})"
_IN_WORDS = (
    r"(二[〇○零Ｏ０O0][〇○零Ｏ０O0一二三四五六七八九]{2})年\s?"
    r"([元正一二三四五六七八九十]{1,2})月\s?([一二三四五六七八九十廿卅]{1,3})"
)
_NOUGHTS = str.maketrans("〇○零Ｏ０O一二三四五六七八九", "000000123456789")
_SHORT = {"元": "一", "正": "一", "廿": "二十", "卅": "三十"}
_FULL_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")
_PUBLISHED = ("发布", "公开", "公布")
_GOVERNMENTS = (*(f"{place}人民政府" for place in "省市县区州旗"), "行政公署", "盟行署")
_OTHERS = (
    "办公室",
    "办公厅",
    "局",
    "厅",
    "街道",
    "办事处",
    "镇",
    "乡",
    "苏木",
    "镇人民政府",
    "乡人民政府",
    "健康委员会",
    "改革委员会",
)
_FEW_LINES = 12
# what a web page says before the report it shows; more than that is none
_MANY_LINES = 2000
_LONGEST = 300

Day = tuple[date, Span]


def deadline(rule: Deadline, case: Case) -> Said:
    """Weigh the day of publication; of whom the rule does not speak it says nothing."""
    year, name = case.report.year, case.report.organization
    is_government = _is_government(name)
    day = _published(case)
    if year is None or is_government is None or day is None or against_title(case):
        yield Outcome.UNKNOWN
        return
    if is_government is not rule.of_government:
        return
    last = date(year + 1, rule.month, rule.day)
    if day[0] > last:
        yield on_words(rule, [day[1]], (("day", _written(day[0])), ("last", _written(last))))


def after_period(rule: AfterPeriod, case: Case) -> Said:
    """Weigh that no day of publication or signature comes before the year's last."""
    year, day = case.report.year, _published(case)
    if year is None or day is None or against_title(case):
        yield Outcome.UNKNOWN
        return
    last = date(year, 12, 31)
    if day[0] < last:
        yield on_words(rule, [day[1]], (("day", _written(day[0])), ("last", _written(last))))


def _is_government(name: str | None) -> bool | None:
    if name is None:
        return None
    if name.endswith(_GOVERNMENTS):
        return True
    return False if name.endswith(_OTHERS) else None


def _written(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def _published(case: Case) -> Day | None:
    """Return the printed day of publication, else of signature; none where the text has neither."""
    days = printed_days(case)
    for published in (True, False):
        for is_publication, day in days:
            if is_publication is published:
                return day
    return None


def printed_days(case: Case) -> list[tuple[bool, Day]]:
    """Find the days on lines of their own before the first part and behind the last, and those with a label there."""
    text = case.running.source
    parts = case.report.parts
    if not parts:
        return []
    head = _last_lines(text, 0, min(part.heading.start for part in parts), _MANY_LINES)
    tail = _last_lines(text, max(part.heading.end for part in parts), len(text), _FEW_LINES)
    found = (_day_on(text, line) for line in (*head, *tail))
    return [day for day in found if day is not None]


def _last_lines(text: str, start: int, end: int, most: int) -> list[Span]:
    """Return the last lines of a stretch that are not empty, as they stand."""
    lines: list[Span] = []
    for line in text[start:end].split("\n"):
        if line.strip():
            lines.append(Span(start, start + len(line)))
        start += len(line) + 1
    return lines[-most:]


def _day_on(text: str, line: Span) -> tuple[bool, Day] | None:
    """Read a labelled day anywhere on a line, an unlabelled one that is all of it."""
    words = text[line.start : line.end]
    if len(words) > _LONGEST:
        return None
    words = words if words.isascii() else words.translate(_FULL_WIDTH)
    written = _DAY if "20" in words else _IN_WORDS
    if written is _IN_WORDS and ("二" not in words or "月" not in words):
        return None
    label = next((one for one in _LABELS if one in words), None)
    if label is not None:
        at = words.find(label) + len(label)
        found = re.compile(rf"[\s:：】\]|]{{0,6}}{written}").match(words, at)
    else:
        found = re.compile(rf"[\s（(【]*{written}日?[\s）)】]*").fullmatch(words)
    if found is None:
        return None
    day = _day(found[1].translate(_NOUGHTS), found[2], found[3])
    if day is None:
        return None
    is_publication = label is not None and label.startswith(_PUBLISHED)
    return is_publication, (day, Span(line.start + found.start(1), line.start + found.end(3)))


def _day(year: str, month: str, day: str) -> date | None:
    """Return a day written in digits or in words; none where the calendar has no such day."""
    try:
        return date(int(year), _number(month), _number(day))
    except ValueError:
        return None


def _number(written: str) -> int:
    """Read a number below a hundred; raises ValueError for words that are none."""
    if written.isascii():
        return int(written)
    for short, whole in _SHORT.items():
        written = written.replace(short, whole)
    tens, ten, ones = written.rpartition("十")
    return (10 * int(tens.translate(_NOUGHTS) or 1) if ten else 0) + int(ones.translate(_NOUGHTS) or (0 if ten else ""))
