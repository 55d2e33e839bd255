"""Work in the background: it receives values, never widgets, and its answers arrive in the window's thread."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Qt, QThreadPool, Signal, Slot

Progress = Callable[[object], None]
Work = Callable[[Progress], object]
Receiver = Callable[[object], None]

THREADS = 8  # each mostly waits: for a disk, another process, its turn


class CancelledError(Exception):
    """Raised inside the work, at its next progress, once the clerk has cancelled it."""


def _ignore(_: object) -> None:
    """Leave an answer nobody asked for."""


_left: list[object] = []
"""What was still at work when its window went: kept, for what is taken from under a thread brings the process down."""


def any_left() -> bool:
    """Say whether threads may still be at work on what nobody waits for."""
    return bool(_left)


class Job:
    """One piece of work with the name the clerk reads, and who hears of it."""

    def __init__(
        self, name: str, work: Work, done: Receiver, failed: Callable[[Exception], None], progressed: Receiver
    ) -> None:
        self.name, self.work = name, work
        self.done, self.failed, self.progressed = done, failed, progressed
        self.begun = self.cancelled = False

    def cancel(self) -> None:
        """Drop the answer, and end the work where it next reports progress."""
        self.cancelled = True


class _Mail(QObject):
    """Carries answers to the window's thread; it outlives the window, whose signals cannot be sent any more then."""

    arrived = Signal(object, str, object)


class _Task:
    """Runs one job on a pool thread and hands what came of it back by mail."""

    def __init__(self, job: Job, mail: _Mail) -> None:
        self._job = job
        self._mail = mail

    def run(self) -> None:
        """Do the work; every exception becomes an answer."""
        self._job.begun = True
        try:
            result = self._job.work(self._progress)
        except CancelledError:
            self._mail.arrived.emit(self._job, "cancelled", None)
        except Exception as error:  # noqa: BLE001  (the thread must not die silently: the window tells)
            self._mail.arrived.emit(self._job, "failed", error)
        else:
            self._mail.arrived.emit(self._job, "done", result)

    def _progress(self, step: object) -> None:
        if self._job.cancelled:
            raise CancelledError
        self._mail.arrived.emit(self._job, "progressed", step)


class Jobs(QObject):
    """Starts jobs, holds them while they run, and delivers their answers; cancelled ones stay silent."""

    started = Signal(object)
    ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool()  # nobody's child: a pool that Qt deletes waits for its threads, however long
        # Qt gives each processor one: with one processor, reading a folder would keep the workbook from being saved
        self._pool.setMaxThreadCount(THREADS)
        self._held: list[Job] = []
        self._mail = _Mail()
        self._mail.arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def start(
        self,
        name: str,
        work: Work,
        done: Receiver,
        failed: Callable[[Exception], None],
        progressed: Receiver = _ignore,
    ) -> Job:
        """Begin `work` on a pool thread; exactly one of `done` and `failed` is called, unless it is cancelled."""
        job = Job(name, work, done, failed, progressed)
        self._held.append(job)
        self._pool.start(_Task(job, self._mail).run)
        self.started.emit(job)
        return job

    def cancel(self, job: Job) -> None:
        """Give a job up: its place on the screen goes at once, its thread ends when it can."""
        if job in self._held and not job.cancelled:
            job.cancel()
            self.ended.emit(job)

    def give_time(self, milliseconds: int) -> None:
        """Wait a moment for what was started, so that a quick answer comes before the first paint."""
        if self._pool.waitForDone(milliseconds):
            QCoreApplication.sendPostedEvents(self)  # the mail is delivered to us

    def stop(self, milliseconds: int = 2000) -> None:
        """Give up everything; wait a little for threads in the middle of something, then leave them to themselves."""
        for job in tuple(self._held):
            self.cancel(job)
        if not self._pool.waitForDone(milliseconds):
            _left.append((self._pool, self._mail, tuple(self._held)))

    @property
    def running(self) -> tuple[Job, ...]:
        """What has not ended and was not given up."""
        return tuple(job for job in self._held if not job.cancelled)

    @Slot(object, str, object)
    def _deliver(self, job: Job, kind: str, payload: object) -> None:
        if kind == "progressed":
            if not job.cancelled:
                job.progressed(payload)
            return
        self._held.remove(job)
        if job.cancelled:
            return
        self.ended.emit(job)
        if kind == "done":
            job.done(payload)
        elif isinstance(payload, Exception):
            job.failed(payload)
