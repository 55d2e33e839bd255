"""Keys whose command is off say why in the status line: one that does nothing looks broken."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QWidget

from gui.actions import DECISIONS
from gui.around import Around
from gui.controller import Controller

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

_SHOWN_MS = 4000


class Answering(QObject):
    """Takes the keys of some commands while these are off; a report that another window has answers for itself."""

    def __init__(self, window: QWidget, controller: Controller, around: Around) -> None:
        super().__init__(window)
        self._controller, self._recording, self._status = controller, around.work.recording, around.panes.status
        no_finding = self.tr("当前格没有未解决的问题，不必判断")
        says = {
            **dict.fromkeys(DECISIONS, no_finding),
            "note": self.tr("当前格没有未解决的问题，不必写备注"),
            "withdraw": self.tr("当前没有判断可以撤回"),
            "take_all": self.tr("建议不唯一或没有依据，不能全部采纳"),
        }
        self._keys: list[tuple[QAction, QShortcut]] = []
        for name, said in says.items():
            action = around.actions[name]
            for key in action.shortcuts():
                shortcut = QShortcut(key, window)
                shortcut.activated.connect(lambda said=said: self._say(said))
                self._keys.append((action, shortcut))
            action.enabledChanged.connect(self._follow)
        self._recording.moved.connect(self._follow)
        controller.opened.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        """Take a key only while its command is off: two that want one key get none."""
        ours = self._controller.review is not None and self._recording.held_by is None
        for action, shortcut in self._keys:
            shortcut.setEnabled(ours and not action.isEnabled())

    def _say(self, said: str) -> None:
        self._status.showMessage(said, _SHOWN_MS)
