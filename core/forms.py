"""The official forms, one file each in resources/forms: a new edition is a new file."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, cached_property
from typing import Any, NamedTuple

from core.resources import resource


class CellRef(NamedTuple):
    """Which figure of the official form: the contract's `table.row.column`."""

    table: str
    row: str
    column: str

    def __str__(self) -> str:
        return ".".join(self)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of figures; `path` is its head from the outermost label to its own."""

    code: str
    role: str
    path: tuple[str, ...]
    unit: str | None = None
    signed: bool = False


# rows, tables and forms are compared by identity: there is one of each, and they are keys of caches
@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """A row of figures; `match` is sought in the bare label; `instead_of` names the rows it may stand for."""

    code: str
    role: str
    path: tuple[str, ...]
    match: re.Pattern[str]
    columns: tuple[Column, ...]
    instead_of: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """The innermost label, as the form prints it."""
        return self.path[-1]


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """Rows under a caption of their own with a common head; tables without captions are one block."""

    code: str
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, eq=False)
class Table:
    """One official table; `kind`: "blocks" stacked blocks, "matrix" rows by columns, "line" all rows side by side."""

    code: str
    kind: str
    section: str
    name: str
    title: str
    unit: str
    corner: str
    blocks: tuple[Block, ...]

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """All rows in the form's order."""
        return tuple(row for block in self.blocks for row in block.rows)

    def row(self, code: str) -> Row:
        """Return the row with this code; KeyError if the form has none."""
        for row in self.rows:
            if row.code == code:
                return row
        raise KeyError(code)

    def refs(self) -> Iterator[CellRef]:
        """Yield every cell of the table in the form's order."""
        for row in self.rows:
            for column in row.columns:
                yield CellRef(self.code, row.code, column.code)

    def with_role(self, role: str) -> tuple[Row, ...]:
        """Return the rows that play this part in the balances."""
        return tuple(row for row in self.rows if row.role == role)


@dataclass(frozen=True, slots=True)
class Section:
    """One of the six parts; `match` fits the bare heading without its number, whatever that is.

    Under the right number and in the right place a heading in other words is it too, if it has one of `like`.
    """

    code: str
    number: str
    title: str
    match: re.Pattern[str]
    like: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Form:
    """One edition of the official form; `optional` are rows that some reports print in place of others."""

    code: str
    first_year: int
    last_year: int | None
    basis: str
    markers: tuple[str, ...]
    sections: tuple[Section, ...]
    tables: tuple[Table, ...]
    optional: tuple[Row, ...]

    def table(self, code: str) -> Table:
        """Return the table with this code; KeyError if the form has none."""
        for table in self.tables:
            if table.code == code:
                return table
        raise KeyError(code)

    def refs(self) -> Iterator[CellRef]:
        """Yield every cell of the form in the form's order."""
        for table in self.tables:
            yield from table.refs()

    def column(self, ref: CellRef) -> Column:
        """Return the column of a cell; KeyError if the form does not have the cell."""
        for column in self.table(ref.table).row(ref.row).columns:
            if column.code == ref.column:
                return column
        raise KeyError(str(ref))

    def __contains__(self, ref: object) -> bool:
        return ref in self._refs

    @cached_property
    def _refs(self) -> frozenset[CellRef]:
        return frozenset(self.refs())

    def covers(self, year: int) -> bool:
        """Say whether this is the form of a report year."""
        return self.first_year <= year and (self.last_year is None or year <= self.last_year)

    def with_optional(self, code: str) -> "Form":
        """Return the form with an optional row taken in; the rows it stands for keep cells but no part in sums."""
        return _with_optional(self, code)


@cache
def _with_optional(form: Form, code: str) -> Form:
    """Build each variant once: rules and layouts are kept by the form they are of."""
    row = next(row for row in form.optional if row.code == code)
    return replace(form, tables=tuple(_with_row(table, row) for table in form.tables))


def _with_row(table: Table, extra: Row) -> Table:
    return replace(table, blocks=tuple(_block_with_row(block, extra) for block in table.blocks))


def _block_with_row(block: Block, extra: Row) -> Block:
    rows: list[Row] = []
    for row in block.rows:
        idle = row.code in extra.instead_of
        rows.append(replace(row, role="replaced") if idle else row)
        if idle and row.code == extra.instead_of[-1]:
            rows.append(extra)
    return replace(block, rows=tuple(rows))


def _columns(entries: list[dict[str, Any]]) -> tuple[Column, ...]:
    return tuple(Column(e["code"], e["role"], tuple(e["path"]), e.get("unit"), e.get("signed", False)) for e in entries)


def _rows(entries: list[dict[str, Any]], columns: tuple[Column, ...]) -> tuple[Row, ...]:
    return tuple(
        Row(
            e["code"],
            e["role"],
            tuple(e["path"]),
            re.compile(e["match"]),
            columns,
            tuple(e.get("instead_of", ())),
        )
        for e in entries
    )


def _blocks(entry: dict[str, Any]) -> tuple[Block, ...]:
    blocks = entry.get("blocks") or [{**entry, "caption": ""}]
    result = []
    for block in blocks:
        columns = _columns(block["columns"])
        rows = tuple(row for row in _rows(block["rows"], columns) if not row.instead_of)
        result.append(Block(block["code"], block["caption"], columns, rows))
    return tuple(result)


def _optional(entry: dict[str, Any]) -> tuple[Row, ...]:
    if "rows" not in entry:
        return ()
    return tuple(row for row in _rows(entry["rows"], _columns(entry["columns"])) if row.instead_of)


def _table(entry: dict[str, Any]) -> Table:
    return Table(
        code=entry["code"],
        kind=entry["kind"],
        section=entry["section"],
        name=entry["name"],
        title=entry["title"],
        unit=entry["unit"],
        corner=entry.get("corner", ""),
        blocks=_blocks(entry),
    )


def _form(data: dict[str, Any]) -> Form:
    return Form(
        code=data["code"],
        first_year=data["first_year"],
        last_year=data.get("last_year"),
        basis=data["basis"],
        markers=tuple(data["markers"]),
        sections=tuple(
            Section(e["code"], e["number"], e["title"], re.compile(e["match"]), tuple(e["like"]))
            for e in data["sections"]
        ),
        tables=tuple(_table(entry) for entry in data["tables"]),
        optional=tuple(row for entry in data["tables"] for row in _optional(entry)),
    )


@cache
def all_forms() -> tuple[Form, ...]:
    """Return every form in resources/forms, oldest first."""
    files = sorted(resource("forms").glob("*.toml"))
    found = [_form(tomllib.loads(file.read_text("utf-8"))) for file in files]
    return tuple(sorted(found, key=lambda form: form.first_year))


def form(code: str) -> Form:
    """Return the form with this code; KeyError if there is none."""
    for candidate in all_forms():
        if candidate.code == code:
            return candidate
    raise KeyError(code)


def form_of_year(year: int) -> Form | None:
    """Return the form a report for `year` has to use; none for 2018 and before."""
    return next((candidate for candidate in all_forms() if candidate.covers(year)), None)
