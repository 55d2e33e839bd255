"""The fixed texts of 审核意见, from resources/opinion.toml."""

import tomllib
from functools import cache
from typing import Any, NamedTuple

from core.resources import resource


class Column(NamedTuple):
    """A column of a table: its head, and its width in millimetres."""

    head: str
    width: int


@cache
def _file() -> dict[str, dict[str, Any]]:
    return tomllib.loads(resource("opinion.toml").read_text("utf-8"))


def text(section: str, name: str, **values: object) -> str:
    """Return one text, its fields filled in."""
    return str(_file()[section][name]).format(**values)


def texts(section: str, name: str) -> list[str]:
    """Return a list of texts."""
    return [*_file()[section][name]]


def columns(section: str) -> list[Column]:
    """Return the columns of a table."""
    return [Column(*column) for column in _file()[section]["columns"]]
