"""The folder beside the report under review: its reports, which was before which, and what if it goes away."""

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal

from core import paths
from core.model import Report
from core.pairing import Before, Known, before_each
from core.review import Review
from gui.around import Around
from gui.controller import Controller
from gui.keeping.opening import called
from gui.navigation import open_count, unjudged_count
from gui.parts.later import later
from gui.parts.message_bar import Answer
from gui.reports_pane import ReportState

_GONE = "folder gone"
_UNREADABLE = "unreadable folder"
_SHOWN_MS = 4000
_SETTLING_MS = 300  # who moves a folder may put it back at once
_NO_BEFORE = Before()


class Foldering(QObject):
    """Fills the list of reports; once all were looked at, says which report each is to be compared with."""

    paired = Signal()  # which report was before which is known now

    def __init__(self, controller: Controller, around: Around) -> None:
        super().__init__(around.work)
        self._controller, self._status = controller, around.panes.status
        self._work, self._reports, self._messages = around.work, around.reports, around.messages
        self._folder: Path | None = None
        self._before: dict[str, Before] = {}
        self._beside: dict[str, str] = {}  # by which report of last year each was judged that nobody opened yet
        self._opened_once: set[Path] = set()  # what is known of these, the window knows best
        self._watcher = QFileSystemWatcher(self)
        self._pause = later(self, _SETTLING_MS, self._look_for_folder)
        for altered in (self._watcher.directoryChanged, self._watcher.fileChanged):
            altered.connect(lambda _: self._pause.start())
        self._wire(around)

    def _wire(self, around: Around) -> None:
        work, reports, controller = around.work, around.reports, self._controller
        work.folder_listed.connect(self._listed)
        work.folder_done.connect(self._pair)
        work.came_to_nothing.connect(self._look_for_folder)
        work.came_to_nothing.connect(lambda: reports.set_current(self._current))  # what is open stays open
        work.report_looked_at.connect(self._looked_at)
        work.report_weighed.connect(self._weighed)
        reports.report_picked.connect(work.open)
        reports.look_again_wanted.connect(work.look_again)
        reports.folder_wanted.connect(work.ask_for_folder)
        around.panes.tables.held_up.connect(lambda: reports.set_current(self._current))  # nothing was opened
        controller.opened.connect(self._opened)
        controller.changed.connect(lambda _: self._count_open())
        around.actions.wire({"next_report": self.open_next})

    def before(self, report: Report) -> Before:
        """Return what a report is preceded by among those listed; it need not be listed itself."""
        path = report.document.path
        if self.lists(path):
            return self._before.get(path, _NO_BEFORE)
        own = Known(path, report.organization, report.year)
        return before_each([*self._known(), own]).get(path, _NO_BEFORE)

    def lists(self, path: str) -> bool:
        """Say whether a report is one of those listed."""
        return self._reports.state(Path(path)) is not None

    def open_next(self) -> None:
        """Open the next report that has open findings."""
        path = self._reports.next_open(self._current)
        if path is not None:
            self._work.open(path)
        else:
            said = self.tr("没有别的有问题的报告了") if self._reports.paths else self.tr("没有打开文件夹")
            self._status.showMessage(said, _SHOWN_MS)

    @property
    def _current(self) -> Path | None:
        review = self._controller.review
        return None if review is None else Path(review.report.document.path)

    def _opened(self, review: Review | None) -> None:
        if review is not None:
            self._messages.take_away(_UNREADABLE)
        self._count_open()
        self._reports.set_current(self._current)

    def _count_open(self) -> None:
        review, path = self._controller.review, self._current
        if review is not None and path is not None:
            self._opened_once.add(path)
            still, report = review.open_findings, review.report
            known = report.organization, report.year, unjudged_count(still)
            self._reports.set_state(ReportState(path, open_count(still), "", *known))

    def _looked_at(self, state: ReportState) -> None:
        self._beside.pop(str(state.path), None)
        if state.path != self._current:
            self._opened_once.discard(state.path)
            self._reports.set_state(state)
        if self._current is None and not state.problem and not self._work.reading:
            self._work.open(state.path)  # the first that can be read

    def _weighed(self, state: ReportState) -> None:
        """Count what the comparison with last year's report adds, as it will be compared when it is opened."""
        listed = self._reports.state(state.path)
        self._beside[str(state.path)] = self._before.get(str(state.path), _NO_BEFORE).file or ""
        if listed is not None and not listed.problem and not state.problem and state.path not in self._opened_once:
            self._reports.set_state(state)

    def _weigh(self) -> None:
        sure = {file: before.file for file, before in self._before.items() if before.file is not None}
        fresh = {
            file: before
            for file, before in sure.items()
            if self._beside.get(file) != before and Path(file) not in self._opened_once
        }
        self._work.weigh(fresh)

    def _listed(self, folder: Path, paths: list[Path]) -> None:
        self._folder, self._before, self._beside = folder, {}, {}
        self._opened_once.clear()
        self._messages.take_away(_GONE)
        self._messages.take_away(_UNREADABLE)
        self._reports.show_folder(folder, paths)
        self._opened(self._controller.review)
        watched = [*self._watcher.files(), *self._watcher.directories()]
        if watched:
            self._watcher.removePaths(watched)
        self._watcher.addPaths([str(folder), str(folder.parent)])

    def _known(self) -> list[Known]:
        states = (state for state in self._reports.states if not state.problem)
        return [Known(str(state.path), state.organization, state.year) for state in states]

    def _pair(self) -> None:
        self._before = before_each(self._known())
        for path in self._reports.paths:
            self._reports.set_before(path, self._said(self._before.get(str(path), _NO_BEFORE)))
        self._weigh()
        self.paired.emit()
        self._say_if_unreadable()

    def _say_if_unreadable(self) -> None:
        """Say that there is nothing to work on in a folder; why, the list tells of each file."""
        if self._folder is None or self._current is not None or self._known() or not self._reports.paths:
            return
        text = self.tr("“{name}”里没有能读取的报告，各个文件的原因在左边的列表里。")
        other = Answer(self.tr("打开其他文件夹…"), self._work.ask_for_folder)
        self._messages.tell(_UNREADABLE, text.format(name=called(self._folder)), [other])

    def _said(self, before: Before) -> str:
        if before.file is not None:
            return self.tr("对照 {name}").format(name=Path(before.file).name)
        if len(before.perhaps) == 1:
            return self.tr("上年报告可能是 {name}，单位名称不同").format(name=Path(before.perhaps[0]).name)
        said = self.tr("上年报告有 {count} 份，没有对照")
        return said.format(count=len(before.perhaps)) if before.perhaps else ""

    def _look_for_folder(self) -> None:
        """Say once that the folder is gone, until it is back; what is open stays open."""
        folder = self._folder
        if folder is None:
            return
        if paths.exists(folder):
            self._messages.take_away(_GONE)
            self._watcher.addPath(str(folder))  # one that goes away is watched no more
            return
        if self._messages.text_of(_GONE):
            return
        text = self.tr("文件夹“{name}”不见了，可能被移走、改名或者断开了。")
        if self._current is not None:
            text = self.tr("文件夹“{name}”不见了，可能被移走、改名或者断开了。打开着的报告还在，改动照常保存。")
        again = Answer(self.tr("再试"), lambda: self._work.open(folder))
        other = Answer(self.tr("打开其他文件夹…"), self._work.ask_for_folder)
        self._messages.tell(_GONE, text.format(name=called(folder)), [again, other])
