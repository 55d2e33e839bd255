"""Write a file whole or not at all: a killed run, a full disk, a locked target leave the old one untouched."""

import contextlib
import errno
import os
import secrets
import stat
import sys
import time
from collections.abc import Callable, Iterator
from contextvars import ContextVar
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from core import paths
from core.errors import (
    BadNameError,
    DiskFullError,
    FolderMissingError,
    FolderReadOnlyError,
    SaveError,
    SourceProtectedError,
    TargetBusyError,
    TargetNotFileError,
    TargetReadOnlyError,
    WriteFailedError,
)

if TYPE_CHECKING:
    from core.review import Review

if sys.platform != "win32":
    import fcntl

_PREFIX, _SUFFIX = ".gouji-", ".part"
# Windows has no lock that the sweep could ask for: there only what is older than any write may go
_WINDOWS_GRACE_SECONDS = 3600
# what Excel, WPS and LibreOffice lay beside a file they have open
_LOCKS = ("~${name}", ".~{name}", ".~lock.{name}#")
_WHOLE_IN_WORD = 6  # characters of a name; of seven it leaves out the first, of more the first two
_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_NO_ENTRY = {errno.EACCES, errno.EPERM, errno.EROFS}
_BAD_NAME = {errno.ENAMETOOLONG, errno.EINVAL, errno.ELOOP, errno.EILSEQ}


def _go_on() -> None:
    """Nobody gives up."""


_asked: ContextVar[Callable[[], None]] = ContextVar("_asked", default=_go_on)


@contextlib.contextmanager
def asking(go_on: Callable[[], None]) -> Iterator[None]:
    """Ask before anything written meanwhile takes its place; what `go_on` raises leaves what was there."""
    token = _asked.set(go_on)
    try:
        yield
    finally:
        _asked.reset(token)


def ask() -> None:
    """Ask whether what is being made is still wanted: raises what `asking` has it raise."""
    _asked.get()()


def atomic_write(
    path: Path,
    write: Callable[[BinaryIO], None],
    verify: Callable[[Path], bool] | None = None,
) -> None:
    """Give `path` the bytes that `write` produces, or raise SaveError and leave what was there.

    The bytes are read back and compared; `verify` may look at the file before it takes the old one's place.
    """
    path = paths.absolute(path)
    target = _target_of(path)
    content = BytesIO()
    with _as_save_error(path):
        write(content)
    data = content.getvalue()
    ask()
    with _as_save_error(path):
        with _part_beside(target) as (part, handle):
            _fill(part, handle, data, verify)
            _keep_mode(target, part)
            ask()
            _take_place(part, handle, target)
        _sync_folder(target.parent)
    sweep_leftovers(target.parent)


def protect_source(source: str, path: Path, *, own: bool = True) -> None:
    """Raise SourceProtectedError if `path` is a file that was read, or the archive that it is in.

    `own`: it is the report under review, not what it was compared with or corrected by.
    """
    there = paths.on_disk(source) if source else None
    try:
        same = there is not None and path.samefile(there)
    except (OSError, ValueError):  # the target is not there, or cannot be: then they are not one file
        return
    if same:
        raise SourceProtectedError(path, own=own and there == Path(source))


def protect_sources(review: "Review", path: Path) -> None:
    """Raise SourceProtectedError if `path` is what a review has read: the report, or last year's."""
    protect_source(review.report.document.path, path)
    if review.previous is not None:
        protect_source(review.previous.document.path, path, own=False)


def sweep_leftovers(folder: Path) -> int:
    """Remove what killed runs left in `folder`, and only that; return how many files went."""
    removed = 0
    try:
        with os.scandir(folder) as entries:
            found = [entry.path for entry in entries if _is_ours(entry)]
    except OSError:
        return 0
    for name in found:
        with contextlib.suppress(OSError):
            removed += _remove_orphan(name)
    return removed


def free_name(path: Path) -> Path:
    """Return `path`, or the first of `path(2)`, `path(3)` … that nothing bears yet."""
    candidate, number = path, 2
    while os.path.lexists(candidate):
        candidate = path.with_name(f"{path.stem}({number}){path.suffix}")
        number += 1
    return candidate


@contextlib.contextmanager
def _as_save_error(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise _save_error(path, error) from error


def _save_error(path: Path, error: OSError) -> SaveError:
    code = error.errno
    if code in _NO_ROOM:
        return DiskFullError(path)
    if code in _NO_ENTRY:
        return FolderReadOnlyError(path)
    if code in {errno.ENOENT, errno.ENOTDIR}:
        return FolderMissingError(path)
    if code in _BAD_NAME:
        return BadNameError(path.name)
    return WriteFailedError(path, error.strerror or str(error))


def _target_of(path: Path) -> Path:
    """Return the file that a link leads to; SaveError where it cannot be written, before any work is done."""
    try:
        with _as_save_error(path):
            target = Path(os.path.realpath(path))
            _refuse_unfit(target)
    except ValueError as error:  # a NUL or a lone surrogate in the name
        raise BadNameError(path.name) from error
    return target


def _refuse_unfit(target: Path) -> None:
    try:
        mode = target.lstat().st_mode
    except FileNotFoundError:
        if not paths.is_folder(target.parent):
            raise
        return
    if not stat.S_ISREG(mode):
        raise TargetNotFileError(target)
    if not os.access(target, os.W_OK):
        raise TargetReadOnlyError(target)
    for lock in _locks(target):
        if os.path.lexists(target.with_name(lock)):
            raise TargetBusyError(target, lock)


def _locks(target: Path) -> Iterator[str]:
    """Yield the names of what says that a file is open; Word leaves letters out of long ones."""
    yield from (pattern.format(name=target.name) for pattern in _LOCKS)
    left_out = min(max(len(target.stem) - _WHOLE_IN_WORD, 0), 2)
    if left_out:
        yield f"~${target.name[left_out:]}"


@contextlib.contextmanager
def _part_beside(target: Path) -> Iterator[tuple[Path, BinaryIO]]:
    """Give a new file in the target's folder, locked while it lives, gone at the end unless renamed."""
    part = target.with_name(f"{_PREFIX}{secrets.token_hex(8)}{_SUFFIX}")
    handle = _open_locked(part)
    try:
        yield part, handle
    finally:
        handle.close()
        with contextlib.suppress(OSError):
            part.unlink()


def _open_locked(part: Path) -> BinaryIO:
    while True:
        handle = part.open("x+b", buffering=0)
        if sys.platform == "win32":
            return handle
        with contextlib.suppress(OSError):  # a network share without locks still takes the file
            fcntl.flock(handle, fcntl.LOCK_EX)
        # a sweep may have come between opening and locking
        if part.exists() and os.path.samestat(os.fstat(handle.fileno()), part.stat()):
            return handle
        handle.close()


def _fill(part: Path, handle: BinaryIO, data: bytes, verify: Callable[[Path], bool] | None) -> None:
    rest = memoryview(data)
    while rest:
        # an unbuffered write may take less than it was given
        rest = rest[handle.write(rest) :]
    os.fsync(handle.fileno())
    if part.read_bytes() != data or (verify and not verify(part)):
        raise OSError(errno.EIO, os.strerror(errno.EIO))


def _keep_mode(target: Path, part: Path) -> None:
    with contextlib.suppress(OSError):
        part.chmod(stat.S_IMODE(target.stat().st_mode))


def _take_place(part: Path, handle: BinaryIO, target: Path) -> None:
    if sys.platform == "win32":
        handle.close()  # an open file cannot be renamed there
    try:
        part.replace(target)
    except PermissionError as error:
        raise TargetBusyError(target) from error
    except IsADirectoryError as error:
        raise TargetNotFileError(target) from error


def _sync_folder(folder: Path) -> None:
    if sys.platform == "win32":
        return
    # the new name is there already; some file systems cannot sync a folder
    with contextlib.suppress(OSError):
        number = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(number)
        finally:
            os.close(number)


def _is_ours(entry: "os.DirEntry[str]") -> bool:
    name = entry.name
    token = name[len(_PREFIX) : -len(_SUFFIX)]
    return (
        name.startswith(_PREFIX)
        and name.endswith(_SUFFIX)
        and len(token) == 16  # noqa: PLR2004  (what token_hex(8) yields)
        and set(token) <= set("0123456789abcdef")
        and entry.is_file(follow_symlinks=False)
    )


def _remove_orphan(name: str) -> bool:
    """Remove one leftover if nobody writes it any more."""
    if sys.platform == "win32":
        if time.time() - Path(name).stat().st_mtime < _WINDOWS_GRACE_SECONDS:
            return False
        Path(name).unlink()
        return True
    with Path(name).open("rb") as handle:
        # a living writer holds the lock; the system lets go of it when its process ends
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        Path(name).unlink()
    return True
