"""Cells without figures: blank for zero, only some columns filled, placeholders."""

from collections.abc import Callable

from core.forms import CellRef
from tests.expectation import BLANK, PLACEHOLDER, Expected, Seen
from tests.renderers.common import Frame, Item, Rendered, Source, assemble, grid

PLACEHOLDERS = ("/", "-", "--", "—", "——", "无", "不涉及", "不适用")


def _report(source: Source, instead: Callable[[CellRef], str | None], glue: str = "\t", outer: str = "") -> Rendered:
    """Write the clean tables; where `instead` gives text, it stands in place of the figure."""

    def show(item: Item) -> str:
        text = None if isinstance(item, str) else instead(item)
        return source.show(item) if text is None else text

    expected = source.expected()
    bodies: dict[str, str | None] = {}
    for table in source.form.tables:
        shown = [[(item, show(item)) for item in line] for line in grid(table)]
        for line in shown:
            for item, text in line:
                if isinstance(item, CellRef) and text != source.show(item):
                    expected[item] = _seen(text)
        bodies[table.section] = "\n".join(outer + glue.join(text for _, text in line) + outer[::-1] for line in shown)
    _forget_bare_lines(expected)
    return Rendered(assemble(source, Frame(opening=""), bodies), expected)


def _forget_bare_lines(expected: Expected) -> None:
    """A line of nothing but empty cells may be there or not: nobody can tell."""
    line = [ref for ref in expected if ref.table == "proceedings"]
    if all(expected[ref] == BLANK for ref in line):
        expected.update((ref, BLANK._replace(doubtful=True)) for ref in line)


def _seen(text: str) -> Seen:
    return BLANK if text.strip("\u00a0 ") in ("", "&nbsp;") else PLACEHOLDER


def zero_blank(source: Source) -> Rendered:
    """Zeros are left out."""
    return _report(source, lambda ref: "" if source.figures[ref] == 0 else None)


def zero_blank_pipes(source: Source) -> Rendered:
    """Zeros are left out between pipes."""
    return _report(source, lambda ref: "" if source.figures[ref] == 0 else None, glue=" | ", outer="| ")


def totals_only(source: Source) -> Rendered:
    """In table 三 only the column 总计 is filled."""
    return _report(source, lambda ref: "" if ref.table == "applications" and ref.column != "total" else None)


def persons_and_totals(source: Source) -> Rendered:
    """In table 三 only 自然人 and 总计 are filled; the organisations only where there are any."""
    ends = ("natural_person", "total")
    return _report(
        source,
        lambda ref: "" if ref.table == "applications" and ref.column not in ends and source.figures[ref] == 0 else None,
    )


def no_totals(source: Source) -> Rendered:
    """总计 is blank on the rows of results and filled on 一, 二, （七） and 四."""
    parts = {row.code for row in source.form.table("applications").with_role("part")}
    return _report(source, lambda ref: "" if ref.column == "total" and ref.row in parts else None)


def not_applicable(source: Source) -> Rendered:
    """`/` for the rules a county cannot make, `&nbsp;` for other zeros, between pipes."""

    def instead(ref: CellRef) -> str | None:
        if source.figures[ref]:
            return None
        if ref.row == "regulations":
            return "/"
        return "&nbsp;" if ref.table == "disclosure" or source.rng.random() < 0.3 else None

    return _report(source, instead, glue=" | ", outer="| ")


def placeholders(source: Source) -> Rendered:
    """Dashes, slashes and words for nothing in place of zeros."""

    def instead(ref: CellRef) -> str | None:
        return None if source.figures[ref] else source.rng.choice(PLACEHOLDERS)

    return _report(source, instead)
