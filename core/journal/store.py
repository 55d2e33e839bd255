"""The SQLite file under the journal: events are added in transactions that are on the disk when they return."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

from core.errors import JournalDamagedError, NewerJournalError
from core.journal.chain import START, Event, Head, sealed, unbroken
from core.journal.places import Places, rows_at
from core.journal.trouble import sqlite_errors

VERSION = 1
# TRUNCATE: a commit is the truncation of the rollback file, and with EXTRA that truncation is synced before it returns.
# WAL with NORMAL, which is faster, loses acknowledged edits in a power cut
SYNCHRONOUS = "EXTRA"
PATIENCE_SECONDS = 5.0  # how long it is waited for others who write; where a window waits it is less
# page 1 of a journal holds this and its header, nothing else: `recovery` relies on it
_SCHEMA = (
    "CREATE TABLE events (number INTEGER PRIMARY KEY, review TEXT, kind TEXT, payload TEXT, seal TEXT)",
    "CREATE TABLE head (one INTEGER PRIMARY KEY CHECK (one = 1), events TEXT, seal TEXT)",
)
_LINKED = (
    "SELECT e.number, e.review, e.kind, e.payload, e.seal, b.seal"
    " FROM events e LEFT JOIN events b ON b.number = e.number - 1"
)
EVENTS = "SELECT number, review, kind, payload, seal FROM events"


class Writing:
    """A transaction under way: what is added is there for all or for none."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path
        self.head = self._known_head()

    def holds(self, head: Head) -> bool:
        """Say whether the chain went through here: another journal may have been copied over this one."""
        chosen = "SELECT seal FROM events WHERE number = ?"
        return head in [Head(head.events, seal) for (seal,) in self._connection.execute(chosen, (head.events,))]

    def add(self, review: str, kind: str, payload: str) -> None:
        """Put one more event behind the last."""
        event = sealed(self.head, review, kind, payload)
        self._connection.execute("INSERT INTO events VALUES (?, ?, ?, ?, ?)", event)
        self.head = Head(event.number, event.seal)

    def events_of(self, review: str) -> list[Event]:
        """Return what is known of one review."""
        rows = self._connection.execute(f"{EVENTS} WHERE review = ? ORDER BY number", (review,))
        return [Event(*row) for row in rows]

    def finish(self) -> None:
        """Note where the chain ends now."""
        values = str(self.head.events), self.head.seal
        self._connection.execute("UPDATE head SET events = ?, seal = ? WHERE one = 1", values)

    def _known_head(self) -> Head:
        """Return the head, which must be the last event's."""
        head = read_head(self._connection)
        last = self._connection.execute("SELECT number, seal FROM events ORDER BY number DESC LIMIT 1").fetchone()
        if head is None or head != Head(*(last or (0, START))):
            raise JournalDamagedError(self._path)
        return head


class Store:
    """One journal file; its connection is made when it is needed, and anew after anything went wrong."""

    def __init__(self, path: Path, patience: float = PATIENCE_SECONDS) -> None:
        self.path = path
        self._patience = patience
        self._connection: sqlite3.Connection | None = None
        self._places: Places | None = None

    def events(self, review: str | None = None, kind: str | None = None) -> list[Event]:
        """Return the events of one review, of one kind, or all."""
        scanned = f"{EVENTS} WHERE review = coalesce(?, review) AND kind = coalesce(?, kind) ORDER BY number"
        with self._connected() as connection:
            if self._places is None or (review is None and kind is None):  # to ask once is no reason to learn it all
                return [Event(*row) for row in connection.execute(scanned, (review, kind))]
            numbers = self._known(connection).numbers(review, kind)
            return [_event(row) for row in rows_at(connection, EVENTS, "number", numbers)]

    def reviews(self) -> list[str]:
        """Return every review by its name, the one worked on last first."""
        with self._connected() as connection:
            return self._known(connection).reviews

    def events_of(self, reviews: Sequence[str], *, check: bool) -> dict[str, list[Event]]:
        """Return the events of some reviews.

        `check`: JournalDamagedError unless each is sealed with the one before it, whosever that is.
        """
        found: dict[str, list[Event]] = {review: [] for review in reviews}
        with self._connected() as connection:
            known = self._known(connection)
            numbers = [number for review in found for number in known.numbers(review, None)]
            for *row, before in rows_at(connection, _LINKED, "e.number", numbers):
                event = _event(row)
                if check and not _is_linked(event, before):
                    raise JournalDamagedError(self.path)
                found[event.review].append(event)
        return found

    def kinds(self) -> set[str]:
        """Return what kinds of events there are."""
        with self._connected() as connection:
            return self._known(connection).kinds

    def _known(self, connection: sqlite3.Connection) -> Places:
        self._places = self._places or Places()
        self._places.follow(connection)
        return self._places

    @contextmanager
    def writing(self) -> Iterator[Writing]:
        """Add events; they are on the disk when this ends, or JournalError and none of them is to be relied on."""
        with self._connected() as connection:
            connection.execute("BEGIN IMMEDIATE")
            writing = Writing(connection, self.path)
            yield writing
            writing.finish()
            connection.execute("COMMIT")

    def backup(self, target: Path) -> None:
        """Copy the journal as it stands; the file itself must not be opened while it is connected."""
        with self._connected() as connection, closing(sqlite3.connect(target)) as copy:
            connection.backup(copy)

    def close(self) -> None:
        """Let go of the file; what was not committed is rolled back."""
        connection, self._connection, self._places = self._connection, None, None
        if connection is not None:
            with suppress(sqlite3.Error):
                connection.close()

    @contextmanager
    def _connected(self) -> Iterator[sqlite3.Connection]:
        try:
            with sqlite_errors(self.path):
                if self._connection is None:
                    self._connection = connect(self.path, self._patience)
                yield self._connection
        except BaseException:
            self.close()
            raise


def _event(row: Sequence[Any]) -> Event:
    return Event(*row)


def _is_linked(event: Event, before: object) -> bool:
    """Say whether an event is sealed with the one before it, of which this is the seal."""
    seal = before if event.number > 1 else START
    return isinstance(seal, str) and next(unbroken([event], Head(event.number - 1, seal)), None) is not None


def connect(path: Path, patience: float = PATIENCE_SECONDS) -> sqlite3.Connection:
    """Open a journal that is there; JournalError if it is none of this version's."""
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=rw", uri=True, timeout=patience, isolation_level=None
    )
    try:
        connection.text_factory = as_written
        _expect_version(connection, path)
        connection.execute("PRAGMA journal_mode = TRUNCATE")
        connection.execute(f"PRAGMA synchronous = {SYNCHRONOUS}")
        connection.execute("PRAGMA fullfsync = ON")  # macOS: fsync alone stops at the drive's cache
        connection.execute("PRAGMA cell_size_check = ON")
    except BaseException:
        connection.close()
        raise
    return connection


def _expect_version(connection: sqlite3.Connection, path: Path) -> None:
    """Look at it before anything is set: a newer journal is left as it is."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > VERSION:
        raise NewerJournalError(path)
    if version != VERSION:
        raise JournalDamagedError(path)


def rollback_of(path: Path) -> Path:
    """Return where SQLite keeps what undoes a transaction that did not end."""
    return path.with_name(f"{path.name}-journal")


def as_written(raw: bytes) -> str:
    """Return a text even where damage made it no UTF-8: that breaks the chain, not the reading."""
    return raw.decode("utf-8", "surrogateescape")


def build(path: Path, events: list[Event]) -> None:
    """Make a new journal of events that form a chain; nothing may be there yet. It is whole only when this returns."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        # nobody looks at a half-made journal, so there is nothing to roll back to
        for setting in ("page_size = 4096", "encoding = 'UTF-8'", "journal_mode = OFF", "synchronous = EXTRA"):
            connection.execute(f"PRAGMA {setting}")
        connection.execute("BEGIN EXCLUSIVE")
        for table in _SCHEMA:
            connection.execute(table)
        head = Head(events[-1].number, events[-1].seal) if events else Head()
        connection.executemany("INSERT INTO events VALUES (?, ?, ?, ?, ?)", events)
        connection.execute("INSERT INTO head VALUES (1, ?, ?)", (str(head.events), head.seal))
        connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")


def read_head(connection: sqlite3.Connection) -> Head | None:
    """Return what the head row says; none where it says nothing sensible."""
    rows = connection.execute("SELECT events, seal FROM head").fetchall()
    if len(rows) != 1 or not all(isinstance(value, str) for value in rows[0]) or not rows[0][0].isdecimal():
        return None
    return Head(int(rows[0][0]), rows[0][1])


def good_prefix(connection: sqlite3.Connection) -> list[Event]:
    """Return the events up to the first that cannot be read or is not as it was written."""
    found: list[Event] = []
    with suppress(sqlite3.Error):
        found.extend(unbroken(connection.execute(f"{EVENTS} ORDER BY number")))
    return found
