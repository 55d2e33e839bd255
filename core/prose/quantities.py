"""From amounts with their words to statements: which cells a number may mean, and how surely."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from core.prose.amounts import Amount
from core.prose.sentences import Mention, Token
from core.prose.tables import DISPUTES, Tables
from core.statements import Sum

_CASES = frozenset(("件", "起", "宗", "份", "例", "件次", "件（次）"))
_CASES_TOO = _CASES | {"条", "项", "个", "次", "人次", "", "部"}
_DOCUMENT_UNITS = frozenset(("件", "部", "份", "个", "宗", "起", "件次"))
_POWERS = frozenset(("licensing", "penalties", "compulsory"))
_PAPERS = frozenset(("normative", "regulations"))
_DONE = frozenset(("end", "closed"))
_INPUT = ("received", "carried_over")
_LOOSE = 2
_REASON = 14
_NAME = 4


class Quantity(NamedTuple):
    """What an amount means: the rule it falls under, the readings, and whether the words allow of no others.

    `words` are those that say so; `kind` is the row, the topic or "processed": what a 其中 behind it would divide.
    """

    rule: str
    kind: str
    readings: tuple[Sum, ...]
    mention: Mention
    words: tuple[Token, ...]
    certain: bool


class _Said(NamedTuple):
    """A mention with the words that say what it counts, and the quantity before it in the sentence."""

    mention: Mention
    keys: tuple[Token, ...]
    tables: Tables
    last: Quantity | None
    seen: Collection[str]


def quantities(mentions: Sequence[Mention], tables: Tables) -> Iterator[Quantity]:
    """Yield what the amounts of a passage mean, as far as that is known."""
    found = tuple(_quantities(mentions, tables))
    kinds = {one.kind for one in found if not one.mention.has("of", "with")}
    for one in found:
        wider = [rows for rows in _WIDER.get(one.kind, ()) if kinds.isdisjoint(rows[1:])]
        yield one._replace(readings=(*one.readings, *(Sum(refs) for rows in wider if (refs := tables.rows(rows)))))


# what a word of the form may mean where somebody uses it loosely, and does not name the others
_WIDER: dict[str, tuple[tuple[str, ...], ...]] = {
    "granted": (("granted", "partially_granted"),),
    "denied": (("denied", "unavailable"), ("denied", "unavailable", "rejected")),
    "other": (("other_misc",),),
}


def _quantities(mentions: Sequence[Mention], tables: Tables) -> Iterator[Quantity]:
    last: Quantity | None = None
    seen: set[str] = set()
    for mention in _in_turn(mentions):
        if last is not None and last.mention.sentence != mention.sentence:
            last = None
            seen.clear()
        found = None if mention.dropped else _quantity(mention, tables, last, seen)
        if found is not None:
            yield found
            seen.add(found.kind)
            if found.rule != "narrative.applicant_split":
                last = found


def _in_turn(mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Give each number of A和B分别为3件、2件 its own word."""
    index = 0
    while index < len(mentions):
        mention = mentions[index]
        keys = mention.keys()
        turn = [token for token in mention.before if token.tag == "each"]
        index += 1
        if not turn or (keys and keys[-1].start > turn[-1].start):
            yield mention
            continue
        follow = [mention]
        while index < len(mentions) and _only_goes_on(mentions[index], mention):
            follow.append(mentions[index])
            index += 1
        names = [key for key in keys if key.tag in ("row", "who", "end", "topic")]
        if turn[-1].code == "in_turn" and len(names) == len(follow):
            unit = follow[-1].amount.unit
            for one, name in zip(follow, names, strict=True):
                topic = name.code if name.tag == "topic" else one.topic
                amount = one.amount._replace(unit=one.amount.unit or unit)
                before = (name, turn[-1]._replace(start=name.end, end=amount.start, tag="glue"))
                yield one._replace(before=before, topic=topic, amount=amount)


def _only_goes_on(mention: Mention, first: Mention) -> bool:
    return mention.sentence == first.sentence and all(token.tag == "glue" for token in mention.before)


def _quantity(
    mention: Mention, tables: Tables, last: Quantity | None, seen: Collection[str]
) -> Quantity | None:
    # one way of asking is a part, all of them are the whole
    if mention.amount.unit not in _CASES_TOO or len(mention.keys_of("way")) == 1 or mention.has("neg"):
        return None
    if last is not None and last.kind == "carried_over" and not mention.keys() and mention.has("added"):
        both = Sum(tables.rows(_INPUT))
        return Quantity("narrative.new_received", "received", (both,), mention, mention.before, certain=last.certain)
    keys, behind, loose = _keys(mention)
    if not keys or loose > (_REASON if behind else _LOOSE) or mention.has("end", "lost"):
        return None
    explicit = any(key.tag in ("topic", "weak") for key in keys)
    if loose and not behind and (not explicit or mention.amount.unit not in _CASES):
        return None
    if not mention.amount.unit and not _is_named(mention):
        return None
    said = {token.tag for token in keys}
    for tag, reader in _READERS:
        if tag in said:
            found = reader(_Said(mention, keys, tables, last, seen))
            if found is None:
                return None
            sure = found.certain and not loose and _is_sure(mention)
            return found._replace(certain=sure)
    return None


def _is_sure(mention: Mention) -> bool:
    return (
        mention.amount.unit in _CASES
        and not mention.amount.rough
        and mention.scope in ("", "whole")
        and not mention.has("total")
    )


def _is_named(mention: Mention) -> bool:
    """A number without a unit counts only behind 数量为 and the like."""
    last = mention.before[-1] if mention.before else None
    return last is not None and last.tag == "glue" and last.end == mention.amount.start and last.end - last.start > 0


def _keys(mention: Mention) -> tuple[tuple[Token, ...], bool, int]:
    """Return the words that count, whether they stand behind, and how many unknown characters part them from it."""
    keys = tuple(key for key in mention.keys() if key.tag != "way")
    behind = mention.keys_behind()
    strong = [token for token in keys if token.tag not in ("topic", "weak")]
    if behind and not strong and behind[0].tag in ("row", "sub", "topic", "end", "verb"):
        turned = behind[0].tag in ("row", "end") or not keys
        if turned and behind[0].code != "other":
            own = tuple(token for token in behind if token.tag in ("row", "sub", "topic", "end"))
            first = behind[0]
            between = [one for one in mention.behind if one.end <= first.start]
            return (*keys, *own), True, _unknown(mention.amount.end, first.start, between)
    if not keys:
        return (), False, 0
    last = keys[-1]
    between = [one for one in mention.before if one.start >= last.end]
    return keys, False, _unknown(last.end, mention.amount.start, between)


def _unknown(start: int, end: int, between: Iterable[Token]) -> int:
    known = sum(one.end - one.start for one in between if one.tag != "none")
    return max(0, end - start - known)


def _row(said: _Said) -> Quantity | None:
    """予以公开30件; 予以公开、部分公开35件; 无法提供（不掌握相关信息）10件."""
    mention, keys, tables, *_ = said
    rows = tuple(dict.fromkeys(key.code for key in keys if key.tag == "row"))
    if mention.topic != "app" or any(key.tag == "who" for key in keys):
        return None
    inputs = [row for row in rows if row in ("carried_over", "carried_forward", "withdrawn")]
    if inputs:
        row = inputs[-1]
        [*_, at] = [key.start for key in keys if key.tag == "row"]
        asked = {key.code for key in keys if key.tag == "verb" and key.start < at}
        readings = [Sum(tables.row(row))] if row != "withdrawn" else []
        sure = len(rows) == 1 and (row == "carried_forward" or asked.isdisjoint((*_DONE, "handle")))
        return Quantity(f"narrative.{row}", row, tuple(readings), mention, keys, sure)
    subs = tuple(dict.fromkeys(key.code for key in keys if key.tag == "sub"))
    readings = [Sum(tables.rows(rows))]
    if subs:
        readings.append(Sum(tables.rows(subs)))
    kind = rows[0] if len(rows) == 1 else "+".join(rows)
    return Quantity(f"narrative.group_{rows[0]}", kind, tuple(readings), mention, keys, certain=True)


def _sub(said: _Said) -> Quantity | None:
    """A single row: 重复申请2件; the group's name is not there."""
    mention, keys, tables, *_ = said
    [*_, key] = [key for key in keys if key.tag == "sub"]
    if mention.topic != "app" or any(key.tag in ("who", "way") for key in keys):
        return None
    group = key.code.partition("_")[0]
    return Quantity(f"narrative.group_{group}", key.code, (Sum(tables.row(key.code)),), mention, keys, certain=False)


def _dispute(mention: Mention, keys: tuple[Token, ...]) -> str:
    """Return which disputes are meant, both where both are named."""
    named = {key.code for key in keys if key.tag == "topic"} & DISPUTES.keys()
    if {"review", "suit"} <= named:
        return "both"
    return mention.topic if mention.topic in DISPUTES else ""


def _end(said: _Said) -> Quantity | None:
    """结果维持3件, of the disputes that were spoken of."""
    mention, keys, tables, *_ = said
    topic = _dispute(mention, keys)
    ends = [key.code for key in keys if key.tag == "end"]
    if not topic or len(ends) > 1 or ends[0] not in ("upheld", "corrected", "other_end", "pending"):
        return None
    readings = (Sum(tables.disputes(topic, ends[0])),)
    return Quantity("narrative.review_outcome", topic, readings, mention, keys, certain=True)


def _topic(said: _Said) -> Quantity | None:
    mention, keys, tables, *_ = said
    if keys[-1].tag == "topic" and keys[-1].code == "other":
        return None
    topic = _dispute(mention, keys)
    if topic:
        return _disputes(mention, keys, tables, topic)
    if mention.topic in _PAPERS or mention.topic in _POWERS:
        return _document(mention, keys, tables)
    if mention.topic == "app" and not _is_mixed(mention):
        return _applications(said)
    return None


def _is_mixed(mention: Mention) -> bool:
    """Say whether applications are counted together with something else: 留言和政府信息公开申请共35件."""
    words = [token for token in mention.before if token.tag in ("topic", "glue")]
    for first, other, last in zip(words, words[1:], words[2:], strict=False):
        if (first.code, other.code, last.code) == ("other", "", "app") and other.end - first.end == 1:
            return other.start == first.end and last.start == other.end
    pairs = zip(words, words[1:], strict=False)
    return any((one.code, two.code) == ("other", "app") and two.start - one.end == 1 for one, two in pairs)


def _disputes(mention: Mention, keys: tuple[Token, ...], tables: Tables, topic: str) -> Quantity | None:
    rule = "narrative.review_total" if topic in ("review", "both") else "narrative.litigation_total"
    # an office that decides the reviews of others counts those elsewhere
    judge = {key.code for key in keys if key.tag == "verb"}
    if judge & {"handle", *_DONE} or mention.has("glue", "toward"):
        return None
    return Quantity(rule, topic, (Sum(tables.disputes(topic)),), mention, keys, certain=mention.public and not judge)


def _document(mention: Mention, keys: tuple[Token, ...], tables: Tables) -> Quantity | None:
    acts = [key.code for key in keys if key.tag == "act"]
    if "reviewed" in acts or mention.amount.unit not in _DOCUMENT_UNITS:
        return None
    powers = mention.topic in _POWERS
    if powers and "decided" not in acts and not _is_decision(keys):
        return None
    if powers and "published" in acts:
        return None
    act = next((act for act in reversed(acts) if act in ("repealed", "in_force", "issued")), "")
    readings = tables.documents(mention.topic, act)
    if not readings:
        return None
    return Quantity("narrative.disclosure", mention.topic, readings, mention, keys, certain=False)


def _is_decision(keys: tuple[Token, ...]) -> bool:
    """Say whether 行政许可决定 is written, not only 行政许可."""
    last = keys[-1]
    return last.tag == "topic" and last.end - last.start > _NAME


def _who(said: _Said) -> Quantity | None:
    """自然人28件, of what was spoken of before: all that came in, if nothing else was."""
    mention, keys, tables, last, _ = said
    named = tuple(dict.fromkeys(key.code for key in keys if key.tag == "who"))
    if mention.topic != "app" or any(key.tag in ("row", "sub", "act") for key in keys):
        return None
    if len(named) > 1:
        return _applications(said) if "natural_person" in named else None
    columns = tables.columns_of(named[0])
    kind = last.kind if last is not None else ""
    if kind in DISPUTES or kind in _PAPERS or kind in _POWERS or kind == "withdrawn":
        return None
    rows: tuple[tuple[str, ...], ...] = (("received",), _INPUT, ("results_total",))
    if kind == "carried_over":
        rows = (*rows, ("carried_over",))
    elif kind not in ("", "received", "processed"):
        rows = (tuple(kind.split("+")),)
    readings = tuple(Sum(tables.rows(those, columns)) for those in rows)
    return Quantity("narrative.applicant_split", "who", readings, mention, keys, certain=bool(kind))


def _applications(said: _Said) -> Quantity | None:
    """收到申请35件, 办结34件, or 政府信息公开申请35件 alone."""
    mention, keys, tables, *_ = said
    if mention.topic != "app" or any(key.tag == "act" for key in keys):
        return None
    verbs = {key.code for key in keys if key.tag == "verb"}
    kind = "processed" if verbs & (_DONE | {"handle"}) and not verbs & {"recv", "new"} else "received"
    explicit = any(key.tag in ("topic", "weak") for key in keys)
    if kind in said.seen and "new" not in verbs and not explicit:
        return None  # the second of two in a sentence is a part of the first
    among = mention.has("of", "among")
    received, both, done = (Sum(tables.rows(rows)) for rows in (("received",), _INPUT, ("results_total",)))
    readings: tuple[Sum, ...] = (done, received, both)
    if verbs & _DONE and not verbs & {"recv", "new"}:
        readings = (done, Sum(tables.not_other()))
        return Quantity("narrative.total_processed", "processed", readings, mention, keys, certain=not among)
    if "new" in verbs:
        return Quantity("narrative.new_received", "received", (received,), mention, keys, certain=True)
    if "handle" in verbs and "recv" not in verbs:
        return Quantity("narrative.total_processed", "processed", readings, mention, keys, certain=not among)
    if among or (not verbs and mention.inherited):
        return None
    return Quantity("narrative.new_received", "received", (received, both, done), mention, keys, certain=True)


def _act(said: _Said) -> Quantity | None:
    """废止1件, behind 制发行政规范性文件3件."""
    return _document(said.mention, said.keys, said.tables) if said.mention.topic in _PAPERS else None


_READERS = (
    ("row", _row),
    ("end", _end),
    ("who", _who),
    ("sub", _sub),
    ("topic", _topic),
    ("verb", _applications),
    ("weak", _applications),
    ("act", _act),
)


def is_case(amount: Amount) -> bool:
    """Say whether an amount counts cases."""
    return amount.unit in _CASES
