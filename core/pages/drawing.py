"""Draws pages of a PDF, a stretch at a time and no longer than some seconds; scripts and forms are never run."""

import ctypes
import time
from typing import Any

from core.errors import DamagedError, ReadTimeoutError, TooLargeError
from core.pages.records import PageImage, PageSize
from core.readers import pdfium

SECONDS = 8
_MOST_PAGES = 500
_WHITE = 0xFFFFFFFF
_UNIT = 1.0  # a page of no size at all would have no shape either


def sizes(name: str, data: bytes) -> tuple[PageSize, ...]:
    """Return the sizes of all pages; raises ReportError."""
    raw = pdfium.raw
    with pdfium.opened(name, data) as document:
        count = raw.FPDF_GetPageCount(document)
        if count < 1:
            raise DamagedError(name, "里面一页也没有")
        if count > _MOST_PAGES:
            raise TooLargeError(name, f"{_MOST_PAGES} 页")
        return tuple(_size(raw, document, index) for index in range(count))


def _size(raw: Any, document: Any, index: int) -> PageSize:  # noqa: ANN401  (the library has no types)
    size = raw.FS_SIZEF()
    raw.FPDF_GetPageSizeByIndexF(document, index, ctypes.byref(size))
    return PageSize(max(size.width, _UNIT), max(size.height, _UNIT))


def render(name: str, data: bytes, page: int, width: int) -> PageImage:
    """Draw one page so many pixels wide; raises DamagedError, ReadTimeoutError."""
    raw = pdfium.raw
    with pdfium.opened(name, data) as document:
        size = _size(raw, document, page - 1)
        height = max(1, round(width * size.height / size.width))
        handle = raw.FPDF_LoadPage(document, page - 1)
        if not handle:
            raise DamagedError(name, f"第{page}页已损坏，画不出来")
        pixels = ctypes.create_string_buffer(4 * width * height)
        bitmap = raw.FPDFBitmap_CreateEx(width, height, raw.FPDFBitmap_BGRx, pixels, 4 * width)
        try:
            raw.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, _WHITE)
            _draw(name, raw, bitmap, handle, (width, height))
        finally:
            raw.FPDFBitmap_Destroy(bitmap)
            raw.FPDF_ClosePage(handle)
    return PageImage(page, pixels.raw, width, height, width / size.width)


def _draw(name: str, raw: Any, bitmap: Any, handle: Any, size: tuple[int, int]) -> None:  # noqa: ANN401  (as above)
    """Let the library draw; it asks now and then whether to go on."""
    end = time.monotonic() + SECONDS
    asks = raw.IFSDK_PAUSE(version=1)
    field = dict(raw.IFSDK_PAUSE._fields_)["NeedToPauseNow"]
    asks.NeedToPauseNow = field(lambda _: int(time.monotonic() > end))
    flags = raw.FPDF_ANNOT | raw.FPDF_REVERSE_BYTE_ORDER | raw.FPDF_RENDER_LIMITEDIMAGECACHE
    status = raw.FPDF_RenderPageBitmap_Start(bitmap, handle, 0, 0, *size, 0, flags, ctypes.byref(asks))
    while status == raw.FPDF_RENDER_TOBECONTINUED and time.monotonic() <= end:
        status = raw.FPDF_RenderPage_Continue(handle, ctypes.byref(asks))
    raw.FPDF_RenderPage_Close(handle)
    if status == raw.FPDF_RENDER_TOBECONTINUED:
        raise ReadTimeoutError(name, SECONDS)
    if status == raw.FPDF_RENDER_FAILED:
        raise DamagedError(name, "这一页画不出来")
