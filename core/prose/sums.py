"""Sums and shares inside the prose: 共X，其中A、B、其他C; n件，占p%."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from core.prose.meanings import Quantity
from core.prose.mentions import Mention
from core.prose.passages import Passage
from core.prose.quantities import is_case
from core.prose.tables import Tables
from core.statements import Addition, Portion, Stated, Sum

if TYPE_CHECKING:
    from core.document import Span

_REST = ("其他", "其它", "其余", "剩余")
_NO_REST = ("其他组织", "其他结果", "其他处理")
_ENDINGS = {"upheld", "corrected", "other_end", "pending"}
_LEVELS = ("一级", "二级", "三级")
_FEW = 3
_COUNTED = ("received", "processed")


def additions(passage: Passage, mentions: Sequence[Mention]) -> Iterator[Addition]:
    """Yield what a passage divides: lists that must make up the whole, and parts that must not exceed it."""
    totals: dict[int, Mention] = {}
    for index, mention in enumerate(mentions):
        whole = _before(passage, mentions[:index], mention)
        if whole is None or whole.sentence != mention.sentence:
            yield from _second_list(passage, mentions, index, totals.get(mention.sentence - 1))
        elif _divides(whole, mention):
            totals[mention.sentence] = whole
            yield from _listed(passage, mentions[: mentions.index(whole) + 1], mentions[index:])


def _before(passage: Passage, earlier: Sequence[Mention], mention: Mention) -> Mention | None:
    """Return the amount before another, remarks in brackets passed over."""
    for one in reversed(earlier):
        between = passage.text[one.amount.end : mention.amount.start]
        if between.count("）") <= between.count("（"):
            return one
    return earlier[-1] if earlier else None


def _divides(whole: Mention, first: Mention) -> bool:
    return first.has("of", "among") and first.amount.unit == whole.amount.unit != "" and _counts(whole, first)


def _counts(*mentions: Mention) -> bool:
    return not any(one.dropped or one.amount.unit in ("%", "元", "万元", "") for one in mentions)


def _listed(passage: Passage, before: Sequence[Mention], rest: Sequence[Mention]) -> Iterator[Addition]:
    whole = before[-1]
    parts = [rest[0]]
    for last, one in pairwise(rest):
        between = passage.text[last.amount.end : one.amount.start]
        stops = one.sentence != whole.sentence or one.has("of") or any(mark in between for mark in "；）")
        if stops or one.amount.unit != whole.amount.unit or not _counts(one):
            break
        parts.append(one)
    complete = _complete(passage, parts)
    if complete:
        wholes = _wholes(passage, whole, before) if parts[0].words_of("who") else ()
        yield _addition(passage, whole, parts[:complete], wholes, exhaustive=True)
    elif len(alike := _of_one_kind(parts)) > 1:
        yield _addition(passage, whole, alike, exhaustive=False)
    else:
        yield _addition(passage, whole, parts[:1], exhaustive=False)


def _wholes(passage: Passage, whole: Mention, before: Sequence[Mention]) -> tuple[Stated, ...]:
    """Applicants may be those of this year's applications, or of last year's too."""
    earlier = [one for one in before[:-1] if one.sentence == whole.sentence and one.topic == "app" and _counts(one)]
    if not earlier:
        return ()
    one, other = _stated(passage, earlier[-1]), _stated(passage, whole)
    high = None if one.high is None or other.high is None else one.high + other.high
    return one, Stated(one.low + other.low, high, one.figure)


def _complete(passage: Passage, parts: Sequence[Mention]) -> int:
    """Return how many parts make up the whole by their wording, 0 if none do."""
    said = [
        passage.text[(parts[i - 1].amount.end if i else max(0, one.amount.start - 20)) : one.amount.start]
        for i, one in enumerate(parts)
    ]
    for count in range(2, len(parts) + 1):
        last = said[count - 1]
        if count == len(parts) and any(word in last for word in _REST) and not any(word in last for word in _NO_REST):
            return count
        ends = {key.code for one in parts[:count] for key in one.words_of("end")}
        if len(ends) == len(_ENDINGS) == count and ends == _ENDINGS:
            return count
        if count == len(_LEVELS) and all(level in words for level, words in zip(_LEVELS, said, strict=False)):
            return count
        who = [{key.code for key in one.words_of("who")} for one in parts[:count]]
        if count == 2 and who[0] == {"natural_person"} and who[1] == {"organisations"}:  # noqa: PLR2004  (a pair)
            return count if not any(one.words_of("row") for one in parts[:count]) else 0
    return 0


def _of_one_kind(parts: Sequence[Mention]) -> list[Mention]:
    """Return the first parts that are ways of asking, applicants or results: no application is in two of them."""
    for tag in ("way", "who", "row"):
        alike = 0
        while alike < len(parts) and parts[alike].words_of(tag):
            alike += 1
        if alike > 1 and parts[0].topic == "app":
            return list(parts[:alike])
    return []


def counted_together(
    passages: Iterable[tuple[Passage, Sequence[Mention], Sequence[Quantity]]],
) -> Iterator[Addition]:
    """Yield applications that are counted together with letters in one place, and each alone in another."""
    both: list[tuple[Stated, Span, str]] = []
    alone: dict[str, list[Stated]] = {}
    for passage, mentions, found in passages:
        counted = [one.mention for one in found if one.kind in _COUNTED and not one.mention.amount.vague]
        for mention in mentions:
            topics = mention.words_of("topic")
            if mention in counted:
                alone.setdefault("app", []).append(_stated(passage, mention))
            elif mention.topic == "other" and topics and is_case(mention.amount) and not mention.dropped:
                name = passage.text[topics[-1].start : topics[-1].end]
                if any(topic.code == "app" for topic in topics):
                    both.append((_stated(passage, mention), passage.span(topics[0].start, mention.amount.end), name))
                else:
                    alone.setdefault(name, []).append(_stated(passage, mention))
    for whole, span, name in both:
        parts = (*alone.get("app", ()), *alone.get(name, ()))
        if len(alone.get("app", ())) == len(alone.get(name, ())) == 1:
            yield Addition("narrative.internal_conflict", (whole,), parts, exhaustive=True, span=span)


def _second_list(
    passage: Passage, mentions: Sequence[Mention], index: int, whole: Mention | None
) -> Iterator[Addition]:
    """A sentence that is one more list of the same whole: 通过网站A条，通过报刊B条，其他方式C条."""
    sentence = [one for one in mentions[index:] if one.sentence == mentions[index].sentence]
    if whole is None or len(sentence) < _FEW or not _counts(whole, *sentence):
        return
    if any(one.amount.unit != whole.amount.unit or one.has("of") for one in sentence):
        return
    last = passage.text[sentence[-2].amount.end : sentence[-1].amount.start]
    if any(word in last for word in _REST):
        yield _addition(passage, whole, sentence, exhaustive=True)


def _addition(
    passage: Passage, whole: Mention, parts: Sequence[Mention], others: tuple[Stated, ...] = (), *, exhaustive: bool
) -> Addition:
    return Addition(
        "narrative.sum",
        (_stated(passage, whole), *others),
        tuple(_stated(passage, part) for part in parts),
        exhaustive,
        passage.span(whole.amount.start, parts[-1].amount.end),
    )


def _stated(passage: Passage, mention: Mention) -> Stated:
    amount = mention.amount
    return Stated(amount.low, amount.high, passage.span(amount.start, amount.figure_end))


def portions(
    passage: Passage, mentions: Sequence[Mention], found: Sequence[Quantity], tables: Tables
) -> Iterator[Portion]:
    """Yield the shares that a passage gives for what it has just counted."""
    meant = {one.mention: one for one in found}
    for index, mention in enumerate(mentions):
        part = mentions[index - 1] if index else None
        if part is None or mention.amount.unit != "%" or part.sentence != mention.sentence or mention.dropped:
            continue
        between = passage.text[part.amount.end : mention.amount.start].lstrip("，（、 ")
        if part.dropped or not (between.startswith("占") or between.endswith("占")):
            continue
        if mention.has("scope") or mention.has("time") or mention.has("topic", "other"):
            continue
        quantity = meant.get(part)
        wholes = [one for one in mentions[: index - 1] if one.amount.unit == part.amount.unit and _counts(one)]
        in_tables = _bases(tables) if quantity is not None else ()
        if quantity is None and not part.has("of", "among"):
            continue
        yield Portion(
            _stated(passage, part),
            tuple(_stated(passage, one) for one in wholes),
            in_tables,
            mention.amount.value,
            mention.amount.places,
            passage.span(part.amount.start, mention.amount.end),
            passage.span(mention.amount.start, mention.amount.end),
        )


def _bases(tables: Tables) -> tuple[Sum, ...]:
    rows = (("received",), ("received", "carried_over"), ("results_total",))
    return (*(Sum(tables.rows(those)) for those in rows), Sum(tables.disputes("review")), Sum(tables.disputes("suit")))
