"""The findings as a table: open ones with their numbers, settled ones struck through but never gone."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QBrush, QFont

from core import words
from core.document import Document
from core.findings import Judgement, Key, Severity
from core.forms import CellRef, Form
from core.model import Cell, Figure
from core.verdicts import Standing
from core.words.report import level_of
from gui import icons, navigation, speech, style
from gui.findings.listed import Row, Told, place_text, state_text
from gui.parts.row_model import ROOT, Column, RowModel

LEVELS = (Severity.ERROR, Severity.WARNING, None, Severity.INFO)  # gravest first; none: what cannot be judged
_NO_VERDICTS: Mapping[Key, Standing] = {}


def _tr(text: str) -> str:
    return QCoreApplication.translate("FindingsModel", text)


def figure_text(value: Figure | None) -> str:
    """Print a sum exactly; nothing where it is not known."""
    return "" if value is None else words.figure(value)


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

    def said(self, place: int) -> str:
        """Return the sentence that is copied."""
        return self._rows[place].sentence

    def begin(self, form: Form | None, document: Document | None = None) -> None:
        """Forget everything, as when another report comes."""
        self.beginResetModel()
        self._form, self._document = form, document
        self._rows = []
        self.endResetModel()

    def follow(
        self,
        judgement: Judgement,
        cells: Mapping[CellRef, Cell],
        standings: Mapping[Key, Standing] = _NO_VERDICTS,
        *,
        compared: bool = True,
    ) -> None:
        """Take the judgement over: settled ones stay as rows, new ones join in the order of the form, nothing is reset.

        What is not found because last year's report is no longer compared with was not put right: it goes.
        """
        form = self._form
        if form is None:
            return
        now = {finding.key: (number, finding) for number, finding in enumerate(judgement.findings, start=1)}
        seen = dict(cells)  # the review's own change, and what is settled goes on saying what it said
        gone = [
            place
            for place, row in enumerate(self._rows)
            if not compared and not row.settled and row.finding.needs_last_year and row.key not in now
        ]
        for place in reversed(gone):
            self.beginRemoveRows(ROOT, place, place)
            del self._rows[place]
            self.endRemoveRows()
        for place, row in enumerate(self._rows):
            number, finding = now.pop(row.key, (None, row.finding))
            standing = standings.get(row.key)
            if (number, finding, standing) != (row.number, row.finding, row.standing):
                told = row.told if number is None else Told(finding, form, seen, self._document)
                self._rows[place] = Row(finding, number, told, standing)
                self.tell(place)
        fresh = [
            Row(finding, number, Told(finding, form, seen, self._document), standings.get(finding.key))
            for number, finding in now.values()
        ]
        if self._rows:
            self._join(fresh)
        elif fresh:
            self.beginInsertRows(ROOT, 0, len(fresh) - 1)
            self._rows = fresh
            self.endInsertRows()

    def _join(self, fresh: Sequence[Row]) -> None:
        """Let rows join those that are there, each behind the one it follows on paper; what is settled stays put."""
        for row in fresh:
            at = 1 + self._place_of(row.number - 1 if row.number else 0)
            self.beginInsertRows(ROOT, at, at)
            self._rows.insert(at, row)
            self.endInsertRows()
        while (late := self._out_of_order()) is not None:  # it was settled when others joined
            at = 1 + self._place_of((self._rows[late].number or 0) - 1)
            self.beginMoveRows(ROOT, late, late, ROOT, at)
            self._rows.insert(at, self._rows.pop(late))
            self.endMoveRows()

    def _place_of(self, number: int) -> int:
        return next((at for at, row in enumerate(self._rows) if row.number == number), -1)

    def _out_of_order(self) -> int | None:
        """Return a row that stands behind one with a higher number."""
        highest = 0
        for at, row in enumerate(self._rows):
            if row.number is not None and row.number < highest:
                return at
            highest = max(highest, row.number or 0)
        return None

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
