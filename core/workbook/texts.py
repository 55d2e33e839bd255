"""The fixed texts of the workbook, from resources/workbook.toml, and text made fit for a spreadsheet cell."""

import re
import tomllib
from functools import cache
from typing import Any

from core.resources import resource

CELL_LIMIT = 32_767  # UTF-16 units, in Excel
_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_LOOKS_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_FORMULA_STARTS = frozenset("=+-@\t\n＝＋－＠")


@cache
def _file() -> dict[str, dict[str, Any]]:
    return tomllib.loads(resource("workbook.toml").read_text("utf-8"))


def texts(section: str) -> dict[str, Any]:
    """Return one section of the resource file."""
    return _file()[section]


def text(section: str, name: str, **values: object) -> str:
    """Return one text, its fields filled in."""
    return str(texts(section)[name]).format(**values)


def fit(raw: str, limit: int = CELL_LIMIT) -> str:
    """Return `raw` as a cell can hold it: what XML has no character for is spelt out, too long a text says so."""
    clean = raw
    if not raw.isprintable():
        clean = _UNFIT.sub(_spelt_out, raw.replace("\r\n", "\n"))
    if "_x" in clean:
        # spreadsheet programs would read _x0041_ as A
        clean = _LOOKS_ESCAPED.sub("_x005F_", clean)
    if len(clean) <= limit // 2 or _units(clean) <= limit:
        return clean
    note = text("notes", "cut", count=len(raw))
    return _first_units(clean, limit - _units(note)) + note


def looks_like_formula(clean: str) -> bool:
    """Say whether a spreadsheet program could take a text for a formula if someone retyped or converted it."""
    return clean[:1] in _FORMULA_STARTS or clean[:1] == "#"


def width(line: str) -> int:
    """Return how many columns a line takes where a Chinese character takes two."""
    return sum(1 if character < "\u1100" else 2 for character in line)


def _spelt_out(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"  # noqa: PLR2004  (as Python writes them)


def _units(value: str) -> int:
    return len(value) + sum(character > "\uffff" for character in value)


def _first_units(value: str, count: int) -> str:
    return value.encode("utf-16-le")[: 2 * count].decode("utf-16-le", "ignore")
