"""Pages of pictures: PNG, JPEG, TIFF, BMP, decoded by the library that reads them."""

from core.errors import DamagedError
from core.pages.records import PageImage, PageSize
from core.readers import image


def sizes(name: str, data: bytes) -> tuple[PageSize, ...]:
    """Return the sizes of all pages; raises ReportError."""
    found = tuple(PageSize(*size) for size in image.sizes(name, data))
    if not found:
        raise DamagedError(name, "图像数据不完整")
    return found


def render(name: str, data: bytes, page: int, width: int) -> PageImage:
    """Draw one page so many pixels wide; raises ReportError."""
    pixels, drawn_width, height = image.drawn(name, data, page, width)
    return PageImage(page, pixels, drawn_width, height, drawn_width / image.sizes(name, data)[page - 1][0])
