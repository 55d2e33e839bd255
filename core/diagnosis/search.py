"""All smallest sets of cells whose change makes a group of failing equations hold: exact, by enumeration.

A set of cells that cannot do it always shows an equation, or a sum of equations, that it cannot mend: of the cells
in that one at least one more has to change. So the search only ever widens a set by those, and misses none.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from core.diagnosis.linear import Cells, Solution, solve
from core.diagnosis.net import Net

if TYPE_CHECKING:
    from core.forms import CellRef

MOST_CELLS = 5
# counted, not timed, so that two runs agree: about a tenth of a second
MOST_STEPS = 30_000
_SOLVING = 6


class _Exhausted(Exception):  # noqa: N818  (no error: the search ends)
    """More sets were tried than anybody waits for."""


def smallest_sets(net: Net, failing: Sequence[int]) -> list[Solution]:
    """Return all solutions of the least size, or what was found of them in good time; none if hopeless."""
    search = _Search(net, failing)
    for size in range(1, MOST_CELLS + 1):
        found: list[Solution] = []
        search.seen.clear()
        try:
            for solution in search.sets_of(size):
                found.append(solution)  # noqa: PERF402  (what was found before the search gave up counts)
        except _Exhausted:
            return found
        if found:
            return found
    return []


class _Search:
    """One search; the failing equations a cell takes part in are the bits of its mask."""

    def __init__(self, net: Net, failing: Sequence[int]) -> None:
        self.net = net
        self.equations = [net.equations[number].terms for number in failing]
        self.masks: dict[CellRef, int] = {}
        for bit, terms in enumerate(self.equations):
            for ref in terms:
                self.masks[ref] = self.masks.get(ref, 0) | 1 << bit
        self.reach = max(mask.bit_count() for mask in self.masks.values())
        self.last: dict[int, Cells] = {}
        self.seen: set[frozenset[CellRef]] = set()
        self.steps = 0

    def sets_of(self, size: int, chosen: Cells = (), mended: int = 0) -> Iterator[Solution]:
        """Yield every solution of `size` cells, `chosen` among them, which take part in the `mended` equations."""
        self.steps += 1
        if self.steps > MOST_STEPS:
            raise _Exhausted
        left = size - len(chosen)
        unmended = (1 << len(self.equations)) - 1 & ~mended
        if unmended.bit_count() > self.reach * left:
            return
        if unmended:
            candidates = self._common(unmended) if left == 1 else self._shortest(unmended)
        else:
            self.steps += _SOLVING
            solution, candidates = solve(self.net, chosen)
            if solution is not None:
                yield solution
                return
        if left:
            yield from self._widened(size, chosen, mended, candidates)

    def _widened(self, size: int, chosen: Cells, mended: int, candidates: Cells) -> Iterator[Solution]:
        for ref in candidates:
            wider = frozenset((*chosen, ref))
            if ref not in chosen and wider not in self.seen:
                self.seen.add(wider)
                yield from self.sets_of(size, (*chosen, ref), mended | self.masks.get(ref, 0))

    def _shortest(self, unmended: int) -> Cells:
        """Return the cells of the unmended equation that has fewest."""
        numbers = (bit for bit in range(len(self.equations)) if unmended >> bit & 1)
        return tuple(self.equations[min(numbers, key=lambda bit: len(self.equations[bit]))])

    def _common(self, unmended: int) -> Cells:
        """Return the cells that take part in all unmended equations."""
        if unmended not in self.last:
            self.last[unmended] = tuple(ref for ref, mask in self.masks.items() if mask & unmended == unmended)
        return self.last[unmended]
