"""A number of the original taken into the current cell: by Ctrl and a click, by Ctrl+T at the caret, or why not."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.document import Span
from core.entries import Correction
from gui.main_window import MainWindow
from gui.source.sheet import SourceSheet
from tests.builders import ref
from tests.gui.desk import a_file, a_window, opened, press, press_ctrl, under_review
from tests.gui.pages import a_pdf

K, LEFT, CTRL = Qt.Key, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
TARGET = ref("applications.granted.natural_person")
SAID = (
    "2022年，全年公开信息3万件，另有1.5万条，1万2千次，占4%，减少-5件，截至2022年12月31日，二十三件，共１２件、1,234件，"
    "90余件，第二十条，电话0411-88881234，国办〔2019〕14号，收费45134元，3，120件。"
)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    path = a_file(tmp_path)
    text = path.read_text("utf-8")
    heading = text.index("一、总体情况")
    line = text.index("\n", heading) + 1
    path.write_text(f"{text[:line]}{SAID}\n{text[line:]}", "utf-8")
    made = a_window(qtbot, tmp_path)
    opened(qtbot, made, path)
    made.selection.move_to(TARGET)
    return made


def sheet(window: MainWindow) -> SourceSheet:
    found = window.findChild(SourceSheet)
    assert found is not None
    return found


def place_of(window: MainWindow, words: str, shift: int) -> int:
    text = under_review(window).report.document.text
    return text.index(words, text.index("全年公开信息3万件") - 6 if words in SAID else 0) + shift


def ctrl_click(window: MainWindow, words: str, shift: int = 0) -> None:
    view, at = sheet(window), place_of(window, words, shift)
    view.bring_into_sight(Span(at, at + 1))
    QApplication.processEvents()
    middle = next(view.rects_of(Span(at, at + 1))).center().toPoint()
    QTest.mouseClick(view.viewport(), LEFT, CTRL, middle)
    QApplication.processEvents()


def caret_to(window: MainWindow, words: str, shift: int = 0) -> None:
    """Go to the original with F6 and walk the caret to a place, as the keys do."""
    view, at = sheet(window), place_of(window, words, shift)
    window.panes.tables.focus_table()
    press(window, K.Key_F6, with_=Qt.KeyboardModifier.ShiftModifier)
    assert view.hasFocus()
    aim = view.positions.to_qt(at)
    press_ctrl(window, K.Key_Home)
    for _ in range(aim - view.textCursor().position()):
        QTest.keyClick(view, K.Key_Right)
    assert view.textCursor().position() == aim


def taken(window: MainWindow) -> tuple[object, str] | None:
    """Return what was taken, and the words of the original it was taken from."""
    done = under_review(window).corrections.get(TARGET)
    if done is None:
        return None
    assert done.reason == "取自原文"
    assert done.evidence is not None
    text = under_review(window).report.document.text
    return under_review(window).cells[TARGET].value, text[done.evidence.start : done.evidence.end]


@pytest.mark.parametrize(
    ("words", "shift", "expected"),
    [
        ("3万件", 0, (30000, "3万")),
        ("3万件", 1, (30000, "3万")),
        ("1.5万条", 0, (15000, "1.5万")),
        ("1万2千次", 0, (12000, "1万2千")),
        ("1万2千次", 2, (12000, "1万2千")),
        ("二十三件", 1, (23, "二十三")),
        ("１２件", 0, (12, "１２")),
        ("1,234件", 3, (1234, "1,234")),
    ],
)
def test_ctrl_click_takes_the_whole_number(
    window: MainWindow, words: str, shift: int, expected: tuple[int, str]
) -> None:
    ctrl_click(window, words, shift)
    assert taken(window) == expected


def test_the_sign_and_the_unit_go_with_it_and_the_cell_refuses_them(window: MainWindow) -> None:
    ctrl_click(window, "-5件", 1)
    assert taken(window) is None
    assert "“-5”小于 0" in window.messages.text_of("not taken")
    ctrl_click(window, "45134元", 2)
    assert taken(window) is None
    assert "“45134元”的单位不对" in window.messages.text_of("not taken")


@pytest.mark.parametrize(
    ("words", "shift", "why"),
    [
        ("一、总体情况", 0, "序号"),
        ("（一）予以公开", 1, "序号"),
        ("1.属于国家秘密", 0, "序号"),
        ("第二十条", 1, "序号"),
        ("第二十条", 2, "序号"),
        ("2022年12月31日", 0, "年份、日期"),
        ("12月31日", 0, "年份、日期"),
        ("4%", 0, "百分比"),
        ("0411-88881234", 1, "电话"),
        ("-88881234", 3, "电话"),
        ("〔2019〕14号", 1, "文号"),
        ("14号", 0, "文号"),
        ("90余件", 0, "约数"),
        ("3，120件", 0, "看不出是哪一个数"),
        ("全年公开", 0, "按住 Ctrl 单击一个数字"),
    ],
)
def test_what_is_no_number_to_be_taken_is_answered_with_the_reason(
    window: MainWindow, words: str, shift: int, why: str
) -> None:
    ctrl_click(window, words, shift)
    assert taken(window) is None
    assert "没有数字可取" in window.panes.status.currentMessage()
    assert why in window.panes.status.currentMessage()


@pytest.mark.parametrize("shift", [0, 1, 2])
def test_ctrl_t_takes_the_number_at_the_caret(window: MainWindow, shift: int) -> None:
    caret_to(window, "3万件", shift)
    press_ctrl(window, K.Key_T)
    assert taken(window) == (30000, "3万")
    assert sheet(window).hasFocus()
    assert window.selection.ref == TARGET
    press_ctrl(window, K.Key_Z)
    assert taken(window) is None


def test_ctrl_t_answers_at_what_is_no_number_and_outside_the_original(window: MainWindow) -> None:
    caret_to(window, "2022年12月31日", 1)
    press_ctrl(window, K.Key_T)
    assert "年份、日期" in window.panes.status.currentMessage()
    window.panes.tables.focus_table()
    press_ctrl(window, K.Key_T)
    assert "先按 F6 转到原文" in window.panes.status.currentMessage()
    assert taken(window) is None


def test_ctrl_t_says_how_the_original_is_shown_where_it_is_hidden(window: MainWindow) -> None:
    window.panes.tables.focus_table()
    window.actions_by_id["show_source"].trigger()
    assert not window.panes.source.isVisible()
    press_ctrl(window, K.Key_T)
    said = window.panes.status.currentMessage()
    assert said.startswith("原文没有显示")
    assert "“查看”菜单" in said


def test_ctrl_t_on_a_page_takes_the_framed_figure(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "报告.pdf"
    path.write_bytes(a_pdf())
    window = a_window(qtbot, tmp_path)
    window.open(path)
    qtbot.waitUntil(lambda: window.controller.review is not None, timeout=20_000)
    cell = ref("applications.received.natural_person")
    printed = under_review(window).cells[cell]
    page = window.panes.source.page
    assert page is not None
    window.panes.source.setCurrentWidget(page)
    window.selection.move_to(cell)
    window.panes.tables.focus_table()
    press(window, "9999", K.Key_Return)
    window.selection.move_to(cell)
    page.view.setFocus()
    press_ctrl(window, K.Key_T)
    assert under_review(window).cells[cell].value == printed.value
    assert [act.evidence for act in (under_review(window).trail[-1].act,) if isinstance(act, Correction)] == [
        printed.span
    ]
