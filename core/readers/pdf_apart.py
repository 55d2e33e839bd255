"""Read a PDF in a process of its own, with a limit of time and memory; nothing it does can hold the program up."""

import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any, cast

from core import apart, errors
from core.document import Box, Document, Grid, GridCell, Span, Word
from core.errors import HostileError, ReadTimeoutError, ReportError

SECONDS = 8


def document(path: Path, data: bytes) -> Document:
    """Read a PDF elsewhere; raises what reading it raises, HostileError and ReadTimeoutError."""
    try:
        answer, _ = apart.ask("core.readers.pdf_apart", str(path), data=data, seconds=SECONDS)
    except TimeoutError as error:
        raise ReadTimeoutError(path.name, SECONDS) from error
    except ChildProcessError as error:
        raise HostileError(path.name, "读取它所需的内存或时间超过了限度") from error
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


def main() -> None:
    """Read the PDF on standard input and hand the document over, or why there is none."""
    path = Path(sys.argv[1])
    data = apart.limited(SECONDS)
    from core.readers import pdf_pages  # noqa: PLC0415  (within the limits)

    try:
        apart.answer(asdict(pdf_pages.document(path, data)))
    except ReportError as error:
        apart.answer({"error": (type(error).__name__, error.message)})


if __name__ == "__main__":
    main()
