"""Read a PDF in a process of its own, with a limit of time and memory; nothing it does can hold the program up."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any, cast

from core import errors
from core.document import Box, Document, Grid, GridCell, Span, Word
from core.errors import HostileError, ReadTimeoutError, ReportError

SECONDS = 8
_MOST_MEMORY = 1024 * 1024 * 1024
_ROOT = Path(__file__).parents[2]


def document(path: Path, data: bytes) -> Document:
    """Read a PDF elsewhere; raises what reading it raises, HostileError and ReadTimeoutError."""
    search = os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH"))))
    try:
        done = subprocess.run(  # noqa: S603  (this interpreter, this module)
            [sys.executable, "-m", "core.readers.pdf_apart", str(path)],
            input=data,
            capture_output=True,
            timeout=SECONDS,
            check=False,
            env={**os.environ, "PYTHONPATH": search, "PYTHONIOENCODING": "utf-8"},
        )
    except subprocess.TimeoutExpired as error:
        raise ReadTimeoutError(path.name, SECONDS) from error
    if done.returncode:
        raise HostileError(path.name, "读取它所需的内存或时间超过了限度")
    answer = json.loads(done.stdout)
    if "error" in answer:
        raise _error(*answer["error"])
    return _document(answer)


def _error(kind: str, message: str) -> ReportError:
    """Make the error again that was raised elsewhere."""
    cls = cast("type[ReportError]", getattr(errors, kind))
    error = cls.__new__(cls)
    ReportError.__init__(error, message)
    return error


def _document(answer: dict[str, Any]) -> Document:
    grids = tuple(_remade(Grid, listed) for listed in answer["grids"])
    words = tuple(_remade(Word, listed) for listed in answer["words"])
    properties = tuple((name, value) for name, value in answer["properties"])
    parts = {"grids": grids, "words": words, "notes": tuple(answer["notes"]), "properties": properties}
    return Document(**{**answer, **parts})


def _remade(cls: Callable[..., Any], listed: list[Any]) -> Any:  # noqa: ANN401  (whatever record it is)
    """Make a record again from its fields in their order."""
    names = cast("Any", cls)._fields
    fields = zip(names, listed, strict=True)
    return cls(*(_PARTS[name](part) if name in _PARTS and part is not None else part for name, part in fields))


_PARTS: dict[str, Callable[[list[Any]], object]] = {
    "span": lambda listed: Span(*listed),
    "box": lambda listed: Box(*listed),
    "cells": lambda listed: tuple(_remade(GridCell, cell) for cell in listed),
}


def _limit_memory() -> None:
    try:
        import resource  # noqa: PLC0415  (not on Windows, where only the time is limited)
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main() -> None:
    """Read the PDF on standard input and write the document, or why there is none, as JSON."""
    path = Path(sys.argv[1])
    data = sys.stdin.buffer.read()
    _limit_memory()
    from core.readers import pdf_pages  # noqa: PLC0415  (within the limits)

    try:
        answer: dict[str, Any] = asdict(pdf_pages.document(path, data))
    except ReportError as error:
        answer = {"error": (type(error).__name__, error.message)}
    sys.stdout.buffer.write(json.dumps(answer, ensure_ascii=False).encode("utf-8", "surrogateescape"))


if __name__ == "__main__":
    main()
