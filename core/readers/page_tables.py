"""The tables of a web page: those that hold figures stay tables, those that lay out the page are taken apart."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from core.readers.grid import Sized

Row = list[Sized]


class Drawn(NamedTuple):
    """A table to be drawn as a grid: its row groups."""

    groups: list[list[Row]]


Item = str | Drawn


class Article(NamedTuple):
    """A cell that holds more than short text: it lays out the page."""

    items: list[Item]


@dataclass(slots=True)
class Table:
    """A table while its cells are read."""

    groups: list[list[list[Sized | Article]]] = field(default_factory=lambda: [[]])
    cells: int = 0
    articles: int = 0

    def add(self, cell: Sized | Article) -> None:
        """Add a cell to the last row."""
        group = self.groups[-1]
        if not group:
            group.append([])
        group[-1].append(cell)
        self.cells += 1
        self.articles += isinstance(cell, Article)

    def items(self) -> Iterator[Item]:
        """Yield the table, or, where it only lays out the page, what is in its cells."""
        if self.cells == 1:
            yield from (item for group in self.groups for row in group for item in _taken_apart(row))
        elif not self.articles:
            if self.cells:
                yield Drawn([[_only_short(row) for row in group] for group in self.groups])
        else:
            for group in self.groups:
                yield from _mixed(group)


def _only_short(row: Sequence[Sized | Article]) -> Row:
    return [cell for cell in row if isinstance(cell, Sized)]


def _taken_apart(row: Sequence[Sized | Article]) -> Iterator[Item]:
    for cell in row:
        if isinstance(cell, Article):
            yield from cell.items
        elif cell.text:
            yield cell.text


def _mixed(group: Sequence[Sequence[Sized | Article]]) -> Iterator[Item]:
    """Rows of short cells stay a table; the others are taken apart."""
    for drawn, rows in groupby(group, key=lambda row: len(row) > 1 and len(_only_short(row)) == len(row)):
        if drawn:
            yield Drawn([[_only_short(row) for row in rows]])
        else:
            for row in rows:
                yield from _taken_apart(row)


def lines_of(items: Iterable[Item]) -> Iterator[str]:
    """Yield what the items print, cell by cell."""
    for item in items:
        if isinstance(item, str):
            yield item
        else:
            yield from (cell.text for rows in item.groups for row in rows for cell in row)
