"""Tables as their rules draw them: lines that cross become a lattice, missing pieces of lines make merged cells."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from core.readers.sheets.marks import Mark, Rect, Rule

_TOUCH = 4.0  # two lines nearer than this meet; browsers leave 1.5 points between the borders of neighbours
_SAME = 3.0  # two parallel lines nearer than this are one
_SLIVER = 9.0  # a band without text that is narrower than this is the room between two borders
_DEEP = 0.2
_HANGING = "，。、；：！？”’）》,.;:"


@dataclass(slots=True)
class Cell:
    """One drawn cell, merged ones once, and the marks whose centre lies in it."""

    row: int
    column: int
    row_span: int
    column_span: int
    extent: Rect
    marks: list[Mark] = field(default_factory=list)


@dataclass(slots=True)
class Lattice:
    """A ruled table: the positions of its lines and its cells, row by row."""

    xs: list[float]
    ys: list[float]
    cells: list[Cell]
    across: Sequence[Rule]

    @property
    def extent(self) -> Rect:
        """The outline."""
        return Rect(self.xs[0], self.ys[0], self.xs[-1], self.ys[-1])


def lattices(
    across: Sequence[Rule], down: Sequence[Rule], marks: Sequence[Mark]
) -> tuple[list[Lattice], list[Mark], list[Rule]]:
    """Return the ruled tables of a page with their marks, the marks outside them, and the rules across of none."""
    across, down = _merged(across), _merged(down)
    found: list[Lattice] = []
    free = set(across)
    rest = list(marks)
    for rules_across, rules_down in _crossing(across, down):
        lattice = _lattice(rules_across, rules_down, rest)
        if lattice is None:
            continue
        free.difference_update(rules_across)
        rest = _filled(lattice, rest)
        found.append(lattice)
    found.sort(key=lambda lattice: lattice.ys[0])
    return found, rest, sorted(free)


def _merged(rules: Iterable[Rule]) -> list[Rule]:
    """Join pieces of one line: those on the same height that overlap or nearly meet."""
    lanes: list[list[Rule]] = []
    for rule in sorted(rules):
        if lanes and rule.at - lanes[-1][-1].at <= 0.7:  # noqa: PLR2004  (rounding, not a second line)
            lanes[-1].append(rule)
        else:
            lanes.append([rule])
    result = []
    for lane in lanes:
        at = median(rule.at for rule in lane)
        start = end = None
        for rule in sorted(lane, key=lambda rule: rule.start):
            if start is None or end is None:
                start, end = rule.start, rule.end
            elif rule.start <= end + _TOUCH:
                end = max(end, rule.end)
            else:
                result.append(Rule(at, start, end))
                start, end = rule.start, rule.end
        if start is not None and end is not None:
            result.append(Rule(at, start, end))
    return result


def _crossing(across: Sequence[Rule], down: Sequence[Rule]) -> list[tuple[list[Rule], list[Rule]]]:
    """Return the sets of rules that hang together by crossing or touching."""
    parent = list(range(len(across) + len(down)))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    down = sorted(down)
    places = [rule.at for rule in down]
    for i, (y, x0, x1) in enumerate(across):
        for j in range(bisect_left(places, x0 - _TOUCH), bisect_right(places, x1 + _TOUCH)):
            if down[j].start - _TOUCH <= y <= down[j].end + _TOUCH:
                parent[root(i)] = root(len(across) + j)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for i in range(len(parent)):
        rules = groups.setdefault(root(i), ([], []))
        if i < len(across):
            rules[0].append(across[i])
        else:
            rules[1].append(down[i - len(across)])
    return [(a, d) for a, d in groups.values() if a and d and len(a) + len(d) > 2]  # noqa: PLR2004


class _Axis:
    """The lines of a lattice in one direction: clusters of rules in their order; `at` is where each is."""

    def __init__(self, rules: Sequence[Rule], other: Sequence[Rule]) -> None:
        self.clusters: list[list[Rule]] = []
        for rule in sorted(rules):
            if self.clusters and rule.at - self.clusters[-1][-1].at <= _SAME:
                self.clusters[-1].append(rule)
            else:
                self.clusters.append([rule])
        # a side that no line closes ends where the lines of the other direction end
        start, end = min(rule.start for rule in other), max(rule.end for rule in other)
        if self.clusters[0][0].at > start + _TOUCH:
            self.clusters.insert(0, [Rule(start, 0, 0)])
        if self.clusters[-1][-1].at < end - _TOUCH:
            self.clusters.append([Rule(end, 0, 0)])

    @property
    def at(self) -> list[float]:
        return [(cluster[0].at + cluster[-1].at) / 2 for cluster in self.clusters]

    def close_slivers(self, centres: Sequence[float]) -> None:
        """Make one line of two that have a narrow empty band between them."""
        index = 0
        ordered = sorted(centres)
        while index + 1 < len(self.clusters):
            low, high = self.clusters[index][-1].at, self.clusters[index + 1][0].at
            held = bisect_right(ordered, high) - bisect_right(ordered, low)
            if high - low < _SLIVER and not held:
                self.clusters[index] += self.clusters.pop(index + 1)
            else:
                index += 1

    def drawn(self, line: int, at: float) -> bool:
        """Say whether a line is drawn where it passes a position of the other axis."""
        return any(rule.start - 1 <= at <= rule.end + 1 for rule in self.clusters[line])


def _lattice(across: Sequence[Rule], down: Sequence[Rule], marks: Sequence[Mark]) -> Lattice | None:
    columns, rows = _Axis(down, across), _Axis(across, down)
    if len(columns.clusters) + len(rows.clusters) <= 4:  # noqa: PLR2004  (a single frame)
        return None
    outline = Rect(columns.at[0], rows.at[0], columns.at[-1], rows.at[-1])
    held = [mark for mark in marks if outline.holds(mark.centre, mark.middle)]
    rows.close_slivers([mark.middle for mark in held])
    # by letters: one mark may cross lines
    columns.close_slivers([(x0 + x1) / 2 for mark in held for x0, x1 in zip(mark.lefts, mark.rights, strict=True)])
    xs, ys = columns.at, rows.at
    cells = list(_cells(xs, ys, columns, rows))
    if len(cells) < 2 or not held:  # noqa: PLR2004  (a frame around text, not a table)
        return None
    return Lattice(xs, ys, cells, across)


def _cells(xs: Sequence[float], ys: Sequence[float], columns: _Axis, rows: _Axis) -> Iterable[Cell]:
    """Yield the cells: each reaches right and down until a line closes it."""
    middle_x = [(a + b) / 2 for a, b in pairwise(xs)]
    middle_y = [(a + b) / 2 for a, b in pairwise(ys)]
    taken: set[tuple[int, int]] = set()
    for row in range(len(middle_y)):
        for column in range(len(middle_x)):
            if (row, column) in taken:
                continue
            right = column + 1
            while right < len(middle_x) and (row, right) not in taken and not columns.drawn(right, middle_y[row]):
                right += 1
            below = row + 1
            while below < len(middle_y) and not any(rows.drawn(below, middle_x[k]) for k in range(column, right)):
                below += 1
            taken.update((i, k) for i in range(row, below) for k in range(column, right))
            extent = Rect(xs[column], ys[row], xs[right], ys[below])
            yield Cell(row, column, below - row, right - column, extent)


def _filled(lattice: Lattice, marks: Iterable[Mark]) -> list[Mark]:
    """Put the marks into the cells they stand in and return those that stand outside."""
    owner = {
        (row, column): cell
        for cell in lattice.cells
        for row in range(cell.row, cell.row + cell.row_span)
        for column in range(cell.column, cell.column + cell.column_span)
    }
    extent = lattice.extent
    rest = []
    stack = list(marks)
    while stack:
        mark = stack.pop()
        if not extent.holds(mark.centre, mark.middle):
            rest.append(mark)
            continue
        row = bisect_right(lattice.ys, mark.middle) - 1
        column = bisect_right(lattice.xs, mark.centre) - 1
        cell = owner[min(row, len(lattice.ys) - 2), min(column, len(lattice.xs) - 2)]
        at = _crossed(mark, cell.extent)
        if at:
            stack.extend(mark.cut(at))
        else:
            cell.marks.append(mark)
    return rest[::-1]


def _crossed(mark: Mark, extent: Rect) -> int:
    """Return the index of the first character beyond an edge of the cell that runs through the mark; 0 if none does."""
    slack = _DEEP * mark.height
    if mark.x0 >= extent.x0 - slack and mark.x1 <= extent.x1 + slack:
        return 0
    inside = [extent.x0 <= (x0 + x1) / 2 <= extent.x1 for x0, x1 in zip(mark.lefts, mark.rights, strict=True)]
    if all(inside[:-1]) and mark.text[-1] in _HANGING:
        return 0  # punctuation may hang out of its cell
    return next((i for i in range(1, len(inside)) if inside[i] != inside[i - 1]), 0)
