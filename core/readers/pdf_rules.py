"""The drawn lines of a PDF page: strokes, thin rectangles, thin pictures; frames as the lines they are made of."""

import ctypes
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from core.errors import TooLargeError
from core.readers.pdfium import Frame, Page, raw
from core.readers.sheets.marks import Rect, Rule

_MOST_OBJECTS = 200_000
_MOST_SEGMENTS = 100_000
_DEEPEST = 6
_THIN = 3.0
_SHORT = 4.0
_STRAIGHT = 0.6

Matrix = tuple[float, float, float, float, float, float]
_PLAIN: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_Extent = tuple[float, float, float, float]


class Drawing(NamedTuple):
    """What is drawn on a page besides its text, in the frame asked for."""

    across: list[Rule]
    down: list[Rule]
    pictures: list[Rect]
    drawn: bool  # whether anything but text is on the page at all


def drawing_of(name: str, page: Page, frame: Frame) -> Drawing:
    """Return rules and pictures of a page; raises TooLargeError for more objects than any page has."""
    walk = _Walk(name)
    walk.through(page.handle, raw.FPDFPage_CountObjects, raw.FPDFPage_GetObject, _PLAIN, 0)
    across: list[Rule] = []
    down: list[Rule] = []
    for extent in walk.lines:
        x0, y0, x1, y1 = frame.seen(*extent)
        if x1 - x0 >= y1 - y0:
            across.append(Rule((y0 + y1) / 2, x0, x1))
        else:
            down.append(Rule((x0 + x1) / 2, y0, y1))
    return Drawing(across, down, [frame.seen(*extent) for extent in walk.pictures], walk.drawn)


class _Walk:
    """Collects, in user space, thin extents and pictures of a page and of the forms placed on it."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._objects = 0
        self._segments = 0
        self.lines: list[_Extent] = []
        self.pictures: list[_Extent] = []
        self.drawn = False
        self._edges = tuple(ctypes.c_float() for _ in range(4))

    def through(
        self,
        parent: Any,  # noqa: ANN401  (a handle of the library)
        count: Callable[[Any], int],
        get: Callable[[Any, int], Any],
        matrix: Matrix,
        depth: int,
    ) -> None:
        """Look at every object of a page or form."""
        number = count(parent)
        self._objects += max(number, 0)
        if self._objects > _MOST_OBJECTS:
            raise TooLargeError(self._name, f"一页 {_MOST_OBJECTS // 10_000} 万个对象")
        kind_of = raw.FPDFPageObj_GetType
        for index in range(number):
            item = get(parent, index)
            kind = kind_of(item)
            if kind == raw.FPDF_PAGEOBJ_TEXT:
                continue
            self.drawn = True
            if kind == raw.FPDF_PAGEOBJ_PATH:
                self._path(item, matrix)
            elif kind == raw.FPDF_PAGEOBJ_IMAGE:
                self._picture(item, matrix)
            elif kind == raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
                inner = _times(_matrix(item), matrix)
                self.through(item, raw.FPDFFormObj_CountObjects, raw.FPDFFormObj_GetObject, inner, depth + 1)

    def _bounds(self, item: Any, matrix: Matrix) -> _Extent | None:  # noqa: ANN401
        x0, y0, x1, y1 = self._edges
        if not raw.FPDFPageObj_GetBounds(item, x0, y0, x1, y1):
            return None
        extent = (x0.value, y0.value, x1.value, y1.value)
        return extent if matrix is _PLAIN else _moved(extent, matrix)

    def _picture(self, item: Any, matrix: Matrix) -> None:  # noqa: ANN401
        extent = self._bounds(item, matrix)
        if extent and not self._is_line(extent):
            self.pictures.append(extent)

    def _path(self, item: Any, matrix: Matrix) -> None:  # noqa: ANN401
        extent = self._bounds(item, matrix)
        if extent and not self._is_line(extent):
            self._corners(item, _times(_matrix(item), matrix))

    def _is_line(self, extent: _Extent) -> bool:
        """Keep a thin extent as a line; what is small in both directions is a dot, and done with as well."""
        wide, high = extent[2] - extent[0], extent[3] - extent[1]
        if min(wide, high) > _THIN:
            return False
        if max(wide, high) >= _SHORT:
            self.lines.append(extent)
        return True

    def _corners(self, item: Any, matrix: Matrix) -> None:  # noqa: ANN401
        """Take a path apart: its strokes, its thin parts, and the edges of frames that are filled between two lines."""
        fill, stroke = ctypes.c_int(), ctypes.c_int()
        raw.FPDFPath_GetDrawMode(item, fill, stroke)
        parts = list(self._parts(item, matrix))
        if stroke.value:
            for part in parts:
                self._strokes(part)
            return
        extents = [_around(part) for part in parts]
        framed = len(extents) > 1 and any(_inside(inner, outer) for inner in extents for outer in extents[:8])
        for part, extent in zip(parts, extents, strict=True):
            if not self._is_line(extent) and framed:
                self._strokes([*part, part[0]])

    def _parts(self, item: Any, matrix: Matrix) -> Iterator[list[tuple[float, float]]]:  # noqa: ANN401
        number = raw.FPDFPath_CountSegments(item)
        self._segments += max(number, 0)
        if self._segments > _MOST_SEGMENTS:
            return  # a map or a drawing, not the rules of a table
        x, y = ctypes.c_float(), ctypes.c_float()
        a, b, c, d, e, f = matrix
        part: list[tuple[float, float]] = []
        for index in range(number):
            segment = raw.FPDFPath_GetPathSegment(item, index)
            if raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_MOVETO and part:
                yield part
                part = []
            raw.FPDFPathSegment_GetPoint(segment, x, y)
            part.append((a * x.value + c * y.value + e, b * x.value + d * y.value + f))
            if raw.FPDFPathSegment_GetClose(segment):
                part.append(part[0])
        if part:
            yield part

    def _strokes(self, part: Sequence[tuple[float, float]]) -> None:
        for (x0, y0), (x1, y1) in pairwise(part):
            wide, high = abs(x1 - x0), abs(y1 - y0)
            if min(wide, high) <= _STRAIGHT and max(wide, high) >= _SHORT:
                self.lines.append((min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)))


def _matrix(item: Any) -> Matrix:  # noqa: ANN401
    found = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(item, ctypes.byref(found)):
        return _PLAIN
    return (found.a, found.b, found.c, found.d, found.e, found.f)


def _times(inner: Matrix, outer: Matrix) -> Matrix:
    if outer is _PLAIN:
        return inner
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)


def _moved(extent: _Extent, matrix: Matrix) -> _Extent:
    a, b, c, d, e, f = matrix
    corners = [(x, y) for x in (extent[0], extent[2]) for y in (extent[1], extent[3])]
    return _around([(a * x + c * y + e, b * x + d * y + f) for x, y in corners])


def _around(points: Sequence[tuple[float, float]]) -> _Extent:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def _inside(inner: _Extent, outer: _Extent) -> bool:
    """Say whether one extent lies close within another, as the two lines of a frame do."""
    gaps = (inner[0] - outer[0], inner[1] - outer[1], outer[2] - inner[2], outer[3] - inner[3])
    return all(0 < gap <= _THIN for gap in gaps)
