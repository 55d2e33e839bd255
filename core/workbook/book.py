"""The whole workbook: its sheets in order, how they print, and the marks by which it is known again."""

from collections.abc import Mapping
from datetime import datetime

from openpyxl import Workbook
from openpyxl.packaging.custom import IntProperty, StringProperty
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from core.forms import CellRef
from core.review import Review
from core.workbook.canvas import Canvas, Looks, at
from core.workbook.data import fill_data
from core.workbook.findings import fill_findings
from core.workbook.marks import marks
from core.workbook.overview import SCHEMA, fill_overview, origin_of, versions
from core.workbook.tables import Drawn, draw
from core.workbook.texts import fit, text
from core.workbook.trail import fill_trail

_PORTRAIT = frozenset({"overview", "disclosure"})


def build(review: Review, saved: datetime) -> Workbook:
    """Return the finished workbook."""
    book = Workbook()
    book.remove(book.worksheets[0])
    sheets = _sheets(book, review)
    looks = Looks(sheets["overview"])
    marked = marks(review)
    drawn = [draw(Canvas(sheets[table.code], looks), review, table, marked) for table in review.form.tables]
    fill_overview(Canvas(sheets["overview"], looks), review, drawn, saved)
    fill_findings(Canvas(sheets["findings"], looks), review)
    fill_trail(Canvas(sheets["trail"], looks), review)
    fill_data(Canvas(sheets["data"], looks), review, _addresses(drawn))
    _identify(book, review, drawn)
    # no result is stored beside the formulas: whoever opens the file calculates
    book.calculation.fullCalcOnLoad = True
    return book


def _sheets(book: Workbook, review: Review) -> dict[str, Worksheet]:
    names = {"overview": text("sheets", "overview")}
    names |= {table.code: table.name for table in review.form.tables}
    names |= {code: text("sheets", code) for code in ("findings", "trail", "data")}
    sheets = {}
    for code, name in names.items():
        sheets[code] = book.create_sheet(name)
        _set_up_print(sheets[code], landscape=code not in _PORTRAIT)
    for table in review.form.tables:
        sheets[table.code].page_setup.fitToHeight = 1
    return sheets


def _set_up_print(sheet: Worksheet, *, landscape: bool) -> None:
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.orientation = "landscape" if landscape else "portrait"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.page_margins.top = sheet.page_margins.bottom = 0.6
    sheet.print_options.horizontalCentered = True
    if sheet.oddFooter:
        sheet.oddFooter.center.text = "&A　&P / &N"


def _addresses(drawn: list[Drawn]) -> Mapping[CellRef, str]:
    return {ref: f"{one.sheet}!{at(*place)}" for one in drawn for ref, place in one.places.items()}


def _identify(book: Workbook, review: Review, drawn: list[Drawn]) -> None:
    """Leave what a program needs to read the workbook again: what it is, and where the tables are."""
    report = review.report
    optional = [row.code for table in review.form.tables for row in table.rows if row.instead_of]
    properties = {
        "gouji.form": review.form.code,
        "gouji.optional_rows": " ".join(optional),
        "gouji.source": report.document.name,
        "gouji.sha256": report.document.sha256,
        "gouji.organization": report.organization or "",
        "gouji.year": str(report.year or ""),
        "gouji.parts": " ".join(part.code for part in report.parts),
        "gouji.version": versions()["gouji"],
    }
    if origin := origin_of(report.document):
        properties["gouji.origin"] = origin
    listed = book.custom_doc_props  # type: ignore[attr-defined]
    listed.append(IntProperty(name="gouji.schema", value=SCHEMA))
    for name, value in properties.items():
        listed.append(StringProperty(name=name, value=fit(value)))
    book.properties.creator = fit(review.author) or "Gouji"
    book.properties.title = fit(report.document.name)
    for table, one in zip(review.form.tables, drawn, strict=True):
        reference = f"'{one.sheet}'!{one.area.absolute}"
        book.defined_names[f"gouji_{table.code}"] = DefinedName(f"gouji_{table.code}", attr_text=reference)
