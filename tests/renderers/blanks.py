"""Cells without figures: blank for zero, only some columns filled, placeholders."""

from collections.abc import Callable

from core.forms import CellRef
from core.model import Figure
from tests.expectation import BLANK, PLACEHOLDER, Expected, Seen
from tests.renderers.common import Frame, Item, Rendered, Source, assemble, grid

_FEW = 4  # rows
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
    """总计 is blank on the rows of results and filled on 一, 二, （七） and 四.

    Where hardly a row has other figures than 0, and one is such that its last is by chance the sum of the others, they
    look like rows that lost one: nothing but a guess can be made of them.
    """
    parts = {row.code for row in source.form.table("applications").with_role("part")}
    made = _report(source, lambda ref: "" if ref.column == "total" and ref.row in parts else None)
    lacking = [_lacking(source, row) for row in parts if any(_others(source, row))]
    if 0 not in lacking or len(lacking) > _FEW:
        return made
    doubtful = {
        ref: seen._replace(doubtful=True)
        for ref, seen in made.expected.items()
        if ref.table == "applications" and ref.row in parts
    }
    return made._replace(expected={**made.expected, **doubtful})


def _others(source: Source, row: str) -> list[Figure]:
    """Return the figures of a row but the last one and the total."""
    columns = [column.code for column in source.form.table("applications").blocks[0].columns]
    return [source.figures[CellRef("applications", row, code)] for code in columns if code not in {"other", "total"}]


def _lacking(source: Source, row: str) -> Figure:
    """Return what is missing from the sum if the last figure were the total."""
    return source.figures[CellRef("applications", row, "other")] - sum(_others(source, row))


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
