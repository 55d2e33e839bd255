"""How wide and high the parts of an official table are drawn, by the room there is."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontMetrics

from core.layout import Layout, LayoutCell
from gui import label_paint

_PAD = 2 * label_paint.PAD + 2
_MOST_LINES = 2
_WIDEST_FIGURE = 92
_LABEL_LEAST, _LABEL_BEST, _LABEL_MOST = 9, 18, 28  # characters of the innermost labels
_WIDEST_BLOCKS = 760


@dataclass(frozen=True, slots=True)
class Fit:
    """Pixels: levels of the heads beside and above, columns of figures, rows."""

    beside: list[int]
    above: list[int]
    columns: list[int]
    rows: list[int]


def fit(layout: Layout, font: QFont, room: int, needed: Sequence[int]) -> Fit:
    """Share `room` pixels out; `needed` is what the longest figure of each column needs."""
    if layout.head_rows == 0:
        return _blocks(layout, font, room, needed)
    by_heads = _needed_by_heads(layout, font)
    beside, columns = _matrix_columns(layout, font, room, [max(wide, by_heads) for wide in needed])
    return Fit(beside, _levels_above(layout, font, columns), columns, _rows(layout, font, beside))


def _needed_by_heads(layout: Layout, font: QFont) -> int:
    """Return what the longest head over a single column needs in two lines."""
    em = QFontMetrics(font).horizontalAdvance("三")
    longest = max(len(cell.text) for cell in _heads_above(layout) if cell.column_span == 1)
    return (longest + 1) // 2 * em + _PAD + 2


def _row_height(font: QFont) -> int:
    return QFontMetrics(font).height() + 8


def _matrix_columns(layout: Layout, font: QFont, room: int, needed: Sequence[int]) -> tuple[list[int], list[int]]:
    """Give the figures what they need, the labels what is left as far as that helps them, the rest to the figures."""
    em = QFontMetrics(font).horizontalAdvance("三")
    groups = [int(2.2 * em) + _PAD, int(4.2 * em) + _PAD][: max(layout.head_columns - 1, 0)]
    least, best = (sum(groups) + _LABEL_LEAST * em, sum(groups) + _LABEL_BEST * em) if layout.head_columns else (0, 0)
    labels = max(least, min(room - sum(needed), best))
    columns = _widened(needed, room - labels)
    if layout.head_columns:
        labels = max(labels, min(room - sum(columns), sum(groups) + _LABEL_MOST * em))
    return [*groups, labels - sum(groups)] if layout.head_columns else [], columns


def _widened(needed: Sequence[int], room: int) -> list[int]:
    """Make columns alike wide as far as the room goes, none narrower than it needs."""
    widths = list(needed)
    spare = room - sum(widths)
    while spare > 0 and min(widths) < _WIDEST_FIGURE:
        low = min(widths)
        narrow = [at for at, width in enumerate(widths) if width == low]
        step = min([w for w in widths if w > low] + [_WIDEST_FIGURE]) - low
        step = min(step, spare // len(narrow))
        if step == 0:
            break
        for at in narrow:
            widths[at] += step
        spare -= step * len(narrow)
    return widths


def _levels_above(layout: Layout, font: QFont, columns: list[int]) -> list[int]:
    line = QFontMetrics(font).height()
    levels = [line + 6] * layout.head_rows
    for cell in _heads_above(layout):
        first = cell.column - layout.head_columns
        width = sum(columns[first : first + cell.column_span])
        needed = label_paint.height_of(cell.text, font, width - _PAD, 3) + 6
        lacking = needed - sum(levels[cell.row : cell.row + cell.row_span])
        if lacking > 0:
            levels[cell.row + cell.row_span - 1] += lacking
    return levels


def _heads_above(layout: Layout) -> list[LayoutCell]:
    return [cell for cell in layout.cells if cell.row < layout.head_rows and cell.column >= layout.head_columns]


def _rows(layout: Layout, font: QFont, beside: list[int]) -> list[int]:
    heights = [_row_height(font)] * (layout.rows - layout.head_rows)
    for cell in layout.cells:
        if cell.column >= layout.head_columns or cell.row < layout.head_rows or cell.row_span > 1:
            continue
        width = sum(beside[cell.column : cell.column + cell.column_span]) - _PAD
        needed = label_paint.height_of(cell.text, font, width, _MOST_LINES) + 6
        at = cell.row - layout.head_rows
        heights[at] = max(heights[at], needed)
    return heights


def _blocks(layout: Layout, font: QFont, room: int, needed: Sequence[int]) -> Fit:
    least = max(needed[1:])
    width = max(min(room, _WIDEST_BLOCKS), layout.columns * least)
    figures = max(least, width * 2 // 3 // (layout.columns - 1))
    first = width - figures * (layout.columns - 1)
    return Fit([], [], [first] + [figures] * (layout.columns - 1), [_row_height(font) + 2] * layout.rows)
