"""From one smallest set of many cells to the others: two, three or four of its cells exchanged for as many others."""

from collections.abc import Sequence
from itertools import chain, combinations, islice

from core.diagnosis.linear import Solution, in_order
from core.diagnosis.net import Net
from core.diagnosis.search import smallest_sets

_SIZES = (2, 3, 4)
# counted, so that two runs agree; together half a second at most
_MOST_TRIES = 200
_STEPS = 800


def alternatives(net: Net, solution: Solution, failing: Sequence[int]) -> list[Solution]:
    """Return other sets of the same size that mend the same; those that differ in so many cells."""
    found: dict[Solution, None] = {}
    exchanges = chain.from_iterable(combinations(solution, size) for size in _SIZES)
    for given_up in islice(exchanges, _MOST_TRIES):
        kept = tuple(change for change in solution if change not in given_up)
        left = sorted(net.failing_after(failing, kept))
        for other in smallest_sets(net.changed(kept), left, len(given_up), _STEPS).solutions:
            together = dict((*kept, *other))
            if len(together) == len(solution):
                found[in_order(net, together)] = None
    found.pop(solution, None)
    return list(found)
