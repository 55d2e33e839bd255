"""Tables without rules: figures make the rows and columns; `labels` says which text around a row is its label."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from math import inf

from core.readers.sheets.labels import MODES, Bars, Labels, Row, labels_of
from core.readers.sheets.long_figures import is_row, with_whole_figures
from core.readers.sheets.marks import Mark, Rect, Rule
from core.readers.sheets.ruled import Cell
from core.readers.sheets.typeset import FIGURE, Piece, PrintLine, extent_of

_MOST_WRAPPED = 7
_PITCH = 1.9  # in heights: lines of one label are not farther apart
_FAR = 9.0  # in heights: rows of one table are not farther apart
_FINE = 0.3  # in heights: labels of neighbouring columns may stand as near as this
_REACH = 0.5
_WIDE = 4
_HALF = 0.5


@dataclass(slots=True)
class Rows:
    """A table recovered from places: its cells by row and column, and the extent of all."""

    cells: list[Cell]
    extent: Rect


@dataclass(slots=True)
class Block:
    """Rows that belong together, with the text around them; `lines`: the indices of all lines it may take."""

    rows: list[Row]
    texts: dict[int, list[Piece]]
    inner: set[int]
    lines: Sequence[PrintLine]
    bars: Bars
    _labels: dict[str, Labels] = field(default_factory=dict)

    def labels(self, mode: str) -> Labels:
        """Return the labels if they stand at the top, the middle or the bottom of their rows."""
        if mode not in self._labels:
            held = [piece for pieces in self.texts.values() for piece in pieces]
            held.sort(key=lambda piece: (piece.middle, piece.x0))
            self._labels[mode] = labels_of(self.rows, held, mode, self.bars)
        return self._labels[mode]

    def settle(self, mode: str) -> tuple[list[Rows], set[int]]:
        """Return the table as one mode has it, in parts if need be, and the indices of the lines that are in it."""
        chosen = self.labels(mode)
        loose = self._loose(chosen)
        first, last = self.rows[0].middle, self.rows[-1].middle
        used = set(self.inner)
        for index, pieces in self.texts.items():
            if first < self.lines[index].middle < last or any(id(piece) not in chosen.beside for piece in pieces):
                used.add(index)
        used -= loose
        left = [piece for index in sorted(used) for piece in self.texts[index] if id(piece) in chosen.beside]
        groups: list[list[list[Piece]]] = [[] for _ in self.rows]
        for stack in _stacks(left):
            nearest = min(range(len(self.rows)), key=lambda i: abs(self.rows[i].middle - stack[0].middle))
            groups[nearest].append(stack)
        cuts = [self.lines[index].middle for index in sorted(loose)]
        ranges = groupby(range(len(self.rows)), key=lambda i: bisect_left(cuts, self.rows[i].middle))
        return [self._part(list(part), chosen, groups) for _, part in ranges], used

    def _part(self, part: Sequence[int], chosen: Labels, groups: Sequence[list[list[Piece]]]) -> Rows:
        start, end = part[0], part[-1] + 1
        return _placed(self.rows[start:end], chosen.groups[start:end], groups[start:end])

    def _loose(self, chosen: Labels) -> set[int]:
        """Return the lines that may be the label of a row without one: they stay lines, in the order of the page.

        Whether such a line belongs to the row above it or below it is not for places to say.
        """
        if all(chosen.groups):
            return set()
        return {
            index
            for index, pieces in self.texts.items()
            if index not in self.inner and any(id(piece) in chosen.left_out for piece in pieces)
        }


def best_mode(blocks: Sequence[Block]) -> str:
    """Return where in their rows labels stand: in the middle, unless another place fits these tables much better."""
    best, least = "", inf
    for mode, handicap in MODES.items():
        if handicap < least:  # else it cannot be better
            cost = handicap + sum(block.labels(mode).cost for block in blocks)
            best, least = (mode, cost) if cost < least else (best, least)
    return best


def blocks_in(lines: Sequence[PrintLine], rules: Sequence[Rule]) -> tuple[list[PrintLine], list[Block]]:
    """Return the lines of a page, long figures made whole, and the tables among them.

    `rules`: those across, which no label reaches over.
    """
    whole = with_whole_figures(lines)
    bars = Bars(rules)
    return whole, [_block(whole, indices, bars) for indices in _runs(whole)]


def _runs(lines: Sequence[PrintLine]) -> Iterator[list[int]]:
    """Yield runs of rows: the indices of lines with figures that no head and no prose stands between."""
    run: list[int] = []
    for index, line in enumerate(lines):
        if not is_row(line):
            continue
        if run and not _continues(lines, run, index):
            yield run
            run = []
        run.append(index)
    if run:
        yield run


def _figures(line: PrintLine) -> list[Piece]:
    """Return the figures at the end of a line; a figure before its label is an ordinal."""
    pieces = line.pieces
    last = max((i for i, piece in enumerate(pieces) if not piece.figure), default=-1)
    return pieces[last + 1 :] or [piece for piece in pieces if piece.figure]


def _zone(lines: Sequence[PrintLine]) -> float:
    """Return where the figures of some rows begin, as the fullest rows have it."""
    figures = [_figures(line) for line in lines]
    most = max(map(len, figures))
    return min(pieces[0].x0 for pieces in figures if len(pieces) == most)


def _continues(lines: Sequence[PrintLine], run: Sequence[int], index: int) -> bool:
    """Say whether a row is of the same table as those before it: between them stand at most lines of labels."""
    first, last = lines[run[-1]], lines[index]
    if last.middle - first.middle > _FAR * first.height:
        return False
    zone = min(_zone([first]), _zone([last]))
    edge = zone
    if min(len(_figures(first)), len(_figures(last))) < _WIDE:
        # a head over few wide columns may stand left of the figures, yet not left of the labels' end
        edge = max((p.x1 for i in (*run, index) for p in lines[i].pieces if p.centre <= zone), default=zone)
    between = [piece for line in lines[run[-1] + 1 : index] for piece in line.pieces]
    return not any(piece.centre > zone or piece.x0 > edge for piece in between)


def _block(lines: Sequence[PrintLine], run: Sequence[int], bars: Bars) -> Block:
    zone = _zone([lines[index] for index in run])
    parted = {index: [part for piece in lines[index].pieces for part in _at(piece, zone)] for index in run}
    run = [index for index in run if any(piece.centre > zone for piece in parted[index])]  # a stray figure is no row
    texts = {i: [part for p in parted[i] if p.centre <= zone for part in _fine(p)] for i in run}
    rows = [Row(lines[i].middle, [piece for piece in parted[i] if piece.centre > zone]) for i in run]
    for index in _around(lines, run, zone):
        texts[index] = [part for piece in lines[index].pieces for part in _fine(piece)]
    return Block(rows, texts, set(run), lines, bars)


def _at(piece: Piece, zone: float) -> list[Piece]:
    """Part a label from a figure that stands right behind it in the column of figures."""
    for k in range(1, len(piece.marks)):
        rest = piece.marks[k:]
        if rest[0].x0 >= zone - _REACH * rest[0].height and all(FIGURE.fullmatch(mark.text) for mark in rest):
            return [Piece(piece.marks[:k]), Piece(rest)]
    return [piece]


def _fine(piece: Piece) -> list[Piece]:
    """Part a piece where the labels of two columns stand close to each other."""
    parts = [[piece.marks[0]]]
    for before, mark in pairwise(piece.marks):
        if mark.x0 - before.x1 > _FINE * before.height:
            parts.append([mark])
        else:
            parts[-1].append(mark)
    return [Piece(part) for part in parts] if len(parts) > 1 else [piece]


def _around(lines: Sequence[PrintLine], run: Sequence[int], zone: float) -> list[int]:
    """Return the indices of the lines that may hold labels: between the rows, and close before and behind them."""
    inner = set(run)
    between = [index for index in range(run[0] + 1, run[-1]) if index not in inner]
    return [*_beyond(lines, run[0], -1, zone), *between, *_beyond(lines, run[-1], 1, zone)]


def _beyond(lines: Sequence[PrintLine], start: int, step: int, zone: float) -> list[int]:
    """Return the indices of the lines of labels above the first row, or below the last one."""
    found: list[int] = []
    for index in range(start + step, start + step * _MOST_WRAPPED, step):
        if not 0 <= index < len(lines):
            break
        near = abs(lines[index].middle - lines[index - step].middle) <= _PITCH * lines[index].height
        if any(piece.x1 > zone for piece in lines[index].pieces):
            # what stands right above the head of the next table is its caption
            return found[:-1] if step > 0 and not is_row(lines[index]) else found
        if not near:
            break
        found.append(index)
    return found


def _stacks(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Join pieces that stand right below one another: labels of several rows, letters written downwards."""
    stacks: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: (piece.middle, piece.x0)):
        for stack in stacks if not piece.numbered else ():
            above = stack[-1]
            close = _HALF * piece.height < piece.middle - above.middle <= _PITCH * piece.height
            overlap = min(above.x1, piece.x1) - max(above.x0, piece.x0)
            if close and overlap > _HALF * min(above.x1 - above.x0, piece.x1 - piece.x0):
                stack.append(piece)
                break
        else:
            stacks.append([piece])
    return stacks


def _placed(rows: Sequence[Row], labels: Sequence[Sequence[Piece]], groups: Sequence[list[list[Piece]]]) -> Rows:
    """Lay the rows out in true columns: labels of groups, the label, the figures."""
    lanes = _lanes([stack for stacks in groups for stack in stacks])
    columns = _columns(rows)
    cells: list[Cell] = []
    for number, (row, label, stacks) in enumerate(zip(rows, labels, groups, strict=True)):
        slots: dict[int, list[Mark]] = {}
        for stack in stacks:
            lane = next(i for i, (x0, x1) in enumerate(lanes) if stack[0].x0 < x1 and stack[0].x1 > x0)
            slots.setdefault(lane, []).extend(mark for piece in stack for mark in piece.marks)
        slots[len(lanes)] = [mark for piece in label for mark in piece.marks]
        for column in range(len(columns)):
            slots[len(lanes) + 1 + column] = []
        for column, piece in _in_columns(row.figures, columns):
            slots[len(lanes) + 1 + column] += piece.marks
        for column, marks in slots.items():
            extent = extent_of(marks) if marks else _empty(row, columns, column - len(lanes) - 1)
            cells.append(Cell(number, column, 1, 1, extent, marks))
    return Rows(cells, extent_of([mark for cell in cells for mark in cell.marks]))


def _empty(row: Row, columns: Sequence[Rect], column: int) -> Rect:
    """Return where the text of an empty place would be."""
    extent = extent_of([mark for piece in row.figures for mark in piece.marks])
    return Rect(columns[column].x0, extent.y0, columns[column].x1, extent.y1) if column >= 0 else extent


def _lanes(stacks: Sequence[Sequence[Piece]]) -> list[tuple[float, float]]:
    lanes: list[tuple[float, float]] = []
    for x0, x1 in sorted((min(p.x0 for p in stack), max(p.x1 for p in stack)) for stack in stacks):
        if lanes and x0 < lanes[-1][1]:
            lanes[-1] = (lanes[-1][0], max(lanes[-1][1], x1))
        else:
            lanes.append((x0, x1))
    return lanes


def _columns(rows: Sequence[Row]) -> list[Rect]:
    """Return the extents of the columns of figures, as the fullest rows have them."""
    width = max(len(row.figures) for row in rows)
    full = [row.figures for row in rows if len(row.figures) == width]
    return [Rect(min(p.x0 for p in column), 0, max(p.x1 for p in column), 0) for column in zip(*full, strict=True)]


def _in_columns(figures: Sequence[Piece], columns: Sequence[Rect]) -> list[tuple[int, Piece]]:
    """Say in which column each figure of a row stands."""
    if len(figures) == len(columns):
        return list(enumerate(figures))
    taken = [min(range(len(columns)), key=lambda c: _distance(piece, columns[c])) for piece in figures]
    if any(a >= b for a, b in pairwise(taken)):
        taken = list(range(len(figures)))
    return list(zip(taken, figures, strict=True))


def _distance(piece: Piece, column: Rect) -> float:
    """Return how far a figure is from a column, by the best of left edge, centre and right edge."""
    edges = (piece.x0 - column.x0, piece.x1 - column.x1, piece.centre - (column.x0 + column.x1) / 2)
    return min(map(abs, edges))
