"""What a pasted text is for the figures from one on: one figure, a block of them, or nothing that can be told."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from core import figures
from core.forms import CellRef
from gui.tables import clipboard_block
from gui.tables.clipboard_block import Block
from gui.tables.table_model import TableModel

# what lines copied from a page or a PDF have between their numbers
_ONE_LINE = re.compile(r"[^\t\n\v\f\x1c-\x1e\x85\u2028\u2029]*")

_SHOWN = 40


class Pasted(NamedTuple):
    """A block's pairs and what has no place in the table, or `one` text for the line.

    `why` says what is against it: nothing is pasted then, because of what stands for `at`; one text stays in the line.
    """

    pairs: tuple[tuple[CellRef, str], ...] = ()
    outside: tuple[str, ...] = ()
    one: str | None = None
    why: str = ""
    at: CellRef | None = None


def understood(text: str, table: TableModel, ref: CellRef, *, typing: bool) -> Pasted:
    """Say what a text from the clipboard is for a figure and those beside and below it; `typing`: one is open."""
    if not text:  # nothing was copied, or a picture
        return Pasted(why=_tr("剪贴板里没有文字，没有可以粘贴的。"))
    try:
        block = clipboard_block.read_block(text)
    except clipboard_block.TooMuchError:
        return Pasted(why=_tr("要贴的内容太多，不像是一块数字，一格也没有贴。"))
    rows, columns = clipboard_block.size_of(block)
    if rows > table.rowCount() or columns > table.columnCount():
        said = _tr(
            "要贴的有 {rows} 行 {columns} 列，这张表只有 {high} 行 {wide} 列，一格也没有贴。请只复制数字那一块。"
        )
        return Pasted(why=said.format(rows=rows, columns=columns, high=table.rowCount(), wide=table.columnCount()))
    texts = [field for row in block for field in row if field]
    if len(texts) == 1 and (typing or (len(block) == 1 and len(block[0]) == 1)):
        return _of_one(texts[0], table, ref)
    if not clipboard_block.has_fields(block):
        if (doubtful := _doubtful(block, table, ref)) is not None:
            return doubtful
        block = _spread(block, table, ref) or block
    return _of_block(block, table, ref)


def _of_one(text: str, table: TableModel, ref: CellRef) -> Pasted:
    numbers = _numbers(text)
    if not numbers:
        return Pasted(one=text)
    cells = list(_along(table, ref))
    if figures.read_figure(text).value is not None:
        said = _tr("“{text}”可能是一个数，也可能是 {count} 个。是一个数就按 Enter，不是就改。")
    elif figures.may_be_one(numbers):
        said = _tr("“{text}”里不止一个数，有的空格可能是千位分隔，分不清是几个，没有分到各格。")
    elif len(numbers) == len(cells):
        return Pasted(tuple(zip(cells, numbers, strict=True)))
    else:
        said = _tr("“{text}”里有 {count} 个数，从这一格到行末有 {cells} 格，个数不同，没有分到各格。")
    return Pasted(one=text, why=said.format(text=_shortened(text), count=len(numbers), cells=len(cells)))


def _doubtful(block: Block, table: TableModel, ref: CellRef) -> Pasted | None:
    """Find the first of several lines whose blanks may part thousands, or numbers."""
    at = table.index_of(ref)
    for down, row in enumerate(block):
        if row and figures.may_be_one(_numbers(row[0])):
            said = _tr("“{text}”里的空格可能是千位分隔，也可能隔开几个数。").format(text=_shortened(row[0]))
            return Pasted(why=said, at=table.covering(at.row() + down, at.column()) or ref)
    return None


def _spread(block: Block, table: TableModel, ref: CellRef) -> Block | None:
    """Take lines of numbers apart if each is as many as there are figures to the right of where it begins."""
    at, found = table.index_of(ref), Block()
    for down, row in enumerate(block):
        first = table.covering(at.row() + down, at.column())
        numbers = _numbers(row[0]) if row else ()
        cells = [table.index_of(cell).column() for cell in _along(table, first)] if first else []
        if any(row) and (not numbers or len(numbers) != len(cells)):
            return None
        fields = dict(zip(cells, numbers, strict=True)) if numbers else {}
        found.append([fields.get(column, "") for column in range(at.column(), table.columnCount())])
    return found


def _of_block(block: Block, table: TableModel, ref: CellRef) -> Pasted:
    at = table.index_of(ref)
    fields = [
        (table.covering(at.row() + down, at.column() + right), text)
        for down, row in enumerate(block)
        for right, text in enumerate(row)
        if text
    ]
    pairs = tuple((found, text) for found, text in fields if found is not None)
    return Pasted(pairs, tuple(text for found, text in fields if found is None))


def _numbers(text: str) -> tuple[str, ...]:
    return figures.several(text) if _ONE_LINE.fullmatch(text) else ()


def _shortened(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def _along(table: TableModel, ref: CellRef) -> Iterator[CellRef]:
    """Yield a figure and those to the right of it."""
    at: CellRef | None = ref
    while at is not None:
        yield at
        at = table.neighbour(at, 0, 1)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Pasting", text)
