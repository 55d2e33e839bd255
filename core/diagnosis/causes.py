"""Slips that make several cells wrong at once: a row that moved one cell to the side, two figures that changed places.

They are one cause however many cells they touch, so they are looked for by themselves: the search for the smallest
set need not come upon them.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from core.diagnosis.linear import Solution, in_order
from core.diagnosis.net import Net, Number
from core.diagnosis.search import smallest_sets
from core.forms import CellRef, Form

# beside a row that slipped so many cells may be wrong by themselves, looked for in so many steps
_BESIDE_A_ROW = 2
_STEPS = 300
# where fewer equations fail a row moves into place whatever it holds: that says nothing
_TELLING = 3


class Candidate(NamedTuple):
    """New figures that mend what fails; `moved` are cells of theirs that one slipped row accounts for.

    `stray` is the figure that the row has now where nothing moved in.
    """

    changes: Solution
    moved: tuple[CellRef, ...] = ()
    stray: Number = 0


class _Line(NamedTuple):
    parts: tuple[CellRef, ...]
    total: CellRef


class _Move(NamedTuple):
    changes: Solution
    stray: Number


def single_causes(form: Form, net: Net, failing: Sequence[int]) -> list[Candidate]:
    """Return the moved rows (with what else must be wrong then) and exchanged figures that mend all `failing`."""
    return [*_moved_rows(form, net, failing), *_exchanged(form, net, failing)]


@lru_cache(16)
def _lines(form: Form) -> tuple[_Line, ...]:
    """Return every row with a total: its parts, and that total."""
    found = []
    for table in form.tables:
        for row in table.rows:
            refs = {column: CellRef(table.code, row.code, column.code) for column in row.columns}
            totals = [ref for column, ref in refs.items() if column.role == "total"]
            if totals:
                found.append(_Line(tuple(ref for ref in refs.values() if ref not in totals), totals[0]))
    return tuple(found)


def _moved_rows(form: Form, net: Net, failing: Sequence[int]) -> Iterator[Candidate]:
    if len(failing) < _TELLING:
        return
    wanted = set(failing)
    for line in _lines(form):
        cells = (*line.parts, line.total)
        if any(ref not in net.values for ref in cells):
            continue
        if len(wanted.intersection(number for ref in cells for number in net.users[ref])) < _TELLING:
            continue
        for moved in _moved(net, line):
            yield from _with_rest(net, wanted, moved)


def _with_rest(net: Net, wanted: set[int], moved: _Move) -> Iterator[Candidate]:
    """Yield the move if it mends everything, or mends much and few cells more do the rest."""
    left = sorted(net.failing_after(wanted, moved.changes))
    refs = tuple(ref for ref, _ in moved.changes)
    if not left:
        yield Candidate(moved.changes, refs, moved.stray)
    elif len(left) <= len(wanted) - _TELLING:
        for rest in smallest_sets(net.changed(moved.changes), left, _BESIDE_A_ROW, _STEPS).solutions:
            if not {ref for ref, _ in rest} & set(refs):
                yield Candidate(in_order(net, dict((*moved.changes, *rest))), refs, moved.stray)


def _moved(net: Net, line: _Line) -> Iterator[_Move]:
    """Yield the row moved back to either side, without its total and with it.

    What fell off at the end is what the rest of the row demands.
    """
    printed = [net.values[ref] for ref in line.parts]
    total = net.values[line.total]
    first, *right = printed
    *left, last = printed
    for parts, whole, stray in (
        ([*right, total - sum(right)], total, first),
        ([total - sum(left), *left], total, last),
        ([*right, total], sum(right) + total, first),
        ([last - sum(left), *left], last, total),
    ):
        wanted = dict(zip((*line.parts, line.total), (*parts, whole), strict=True))
        if all(_is_count(value) for value in wanted.values()):
            changes = tuple((ref, int(value)) for ref, value in wanted.items() if value != net.values[ref])
            if len(changes) > _BESIDE_A_ROW:
                yield _Move(changes, stray)


def _exchanged(form: Form, net: Net, failing: Sequence[int]) -> Iterator[Candidate]:
    """Yield the pairs in one row or one column that mend everything when they change places."""
    wanted = set(failing)
    # both together are in every failing equation, so one of them is in the shortest
    for one in min((net.equations[number].terms for number in failing), key=len):
        for other in _others(form, net, one, wanted.difference(net.users[one])):
            changes = _swap(net, one, other)
            if changes is not None and not net.failing_after(wanted, changes):
                yield Candidate(in_order(net, dict(changes)))


def _others(form: Form, net: Net, one: CellRef, left: set[int]) -> Iterator[CellRef]:
    """Yield the cells that may have changed places with this one, being in all the equations that it leaves."""
    among = min((net.equations[number].terms for number in left), key=len, default=None)
    mine = net.users[one]
    for other in partners(form)[one] if among is None else among:
        if other not in net.values or not are_partners(one, other) or not left.issubset(net.users[other]):
            continue
        theirs = (net.equations[number] for number in net.users[other] if number not in mine)
        # what holds exactly without the one would hold no more
        if left or all(equation.slack or equation.failing for equation in theirs):
            yield other


def _swap(net: Net, one: CellRef, other: CellRef) -> Solution | None:
    mine, theirs = net.values[one], net.values[other]
    return ((one, int(theirs)), (other, int(mine))) if _is_count(mine) and _is_count(theirs) else None


def _is_count(value: Number) -> bool:
    return value >= 0 and value % 1 == 0


def are_partners(one: CellRef, other: CellRef) -> bool:
    """Say whether a hand takes the figure of one for that of the other: both in one row, or in one column."""
    return one.table == other.table and (one.row == other.row) != (one.column == other.column)


@lru_cache(16)
def partners(form: Form) -> dict[CellRef, tuple[CellRef, ...]]:
    """Return for each cell all of its row, and all of its column."""
    found: dict[CellRef, tuple[CellRef, ...]] = {}
    for table in form.tables:
        refs = [CellRef(table.code, row.code, column.code) for row in table.rows for column in row.columns]
        for ref in refs:
            found[ref] = tuple(other for other in refs if are_partners(ref, other))
    return found


@lru_cache(16)
def rows_of(form: Form) -> dict[tuple[str, str], int]:
    """Return which row of its table each row is, by the codes of both."""
    return {(table.code, row.code): place for table in form.tables for place, row in enumerate(table.rows)}
