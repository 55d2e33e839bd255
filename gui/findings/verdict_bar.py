"""What the clerk says of the finding under discussion: three buttons, a note, and what was said before."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from core import words
from core.entries import Decision
from core.findings import Key
from core.verdicts import Standing
from gui import icons, speech
from gui.actions import keys_of, sequence
from gui.parts.layouts import within

_MOST_NOTE = 500


def _tr(text: str) -> str:
    return QCoreApplication.translate("VerdictBar", text)


def _tip(decision: Decision) -> str:
    keys = sequence(keys_of(decision.value)).toString(QKeySequence.SequenceFormat.NativeText)
    return _tr("{meaning}（{keys}）").format(meaning=speech.term(words.meaning(decision)), keys=keys)


class _Note(QLineEdit):
    """One line to write on; Esc gives up what was written since it was saved."""

    given_up = Signal()

    def event(self, event: QEvent) -> bool:
        """Let 撤销 and 重做 be those of the review as long as nothing was written."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and not self.isModified():
            steps = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
            if any(event.matches(step) for step in steps):
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Esc, and leave everything else to Qt."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


class VerdictBar(QFrame):
    """Stands below an explanation; a note is recorded when the clerk turns away, also if nothing was decided."""

    judged = Signal(object, object, str)  # Key, Decision | None to withdraw, note
    written = Signal(object, str)  # Key, a note that was written without pressing a button
    wanted = Signal()  # the keyboard comes here: it should be in sight

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key: Key | None = None
        self._standing: Standing | None = None
        self._tight = False
        self._drafts: dict[Key, str] = {}
        self.said, self.mark = QLabel(), QLabel()
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.withdraw = QPushButton(_tr("撤回判断"))
        self.withdraw.setToolTip(_tr("撤回判断（{keys}）").format(keys=keys_of("withdraw")))
        self.withdraw.clicked.connect(lambda: self._say(None))
        self.buttons = {decision: self._button(decision) for decision in Decision}
        self.note = _Note()
        self.note.given_up.connect(self._restore_note)
        self.note.setMaxLength(_MOST_NOTE)
        self.note.setMinimumWidth(60)
        self.note.setAccessibleName(_tr("判断的备注"))
        self.note.setToolTip(_tr("写好按 Enter，或直接转到别处，就会记下（{keys}）").format(keys=keys_of("note")))
        self.note.returnPressed.connect(self._entered)
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]  # there is one
        self._lay_out()
        self.show_verdict(None, None)

    def _button(self, decision: Decision) -> QPushButton:
        button = QPushButton(speech.term(words.decision(decision)))
        button.setCheckable(True)
        button.setAutoDefault(True)
        button.setToolTip(_tip(decision))
        button.clicked.connect(lambda: self._say(decision))
        return button

    def _lay_out(self) -> None:
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 6)
        column.setSpacing(2)
        self._above = QWidget()
        above = QHBoxLayout(self._above)
        above.setContentsMargins(0, 0, 0, 0)
        above.addWidget(self.mark)
        above.addWidget(self.said, 1)
        column.addWidget(self._above)
        self._below = within(column, QHBoxLayout())
        for button in self.buttons.values():
            self._below.addWidget(button)
        self._below.addWidget(self.note, 1)
        self._below.addWidget(self.withdraw)

    def show_verdict(self, key: Key | None, standing: Standing | None) -> None:
        """Show what is said of a finding; hidden without one."""
        self.setVisible(key is not None)
        kept = "" if standing is None else standing.verdict.note
        typing = key == self._key and self.note.isModified()
        if key != self._key and self._key is not None:
            self._keep_draft(self._key)
        self._key, self._standing = key, standing
        if not typing:
            draft = self._drafts.get(key) if key is not None else None
            self.note.setText(kept if draft is None else draft)
            self.note.setModified(draft is not None)
        self._draw()

    def set_tight(self, *, on: bool) -> None:
        """Take one row: which verdict stands is seen by its button, and the rest is in its tip."""
        if on is not self._tight:
            self._tight = on
            self._draw()

    def whole_height(self) -> int:
        """Return how high this is with all it has to say; nothing without a finding."""
        if self._key is None:
            return 0
        margins = self._column.contentsMargins()
        said = 0 if self._standing is None else self._above.sizeHint().height() + self._column.spacing()
        return margins.top() + said + self._below.sizeHint().height() + margins.bottom()

    def settle(self) -> None:
        """Record every note that was written and is not recorded yet."""
        if self._key is not None and self.note.isModified() and (self._standing is not None or self.note.text()):
            self._drafts[self._key] = self.note.text()
        self.note.setModified(False)
        drafts, self._drafts = self._drafts, {}
        for key, note in drafts.items():
            self.written.emit(key, note)

    @property
    def has_keyboard(self) -> bool:
        """Whether a button or the note has it."""
        focused = self.window().focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def keep(self, key: Key, note: str) -> None:
        """Keep a note whose finding is settled meanwhile: it is there if that comes back."""
        self._drafts[key] = note

    def focus_note(self) -> None:
        """Bring the keyboard to the note."""
        self.wanted.emit()
        self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.note.selectAll()

    def forget(self) -> None:
        """Forget the notes of the report before."""
        self._drafts.clear()
        self._key = None
        self.note.setModified(False)
        self.show_verdict(None, None)

    def say(self, decision: Decision | None) -> None:
        """Press a button from elsewhere; none withdraws."""
        if self._key is not None:
            self._say(decision)

    def _say(self, decision: Decision | None) -> None:
        if self._key is None:
            return
        note = "" if decision is None else self.note.text()
        self.note.setModified(False)
        self._drafts.pop(self._key, None)
        self.judged.emit(self._key, decision, note)
        self._draw()

    def _entered(self) -> None:
        self.settle()
        decided = self._standing is not None and self._standing.valid
        decision = self._standing.verdict.decision if self._standing and decided else Decision.TO_VERIFY
        self.buttons[decision].setFocus(Qt.FocusReason.OtherFocusReason)

    def _restore_note(self) -> None:
        self.note.setText("" if self._standing is None else self._standing.verdict.note)
        self.note.setModified(False)
        if self._key is not None:
            self._drafts.pop(self._key, None)

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        """Record the note when the clerk turns to something else; the buttons take it along themselves."""
        if old is None or not self.isAncestorOf(old) or (new is not None and self.isAncestorOf(new)):
            return
        if new is not None or self._standing is not None:  # whoever looks at another window may go on writing
            self.settle()

    def _keep_draft(self, key: Key) -> None:
        if self.note.isModified() and self.note.text():
            self._drafts[key] = self.note.text()

    def _draw(self) -> None:
        standing = self._standing
        said = None if standing is None or not standing.valid else standing.verdict.decision
        self._above.setVisible(standing is not None and not (self._tight and said is not None))
        self.withdraw.setVisible(standing is not None)
        if standing is not None:
            self.mark.setPixmap(icons.verdict(said))
            self.said.setText(words.verdict_line(standing, speech.term))
        for decision, button in self.buttons.items():
            button.setChecked(decision is said)
            if button.isEnabled():  # else it says why it is off
                beside = words.verdict_line(standing, speech.term) if standing is not None and decision is said else ""
                button.setToolTip("\n".join(filter(None, (_tip(decision), beside))))
            font = self.font()
            font.setBold(decision is said)
            button.setFont(font)
            button.setIcon(icons.verdict_icon(decision))
            state = _tr("，现在的判断") if decision is said else ""
            name, meaning = speech.term(words.decision(decision)), speech.term(words.meaning(decision))
            spoken = _tr("判断为{decision}：{meaning}{state}")
            button.setAccessibleName(spoken.format(decision=name, meaning=meaning, state=state))
        self.note.setPlaceholderText(_tr("备注") if said else _tr("备注，再点左边的判断"))

    def changeEvent(self, event: QEvent) -> None:
        """Draw the marks again in light or dark."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_above"):
            self._draw()
