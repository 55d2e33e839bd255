"""Sums that a report prints beyond the form: of the organisations of a row, of the rows of a group."""

from collections.abc import Iterable, Iterator, Mapping

from core.document import Span
from core.figures import read_figure
from core.forms import CellRef, Row, Table
from core.labels import bare
from core.lines import Piece
from core.locate.places import Found, RowPlace
from core.model import CellStatus, Figure, PrintedSum

ORGANIZATIONS, GROUP = "org_subtotal", "group_subtotal"
_EXTRA_ROW = "structure.extra_row"
_SUM = "小计"
_DEPTH = 3  # all parts, a group of them, one of them


def of_organizations(table: Table, dropped: Mapping[str, Piece]) -> Iterator[PrintedSum]:
    """Yield the figures of a column of subtotals, by the rows it was dropped from."""
    for code, piece in dropped.items():
        value = _value(piece.text)
        if value is not None:
            columns = (column for column in table.row(code).columns if column.role == "organisation")
            refs = tuple(CellRef(table.code, code, column.code) for column in columns)
            yield PrintedSum(f"{table.code}.{ORGANIZATIONS}", code, refs, value, piece.span)


def of_groups(table: Table, found: Found, text: str) -> Iterator[PrintedSum]:
    """Yield the figures of rows that sum up a group: they say so, and stand at its end or bear its name."""
    for note in found.notes:
        if note.rule != _EXTRA_ROW or note.subject is None or len(note.spans) < _DEPTH:
            continue
        label = bare(note.subject)
        group = _group_of(label, table, found.rows, note.spans[0])
        figures = _figures(note.spans, text)
        if not group or len(figures) != len(group[0].columns):
            continue
        for column, (value, span) in zip(group[0].columns, figures, strict=True):
            refs = tuple(CellRef(table.code, row.code, column.code) for row in group)
            subject = f"{_stem(group)}.{column.code}"
            yield PrintedSum(f"{table.code}.{GROUP}", subject, refs, value, span)


def _figures(spans: Iterable[Span], text: str) -> list[tuple[Figure, Span]]:
    read = ((_value(text[span.start : span.end]), span) for span in spans)
    return [(value, span) for value, span in read if value is not None]


def _group_of(label: str, table: Table, places: Iterable[RowPlace], at: Span) -> list[Row]:
    groups: dict[str, list[Row]] = {}
    for row in table.with_role("part"):
        if len(row.path) == _DEPTH:
            groups.setdefault(bare(row.path[1]), []).append(row)
    named = [rows for name, rows in groups.items() if name in label]
    if named:
        return named[0]
    if _SUM not in label:
        return []
    above = [place for place in places if place.label.start < at.start]
    last = max(above, key=lambda place: place.label.start, default=None)
    return next((rows for rows in groups.values() if last is not None and last.row in rows), [])


def _stem(group: list[Row]) -> str:
    return group[0].code.partition("_")[0]


def _value(printed: str) -> Figure | None:
    reading = read_figure(printed)
    return reading.value if reading.status is CellStatus.NUMBER else None
