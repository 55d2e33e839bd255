"""Which cells explain the failures, and what they should be: smallest sets of changes, likeliest first."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from heapq import nsmallest
from typing import NamedTuple

from core.diagnosis.causes import Candidate, single_causes
from core.diagnosis.net import Net, Number, net_of, parts_of
from core.diagnosis.ranking import Rank, Ranking
from core.diagnosis.search import smallest_sets
from core.diagnosis.witnesses import witnesses_of
from core.findings import NOTHING_TO_EXPLAIN, CellChange, Explanation, Judgement, Key, Outcome, Proposal
from core.forms import CellRef, Form
from core.model import Cell, Figure
from core.statements import Statement

MOST_PROPOSALS = 10
Stop = Callable[[], bool]
# of each group of failures so many explanations are put together with those of the others
_MOST_OF_A_PART = 40
# so many times a better explanation of many cells is looked for around the best so far
_CLIMBS = 4


@dataclass(frozen=True, slots=True)
class Question:
    """All that a diagnosis looks at, as it stood when it was asked: it can be answered on any thread."""

    form: Form
    cells: Mapping[CellRef, Cell]
    judgement: Judgement
    statements: tuple[Statement, ...] = ()
    previous: Mapping[CellRef, Figure | None] | None = None

    def answer(self, *, quick: bool = False, stop: Stop | None = None) -> Explanation:
        """Explain the failures; with `quick` in some hundredths of a second or not at all; `stop` ends what is long."""
        return diagnose(
            self.form,
            self.cells,
            self.judgement,
            statements=self.statements,
            previous=self.previous,
            quick=quick,
            stop=stop,
        )


class _Part(NamedTuple):
    """A group of failures with its best explanations."""

    failing: list[int]
    best: list[Candidate]
    unfinished: bool


def explain(
    form: Form,
    cells: Mapping[CellRef, Cell],
    judgement: Judgement,
    *,
    statements: Sequence[Statement] = (),
    previous: Mapping[CellRef, Figure | None] | None = None,
) -> tuple[Proposal, ...]:
    """Return at most ten smallest sets of changes after which no balance fails; () where nothing explains it."""
    return diagnose(form, cells, judgement, statements=statements, previous=previous).proposals


def diagnose(  # noqa: PLR0913  (what is known of a report)
    form: Form,
    cells: Mapping[CellRef, Cell],
    judgement: Judgement,
    *,
    statements: Sequence[Statement] = (),
    previous: Mapping[CellRef, Figure | None] | None = None,
    quick: bool = False,
    stop: Stop | None = None,
) -> Explanation:
    """Explain the failing balances; with `quick` in some hundredths of a second or not at all.

    `statements` are what the prose says, `previous` the figures of last year's report. Failures that have no cell to
    do with each other are explained apart and put together; those that nothing explains are left as they are, and
    each proposal's `settles` names the others. Where nobody waits for the answer any more, `stop` says so.
    """
    if not judgement.count(Outcome.FAIL):
        return NOTHING_TO_EXPLAIN
    net = net_of(form, {ref: cell.value for ref, cell in cells.items()}, judgement.balances)
    try:
        ranking = Ranking(form, net, witnesses_of(form, statements, previous))
        return _explanation(form, net, ranking, stop, quick=quick)
    except Exception as fault:  # noqa: BLE001  (a report that cannot be explained is still a judged report)
        _log(fault)
        return Explanation((), tuple(net.equations[number].key for number in net.failing()))


def _log(fault: Exception) -> None:
    import logging  # noqa: PLC0415  (4 ms at every start, for what should never happen)

    logging.getLogger(__name__).error("the diagnosis is broken", exc_info=fault)


def _explanation(form: Form, net: Net, ranking: Ranking, stop: Stop | None, *, quick: bool) -> Explanation:
    parts = [_part(form, net, ranking, failing, stop, quick=quick) for failing in parts_of(net)]
    settled, best = _together(net, ranking, [part for part in parts if part.best])
    keys = tuple(net.equations[number].key for number in sorted(settled))
    return Explanation(
        tuple(_proposal(net, ranking, candidate, keys) for candidate in best),
        tuple(net.equations[number].key for number in net.failing() if number not in settled),
        any(part.unfinished for part in parts),
    )


def _part(  # noqa: PLR0913  (as above)
    form: Form, net: Net, ranking: Ranking, failing: list[int], stop: Stop | None, *, quick: bool
) -> _Part:
    """Explain a group of failures: smallest sets, and single causes that make more cells wrong."""
    found = smallest_sets(net, failing)
    candidates = [Candidate(solution) for solution in found.solutions]
    if not found.complete and not quick:
        candidates = _hard(net, ranking, failing, candidates, stop)
    candidates += single_causes(form, net, failing)
    # a printed fraction among unknown figures can be mended by halves only
    candidates = [one for one in candidates if not net.failing_after(failing, one.changes)]
    return _Part(failing, _best(ranking, candidates), quick and not found.complete)


def _hard(net: Net, ranking: Ranking, failing: list[int], known: list[Candidate], stop: Stop | None) -> list[Candidate]:
    """Explain what is too much for enumeration: one smallest set, then better ones of its size step by step."""
    from core.diagnosis.alternatives import alternatives  # noqa: PLC0415  (rarely needed, as the next)
    from core.diagnosis.solver import smallest_set  # noqa: PLC0415  (easy reports do without)

    start = known or [Candidate(solution) for solution in (smallest_set(net, failing, stop),) if solution]
    if not start:
        return []
    found = dict.fromkeys(start)
    best = min(start, key=ranking.rank)
    for _ in range(_CLIMBS):
        found |= dict.fromkeys(Candidate(solution) for solution in alternatives(net, best.changes, failing))
        better = min(found, key=ranking.rank)
        if better == best:
            break
        best = better
    return list(found)


def _best(ranking: Ranking, candidates: list[Candidate]) -> list[Candidate]:
    """Return the likeliest, each set of changes once, under the cause that makes it likeliest."""
    best: dict[tuple[tuple[CellRef, int], ...], tuple[Rank, Candidate]] = {}
    for candidate in candidates:
        ranked = (ranking.rank(candidate), candidate)
        best[candidate.changes] = min(ranked, best.get(candidate.changes, ranked))
    return [candidate for _, candidate in nsmallest(_MOST_OF_A_PART, best.values())]


def _together(net: Net, ranking: Ranking, parts: list[_Part]) -> tuple[set[int], list[Candidate]]:
    """Return the likeliest explanations of all parts at once, which a witness may know something of; and of what."""
    settled: set[int] = set()
    whole: list[Candidate] = []
    for part in parts:
        joined = dict.fromkeys(both for one in whole for both in _joined(net, ranking, one, part, settled))
        best = nsmallest(_MOST_OF_A_PART, joined, key=ranking.rank) if whole else part.best
        if best:
            whole = best
            settled.update(part.failing)
    return settled, whole[:MOST_PROPOSALS]


def _joined(net: Net, ranking: Ranking, one: Candidate, part: _Part, settled: set[int]) -> Iterator[Candidate]:
    """Yield an explanation with each of another part's; two figures that changed places are among those of both."""
    touched = _touched(net, one)
    failing = settled.union(part.failing)
    for other in part.best:
        both = ranking.together(one, other)
        if touched.isdisjoint(_touched(net, other)) or not net.failing_after(failing, both.changes):
            yield both


def _touched(net: Net, candidate: Candidate) -> set[int]:
    return {number for ref, _ in candidate.changes for number in net.users[ref]}


def _proposal(net: Net, ranking: Ranking, candidate: Candidate, settled: tuple[Key, ...]) -> Proposal:
    changes = tuple(CellChange(ref, _figure(net.values[ref]), after) for ref, after in candidate.changes)
    return Proposal(changes, ranking.evidence(candidate), settled)


def _figure(value: Number) -> int | Decimal:
    if isinstance(value, int):
        return value
    return Decimal(value.numerator) / value.denominator
