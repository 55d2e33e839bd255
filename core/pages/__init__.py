"""Pages as pictures: the one door for whoever shows them. Nothing of a file is executed, and memory is bounded."""

import hashlib
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Literal, Protocol, cast

from core.errors import UnreadableError
from core.pages import caution
from core.pages.records import PageImage, PageSize
from core.readers import source

# four bytes a pixel; a page of A4 three times as large as on paper. What would be larger is drawn coarser
MOST_PIXELS = 12_000_000
Way = Literal["drawing", "apart", "pictures"]


class _Drawer(Protocol):
    """What every module that draws has; each needs a library of its own, so it is loaded when it is needed."""

    def sizes(self, name: str, data: bytes) -> tuple[PageSize, ...]: ...

    def render(self, name: str, data: bytes, page: int, width: int) -> PageImage: ...


@dataclass(frozen=True, slots=True)
class Pages:
    """A file whose pages can be drawn, as it was when it was opened, and the module that draws them."""

    name: str
    data: bytes
    sizes: tuple[PageSize, ...]
    way: Way


def open_pages(path: Path, sha256: str = "") -> Pages:
    """Open a PDF or a picture to draw its pages, with `sha256` only if it is still that file; raises ReportError."""
    data = source.load(path)
    if sha256 and hashlib.sha256(data).hexdigest() != sha256:
        raise UnreadableError(path.name, "文件在读取之后被改动过，图像会与读到的数字对不上，请重新读取原文")
    way: Way = "pictures" if source.is_picture(data) else "drawing" if caution.is_ordinary(data) else "apart"
    return Pages(path.name, data, _drawer(way).sizes(path.name, data), way)


def render(pages: Pages, page: int, width: int) -> PageImage:
    """Draw a page (from 1) so many pixels wide, or as wide as memory allows; raises ReportError."""
    size = pages.sizes[page - 1]
    width = max(1, int(min(width, (MOST_PIXELS * size.width / size.height) ** 0.5)))
    return _drawer(pages.way).render(pages.name, pages.data, page, width)


def _drawer(way: Way) -> _Drawer:
    return cast("_Drawer", import_module(f"{__name__}.{way}"))
