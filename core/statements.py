"""What the prose of a report says in numbers, and which sums of cells it may mean; nothing of whether it is right."""

from dataclasses import dataclass
from typing import NamedTuple

from core.document import Span
from core.forms import CellRef


class Sum(NamedTuple):
    """Some cells together, less a number that the prose itself takes off (such as withdrawn applications)."""

    cells: tuple[CellRef, ...]
    less: int = 0


class Statement(NamedTuple):
    """One quantity as the prose has it: `low` to `high` 件 (the same where it is exact, no `high`: no bound).

    It is borne out if any of `readings` lies between; `certain`: the words allow of no others. `span` are the words
    of the clause, `figure` the number alone.
    """

    rule: str
    low: int
    high: int | None
    readings: tuple[Sum, ...]
    span: Span
    figure: Span
    certain: bool = True


@dataclass(frozen=True, slots=True)
class Prose:
    """All that was understood of the prose."""

    statements: tuple[Statement, ...] = ()
