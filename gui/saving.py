"""Saving the workbook: which name, in the background on a copy, and what to offer when it fails."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from core import words
from core.errors import SaveError
from core.resources import is_sample
from core.review import Review
from gui.controller import Controller
from gui.jobs import Jobs, Progress

ChoosePath = Callable[[Path], Path | None]
Then = Callable[[], object]


def default_name(source: Path) -> Path:
    """报告.txt → 报告_核对.xlsx beside it, or beside the archive that it is in; of a sample, at home."""
    folder = next((folder for folder in source.parents if folder.is_dir()), source.parent)
    if is_sample(source):
        folder = Path.home()
    return folder / f"{source.stem}_{words.CHECKED}.xlsx"


def _nothing() -> None:
    """What follows a save that nobody waits for."""


class Saving(QObject):
    """Writes the review under way; `failed` carries the sentence, the path and what was to follow."""

    saved = Signal(object)  # Path
    failed = Signal(str, object, object)

    def __init__(self, controller: Controller, jobs: Jobs, choose: ChoosePath, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._controller, self._jobs, self._choose = controller, jobs, choose
        self._path: Path | None = None
        self._busy = False
        controller.opened.connect(self._forget)

    @property
    def path(self) -> Path | None:
        """Where this review was saved last."""
        return self._path

    def save(self, then: Then = _nothing) -> None:
        """Save where it was saved before, else ask where."""
        if self._path is None:
            self.save_as(then)
        else:
            self.save_to(self._path, then)

    def save_as(self, then: Then = _nothing) -> None:
        """Ask where, then save."""
        review = self._controller.review
        if review is None:
            return
        chosen = self._choose(self._path or default_name(Path(review.report.document.path)))
        if chosen is not None:
            self.save_to(chosen if chosen.suffix else chosen.with_suffix(".xlsx"), then)

    def save_to(self, path: Path, then: Then = _nothing) -> None:
        """Write the workbook; the clerk may go on meanwhile, for a copy is what is written."""
        review = self._controller.review
        if review is None or self._busy:
            return
        self._busy = True
        copy = review.snapshot()
        entries = len(review.trail)

        def done(_: object) -> None:
            self._busy = False
            self._path = path
            self._controller.note_saved(review, entries)
            self.saved.emit(path)
            then()

        def failed(error: Exception) -> None:
            self._busy = False
            if not isinstance(error, SaveError):
                raise error
            self.failed.emit(error.message, path, then)

        name = self.tr("正在保存“{name}”").format(name=path.name)
        self._jobs.start(name, lambda _: _write(copy, path, _), done, failed)

    def _forget(self, _review: Review | None) -> None:
        self._path = None


def _write(review: Review, path: Path, _progress: Progress) -> None:
    from core import workbook  # noqa: PLC0415  (openpyxl and pandas cost half a second: only who saves pays)

    workbook.save(review, path)
