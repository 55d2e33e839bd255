"""Reading, saving and watching files as the clerk sees it: bars, questions, and what follows the answers."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from core import paths
from core.files import free_name
from core.model import Report
from core.resources import is_sample, resource
from gui.controller import Controller
from gui.jobs import Jobs
from gui.keeping.checking import Checking
from gui.keeping.dialogs import Choice, Dialogs
from gui.keeping.fetching import Fetching
from gui.keeping.opening import Opening, called, files_among
from gui.keeping.recording import Recording
from gui.keeping.resuming import Resuming
from gui.keeping.saving import Saving
from gui.keeping.sweeping import Sweeping
from gui.keeping.watching import SourceWatch, Stamp
from gui.keeping.writing import Writing
from gui.navigation import open_count
from gui.parts.message_bar import Answer, MessageBar
from gui.reports_pane import ReportState
from gui.settings import Settings

_SAMPLE = "samples/wangchuan-2021.txt"
_WHEN_QUIET_MS = 1000


class Work(QObject):
    """Everything between the window and the disk."""

    folder_listed = Signal(object, object)  # Path, list of Path
    report_looked_at = Signal(object)  # ReportState
    report_weighed = Signal(object)  # ReportState, last year's report being known
    folder_done = Signal()  # all files of the folder were looked at, or no more are
    came_to_nothing = Signal()  # what was to be opened was refused or given up
    saved = Signal(object)  # Path

    def __init__(
        self, window: QWidget, controller: Controller, messages: MessageBar, settings: Settings, dialogs: Dialogs
    ) -> None:
        super().__init__(window)
        self._window, self._controller, self._messages = window, controller, messages
        self._settings, self._dialogs = settings, dialogs
        self.settle: Callable[[], bool] = lambda: True  # commits what is being typed; false if it is refused
        self.typing: Callable[[], bool] = lambda: False  # whether a figure or a note is being typed
        self.jobs = Jobs(self)
        self._fetching = Fetching(self.jobs, messages, "reading", self)
        self._opening = Opening(self.jobs, self._fetching, self)
        self.writing = Writing(self.jobs, messages, self)
        self.sweeping = Sweeping(self.jobs, self.writing, settings, self)
        self._saving = Saving(controller, self.writing, lambda path: dialogs.save_file(window, path), self)
        self._watch = SourceWatch(self.jobs, self)
        self.recording = Recording(self)
        self._resuming = Resuming(self.recording, controller, messages, self._settled, self)
        self._checking = Checking(self.recording, messages, self.jobs, self._resuming.mend, self)
        self._again: Path | None = None
        self._others: list[Path] = []  # what is read if the file being read cannot be
        self._looked_at = 0
        self._to_look_at = 0
        self._wire()

    def _wire(self) -> None:
        self._fetching.read.connect(self._read)
        self._fetching.refused.connect(self._refused)
        self._fetching.given_up.connect(self.came_to_nothing)
        self._opening.refused.connect(lambda sentence: self._refused(sentence, None))
        self._opening.listed.connect(self._listed)
        self._opening.cut.connect(lambda text: self._messages.tell("cut", text, kind="notice"))
        self._opening.untried.connect(self._say_untried)
        self._opening.looked_at.connect(self._one_looked_at)
        self._opening.all_looked_at.connect(lambda: self._messages.take_away("folder"))
        self._opening.all_looked_at.connect(self.folder_done)
        self._opening.weighed.connect(self.report_weighed)
        self._saving.saved.connect(self._saved)
        self._saving.failed.connect(self._failed_to_save)
        self._watch.altered.connect(self._altered)
        self._watch.as_read.connect(lambda _: self._messages.take_away("altered"))
        self._watch.gone.connect(self._gone)
        self._watch.out_of_reach.connect(self._out_of_reach)
        looking = self._checking.look_at_all
        self.recording.glanced_at.connect(lambda: QTimer.singleShot(_WHEN_QUIET_MS, self, looking))
        self.recording.freed.connect(self._freed)
        self._watch.back.connect(lambda _: self._messages.take_away("gone"))

    def _settled(self) -> bool:
        return self.settle()  # the window puts it in later

    def _freed(self) -> None:
        if not self.typing():  # it asks again
            self._resuming.take_up()

    def ask_for_file(self) -> None:
        """Let the clerk choose a report."""
        chosen = self._dialogs.open_file(self._window, self._folder()) if self.settle() else None
        if chosen is not None:
            self.open(chosen)

    def ask_for_folder(self) -> None:
        """Let the clerk choose a folder."""
        chosen = self._dialogs.open_folder(self._window, self._folder())
        if chosen is not None:
            self.open(chosen)

    def open_sample(self) -> None:
        """Read a bundled report on which everything can be tried."""
        self.open(resource(_SAMPLE))

    def open(self, path: Path) -> None:
        """Read a report or list a folder; what is open stays until the new one is there."""
        if not paths.is_folder(path) and not self.settle():  # a folder is listed beside the report that is open
            return
        self._again, self._others = None, []
        self._opening.open(paths.absolute(path))

    def open_all(self, ones: Sequence[Path]) -> None:
        """Open one as ever; list several as a folder's reports are, and open the first among them that can be read."""
        if len(ones) == 1:
            self.open(ones[0])
            return
        ones = [paths.absolute(path) for path in ones]
        files = files_among(ones)
        if files and not self.settle():
            return
        self._opening.list_all(ones)
        if files:
            self.open(files[0])
            self._others = files[1:]

    @property
    def reading(self) -> bool:
        """Whether a report is being read."""
        return self._fetching.under_way

    def reread(self) -> None:
        """Read the source again and lay the corrections over it."""
        review = self._controller.review
        if review is not None and review.report.document.path and self.settle():
            path = Path(review.report.document.path)
            self._others = []
            self._opening.open(path)
            self._again = path

    def look_again(self, paths: list[Path]) -> None:
        """Look once more at files of the folder."""
        self._looked_at, self._to_look_at = 0, len(paths)
        self._messages.take_away("untried")
        text = self.tr("正在重新查看 {count} 份报告…").format(count=len(paths))
        self._messages.show_progress("folder", text, self._opening.stop_looking)
        self._opening.look_again(paths)

    def weigh(self, beside: Mapping[str, str]) -> None:
        """Judge files of the folder beside last year's reports, each by its path."""
        self._opening.weigh(beside)

    def _folder(self) -> Path:
        recent = self._settings.recent
        return recent[0].parent if recent else paths.home()

    def _read(self, report: Report, path: Path, stamp: Stamp | None) -> None:
        if self._again == path:
            self._again = None
            if not self._resuming.drops(report) or self.may_leave(lambda: self._take_again(report, path, stamp)):
                self._take_again(report, path, stamp)
        elif self.may_leave(lambda: self._take(report, path, stamp)):
            self._take(report, path, stamp)

    def _take_again(self, report: Report, path: Path, stamp: Stamp | None) -> None:
        self._messages.take_away("altered")
        self._resuming.begin_again(report)
        self._watch.watch(path, stamp, report.document.sha256)

    def _take(self, report: Report, path: Path, stamp: Stamp | None) -> None:
        for matter in ("refused", "altered", "gone", "saving"):
            self._messages.take_away(matter)
        self._note_left()
        if not is_sample(path):
            self._settings.add_recent(path)
        self._resuming.begin(report)
        self._watch.watch(path, stamp, report.document.sha256)

    def _note_left(self) -> None:
        """Remember how many findings are open in the review that is left."""
        review = self._controller.review
        if review is not None and review.trail and not is_sample(review.report.document.path):
            path = Path(review.report.document.path)
            self._settings.note_left(path, len(review.trail), open_count(review.open_findings))

    def _refused(self, sentence: str, path: Path | None) -> None:
        if path is not None:
            self.report_looked_at.emit(ReportState(path, problem=sentence))
            if self._others:
                self._opening.open(self._others.pop(0))
                return
        retry = Answer(self.tr("打开其他文件…"), self.ask_for_file)
        self._messages.tell("refused", sentence, [retry])
        self.came_to_nothing.emit()

    def _gone(self, path: Path) -> None:
        text = self.tr(
            "原文件已不在：“{name}”被移走、改名或删除了。审校可以继续，已作的更正都还在；放回原处后这条提示会消失。"
        )
        self._messages.tell("gone", text.format(name=path.name), kind="notice")

    def _out_of_reach(self, path: Path) -> None:
        text = self.tr(
            "现在读不到原文件“{name}”：没有权限，或者网络、磁盘断开了。审校可以继续，已作的更正都还在；能读到时这条提示会消失。"
        )
        self._messages.tell("gone", text.format(name=path.name), kind="notice")

    def _altered(self, path: Path) -> None:
        text = self.tr("“{name}”已被其他程序修改。重新读取会保留已作的更正。").format(name=path.name)
        self._messages.tell("altered", text, [Answer(self.tr("重新读取"), self.reread)], kind="notice")

    def _listed(self, folder: Path, paths: list[Path]) -> None:
        self._looked_at, self._to_look_at = 0, len(paths)
        for matter in ("cut", "refused", "untried"):
            self._messages.take_away(matter)
        text = self.tr("正在核对“{name}”里的 {count} 份报告…").format(name=called(folder), count=len(paths))
        self._messages.show_progress("folder", text, self._opening.stop_looking)
        self.folder_listed.emit(folder, paths)

    def _one_looked_at(self, state: ReportState) -> None:
        self._looked_at += 1
        self._messages.set_progress("folder", self._looked_at, self._to_look_at)
        self.report_looked_at.emit(state)

    def _say_untried(self, paths: list[Path]) -> None:
        text = self.tr(
            "有 {count} 份报告没有查看：查看用的进程启动不了，不是文件的问题。可以再试，也可以在清单里逐份单击打开。"
        )
        again = Answer(self.tr("再试"), lambda: self.look_again(paths))
        self._messages.tell("untried", text.format(count=len(paths)), [again])

    def save(self) -> None:
        """Save the workbook where it was saved before, else ask where."""
        if self.settle():
            self._saving.save()

    def save_as(self) -> None:
        """Save the workbook under a name the clerk chooses."""
        if self.settle():
            self._saving.save_as()

    def _saved(self, path: Path) -> None:
        self._messages.take_away("saving")
        self.saved.emit(path)

    def _failed_to_save(self, sentence: str, path: Path, then: Callable[[], object]) -> None:
        other = free_name(path)
        answers = [Answer(self.tr("重试"), lambda: self._saving.save_to(path, then))]
        if other != path:
            text = self.tr("存为“{name}”").format(name=other.name)
            answers.append(Answer(text, lambda: self._saving.save_to(other, then)))
        answers.append(Answer(self.tr("换个位置…"), lambda: self._saving.save_as(then)))
        self._messages.tell("saving", self.tr("{why}更正都还在。").format(why=sentence), answers)

    def may_leave(self, then: Callable[[], object]) -> bool:
        """Say whether the review may be left now; if the clerk saves first, `then` follows the saving."""
        if not self.settle():
            return False
        self.recording.catch_up()
        review = self._controller.review
        if review is None or not review.unsaved or self._resuming.keeps_all:
            return True
        choice = self._dialogs.unsaved(self._window, review.report.document.name)
        if choice is Choice.SAVE:
            self._saving.save(then)
        return choice is Choice.DISCARD

    def check_data(self) -> None:
        """Look through everything that was ever recorded."""
        self._checking.check()

    def stop(self) -> None:
        """End what runs in the background, and let others have the report."""
        self._note_left()
        self._fetching.patience.stop()
        self.jobs.stop()
        self.recording.close()
