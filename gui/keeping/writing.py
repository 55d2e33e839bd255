"""Files being written: one of a kind at a time, each with a name and a way to give it up, and none lost by closing."""

from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from core import files
from gui.jobs import Jobs, Progress
from gui.parts.message_bar import MessageBar

_PATIENCE_MS = 300
_SHOWN_MS = 6000
_CLOSING = "closing"


class GivenUpError(Exception):
    """Raised in the writing thread where a file nobody wants any more would take its place."""


class _Write(NamedTuple):
    name: str  # of the file
    unwanted: Event


class Writing(QObject):
    """Runs what writes a file in the background; what is given up leaves no file behind, whole or in part."""

    said = Signal(
        str, int
    )  # for the line at the bottom, and for how many milliseconds (0: until something else is said)

    def __init__(self, jobs: Jobs, messages: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs, self._messages = jobs, messages
        self._under_way: dict[str, _Write] = {}
        self._then: Callable[[], object] | None = None  # what waits for the last of them
        self.patience_ms = _PATIENCE_MS

    @property
    def under_way(self) -> tuple[str, ...]:
        """The names of the files being written."""
        return tuple(write.name for write in self._under_way.values())

    def begin(
        self,
        kind: str,
        path: Path,
        write: Callable[[], object],
        done: Callable[[object], None],
        failed: Callable[[Exception], None],
    ) -> bool:
        """Write a file; false, and its progress shows, if one of this kind is being written already."""
        if kind in self._under_way:
            self._show(kind)
            return False
        under_way = self._under_way[kind] = _Write(path.name, Event())
        self.said.emit(self._saying(under_way), 0)

        def arrived(result: object) -> None:
            self._end(kind)
            done(result)
            self._go_on(well=True)

        def broke(error: Exception) -> None:
            self._end(kind)
            if isinstance(error, GivenUpError):
                self.said.emit(self.tr("已取消，没有写出“{name}”").format(name=path.name), _SHOWN_MS)
                self._go_on(well=True)
                return
            self._go_on(well=False)
            failed(error)

        self._jobs.start(
            self._saying(under_way), lambda progress: _written(write, under_way.unwanted, progress), arrived, broke
        )
        QTimer.singleShot(self.patience_ms, self, lambda: self._show_if(kind, under_way))
        return True

    def after(self, then: Callable[[], object]) -> bool:
        """Do something once nothing is being written any more; false if that is now, and nothing is done."""
        if not self._under_way:
            return False
        self._then = then
        text = self.tr("正在保存“{name}”，写完就关闭窗口…").format(name=", ".join(self.under_way))
        self._messages.show_progress(_CLOSING, text, self._stay)
        return True

    def _stay(self) -> None:
        self._then = None

    def _go_on(self, *, well: bool) -> None:
        """Do what waited, unless there is something left to be told."""
        if not well and self._then is not None:
            self._stay()
            self._messages.take_away(_CLOSING)
        if not self._under_way and self._then is not None:
            then, self._then = self._then, None
            self._messages.take_away(_CLOSING)
            then()

    def _show_if(self, kind: str, under_way: _Write) -> None:
        if self._under_way.get(kind) is under_way and not under_way.unwanted.is_set():
            self._show(kind)

    def _show(self, kind: str) -> None:
        under_way = self._under_way[kind]

        def give_up() -> None:
            under_way.unwanted.set()
            self.said.emit(self.tr("正在取消…"), 0)

        self._messages.show_progress(_matter(kind), self._saying(under_way), give_up)

    def _saying(self, under_way: _Write) -> str:
        return self.tr("正在保存“{name}”…").format(name=under_way.name)

    def _end(self, kind: str) -> None:
        del self._under_way[kind]
        self._messages.take_away(_matter(kind))
        self.said.emit("", 0)


def _matter(kind: str) -> str:
    return f"writing {kind}"


def _written(write: Callable[[], object], unwanted: Event, progress: Progress) -> object:
    """Write, and ask before the file takes its place whether it is still wanted: by the clerk, by the window."""

    def go_on() -> None:
        if unwanted.is_set():
            raise GivenUpError
        progress(None)

    go_on()
    with files.asking(go_on):
        return write()
