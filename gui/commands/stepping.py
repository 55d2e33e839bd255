"""What moves the clerk on: to the parts or the total of an equation, past a confirmed figure, through a new check."""

from datetime import datetime

from PySide6.QtCore import QObject

from core import words
from core.forms import CellRef
from core.review import Review
from core.rules import balances_for
from gui import navigation, speech
from gui.actions import Actions
from gui.controller import Controller
from gui.desk import Desk, Panes
from gui.selection import Selection

_SHOWN_MS = 6000


class Stepping(QObject):
    """Keys that look at the review and move on; `settle` takes what is being typed first."""

    def __init__(
        self, desk: Desk, panes: Panes, controller: Controller, selection: Selection, actions: Actions
    ) -> None:
        super().__init__(desk)
        self._desk, self._panes, self._controller, self._selection = desk, panes, controller, selection
        actions.wire(
            {
                "confirm": self.confirm,
                "check_again": self.check_again,
                "to_parts": lambda: self.go_along(to_total=False),
                "to_total": lambda: self.go_along(to_total=True),
            }
        )

    def confirm(self) -> None:
        """Note that the current figure was compared with the original, and go to the next finding."""
        review, ref = self._controller.review, self._selection.ref
        if review is None or not self._controller.settle():
            return
        said = "" if ref is None else self._confirmed(review, ref)
        self._desk.go_to_next()
        rest = "" if review.open_findings else self.tr("没有未解决的问题了")
        self._say(speech.apart((said, rest)))

    def _confirmed(self, review: Review, ref: CellRef) -> str:
        name = words.short_cell_name(ref, review.form)
        if ref in review.corrections:
            return self.tr("“{name}”是人工更正的数字，不必确认").format(name=name)
        if review.cells[ref].value is None:
            return self.tr("“{name}”没有数字可以确认").format(name=name)
        self._controller.confirm(ref)
        if review.judgement.of_cell(ref):
            text = self.tr("已确认与原文一致：{name}；问题还在，报告确实这样写的请按 Shift+F7")
            return text.format(name=name)
        return self.tr("已确认与原文一致：{name}").format(name=name)

    def check_again(self) -> None:
        """Judge everything anew, and say that it was done and what came of it."""
        review = self._controller.review
        if review is None or not self._controller.settle():
            return
        self._controller.check_again()
        found = review.open_findings
        still = navigation.open_count(found)
        hints = self.tr("提示 {hints} 条").format(hints=len(found) - still) if len(found) > still else ""
        said = self.tr("{time} 已重新核对：{balances}，问题 {open} 个").format(
            time=f"{datetime.now().astimezone():%H:%M:%S}",
            balances=words.balance_count(review.judgement, speech.term),
            open=still,
        )
        self._say(speech.together((said, hints)))

    def go_along(self, *, to_total: bool) -> None:
        """Go to the next part, or to the total, of the equation under discussion or that the current cell is in."""
        review, ref = self._controller.review, self._selection.ref
        if review is None or not self._controller.settle():
            return
        sides = self._sides(review, ref, to_total=to_total)
        if sides is None:
            self._say(self.tr("当前格不在任何等式里"))
            return
        self._selection.move_to(navigation.term_after(sides.total if to_total else sides.parts, ref))
        self._panes.tables.focus_table()

    def _sides(self, review: Review, ref: CellRef | None, *, to_total: bool) -> navigation.Sides | None:
        finding = self._desk.current
        sides = None if finding is None else navigation.sides_of(finding)
        if sides is not None or ref is None:
            return sides
        balances = balances_for(review.form)
        found = navigation.sides_at(balances, ref, of_parts=to_total)
        return found or navigation.sides_at(balances, ref, of_parts=not to_total)

    def _say(self, text: str) -> None:
        self._panes.status.remark(text, _SHOWN_MS)
