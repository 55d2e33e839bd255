"""What killed runs left half written is removed at the next start, wherever files were written."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject

from core.files import sweep_leftovers
from gui.jobs import Jobs
from gui.keeping.writing import Writing
from gui.parts.later import later
from gui.settings import Settings

AFTER_START_MS = 3000  # the first page and the first report come before


class Sweeping(QObject):
    """Remembers into which folders files are written, and looks through them once, in the background."""

    def __init__(self, jobs: Jobs, writing: Writing, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs, self._settings = jobs, settings
        writing.begun.connect(lambda path: settings.add_written(path.parent))
        self.soon = later(self, AFTER_START_MS, self._sweep)
        self.soon.start()

    def _sweep(self) -> None:
        folders = self._settings.written
        self._jobs.start(self.tr("正在清理临时文件"), lambda _: _swept(folders), lambda _: None, self._fail)

    def _fail(self, error: Exception) -> None:
        raise error


def _swept(folders: Sequence[Path]) -> None:
    from core.journal.book import sweep_beside  # noqa: PLC0415  (the empty window does without SQLite)
    from core.journal.place import journal_path  # noqa: PLC0415  (as above)

    journal = journal_path()
    sweep_beside(journal)
    for folder in folders:
        if folder != journal.parent:
            with suppress(ValueError):  # a name that no system takes
                sweep_leftovers(folder)
