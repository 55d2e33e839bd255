"""Places in the source as people name them: by line."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator


def line_ends(source: str) -> list[int]:
    """Return where the lines of a text end, for `line_of`."""
    return [index for index, character in enumerate(source) if character == "\n"]


def line_of(ends: list[int], start: int) -> int:
    """Return the line, from 1, that a place is on."""
    return bisect_left(ends, start) + 1


def runs(numbers: Iterable[int]) -> Iterator[str]:
    """Shorten 3, 4, 5, 9 to 3–5, 9."""
    ordered = sorted(set(numbers))
    for first in (number for number in ordered if number - 1 not in ordered):
        last = first
        while last + 1 in ordered:
            last += 1
        yield str(first) if first == last else f"{first}–{last}"
