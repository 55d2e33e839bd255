"""Tables copied from web pages with pipes between cells, with and without outer ones, whole and broken."""

from collections.abc import Callable
from random import Random

from core.forms import CellRef, Table
from tests.renderers.common import Frame, Line, Rendered, Source, assemble, compact, grid


def _report(source: Source, write: Callable[[Table], str], frame: Frame | None = None) -> Rendered:
    bodies: dict[str, str | None] = {table.section: write(table) for table in source.form.tables}
    return Rendered(assemble(source, frame or Frame(opening=""), bodies), source.expected())


def inside(source: Source) -> Rendered:
    """`规章 | 0 | 0 | 0 |`: no pipe in front."""
    return _report(
        source,
        lambda table: "\n".join(" | ".join(map(source.show, line)) + " |" for line in compact(table)),
    )


def _markdown(source: Source, line: Line) -> str:
    """Write a row in which the empty rest of a merged cell is a bare pipe: `| 行政许可 | 0 | ||`."""
    shown = [source.show(item) for item in line]
    tail = len(shown)
    while tail and not shown[tail - 1]:
        tail -= 1
    return "| " + " | ".join(shown[:tail]) + " | " + "|" * (len(shown) - tail)


def outside(source: Source) -> Rendered:
    """Markdown rows with outer pipes, a separator under the first row of each table."""

    def write(table: Table) -> str:
        first, *rest = [_markdown(source, line).rstrip() for line in grid(table)]
        return "\n".join([first, "|" + " --- |" * len(grid(table)[0]), *rest])

    return _report(source, write, Frame(title="# {t}", part="## {n}、{t}", topic="### （{n}）{t}", opening=""))


def tailed(source: Source) -> Rendered:
    """`行政许可 | 460 | ||`: pipes for the rest of merged cells behind, none in front."""
    return _report(
        source,
        lambda table: "\n".join(_markdown(source, line).removeprefix("| ") for line in grid(table)),
    )


def separated(source: Source) -> Rendered:
    """Empty rows of pipes after each table, a row that is a separator only before it."""

    def write(table: Table) -> str:
        lines = [" | ".join(map(source.show, line)) + " |" for line in compact(table)]
        width = len(grid(table)[0])
        return "\n".join(["|---" * width + "|", *lines, *["|" + " |" * width] * 3, *["|"] * 5])

    return _report(source, write)


def _broken(line: Line, source: Source, rng: Random) -> str:
    """Write a row with a line end inside a long label or between two figures."""
    pieces = [source.show(item) for item in line]
    labels = [index for index, item in enumerate(line) if isinstance(item, str) and len(item) > 8]
    figures = [index for index, item in enumerate(line) if isinstance(item, CellRef)]
    if labels and rng.random() < 0.4:
        index = rng.choice(labels)
        at = rng.randint(4, len(pieces[index]) - 2)
        pieces[index] = f"{pieces[index][:at]}\n{pieces[index][at:]}"
    elif len(figures) > 5 and rng.random() < 0.2:
        pieces[figures[3]] = f"\n{pieces[figures[3]]}"
    return "| " + " | ".join(pieces) + " |"


def broken(source: Source) -> Rendered:
    """Rows broken inside cells, and a line of pipes where a merged cell ends."""

    def write(table: Table) -> str:
        lines: list[str] = []
        for line in compact(table):
            lines.append(_broken(line, source, source.rng))
            if sum(isinstance(item, str) for item in line) > 2:
                lines.append("| | | |")
        return "\n".join(lines)

    return _report(source, write)
