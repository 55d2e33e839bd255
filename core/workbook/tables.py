"""The official tables as the form draws them, with marks and, beside and below, the live check cells."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Font, PatternFill

from core.forms import CellRef, Table
from core.layout import Layout, LayoutCell, layout_of
from core.model import CellStatus
from core.review import Review
from core.rules import balances_for
from core.workbook import live
from core.workbook.canvas import (
    FAILING,
    HEAD,
    Area,
    Canvas,
    Look,
    Value,
    at,
    lines_needed,
)
from core.workbook.marks import Mark
from core.workbook.texts import text, texts

if TYPE_CHECKING:
    from collections.abc import Mapping

TOP = 4  # the first row of the drawn table: above it a title, a line about the report, and air
TITLE = Look(size=14, bold=True, align="center")
ABOUT = Look(align="center", colour="595959")
LABEL = Look(frame=True, align="center", wrap=True, fill=HEAD)
ROW_LABEL = Look(frame=True, indent=1, wrap=True)
FIGURE = Look(frame=True, align="center")
CHECK_HEAD = Look(frame=True, align="center", wrap=True, colour="595959")
CHECK = Look(frame=True, align="center", colour="595959")


@dataclass(frozen=True, slots=True)
class Drawn:
    """Where things stand on an official sheet: its figures, its whole table, the ranges its check states fill."""

    sheet: str
    places: dict[CellRef, live.Place]
    area: Area
    states: tuple[str, ...]


def draw(canvas: Canvas, review: Review, table: Table, marks: "Mapping[CellRef, Mark]") -> Drawn:
    """Fill one official sheet."""
    layout = layout_of(table)
    sheet = _Sheet(canvas, review, table, layout)
    sheet.headings()
    places = sheet.figures(marks)
    states = sheet.checks(places)
    sheet.widths_and_heights()
    canvas.finish()
    return Drawn(table.name, places, Area(TOP, 1, layout.rows, layout.columns), states)


class _Sheet:
    """One official sheet in the making."""

    def __init__(self, canvas: Canvas, review: Review, table: Table, layout: Layout) -> None:
        self.canvas, self.review, self.table, self.layout = canvas, review, table, layout
        sizes = texts("tables")[table.kind]
        heads = list(sizes["heads"])[: layout.head_columns]
        self.widths: list[float] = heads + [sizes["figures"]] * (layout.columns - len(heads))
        if table.kind == "blocks":
            self.widths[0] = sizes["heads"][0]

    def headings(self) -> None:
        report = self.review.report
        section = next(s for s in self.review.form.sections if s.code == self.table.section)
        caption = text("tables", "caption", number=section.number, title=self.table.title)
        year = text("tables", "year", year=report.year) if report.year else text("overview", "unknown")
        line = text(
            "tables",
            "about",
            organization=report.organization or text("overview", "unknown"),
            year=year,
            unit=self.table.unit,
        )
        self.canvas.merged(Area(1, 1, 1, self.layout.columns), caption, TITLE)
        self.canvas.merged(Area(2, 1, 1, self.layout.columns), line, ABOUT)
        self.canvas.height(1, 1, least=28)
        self.canvas.height(3, 0, least=6)
        first = TOP + self.layout.head_rows, 1 + self.layout.head_columns
        self.canvas.sheet.freeze_panes = at(*first)

    def _figure(self, drawn: LayoutCell, mark: Mark) -> None:
        assert drawn.ref is not None  # noqa: S101  (the caller has asked)
        look = Look(frame=True, align="center", fill=mark.fill, hatched=mark.hatched)
        area = _area(drawn)
        if drawn.column_span > 1:
            self.canvas.merged(area, None, look)
        self.canvas.put(area.row, area.column, self._shown(drawn.ref), look, mark.comment)

    def figures(self, marks: "Mapping[CellRef, Mark]") -> dict[CellRef, live.Place]:
        places: dict[CellRef, live.Place] = {}
        for drawn in self.layout.cells:
            if drawn.ref is None:
                self.canvas.merged(_area(drawn), drawn.text, self._label_look(drawn))
            else:
                places[drawn.ref] = TOP + drawn.row, 1 + drawn.column
                self._figure(drawn, marks[drawn.ref])
        return places

    def checks(self, places: dict[CellRef, live.Place]) -> tuple[str, ...]:
        layout = self.layout
        balances = [b for b in balances_for(self.review.form) if b.cells[0].table == self.table.code]
        beside = layout.columns + 2 if layout.head_columns else None
        checks = live.arrange(balances, places, beside=beside, below=TOP + layout.rows + 1)
        for check in checks:
            self._check(check, places)
        self._check_heads(checks)
        groups = _groups(checks)
        for group in groups:
            self._colour(group)
        return tuple(_range(group[0].state, group[-1].state) for group in groups)

    def widths_and_heights(self) -> None:
        widths = list(self.widths)
        if self.layout.head_columns:
            widths += [2, *texts("tables")["checks"]]
        self.canvas.widths(widths)
        needs = [1] * self.layout.rows
        for drawn in sorted(self.layout.cells, key=lambda cell: cell.row_span):
            last = drawn.row + drawn.row_span
            room = sum(self.widths[drawn.column : drawn.column + drawn.column_span])
            missing = lines_needed(drawn.text, room) - sum(needs[drawn.row : last])
            needs[last - 1] += max(0, missing)
        for row, lines in enumerate(needs):
            self.canvas.height(TOP + row, lines, least=21)

    def _shown(self, ref: CellRef) -> Value:
        """Return what stands in the cell: the figure, or as text whatever is there in its place."""
        cell = self.review.cells[ref]
        if cell.status is CellStatus.NUMBER:
            return cell.value
        return cell.raw or None

    def _label_look(self, drawn: LayoutCell) -> Look:
        if self.table.kind == "blocks":
            beside_figures = drawn.column == 0 and drawn.text != self.table.corner and drawn.column_span == 1
        else:
            beside_figures = drawn.row >= self.layout.head_rows and drawn.column < self.layout.head_columns
        return ROW_LABEL if beside_figures else LABEL

    def _check(self, check: live.Check, places: dict[CellRef, live.Place]) -> None:
        # without a head column the number says itself what it is
        difference = CHECK if self.layout.head_columns else replace(CHECK, number=text("checks", "format"))
        for area, formula, look in (
            (check.difference, live.difference_formula(check.balance, places), difference),
            (check.state, live.state_formula(check.difference), CHECK),
        ):
            if area.column_span > 1:
                self.canvas.merged(area, None, look)
            self.canvas.formula(area.row, area.column, formula, look)
            if not check.along_row:
                self.canvas.height(area.row, 1)

    def _check_heads(self, checks: list[live.Check]) -> None:
        """Name the rules: over the columns beside the table, and in a line of its own over the rows below it."""
        heads = self.layout.head_columns
        for group in _groups(checks):
            first, last = group[0], group[-1]
            if first.along_row:
                for area, name in ((first.difference, "difference"), (first.state, "state")):
                    label = Area(TOP, area.column, self.layout.head_rows, 1)
                    self.canvas.merged(label, text("checks", name), CHECK_HEAD)
                continue
            row = first.difference.row
            if heads:
                extent = last.difference.column - 1 + last.difference.column_span
                self.canvas.merged(Area(row - 1, 1, 1, extent), first.balance.basis, CHECK_HEAD)
                self.canvas.height(row - 1, 1)
                self.canvas.merged(Area(row, 1, 1, heads), text("checks", "difference"), CHECK)
                self.canvas.merged(Area(row + 1, 1, 1, heads), text("checks", "state"), CHECK)
                continue
            for check in group:
                area = Area(row - 1, check.difference.column, 1, check.difference.column_span)
                self.canvas.merged(area, check.balance.basis, CHECK_HEAD)
                self.canvas.height(row - 1, 2)

    def _colour(self, group: list[live.Check]) -> None:
        """Let the spreadsheet program itself colour what does not balance."""
        style = {
            "font": Font(bold=True, color="A83600"),
            "fill": PatternFill("solid", fgColor=FAILING, bgColor=FAILING),
        }
        bad = text("checks", "unbalanced")
        for first, last, condition in (
            (group[0].difference, group[-1].difference, "AND(ISNUMBER({cell}),{cell}<>0)"),
            (group[0].state, group[-1].state, '{cell}="' + bad + '"'),
        ):
            formula = condition.format(cell=at(first.row, first.column))
            rule = FormulaRule(formula=[formula], **style)  # type: ignore[no-untyped-call]
            self.canvas.sheet.conditional_formatting.add(_range(first, last), rule)


def _groups(checks: list[live.Check]) -> list[list[live.Check]]:
    """Return the checks of one rule and direction together, each in the order of the sheet."""
    groups: dict[tuple[str, bool], list[live.Check]] = {}
    for check in sorted(checks, key=lambda check: (check.difference.row, check.difference.column)):
        groups.setdefault((check.balance.id, check.along_row), []).append(check)
    return list(groups.values())


def _range(first: Area, last: Area) -> str:
    return f"{at(first.row, first.column)}:{at(last.row, last.column)}"


def _area(drawn: LayoutCell) -> Area:
    return Area(TOP + drawn.row, 1 + drawn.column, drawn.row_span, drawn.column_span)
