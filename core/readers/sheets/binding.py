"""Sheets bound into a document."""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from core.document import Document
from core.readers.sheets import broken_rows, items, writing
from core.readers.sheets.marks import Sheet


class Source(NamedTuple):
    """The file that the sheets were taken from."""

    path: Path
    data: bytes
    format: str


def bind(source: Source, sheets: Sequence[Sheet], pages: int, notes: Sequence[str]) -> Document:
    """Write the sheets one after the other; `pages` counts those that could not be taken too, `notes` say why."""
    found = items.items_of(sheets)
    broken_rows.mend(found)
    shown = {sheet.number: sheet.shown for sheet in sheets if sheet.shown}
    text, grids, words = writing.write(source.path.name, found, shown)
    return Document(
        name=source.path.name,
        sha256=hashlib.sha256(source.data).hexdigest(),
        format=source.format,
        text=text,
        pages=pages,
        grids=grids,
        words=words,
        notes=tuple(notes),
        path=str(source.path),
    )
