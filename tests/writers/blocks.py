"""A report as the blocks that every format knows: headings, paragraphs, drawn tables."""

from collections.abc import Iterator
from typing import NamedTuple

from core.forms import Table
from core.layout import Layout, LayoutCell, layout_of
from tests.renderers.common import NUMBERS, Source


class Paragraph(NamedTuple):
    """A line of text; level 0 the title, 1 a part, 2 a sub-heading, 9 prose."""

    text: str
    level: int = 9


class Drawing(NamedTuple):
    """An official table with its merged cells, figures filled in."""

    table: Table
    layout: Layout
    source: Source

    def text(self, cell: LayoutCell) -> str:
        """Return what a cell prints."""
        return self.source.show(cell.ref) if cell.ref else cell.text

    def rows(self) -> list[list[LayoutCell]]:
        """Return the cells that begin in each row, left to right."""
        rows: list[list[LayoutCell]] = [[] for _ in range(self.layout.rows)]
        for cell in sorted(self.layout.cells, key=lambda cell: cell.column):
            rows[cell.row].append(cell)
        return rows


Block = Paragraph | Drawing


def blocks(source: Source) -> Iterator[Block]:
    """Yield the report from its title to its last paragraph."""
    words = source.prose
    yield Paragraph(words.title, 0)
    tables = {table.section: table for table in source.form.tables}
    for section in source.form.sections:
        yield Paragraph(f"{section.number}、{section.title}", 1)
        if section.code in tables:
            table = tables[section.code]
            yield Drawing(table, layout_of(table), source)
        elif section.code == "overview":
            yield Paragraph(words.preamble)
            for number, (topic, paragraph) in zip(NUMBERS, words.overview, strict=False):
                yield Paragraph(f"（{number}）{topic}", 2)
                yield Paragraph(paragraph)
        else:
            for paragraph in words.problems if section.code == "problems" else words.others:
                yield Paragraph(paragraph)
