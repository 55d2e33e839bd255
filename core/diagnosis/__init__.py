"""Which cells explain the failures, and what they should be: smallest sets of changes, likeliest first."""

from collections.abc import Mapping
from decimal import Decimal
from heapq import nsmallest
from itertools import product

from core.diagnosis.linear import Solution
from core.diagnosis.net import Net, Number, net_of, parts_of
from core.diagnosis.search import smallest_sets
from core.diagnosis.shifts import shifted_rows
from core.diagnosis.slips import Rank, evidence, rank
from core.findings import CellChange, Judgement, Key, Outcome, Proposal
from core.forms import CellRef, Form
from core.model import Cell

MOST_PROPOSALS = 10
# so many wrong cells in one row are one slip rather than many
_MANY = 4


def explain(form: Form, cells: Mapping[CellRef, Cell], judgement: Judgement) -> tuple[Proposal, ...]:
    """Return at most ten smallest sets of changes after which no balance fails; () where nothing explains it.

    Failures that have no cell to do with each other are explained apart and put together; those that nothing
    explains are left as they are, and `settles` names the others.
    """
    if not judgement.count(Outcome.FAIL):
        return ()
    values = {ref: cell.value for ref, cell in cells.items()}
    net = net_of(form, values, judgement.balances)
    choices: list[list[tuple[Rank, Solution]]] = []
    settled: list[Key] = []
    for failing in parts_of(net):
        ranked = _ranked(form, net, failing)
        if ranked:
            choices.append(ranked)
            settled += [net.equations[number].key for number in failing]
    if not choices:
        return ()
    best = nsmallest(MOST_PROPOSALS, map(_together, product(*choices)))
    return tuple(_proposal(form, net, solution, settled) for _, solution in best)


def _ranked(form: Form, net: Net, failing: list[int]) -> list[tuple[Rank, Solution]]:
    """Return the best explanations of a group of failures, likeliest first; a slipped row before many single slips."""
    smallest = smallest_sets(net, failing)
    few = bool(smallest) and len(smallest[0]) < _MANY
    slipped = [] if few else shifted_rows(form, net, failing)
    slipped = [one for one in slipped if not smallest or len(one) == len(smallest[0])]
    ranks = {solution: rank(form, net, solution) for solution in smallest}
    ranks |= {solution: (0, *rank(form, net, solution)[1:]) for solution in slipped}
    return nsmallest(MOST_PROPOSALS, ((ranks[solution], solution) for solution in ranks))


def _together(parts: tuple[tuple[Rank, Solution], ...]) -> tuple[Rank, Solution]:
    ranks = [rank for rank, _ in parts]
    size: Number = sum((size for _, size, _ in ranks), 0)
    places = tuple(sorted(place for *_, places in ranks for place in places))
    return (sum(kinds for kinds, *_ in ranks), size, places), tuple(change for _, part in parts for change in part)


def _proposal(form: Form, net: Net, solution: Solution, settled: list[Key]) -> Proposal:
    changes = tuple(CellChange(ref, _figure(net.values[ref]), after) for ref, after in solution)
    order = {equation.key: number for number, equation in enumerate(net.equations)}
    return Proposal(changes, evidence(form, net, solution), tuple(sorted(settled, key=order.__getitem__)))


def _figure(value: Number) -> int | Decimal:
    if isinstance(value, int):
        return value
    return Decimal(value.numerator) / value.denominator
