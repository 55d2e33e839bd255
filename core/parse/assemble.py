"""Put the figures of located rows into the cells of a table: one way for each kind of table."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from core.document import Span
from core.figures import read_figure
from core.forms import CellRef, Row, Table
from core.lines import DRAWN, Piece
from core.locate.places import Found, RowPlace, RunPlace
from core.model import Cell, CellStatus, Certainty, Note, PrintedSum
from core.parse import candidates, columns, division, resolve
from core.parse.repeated import best_places
from core.parse.subtotals import of_organizations
from core.parse.surplus import without_surplus

_FEW = 5


class Read(NamedTuple):
    """The cells of one table that the source has, and what was met on the way."""

    cells: list[Cell]
    notes: list[Note]
    sums: tuple[PrintedSum, ...] = ()


def absent(ref: CellRef) -> Cell:
    """Return a cell that the source does not have."""
    return Cell(ref, CellStatus.ABSENT)


def cell_of(ref: CellRef, piece: Piece | None, certainty: Certainty = Certainty.READ) -> Cell:
    """Read one piece into a cell; no piece: absent."""
    if piece is None:
        return absent(ref)
    reading = read_figure(piece.text)
    if reading.status is CellStatus.BLANK:
        return Cell(ref, CellStatus.BLANK, span=piece.span, box=piece.box)
    return Cell(
        ref,
        reading.status,
        raw=piece.text,
        value=reading.value,
        span=piece.span,
        box=piece.box,
        certainty=certainty,
        unit=reading.unit,
        traits=reading.traits,
    )


def _refs(table: Table, row: Row) -> list[CellRef]:
    return [CellRef(table.code, row.code, column.code) for column in row.columns]


def matrix(table: Table, found: Found) -> Read:
    """Rows by columns: the run of figures of a row, divided or filled up only as the equations allow."""
    places, notes = best_places(found, table)
    [block] = table.blocks
    width = len(block.columns)
    whole = {code: candidates.with_whole_cells(place, width) for code, place in places.items()}
    places, subtotals = without_surplus(whole, width)
    grid = candidates.grid_of(places.values(), width)
    grid = grid._replace(drawn=columns.drawn(found.lines, places.values(), table))
    rows = {row.code: places[row.code] for row in table.rows if row.code in places}
    choices = resolve.choose(table, _ways(rows, grid, width))
    cells: list[Cell] = []
    for code, place in rows.items():
        refs = _refs(table, table.row(code))
        choice = choices.get(code)
        if choice:
            cells.extend(_chosen(refs, choice, place))
        notes.extend(_run_notes(table, refs, place, choice, width))
    return Read(cells, notes, tuple(of_organizations(table, subtotals)))


def _ways(rows: Mapping[str, RowPlace], grid: candidates.Grid, width: int) -> Iterator[resolve.Readings]:
    """Yield the readings of the rows: by the places of blank cells first, then whatever the cells may be."""
    readings = {code: candidates.readings(place, grid, width, trusting=True) for code, place in rows.items()}
    yield readings
    drawn = {code: place for code, place in rows.items() if place.line.separator in DRAWN}
    yield readings | {code: candidates.readings(place, grid, width, trusting=False) for code, place in drawn.items()}


def _chosen(refs: Sequence[CellRef], choice: resolve.Choice, place: RowPlace) -> Iterable[Cell]:
    """Yield the cells of a row; where values are gone and nothing shows from where, no place is offered.

    But the ends of a row of which one figure is gone, and of which the last is the sum, are likely its own ends.
    """
    pieces = choice.candidate.pieces
    placeless = len(place.figures) < _FEW or place.line.separator not in DRAWN
    doubtful = choice.open > 1 and None in pieces and placeless
    lacks_one = len(place.figures) == len(refs) - 1 and candidates.adds_up(place.figures)
    ends = (place.figures[0], place.figures[-1]) if lacks_one else ()
    for ref, piece, certainty in zip(refs, pieces, choice.certainty, strict=True):
        unplaced = doubtful and certainty is Certainty.GUESS and piece not in ends
        yield absent(ref) if unplaced else cell_of(ref, piece, certainty)


def _run_notes(
    table: Table, refs: Sequence[CellRef], place: RowPlace, choice: resolve.Choice | None, width: int
) -> Iterable[Note]:
    subject = f"{table.code}.{place.row.code}"
    spans = tuple(piece.span for piece in place.figures)
    if len(spans) > width and choice:
        yield Note("cell.split_digits", subject, tuple(refs), spans, len(spans))
    elif len(spans) != width and (choice is None or any(piece is None for piece in choice.candidate.pieces)):
        yield Note("cell.run_length", subject, tuple(refs), spans, len(spans))


def line(table: Table, found: Found) -> Read:
    """All rows side by side in one run of figures, or each row labelled with a run of its own."""
    refs = list(table.refs())
    runs = sorted(
        (run for run in found.runs if run.table.code == table.code),
        key=lambda run: not found.is_at_home(table, run.pieces[0].span),
    )
    groups = [(len(row.columns), True) for row in table.rows]
    joined = [RunPlace(table, tuple(piece for run in runs for piece in run.pieces), "none")] if runs else []
    for whole in [*runs, *joined]:
        pieces, sure = _side_by_side(whole, groups)
        if pieces:
            return Read([cell_of(ref, piece, s) for ref, piece, s in zip(refs, pieces, sure, strict=True)], [])
    places, notes = best_places(found, table)
    if len(places) < len(table.rows) - 1:  # one labelled row alone may be what is left of the whole run
        places = {}
    cells: list[Cell] = []
    for row in table.rows:
        place = places.get(row.code)
        pieces = _exactly(place.values, len(row.columns)) if place else None
        if pieces:
            cells.extend(cell_of(ref, piece) for ref, piece in zip(_refs(table, row), pieces, strict=True))
    if not cells and runs:
        spans = tuple(piece.span for run in runs for piece in run.pieces if piece.text)
        notes.append(Note("cell.run_length", table.code, tuple(refs), spans, len(spans)))
    return Read(cells, notes)


def _side_by_side(
    run: RunPlace, groups: Sequence[division.Group]
) -> tuple[Sequence[Piece] | None, Sequence[Certainty]]:
    """Return just so many pieces as the groups want, and how sure each is; glued digits are divided."""
    width = sum(size for size, _ in groups)
    pieces = _exactly(run.pieces, width)
    if pieces:
        return pieces, [Certainty.READ] * width
    figures = [piece for piece in run.pieces if piece.text]
    if run.separator not in candidates.LOOSE or not division.divisible(figures, width):
        return None, ()
    found = division.divisions(figures, groups)
    return _common(found) if found.ways else (None, ())


def _common(found: division.Divisions) -> tuple[Sequence[Piece], list[Certainty]]:
    """Return the first of several divisions, settled where all of them agree."""
    first = found.ways[0]
    return first, [
        Certainty.SETTLED
        if found.complete and all(other[i].span == piece.span for other in found.ways)
        else Certainty.GUESS
        for i, piece in enumerate(first)
    ]


def _exactly(run: Sequence[Piece], width: int) -> Sequence[Piece] | None:
    """Return the pieces of a run that are just so many: its figures, else its cells with the blank ones."""
    figures = candidates.whole_cells([piece for piece in run if piece.text], width)
    if len(figures) == width:
        return figures
    return run if len(run) == width and figures else None


def blocks(table: Table, found: Found) -> Read:
    """Captioned blocks: a row has one to three figures, told apart by their order only."""
    places, notes = best_places(found, table)
    cells: list[Cell] = []
    for row in table.rows:
        place = places.get(row.code)
        if place is None:
            continue
        refs = _refs(table, row)
        pieces, sure = _in_order(place, len(refs))
        cells.extend(cell_of(ref, piece, s) for ref, piece, s in zip(refs, pieces, sure, strict=True))
        if len(place.figures) > len(refs) or None in pieces:
            spans = tuple(piece.span for piece in place.figures)
            notes.append(Note("cell.run_length", f"{table.code}.{row.code}", tuple(refs), spans, len(spans)))
    return Read(cells, notes)


def _in_order(place: RowPlace, width: int) -> tuple[Sequence[Piece | None], Sequence[Certainty]]:
    figures = candidates.with_whole_cells(place, width).figures
    if len(figures) == width:
        return figures, [Certainty.READ if figures == place.figures else Certainty.GUESS] * width
    if len(figures) > width:
        # a merged cell that was filled all over, else nobody knows which of them counts
        same = len({piece.text for piece in figures[width - 1 :]}) == 1
        return figures[:width], [Certainty.READ if same else Certainty.GUESS] * width
    if len(place.values) >= width:  # blank cells hold their places
        return place.values[:width], [Certainty.READ] * width
    if place.line.separator not in DRAWN:
        return _divided(place, width)
    return [*figures, *[None] * (width - len(figures))], [Certainty.GUESS] * width


def _divided(place: RowPlace, width: int) -> tuple[Sequence[Piece | None], Sequence[Certainty]]:
    """Glued digits that no equation divides: each cell shows the whole print, unless only one division is a number."""
    figures = place.figures
    glued = place.line.separator in candidates.LOOSE
    if glued and division.divisible(figures, width):
        found = division.divisions(figures, [(width, False)])
        # digits that are no number as they stand are glued for certain; any others may be what is left of the row
        glued_for_certain = all(len(piece.text) > 1 and piece.text[0] in "0０" for piece in figures)
        if len(found.ways) == 1 and glued_for_certain:
            return _common(found)
    if not glued or sum(len(piece.text) for piece in figures) < width:
        return [None] * width, [Certainty.READ] * width
    start, end = figures[0].span.start, figures[-1].span.end
    whole = figures[0]._replace(text="?", span=Span(start, end))
    return [whole] * width, [Certainty.GUESS] * width


WAYS: dict[str, Callable[[Table, Found], Read]] = {"matrix": matrix, "line": line, "blocks": blocks}
