"""The line at the bottom: the current cell in words, and how the report stands."""

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QStatusBar, QStyle, QStyleOption, QToolTip, QWidget

from core import words
from core.forms import CellRef
from core.model import CellStatus
from core.review import Review
from gui import cell_text, speech
from gui.findings import explain
from gui.marks import reviewed
from gui.parts.elided_label import ElidedLabel

_BEFORE, _GAP = 4, 12  # pixels


class StatusLine(QStatusBar):
    """Left: what the marks of the current cell say; right: form, encoding, figures read, equations that hold, state."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.cell, self.standing = ElidedLabel(), QLabel()
        self._summed, self._kept, self._remark = "", "", ""
        self.setContentsMargins(8, 0, 8, 0)
        self.addWidget(self.cell, 1)
        self.addPermanentWidget(self.standing)
        # Qt hides it, too, but lets it come back over the message when the line is laid out anew
        self.messageChanged.connect(lambda said: self.cell.setVisible(not said))

    @property
    def message(self) -> str:
        """As much of the message as there is room for; what was saved has its name at the end."""
        return self.fontMetrics().elidedText(self.currentMessage(), Qt.TextElideMode.ElideMiddle, self._room.width())

    @property
    def _room(self) -> QRect:
        room = self.contentsRect().adjusted(_BEFORE, 0, 0, 0)
        return room.intersected(QRect(room.topLeft(), self.standing.geometry().bottomLeft() - QPoint(_GAP, 0)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the message; Qt cuts it off at what stands at the right, within a letter."""
        if not self.currentMessage():
            super().paintEvent(event)
            return
        painter, about = QPainter(self), QStyleOption()
        about.initFrom(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelStatusBar, about, painter, self)
        painter.setPen(self.palette().windowText().color())
        painter.drawText(self._room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.message)
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Show the whole message in the tooltip."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            whole = self.currentMessage() if self.message != self.currentMessage() else ""
            QToolTip.showText(event.globalPos(), whole, self)
            return True
        return super().event(event)

    def remark(self, text: str, shown_ms: int) -> None:
        """Say what was just done, until the clerk goes on: then the line is the current cell's again."""
        self._remark = text
        self.showMessage(text, shown_ms)

    def go_on(self) -> None:
        """Take such a remark away; other messages stay their time."""
        if self._remark and self.currentMessage() == self._remark:
            self.clearMessage()
        self._remark = ""

    def show_cell(self, review: Review | None, ref: CellRef | None) -> None:
        """Say the current cell with all its marks."""
        if review is None or ref is None:
            self.cell.clear()
            return
        said = words.cell_sentence(
            review.cells[ref],
            review.form,
            was=review.report.by_ref()[ref] if ref in review.corrections else None,
            implied=review.judgement.implied.get(ref),
            involved=review.judgement.of_cell(ref),
            say=speech.term,
        )
        state = reviewed(review.judgement, review.standings, review.confirmed).get(ref, "none")
        parts = (said, cell_text.review_words(state), explain.figure_before(review, ref))
        self.cell.setText(speech.together(parts))

    def show_standing(self, review: Review | None) -> None:
        """Sum the report up: 2021 年格式 · UTF-8 · 读到 200/200 · 平衡 40/42."""
        if review is None:
            self._summed = ""
            self._draw()
            return
        judgement, document = review.judgement, review.report.document
        read = sum(1 for cell in review.report.cells if cell.status is not CellStatus.ABSENT)
        parts = [
            words.form_name(review.form, speech.term),
            (document.encoding or document.format).upper(),
            self.tr("读到 {read}/{all}").format(read=read, all=len(review.report.cells)),
            words.balance_count(judgement, speech.term),
        ]
        if review.previous is not None:
            parts.insert(1, words.compared_with(review.report, review.previous, speech.term))
        self._summed = " · ".join(parts)
        self._draw()

    def show_record(self, said: str) -> None:
        """Say whether what was done is kept, and since when: 已自动保存 10:32:05."""
        self._kept = said
        self._draw()

    def _draw(self) -> None:
        self.standing.setText(" · ".join(filter(None, (self._summed, self._kept))))
