"""How wide and high the parts of an official table are drawn, by the room there is."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontMetrics

from core.layout import Layout, LayoutCell
from gui.parts import label_paint
from gui.parts.widths import em, limited

_PAD = 2 * label_paint.PAD + 2
_MOST_LINES = 3
_WIDEST_FIGURE = 92
_LABEL_LEAST, _LABEL_BEST, _LABEL_MOST = 9, 18, 28  # characters of the innermost labels
_GIVEN = 0.15  # of the labels' width: so much they give where all figures can be seen by it
_WIDEST_BLOCKS = 760
_GROUP_LEAST, _LEAF_LEAST = 1.2, 4.0  # characters: where even these labels would take more than half of the pane
_ABOVE_TEXT = 6  # pixels
_STEP = 0.5  # points


@dataclass(frozen=True, slots=True)
class Fit:
    """Pixels: levels of the heads beside and above, columns of figures, rows."""

    beside: list[int]
    above: list[int]
    columns: list[int]
    rows: list[int]


def fit(layout: Layout, font: QFont, heads: QFont, room: QSize, needed: Sequence[int]) -> Fit:
    """Share the room out; `needed` is what the longest figure of each column needs. Heads take half of it at most."""
    if layout.head_rows == 0:
        return _blocks(layout, font, room.width(), needed)
    by_heads = _needed_by_heads(layout, heads)
    beside, columns = _matrix_columns(layout, heads, room.width(), [max(wide, by_heads) for wide in needed])
    lacking = sum(beside) + sum(columns) - room.width()
    given = lacking if 0 < lacking <= sum(beside) * _GIVEN else 0  # else there is scrolling anyway
    beside = limited(beside, _least_beside(layout, heads), min(sum(beside) - given, room.width() // 2))
    above = limited(_levels_above(layout, heads, columns), _least_above(layout, heads), room.height() // 2)
    return Fit(beside, above, columns, _rows(layout, heads, beside, _row_height(font)))


def font_of_heads(layout: Layout, font: QFont, usual: QFont, room: QSize) -> QFont:
    """Return what the labels are written in: as the figures, but smaller, down to `usual`, where they have no room."""
    if layout.head_rows == 0 or font.pointSizeF() <= usual.pointSizeF():
        return font
    made = QFont(font)
    while (size := made.pointSizeF()) > usual.pointSizeF() and (
        sum(_least_above(layout, made)) > room.height() // 2 or sum(_least_beside(layout, made)) > room.width() // 2
    ):
        made.setPointSizeF(max(size - _STEP, usual.pointSizeF()))
    return made


def _least_above(layout: Layout, font: QFont) -> list[int]:
    return [QFontMetrics(font).height() + _ABOVE_TEXT] * layout.head_rows


def _least_beside(layout: Layout, font: QFont) -> list[int]:
    wide = em(QFontMetrics(font))
    inner = [_LEAF_LEAST] if layout.head_columns else []
    return [int(many * wide) + _PAD for many in [*[_GROUP_LEAST] * (layout.head_columns - 1), *inner]]


def _needed_by_heads(layout: Layout, font: QFont) -> int:
    """Return what the longest head over a single column needs in two lines."""
    wide = em(QFontMetrics(font))
    longest = max(len(cell.text) for cell in _heads_above(layout) if cell.column_span == 1)
    return (longest + 1) // 2 * wide + _PAD + 2


def _row_height(font: QFont) -> int:
    return QFontMetrics(font).height() + 8


def _matrix_columns(layout: Layout, font: QFont, room: int, needed: Sequence[int]) -> tuple[list[int], list[int]]:
    """Give the figures what they need, the labels what is left as far as that helps them, the rest to the figures."""
    wide = em(QFontMetrics(font))
    groups = [int(2.2 * wide) + _PAD, int(4.2 * wide) + _PAD][: max(layout.head_columns - 1, 0)]
    least, best = (
        (sum(groups) + _LABEL_LEAST * wide, sum(groups) + _LABEL_BEST * wide) if layout.head_columns else (0, 0)
    )
    labels = max(least, min(room - sum(needed), best))
    columns = _widened(needed, room - labels)
    if layout.head_columns:
        labels = max(labels, min(room - sum(columns), sum(groups) + _LABEL_MOST * wide))
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
    levels = _least_above(layout, font)
    for cell in _heads_above(layout):
        first = cell.column - layout.head_columns
        width = sum(columns[first : first + cell.column_span])
        needed = label_paint.height_of(cell.text, font, width - _PAD, 3) + _ABOVE_TEXT
        lacking = needed - sum(levels[cell.row : cell.row + cell.row_span])
        if lacking > 0:
            levels[cell.row + cell.row_span - 1] += lacking
    return levels


def _heads_above(layout: Layout) -> list[LayoutCell]:
    return [cell for cell in layout.cells if cell.row < layout.head_rows and cell.column >= layout.head_columns]


def _rows(layout: Layout, font: QFont, beside: list[int], least: int) -> list[int]:
    heights = [least] * (layout.rows - layout.head_rows)
    for cell in layout.cells:
        if cell.column >= layout.head_columns or cell.row < layout.head_rows or cell.row_span > 1:
            continue
        width = sum(beside[cell.column : cell.column + cell.column_span]) - _PAD
        needed = label_paint.height_of(cell.text, font, width, _MOST_LINES) + _ABOVE_TEXT
        at = cell.row - layout.head_rows
        heights[at] = max(heights[at], needed)
    return heights


def _blocks(layout: Layout, font: QFont, room: int, needed: Sequence[int]) -> Fit:
    least = max(needed[1:])
    width = max(min(room, _WIDEST_BLOCKS), layout.columns * least)
    figures = max(least, width * 2 // 3 // (layout.columns - 1))
    first = width - figures * (layout.columns - 1)
    return Fit([], [], [first] + [figures] * (layout.columns - 1), [_row_height(font) + 2] * layout.rows)
