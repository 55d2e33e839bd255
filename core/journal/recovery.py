"""A damaged journal: its good beginning goes into a new one, and the damaged file is kept aside."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from core.errors import JournalBusyError, JournalDamagedError, NewerJournalError
from core.files import free_name
from core.journal import store
from core.journal.book import Journal, alone_with, put_in_place, recovering
from core.journal.chain import Event
from core.journal.codec import UnknownKindError
from core.journal.kinds import TRAIL
from core.journal.place import journal_path, sync_file, sync_folder
from core.journal.sources import entries_of
from core.journal.trouble import os_errors, sqlite_errors
from core.trail import sound_part

_PAGE = 4096
_CHANGES, _VALID_FOR = slice(24, 28), slice(92, 96)


class Recovered(NamedTuple):
    """What became of a damaged journal: `lost` counts the events after the good ones, none if nobody can tell."""

    path: Path
    aside: Path
    events: int
    lost: int | None


class _Found(NamedTuple):
    good: list[Event]
    said: int | None  # how many events there were, as the head has it


def open_or_recover(
    path: Path | None = None, *, quickly: bool = False, patience: float = store.PATIENCE_SECONDS
) -> tuple[Journal, Recovered | None]:
    """Open the journal; if it is damaged, what is good of it, saying what was done."""
    path = path or journal_path()
    try:
        return Journal.open(path, quickly=quickly, patience=patience), None
    except JournalDamagedError:
        recovered = recover(path)
    return Journal.open(path, patience=patience), recovered


def recover(path: Path) -> Recovered:
    """Put a journal of the good events in the damaged one's place; JournalError leaves everything as it was.

    Nothing in this process may be connected to it: the file is read as a file.
    """
    path = path.absolute()
    with os_errors(path), sqlite_errors(path):
        alone = alone_with(path)
        if alone is None:
            raise JournalBusyError(path)
        try:
            best = max(_readings(path), key=lambda found: len(found.good))
            aside = _keep_aside(path)
            put_in_place(path, best.good)
        finally:
            alone.close()
    lost = None if best.said is None or best.said < len(best.good) else best.said - len(best.good)
    return Recovered(path, aside, len(best.good), lost)


def _readings(path: Path) -> Iterator[_Found]:
    """Yield what copies of the file give: as it is, and with its first page made new."""
    folder = recovering(path)
    shutil.rmtree(folder, ignore_errors=True)  # of a recovery that was killed
    folder.mkdir()
    try:
        copy = folder / "copy"
        shutil.copyfile(path, copy)
        with suppress(FileNotFoundError):
            shutil.copyfile(store.rollback_of(path), store.rollback_of(copy))
        yield _reading(copy, path)
        mended = folder / "mended"
        _mend(path, mended)
        yield _reading(mended, path)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _reading(copy: Path, path: Path) -> _Found:
    try:
        with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
            connection.text_factory = store.as_written
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            if version > store.VERSION:
                raise NewerJournalError(path)
            good = _without_torn_end(store.good_prefix(connection))
            head = None
            with suppress(sqlite3.Error):
                head = store.read_head(connection)
            return _Found(good, head.events if head else None)
    except sqlite3.Error:
        return _Found([], None)


def _without_torn_end(good: list[Event]) -> list[Event]:
    """Leave out the beginning of a step whose end is lost: it would be half an undo, which no review can begin with."""
    if not good:
        return good
    review = good[-1].review
    try:
        entries = entries_of(event for event in good if event.review == review)
    except UnknownKindError:
        return good  # a later version's: left to it
    torn = len(entries) - len(sound_part(entries))
    end = good[len(good) - torn :]
    # anything else between them is no torn end: readers leave out what cannot be
    whole = all(event.review == review and event.kind in TRAIL for event in end)
    return good[: len(good) - torn] if whole else good


def _mend(path: Path, mended: Path) -> None:
    """Copy the file with a new first page: it holds the header and the tables' names, alike in every journal."""
    store.build(mended, [])
    page = bytearray(mended.read_bytes()[:_PAGE])
    # numbers that differ: SQLite then takes the count of pages from the file's length
    page[_CHANGES], page[_VALID_FOR] = b"\0\0\0\2", b"\0\0\0\1"
    rest = path.read_bytes()[_PAGE:]
    mended.write_bytes(bytes(page) + rest)


def _keep_aside(path: Path) -> Path:
    """Copy the damaged file and what belongs to it; it is on the disk before the new one takes its place."""
    today = datetime.now(tz=UTC).astimezone()
    aside = free_name(path.with_name(f"{path.stem}-damaged-{today:%Y-%m-%d}{path.suffix}"))
    shutil.copyfile(path, aside)
    sync_file(aside)
    rollback = store.rollback_of(path)
    if rollback.exists() and rollback.stat().st_size:
        shutil.copyfile(rollback, store.rollback_of(aside))
    sync_folder(path.parent)
    return aside
