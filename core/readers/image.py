"""Pictures of a report (PNG, JPEG, TIFF with one page or many, BMP), read by `gouji[ocr]` where it is installed."""

import io
import struct
import warnings
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from core.document import Document
from core.errors import DamagedError, EmptyFileError, NeedsOcrError, TooLargeError
from core.readers.scans import engine
from core.readers.sheets.binding import Source, bind

if TYPE_CHECKING:
    from core.readers.scans.reading import Picture
    from core.readers.scans.vision import Pixels

T = TypeVar("T")
_FORMATS = ("PNG", "JPEG", "TIFF", "BMP")
_MOST_PIXELS = 80_000_000  # A3 with 600 dots an inch
_MOST_PAGES = 60
_USUAL_DPI = 96
_DPI = (50, 1300)
_ORIENTATION = 0x0112  # what a camera says of how it was held
_LYING = (5, 6, 7, 8)
_BROKEN = (OSError, SyntaxError, ValueError, EOFError, IndexError, KeyError, TypeError, OverflowError, struct.error)


def read(path: Path, data: bytes) -> Document:
    """Recognise a picture; raises NeedsOcrError, DamagedError, EmptyFileError, TooLargeError, ReadTimeoutError."""
    if not engine.available():
        raise NeedsOcrError(path.name)
    from core.readers.scans import reading  # noqa: PLC0415  (libraries that are there only with the extra)

    taken = reading.recognise(path.name, _pictures(path.name, data))
    if not any(sheet.marks for sheet in taken.sheets):
        if taken.broken:
            raise DamagedError(path.name, "图像数据不完整")
        raise EmptyFileError(path.name, "里没有认出任何文字。请确认图片清晰、方向正确，或重新扫描")
    return bind(Source(path, data, "image"), taken.sheets, taken.pages, taken.notes)


def _pictures(name: str, data: bytes) -> "Iterator[Picture]":
    """Yield the pages, those that cannot be decoded without pixels."""
    from core.readers.scans.reading import Picture  # noqa: PLC0415

    with _opened(name, data) as image:
        count = _quietly(lambda: getattr(image, "n_frames", 1))
        if count is not None and count > _MOST_PAGES:
            raise TooLargeError(name, f"{_MOST_PAGES} 页")
        for number in range(1, (count or _MOST_PAGES) + 1):
            if not _quietly(partial(_turned, image, number)):
                yield Picture(number, None, 1.0)
                return
            if image.width * image.height > _MOST_PIXELS:
                raise _too_large(name)
            yield Picture(number, _quietly(lambda: _grey(image)), _point(image))


def _turned(image: Any, number: int) -> bool:  # noqa: ANN401  (a picture of a library that is not always there)
    image.seek(number - 1)
    return True


def _opened(name: str, data: bytes) -> Any:  # noqa: ANN401  (as above)
    from PIL import Image  # noqa: PLC0415

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of sizes, which are looked at here, and of odd metadata
            return Image.open(io.BytesIO(data), formats=_FORMATS)
    except (Image.DecompressionBombError, MemoryError) as error:
        raise _too_large(name) from error
    except _BROKEN as error:
        raise DamagedError(name, "不是完整的图片，打不开") from error


def _quietly(step: Callable[[], T]) -> T | None:
    """Take a step that broken bytes can make fail; nothing where they do."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return step()
        except (*_BROKEN, MemoryError):
            return None


def _too_large(name: str) -> TooLargeError:
    return TooLargeError(name, f"每页 {_MOST_PIXELS // 1_000_000} 百万像素")


def _grey(image: Any) -> "Pixels":  # noqa: ANN401
    """Decode the page at hand, the right way up, transparent places white."""
    import numpy as np  # noqa: PLC0415
    from PIL import Image, ImageOps  # noqa: PLC0415

    image = ImageOps.exif_transpose(image)
    if image.mode.startswith(("I", "F")):
        deep = np.asarray(image, np.float64)
        return np.asarray(deep * (255 / max(float(deep.max()), 1.0)), np.uint8)
    if image.mode in ("LA", "PA", "RGBA") or "transparency" in image.info:
        image = image.convert("RGBA")
        image = Image.alpha_composite(Image.new("RGBA", image.size, "white"), image)
    return np.asarray(image.convert("L"), np.uint8)


def _point(image: Any) -> float:  # noqa: ANN401
    """Return how many points a pixel is wide, by the resolution that the file states if that can be true."""
    try:
        dpi = float(image.info.get("dpi", (0, 0))[0])
    except _BROKEN:
        dpi = 0.0
    return 72 / (dpi if _DPI[0] <= dpi <= _DPI[1] else _USUAL_DPI)


def sizes(name: str, data: bytes) -> list[tuple[float, float]]:
    """Return width and height of every page as it is displayed, in points, without decoding any."""
    found = []
    with _opened(name, data) as image:
        for number in range(1, min(_quietly(lambda: getattr(image, "n_frames", 1)) or 1, _MOST_PAGES) + 1):
            if not _quietly(partial(_turned, image, number)):
                break
            width, height = image.size
            lying = _quietly(lambda: image.getexif().get(_ORIENTATION, 1)) in _LYING
            point = _point(image)
            found.append((height * point, width * point) if lying else (width * point, height * point))
    return found


def drawn(name: str, data: bytes, number: int, width: int) -> tuple[bytes, int, int]:
    """Return a page in colour, so many pixels wide: red, green, blue, a filler; raises DamagedError, TooLargeError."""
    from PIL import Image, ImageOps  # noqa: PLC0415

    def decoded() -> Any:  # noqa: ANN401
        image.draft("RGB", (2 * width, 2 * width))  # what JPEG can leave out while decoding
        whole = ImageOps.exif_transpose(image)
        if whole.mode.startswith(("I", "F")):
            whole = Image.fromarray(_grey(whole))
        whole = whole.convert("RGBA" if "A" in whole.mode or "transparency" in whole.info else "RGB")
        height = max(1, round(width * whole.height / whole.width))
        small = whole.resize((width, height), Image.Resampling.BOX, reducing_gap=2).convert("RGBA")
        return Image.alpha_composite(Image.new("RGBA", small.size, "white"), small)

    with _opened(name, data) as image:
        if not _quietly(partial(_turned, image, number)):
            raise DamagedError(name, f"第{number}页打不开")
        if image.width * image.height > _MOST_PIXELS:
            raise _too_large(name)
        page = _quietly(decoded)
    if page is None:
        raise DamagedError(name, f"第{number}页的图像数据不完整")
    return page.tobytes(), page.width, page.height
