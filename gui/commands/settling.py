"""What is being typed comes first: it is taken before anything else is done, or holds that up, and a bar says so."""

from PySide6.QtCore import QObject

from gui.findings.verdict_bar import VerdictBar
from gui.parts.message_bar import MessageBar
from gui.tables.table_pane import TablePane

_MATTER = "typing"


class Settling(QObject):
    """Asked before every command that changes the review or leaves it."""

    def __init__(self, tables: TablePane, verdict: VerdictBar, messages: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._tables, self._verdict, self._messages = tables, verdict, messages
        tables.held_up.connect(self._say)
        tables.edit_closed.connect(lambda: messages.take_away(_MATTER))

    def under_way(self) -> bool:
        """Say whether a figure or a note is being typed."""
        return self._tables.editing is not None or self._verdict.note.isModified()

    def figure(self) -> bool:
        """Take the figure that is being typed; false if it is refused: nothing else is to be done then."""
        return self._tables.settle()

    def all(self) -> bool:
        """Take the note that is being written, too."""
        self._verdict.settle()
        return self.figure()

    def _say(self) -> None:
        text = self.tr("先改好正在输入的数字：改对后按 Enter，或按 Esc 放弃。刚才的操作没有进行。")
        self._messages.tell(_MATTER, text)
