"""Fills a document slice by slice between events: twenty megabytes at once would freeze the window for seconds."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

_CHARACTERS = 200_000
_LINES = 4_000  # what costs is the block, not its length


class Filler(QObject):
    """Puts a text into an editor: the beginning at once, the rest when there is time or someone needs it."""

    grown = Signal()  # more of the text is there

    def __init__(self, editor: QPlainTextEdit) -> None:
        super().__init__(editor)
        self._editor = editor
        self._text = ""
        self._done = 0
        self._qt_done = 0
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    def begin(self, text: str) -> None:
        """Show the first slice of another text."""
        self._text, self._done = text, self._slice_end(text, 0)
        self._editor.setPlainText(text[: self._done])
        self._qt_done = self._length()
        if self._done < len(text):
            self._timer.start()
        else:
            self._timer.stop()

    def has(self, position: int) -> bool:
        """Say whether the text is in place up to a Qt position."""
        return position <= self._qt_done

    def within(self, position: int) -> int:
        """Return the position, or the last one that is in place by now."""
        return min(position, self._qt_done)

    def _go_on(self) -> None:
        self._add()
        self.grown.emit()

    def _add(self) -> None:
        end = self._slice_end(self._text, self._done)
        cursor = QTextCursor(self._editor.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(self._text[self._done : end])
        self._done = end
        self._qt_done = self._length()
        if end >= len(self._text):
            self._timer.stop()

    def _length(self) -> int:
        return self._editor.document().characterCount() - 1

    @staticmethod
    def _slice_end(text: str, start: int) -> int:
        """Return where the next slice ends: so many lines, or so many characters."""
        most = start + _CHARACTERS
        if text.count("\n", start, most) <= _LINES:
            return min(most, len(text))
        at = start
        for _ in range(_LINES):
            at = text.index("\n", at) + 1
        return at
