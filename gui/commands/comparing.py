"""与上年对照: which report, read in the background, what became of it, and the two years beside each other."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from core import paths, words
from core.errors import PreviousReportError
from core.model import Report
from core.pairing import Before
from core.review import Review
from gui import speech
from gui.around import Around
from gui.commands.foldering import Foldering
from gui.controller import Controller
from gui.findings import explain
from gui.findings.years_pane import YearsPane
from gui.keeping.fetching import Fetching
from gui.parts.message_bar import Answer
from gui.selection import Selection

_SHOWN_MS = 8000
_MOST_OFFERED = 3
_REFUSED, _OFFER, _WITH = "not compared", "last year", "compared with"


class Comparing(QObject):
    """Asks for last year's report, or offers the one the folder has, and shows what it is compared with."""

    def __init__(
        self, window: QWidget, controller: Controller, selection: Selection, around: Around, foldering: Foldering
    ) -> None:
        super().__init__(window)
        self._window, self._controller, self._selection, self._around = window, controller, selection, around
        self._foldering = foldering
        self.pane = YearsPane()
        self.pane.setParent(window)  # until it is a page
        self.pane.hide()
        self._fetching = Fetching(around.work.jobs, around.messages, "comparing", self)
        self._shown: tuple[Review | None, Report | None] = (None, None)
        self._by_itself = False  # whether nobody asked for what is being read
        self._again = False  # whether it is what the report was compared with when it was left
        self._done_for = ""  # for which report something was compared or offered: once is enough
        self._declined: set[str] = set()
        self._wire()

    def _wire(self) -> None:
        around = self._around
        self._fetching.read.connect(lambda report, *_: self._take(report))
        self._fetching.refused.connect(lambda sentence, _: self._fail(sentence))
        around.actions["compare"].triggered.connect(self._toggle)
        self._foldering.paired.connect(self._follow_folder)
        self._controller.opened.connect(self._opened)
        self._controller.changed.connect(lambda _: self._changed())
        self._selection.moved.connect(self.pane.set_current)
        self.pane.cell_picked.connect(self._selection.move_to)
        self.pane.other_wanted.connect(self.ask)
        self.pane.activated.connect(lambda _: around.panes.tables.focus_table())

    def _toggle(self, on: bool) -> None:  # noqa: FBT001  (Qt's signal)
        self._around.actions["compare"].setChecked(not on)  # only what is compared shows as on
        if on:
            self.ask()
        else:
            self._decline()

    def ask(self) -> None:
        """Let the clerk choose last year's report."""
        review = self._controller.review
        if review is None:
            return
        chosen = self._around.dialogs.open_previous(self._window, paths.folder_of(review.report.document.path))
        if chosen is not None:
            self.read(chosen)

    def read(self, path: Path, *, by_itself: bool = False, again: bool = False) -> None:
        """Read a report in the background, then compare with it; what is compared stays until then.

        `again`: it must still be what the report was compared with when it was left.
        """
        self._by_itself, self._again = by_itself, again
        for matter in (_REFUSED, _OFFER, _WITH):
            self._around.messages.take_away(matter)
        self._fetching.begin(path, self.tr("正在读取上年报告“{name}”").format(name=path.name))

    def _take(self, report: Report) -> None:
        if self._again and not self._around.work.recording.remembers(report):
            text = self.tr("上次对照的上年报告“{name}”后来改动过，没有与它对照。对它的问题所作的判断现在不算。")
            answers = [Answer(self.tr("仍与它对照"), lambda: self.read(Path(report.document.path)))]
            self._refuse(text.format(name=report.document.name), answers)
            return
        try:
            self._controller.compare_with(report)
        except PreviousReportError as error:
            self._refuse(speech.sentence(error.message))
            return
        name = report.document.name
        if self._by_itself:
            self._say_with_what(name)
            return
        if self._again:  # as it was left: nothing comes to the front
            self._around.panes.status.showMessage(self.tr("已与“{name}”对照").format(name=name), _SHOWN_MS)
            return
        if self._controller.review is not None:
            self._declined.discard(self._controller.review.report.document.path)
        self._around.aside.show_page(self.pane)
        self._around.panes.status.showMessage(self.tr("已与“{name}”对照").format(name=name), _SHOWN_MS)

    def _fail(self, sentence: str) -> None:
        if self._again:
            text = self.tr("上次对照的上年报告现在读不到，对它的问题所作的判断现在不算。{why}")
            sentence = text.format(why=sentence)
        self._refuse(sentence)

    def _refuse(self, sentence: str, answers: Sequence[Answer] = ()) -> None:
        self._around.messages.tell(_REFUSED, sentence, [*answers, Answer(self.tr("选择其他文件…"), self.ask)])

    def _opened(self, review: Review | None) -> None:
        self._fetching.give_up()
        for matter in (_REFUSED, _OFFER, _WITH):
            self._around.messages.take_away(matter)
        if review is None or self._done_for != review.report.document.path:
            self._done_for = ""
        self._remember(review)
        if review is not None and review.previous is not None and review.report.document.path in self._declined:
            self._controller.compare_with(None)  # what another report was compared with would be this one's too
        self._follow()
        self._follow_folder()

    def _remember(self, review: Review | None) -> None:
        """Compare with what the report was compared with when it was left, or with none if that was the last word."""
        remembered = self._around.work.recording.compared
        if review is None or remembered is None:
            return
        path = review.report.document.path
        if not remembered.path:
            self._declined.add(path)
        elif path not in self._declined and not self._around.work.recording.remembers(review.previous):
            self.read(Path(remembered.path), again=True)

    def _changed(self) -> None:
        self._around.messages.take_away(_WITH)  # who goes on has seen it
        self._follow()

    def _follow(self) -> None:
        """Let the two years stand as the review does."""
        review = self._controller.review
        previous = None if review is None else review.previous
        if review is self._shown[0] and previous is self._shown[1]:
            if review is not None and previous is not None:
                self.pane.follow(review)
            return
        self._shown = (review, previous)
        self.pane.begin(review)
        self._around.panes.tables.set_last_year({} if review is None else explain.figures_before(review))
        self._name_action(review, previous)
        if review is None or previous is None:
            self._around.aside.remove_page(self.pane)
        else:
            self._around.messages.take_away(_OFFER)
            if not self._fetching.under_way:  # else it is not known yet with what
                self._around.work.recording.note_compared(previous)
            self._around.aside.add_page(self.pane, self.tr("与上年对照"))
            self.pane.set_current(self._selection.ref)

    def _name_action(self, review: Review | None, previous: Report | None) -> None:
        action = self._around.actions["compare"]
        action.setChecked(previous is not None)
        if review is None or previous is None:
            action.setToolTip(self.tr("选一份上一年度的报告，逐格对照"))
        else:
            name = words.previous_name(review.report, previous)
            action.setToolTip(self.tr("正与“{name}”对照，再按一次取消").format(name=name))

    def _follow_folder(self) -> None:
        """Compare with the report of the folder that was surely the one before; offer any that may have been."""
        review = self._controller.review
        if review is None or review.previous is not None or self._fetching.under_way:
            return
        path, before = review.report.document.path, self._foldering.before(review.report)
        if path in self._declined or self._done_for == path or before == Before():
            return
        self._done_for = path
        if before.file is not None and self._foldering.lists(path):
            self.read(Path(before.file), by_itself=True)
        else:
            self._offer(review.report, (before.file,) if before.file is not None else before.perhaps)

    def _offer(self, report: Report, files: tuple[str, ...]) -> None:
        paths = [Path(file) for file in files]
        text = self.tr("找到 {year} 年度的报告“{name}”，对照？")
        if len(paths) > 1:
            text = self.tr("文件夹里有 {count} 份 {year} 年度的报告，没有自动对照。")
        elif self._foldering.lists(report.document.path):
            text = self.tr("“{name}”可能是更名以前 {year} 年度的报告，对照？")
        text = text.format(count=len(paths), year=(report.year or 0) - 1, name=paths[0].name)
        answers = [
            Answer(
                self.tr("对照") if len(paths) == 1 else self.tr("对照“{name}”").format(name=path.name),
                lambda path=path: self.read(path),  # type: ignore[misc]  # mypy loses the default
            )
            for path in paths[:_MOST_OFFERED]
        ]
        self._around.messages.tell(_OFFER, text, answers, kind="notice")

    def _say_with_what(self, name: str) -> None:
        answers = [Answer(self.tr("换一份…"), self.ask), Answer(self.tr("取消对照"), self._decline)]
        self._around.messages.tell(_WITH, self.tr("与上年对照：{name}").format(name=name), answers, kind="notice")

    def _decline(self) -> None:
        """Compare no more, and not by itself again."""
        self._fetching.give_up()
        review = self._controller.review
        if review is not None:
            self._declined.add(review.report.document.path)
            self._controller.compare_with(None)
            self._around.work.recording.note_compared(None)
            self._around.panes.status.showMessage(self.tr("已取消与上年对照"), _SHOWN_MS)
