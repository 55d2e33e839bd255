"""The first page and what it leads to: a report, a folder, the sample, or a review that is gone on with."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from core import paths, words
from gui import speech
from gui.keeping.work import Work
from gui.parts.later import later
from gui.settings import Settings
from gui.window.welcome import Resumable, Welcome

if TYPE_CHECKING:
    from core.journal import Recorded

_AFTER_PAINT_MS = 100
_MOST = 12


class Starting(QObject):
    """Looks up what can be gone on with whenever the first page is shown."""

    def __init__(self, welcome: Welcome, work: Work, settings: Settings) -> None:
        super().__init__(welcome)
        self._welcome, self._work, self._settings = welcome, work, settings
        self._soon = later(self, _AFTER_PAINT_MS, self._look_up)  # the journal is loaded once the page is there
        welcome.shown.connect(self._soon.start)
        welcome.open_wanted.connect(work.ask_for_file)
        welcome.folder_wanted.connect(work.ask_for_folder)
        welcome.sample_wanted.connect(work.open_sample)
        welcome.recent_picked.connect(work.open)

    def _look_up(self) -> None:
        if self._welcome.isVisible():
            name = self.tr("正在查找上次的审校")
            self._work.jobs.start(name, lambda _: _worked_on(), self._show, self._fail)

    def _show(self, found: object) -> None:
        if isinstance(found, tuple):
            self._welcome.show_reviews([self._resumable(recorded) for recorded in found])

    def _resumable(self, recorded: "Recorded") -> Resumable:
        source = recorded.source
        path = Path(source.path)
        year = self.tr("{year} 年度").format(year=source.year) if source.year else ""
        name = " ".join(filter(None, (source.organization, year, speech.file_name(path.name))))
        left = self._settings.left_open(path, len(recorded.entries))
        return Resumable(path, name, speech.sentence(words.left_off(recorded, left)))

    def _fail(self, error: Exception) -> None:
        raise error


def _worked_on() -> "tuple[Recorded, ...]":
    """Return the reviews whose file is still there."""
    from core.journal import glance  # noqa: PLC0415  (the empty window does without SQLite)

    return tuple(recorded for recorded in glance(_MOST) if recorded.source.path and paths.on_disk(recorded.source.path))
