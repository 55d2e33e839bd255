"""Pages one below the other: where each lies at a scale, and what of them a window on them shows."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

from PySide6.QtCore import QPointF, QRectF, QSizeF

from core.document import Box
from core.pages.records import PageSize

GAP = 12
LEAST, MOST = 0.33, 5.33
"""Logical pixels a point: 25 % to 400 % of the size on paper."""
WHOLE = 96 / 72
_BESIDE = 10.0  # points of paper kept beside the text


class PageLayout:
    """Where the pages lie on one long sheet, in logical pixels."""

    def __init__(
        self,
        sizes: Sequence[PageSize] = (),
        inked: tuple[float, float] | None = None,
        scale: float = 1.0,
        ratio: float = 1.0,
    ) -> None:
        self.sizes = tuple(sizes)
        self.inked = inked  # from where to where, in points across, pages have text
        self.scale = scale
        # in whole device pixels, so that an image fits its place exactly
        self._widths = [round(size.width * scale * ratio) / ratio for size in self.sizes]
        self._heights = [round(size.height * scale * ratio) / ratio for size in self.sizes]
        ends = list(accumulate((height + GAP for height in self._heights), initial=GAP))
        self._tops = [float(round(top)) for top in ends[:-1]]
        self._bottoms = [top + height for top, height in zip(self._tops, self._heights, strict=True)]
        self.whole = QSizeF(max(self._widths, default=0.0) + 2 * GAP, ends[-1] if self.sizes else 0.0)

    def fitting(self, width: float, *, text: bool) -> float:
        """Return the scale at which the widest page fills a width, or what of the pages has text."""
        widest = max((size.width for size in self.sizes), default=1.0)
        if text and self.inked:
            inked = self.inked[1] - self.inked[0] + 2 * _BESIDE
            if inked < widest:
                return min(max(width / inked, LEAST), WHOLE * 2)
        return min(max((width - 2 * GAP) / widest, LEAST), MOST)

    def left_of_text(self, width: float) -> float:
        """Return how far the sheet is scrolled across with the text in sight."""
        if not self.inked or not self.sizes:
            return 0.0
        return self.page(1, width).left() + (self.inked[0] - _BESIDE) * self.scale

    def page(self, number: int, width: float) -> QRectF:
        """Return where a page lies if the sheet is shown this wide: in the middle."""
        index = number - 1
        left = max((max(width, self.whole.width()) - self._widths[index]) / 2, GAP)
        return QRectF(float(round(left)), self._tops[index], self._widths[index], self._heights[index])

    def pages(self, top: float, bottom: float) -> list[int]:
        """Return the pages of which something lies between two heights."""
        return [
            index + 1
            for index, start in enumerate(self._tops)
            if start + self._heights[index] >= top and start <= bottom
        ]

    def place(self, box: Box, width: float) -> QRectF:
        """Return where a box of a page lies."""
        page = self.page(box.page, width)
        corner = page.topLeft() + QPointF(box.x0, box.y0) * self.scale
        return QRectF(corner, QSizeF(box.x1 - box.x0, box.y1 - box.y0) * self.scale)

    def nearest(self, at: QPointF, width: float) -> Box | None:
        """Return the place on the page at a height of the sheet, else on the next one, that lies at a point."""
        number = bisect_left(self._bottoms, at.y()) + 1
        if number > len(self.sizes):
            return None
        page = self.page(number, width)
        x, y = (at.x() - page.x()) / self.scale, (at.y() - page.y()) / self.scale
        return Box(number, x, y, x, y)

    def point(self, at: QPointF, width: float) -> tuple[int, float, float] | None:
        """Return the page under a point of the sheet, and the place on it in points."""
        for number in self.pages(at.y(), at.y()):
            page = self.page(number, width)
            if page.contains(at):
                return number, (at.x() - page.x()) / self.scale, (at.y() - page.y()) / self.scale
        return None
