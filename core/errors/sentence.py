"""A sentence that knows what it was made from, so that the window can say it in another language."""

from collections.abc import Callable
from typing import Self

BETWEEN = "，"


class Sentence(str):
    """Chinese text with its facts filled in; a fact may be a sentence itself, or several, which are listed."""

    __slots__ = ("facts", "template")
    template: str
    facts: dict[str, object]

    def __new__(cls, template: str, **facts: object) -> Self:  # noqa: D102  (the class says it)
        made = super().__new__(cls, _filled(template, facts, str))
        made.template, made.facts = template, facts
        return made

    def said(self, say: Callable[[str], str]) -> str:
        """Return it with every text passed through `say` before its facts are filled in."""
        return _filled(self.template, self.facts, say)

    def __reduce__(self) -> tuple[object, ...]:
        return _again, (self.template, self.facts)


def _again(template: str, facts: dict[str, object]) -> Sentence:
    """Make a sentence that comes from another process."""
    return Sentence(template, **facts)


def _filled(template: str, facts: dict[str, object], say: Callable[[str], str]) -> str:
    return say(template).format(**{name: _said(fact, say) for name, fact in facts.items()})


def _said(fact: object, say: Callable[[str], str]) -> object:
    if isinstance(fact, Sentence):
        return fact.said(say)
    return say(BETWEEN).join(str(_said(one, say)) for one in fact) if isinstance(fact, tuple) else fact
