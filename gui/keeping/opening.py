"""Opening: one file, or a folder whose files are looked at one after the other, given up on request."""

import os
from collections.abc import Mapping, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from core.errors import ReportError
from gui import speech
from gui.jobs import Job, Jobs, Progress
from gui.keeping.fetching import Fetching
from gui.reports_pane import ReportState

if TYPE_CHECKING:
    from core.batch import Pair

MOST_FILES = 5000


class Opening(QObject):
    """Opens what is asked for; a newer wish takes the place of the one under way."""

    refused = Signal(str)  # sentence: why a folder is not listed
    listed = Signal(object, object)  # Path of the folder, list of its files
    cut = Signal(str)  # sentence: the folder holds more than is listed
    looked_at = Signal(object)  # ReportState of a listed file
    all_looked_at = Signal()
    untried = Signal(object)  # list of Path: what cannot be looked at, for nothing starts that could
    weighed = Signal(object)  # ReportState of a listed file, judged beside last year's report

    def __init__(self, jobs: Jobs, fetching: Fetching, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs, self._fetching = jobs, fetching
        self._looking: Job | None = None
        self._weighing: Job | None = None

    def open(self, path: Path) -> None:
        """Read a report, or list a folder or an archive and look at each of its files."""
        from core import folder  # noqa: PLC0415  (the empty window does without the readers)

        if folder.is_folder(str(path)):
            self._look_through(path, [path])
        else:
            self._fetching.begin(path, self.tr("正在读取“{name}”").format(name=path.name))

    def list_all(self, ones: Sequence[Path]) -> None:
        """List files, and what is in folders and archives, as those of the folder in which all of them lie."""
        self._look_through(common_folder(ones), ones)

    def _look_through(self, folder: Path, ones: Sequence[Path]) -> None:
        self.stop_looking()
        name = self.tr("正在查看“{name}”里的报告").format(name=called(folder))
        self._looking = self._jobs.start(
            name,
            lambda progress: _list_and_look(folder, ones, progress),
            self._looked,
            self._failed_to_look,
            self._step,
        )

    def look_again(self, paths: Sequence[Path]) -> None:
        """Look once more at listed files."""
        self.stop_looking()
        files = [str(path) for path in paths]
        name = self.tr("正在重新查看 {count} 份报告").format(count=len(files))
        self._looking = self._jobs.start(
            name, lambda progress: _look_at(files, progress), self._looked, self._failed_to_look, self._step
        )

    def _step(self, step: object) -> None:
        if isinstance(step, ReportState):
            self.looked_at.emit(step)
        elif isinstance(step, _Untried):
            self.untried.emit(step.files)
        elif isinstance(step, _Listed):
            self.listed.emit(step.folder, step.files)
            if step.cut:
                text = self.tr("“{name}”里的报告太多，只列出前 {count} 份，其余的没有查看。请打开下面一级的文件夹。")
                self.cut.emit(text.format(name=called(step.folder), count=len(step.files)))

    def _looked(self, _count: object) -> None:
        self._looking = None
        self.all_looked_at.emit()

    def _failed_to_look(self, error: Exception) -> None:
        self._looking = None
        self.all_looked_at.emit()
        if not isinstance(error, ReportError):
            raise error
        self.refused.emit(speech.sentence(error.message))

    def weigh(self, beside: Mapping[str, str]) -> None:
        """Judge listed files beside last year's reports, once nobody waits for the list; no answer, no harm."""
        from core.batch import Pair  # noqa: PLC0415  (the empty window does without it)

        self._stop_weighing()
        pairs = [Pair(file, before) for file, before in beside.items()]
        if pairs:
            name = self.tr("正在与上年对照，核对 {count} 份报告").format(count=len(pairs))
            self._weighing = self._jobs.start(
                name, lambda progress: _look_at(pairs, progress), _ignore, _raise, self._weighed
            )

    def _weighed(self, step: object) -> None:
        if isinstance(step, ReportState):
            self.weighed.emit(step)

    def _stop_weighing(self) -> None:
        if self._weighing is not None:
            self._jobs.cancel(self._weighing)
            self._weighing = None

    def stop_looking(self) -> None:
        """Look at no more files of the folder; they stay listed."""
        if self._looking is not None:
            self._jobs.cancel(self._looking)
            self._looking = None
            self.all_looked_at.emit()
        self._stop_weighing()


class _Listed(NamedTuple):
    """What a folder holds; `cut`: there is more."""

    folder: Path
    files: list[Path]
    cut: bool


class _Untried(NamedTuple):
    """What nobody could look at."""

    files: list[Path]


def called(folder: Path) -> str:
    """Return a folder's name; one at the top has none, and is called by its path."""
    return folder.name or str(folder)


def files_among(ones: Sequence[Path]) -> list[Path]:
    """Return those that are neither folders nor archives, each once."""
    from core import folder  # noqa: PLC0415  (as above)

    return [path for path in dict.fromkeys(ones) if not folder.is_folder(str(path))]


def common_folder(ones: Sequence[Path]) -> Path:
    """Return the folder in which all of these lie; of files on several drives, the first one's."""
    try:
        return Path(os.path.commonpath([path.parent for path in ones]))
    except ValueError:
        return ones[0].parent


def _list_and_look(top: Path, ones: Sequence[Path], progress: Progress) -> int:
    """List the reports of a folder, or those of it that were named, then look at all of them."""
    from core import folder  # noqa: PLC0415  (as above)

    each = dict.fromkeys(map(str, ones))
    found = list(islice(chain.from_iterable(map(folder.files_of, each)), MOST_FILES + 1))
    cut, found = len(found) > MOST_FILES, found[:MOST_FILES]
    if len(found) == 1 and not isinstance(found[0], str):  # the folder itself: nothing in it, or no way in
        raise found[0][1]
    progress(_Listed(top, [Path(file if isinstance(file, str) else file[0]) for file in found], cut))
    for file in found:
        if not isinstance(file, str):
            progress(ReportState(Path(file[0]), problem=speech.sentence(file[1].message)))
    return _look_at([file for file in found if isinstance(file, str)], progress)


def _ignore(_: object) -> None:
    """Leave it at what was told on the way."""


def _raise(error: Exception) -> None:
    raise error


def _look_at(files: Sequence["str | Pair"], progress: Progress) -> int:
    """Look at files in processes of their own: the window stays quick, and no file can take it along."""
    from core import batch  # noqa: PLC0415  (as above)

    count, untried = min(batch.workers(), len(files)), list[Path]()
    with batch.in_processes(max(1, count), tick=lambda: progress(None)) as engine:
        for seen in engine(batch.look_at, files):
            if seen.untried:
                untried.append(Path(seen.file))
                continue
            problem = speech.sentence(seen.problem.message) if seen.problem else ""
            progress(
                ReportState(
                    Path(seen.file),
                    None if problem else seen.open,
                    problem,
                    seen.organization,
                    seen.year,
                    seen.unjudged,
                )
            )
    if untried:
        progress(_Untried(untried))
    return len(files)
