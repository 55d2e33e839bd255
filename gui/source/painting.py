"""Brush strokes of the source pane: formats of hot spots, frames around places."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextBlock, QTextCharFormat, QTextLine

from core.document import Span
from gui import strokes, style
from gui.marks import MarkState

Format = QTextCharFormat
FrameKind = Literal["current", "culprit", "takes_part"]
REACH = 5  # pixels that the frame of the current figure needs beside it
_BESIDE = 8  # pixels between a text and the edge of its cell


def fill(painter: QPainter, rects: Iterable[QRectF], mark: MarkState) -> None:
    """Fill the place of a figure by its marks; this lies under the text."""
    if mark.check == "failing" or mark.origin == "corrected":
        for rect in rects:
            painter.fillRect(rect, style.pair_of(mark).fill)


def stroke(painter: QPainter, rects: Iterable[QRectF], mark: MarkState, *, on_hit: bool) -> None:
    """Underline or strike a figure by its marks."""
    use = style.on_hit() if on_hit else style.colours()
    for rect in rects:
        strokes.under_or_through(painter, rect.adjusted(0, 0, 0, -3), mark, use)


def found_format(*, current: bool) -> Format:
    """Return the format of a hit of the search."""
    pair = style.colours().found_current if current else style.colours().found
    made = QTextCharFormat()
    made.setBackground(pair.fill)
    made.setForeground(pair.text)
    return made


def overlapping(spans: Sequence[Span], seen: Span) -> Sequence[Span]:
    """Return those of ordered spans that begin within `seen`."""
    return spans[bisect_left(spans, (seen.start, 0)) : bisect_left(spans, (seen.end, 0))]


def aside(rects: Sequence[QRectF], width: int) -> float:
    """Return how far to scroll until these are in sight with their frames; the beginning of what is wider than that."""
    if not rects:
        return 0
    left, right = min(rect.left() for rect in rects) - REACH, max(rect.right() for rect in rects) + REACH
    return min(left, max(right - width, 0.0))


def line_rects(block: QTextBlock, corner: QPointF, first: int, last: int) -> Iterator[QRectF]:
    """Yield where Qt positions first..last of a block are drawn, one rectangle a drawn line."""
    layout = block.layout()
    start, end = first - block.position(), last - block.position()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        a, b = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
        if a > b or (a == b and start != end):
            continue
        left, right = _x_of(line, a), _x_of(line, b)
        box = line.rect().translated(corner)
        yield QRectF(corner.x() + left, box.top(), right - left, box.height())


def _x_of(line: QTextLine, position: int) -> float:
    found: object = line.cursorToX(position)
    x = found[0] if isinstance(found, tuple) else found  # the stubs promise one, Qt gives the other
    return x if isinstance(x, float) else 0.0


def frame(painter: QPainter, rects: Iterable[QRectF], kind: FrameKind) -> None:
    """Frame a place: two pixels for the current one, solid for a culprit, dashed for what takes part."""
    use = style.colours()
    colour = use.accent if kind == "current" else use.failing_mark
    pen = QPen(colour, 2 if kind == "current" else 1)
    if kind == "takes_part":
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    reach = 3 if kind == "current" else 1
    for rect in rects:
        painter.drawRect(rect.adjusted(-reach, 1, reach, -1).toAlignedRect())


def outline(painter: QPainter, rects: Iterable[QRectF], width: int) -> None:
    """Outline lines as far as they reach: somewhere in here, nobody knows where exactly."""
    boxes = list(rects)
    if not boxes:
        return
    top, bottom = min(box.top() for box in boxes), max(box.bottom() for box in boxes)
    pen = QPen(style.colours().muted, 1, Qt.PenStyle.DashLine)
    painter.setPen(pen)
    right = min(max(box.right() for box in boxes) + _BESIDE, width - 3)
    painter.drawRect(QRectF(2, top, right - 2, bottom - top))
    painter.fillRect(QRectF(0, top, 3, bottom - top), style.colours().accent)
