"""The rows and columns of the forms by name, for what is asked of all of them."""

from collections.abc import Iterable

from core.forms import CellRef, form
from tests.builders import ref

F2021, F2019 = form("2021"), form("2019")
ONE_ROW = F2021.with_optional("other_processing")
APPLICATIONS, PROCEEDINGS = F2021.table("applications"), F2021.table("proceedings")
COLUMNS = [column.code for column in APPLICATIONS.blocks[0].columns]
ROWS = [row.code for row in APPLICATIONS.rows if row.role != "replaced"]
PARTS = [row.code for row in APPLICATIONS.with_role("part")]


def row_of(name: str, columns: Iterable[str]) -> tuple[CellRef, ...]:
    return tuple(ref(f"{name}.{column}") for column in columns)


def column_of(rows: Iterable[str], column: str) -> tuple[CellRef, ...]:
    return tuple(CellRef("applications", row, column) for row in rows)
