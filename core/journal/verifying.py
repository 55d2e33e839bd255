"""Whether everything in a journal is as it was written: the chain of its events, and the file's own order."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from core.errors import JournalDamagedError
from core.journal.chain import Head, Verified, unbroken
from core.journal.store import EVENTS, PATIENCE_SECONDS, connect, read_head
from core.journal.trouble import sqlite_errors

_TAIL = 500
_LOWEST = -(1 << 63)  # of SQLite's numbers
_PART = 2000  # events that are looked at in one go: whoever wants to write waits no longer


def ends_well(path: Path, patience: float = PATIENCE_SECONDS) -> bool:
    """Say whether a long journal's head and its last events are in order; of a short one nothing is said."""
    try:
        with sqlite_errors(path), closing(connect(path, patience)) as connection:
            head = read_head(connection)
            if head is None or head.events <= 2 * _TAIL:
                return False
            first, *rows = connection.execute(f"{EVENTS} WHERE number >= ? ORDER BY number", (head.events - _TAIL,))
            good = list(unbroken(rows, Head(first[0], first[4])))
            return len(good) == len(rows) == _TAIL and Head(good[-1].number, good[-1].seal) == head
    except JournalDamagedError:
        return False


def verify(path: Path, patience: float = PATIENCE_SECONDS) -> Verified:
    """Look at every event and at the file's own order; over a connection of its own, so from any thread.

    Others may write meanwhile: nothing that is there already is ever changed.
    """
    try:
        with sqlite_errors(path), closing(connect(path, patience)) as connection:
            says_read_only = _says_read_only(connection, path)
            found = _compared(connection, _end_of_chain(connection))
            return found._replace(ok=found.ok and not says_read_only)
    except JournalDamagedError:
        return Verified(ok=False, events=0)


def _says_read_only(connection: sqlite3.Connection, path: Path) -> bool:
    """Say whether the file's own header forbids writing, which the system allows: no journal of ours says so."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.execute("UPDATE head SET seal = seal")
    except sqlite3.OperationalError as error:
        return error.sqlite_errorname == "SQLITE_READONLY" and os.access(path, os.W_OK)
    except sqlite3.DatabaseError:
        return True
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
    return False


def _end_of_chain(connection: sqlite3.Connection, head: Head | None = None) -> Head:
    """Return the last event from a head on, or from the first, up to which every one is as it was written."""
    behind, head = (_LOWEST, Head()) if head is None else (head.events, head)
    while True:
        rows = _rows_behind(connection, behind)
        for event in unbroken(rows, head):
            head = Head(event.number, event.seal)
        if len(rows) < _PART or head.events != rows[-1][0]:
            return head
        behind = head.events


def _rows_behind(connection: sqlite3.Connection, number: int) -> list[tuple[object, ...]]:
    """Return some events that follow a number, as far as they can be read."""
    rows: list[tuple[object, ...]] = []
    try:
        rows.extend(connection.execute(f"{EVENTS} WHERE number > ? ORDER BY number LIMIT {_PART}", (number,)))
    except sqlite3.DatabaseError as error:
        _refuse_if_busy(error)
    return rows


def _refuse_if_busy(error: sqlite3.DatabaseError) -> None:
    """Raise it if it says only that others write for long: that is no damage."""
    if error.sqlite_errorname.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        raise error


def _compared(connection: sqlite3.Connection, end: Head) -> Verified:
    """Compare where the chain ends with what the file says of it, in one state of the file."""
    connection.execute("BEGIN")
    end = _end_of_chain(connection, end)
    count = end.events
    try:
        head = read_head(connection)
        (there,) = connection.execute("SELECT max(number) FROM events").fetchone()
        sound = connection.execute("PRAGMA quick_check(1)").fetchall() == [("ok",)]
    except sqlite3.DatabaseError as error:
        _refuse_if_busy(error)
        return Verified(ok=False, events=count, first_bad=count + 1)
    if there not in {None, count} or (head is not None and head.events > count):
        return Verified(ok=False, events=count, first_bad=count + 1)
    return Verified(ok=sound and head == end, events=count)
