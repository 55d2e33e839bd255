"""Last year's figures beside this year's: one row a cell that both forms have."""

from collections import defaultdict
from decimal import Decimal
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QBrush

from core import words
from core.findings import Finding, Outcome, Severity
from core.forms import CellRef, Form
from core.model import Cell, Figure
from core.review import Review
from gui import icons, speech, style
from gui.parts.row_model import Column, RowModel


class Row(NamedTuple):
    """One cell in both years; `marks` are the words for what the rules say of it, `said` their sentences."""

    place: int
    before: Cell
    now: Cell
    marks: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    severity: Severity | None = None
    corrected: bool = False

    @property
    def ref(self) -> CellRef:
        """The cell."""
        return self.now.ref

    @property
    def gap(self) -> Figure | None:
        """This year's figure less last year's."""
        if self.before.value is None or self.now.value is None:
            return None
        return self.now.value - self.before.value

    @property
    def changed(self) -> bool:
        """Whether the two years differ."""
        return (self.before.value, self.before.status) != (self.now.value, self.now.status)


def rows_of(review: Review) -> list[Row]:
    """Return the rows in the form's order; none where no report is compared with."""
    previous = review.previous
    if previous is None:
        return []
    printed, found = previous.by_ref(), _findings(review)
    rows = list[Row]()
    for place, (ref, cell) in enumerate(review.cells.items()):
        if ref not in printed:
            continue
        about = found.get(ref, ())
        rows.append(
            Row(
                place,
                printed[ref],
                cell,
                tuple(dict.fromkeys(words.year_mark(finding) for finding, _ in about)),
                tuple(sentence for _, sentence in about),
                min((finding.severity for finding, _ in about), key=lambda severity: severity.rank, default=None),
                ref in review.corrections,
            )
        )
    return rows


def _findings(review: Review) -> dict[CellRef, list[tuple[Finding, str]]]:
    found = defaultdict[CellRef, list[tuple[Finding, str]]](list)
    for finding in review.judgement.findings:
        if finding.outcome is Outcome.FAIL and words.year_mark(finding):
            sentence = words.sentence(finding, review.form, review.cells)
            for ref in finding.cells:
                found[ref].append((finding, sentence))
    return found


def _order(value: Figure | None) -> tuple[bool, Decimal]:
    return value is None, Decimal(value or 0)


COLUMNS = (
    Column[Row]("表", lambda row, form: words.cell_parts(row.ref, form)[0], lambda row, _: row.place),
    Column[Row](
        "行", lambda row, form: words.cell_parts(row.ref, form)[1], lambda row, _: (row.ref.table, row.ref.row)
    ),
    Column[Row](
        "列", lambda row, form: words.cell_parts(row.ref, form)[2], lambda row, _: (row.ref.table, row.ref.column)
    ),
    Column[Row](
        "", lambda row, _: speech.term(words.cell_text(row.before)), lambda row, _: _order(row.before.value), right=True
    ),
    Column[Row](
        "", lambda row, _: speech.term(words.cell_text(row.now)), lambda row, _: _order(row.now.value), right=True
    ),
    Column[Row]("差", lambda row, _: words.difference(row.before, row.now), lambda row, _: _order(row.gap), right=True),
    Column[Row](
        "标记",
        lambda row, _: _tr("、").join(map(speech.term, row.marks)),
        lambda row, _: (len(Severity) if row.severity is None else row.severity.rank, row.marks, row.place),
    ),
)
_, _NOW, _, _MARKS = COLUMNS[3:]


def _tr(text: str) -> str:
    return QCoreApplication.translate("YearsModel", text)


class YearsModel(RowModel[Row]):
    """A thin adapter over the two reports; follows the review cell by cell."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(COLUMNS, parent)
        self._years = ("", "")
        role = Qt.ItemDataRole
        self._shows |= {
            role.ToolTipRole: lambda row, _, form: "\n".join(self._sentences(row, form)),
            role.AccessibleTextRole: self._spoken,
            role.DecorationRole: _picture,
            role.ForegroundRole: _foreground,
        }

    def keeps(self, place: int, which: str) -> bool:
        """Say whether a row belongs to what has "changed" or is in question, or only to what is in question."""
        row = self._rows[place]
        return bool(row.marks) or (which == "changed" and row.changed)

    def begin(self, review: Review | None) -> None:
        """Show other reports."""
        self.beginResetModel()
        self._rows = [] if review is None else rows_of(review)
        if review is not None and review.previous is not None:
            self._form, self._years = review.form, words.years_of(review.report, review.previous, speech.term)
        self.endResetModel()

    def follow(self, review: Review) -> None:
        """Take over what an edit changed, and tell of those rows only."""
        for place, row in enumerate(rows_of(review)):
            if row != self._rows[place]:
                self._rows[place] = row
                self.tell(place)

    def row_of(self, ref: CellRef | None) -> int | None:
        """Return where a cell is listed."""
        return next((place for place, row in enumerate(self._rows) if row.ref == ref), None)

    def head(self, section: int) -> str:
        """Name a column, the figures' by their year."""
        column = COLUMNS[section]
        return _tr(column.head) if column.head else self._years[column is _NOW]

    def _sentences(self, row: Row, form: Form) -> tuple[str, ...]:
        return words.both_figures(row.before, row.now, form, self._years), *row.said

    def _spoken(self, row: Row, column: Column[Row], form: Form) -> str:
        if column is COLUMNS[0]:
            return speech.together(self._sentences(row, form))
        return f"{self.head(COLUMNS.index(column))} {column.text(row, form)}"


def _picture(row: Row, column: Column[Row], _form: Form) -> object:
    return icons.severity_icon(row.severity) if column is _MARKS and row.severity is not None else None


def _foreground(row: Row, column: Column[Row], _form: Form) -> QBrush | None:
    use = style.colours()
    if column is _NOW and row.corrected:
        return QBrush(use.corrected_mark)
    if column is _MARKS and row.severity is Severity.ERROR:
        return QBrush(use.failing_mark)
    return None if row.changed or row.marks else QBrush(use.muted)
