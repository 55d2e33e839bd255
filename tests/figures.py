"""Balanced figures for whole reports, from towns to provinces; the same seed gives the same figures."""

from collections.abc import Sequence
from decimal import Decimal
from random import Random

from core.forms import CellRef, Form, Table, form
from core.model import Figure

Figures = dict[CellRef, Figure]

SCALES = ("town", "county", "city", "province")

# received by natural persons, chance that a kind of organisation applies at all, its share of the applications
_VOLUME = {"town": (0, 4), "county": (8, 160), "city": (180, 900), "province": (2500, 14000)}
_APPLIES = {"town": 0.06, "county": 0.3, "city": 0.6, "province": 0.9}
_DECISIONS = {"town": 40, "county": 30_000, "city": 400_000, "province": 2_000_000}

# how often each way of ending occurs, relative to the others; rows that are not named are rare
_COMMON = {
    "granted": 50,
    "partially_granted": 5,
    "denied_third_party": 2,
    "denied_internal_affairs": 1,
    "denied_enforcement_files": 1,
    "denied_inquiry": 2,
    "unavailable_not_held": 24,
    "unavailable_needs_creation": 2,
    "rejected_petition": 3,
    "rejected_repeated": 3,
    "other_no_correction": 2,
    "other_misc": 3,
    "other_processing": 5,
}


def balanced(form_code: str, scale: str, rng: Random) -> Figures:
    """Return a figure for every cell of the form; every hard equality holds, in the form's order."""
    chosen = form(form_code)
    figures: Figures = {}
    figures.update(_disclosure(chosen, scale, rng))
    figures.update(_applications(chosen.table("applications"), scale, rng))
    figures.update(_proceedings(chosen.table("proceedings"), scale, rng))
    return {ref: figures[ref] for ref in chosen.refs()}


def dice(seed: int) -> Random:
    """Return chance that repeats itself."""
    return Random(seed)  # noqa: S311  (nothing is kept secret with it)


def zeros(form_code: str) -> Figures:
    """Return the report of an office to which nothing happened."""
    return dict.fromkeys(form(form_code).refs(), 0)


def _scatter(amount: int, weights: Sequence[float], rng: Random) -> list[int]:
    parts = [0] * len(weights)
    bulk = amount * 2 // 3 if amount > 400 else 0
    whole = sum(weights)
    for index, weight in enumerate(weights):
        parts[index] = int(bulk * weight / whole)
    for index in rng.choices(range(len(weights)), weights, k=amount - sum(parts)):
        parts[index] += 1
    return parts


def _column(table: Table, amount: int, scale: str, rng: Random) -> dict[str, int]:
    """Return one column of table 三: row code to figure."""
    codes = [row.code for row in table.with_role("part")]
    carried = rng.randint(0, 1 + amount // 12) if amount else 0
    forward = rng.randint(0, (amount + carried) // 10) if scale != "town" or rng.random() < 0.1 else 0
    # the rare rows occur in some reports only
    weights = [_COMMON.get(code, 0.4 if rng.random() < 0.3 else 0.0) * rng.uniform(0.3, 2) for code in codes]
    weights[0] += 1
    column = dict(zip(codes, _scatter(amount + carried - forward, weights, rng), strict=True))
    column["received"] = amount
    column["carried_over"] = carried
    column["results_total"] = amount + carried - forward
    column["carried_forward"] = forward
    return column


def _applications(table: Table, scale: str, rng: Random) -> Figures:
    [block] = table.blocks
    low, high = _VOLUME[scale]
    people = rng.randint(low, high) if scale != "town" or rng.random() < 0.6 else 0
    figures: Figures = {}
    sums = dict.fromkeys((row.code for row in table.rows), 0)
    for column in block.columns[:-1]:
        amount = people
        if column.role == "organisation":
            amount = rng.randint(1, 2 + people // 12) if rng.random() < _APPLIES[scale] else 0
        for row, value in _column(table, amount, scale, rng).items():
            figures[CellRef(table.code, row, column.code)] = value
            sums[row] += value
    for row, value in sums.items():
        figures[CellRef(table.code, row, block.columns[-1].code)] = value
    return figures


def _proceedings(table: Table, scale: str, rng: Random) -> Figures:
    most = {"town": 0, "county": 4, "city": 14, "province": 90}[scale]
    figures: Figures = {}
    for row in table.rows:
        happened = rng.random() < (0.1 if scale == "town" else 0.75)
        parts = [rng.randint(0, most) if happened and rng.random() < 0.6 else 0 for _ in row.columns[:-1]]
        for column, value in zip(row.columns, [*parts, sum(parts)], strict=True):
            figures[CellRef(table.code, row.code, column.code)] = value
    return figures


def _money(scale: str, rng: Random) -> Figure:
    if scale == "town" or rng.random() < 0.3:
        return 0
    amount = Decimal(rng.randint(1, {"county": 9_000_000, "city": 80_000_000}.get(scale, 900_000_000)))
    return amount.scaleb(-4)


def _documents(row: str, columns: Sequence[str], scale: str, rng: Random) -> dict[str, int]:
    """Return issued, repealed, in force (or made, disclosed, total), of which the stock is never negative."""
    small_place = scale in ("town", "county")
    most = 0 if small_place and row == "regulations" else {"town": 3, "county": 25, "city": 160}.get(scale, 400)
    if row == "regulations":
        most //= 20
    new, gone = rng.randint(0, most), rng.randint(0, most)
    stock = rng.randint(0, most * 9) + new + gone
    middle = new if columns[1] == "disclosed" else gone
    return dict(zip(columns, (new, middle, stock), strict=True))


def _items(columns: Sequence[str], scale: str, rng: Random) -> dict[str, int]:
    before = rng.randint(0, 20 if scale == "town" else 400)
    change = rng.randint(-before // 2, 30) if rng.random() < 0.6 else 0
    decisions = rng.randint(0, _DECISIONS[scale]) if rng.random() < 0.8 else 0
    return dict(zip(columns, (before, change, decisions), strict=False))


def _disclosure(chosen: Form, scale: str, rng: Random) -> Figures:
    table = chosen.table("disclosure")
    figures: Figures = {}
    for row in table.rows:
        columns = [column.code for column in row.columns]
        values: dict[str, int] | dict[str, Figure]
        if row.code in ("regulations", "normative_documents"):
            values = _documents(row.code, columns, scale, rng)
        elif "items_last_year" in columns:
            values = _items(columns, scale, rng)
        elif "decisions" in columns:
            values = {"decisions": _items(("before", "change", "decisions"), scale, rng)["decisions"]}
        else:
            values = {"projects": rng.randint(0, 200), "amount": _money(scale, rng)}
        for column in columns:
            figures[CellRef(table.code, row.code, column)] = values[column]
    return figures
