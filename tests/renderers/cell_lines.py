"""One cell a line: what is left of a table when a web page is copied as plain text."""

from collections.abc import Callable, Iterable

from core.forms import CellRef
from tests.expectation import ABSENT, Seen
from tests.renderers.common import Frame, Item, Rendered, Source, assemble, compact


def _report(source: Source, write: Callable[[list[str]], str]) -> Rendered:
    bodies: dict[str, str | None] = {
        table.section: write([source.show(item) for line in compact(table) for item in line])
        for table in source.form.tables
    }
    return Rendered(assemble(source, Frame(opening=""), bodies), source.expected())


def bare(source: Source) -> Rendered:
    """Nothing between the cells but line ends."""
    return _report(source, "\n".join)


def blank_lines(source: Source) -> Rendered:
    """A blank line between any two cells."""
    return _report(source, "\n\n".join)


def piped(source: Source) -> Rendered:
    """Every line ends with a pipe."""
    return _report(source, lambda cells: "\n".join(f"{cell} |" for cell in cells))


def lone_pipes(source: Source) -> Rendered:
    """A line that is a pipe alone between any two cells."""
    return _report(source, "\n|\n".join)


def _first_ones(items: Iterable[Item], source: Source, before: set[str]) -> list[Item]:
    kept = []
    for item in items:
        shown = source.show(item)
        if shown not in before:
            before.add(shown)
            kept.append(item)
    return kept


def _expect_kept(source: Source, kept: list[list[Item]]) -> Rendered:
    """Runs that are complete are certain; of torn runs anything is a guess; what was dropped whole is gone."""
    present = {item for items in kept for item in items if isinstance(item, CellRef)}
    expected = source.expected()
    rows: dict[tuple[str, str], list[CellRef]] = {}
    for ref in expected:
        line = "proceedings" if ref.table == "proceedings" else ref.row
        rows.setdefault((ref.table, line), []).append(ref)
    for refs in rows.values():
        kept_here = sum(ref in present for ref in refs)
        torn = 0 < kept_here < len(refs)
        for ref in refs:
            seen = expected[ref] if ref in present else ABSENT
            expected[ref] = Seen(seen.status, seen.value, doubtful=torn)
    bodies: dict[str, str | None] = {
        table.section: "\n".join(map(source.show, items)) for table, items in zip(source.form.tables, kept, strict=True)
    }
    return Rendered(assemble(source, Frame(opening=""), bodies), expected)


def repeated_removed(source: Source) -> Rendered:
    """Lines that stood before in the same table are gone: one 0, one 总计, then labels only."""
    tables = [[item for line in compact(table) for item in line] for table in source.form.tables]
    return _expect_kept(source, [_first_ones(items, source, set()) for items in tables])


def seen_removed(source: Source) -> Rendered:
    """A crawler dropped every line it had seen anywhere in the report."""
    before: set[str] = set()
    tables = [[item for line in compact(table) for item in line] for table in source.form.tables]
    return _expect_kept(source, [_first_ones(items, source, before) for items in tables])
