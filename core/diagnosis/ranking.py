"""How likely an explanation is: what its causes cost, what else is known of its figures, and the words for both.

The cost is minus the logarithm of a likelihood, up to what all explanations share:

    for each cause        how rare it is: one wrong cell, two figures exchanged, a row moved
    for each wrong cell   how rarely this right figure is printed as that wrong one (slips.cost)
    for each free cell    how rare the right figure is, against the printed one (slips.true_figure); cells that are
                          sums of others are not free: what they hold follows
    for each witness      what it says would be a strange accident otherwise (witnesses)

All in whole thousandths of a bit, so the order does not hang on rounding; equal costs are ordered by the size of the
changes and by their places. Nothing here was fitted to benchmarks: the chances are round figures with their reasons.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import pairwise

from core.diagnosis.causes import Candidate, are_partners, rows_of
from core.diagnosis.linear import Solution, in_order
from core.diagnosis.net import Net, Number, size_of
from core.diagnosis.slips import any_figure, bits, cost, slip, true_figure
from core.diagnosis.witnesses import Witness, Witnesses
from core.findings import Reason
from core.forms import CellRef, Form
from core.statements import Sum

Evidence = tuple[Reason, ...]
Rank = tuple[int, Number, tuple[int, ...]]

# of a thousand cells a few are wrong; of a thousand rows one moved; of a thousand pairs fewer still are exchanged,
# of those with lines between them, which are ten times as many, as many together
_WRONG_CELL = bits(1 / 500)
_MOVED_ROW = bits(1 / 1000)
_EXCHANGED = bits(1 / 2000)
_EXCHANGED_FAR = bits(1 / 20_000)
# a small figure equals its neighbour by chance
_TELLING = 10
_DEMANDS = {
    "row_total": "row_total",
    "group_total": "row_total",
    "results_total": "column_total",
    "balance": "balance",
}


class Ranking:
    """Ranks explanations of one report."""

    def __init__(self, form: Form, net: Net, witnesses: Witnesses) -> None:
        self._form, self._net, self._witnesses = form, net, witnesses
        self._costs: dict[Candidate, int] = {}

    def rank(self, candidate: Candidate) -> Rank:
        """Return what to sort by, the likeliest first."""
        values = self._net.values
        size: Number = sum(size_of(after - values[ref]) for ref, after in candidate.changes)
        places = tuple(self._net.places[ref] for ref, _ in candidate.changes)
        return self._cost(candidate) + self._heard(candidate.changes), size, places

    def _cost(self, candidate: Candidate) -> int:
        known = self._costs.get(candidate)
        if known is None:
            known = self._costs[candidate] = self._cost_of_causes(candidate)
        return known

    def _cost_of_causes(self, candidate: Candidate) -> int:
        new = dict(candidate.changes)
        exchanged = self._exchanged(candidate)
        total = sum(self._cost_of_exchange(*pair) for pair in exchanged)
        if candidate.moved:
            total += _MOVED_ROW + bits(any_figure(int(candidate.stray)))
        done = {*candidate.moved, *(ref for pair in exchanged for ref in pair)}
        for ref, after in candidate.changes:
            before = self._net.values[ref]
            if ref in _free(self._form):
                total += bits(true_figure(after)) - bits(true_figure(before))
            if ref not in done:
                total += _WRONG_CELL + cost(before, after, self._beside(ref, new))
        return total

    def _cost_of_exchange(self, one: CellRef, other: CellRef) -> int:
        place = rows_of(self._form)
        apart = place[one.table, one.row] - place[other.table, other.row]
        return _EXCHANGED if -1 <= apart <= 1 else _EXCHANGED_FAR

    def _beside(self, ref: CellRef, new: Mapping[CellRef, int]) -> list[Number]:
        values = self._net.values
        return [new.get(other, values[other]) for other in beside(self._form)[ref] if other in values]

    def _exchanged(self, candidate: Candidate) -> list[tuple[CellRef, CellRef]]:
        """Return the pairs of changed cells that change places, each cell in one at most."""
        values = self._net.values
        left = dict.fromkeys(ref for ref, _ in candidate.changes if ref not in candidate.moved)
        found = []
        for one, mine in candidate.changes:
            for other, theirs in candidate.changes if one in left else ():
                taken = other in left and mine == values[other] and theirs == values[one]
                if taken and are_partners(one, other):
                    found.append((one, other))
                    del left[one], left[other]
                    break
        return found

    def _heard(self, changes: Solution) -> int:
        if not self._witnesses:
            return 0
        for_, against = self._witnesses.heard(self._net.values, dict(changes))
        return sum(witness.loss for witness in against) - sum(witness.gain for witness in for_)

    def together(self, one: Candidate, other: Candidate) -> Candidate:
        """Return the explanation of two groups of failures that have nothing to do with each other."""
        moved = one if one.moved else other
        both = Candidate(in_order(self._net, dict(one.changes + other.changes)), one.moved + other.moved, moved.stray)
        costs = self._cost(one) + self._cost(other)
        # figures that changed places across both groups are one cause of what each sees half of
        self._costs[both] = min(costs, self._costs.get(both, costs))
        return both

    def evidence(self, candidate: Candidate) -> Evidence:
        """Return what speaks for the changes and against them: witnesses, causes, then each change by itself."""
        found = [*self._said(dict(candidate.changes)), *_rows_moved(candidate)]
        exchanged = {ref: other for pair in self._exchanged(candidate) for ref, other in (pair, pair[::-1])}
        changed = {ref for ref, _ in candidate.changes}
        for ref, after in candidate.changes:
            before = self._net.values[ref]
            code = slip(str(before), str(after))
            if ref in exchanged:
                found.append(Reason("exchanged", str(exchanged[ref]), (ref,)))
            elif code and ref not in candidate.moved:
                found.append(Reason(code, f"{before}→{after}", (ref,)))
            source = None if ref in exchanged or ref in candidate.moved else self._source(ref, candidate)
            if source is not None:
                found.append(Reason("neighbour", str(source), (ref,)))
            found += [Reason(name, str(after), (ref,)) for name in self._demanding(ref, changed)]
        return tuple(dict.fromkeys(found))

    def _said(self, new: Mapping[CellRef, int]) -> Iterator[Reason]:
        """Yield what the witnesses know, as they mean it after the changes; those against, as it was true before."""
        values = self._net.values
        for_, against = self._witnesses.heard(values, new)
        for witness in for_:
            yield _known(witness, "", witness.meant(lambda ref: new.get(ref, values.get(ref)), new), new)
        for witness in against:
            yield _known(witness, "_against", witness.meant(values.get, new), new)

    def _source(self, ref: CellRef, candidate: Candidate) -> CellRef | None:
        """Return the cell beside this one whose figure it took, or whose place its figure is to take."""
        new, values = dict(candidate.changes), self._net.values
        for other in beside(self._form)[ref]:
            theirs = values.get(other)
            if theirs is not None and theirs >= _TELLING and theirs in {values[ref], new[ref]}:
                return other
        return None

    def _demanding(self, ref: CellRef, changed: set[CellRef]) -> list[str]:
        """Return the equations that demand the new value by themselves: nothing else in them changes or is missing."""
        alone = (
            equation.key.rule.rpartition(".")[2]
            for equation in (self._net.equations[number] for number in self._net.users[ref])
            if not equation.slack and len(changed & equation.terms.keys()) == 1
        )
        return [_DEMANDS[name] for name in alone]


def _rows_moved(candidate: Candidate) -> Iterator[Reason]:
    for table, row in dict.fromkeys((ref.table, ref.row) for ref in candidate.moved):
        about = tuple(ref for ref in candidate.moved if (ref.table, ref.row) == (table, row))
        yield Reason("row_moved", f"{table}.{row}", about)


def _known(witness: Witness, side: str, reading: Sum, new: Mapping[CellRef, int]) -> Reason:
    about = tuple(ref for ref in new if ref in reading.cells)
    return Reason(witness.code + side, witness.text, about, reading, witness.quote)


@lru_cache(16)
def _free(form: Form) -> frozenset[CellRef]:
    """Return the cells that are no sums of others in their row or column."""
    return frozenset(
        CellRef(table.code, row.code, column.code)
        for table in form.tables
        for row in table.rows
        for column in row.columns
        if column.role != "total" and row.role != "results_total"
    )


@lru_cache(16)
def beside(form: Form) -> dict[CellRef, list[CellRef]]:
    """Return the cells next to each one in its row, and above and below it."""
    found: dict[CellRef, list[CellRef]] = {ref: [] for ref in form.refs()}
    for table in form.tables:
        rows = [
            {column.code: CellRef(table.code, row.code, column.code) for column in row.columns} for row in table.rows
        ]
        both = [pair for row in rows for pair in pairwise(row.values())]
        both += [(upper[code], lower[code]) for upper, lower in pairwise(rows) for code in upper if code in lower]
        for one, other in both:
            found[one].append(other)
            found[other].append(one)
    return found
