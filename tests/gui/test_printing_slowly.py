"""A printer that takes its time, or takes nothing: the window goes on, and says what came of it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from tests.gui.desk import Answers, a_file, a_window, opened, press, press_ctrl, under_review

WRONG = "applications.unavailable_not_held.natural_person"


class SlowPrinter(QPrinter):
    """A PDF, whose second page comes when it is let."""

    def __init__(self, path: Path, go_on: Event) -> None:
        super().__init__(QPrinter.PrinterMode.HighResolution)
        self.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        self.setOutputFileName(str(path))
        self.go_on = go_on

    def newPage(self) -> bool:  # noqa: N802  (Qt's name)
        self.go_on.wait(30)
        return super().newPage()


class AtThePrinter(Answers):
    """Chooses one printer whenever it is asked."""

    def __init__(self, path: Path, go_on: Event) -> None:
        super().__init__()
        self.path, self.go_on = path, go_on

    def printer(self, parent: QWidget, use: Callable[[QPrinter], object]) -> None:  # noqa: ARG002  (the dialog's signature)
        use(SlowPrinter(self.path, self.go_on))


@pytest.fixture
def go_on() -> Iterator[Event]:
    made = Event()
    yield made
    made.set()


@pytest.fixture
def answers(tmp_path: Path, go_on: Event) -> AtThePrinter:
    return AtThePrinter(tmp_path / "纸.pdf", go_on)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, answers: AtThePrinter) -> MainWindow:
    made = a_window(qtbot, tmp_path, answers)
    made.work.writing.patience_ms = 20
    opened(qtbot, made, a_file(tmp_path, {WRONG: "99"}))
    return made


def bar(window: MainWindow) -> str:
    return window.messages.text_of("writing paper")


def test_the_window_goes_on_while_the_printer_takes_its_time(
    qtbot: QtBot, window: MainWindow, answers: AtThePrinter
) -> None:
    press_ctrl(window, Qt.Key.Key_P)
    qtbot.waitUntil(lambda: bar(window) == "正在打印“报告.txt”…")
    press(window, Qt.Key.Key_F8, "9", Qt.Key.Key_Return)
    assert under_review(window).corrections
    answers.go_on.set()
    qtbot.waitUntil(lambda: "已送到打印机" in window.panes.status.currentMessage(), timeout=20_000)
    assert bar(window) == ""
    pages = pypdfium2.PdfDocument(answers.path)
    assert f"{len(pages)} 页" in window.panes.status.currentMessage()
    assert len(pages) > 1


def test_a_printer_that_never_answers_can_be_left(qtbot: QtBot, window: MainWindow) -> None:
    press_ctrl(window, Qt.Key.Key_P)
    qtbot.waitUntil(lambda: bool(bar(window)))
    [cancel] = window.messages.buttons_of("writing paper")
    QTest.mouseClick(cancel, Qt.MouseButton.LeftButton)
    assert bar(window) == ""
    assert "已取消打印“报告.txt”" in window.panes.status.currentMessage()
    assert window.work.writing.under_way == ()


def test_closing_waits_for_the_printer_until_that_is_given_up(qtbot: QtBot, window: MainWindow) -> None:
    press_ctrl(window, Qt.Key.Key_P)
    qtbot.waitUntil(lambda: bool(bar(window)))
    assert not window.close()
    assert window.messages.text_of("closing") == "正在打印“报告.txt”，印完就关闭窗口…"
    [cancel] = window.messages.buttons_of("writing paper")
    QTest.mouseClick(cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=10_000)


def test_a_printer_that_takes_nothing_is_told_with_a_way_on(
    qtbot: QtBot, tmp_path: Path, window: MainWindow, answers: AtThePrinter
) -> None:
    answers.path = tmp_path / "没有" / "纸.pdf"
    answers.go_on.set()
    press_ctrl(window, Qt.Key.Key_P)
    qtbot.waitUntil(lambda: "没有”不存在" in window.messages.text_of("print"), timeout=20_000)
    again, *_ = window.messages.buttons_of("print")
    assert again.text() == "重试"
    answers.path = tmp_path / "纸.pdf"
    QTest.mouseClick(again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "已送到打印机" in window.panes.status.currentMessage(), timeout=20_000)
    assert window.messages.text_of("print") == ""
