"""Where rows of the official tables stand in a document."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from core.document import Span
from core.forms import Row, Table
from core.lines import Line, Piece
from core.model import Note


class RowPlace(NamedTuple):
    """One row as found: its label, and the pieces after it (figures, blanks, what is neither), left to right."""

    table: Table
    row: Row
    label: Span
    values: tuple[Piece, ...]
    line: Line

    @property
    def figures(self) -> tuple[Piece, ...]:
        """The pieces that print something where a figure belongs."""
        return tuple(piece for piece in self.values if piece.text)


class RunPlace(NamedTuple):
    """Figures without a label, in a table that has none beside its rows; `separator` as of their line."""

    table: Table
    pieces: tuple[Piece, ...]
    separator: str


@dataclass(frozen=True, slots=True)
class Found:
    """Rows known by their label, runs of figures without one, and what else stood inside the tables."""

    rows: tuple[RowPlace, ...]
    runs: tuple[RunPlace, ...] = ()
    notes: tuple[Note, ...] = ()
    extra: tuple[str, ...] = ()  # optional rows of the form that are printed
    strays: int = 0  # runs as long as a row that no label claims
    homes: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)  # the parts that should hold each table
    lines: Sequence[Line] = ()  # all that was looked through

    def is_at_home(self, table: Table, place: Span) -> bool:
        """Say whether a place lies in the part of the report that its table belongs to."""
        return any(home.start <= place.start < home.end for home in self.homes.get(table.code, ()))

    @property
    def size(self) -> int:
        """How many figures were found: the better of two ways to look finds more."""
        rows = {place.row.code: _size(place.figures, len(place.row.columns)) for place in self.rows}
        runs = [_size(run.pieces, sum(1 for _ in run.table.refs())) for run in self.runs]
        return sum(rows.values()) + max(runs, default=0)


def _size(figures: Sequence[Piece], width: int) -> int:
    """Count the figures a run can hold: glued digits may be as many figures as they are digits."""
    printed = len([piece for piece in figures if piece.text])
    digits = sum(len(piece.text) for piece in figures if piece.figure)
    return printed if printed >= width else max(printed, min(digits, width) - 1)
