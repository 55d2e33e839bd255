"""The sheets of a saved workbook as rows and records, each with its place in the text."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from core.document import Document, Span
from core.figures import read_figure
from core.forms import CellRef
from core.model import Cell, CellStatus, Certainty, Figure

Place = tuple[int, int]
Sheet = Mapping[Place, tuple[str, Span]]
_NOTHING = ("", None)


class Record(NamedTuple):
    """One line of the sheet of data: the cell as it was read, and what lay over it."""

    cell: Cell
    corrected: bool
    final: str
    final_value: Figure | None
    reason: str
    shown: str
    shown_at: Span | None


def sheets_of(document: Document) -> Mapping[str, Sheet]:
    """Return the cells of every sheet by row and column."""
    found: dict[str, dict[tuple[int, int], tuple[str, Span]]] = {}
    for grid in document.grids:
        if grid.sheet is not None:
            cells = found.setdefault(grid.sheet.name, {})
            for cell in grid.cells:
                place = grid.sheet.rows[cell.row], grid.sheet.columns[cell.column]
                cells[place] = document.text[cell.span.start : cell.span.end], cell.span
    return found


def row_of(sheet: Sheet, number: int) -> tuple[str, ...]:
    """Return the texts of one row, from the first column on."""
    columns = [column for row, column in sheet if row == number]
    return tuple(sheet.get((number, column), _NOTHING)[0] for column in range(1, max(columns, default=0) + 1))


def lines_of(sheet: Sheet) -> Iterator[dict[str, tuple[str, Span | None]]]:
    """Yield the rows below the head of a list as text and place by the name of the column."""
    names = row_of(sheet, 1)
    for row in sorted({row for row, _ in sheet} - {1}):
        yield {name: sheet.get((row, column), _NOTHING) for column, name in enumerate(names, 1)}


def records_of(data: Sheet, sheets: Mapping[str, Sheet]) -> Iterator[Record]:
    """Yield what the sheet of data says of each cell, with what the official tables show for it."""
    for line in lines_of(data):
        texts = {name: text for name, (text, _) in line.items()}
        try:
            ref = CellRef(texts["table"], texts["row"], texts["column"])
            status, certainty = CellStatus(texts["status"]), Certainty(texts["certainty"])
            shown, shown_at = _official(texts["at"], sheets)
            raw, raw_at = line["raw"]
            at = shown_at if shown == raw else raw_at
            absent = status is CellStatus.ABSENT
            yield Record(
                Cell(
                    ref,
                    status,
                    raw=None if absent else raw,
                    value=read_figure(texts["value"]).value if status is CellStatus.NUMBER else None,
                    span=None if absent else at,
                    certainty=certainty,
                    unit=texts.get("unit") or None,
                    traits=read_figure(raw).traits if status is CellStatus.NUMBER else frozenset(),
                ),
                corrected=texts["corrected"] == "1",
                final=texts["final_raw"],
                final_value=read_figure(texts["final_value"]).value,
                reason=texts.get("reason", ""),
                shown=shown,
                shown_at=shown_at,
            )
        except (KeyError, ValueError):
            continue  # a line that somebody wrote below; a cell that is missing for it is missed


def _official(address: str, sheets: Mapping[str, Sheet]) -> tuple[str, Span | None]:
    """Return what the official table shows at an address such as 申请办理!D6."""
    name, _, place = address.rpartition("!")
    letters = place.rstrip("0123456789")
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    return sheets[name].get((int(place[len(letters) :]), column), _NOTHING)
