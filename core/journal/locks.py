"""Who works on what: locks the system itself lets go of when a process ends, however it ends.

A row with a process number would outlive a kill, and the number may belong to somebody else by then.
"""

import contextlib
import json
import os
import socket
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, NamedTuple

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_BEYOND = 1 << 20  # Windows locks bytes against reading too: one that is not there is locked


class Holder(NamedTuple):
    """Which window has a report in hand; `pid` and `since` are none where its note cannot be read."""

    pid: int | None = None
    host: str = ""
    since: datetime | None = None


class Lock:
    """A lock file that is held; closing lets go of it."""

    def __init__(self, path: Path, handle: IO[bytes], *, shared: bool) -> None:
        self._path, self._handle, self._shared = path, handle, shared

    @property
    def counts(self) -> bool:
        """Whether it keeps others off: somebody may have removed its file, and then anybody can lock a new one."""
        return not self.closed and (sys.platform == "win32" or _still_named(self._path, self._handle))

    def renewed(self) -> "Lock | None":
        """Return a lock on the same name instead of this one, which does not count; none if somebody else has it."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        new = take(self._path, shared=self._shared)
        if new is not None:
            self._handle.close()
        return new

    @property
    def holder(self) -> Holder:
        """Who has the name now."""
        return holder(self._path)

    @property
    def closed(self) -> bool:
        """Whether it was let go of."""
        return self._handle.closed

    def close(self) -> None:
        """Let go; a second time does nothing."""
        if self._handle.closed:
            return
        if sys.platform == "win32":
            if not self._shared:
                self._handle.seek(_BEYOND)
                msvcrt.locking(self._handle.fileno(), msvcrt.LK_UNLCK, 1)
        elif not self._shared and self.counts:  # else the name is another's
            # still locked: whoever opened the name meanwhile sees that it leads elsewhere
            with contextlib.suppress(OSError):
                self._path.unlink()
        self._handle.close()


def take(path: Path, *, shared: bool = False) -> Lock | None:
    """Lock a file and write into it who does; none if somebody else has it. OSError where nothing can be written."""
    while True:
        handle = os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600), "r+b", 0)
        if not _locked(handle, shared=shared):
            handle.close()
            return None
        if _still_named(path, handle):
            break
        handle.close()
    if not shared:
        handle.truncate(0)
        handle.write(_note())
    return Lock(path, handle, shared=shared)


def holder(path: Path) -> Holder:
    """Return who wrote into a lock file."""
    try:
        said = json.loads(path.read_bytes())
        return Holder(int(said["pid"]), str(said["host"]), datetime.fromisoformat(said["since"]))
    except (OSError, ValueError, KeyError, TypeError):
        return Holder()


def _note() -> bytes:
    since = datetime.now(tz=UTC).astimezone().isoformat(timespec="seconds")
    return json.dumps({"pid": os.getpid(), "host": socket.gethostname(), "since": since}).encode("ascii")


def _locked(handle: IO[bytes], *, shared: bool) -> bool:
    """Lock without waiting; Windows knows no shared locks, and keeps a file that is open from being replaced anyway."""
    try:
        if sys.platform == "win32":
            if not shared:
                handle.seek(_BEYOND)
                msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
                handle.seek(0)
        else:
            fcntl.flock(handle, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


def _still_named(path: Path, handle: IO[bytes]) -> bool:
    """Say whether the name still leads to what was locked: the last holder may have removed it in between."""
    try:
        return os.path.samestat(path.stat(), os.fstat(handle.fileno()))
    except FileNotFoundError:
        return False
