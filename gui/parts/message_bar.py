"""Messages near their cause: one bar a matter, with what can be done about it, in place of dialogs."""

from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QKeyEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from gui import icons, speech, style

Kind = Literal["problem", "notice"]


class Answer(NamedTuple):
    """A button of a bar; the bar goes when it is pressed, and that is all if there is nothing to do."""

    text: str
    do: Callable[[], None] | None


class _Bar(QFrame):
    """One message with its buttons; Esc while one of them has the focus closes it."""

    def __init__(
        self,
        text: str,
        kind: Kind,
        answers: Sequence[Answer],
        close: Callable[[], None],
        ready: Callable[[], bool] = lambda: True,
    ) -> None:
        super().__init__()
        self._ready = ready
        self._dressed = QColor()
        self.setAutoFillBackground(True)
        self._kind = kind
        self._close = close
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        self.mark = QLabel()
        self.label = QLabel(text)
        self.label.setWordWrap(True)
        policy = self.label.sizePolicy()  # a long path is one word: it must not widen the window
        policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
        self.label.setSizePolicy(policy)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.progress = QProgressBar()
        self.progress.setFixedSize(140, 10)
        self.progress.setTextVisible(False)
        self.progress.hide()
        row.addWidget(self.mark)
        row.addWidget(self.label, 1)
        row.addWidget(self.progress)
        self.buttons = [self._button(answer) for answer in answers]
        for button in self.buttons:
            row.addWidget(button)
        self.setAccessibleName(text)
        self._dress()

    def _button(self, answer: Answer) -> QPushButton:
        button = QPushButton(answer.text)

        def pressed() -> None:
            if answer.do is not None and not self._ready():
                return
            self._close()
            if answer.do is not None:
                answer.do()

        button.clicked.connect(pressed)
        return button

    def _dress(self) -> None:
        use = style.colours()
        pair = use.message if self._kind == "notice" else use.failing
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Window, pair.fill)
        palette.setColor(QPalette.ColorRole.WindowText, pair.text)
        self._dressed = pair.fill
        palette.setColor(QPalette.ColorRole.Highlight, style.colours().accent)  # how far it has come
        self.setPalette(palette)
        self.mark.setPixmap(icons.notice(urgent=self._kind == "problem"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow light and dark."""
        super().changeEvent(event)
        use = style.colours()
        wanted = use.message if self._kind == "notice" else use.failing
        if event.type() is QEvent.Type.PaletteChange and wanted.fill != self._dressed:
            self._dress()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the bar."""
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)


class MessageBar(QWidget):
    """Holds one bar a matter; a new message on the same matter takes the old one's place."""

    left = Signal()  # the keyboard was on a bar that went, and there is no other

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.settle: Callable[[], bool] = lambda: True  # takes what is being typed; false: no answer is taken now
        self._bars: dict[str, _Bar] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.hide()

    def tell(self, matter: str, text: str, answers: Sequence[Answer] = (), *, kind: Kind = "problem") -> None:
        """Show a message; it stays until answered, closed or replaced."""
        closing = Answer(self.tr("关闭"), None)
        answers = [*answers, closing]
        bar = _Bar(speech.sentence(text), kind, answers, lambda: self.take_away(matter), self.settle)
        self._put(matter, bar)

    def show_progress(self, matter: str, text: str, cancel: Callable[[], None]) -> None:
        """Show that something named is going on, with a button to give it up."""
        giving_up = Answer(self.tr("取消"), cancel)
        bar = _Bar(text, "notice", [giving_up], lambda: self.take_away(matter))
        bar.progress.setRange(0, 0)
        bar.progress.show()
        self._put(matter, bar)

    def set_progress(self, matter: str, done: int, of: int) -> None:
        """Move the progress of a matter on."""
        bar = self._bars.get(matter)
        if bar is not None:
            bar.progress.setRange(0, of)
            bar.progress.setValue(done)

    def take_away(self, matter: str) -> None:
        """Remove the bar of a matter, if there is one."""
        bar = self._bars.pop(matter, None)
        if bar is not None:
            had_keyboard = bar.isAncestorOf(self.window().focusWidget() or self)
            self._lead_in()
            if had_keyboard:  # before it goes: Qt would take the keyboard to whatever comes next
                self._pass_on()
            bar.hide()
            bar.deleteLater()
        self.setVisible(bool(self._bars))

    def _pass_on(self) -> None:
        if self._bars:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.left.emit()

    def _lead_in(self) -> None:
        """Let the keyboard come to the first answer of the first bar."""
        first = next((button for bar in self._bars.values() for button in bar.buttons), None)
        self.setFocusProxy(first)  # type: ignore[arg-type]  # none takes the one before away

    def text_of(self, matter: str) -> str:
        """Return what a matter's bar says; empty if there is none."""
        bar = self._bars.get(matter)
        return bar.label.text() if bar else ""

    def buttons_of(self, matter: str) -> list[QPushButton]:
        """Return the buttons of a matter's bar."""
        bar = self._bars.get(matter)
        return bar.buttons if bar else []

    def _put(self, matter: str, bar: _Bar) -> None:
        self.take_away(matter)
        self._bars[matter] = bar
        self._column.addWidget(bar)
        self._lead_in()
        self.show()
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, bar.label.text()))
