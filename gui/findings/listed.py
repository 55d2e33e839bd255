"""One finding as it is listed: its number, its sentence when it was found, what the clerk said of it; no widgets."""

from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from core import words
from core.document import Document
from core.findings import Finding, Key
from core.forms import CellRef, Form
from core.model import Cell
from core.verdicts import Standing
from core.words.names import line_of, short_row_name
from gui import speech


class Told:
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
    told: Told
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
