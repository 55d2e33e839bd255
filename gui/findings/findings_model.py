"""The findings as a table: open ones with their numbers, settled ones struck through but never gone."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QBrush, QFont

from core import words
from core.document import Document
from core.findings import Finding, Judgement, Key, Severity
from core.forms import CellRef, Form
from core.model import Cell, Figure
from core.verdicts import Standing
from core.words.names import line_of, short_row_name
from core.words.report import level_of
from gui import icons, navigation, speech, style
from gui.parts.row_model import ROOT, Column, RowModel

LEVELS = (Severity.ERROR, Severity.WARNING, None, Severity.INFO)  # gravest first; none: what cannot be judged
_NO_VERDICTS: Mapping[Key, Standing] = {}


class _Told:
    """What a finding says of the figures as they were when it was found, put into words when that is first shown."""

    def __init__(
        self, finding: Finding, form: Form, cells: Mapping[CellRef, Cell], document: Document | None = None
    ) -> None:
        self._finding, self._form, self._cells, self._document = finding, form, cells, document

    @cached_property
    def sentence(self) -> str:
        """The sentence."""
        return words.sentence(self._finding, self._form, self._cells)

    @cached_property
    def line(self) -> str:
        """Where it is, if no table and no section says so."""
        if self._document is None or not self._finding.spans or place_text(self._finding, self._form):
            return ""
        return _tr("原文第 {line} 行").format(line=line_of(self._document, self._finding.spans[0].start))


class Row(NamedTuple):
    """A finding as listed; `number` is its badge, none once it is settled; `standing` is what the clerk said of it."""

    finding: Finding
    number: int | None
    told: _Told
    standing: Standing | None = None

    @property
    def sentence(self) -> str:
        """What is wrong, or was."""
        return self.told.sentence

    @property
    def line(self) -> str:
        """The line of the original, where nothing else says where it is."""
        return self.told.line

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
        return words.finding_state(row.standing, speech.term)
    return _tr("未解决")


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


def _sums(head: str, figure: Callable[[Row], Figure | None]) -> Column[Row]:
    return Column(head, lambda row, _: figure_text(figure(row)), lambda row, _: _number(figure(row)), right=True)


COLUMNS = (
    Column[Row]("#", lambda row, _: str(row.number or "✓"), lambda row, _: row.number or 10**6, right=True),
    Column[Row](
        "级别",
        lambda row, _: speech.term(level_of(row.finding)),
        lambda row, _: (row.settled, row.explained, LEVELS.index(row.finding.level), row.number or 0),
    ),
    Column[Row](
        "位置",
        lambda row, form: row.line or place_text(row.finding, form),
        lambda row, form: row.line or place_text(row.finding, form),
    ),
    Column[Row](
        "核对内容",
        lambda row, form: words.equation(row.finding, form) or speech.term(words.rule_name(row.finding.rule)),
        lambda row, _: row.finding.rule,
    ),
    _sums("等号左", lambda row: row.finding.left),
    _sums("等号右", lambda row: row.finding.right),
    _sums("差", _difference),
    Column[Row]("状态", lambda row, _: state_text(row), lambda row, _: (row.settled, state_text(row))),
)


class FindingsModel(RowModel[Row]):
    """A thin adapter over the judgement; rows keep their place while the report is open."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(COLUMNS, parent)
        self._document: Document | None = None
        role = Qt.ItemDataRole
        self._shows |= {
            role.ToolTipRole: _tip,
            role.AccessibleTextRole: _spoken,
            role.DecorationRole: _picture,
            role.FontRole: _font,
            role.ForegroundRole: _foreground,
        }

    @property
    def open_count(self) -> int:
        """How many still have to be looked at."""
        return sum(1 for row in self._rows if row.open)

    @property
    def hint_count(self) -> int:
        """How many of these are only hints."""
        return sum(1 for row in self._rows if row.open and row.finding.severity is Severity.INFO)

    @property
    def unjudged_count(self) -> int:
        """How many of these, hints left out, cannot be judged."""
        return navigation.unjudged_count(row.finding for row in self._rows if row.open)

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
        seen = dict(cells)  # the review's own change, and what is settled goes on saying what it said
        for place, row in enumerate(self._rows):
            number, finding = now.pop(row.key, (None, row.finding))
            standing = standings.get(row.key)
            if (number, finding, standing) != (row.number, row.finding, row.standing):
                told = row.told if number is None else _Told(finding, form, seen, self._document)
                self._rows[place] = Row(finding, number, told, standing)
                self.tell(place)
        if now:
            first = len(self._rows)
            self.beginInsertRows(ROOT, first, first + len(now) - 1)
            self._rows += [
                Row(finding, number, _Told(finding, form, seen, self._document), standings.get(finding.key))
                for number, finding in now.values()
            ]
            self.endInsertRows()

    def row_of(self, key: Key | None) -> int | None:
        """Return where a finding is listed."""
        return next((place for place, row in enumerate(self._rows) if row.key == key), None)

    def head(self, section: int) -> str:
        """Name a column."""
        return _tr(COLUMNS[section].head)


def _tip(row: Row, column: Column[Row], _form: Form) -> str:
    if row.settled or row.standing is None or column is not COLUMNS[-1]:
        return row.sentence
    note = row.standing.verdict.note
    return "\n".join(filter(None, (words.verdict_line(row.standing, speech.term), note)))


def _spoken(row: Row, column: Column[Row], form: Form) -> str:
    head, text = _tr(column.head), column.text(row, form)
    return speech.together((row.sentence, state_text(row))) if column is COLUMNS[0] else f"{head} {text}"


def _picture(row: Row, column: Column[Row], _form: Form) -> object:
    if column is COLUMNS[-1] and not row.settled and row.standing is not None:
        return icons.verdict_icon(row.standing.verdict.decision if row.standing.valid else None)
    return icons.severity_icon(row.finding.level, settled=row.settled) if column is COLUMNS[1] else None


def _font(row: Row, column: Column[Row], _form: Form) -> QFont | None:
    if not row.settled or column in {COLUMNS[0], COLUMNS[1], COLUMNS[-1]}:
        return None
    font = QFont()
    font.setStrikeOut(True)
    return font


def _foreground(row: Row, column: Column[Row], _form: Form) -> QBrush | None:
    use = style.colours()
    if row.settled:
        return QBrush(use.good_mark if column in {COLUMNS[0], COLUMNS[-1]} else use.muted)
    if row.explained:
        return QBrush(use.muted)
    if column is COLUMNS[-1] and row.standing is not None and not row.standing.valid:
        return QBrush(use.failing_mark)
    if column is COLUMNS[0] and row.finding.level is Severity.ERROR:
        return QBrush(use.failing_mark)
    return None
