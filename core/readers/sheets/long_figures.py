"""Long figures that a narrow column has broken over two lines, where no rules tell which lines are one row.

The two parts are put together as two figures in one place: whether they are one number is for the equations to say.
"""

from collections.abc import Sequence

from core.readers.sheets.typeset import Piece, PrintLine

_LINE = 1.45  # in heights: the lines of one figure are not farther apart
_BARE_LINE = 2.0  # nor if no label stands beside the second one
_SHORTEST = 2


def is_row(line: PrintLine) -> bool:
    """Say whether a line holds figures as a row of a table does: behind a label, or several."""
    if len(line.marks) < 2:  # noqa: PLR2004  (a label and a figure, or several figures)
        return False
    figures = [piece.figure for piece in line.pieces]
    return any(figures[1:]) and (figures[-1] or sum(figures) > 1)


def with_whole_figures(lines: Sequence[PrintLine]) -> list[PrintLine]:
    """Return the lines with the rests of long figures moved up to where they begin."""
    whole: list[PrintLine] = []
    rows: list[PrintLine] = []
    for line in lines:
        row = rows[-1] if rows and rows[-1] is whole[-1] else None
        if row and _is_below(line, row) and _is_rest(line, rows):
            whole[-1] = rows[-1] = _joined(row, line)
            labels = [mark for piece in line.pieces if not piece.figure for mark in piece.marks]
            if labels:
                whole.append(PrintLine(labels))
            continue
        whole.append(line)
        if is_row(line):
            rows.append(line)
    return whole


def _is_below(line: PrintLine, row: PrintLine) -> bool:
    bare = all(piece.figure for piece in line.pieces)
    return line.middle - row.middle <= (_BARE_LINE if bare else _LINE) * line.height


def _is_rest(line: PrintLine, rows: Sequence[PrintLine]) -> bool:
    """Say whether all figures of a line stand below figures of the row above that fill their columns."""
    pieces = line.pieces
    figures = [piece for piece in pieces if piece.figure]
    if not 0 < len(figures) < sum(piece.figure for piece in rows[-1].pieces) or pieces[0].numbered:
        return False
    return all(_ends(figure, rows) for figure in figures)


def _ends(rest: Piece, rows: Sequence[PrintLine]) -> bool:
    begun = _over(rest, rows[-1])
    if begun is None or not rest.text.isdigit() or not begun.text.isdigit():
        return False
    longest = max(len(over.text) for row in rows if (over := _over(rest, row)))
    return len(begun.text) == max(longest, _SHORTEST) and len(rest.text) <= len(begun.text)


def _over(piece: Piece, line: PrintLine) -> Piece | None:
    """Return the figure of a line that stands over another one."""
    return next((other for other in line.pieces if other.figure and other.x0 < piece.x1 and other.x1 > piece.x0), None)


def _joined(row: PrintLine, line: PrintLine) -> PrintLine:
    rests = [piece for piece in line.pieces if piece.figure]
    pieces = []
    for piece in row.pieces:
        below = [mark for rest in rests if _over(rest, row) is piece for mark in rest.marks]
        pieces.append(Piece([*piece.marks, *below]) if below else piece)
    return PrintLine([mark for piece in pieces for mark in piece.marks], pieces)
