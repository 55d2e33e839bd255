"""Divide glued digits: only where a number can begin, and so that every group adds up to its total."""

from collections.abc import Iterator, Sequence
from itertools import islice

from core.document import Span
from core.figures import read_figure
from core.lines import Piece

_MOST = 3000
_MOST_STEPS = 200_000
Group = tuple[int, bool]  # how many numbers, and whether the last is the sum of the others


def divisible(pieces: Sequence[Piece], width: int) -> bool:
    """Say whether these pieces can be cut into more numbers than there are pieces."""
    digits = sum(len(piece.text) for piece in pieces)
    return len(pieces) < width <= digits and all(piece.text.isdigit() for piece in pieces)


def divisions(pieces: Sequence[Piece], groups: Sequence[Group]) -> list[tuple[Piece, ...]]:
    """Return the ways to cut the pieces into the numbers of these groups; sums first, without sums if none fits."""
    for kept in (groups, [(size, False) for size, _ in groups]):
        cutter = _Cutter(pieces, kept)
        found = list(islice(cutter.cuts(), _MOST))
        if found:
            return found
    return []


class _Cutter:
    """A search from left to right; no number spans two pieces, none but 0 begins with 0."""

    def __init__(self, pieces: Sequence[Piece], groups: Sequence[Group]) -> None:
        self._pieces = pieces
        self._texts = [_plain_digits(piece.text) for piece in pieces]
        self._sizes = [size for size, _ in groups]
        self._summed = [summed for _, summed in groups]
        self._width = sum(self._sizes)
        self._steps = 0

    def cuts(self) -> Iterator[tuple[Piece, ...]]:
        """Yield each division as pieces."""
        for places in self._from(0, 0, 0, 0, 0, ()):
            yield tuple(self._piece(*place) for place in places)

    def _piece(self, index: int, start: int, end: int) -> Piece:
        whole = self._pieces[index]
        span = Span(whole.span.start + start, whole.span.start + end)
        return whole._replace(text=whole.text[start:end], span=span)

    def _left(self, index: int, at: int) -> int:
        return sum(map(len, self._texts[index:])) - at

    def _from(
        self, group: int, place: int, total: int, index: int, at: int, done: tuple[tuple[int, int, int], ...]
    ) -> Iterator[tuple[tuple[int, int, int], ...]]:
        self._steps += 1
        if self._steps > _MOST_STEPS:
            return
        if index < len(self._texts) and at == len(self._texts[index]):
            index, at = index + 1, 0
        if group == len(self._sizes):
            if index == len(self._texts):
                yield done
            return
        if index == len(self._texts) or self._left(index, at) < self._width - len(done):
            return
        text = self._texts[index]
        last = place == self._sizes[group] - 1
        for end in self._ends(text, at, str(total) if last and self._summed[group] else None):
            value = int(text[at:end])
            next_group, next_place = (group + 1, 0) if last else (group, place + 1)
            carried = 0 if last else total + value
            yield from self._from(next_group, next_place, carried, index, end, (*done, (index, at, end)))

    @staticmethod
    def _ends(text: str, at: int, wanted: str | None) -> Sequence[int]:
        """Return where a number that begins at `at` may end."""
        if wanted is not None:
            return [at + len(wanted)] if text.startswith(wanted, at) else []
        return [at + 1] if text[at] == "0" else range(at + 1, len(text) + 1)


def _plain_digits(text: str) -> str:
    return text if text.isascii() else "".join(str(read_figure(c).value) for c in text)
