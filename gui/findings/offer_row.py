"""Rows below an explanation that offer to change figures: what, why, what it does, and the button to take it."""

from html import escape

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from core import words
from core.entries import Decision
from gui import speech, style
from gui.findings.explain import Filling, Offer
from gui.parts.layouts import within
from gui.parts.link_label import LinkLabel


def _tr(text: str) -> str:
    return QCoreApplication.translate("OfferRow", text)


class OfferRow(QFrame):
    """One proposal: what would change, why, what it does, and the button to take it."""

    taken = Signal(int)
    as_printed = Signal()  # the report says so: nothing is to be changed

    def __init__(self, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._number, self._tight = number, False
        self.label = LinkLabel()
        self.button = _button(_tr("采用 Alt+{number}").format(number=number + 1))
        self.button.setToolTip(_tr("采用前不会改动任何数字；采用后可以撤销"))
        self.button.clicked.connect(lambda: self.taken.emit(number))
        self.keep = _button(speech.term(words.decision(Decision.AS_PRINTED)))
        self.keep.setToolTip(speech.term(words.meaning(Decision.AS_PRINTED)))
        self.keep.setAccessibleName(_tr("不采用建议，判断为原文如此"))
        self.keep.clicked.connect(self.as_printed)
        self._row = _lay_out(self, self.label, self.button, self.keep)

    def show_offer(self, offer: Offer) -> None:
        """Spell a proposal out; beside the first one stands the other way to be done with the finding."""
        use = style.colours()
        changes = "<br>".join(
            f'<a href="{ref}" style="color:{use.accent.name()}">{escape(name)}</a>　'
            f"{escape(speech.term(before))} → <b>{escape(after)}</b>"
            for ref, name, before, after in offer.lines
        )
        effect = words.effect(offer.effect.settles, offer.effect.breaks, speech.term)
        why = speech.apart((*offer.evidence, effect))
        head = f'<span style="color:{use.muted.name()}">{_tr("建议")}</span>　'
        self.label.setText(f'{head}{changes}<br><span style="color:{use.muted.name()}">{escape(why)}</span>')
        spoken = speech.apart(f"{name} {speech.term(before)} → {after}" for _, name, before, after in offer.lines)
        self.button.setAccessibleName(_tr("采用建议：{changes}。{why}").format(changes=spoken, why=why))
        self.set_tight(on=self._tight)

    def set_tight(self, *, on: bool) -> None:
        """Leave the width to the proposal: the other way stands below as well, among the verdicts."""
        self._tight = on
        self.keep.setVisible(self._number == 0 and not on)

    def whole_height(self, wide: int) -> int:
        """Return how high this is with both buttons."""
        aside = self.button.sizeHint().width() + self.keep.sizeHint().width() + 2 * self._row.spacing()
        return max(self.label.heightForWidth(wide - aside), self.button.sizeHint().height())


class FillRow(QFrame):
    """The offer to put 0 into every blank cell of the report."""

    taken = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.label = LinkLabel()
        self.button = _button(_tr("填 0"))
        self.button.clicked.connect(self.taken)
        _lay_out(self, self.label, self.button)

    def show_filling(self, filling: Filling) -> None:
        """Say how many cells it is about and what it would do."""
        use = style.colours()
        what = _tr("空白 {count} 格").format(count=filling.cells)
        effect = words.effect(filling.effect.settles, filling.effect.breaks, speech.term)
        then = _tr("确实没有发生的填 0；{effect}；一次撤销即可全部还原").format(effect=effect)
        if filling.left:
            what = _tr("空白 {count} 格可以填 0").format(count=filling.cells)
            left = _tr("另有 {left} 格按等式不是 0，不填，请对照原件填写").format(left=filling.left)
            then, effect = speech.apart((left, then)), speech.apart((effect, left))
        self.label.setText(f'<b>{escape(what)}</b><br><span style="color:{use.muted.name()}">{escape(then)}</span>')
        self.button.setAccessibleName(
            _tr("把 {count} 个空白格填 0。{effect}").format(count=filling.cells, effect=effect)
        )


def _button(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setAutoDefault(True)
    return button


def _lay_out(frame: QFrame, label: QLabel, *buttons: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout(frame)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(label, 1)
    for button in buttons:
        aside = within(row, QVBoxLayout())
        aside.addWidget(button)
        aside.addStretch(1)
    return row
