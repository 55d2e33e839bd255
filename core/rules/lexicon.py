"""Our own list of words that are wrong, and what should stand there; read when first asked for."""

import tomllib
from functools import cache
from typing import NamedTuple

from core.resources import resource


class Word(NamedTuple):
    """A wrong word and the right one; none is found inside one of `within`, or in a sentence with one of `never`.

    `only`: words that the sentence must have; `ends`: the clause must end right behind it.
    """

    wrong: str
    right: str
    within: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    ends: bool = False


@cache
def words_of(kind: str) -> tuple[Word, ...]:
    """Return the entries of one kind."""
    return tuple(_word(line) for line in _lists()[kind].splitlines() if line)


def list_of(name: str) -> tuple[str, ...]:
    """Return a list of plain words."""
    return tuple(_lists()[name].split())


@cache
def _lists() -> dict[str, str]:
    found: dict[str, str] = tomllib.loads(resource("lexicon.toml").read_text("utf-8"))
    return found


def _word(line: str) -> Word:
    wrong, right, *notes = line.split()
    if not notes:
        return Word(wrong, right)
    return Word(
        wrong,
        right,
        tuple(note for note in notes if note[0] not in "+-$"),
        tuple(note[1:] for note in notes if note[0] == "+"),
        tuple(note[1:] for note in notes if note[0] == "-"),
        "$" in notes,
    )
