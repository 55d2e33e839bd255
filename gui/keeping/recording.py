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
from core.errors import JournalDamagedError, JournalError, JournalHeldError
from core.model import Report
from core.resources import is_sample

if TYPE_CHECKING:
    from core.journal import Compared, Conflict, Held, Journal, Recorded, Verified, Writer


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
    refused = Signal()  # a change to a report that another window has
    recovered = Signal(object)  # Recovered
    glanced_at = Signal()  # a long journal was opened after a look at its end: the rest is to be looked at

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.state = State.NOTHING
        self.at: datetime | None = None
        self.held_by: JournalHeldError | None = None
        self.compared: Compared | None = None  # what the report in hand was compared with when it was left
        self._journal: Journal | None = None
        self._quickly = True
        self._hand: Writer | Held | None = None
        self._missing: list[Entry] = []
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
        self._shut()  # it may be damaged, or another by now
        try:
            journal = self._opened()
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
        try:
            self._write(entries)
        except JournalError as error:
            self._lose(error)
        self.moved.emit()

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
        from core.journal import compared_with  # noqa: PLC0415  (as with `open_or_recover`)

        return self.compared is not None and self.compared.content == compared_with(previous).content

    def note_compared(self, previous: Report | None) -> None:
        """Put on the disk which report the one in hand is compared with as last year's."""
        from core.journal import compared_with  # noqa: PLC0415  (as with `open_or_recover`)

        said = compared_with(previous)
        if self._hand is not None and said != self.compared:
            self._note(partial(self._hand.note_compared, said))
            self.compared = said

    def decline(self, earlier: "Recorded") -> None:
        """Put on the disk that what was done to the report's earlier content is offered no more."""
        if self._hand is not None:
            self._note(partial(self._hand.decline, earlier))

    def _note(self, write: Callable[[], None]) -> None:
        if self.state is not State.KEPT:
            return
        try:
            write()
        except JournalError as error:
            self._lose(error)
            self.moved.emit()

    def checking(self) -> "Callable[[], Verified]":
        """Return what looks through the whole journal, from any thread; JournalError if it cannot be opened."""
        return self._opened().verify

    def let_go(self) -> None:
        """Let others have the report."""
        if self._hand is not None:
            self._hand.close()
        self._hand = self.at = self.held_by = self.compared = None
        self._missing.clear()
        self.state = State.NOTHING

    def close(self) -> None:
        """End with the window."""
        self.let_go()
        self._shut()

    def _take_or_mend(self, report: Report) -> Taken:
        try:
            return self._take(self._opened(), report)
        except JournalDamagedError:
            if not self._quickly:
                raise
        self.look_at_all()
        return self._take(self._opened(), report)

    def look_at_all(self) -> None:
        """Let go of the journal; from now on it is looked at whole when it is opened, and mended."""
        self.let_go()
        self._shut()
        self._quickly = False

    def _take(self, journal: "Journal", report: Report) -> Taken:
        from core.journal import compare  # noqa: PLC0415  (as with `open_or_recover`)

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
        self._hand = journal.begin(report)
        self.compared = journal.compared(report)
        self.state = State.KEPT
        if (holder := self._hand.holder) is not None:
            self.state, self.held_by = State.HELD, JournalHeldError(journal.path, *holder)

    def _write(self, entries: Sequence[Entry]) -> None:
        """Write what is new, and before it what could not be written earlier."""
        self._missing += entries
        if self._missing and self.state is not State.HELD and self._hand is not None:
            self._hand.append(tuple(self._missing))
            self._missing.clear()
            self.state, self.at = State.KEPT, _now()

    def _lose(self, error: JournalError) -> None:
        before, self.state = self.state, State.LOST
        if before is not State.LOST:
            self.failed.emit(error)

    def _opened(self) -> "Journal":
        if self._journal is None:
            from core.journal import open_or_recover  # noqa: PLC0415  (the empty window does without SQLite)

            self._journal, recovered = open_or_recover(quickly=self._quickly)
            if recovered is not None:
                self.recovered.emit(recovered)
            if not self._journal.seen_whole:
                self.glanced_at.emit()
        return self._journal

    def _shut(self) -> None:
        if self._journal is not None:
            self._journal.close()
            self._journal = None


def _now() -> datetime:
    return datetime.now(tz=UTC).astimezone()
