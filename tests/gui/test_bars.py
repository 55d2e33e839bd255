"""Message bars, the list of reports, the history, the menus."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMainWindow, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.review import Review
from gui import style
from gui.actions import SPECS, Actions
from gui.findings.trail_pane import TrailPane
from gui.help import guide
from gui.keeping.dialogs import Choice, Dialogs
from gui.parts.message_bar import Answer, MessageBar
from gui.reports_pane import ReportsPane, ReportState
from gui.settings import Settings
from gui.start import language
from gui.window.menus import AT_THE_FAR_END, MENUS, SUBMENUS, TOOLBAR
from gui.window.recent_menu import RecentMenu
from tests.builders import a_report, ref


def test_one_bar_a_matter_and_its_buttons_answer(qtbot: QtBot) -> None:
    bar, done = MessageBar(), list[str]()
    qtbot.addWidget(bar)
    assert bar.isHidden()
    bar.tell("saving", "没有保存。", [Answer("重试", lambda: done.append("retry"))])
    bar.tell("saving", "还是没有保存。", [Answer("重试", lambda: done.append("retry"))])
    bar.tell("altered", "原文已修改。", kind="notice")
    assert bar.text_of("saving") == "还是没有保存。"
    assert [button.text() for button in bar.buttons_of("saving")] == ["重试", "关闭"]
    bar.show()
    QTest.mouseClick(bar.buttons_of("saving")[0], Qt.MouseButton.LeftButton)
    assert done == ["retry"]
    assert bar.text_of("saving") == ""
    QTest.keyClick(bar.buttons_of("altered")[0], Qt.Key.Key_Escape)
    assert bar.text_of("altered") == ""
    assert bar.isHidden()


def test_a_long_path_does_not_widen_the_window(qtbot: QtBot) -> None:
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.tell("refused", f"找不到文件“/{'folder/' * 60}report.txt”。", [Answer("重试", lambda: None)])
    bar.resize(800, 60)
    bar.show()
    assert bar.minimumSizeHint().width() < 400
    assert bar.width() == 800


def test_a_bar_may_be_answered_by_putting_up_another(qtbot: QtBot) -> None:
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.tell("saving", "没有保存。", [Answer("重试", lambda: bar.tell("saving", "又没有保存。"))])
    bar.show()
    QTest.mouseClick(bar.buttons_of("saving")[0], Qt.MouseButton.LeftButton)
    assert bar.text_of("saving") == "又没有保存。"
    assert bar.isVisible()


def test_bars_follow_light_and_dark(qtbot: QtBot) -> None:
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.tell("saving", "没有保存。")
    bar.show()
    light = bar.grab().toImage().pixelColor(3, 3)
    style.force("dark")
    qtbot.wait(20)
    assert bar.grab().toImage().pixelColor(3, 3) != light


def test_the_list_of_reports_says_how_each_stands(qtbot: QtBot) -> None:
    pane = ReportsPane()
    qtbot.addWidget(pane)
    one, two, three, four = (Path(f"/r/{name}.txt") for name in "一二三四")
    pane.show_folder(Path("/r"), [one, two, three, four])
    pane.set_state(ReportState(one, open=3))
    pane.set_state(ReportState(two, open=0))
    pane.set_state(ReportState(three, problem="“三.txt”是空文件。"))
    pane.set_state(ReportState(Path("/elsewhere.txt"), open=1))
    spoken = [pane.list.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(4)]
    assert spoken == ["● 一.txt（3），3 个问题", "✓ 二.txt", "✗ 三.txt", "◌ 四.txt"]
    assert pane.list.item(2).toolTip() == "“三.txt”是空文件。"
    pane.show()
    with qtbot.waitSignal(pane.report_picked) as picked:
        QTest.mouseClick(
            pane.list.viewport(), Qt.MouseButton.LeftButton, pos=pane.list.visualItemRect(pane.list.item(1)).center()
        )
    assert picked.args == [two]


def test_the_list_of_reports_shows_what_is_asked_for_and_looks_again(qtbot: QtBot) -> None:
    pane = ReportsPane()
    qtbot.addWidget(pane)
    one, two, three = (Path(f"/r/{name}.txt") for name in "一二三")
    pane.show_folder(Path("/r"), [one, two, three])
    pane.set_state(ReportState(one, open=3))
    pane.set_state(ReportState(three, problem="“三.txt”是空文件。"))

    def shown() -> list[str]:
        return [path.stem for row, path in enumerate(pane.paths) if not pane.list.item(row).isHidden()]

    pane.filter.setCurrentText("有问题")
    assert shown() == ["一"]
    pane.filter.setCurrentText("不能读取")
    assert shown() == ["三"]
    pane.set_state(ReportState(three, open=0))
    assert shown() == []
    pane.filter.setCurrentText("已完成")
    assert shown() == ["三"]
    pane.filter.setCurrentText("全部")
    assert shown() == ["一", "二", "三"]
    pane.set_state(ReportState(three, problem="“三.txt”是空文件。"))
    this, unreadable = pane.list.actions()
    with qtbot.waitSignal(pane.look_again_wanted) as wanted:
        unreadable.trigger()
    assert wanted.args == [[three]]
    pane.set_current(two)
    with qtbot.waitSignal(pane.look_again_wanted) as wanted:
        this.trigger()
    assert wanted.args == [[two]]


def test_the_history_grows_and_leads_to_its_cells(qtbot: QtBot) -> None:
    pane, review = TrailPane(), Review(a_report())
    qtbot.addWidget(pane)
    cell = ref("applications.granted.natural_person")
    review.correct(cell, "7", "笔误")
    pane.follow(review.trail, review.form)
    review.undo()
    pane.follow(review.trail, review.form)
    first, second = (pane.item(row).text() for row in range(2))
    assert "更正" in first
    assert first.endswith("→ 7（笔误）")
    assert "撤销" in second
    assert "7 →" in second
    with qtbot.waitSignal(pane.cell_picked) as picked:
        pane.itemActivated.emit(pane.item(0))
    assert picked.args == [cell]
    pane.begin()
    assert pane.count() == 0


def test_no_key_is_taken_twice_and_none_from_chinese_input(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = Actions(window)
    keys = [key.toString() for action in window.actions() for key in action.shortcuts()]
    assert len(keys) == len(set(keys))
    assert not {"Ctrl+Space", "Ctrl+.", "Shift+Space", "Ctrl+Shift+Space"} & set(keys)
    assert actions["redo"].shortcuts() == [QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")]


def test_menus_and_toolbar_name_what_there_is(qtbot: QtBot) -> None:
    ids = {spec.id for spec in SPECS} | {"recent", "", *SUBMENUS}
    assert {name for _, names in MENUS for name in names} <= ids
    assert {*TOOLBAR, *AT_THE_FAR_END} <= ids
    window = QMainWindow()
    qtbot.addWidget(window)
    keys = guide.keys()
    assert "F8" in keys
    assert "(&" not in keys
    assert "MIT" in guide.about()


def test_the_dialogs_speak_chinese_and_give_what_was_chosen(qtbot: QtBot, tmp_path: Path, qapp: QApplication) -> None:
    language.speak(qapp, "zh")
    parent = QWidget()
    qtbot.addWidget(parent)
    texts: set[str] = set()

    def accept() -> None:
        dialog = qapp.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        texts.update(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())
        texts.update(button.text() for button in dialog.findChildren(QPushButton) if button.isVisible())
        dialog.accept()

    QTimer.singleShot(200, accept)
    assert Dialogs().save_file(parent, tmp_path / "报告_核对.xlsx") == tmp_path / "报告_核对.xlsx"
    assert texts
    assert not {text for text in texts if not any(letter >= "\u4e00" for letter in text)}


@pytest.mark.parametrize(
    ("button", "choice"), [("保存工作簿", Choice.SAVE), ("不保存", Choice.DISCARD), ("取消", Choice.CANCEL)]
)
def test_unsaved_work_has_three_answers(qtbot: QtBot, qapp: QApplication, button: str, choice: Choice) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)

    def press() -> None:
        box = qapp.activeModalWidget()
        assert isinstance(box, QMessageBox)
        next(found for found in box.buttons() if found.text() == button).click()

    QTimer.singleShot(50, press)
    assert Dialogs().unsaved(parent, "报告.txt") is choice


def test_escape_keeps_the_work(qtbot: QtBot, qapp: QApplication) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    QTimer.singleShot(50, lambda: QTest.keyClick(qapp.activeModalWidget() or parent, Qt.Key.Key_Escape))
    assert Dialogs().unsaved(parent, "报告.txt") is Choice.CANCEL


def test_the_menu_of_recent_files(qtbot: QtBot, tmp_path: Path) -> None:
    settings = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    menu = RecentMenu(settings)
    qtbot.addWidget(menu)
    menu.aboutToShow.emit()
    [nothing] = menu.actions()
    assert not nothing.isEnabled()
    path = tmp_path / "报告.txt"
    path.touch()
    settings.add_recent(path)
    menu.aboutToShow.emit()
    first, *_, clear = menu.actions()
    with qtbot.waitSignal(menu.picked) as picked:
        first.trigger()
    assert picked.args == [path]
    clear.trigger()
    assert settings.recent == ()
