"""Last year's figures beside this year's: one row a cell that both forms have."""

from collections import defaultdict
from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, Qt
from PySide6.QtGui import QBrush

from core import words
from core.findings import Finding, Outcome, Severity
from core.forms import CellRef, Form
from core.model import Cell, Figure
from core.review import Review
from gui import icons, style
from gui.findings_model import SORT_ROLE, Index

_ROOT = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


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
                min((finding.severity for finding, _ in about), key=_RANK.__getitem__, default=None),
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


class Column(NamedTuple):
    """One column: its text, what it sorts by."""

    text: Callable[[Row, Form], str]
    order: Callable[[Row, Form], object]
    right: bool = False


def _order(value: Figure | None) -> tuple[bool, Decimal]:
    return value is None, Decimal(value or 0)


COLUMNS = (
    Column(lambda row, form: words.cell_parts(row.ref, form)[0], lambda row, _: row.place),
    Column(lambda row, form: words.cell_parts(row.ref, form)[1], lambda row, _: (row.ref.table, row.ref.row)),
    Column(lambda row, form: words.cell_parts(row.ref, form)[2], lambda row, _: (row.ref.table, row.ref.column)),
    Column(lambda row, _: words.cell_text(row.before), lambda row, _: _order(row.before.value), right=True),
    Column(lambda row, _: words.cell_text(row.now), lambda row, _: _order(row.now.value), right=True),
    Column(lambda row, _: words.difference(row.before, row.now), lambda row, _: _order(row.gap), right=True),
    Column(
        lambda row, _: "、".join(row.marks),
        lambda row, _: (len(_RANK) if row.severity is None else _RANK[row.severity], row.marks, row.place),
    ),
)
_, _NOW, _, _MARKS = COLUMNS[3:]


def _tr(text: str) -> str:
    return QCoreApplication.translate("YearsModel", text)


class YearsModel(QAbstractTableModel):
    """A thin adapter over the two reports; follows the review cell by cell."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._form: Form | None = None
        self._years = ("", "")
        self._heads: tuple[str, ...] = ("",) * len(COLUMNS)
        role = Qt.ItemDataRole
        self._shows: dict[int, Callable[[Row, Column, Form], object]] = {
            role.DisplayRole: lambda row, column, form: column.text(row, form),
            role.ToolTipRole: lambda row, _, form: "\n".join(self._sentences(row, form)),
            role.AccessibleTextRole: self._spoken,
            role.DecorationRole: _picture,
            role.TextAlignmentRole: lambda _row, column, _form: _RIGHT if column.right else _LEFT,
            role.ForegroundRole: _foreground,
            SORT_ROLE: lambda row, column, form: column.order(row, form),
        }

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is listed, in the form's order."""
        return tuple(self._rows)

    def keeps(self, place: int, which: str) -> bool:
        """Say whether a row belongs to what has "changed" or is in question, or only to what is in question."""
        row = self._rows[place]
        return bool(row.marks) or (which == "changed" and row.changed)

    def begin(self, review: Review | None) -> None:
        """Show other reports."""
        self.beginResetModel()
        self._rows = [] if review is None else rows_of(review)
        if review is not None and review.previous is not None:
            self._form, self._years = review.form, words.years_of(review.report, review.previous)
            self._heads = (_tr("表"), _tr("行"), _tr("列"), *self._years, _tr("差"), _tr("标记"))
        self.endResetModel()

    def follow(self, review: Review) -> None:
        """Take over what an edit changed, and tell of those rows only."""
        for place, row in enumerate(rows_of(review)):
            if row != self._rows[place]:
                self._rows[place] = row
                self.dataChanged.emit(self.index(place, 0), self.index(place, len(COLUMNS) - 1))

    def row_of(self, ref: CellRef | None) -> int | None:
        """Return where a cell is listed."""
        return next((place for place, row in enumerate(self._rows) if row.ref == ref), None)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """As many as both forms have cells in common."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """As declared in COLUMNS."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Look up what a role shows."""
        show = self._shows.get(role)
        if show is None or self._form is None or not index.isValid():
            return None
        return show(self._rows[index.row()], COLUMNS[index.column()], self._form)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Name the columns, the figures' by their year."""
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if COLUMNS[section].right else _LEFT
        return None

    def _sentences(self, row: Row, form: Form) -> tuple[str, ...]:
        return words.both_figures(row.before, row.now, form, self._years), *row.said

    def _spoken(self, row: Row, column: Column, form: Form) -> str:
        if column is COLUMNS[0]:
            return "，".join(self._sentences(row, form))
        return f"{self._heads[COLUMNS.index(column)]} {column.text(row, form)}"


def _picture(row: Row, column: Column, _form: Form) -> object:
    return icons.severity_icon(row.severity) if column is _MARKS and row.severity is not None else None


def _foreground(row: Row, column: Column, _form: Form) -> QBrush | None:
    use = style.colours()
    if column is _NOW and row.corrected:
        return QBrush(use.corrected_mark)
    if column is _MARKS and row.severity is Severity.ERROR:
        return QBrush(use.failing_mark)
    return None if row.changed or row.marks else QBrush(use.muted)
