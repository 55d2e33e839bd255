"""A folder of several years: each report is compared with the one before it, or said why not, undone at will."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.keeping import opening
from gui.main_window import MainWindow
from tests.builders import ref
from tests.gui.desk import LAST_YEAR, Answers, a_file, a_window, answer, opened, press, press_ctrl, under_review

CARRIED = ref("applications.carried_over.natural_person")
LEFT = Qt.MouseButton.LeftButton
Made = Callable[..., MainWindow]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder in which a figure carried over is another than last year's report, further down, says."""
    made = tmp_path / "报告"
    (made / "上年").mkdir(parents=True)
    a_file(made, {str(CARRIED): "1"}, "二〇二二.txt")
    shutil.copy(LAST_YEAR, made / "上年" / "二〇二一.txt")
    return made


@pytest.fixture
def show(qtbot: QtBot, tmp_path: Path) -> Made:
    """Return what opens a folder and waits until all its reports were looked at."""

    def shown(folder: Path, answers: Answers | None = None) -> MainWindow:
        window = a_window(qtbot, tmp_path, answers or Answers())
        with qtbot.waitSignal(window.foldering.paired, timeout=30_000):
            window.open(folder)
        qtbot.waitUntil(lambda: window.controller.review is not None)
        return window

    return shown


def told(window: MainWindow, matter: str = "compared with") -> str:
    return window.messages.text_of(matter)


def compared(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: under_review(window).previous is not None, timeout=5000)


def test_a_report_of_the_folder_is_compared_by_itself(qtbot: QtBot, folder: Path, show: Made) -> None:
    window = show(folder)
    opened(qtbot, window, folder / "二〇二二.txt")
    compared(qtbot, window)
    assert told(window) == "与上年对照：二〇二一.txt"
    assert [b.text() for b in window.messages.buttons_of("compared with")] == ["换一份…", "取消对照", "关闭"]
    assert [f.rule for f in under_review(window).judgement.findings if f.rule.startswith("year.")] == [
        "year.carry_over"
    ]
    assert window.aside.currentWidget() is window.panes.explanation, "nobody asked for the list"
    assert "与 2021 年度对照" in window.panes.status.standing.text()
    assert not under_review(window).unsaved
    state = window.reports.state(folder / "二〇二二.txt")
    assert state is not None
    assert state.open == 3


def test_the_list_says_what_each_report_is_compared_with(folder: Path, show: Made) -> None:
    window = show(folder)
    items = [window.reports.list.item(row) for row in range(window.reports.list.count())]
    texts = {item.text().splitlines()[0].partition("（")[0]: item for item in items}
    assert texts["二〇二二.txt"].text().splitlines()[1:] == ["对照 二〇二一.txt"]
    assert texts["二〇二一.txt"].text().splitlines()[1:] == []
    assert texts["二〇二二.txt"].toolTip().endswith("对照 二〇二一.txt")
    assert texts["二〇二二.txt"].sizeHint().height() > texts["二〇二一.txt"].sizeHint().height()


def test_the_first_edit_takes_the_bar_away_and_leaves_the_comparison(qtbot: QtBot, folder: Path, show: Made) -> None:
    window = show(folder)
    opened(qtbot, window, folder / "二〇二二.txt")
    compared(qtbot, window)
    window.selection.move_to(CARRIED)
    window.panes.tables.focus_table()
    press(window, "2", Qt.Key.Key_Return)
    assert told(window) == ""
    assert under_review(window).previous is not None
    press_ctrl(window, Qt.Key.Key_Z)
    assert under_review(window).previous is not None


def test_a_comparison_that_was_declined_stays_so(qtbot: QtBot, folder: Path, show: Made) -> None:
    window = show(folder)
    opened(qtbot, window, folder / "二〇二二.txt")
    compared(qtbot, window)
    answer(window, "compared with", "取消对照")
    assert under_review(window).previous is None
    opened(qtbot, window, folder / "上年" / "二〇二一.txt")
    opened(qtbot, window, folder / "二〇二二.txt")
    qtbot.wait(200)
    assert under_review(window).previous is None
    assert told(window) == ""


def test_what_was_declined_is_not_compared_by_way_of_another_version(qtbot: QtBot, folder: Path, show: Made) -> None:
    a_file(folder, name="二〇二二改.txt")
    window = show(folder, Answers(previous=folder / "上年" / "二〇二一.txt"))
    opened(qtbot, window, folder / "二〇二二.txt")
    compared(qtbot, window)
    window.actions_by_id["compare"].trigger()
    opened(qtbot, window, folder / "二〇二二改.txt")
    compared(qtbot, window)
    opened(qtbot, window, folder / "二〇二二.txt")
    assert under_review(window).previous is None
    assert window.aside.count() == 2
    window.actions_by_id["compare"].trigger()
    compared(qtbot, window)
    opened(qtbot, window, folder / "二〇二二改.txt")
    opened(qtbot, window, folder / "二〇二二.txt")
    assert under_review(window).previous is not None, "chosen by hand, it is compared again"


def test_another_report_can_be_chosen_instead(qtbot: QtBot, tmp_path: Path, folder: Path, show: Made) -> None:
    other = Path(shutil.copy(LAST_YEAR, tmp_path / "改过的.txt"))
    window = show(folder, Answers(previous=other))
    opened(qtbot, window, folder / "二〇二二.txt")
    compared(qtbot, window)
    first = under_review(window).previous
    answer(window, "compared with", "换一份…")
    qtbot.waitUntil(lambda: under_review(window).previous is not first)
    assert window.panes.status.currentMessage() == "已与“改过的.txt”对照"
    window._dialogs.previous = folder / "上年" / "二〇二一.txt"  # type: ignore[attr-defined]  # noqa: SLF001  (ready answers)
    second = under_review(window).previous
    QTest.mouseClick(window.comparing.pane.other, LEFT)
    qtbot.waitUntil(lambda: under_review(window).previous is not second)


def test_what_is_being_typed_is_not_disturbed(qtbot: QtBot, folder: Path, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    opened(qtbot, window, folder / "二〇二二.txt")
    window.selection.move_to(CARRIED)
    window.panes.tables.focus_table()
    press(window, "1")
    with qtbot.waitSignal(window.foldering.paired, timeout=30_000):
        window.open(folder)
    compared(qtbot, window)
    press(window, "2", Qt.Key.Key_Return)
    assert under_review(window).cells[CARRIED].value == 12


def test_two_that_may_be_last_years_are_offered_not_chosen(qtbot: QtBot, folder: Path, show: Made) -> None:
    shutil.copy(LAST_YEAR, folder / "上年" / "又一份.txt")
    window = show(folder)
    opened(qtbot, window, folder / "二〇二二.txt")
    assert told(window, "last year") == "文件夹里有 2 份 2021 年度的报告，没有自动对照。"
    qtbot.wait(100)
    assert under_review(window).previous is None
    item = window.reports.list.currentItem()
    assert item.text().splitlines()[1] == "上年报告有 2 份，没有对照"
    answer(window, "last year", "对照“又一份.txt”")
    compared(qtbot, window)
    assert told(window, "last year") == ""


def test_a_renamed_place_is_offered_not_chosen(qtbot: QtBot, folder: Path, show: Made) -> None:
    last = folder / "上年" / "二〇二一.txt"
    last.write_text(last.read_text("utf-8").replace("松岭县", "松岭市"), "utf-8")
    window = show(folder)
    opened(qtbot, window, folder / "二〇二二.txt")
    assert told(window, "last year") == "“二〇二一.txt”可能是更名以前 2021 年度的报告，对照？"
    assert under_review(window).previous is None
    answer(window, "last year", "对照")
    compared(qtbot, window)


def test_a_report_from_elsewhere_is_only_offered_the_folders(
    qtbot: QtBot, tmp_path: Path, folder: Path, show: Made
) -> None:
    window = show(folder)
    opened(qtbot, window, a_file(tmp_path, name="别处.txt"))
    assert told(window, "last year") == "找到 2021 年度的报告“二〇二一.txt”，对照？"
    assert under_review(window).previous is None


def test_ctrl_f8_goes_through_the_years(qtbot: QtBot, folder: Path, show: Made) -> None:
    a_file(folder, {str(CARRIED): "5"}, "另一份二〇二二.txt")
    window = show(folder)
    opened(qtbot, window, folder / "二〇二二.txt")
    press(window, Qt.Key.Key_F8, with_=Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: under_review(window).report.document.name == "另一份二〇二二.txt", timeout=5000)
    compared(qtbot, window)


def test_where_no_other_report_has_findings_it_says_so(qtbot: QtBot, tmp_path: Path, show: Made) -> None:
    folder = tmp_path / "一份"
    folder.mkdir()
    window = show((a_file(folder, {str(CARRIED): "1"})).parent)
    qtbot.waitUntil(lambda: window.controller.review is not None)
    press(window, Qt.Key.Key_F8, with_=Qt.KeyboardModifier.ControlModifier)
    assert window.panes.status.currentMessage() == "没有别的有问题的报告了"


def test_a_folder_that_disappears_gets_a_sentence_and_a_way_on(qtbot: QtBot, folder: Path, show: Made) -> None:
    window = show(folder)
    review = under_review(window)
    away = folder.rename(folder.with_name("搬走了"))
    qtbot.waitUntil(lambda: bool(told(window, "folder gone")), timeout=5000)
    assert told(window, "folder gone").startswith("文件夹“报告”不见了")
    window.controller.correct(CARRIED, "2")
    assert under_review(window) is review
    assert "已自动保存" in window.panes.status.standing.text()
    press(window, Qt.Key.Key_F8, with_=Qt.KeyboardModifier.ControlModifier)
    away.rename(folder)
    with qtbot.waitSignal(window.foldering.paired, timeout=30_000):
        answer(window, "folder gone", "再试")
    assert told(window, "folder gone") == ""


def test_a_folder_that_is_back_is_not_called_gone(qtbot: QtBot, folder: Path, show: Made) -> None:
    window = show(folder)
    for _ in range(2):
        away = folder.rename(folder.with_name("搬走了"))
        qtbot.waitUntil(lambda: bool(told(window, "folder gone")), timeout=5000)
        away.rename(folder)
        qtbot.waitUntil(lambda: not told(window, "folder gone"), timeout=5000)


def test_a_folder_with_too_many_reports_says_that_not_all_are_listed(
    folder: Path, show: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert told(show(folder), "cut") == ""
    monkeypatch.setattr(opening, "MOST_FILES", 1)
    window = show(folder)
    assert told(window, "cut").startswith("“报告”里的报告太多，只列出前 1 份")
    assert len(window.reports.paths) == 1


def test_without_a_folder_there_is_no_next_report(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    opened(qtbot, window, a_file(tmp_path))
    press(window, Qt.Key.Key_F8, with_=Qt.KeyboardModifier.ControlModifier)
    assert window.panes.status.currentMessage() == "没有打开文件夹"


def test_the_list_without_a_folder_offers_to_open_one(qtbot: QtBot, tmp_path: Path, folder: Path) -> None:
    window = a_window(qtbot, tmp_path, Answers(folder=folder))
    opened(qtbot, window, a_file(tmp_path))
    window.actions_by_id["show_reports"].trigger()
    assert window.reports.open_folder.isVisible()
    assert not window.reports.list.isVisible()
    qtbot.wait(50)  # until all has its place
    with qtbot.waitSignal(window.foldering.paired, timeout=30_000):
        QTest.mouseClick(window.reports.open_folder, LEFT)
    assert window.reports.list.isVisible()
    assert not window.reports.open_folder.isVisible()


def test_what_is_looked_at_again_may_be_another_year(qtbot: QtBot, folder: Path, show: Made) -> None:
    window = show(folder)
    opened(qtbot, window, folder / "二〇二二.txt")
    last = folder / "上年" / "二〇二一.txt"
    last.write_text(last.read_text("utf-8").replace("2021", "2019").replace("2020", "2018"), "utf-8")
    with qtbot.waitSignal(window.foldering.paired, timeout=30_000):
        window.work.look_again([last])
    texts = [window.reports.list.item(row).text() for row in range(window.reports.list.count())]
    assert not [text for text in texts if "对照" in text]


def test_a_folder_without_a_readable_report_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "坏的"
    folder.mkdir()
    for name in ("一.docx", "二.pdf"):
        (folder / name).write_bytes(b"nothing of the kind")
    window = a_window(qtbot, tmp_path)
    with qtbot.waitSignal(window.foldering.paired, timeout=30_000):
        window.open(folder)
    assert told(window, "unreadable folder") == "“坏的”里没有能读取的报告，各个文件的原因在左边的列表里。"
    assert [window.reports.state(path) is not None for path in window.reports.paths] == [True, True]
    assert window.panes.explanation.text.count("没有打开报告。")
    shutil.rmtree(folder)
    qtbot.waitUntil(lambda: bool(told(window, "folder gone")), timeout=5000)
    assert "打开着的报告" not in told(window, "folder gone")
    opened(qtbot, window, a_file(tmp_path))
    assert told(window, "unreadable folder") == ""
