"""The line in which words are typed that a list of findings is to be cut down to."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from gui.parts.controls import sign_button, words_field


class WordsBar(QWidget):
    """Stands there as long as it leaves rows out; Enter goes to the list, Esc shows all of it again."""

    sought = Signal(str)  # what is typed; nothing once the line is closed
    left = Signal()  # the keyboard is to go to the list

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words_field(self.tr("在问题中查找"))
        self.count = QLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 2, 4, 2)
        row.setSpacing(4)
        row.addWidget(self.words, 1)
        row.addWidget(self.count)
        row.addWidget(sign_button("✕", self.tr("关闭（Esc）"), self.close_bar))
        self.words.textChanged.connect(lambda _: self.count.clear())
        self.words.textChanged.connect(self.sought)
        self.hide()

    def open_bar(self) -> None:
        """Show the line, ready to type."""
        self.show()
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()

    def close_bar(self) -> None:
        """Look for nothing any more."""
        had_keyboard = self.isAncestorOf(self.window().focusWidget() or self.window())
        self.words.clear()
        if had_keyboard:  # before it is hidden: Qt would take the keyboard to whatever comes next
            self.left.emit()
        self.hide()

    def tell(self, found: int, of: int) -> None:
        """Say how many rows have these words."""
        self.count.setText(f"{found}/{of}" if found else self.tr("没有找到"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter and Esc."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)
