"""The XML of Excel: sheets in order, every cell's text as shown, merges, what is hidden; no formula is evaluated."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import PurePosixPath
from typing import NamedTuple

from core.errors import DamagedError, TooLargeError
from core.readers import number_format
from core.readers.container import Container
from core.readers.markup import Element, raise_digits, string_of, xml_tree

NO_CACHED_VALUE = "无缓存值"
_STRICT = b"http://purl.oclc.org/ooxml/spreadsheetml/main"
_MAIN = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_STRICT_LINK = b"http://purl.oclc.org/ooxml/officeDocument/relationships"
_LINK = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_S = f"{{{_MAIN.decode()}}}"
_ID = f"{{{_LINK.decode()}}}id"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_RAISED = f"{_S}rPr/{_S}vertAlign[@val='superscript']"
_C, _V, _F, _IS, _T, _R, _SI, _ROW = (_S + name for name in ("c", "v", "f", "is", "t", "r", "si", "row"))
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_ADDRESS = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_MOST_TAGS = 1_600_000  # a cell with a figure has four
_MOST_ROWS, _MOST_COLUMNS = 1_048_576, 16_384
_MOST_MERGES = 20_000
_MOST_COLUMN_RUNS = 1000
_MOST_SHEETS = 200
_MOST_FORMATS = 70_000

Place = tuple[int, int]


class Merge(NamedTuple):
    """Cells joined into one: first and last row and column, from 1."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(slots=True)
class Sheet:
    """One sheet: texts by row and column, both from 1.

    `unknown`: formulas without a result; `otherwise`: numbers shown as others; `covered`: under merged cells.
    """

    name: str
    hidden: bool
    texts: dict[Place, str] = field(default_factory=dict)
    merges: list[Merge] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    unknown: list[Place] = field(default_factory=list)
    otherwise: list[Place] = field(default_factory=list)
    covered: list[Place] = field(default_factory=list)


class Workbook:
    """The parts of an Excel file; raises DamagedError, HostileError, TooLargeError, EncryptedError."""

    def __init__(self, name: str, data: bytes) -> None:
        self._name = name
        self._container = Container(name, data)
        self._path = next(
            (target for target in self._relations("").values() if target.endswith("workbook.xml")), "xl/workbook.xml"
        )
        self._root = self._tree(self._path)
        if self._root is None:
            raise DamagedError(name, "里面没有 Excel 工作簿")
        self._targets = self._relations(self._path)
        self._strings = self._shared_strings()
        self._formats = self._number_formats()

    def sheets(self) -> Iterator[Sheet]:
        """Yield the sheets in their order; charts and dialogs are none."""
        listed = list(self._root.iter(_S + "sheet")) if self._root is not None else []
        if len(listed) > _MOST_SHEETS:
            raise TooLargeError(self._name, f"{_MOST_SHEETS} 张工作表")
        for element in listed:
            target = self._targets.get(element.get(_ID) or "", "")
            if "chartsheet" in target or "dialogsheet" in target or "macrosheet" in target:
                continue
            root = self._tree(target)
            if root is None:
                raise DamagedError(self._name, f"缺少工作表“{element.get('name')}”的内容")
            sheet = Sheet(element.get("name") or "", element.get("state", "visible") != "visible")
            self._fill(sheet, root)
            yield sheet

    def properties(self) -> dict[str, str]:
        """Return what the file says of itself: its custom properties, and when it was last written as "modified"."""
        found: dict[str, str] = {}
        custom = self._tree("docProps/custom.xml")
        for element in custom if custom is not None else ():
            found[element.get("name") or ""] = _unescaped(string_of(element))
        core = self._tree("docProps/core.xml")
        for element in core if core is not None else ():
            if str(element.tag).endswith("}modified"):
                found["modified"] = string_of(element)
        return found

    def _tree(self, path: str) -> Element | None:
        data = self._container.part(path)
        if not data:
            return None
        if data.count(b"<") > _MOST_TAGS:
            raise TooLargeError(self._name, f"{_MOST_TAGS // 40_000} 万个单元格")
        if _STRICT in data:
            data = data.replace(_STRICT, _MAIN).replace(_STRICT_LINK, _LINK)
        return xml_tree(self._name, data)

    def _relations(self, path: str) -> dict[str, str]:
        """Return the targets inside the container that a part refers to, by their ids; "" is the container itself."""
        at = PurePosixPath(path)
        root = self._tree(str(at.parent / "_rels" / f"{at.name}.rels"))
        return {
            relation.get("Id") or "": _inside(at.parent, relation.get("Target") or "")
            for relation in (root.iter(_RELATION) if root is not None else ())
            if relation.get("TargetMode") != "External"
        }

    def _target(self, ending: str) -> Element | None:
        target = next((target for target in self._targets.values() if target.lower().endswith(ending)), None)
        return self._tree(target) if target else None

    def _shared_strings(self) -> list[str]:
        root = self._target("sharedstrings.xml")
        return [] if root is None else [_rich_text(element) for element in root.iterchildren(_SI)]

    def _number_formats(self) -> list[str]:
        """Return the format code of every cell style."""
        root = self._target("styles.xml")
        if root is None:
            return []
        own = {element.get("numFmtId"): element.get("formatCode") or "" for element in root.iter(_S + "numFmt")}
        found = []
        for element in root.iterfind(f"{_S}cellXfs/{_S}xf"):
            number = element.get("numFmtId") or "0"
            found.append(own.get(number) or number_format.built_in(_integer(number) or 0))
        return found[:_MOST_FORMATS]

    def _fill(self, sheet: Sheet, root: Element) -> None:
        row_number = 0
        for row in root.iterfind(f"{_S}sheetData/{_ROW}"):
            row_number = _integer(row.get("r")) or row_number + 1
            if row_number > _MOST_ROWS:
                raise DamagedError(self._name, "单元格的行号不正确")
            if row.get("hidden") in ("1", "true"):
                sheet.hidden_rows.add(row_number)
            column = 0
            for cell in row.iterchildren(_C):
                column = _column(cell.get("r")) or column + 1
                text = self._text(cell, sheet, (row_number, column))
                if text:
                    sheet.texts[row_number, column] = text
        for element in islice(root.iterfind(f"{_S}cols/{_S}col"), _MOST_COLUMN_RUNS):
            if element.get("hidden") in ("1", "true"):
                first, last = _integer(element.get("min")) or 1, _integer(element.get("max")) or 1
                sheet.hidden_columns.update(range(first, min(last, _MOST_COLUMNS) + 1))
        merges = [_merge(element.get("ref") or "") for element in root.iter(_S + "mergeCell")]
        if len(merges) > _MOST_MERGES:
            raise TooLargeError(self._name, f"{_MOST_MERGES} 处合并单元格")
        sheet.merges = [merge for merge in merges if merge is not None]

    def _text(self, cell: Element, sheet: Sheet, place: Place) -> str:
        """Return what a cell shows."""
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            inline = cell.find(_IS)
            return "" if inline is None else _rich_text(inline)
        stored = cell.find(_V)
        value = "" if stored is None else stored.text or ""
        if value:
            return self._shown(value, kind, cell, sheet, place)
        if cell.find(_F) is None or (stored is not None and kind == "str"):
            return ""
        sheet.unknown.append(place)
        return NO_CACHED_VALUE

    def _shown(self, value: str, kind: str, cell: Element, sheet: Sheet, place: Place) -> str:
        """Return what a stored value looks like."""
        if kind == "s":
            number = _integer(value)
            if number is None or number >= len(self._strings):
                raise DamagedError(self._name, "单元格指向不存在的文字")
            return self._strings[number]
        if kind == "b":
            return "TRUE" if value == "1" else "FALSE"
        if kind != "n":
            return _unescaped(value)
        found = number_format.shown(value.strip(), self._format(cell))
        if not found.exact:
            sheet.otherwise.append(place)
        return found.text

    def _format(self, cell: Element) -> str:
        style = _integer(cell.get("s")) or 0
        return self._formats[style] if style < len(self._formats) else "General"


def address(place: Place) -> str:
    """Return a cell's name: row 2, column 3 is C2."""
    row, column = place
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row}"


def place_of(name: str) -> Place | None:
    """Return row and column of C2; none for what is no such name."""
    found = _ADDRESS.fullmatch(name.replace("$", ""))
    if found is None:
        return None
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(found[2]), column


def _column(name: str | None) -> int | None:
    place = place_of(name) if name else None
    return place[1] if place else None


def _merge(reference: str) -> Merge | None:
    first, _, last = reference.partition(":")
    top_left, bottom_right = place_of(first), place_of(last)
    if top_left is None or bottom_right is None or top_left > bottom_right:
        return None
    return Merge(*top_left, *bottom_right)


def _rich_text(element: Element) -> str:
    """Return the text of runs; readings printed above characters are none of it."""
    parts = []
    for child in element:
        if child.tag == _T:
            parts.append(child.text or "")
        elif child.tag == _R:
            if child.find(_RAISED) is not None:
                raise_digits(child)
            parts += [text.text or "" for text in child.iterchildren(_T)]
    return _unescaped("".join(parts))


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(_character, text) if "_x" in text else text


def _character(found: re.Match[str]) -> str:
    code = int(found[1], 16)
    return "\N{REPLACEMENT CHARACTER}" if 0xD800 <= code <= 0xDFFF else chr(code)  # noqa: PLR2004  (half a character)


def _integer(text: str | None) -> int | None:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) <= 9 else None  # noqa: PLR2004  (no count here is longer)


def _inside(folder: PurePosixPath, target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else str(folder / target)
