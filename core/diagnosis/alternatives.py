"""From one smallest set of many cells to the others: two, three or four of its cells exchanged for as many others."""

from collections.abc import Sequence
from itertools import combinations

from core.diagnosis.linear import Solution, in_order
from core.diagnosis.net import Net
from core.diagnosis.search import smallest_sets

# counted, so that two runs agree; together half a second at most
_MOST_TRIES = 200
_STEPS = 800


def alternatives(net: Net, solution: Solution, failing: Sequence[int]) -> list[Solution]:
    """Return other sets of the same size that mend the same; those that differ in so many cells."""
    found: dict[Solution, None] = {}
    tries = 0
    for size in (2, 3, 4):
        for given_up in combinations(solution, size):
            tries += 1
            if tries > _MOST_TRIES:
                return list(found)
            kept = tuple(change for change in solution if change not in given_up)
            left = sorted(net.failing_after(failing, kept))
            for other in smallest_sets(net.changed(kept), left, size, _STEPS).solutions:
                together = dict((*kept, *other))
                if len(together) == len(solution):
                    found[in_order(net, together)] = None
    found.pop(solution, None)
    return list(found)
