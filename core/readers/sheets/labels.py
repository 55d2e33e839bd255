"""Which lines of text are the label of which row: wrapped labels stand level with their row of figures."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from core.readers.sheets.marks import Rule
from core.readers.sheets.typeset import Piece

_MOST_WRAPPED = 7
_PITCH = 1.9  # in heights: lines of one label are not farther apart
_FARTHEST = 10.0  # in heights: a label does not begin farther from its row
_ALIGNED = 0.6
_BESIDE = 0.8
_HALF = 0.5
_MOST_OFFSET = 0.64  # in squared heights: what stands less level is on another line
_SKIPPED = 0.4  # what it costs to leave a line of text out of all labels, in squared heights
_BARE = 2.0  # what a row without a label costs
_UNUSUAL = 1.0
_BEGUN = 1.0  # what it costs that a numbered label begins within another

# where labels can stand in their rows, and how much better all labels together must fit for the rarer places
MODES = {"middle": 0.0, "top": _UNUSUAL, "bottom": _UNUSUAL}


class Row(NamedTuple):
    """A line with figures."""

    middle: float
    figures: list[Piece]


class Labels(NamedTuple):
    """The pieces of each row's label, and how badly they fit; the ids of those that are of no single row.

    `left_out`: those of them that are no label of several rows either, by their place.
    """

    groups: list[list[Piece]]
    beside: set[int]
    left_out: set[int]
    cost: float


class Bars:
    """Rules across, asked for by height."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules = sorted(rules)
        self._heights = [rule.at for rule in self._rules]

    def part(self, row: Row, group: Sequence[Piece]) -> bool:
        """Say whether a rule stands between a row and what may be its label."""
        low = bisect_right(self._heights, min(group[0].middle, row.middle))
        high = bisect_left(self._heights, max(group[-1].middle, row.middle))
        left, right = group[0].x0, row.figures[-1].x1
        return any(rule.start < right and rule.end > left for rule in self._rules[low:high])


def labels_of(rows: Sequence[Row], pieces: Sequence[Piece], mode: str, bars: Bars) -> Labels:
    """Divide the pieces left of the figures among the rows, in order, as level with them as can be."""
    beside = {id(piece) for piece in pieces if _has_right_neighbour(piece, pieces)}
    main = [piece for piece in pieces if id(piece) not in beside]
    cost, ranges = _divided(rows, main, mode, bars)
    groups = [main[start:end] for start, end in ranges]
    taken = {id(piece) for group in groups for piece in group}
    return Labels(groups, {id(piece) for piece in pieces} - taken, {id(piece) for piece in main} - taken, cost)


def _has_right_neighbour(piece: Piece, pieces: Sequence[Piece]) -> bool:
    reach = _BESIDE * piece.height
    return any(other.x0 >= piece.x1 and abs(other.middle - piece.middle) <= reach for other in pieces)


class _Step(NamedTuple):
    """How the first so many pieces were divided last: the pieces of a row, or one piece left out."""

    before: int
    start: int
    end: int
    left_out: bool = False


def _divided(
    rows: Sequence[Row], pieces: Sequence[Piece], mode: str, bars: Bars
) -> tuple[float, list[tuple[int, int]]]:
    """Find the cheapest division: (cost, start and end of each row's pieces)."""
    costs = [_SKIPPED * k for k in range(len(pieces) + 1)]  # of being done with the first k pieces
    ways: list[list[_Step]] = []
    for row in rows:
        costs, steps = _with_row(costs, row, pieces, mode, bars)
        ways.append(steps)
    ranges = []
    at = len(pieces)
    for steps in reversed(ways):
        while steps[at].left_out:
            at -= 1
        at, start, end, _ = steps[at]
        ranges.append((start, end))
    return costs[-1], ranges[::-1]


def _with_row(
    costs: Sequence[float], row: Row, pieces: Sequence[Piece], mode: str, bars: Bars
) -> tuple[list[float], list[_Step]]:
    """Return the costs when one row more has got its pieces, and how."""
    count = len(pieces)
    after = [cost + _BARE for cost in costs]
    steps = [_Step(start, start, start) for start in range(count + 1)]
    far = _FARTHEST * max((piece.height for piece in pieces), default=0.0)
    near = range(
        bisect_left(pieces, row.middle - far, key=_middle_of), bisect_right(pieces, row.middle + far, key=_middle_of)
    )
    for start in near:
        begun = 0
        for end in range(start + 1, min(start + _MOST_WRAPPED, count) + 1):
            if end - start > 1:
                last = pieces[end - 1]
                if not _together(pieces[start], pieces[end - 2], last):
                    break
                begun += last.numbered
            offset = _offset(row, pieces[start], pieces[end - 1], mode)
            cost = costs[start] + offset + _BEGUN * begun
            if offset <= _MOST_OFFSET and cost < after[end] and not bars.part(row, pieces[start:end]):
                after[end], steps[end] = cost, _Step(start, start, end)
    for end in range(1, count + 1):
        if after[end - 1] + _SKIPPED < after[end]:
            after[end], steps[end] = after[end - 1] + _SKIPPED, _Step(end - 1, 0, 0, left_out=True)
    return after, steps


def _middle_of(piece: Piece) -> float:
    return piece.middle


def _together(first: Piece, before: Piece, piece: Piece) -> bool:
    """Say whether two neighbours can be of one label: right below each other and flush or centred, or on one line."""
    step = (piece.middle - before.middle) / piece.height
    if step < _HALF:
        return piece.x0 >= before.x1
    if step > _PITCH:
        return False
    edges = (piece.x0 - first.x0, piece.centre - before.centre, piece.x1 - before.x1)
    return min(map(abs, edges)) <= _ALIGNED * piece.height


def _offset(row: Row, first: Piece, last: Piece, mode: str) -> float:
    """Return how far from level a label would be, in squared heights."""
    level = {"top": first.middle, "bottom": last.middle}.get(mode, (first.middle + last.middle) / 2)
    return ((level - row.middle) / first.height) ** 2
