"""Bring a printed label down to its bare characters, keeping the way back to the source."""

import re
import unicodedata
from functools import lru_cache

_MARKUP = re.compile(r"<[^<>\n]{1,40}>|&(?:[a-z]{2,6}|#\d{2,5});")


@lru_cache(maxsize=8192)
def _bare_character(character: str) -> str:
    kept = (c for c in unicodedata.normalize("NFKC", character) if unicodedata.category(c)[0] in "LN")
    return "".join(kept)


def bare(text: str) -> str:
    """Return `text` in NFKC without white space, punctuation, brackets and marks: “（一） 予以公开” → “一予以公开”.

    Tags and entities that a copy of a web page left inside are no part of it either.
    """
    if "<" in text or "&" in text:
        text = _MARKUP.sub("", text)
    return "".join(map(_bare_character, text))


def bare_with_places(text: str) -> tuple[str, list[int]]:
    """Return `bare(text)` and, for each of its characters, the index in `text` it comes from."""
    kept: list[str] = []
    places: list[int] = []
    for index, character in enumerate(text):
        for part in _bare_character(character):
            kept.append(part)
            places.append(index)
    return "".join(kept), places
