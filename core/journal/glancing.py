"""What was worked on last, looked up beside the work: nothing is made, mended or looked through for it."""

from contextlib import closing, suppress
from pathlib import Path
from typing import NamedTuple

from core import paths
from core.errors import JournalError
from core.journal.codec import UnknownKindError
from core.journal.compared import Compared, last_compared
from core.journal.locks import take
from core.journal.place import journal_path
from core.journal.sources import Recorded, identity, recorded_in
from core.journal.store import Store
from core.model import Report


class Left(NamedTuple):
    """How a report was left: what was done to it, and what it was compared with."""

    recorded: Recorded | None = None
    compared: Compared | None = None


def glance(most: int, path: Path | None = None) -> tuple[Recorded, ...]:
    """Return the reviews in which something stands done, the latest first; from any thread.

    What cannot be understood is left out: whoever opens the report is told.
    """
    path = path or journal_path()
    if not paths.is_file(path):
        return ()
    with suppress(OSError):
        lock = take(path.with_name(f"{path.name}.lock"), shared=True)  # nobody recovers it meanwhile
        if lock is not None:
            with closing(lock), closing(Store(path)) as store:
                return _latest(store, most)
    return ()


def left(report: Report, path: Path | None = None) -> Left:
    """Return how a report was left; nothing of what cannot be understood, or fits it no more: who opens it is told."""
    path = path or journal_path()
    found = Left()
    if not paths.is_file(path):
        return found
    with suppress(OSError, JournalError, UnknownKindError):
        lock = take(path.with_name(f"{path.name}.lock"), shared=True)  # as above
        if lock is not None:
            with closing(lock), closing(Store(path)) as store:
                events = store.events(identity(report))
                known = recorded_in(events)
                fitting = known if known is not None and known.fits(report) else None
                found = Left(fitting, last_compared(events))
    return found


def _latest(store: Store, most: int) -> tuple[Recorded, ...]:
    found: list[Recorded] = []
    with suppress(JournalError):
        for review in store.reviews():
            with suppress(UnknownKindError):
                if (known := recorded_in(store.events(review))) is not None:
                    found.append(known)
            if len(found) >= most:
                break
    return tuple(found)
