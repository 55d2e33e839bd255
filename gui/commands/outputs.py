"""What leaves the review beside the workbook: 审核意见, the marked copy, tables and findings as PDF or on paper."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from core import words
from core.errors import PartDamagedError, SaveError, SourceChangedError
from core.files import free_name
from core.review import Review
from gui.around import Around
from gui.controller import Controller
from gui.keeping.dialogs import Kinds
from gui.keeping.saving import as_kind, default_name
from gui.parts.message_bar import Answer

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_SHOWN_MS = 6000


class Output(NamedTuple):
    """One kind of file: how it is named, what may be chosen, and who writes it and says what was written."""

    title: str
    name: Callable[[Path], Path]
    kinds: Callable[[Review], Kinds]
    write: Callable[[Review, Path], str]


class Outputs(QObject):
    """Asks where, writes a snapshot in the background, and tells in a bar what came of it."""

    def __init__(self, window: QWidget, controller: Controller, around: Around) -> None:
        super().__init__(window)
        self._window, self._controller = window, controller
        self._work, self._messages, self._dialogs = around.work, around.messages, around.dialogs
        self._actions = around.actions
        self._outputs = {
            "opinion": Output(self.tr("审核意见"), partial(_beside, words.OPINION, ".docx"), _of_opinion, _opinion),
            "tracked": Output(self.tr("带修订的副本"), _tracked_name, _of_tracked, _tracked),
            "pdf": Output(self.tr("存为 PDF"), partial(_beside, words.CHECKED, ".pdf"), _of_pdf, _pdf),
        }
        self._actions.wire({**{name: partial(self.save, name) for name in self._outputs}, "print": self.print_})
        self._work.writing.said.connect(around.panes.status.showMessage)
        controller.opened.connect(self._opened)
        self._opened(controller.review)

    def save(self, name: str) -> None:
        """Ask where a file goes, and write it."""
        review = self._controller.review
        if review is None or not self._work.settle():
            return
        output = self._outputs[name]
        proposed = output.name(Path(review.report.document.path))
        kinds = output.kinds(review)
        chosen = self._dialogs.save_kind(self._window, output.title, proposed, kinds)
        if chosen is not None:
            self._write(name, as_kind(chosen, [suffix for _, suffix in kinds]))

    def print_(self) -> None:
        """Ask for a printer, and print tables and findings."""
        review = self._controller.review
        if review is None or not self._work.settle():
            return
        snapshot = review.snapshot()
        self._dialogs.printer(self._window, lambda printer: self._send(snapshot, printer))

    def _send(self, review: Review, printer: "QPrinter") -> None:
        """Print in the background: what takes the pages may be slow, or not there."""
        from gui import printing  # noqa: PLC0415  (most days nobody prints)

        self._messages.take_away("print")

        def done(said: object) -> None:
            self._work.writing.said.emit(said if isinstance(said, str) else "", _SHOWN_MS)

        def failed(error: Exception) -> None:
            if not isinstance(error, SaveError):
                raise error
            answers = [Answer(self.tr("重试"), self.print_), Answer(self.tr("存为 PDF"), lambda: self.save("pdf"))]
            self._messages.tell("print", error.message, answers)

        name = review.report.document.name
        self._work.writing.print_(name, lambda: printing.to_printer(review, printer), done, failed)

    def _write(self, name: str, path: Path) -> None:
        review = self._controller.review
        if review is None:
            return
        output, snapshot = self._outputs[name], review.snapshot()
        self._messages.take_away(name)

        def done(said: object) -> None:
            self._messages.tell(name, said if isinstance(said, str) else "", [self._folder_of(path)], kind="notice")

        def failed(error: Exception) -> None:
            if not isinstance(error, SaveError):
                raise error
            self._failed(name, path, error)

        self._work.writing.begin(name, path, lambda: output.write(snapshot, path), done, failed)

    def _failed(self, name: str, path: Path, error: SaveError) -> None:
        other = free_name(path)
        answers = [Answer(self.tr("重试"), lambda: self._write(name, path))]
        if isinstance(error, SourceChangedError):
            answers = [Answer(self.tr("重新读取"), self._work.reread)]
        elif isinstance(error, PartDamagedError):
            answers = [
                Answer(self.tr("重新读取"), self._work.reread),
                Answer(self.tr("审核意见"), lambda: self.save("opinion")),
            ]
        elif other != path:
            text = self.tr("存为“{name}”").format(name=other.name)
            answers.append(Answer(text, lambda: self._write(name, other)))
        answers.append(Answer(self.tr("换个位置…"), lambda: self.save(name)))
        self._messages.tell(name, error.message, answers)

    def _folder_of(self, path: Path) -> Answer:
        def show() -> None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))

        return Answer(self.tr("打开所在文件夹"), show)

    def _opened(self, review: Review | None) -> None:
        for name in (*self._outputs, "print"):
            self._messages.take_away(name)
        why = ""
        if review is None:
            why = self.tr("先打开一份报告")
        elif review.report.document.format != "docx":
            why = self.tr("只有 .docx 报告能生成带修订的副本，这份报告不是")
        self._actions.switch("tracked", why)


def _beside(what: str, suffix: str, source: Path) -> Path:
    """报告.txt → 报告_审核意见.docx beside it."""
    return default_name(source).with_name(f"{source.stem}_{what}{suffix}")


def _tracked_name(source: Path) -> Path:
    return _beside(words.TRACKED, ".docm" if source.suffix.lower() == ".docm" else ".docx", source)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Outputs", text)


def _of_opinion(_review: Review) -> Kinds:
    return ((_tr("Word 文档"), ".docx"), (_tr("Excel 工作簿"), ".xlsx"))


def _of_tracked(review: Review) -> Kinds:
    return ((_tr("Word 文档"), _tracked_name(Path(review.report.document.path)).suffix),)


def _of_pdf(_review: Review) -> Kinds:
    return ((_tr("PDF 文件"), ".pdf"),)


def _opinion(review: Review, path: Path) -> str:
    from core import opinion  # noqa: PLC0415  (what it needs is loaded by who saves)

    return words.opinion_line(path.name, opinion.save(review, path))


def _tracked(review: Review, path: Path) -> str:
    from core import tracked  # noqa: PLC0415  (as above)

    return words.corrected_line(path.name, *tracked.save(review, path))


def _pdf(review: Review, path: Path) -> str:
    from gui import printing  # noqa: PLC0415  (as above)

    return printing.to_pdf(review, path)
