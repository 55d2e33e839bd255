"""The journal as the window has it: what is done is on the disk before it shows as saved, or it is said that it is not.

SQLite and the journal are loaded with the first report, not with the window.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from core.entries import Entry
from core.errors import JournalBusyError, JournalDamagedError, JournalError, JournalHeldError
from core.model import Report
from core.resources import is_sample
from gui.keeping.access import Access
from gui.keeping.backlog import Backlog
from gui.parts.later import later

if TYPE_CHECKING:
    from core.journal import Compared, Conflict, Held, Journal, Recorded, Verified, Writer

_AGAIN_MS, _SELDOM_MS = 500, 16_000  # who is in the way for long may be so all day


class State(Enum):
    """How the report in hand is kept."""

    NOTHING = "nothing"  # there is none
    KEPT = "kept"  # all that was done is on the disk
    HELD = "held"  # another window has it: this one only looks
    LOST = "lost"  # something that was done is only in this window
    TRYING = "trying"  # a bundled sample: nothing done to it is worth keeping


class Taken(NamedTuple):
    """A report taken in hand, with its trail as it stands, and what the journal knew of it."""

    report: Report
    resumed: "Recorded | None" = None
    conflict: "Conflict | None" = None


class Recording(QObject):
    """Owns the journal and the report in hand; belongs to the window's thread."""

    moved = Signal()  # another state, or saved once more
    failed = Signal(object)  # JournalError: from now on nothing is kept
    freed = Signal()  # nobody is in the way any more of taking in hand what could not be
    refused = Signal()  # a change to a report that another window has
    recovered = Signal(object)  # Recovered
    glanced_at = Signal()  # a long journal was opened after a look at its end: the rest is to be looked at

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.state = State.NOTHING
        self.at: datetime | None = None
        self.held_by: JournalHeldError | None = None
        self.compared: Compared | None = None  # what the report in hand was compared with when it was left
        self._access = Access(self)
        self._access.recovered.connect(self.recovered)
        self._access.glanced_at.connect(self.glanced_at)
        self._hand: Writer | Held | None = None
        self._backlog = Backlog()
        self._again = later(self, _AGAIN_MS, self._try_again)
        self._told = False
        self._gathered: list[Entry] | None = None

    @property
    def standing(self) -> str:
        """Say it in a few words, for the line at the bottom."""
        if self.state is State.HELD:
            return self.tr("只能查看")
        if self.state is State.LOST:
            return self.tr("未自动保存")
        if self.state is State.TRYING:
            return self.tr("样例，改动不保存")
        if self.state is State.NOTHING:
            return ""
        if self.at is None:
            return self.tr("改动会自动保存")
        today = self.at.date() == _now().date()
        return self.tr("已自动保存 {time}").format(time=f"{self.at:%H:%M:%S}" if today else f"{self.at:%m-%d %H:%M}")

    def take(self, report: Report) -> Taken:
        """Take a report in hand in place of the one before, as it was left; it can be reviewed whatever happens."""
        self.let_go()
        taken = Taken(report)
        if is_sample(report.document.path):
            self.state = State.TRYING
            self.moved.emit()
            return taken
        try:
            taken = self._take_or_mend(report)
        except JournalError as error:
            self.let_go()  # it would go on with another trail than the window shows
            self._lose(error)
        if taken.resumed is not None:
            self.at = taken.resumed.entries[-1].at.astimezone()
        self.moved.emit()
        return taken

    def take_as(self, report: Report, trail: Sequence[Entry], *, at_any_rate: bool = False) -> bool:
        """Take a report in hand with this trail, which is on the disk then.

        False, and nothing is in hand, if the journal holds what is not in it; `at_any_rate` lets that count no more.
        """
        self.let_go()
        self._access.shut()  # it may be damaged, or another by now
        try:
            journal = self._access.opened()
            known = None if at_any_rate else journal.review(report)
            if known is not None and known.entries != tuple(trail[: len(known.entries)]):
                return False
            self._begin(journal, replace(report, trail=tuple(trail[:-1])))
            self._write(trail[-1:])
        except JournalError as error:
            self._lose(error)
        self.moved.emit()
        return True

    def record(self, entries: Sequence[Entry]) -> None:
        """Put new lines of the trail on the disk; JournalHeldError if this window may only look."""
        if self._gathered is not None:
            self._gathered += entries
            return
        if self.state is State.TRYING:
            return
        if self.held_by is not None:
            self.refused.emit()
            raise self.held_by
        self._put_down(entries)

    @contextmanager
    def together(self) -> Iterator[None]:
        """Record what is done meanwhile in one piece, all or nothing of it."""
        if self.held_by is not None:
            self.refused.emit()
            raise self.held_by
        gathered = self._gathered = []
        try:
            yield
        finally:
            self._gathered = None
            self.record(gathered)

    def remembers(self, previous: Report | None) -> bool:
        """Say whether the report in hand was compared with just this one when it was left."""
        from core.journal import compared_with  # noqa: PLC0415  (the empty window does without SQLite)

        return self.compared is not None and self.compared.content == compared_with(previous).content

    def note_compared(self, previous: Report | None) -> None:
        """Put on the disk which report the one in hand is compared with as last year's."""
        from core.journal import compared_with  # noqa: PLC0415  (the empty window does without SQLite)

        said = compared_with(previous)
        if self._hand is not None and said != self.compared:
            self.compared = said
            self._note(partial(self._hand.note_compared, said))

    def decline(self, earlier: "Recorded") -> None:
        """Put on the disk that what was done to the report's earlier content is offered no more."""
        if self._hand is not None:
            self._note(partial(self._hand.decline, earlier))

    def _note(self, write: Callable[[], None]) -> None:
        if self.state in {State.KEPT, State.LOST}:
            self._backlog.note(write)
            self._put_down()

    def catch_up(self) -> None:
        """Try to put on the disk what is only in this window."""
        if self._hand is not None and self.state is State.LOST:
            self._put_down()

    def _put_down(self, entries: Sequence[Entry] = ()) -> None:
        try:
            self._write(entries)
        except JournalError as error:
            self._lose(error)
        self.moved.emit()

    def checking(self) -> "Callable[[], Verified]":
        """Return what looks through the whole journal, from any thread; JournalError if it cannot be opened."""
        return self._access.opened().verify

    def let_go(self) -> None:
        """Let others have the report."""
        if self._hand is not None:
            self._hand.close()
        self._hand = self.at = self.held_by = self.compared = None
        self._backlog.clear()
        self._again.stop()
        self._told = False
        self.state = State.NOTHING

    def close(self) -> None:
        """End with the window."""
        self.let_go()
        self._access.shut()

    def _take_or_mend(self, report: Report) -> Taken:
        try:
            return self._take(self._access.opened(), report)
        except JournalDamagedError:
            if not self._access.quickly:
                raise
        self.look_at_all()
        return self._take(self._access.opened(), report)

    def look_at_all(self) -> None:
        """Let go of the journal; from now on it is looked at whole when it is opened, and mended."""
        trying = self.state is State.TRYING  # a sample is in nobody's hand
        self.let_go()
        self._access.shut()
        self._access.quickly = False
        if trying:
            self.state = State.TRYING

    def _take(self, journal: "Journal", report: Report) -> Taken:
        from core.journal import compare  # noqa: PLC0415  (the empty window does without SQLite)

        while True:
            known = journal.review(report)
            resumed = known if known is not None and known.fits(report) else None
            self._begin(journal, report if resumed is None else resumed.resumed(report))
            if self.state is State.HELD or journal.review(report) == known:
                break
            self.let_go()  # another window wrote in the moment before this one had it
        if resumed is not None:
            return Taken(resumed.resumed(report), resumed, journal.changed(resumed.resumed(report)))
        conflict = journal.changed(report) if known is None else compare(known, report)
        return Taken(report, conflict=None if conflict is None or conflict.empty else conflict)

    def _begin(self, journal: "Journal", report: Report) -> None:
        hand = journal.begin(report)
        try:
            self.compared = journal.compared(report)
        except JournalError:
            hand.close()
            raise
        self._hand, self.state = hand, State.KEPT
        self._again.setInterval(_AGAIN_MS)
        if (holder := hand.holder) is not None:
            self.state, self.held_by = State.HELD, JournalHeldError(journal.path, *holder)

    def _write(self, entries: Sequence[Entry]) -> None:
        """Write what is new, and before it what could not be written earlier."""
        self._backlog.add(entries)
        if self._hand is None or self.state is State.HELD:
            return
        if self._backlog.put_down(self._hand):
            self.at = _now()
        self.state, self._told = State.KEPT, False
        self._again.stop()
        self._again.setInterval(_AGAIN_MS)

    def _lose(self, error: JournalError) -> None:
        """Go on without the disk; who is in the way now is gone in a moment, as a rule, and nobody need hear of it."""
        self.state = State.LOST
        if isinstance(error, JournalBusyError):
            self._again.start()
            if self._again.interval() == _AGAIN_MS:
                return
        if not self._told:
            self._told = True
            self.failed.emit(error)

    def _try_again(self) -> None:
        self._again.setInterval(min(2 * self._again.interval(), _SELDOM_MS))
        self.catch_up()
        if self._hand is not None or self.state is not State.LOST:
            return
        try:
            self._access.opened().recent()
        except JournalError as error:
            self._lose(error)
            return
        self.freed.emit()
        if self.state is State.LOST:
            self._again.start()


def _now() -> datetime:
    return datetime.now(tz=UTC).astimezone()
