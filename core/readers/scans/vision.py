"""The only door to OpenCV: what is done to pixels. Pixels are grey, 0 is ink and 255 paper."""

from collections.abc import Sequence
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

Error = cv2.error
Pixels = NDArray[np.uint8]
Boxes = NDArray[np.int32]  # one row a box: x0, y0, x1, y1, how many pixels are set

_SMALLEST_SIDE = 8
_BACKGROUND = 41  # wider than any stroke, narrower than a shaded cell
_PAPER = 255
# how dark a pixel is against its background: letters, and lines that may be thin and pale
_INK = 185
_FAINT = 215
# a seal: how much redder it is, and how large at least (as a share of the page)
_RED, _SEAL = 40, 0.04
_COARSE = 0.5  # degrees
_FINE = 0.05
_LARGE = 900


class Extent(NamedTuple):
    """A rectangle in whole pixels, half open."""

    x0: int
    y0: int
    x1: int
    y1: int


def resized(pixels: Pixels, scale: float) -> Pixels:
    """Scale; shrinking averages, so that thin lines become pale and do not break."""
    way = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    size = (max(_SMALLEST_SIDE, round(pixels.shape[1] * scale)), max(_SMALLEST_SIDE, round(pixels.shape[0] * scale)))
    return np.asarray(cv2.resize(pixels, size, interpolation=way), np.uint8)


def grey(colour: Pixels) -> Pixels:
    """Make a picture grey (its last axis is red, green, blue); the red of seals becomes paper, red letters stay."""
    red = colour[:, :, 0]
    rest = np.maximum(colour[:, :, 1], colour[:, :, 2])
    plain = np.asarray(cv2.cvtColor(colour, cv2.COLOR_RGB2GRAY), np.uint8)
    reddish = np.asarray((red > rest) & (red - np.minimum(red, rest) > _RED), np.uint8)
    if not reddish.any():
        return plain
    boxes = blobs(reddish)
    least = _SEAL * max(reddish.shape)
    for x0, y0, x1, y1, _ in boxes[np.minimum(*(boxes[:, 2:4] - boxes[:, :2]).T) >= least].tolist():
        # with the letters that stand in its ring
        part = slice(y0, y1), slice(x0, x1)
        plain[part] = np.where(reddish[part] > 0, np.maximum(red[part], plain[part]), plain[part])
    return plain


def large(mask: Pixels, size: float) -> Pixels:
    """Keep only what hangs together over more than `size` pixels in one direction."""
    _, labels, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    kept = np.maximum(stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]) > size
    kept[0] = False
    return np.asarray(kept[labels], np.uint8)


def levelled(pixels: Pixels) -> Pixels:
    """Make the paper white everywhere: shadows, shaded cells and yellowed paper are divided out."""
    small = cv2.resize(pixels, None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA)
    kernel = np.ones((_BACKGROUND // 4, _BACKGROUND // 4), np.uint8)
    paper = cv2.blur(cv2.morphologyEx(small, cv2.MORPH_CLOSE, kernel), (7, 7))
    background = cv2.resize(paper, (pixels.shape[1], pixels.shape[0]), interpolation=cv2.INTER_LINEAR)
    return np.asarray(cv2.divide(pixels, np.maximum(background, 1), scale=_PAPER), np.uint8)


def ink(page: Pixels) -> Pixels:
    """Return 255 where a levelled page has ink; single grains are smoothed away."""
    smooth = cv2.GaussianBlur(page, (3, 3), 0)
    return np.asarray(cv2.threshold(smooth, _INK, _PAPER, cv2.THRESH_BINARY_INV)[1], np.uint8)


def blobs(mask: Pixels) -> Boxes:
    """Return the boxes of what hangs together."""
    _, _, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    boxes = np.asarray(stats[1:], np.int32)
    boxes[:, 2:4] += boxes[:, 0:2]
    return boxes


def slants(stretch: Pixels) -> list[float]:
    """Return for each blob how far it goes to the right on its way down, in its height: a slash goes to the left."""
    count, labels = cv2.connectedComponents(ink(stretch))
    found = []
    for label in range(1, count):
        y, x = np.nonzero(labels == label)
        fall = y - y.mean()
        found.append(float((fall * (x - x.mean())).sum() / max(float(np.square(fall).sum()), 1.0)))
    return found


def lines(page: Pixels, length: int) -> tuple[tuple[Pixels, Boxes], tuple[Pixels, Boxes]]:
    """Return mask and boxes of the straight lines of at least `length` pixels: those across and those down."""
    return _lines_across(page, length), _lines_down(page, length)


def _lines_across(page: Pixels, length: int) -> tuple[Pixels, Boxes]:
    # along the line single grains are averaged away; more would join strokes of neighbouring letters
    faint = np.asarray(cv2.blur(page, (3, 1)) < _FAINT, np.uint8)
    mask = cv2.morphologyEx(faint, cv2.MORPH_OPEN, np.ones((1, length), np.uint8))
    # a line that leans is a staircase: its steps belong together
    boxes = blobs(np.asarray(cv2.dilate(mask, np.ones((3, 3), np.uint8)), np.uint8))
    boxes[:, :4] += np.array([1, 1, -1, -1], np.int32)
    return np.asarray(mask, np.uint8), boxes


def _lines_down(page: Pixels, length: int) -> tuple[Pixels, Boxes]:
    mask, boxes = _lines_across(np.ascontiguousarray(page.T), length)
    return np.ascontiguousarray(mask.T), boxes[:, [1, 0, 3, 2, 4]]


def grown(mask: Pixels, by: int) -> Pixels:
    """Make what is set wider by so many pixels on every side."""
    return np.asarray(cv2.dilate(mask, np.ones((2 * by + 1, 2 * by + 1), np.uint8)), np.uint8)


def quartered(pixels: Pixels, quarters: int) -> Pixels:
    """Turn clockwise by quarters."""
    return np.ascontiguousarray(np.rot90(pixels, -quarters % 4))


def leaning(mask: Pixels, most: float) -> float:
    """Return by how many degrees the lines of a page fall to the right: so turned, rows and columns are sharpest."""
    scale = min(1.0, _LARGE / max(mask.shape))
    small = np.asarray(cv2.resize(mask, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), np.uint8)
    best = _sharpest(small, np.arange(-most, most + _COARSE / 2, _COARSE).tolist())
    larger = np.asarray(cv2.resize(mask, None, fx=min(1.0, 2 * scale), fy=min(1.0, 2 * scale)), np.uint8)
    return _sharpest(larger, np.arange(best - _COARSE, best + _COARSE + _FINE / 2, _FINE).tolist())


def _sharpest(mask: Pixels, angles: Sequence[float]) -> float:
    def sharpness(angle: float) -> float:
        level = turned(mask, angle, 0)
        return sum(float(np.square(np.diff(level.sum(axis=axis, dtype=np.float64))).sum()) for axis in (0, 1))

    return max(angles, key=lambda angle: (sharpness(angle), -abs(angle)))


def turned(pixels: Pixels, angle: float, border: int = _PAPER) -> Pixels:
    """Turn about the middle so that lines falling by `angle` degrees lie level; the size stays."""
    height, width = pixels.shape
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
    return np.asarray(
        cv2.warpAffine(
            pixels, matrix, (width, height), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT, borderValue=border
        ),
        np.uint8,
    )
