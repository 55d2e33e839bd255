"""The one place that changes a review; every view hears of each change through `changed`."""

from collections.abc import Callable, Sequence
from contextlib import suppress

from PySide6.QtCore import QObject, Signal

from core.document import Span
from core.entries import Correction, Decision, Entry, Verdict
from core.errors import CorrectionError, JournalError, PreviousReportError
from core.findings import Key, Proposal
from core.forms import CellRef
from core.model import Report
from core.pairing import is_previous
from core.review import Change, Recorder, Review, nowhere
from gui import speech


class NothingOpenError(Exception):
    """There is no review to change: the actions are off, but a signal may still be on its way."""


class Controller(QObject):
    """Holds the review under way and is the only caller of what alters it."""

    opened = Signal(object)  # Review | None: another one is under way
    changed = Signal(object)  # Change
    refused = Signal(object, str)  # CellRef | None and the reason: nothing was changed
    saved = Signal()

    def __init__(self, author: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.author = author
        self.settle: Callable[[], bool] = lambda: True  # takes the figure being typed; false if it is refused
        self.take_notes: Callable[[], None] = lambda: None  # records a note being written: its finding may go
        self._review: Review | None = None

    @property
    def review(self) -> Review | None:
        """The review under way, to be read only."""
        return self._review

    @property
    def unsaved(self) -> bool:
        """Whether closing now would lose work."""
        return self._review is not None and self._review.unsaved

    def begin(self, report: Report, record: Recorder = nowhere, saved: int | None = None) -> None:
        """Start reviewing a report in place of the one before; `record` writes down what is done before it shows.

        Of what the report brings along, a workbook holds `saved` lines.
        """
        review = Review(report, self.author, record=record, saved=saved)
        self._compare_as_before(review)
        self._review = review
        self.opened.emit(review)

    def lay_over(self, corrections: Sequence[Correction], verdicts: Sequence[Verdict]) -> None:
        """Do again here what was done to another reading of the report; a verdict on what is no finding needs none.

        Verdicts come first: undoing a correction brings its finding back, and what was said of it.
        """
        review = self._of()
        later = review.take_over(verdicts)
        done = self._corrected_again(corrections)
        review.take_over(later)  # on what only the corrections made a finding
        self.changed.emit(Change(done, frozenset(done)))

    def _corrected_again(self, corrections: Sequence[Correction]) -> tuple[CellRef, ...]:
        """Make all of them in one step; where one is refused, the others one by one."""
        review, done = self._of(), list[CellRef]()
        with suppress(CorrectionError):
            return review.correct_again(corrections).cells
        for old in corrections:
            try:
                done += review.correct_again([old]).cells
            except CorrectionError as error:
                self.refused.emit(old.ref, speech.sentence(error.message))
        return tuple(done)

    def _compare_as_before(self, review: Review) -> None:
        """Compare with the same report as until now if it is last year's of this one too, or this is the same file."""
        if self._review is None or (before := self._review.previous) is None:
            return
        again = self._review.report.document.path == review.report.document.path
        if again or is_previous(before.organization, before.year, review.report):
            with suppress(PreviousReportError):  # what was read anew may be of another year
                review.compare_with(before)

    def compare_with(self, previous: Report | None) -> Change | None:
        """Judge by last year's report too, or by none any more; PreviousReportError if it is not that."""
        return self._make(None, lambda: self._of().compare_with(previous))

    def correct(self, ref: CellRef, text: str, reason: str = "", evidence: Span | None = None) -> Change | None:
        """Lay `text` over a cell; none, and `refused` says why, if it is no figure the cell can hold."""
        return self._settled(ref, lambda: self._of().correct(ref, text, reason, evidence))

    def correct_many(self, items: Sequence[tuple[CellRef, str]], reason: str = "") -> Change | None:
        """Correct several cells as one step, all or none."""
        return self._settled(None, lambda: self._of().correct_many(items, reason))

    def confirm(self, ref: CellRef) -> Change | None:
        """Note that the figure of a cell was compared with what is printed."""
        return self._settled(ref, lambda: self._of().confirm(ref))

    def check_again(self) -> Change | None:
        """Judge everything anew."""
        return self._make(None, lambda: self._of().check_again())

    def take_back(self, ref: CellRef) -> Change | None:
        """Let a cell show again what the source has."""
        return self._settled(ref, lambda: self._of().take_back(ref))

    def judge_finding(self, key: Key, decision: Decision | None, note: str = "") -> Change | None:
        """Record what the clerk holds of a finding, as one step; none withdraws it."""
        return self._make(None, lambda: self._of().judge_finding(key, decision, note))

    def fill_blanks(self, reason: str) -> Change | None:
        """Put 0 into every blank cell as one step."""
        return self._settled(None, lambda: self._of().fill_blanks(reason))

    def apply(self, proposal: Proposal, reason: str) -> Change | None:
        """Take a proposal over as one step."""
        return self._settled(None, lambda: self._of().apply(proposal, reason))

    def return_to(self, trail: Sequence[Entry]) -> Change | None:
        """Bring everything to where an earlier trail left it, as one step."""
        return self._settled(None, lambda: self._of().return_to(trail))

    def undo(self) -> Change | None:
        """Take back the last step."""
        return self._settled(None, lambda: self._of().undo())

    def redo(self) -> Change | None:
        """Bring back what was undone last."""
        return self._settled(None, lambda: self._of().redo())

    def note_saved(self, review: Review, entries: int) -> None:
        """Note that a workbook holds a review's trail up to `entries`; work done since stays unsaved."""
        if len(review.trail) == entries:
            review.mark_saved()
        self.saved.emit()

    def _of(self) -> Review:
        if self._review is None:
            raise NothingOpenError
        return self._review

    def _settled(self, ref: CellRef | None, mutate: Callable[[], Change]) -> Change | None:
        """Change figures once the one being typed is taken: its editor would lie over what is done."""
        return self._make(ref, mutate) if self.settle() else None

    def _make(self, ref: CellRef | None, mutate: Callable[[], Change]) -> Change | None:
        self.take_notes()
        try:
            change = mutate()
        except CorrectionError as error:
            self.refused.emit(ref, speech.sentence(error.message))
            return None
        except (NothingOpenError, JournalError):  # who records has said why
            return None
        self.changed.emit(change)
        return change
