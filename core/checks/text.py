"""Weigh the rules on words: wrong and doubled ones, leftovers of the template, sentences broken off, punctuation."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from core.checks.case import Case, Facts
from core.document import Span
from core.findings import Finding, Outcome
from core.prose.passages import Passage
from core.rules.hint_kinds import Mentioned
from core.rules.lexicon import Word, words_of
from core.rules.text_kinds import BrokenOff, Doubled, Leftover, Lexical, Punctuated, RoundNumbers, TextRule

Said = Iterator[Finding | Outcome]

# ranges of Chinese characters are slow to compile: what is no word of theirs is sorted out afterwards
_DOUBLED = re.compile(r"(\w{2,6}?)\1")
# an opening bracket speaks for its pair
_HALF_WIDTH = ",;:?!("
_NUMERALS = frozenset("一二三四五六七八九十百千万零〇两")
_CLAUSE_ENDS = "，。；、！？\n"
_CLOSED = "。！？；…”’）》.!?;:：)"
_GOES_ON = "，、"
_SENTENCE = 15
_NO_SENTENCE = (
    "版权",
    "主办",
    "承办",
    "技术支持",
    "网站标识",
    "备案",
    "扫一扫",
    "打印",
    "上一篇",
    "下一篇",
    "附件",
    "附：",
    "图",
    "表",
    "注",
)
# a window that marks more of them stands still
_MOST_PLACES = 1000
# what stands twice so often is no slip, and nobody looks at every place
_FLOOD = 50
_LONGEST_NUMBER = 20
_DIGITS = "0123456789,"
_NOT_ROUND = "123456789"
_SURNAMES = frozenset("李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗")


def on_words(rule: TextRule | Mentioned, spans: Iterable[Span], facts: Facts, section: str | None = None) -> Finding:
    """Say that a rule fails on some words of the text; the first of them tells it from others."""
    where = tuple(islice(spans, _MOST_PLACES))
    place = where[0].start if where else None
    return Finding(
        rule.id, section, rule.severity, Outcome.FAIL, basis=rule.basis, spans=where, facts=facts, place=place
    )


def lexical(rule: Lexical, case: Case) -> Said:
    """Weigh the words of one kind; all places of one wrong word are one finding."""
    text = case.running.source if rule.in_tables else case.running.text
    if not text or case.running.is_recognised:
        yield Outcome.UNKNOWN
        return
    for word in words_of(rule.kind):
        if word.wrong not in text:
            continue
        if rule.in_tables:
            spans = [Span(at, at + len(word.wrong)) for at in _places(text, word.wrong)]
        else:
            spans = [case.running.span(at, at + len(word.wrong)) for at in _wrong(word, case)]
        if spans:
            facts = (("words", word.wrong), ("better", word.right), ("count", str(len(spans))))
            yield on_words(rule, spans, facts)


def _places(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + len(words))


def _wrong(word: Word, case: Case) -> Iterator[int]:
    """Yield where a word stands and is wrong."""
    running = case.running
    for at in running.found(word.wrong):
        end = at + len(word.wrong)
        if word.ends and running.text[end : end + 1] not in _CLAUSE_ENDS:
            continue
        if any(_is_within(word.wrong, longer, running.text, at) for longer in word.within):
            continue
        sentence = running.text[slice(*running.sentence_at(at))]
        if all(one in sentence for one in word.only) and not any(one in sentence for one in word.never):
            yield at


def _is_within(wrong: str, longer: str, text: str, at: int) -> bool:
    # before the text's beginning means too near its end
    return text.startswith(longer, at - longer.find(wrong))


def round_numbers(rule: RoundNumbers, case: Case) -> Said:
    """Weigh "only round numbers are exceeded": an exact one cannot be."""
    text = case.running.text
    if not text or case.running.is_recognised:
        yield Outcome.UNKNOWN
        return
    places: dict[str, list[Span]] = {}
    for at in case.running.found(rule.mark):
        number = text[:at][-_LONGEST_NUMBER:]
        before = number.rstrip(_DIGITS)
        digits = number[len(before) :].lstrip(",")
        if len(digits) > 1 and digits[-1] in _NOT_ROUND and not before.endswith("."):
            places.setdefault(digits, []).append(case.running.span(at - len(digits), at + 1))
    for digits, spans in islice(places.items(), _FLOOD):
        facts = (("words", f"{digits}{rule.mark}"), ("better", digits), ("round", f"{digits[:-1]}0{rule.mark}"))
        yield on_words(rule, spans, facts)


def doubled(rule: Doubled, case: Case) -> Said:
    """Weigh "no word stands twice"; across a page's end or in the middle of a line alike."""
    if not case.running.text or case.running.is_recognised:
        yield Outcome.UNKNOWN
        return
    twice = [found for found in _DOUBLED.finditer(case.running.text) if _is_doubled(found[1], rule)]
    if len(twice) > _FLOOD:
        spans = [case.running.span(*found.span()) for found in twice[:_FLOOD]]
        facts = (("words", twice[0][0]), ("better", twice[0][1]), ("copies", str(len(twice))))
        yield on_words(rule, spans, facts)
        return
    for found in twice:
        yield on_words(rule, [case.running.span(*found.span())], (("words", found[0]), ("better", found[1])))


def _is_doubled(word: str, rule: Doubled) -> bool:
    return word not in rule.allowed and word[0] not in _NUMERALS and all(map(is_chinese, word))


def broken_off(rule: BrokenOff, case: Case) -> Said:
    """Weigh "no section ends in the middle of a sentence"."""
    last = _last_of_sections(case)
    if not last or case.running.is_recognised:
        yield Outcome.UNKNOWN
        return
    for section, passage in last.items():
        if passage.text[-1] in rule.marks:
            yield on_words(
                rule,
                [passage.span(max(0, len(passage.text) - 8), len(passage.text))],
                (("words", passage.text[-8:]), ("open", "")),
                section,
            )


def _last_of_sections(case: Case) -> dict[str, Passage]:
    return {one.section: one for one in case.running.passages if one.section is not None}


def punctuated(rule: Punctuated, case: Case) -> Said:
    """Weigh the marks between Chinese characters, all in one finding, and the end of the last sentence."""
    passages = case.running.passages
    if not passages or case.running.is_recognised:
        yield Outcome.UNKNOWN
        return
    text = case.report.document.text
    spans = [span for one in passages for span in _half_width(text, one)]
    if spans:
        spans.sort()
        marks = "".join(dict.fromkeys(text[span.start] for span in spans))
        yield on_words(rule, spans, (("words", marks), ("count", str(len(spans)))))
    last = _last_of_sections(case)
    for section in rule.sections:
        if section in last and _is_open(last[section].text):
            passage = last[section]
            span = passage.span(max(0, len(passage.text) - 8), len(passage.text))
            yield on_words(rule, [span], (("words", passage.text[-8:]), ("open", "")), section)


def _half_width(text: str, passage: Passage) -> Iterator[Span]:
    """Yield the half-width marks between Chinese characters; numbers in brackets are left to those who set the type."""
    whole = passage.span(0, len(passage.text))
    stretch = text[whole.start : whole.end]
    for mark in _HALF_WIDTH:
        if mark not in stretch:
            continue
        for at in _places(stretch, mark):
            behind = stretch[at + 1 : at + 3].lstrip()[:1]
            numbered = mark == "(" and behind in _NUMERALS
            if at and is_chinese(stretch[at - 1]) and is_chinese(behind) and not numbered:
                yield Span(whole.start + at, whole.start + at + 1)


def is_chinese(character: str) -> bool:
    """Say whether a character is one of the common Chinese ones."""
    return "\u4e00" <= character <= "\u9fff"


def _is_open(text: str) -> bool:
    """Say whether a paragraph is a sentence without its end; what stands below a report is none."""
    while text and not text[-1].isprintable():
        text = text[:-1]
    if len(text) < _SENTENCE or text[-1] in _CLOSED or text.startswith(_NO_SENTENCE):
        return False
    return text[-1] not in _GOES_ON and ("。" in text or "，" in text or text[-1] == "止") and "：" not in text[-12:]


def leftover(rule: Leftover, case: Case) -> Said:
    """Weigh "nothing of the template is left", in the tables' parts too."""
    text = case.running.source
    if not text:
        yield Outcome.UNKNOWN
    for words in rule.words:
        spans = [Span(at, at + len(words)) for at in _places(text, words)]
        if spans:
            yield on_words(rule, spans, (("words", words.rstrip("：:")),))
    running = case.running
    signs = sorted(set(rule.placeholders).intersection(running.text))
    if not signs:
        return
    for found in re.finditer(rf"[{''.join(signs)}]{{2,4}}(?={'|'.join(rule.units)})", running.text):
        before = running.text[found.start() - 1 : found.start()]
        if before not in _SURNAMES and not (before.isascii() and before.isalpha()):
            yield on_words(rule, [running.span(*found.span())], (("words", found[0]),))
