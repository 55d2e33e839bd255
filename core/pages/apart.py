"""Draws pages in a process of its own, with a limit of time and memory, for files that might wear the program out."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from core.errors import HostileError, ReadTimeoutError, ReportError
from core.pages.records import PageImage, PageSize

SECONDS = 10
_MOST_MEMORY = 1024 * 1024 * 1024
_ROOT = Path(__file__).parents[2]


def sizes(name: str, data: bytes) -> tuple[PageSize, ...]:
    """Return the sizes of all pages; raises ReportError."""
    answer, _ = _ask(name, data, "sizes")
    return tuple(PageSize(*size) for size in answer["sizes"])


def render(name: str, data: bytes, page: int, width: int) -> PageImage:
    """Draw one page so many pixels wide; raises ReportError."""
    answer, pixels = _ask(name, data, "render", str(page), str(width))
    return PageImage(page, pixels, *answer["image"])


def _ask(name: str, data: bytes, *wish: str) -> tuple[dict[str, Any], bytes]:
    """Return what the other process says: one line of JSON, then pixels."""
    search = os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH"))))
    try:
        done = subprocess.run(  # noqa: S603  (this interpreter, this module)
            [sys.executable, "-m", "core.pages.apart", name, *wish],
            input=data,
            capture_output=True,
            timeout=SECONDS,
            check=False,
            env={**os.environ, "PYTHONPATH": search, "PYTHONIOENCODING": "utf-8"},
        )
    except subprocess.TimeoutExpired as error:
        raise ReadTimeoutError(name, SECONDS) from error
    if done.returncode:
        raise HostileError(name, "画出它的页面所需的内存或时间超过了限度")
    line, _, pixels = done.stdout.partition(b"\n")
    answer: dict[str, Any] = json.loads(line)
    if "error" in answer:
        raise ReportError(answer["error"])
    return answer, pixels


def _limit() -> None:
    try:
        import resource  # noqa: PLC0415  (not on Windows, where only the time is limited)
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main() -> None:
    """Answer one wish about the PDF on standard input."""
    name, wish, *numbers = sys.argv[1:]
    data = sys.stdin.buffer.read()
    _limit()
    from core.pages import drawing  # noqa: PLC0415  (within the limits)

    pixels = b""
    answer: dict[str, Any]
    try:
        if wish == "sizes":
            answer = {"sizes": drawing.sizes(name, data)}
        else:
            image = drawing.render(name, data, *map(int, numbers))
            answer, pixels = {"image": (image.width, image.height, image.scale)}, image.pixels
    except ReportError as error:
        answer = {"error": error.message}
    sys.stdout.buffer.write(json.dumps(answer, ensure_ascii=False).encode() + b"\n" + pixels)


if __name__ == "__main__":
    main()
