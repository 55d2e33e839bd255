"""The examples in tests/reports: one text a layout, and beside it the cells a reader must give.

`python -m tests.renderers.examples` writes them anew.
"""

import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

from core.forms import CellRef
from core.model import CellStatus
from tests.expectation import Expected, Seen
from tests.renderers.common import Rendered, Source, source
from tests.renderers.layouts import LAYOUTS, Layout

FOLDER = Path(__file__).parents[1] / "reports"
_SCALES = {"seed_six_figures": "town", "glued": "city", "thousands": "province", "totals_only": "city"}


class Example(NamedTuple):
    """One committed example; `expected` as in the JSON beside the text."""

    name: str
    stage: str
    organization: str
    year: int
    form: str
    error: str | None
    expected: Expected


def _brief(seen: Seen) -> str:
    shown = seen.status.value if seen.value is None else str(seen.value)
    return f"{shown}?" if seen.doubtful else shown


def _seen(brief: str) -> Seen:
    doubtful, shown = brief.endswith("?"), brief.removesuffix("?")
    try:
        return Seen(CellStatus(shown), doubtful=doubtful)
    except ValueError:
        return Seen(CellStatus.NUMBER, Decimal(shown), doubtful)


def _record(layout: Layout, made: Source, rendered: Rendered) -> dict[str, Any]:
    """Return the JSON: a row of cells a line; "7?" is a figure that the text does not decide by itself."""
    rows: dict[str, dict[str, str]] = {}
    for ref, seen in rendered.expected.items():
        rows.setdefault(f"{ref.table}.{ref.row}", {})[ref.column] = _brief(seen)
    return {
        "about": (layout.render.__doc__ or "").strip(),
        "stage": layout.stage,
        "organization": made.prose.organization,
        "year": made.prose.year,
        "form": made.form.code,
        "error": rendered.error,
        "cells": rows,
    }


def _json(record: dict[str, Any]) -> str:
    cells = record.pop("cells")
    head = [f"  {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}," for key, value in record.items()]
    lines = ",\n".join(f"    {json.dumps(name)}: {json.dumps(row)}" for name, row in cells.items())
    return "\n".join(["{", *head, '  "cells": {', lines, "  }", "}"]) + "\n"


def files() -> Iterator[tuple[str, str]]:
    """Yield name and content of every file in tests/reports."""
    for number, layout in enumerate(LAYOUTS, 1):
        made = source(layout.forms[0], _SCALES.get(layout.name, "county"), number, layout.year)
        rendered = layout.render(made)
        stem = f"{number:02}_{layout.name}"
        yield f"{stem}.txt", rendered.text
        yield f"{stem}.json", _json(_record(layout, made, rendered))


def load(path: Path) -> Example:
    """Read the JSON beside an example text."""
    record = json.loads(path.with_suffix(".json").read_text("utf-8"))
    by_row = [(name.split("."), row) for name, row in record["cells"].items()]
    expected = {
        CellRef(table, row, column): _seen(brief) for (table, row), cells in by_row for column, brief in cells.items()
    }
    plain = {key: record[key] for key in ("stage", "organization", "year", "form", "error")}
    return Example(path.stem, expected=expected, **plain)


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.iterdir():
        old.unlink()
    for name, content in files():
        (FOLDER / name).write_bytes(content.encode())
