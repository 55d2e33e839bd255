"""The Fellegi-Holt programme as a textbook has it, solved by scipy's HiGHS: what our diagnosis is measured beside."""

import time
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import lil_array

from core.forms import CellRef
from core.rules.kinds import Balance


class Solved(NamedTuple):
    """How long it took, and how many cells it changes; none if it was not done in time."""

    seconds: float
    size: int | None


def solved(
    balances: Sequence[Balance], values: Mapping[CellRef, int], failing: set[Balance], *, cuts: bool, limit: float
) -> Solved:
    """Find the least number of cells to change, to whole numbers of 0 and more.

    Columns: the new figures, then for each cell whether it changes. With `cuts`, of the cells of a failing balance at
    least one changes.
    """
    start = time.perf_counter()
    refs = list(dict.fromkeys(ref for balance in balances for ref in balance.cells))
    place = {ref: number for number, ref in enumerate(refs)}
    count = len(refs)
    reach = sum(abs(sum(values[r] for r in b.left) - sum(values[r] for r in b.right)) for b in failing) + 1
    cut = list(failing) if cuts else []
    matrix = lil_array((len(balances) + 2 * count + len(cut), 2 * count))
    low, high = np.full(matrix.shape[0], -np.inf), np.full(matrix.shape[0], np.inf)
    for row, balance in enumerate(balances):
        for side, sign in ((balance.left, 1), (balance.right, -1)):
            for ref in side:
                matrix[row, place[ref]] = sign
        low[row] = high[row] = 0
    for number, ref in enumerate(refs):
        above, below = len(balances) + 2 * number, len(balances) + 2 * number + 1
        matrix[above, number], matrix[above, count + number], high[above] = 1, -reach, values[ref]
        matrix[below, number], matrix[below, count + number], low[below] = 1, reach, values[ref]
    for number, balance in enumerate(cut):
        row = len(balances) + 2 * count + number
        for ref in balance.cells:
            matrix[row, count + place[ref]] = 1
        low[row] = 1
    found = milp(
        np.concatenate([np.zeros(count), np.ones(count)]),
        integrality=np.ones(2 * count),
        bounds=Bounds(0, np.concatenate([np.full(count, np.inf), np.ones(count)])),
        constraints=LinearConstraint(matrix.tocsr(), low, high),
        options={"time_limit": limit},
    )
    seconds = time.perf_counter() - start
    return Solved(seconds, round(found.fun) if found.status == 0 else None)
