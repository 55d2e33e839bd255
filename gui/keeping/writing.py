"""Files being written: one of a kind at a time, each with a name and a way to give it up, and none lost by closing."""

from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from core import files
from gui.jobs import CancelledError, Job, Jobs, Progress
from gui.parts.message_bar import MessageBar

_PATIENCE_MS = 300
_SHOWN_MS = 6000
_CLOSING, _PAPER = "closing", "paper"


class GivenUpError(Exception):
    """Raised in the writing thread where a file nobody wants any more would take its place."""


class _Write(NamedTuple):
    name: str  # of the file
    unwanted: Event
    job: list[Job]  # one, once it is begun
    on_paper: bool = False


class Writing(QObject):
    """Runs what writes a file in the background; what is given up leaves no file behind, whole or in part."""

    begun = Signal(object)  # Path
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
        self.begun.emit(path)  # before anything is written: it may be killed at any time
        return self._begin(kind, _Write(path.name, Event(), []), write, done, failed)

    def print_(
        self,
        name: str,
        write: Callable[[], object],
        done: Callable[[object], None],
        failed: Callable[[Exception], None],
    ) -> bool:
        """Print something, or show that something is being printed; what is given up is not waited for any more."""
        return self._begin(_PAPER, _Write(name, Event(), [], on_paper=True), write, done, failed)

    def _begin(
        self,
        kind: str,
        under_way: _Write,
        write: Callable[[], object],
        done: Callable[[object], None],
        failed: Callable[[Exception], None],
    ) -> bool:
        if kind in self._under_way:
            self._show(kind)
            return False
        self._under_way[kind] = under_way
        self.said.emit(self._saying(under_way), 0)

        def arrived(result: object) -> None:
            self._end(kind)
            done(result)
            self._go_on(well=True)

        def broke(error: Exception) -> None:
            self._end(kind)
            if isinstance(error, GivenUpError):
                self.said.emit(self.tr("已取消，没有写出“{name}”").format(name=under_way.name), _SHOWN_MS)
                self._go_on(well=True)
                return
            self._go_on(well=False)
            failed(error)

        under_way.job.append(
            self._jobs.start(
                self._saying(under_way), lambda progress: _written(write, under_way.unwanted, progress), arrived, broke
            )
        )
        QTimer.singleShot(self.patience_ms, self, lambda: self._show_if(kind, under_way))
        return True

    def after(self, then: Callable[[], object]) -> bool:
        """Do something once nothing is being written any more; false if that is now, and nothing is done."""
        if not self._under_way:
            return False
        self._then = then
        saved = [write.name for write in self._under_way.values() if not write.on_paper]
        text = self.tr("正在保存“{name}”，写完就关闭窗口…") if saved else self.tr("正在打印“{name}”，印完就关闭窗口…")
        text = text.format(name=", ".join(saved or self.under_way))
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
            if under_way.on_paper:
                self._leave(kind, under_way, self.tr("已取消打印“{name}”，已经送出的页可能还会印出来"))
            elif not under_way.job[0].begun:
                self._leave(kind, under_way, self.tr("已取消，没有写出“{name}”"))
            else:
                self.said.emit(self.tr("正在取消…"), 0)

        self._messages.show_progress(_matter(kind), self._saying(under_way), give_up)

    def _leave(self, kind: str, under_way: _Write, text: str) -> None:
        """Wait no more for what no file comes of: a printer, which may never answer, or what has not been begun."""
        self._jobs.cancel(under_way.job[0])
        self._end(kind)
        self.said.emit(text.format(name=under_way.name), _SHOWN_MS)
        self._go_on(well=True)

    def _saying(self, under_way: _Write) -> str:
        if under_way.on_paper:
            return self.tr("正在打印“{name}”…").format(name=under_way.name)
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
    try:
        with files.asking(go_on):
            return write()
    except (GivenUpError, CancelledError) as error:
        # the window's thread gets it: what was drawn with here belongs to this one, and must go here
        raise error.with_traceback(None) from None
