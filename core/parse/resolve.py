"""Choose among the readings of a table's rows: only what the equations leave counts, never a shift by itself."""

from collections.abc import Mapping, Sequence
from math import inf, prod
from typing import NamedTuple

from core.forms import Row, Table
from core.model import Certainty, Figure
from core.parse.candidates import Candidate

_MOST_TOGETHER = 20_000
Bounds = tuple[float | Figure, float | Figure]


class Choice(NamedTuple):
    """The reading chosen for a row and, for each column, how sure its place is; `open`: how many readings fit."""

    candidate: Candidate
    certainty: tuple[Certainty, ...]
    open: int


class _Equation(NamedTuple):
    """The rows of one column whose sums agree: left rows against right rows."""

    left: tuple[str, ...]
    right: tuple[str, ...]


def _equations(table: Table) -> tuple[_Equation, ...]:
    def codes(*roles: str) -> tuple[str, ...]:
        return tuple(row.code for role in roles for row in table.with_role(role))

    return (
        _Equation(codes("part"), codes("results_total")),
        _Equation(codes("input"), codes("results_total", "carried_forward")),
    )


def choose(table: Table, rows: Mapping[str, Sequence[Candidate]]) -> dict[str, Choice]:
    """Return a choice for every row that has a reading; `rows` in the form's order, by row code."""
    [block] = table.blocks
    roles = [column.role for column in block.columns]
    open_rows = {
        code: _balanced(found, roles) if len(found) > 1 else list(found) for code, found in rows.items()
    }
    open_rows = {code: found for code, found in open_rows.items() if found}
    equations = _equations(table)
    missing = {row.code for row in table.rows if row.role != "replaced"} - set(open_rows)
    _narrow(open_rows, equations, missing, len(roles))
    _together(open_rows, equations, missing, len(roles))
    return {code: _choice(found, len(rows[code])) for code, found in open_rows.items()}


def _balanced(found: Sequence[Candidate], roles: Sequence[str]) -> list[Candidate]:
    """Keep the readings whose row can add up; if none can, the row itself is wrong and all stay."""
    kept = [candidate for candidate in found if _row_holds(candidate.values, roles)]
    return kept or list(found)


def _row_holds(values: Sequence[Figure | None], roles: Sequence[str]) -> bool:
    total = values[roles.index("total")]
    parts = [value for value, role in zip(values, roles, strict=True) if role != "total"]
    known = sum(value for value in parts if value is not None)
    if total is None:
        return True
    return known <= total if None in parts else known == total


def _bounds(candidates: Sequence[Candidate], column: int, roles_total: int) -> Bounds:
    """Return the least and the most a row can hold in a column."""
    values = [_forced(candidate.values, column, roles_total) for candidate in candidates]
    low = min(0 if value is None else value for value in values)
    high: float | Figure = inf if None in values else max(value for value in values if value is not None)
    return low, high


def _forced(values: Sequence[Figure | None], column: int, total: int) -> Figure | None:
    """Return the value of a column, or what the row's own sum leaves for it if it alone is missing."""
    value = values[column]
    if value is not None or sum(v is None for v in values) != 1:
        return value
    known = sum(v for i, v in enumerate(values) if v is not None and i != total)
    last = values[total]
    if last is None:
        return known
    return last - known


def _narrow(
    rows: dict[str, list[Candidate]], equations: Sequence[_Equation], missing: set[str], width: int
) -> None:
    """Drop readings that no filling of the other rows can balance, until nothing changes."""
    changed = True
    while changed:
        changed = False
        for equation in equations:
            codes = (*equation.left, *equation.right)
            if not any(len(rows.get(code, ())) > 1 for code in codes):
                continue
            for column in range(width):
                changed |= _narrow_column(rows, equation, missing, column, width - 1)


def _narrow_column(
    rows: dict[str, list[Candidate]], equation: _Equation, missing: set[str], column: int, total: int
) -> bool:
    limits = {
        code: _bounds(rows[code], column, total) for code in (*equation.left, *equation.right) if code in rows
    }
    for code in missing.intersection((*equation.left, *equation.right)):
        limits[code] = (0, inf)
    changed = False
    for side, other in ((equation.left, equation.right), (equation.right, equation.left)):
        low_other = sum(limits[code][0] for code in other if code in limits)
        high_other = sum(limits[code][1] for code in other if code in limits)
        for code in side:
            if len(rows.get(code, ())) < 2:
                continue
            rest = [limits[name] for name in side if name != code and name in limits]
            low = low_other - sum(bound[1] for bound in rest)
            high = high_other - sum(bound[0] for bound in rest)
            kept = [
                c for c in rows[code] if (v := _forced(c.values, column, total)) is None or low <= v <= high
            ]
            if kept and len(kept) < len(rows[code]):
                rows[code] = kept
                limits[code] = _bounds(kept, column, total)
                changed = True
    return changed


def _together(
    rows: dict[str, list[Candidate]], equations: Sequence[_Equation], missing: set[str], width: int
) -> None:
    """Where rows that differ in value are few, keep only readings that are part of a joint solution."""
    open_codes = [code for code, found in rows.items() if _differ(found, width - 1)]
    if not 1 < len(open_codes) or prod(len(rows[code]) for code in open_codes) > _MOST_TOGETHER:
        return
    solutions: list[dict[str, Candidate]] = []
    _search(rows, open_codes, {}, equations, missing, width, solutions)
    for code in open_codes:
        kept = [candidate for candidate in rows[code] if any(s[code] is candidate for s in solutions)]
        rows[code] = kept or rows[code]


def _search(
    rows: dict[str, list[Candidate]],
    left: Sequence[str],
    chosen: dict[str, Candidate],
    equations: Sequence[_Equation],
    missing: set[str],
    width: int,
    solutions: list[dict[str, Candidate]],
) -> None:
    trial = {code: [chosen[code]] if code in chosen else found for code, found in rows.items()}
    if not all(
        _possible(trial, equation, missing, column, width - 1)
        for equation in equations
        for column in range(width)
    ):
        return
    if not left:
        solutions.append(dict(chosen))
        return
    for candidate in rows[left[0]]:
        _search(rows, left[1:], {**chosen, left[0]: candidate}, equations, missing, width, solutions)


def _possible(
    rows: Mapping[str, Sequence[Candidate]], equation: _Equation, missing: set[str], column: int, total: int
) -> bool:
    sums = []
    for side in equation:
        limits = [
            (0, inf) if code in missing else _bounds(rows[code], column, total)
            for code in side
            if code in rows or code in missing
        ]
        sums.append((sum(low for low, _ in limits), sum(high for _, high in limits)))
    (low_left, high_left), (low_right, high_right) = sums
    return low_left <= high_right and low_right <= high_left


def _differ(found: Sequence[Candidate], total: int) -> bool:
    filled = {tuple(_forced(c.values, column, total) for column in range(len(c.values))) for c in found}
    return len(filled) > 1


def _choice(found: Sequence[Candidate], tried: int) -> Choice:
    first = found[0]
    if tried == 1:
        return Choice(first, (Certainty.READ,) * len(first.pieces), 1)
    certainty = tuple(
        Certainty.SETTLED if all(other.spans[i] == span for other in found) else Certainty.GUESS
        for i, span in enumerate(first.spans)
    )
    return Choice(first, certainty, len(found))
