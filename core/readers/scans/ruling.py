"""The ruled lines of an upright page, told from strokes of letters, and the page without them."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from core.readers.scans import vision
from core.readers.scans.vision import Boxes, Pixels

# in heights of a letter
_SHORTEST = 1.1
_SURE = 3.2  # a shorter one counts only between two others
_THICKEST = 0.4
_TOUCH = 0.12
_STEEPEST = 50
_NEAR = 2  # pixels
_SEVERAL = 4
_TURNED = [1, 0, 3, 2, 4]


class Ruling(NamedTuple):
    """Boxes of the lines across and down, which pixels they cover, and the page with these made paper."""

    across: Boxes
    down: Boxes
    drawn: Pixels
    page: Pixels


def ruling_of(page: Pixels, letter: float) -> Ruling:
    """Find the lines of a page."""
    (mask_across, across), (mask_down, down) = vision.lines(page, round(_SHORTEST * letter))
    thin_across, thin_down = _thin(across, letter), _thin(down[:, _TURNED], letter)
    across = _kept(thin_across, thin_down[:, _TURNED], letter)
    down = _kept(thin_down, thin_across[:, _TURNED], letter)[:, _TURNED]
    drawn = _drawn(mask_across, across) | _drawn(mask_down, down)
    clean = np.where(vision.grown(drawn, 2) > 0, np.uint8(255), page)
    return Ruling(across, down, drawn, clean)


def _thin(boxes: Boxes, letter: float) -> Boxes:
    """Leave out bars and pictures; a long line may lean a little."""
    width, height = boxes[:, 2] - boxes[:, 0], boxes[:, 3] - boxes[:, 1]
    return boxes[height <= np.maximum(_THICKEST * letter, width / _STEEPEST)]


def _kept(boxes: Boxes, crossing: Boxes, letter: float) -> Boxes:
    """Return the sure lines and the short ones that run from one crossing line to another.

    Where these are short too, they make the frames of cells, each with rules of its own, if there are many alike.
    """
    long = boxes[:, 2] - boxes[:, 0] >= _SURE * letter
    sure_crossing = crossing[crossing[:, 3] - crossing[:, 1] >= _SURE * letter]
    between = _between(boxes, sure_crossing, letter)
    framed = np.flatnonzero(_between(boxes, crossing, letter) & ~long & ~between)
    between[framed[_repeated(boxes[framed])]] = True
    return boxes[long | between]


def _between(boxes: Boxes, crossing: Boxes, letter: float) -> NDArray[np.bool_]:
    """Say which lines begin and end at a crossing one."""
    touch = _TOUCH * letter
    middle = ((boxes[:, 1] + boxes[:, 3]) / 2)[:, None]
    level = (crossing[None, :, 1] - touch <= middle) & (middle <= crossing[None, :, 3] + touch)

    def touched(column: int) -> NDArray[np.bool_]:
        end = boxes[:, column][:, None]
        near = (crossing[None, :, 0] - touch <= end) & (end <= crossing[None, :, 2] + touch)
        return np.asarray((near & level).any(axis=1))

    return touched(0) & touched(2)


def _repeated(boxes: Boxes) -> NDArray[np.bool_]:
    """Say which lines begin and end where several others do: the frames of cells, each with rules of its own."""
    begins = np.abs(boxes[:, 0][:, None] - boxes[:, 0][None, :]) <= _NEAR
    ends = np.abs(boxes[:, 2][:, None] - boxes[:, 2][None, :]) <= _NEAR
    return np.asarray((begins & ends).sum(axis=1) >= _SEVERAL)


def _drawn(mask: Pixels, boxes: Boxes) -> Pixels:
    """Return those pixels of a mask that belong to the boxes."""
    kept = np.zeros_like(mask)
    for x0, y0, x1, y1, _ in boxes.tolist():
        kept[y0:y1, x0:x1] = mask[y0:y1, x0:x1]
    return kept
