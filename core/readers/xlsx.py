"""Excel workbooks: each sheet's used area as a grid, cells merged as drawn, numbers as shown, formulas as cached."""

import hashlib
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from core import document
from core.document import Document
from core.errors import EmptyFileError, HostileError, TooLargeError
from core.readers.grid import Flow, Placed
from core.readers.spreadsheet import Merge, Place, Sheet, Workbook, address

OWN = "gouji.schema"  # the property by which our own workbooks are known
_MOST_PLACES = 400_000
_MOST_COVERED = 4 * _MOST_PLACES
_LONGEST = 4_000_000
_PROSE = 60  # characters: no label of a form is as long
_FEW = 6  # so many cells are named in a note


def read(path: Path, data: bytes) -> Document:
    """Read a workbook; raises EncryptedError, HostileError, DamagedError, TooLargeError, EmptyFileError."""
    book = Workbook(path.name, data)
    properties = book.properties()
    flow = Flow(path.name)
    shown, notes = _chosen([sheet for sheet in book.sheets() if sheet.texts])
    for sheet in shown:
        if OWN in properties:
            _leave_out_formulas(sheet)
        if flow.length:
            flow.line("")
        _lay(sheet, flow, path.name)
        notes += _notes(sheet)
    if not flow.length:
        raise EmptyFileError(path.name, "里没有文字和数字，各工作表都是空的。请打开含有报告的文件")
    return Document(
        name=path.name,
        sha256=hashlib.sha256(data).hexdigest(),
        format="xlsx",
        text=flow.text,
        grids=tuple(flow.grids),
        notes=tuple(notes),
        path=str(path),
        properties=tuple(properties.items()),
    )


def _chosen(sheets: Sequence[Sheet]) -> tuple[list[Sheet], list[str]]:
    """Return the sheets to read, with notes on hidden ones: they are read only where no other holds a table."""
    visible = [sheet for sheet in sheets if not sheet.hidden]
    hidden = [sheet for sheet in sheets if sheet.hidden]
    names = "、".join(f"“{sheet.name}”" for sheet in hidden)
    if not hidden:
        return visible, []
    if any(map(_is_table, visible)):
        return visible, [f"隐藏的工作表{names}没有读取"]
    return [*visible, *hidden], [f"隐藏的工作表{names}已一并读取"]


def _is_table(sheet: Sheet) -> bool:
    return len({row for row, _ in sheet.texts}) > 1 and len({column for _, column in sheet.texts}) > 1


def _leave_out_formulas(sheet: Sheet) -> None:
    """The check cells of our own workbook are no part of the report; nobody need have calculated them."""
    for place in sheet.unknown:
        sheet.texts.pop(place, None)
    sheet.unknown.clear()


def _notes(sheet: Sheet) -> Iterator[str]:
    where = f"工作表“{sheet.name}”"
    rows = sheet.hidden_rows & {row for row, _ in sheet.texts}
    columns = sheet.hidden_columns & {column for _, column in sheet.texts}
    if rows:
        yield f"{where}有 {len(rows)} 行是隐藏的，已一并读取：第 {_some(map(str, sorted(rows)))} 行"
    if columns:
        letters = (address((1, column))[:-1] for column in sorted(columns))
        yield f"{where}有 {len(columns)} 列是隐藏的，已一并读取：{_some(letters)} 列"
    if sheet.covered:
        cells = _some(map(address, sheet.covered))
        yield f"{where}的合并单元格盖住了 {len(sheet.covered)} 个有内容的单元格（{cells}），没有读取"
    if sheet.unknown:
        cells = _some(map(address, sheet.unknown))
        yield f"{where}有 {len(sheet.unknown)} 个公式无缓存值（{cells}），请在 Excel 或 WPS 中打开并保存一次后再读"
    if sheet.otherwise:
        cells = _some(map(address, sheet.otherwise))
        yield f"{where}有 {len(sheet.otherwise)} 个数字显示的与存储的不同（{cells}），按存储的读取"


def _some(names: Iterable[str]) -> str:
    listed = list(names)
    return "、".join(listed[:_FEW]) + ("等" if len(listed) > _FEW else "")


class _Merged(NamedTuple):
    """Where merged cells begin, with their ends (excluded); and the places that they cover."""

    extents: dict[Place, Place]
    covered: set[Place]


class _Axis:
    """The rows or columns in use; the others are left out."""

    def __init__(self, used: Iterable[int]) -> None:
        self.numbers = sorted(set(used))

    def between(self, first: int, last: int) -> tuple[int, int]:
        """Return the indexes, from and to, of those in use from `first` to `last`."""
        return bisect_left(self.numbers, first), bisect_right(self.numbers, last)


def _lay(sheet: Sheet, flow: Flow, name: str) -> None:
    """Add a sheet: text over its whole width as lines, the rest as grids."""
    if sum(map(len, sheet.texts.values())) + flow.length > _LONGEST:
        raise TooLargeError(name, f"{_LONGEST // 10_000} 万字")
    texts, rows, columns, merged = _visible(sheet, name)
    placed = list(_placed(texts, rows, columns, merged))
    for is_prose, group in groupby(_in_rows(placed), key=lambda row: _is_prose(row, len(columns.numbers))):
        if is_prose:
            for row in group:
                flow.line(next(cell.text for cell in row if cell.text))
        else:
            _draw(sheet.name, [cell for row in group for cell in row], (rows, columns), flow)


def _visible(sheet: Sheet, name: str) -> tuple[dict[Place, str], _Axis, _Axis, _Merged]:
    """Return the texts that no merged cell lies over, the rows and columns they are in, and the merged cells."""
    texts = sheet.texts
    while True:
        rows, columns = _Axis(row for row, _ in texts), _Axis(column for _, column in texts)
        if len(rows.numbers) * len(columns.numbers) > _MOST_PLACES:
            raise TooLargeError(name, f"{_MOST_PLACES // 10_000} 万个单元格")
        merged = _merged(sheet.merges, rows, columns, name)
        covered = {(rows.numbers[row], columns.numbers[column]) for row, column in merged.covered} & texts.keys()
        if not covered:
            return texts, rows, columns, merged
        sheet.covered += sorted(covered)
        texts = {place: text for place, text in texts.items() if place not in covered}


def _merged(merges: Iterable[Merge], rows: _Axis, columns: _Axis, name: str) -> _Merged:
    """Bring merged cells to the rows and columns in use; one that overlaps another is none."""
    found = _Merged({}, set())
    work = 0
    for merge in merges:
        (top, bottom), (left, right) = rows.between(merge.top, merge.bottom), columns.between(merge.left, merge.right)
        work += (bottom - top) * (right - left)
        if work > _MOST_COVERED:
            raise HostileError(name, "合并单元格多得不正常")
        places = {(row, column) for row in range(top, bottom) for column in range(left, right)}
        if len(places) > 1 and places.isdisjoint(found.covered) and places.isdisjoint(found.extents):
            found.extents[top, left] = bottom, right
            found.covered.update(places - {(top, left)})
    return found


def _placed(texts: dict[Place, str], rows: _Axis, columns: _Axis, merged: _Merged) -> Iterator[Placed]:
    """Yield every cell of the used area that begins somewhere, blank ones too, row by row."""
    for row, row_number in enumerate(rows.numbers):
        for column, column_number in enumerate(columns.numbers):
            if (row, column) not in merged.covered:
                bottom, right = merged.extents.get((row, column), (row + 1, column + 1))
                text = texts.get((row_number, column_number), "")
                yield Placed(row, column, bottom - row, right - column, text)


def _in_rows(placed: Sequence[Placed]) -> Iterator[list[Placed]]:
    """Yield the cells that begin in each row."""
    for _, row in groupby(placed, key=lambda cell: cell.row):
        yield list(row)


def _is_prose(row: Sequence[Placed], columns: int) -> bool:
    """Say whether a row is one text over the whole width, or one so long that it is no label."""
    if any(cell.row_span > 1 for cell in row) or sum(cell.column_span for cell in row) < columns:
        return False  # a cell from above stands here too
    printed = [cell for cell in row if cell.text]
    return len(printed) == 1 and (len(row) == 1 or len(printed[0].text) >= _PROSE)


def _draw(name: str, cells: list[Placed], axes: tuple[_Axis, _Axis], flow: Flow) -> None:
    """Add a table, as wide as what is printed in it."""
    rows, columns = axes
    first = cells[0].row
    width = max((cell.column + cell.column_span for cell in cells if cell.text), default=0)
    kept = [
        cell._replace(row=cell.row - first, column_span=min(cell.column_span, width - cell.column))
        for cell in cells
        if cell.column < width
    ]
    grid = flow.table(kept)
    if grid is not None:
        here = tuple(rows.numbers[first : first + grid.rows])
        flow.grids[-1] = grid._replace(sheet=document.Sheet(name, here, tuple(columns.numbers[: grid.columns])))
