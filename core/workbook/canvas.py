"""One sheet in the making: cells with shared looks are collected and then handed to openpyxl row by row."""

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from openpyxl.cell.cell import Cell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from core.corrections import plain_digits
from core.workbook.texts import fit, looks_like_formula, text, width

if TYPE_CHECKING:
    from openpyxl.styles.cell_style import StyleArray
    from openpyxl.worksheet.worksheet import Worksheet

FAILING, CORRECTED, HEAD, ABSENT = "FBD9C4", "D3E4FA", "F2F2F2", "8C8C8C"
LONGEST_NUMBER = 15  # digits that a spreadsheet number keeps
_COMMENT_WIDTH = 46  # in half-width characters
_COMMENT_LIMIT = 2_000
_LINE_HEIGHT = 15.0

Value = str | int | float | Decimal | None  # float for places on a page only


@dataclass(frozen=True, slots=True)
class Look:
    """How a cell is drawn; equal looks share one style. `fill`: a colour; `hatched`: drawn over it."""

    size: int = 11
    bold: bool = False
    fill: str = ""
    hatched: bool = False
    frame: bool = False
    align: str = "left"
    indent: int = 0
    vertical: str = "center"
    wrap: bool = False
    number: str = "General"
    quote: bool = False
    colour: str = "000000"


PLAIN = Look()
BARE = Look()  # no style at all: what the spreadsheet program itself takes


class Looks:
    """The styles of one workbook, each built once."""

    def __init__(self, sheet: "Worksheet") -> None:
        self._sheet = sheet  # any of the workbook's: styles belong to the whole
        self._built: dict[Look, StyleArray] = {}
        # most looks are constants, and finding them by identity saves hashing each of their fields for each cell
        self._met: dict[int, tuple[Look, StyleArray]] = {}

    def style(self, look: Look) -> "StyleArray":
        """Return openpyxl's record for a look."""
        met = self._met.get(id(look))
        if met is None:
            if look not in self._built:
                self._built[look] = self._build(look)
            # kept with its look, so that the identity stays taken
            met = self._met[id(look)] = look, self._built[look]
        return met[1]

    def _build(self, look: Look) -> "StyleArray":
        cell = Cell(self._sheet, 1, 1)
        cell.font = Font(name=text("notes", "font"), size=look.size, bold=look.bold, color=look.colour)
        cell.alignment = Alignment(look.align, look.vertical, wrap_text=look.wrap, indent=look.indent)
        cell.number_format = look.number
        if look.frame:
            side = Side("thin", color="000000")
            cell.border = Border(side, side, side, side)
        if look.hatched:
            cell.fill = PatternFill("lightUp", fgColor=ABSENT, bgColor=look.fill or "FFFFFF")
        elif look.fill:
            cell.fill = PatternFill("solid", fgColor=look.fill)
        # the one way to share a style among cells
        style: StyleArray = cell._style  # type: ignore[attr-defined]  # noqa: SLF001
        style.quotePrefix = int(look.quote)
        return style


class Canvas:
    """The cells of one sheet by row and column, both from 1."""

    def __init__(self, sheet: "Worksheet", looks: Looks) -> None:
        self.sheet = sheet
        self._looks = looks
        self._cells: dict[tuple[int, int], Cell] = {}

    def put(self, row: int, column: int, value: Value, look: Look = PLAIN, comment: str = "") -> None:
        """Set a cell: numbers exactly, or as text if a spreadsheet cannot hold them; text never as a formula."""
        if isinstance(value, int | Decimal) and not exact_in_sheet(value):
            value = plain_digits(value)
        if isinstance(value, Decimal):
            look = with_decimals(look, value)
        if isinstance(value, str):
            value = fit(value)
            if looks_like_formula(value):
                look = quoted(look)
        cell = self._new(row, column, look)
        if value is not None:
            cell.value = value
            if isinstance(value, str):
                cell.data_type = "s"  # “=…” and “#N/A” would have become a formula and an error
        if comment:
            cell.comment = _comment(comment)

    def formula(self, row: int, column: int, formula: str, look: Look = PLAIN, comment: str = "") -> None:
        """Set a live formula of our own."""
        cell = self._new(row, column, look)
        cell.value = formula
        if comment:
            cell.comment = _comment(comment)

    def merged(self, area: "Area", value: Value, look: Look) -> None:
        """Set one value over several cells; each of them gets the look, so that frames close."""
        for row in range(area.row, area.row + area.row_span):
            for column in range(area.column, area.column + area.column_span):
                if (row, column) != (area.row, area.column):
                    self._new(row, column, look)
        self.put(area.row, area.column, value, look)
        self.merge(area)

    def merge(self, area: "Area") -> None:
        """Join cells that have been set already."""
        if area.row_span > 1 or area.column_span > 1:
            self.sheet.merged_cells.add(area.coordinates)

    def blank(self, row: int, column: int, look: Look) -> None:
        """Give an empty cell a look."""
        self._new(row, column, look)

    def widths(self, widths: "list[float] | list[int]") -> None:
        """Set the column widths from the first column on."""
        for number, value in enumerate(widths, 1):
            self.sheet.column_dimensions[get_column_letter(number)].width = value

    def height(self, row: int, lines: int, least: float = 0) -> None:
        """Make a row high enough for so many lines of text."""
        self.sheet.row_dimensions[row].height = max(least, lines * _LINE_HEIGHT + 4)

    def finish(self) -> None:
        """Hand all rows over; the sheet must be empty before."""
        ends: dict[int, int] = {}
        for row, column in self._cells:
            ends[row] = max(column, ends.get(row, 0))
        for row in range(1, max(ends, default=0) + 1):
            columns = range(1, ends.get(row, 0) + 1)
            self.sheet.append([self._cells.get((row, column)) for column in columns])

    def _new(self, row: int, column: int, look: Look) -> Cell:
        style = None if look is BARE else self._looks.style(look)
        cell = Cell(self.sheet, row, column, style_array=style)
        self._cells[row, column] = cell
        return cell


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of cells, rows and columns from 1."""

    row: int
    column: int
    row_span: int = 1
    column_span: int = 1

    @property
    def coordinates(self) -> str:
        """Return it as spreadsheets write it: B2 or B2:D4."""
        first = at(self.row, self.column)
        if self.row_span == self.column_span == 1:
            return first
        return f"{first}:{at(self.row + self.row_span - 1, self.column + self.column_span - 1)}"

    @property
    def absolute(self) -> str:
        """Return it with fixed rows and columns: $B$2:$D$4."""
        last_row, last_column = self.row + self.row_span - 1, self.column + self.column_span - 1
        first, last = get_column_letter(self.column), get_column_letter(last_column)
        return f"${first}${self.row}:${last}${last_row}"


def at(row: int, column: int) -> str:
    """Return a cell's name: row 2, column 3 is C2."""
    return f"{get_column_letter(column)}{row}"


def lines_needed(value: str, columns: float) -> int:
    """Estimate how many lines a wrapped text takes in a cell so many characters wide."""
    usable = max(columns - 1, 2)
    return sum(max(1, -int(-width(line) // usable)) for line in value.split("\n"))


def exact_in_sheet(value: int | Decimal) -> bool:
    """Say whether a spreadsheet number, a binary fraction of 15 digits, holds this figure as it is."""
    return len(plain_digits(value).replace(".", "").replace("-", "").lstrip("0")) <= LONGEST_NUMBER


def with_decimals(look: Look, value: Decimal) -> Look:
    """Show as many decimals as the figure has."""
    exponent = value.as_tuple().exponent
    places = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    return replace(look, number="0." + "0" * places if places else "0")


def quoted(look: Look) -> Look:
    """Mark the cell so that editing it in a spreadsheet program keeps it text."""
    return replace(look, quote=True)


def _comment(content: str) -> Comment:
    content = fit(content, _COMMENT_LIMIT)
    lines = lines_needed(content, _COMMENT_WIDTH)
    return Comment(content, text("comments", "author"), height=18 * lines + 12, width=330)
