"""A report that another window has: what would change it is off and says why, and its keys are answered."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from gui.actions import DECISIONS, MOST_PROPOSALS
from gui.around import Around
from gui.controller import Controller
from gui.desk import Desk

_CHANGING = (
    *("undo", "redo", "edit", "blank", "take_back", "take_over", "fill_blanks", "take_all", "confirm"),
    *(*DECISIONS, "note", "withdraw"),
    *(f"apply_{number}" for number in range(1, MOST_PROPOSALS + 1)),
)


class LookingOnly(QObject):
    """Switches off what changes a report, whoever switches it on, as long as another window has it."""

    def __init__(self, window: QWidget, desk: Desk, controller: Controller, around: Around) -> None:
        super().__init__(window)
        self._window, self._recording = window, around.work.recording
        self._pane, self._tables = around.panes.explanation, around.panes.tables
        self._actions = [around.actions[name] for name in _CHANGING]
        self._off: dict[QAction | QPushButton, str] = {}  # with what their tooltips said
        self._keys: list[QShortcut] = []
        self._tables.locked.connect(self._recording.refused)
        # made last: these have been heard by whoever switches things on
        for told in (controller.opened, controller.changed, desk.pointed, desk.explained, self._recording.moved):
            told.connect(self._follow)

    def _follow(self) -> None:
        if self._recording.held_by is None:
            self._let_go()
            return
        if not self._keys:
            self._keys = [self._answered(key) for action in self._actions for key in action.shortcuts()]
        why = self.tr("这份报告正在另一个窗口里审校，这里只能查看")
        ones: list[QAction | QPushButton] = [*self._actions, *self._pane.findChildren(QPushButton)]
        for one in ones:
            if one.isEnabled():
                self._off[one] = one.toolTip()
                one.setEnabled(False)
            if one in self._off:
                one.setToolTip(why)
        self._pane.verdict.note.setReadOnly(True)

    def _answered(self, key: QKeySequence) -> QShortcut:
        """Let a key say why it does nothing: one that belongs to what is off would be ignored."""
        shortcut = QShortcut(key, self._window)
        shortcut.activated.connect(self._recording.refused)
        return shortcut

    def _let_go(self) -> None:
        for key in self._keys:
            key.setEnabled(False)
            key.deleteLater()
        for one, said in self._off.items():
            one.setEnabled(True)
            one.setToolTip(said)
        if self._keys:
            self._pane.verdict.note.setReadOnly(False)
        self._keys, self._off = [], {}
