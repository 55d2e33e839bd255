"""A workbook of ours opened again: the cells as they were read, the trail, and what was changed in it since."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime

from core.document import Document, Span
from core.forms import Form, form
from core.model import Note, Part, Report
from core.reopening.history import SavedTrail
from core.reopening.sheets import records_of, row_of, sheets_of
from core.reopening.texts import text

_SCHEMA = "1"
_DATA_HEAD = ("table", "row", "column")


def report_of(document: Document) -> Report | None:
    """Return the report that a workbook of ours was made from, with its trail; none for any other document."""
    properties = dict(document.properties)
    if properties.get("gouji.schema") != _SCHEMA:
        return None
    chosen = _form(properties)
    sheets = sheets_of(document)
    data = next((sheet for sheet in sheets.values() if row_of(sheet, 1)[:3] == _DATA_HEAD), None)
    if chosen is None or data is None:
        return None
    records = {record.cell.ref: record for record in records_of(data, sheets)}
    if any(ref not in records for ref in chosen.refs()):
        return None
    cells = tuple(records[ref].cell for ref in chosen.refs())
    trail, notes = SavedTrail(chosen, records, _written(properties)).read(sheets)
    said = (*notes, *document.notes)
    year = properties.get("gouji.year", "")
    return Report(
        document=replace(document, notes=(*_origin(properties), *said)),
        form=chosen,
        organization=properties.get("gouji.organization") or None,
        year=int(year) if year.isascii() and year.isdigit() else None,
        parts=_parts(properties, chosen),
        cells=cells,
        notes=(Note("damage.not_read", None, text="；".join(said)),) if said else (),
        trail=trail,
    )


def _form(properties: Mapping[str, str]) -> Form | None:
    try:
        chosen = form(properties.get("gouji.form", ""))
        for code in properties.get("gouji.optional_rows", "").split():
            chosen = chosen.with_optional(code)
    except (KeyError, StopIteration):
        return None
    return chosen


def _parts(properties: Mapping[str, str], chosen: Form) -> tuple[Part, ...]:
    """Return the sections that the source had; their headings are not in the workbook."""
    codes = properties.get("gouji.parts", " ".join(section.code for section in chosen.sections)).split()
    return tuple(Part(code, Span(0, 0), Span(0, 0)) for code in codes)


def _written(properties: Mapping[str, str]) -> datetime:
    try:
        found = datetime.fromisoformat(properties.get("modified", ""))
    except ValueError:
        return datetime.now(tz=UTC)
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _origin(properties: Mapping[str, str]) -> Iterator[str]:
    name = properties.get("gouji.source")
    origin = properties.get("gouji.origin") or (name and f"{name}　{properties.get('gouji.sha256', '')}".strip())
    if origin:
        yield text("origin", origin=origin)
