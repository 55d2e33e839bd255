"""What changes figures without typing them: undo, proposals, blanks, blocks, numbers taken over from the original."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from core import words
from core.corrections import corrected_cell
from core.document import Span
from core.errors import CorrectionError
from core.findings import Proposal
from core.forms import CellRef
from gui import speech
from gui.actions import MOST_PROPOSALS, Actions
from gui.commands.revealing import shown_first
from gui.controller import Controller
from gui.desk import Desk, Panes
from gui.selection import Selection

if TYPE_CHECKING:
    from core.review import Change, Review
    from core.trail import Step

_SHOWN_MS = 4000
_MOST_NAMED = 3


class Changing(QObject):
    """Each command takes what is being typed first; if that is refused, it is not done."""

    def __init__(
        self, desk: Desk, panes: Panes, controller: Controller, selection: Selection, actions: Actions
    ) -> None:
        super().__init__(desk)
        self._desk, self._panes, self._controller, self._selection = desk, panes, controller, selection
        actions.wire(
            {
                "undo": self.undo,
                "redo": self.redo,
                "blank": lambda: self.blank(panes.tables.marked),
                "take_back": self.take_back_current,
                "take_over": self.take_over,
                **{f"apply_{number + 1}": partial(self.apply, number) for number in range(MOST_PROPOSALS)},
            }
        )
        panes.explanation.offer_taken.connect(self.apply)
        panes.tables.blanked.connect(self.blank)
        panes.tables.astray.connect(self._say_where)
        panes.tables.block_pasted.connect(self._paste)
        panes.tables.block_refused.connect(self._leave_unpasted)
        panes.source.number_taken.connect(self._take)
        panes.source.number_missed.connect(self._say_why_not)

    def _say_where(self) -> None:
        self._panes.status.showMessage(self.tr("没有选中的格：先点一格，或按方向键"), _SHOWN_MS)

    def undo(self) -> None:
        """Take back the last step and show where that was."""
        self._show_step(lambda review: review.next_undo, self._controller.undo, self.tr("已撤销：{step}"))

    def redo(self) -> None:
        """Bring back what was undone and show where that was."""
        self._show_step(lambda review: review.next_redo, self._controller.redo, self.tr("已重做：{step}"))

    def _show_step(
        self, next_step: Callable[["Review"], "Step | None"], go: Callable[[], "Change | None"], said: str
    ) -> None:
        if not self._controller.settle():
            return
        self._panes.status.clearMessage()  # it may speak of what is no more
        review = self._controller.review
        step = None if review is None else next_step(review)
        if review is None or step is None or (change := go()) is None:
            return
        self._desk.show_where(change, [one.ref for one in step.corrections])
        self._say(said.format(step=words.step_name(step.acts, review.form, speech.term, step.kinds)))

    def blank(self, refs: Sequence[CellRef]) -> None:
        """Make cells blank, which is not 0, as one step."""
        if len(refs) == 1:
            self._controller.correct(refs[0], "")
        elif refs:
            self._controller.correct_many([(ref, "") for ref in refs])

    def take_back_current(self) -> None:
        """Let the current cell show again what the source has."""
        if self._selection.ref is not None:
            self._controller.take_back(self._selection.ref)

    def apply(self, number: int) -> None:
        """Take over one of the proposals on the screen, counted from 0, if it still is one after what was typed."""
        self._desk.explain_now()
        seen = self._panes.explanation.offers[number : number + 1]
        if (seen and shown_first(self._panes)) or not self._controller.settle():
            return
        self._desk.explain_now()
        offers = self._panes.explanation.offers
        same = next((offer for offer in offers for was in seen if aims(offer.proposal) == aims(was.proposal)), None)
        if same is not None:
            self._desk.show_where(self._controller.apply(same.proposal, words.taken(same.evidence)))
        elif seen:
            self._say(self.tr("刚输入的数字改变了建议，请看过再采用"))
        elif offers:
            self._say(self.tr("没有第 {number} 条建议").format(number=number + 1))
        else:
            self._say(self.tr("这里没有可以采用的建议"))

    def take_over(self) -> None:
        """Take over the number at the caret of the original, where the keyboard is in it."""
        if not self._panes.source.isVisible():
            self._say(self.tr("原文没有显示：先在“查看”菜单里勾选“原文”，再按 F6 转到原文，把光标移到要取的数字上"))
            return
        focused = QApplication.focusWidget()
        if isinstance(focused, QWidget) and self._panes.source.isAncestorOf(focused):
            self._panes.source.take()
        else:
            self._say(self.tr("先按 F6 转到原文，用方向键把光标移到要取的数字上"))

    def _take(self, span: Span, text: str) -> None:
        """Take a number of the original over into the current cell."""
        if self._selection.ref is not None:
            self._controller.correct(self._selection.ref, text, words.TAKEN_OVER, span)
        else:
            self._say_where()

    def _say_why_not(self, kind: str) -> None:
        """Answer whoever points at what is no number to be taken."""
        said = {
            "no_count": self.tr("这里没有数字可取：年份、日期、期限、百分比、比例、序号、条款、电话和文号不是件数"),
            "about": self.tr("这里没有数字可取：写的是约数，不知道确切是多少"),
            "unclear": self.tr("这里没有数字可取：看不出是哪一个数，请直接输入"),
        }
        none = self.tr("这里没有数字可取。按住 Ctrl 单击一个数字，或把光标移到它上面按 Ctrl+T，把它取到当前格")
        self._say(said.get(kind, none))

    def _paste(self, items: Sequence[tuple[CellRef, str]], outside: Sequence[str]) -> None:
        """Paste all or nothing; what has no place in the table is told, not lost in silence."""
        if refused := self._first_refused(items):
            self._desk.refused.emit(refused)  # what is being typed stays as it is
            return
        if self._panes.tables.editing in dict(items):
            self._panes.tables.give_up_edit()  # the pasted figure takes its place
        elif not self._controller.settle():
            return
        if items and self._controller.correct_many(items, words.PASTED) is None:
            return
        if outside:
            named = self.tr("、").join(outside[:_MOST_NAMED]) + ("…" if len(outside) > _MOST_NAMED else "")
            said = self.tr("已贴 {count} 格，另有 {left} 个数超出表格，没有贴（{named}）。")
            self._desk.refused.emit(said.format(count=len(items), left=len(outside), named=named))

    def _leave_unpasted(self, ref: CellRef | None, why: str) -> None:
        self._desk.refused.emit(why if ref is None else self._nothing_pasted(ref, why))

    def _nothing_pasted(self, ref: CellRef, why: str) -> str:
        review = self._controller.review
        cell = "" if review is None else words.short_cell_name(ref, review.form)
        return self.tr("一格也没有贴。{cell}：{why}").format(cell=cell, why=why)

    def _first_refused(self, items: Sequence[tuple[CellRef, str]]) -> str:
        review = self._controller.review
        if review is None:
            return ""
        for ref, text in items:
            try:
                corrected_cell(review.form, ref, text, None)
            except CorrectionError as error:
                return self._nothing_pasted(ref, speech.sentence(error.message))
        return ""

    def _say(self, text: str) -> None:
        self._panes.status.remark(text, _SHOWN_MS)


def aims(proposal: Proposal) -> tuple[tuple[CellRef, object], ...]:
    """Say what would stand where: what stands there now may be another figure meanwhile."""
    return tuple((change.ref, change.after) for change in proposal.changes)
