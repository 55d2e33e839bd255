"""Draws pages in a process of its own, with a limit of time and memory, for files that might wear the program out."""

import sys
from typing import Any

from core import apart
from core.errors import HostileError, ReadTimeoutError, ReportError
from core.pages.records import PageImage, PageSize

SECONDS = 10


def sizes(name: str, data: bytes) -> tuple[PageSize, ...]:
    """Return the sizes of all pages; raises ReportError."""
    answer, _ = _ask(name, data, "sizes")
    return tuple(PageSize(*size) for size in answer["sizes"])


def render(name: str, data: bytes, page: int, width: int) -> PageImage:
    """Draw one page so many pixels wide; raises ReportError."""
    answer, pixels = _ask(name, data, "render", str(page), str(width))
    return PageImage(page, pixels, *answer["image"])


def _ask(name: str, data: bytes, *wish: str) -> tuple[dict[str, Any], bytes]:
    try:
        answer, pixels = apart.ask("core.pages.apart", name, *wish, data=data, seconds=SECONDS)
    except TimeoutError as error:
        raise ReadTimeoutError(name, SECONDS) from error
    except ChildProcessError as error:
        raise HostileError(name, "画出它的页面所需的内存或时间超过了限度") from error
    if "error" in answer:
        raise ReportError(answer["error"])
    return answer, pixels


def main() -> None:
    """Answer one wish about the PDF on standard input."""
    name, wish, *numbers = sys.argv[1:]
    data = apart.limited(SECONDS)
    from core.pages import drawing  # noqa: PLC0415  (within the limits)

    try:
        if wish == "sizes":
            apart.answer({"sizes": drawing.sizes(name, data)})
        else:
            image = drawing.render(name, data, *map(int, numbers))
            apart.answer({"image": (image.width, image.height, image.scale)}, image.pixels)
    except ReportError as error:
        apart.answer({"error": error.message})


if __name__ == "__main__":
    main()
