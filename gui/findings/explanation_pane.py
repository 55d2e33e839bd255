"""Why the current finding is one: both sums spelled out, the clause, proposals with their effect, the verdict."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCursor, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QToolTip, QVBoxLayout, QWidget

from core import words
from core.entries import Decision
from core.findings import Key
from core.forms import CellRef
from core.verdicts import Standing
from gui import icons, speech
from gui.findings import explanation_text
from gui.findings.explain import Explanation, Filling, Offer
from gui.findings.offer_row import FillRow, OfferRow
from gui.findings.verdict_bar import VerdictBar
from gui.parts.layouts import fill, within
from gui.parts.link_label import LinkLabel

_MARGINS, _SPACING = (12, 8, 12, 6), 6
_TIGHT_MARGINS, _TIGHT_SPACING = (12, 4, 12, 2), 4


class ExplanationPane(QWidget):
    """Draws one explanation; its numbers are links to their cells, its proposals and verdicts have a button each.

    Where there is no room for all down to the first proposal, the equation stands on one line, and the rest below.
    """

    cell_picked = Signal(object)  # CellRef
    offer_taken = Signal(int)  # place in the list, from 0
    whole_taken = Signal()  # the proposal for all findings at once
    filling_taken = Signal()
    wanted = Signal()  # the keyboard comes here: it should be in sight

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Explanation | None = None
        self._offers: tuple[Offer, ...] = ()
        self._whole: Offer | None = None
        self._filling: Filling | None = None
        self._names: dict[str, str] = {}
        self._rows: list[OfferRow] = []
        self._mark, self._headline = QLabel(), LinkLabel()
        self._headline.setObjectName("headline")
        self.body, self.more = LinkLabel(), LinkLabel()  # above and below the proposals
        for label in (self.body, self.more):
            label.linkActivated.connect(self._follow_link)
            label.linkHovered.connect(self._name_link)
        self.take_whole = QPushButton()
        self.take_whole.setAutoDefault(True)
        self.take_whole.clicked.connect(self.whole_taken)
        self.fill_row = FillRow(self)
        self.fill_row.taken.connect(self.filling_taken)
        self.verdict = VerdictBar()
        self.verdict.wanted.connect(self.wanted)
        self._scroll = QScrollArea()
        self._lay_out()
        self.show_nothing(opened=False)

    def _lay_out(self) -> None:
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        top = within(self._column, QHBoxLayout())
        top.setSpacing(8)
        top.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self._headline, 1)
        self._column.addWidget(self.body)
        self._column.addWidget(self.fill_row)
        self._column.addWidget(self.take_whole, 0, Qt.AlignmentFlag.AlignRight)
        self._column.addWidget(self.more)
        self._column.addStretch(1)
        self._scroll.setWidget(inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll.setAccessibleName(self.tr("说明"))
        fill(self, self._scroll, self.verdict, most=self._scroll)
        self.setFocusProxy(self._scroll)
        self.setAccessibleName(self.tr("说明"))

    @property
    def offers(self) -> tuple[Offer, ...]:
        """The proposals on the screen, in the order of Alt+1…9."""
        return self._offers

    @property
    def text(self) -> str:
        """What is written, for screen readers and tests."""
        return "\n".join(label.text() for label in (self._headline, self.body, self.more))

    def show_nothing(self, *, opened: bool, all_well: bool = False) -> None:
        """Say what would stand here, that nothing is wrong, or that no report is open."""
        if not opened:
            self.show_explanation(Explanation(self.tr("没有打开报告。在左边的列表里点一份，或者打开别的报告。")))
        elif all_well:
            self.show_explanation(Explanation(self.tr("没有未解决的问题，各项勾稽关系都平衡。可以保存工作簿。")))
        else:
            self.show_explanation(Explanation(self.tr("按 F8 转到第一个问题，或点一个格子、一个数字。")))

    def show_explanation(
        self,
        shown: Explanation,
        offers: Sequence[Offer] = (),
        whole: Offer | None = None,
        filling: Filling | None = None,
    ) -> None:
        """Draw an explanation and what is offered; `whole` if more than this finding can be settled at once."""
        if (shown, tuple(offers), whole, filling) == (self._shown, self._offers, self._whole, self._filling):
            return
        other = self._shown is None or shown.headline != self._shown.headline
        self._shown = shown
        self._offers, self._whole, self._filling = tuple(offers), whole, filling
        self._draw()
        if other:
            self._scroll.verticalScrollBar().setValue(0)

    def show_verdict(self, key: Key | None, standing: Standing | None) -> None:
        """Show what is said of the finding explained; none of that without a finding that holds."""
        self.verdict.show_verdict(key, standing)
        for row in self._rows[:1]:
            row.keep.setEnabled(standing is None or not standing.explains)
        self._arrange()

    def focus_offers(self) -> None:
        """Bring the keyboard to the first proposal."""
        self.wanted.emit()
        if self._offers:
            self._rows[0].button.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _draw(self) -> None:
        shown = self._shown
        if shown is None:
            return
        self._mark.setVisible(shown.severity is not None)
        if shown.severity is not None:
            self._mark.setPixmap(icons.severity(None if shown.unjudged else shown.severity, settled=shown.settled))
        weight = "400" if shown.severity is None and not shown.notes else "600"
        said = self.tr("{where}：问题已消除").format(where=shown.headline) if shown.settled else shown.headline
        self._headline.setText(f'<span style="font-weight:{weight}">{escape(said)}</span>')
        self._names = explanation_text.names_of(shown)
        self._draw_offers()
        self._arrange()

    def _arrange(self) -> None:
        """Put the proposals before or behind the explanation, by the room there is."""
        if self._shown is None:
            return
        full = explanation_text.in_full(self._shown)
        tight = self._lacks_room(full)
        brief = explanation_text.on_a_line(self._shown) if tight else full
        for label, html in ((self.body, brief), (self.more, full if tight else "")):
            if html != label.text():
                label.setText(html)
            label.setVisible(bool(html))
        for row in self._rows:
            row.set_tight(on=tight)
        self.verdict.set_tight(on=tight)
        self._column.setContentsMargins(*(_TIGHT_MARGINS if tight else _MARGINS))
        self._column.setSpacing(_TIGHT_SPACING if tight else _SPACING)

    def _lacks_room(self, full: str) -> bool:
        """Say whether the first proposal, or that for all, would be below the fold; none is no reason to rearrange."""
        if not self._offers:
            return False
        left, top, right, _ = _MARGINS
        wide = self.width() - left - right - self._scroll.verticalScrollBar().sizeHint().width()
        measured = self.more if self.more.text() == full else self.body
        if measured.text() != full:
            measured.setText(full)
        needed = top + 2 * _SPACING + self._headline.heightForWidth(wide - self._mark.sizeHint().width() - 8)
        needed += measured.heightForWidth(wide) + self._rows[0].whole_height(wide)
        if self._whole is not None:
            needed += _SPACING + self.take_whole.sizeHint().height()
        return needed > self.height() - self.verdict.whole_height()

    def _draw_offers(self) -> None:
        self.fill_row.setVisible(self._filling is not None)
        if self._filling is not None:
            self.fill_row.show_filling(self._filling)
        self._draw_whole()
        while len(self._rows) < len(self._offers):
            row = OfferRow(len(self._rows), self)
            row.label.linkActivated.connect(self._follow_link)
            row.taken.connect(self.offer_taken)
            row.as_printed.connect(lambda: self.verdict.say(Decision.AS_PRINTED))
            self._rows.append(row)
            self._column.insertWidget(self._column.indexOf(self.take_whole), row)
        for number, row in enumerate(self._rows):
            row.setVisible(number < len(self._offers))
            if number < len(self._offers):
                row.show_offer(self._offers[number])

    def _draw_whole(self) -> None:
        whole = self._whole
        self.take_whole.setVisible(whole is not None)
        if whole is not None:
            effect = words.effect(whole.effect.settles, whole.effect.breaks, speech.term)
            said = self.tr("全部采纳：改 {count} 格，{effect}").format(count=len(whole.lines), effect=effect)
            self.take_whole.setText(said)
            self.take_whole.setToolTip(
                "\n".join(f"{name}　{speech.term(before)} → {after}" for _, name, before, after in whole.lines)
            )

    def _follow_link(self, href: str) -> None:
        self.cell_picked.emit(CellRef(*href.split(".")))

    def _name_link(self, href: str) -> None:
        QToolTip.showText(QCursor.pos(), self._names.get(href, ""), self.body)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Write the colours again in light or dark."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_rows"):
            self._draw()
