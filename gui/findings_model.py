"""The findings as a table: open ones with their numbers, settled ones struck through but never gone."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import NamedTuple

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QFont

from core import words
from core.document import Document
from core.findings import Finding, Judgement, Key, Outcome, Severity
from core.forms import CellRef, Form
from core.model import Cell, Figure
from core.verdicts import Standing
from core.words.names import line_of, short_row_name
from gui import icons, style

Index = QModelIndex | QPersistentModelIndex
SORT_ROLE = Qt.ItemDataRole.UserRole
_ROOT = QModelIndex()
_NO_VERDICTS: Mapping[Key, Standing] = {}
_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Row(NamedTuple):
    """A finding as listed; `number` is its badge, none once it is settled; `standing` is what the clerk said of it.

    `line` says where it is if no table and no section does.
    """

    finding: Finding
    number: int | None
    sentence: str
    standing: Standing | None = None
    line: str = ""

    @property
    def key(self) -> Key:
        """The finding's name."""
        return self.finding.key

    @property
    def settled(self) -> bool:
        """Whether it no longer holds good."""
        return self.number is None

    @property
    def explained(self) -> bool:
        """Whether it holds, and the clerk has said that the report says so."""
        return not self.settled and self.standing is not None and self.standing.explains

    @property
    def open(self) -> bool:
        """Whether it still has to be looked at."""
        return not self.settled and not self.explained


class Column(NamedTuple):
    """One column: its head, its text, what it sorts by."""

    head: str
    text: Callable[[Row, Form], str]
    order: Callable[[Row, Form], object]
    right: bool = False


def _tr(text: str) -> str:
    return QCoreApplication.translate("FindingsModel", text)


def figure_text(value: Figure | None) -> str:
    """Print a sum exactly; nothing where it is not known."""
    return "" if value is None else words.figure(value)


def state_text(row: Row) -> str:
    """Say in a word how a finding stands."""
    if row.settled:
        return _tr("已消除")
    if row.standing is not None:
        return words.finding_state(row.standing)
    return _tr("不能判断") if row.finding.outcome is Outcome.UNKNOWN else _tr("未解决")


def place_text(finding: Finding, form: Form) -> str:
    """Say where a finding is, as briefly as a column allows: 申请办理·（四）1.本机关不掌握相关政府信息."""
    refs = finding.cells
    if len({(ref.table, ref.row) for ref in refs}) != 1:
        return words.place(finding, form)
    if len(refs) == 1:
        return f"{words.table_name(refs[0].table, form)}·{words.short_cell_name(refs[0], form)}"
    row = form.table(refs[0].table).row(refs[0].row)
    return f"{words.table_name(refs[0].table, form)}·{short_row_name(row)}"


def _difference(row: Row) -> Figure | None:
    difference = row.finding.difference
    return None if difference is None else max(difference, -difference)


def _number(value: Figure | None) -> Decimal:
    return Decimal(-1) if value is None else Decimal(value)


def _sum_column(head: str, figure: Callable[[Row], Figure | None]) -> Column:
    return Column(head, lambda row, _: figure_text(figure(row)), lambda row, _: _number(figure(row)), right=True)


COLUMNS = (
    Column("#", lambda row, _: str(row.number or "✓"), lambda row, _: row.number or 10**6, right=True),
    Column(
        "级别",
        lambda row, _: words.severity(row.finding.severity),
        lambda row, _: (row.settled, row.explained, _RANK[row.finding.severity], row.number or 0),
    ),
    Column(
        "位置",
        lambda row, form: row.line or place_text(row.finding, form),
        lambda row, form: row.line or place_text(row.finding, form),
    ),
    Column(
        "核对内容",
        lambda row, form: words.equation(row.finding, form) or words.rule_name(row.finding.rule),
        lambda row, _: row.finding.rule,
    ),
    _sum_column("等号左", lambda row: row.finding.left),
    _sum_column("等号右", lambda row: row.finding.right),
    _sum_column("差", _difference),
    Column("状态", lambda row, _: state_text(row), lambda row, _: (row.settled, state_text(row))),
)


class FindingsModel(QAbstractTableModel):
    """A thin adapter over the judgement; rows keep their place while the report is open."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._form: Form | None = None
        self._document: Document | None = None
        role = Qt.ItemDataRole
        self._shows: dict[int, Callable[[Row, Column, Form], object]] = {
            role.DisplayRole: lambda row, column, form: column.text(row, form),
            role.ToolTipRole: _tip,
            role.AccessibleTextRole: _spoken,
            role.DecorationRole: _picture,
            role.TextAlignmentRole: lambda _row, column, _form: _RIGHT if column.right else _LEFT,
            role.FontRole: _font,
            role.ForegroundRole: _foreground,
            SORT_ROLE: lambda row, column, form: column.order(row, form),
        }

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is listed, in the order of the list before sorting."""
        return tuple(self._rows)

    @property
    def open_count(self) -> int:
        """How many still have to be looked at."""
        return sum(1 for row in self._rows if row.open)

    @property
    def explained_count(self) -> int:
        """How many the clerk has explained."""
        return sum(1 for row in self._rows if row.explained)

    def begin(self, form: Form | None, document: Document | None = None) -> None:
        """Forget everything, as when another report comes."""
        self.beginResetModel()
        self._form, self._document = form, document
        self._rows = []
        self.endResetModel()

    def follow(
        self, judgement: Judgement, cells: Mapping[CellRef, Cell], standings: Mapping[Key, Standing] = _NO_VERDICTS
    ) -> None:
        """Take the judgement over: settled ones stay as rows, new ones join at the end, nothing is reset."""
        form = self._form
        if form is None:
            return
        now = {finding.key: (number, finding) for number, finding in enumerate(judgement.findings, start=1)}
        for place, row in enumerate(self._rows):
            number, finding = now.pop(row.key, (None, row.finding))
            standing = standings.get(row.key)
            if (number, finding, standing) != (row.number, row.finding, row.standing):
                said = row.sentence if number is None else words.sentence(finding, form, cells)
                self._rows[place] = Row(finding, number, said, standing, row.line)
                self.dataChanged.emit(self.index(place, 0), self.index(place, len(COLUMNS) - 1))
        if now:
            first = len(self._rows)
            self.beginInsertRows(_ROOT, first, first + len(now) - 1)
            for number, finding in now.values():
                said = words.sentence(finding, form, cells)
                self._rows.append(Row(finding, number, said, standings.get(finding.key), self._line(finding, form)))
            self.endInsertRows()

    def _line(self, finding: Finding, form: Form) -> str:
        if self._document is None or not finding.spans or place_text(finding, form):
            return ""
        return _tr("原文第 {line} 行").format(line=line_of(self._document, finding.spans[0].start))

    def row_of(self, key: Key | None) -> int | None:
        """Return where a finding is listed."""
        return next((place for place, row in enumerate(self._rows) if row.key == key), None)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """As many as there were findings since the report was opened."""
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
        """Name the columns."""
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _tr(COLUMNS[section].head)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if COLUMNS[section].right else _LEFT
        return None


def _tip(row: Row, column: Column, _form: Form) -> str:
    if row.settled or row.standing is None or column is not COLUMNS[-1]:
        return row.sentence
    note = row.standing.verdict.note
    return "\n".join(filter(None, (words.verdict_line(row.standing), note)))


def _spoken(row: Row, column: Column, form: Form) -> str:
    head, text = _tr(column.head), column.text(row, form)
    return f"{row.sentence}，{state_text(row)}" if column is COLUMNS[0] else f"{head} {text}"


def _picture(row: Row, column: Column, _form: Form) -> object:
    if column is COLUMNS[-1] and not row.settled and row.standing is not None:
        return icons.verdict_icon(row.standing.verdict.decision if row.standing.valid else None)
    return icons.severity_icon(row.finding.severity, settled=row.settled) if column is COLUMNS[1] else None


def _font(row: Row, column: Column, _form: Form) -> QFont | None:
    if not row.settled or column in {COLUMNS[0], COLUMNS[1], COLUMNS[-1]}:
        return None
    font = QFont()
    font.setStrikeOut(True)
    return font


def _foreground(row: Row, column: Column, _form: Form) -> QBrush | None:
    use = style.colours()
    if row.settled:
        return QBrush(use.good_mark if column in {COLUMNS[0], COLUMNS[-1]} else use.muted)
    if row.explained:
        return QBrush(use.muted)
    if column is COLUMNS[-1] and row.standing is not None and not row.standing.valid:
        return QBrush(use.failing_mark)
    if column is COLUMNS[0] and row.finding.severity is Severity.ERROR:
        return QBrush(use.failing_mark)
    return None
