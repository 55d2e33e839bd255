"""Weigh what the parts say: order and numbers, topics and length of part one, problems and measures, fees."""

import re
from dataclasses import replace

from core.checks.case import Case, Facts
from core.checks.text import Said, on_words
from core.document import Span
from core.findings import Finding, Outcome
from core.labels import bare
from core.model import Part
from core.prose.passages import Passage
from core.rules.text_kinds import (
    Length,
    Measures,
    NotNothing,
    Ordered,
    Shortcomings,
    Stated,
    Subtopics,
    Topics,
)

_MARKS = "，。、；：（）“”‘’《》〈〉！？…—·【】〔〕「」～　"
_BEFORE_NUMBERS = "#* \t\u3000"
_BEHIND_NUMBERS = "、."
_FIRST_NUMBERS = "（1一"
_ENDS = "。；，："
_NUMERALS = "一二三四五六七八九十"
_CLAUSES = str.maketrans(dict.fromkeys("，；：、！？\n", "。"))
_HEADING = 25
_FEW_TOPICS = 2
_MANY_TOPICS = 3


def ordered(rule: Ordered, case: Case) -> Said:
    """Weigh number and order of the parts; a lost or foreign number says nothing, nor does a heading found twice."""
    wanted = {section.code: section.number for section in case.form.sections}
    numbered = [(one, one.number) for one in case.report.parts if one.number is not None and one.number in _NUMERALS]
    if not numbered:
        yield Outcome.UNKNOWN
        return
    right = [part for part, number in numbered if number == wanted[part.code]]
    named = {part.code for part in case.report.parts if part.number is None} | {part.code for part in right}
    before = -1
    for part, number in numbered:
        value = _NUMERALS.index(number)
        # a number below the one before is that of a list inside a part
        if part.code not in named and value >= before:
            facts = (("number", number), ("wanted", wanted[part.code]))
            yield replace(on_words(rule, [part.heading], facts, part.code), place=None)
        before = max(before, value)
    yield from _out_of_order(rule, case, right)


def _out_of_order(rule: Ordered, case: Case, parts: list[Part]) -> Said:
    """Say which part comes too early, if no choice among headings found twice puts all in their order."""
    at, last = -1, ""
    for section in case.form.sections:
        places = [part.heading.start for part in parts if part.code == section.code]
        if not places:
            continue
        after = [place for place in places if place > at]
        if not after:
            heading = next(part.heading for part in parts if part.code == section.code)
            yield replace(on_words(rule, [heading], (("after", last),), section.code), place=None)
            return
        at, last = min(after), section.code


def subtopics(rule: Subtopics, case: Case) -> Said:
    """Weigh the numbers of what part one is divided into; only several of them in a row make it sure."""
    passages = case.running.in_section(rule.section)
    if not passages:
        yield Outcome.UNKNOWN
        return
    if rule.numbered:
        bare_ones = [one for one in passages if len(one.text) <= _HEADING and one.text.startswith(rule.topics)]
        bare_ones = [one for one in bare_ones if one.text[-1] not in _ENDS]
        if len(bare_ones) >= _MANY_TOPICS and not any(one.text[0] in _FIRST_NUMBERS for one in passages):
            spans = [_first(one) for one in bare_ones]
            yield on_words(rule, spans, (("words", bare_ones[0].text), ("count", str(len(spans)))), rule.section)
        return
    high = [one for one in passages if _is_numbered_topic(one.text, rule)]
    numbers = {one.text[0] for one in high}
    if len(numbers) >= _FEW_TOPICS and _is_numbered_alike(case):
        spans = [_first(one) for one in high]
        yield on_words(rule, spans, (("words", high[0].text[:_HEADING]), ("count", str(len(spans)))), rule.section)


def _is_numbered_topic(text: str, rule: Subtopics) -> bool:
    return text[0] in _NUMERALS and text[1:2] in _BEHIND_NUMBERS and text[2:].startswith(rule.topics)


def _first(passage: Passage) -> Span:
    return passage.span(0, min(len(passage.text), _HEADING))


def _is_numbered_alike(case: Case) -> bool:
    """Say whether the parts themselves are numbered 一、二、三、: not 第一部分, and not 1. 2. 3."""
    text = case.report.document.text
    headings = [text[part.heading.start : part.heading.end].lstrip(_BEFORE_NUMBERS) for part in case.report.parts]
    return sum(heading[:1] in _NUMERALS and heading[1:2] == "、" for heading in headings) >= _MANY_TOPICS


def topics(rule: Topics, case: Case) -> Said:
    """Weigh whether a section speaks of everything it should."""
    text = case.running.words_in(rule.section)
    if text is None:
        yield Outcome.UNKNOWN
        return
    left_out = [name for name, words in rule.topics if not any(word in text for word in words)]
    if left_out:
        yield _on_section(rule, case, (("topics", "、".join(left_out)),))


def length(rule: Length, case: Case) -> Said:
    """Weigh the length of a section as a person would count it."""
    text = case.running.words_in(rule.section)
    if text is None:
        yield Outcome.UNKNOWN
    elif len(text) > rule.most and (count := _count(text)) > rule.most:
        yield _on_section(rule, case, (("count", str(count)), ("limit", str(rule.most))))


def _count(text: str) -> int:
    """Count Chinese characters one by one, figures and foreign words as one each, and no marks."""
    marks = sum(map(text.count, _MARKS))
    plain = len(text) - marks - len(text.encode("ascii", "ignore"))
    return plain + len(re.findall(r"[0-9A-Za-z]+(?:[.%][0-9A-Za-z]*)?", text))


def _on_section(rule: Topics | Length | Shortcomings | Measures | Stated, case: Case, facts: Facts = ()) -> Finding:
    headings = [part.heading for part in case.report.parts if part.code == rule.section]
    return replace(on_words(rule, headings[-1:], facts, rule.section), place=None)


def shortcomings(rule: Shortcomings, case: Case) -> Said:
    """Weigh whether the section on problems names one."""
    text = case.running.words_in(rule.section)
    if text is None:
        yield Outcome.UNKNOWN
        return
    denied = text
    for words in rule.denied:
        denied = denied.replace(words, "\n")  # the words on both sides are no new one
    if len(bare(text)) < rule.least or not any(word in denied for word in rule.words):
        facts = (("short", ""),) if len(bare(text)) < rule.least else ()
        yield _on_section(rule, case, facts)


def measures(rule: Measures, case: Case) -> Said:
    """Weigh whether the section names a measure; where it says next to nothing, the rule on problems speaks."""
    text = case.running.words_in(rule.section)
    if text is None or len(bare(text)) < rule.least:
        yield Outcome.UNKNOWN
        return
    for clause in text.translate(_CLAUSES).split("。"):
        if any(word in clause for word in rule.words) and not any(word in clause for word in rule.lacking):
            return
    yield _on_section(rule, case)


def stated(rule: Stated, case: Case) -> Said:
    """Weigh whether a section says what it has to, since the year that it has to."""
    text, year = case.running.words_in(rule.section), case.report.year
    if text is None or year is None:
        yield Outcome.UNKNOWN
        return
    if year < rule.first_year or any(word in text for word in rule.words):
        return
    if not any(word in case.running.text for word in rule.elsewhere):
        yield _on_section(rule, case)


def _says_nothing(rule: NotNothing, case: Case) -> Outcome:
    """Say whether a section is there and says that there is nothing: pass if it does; the text alone decides."""
    text = case.running.words_in(rule.section)
    if text is None:
        return Outcome.UNKNOWN
    return Outcome.PASS if bare(text) in rule.nothing else Outcome.FAIL


def not_nothing(rule: NotNothing, case: Case) -> Said:
    """Weigh an amount against a section that says there is nothing."""
    if rule.id not in case.nothing:
        case.nothing[rule.id] = _says_nothing(rule, case)
    amount, section = case.values.get(rule.cell), case.nothing[rule.id]
    if amount is None or (amount and section is Outcome.UNKNOWN):
        yield Outcome.UNKNOWN
    elif amount > 0 and section is Outcome.PASS:
        finding = case.about(rule, rule.section, (rule.cell,))
        headings = tuple(part.heading for part in case.report.parts if part.code == rule.section)
        yield replace(finding, spans=(*finding.spans, *headings))
