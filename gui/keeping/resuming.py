"""What becomes of recorded work when a report is opened: the bars, and what follows the answers to them."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from core import words
from core.entries import Correction, Verdict
from core.errors import JournalError
from core.model import Report
from core.review import Review
from gui import speech
from gui.controller import Controller
from gui.keeping.recording import Recording, State, Taken
from gui.parts.message_bar import Answer, MessageBar

if TYPE_CHECKING:
    from core.journal import Clash, Conflict, Recorded, Recovered

_MOST_CLASHES = 3  # what a bar has room for
_OF_A_REPORT = ("resumed", "held", "unrecorded", "conflict", "clashes", "trying", "afresh")


class Resuming(QObject):
    """Begins reviews where they stood, and says so; whatever it does can be taken back."""

    def __init__(
        self,
        recording: Recording,
        controller: Controller,
        messages: MessageBar,
        settle: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._recording, self._controller, self._messages = recording, controller, messages
        self._settle = settle
        self._as_read: Report | None = None
        self._afresh: int | None = None  # the step with which everything was taken back
        recording.failed.connect(self._say_unrecorded)
        recording.refused.connect(self._say_held)
        recording.recovered.connect(self._say_recovered)
        recording.moved.connect(self._moved)
        controller.changed.connect(lambda _: self._gone_on())

    @property
    def keeps_all(self) -> bool:
        """Whether leaving the review loses nothing that is to be kept."""
        return self._recording.state in (State.KEPT, State.TRYING)

    def begin(self, report: Report) -> None:
        """Review a report, from where it was left if it was."""
        taken = self._take(report)
        self._controller.begin(taken.report, self._recording.record)
        if self._recording.state is State.HELD:
            self._say_held()
        elif self._recording.state is State.TRYING:
            self._say_trying()
        else:
            if taken.resumed is not None:
                self._say_resumed(taken.resumed)
            if taken.conflict is not None:
                self._offer(taken.conflict)

    def drops(self, report: Report) -> bool:
        """Whether going on with a report that was read anew would lose what is only in this window."""
        before = self._controller.review
        if before is None or not before.trail or not self._cannot_be_kept(before):
            return False
        conflict = _compared(before, report)
        return conflict.foreign or bool(conflict.clashes)

    def _cannot_be_kept(self, review: Review) -> bool:
        """Try once more to get on the disk what is not there; say whether it still is only in this window."""
        if self._recording.state is State.LOST and self._as_read is not None:
            self._recording.take_as(self._as_read, review.trail)
        return self._recording.state is not State.KEPT

    def begin_again(self, report: Report) -> None:
        """Review a report that was read anew, with what was done to the one in hand."""
        before = self._controller.review
        if before is None:
            self.begin(report)
        elif self._cannot_be_kept(before) and self._goes_on(before, report):
            return
        else:
            taken = self._take(report)
            saved = before.saved_entries if taken.report.trail == before.trail else None
            self._controller.begin(taken.report, self._recording.record, saved)
            if self._recording.state is State.HELD:
                self._say_held()
            elif before.trail:
                self._join(before, taken.report)

    def _join(self, before: Review, report: Report) -> None:
        """Lay what was done in this window over a report; where the journal knew of other work on it, ours is later."""
        conflict = _compared(before, report)
        if before.report.document.sha256 != report.document.sha256:
            self._lay_over(conflict)
            return
        ours = [clash for clash in conflict.clashes if clash.now is not None]
        confirmed = [correction for correction in conflict.settled if correction.confirms]
        self._do_again((*conflict.kept, *confirmed, *(clash.correction for clash in ours)), conflict.verdicts)
        if ours:
            said = self._some([speech.sentence(words.overruled(clash, report.form)) for clash in ours])
            text = self.tr("上次在这份报告上的审校已经恢复；这次也改过的格按这次的：{cells}").format(cells=said)
            self._messages.tell("clashes", text, kind="notice")

    def _some(self, said: Sequence[str]) -> str:
        """Name the first of them, and how many there are."""
        more = self.tr("……共 {count} 处。").format(count=len(said)) if len(said) > _MOST_CLASHES else self.tr("。")
        return speech.apart(list(said[:_MOST_CLASHES])) + more

    def _goes_on(self, before: Review, report: Report) -> bool:
        """Go on with the same content just as it stands, undone steps included; the disk may hold less."""
        same = before.report.document.sha256 == report.document.sha256
        if not same or self._recording.state is not State.LOST:
            return False
        self._forget_bars(report)
        if not self._recording.take_as(report, before.trail):
            return False
        self._controller.begin(replace(report, trail=before.trail), self._recording.record, before.saved_entries)
        self._say_held()
        return True

    def _take(self, report: Report) -> Taken:
        self._forget_bars(report)
        return self._recording.take(report)

    def _forget_bars(self, report: Report) -> None:
        for matter in _OF_A_REPORT:
            self._messages.take_away(matter)
        self._as_read = report

    def _gone_on(self) -> None:
        """Offer to begin afresh until something is done; to compare with last year is nothing done."""
        review = self._controller.review
        if review is None or review.trail == review.report.trail:
            return
        self._messages.take_away("resumed")
        last = review.trail[-1]
        if last.kind == "undone" and last.act.group == self._afresh:
            self._messages.take_away("afresh")

    def _say_resumed(self, recorded: "Recorded") -> None:
        afresh = Answer(self.tr("从头开始"), lambda: self._begin_afresh(recorded))
        self._messages.tell("resumed", words.resumed(recorded), [afresh], kind="notice")

    def _begin_afresh(self, recorded: "Recorded") -> None:
        """Take back all that was done, in one step: it can be undone like any other, also tomorrow."""
        if self._as_read is None or self._controller.return_to(self._as_read.trail) is None:
            return
        review = self._controller.review
        self._afresh = review.trail[-1].act.group if review is not None and review.trail else None
        back = Answer(self.tr("恢复上次的审校"), lambda: self._restore(recorded))
        self._messages.tell("afresh", self.tr("已从头开始，上次的审校仍然留着，撤销也能恢复。"), [back], kind="notice")

    def _restore(self, recorded: "Recorded") -> None:
        if self._controller.return_to(recorded.entries) is not None:
            self._say_resumed(recorded)

    def _offer(self, conflict: "Conflict") -> None:
        if conflict.foreign:
            self._say_foreign(conflict)
        elif conflict.kept or conflict.verdicts:
            replay = Answer(self.tr("重新应用"), lambda: self._replay(conflict))
            answers = [replay, self._declining(conflict)]
            self._messages.tell("conflict", words.conflict(conflict), answers, kind="notice")
        else:
            self._say_clashes(conflict)

    def _say_foreign(self, conflict: "Conflict") -> None:
        if (review := self._controller.review) is not None:
            said = words.foreign(conflict, review.report)
            self._messages.tell("conflict", said, [self._declining(conflict)], kind="notice")

    def _declining(self, conflict: "Conflict") -> Answer:
        """Return what lets it be offered no more; a bar that is only closed is there at the next opening."""
        return Answer(self.tr("不再提示"), lambda: self._recording.decline(conflict.earlier))

    def _replay(self, conflict: "Conflict") -> None:
        """Lay over what fits, compared anew: the clerk may have gone on meanwhile."""
        from core.journal import compare, undecided  # noqa: PLC0415  (the empty window does without SQLite)

        review = self._controller.review
        if review is not None and self._settle():
            now = replace(review.report, trail=review.trail)
            self._lay_over(undecided(compare(conflict.earlier, now), review.trail))

    def _lay_over(self, conflict: "Conflict") -> None:
        if conflict.foreign:
            self._say_foreign(conflict)
            return
        confirmed = [correction for correction in conflict.settled if correction.confirms]
        self._do_again((*conflict.kept, *confirmed), conflict.verdicts)
        self._say_clashes(conflict)

    def _do_again(self, corrections: Sequence[Correction], verdicts: Sequence[Verdict] = ()) -> None:
        if self._recording.held_by is not None:
            self._say_held()
        elif corrections or verdicts:
            with self._recording.together():
                self._controller.lay_over(corrections, verdicts)

    def _say_clashes(self, conflict: "Conflict") -> None:
        review, clashes = self._controller.review, conflict.clashes
        if review is None or not clashes:
            return
        said = self._some([speech.sentence(words.clash(clash, review.form)) for clash in clashes])
        if any(clash.corrected for clash in clashes):
            text = self.tr("这些格的原文与更正时不同，或者后来另作了更正，没有照改，请重新核对。{cells}")
        else:
            text = self.tr("这些格的原文与更正时不同，没有照改，请重新核对。{cells}")
        there = tuple(clash.correction for clash in clashes if clash.now is not None)
        insist = Answer(self.tr("仍按当时更正"), lambda: self._insist(clashes))
        declining = self._declining(conflict)
        answers = [insist, declining] if there else [declining]
        self._messages.tell("clashes", text.format(cells=said), answers)

    def _insist(self, clashes: "tuple[Clash, ...]") -> None:
        if self._settle():
            self._do_again([clash.correction for clash in clashes if clash.now is not None])

    def _say_trying(self) -> None:
        text = self.tr("这是样例，里面的单位和数字都是虚构的。可以随便试着改，改动不会记下来。")
        self._messages.tell("trying", text, kind="notice")

    def _say_held(self) -> None:
        if (error := self._recording.held_by) is not None:
            again = Answer(self.tr("再试"), self._try_again)
            self._messages.tell("held", words.held(error), [again], kind="notice")

    def _say_unrecorded(self, error: JournalError) -> None:
        again = Answer(self.tr("再试"), self._try_again)
        self._messages.tell("unrecorded", words.unrecorded(error), [again])

    def _say_recovered(self, recovered: "Recovered") -> None:
        self._messages.tell("recovered", words.recovered(recovered))

    def _moved(self) -> None:
        if self._recording.state is State.KEPT:
            self._messages.take_away("unrecorded")
            self._messages.take_away("held")

    def _try_again(self) -> None:
        review, report = self._controller.review, self._as_read
        if review is None or report is None or not self._settle():
            return
        if self._recording.state is State.HELD and not review.unsaved:
            self.begin(report)
        elif not self._recording.take_as(report, review.trail):
            self.begin_again(report)  # it was left somewhere else, which nobody could know
        elif self._recording.state is State.HELD:
            self._say_held()

    def take_up(self) -> None:
        """Take in hand, as it was left, what could not be at its opening; what was done since joins it."""
        review, report = self._controller.review, self._as_read
        if review is not None and report is not None and review.trail == report.trail:
            self.begin(report)
        else:
            self._try_again()

    def mend(self) -> None:
        """Put what is good in the damaged journal's place; what is done in this window is there too then."""
        review, report, state = self._controller.review, self._as_read, self._recording.state
        self._recording.look_at_all()
        if review is not None and report is not None and state in {State.KEPT, State.LOST}:
            self._recording.take_as(report, review.trail, at_any_rate=True)
        elif report is not None and state is State.HELD:
            self._recording.take(report)


def _compared(review: Review, report: Report) -> "Conflict":
    """Say how what was done in a review stands to the report as it was read anew."""
    from core.journal import compare  # noqa: PLC0415  (the empty window does without SQLite)
    from core.journal.sources import Recorded, source_of  # noqa: PLC0415  (as above)

    return compare(Recorded(source_of(review.report, review.trail[-1].at), review.trail), report)
