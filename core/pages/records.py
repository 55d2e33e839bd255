"""What is known of a page as it is displayed."""

from dataclasses import dataclass
from typing import NamedTuple


class PageSize(NamedTuple):
    """Width and height of a page as it is displayed, in points."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class PageImage:
    """One page drawn: `pixels` are red, green, blue and a filler, row by row; `scale` is pixels a point."""

    page: int
    pixels: bytes
    width: int
    height: int
    scale: float
