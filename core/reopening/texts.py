"""What the workbook's own texts say, as far as reading it again needs them."""

import tomllib
from functools import cache
from typing import Any

from core.resources import resource


@cache
def _file() -> dict[str, dict[str, Any]]:
    return tomllib.loads(resource("workbook.toml").read_text("utf-8"))


def texts(section: str) -> dict[str, Any]:
    """Return one section of the resource file."""
    return _file()[section]


def text(key: str, /, **values: object) -> str:
    """Return one sentence about a workbook that is opened again, its fields filled in."""
    return str(texts("reopened")[key]).format(**values)
