"""Widths and heights that have to share the room there is."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtGui import QFontMetrics


def em(metrics: QFontMetrics) -> int:
    """Return how wide a Chinese character is: what columns are measured in, whatever the font."""
    return metrics.horizontalAdvance("三")


def limited(levels: Sequence[int], least: Sequence[int], most: int) -> list[int]:
    """Take from each level the same part of what it has beyond its least, until all are within bounds."""
    over = sum(levels) - most
    spare = [max(level - low, 0) for level, low in zip(levels, least, strict=True)]
    if over <= 0 or not any(spare):
        return list(levels)
    part = min(1.0, over / sum(spare))
    return [level - ceil(more * part) for level, more in zip(levels, spare, strict=True)]
