"""One review's way to the disk: what is done is there when `append` returns, or it did not happen."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from core.entries import Entry
from core.errors import JournalHeldError, NewerJournalError
from core.journal.chain import Event, Head
from core.journal.codec import UnknownKindError, encode
from core.journal.compared import Compared, encode_compared
from core.journal.kinds import COMPARED, DECLINED, SOURCE, VOID
from core.journal.locks import Holder, Lock
from core.journal.sources import (
    Recorded,
    Source,
    encode_declined,
    encode_source,
    encode_void,
    entries_of,
    last_source,
    source_of,
)
from core.journal.store import Store, Writing
from core.journal.trouble import os_errors
from core.model import Report


class Held:
    """The report is in another window's hand: it can be looked at here, every change is refused."""

    def __init__(self, path: Path, holder: Holder) -> None:
        self.path = path
        self.holder: Holder | None = holder

    def append(self, entries: Sequence[Entry]) -> None:
        """Refuse, naming the window that may."""
        if entries and self.holder:
            raise JournalHeldError(self.path, *self.holder)

    def note_compared(self, compared: Compared) -> None:
        """Note nothing: the window that may does."""

    def decline(self, recorded: Recorded) -> None:
        """Note nothing, as above."""

    def close(self) -> None:
        """Nothing is held here."""


class Writer:
    """A report in hand: nobody else writes about it until this is closed."""

    holder: Holder | None = None

    def __init__(self, store: Store, report: Report, lock: Lock) -> None:
        self._store, self._report, self._lock = store, report, lock
        self._trail = list(report.trail)
        # where the chain stood when the disk held just this trail; none where that is not known, as after a failure:
        # the disk may have taken what it said it did not
        self._agreed: Head | None = None

    def append(self, entries: Sequence[Entry]) -> None:
        """Write new lines of the trail; they are on the disk when this returns, JournalError if they are not."""
        if self._lock.closed:
            raise ValueError(self._report.document.name)
        if not entries:
            return
        self._keep_others_off()
        agreed, self._agreed = self._agreed, None
        with self._store.writing() as writing:
            source = source_of(self._report, datetime.now(tz=UTC))
            if agreed is None or not writing.holds(agreed):
                self._agree(writing, source)
            for entry in entries:
                writing.add(source.review, entry.kind, encode(entry))
        self._agreed = writing.head
        self._trail += entries

    def note_compared(self, compared: Compared) -> None:
        """Write down which report this one is compared with as last year's."""
        self._note(COMPARED, encode_compared(compared))

    def decline(self, recorded: Recorded) -> None:
        """Write down that what was done to another content is not wanted for this one."""
        self._note(DECLINED, encode_declined(recorded))

    def _note(self, kind: str, payload: str) -> None:
        with self._store.writing() as writing:
            source = source_of(self._report, datetime.now(tz=UTC))
            if _last_seen(writing.events_of(source.review)) != _seen(source):
                writing.add(source.review, SOURCE, encode_source(source))
            writing.add(source.review, kind, payload)

    def close(self) -> None:
        """Let others have the report."""
        self._lock.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def _keep_others_off(self) -> None:
        """Take the report in hand anew if its lock was removed; JournalHeldError if somebody else has it by now."""
        if self._lock.counts:
            return
        self._agreed = None
        with os_errors(self._store.path):
            lock = self._lock.renewed()
        if lock is None:
            raise JournalHeldError(self._store.path, *self._lock.holder)
        self._lock = lock

    def _agree(self, writing: Writing, source: Source) -> None:
        """Bring the journal to what the review starts from; what is there beyond it stays, marked as not counting."""
        known = writing.events_of(source.review)
        try:
            there = entries_of(known)
            if _last_seen(known) != _seen(source):
                writing.add(source.review, SOURCE, encode_source(source))
        except UnknownKindError as error:
            raise NewerJournalError(self._store.path) from error
        alike = _alike(there, self._trail)
        if alike < len(there):
            writing.add(source.review, VOID, encode_void(alike))
        for entry in self._trail[alike:]:
            writing.add(source.review, entry.kind, encode(entry))


def _alike(one: Sequence[Entry], other: Sequence[Entry]) -> int:
    """Return how many entries two trails begin with in common."""
    pairs = zip(one, other, strict=False)
    return next((number for number, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _last_seen(known: Sequence[Event]) -> tuple[object, ...] | None:
    source = last_source(known)
    return None if source is None else _seen(source)


def _seen(source: Source) -> tuple[object, ...]:
    return source.path, source.organization, source.year, source.form
