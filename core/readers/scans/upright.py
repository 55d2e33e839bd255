"""A picture set upright: letters of one size whatever the resolution, lines level, the right way up."""

from collections.abc import Callable
from dataclasses import dataclass
from math import cos, radians, sin

import numpy as np

from core.readers.scans import engine, vision
from core.readers.scans.vision import Boxes, Extent, Pixels

LETTER = 26.0  # pixels: how high a usual character should be; larger ones do no harm
_MOST_LEANING = 5.0
_LEAST_LEANING = 0.04
_MOST_ENLARGED = 3.0
_NEAR_ENOUGH = (0.6, 1.2)  # not worth blurring it
_LARGEST_SIDE = 5200
_LETTERS = (5, 0.04)  # from so many pixels to such a share of the page
_SOLID = 0.12
_SLENDER = 6
_LONG = 1.6  # how much longer than high a line of text is
_ASKED = 14


@dataclass(frozen=True, slots=True)
class Upright:
    """A levelled page, the stretches of text found on it, and the way back to the picture's own pixels."""

    page: Pixels
    text: list[Extent]
    letter: float  # how high a usual character is, in pixels of the page
    back: Callable[[float, float], tuple[float, float]]


def upright(pixels: Pixels) -> Upright:
    """Set a picture upright."""
    page = vision.levelled(pixels)
    letter = _letter(vision.blobs(vision.ink(page)), max(pixels.shape))
    scale = min(LETTER / letter, _MOST_ENLARGED, _LARGEST_SIDE / max(pixels.shape))
    if _NEAR_ENOUGH[0] < scale < _NEAR_ENOUGH[1]:
        scale = 1.0
    else:
        page = vision.levelled(vision.resized(pixels, scale))
    angle = vision.leaning(vision.ink(page), _MOST_LEANING)
    if abs(angle) >= _LEAST_LEANING:
        page = vision.turned(page, angle)
    else:
        angle = 0.0
    size = page.shape
    text = [_extent(box) for box in engine.find_text(page)]
    quarters = _lying(text)
    if quarters:
        text = [_quartered(box, size) for box in text]
        page = vision.quartered(page, 1)
    if _on_its_head(page, text):
        quarters += 2
        height, width = page.shape
        page = vision.quartered(page, 2)
        text = [Extent(width - x1, height - y1, width - x0, height - y0) for x0, y0, x1, y1 in text]
    return Upright(page, text, letter * scale, _way_back((size[1], size[0]), quarters, angle, scale))


def _letter(boxes: Boxes, side: int) -> float:
    """Return the height of most letters."""
    least, most = _LETTERS
    width, height, area = boxes[:, 2] - boxes[:, 0], boxes[:, 3] - boxes[:, 1], boxes[:, 4]
    longer = np.maximum(width, height)
    # the frame of a cell is hollow, a rule is thin
    solid = (area >= _SOLID * width * height) & (longer <= _SLENDER * np.minimum(width, height))
    chosen = solid & (longer >= least) & (longer <= most * side)
    if not chosen.any():
        return LETTER
    # the height that has most ink: specks and dots are many but small
    inked = np.convolve(np.bincount(longer[chosen], weights=area[chosen]), np.ones(3), "same")
    return float(inked.argmax())


def _extent(box: tuple[float, float, float, float]) -> Extent:
    return Extent(round(box[0]), round(box[1]), round(box[2]), round(box[3]))


def _lying(text: list[Extent]) -> int:
    """Return 1 where lines of text run up or down the page."""
    level = sum(x1 - x0 for x0, y0, x1, y1 in text if x1 - x0 > _LONG * (y1 - y0))
    steep = sum(y1 - y0 for x0, y0, x1, y1 in text if y1 - y0 > _LONG * (x1 - x0))
    return int(steep > level)


def _quartered(box: Extent, size: tuple[int, ...]) -> Extent:
    """Bring a box into the page turned clockwise by one quarter."""
    return Extent(size[0] - box.y1, box.x0, size[0] - box.y0, box.x1)


def _on_its_head(page: Pixels, text: list[Extent]) -> bool:
    """Ask about the longest lines, of which no letter looks the same turned."""
    longest = sorted(text, key=lambda box: box.x0 - box.x1)[:_ASKED]
    stretches = [page[max(y0, 0) : y1, max(x0, 0) : x1] for x0, y0, x1, y1 in longest]
    answers = engine.are_upside_down([stretch for stretch in stretches if stretch.size])
    return 2 * sum(answers) > len(answers)


def _way_back(
    size: tuple[int, int], quarters: int, angle: float, scale: float
) -> Callable[[float, float], tuple[float, float]]:
    """Return how a point of the upright page is found in the picture; `size`: before the quarter turns."""
    width, height = size
    c, s = cos(radians(angle)), sin(radians(angle))

    def back(x: float, y: float) -> tuple[float, float]:
        if quarters == 1:
            x, y = y, height - x
        elif quarters == 2:  # noqa: PLR2004
            x, y = width - x, height - y
        elif quarters == 3:  # noqa: PLR2004
            x, y = width - y, x
        dx, dy = x - width / 2, y - height / 2
        return (width / 2 + dx * c - dy * s) / scale, (height / 2 + dx * s + dy * c) / scale

    return back
