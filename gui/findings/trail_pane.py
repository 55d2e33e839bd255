"""The history: everything that was done, undone and redone. It only grows."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from core import words
from core.entries import Verdict
from core.forms import Form
from core.review import Entry
from gui import speech
from gui.parts.chosen_row import ChosenLine

_AGAIN = ("undone", "redone")  # the reason stands where it was first done


class TrailPane(QListWidget):
    """One line an entry, newest last; picking one goes to its cell, or to the finding that was judged."""

    cell_picked = Signal(object)  # CellRef
    finding_picked = Signal(object)  # Key

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(ChosenLine(self))
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
        for number in range(self.count(), len(trail)):
            entry = trail[number]
            again = entry.kind in _AGAIN or (number > 0 and _same_reason(trail[number - 1], entry))
            said = words.entry(entry, form, speech.term, reason=not again)
            item = QListWidgetItem(f"{entry.at:%H:%M:%S}　{said}")
            item.setData(Qt.ItemDataRole.UserRole, entry.act)
            self.addItem(item)
        self.scrollToBottom()

    def _go(self, item: QListWidgetItem) -> None:
        act = item.data(Qt.ItemDataRole.UserRole)
        if isinstance(act, Verdict):
            self.finding_picked.emit(act.key)
        else:
            self.cell_picked.emit(act.ref)


def _same_reason(before: Entry, entry: Entry) -> bool:
    """Say whether both are of one step and done for one reason: it is said once."""
    one, other = before.act, entry.act
    if isinstance(one, Verdict) or isinstance(other, Verdict):
        return False
    return (before.kind, one.group, one.reason) == (entry.kind, other.group, other.reason)
