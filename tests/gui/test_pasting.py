"""Ctrl+V on a cell: separate numbers stay separate, and nothing is pasted that could be read in two ways."""

import time
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.tables.editor import CellEditor
from tests.builders import ref
from tests.gui.desk import a_file, a_window, opened, press, press_ctrl, under_review

K = Qt.Key
ROW = tuple(
    ref(f"applications.received.{column}")
    for column in ("natural_person", "business", "research", "public_welfare", "legal_service", "other", "total")
)
FIRST, OTHER, TOTAL = ROW[0], ROW[-2], ROW[-1]
SECOND_ROW = tuple(cell._replace(row="carried_over") for cell in ROW)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    made = a_window(qtbot, tmp_path)
    opened(qtbot, made, a_file(tmp_path))
    made.selection.move_to(FIRST)
    made.panes.tables.focus_table()
    return made


def paste(window: MainWindow, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    press_ctrl(window, K.Key_V)


def corrected(window: MainWindow) -> dict[object, str]:
    return {cell: done.after for cell, done in under_review(window).corrections.items()}


def editor(window: MainWindow) -> CellEditor | None:
    return next((one for one in window.findChildren(CellEditor) if one.ref is not None), None)


def told(window: MainWindow) -> str:
    return window.messages.text_of("not taken")


@pytest.mark.parametrize(
    "text", ["1 2", "12 34", "41 3 0", "1,2 34", "4 6 件", "1\u00a02", "1\u30002", "1\v2", "1\u20282"]
)
def test_separate_numbers_are_no_figure_and_stay_in_the_line_with_the_reason(window: MainWindow, text: str) -> None:
    paste(window, text)
    open_one = editor(window)
    assert corrected(window) == {}
    assert open_one is not None
    assert open_one.ref == FIRST
    assert open_one.text().split() == text.split()
    assert open_one.reason.isVisible()
    press(window, K.Key_Return)
    assert corrected(window) == {}


@pytest.mark.parametrize("text", ["\ufeff4\u200b6\n", " 46 ", "46\u3000", "\u00a046\u00ad\u200e", "46 件", "46\r\n"])
def test_what_does_not_show_and_blanks_around_a_figure_are_left_out(window: MainWindow, text: str) -> None:
    paste(window, text)
    assert under_review(window).cells[FIRST].value == 46
    assert editor(window) is None


def test_a_row_of_numbers_between_blanks_fills_as_many_cells_as_one_step(window: MainWindow) -> None:
    paste(window, "48 3 0 0 0 2 53")
    assert [under_review(window).cells[cell].value for cell in ROW] == [48, 3, 0, 0, 0, 2, 53]
    press_ctrl(window, K.Key_Z)
    assert corrected(window) == {}


def test_it_takes_the_place_of_what_is_being_typed(window: MainWindow) -> None:
    press(window, "77")
    paste(window, "48 3 0 0 0 2 53")
    assert [under_review(window).cells[cell].value for cell in ROW] == [48, 3, 0, 0, 0, 2, 53]
    assert editor(window) is None


def test_rows_of_numbers_between_blanks_fill_rows(window: MainWindow) -> None:
    paste(window, "48 3 0 0 0 2 53\n9 8 7 6 5 4 39\n")
    cells = under_review(window).cells
    assert [cells[cell].value for cell in ROW] == [48, 3, 0, 0, 0, 2, 53]
    assert [cells[cell].value for cell in SECOND_ROW] == [9, 8, 7, 6, 5, 4, 39]


def test_a_row_that_is_longer_or_shorter_fills_nothing_and_says_so(window: MainWindow) -> None:
    paste(window, "48 3 0 0 0 53")
    open_one = editor(window)
    assert corrected(window) == {}
    assert open_one is not None
    assert "有 6 个数，从这一格到行末有 7 格" in open_one.reason.text()


def test_blanks_that_may_part_thousands_fill_nothing(window: MainWindow) -> None:
    paste(window, "48 3 120 0 0 2 173")
    open_one = editor(window)
    assert corrected(window) == {}
    assert open_one is not None
    assert "千位分隔" in open_one.reason.text()
    press(window, K.Key_Escape)
    paste(window, "48 3 120 0 0 2 173\n1 2 3 4 5 6 21")
    assert corrected(window) == {}
    assert "一格也没有贴。一、本年新收·自然人" in told(window)
    assert "千位分隔" in told(window)


def test_one_figure_or_two_is_asked_before_it_is_taken(window: MainWindow) -> None:
    window.selection.move_to(OTHER)
    paste(window, "1 234")
    open_one = editor(window)
    assert corrected(window) == {}
    assert open_one is not None
    assert "可能是一个数，也可能是 2 个" in open_one.reason.text()
    press(window, K.Key_Return)
    assert under_review(window).cells[OTHER].value == 1234


def test_a_field_between_tabs_is_one_figure(window: MainWindow) -> None:
    paste(window, "1 234\t5")
    assert [under_review(window).cells[cell].value for cell in ROW[:2]] == [1234, 5]
    press_ctrl(window, K.Key_Z)
    paste(window, "41 3\t5")
    assert corrected(window) == {}
    assert "一格也没有贴。一、本年新收·自然人：“41 3”里不止一个数" in told(window)


def test_lines_of_which_one_holds_several_numbers_fill_nothing(window: MainWindow) -> None:
    paste(window, "5\n41 3\n6")
    assert corrected(window) == {}
    assert "“41 3”里不止一个数" in told(window)


def test_whole_lines_of_a_sheet_are_no_larger_than_what_they_hold(window: MainWindow) -> None:
    paste(window, "48\t3" + "\t" * 16_000 + "\n" + "9" + "\t" * 16_000 + "\n")
    assert [under_review(window).cells[cell].value for cell in (*ROW[:2], SECOND_ROW[0])] == [48, 3, 9]


@pytest.mark.parametrize(
    "text",
    ["\n".join(["\t".join(["1"] * 300)] * 2000), "9\t" * 2_000_000, '"' + "9" * 200_000, "1\t2\t3\t4\t5\t6\t7\t8"],
    ids=["600,000 fields", "megabytes", "an open quote", "one column too many"],
)
def test_more_than_the_table_is_refused_at_once(window: MainWindow, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    begun = time.monotonic()
    press_ctrl(window, K.Key_V)
    assert time.monotonic() - begun < 1
    assert corrected(window) == {}
    assert "一格也没有贴" in told(window)


def test_typed_figures_of_too_many_digits_are_told_to_be_too_long(window: MainWindow) -> None:
    press(window, "9" * 32, K.Key_Return)
    open_one = editor(window)
    assert open_one is not None
    assert "太长" in open_one.reason.text()
    assert "不是数字" not in open_one.reason.text()


@pytest.mark.parametrize("kind", ["html", "picture", "nothing"])
@pytest.mark.parametrize("typing", [False, True])
def test_a_clipboard_without_text_is_told(window: MainWindow, kind: str, *, typing: bool) -> None:
    held = QMimeData()
    if kind == "html":
        held.setHtml("<table><tr><td>9</td><td>8</td></tr></table>")
    elif kind == "picture":
        held.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    QGuiApplication.clipboard().setMimeData(held)
    press(window, *("9" if typing else ""))
    press_ctrl(window, K.Key_V)
    assert told(window) == "剪贴板里没有文字，没有可以粘贴的。"
    assert corrected(window) == {}
