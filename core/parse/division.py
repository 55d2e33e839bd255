"""Divide glued digits: only where a number can begin, and so that every group adds up to its total."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from core.document import Span
from core.figures import read_figure
from core.lines import Piece

_MOST = 4000
_MOST_DIGITS = 200
_MOST_STEPS = 200_000
Group = tuple[int, bool]  # how many numbers, and whether the last is the sum of the others
_Cut = tuple[int, int, int]  # which piece, from where, to where


class Divisions(NamedTuple):
    """The ways to cut a run; not `complete`: there may be more, so nothing follows from those that were found."""

    ways: list[tuple[Piece, ...]]
    complete: bool


class _At(NamedTuple):
    """Where a search has come to: so far into a piece, with so many numbers cut."""

    piece: int
    offset: int
    done: tuple[_Cut, ...]


def divisible(pieces: Sequence[Piece], width: int) -> bool:
    """Say whether these pieces can be cut into more numbers than there are pieces."""
    digits = sum(len(piece.text) for piece in pieces)
    return len(pieces) < width <= digits <= _MOST_DIGITS and all(piece.text.isdigit() for piece in pieces)


def divisions(pieces: Sequence[Piece], groups: Sequence[Group]) -> Divisions:
    """Return the ways to cut the pieces into the numbers of these groups; sums first, without sums if none fits."""
    for kept in (groups, [(size, False) for size, _ in groups]):
        cutter = _Cutter(pieces, kept)
        ways = list(islice(cutter.cuts(), _MOST))
        if ways:
            return Divisions(ways, complete=len(ways) < _MOST and not cutter.gave_up)
    return Divisions([], complete=True)


def has_one_way(pieces: Sequence[Piece], width: int) -> bool:
    """Say whether these pieces can be cut into so many numbers in one way only, whatever they add up to."""
    cutter = _Cutter(pieces, [(width, False)])
    return len(list(islice(cutter.cuts(), 2))) == 1 and not cutter.gave_up


class _Cutter:
    """A search from left to right; no number spans two pieces, none but 0 begins with 0."""

    def __init__(self, pieces: Sequence[Piece], groups: Sequence[Group]) -> None:
        self._pieces = pieces
        self._texts = [_plain_digits(piece.text) for piece in pieces]
        self._groups = groups
        self._steps = 0

    @property
    def gave_up(self) -> bool:
        """Whether the search ended before everything was tried."""
        return self._steps > _MOST_STEPS

    def cuts(self) -> Iterator[tuple[Piece, ...]]:
        """Yield each division as pieces."""
        for places in self._groups_from(_At(0, 0, ()), 0):
            yield tuple(self._piece(*place) for place in places)

    def _piece(self, index: int, start: int, end: int) -> Piece:
        whole = self._pieces[index]
        span = Span(whole.span.start + start, whole.span.start + end)
        return whole._replace(text=whole.text[start:end], span=span)

    def _groups_from(self, at: _At, index: int) -> Iterator[tuple[_Cut, ...]]:
        if index == len(self._groups):
            if self._digits_left(at) == 0:
                yield at.done
            return
        size, summed = self._groups[index]
        after = sum(count for count, _ in self._groups[index + 1 :])
        ways: Iterator[_At]
        if not summed:
            ways = self._free(at, size, after)
        elif after:
            ways = self._summed(at, size - 1, 0, after)
        else:
            ways = self._ending(at, size - 1)
        for there in ways:
            yield from self._groups_from(there, index + 1)

    def _digits_left(self, at: _At) -> int:
        return sum(map(len, self._texts[at.piece :])) - at.offset

    def _numbers(self, at: _At, longest: int) -> Iterator[tuple[int, _At]]:
        """Yield every number that can begin here, with the place behind it."""
        piece, offset = at.piece, at.offset
        if piece < len(self._texts) and offset == len(self._texts[piece]):
            piece, offset = piece + 1, 0
        if piece == len(self._texts):
            return
        text = self._texts[piece]
        last = offset + 1 if text[offset] == "0" else min(len(text), offset + longest)
        for end in range(offset + 1, last + 1):
            self._steps += 1
            if self.gave_up:
                return
            yield int(text[offset:end]), _At(piece, end, (*at.done, (piece, offset, end)))

    def _free(self, at: _At, count: int, after: int) -> Iterator[_At]:
        if count == 0:
            yield at
            return
        for _, there in self._numbers(at, self._digits_left(at) - count - after + 1):
            yield from self._free(there, count - 1, after)

    def _summed(self, at: _At, parts: int, total: int, after: int) -> Iterator[_At]:
        """Cut parts and then their sum, with `after` more numbers to come."""
        left = self._digits_left(at)
        if parts == 0:
            yield from (there for value, there in self._numbers(at, len(str(total))) if value == total)
            return
        for value, there in self._numbers(at, left):
            # the sum is at least as long as what it sums up so far
            if (
                left - (there.offset - at.offset) < parts - 1 + len(str(total + value)) + after
                and there.piece == at.piece
            ):
                break
            yield from self._summed(there, parts - 1, total + value, after)

    def _ending(self, at: _At, parts: int) -> Iterator[_At]:
        """Cut parts and their sum at the very end: the sum is taken first, so that it bounds the parts."""
        last = len(self._texts) - 1
        text = self._texts[last]
        first = at.offset if at.piece == last else 0
        for start in range(len(text) - 1, first - 1, -1):
            if text[start] == "0" and start < len(text) - 1:
                continue
            total = int(text[start:])
            stop = len(text) - start
            for there in self._adding_up(at, parts, total, stop):
                yield _At(last, len(text), (*there.done, (last, start, len(text))))

    def _adding_up(self, at: _At, parts: int, rest: int, stop: int) -> Iterator[_At]:
        """Cut parts that add up to `rest` and leave just `stop` digits."""
        digits = self._digits_left(at) - stop
        if parts == 0:
            if digits == 0 and rest == 0:
                yield at
            return
        if not parts <= digits <= parts * len(str(rest)):
            return
        for value, there in self._numbers(at, len(str(rest))):
            if value > rest or self._digits_left(there) < stop + parts - 1:
                break
            yield from self._adding_up(there, parts - 1, rest - value, stop)


def _plain_digits(text: str) -> str:
    return text if text.isascii() else "".join(str(read_figure(c).value) for c in text)
