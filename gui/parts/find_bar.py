"""The small bar that looks for words in the source."""

from bisect import bisect_left

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from core.document import Span
from gui.parts.controls import sign_button, words_field

_MOST = 10_000
_FOLD = {full: full - 0xFEE0 for full in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
_FOLD |= {upper: upper + 32 for upper in range(ord("A"), ord("Z") + 1)}
_FOLD |= {upper: upper - 0xFEE0 + 32 for upper in range(0xFF21, 0xFF3B)}


def fold(text: str) -> str:
    """Make full and half width, upper and lower case alike; the length stays."""
    return text.translate(_FOLD)


def hits(folded: str, wanted: str) -> list[Span]:
    """Return where `wanted` stands in a folded text, at most ten thousand places."""
    sought = fold(wanted)
    found: list[Span] = []
    at = folded.find(sought) if sought else -1
    while at >= 0 and len(found) < _MOST:
        found.append(Span(at, at + len(sought)))
        at = folded.find(sought, at + len(sought))
    return found


class FindBar(QWidget):
    """Words, number of hits, next and previous; Enter and Shift+Enter, Esc closes."""

    changed = Signal(object, object)  # the hits, the one it stands on or none
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text: str = ""
        self._folded: str | None = None
        self._hits: list[Span] = []
        self._at = -1
        self.words = words_field(self.tr("在原文中查找"))
        self.count = QLabel()
        self._build()
        self.words.textChanged.connect(self._search)
        self.words.installEventFilter(self)
        self.hide()

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 4, 6, 4)
        row.setSpacing(4)
        row.addWidget(self.words, 1)
        row.addWidget(self.count)
        for sign, name, action in (
            ("▲", self.tr("上一处（Shift+Enter）"), self.previous),
            ("▼", self.tr("下一处（Enter）"), self.next),
            ("✕", self.tr("关闭（Esc）"), self.close_bar),
        ):
            row.addWidget(sign_button(sign, name, action))

    def set_text(self, text: str) -> None:
        """Take another source; what was looked for stays typed."""
        self._text, self._folded = text, None
        if self.isVisible():
            self._search()

    def open_bar(self, words: str = "") -> None:
        """Show the bar, ready to type; `words` are taken over."""
        self.show()
        if words:
            self.words.setText(words)
        self._search()
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()

    def close_bar(self) -> None:
        """Hide the bar and its tints."""
        self.hide()
        self.changed.emit((), None)
        self.closed.emit()

    def next(self) -> None:
        """Go to the next hit, from the last to the first."""
        self._step(1)

    def previous(self) -> None:
        """Go to the previous hit, from the first to the last."""
        self._step(-1)

    def start_from(self, index: int) -> None:
        """Count from here on: the first hit behind this place is the next."""
        self._at = bisect_left(self._hits, (index, 0)) - 1

    def _search(self) -> None:
        if self._folded is None:
            self._folded = fold(self._text)
        before = self._hits[self._at].start if 0 <= self._at < len(self._hits) else 0
        self._hits = hits(self._folded, self.words.text())
        self._at = min(bisect_left(self._hits, (before, 0)), len(self._hits) - 1)
        self._tell()

    def _step(self, by: int) -> None:
        if self._hits:
            self._at = (self._at + by) % len(self._hits)
        self._tell()

    def _tell(self) -> None:
        at = self._hits[self._at] if 0 <= self._at < len(self._hits) else None
        more = "+" if len(self._hits) == _MOST else ""
        if at is not None:
            self.count.setText(f"{self._at + 1}/{len(self._hits)}{more}")
        else:
            self.count.setText(self.tr("没有找到") if self.words.text() else "")
        self.changed.emit(self._hits, at)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Enter, Shift+Enter and Esc from the words."""
        if watched is self.words and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self._step(-1 if back else 1)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.close_bar()
                return True
        return super().eventFilter(watched, event)
