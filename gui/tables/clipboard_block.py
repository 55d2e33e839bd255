"""Blocks of figures on their way through the clipboard: lines and tabs, as spreadsheets write them."""

import csv
import re
from collections.abc import Iterable, Sequence
from io import StringIO

# zero-width marks, soft hyphens, directions and other guests from web pages; what parts words is none of them
_HIDDEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\x00-\x08\x0e-\x1b\x1f\x7f]")
_MOST_CHARACTERS = 2_000_000

Block = list[list[str]]


class TooMuchError(Exception):
    """More than any table holds, or nothing that can be taken apart."""


def read_block(text: str) -> Block:
    """Return rows of trimmed fields, hidden characters removed; a cell with line breaks stays one field.

    Blanks within a field are kept: what they mean is for whoever reads figures.
    """
    if len(text) > _MOST_CHARACTERS:
        raise TooMuchError
    clean = _HIDDEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).rstrip("\n")
    try:
        rows = list(csv.reader(StringIO(clean, newline="\n"), delimiter="\t")) if clean else []
    except csv.Error as error:  # a field of more than a hundred thousand characters
        raise TooMuchError from error
    return [[field.strip() for field in row] for row in rows]


def size_of(block: Block) -> tuple[int, int]:
    """Count the rows and columns up to the last that holds anything: whole lines of a sheet bring thousands of tabs."""
    rows = max((down for down, row in enumerate(block, 1) if any(row)), default=0)
    return rows, max((_width(row) for row in block), default=0)


def _width(row: Sequence[str]) -> int:
    return max((right for right, text in enumerate(row, 1) if text), default=0)


def has_fields(block: Block) -> bool:
    """Say whether tabs part it: then each field is one figure, or none."""
    return any(len(row) > 1 for row in block)


def write_block(rows: Iterable[Sequence[str]]) -> str:
    """Return rows as a spreadsheet pastes them."""
    return "\n".join("\t".join(row) for row in rows)
