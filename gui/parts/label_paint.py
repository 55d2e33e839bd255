"""Labels of the official tables: wrapped into their cell, the last line elided where they do not fit."""

import re
from bisect import bisect_left
from functools import lru_cache

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout, QTextOption

PAD = 4


_ORDINAL = re.compile(r"(（[一二三四五六七八九十]+）)(.+)")


@lru_cache(maxsize=2048)
def _broken(text: str, font: str, width: int) -> tuple[str, ...]:
    """Break a label where Chinese may be broken: behind its ordinal if the rest fits, else into lines alike long."""
    lines = _broken_at(text, font, width)
    if len(lines) == 1:
        return lines
    ordinal = _ORDINAL.fullmatch(text)
    if ordinal and len(lines) == 2 and len(_broken_at(ordinal[2], font, width)) == 1:  # noqa: PLR2004
        return ordinal[1], ordinal[2]
    narrower = bisect_left(range(width), -len(lines), key=lambda tried: -len(_broken_at(text, font, max(tried, 1))))
    return _broken_at(text, font, narrower)


def _broken_at(text: str, font: str, width: int) -> tuple[str, ...]:
    layout = QTextLayout(text, _font(font))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    lines: list[str] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        lines.append(text[line.textStart() : line.textStart() + line.textLength()].strip())
    layout.endLayout()
    return tuple(lines)


@lru_cache(maxsize=8)
def _font(described: str) -> QFont:
    font = QFont()
    font.fromString(described)
    return font


def lines_of(text: str, font: QFont, width: int, most: int) -> list[str]:
    """Return at most `most` lines; the last one ends in … if the label goes on."""
    lines = list(_broken(text, font.toString(), max(width, 1)))
    if len(lines) <= most:
        return lines
    lines = list(_broken_at(text, font.toString(), max(width, 1)))  # alike long is no use where it goes on
    rest = "".join(lines[most - 1 :])
    last = QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)
    return [*lines[: most - 1], last]


def height_of(text: str, font: QFont, width: int, most: int) -> int:
    """Return how high a label stands at this width, without padding."""
    return len(lines_of(text, font, width, most)) * QFontMetrics(font).height()


def draw(painter: QPainter, rect: QRect, text: str, colour: QColor, *, left: bool = False) -> None:
    """Draw a label into its cell, in the painter's font."""
    inside = rect.adjusted(PAD, 1, -PAD, -1)
    metrics = QFontMetrics(painter.font())
    most = max(1, inside.height() // metrics.height())
    lines = lines_of(text, painter.font(), inside.width(), most)
    painter.setPen(colour)
    top = inside.top() + (inside.height() - len(lines) * metrics.height()) // 2
    side = Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignHCenter
    for number, line in enumerate(lines):
        place = QRect(inside.left(), top + number * metrics.height(), inside.width(), metrics.height())
        painter.drawText(place, side | Qt.AlignmentFlag.AlignVCenter, line)
