"""What one passage is read into: amounts in their places, and the clauses between."""

from typing import NamedTuple

from core.prose.amounts import Amount
from core.prose.tokens import Token

KEYS = frozenset(("topic", "weak", "verb", "row", "sub", "who", "way", "end", "act"))


class Mention(NamedTuple):
    """An amount in its place: the words before it and behind it, and what they do not say but the context does.

    `topic` is what is counted (`""`: nobody knows), `inherited` if the words are in an earlier clause; `scope` is
    whole, part, wide or `""`; `dropped` if it is of another time or a change; `inside` what was said before it;
    `public` if its passage has spoken of the publication of information; `strange` if words that nobody knows qualify
    its verb: 直接答复19件.
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
    strange: bool
    sentence: int
    order: int

    def key_words(self) -> tuple[Token, ...]:
        """The words before it that say what is counted."""
        return tuple(token for token in self.before if token.tag in KEYS)

    def words_of(self, tag: str) -> tuple[Token, ...]:
        """Those with one tag."""
        return tuple(token for token in self.before if token.tag == tag)

    def key_words_behind(self) -> tuple[Token, ...]:
        """The words behind it that do."""
        return tuple(token for token in self.behind if token.tag in KEYS)

    def names_publication(self) -> bool:
        """Say whether its own words say that it is on the publication of information."""
        return self.has("about") or self.has("topic", "app")

    def has(self, tag: str, code: str | None = None) -> bool:
        """Say whether there is such a word before it."""
        for token in self.before:  # noqa: SIM110  (asked too often for a generator)
            if token.tag == tag and (code is None or code == token.code):
                return True
        return False


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


class Reading(NamedTuple):
    """What one passage says: amounts, and clauses without any."""

    mentions: tuple[Mention, ...]
    clauses: tuple[Clause, ...]
