"""From amounts with their words to quantities: what each means, if that can be told."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

from core.prose.amounts import CASES, Amount
from core.prose.meanings import INPUT, READERS, Quantity, Said
from core.prose.mentions import Mention
from core.prose.tables import DISPUTES, Tables
from core.prose.tokens import Token
from core.statements import Sum

_CASES_TOO = CASES | {"条", "项", "个", "次", "人次", "", "部"}
_LOOSE = 2
_REASON = 14


def quantities(mentions: Sequence[Mention], tables: Tables) -> Iterator[Quantity]:
    """Yield what the amounts of a passage mean, as far as that is known."""
    found = _of_publication(tuple(_quantities(mentions, tables)), mentions)
    kinds = {one.kind for one in found if not one.mention.has("of", "with")}
    for one in found:
        wider = [rows for rows, without in _WIDER.get(one.kind, ()) if kinds.isdisjoint(without)]
        if one.kind == "received" and _holds_carried_over(one.mention, mentions):
            both = Sum(tables.rows(INPUT))
            one = one._replace(readings=(both, *(sums for sums in one.readings if sums != both)))  # noqa: PLW2901  (itself)
        yield one._replace(readings=(*one.readings, *(Sum(refs) for rows in wider if (refs := tables.rows(rows)))))


def _holds_carried_over(mention: Mention, mentions: Sequence[Mention]) -> bool:
    """收到48件（含上年结转3件）."""
    following = mentions[mention.order + 1 : mention.order + 2]
    return any(
        one.sentence == mention.sentence and one.has("of", "with") and one.has("row", "carried_over")
        for one in following
    )


def _of_publication(found: Sequence[Quantity], mentions: Sequence[Mention]) -> tuple[Quantity, ...]:
    """Leave out disputes that may be about anything.

    Of some, those about publication are told apart: 56件，其中涉及政府信息公开3件. What is received, by an office that
    decides the disputes of others, counts only where its ends are listed, as they are counted too.
    """
    told_apart = {
        one.sentence: one.order
        for one in mentions
        if one.has("of", "among") and one.has("about") and not one.has("topic", "app")
    }
    ended = Counter(one.mention.sentence for one in found if one.rule == "narrative.review_outcome")
    return tuple(
        one
        for one in found
        if one.kind not in DISPUTES
        or one.mention.names_publication()
        or (
            one.mention.order >= told_apart.get(one.mention.sentence, 0)
            and (ended[one.mention.sentence] > 1 or not any(word.tag == "verb" for word in one.words))
        )
    )


# what a word of the form may mean where somebody uses it loosely, and does not name certain others
_WIDER: dict[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]] = {
    "granted": ((("granted", "partially_granted"), ("partially_granted",)),),
    "denied": (
        (("denied", "unavailable"), ("unavailable",)),
        (("denied", "unavailable", "rejected"), ("unavailable", "rejected")),
    ),
    "other": ((("other_misc",), ("denied", "unavailable", "rejected")),),
}


def _quantities(mentions: Sequence[Mention], tables: Tables) -> Iterator[Quantity]:
    last: Quantity | None = None
    seen: set[str] = set()
    for mention in _in_turn(mentions):
        if last is not None and last.mention.sentence != mention.sentence:
            last = None
            seen.clear()
        found = None if mention.dropped else _quantity(mention, tables, last, seen)
        if mention.has("act", "published"):
            seen.add("published")
        if found is not None:
            yield found
            seen.add(found.kind)
            if found.kind == "processed" and {key.code for key in found.words if key.tag == "verb"} == {"handle"}:
                seen.add("handled")
            if found.rule != "narrative.applicant_split":
                last = found


def _in_turn(mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Give each number of A和B分别为3件、2件 its own word."""
    index = 0
    while index < len(mentions):
        mention = mentions[index]
        keys = mention.key_words()
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
        if turn[-1].code == "each" and len(follow) == 1:
            follow *= len(names)
        if len(names) == len(follow) > 0:
            unit = follow[-1].amount.unit
            for one, name in zip(follow, names, strict=True):
                topic = name.code if name.tag == "topic" else one.topic
                amount = one.amount._replace(unit=one.amount.unit or unit)
                before = (name, turn[-1]._replace(start=name.end, end=amount.start, tag="glue"))
                yield one._replace(before=before, topic=topic, amount=amount)


def _only_goes_on(mention: Mention, first: Mention) -> bool:
    return mention.sentence == first.sentence and all(token.tag == "glue" for token in mention.before)


def _quantity(mention: Mention, tables: Tables, last: Quantity | None, seen: Collection[str]) -> Quantity | None:
    if not _may_count(mention):
        return None
    keys, behind, loose = _keys(mention)
    if not keys:
        return _added(mention, tables, last)
    if not _is_near(mention, keys, loose, behind=behind):
        return None
    tags = {token.tag for token in keys}
    reader = next((reader for tag, reader in READERS if tag in tags), None)
    found = reader(Said(mention, keys, tables, last, seen)) if reader is not None else None
    return found and found._replace(certain=found.certain and not loose and _is_sure(mention))


def _may_count(mention: Mention) -> bool:
    """Say whether it counts cases at all; one way of asking is a part, all of them are the whole."""
    if mention.scope == "foreign" or mention.amount.unit not in _CASES_TOO or len(mention.words_of("way")) == 1:
        return False
    return not mention.has("neg") and not mention.has("end", "lost")


def _added(mention: Mention, tables: Tables, last: Quantity | None) -> Quantity | None:
    """收到申请35件，上年结转2件，合计37件."""
    if last is None or last.kind != "carried_over" or {one.tag for one in mention.before[-1:]} != {"added"}:
        return None
    both = (Sum(tables.rows(INPUT)),)
    sure = last.certain and _is_sure(mention)
    return Quantity("narrative.new_received", "received", both, mention, mention.before, certain=sure)


def _is_near(mention: Mention, keys: Iterable[Token], loose: int, *, behind: bool) -> bool:
    """Say whether a number and its words belong together; unknown characters between them make it less likely."""
    if behind:
        return loose <= _REASON
    if not mention.amount.unit:
        return loose == 0 and _is_named(mention)
    explicit = any(key.tag in ("topic", "weak") for key in keys)
    return loose == 0 or (loose <= _LOOSE and explicit and mention.amount.unit in CASES)


def _is_sure(mention: Mention) -> bool:
    return (
        mention.amount.unit in CASES
        and not mention.amount.rough
        and mention.scope in ("", "whole")
        and not mention.has("total")
    )


def _is_named(mention: Mention) -> bool:
    """A number without a unit counts only behind 数量为 and the like."""
    last = mention.before[-1] if mention.before else None
    return (
        last is not None
        and last.tag in ("glue", "added")
        and last.end == mention.amount.start
        and last.end - last.start > 0
    )


def _keys(mention: Mention) -> tuple[tuple[Token, ...], bool, int]:
    """Return the words that count, whether they stand behind, and how many unknown characters part them from it."""
    keys = tuple(key for key in mention.key_words() if key.tag != "way")
    behind = mention.key_words_behind()
    strong = [token for token in keys if token.tag not in ("topic", "weak")]
    if behind and not strong and behind[0].tag in ("row", "sub", "topic", "end", "verb"):
        # 行政复议3件均被维持: the number is that of all
        every = any(one.tag == "all" and one.end <= behind[0].start for one in mention.behind)
        turned = (behind[0].tag in ("row", "end") and not every) or not keys
        if turned and behind[0].code != "other":
            own = tuple(token for token in behind if token.tag in ("row", "sub", "topic", "end"))
            first = behind[0]
            between = [one for one in mention.behind if one.end <= first.start]
            if any(one.tag in ("scope", "neg", "none") for one in between):
                return (), False, 0
            return (*keys, *own), True, _unknown(mention.amount.end, first.start, between)
    if not keys:
        return (), False, 0
    last = keys[-1]
    between = [one for one in mention.before if one.start >= last.end]
    return keys, False, _unknown(last.end, mention.amount.start, between)


def _unknown(start: int, end: int, between: Iterable[Token]) -> int:
    known = sum(one.end - one.start for one in between if one.tag != "none")
    return max(0, end - start - known)


def is_case(amount: Amount) -> bool:
    """Say whether an amount counts cases."""
    return amount.unit in CASES
