"""Wrong figures as people and copiers make them, for measuring what finds them; the shares are stated here.

Which cell is wrong: every cell of the table alike. How: by these shares, among the kinds that can befall the figure at
hand and change it. No count of real slips in these reports is published; the shares follow what is known of typing and
copying: most wrong figures are one key away from the right one (substitution, omission, repetition, transposition in
this order), a copier's eye slips to the next cell about as often as a finger does, and some wrong figures have a cause
that leaves no trace. The ranking that is measured has priors of its own and was not fitted to these.

neighbouring key  22 %  one digit becomes one beside it, on the pad or in the row of digits (half each)
value of a cell   20 %  the figure of a cell to the left, right, above or below
dropped digit     16 %  one digit is missing (figures of two digits and more)
any other value   12 %  a number of up to one digit more than the right one, all lengths and numbers alike
doubled digit     10 %  one digit is typed twice
swapped digits    10 %  two digits side by side change places
extra zero         5 %  a zero more at the end
lost zero          5 %  a zero fewer at the end
"""

from collections.abc import Callable, Mapping
from random import Random

from core.forms import CellRef, Table

SHARES = {
    "neighbouring key": 22,
    "value of a cell": 20,
    "dropped digit": 16,
    "any other value": 12,
    "doubled digit": 10,
    "swapped digits": 10,
    "extra zero": 5,
    "lost zero": 5,
}
_PAD = dict(zip("0123456789", ("12", "024", "0135", "26", "157", "2468", "359", "48", "579", "68"), strict=True))
_ROW = "1234567890"


ANY_VALUE = {"any other value": 1}


def slipped(
    ref: CellRef, figures: Mapping[CellRef, int], table: Table, rng: Random, shares: Mapping[str, int] = SHARES
) -> int:
    """Return a wrong figure for this cell."""
    right = figures[ref]
    kinds = list(shares)
    while True:
        [kind] = rng.choices(kinds, list(shares.values()))
        outcomes = _of_a_cell(ref, figures, table) if kind == "value of a cell" else _DIGITS[kind](str(right), rng)
        outcomes = [outcome for outcome in outcomes if outcome != right]
        if outcomes:
            return rng.choice(outcomes)


def _of_a_cell(ref: CellRef, figures: Mapping[CellRef, int], table: Table) -> list[int]:
    row = [column.code for column in table.row(ref.row).columns]
    rows = [one.code for one in table.rows]
    across, down = row.index(ref.column), rows.index(ref.row)
    beside = [CellRef(ref.table, ref.row, row[i]) for i in (across - 1, across + 1) if 0 <= i < len(row)]
    if table.kind == "matrix":
        beside += [CellRef(ref.table, rows[i], ref.column) for i in (down - 1, down + 1) if 0 <= i < len(rows)]
    return [figures[one] for one in beside]


def _key(text: str, rng: Random) -> list[int]:
    at = rng.randrange(len(text))
    place = _ROW.index(text[at])
    row = _ROW[max(place - 1, 0) : place] + _ROW[place + 1 : place + 2]
    return [int(text[:at] + key + text[at + 1 :]) for key in rng.choice((_PAD[text[at]], row))]


def _dropped(text: str, rng: Random) -> list[int]:  # noqa: ARG001
    return [int(text[:i] + text[i + 1 :]) for i in range(len(text))] if len(text) > 1 else []


def _doubled(text: str, rng: Random) -> list[int]:  # noqa: ARG001
    return [int(text[:i] + text[i] + text[i:]) for i in range(len(text))]


def _swapped(text: str, rng: Random) -> list[int]:  # noqa: ARG001
    return [int(text[:i] + text[i + 1] + text[i] + text[i + 2 :]) for i in range(len(text) - 1)]


def _any(text: str, rng: Random) -> list[int]:
    return [rng.randrange(10 ** rng.randint(1, len(text) + 1))]


_DIGITS: dict[str, Callable[[str, Random], list[int]]] = {
    "neighbouring key": _key,
    "dropped digit": _dropped,
    "any other value": _any,
    "doubled digit": _doubled,
    "swapped digits": _swapped,
    "extra zero": lambda text, _: [int(text + "0")],
    "lost zero": lambda text, _: [int(text[:-1])] if len(text) > 1 and text[-1] == "0" else [],
}
