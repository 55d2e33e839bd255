"""The file under review on the disk: written by somebody else, gone, or there again."""

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

_SETTLING_MS = 300  # editors write in several steps, some by way of another name: look once they are done
_MISSING_MS = 2000  # a folder that has gone tells nobody when it comes back: look now and then


class SourceWatch(QObject):
    """Tells what becomes of one file; one in an archive is not watched."""

    altered = Signal(object)  # Path
    gone = Signal(object)  # Path
    back = Signal(object)  # Path: as it was; `altered` follows if it is not

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self._stamp: tuple[int, int] | None = None
        self._missing = False
        self._watcher = QFileSystemWatcher(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._look)
        self._watcher.fileChanged.connect(lambda _: self._pause.start(_SETTLING_MS))
        # an editor that puts a new file in the old one's place shows in the folder only
        self._watcher.directoryChanged.connect(lambda _: self._pause.start(_SETTLING_MS))

    def watch(self, path: Path | None) -> None:
        """Watch this file instead of the one before."""
        self._pause.stop()
        watched = [*self._watcher.files(), *self._watcher.directories()]
        if watched:
            self._watcher.removePaths(watched)
        self._path, self._stamp, self._missing = path, _stamp(path), False
        if self._stamp is not None:
            self._follow()

    def _follow(self) -> None:
        if self._path is not None:
            self._watcher.addPaths([str(self._path), str(self._path.parent)])

    def _look(self) -> None:
        stamp = _stamp(self._path)
        if stamp is None:
            if not self._missing:
                self._missing = True
                self.gone.emit(self._path)
            self._pause.start(_MISSING_MS)
            return
        if self._missing:
            self._missing = False
            self.back.emit(self._path)
        if stamp != self._stamp:
            self._stamp = stamp
            self.altered.emit(self._path)
        self._follow()


def _stamp(path: Path | None) -> tuple[int, int] | None:
    try:
        found = path.stat() if path is not None else None
    except OSError:
        return None
    return None if found is None else (found.st_mtime_ns, found.st_size)
