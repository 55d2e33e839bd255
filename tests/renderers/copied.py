"""What copying adds: columns and tables the form does not have, marks around figures, page marks between cells."""

from collections.abc import Callable, Iterable

from core.forms import CellRef
from tests.expectation import PLACEHOLDER
from tests.figures import balanced
from tests.renderers.common import Frame, Item, Line, Rendered, Source, assemble, compact, grid, tabbed

_DRESSES = ("**{}**", '"{}"', "“{}”", "&nbsp;{}", "<b>{}</b>", "'{}'", "{}*")


def _bodies(source: Source, change: Callable[[list[Line]], list[Line]]) -> dict[str, str | None]:
    """Write the clean tables, table 三 with a change."""
    tables = {table: grid(table) for table in source.form.tables}
    return {
        table.section: tabbed(source.show, change(lines) if table.kind == "matrix" else lines)
        for table, lines in tables.items()
    }


def _figures(line: Line) -> list[CellRef]:
    return [item for item in line if isinstance(item, CellRef)]


def subtotal(source: Source) -> Rendered:
    """A column 小计 for the organisations."""

    def change(lines: list[Line]) -> list[Line]:
        for line in lines:
            refs = _figures(line)
            summed: Item = str(sum(source.figures[ref] for ref in refs[1:-1])) if refs else "小计"
            line.insert(len(line) - 1, summed if refs or "其他" in line else "")
        return lines

    return Rendered(assemble(source, Frame(opening=""), _bodies(source, change)), source.expected())


def counted(source: Source) -> Rendered:
    """The rows are counted in front, and have a unit and a remark."""

    def change(lines: list[Line]) -> list[Line]:
        count = 0
        for index, line in enumerate(lines):
            count += bool(_figures(line))
            first: Line = [str(count), "件", "含上年"] if _figures(line) else ["", "", ""]
            if not index:
                first = ["序号", "单位", "备注"]
            line[:] = [first[0], *line[:3], first[1], *line[3:], first[2]]
        return lines

    return Rendered(assemble(source, Frame(opening=""), _bodies(source, change)), source.expected())


def dressed(source: Source) -> Rendered:
    """Figures in bold, in quotes, in tags, behind entities, with the star of a note; tags inside labels."""

    def show(item: Item) -> str:
        if isinstance(item, CellRef):
            return source.rng.choice(_DRESSES).format(source.show(item))
        return item.replace("管理", "<br>管理").replace("国家", "国<br/>家")

    bodies: dict[str, str | None] = {
        table.section: "\n".join("| " + " | ".join(map(show, line)) + " |" for line in grid(table))
        for table in source.form.tables
    }
    return Rendered(assemble(source, Frame(opening=""), bodies), source.expected())


def commas(source: Source) -> Rendered:
    """Cells parted by commas, labels in quotes; no other mark."""

    def show(item: Item) -> str:
        shown = source.show(item)
        return f'"{shown}"' if "，" in shown or "、" in shown else shown

    bodies: dict[str, str | None] = {
        table.section: "\n".join(",".join(map(show, line)) for line in grid(table)) for table in source.form.tables
    }
    return Rendered(assemble(source, Frame(opening=""), bodies), source.expected())


def semicolons(source: Source) -> Rendered:
    """Cells parted by semicolons, as some spreadsheets save them, thousands by commas; no empty cells behind a row."""

    def show(item: Item) -> str:
        return item if isinstance(item, str) else f"{source.figures[item]:,}"

    bodies: dict[str, str | None] = {
        table.section: "\n".join(";".join(map(show, line)).rstrip(";") for line in grid(table))
        for table in source.form.tables
    }
    return Rendered(assemble(source, Frame(opening=""), bodies), source.expected())


def _last_year(source: Source) -> Source:
    return source._replace(figures=balanced(source.form.code, "county", source.rng))


def last_year_before(source: Source) -> Rendered:
    """Last year's tables stand in part 一."""
    return _with_last_year(source, lambda text, tables: text.replace("\n\n二、", f"\n\n{tables}\n\n二、", 1))


def last_year_behind(source: Source) -> Rendered:
    """Last year's tables stand at the end."""
    return _with_last_year(source, lambda text, tables: f"{text}\n\n附：上年报表\n\n{tables}")


def _with_last_year(source: Source, put: Callable[[str, str], str]) -> Rendered:
    before = _last_year(source)
    tables = "\n".join(tabbed(before.show, grid(table)) for table in source.form.tables)
    text = assemble(source, Frame(opening=""), _bodies(source, lambda lines: lines))
    return Rendered(put(text, tables), source.expected())


def several_years(source: Source) -> Rendered:
    """A table of several years in part 一, with the words of two rows and seven figures each."""
    table = (
        "年份\t2015\t2016\t2017\t2018\t2019\t2020\t2021\n予以公开\t2\t3\t4\t5\t6\t7\t8\n部分公开\t1\t1\t0\t2\t3\t1\t9"
    )
    text = assemble(source, Frame(opening=""), _bodies(source, lambda lines: lines))
    return Rendered(text.replace("\n\n二、", f"\n\n{table}\n\n二、", 1), source.expected())


def _with_marks(cells: Iterable[str], source: Source) -> list[str]:
    lines: list[str] = []
    for index, cell in enumerate(cells, 1):
        lines.append(cell)
        if index % 29 == 0:
            lines += [source.prose.title, source.rng.choice(("— 3 —", "第 3 页 共 8 页", "3 / 8", "- 3 -", "第3页"))]
    return lines


def page_marks(source: Source) -> Rendered:
    """One cell a line, and between them the title and the number of the page."""
    bodies: dict[str, str | None] = {
        table.section: "\n".join(_with_marks((source.show(item) for line in compact(table) for item in line), source))
        for table in source.form.tables
    }
    return Rendered(assemble(source, Frame(opening=""), bodies), source.expected())


def spread(source: Source) -> Rendered:
    """Blanks between the digits of one figure, each figure in its cell of table 三 and 四."""
    bodies = {
        table.section: tabbed(
            lambda item: source.show(item) if isinstance(item, str) or item.row == "fees" else _spread(item, source),
            grid(table),
        )
        for table in source.form.tables
        if table.kind != "blocks"
    }
    blocks = source.form.tables[0]
    text = assemble(source, Frame(opening=""), {blocks.section: tabbed(source.show, grid(blocks)), **bodies})
    return Rendered(text, source.expected())


def _spread(ref: CellRef, source: Source) -> str:
    digits = source.show(ref)
    return " ".join(digits) if source.rng.random() < 0.2 else digits


def slashes(source: Source) -> Rendered:
    """Blanks between cells, and a dash or slash for zero."""
    expected = source.expected()
    mark = source.rng.choice(("/", "-", "—"))
    for ref, value in source.figures.items():
        if not value:
            expected[ref] = PLACEHOLDER
    bodies: dict[str, str | None] = {
        table.section: "\n".join(
            " ".join(
                mark if not isinstance(item, str) and not source.figures[item] else source.show(item) for item in line
            )
            for line in compact(table)
        )
        for table in source.form.tables
    }
    return Rendered(assemble(source, Frame(opening=""), bodies), expected)
