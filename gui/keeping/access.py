"""The window's way to the journal: opened when it is first needed, mended if it has to be, never waited for long."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from core.journal import Journal

_PATIENCE_S = 0.1  # the window stands still meanwhile


class Access(QObject):
    """Owns the journal; it is another one each time it was shut."""

    recovered = Signal(object)  # Recovered
    glanced_at = Signal()  # a long journal was opened after a look at its end: the rest is to be looked at

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.quickly = True  # of a long journal the end will do for now
        self._journal: Journal | None = None

    def opened(self) -> "Journal":
        """Return the journal; JournalError if it cannot be opened."""
        if self._journal is None:
            from core.journal import open_or_recover  # noqa: PLC0415  (the empty window does without SQLite)

            self._journal, recovered = open_or_recover(quickly=self.quickly, patience=_PATIENCE_S)
            if recovered is not None:
                self.recovered.emit(recovered)
            if not self._journal.seen_whole:
                self.glanced_at.emit()
        return self._journal

    def shut(self) -> None:
        """Let go of the file."""
        if self._journal is not None:
            self._journal.close()
            self._journal = None
