"""The file under review on the disk: written by somebody else, gone, or there again."""

import os
from hashlib import file_digest
from pathlib import Path
from stat import S_ISREG

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from gui.jobs import Jobs

Stamp = tuple[int, int]

_LARGEST = 64 * 1024 * 1024  # what is larger takes too long to look through, and no reader takes it
_SETTLING_MS = 300  # editors write in several steps, some by way of another name: look once they are done
_MISSING_MS = 2000  # a folder that has gone tells nobody when it comes back: look now and then


class SourceWatch(QObject):
    """Tells what becomes of one file; one in an archive is not watched."""

    altered = Signal(object)  # Path: what is in it is not what was read
    as_read = Signal(object)  # Path: it was written, and holds what was read
    gone = Signal(object)  # Path
    out_of_reach = Signal(object)  # Path: it may be there, but nothing can be known of it
    back = Signal(object)  # Path: as it was; `altered` follows if it is not

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._path: Path | None = None
        self._content = ""
        self._stamp: Stamp | None = None
        self._missing = False
        self._watcher = QFileSystemWatcher(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._look)
        self._watcher.fileChanged.connect(lambda _: self._pause.start(_SETTLING_MS))
        # an editor that puts a new file in the old one's place shows in the folder only
        self._watcher.directoryChanged.connect(lambda _: self._pause.start(_SETTLING_MS))

    def watch(self, path: Path | None, stamp: Stamp | None, content: str = "") -> None:
        """Watch this file instead of the one before.

        `stamp` is what it bore before it was read, `content` the digest of what was read.
        """
        self._pause.stop()
        watched = [*self._watcher.files(), *self._watcher.directories()]
        if watched:
            self._watcher.removePaths(watched)
        self._path, self._stamp, self._content, self._missing = path, stamp, content, False
        if stamp is not None:
            self._follow()
            self._pause.start(_SETTLING_MS)  # it may have been written, or gone, while it was read

    def _follow(self) -> None:
        if self._path is not None:
            self._watcher.addPaths([str(self._path), str(self._path.parent)])

    def _look(self) -> None:
        if self._path is None:
            return
        try:
            stamp = _asked(self._path)
        except OSError as error:
            self._miss(is_there_none=isinstance(error, FileNotFoundError | NotADirectoryError))
            return
        if self._missing:
            self._missing = False
            self.back.emit(self._path)
        if stamp != self._stamp:
            self._stamp = stamp
            self._compare(self._path, stamp)
        self._follow()

    def _compare(self, path: Path, stamp: Stamp) -> None:
        """Say whether there is something else in the file now: it may only have been copied, or put back."""
        read = self._content

        def done(found: object) -> None:
            if (self._path, self._stamp, self._content) == (path, stamp, read):
                (self.as_read if found == read else self.altered).emit(path)

        if not read or stamp[1] > _LARGEST:
            self.altered.emit(path)
        else:
            name = self.tr("正在核对“{name}”是否有变化").format(name=path.name)
            self._jobs.start(name, lambda _: _digest_of(path), done, _raise)

    def _miss(self, *, is_there_none: bool) -> None:
        """Say it once, and look again."""
        if not self._missing:
            self._missing = True
            (self.gone if is_there_none else self.out_of_reach).emit(self._path)
        self._pause.start(_MISSING_MS)


def stamp_of(path: Path) -> Stamp | None:
    """Return what a file bears now; none for what is not there, or in an archive."""
    try:
        return _asked(path)
    except (OSError, ValueError):  # a name with a NUL
        return None


def _digest_of(path: Path) -> str:
    """Return the digest of a file as readers take it; empty for one that cannot be read, or is none, such as a pipe."""
    try:
        with open(path, "rb", opener=_without_waiting) as file:
            return file_digest(file, "sha256").hexdigest() if S_ISREG(os.fstat(file.fileno()).st_mode) else ""
    except OSError:
        return ""


def _without_waiting(path: str, flags: int) -> int:
    """Open a file; a pipe without waiting until somebody writes into it."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _raise(error: Exception) -> None:
    raise error


def _asked(path: Path) -> Stamp:
    found = path.stat()
    return found.st_mtime_ns, found.st_size
