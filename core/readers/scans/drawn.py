"""Pages of a PDF as pictures, each drawn in a process of its own with a limit of time and memory."""

import ctypes
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from core.readers.scans.reading import Picture

_SECONDS = 20
_MOST_MEMORY = 1024 * 1024 * 1024
_DPI = 200
_MOST_PIXELS = 20_000_000
_WHITE = 0xFFFFFFFF
_ROOT = Path(__file__).parents[3]


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
    """Return what the other process says, one line of JSON and then pixels; nothing where it fails."""
    search = os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH"))))
    try:
        done = subprocess.run(  # noqa: S603  (this interpreter, this module)
            [sys.executable, "-m", "core.readers.scans.drawn", str(number)],
            input=data,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
            env={**os.environ, "PYTHONPATH": search},
        )
    except subprocess.TimeoutExpired:
        return {}, b""
    line, _, pixels = done.stdout.partition(b"\n")
    return (json.loads(line), pixels) if done.returncode == 0 and line else ({}, b"")


def _limit() -> None:
    try:
        import resource  # noqa: PLC0415  (not on Windows, where only the time is limited)
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main() -> None:
    """Draw one page of the PDF on standard input; page 0 is no page, only counts them."""
    number = int(sys.argv[1])
    data = sys.stdin.buffer.read()
    _limit()
    from core.readers import pdfium  # noqa: PLC0415  (within the limits)

    with pdfium.opened("", data) as document:
        answer: dict[str, float] = {"pages": pdfium.raw.FPDF_GetPageCount(document)}
        pixels = b""
        if number:
            page, pixels = _drawn(pdfium.raw, document, number)
            answer |= page
    sys.stdout.buffer.write(json.dumps(answer).encode() + b"\n" + pixels)


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
