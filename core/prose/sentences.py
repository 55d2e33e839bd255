"""Every amount of a passage with the words that say what it counts, and the clauses between."""

from collections.abc import Iterable, Sequence

from core.prose.amounts import CASES
from core.prose.context import Context, is_dropped, is_of_other_time, on_time, unknown_before
from core.prose.mentions import KEYS, Clause, Mention, Reading
from core.prose.tokens import ENDS, Token

# no paragraph has so many numbers; each is compared with those around it
_MOST = 300
_DISPUTES = frozenset(("review", "suit", "direct", "after"))
_STRONG = _DISPUTES | {"app"}
_NEAR = 5


def read_passage(text: str, tokens: Iterable[Token], year: int | None, home: str) -> Reading:
    """Gather the amounts of a passage; `home` is what it is about by its heading."""
    stream = tuple(tokens)
    context = Context(text, year, home)
    mentions: list[Mention] = []
    clauses: list[Clause] = []
    for index, token in enumerate(stream):
        if len(mentions) == _MOST:
            break
        if token.tag == "amount":
            mentions.append(_mention(token, _behind(stream, index), _changes(stream, index), context))
        elif token.tag == "mark":
            _on_mark(token, context, clauses)
        else:
            on_time(token, context)
            said = _named(token, stream, index, mentions, context) if token.tag == "topic" else token
            context.run.append(said)
            context.of_publication |= said.tag == "about" or (said.tag, said.code) == ("topic", "app")
            context.public |= context.of_publication
    _close_clause(len(stream) and stream[-1].end, context, clauses)
    return Reading(tuple(mentions), tuple(clauses))


def _behind(stream: tuple[Token, ...], index: int) -> tuple[Token, ...]:
    stop = index + 1
    while stop < len(stream) and stream[stop].tag not in ("amount", "mark"):
        stop += 1
    # words between two amounts belong to the second
    follows_amount = stop < len(stream) and stream[stop].tag == "amount"
    return () if follows_amount else stream[index + 1 : stop]


def _changes(stream: tuple[Token, ...], index: int) -> bool:
    """Say whether another amount follows behind a word of change: 由2件上升至5件."""
    following = stream[index + 1 : index + 1 + _NEAR]
    upto = next((at for at, one in enumerate(following) if one.tag in ("amount", "mark")), 0)
    return bool(upto) and following[upto].tag == "amount" and any(one.tag == "change" for one in following[:upto])


def _named(token: Token, stream: tuple[Token, ...], index: int, mentions: Sequence[Mention], context: Context) -> Token:
    """Say of a mere 依申请公开 whether it is applications, or what is open to those who ask for it."""
    if token.code == "opened":
        context.opened = True
        return token._replace(code="other")
    if token.code == "defended":
        return token._replace(code="suit" if context.of_publication else "other")
    if token.code != "asked":
        return token
    following = stream[index + 1 : index + 1 + _NEAR]
    counted = next((one.amount for one in following if one.tag in ("amount", "mark")), None)
    if counted is None or any(one.tag == "verb" for one in context.run[-_NEAR:]):
        return token._replace(code="app")
    last = mentions[-1] if mentions and mentions[-1].sentence == context.sentence else None
    alike = context.opened and last is not None and last.amount.unit == counted.unit
    divided = context.topic == "other" and any(one.tag == "of" for one in context.run[:1])
    marked = context.text[token.end] == "”" or any(one[2:4] == ("topic", "other") for one in context.run[-_NEAR:])
    return token._replace(code="other" if alike or divided or marked or counted.unit not in CASES | {""} else "app")


def _mention(token: Token, behind: tuple[Token, ...], changes: bool, context: Context) -> Mention:  # noqa: FBT001  (a fact, no switch)
    assert token.amount is not None  # noqa: S101  (tokens with this tag have one)
    run = tuple(context.run)
    topic, inherited = _topic(run, behind, context)
    if context.gone_through and any(t.tag == "of" for t in run):
        topic = "other"
    # who goes on from some of them speaks of those
    context.of_some = any(t.tag == "some" for t in run) or (context.of_some and inherited)
    scope = _scope(run) or context.scope
    mention = Mention(
        token.amount,
        run,
        behind,
        topic,
        inherited,
        scope,
        context.of_some or is_dropped(run, token, context, changes=changes),
        bool(context.saved) or any(t.tag == "of" for t in run),
        context.public or context.home == "app",
        _has_strange_verb(run, context),
        context.sentence,
        context.order,
    )
    context.in_disputes = topic in _DISPUTES or (context.in_disputes and not topic)
    if topic:
        # what is gone through is only some of what there is
        context.gone_through = any((t.tag, t.code) == ("act", "reviewed") for t in run)
        context.topic = "other" if context.gone_through else topic
    elif not inherited and any(t.tag == "verb" for t in run) and not any(t.tag == "of" for t in run):
        context.topic = "other"  # who goes on from 受理低保申请85件 speaks of those
    if _scope(run):
        context.scope = scope
    context.order += 1
    context.run = []
    context.begin = token.end
    return mention


def _has_strange_verb(run: Sequence[Token], context: Context) -> bool:
    """Say whether unknown words qualify the last verb."""
    last = next((index for index in range(len(run) - 1, -1, -1) if run[index].tag == "verb"), -1)
    return last >= 0 and unknown_before(run, last, context.begin, context.text)


def _topic(run: tuple[Token, ...], behind: tuple[Token, ...], context: Context) -> tuple[str, bool]:
    """Say what an amount counts: its own words, else those of the clauses before."""
    for tokens, begin in ((run, context.begin), (behind, behind[0].start if behind else 0)):
        for index in range(len(tokens) - 1, -1, -1):
            token = tokens[index]
            if token.tag == "topic":
                return token.code, False
            if token.tag == "weak":
                return _weak(tokens, index, begin, context)
            if token.tag in ("row", "sub") and context.topic in _DISPUTES:
                # behind a mark, not in the very list of the disputes
                return ("", True) if context.in_disputes else ("app", True)
        if any(token.tag in KEYS and token.tag != "verb" for token in tokens):
            break
    return context.topic or context.home, True


def _weak(tokens: tuple[Token, ...], index: int, begin: int, context: Context) -> tuple[str, bool]:
    """A mere 申请: one for information if that is what was spoken of; of which kind of those, strange words say."""
    if any(one.tag in ("about", "row") for one in tokens[:index]):
        return "app", False
    before = tokens[index - 1] if index and tokens[index - 1].end == tokens[index].start else None
    if (context.topic or context.home) != "app" or (before is not None and before[2:4] == ("topic", "other")):
        return "other", False
    return "" if unknown_before(tokens, index, begin, context.text) else "app", False


def _scope(run: Iterable[Token]) -> str:
    said = [token.code for token in run if token.tag == "scope"]
    return said[-1] if said else ""


def _on_mark(token: Token, context: Context, clauses: list[Clause]) -> None:
    mark = token.code
    if mark == "（":
        context.saved.append((context.run, context.begin, token.start, context.order))
        context.run, context.begin = [], token.end
        return
    if mark == "）" and context.saved:
        inner = context.run
        context.run, context.begin, start, amounts = context.saved.pop()
        if amounts == context.order and context.run:
            # a remark is passed over, but for the row or the part it names
            holds = any(one.tag == "of" for one in inner)
            part = [one for one in inner if (one.tag, one.code) == ("scope", "part") and not holds]
            named = [one for one in inner if one.tag == "sub"] or part[:1] or [Token(start, token.end, "glue", "")]
            context.run += [one._replace(start=start, end=token.end) for one in named]
        return
    _close_clause(token.start, context, clauses)
    context.begin = token.end
    if mark in ENDS or mark == "；":
        context.other_year = context.some_months = context.until = context.in_disputes = context.opened = False
        context.of_some = False
    if mark in ENDS:
        context.sentence += 1
        context.gone_through = context.of_publication = False
        context.saved.clear()


def _close_clause(end: int, context: Context, clauses: list[Clause]) -> None:
    run = context.run
    if not run:
        return
    topics = [one.code for one in run if one.tag == "topic"]
    if topics and (topics[-1] in _STRONG or run[-1].tag == "head"):
        context.topic = topics[-1]
    keep = run[-1].tag == "of"
    scope = _scope(run) or context.scope
    dropped = is_of_other_time(run, context)
    topic = context.topic or context.home
    clauses.append(Clause(tuple(run), run[0].start, end, topic, scope, dropped, context.sentence, context.order))
    context.run = [run[-1]] if keep else []
