"""Choose among the readings of a table's rows: only what the equations leave counts, never a shift by itself."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from core.forms import Table
from core.model import Certainty, Figure
from core.parse.candidates import Candidate

_MOST_SOLUTIONS = 64
_MOST_STEPS = 600


class Choice(NamedTuple):
    """The reading chosen for a row and, for each column, how sure its place is; `open`: how many readings fit."""

    candidate: Candidate
    certainty: tuple[Certainty, ...]
    open: int


class Interval(NamedTuple):
    """What a figure or a sum can be; `high` none: no limit."""

    low: Figure
    high: Figure | None


class _Option(NamedTuple):
    """A reading with what each column holds, the one missing figure of a row filled in from its sum."""

    candidate: Candidate
    filled: tuple[Figure | None, ...]


Rows = dict[str, list[_Option]]


class _Equation(NamedTuple):
    """The rows whose sums agree in one column: left rows against right rows."""

    left: tuple[str, ...]
    right: tuple[str, ...]
    column: int


@dataclass(frozen=True, slots=True)
class _Problem:
    """The column equations that rows with several readings have to meet."""

    equations: tuple[_Equation, ...]

    def narrow(self, rows: Rows) -> bool:
        """Drop readings that no choice for the other rows can balance; False if an equation cannot hold at all."""
        changed = True
        while changed:
            changed = False
            for equation in self.equations:
                kept = _narrowed(rows, equation)
                if kept is None:
                    return False
                if kept:
                    rows.update(kept)
                    changed = True
        return True

    def solutions(self, rows: Rows) -> Iterator[Rows]:
        """Yield the ways to choose one reading (or readings of one value) for every row, a limited number of them."""
        steps = 0
        stack = [rows]
        while stack and steps < _MOST_STEPS:
            steps += 1
            trial = dict(stack.pop())
            if not self.narrow(trial):
                continue
            code = min((c for c, found in trial.items() if _differ(found)), key=lambda c: len(trial[c]), default=None)
            if code is None:
                yield trial
                continue
            stack.extend({**trial, code: [option]} for option in reversed(trial[code]))
        if stack:
            yield rows  # not searched to the end: everything that is left counts as possible


Readings = Mapping[str, Sequence[Candidate]]


def choose(table: Table, ways: Iterable[Readings]) -> dict[str, Choice]:
    """Return a choice for every row that has a reading, by the first way that breaks the fewest equations.

    A way gives the readings of each row by its code, likeliest first.
    """
    [block] = table.blocks
    total = [column.role for column in block.columns].index("total")
    best: tuple[int, Readings, Rows, list[_Equation]] | None = None
    for readings in ways:
        rows = {code: _balanced([_option(c, total) for c in found], total) for code, found in readings.items() if found}
        equations = _equations(table, rows, len(block.columns))
        broken = sum(_narrowed(rows, equation) is None for equation in equations)
        if best is None or broken < best[0]:
            best = broken, readings, rows, equations
        if not broken:
            break
    assert best is not None  # noqa: S101  (there is at least one way)
    broken, readings, rows, equations = best
    settled = _settled(rows, equations) if any(len(found) > 1 for found in rows.values()) else rows
    # where a figure of the table is wrong, only a row's own sum says where its figures belong
    sound = not broken and not any(_is_wrong(found, total) for found in rows.values())
    kept = settled if sound else rows
    return {
        code: _choice(found[0].candidate, [o.candidate for o in kept[code]], len(readings[code]), sound=sound)
        for code, found in settled.items()
    }


def _settled(rows: Rows, equations: Sequence[_Equation]) -> Rows:
    """Keep the readings that are part of a solution; equations that cannot hold are the report's own mistakes."""
    sound = _Problem(tuple(equation for equation in equations if _narrowed(dict(rows), equation) is not None))
    narrowed = dict(rows)
    if not sound.narrow(narrowed):
        return rows
    solutions = []
    for solution in sound.solutions(narrowed):
        solutions.append(solution)
        if len(solutions) >= _MOST_SOLUTIONS:
            solutions.append(narrowed)
            break
    if not solutions:
        return narrowed
    kept = {code: [o for o in found if any(o in s[code] for s in solutions)] for code, found in narrowed.items()}
    return _first_solution_first(kept, solutions[0])


def _first_solution_first(rows: Rows, solution: Rows) -> Rows:
    """Order the readings so that the first ones of all rows fit together."""
    return {code: sorted(found, key=lambda option: option not in solution[code]) for code, found in rows.items()}


def _equations(table: Table, rows: Rows, width: int) -> list[_Equation]:
    """Return the column equations whose rows are all there (others bound nothing from above)."""

    def codes(*roles: str) -> tuple[str, ...]:
        return tuple(row.code for role in roles for row in table.with_role(role))

    sides = (
        (codes("part"), codes("results_total")),
        (codes("input"), codes("results_total", "carried_forward")),
    )
    return [
        _Equation(left, right, column)
        for left, right in sides
        if any(code in rows for code in left) and any(code in rows for code in right)
        for column in range(width)
    ]


def _option(candidate: Candidate, total: int) -> _Option:
    values = candidate.values
    if values.count(None) != 1:
        return _Option(candidate, values)
    known = sum(value for i, value in enumerate(values) if value is not None and i != total)
    whole = values[total]
    forced = known if whole is None else whole - known
    return _Option(candidate, tuple(forced if value is None else value for value in values))


def _balanced(options: list[_Option], total: int) -> list[_Option]:
    """Keep the readings whose row can add up; if none can, the row itself is wrong and all stay."""
    if len(options) == 1 or _is_wrong(options, total):
        return options
    return [option for option in options if _row_holds(option.filled, total)] or options


def _is_wrong(options: Sequence[_Option], total: int) -> bool:
    """Say whether a row cannot add up, unless it were its total that is lost, which hardly ever happens."""
    whole = [option for option in options if option.candidate.values[total] is not None]
    return bool(whole) and not any(_row_holds(option.filled, total) for option in whole)


def _row_holds(filled: Sequence[Figure | None], total: int) -> bool:
    whole = filled[total]
    parts = [value for i, value in enumerate(filled) if i != total]
    known = sum(value for value in parts if value is not None)
    if any(value is not None and value < 0 for value in filled):
        return False
    if whole is None:
        return True
    return known <= whole if None in parts else known == whole


def _interval(rows: Rows, code: str, column: int) -> Interval:
    options = rows.get(code)
    if not options:
        return Interval(0, None)
    values = [option.filled[column] for option in options]
    known = [value for value in values if value is not None]
    if len(known) < len(values):
        return Interval(0, None)
    return Interval(min(known), max(known))


def _sum(intervals: Sequence[Interval]) -> Interval:
    low = sum(interval.low for interval in intervals)
    highs = [interval.high for interval in intervals]
    return Interval(low, None if None in highs else sum(high for high in highs if high is not None))


def _narrowed(rows: Rows, equation: _Equation) -> Rows | None:
    """Return the rows that lose readings by an equation; none if it cannot hold."""
    column = equation.column
    left = {code: _interval(rows, code, column) for code in equation.left}
    right = {code: _interval(rows, code, column) for code in equation.right}
    sums = _sum(list(left.values())), _sum(list(right.values()))
    for this, other in (sums, sums[::-1]):
        if other.high is not None and this.low > other.high:
            return None
    kept: Rows = {}
    for side, (this, other) in ((left, sums), (right, sums[::-1])):
        for code, own in side.items():
            options = rows.get(code, ())
            if len(options) < 2:  # noqa: PLR2004  (one reading is all there is)
                continue
            allowed = _allowed(own, this, other)
            fitting = [o for o in options if _within(o.filled[column], allowed)]
            if not fitting:
                return None
            if len(fitting) < len(options):
                kept[code] = fitting
    return kept


def _allowed(own: Interval, side: Interval, other: Interval) -> Interval:
    """Return what one row may hold so that its side can still equal the other."""
    high = None if other.high is None else other.high - (side.low - own.low)
    if side.high is None or own.high is None:
        return Interval(0, high)
    return Interval(other.low - (side.high - own.high), high)


def _within(value: Figure | None, allowed: Interval) -> bool:
    return value is None or (allowed.low <= value and (allowed.high is None or value <= allowed.high))


def _differ(found: Sequence[_Option]) -> bool:
    return len({option.filled for option in found}) > 1


def _choice(first: Candidate, fitting: Sequence[Candidate], tried: int, *, sound: bool) -> Choice:
    """Say how sure each figure of the first reading is: settled where all readings that fit have it there."""
    if tried == 1 and first.printed:
        return Choice(first, (Certainty.READ,) * len(first.pieces), 1)
    told = first.exhaustive and (sound or first.forced)
    others = [other.spans for other in fitting] if told else []
    certainty = tuple(
        Certainty.SETTLED if told and all(spans[i] == span for spans in others) else Certainty.GUESS
        for i, span in enumerate(first.spans)
    )
    return Choice(first, certainty, len(fitting))
