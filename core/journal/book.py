"""One user's journal: who works on what, what was done to a report, and whether all of it is as it was written."""

import secrets
import shutil
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from core.errors import JournalBusyError, JournalDamagedError, NewerJournalError
from core.files import sweep_leftovers
from core.journal import kinds, store, verifying
from core.journal.chain import Event, Verified
from core.journal.codec import UnknownKindError
from core.journal.compared import Compared, last_compared
from core.journal.locks import Lock, holder, take
from core.journal.place import journal_path, make_folder, sync_folder
from core.journal.sources import (
    Conflict,
    Recorded,
    Source,
    compare,
    decode_source,
    encode_declined,
    identity,
    recorded_in,
    undecided,
)
from core.journal.trouble import os_errors, sqlite_errors
from core.journal.writer import Held, Writer
from core.model import Report

_PAUSE_SECONDS = 0.025
_MOST_EARLIER = 20  # contents at one path whose work is looked through: a file that is written anew daily has hundreds


class Journal:
    """An open journal; every method may raise JournalError. It belongs to the thread that opened it."""

    def __init__(self, path: Path, guard: Lock, patience: float = store.PATIENCE_SECONDS) -> None:
        self.path = path
        self.seen_whole = True
        self._guard = guard
        self._patience = patience
        self._store = store.Store(path, patience)
        self._writers: list[Writer] = []

    @classmethod
    def open(cls, path: Path | None = None, *, quickly: bool = False, patience: float = store.PATIENCE_SECONDS) -> Self:
        """Open the journal, or begin one; JournalDamagedError where `recover` has to come first.

        `quickly`: of a long one only the end is looked at, and what is asked for; `verify` looks at the rest.
        `patience`: for how many seconds it is waited for others, then and later, before JournalBusyError.
        """
        path = (path or journal_path()).absolute()
        with os_errors(path), sqlite_errors(path):
            make_folder(path.parent)
            journal = cls(path, _guard(path, patience), patience)
            sweep_leftovers(path.parent)
            shutil.rmtree(recovering(path), ignore_errors=True)  # nobody recovers while we have our share in the lock
        try:
            journal._look_through(quickly=quickly)
        except BaseException:
            journal.close()
            raise
        return journal

    def review(self, report: Report) -> Recorded | None:
        """Return what was done to a report, whatever its file is called now; none if nothing was."""
        return next(self._recorded([identity(report)]), None)

    def changed(self, report: Report) -> Conflict | None:
        """Return what was done to other content at this report's path and was neither taken over nor declined."""
        if not report.document.path:
            return None
        own = self.review(report)
        decided = [*report.trail, *(own.entries if own else ())]
        declined = {event.payload for event in self._store.events(identity(report), kinds.DECLINED)}
        foreign: Conflict | None = None
        for recorded in self._recorded(self._earlier(report)[:_MOST_EARLIER]):
            conflict = compare(recorded, report)
            if conflict.foreign:  # what was decided there says nothing of this report
                foreign = foreign or (None if encode_declined(recorded) in declined else conflict)
                continue
            conflict = undecided(conflict, decided)
            if not conflict.empty and encode_declined(recorded) not in declined:
                return conflict
            decided += recorded.entries
        return foreign

    def compared(self, report: Report) -> Compared | None:
        """Return what a report, or the other content that lay at its path, was last compared with; none if never."""
        with self._of_this_version():
            for review in (identity(report), *self._earlier(report)):
                events = self._store.events(review)
                found = last_compared(events)
                if found is not None or events:
                    return found
        return None

    def _earlier(self, report: Report) -> list[str]:
        """Return the reviews of what ever lay at a report's path, the latest first: a copy may be reviewed since."""
        own, path = identity(report), str(Path(report.document.path).absolute())
        with self._of_this_version():
            sources = [decode_source(event) for event in self._store.events(kind=kinds.SOURCE)]
        here = {source.review for source in sources if source.path == path} - {own}
        return [review for review in self._store.reviews() if review in here]

    def begin(self, report: Report) -> Writer | Held:
        """Take a report in hand, its trail being what the review starts from; `Held` where another window has it."""
        path = self.path.with_name("locks") / f"{identity(report)}.lock"
        with os_errors(self.path):
            make_folder(path.parent)
            lock = take(path)
        if lock is None:
            return Held(self.path, holder(path))
        self._writers.append(Writer(self._store, report, lock))
        return self._writers[-1]

    def recent(self) -> tuple[Source, ...]:
        """Return every report that was worked on as last seen, the latest first."""
        with self._of_this_version():
            events = self._store.events(kind=kinds.SOURCE)
            found = {event.review: decode_source(event) for event in events}
        return tuple(found[review] for review in self._store.reviews() if review in found)

    def verify(self) -> Verified:
        """Look at everything that is kept; from any thread."""
        return verifying.verify(self.path)

    def backup(self, target: Path) -> None:
        """Copy the journal to a file, whole or not at all."""
        part = target.with_name(_part_name())
        try:
            self._store.backup(part)
            if not verifying.verify(part).ok:
                raise JournalDamagedError(self.path)
            with os_errors(target):
                part.replace(target)
                sync_folder(target.parent)
        finally:
            for left in (part, store.rollback_of(part)):
                with suppress(OSError):
                    left.unlink()

    def close(self) -> None:
        """Let go of the file and of every report in hand."""
        for writer in self._writers:
            writer.close()
        self._store.close()
        self._guard.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def _look_through(self, *, quickly: bool) -> None:
        self.seen_whole = not (quickly and verifying.ends_well(self.path, self._patience))
        if self.seen_whole and not verifying.verify(self.path, self._patience).ok:
            raise JournalDamagedError(self.path)
        if not self._store.kinds() <= kinds.ALL:
            raise NewerJournalError(self.path)

    def _recorded(self, reviews: Sequence[str]) -> Iterator[Recorded]:
        """Yield what was done in these reviews, in their order, without those in which nothing was."""
        for events in self._store.events_of(reviews, check=not self.seen_whole).values():
            with self._of_this_version():
                recorded = recorded_in(events)
            if recorded is not None:
                yield recorded

    @contextmanager
    def _of_this_version(self) -> Iterator[None]:
        try:
            yield
        except UnknownKindError as error:
            raise NewerJournalError(self.path) from error


def alone_with(path: Path) -> Lock | None:
    """Return a lock that nobody has while the journal is open anywhere; none if it is."""
    return take(path.with_name(f"{path.name}.lock"))


def sweep_beside(path: Path) -> None:
    """Remove what killed runs left beside the journal, unless somebody is alone with it: that may be a new one."""
    with suppress(OSError):
        shared = take(path.with_name(f"{path.name}.lock"), shared=True) if path.exists() else None
        if shared is not None:
            with closing(shared):
                sweep_leftovers(path.parent)


def recovering(path: Path) -> Path:
    """Return the folder in which a damaged journal is looked at."""
    return path.with_name(f".{path.name}.recovering")


def put_in_place(path: Path, events: list[Event]) -> None:
    """Let a journal of these events stand at `path`, whole or not at all; whoever calls is alone with it."""
    part = path.with_name(_part_name())
    try:
        store.build(part, events)
        # a rollback file belongs to what stood here before: over the new journal it would undo what it never held
        store.rollback_of(path).unlink(missing_ok=True)
        part.replace(path)
        sync_folder(path.parent)
    finally:
        with suppress(OSError):
            part.unlink()


def _guard(path: Path, patience: float) -> Lock:
    """Return a share in the journal's lock, a new journal being made first if there is none."""
    end = time.monotonic() + patience
    while True:
        if not path.exists() and (alone := alone_with(path)):
            try:
                if not path.exists():
                    put_in_place(path, [])
            finally:
                alone.close()
        if path.exists() and (shared := take(path.with_name(f"{path.name}.lock"), shared=True)):
            return shared
        if time.monotonic() > end:
            raise JournalBusyError(path)
        time.sleep(_PAUSE_SECONDS)


def _part_name() -> str:
    return f".gouji-{secrets.token_hex(8)}.part"  # what `files.sweep_leftovers` knows as ours
