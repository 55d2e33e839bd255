"""What stands on an upright page: its rules, and the stretches of text in ruled cells and outside."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from statistics import median
from typing import NamedTuple

import numpy as np

from core.readers.scans import ruling, vision
from core.readers.scans.stretches import Room, Stretch, cut
from core.readers.scans.upright import Upright
from core.readers.scans.vision import Boxes, Extent, Pixels
from core.readers.sheets.marks import Mark, Rule
from core.readers.sheets.ruled import Lattice, lattices

POINT = 72 / 200  # so long is a pixel: as on a page scanned with 200 dots an inch
_STEP = 1.5  # pixels: pieces of one line are not farther apart
_INSET = 5  # pixels: what a rule and its shadow take of a cell
_FEW = 12  # pixels of a picture that reach into a cell by chance
# in heights of a letter
_SPECK = 0.14  # dirt: smaller than a decimal point
_RESIDUE = 0.16  # what is left of a rule beside it
_LARGEST = 3.5  # a picture or a seal
_STROKE = 0.25  # part of a letter
_SHORT = 4.0  # a figure and what stands for one
_SEVERAL = 3  # of them on one line
# a page of figures has some 3,000; noise has a hundred thousand
_MOST_BLOBS = 30_000


class Found(NamedTuple):
    """The rules of a page in points, its text, and the page to read it from; `crowded`: too much ink for text."""

    across: list[Rule]
    down: list[Rule]
    stretches: list[Stretch]
    page: Pixels
    crowded: bool

    def cut(self, crop: Extent) -> Pixels:
        """Return a part of the page."""
        return self.page[crop.y0 : crop.y1, crop.x0 : crop.x1]


def find(upright: Upright) -> Found:
    """Find rules, cells and text."""
    letter = upright.letter
    lines = ruling.ruling_of(upright.page, letter)
    across = _aligned([Rule((y0 + y1) / 2, x0, x1) for x0, y0, x1, y1, _ in lines.across.tolist()])
    down = _aligned([Rule((x0 + x1) / 2, y0, y1) for x0, y0, x1, y1, _ in lines.down.tolist()])
    ink = vision.ink(lines.page)
    everything = vision.blobs(ink)
    blobs, beside = _clean(everything, lines, letter)
    if len(blobs) > _MOST_BLOBS:
        return Found(across, down, [], lines.page, crowded=True)
    marks = [
        Mark("0", [x0 * POINT], [x1 * POINT], y0 * POINT, y1 * POINT, doubtful=near)
        for (x0, y0, x1, y1, _), near in zip(blobs.tolist(), beside, strict=True)
    ]
    tables, rest, _ = lattices(across, down, marks)
    page = Room(Extent(0, 0, lines.page.shape[1], lines.page.shape[0]), letter)
    found = [*_in_cells(tables, vision.large(ink, _LARGEST * letter), letter)]
    found += _outside([_pixels(mark) for mark in rest], upright.text, page)
    return Found(across, down, found, lines.page, crowded=False)


def _aligned(rules: Iterable[Rule]) -> list[Rule]:
    """Bring rules into points; pieces of one line that a pixel or two part stand at one place."""
    lanes: list[list[Rule]] = []
    for rule in sorted(rules):
        if lanes and rule.at - lanes[-1][-1].at <= _STEP and rule.at - lanes[-1][0].at <= 2 * _STEP:
            lanes[-1].append(rule)
        else:
            lanes.append([rule])
    return [
        Rule(median(rule.at for rule in lane) * POINT, start * POINT, end * POINT)
        for lane in lanes
        for _, start, end in lane
    ]


def _clean(blobs: Boxes, lines: ruling.Ruling, letter: float) -> tuple[Boxes, list[bool]]:
    """Leave out dirt, pictures, and slivers that rules leave beside them; say which blobs touch a rule."""
    longer = (blobs[:, 2:4] - blobs[:, :2]).max(axis=1)
    blobs = blobs[(longer >= _SPECK * letter) & (longer <= _LARGEST * letter)]
    if len(blobs) > _MOST_BLOBS:
        return blobs, []
    shorter = (blobs[:, 2:4] - blobs[:, :2]).min(axis=1).tolist()
    margins = vision.grown(lines.drawn, 3)
    covered = [margins[y0:y1, x0:x1] for x0, y0, x1, y1, _ in blobs.tolist()]
    kept = [
        number
        for number, (thickness, part) in enumerate(zip(shorter, covered, strict=True))
        if thickness > _RESIDUE * letter or not part.all()
    ]
    return blobs[kept], [bool(covered[number].any()) for number in kept]


def _pixels(mark: Mark) -> Extent:
    return Extent(round(mark.x0 / POINT), round(mark.y0 / POINT), round(mark.x1 / POINT), round(mark.y1 / POINT))


def _in_cells(tables: Iterable[Lattice], pictures: Pixels, letter: float) -> Iterator[Stretch]:
    """Yield what stands in cells; one into which a picture or a stroke from outside runs is never blank."""
    for table in tables:
        for cell in table.cells:
            x0, y0, x1, y1 = (round(edge / POINT) for edge in cell.extent)
            crossed = np.argwhere(pictures[y0 + _INSET : y1 - _INSET, x0 + _INSET : x1 - _INSET])
            spoiled = len(crossed) > _FEW or any(mark.doubtful for mark in cell.marks)
            room = Room(Extent(x0 + 2, y0 + 2, x1 - 2, y1 - 2), letter, in_cell=True, spoiled=spoiled)
            yield from cut([_pixels(mark) for mark in cell.marks], room)
            if len(crossed) > _FEW and not cell.marks:
                (top, left), (bottom, right) = crossed.min(axis=0) + _INSET, crossed.max(axis=0) + _INSET + 1
                extent = Extent(x0 + int(left), y0 + int(top), x0 + int(right), y0 + int(bottom))
                yield Stretch(extent, extent, (extent.y0, extent.y1), in_cell=True, spoiled=True, middles=())


def _outside(blobs: Sequence[Extent], text: Sequence[Extent], page: Room) -> Iterator[Stretch]:
    """Yield the lines that the detector saw; what it did not see only where a letter's size speaks for it."""
    letter = page.letter
    seen: dict[int, list[Extent]] = {}
    alone = []
    for blob in blobs:
        x, y = (blob.x0 + blob.x1) // 2, (blob.y0 + blob.y1) // 2
        number = next((i for i, (x0, y0, x1, y1) in enumerate(text) if x0 <= x < x1 and y0 <= y < y1), None)
        if number is not None:
            seen.setdefault(number, []).append(blob)
        elif max(blob.x1 - blob.x0, blob.y1 - blob.y0) >= _STROKE * letter:
            alone.append(blob)
    groups = [*(seen[number] for number in sorted(seen)), alone]
    found = [list(cut(group, page)) for group in groups]
    high = [part for part in found[-1] if part.extent.y1 - part.extent.y0 >= letter / 2]
    sure = [part for parts in (*found[:-1], high) for part in parts]
    yield from sure
    short = sorted(_middle(part) for part in sure if part.extent.x1 - part.extent.x0 <= _SHORT * letter)
    for part in found[-1]:
        # a dash among figures that no rules part
        middle = _middle(part)
        level = bisect_right(short, middle + letter / 2) - bisect_left(short, middle - letter / 2)
        if part not in high and level >= _SEVERAL:
            yield part


def _middle(stretch: Stretch) -> float:
    return (stretch.extent.y0 + stretch.extent.y1) / 2
