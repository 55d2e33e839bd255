"""Pictures of pages, one after the other, into sheets: within a limit of time, and saying what was not read."""

import time
from collections.abc import Iterable
from typing import NamedTuple

from core.errors import ReadTimeoutError
from core.readers.scans import pages, vision
from core.readers.scans.engine import RecognitionError
from core.readers.scans.vision import Pixels
from core.readers.sheets.marks import Sheet

SECONDS = 240
_LARGEST_SIDE = 6000
_SMALLEST_SIDE = 24


class Picture(NamedTuple):
    """A page as pixels, none where it is damaged; `point`: how many points of the displayed page a pixel is wide."""

    number: int
    pixels: Pixels | None
    point: float


class Sheets(NamedTuple):
    """What was recognised, and what was not."""

    sheets: list[Sheet]
    notes: list[str]
    pages: int
    broken: bool


def recognise(name: str, pictures: Iterable[Picture]) -> Sheets:
    """Recognise pages as long as there is time; raises ReadTimeoutError where it was too short for the first."""
    end = time.monotonic() + SECONDS
    sheets: list[Sheet] = []
    notes: list[str] = []
    number = 0
    broken = False
    for number, pixels, point in pictures:
        if time.monotonic() > end:
            if not sheets:
                raise ReadTimeoutError(name, SECONDS)
            notes.append(f"第{number}页起没有识别：前面各页已用去 {SECONDS} 秒")
            break
        if pixels is None:
            broken = True
            notes.append(f"第{number}页已损坏，没有读取")
        elif min(pixels.shape) < _SMALLEST_SIDE:
            notes.append(f"第{number}页的图片太小，没有识别")
        else:
            try:
                page = _page(pixels, number, point)
            except (RecognitionError, MemoryError, vision.Error):
                notes.append(f"第{number}页没有识别：内存不足，或识别组件出错")
                continue
            sheets.append(page.sheet)
            notes.extend(page.notes)
    return Sheets(sheets, notes, number, broken)


def _page(pixels: Pixels, number: int, point: float) -> pages.Recognised:
    scale = min(1.0, _LARGEST_SIDE / max(pixels.shape))
    if scale < 1:
        pixels = vision.resized(pixels, scale)
    return pages.recognise(pixels, number, point / scale)
