"""Where rows of the official tables stand in a document."""

from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Found:
    """Rows known by their label, runs of figures without one, and what else stood inside the tables."""

    rows: tuple[RowPlace, ...]
    runs: tuple[tuple[Table, tuple[Piece, ...]], ...] = ()
    notes: tuple[Note, ...] = ()
    extra: tuple[str, ...] = ()  # optional rows of the form that are printed

    @property
    def size(self) -> int:
        """How many figures were found: the better of two ways to look finds more."""
        return sum(len(place.figures) for place in self.rows) + sum(len(run) for _, run in self.runs)
