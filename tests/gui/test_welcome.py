"""The first page: buttons, what was worked on last, the sample that nothing is kept of, all of it by keyboard too."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from core.journal import glance
from gui import style
from gui.keeping.recording import State
from gui.keeping.saving import default_name
from gui.main_window import MainWindow
from tests.builders import ref
from tests.gui.desk import Answers, a_file, a_window, opened, press, press_ctrl, under_review

CELL = ref("applications.granted.natural_person")
LEFT = Qt.MouseButton.LeftButton


def labels(window: MainWindow) -> list[str]:
    return [label.text() for label in window.welcome.findChildren(QLabel) if label.isVisible()]


@pytest.fixture
def worked_on(qtbot: QtBot, tmp_path: Path) -> Path:
    """Return a report with one correction, left by a window that was closed."""
    path = a_file(tmp_path)
    window = a_window(qtbot, tmp_path)
    opened(qtbot, window, path)
    window.controller.correct(CELL, "7")
    window.close()
    return path


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, worked_on: Path) -> MainWindow:
    """Show the first page, which knows of that report by now."""
    assert worked_on
    (tmp_path / "各乡镇").mkdir()
    made = a_window(qtbot, tmp_path, Answers(file=a_file(tmp_path, name="选的.txt"), folder=tmp_path / "各乡镇"))
    qtbot.waitUntil(lambda: bool(made.welcome.review_buttons))
    return made


def test_where_nothing_was_done_yet_it_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    qtbot.wait(200)
    assert "还没有审校过报告。" in labels(window)
    assert not {"接着审校", "最近打开"} & set(labels(window))
    assert (window.welcome.review_buttons, window.welcome.recent_buttons) == ([], [])


def test_what_was_worked_on_is_listed_with_where_it_was_left(window: MainWindow) -> None:
    [button] = window.welcome.review_buttons
    assert button.text() == "松岭县人民政府 2022 年度 报告.txt"
    assert button.description().startswith("更正 1 处，还有 2 个问题，")
    assert button.accessibleName().startswith("松岭县人民政府 2022 年度 报告.txt，更正 1 处")
    assert window.welcome.recent_buttons == [], "listed once is enough"
    assert window.welcome.emptiness == ""


def test_a_click_goes_on_where_it_was_left(qtbot: QtBot, window: MainWindow, worked_on: Path) -> None:
    QTest.mouseClick(window.welcome.review_buttons[0], LEFT)
    qtbot.waitUntil(lambda: window.controller.review is not None)
    assert Path(under_review(window).report.document.path) == worked_on
    assert under_review(window).cells[CELL].value == 7
    assert "已恢复上次的审校：更正 1 处" in window.messages.text_of("resumed")


def test_what_went_on_elsewhere_is_not_counted(tmp_path: Path, window: MainWindow, worked_on: Path) -> None:
    settings = window._settings  # noqa: SLF001  (what the window remembers)
    assert settings.left_open(worked_on, 1) == 2
    assert settings.left_open(worked_on, 2) is None
    assert settings.left_open(tmp_path / "另一份.txt", 1) is None


def test_a_report_that_is_gone_is_not_offered(qtbot: QtBot, tmp_path: Path, worked_on: Path) -> None:
    worked_on.unlink()
    window = a_window(qtbot, tmp_path)
    qtbot.wait(300)
    assert window.welcome.review_buttons == []
    assert "还没有审校过报告。" in labels(window)


def test_tab_goes_through_everything_and_enter_opens(qtbot: QtBot, tmp_path: Path, window: MainWindow) -> None:
    window._settings.add_recent(tmp_path / "各乡镇")  # noqa: SLF001  (what the window remembers)
    window.welcome.show_last()
    welcome = window.welcome
    qtbot.waitUntil(welcome.button.hasFocus)
    order = [welcome.folder_button, welcome.sample_button, *welcome.review_buttons, *welcome.recent_buttons]
    assert len(order) == 4
    for button in order:
        press(window, Qt.Key.Key_Tab)
        assert button.hasFocus()
    press(window, Qt.Key.Key_Tab, with_=Qt.KeyboardModifier.ShiftModifier)
    press(window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.controller.review is not None)
    assert under_review(window).trail


def test_enter_at_the_start_asks_for_a_file(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(window.welcome.button.hasFocus)
    press(window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.controller.review is not None)
    assert under_review(window).report.document.name == "选的.txt"


def test_the_folder_button_asks_for_a_folder(qtbot: QtBot, tmp_path: Path, window: MainWindow) -> None:
    a_file(tmp_path / "各乡镇", name="甲.txt")
    QTest.mouseClick(window.welcome.folder_button, LEFT)
    qtbot.waitUntil(lambda: window.controller.review is not None, timeout=20_000)
    assert under_review(window).report.document.name == "甲.txt"


@pytest.fixture
def sample(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """Show the sample."""
    made = a_window(qtbot, tmp_path, Answers(save_as=tmp_path / "试.xlsx"))
    QTest.mouseClick(made.welcome.sample_button, LEFT)
    qtbot.waitUntil(lambda: made.controller.review is not None)
    return made


def test_the_sample_says_that_it_is_one(sample: MainWindow) -> None:
    assert under_review(sample).report.organization == "望川市人民政府"
    assert sample.messages.text_of("trying").startswith("这是样例")
    assert "样例，改动不保存" in sample.panes.status.standing.text()


def test_nothing_of_the_sample_is_kept_and_nothing_asked(qtbot: QtBot, tmp_path: Path, sample: MainWindow) -> None:
    press(sample, Qt.Key.Key_F8)
    press(sample, "7", Qt.Key.Key_Return)
    review = under_review(sample)
    assert review.trail
    press_ctrl(sample, Qt.Key.Key_Z)
    press(sample, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: under_review(sample) is not review)
    assert sample.work.recording.state is State.TRYING
    sample.close()
    assert not sample.isVisible()
    assert sample._dialogs.asked == []  # type: ignore[attr-defined]  # noqa: SLF001  (ready answers)
    assert glance(5) == ()
    again = a_window(qtbot, tmp_path)
    assert again.welcome.emptiness
    qtbot.wait(200)
    assert again.welcome.review_buttons == []


def test_a_workbook_of_the_sample_goes_where_ones_own_files_are(
    qtbot: QtBot, tmp_path: Path, sample: MainWindow
) -> None:
    with qtbot.waitSignal(sample.work.saved, timeout=20_000):
        press_ctrl(sample, Qt.Key.Key_S)
    assert (tmp_path / "试.xlsx").is_file()
    assert default_name(Path(under_review(sample).report.document.path)).parent == Path.home()


def test_after_the_sample_ones_own_report_is_kept_again(qtbot: QtBot, tmp_path: Path, sample: MainWindow) -> None:
    opened(qtbot, sample, a_file(tmp_path))
    assert sample.messages.text_of("trying") == ""
    sample.controller.correct(CELL, "7")
    assert sample.work.recording.state is State.KEPT
    assert [recorded.source.path for recorded in glance(5)] == [str(tmp_path / "报告.txt")]


def test_the_keyboard_stays_where_it_was_when_the_list_is_made_anew(qtbot: QtBot, window: MainWindow) -> None:
    [button] = window.welcome.review_buttons
    button.setFocus()
    style.force("dark")
    qtbot.waitUntil(lambda: window.welcome.review_buttons != [button])
    [again] = window.welcome.review_buttons
    qtbot.waitUntil(again.hasFocus)
