"""The pane of tables as the window drives it, with keys and clicks on what is in front."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.forms import CellRef
from core.model import Report
from gui.tables.table_pane import TablePane
from gui.tables.view import TableView

LEFT = Qt.MouseButton.LeftButton


def app(row: str, column: str = "natural_person") -> CellRef:
    return CellRef("applications", row, column)


class TableDesk:
    """A pane as the window drives it: it takes every figure of digits and refuses the rest."""

    def __init__(self, qtbot: QtBot, report: Report, width: int = 650) -> None:
        self.qtbot = qtbot
        self.pane = TablePane()
        qtbot.addWidget(self.pane)
        self.pane.resize(width, 420)
        self.pane.show()
        self.pane.show_report(report)
        self.pane.set_cells(report.by_ref(), {})
        self.edits: list[tuple[CellRef, str]] = []
        self.moves: list[CellRef] = []
        self.pane.edit_committed.connect(self.take)
        self.pane.cell_selected.connect(self.moves.append)
        qtbot.waitExposed(self.pane)
        self.pane.activateWindow()

    def take(self, wanted: CellRef, text: str) -> None:
        if text.strip("0123456789"):
            self.pane.reject_edit(f"“{text}”不是数字")
        else:
            self.edits.append((wanted, text))

    @property
    def view(self) -> TableView:
        front = self.pane.tabs.currentWidget()
        assert isinstance(front, TableView)
        return front

    def go(self, wanted: CellRef) -> None:
        self.pane.set_current(wanted)
        self.pane.focus_table()

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.front(), key, modifier)

    def type(self, text: str) -> None:
        for sign in text:
            QTest.keyClicks(self.front(), sign)

    def front(self) -> QWidget:
        return self.view.editor if self.view.editor.isVisible() else self.view

    def middle(self, wanted: CellRef) -> QPoint:
        return self.view.visualRect(self.view.figures.index_of(wanted)).center()

    def click(self, wanted: CellRef) -> None:
        QTest.mouseClick(self.view.viewport(), LEFT, pos=self.middle(wanted))
