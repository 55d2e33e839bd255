"""What a clerk's typed figure means, and files of corrections, taken over whole or not at all."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Context, Decimal
from pathlib import Path

from core import figures
from core.document import Span
from core.entries import Correction
from core.errors import (
    CorrectionError,
    CorrectionsFileError,
    ForeignUnitError,
    NegativeFigureError,
    NotAFigureError,
    NotWholeError,
    UnknownCellError,
)
from core.forms import CellRef, Column, Form
from core.model import Cell, CellStatus, Certainty, Figure, Report
from core.trail import replay

CORRECTED = "corrected"
_IN_YUAN = {"元": 1, "千元": 1_000, "万元": 10_000, "亿元": 100_000_000}
_EXACT = Context(prec=60)  # a figure has at most 30 digits: no conversion of units rounds
_FIELDS = ("table", "row", "column")
_MAX_BYTES = 32 * 1024 * 1024


def corrected_cell(form: Form, ref: CellRef, text: str, evidence: Span | None = None) -> Cell:
    """Return the cell as corrected to `text`, blank for none; CorrectionError says why it cannot be."""
    if ref not in form:
        raise UnknownCellError(str(ref))
    typed = text.strip()
    traits = frozenset({CORRECTED})
    if not typed:
        return Cell(ref, CellStatus.BLANK, raw="", span=evidence, traits=traits)
    value = figure_of(typed, form.column(ref))
    return Cell(ref, CellStatus.NUMBER, raw=typed, value=value, span=evidence, traits=traits)


def laid_over(form: Form, read: Cell, correction: Correction) -> Cell:
    """Return a cell as what was done to it leaves it: another figure, or the same, read by a person."""
    if correction.confirms:
        return replace(read, certainty=Certainty.READ)
    return corrected_cell(form, read.ref, correction.after, correction.evidence)


def corrected(report: Report) -> Report:
    """Return the report with what its own trail corrects in place; itself where it brings no trail."""
    if not report.trail:
        return report
    made = replay(report.trail).corrections
    cells = (laid_over(report.form, cell, made[cell.ref]) if cell.ref in made else cell for cell in report.cells)
    return replace(report, cells=tuple(cells), trail=())


def figure_of(typed: str, column: Column) -> Figure:
    """Understand one typed figure for this column: 35, ３５, 1,234, 三十五 and 12件 alike."""
    reading = figures.read_figure(typed)
    if reading.value is None:
        raise NotAFigureError(typed, _why_not(typed))
    value = _in_column_unit(reading, typed, column)
    if value < 0 and not column.signed:
        raise NegativeFigureError(typed)
    if column.role == "money":
        return Decimal(value)
    if value != int(value):
        raise NotWholeError(typed)
    return int(value)


def _why_not(typed: str) -> str:
    return "too_long" if figures.is_too_long(typed) else "several" if figures.several(typed) else ""


def _in_column_unit(reading: figures.Reading, typed: str, column: Column) -> Figure:
    """Return the value in the column's own unit: 45134元 where 万元 is counted is 4.5134."""
    value, unit = reading.value or 0, reading.unit
    if unit is None and column.role == "money" and "ten_thousand" in reading.traits:
        unit = "元"  # “4.5万” names the amount, whatever the head of the column counts in
    if unit is None or unit == column.unit:
        return value
    if column.role != "money":
        if unit in _IN_YUAN:
            raise ForeignUnitError(typed, column.unit or "件")
        return value
    if unit not in _IN_YUAN or column.unit not in _IN_YUAN:
        raise ForeignUnitError(typed, column.unit or "元")
    scaled = _EXACT.multiply(Decimal(value), _IN_YUAN[unit])
    return _EXACT.divide(scaled, Decimal(_IN_YUAN[column.unit]))


def plain_digits(value: Figure) -> str:
    """Write a figure out without exponent, decimals exactly as they are."""
    return format(value, "f") if isinstance(value, Decimal) else str(value)


def load_corrections(path: Path, form: Form) -> list[tuple[CellRef, str, str]]:
    """Read cell, text and reason of every entry; a bad one refuses the file and is named by its number."""
    found: dict[CellRef, tuple[str, str]] = {}
    for number, entry in enumerate(_entries(path), start=1):
        ref, text, reason = _entry(path, number, entry)
        try:
            corrected_cell(form, ref, text)
        except CorrectionError as error:
            raise CorrectionsFileError(path.name, error.message, number) from error
        if ref in found:
            raise CorrectionsFileError(path.name, "twice", number)
        found[ref] = text, reason
    return [(ref, text, reason) for ref, (text, reason) in found.items()]


def _entries(path: Path) -> list[object]:
    import json  # noqa: PLC0415  (only who has a corrections file pays)

    try:
        with path.open("rb") as file:
            data = file.read(_MAX_BYTES + 1)
    except FileNotFoundError:
        raise CorrectionsFileError(path.name, "missing") from None
    except (OSError, ValueError) as error:
        raise CorrectionsFileError(path.name, "unreadable") from error
    if len(data) > _MAX_BYTES:
        raise CorrectionsFileError(path.name, "too_large")
    try:
        # figures stay text: 4.5134 must not pass through a float, nor 1E+9 through anything
        entries = json.loads(data.decode("utf-8-sig"), parse_float=str, parse_int=str, parse_constant=str)
    except (ValueError, RecursionError):
        raise CorrectionsFileError(path.name, "not_json") from None
    if not isinstance(entries, list):
        raise CorrectionsFileError(path.name, "not_a_list")
    return entries


def _entry(path: Path, number: int, entry: object) -> tuple[CellRef, str, str]:
    if not isinstance(entry, Mapping):
        raise CorrectionsFileError(path.name, "not_an_entry", number)
    if any(name not in entry for name in (*_FIELDS, "value")):
        raise CorrectionsFileError(path.name, "incomplete", number)
    value, reason = entry["value"], entry.get("reason")
    text = "" if value is None else value
    if not isinstance(text, str) or not (reason is None or isinstance(reason, str)):
        raise CorrectionsFileError(path.name, "not_a_value", number)
    table, row, column = (str(entry[name]) for name in _FIELDS)
    return CellRef(table, row, column), text, reason or ""
