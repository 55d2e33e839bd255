"""Whole numbers that keep a few sums at 0 or more: what is left to choose once the equations have settled the rest."""

from fractions import Fraction
from math import ceil, floor
from typing import NamedTuple

Number = int | Fraction


class Bound(NamedTuple):
    """`start` plus the choices, each times its share, must not be negative."""

    start: Number
    shares: tuple[Number, ...]

    def at(self, choices: list[int]) -> Number:
        """Return the sum for these choices, which may be fewer than the shares: the first ones."""
        return self.start + sum(share * choice for share, choice in zip(self.shares, choices, strict=False))


def choose(bounds: list[Bound], count: int) -> list[int] | None:
    """Return `count` whole choices within the bounds, each as near to 0 as those before it allow; none if none fit.

    One choice after the other is eliminated (Fourier and Motzkin); a handful of bounds and choices is all there is.
    """
    levels = [bounds]
    for last in range(count - 1, -1, -1):
        levels.append(_without(levels[-1], last))
    if any(bound.start < 0 for bound in levels[-1]):
        return None
    choices: list[int] = []
    for place, level in enumerate(reversed(levels[:-1])):
        # of what the level bounds, this choice is the last
        low, high = _range(level, place, choices)
        if low is not None and high is not None and low > high:
            return None
        nearest = 0 if low is None else max(low, 0)
        choices.append(nearest if high is None else min(nearest, high))
    return choices


def _without(bounds: list[Bound], last: int) -> list[Bound]:
    """Return what the bounds say of the choices before the last."""
    above = [bound for bound in bounds if bound.shares[last] > 0]
    below = [bound for bound in bounds if bound.shares[last] < 0]
    kept = [Bound(bound.start, bound.shares[:last]) for bound in bounds if not bound.shares[last]]
    for one in above:
        for other in below:
            mine, theirs = -other.shares[last], one.shares[last]
            shares = tuple(mine * a + theirs * b for a, b in zip(one.shares[:last], other.shares[:last], strict=True))
            kept.append(Bound(mine * one.start + theirs * other.start, shares))
    return list(dict.fromkeys(kept))


def _range(bounds: list[Bound], place: int, choices: list[int]) -> tuple[int | None, int | None]:
    low: int | None = None
    high: int | None = None
    for bound in bounds:
        share, start = bound.shares[place], Fraction(bound.at(choices))
        if share > 0:
            least = ceil(-start / share)
            low = least if low is None else max(low, least)
        elif share < 0:
            most = floor(start / -share)
            high = most if high is None else min(high, most)
    return low, high
