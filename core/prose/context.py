"""What a passage has said so far: its time, its subject, whose figures they are; and what it leaves unsaid."""

from collections.abc import Sequence

from core.prose.tokens import Token

# what may stand before a word and does not qualify it: marks, particles, and the rest of dates
_JOINTS = "、“”在且也还所又0123456789年月日底末前"
_OUTSIDE = frozenset(("time", code) for code in ("last", "plan", "since", "span", "mean")) | {("scope", "unlisted")}
_APART = frozenset(("change", "within"))


class Context:
    """What the clauses so far have said of time, place and subject; `run`: the words since the last mark or amount.

    `begin` is where that mark or amount ends; `saved` are the runs that remarks in brackets have cut, with where each
    began and was opened and the amounts before it.
    """

    def __init__(self, text: str, year: int | None, home: str) -> None:
        self.text, self.year, self.home = text, year, home
        self.topic = self.scope = ""
        self.other_year = self.some_months = self.until = self.public = self.in_disputes = self.opened = False
        self.gone_through = self.of_publication = self.of_some = False
        self.sentence = self.order = self.begin = 0
        self.run: list[Token] = []
        self.compared: tuple[list[Token], int] = (self.run, 0)
        self.saved: list[tuple[list[Token], int, int, int]] = []


def on_time(token: Token, context: Context) -> None:
    """Take in what a word says of the time."""
    if token.tag != "time" or token.code not in ("span", "this", "long"):
        _on_year(token, context)
    elif token.code == "span":
        context.some_months = True
    elif not context.until:
        # 去年全年 is still last year
        context.some_months = False
        context.other_year &= token.code == "long"


def _on_year(token: Token, context: Context) -> None:
    if token.tag == "year" and _goes_on_from_year(token, context):
        context.other_year = True
    elif token.tag == "year":
        context.other_year = context.year is not None and int(token.code) != context.year and not _compares(context)
    elif token.tag == "time" and token.code == "last":
        context.other_year = not _compares(context)
    elif token.tag == "until":
        context.until = True
    elif token.tag == "total" and context.until:
        # 截至……累计: since nobody knows when
        context.other_year = True


def _goes_on_from_year(token: Token, context: Context) -> bool:
    """Say whether it is the second of 2019年至2021年."""
    last = context.run[-1] if context.run else None
    return last is not None and last.tag == "year" and token.start - last.end <= 1


def _compares(context: Context) -> bool:
    """Say whether the run speaks of a change; what was looked through is remembered, as a run can be a whole text."""
    run, seen = context.compared
    if run is not context.run or seen > len(run):
        run, seen = context.run, 0
    while seen < len(run) and run[seen].tag != "change":
        seen += 1
    context.compared = (run, seen)
    return seen < len(run)


def is_of_other_time(run: Sequence[Token], context: Context) -> bool:
    """Say whether a run speaks of another time than the year of the report, or of what the report leaves out."""
    return context.other_year or context.some_months or any((one.tag, one.code) in _OUTSIDE for one in run)


def is_dropped(run: Sequence[Token], token: Token, context: Context, *, changes: bool) -> bool:
    """Say whether an amount is of another time, only of some cases, or of a change."""
    if is_of_other_time(run, context) or any(one.tag in _APART for one in run):
        return True
    before = [t for t in run if t.tag == "from"]
    return bool(before) and (changes or before[-1].end == token.start)


def unknown_before(tokens: Sequence[Token], index: int, begin: int, text: str) -> bool:
    """Say whether unknown characters stand before a word, or before the particles that join it to what is before."""
    at = tokens[index].start
    while index > 0 and tokens[index - 1].end > begin:
        index -= 1
        if not _joins(text, tokens[index].end, at):
            return True
        if tokens[index].tag not in ("glue", "added"):
            return False
        at = tokens[index].start
    return at > begin and not _joins(text, begin, at)


def _joins(text: str, start: int, end: int) -> bool:
    return start >= end or not text[start:end].strip(_JOINTS)
