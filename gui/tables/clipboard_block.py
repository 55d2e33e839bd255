"""Blocks of figures on their way through the clipboard: lines and tabs, as spreadsheets write them."""

import csv
import re
from collections.abc import Sequence

# zero-width marks, soft hyphens, directions and other guests from web pages
_HIDDEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def read_block(text: str) -> list[list[str]]:
    """Return rows of trimmed fields, hidden characters removed; a cell with line breaks stays one field."""
    clean = _HIDDEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).rstrip("\n")
    rows = csv.reader(clean.splitlines(keepends=True), delimiter="\t") if clean else ()
    return [["".join(field.split()) for field in row] for row in rows]


def write_block(rows: Sequence[Sequence[str]]) -> str:
    """Return rows as a spreadsheet pastes them."""
    return "\n".join("\t".join(row) for row in rows)
