"""All smallest sets of cells whose change makes a group of failing equations hold: exact, by enumeration.

A set of cells that cannot do it always shows an equation, or a sum of equations, that it cannot mend: of the cells
in that one at least one more has to change. So the search only ever widens a set by those, and misses none.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from core.diagnosis.linear import Cells, Solution, solve
from core.diagnosis.net import Net

if TYPE_CHECKING:
    from core.forms import CellRef

MOST_CELLS = 5
# counted, not timed, so that two runs agree: a few hundredths of a second
MOST_STEPS = 3000
_SOLVING = 6


class Found(NamedTuple):
    """Solutions of the least size; `complete` if these are all there are."""

    solutions: list[Solution]
    complete: bool


class _Exhausted(Exception):  # noqa: N818  (no error: the search ends)
    """More sets were tried than anybody waits for."""


def smallest_sets(
    net: Net, failing: Sequence[int], most_cells: int = MOST_CELLS, most_steps: int = MOST_STEPS
) -> Found:
    """Return all solutions of the least size, or what was found of them in good time."""
    search = _Search(net, failing, most_steps)
    for size in range(1, most_cells + 1):
        found: list[Solution] = []
        search.seen.clear()
        try:
            for solution in search.sets_of(size):
                found.append(solution)  # noqa: PERF402  (what was found before the search gave up counts)
        except _Exhausted:
            return Found(found, complete=False)
        if found:
            return Found(found, complete=True)
    return Found([], complete=False)


class _Search:
    """One search; sets of equations are bits of a number.

    A failing equation is met only if one of its cells changes, a holding one only if none does, or more than one.
    """

    def __init__(self, net: Net, failing: Sequence[int], most_steps: int) -> None:
        self.net = net
        self.most_steps = most_steps
        self.failing = sum(1 << number for number in failing)
        self.holding = sum(1 << n for n, e in enumerate(net.equations) if not e.failing and not e.slack)
        self.masks = {ref: sum(1 << number for number in users) for ref, users in net.users.items()}
        # in how many equations, and in how many failing ones, a single cell can take part
        self.reach = max(mask.bit_count() for mask in self.masks.values())
        self.mends = max((mask & self.failing).bit_count() for mask in self.masks.values())
        self.seen: set[frozenset[CellRef]] = set()
        self.steps = 0

    def sets_of(self, size: int, chosen: Cells = (), touched: int = 0, again: int = 0) -> Iterator[Solution]:
        """Yield the solutions of `size` cells with `chosen`, which are in `touched` equations, twice in `again`."""
        self._step()
        left = size - len(chosen)
        unmended = self.failing & ~touched
        unmet = unmended | self.holding & touched & ~again
        if unmended.bit_count() > self.mends * left or unmet.bit_count() > self.reach * left:
            return
        if unmet:
            candidates = self._shortest(unmet)
        else:
            self._step(_SOLVING)
            solution, short = solve(self.net, chosen)
            if solution is not None:
                yield solution
                return
            candidates = _in_all(short) if left == 1 else min(short, key=len, default=())
        if left == 1:
            candidates = self._last(candidates, unmet, touched)
        if left:
            for ref in candidates:
                wider = frozenset((*chosen, ref))
                if ref not in chosen and wider not in self.seen:
                    self.seen.add(wider)
                    mask = self.masks[ref]
                    yield from self.sets_of(size, (*chosen, ref), touched | mask, again | touched & mask)

    def _step(self, steps: int = 1) -> None:
        self.steps += steps
        if self.steps > self.most_steps:
            raise _Exhausted

    def _shortest(self, unmet: int) -> Cells:
        """Return the cells of the unmet equation that has fewest."""
        equations = self.net.equations
        numbers = (number for number in range(len(equations)) if unmet >> number & 1)
        return tuple(equations[min(numbers, key=lambda number: len(equations[number].terms))].terms)

    def _last(self, candidates: Cells, unmet: int, touched: int) -> Cells:
        """Return the cells that take part in all unmet equations, and in no holding one where they are alone."""
        masks, fresh = self.masks, self.holding & ~touched
        return tuple(ref for ref in candidates if masks[ref] & unmet == unmet and not masks[ref] & fresh)


def _in_all(groups: list[Cells]) -> Cells:
    """Return the cells that every group has: the last cell to change must serve them all."""
    first, *others = groups or [()]
    return tuple(ref for ref in first if all(ref in group for group in others))
