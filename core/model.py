"""What was read from a report: small frozen records, each figure with the place it comes from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Any, NamedTuple

from core.document import Box, Document, Span
from core.entries import Entry
from core.forms import CellRef, Form
from core.statements import Prose

if TYPE_CHECKING:
    import pandas as pd

Figure = int | Decimal

NO_PROSE = Prose()


class CellStatus(Enum):
    """Five different things that are never taken for one another."""

    NUMBER = "number"
    BLANK = "blank"
    PLACEHOLDER = "placeholder"
    UNREADABLE = "unreadable"
    ABSENT = "absent"


class Certainty(Enum):
    """How a figure came to its cell: printed there, forced by the equations, or the likeliest of several."""

    READ = "read"
    SETTLED = "settled"
    GUESS = "guess"


@dataclass(frozen=True, slots=True)
class Cell:
    """One figure of the form as the source has it; `value` only for numbers; `traits` say how it was printed."""

    ref: CellRef
    status: CellStatus
    raw: str | None = None
    value: Figure | None = None
    span: Span | None = None
    box: Box | None = None
    certainty: Certainty = Certainty.READ
    unit: str | None = None
    traits: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Part:
    """One of the six sections as found: its heading and its body in the text."""

    code: str
    heading: Span
    body: Span
    number: str | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """Something the reader met on the way, to be reported as a finding: rule id, subject, cells and places."""

    rule: str
    subject: str | None
    cells: tuple[CellRef, ...] = ()
    spans: tuple[Span, ...] = ()
    count: int | None = None
    text: str | None = None  # a sentence of the reader's own, where no other words say it


class PrintedSum(NamedTuple):
    """A sum that a report prints although the form does not ask for it, and the cells that it should be the sum of."""

    rule: str
    subject: str
    cells: tuple[CellRef, ...]
    value: Figure
    span: Span


@dataclass(frozen=True, slots=True)
class Report:
    """One report as read, never changed afterwards: corrections lie over it, in a review.

    `trail` is what earlier reviewers did to it: only a workbook of ours brings any. `prose` is what the sentences
    around the tables say in numbers. `on_text` is what the rules on the text found, where they were weighed ahead.
    """

    document: Document
    form: Form
    organization: str | None
    year: int | None
    parts: tuple[Part, ...]
    cells: tuple[Cell, ...]
    notes: tuple[Note, ...] = ()
    trail: tuple[Entry, ...] = ()
    prose: Prose = NO_PROSE
    sums: tuple[PrintedSum, ...] = ()
    on_text: Mapping[int, Any] = field(default_factory=dict, compare=False, repr=False)

    def by_ref(self) -> dict[CellRef, Cell]:
        """Return the cells by their reference, in the form's order."""
        return {cell.ref: cell for cell in self.cells}

    def figures(self) -> dict[CellRef, Figure | None]:
        """Return the figures by their cells, None where none could be read."""
        return {cell.ref: cell.value for cell in self.cells}

    def to_frame(self) -> "pd.DataFrame":
        """Return one row a cell: table, row, column, status, raw, value, certainty, start, end, page."""
        import pandas as pd  # noqa: PLC0415  (costs 300 ms: only who asks for a frame pays)

        return pd.DataFrame(
            {
                "table": [cell.ref.table for cell in self.cells],
                "row": [cell.ref.row for cell in self.cells],
                "column": [cell.ref.column for cell in self.cells],
                "status": [cell.status.value for cell in self.cells],
                "raw": [cell.raw for cell in self.cells],
                "value": pd.Series([cell.value for cell in self.cells], dtype=object),
                "certainty": [cell.certainty.value for cell in self.cells],
                "start": pd.array([cell.span and cell.span.start for cell in self.cells], dtype="Int64"),
                "end": pd.array([cell.span and cell.span.end for cell in self.cells], dtype="Int64"),
                "page": pd.array([cell.box and cell.box.page for cell in self.cells], dtype="Int64"),
            }
        )
