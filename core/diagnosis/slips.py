"""How a right figure comes to be printed wrong: the slips of fingers and eyes, and how often each is made.

Codes, each with the text "printed→right": `lost_zero`, `lost_digit`, `doubled_digit`, `extra_zero`, `extra_digit`,
`swapped_digits`, `neighbouring_key` (on the pad, or in the row of digits), `one_digit` (any other).
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from math import log2

from core.diagnosis.net import Number

# how often a wrong figure is wrong in this way. Typing studies: substitutions (mostly of a key nearby) before
# omissions, additions and transpositions; copying adds the eye that slips to the next cell, and what leaves no trace
_SHARES = {
    "neighbouring_key": 0.18,
    "lost_digit": 0.14,
    "swapped_digits": 0.11,
    "doubled_digit": 0.09,
    "one_digit": 0.06,
    "lost_zero": 0.05,
    "extra_zero": 0.05,
    "extra_digit": 0.04,
    "neighbour": 0.16,
    "": 0.12,
}
_BESIDE_ON_PAD = {
    "0": "12",
    "1": "024",
    "2": "0135",
    "3": "26",
    "4": "157",
    "5": "2468",
    "6": "359",
    "7": "48",
    "8": "579",
    "9": "68",
}
_KEYS = {key: set(pad) for key, pad in _BESIDE_ON_PAD.items()}
for _one, _other in pairwise("1234567890"):
    _KEYS[_one].add(_other)
    _KEYS[_other].add(_one)
_DIGITS = 10


def slip(before: str, after: str) -> str:
    """Return the code of the slip that printed `before` for `after`; empty if it takes more than one."""
    if not (before.isdigit() and after.isdigit()) or before == after:
        return ""
    if len(before) != len(after):
        return _slip_in_length(before, after)
    differing = [(one, other) for one, other in zip(before, after, strict=True) if one != other]
    if len(differing) == 1:
        [(one, other)] = differing
        if one in _KEYS[other]:
            return "neighbouring_key"
        # a lone 0 is a statement, not a figure mistyped
        return "" if before == "0" else "one_digit"
    if len(differing) == 2 and sorted(before) == sorted(after):  # noqa: PLR2004  (two digits change places)
        return "swapped_digits"
    return ""


def _slip_in_length(before: str, after: str) -> str:
    # nor is it what is left of a longer number
    if "0" in {before, after}:
        return ""
    if before in _shortened(after):
        return "lost_zero" if before + "0" == after else "lost_digit"
    if after not in _shortened(before):
        return ""
    if before == after + "0":
        return "extra_zero"
    return "doubled_digit" if after in _undoubled(before) else "extra_digit"


def _shortened(digits: str) -> set[str]:
    return {digits[:i] + digits[i + 1 :] for i in range(len(digits))}


def _undoubled(digits: str) -> set[str]:
    pairs = enumerate(pairwise(digits))
    return {digits[:i] + digits[i + 1 :] for i, (one, other) in pairs if one == other}


def bits(chance: float) -> int:
    """Return how much a chance costs, in thousandths of a bit: whole, so that sums agree in any order."""
    return round(-1000 * log2(chance))


def cost(before: Number, after: int, beside: Sequence[Number]) -> int:
    """Return the cost of printing `before` for `after`, where the cells beside have these right figures."""
    chance = _typed(str(before), str(after))
    if beside:
        chance += _SHARES["neighbour"] * sum(figure == before for figure in beside) / len(beside)
    return bits(chance)


@lru_cache(4096)
def _typed(before: str, after: str) -> float:
    chance = _SHARES[""] * any_figure(int(before)) if before.isdigit() else _SHARES[""] / _DIGITS**6
    code = slip(before, after)
    if code:
        chance += _SHARES[code] / _outcomes(code, after)
    return chance


def _outcomes(code: str, right: str) -> int:
    """Return how many ways there are to make this slip in a figure."""
    length = len(right)
    return {
        "lost_digit": length,
        "doubled_digit": length,
        "swapped_digits": length - 1,
        "neighbouring_key": 4 * length,
        "one_digit": 5 * length,
        "extra_digit": _DIGITS * (length + 1),
    }.get(code, 1)


def any_figure(value: int) -> float:
    """Return the chance of a figure of which nothing is known: any length, and of that length any number."""
    return 1 / (_DIGITS * (value + 1))


def true_figure(value: Number) -> float:
    """Return how common a figure is in these tables: half of them are 0, and the larger the rarer."""
    return 0.5 if value <= 0 else float(0.3 / (value + 1) ** 1.5)
