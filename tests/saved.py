"""Saved workbooks as the tests look at them: by the names and properties that they carry themselves."""

import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.utils import range_boundaries

from core import workbook
from core.forms import CellRef
from core.layout import layout_of
from core.model import Report
from core.review import Review

NOON = datetime(2026, 3, 5, 12, 0, tzinfo=UTC)


def a_review(report: Report, author: str = "李审校") -> Review:
    return Review(report, author, clock=lambda: NOON)


def saved(review: Review, folder: Path) -> Workbook:
    path = folder / "核对.xlsx"
    workbook.save(review, path)
    return load_workbook(path)


def figure_cell(book: Workbook, review: Review, ref: CellRef) -> Cell:
    """Find a figure by the table's defined name and the form's layout, as a reader of workbooks would."""
    sheet_name, area = next(iter(book.defined_names[f"gouji_{ref.table}"].destinations))
    left, top, _, _ = range_boundaries(area)
    drawn = layout_of(review.form.table(ref.table)).place_of(ref)
    assert drawn is not None
    assert left is not None
    assert top is not None
    cell = book[sheet_name].cell(top + drawn.row, left + drawn.column)
    assert not isinstance(cell, MergedCell)
    return cell


def records(book: Workbook, sheet: str) -> list[dict[str, Any]]:
    head, *rows = book[sheet].iter_rows(values_only=True)
    return [dict(zip(map(str, head), row, strict=True)) for row in rows]


def recalculated(path: Path, folder: Path) -> Workbook:
    """Let LibreOffice open the workbook and store it anew; skip without it."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    out = folder / "recalculated"
    command = [
        office, f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless", "--convert-to", "xlsx", "--outdir", str(out), str(path),
    ]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=180)  # noqa: S603  (our own command)
    return load_workbook(out / path.name, data_only=True)
