"""The words that sentences about applications, disputes and documents are made of; resources/narrative.txt has them."""

from functools import cache
from typing import NamedTuple

from core.resources import resource


class Word(NamedTuple):
    """What a word does in its sentence, and what it names."""

    tag: str
    code: str


Words = dict[str, tuple[tuple[str, Word], ...]]


def by_first_character(words: dict[str, Word]) -> Words:
    """Arrange words so that the longest at a place is found first."""
    found: dict[str, list[tuple[str, Word]]] = {}
    for text in sorted(words, key=len, reverse=True):
        found.setdefault(text[0], []).append((text, words[text]))
    return {first: tuple(those) for first, those in found.items()}


@cache
def common_words() -> Words:
    """Return the words that mean the same in every report."""
    words: dict[str, Word] = {}
    for line in resource("narrative.txt").read_text("utf-8").splitlines():
        head, is_entry, listed = line.partition(" = ")
        if is_entry and line[0] != "#":
            tag, code = head.split()
            words |= dict.fromkeys(listed.split(), Word(tag, "" if code == "-" else code))
    return by_first_character(words)
