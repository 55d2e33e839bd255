"""Weigh "no paragraph stands twice": common stretches first, the exact measure only of what shares one."""

import unicodedata
from collections.abc import Iterator

from core.checks.case import Case
from core.checks.text import on_words
from core.document import Span
from core.findings import Finding, Outcome
from core.prose.passages import Passage
from core.rules.text_kinds import Repeated

# two texts that differ in one of twenty characters have a stretch of this length in common
_STRETCH = 12
_LONGEST = 4000
_SHOWN = 12
_MARKS = str.maketrans("", "", "，。；：、！？（）“”‘’《》〈〉,.;:!?()\"'·—-…【】[] ")


def repeated(rule: Repeated, case: Case) -> Iterator[Finding | Outcome]:
    """Weigh it over all paragraphs that hold a sentence; headings and titles of pages may recur."""
    if not case.running.passages:
        yield Outcome.UNKNOWN
        return
    long = [
        one for one in case.running.passages if len(one.text) >= rule.least and ("。" in one.text or "，" in one.text)
    ]
    texts = [unicodedata.normalize("NFKC", one.text.translate(_MARKS)) for one in long]
    for first, second in _alike(texts, rule.slack):
        spans = [_whole(long[first]), _whole(long[second])]
        facts = (("words", long[second].text[:_SHOWN]), ("length", str(len(long[second].text))))
        yield on_words(rule, spans[::-1], facts, long[second].section)


def _whole(passage: Passage) -> Span:
    return passage.span(0, len(passage.text))


def _alike(texts: list[str], slack: int) -> Iterator[tuple[int, int]]:
    """Yield pairs of texts that are alike, each text once as the later one."""
    owners: dict[str, int] = {}
    for index, text in enumerate(texts):
        for at in range(0, len(text) - _STRETCH + 1, _STRETCH):
            owners.setdefault(text[at : at + _STRETCH], index)
    for index, text in enumerate(texts):
        stretches = {text[at : at + _STRETCH] for at in range(len(text) - _STRETCH + 1)}
        earlier = {owners[one] for one in stretches & owners.keys()} - {index}
        for other in sorted(earlier):
            if other < index and _is_alike(texts[other], text, slack):
                yield other, index
                break


def _is_alike(first: str, second: str, slack: int) -> bool:
    if first == second:
        return True
    both = len(first) + len(second)
    if abs(len(first) - len(second)) * slack > both or both > _LONGEST:
        return False
    from difflib import SequenceMatcher  # noqa: PLC0415  (hardly any report has two paragraphs that are nearly alike)

    matcher = SequenceMatcher(None, first, second, autojunk=False)
    wanted = 1 - 1 / slack
    return matcher.quick_ratio() >= wanted and matcher.ratio() >= wanted
