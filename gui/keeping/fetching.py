"""One report read in the background: a bar names it once it takes long, and it is given up on request."""

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from core.errors import ReportError
from core.model import Report
from gui import speech
from gui.jobs import Job, Jobs, Progress
from gui.keeping.watching import Stamp, stamp_of
from gui.parts.later import later
from gui.parts.message_bar import MessageBar

_PATIENCE_MS = 200  # a bar that comes and goes within this time only flickers


class Fetching(QObject):
    """Reads what is asked for; a newer wish takes the place of the one under way."""

    read = Signal(object, object, object)  # Report, Path, and what the file bore before: a Stamp, if it is one
    refused = Signal(str, object)  # sentence, Path
    given_up = Signal()  # by the clerk, in the bar

    def __init__(self, jobs: Jobs, messages: MessageBar, matter: str, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs, self._messages, self._matter = jobs, messages, matter
        self._job: Job | None = None
        self._name = ""
        self.patience = later(self, _PATIENCE_MS, self._say_what_takes_long)

    @property
    def under_way(self) -> bool:
        """Whether a report is being read."""
        return self._job is not None

    def begin(self, path: Path, name: str) -> None:
        """Read a report; `name` is what the clerk reads meanwhile."""
        self.give_up()

        def done(found: object) -> None:
            self._end()
            if isinstance(found, _Read):
                self.read.emit(found.report, path, found.stamp)

        def failed(error: Exception) -> None:
            self._end()
            if not isinstance(error, ReportError):
                raise error
            self.refused.emit(speech.sentence(error.message), path)

        self._job = self._jobs.start(name, lambda progress: _read(path, progress), done, failed)
        self._name = name
        self.patience.start()

    def give_up(self) -> None:
        """Stop waiting for the file being read; what is open stays open."""
        if self._job is not None:
            self._jobs.cancel(self._job)
            self._end()

    def _end(self) -> None:
        self._job = None
        self.patience.stop()
        self._messages.take_away(self._matter)

    def _say_what_takes_long(self) -> None:
        def stop() -> None:
            self.give_up()
            self.given_up.emit()

        self._messages.show_progress(self._matter, f"{self._name}…", stop)


class _Read(NamedTuple):
    report: Report
    stamp: Stamp | None


def _read(path: Path, progress: Progress) -> _Read:
    """Read one file; the parser is loaded when it is first needed."""
    from core import elsewhere  # noqa: PLC0415  (the empty window does without the parser)

    stamp = stamp_of(path)  # before: what is written while it is read shows
    found = elsewhere.read(path, lambda: progress(None))
    import core.journal  # noqa: F401, PLC0415  (what shows the report needs it: it is loaded where nobody waits)

    return _Read(found, stamp)
