"""Ways in which figures go missing from a form."""

from collections.abc import Callable, Mapping
from itertools import product
from random import Random

from core.forms import CellRef, Form, form
from tests.figures import Figures, zeros

TABLES = ("applications", "proceedings")
Way = Callable[[Form, Random], set[CellRef]]


def gaps(chosen: Form, way: str, rng: Random) -> set[CellRef]:
    """Return the cells to take out, none of them from a table without equalities."""
    return WAYS[way](chosen, rng)


def result_cell(form_code: str, row: int, column: int) -> CellRef:
    """Return the cell of an applicant's result by numbers from 0."""
    table = form(form_code).table("applications")
    return CellRef(table.code, table.with_role("part")[row].code, table.blocks[0].columns[column].code)


def grid(form_code: str, values: Mapping[tuple[int, int], int]) -> Figures:
    """Return a report with these results, by number of row and column; all came from applications of this year."""
    figures = zeros(form_code)
    for at, value in values.items():
        cell = result_cell(form_code, *at)
        for row, column in product((cell.row, "results_total", "received"), (cell.column, "total")):
            figures[CellRef(cell.table, row, column)] += value
    return figures


def blocks(form_code: str, rng: Random) -> tuple[Figures, set[CellRef]]:
    """Return figures and gaps: some rows take up all that their columns have, which leaves nothing for other rows."""
    rows, columns = rng.randint(2, 3), rng.randint(1, 3)
    values = {
        at: 0 if (at[0] < rows) != (at[1] < columns) else rng.randint(1, 4)
        for at in product(range(rows + 2), range(columns + 2))
        if at[0] >= rows or at[1] < columns
    }
    missing = rng.sample(sorted(values), rng.randint(min(8, len(values)), min(10, len(values))))
    return grid(form_code, values), {result_cell(form_code, *at) for at in missing}


def _cells(chosen: Form) -> list[CellRef]:
    return [ref for ref in chosen.refs() if ref.table in TABLES]


def _some(cells: list[CellRef], rng: Random, most: int = 10) -> set[CellRef]:
    return set(rng.sample(cells, rng.randint(1, min(most, len(cells)))))


def _one_row(chosen: Form, rng: Random) -> set[CellRef]:
    at = rng.choice(_cells(chosen))
    return _some([ref for ref in _cells(chosen) if ref.row == at.row], rng)


def _one_column(chosen: Form, rng: Random) -> set[CellRef]:
    at = rng.choice(list(chosen.table("applications").refs()))
    return _some([ref for ref in _cells(chosen) if ref.column == at.column], rng)


def _grid(chosen: Form, rng: Random, rows: int, columns: int) -> list[CellRef]:
    cells = list(chosen.table("applications").refs())
    across = set(rng.sample(sorted({ref.column for ref in cells}), columns))
    down = set(rng.sample(sorted({ref.row for ref in cells}), rows))
    return [ref for ref in cells if ref.row in down and ref.column in across]


def _whole_rows(chosen: Form, rng: Random, least: int, most: int) -> set[CellRef]:
    cells = _cells(chosen)
    rows = set(rng.sample(sorted({ref.row for ref in cells}), rng.randint(least, most)))
    return {ref for ref in cells if ref.row in rows}


WAYS: Mapping[str, Way] = {
    "1-10 anywhere": lambda chosen, rng: _some(_cells(chosen), rng),
    "1-10 in a row": _one_row,
    "1-10 in a column": _one_column,
    "1-10 of 3 rows, 3 columns": lambda chosen, rng: _some(_grid(chosen, rng, 3, 3), rng),
    "1-10 of 2 rows, 5 columns": lambda chosen, rng: _some(_grid(chosen, rng, 2, 5), rng),
    "1-10 of 4 rows, 4 columns": lambda chosen, rng: _some(_grid(chosen, rng, 4, 4), rng),
    "10-25 of 5 rows, 5 columns": lambda chosen, rng: set(rng.sample(_grid(chosen, rng, 5, 5), rng.randint(10, 25))),
    "a row": lambda chosen, rng: _whole_rows(chosen, rng, 1, 1),
    "2-5 rows": lambda chosen, rng: _whole_rows(chosen, rng, 2, 5),
    "20-60 anywhere": lambda chosen, rng: set(rng.sample(_cells(chosen), rng.randint(20, 60))),
    "100-150 anywhere": lambda chosen, rng: set(rng.sample(_cells(chosen), rng.randint(100, 150))),
}
