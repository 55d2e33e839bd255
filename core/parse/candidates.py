"""The ways in which the pieces of one row can be its figures."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from core.document import Span
from core.figures import read_figure
from core.lines import DRAWN, Line, Piece
from core.locate.places import RowPlace
from core.model import CellStatus, Figure
from core.parse import division
from core.parse.columns import Heads

_MOST_EXTRA = 5
# separators by which cells may be glued; where every cell has its line, a number is a number
LOOSE = frozenset(("blank", "running"))


class Candidate(NamedTuple):
    """One reading of a row: a piece for each column (none: not in the source) and what each piece is worth."""

    pieces: tuple[Piece | None, ...]
    values: tuple[Figure | None, ...]
    printed: bool = True  # every piece stands by itself; else it was cut, joined or moved
    exhaustive: bool = True  # every other way to cut the row is among its readings too
    forced: bool = True  # no other way to cut it, whatever it adds up to

    @property
    def spans(self) -> tuple[Span | None, ...]:
        """Where each column's piece stands."""
        return tuple(piece.span if piece and piece.text else None for piece in self.pieces)


def candidate(pieces: Sequence[Piece | None], *, printed: bool = True) -> Candidate:
    """Make a candidate, reading each piece."""
    return Candidate(tuple(pieces), tuple(_value(piece) for piece in pieces), printed)


def _value(piece: Piece | None) -> Figure | None:
    if piece is None or not piece.text:
        return None
    reading = read_figure(piece.text)
    return reading.value if reading.status is CellStatus.NUMBER else None


class Grid(NamedTuple):
    """Where rows of a table begin, by the number of cells in their line; which widths can be trusted, which are sure.

    A width is trusted if every row of it fits, and sure if rows are blank not only before their first figure, where
    a label may have taken the cell: then blank cells are blank whatever the sums say.
    """

    starts: dict[int, frozenset[int]]
    trusted: frozenset[int]
    sure: frozenset[int] = frozenset()
    drawn: Mapping[int, Heads] = {}  # where the figures of a row belong for certain, by the number of its line


def grid_of(places: Iterable[RowPlace], width: int) -> Grid:
    """Learn from the complete rows where figures stand; a width with a row that fits nowhere is not trusted."""
    starts: dict[int, set[int]] = defaultdict(set)
    short: list[RowPlace] = []
    gaps: set[int] = set()
    for place in places:
        if place.line.separator not in DRAWN:
            continue
        figures = place.figures
        if figures and figures[-1].column - figures[0].column == width - 1:
            starts[_cells_of(place.line)].add(figures[0].column)
            if len(figures) < width:
                gaps.add(_cells_of(place.line))
        elif len(figures) < width:
            short.append(place)
    shown = frozenset(starts)
    for place in short:
        cells = _cells_of(place.line)
        if len(place.values) == width and (cells not in starts or place.line.separator == "grid"):
            starts[cells].add(place.values[0].column)
    grid = Grid({cells: frozenset(found) for cells, found in starts.items()}, frozenset())
    doubtful = {_cells_of(place.line) for place in short if not list(_windows(place, grid, width))}
    seen = {_cells_of(place.line) for place in short}
    trusted = frozenset(seen - doubtful)
    blanks = [(place, _blanks(place, grid, width)) for place in short]
    gaps |= {
        cells
        for place, columns in blanks
        if columns - {0} and ((cells := _cells_of(place.line)) in shown or len(columns) > 1)
    }
    lost = [place for place, columns in blanks if width - 1 in columns]
    return grid._replace(trusted=trusted, sure=frozenset() if _slid(lost, width) else trusted & gaps)


def _blanks(place: RowPlace, grid: Grid, width: int) -> set[int]:
    """Return the columns that are blank if the cells of a line are those of the form."""
    return {column for window in _windows(place, grid, width) for column, span in enumerate(window.spans) if not span}


def _slid(places: Sequence[RowPlace], width: int) -> bool:
    """Say whether the last figures before a blank total are totals: then one was lost, and the others moved up.

    What gets lost is a blank or a 0, so that the rest adds up in some row at least.
    """
    rows = [[_value(piece) or 0 for piece in place.figures] for place in places if len(place.figures) == width - 1]
    short = [row[-1] - sum(row[:-1]) for row in rows if any(row[:-1])]
    return 0 in short and 2 * sum(lacking >= 0 for lacking in short) >= len(short)


def _cells_of(line: Line) -> int:
    return 1 + max((piece.column for piece in line.pieces), default=0)


def _windows(place: RowPlace, grid: Grid, width: int) -> Iterator[Candidate]:
    """Yield the readings in which blank cells of the line are blank cells of the form."""
    figures = place.figures
    by_column = {piece.column: piece for piece in place.values}
    if figures and figures[-1].column - figures[0].column == width - 1:
        starts: Iterable[int] = (figures[0].column,)
    else:
        known = grid.starts.get(_cells_of(place.line))
        behind = place.values[0].column if place.values else 0
        starts = sorted(known) if known else (behind,) if len(by_column) == width else ()
    for start in starts:
        window = range(start, start + width)
        if all(column in by_column for column in window) and all(piece.column in window for piece in figures):
            yield candidate([by_column[column] for column in window])


def readings(place: RowPlace, grid: Grid, width: int, *, trusting: bool) -> list[Candidate]:
    """Return every way to read a row, likeliest first; `trusting`: blank cells decide where their grid is in order."""
    figures = place.figures
    drawn = place.line.separator in DRAWN
    heads = grid.drawn.get(place.line.number)
    known = (_under(place, heads) if heads else None) or (candidate(figures) if len(figures) == width else None)
    if known or (heads and heads.order):  # in another order than the form's a row that lacks a figure is anything
        return [known] if known else []
    if len(figures) > width:
        found = list((_joined if drawn or place.line.separator in LOOSE else _chosen)(figures, width))
        return [one._replace(forced=len(found) == 1) for one in found]
    if place.line.separator in LOOSE and division.divisible(figures, width) and not adds_up(figures):
        divided = division.divisions(figures, [(width, True)])
        forced = len(divided.ways) == 1 and division.has_one_way(figures, width)
        cut = [
            candidate(pieces, printed=False)._replace(exhaustive=divided.complete, forced=forced)
            for pieces in divided.ways
        ]
        return [*cut, *_lost_if_many(figures, width)]
    windows = list(_windows(place, grid, width)) if drawn else []
    if not figures:
        return windows[:1] if windows or not drawn else [_all_blank(place, width)] * (len(place.values) >= width)
    in_place = figures[-1].column - figures[0].column == width - 1
    at_home = grid.trusted if trusting else grid.sure
    if windows and len(windows) == 1 and (in_place or _cells_of(place.line) in at_home):
        return windows
    return [*_lost(figures, width), *windows]


def _under(place: RowPlace, heads: Heads) -> Candidate | None:
    """Read a row where it is drawn, if its cells are those of the heads: what it adds up to says nothing then."""
    figures = place.figures
    columns = heads.columns or ()
    by_column = {piece.column: piece for piece in place.line.pieces}
    inside = {piece.column for piece in figures if piece.column in columns}
    if columns and len(inside) == len(figures) and all(column in by_column for column in columns):
        found = candidate([by_column[column] for column in columns], printed=heads.sure)
    elif heads.order and len(figures) == len(heads.order):
        found = candidate([figures[at] for at in heads.order], printed=heads.sure)
    else:
        return None
    return found._replace(exhaustive=heads.sure)


def adds_up(figures: Sequence[Piece]) -> bool:
    """Say whether the figures are numbers as they stand, the last the sum of the others: then none is glued."""
    digits = [piece.text for piece in figures]
    whole = all(text.isdecimal() and (text == "0" or text[0] != "0") for text in digits)
    return len(digits) > 1 and whole and sum(map(int, digits[:-1])) == int(digits[-1])


def _chosen(figures: Sequence[Piece], width: int) -> Iterator[Candidate]:
    """Yield the readings in which some are no figures of the row: where each has its line, none was split."""
    if len(figures) - width > _MOST_EXTRA:
        return
    for kept in combinations(figures, width):
        yield candidate(kept, printed=False)


def _all_blank(place: RowPlace, width: int) -> Candidate:
    return candidate(place.values[-width:])


def _lost_if_many(figures: Sequence[Piece], width: int) -> Iterator[Candidate]:
    """Glued or lost: with one piece too few both can be meant."""
    if len(figures) == width - 1:
        yield from _lost(figures, width)


def _lost(figures: Sequence[Piece], width: int) -> Iterator[Candidate]:
    """Yield the readings in which some columns are not in the source; a total is hardly ever the one that is lost."""
    lost = width - len(figures)
    order = [*range(width - 2, -1, -1), width - 1]
    for missing in combinations(order, lost):
        rest = iter(figures)
        yield candidate([None if column in missing else next(rest) for column in range(width)], printed=False)


def _joined(figures: Sequence[Piece], width: int) -> Iterator[Candidate]:
    """Yield the readings in which neighbours are one number that was split over cells; a 0 never begins one."""
    extra = len(figures) - width
    if extra > _MOST_EXTRA or any(not piece.text.isdigit() for piece in figures):
        return
    for joints in combinations(range(1, len(figures)), extra):
        groups: list[list[Piece]] = [[figures[0]]]
        for index, piece in enumerate(figures[1:], 1):
            if index in joints:
                groups[-1].append(piece)
            else:
                groups.append([piece])
        if all(len(group) == 1 or group[0].text[0] not in "0０" for group in groups):
            yield candidate([_join(group) for group in groups], printed=False)


def with_whole_cells(place: RowPlace, width: int) -> RowPlace:
    """Return the row with one figure a cell, if it then has just as many as it should."""
    values = tuple(whole_cells(place.values, width)) if place.line.separator in DRAWN else place.values
    return place if len(values) == len(place.values) else place._replace(values=values)


def whole_cells(pieces: Sequence[Piece], width: int) -> Sequence[Piece]:
    """Join digits that blanks part within one cell, if that gives `width` figures."""
    figures = [piece for piece in pieces if piece.text]
    if len(figures) <= width:
        return pieces
    cells: dict[int, list[Piece]] = defaultdict(list)
    for piece in figures:
        cells[piece.column].append(piece)
    plain = all(len(group) == 1 or all(piece.text.isdigit() for piece in group) for group in cells.values())
    if len(cells) != width or not plain or (width > 1 and all(len(group) > 1 for group in cells.values())):
        return pieces
    return [_join(group) for group in cells.values()]


def _join(group: Sequence[Piece]) -> Piece:
    if len(group) == 1:
        return group[0]
    text = "".join(piece.text for piece in group)
    return group[0]._replace(text=text, span=Span(group[0].span.start, group[-1].span.end))
