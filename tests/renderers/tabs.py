"""The undamaged text: the official tables as full rectangles of tab-separated cells."""

from tests.renderers.common import Frame, Rendered, Source, assemble, grid, tabbed


def tabs(source: Source) -> Rendered:
    """Every row with all its cells, merged ones as empty cells."""
    bodies: dict[str, str | None] = {table.section: tabbed(source.show, grid(table)) for table in source.form.tables}
    return Rendered(assemble(source, Frame(opening=""), bodies), source.expected())
