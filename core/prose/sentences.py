"""Every amount of a passage with the words that say what it counts, and the clauses between."""

from collections.abc import Iterable
from typing import NamedTuple

from core.prose.amounts import Amount
from core.prose.tokens import ENDS, Token

_KEYS = frozenset(("topic", "weak", "verb", "row", "sub", "who", "way", "end", "act"))
# no paragraph has so many numbers; each is compared with those around it
_MOST = 300
_DISPUTES = frozenset(("review", "suit", "direct", "after"))
_STRONG = _DISPUTES | {"app"}


class Mention(NamedTuple):
    """An amount in its place: the words before it and behind it, and what they do not say but the context does.

    `topic` is what is counted (`""`: nobody knows), `inherited` if the words are in an earlier clause; `scope` is
    whole, part, wide or `""`; `dropped` if it is of another time or a change; `inside` what was said before it;
    `public` if its passage has spoken of the publication of information.
    """

    amount: Amount
    before: tuple[Token, ...]
    behind: tuple[Token, ...]
    topic: str
    inherited: bool
    scope: str
    dropped: bool
    inside: bool
    public: bool
    sentence: int
    order: int

    def key_words(self) -> tuple[Token, ...]:
        """The words before it that say what is counted."""
        return tuple(token for token in self.before if token.tag in _KEYS)

    def words_of(self, tag: str) -> tuple[Token, ...]:
        """Those with one tag."""
        return tuple(token for token in self.before if token.tag == tag)

    def key_words_behind(self) -> tuple[Token, ...]:
        """The words behind it that do."""
        return tuple(token for token in self.behind if token.tag in _KEYS)

    def has(self, tag: str, code: str | None = None) -> bool:
        """Say whether there is such a word before it."""
        return any(token.tag == tag and code in (None, token.code) for token in self.before)


class Clause(NamedTuple):
    """The words between two marks, without amounts among them: what claims are made in."""

    words: tuple[Token, ...]
    start: int
    end: int
    topic: str
    scope: str
    dropped: bool
    sentence: int
    order: int


class _Context:
    """What the clauses so far have said of time, place and subject; `run`: the words since the last mark or amount.

    `saved` are the runs that remarks in brackets have cut, with where each was opened and the amounts before it.
    """

    def __init__(self, year: int | None, home: str) -> None:
        self.year, self.home = year, home
        self.topic = self.scope = ""
        self.other_year = self.until = self.public = self.in_disputes = False
        self.sentence = self.order = 0
        self.run: list[Token] = []
        self.compared: tuple[list[Token], int] = (self.run, 0)
        self.saved: list[tuple[list[Token], int, int]] = []


class Reading(NamedTuple):
    """What one passage says: amounts, and clauses without any."""

    mentions: tuple[Mention, ...]
    clauses: tuple[Clause, ...]


def read_passage(tokens: Iterable[Token], year: int | None, home: str) -> Reading:
    """Gather the amounts of a passage; `home` is what it is about by its heading."""
    stream = tuple(tokens)
    context = _Context(year, home)
    mentions: list[Mention] = []
    clauses: list[Clause] = []
    for index, token in enumerate(stream):
        if len(mentions) == _MOST:
            break
        if token.tag == "amount":
            mentions.append(_mention(token, _behind(stream, index), context))
        elif token.tag == "mark":
            _on_mark(token, context, clauses)
        else:
            _on_time(token, context)
            context.run.append(token)
            context.public |= token.tag == "about" or (token.tag, token.code) == ("topic", "app")
    _close_clause(len(stream) and stream[-1].end, context, clauses)
    return Reading(tuple(mentions), tuple(clauses))


def _behind(stream: tuple[Token, ...], index: int) -> tuple[Token, ...]:
    stop = index + 1
    while stop < len(stream) and stream[stop].tag not in ("amount", "mark"):
        stop += 1
    # words between two amounts belong to the second
    follows_amount = stop < len(stream) and stream[stop].tag == "amount"
    return () if follows_amount else stream[index + 1 : stop]


def _on_time(token: Token, context: _Context) -> None:
    if token.tag == "year" and _goes_on_from_year(token, context):
        context.other_year = True
    elif token.tag == "year":
        context.other_year = context.year is not None and int(token.code) != context.year and not _compares(context)
    elif token.tag == "time" and token.code in ("this", "last"):
        context.other_year = token.code == "last" and not _compares(context)
    elif token.tag == "until":
        context.until = True
    elif token.tag == "total" and context.until:
        # 截至……累计: since nobody knows when
        context.other_year = True


def _goes_on_from_year(token: Token, context: _Context) -> bool:
    """Say whether it is the second of 2019年至2021年."""
    last = context.run[-1] if context.run else None
    return last is not None and last.tag == "year" and token.start - last.end <= 1


def _compares(context: _Context) -> bool:
    """Say whether the run speaks of a change; what was looked through is remembered, as a run can be a whole text."""
    run, seen = context.compared
    if run is not context.run or seen > len(run):
        run, seen = context.run, 0
    while seen < len(run) and run[seen].tag != "change":
        seen += 1
    context.compared = (run, seen)
    return seen < len(run)


def _mention(token: Token, behind: tuple[Token, ...], context: _Context) -> Mention:
    assert token.amount is not None  # noqa: S101  (tokens with this tag have one)
    run = tuple(context.run)
    topic, inherited = _topic(run, behind, context)
    scope = _scope(run) or context.scope
    mention = Mention(
        token.amount,
        run,
        behind,
        topic,
        inherited,
        scope,
        context.other_year or any(t.tag == "change" or (t.tag, t.code) in _OUTSIDE for t in run),
        bool(context.saved) or any(t.tag == "of" for t in run),
        context.public or context.home == "app",
        context.sentence,
        context.order,
    )
    context.in_disputes = topic in _DISPUTES or (context.in_disputes and not topic)
    if topic:
        # what is gone through is only some of what there is
        gone_through = any((t.tag, t.code) == ("act", "reviewed") for t in run)
        context.topic = "other" if gone_through else topic
    if _scope(run):
        context.scope = scope
    context.order += 1
    context.run = []
    return mention


_OUTSIDE = frozenset((("time", "last"), ("time", "plan"), ("time", "since"), ("time", "span"), ("scope", "unlisted")))


def _topic(run: tuple[Token, ...], behind: tuple[Token, ...], context: _Context) -> tuple[str, bool]:
    """Say what an amount counts: its own words, else those of the clauses before."""
    for tokens in (run, behind):
        for index in range(len(tokens) - 1, -1, -1):
            token = tokens[index]
            if token.tag == "topic":
                return token.code, False
            if token.tag == "weak":
                return _weak(tokens, index, context)
            if token.tag in ("row", "sub") and context.topic in _DISPUTES:
                # behind a mark, not in the very list of the disputes
                return ("", True) if context.in_disputes else ("app", True)
        if any(token.tag in _KEYS and token.tag != "verb" for token in tokens):
            break
    return context.topic or context.home, True


def _weak(tokens: tuple[Token, ...], index: int, context: _Context) -> tuple[str, bool]:
    """A mere 申请: one for information if that is what was spoken of, and nothing strange stands before it."""
    token = tokens[index]
    known = index == 0 or tokens[index - 1].end == token.start
    if any(one.tag in ("about", "row") for one in tokens[:index]):
        return "app", False
    if (context.topic or context.home) == "app" and known:
        return "app", False
    return "other", False


def _scope(run: Iterable[Token]) -> str:
    said = [token.code for token in run if token.tag == "scope"]
    return said[-1] if said else ""


def _on_mark(token: Token, context: _Context, clauses: list[Clause]) -> None:
    mark = token.code
    if mark == "（":
        context.saved.append((context.run, token.start, context.order))
        context.run = []
        return
    if mark == "）" and context.saved:
        inner = context.run
        context.run, start, amounts = context.saved.pop()
        if amounts == context.order and context.run:
            # a remark is passed over, but for the row it names
            named = [one for one in inner if one.tag == "sub"] or [Token(start, token.end, "glue", "")]
            context.run += [one._replace(start=start, end=token.end) for one in named]
        return
    _close_clause(token.start, context, clauses)
    if mark in ENDS or mark == "；":
        context.other_year = context.until = context.in_disputes = False
    if mark in ENDS:
        context.sentence += 1
        context.saved.clear()


def _close_clause(end: int, context: _Context, clauses: list[Clause]) -> None:
    run = context.run
    if not run:
        return
    topics = [one.code for one in run if one.tag == "topic"]
    if topics and topics[-1] in _STRONG:
        context.topic = topics[-1]
    keep = run[-1].tag == "of"
    scope = _scope(run) or context.scope
    dropped = context.other_year or any((one.tag, one.code) in _OUTSIDE for one in run)
    topic = context.topic or context.home
    clauses.append(Clause(tuple(run), run[0].start, end, topic, scope, dropped, context.sentence, context.order))
    context.run = [run[-1]] if keep else []
