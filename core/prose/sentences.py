"""Sentences as words and amounts, and every amount with the words that say what it counts."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from core.prose.amounts import NUMERALS, Amount, amount_at, end_of_figure
from core.prose.lexicon import Words

_ENDS = "。！？"
_BREAKS = "，,；：（）"
_DIGITS = frozenset("0123456789")
_CARRIED_ON = ("结转至", "结转到", "结转入", "结转", "顺延至", "顺延到", "转入", "转至", "延至")
# what the names of bodies end in
_BODIES = frozenset("局委厅处站所队院")
_TO = ("-", "—", "–", "－", "至", "到", "~", "～")
_FIRST_YEAR, _LAST_YEAR = 1990, 2099
_KEYS = frozenset(("topic", "weak", "verb", "row", "sub", "who", "way", "end", "act"))
_STRONG = frozenset(("app", "review", "suit", "direct", "after"))


class Token(NamedTuple):
    """A word or an amount, or a mark (tag `mark`, its code is the mark); a year's code is its number."""

    start: int
    end: int
    tag: str
    code: str
    amount: Amount | None = None


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

    def keys(self) -> tuple[Token, ...]:
        """The words before it that say what is counted."""
        return tuple(token for token in self.before if token.tag in _KEYS)

    def keys_of(self, tag: str) -> tuple[Token, ...]:
        """Those with one tag."""
        return tuple(token for token in self.before if token.tag == tag)

    def keys_behind(self) -> tuple[Token, ...]:
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


def tokens_of(text: str, year: int | None, words: tuple[Words, ...]) -> Iterator[Token]:
    """Yield words, amounts, years and marks in their order; titles in 《》 are left out."""
    at, end = 0, len(text)
    while at < end:
        char = text[at]
        if char in _DIGITS:
            token = _number(text, at, year)
            at = token.end
            if token.tag:
                yield token
        elif char in _ENDS or char in _BREAKS:
            yield Token(at, at + 1, "mark", char)
            at += 1
        elif char == "《":
            at = max(text.find("》", at), at) + 1
        else:
            token = _word(text, at, words)
            at = token.end
            if token.tag:
                yield token


def _word(text: str, at: int, words: tuple[Words, ...]) -> Token:
    for those in words:
        for written, word in those.get(text[at], ()):
            if text.startswith(written, at):
                return Token(at, at + len(written), word.tag, word.code)
    if text[at] in _BODIES and _acts(text, at + 1, words[-1]):
        return Token(at, at + 1, "scope", "part")
    if text[at] in NUMERALS:
        amount = amount_at(text, at)
        if amount is not None:
            return Token(amount.start, amount.end, "amount", "", amount)
    return Token(at, at + 1, "", "")


def _acts(text: str, at: int, words: Words) -> bool:
    """Say whether a verb follows: 县水利局受理3件 is of one body alone."""
    at += text[at : at + 1] in ("共", "新", "全")
    found = (word for written, word in words.get(text[at : at + 1], ()) if text.startswith(written, at))
    return next((word.tag == "verb" for word in found), False)


def _number(text: str, at: int, year: int | None) -> Token:
    end = end_of_figure(text, at)
    if end - at == 4 and _FIRST_YEAR <= (number := _int(text[at:end])) <= _LAST_YEAR:  # noqa: PLR2004  (a year)
        if text[end : end + 1] == "年":
            return _year(text, at, end + 1, number, year)
        if text[end : end + 1] in _TO and text[end + 1 : end + 2] in _DIGITS:
            return Token(at, end, "year", str(number))
    amount = amount_at(text, at)
    if amount is None:
        return Token(at, end, "", "")
    return Token(at, amount.end, "amount", "", amount)


def _int(digits: str) -> int:
    return int(digits) if digits.isdecimal() else 0


def _year(text: str, start: int, end: int, number: int, year: int | None) -> Token:
    end += text[end : end + 1] == "度"
    if year is not None and number == year - 1 and text.startswith("结转", end):
        return Token(start, end + 2, "row", "carried_over")
    carried = next((word for word in _CARRIED_ON if text.endswith(word, 0, start)), "")
    if year is not None and number == year + 1 and carried:
        return Token(start - len(carried), end, "row", "carried_forward")
    return Token(start, end, "year", str(number))


@dataclass
class _Context:
    """What the clauses so far have said of time, place and subject."""

    year: int | None
    home: str
    topic: str = ""
    scope: str = ""
    other_year: bool = False
    sentence: int = 0
    order: int = 0
    run: list[Token] = field(default_factory=list)
    saved: list[list[Token]] = field(default_factory=list)
    opened: list[int] = field(default_factory=list)
    depth_amounts: list[int] = field(default_factory=list)
    amounts: int = 0
    public: bool = False


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
    if token.tag == "year" and context.run and context.run[-1].tag == "year":
        # 2019年至2021年: several years
        if token.start - context.run[-1].end <= 1:
            context.other_year = True
            return
    if token.tag == "year":
        context.other_year = context.year is not None and int(token.code) != context.year and not _compares(context)
    elif token.tag == "time" and token.code in ("this", "last"):
        context.other_year = token.code == "last" and not _compares(context)


def _compares(context: _Context) -> bool:
    return any(token.tag == "change" for token in context.run)


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
    if topic:
        # what is gone through is only some of what there is
        gone_through = any((t.tag, t.code) == ("act", "reviewed") for t in run)
        context.topic = "other" if gone_through else topic
    if _scope(run):
        context.scope = scope
    context.order += 1
    context.amounts += 1
    context.run = []
    return mention


_OUTSIDE = frozenset((("time", "last"), ("time", "plan"), ("time", "since"), ("scope", "unlisted")))


def _topic(run: tuple[Token, ...], behind: tuple[Token, ...], context: _Context) -> tuple[str, bool]:
    """Say what an amount counts: its own words, else those of the clauses before."""
    for tokens in (run, behind):
        for index in range(len(tokens) - 1, -1, -1):
            token = tokens[index]
            if token.tag == "topic":
                return token.code, False
            if token.tag == "weak":
                return _weak(tokens, index, context)
            if token.tag in ("row", "sub") and context.topic in ("review", "suit", "direct", "after"):
                return "app", True
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
        context.saved.append(context.run)
        context.opened.append(token.start)
        context.depth_amounts.append(context.amounts)
        context.run = []
        return
    if mark == "）" and context.saved:
        inner, context.run = context.run, context.saved.pop()
        start = context.opened.pop()
        if context.depth_amounts.pop() == context.amounts and context.run:
            # a remark is passed over, but for the row it names
            named = [one for one in inner if one.tag == "sub"] or [Token(start, token.end, "glue", "")]
            context.run += [one._replace(start=start, end=token.end) for one in named]
        return
    _close_clause(token.start, context, clauses)
    if mark in _ENDS or mark == "；":
        context.other_year = False
    if mark in _ENDS:
        context.sentence += 1
        context.saved.clear()
        context.opened.clear()
        context.depth_amounts.clear()


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
