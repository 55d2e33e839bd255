"""The whole body on one line: cells joined by one blank, or by nothing at all."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from tests.expectation import Seen
from tests.renderers.common import Frame, Rendered, Source, assemble, compact

_THOUSAND = 1000

if TYPE_CHECKING:
    from core.forms import CellRef


def _body(source: Source, join: Callable[[list[str]], str]) -> dict[str, str | None]:
    return {
        table.section: join([source.show(item) for line in compact(table) for item in line])
        for table in source.form.tables
    }


def one_line(source: Source) -> Rendered:
    """Everything on one line, one blank between cells and between paragraphs."""
    bodies = _body(source, " ".join)
    return Rendered(assemble(source, Frame(opening="", blank=" "), bodies), source.expected())


def one_line_bare(source: Source) -> Rendered:
    """On one line without the headings of the parts, a unit or full-width thousands in the figures."""

    def show(ref: "CellRef") -> str:
        figure = source.figures[ref]
        if figure >= _THOUSAND or not isinstance(figure, int):
            return f"{figure:,}".replace(",", "，")
        return f"{figure}件" if ref.table == "applications" else str(figure)

    bodies: dict[str, str | None] = {
        table.section: " ".join(
            item if isinstance(item, str) else show(item) for line in compact(table) for item in line
        )
        for table in source.form.tables
    }
    text = assemble(source, Frame(opening="", blank=" "), bodies)
    for section in source.form.sections:
        text = text.replace(f"{section.number}、{section.title} ", "", 1)
    return Rendered(text, source.expected())


def glued(source: Source) -> Rendered:
    """Nothing between cells but a stray blank; single figures stand between labels, runs have to be divided."""

    def join(cells: list[str]) -> str:
        return "".join(cell + (" " if source.rng.random() < 0.06 else "") for cell in cells)

    expected = source.expected()
    rows: dict[tuple[str, str], list[CellRef]] = {}
    for ref in expected:
        rows.setdefault((ref.table, "" if ref.table == "proceedings" else ref.row), []).append(ref)
    for refs in rows.values():
        for ref in refs if len(refs) > 1 else ():
            expected[ref] = Seen(expected[ref].status, expected[ref].value, doubtful=True)
    text = assemble(source, Frame(opening="", blank=" "), _body(source, join))
    return Rendered(text, expected)
