"""Saving the workbook: which name, in the background on a copy, and what to offer when it fails."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from core import paths, words
from core.errors import SaveError
from core.files import free_name
from core.resources import is_sample
from core.review import Review
from gui import speech
from gui.controller import Controller
from gui.keeping.writing import Writing

ChoosePath = Callable[[Path], Path | None]
Then = Callable[[], object]


def default_name(source: Path) -> Path:
    """报告.txt → 报告_核对.xlsx beside it, or beside the archive that it is in; of a sample, at home."""
    folder = paths.home() if is_sample(source) else paths.folder_of(source)
    return folder / f"{source.stem}_{words.CHECKED}.xlsx"


def as_kind(chosen: Path, suffixes: Sequence[str]) -> Path:
    """Return the chosen path with a suffix of what is written: `意见.txt` as Word is 意见.txt.docx.

    Nobody was asked whether what lies there may be replaced, so nothing is.
    """
    if chosen.suffix.lower() in suffixes:
        return chosen
    return free_name(chosen.with_name(f"{chosen.name}{suffixes[0]}"))


def _nothing() -> None:
    """What follows a save that nobody waits for."""


class Saving(QObject):
    """Writes the review under way; `failed` carries the sentence, the path and what was to follow."""

    saved = Signal(object)  # Path
    failed = Signal(str, object, object)

    def __init__(
        self, controller: Controller, writing: Writing, choose: ChoosePath, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._controller, self._writing, self._choose = controller, writing, choose
        self._path: Path | None = None
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
            self.save_to(as_kind(chosen, (".xlsx",)), then)

    def save_to(self, path: Path, then: Then = _nothing) -> None:
        """Write the workbook; the clerk may go on meanwhile, for a copy is what is written."""
        review = self._controller.review
        if review is None:
            return
        copy = review.snapshot()
        entries = len(review.trail)

        def done(_: object) -> None:
            self._path = path
            self._controller.note_saved(review, entries)
            self.saved.emit(path)
            then()

        def failed(error: Exception) -> None:
            if not isinstance(error, SaveError):
                raise error
            self.failed.emit(speech.sentence(error.message), path, then)

        self._writing.begin("workbook", path, lambda: _write(copy, path), done, failed)

    def _forget(self, _review: Review | None) -> None:
        self._path = None


def _write(review: Review, path: Path) -> None:
    from core import workbook  # noqa: PLC0415  (openpyxl and pandas cost half a second: only who saves pays)

    workbook.save(review, path)
