"""Pages as pictures: the one door for whoever shows them. Nothing of a file is executed, and memory is bounded."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from core.errors import UnreadableError
from core.pages import caution
from core.pages.records import PageImage, PageSize
from core.readers import source

# four bytes a pixel; a page of A4 three times as large as on paper. What would be larger is drawn coarser
MOST_PIXELS = 12_000_000


@dataclass(frozen=True, slots=True)
class Pages:
    """A PDF whose pages can be drawn, as it was when it was opened; what is not `ordinary` is drawn apart."""

    name: str
    data: bytes
    sizes: tuple[PageSize, ...]
    ordinary: bool


def open_pages(path: Path, sha256: str = "") -> Pages:
    """Open a PDF to draw its pages, with `sha256` only if it is still that file; raises ReportError."""
    data = source.load(path)
    if sha256 and hashlib.sha256(data).hexdigest() != sha256:
        raise UnreadableError(path.name, "文件在读取之后被改动过，图像会与读到的数字对不上，请重新读取原文")
    if caution.is_ordinary(data):
        from core.pages import drawing  # noqa: PLC0415  (a library that only PDF needs)

        return Pages(path.name, data, drawing.sizes(path.name, data), ordinary=True)
    from core.pages import apart  # noqa: PLC0415  (for few files only)

    return Pages(path.name, data, apart.sizes(path.name, data), ordinary=False)


def render(pages: Pages, page: int, width: int) -> PageImage:
    """Draw a page (from 1) so many pixels wide, or as wide as memory allows; raises ReportError."""
    size = pages.sizes[page - 1]
    width = max(1, int(min(width, (MOST_PIXELS * size.width / size.height) ** 0.5)))
    if pages.ordinary:
        from core.pages import drawing  # noqa: PLC0415  (as above)

        return drawing.render(pages.name, pages.data, page, width)
    from core.pages import apart  # noqa: PLC0415  (as above)

    return apart.render(pages.name, pages.data, page, width)
