"""What equations leave open, found the slow way: an exact simplex in fractions, and counting through whole numbers.

Made to be compared with, so it shares nothing with the program but the equations themselves.
"""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from fractions import Fraction
from itertools import product

from core.forms import CellRef
from core.model import Figure
from core.rules.kinds import Balance

# a whole number stays an int: fractions never come up in the forms, and are slow
Row = list[int | Fraction]


def determined(balances: Iterable[Balance], values: Mapping[CellRef, Figure | None]) -> dict[CellRef, int | Fraction]:
    """Return the unknown cells with one value in all solutions that are not negative; parts in conflict have none."""
    found: dict[CellRef, int | Fraction] = {}
    for names, rows in systems(balances, values):
        with suppress(ArithmeticError):
            found |= {names[at]: value for at, value in Simplex(rows).fixed().items()}
    return found


def systems(
    balances: Iterable[Balance], values: Mapping[CellRef, Figure | None]
) -> list[tuple[list[CellRef], list[Row]]]:
    """Return unknown cells and their equations, in parts that have no unknown in common; the constant comes last."""
    parts: list[tuple[set[CellRef], list[tuple[dict[CellRef, int], int]]]] = []
    for balance in balances:
        signs = dict.fromkeys(balance.left, 1) | dict.fromkeys(balance.right, -1)
        unknown = {ref: sign for ref, sign in signs.items() if values.get(ref) is None}
        constant = -sum(sign * int(values[ref] or 0) for ref, sign in signs.items() if ref not in unknown)
        touched = [part for part in parts if not part[0].isdisjoint(unknown)]
        names, equations = set(unknown), [(unknown, constant)]
        for part in touched:
            names |= part[0]
            equations += part[1]
        parts = [part for part in parts if part not in touched]
        parts.append((names, equations))
    made: list[tuple[list[CellRef], list[Row]]] = []
    for names, equations in parts:
        order = sorted(names)
        made.append((order, [[*(e.get(name, 0) for name in order), c] for e, c in equations]))
    return made


def whole_solutions(rows: Sequence[Row], most: int) -> list[tuple[int, ...]]:
    """Return every solution in whole numbers from 0 to `most`."""
    count = len(rows[0]) - 1
    return [
        values
        for values in product(range(most + 1), repeat=count)
        if all(sum(a * x for a, x in zip(row, values, strict=False)) == row[-1] for row in rows)
    ]


class Simplex:
    """The tableau of the textbook, with artificial unknowns to start from and the smallest index to go on by."""

    def __init__(self, rows: Sequence[Sequence[int | Fraction]]) -> None:
        """Find a first solution; ArithmeticError if there is none."""
        self.count = len(rows[0]) - 1
        self.rows: list[Row] = []
        for number, row in enumerate(rows):
            sign = -1 if row[-1] < 0 else 1
            artificial = [int(other == number) for other in range(len(rows))]
            self.rows.append([*(sign * a for a in row[:-1]), *artificial, sign * row[-1]])
        self.basis = [self.count + number for number in range(len(rows))]
        if self._minimize([0] * self.count + [1] * len(rows)) and any(self.values()[self.count :]):
            raise ArithmeticError(rows)
        self._leave_artificial()

    def values(self) -> Row:
        """Return the present solution."""
        found: Row = [0] * (len(self.rows[0]) - 1 if self.rows else self.count)
        for name, row in zip(self.basis, self.rows, strict=True):
            found[name] = row[-1]
        return found

    def fixed(self) -> dict[int, int | Fraction]:
        """Return the unknowns whose least value is their greatest; one that was seen to move is not tried again."""
        stays = dict(enumerate(self.values()))
        for name in range(self.count):
            for sign in (1, -1):
                if name not in stays:
                    break
                if self._minimize([sign * (other == name) for other in range(self.count)]):
                    now = self.values()
                    stays = {other: value for other, value in stays.items() if now[other] == value}
                else:
                    del stays[name]
        return stays

    def _leave_artificial(self) -> None:
        for place in reversed(range(len(self.rows))):
            if self.basis[place] >= self.count:
                entering = next((name for name in range(self.count) if self.rows[place][name]), None)
                if entering is None:
                    del self.rows[place], self.basis[place]
                else:
                    self._pivot(place, entering)
        self.rows = [row[: self.count] + row[-1:] for row in self.rows]

    def _minimize(self, cost: Sequence[int]) -> bool:
        """Go where the cost is least; return False if it has no end."""
        while True:
            priced = [(cost[b], row) for b, row in zip(self.basis, self.rows, strict=True) if cost[b]]
            prices = (c - sum(price * row[name] for price, row in priced) for name, c in enumerate(cost))
            entering = next((name for name, price in enumerate(prices) if price < 0), None)
            if entering is None:
                return True
            leaving = [
                (Fraction(row[-1]) / row[entering], self.basis[place], place)
                for place, row in enumerate(self.rows)
                if row[entering] > 0
            ]
            if not leaving:
                return False
            self._pivot(min(leaving)[2], entering)

    def _pivot(self, place: int, entering: int) -> None:
        row = self.rows[place]
        if row[entering] != 1:
            row[:] = [-a if row[entering] == -1 else Fraction(a) / row[entering] for a in row]
        for other in self.rows:
            if other is not row and other[entering]:
                times = other[entering]
                other[:] = [a - times * b if b else a for a, b in zip(other, row, strict=True)]
        self.basis[place] = entering
