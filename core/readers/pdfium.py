"""The only door to PDFium: opens a PDF and hands out its pages one after the other, with raw handles."""

import ctypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from core.errors import DamagedError, EncryptedError, ReportError, TooLargeError, UnreadableError
from core.readers.sheets.marks import Rect

# the bindings alone: half the import, and no clean-up of their own at exit; they have no types
raw: Any = import_module("pypdfium2_raw")
# PDFium may run in one thread at a time; whoever shows pages while a report is read takes this lock too
LOCK = threading.Lock()
_MOST_PAGES = 500
_MOST_ANNOTATIONS = 5_000
_QUARTER = 90
_ready = False


@dataclass(frozen=True, slots=True)
class Page:
    """An open page; valid until the next one is asked for. `view` is what of its user space is shown."""

    number: int
    handle: Any
    text: Any
    view: Rect  # of user space: y0 is the lower edge
    quarters: int  # turned clockwise for display

    def upright(self, quarters: int) -> "Frame":
        """Return the frame in which the page is turned clockwise by so many quarters."""
        return Frame(self.view, quarters % 4)


@dataclass(frozen=True, slots=True)
class Frame:
    """A way to look at user space: turned by quarters, origin top left, y downwards."""

    view: Rect
    quarters: int

    @property
    def size(self) -> tuple[float, float]:
        """Width and height."""
        width, height = self.view.x1 - self.view.x0, self.view.y1 - self.view.y0
        return (height, width) if self.quarters % 2 else (width, height)

    def seen(self, x0: float, y0: float, x1: float, y1: float) -> Rect:
        """Bring an extent of user space (y upwards) into this frame."""
        view = self.view
        if self.quarters == 0:
            return Rect(x0 - view.x0, view.y1 - y1, x1 - view.x0, view.y1 - y0)
        if self.quarters == 1:
            return Rect(y0 - view.y0, x0 - view.x0, y1 - view.y0, x1 - view.x0)
        if self.quarters == 2:  # noqa: PLR2004
            return Rect(view.x1 - x1, y0 - view.y0, view.x1 - x0, y1 - view.y0)
        return Rect(view.y1 - y1, view.x1 - x1, view.y1 - y0, view.x1 - x0)

    def turned(self, extent: Rect, quarters: int) -> Rect:
        """Bring an extent of this frame into the frame with so many quarters."""
        width, height = self.size
        for _ in range((quarters - self.quarters) % 4):
            extent = Rect(height - extent.y1, extent.x0, height - extent.y0, extent.x1)
            width, height = height, width
        return extent


@contextmanager
def opened(name: str, data: bytes) -> Iterator[Any]:
    """Open a PDF; raises EncryptedError, DamagedError, UnreadableError."""
    with LOCK:
        _prepare()
        document = raw.FPDF_LoadMemDocument64(data, len(data), None)
        if not document:
            raise _refusal(name, raw.FPDF_GetLastError())
        try:
            yield document
        finally:
            raw.FPDF_CloseDocument(document)


def pages(name: str, document: Any) -> Iterator[Page | None]:  # noqa: ANN401  (a handle of the library)
    """Yield the pages in their order; none for one that cannot be read."""
    count = raw.FPDF_GetPageCount(document)
    if count < 1:
        raise DamagedError(name, "里面一页也没有")
    if count > _MOST_PAGES:
        raise TooLargeError(name, f"{_MOST_PAGES} 页")
    for index in range(count):
        handle = _with_typed_text(document, index, raw.FPDF_LoadPage(document, index))
        if not handle:
            yield None
            continue
        text = raw.FPDFText_LoadPage(handle)
        try:
            yield _page(index + 1, handle, text) if text else None
        finally:
            if text:
                raw.FPDFText_ClosePage(text)
            raw.FPDF_ClosePage(handle)


def _with_typed_text(document: Any, index: int, handle: Any) -> Any:  # noqa: ANN401  (handles of the library)
    """Make what was typed into a form or over the page a part of the page, if there is any."""
    if not handle or raw.FPDFPage_GetAnnotCount(handle) < 1:
        return handle
    typed = False
    for place in range(min(raw.FPDFPage_GetAnnotCount(handle), _MOST_ANNOTATIONS)):
        annotation = raw.FPDFPage_GetAnnot(handle, place)
        typed |= raw.FPDFAnnot_GetSubtype(annotation) in (raw.FPDF_ANNOT_WIDGET, raw.FPDF_ANNOT_FREETEXT)
        raw.FPDFPage_CloseAnnot(annotation)
    if not typed or raw.FPDFPage_Flatten(handle, raw.FLAT_NORMALDISPLAY) != raw.FLATTEN_SUCCESS:
        return handle
    raw.FPDF_ClosePage(handle)
    return raw.FPDF_LoadPage(document, index)


def _page(number: int, handle: Any, text: Any) -> Page:  # noqa: ANN401  (handles of the library)
    box = raw.FS_RECTF()
    raw.FPDF_GetPageBoundingBox(handle, ctypes.byref(box))
    view = Rect(box.left, min(box.bottom, box.top), box.right, max(box.bottom, box.top))
    return Page(number, handle, text, view, raw.FPDFPage_GetRotation(handle) % 4)


def _prepare() -> None:
    global _ready  # noqa: PLW0603  (the library is one for the whole process)
    if not _ready:
        raw.FPDF_InitLibrary()
        _ready = True


def _refusal(name: str, code: int) -> ReportError:
    if code == raw.FPDF_ERR_PASSWORD:
        return EncryptedError(name)
    if code == raw.FPDF_ERR_SECURITY:
        return UnreadableError(name, "它用了不支持的加密方式，请另存为没有加密的 PDF 后再打开")
    return DamagedError(name, "不是完整的 PDF 文件，打不开")
