"""What the system and SQLite say when the journal cannot be written, as errors with sentences for people."""

import errno
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from core.errors import (
    JournalBusyError,
    JournalDamagedError,
    JournalError,
    JournalFolderError,
    JournalFullError,
    JournalGoneError,
    JournalReadOnlyError,
    JournalWriteError,
)

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_NO_ENTRY = {errno.EACCES, errno.EPERM, errno.EROFS}
_Kind = Callable[[Path], JournalError]
_NAMES: tuple[tuple[str, _Kind], ...] = (
    ("SQLITE_FULL", JournalFullError),
    ("SQLITE_READONLY_DBMOVED", JournalGoneError),
    ("SQLITE_READONLY", JournalReadOnlyError),
    ("SQLITE_PERM", JournalReadOnlyError),
    ("SQLITE_CANTOPEN", JournalFolderError),
    ("SQLITE_BUSY", JournalBusyError),
    ("SQLITE_LOCKED", JournalBusyError),
    ("SQLITE_CORRUPT", JournalDamagedError),
    ("SQLITE_NOTADB", JournalDamagedError),
    ("SQLITE_MISMATCH", JournalDamagedError),
    ("SQLITE_CONSTRAINT", JournalDamagedError),  # a number that is there already: the order of the file is broken
    ("SQLITE_IOERR_SHORT_READ", JournalDamagedError),
    ("SQLITE_ERROR", JournalDamagedError),  # our own statements are in order: it is the tables that are not there
)


@contextmanager
def os_errors(path: Path) -> Iterator[None]:
    """Turn the system's errors into ours."""
    try:
        yield
    except OSError as error:
        if error.errno in _NO_ROOM:
            raise JournalFullError(path) from error
        if error.errno in _NO_ENTRY:
            raise JournalReadOnlyError(path) from error
        raise JournalFolderError(path) from error


@contextmanager
def sqlite_errors(path: Path) -> Iterator[None]:
    """Turn SQLite's errors into ours."""
    try:
        yield
    except sqlite3.Error as error:
        raise _journal_error(path, error) from error


def _journal_error(path: Path, error: sqlite3.Error) -> JournalError:
    name = getattr(error, "sqlite_errorname", "")
    for begins, kind in _NAMES:
        if name.startswith(begins):
            return kind(path)
    return JournalWriteError(path, str(error))
