"""What a reader must give of a rendered text, and how far a report is from it."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from core.forms import CellRef
from core.model import Cell, CellStatus, Certainty, Figure, Report
from tests.figures import Figures


class Seen(NamedTuple):
    """Status and value a cell must have.

    `doubtful`: the text does not decide by itself. The reader may give the value, leave the cell without one, or give
    any value as a guess; it may not state another value.
    """

    status: CellStatus
    value: Figure | None = None
    doubtful: bool = False


Expected = dict[CellRef, Seen]

ABSENT = Seen(CellStatus.ABSENT)
BLANK = Seen(CellStatus.BLANK)
PLACEHOLDER = Seen(CellStatus.PLACEHOLDER)


def all_read(figures: Figures) -> Expected:
    """Expect every figure as it is."""
    return {ref: Seen(CellStatus.NUMBER, value) for ref, value in figures.items()}


def _complaint(cell: Cell, seen: Seen) -> str | None:
    if cell.status is CellStatus.NUMBER and cell.value == seen.value and seen.value is not None:
        return None
    if seen.doubtful:
        settled = cell.status is CellStatus.NUMBER and cell.certainty is not Certainty.GUESS
        return f"{cell.value} stated as {cell.certainty.value}" if settled else None
    if cell.status is seen.status and cell.value == seen.value:
        return None
    return f"{cell.status.value} {cell.value} ({cell.raw!r}, {cell.certainty.value})"


def _misplaced(cell: Cell, text: str) -> bool:
    if cell.span is None:
        return cell.status is CellStatus.NUMBER
    return text[cell.span.start : cell.span.end] != cell.raw


def _shared(cells: Mapping[CellRef, Cell]) -> Iterator[str]:
    """Two figures that claim the same characters: one of them is invented."""
    end, before = -1, ""
    printed = [cell for cell in cells.values() if cell.value is not None and cell.span is not None]
    for cell in sorted(printed, key=lambda cell: cell.span or (0, 0)):
        assert cell.span is not None
        if cell.span.start < end:
            yield f"{before} and {cell.ref} share {cell.raw!r}"
        end, before = cell.span.end, str(cell.ref)


def differences(expected: Expected, report: Report) -> list[str]:
    """Return one line for every cell that is not as expected, or whose span does not hold what it was read from."""
    cells = report.by_ref()
    found = []
    for ref, seen in expected.items():
        cell = cells.get(ref)
        if cell is None:
            found.append(f"{ref}: not listed, expected {seen.status.value} {seen.value}")
            continue
        complaint = _complaint(cell, seen)
        if complaint:
            found.append(f"{ref}: {complaint}, expected {seen.status.value} {seen.value}")
        if _misplaced(cell, report.document.text):
            found.append(f"{ref}: span {cell.span} does not hold {cell.raw!r}")
    found.extend(f"{ref}: not expected" for ref in cells if ref not in expected)
    return found + list(_shared(cells))
