"""A clerk's desk for tests: reports with wrong figures on disk, a window of its own, ready answers to its questions."""

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.findings import Key
from core.opening import open_report
from core.resources import resource
from core.review import Review
from gui.keeping.dialogs import Choice, Dialogs, Kinds
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.tables.view import TableView
from tests.builders import ref

BALANCED = resource("samples/songling-2022.txt")
LAST_YEAR = resource("samples/songling-2021.txt")
# a cell, and what is found where 99 is printed in it: the first finding and the second
WRONG = ref("applications.unavailable_not_held.natural_person")
COLUMN = Key("applications.results_total", "natural_person")
ROW = Key("applications.row_total", "unavailable_not_held")


@dataclass
class Answers(Dialogs):
    """Answers every question at once and notes what was asked."""

    file: Path | None = None
    folder: Path | None = None
    previous: Path | None = None
    save_as: Path | None = None
    unsaved_work: Choice = Choice.CANCEL
    asked: list[str] = field(default_factory=list)
    proposed: Path | None = None
    output: Path | None = None
    kinds: Kinds = ()

    def open_file(self, parent: QWidget, folder: Path) -> Path | None:  # noqa: ARG002  (the dialog's signature)
        self.asked.append("open")
        return self.file

    def open_previous(self, parent: QWidget, folder: Path) -> Path | None:  # noqa: ARG002  (as above)
        self.asked.append("previous")
        self.proposed = folder
        return self.previous

    def open_folder(self, parent: QWidget, folder: Path) -> Path | None:  # noqa: ARG002  (as above)
        self.asked.append("folder")
        return self.folder

    def save_file(self, parent: QWidget, proposed: Path) -> Path | None:  # noqa: ARG002  (as above)
        self.asked.append("save")
        self.proposed = proposed
        return self.save_as

    def unsaved(self, parent: QWidget, name: str) -> Choice:  # noqa: ARG002  (as above)
        self.asked.append("unsaved")
        return self.unsaved_work

    def save_kind(self, parent: QWidget, title: str, proposed: Path, kinds: Kinds) -> Path | None:  # noqa: ARG002  (as above)
        self.asked.append(title)
        self.proposed, self.kinds = proposed, kinds
        return self.output

    def printer(self, parent: QWidget, use: Callable[[QPrinter], object]) -> None:  # noqa: ARG002  (as above)
        self.asked.append("print")
        if self.output is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.output))
        use(printer)

    def tell(self, parent: QWidget, title: str, html: str, plain: str = "") -> None:  # noqa: ARG002  (as above)
        self.asked.append(title)


def a_file(folder: Path, changes: Mapping[str, str] | None = None, name: str = "报告.txt") -> Path:
    """Write the balanced sample with some figures printed otherwise: `{"applications.received.total": "47"}`."""
    report = open_report(BALANCED)
    cells, text = report.by_ref(), report.document.text
    places = {cells[ref(cell)].span: printed for cell, printed in (changes or {}).items()}
    for span, printed in sorted(places.items(), reverse=True):
        assert span is not None
        text = text[: span.start] + printed + text[span.end :]
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def a_wrong_file(folder: Path, name: str = "报告.txt") -> Path:
    """Write the balanced sample with one wrong figure, which breaks a column and a row."""
    return a_file(folder, {str(WRONG): "99"}, name)


def a_file_of_last_year(folder: Path) -> Path:
    """Put the report of the year before into a folder of its own."""
    (folder / "上年").mkdir(exist_ok=True)
    return Path(shutil.copy(LAST_YEAR, folder / "上年" / "松岭2021.txt"))


def a_long_file(folder: Path) -> Path:
    """Write a report of the year before that takes long to read."""
    text = LAST_YEAR.read_text("utf-8").replace("\n一、", "\n" + "公开工作平稳有序。\n" * 3_000 + "\n一、", 1)
    path = folder / "长.txt"
    path.write_text(text, "utf-8")
    return path


def a_window(qtbot: QtBot, folder: Path, answers: Dialogs | None = None) -> MainWindow:
    """Show a window that remembers nothing outside `folder`."""
    store = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    settings = Settings(store)
    settings.author = "李审校"
    window = MainWindow(settings, answers or Answers())
    window.resize(1366, 768)
    qtbot.addWidget(window, before_close_func=forget_work)
    window.show()
    return window


def forget_work(window: QWidget) -> None:
    """Let a test's window close without a question, also while something is typed that is no figure."""
    for view in window.findChildren(TableView):
        view.editor.close_editor()
    if isinstance(window, MainWindow) and (review := window.controller.review) is not None:
        review.mark_saved()


def opened(qtbot: QtBot, window: MainWindow, path: Path) -> Review:
    """Open a report and wait until it is there and explained."""
    before = window.controller.review

    def is_there() -> bool:
        review = window.controller.review
        return review is not None and review is not before and Path(review.report.document.path) == path

    window.open(path)
    qtbot.waitUntil(is_there, timeout=5000)
    return under_review(window)


def a_window_on(qtbot: QtBot, path: Path, answers: Dialogs | None = None) -> MainWindow:
    """Show a report in a window of its own."""
    window = a_window(qtbot, path.parent, answers)
    opened(qtbot, window, path)
    return window


def under_review(window: MainWindow) -> Review:
    review = window.controller.review
    assert review is not None
    return review


def answer(window: MainWindow, matter: str, text: str) -> None:
    """Press a button of a bar."""
    button = next(one for one in window.messages.buttons_of(matter) if one.text() == text)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def press(window: MainWindow, *keys: Qt.Key | str, with_: Qt.KeyboardModifier | None = None) -> None:
    """Press keys, or type text, where the keyboard is, as a person does."""
    for stroke in [part for key in keys for part in (key if isinstance(key, str) else (key,))]:
        # asked for anew each time: the first digit opens the editor, which takes the next
        aim = QApplication.focusWidget() or window.focusWidget() or window
        if isinstance(stroke, str):
            QTest.keyClicks(aim, stroke)
        else:
            QTest.keyClick(aim, stroke, with_ or Qt.KeyboardModifier.NoModifier)
    QApplication.processEvents()


def press_ctrl(window: MainWindow, *keys: Qt.Key) -> None:
    press(window, *keys, with_=Qt.KeyboardModifier.ControlModifier)
