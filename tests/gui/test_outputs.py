"""What is written beside the workbook: asked for by the menu, done in the background, told in a bar if it fails too."""

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from core.entries import Decision
from gui.main_window import MainWindow
from tests.accepting import changes
from tests.builders import ref
from tests.gui.desk import (
    Answers,
    a_window,
    a_window_on,
    a_wrong_file,
    press,
    press_ctrl,
    under_review,
)
from tests.renderers.common import source
from tests.writers import word
from tests.writers.makings import commented

TOTAL = ref("applications.results_total.natural_person")
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def answers(tmp_path: Path) -> Answers:
    return Answers(output=tmp_path / "发回.docx")


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, answers: Answers) -> MainWindow:
    """Show a text with one wrong figure."""
    return a_window_on(qtbot, a_wrong_file(tmp_path), answers)


@pytest.fixture
def word_window(qtbot: QtBot, tmp_path: Path, answers: Answers) -> MainWindow:
    """Show a Word report with one wrong total."""
    report = source("2021", "city", 7)
    path = tmp_path / "报告.docx"
    path.write_bytes(word.word(report._replace(figures={**report.figures, TOTAL: report.figures[TOTAL] + 5})))
    return a_window_on(qtbot, path, answers)


def told(qtbot: QtBot, window: MainWindow, matter: str) -> str:
    qtbot.waitUntil(lambda: bool(window.messages.text_of(matter)), timeout=20_000)
    return window.messages.text_of(matter)


def test_the_opinion_is_written_beside_the_report_and_the_bar_says_so(
    qtbot: QtBot, tmp_path: Path, window: MainWindow, answers: Answers
) -> None:
    window.actions_by_id["opinion"].trigger()
    assert told(qtbot, window, "opinion") == "已保存审核意见 发回.docx：2 条"
    assert answers.proposed == tmp_path / "报告_审核意见.docx"
    assert answers.kinds == (("Word 文档", ".docx"), ("Excel 工作簿", ".xlsx"))
    assert Document(str(tmp_path / "发回.docx")).tables
    assert [button.text() for button in window.messages.buttons_of("opinion")] == ["打开所在文件夹", "关闭"]
    assert window.panes.status.currentMessage() == ""


def test_the_opinion_may_be_a_workbook(qtbot: QtBot, tmp_path: Path, window: MainWindow, answers: Answers) -> None:
    answers.output = tmp_path / "发回.xlsx"
    window.actions_by_id["opinion"].trigger()
    assert told(qtbot, window, "opinion") == "已保存审核意见 发回.xlsx：2 条"
    assert load_workbook(tmp_path / "发回.xlsx").sheetnames


def test_a_suffix_of_another_kind_is_not_taken_for_the_kind(
    qtbot: QtBot, tmp_path: Path, window: MainWindow, answers: Answers
) -> None:
    for name, typed, written in (
        ("opinion", "意见.txt", "意见.txt.docx"),
        ("opinion", "意见.txt", "意见.txt(2).docx"),
        ("opinion", "意见.XLSX", "意见.XLSX"),
        ("pdf", "打印.docx", "打印.docx.pdf"),
    ):
        answers.output = tmp_path / typed
        window.actions_by_id[name].trigger()
        assert written in told(qtbot, window, name)
        assert (tmp_path / written).exists()
        window.messages.take_away(name)
    answers.save_as = tmp_path / "簿.pdf"
    window.actions_by_id["save_as"].trigger()
    qtbot.waitUntil((tmp_path / "簿.pdf.xlsx").exists, timeout=20_000)
    assert not any((tmp_path / name).exists() for name in ("意见.txt", "打印.docx", "簿.pdf"))


def test_a_name_without_suffix_gets_the_one_proposed(
    qtbot: QtBot, tmp_path: Path, window: MainWindow, answers: Answers
) -> None:
    answers.output = tmp_path / "发回"
    window.actions_by_id["opinion"].trigger()
    assert "发回.docx" in told(qtbot, window, "opinion")


def test_a_marked_copy_is_offered_for_word_alone_and_the_reason_is_said(window: MainWindow) -> None:
    action = window.actions_by_id["tracked"]
    assert not action.isEnabled()
    assert "只有 .docx" in action.toolTip()
    menus = [one.menu() for one in window.menuBar().actions()]
    [menu] = [one for one in menus if isinstance(one, QMenu) and action in one.actions()]
    assert menu.toolTipsVisible()


def test_without_a_report_the_marked_copy_says_what_is_missing(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    assert not window.actions_by_id["tracked"].isEnabled()
    assert window.actions_by_id["tracked"].toolTip() == "先打开一份报告"
    assert not window.actions_by_id["opinion"].isEnabled()


def test_a_marked_copy_of_a_word_report(
    qtbot: QtBot, tmp_path: Path, word_window: MainWindow, answers: Answers
) -> None:
    review = under_review(word_window)
    printed = (tmp_path / "报告.docx").read_bytes()
    assert word_window.actions_by_id["tracked"].isEnabled()
    right = str(int(review.cells[TOTAL].value or 0) - 5)
    word_window.controller.correct(TOTAL, right)
    word_window.actions_by_id["tracked"].trigger()
    assert told(qtbot, word_window, "tracked").startswith("已保存带修订的副本 发回.docx：修订 1 处")
    assert answers.proposed == tmp_path / "报告_核对修订.docx"
    assert answers.kinds == (("Word 文档", ".docx"),)
    assert [one.text for one in changes((tmp_path / "发回.docx").read_bytes(), "李审校") if one.kind == "ins"] == [
        right
    ]
    assert (tmp_path / "报告.docx").read_bytes() == printed


def test_what_only_was_confirmed_is_no_change_in_the_copy(
    qtbot: QtBot, tmp_path: Path, word_window: MainWindow
) -> None:
    word_window.controller.confirm(TOTAL)
    word_window.actions_by_id["tracked"].trigger()
    assert "修订 0 处" in told(qtbot, word_window, "tracked")
    assert not changes((tmp_path / "发回.docx").read_bytes(), "李审校")


def test_a_report_whose_comments_are_damaged_says_so_and_offers_the_opinion(
    qtbot: QtBot, tmp_path: Path, answers: Answers
) -> None:
    content = word.unpacked(commented(source("2021", "city", 7)))
    path = tmp_path / "报告.docx"
    with zipfile.ZipFile(path, "w") as archive:
        for name, part in content.items():
            archive.writestr(name, b"garbage <" if name == "word/comments.xml" else part)
    window = a_window_on(qtbot, path, answers)
    window.actions_by_id["tracked"].trigger()
    assert "（word/comments.xml）已损坏" in told(qtbot, window, "tracked")
    assert [button.text() for button in window.messages.buttons_of("tracked")][:2] == ["重新读取", "审核意见"]
    QTest.mouseClick(window.messages.buttons_of("tracked")[1], LEFT)
    assert told(qtbot, window, "opinion").startswith("已保存审核意见")


def test_a_source_that_changed_is_offered_to_be_read_again(
    qtbot: QtBot, tmp_path: Path, word_window: MainWindow
) -> None:
    review, path = under_review(word_window), tmp_path / "报告.docx"
    path.write_bytes(word.word(source("2021", "city", 7)))
    word_window.actions_by_id["tracked"].trigger()
    assert "在打开以后被改动" in told(qtbot, word_window, "tracked")
    again = word_window.messages.buttons_of("tracked")[0]
    assert again.text() == "重新读取"
    QTest.mouseClick(again, LEFT)
    qtbot.waitUntil(lambda: under_review(word_window) is not review, timeout=20_000)
    assert not (tmp_path / "发回.docx").exists()


def test_a_file_held_elsewhere_is_told_and_another_name_works(qtbot: QtBot, tmp_path: Path, window: MainWindow) -> None:
    (tmp_path / "发回.docx").write_bytes(b"held")
    lock = tmp_path / "~$发回.docx"
    lock.touch()
    window.actions_by_id["opinion"].trigger()
    assert "正在 Excel、WPS 等程序中打开" in told(qtbot, window, "opinion")
    retry, other, elsewhere, _ = window.messages.buttons_of("opinion")
    assert (retry.text(), other.text(), elsewhere.text()) == ("重试", "存为“发回(2).docx”", "换个位置…")
    QTest.mouseClick(other, LEFT)
    qtbot.waitUntil(lambda: "已保存审核意见 发回(2).docx" in window.messages.text_of("opinion"), timeout=20_000)
    assert (tmp_path / "发回.docx").read_bytes() == b"held"
    lock.unlink()


def test_a_folder_that_is_gone_leads_to_another_place(
    qtbot: QtBot, tmp_path: Path, window: MainWindow, answers: Answers
) -> None:
    answers.output = tmp_path / "没有" / "发回.pdf"
    window.actions_by_id["pdf"].trigger()
    assert "文件夹" in told(qtbot, window, "pdf")
    answers.output = tmp_path / "发回.pdf"
    elsewhere = next(one for one in window.messages.buttons_of("pdf") if one.text() == "换个位置…")
    QTest.mouseClick(elsewhere, LEFT)
    qtbot.waitUntil(lambda: "已存为 PDF：发回.pdf" in window.messages.text_of("pdf"), timeout=20_000)
    assert answers.proposed == tmp_path / "报告_核对.pdf"


def test_the_source_is_never_written_over(qtbot: QtBot, tmp_path: Path, window: MainWindow, answers: Answers) -> None:
    answers.output = tmp_path / "报告.txt"
    printed = answers.output.read_bytes()
    for name in ("opinion", "pdf"):
        window.actions_by_id[name].trigger()
        assert told(qtbot, window, name)
    assert answers.output.read_bytes() == printed


def test_what_is_being_typed_is_in_it_too_and_giving_up_writes_nothing(
    qtbot: QtBot, tmp_path: Path, window: MainWindow, answers: Answers
) -> None:
    press(window, Qt.Key.Key_F8, "9")
    window.actions_by_id["opinion"].trigger()
    assert "0 条" in told(qtbot, window, "opinion")
    answers.output = None
    window.actions_by_id["pdf"].trigger()
    assert window.messages.text_of("pdf") == ""
    assert not list(tmp_path.glob("*.pdf"))


def test_printing_gives_the_same_pages(qtbot: QtBot, tmp_path: Path, window: MainWindow, answers: Answers) -> None:
    window.controller.judge_finding(under_review(window).judgement.findings[0].key, Decision.AS_PRINTED, "已去电")
    answers.output = printed = tmp_path / "打印.pdf"
    press_ctrl(window, Qt.Key.Key_P)
    qtbot.waitUntil(lambda: printed.exists() and printed.read_bytes().startswith(b"%PDF"))


@pytest.mark.parametrize("name", ["opinion", "tracked", "pdf"])
def test_what_the_report_is_compared_with_is_never_written_over(
    qtbot: QtBot, tmp_path: Path, word_window: MainWindow, answers: Answers, name: str
) -> None:
    suffix = ".pdf" if name == "pdf" else ".docx"
    previous = tmp_path / f"上年{suffix}"
    previous.write_bytes(b"last year")
    review = under_review(word_window)
    before = replace(review.report, year=(review.report.year or 0) - 1)
    review.compare_with(replace(before, document=replace(before.document, path=str(previous))))
    answers.output = previous
    word_window.actions_by_id[name].trigger()
    assert "不能覆盖" in told(qtbot, word_window, name)
    assert previous.read_bytes() == b"last year"
