"""Claims without a number of their own: 未收到申请, 均已办结, 均维持, 尚未审结; each says that some cells are 0."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from core.prose.meanings import Quantity
from core.prose.mentions import Clause, Mention, Reading
from core.prose.tables import DISPUTES, Tables
from core.prose.tokens import Token
from core.statements import Sum

_ENDS = ("upheld", "corrected", "other_end", "pending")
_SILENT = ("way", "sub", "act", "change", "rest")
_TOLD_MORE = (*_SILENT, "timely", "end", "within")
_DONE = ("closed", "end", "handle")
_HUNDRED = 100
_TAIL = 3
_STRANGE = 1
_BEGINNING = 2
_MARKS = "，。；、：！（）,"
_NEVER = ("发生", "产生", "收到", "出现")


class Claim(NamedTuple):
    """The cells of any of `readings` are all 0; `words` say so."""

    rule: str
    readings: tuple[Sum, ...]
    words: tuple[Token, ...]
    certain: bool


def claims(text: str, reading: Reading, found: Sequence[Quantity], tables: Tables) -> Iterator[Claim]:
    """Yield what the clauses of a passage claim."""
    told = 0
    for clause in reading.clauses:
        if clause.dropped or clause.scope in ("part", "wide", "foreign"):
            continue
        before = [one for one in reading.mentions if one.sentence == clause.sentence and one.order < clause.order]
        tags = {word.tag for word in clause.words}
        if "neg" in tags:
            yield from _denied(text, clause, told, before, tables)
        elif "rest" not in tags and "change" not in tags:
            if "end" in tags:
                yield from _ended(clause, told, before, tables)
            elif "all" in tags and "verb" in tags:
                yield from _all_closed(clause, before, found, tables)
        if "end" in tags:
            told = clause.order
    for mention in reading.mentions:
        if mention.has("rate", "closed") and not mention.has("timely") and mention.amount.value == _HUNDRED:
            before = [one for one in reading.mentions if one.order < mention.order]
            rate = Token(mention.amount.start, mention.amount.end, "amount", "", mention.amount)
            yield from _closed((*mention.before, rate), before, found, tables, sure=True)


def _denied(text: str, clause: Clause, told: int, before: Sequence[Mention], tables: Tables) -> Iterator[Claim]:
    at = next(index for index, word in enumerate(clause.words) if word.tag == "neg")
    neg, tail = clause.words[at], clause.words[at + 1 :]
    ends = [word.code for word in tail if word.tag == "end"]
    topics = [word.code for word in tail if word.tag == "topic"]
    disputes = [word.code for word in clause.words if word.tag == "topic" and word.code in DISPUTES]
    if ends:
        counted = [one for one in before if one.order >= _told_before(clause, told, before)]
        named = _lost_or_won(ends[-1], tuple(dict.fromkeys(disputes)) or _disputes_in(counted))
        end = "corrected" if ends[-1] in ("corrected", "lost") else ends[-1]
        if named and end in _ENDS and [word.code for word in tail if word.tag in ("end", "topic")][-1] != "other":
            yield Claim("narrative.review_outcome", _sums(tables, named, (end,)), clause.words[at:], certain=True)
    elif _is_of_some(text, neg, before):
        return
    elif topics and topics[-1] in DISPUTES:
        if _ends_there(text, clause, tail) and not _gives_a_reason(neg, tail):
            named = tuple(dict.fromkeys(topic for topic in disputes))
            yield Claim("narrative.zero_claim", _sums(tables, named, ("total",)), clause.words[at:], certain=True)
    elif not topics and disputes and any(text.endswith(word, neg.start, neg.end) for word in _NEVER):
        named = tuple(dict.fromkeys(disputes))
        yield Claim("narrative.zero_claim", _sums(tables, named, ("total",)), clause.words, certain=False)
    else:
        yield from _no_application(text, clause, at, tables)


def _gives_a_reason(neg: Token, tail: Sequence[Token]) -> bool:
    """Say whether only what had a certain reason is denied: 未发生因答复不及时引起的行政复议."""
    first = next(index for index, word in enumerate(tail) if word.tag == "topic" and word.code in DISPUTES)
    known = sum(word.end - word.start for word in tail[:first])
    timely = any(word.tag == "timely" for word in tail[:first])
    return timely or tail[first].start - neg.end - known > _TAIL


def _no_application(text: str, clause: Clause, at: int, tables: Tables) -> Iterator[Claim]:
    """未收到政府信息公开申请, 没有结转下年度的申请."""
    neg, tail = clause.words[at], clause.words[at + 1 :]
    about = clause.topic == "app" or any(word.tag == "about" for word in clause.words)
    if not about or not _may_begin(text, clause, at):
        return
    keys = [word for word in tail if word.tag in ("topic", "weak", "row")]
    who = {word.code for word in clause.words if word.tag == "who"}
    odd = any(word.tag in _TOLD_MORE for word in clause.words) or (who and not {"natural_person"} < who)
    if not keys or odd or not _ends_there(text, clause, tail):
        return
    # what is told more closely, 涉及商业秘密的, and what is done with them, 逾期未答复, is not all there is
    strange = clause.end - neg.end - sum(word.end - word.start for word in tail)
    acts = any(word.tag == "verb" and word.code in _DONE for word in tail)
    if strange > _STRANGE or acts or any(mark in text[neg.start : clause.end] for mark in "因被"):
        return
    rows = [word.code for word in tail if word.tag == "row"]
    words = (neg, *tail)
    if rows in (["carried_over"], ["carried_forward"]):
        yield Claim("narrative.zero_claim", (Sum(tables.row(rows[0])),), words, certain=True)
    elif not rows and keys[-1].code == "app" and _begins_there(text, clause, neg):
        sure = keys[-1].tag == "topic"
        yield Claim("narrative.zero_claim", (Sum(tables.row("received")),), words, certain=sure)


def _is_of_some(text: str, neg: Token, before: Sequence[Mention]) -> bool:
    """Say whether a number of others is spoken of: 28个单位未收到申请."""
    return bool(before) and not any(mark in _MARKS for mark in text[before[-1].amount.end : neg.start])


def _may_begin(text: str, clause: Clause, at: int) -> bool:
    """无 may be a part of any word; it denies where a clause begins or known words stand before it."""
    neg = clause.words[at]
    if neg.end - neg.start > 1 or at == 0:
        return neg.start == clause.start or neg.end - neg.start > 1
    return clause.words[at - 1].end == neg.start or text[neg.start - 1] in "暂且也并均"


def _begins_there(text: str, clause: Clause, neg: Token) -> bool:
    """Say whether nobody else is named before: 其他单位未收到申请."""
    start = max(text.rfind(mark, 0, neg.start) for mark in _MARKS) + 1
    known = sum(word.end - word.start for word in clause.words if start <= word.start < neg.start)
    return neg.start - start - known <= _BEGINNING


def _ends_there(text: str, clause: Clause, tail: Sequence[Token]) -> bool:
    """Say whether nothing unknown follows the last word that counts, and no number."""
    keys = [word for word in tail if word.tag in ("topic", "weak", "row", "end")]
    if not keys or text[clause.end : clause.end + 1] not in ("", "。", "，", "；", "）", ",", "："):
        return False
    last = keys[-1]
    known = sum(word.end - word.start for word in tail if word.start >= last.end)
    return clause.end - last.end - known <= _TAIL


def _disputes_in(mentions: Iterable[Mention]) -> tuple[str, ...]:
    """Return the kinds of dispute that a sentence has counted."""
    named = [
        key.code
        for one in mentions
        if not one.dropped
        for key in one.before
        if key.tag == "topic" and key.code in DISPUTES
    ]
    return tuple(dict.fromkeys(named))


def _sums(tables: Tables, disputes: Sequence[str], ends: Sequence[str]) -> tuple[Sum, ...]:
    refs = dict.fromkeys(ref for topic in disputes for end in ends for ref in tables.disputes(topic, end))
    return (Sum(tuple(refs)),)


def _ended(clause: Clause, told: int, before: Sequence[Mention], tables: Tables) -> Iterator[Claim]:
    """均维持, 尚未审结: none of the disputes that were counted ended otherwise."""
    named = tuple(word.code for word in clause.words if word.tag == "topic" and word.code in DISPUTES)
    told = 0 if named else _told_before(clause, told, before)
    counted = [
        one for one in before if one.order >= told and not one.dropped and one.amount.low and _disputes_in([one])
    ]
    ends = [word.code for word in clause.words if word.tag == "end"]
    every = any(word.tag == "all" for word in clause.words)
    if not counted or len(ends) != 1 or counted[-1] is not before[-1]:
        return
    one_case = len(counted) == 1 and counted[0].amount.high == 1
    if ends[0] not in (*_ENDS, "won") or not (every or ends[0] == "pending" or one_case):
        return
    otherwise = ("corrected", "pending") if ends[0] == "won" else tuple(end for end in _ENDS if end != ends[0])
    readings = _sums(tables, _lost_or_won(ends[0], named or _disputes_in(counted)), otherwise)
    if not every and not named and len(counted) > 1:
        readings += _sums(tables, _disputes_in(counted[-1:]), otherwise)
    yield Claim("narrative.review_outcome", readings, clause.words, certain=every or len(counted) == 1)


def _told_before(clause: Clause, told: int, before: Iterable[Mention]) -> int:
    """Return the first amount of which it has not been told yet how what it counts ended."""
    return max((told, *(one.order + 1 for one in before if _ends_before(one, clause))))


def _lost_or_won(end: str, named: tuple[str, ...]) -> tuple[str, ...]:
    """Only lawsuits are lost or won, where there are any."""
    suits = tuple(topic for topic in named if topic != "review")
    return suits if suits and end in ("lost", "won") else named


def _ends_before(mention: Mention, clause: Clause) -> bool:
    """Say whether it has been told how what a number counts ended: 行政复议3件，纠正1件；行政诉讼2件，均维持."""
    return any(key.tag == "end" and key.start < clause.start for key in (*mention.before, *mention.behind))


def _all_closed(
    clause: Clause, before: Sequence[Mention], found: Sequence[Quantity], tables: Tables
) -> Iterator[Claim]:
    """均已办结, 全部答复."""
    verbs = [word for word in clause.words if word.tag == "verb"]
    timely = any(word.tag == "timely" for word in clause.words)
    if any(word.tag in ("topic", "who", *_SILENT) and word.code != "app" for word in clause.words):
        return
    # answered in time are those whose time has come
    closed = verbs[-1].code == "closed"
    if closed or (verbs[-1].code == "end" and not timely):
        yield from _closed(clause.words, before, found, tables, sure=closed and not timely)


def _closed(
    words: tuple[Token, ...], before: Sequence[Mention], found: Sequence[Quantity], tables: Tables, *, sure: bool
) -> Iterator[Claim]:
    """Claim that nothing is carried forward, if it was all applications that were spoken of last."""
    if not before or before[-1].topic != "app" or before[-1].inside or before[-1].dropped:
        return
    last = next((one for one in found if one.mention is before[-1]), None)
    if last is None or last.kind not in ("received", "processed", "carried_over"):
        return
    if last.kind == "carried_over":  # of these alone, if no others were counted
        if all(one.kind != "received" or one.mention.sentence != last.mention.sentence for one in found):
            return
        sure = False
    sure = sure and last.certain
    yield Claim("narrative.all_closed_claim", (Sum(tables.row("carried_forward")),), words, certain=sure)
