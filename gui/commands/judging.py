"""What the clerk says of the finding under discussion, and what changes many cells at once: both from the keyboard."""

from functools import partial

from PySide6.QtCore import QObject

from core import words
from core.entries import Decision
from core.findings import Key
from gui import speech
from gui.actions import Actions
from gui.commands.changing import aims
from gui.commands.revealing import shown_first
from gui.controller import Controller
from gui.desk import Desk, Panes
from gui.findings import explain

_SHOWN_MS = 4000


class Judging(QObject):
    """Keeps the verdict bar and the actions about the current finding as the review stands."""

    def __init__(self, desk: Desk, panes: Panes, controller: Controller, actions: Actions) -> None:
        super().__init__(desk)
        self._desk, self._panes, self._controller, self._actions = desk, panes, controller, actions
        bar = panes.explanation.verdict
        actions.wire(
            {
                **{decision.value: partial(bar.say, decision) for decision in Decision},
                "withdraw": partial(bar.say, None),
                "note": bar.focus_note,
                "proposals": self.focus_offers,
                "take_all": self.take_all,
                "fill_blanks": self.fill_blanks,
            }
        )
        bar.judged.connect(self._judged)
        bar.written.connect(self._written)
        panes.explanation.whole_taken.connect(self.take_all)
        panes.explanation.filling_taken.connect(self.fill_blanks)
        controller.opened.connect(self._opened)
        controller.changed.connect(self._follow)
        desk.pointed.connect(self._follow)
        desk.explained.connect(self._name_whole)
        self._follow()
        self._name_whole()

    def focus_offers(self) -> None:
        """Bring the keyboard to the proposals, or say that there are none."""
        self._desk.explain_now()
        self._panes.explanation.focus_offers()
        if not self._panes.explanation.offers:
            self._panes.status.showMessage(self.tr("这里没有可以采用的建议"), _SHOWN_MS)

    def take_all(self) -> None:
        """Take over the one proposal that something speaks for, for all findings at once."""
        review = self._controller.review
        seen = None if review is None else explain.whole_offer(review)
        if seen is not None and shown_first(self._panes):
            return
        offer = explain.whole_offer(review) if review is not None and self._controller.settle() else None
        if seen is None or offer is None or aims(offer.proposal) != aims(seen.proposal):
            if seen is not None and not self._panes.tables.editing:
                self._panes.status.showMessage(self.tr("刚输入的数字改变了建议，请看过再采用"), _SHOWN_MS)
        else:
            self._desk.show_where(self._controller.apply(offer.proposal, words.taken(offer.evidence, whole=True)))

    def fill_blanks(self) -> None:
        """Put 0 into the blank cells that may hold it, and say so; what the equations want otherwise is left."""
        change = self._controller.fill_blanks(words.FILLED)
        self._desk.show_where(change)
        review = self._controller.review
        if review is None or change is None or not change.cells:
            return
        said = self.tr("已把 {count} 个空白格填为 0").format(count=len(change.cells))
        left = self.tr("还有 {left} 个空白格按等式不是 0，没有填").format(left=len(review.blanks))
        self._panes.status.remark(speech.apart((said, left if review.blanks else "")), _SHOWN_MS)

    def _written(self, key: Key, note: str) -> None:
        """Record a note with the decision that stands; where none does, somebody has to ask."""
        review = self._controller.review
        if review is None:
            return
        if all(finding.key != key for finding in review.judgement.findings):
            self._panes.explanation.verdict.keep(key, note)
            return
        standing = review.standings.get(key)
        if standing is not None and standing.valid:
            self._judged(key, standing.verdict.decision, note)
        elif self._controller.judge_finding(key, Decision.TO_VERIFY, note):
            said = self.tr("备注已记下，判断为{decision}").format(
                decision=speech.term(words.decision(Decision.TO_VERIFY))
            )
            self._panes.status.remark(said, _SHOWN_MS)

    def _judged(self, key: Key, decision: Decision | None, note: str) -> None:
        review = self._controller.review
        before = review.standings.get(key) if review is not None else None
        only_note = before is not None and before.valid and before.verdict.decision is decision
        if not only_note and not self._controller.settle():
            self._panes.explanation.verdict.note.setModified(bool(note))  # it waits for the decision
            return
        if not self._controller.judge_finding(key, decision, note):
            return
        if decision is None:
            said = self.tr("已撤回判断")
        else:
            said = self.tr("已记下判断：{decision}").format(decision=speech.term(words.decision(decision)))
        if decision is Decision.MISREAD and not only_note:
            self._desk.go_to(key)
            if self._desk.current is not None and self._desk.current.cells:
                self._panes.tables.focus_table()  # the next digit typed corrects the cell
        self._panes.status.remark(said, _SHOWN_MS)

    def _opened(self) -> None:
        self._panes.explanation.verdict.forget()
        self._follow()
        self._name_whole()

    def _follow(self) -> None:
        """Show what is said of the finding under discussion, and what can be done with it."""
        review, finding = self._controller.review, self._desk.current
        standing = review.verdict_of(finding) if review is not None and finding is not None else None
        left = finding is None and self._panes.explanation.verdict.has_keyboard
        self._panes.explanation.show_verdict(None if finding is None else finding.key, standing)
        if left:  # else Qt takes the keyboard to whatever comes next
            self._panes.tables.focus_table()
        for decision in Decision:
            self._actions[decision.value].setEnabled(finding is not None)
        self._actions["note"].setEnabled(finding is not None)
        self._actions["withdraw"].setEnabled(standing is not None)
        filling = None if review is None else explain.filling(review)
        said = ""
        if filling is not None:
            effect = words.effect(filling.effect.settles, filling.effect.breaks, speech.term)
            said = self.tr("{count} 格，{effect}").format(count=filling.cells, effect=effect)
            if filling.left:
                said = speech.apart((said, self.tr("{left} 格按等式不是 0，不填").format(left=filling.left)))
        self._actions.name_effect("fill_blanks", said)

    def _name_whole(self) -> None:
        """Say what taking everything over would do; proposals are there by now if a finding is explained."""
        review = self._controller.review
        offer = explain.whole_offer(review) if review is not None and self._desk.current is not None else None
        said = ""
        if offer is not None:
            effect = words.effect(offer.effect.settles, offer.effect.breaks, speech.term)
            said = self.tr("改 {count} 格，{effect}").format(count=len(offer.lines), effect=effect)
        self._actions.name_effect("take_all", said)
