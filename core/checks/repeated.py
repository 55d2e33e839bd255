"""Weigh "no paragraph stands twice": common clauses first, the exact measure only of what shares them."""

import unicodedata
from collections.abc import Iterator

from core.checks.case import Case
from core.checks.text import on_words
from core.document import Span
from core.findings import Finding, Outcome
from core.prose.passages import Passage
from core.rules.text_kinds import Repeated

_CLAUSE = 6
_END = 8
# of two texts that are alike at least one in so many characters is in clauses that are the same
_SHARED = 4
_LONGEST = 4000
_SHOWN = 12
_FEW = 3
_MARKS = str.maketrans(dict.fromkeys("，。；：、！？（）“”‘’《》〈〉,.;:!?()\"'·—-…【】[] ", " "))


def repeated(rule: Repeated, case: Case) -> Iterator[Finding | Outcome]:
    """Weigh it over all paragraphs that hold a sentence; headings and titles of pages may recur."""
    if not case.running.passages:
        yield Outcome.UNKNOWN
        return
    long = [
        one for one in case.running.passages if len(one.text) >= rule.least and ("。" in one.text or "，" in one.text)
    ]
    texts = [unicodedata.normalize("NFKC", one.text.translate(_MARKS)) for one in long]
    pairs = list(_alike(texts, rule.slack))
    if len(pairs) > _FEW:
        spans = [_whole(long[second]) for _, second in pairs]
        yield on_words(rule, spans, (("words", long[pairs[0][1]].text[:_SHOWN]), ("copies", str(len(pairs)))))
        return
    for first, second in pairs:
        copy = long[second]
        facts = (("words", copy.text[:_SHOWN]), ("length", str(len(copy.text))))
        yield on_words(rule, [_whole(copy), _whole(long[first])], facts, copy.section)


def _whole(passage: Passage) -> Span:
    return passage.span(0, len(passage.text))


def _alike(texts: list[str], slack: int) -> Iterator[tuple[int, int]]:
    """Yield pairs of texts that are alike, each text once as the later one."""
    owners: dict[str, int] = {}
    for index, text in enumerate(texts):
        units = _units(text)
        shared: dict[int, int] = {}
        for unit in units & owners.keys():
            shared[owners[unit]] = shared.get(owners[unit], 0) + len(unit)
        for other in sorted(shared):
            if shared[other] * _SHARED >= len(text) and _is_alike(texts[other], text, slack):
                yield other, index
                break
        for unit in units:
            owners.setdefault(unit, index)


def _units(text: str) -> set[str]:
    """Return the clauses of a text: of texts that are nearly alike some are the same.

    Of long ones both ends too; short ones, which many texts have, only with what follows them.
    """
    clauses = text.split()
    units: set[str] = set()
    for index, clause in enumerate(clauses):
        unit, after = clause, index + 1
        while len(unit) < _CLAUSE and after < len(clauses):
            unit, after = unit + clauses[after], after + 1
        if len(unit) >= _CLAUSE:
            units.add(unit)
        if len(clause) > 2 * _END:
            units |= {clause[:_END], clause[-_END:]}
    return units


def _is_alike(first: str, second: str, slack: int) -> bool:
    first, second = first.replace(" ", ""), second.replace(" ", "")
    if first == second:
        return True
    both = len(first) + len(second)
    if abs(len(first) - len(second)) * slack > both or both > _LONGEST:
        return False
    from difflib import SequenceMatcher  # noqa: PLC0415  (hardly any report has two paragraphs that are nearly alike)

    matcher = SequenceMatcher(None, first, second, autojunk=False)
    wanted = 1 - 1 / slack
    return matcher.quick_ratio() >= wanted and matcher.ratio() >= wanted
