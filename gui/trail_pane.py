"""The history: everything that was done, undone and redone. It only grows."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from core import words
from core.forms import Form
from core.review import Entry


class TrailPane(QListWidget):
    """One line an entry, newest last; picking one goes to its cell."""

    cell_picked = Signal(object)  # CellRef

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlternatingRowColors(True)
        self.setWordWrap(True)
        self.setAccessibleName(self.tr("更正记录"))
        self.itemClicked.connect(self._go)
        self.itemActivated.connect(self._go)

    def begin(self) -> None:
        """Forget the report before."""
        self.clear()

    def follow(self, trail: Sequence[Entry], form: Form) -> None:
        """Add what came since; earlier lines never change."""
        for entry in trail[self.count() :]:
            item = QListWidgetItem(_line(entry, form))
            item.setData(Qt.ItemDataRole.UserRole, entry.correction.ref)
            self.addItem(item)
        self.scrollToBottom()

    def _go(self, item: QListWidgetItem) -> None:
        self.cell_picked.emit(item.data(Qt.ItemDataRole.UserRole))


def _line(entry: Entry, form: Form) -> str:
    correction = entry.correction
    before, after = words.shown(correction.before), words.shown(correction.after)
    if entry.kind == "undone":
        before, after = after, before
    what = f"{words.cell_name(correction.ref, form)}：{before} → {after}"
    done = f"{entry.at:%H:%M:%S}　{words.entry_kind(entry.kind)}　{what}"
    return f"{done}（{correction.reason}）" if correction.reason else done
