"""Pages of a PDF as pictures, each drawn in a process of its own with a limit of time and memory."""

import ctypes
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from core import apart

if TYPE_CHECKING:
    from core.readers.scans.reading import Picture

_SECONDS = 20
_DPI = 200
_MOST_PIXELS = 20_000_000
_WHITE = 0xFFFFFFFF


def draw(data: bytes, numbers: Sequence[int]) -> "Iterator[Picture]":
    """Draw pages, the first is 1; one that cannot be drawn comes without pixels."""
    import numpy as np  # noqa: PLC0415  (there only with the extra)

    from core.readers.scans.reading import Picture  # noqa: PLC0415

    for number in numbers:
        answer, pixels = _ask(data, number)
        if answer:
            page = np.frombuffer(pixels, np.uint8).reshape(answer["height"], answer["width"])
            yield Picture(number, page, answer["point"])
        else:
            yield Picture(number, None, 1.0)


def count(data: bytes) -> int:
    """Return how many pages there are; 0 where that cannot be told."""
    answer, _ = _ask(data, 0)
    return int(answer.get("pages", 0))


def _ask(data: bytes, number: int) -> tuple[dict[str, Any], bytes]:
    """Return what the other process says of a page; nothing where it fails."""
    try:
        return apart.ask("core.readers.scans.drawn", str(number), data=data, seconds=_SECONDS)
    except (TimeoutError, ChildProcessError):
        return {}, b""


def main() -> None:
    """Draw one page of the PDF on standard input; page 0 is no page, only counts them."""
    number = int(sys.argv[1])
    data = apart.limited(_SECONDS)
    from core.readers import pdfium  # noqa: PLC0415  (within the limits)

    with pdfium.opened("", data) as document:
        answer: dict[str, float] = {"pages": pdfium.raw.FPDF_GetPageCount(document)}
        pixels = b""
        if number:
            page, pixels = _drawn(pdfium.raw, document, number)
            answer |= page
    apart.answer(answer, pixels)


def _drawn(raw: Any, document: Any, number: int) -> tuple[dict[str, float], bytes]:  # noqa: ANN401  (no types)
    handle = raw.FPDF_LoadPage(document, number - 1)
    width, height = raw.FPDF_GetPageWidthF(handle), raw.FPDF_GetPageHeightF(handle)
    scale = min(_DPI / 72, (_MOST_PIXELS / max(width * height, 1.0)) ** 0.5)
    across, down = max(1, round(width * scale)), max(1, round(height * scale))
    pixels = ctypes.create_string_buffer(across * down)
    bitmap = raw.FPDFBitmap_CreateEx(across, down, raw.FPDFBitmap_Gray, pixels, across)
    raw.FPDFBitmap_FillRect(bitmap, 0, 0, across, down, _WHITE)
    raw.FPDF_RenderPageBitmap(bitmap, handle, 0, 0, across, down, 0, raw.FPDF_ANNOT | raw.FPDF_GRAYSCALE)
    raw.FPDFBitmap_Destroy(bitmap)
    raw.FPDF_ClosePage(handle)
    return {"width": across, "height": down, "point": width / across}, pixels.raw


if __name__ == "__main__":
    main()
