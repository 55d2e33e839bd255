"""使用说明: one text in the window and beside the README, opened and closed by key, never in the way of the work."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTranslator
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.resources import resource
from gui import style
from gui.actions import SPECS, Spec
from gui.help import guide, legend
from gui.help.guide_pane import GuidePane
from gui.main_window import MainWindow
from tests.gui.desk import (
    a_window,
    a_window_on,
    a_wrong_file,
    opened,
    press,
    press_ctrl,
    under_review,
)
from tests.guide import up_to_date
from tests.translations import COMPILED

README = Path(__file__).parents[2] / "README.md"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """Show a report with one wrong figure, its first finding under discussion."""
    made = a_window_on(qtbot, a_wrong_file(tmp_path))
    press(made, Qt.Key.Key_F8)
    return made


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    """Let the program speak English."""
    translator = QTranslator()
    assert translator.load(str(COMPILED))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def shown(window: MainWindow) -> str:
    return window.reading.pane.view.toPlainText()


def test_the_guide_is_one_text_with_the_tables_the_program_makes() -> None:
    text = guide.text()
    assert up_to_date("guide.md") == text, "python -m tests.guide"
    assert "(resources/guide.md)" in README.read_text("utf-8")
    assert not re.search("[\U00010000-\U0010ffff]", text), "places in it are counted as Qt counts"


def test_an_english_window_has_an_english_guide(english: None) -> None:
    assert english is None
    text = guide.text()
    assert text.startswith("# Guide\n")
    assert up_to_date("guide.en.md") == text, "python -m tests.guide"
    assert not re.search("[\U00010000-\U0010ffff]", text)


def test_both_guides_have_the_same_parts() -> None:
    one, other = ([len(part.splitlines()) for part in parts_of(name)] for name in ("guide.md", "guide.en.md"))
    assert one == other


def parts_of(name: str) -> list[str]:
    """Return the parts of a guide, each with as many lines as there are paragraphs, points and rows in it."""
    return re.split("(?m)^## ", resource(name).read_text("utf-8"))


def test_every_key_of_the_window_is_in_the_guide() -> None:
    named = {key for keys, _ in guide.key_rows() for key in keys.split(" / ")}
    assert {keys.replace("Return", "Enter") for spec in SPECS for keys in spec.keys} <= named


@pytest.mark.parametrize("spec", [spec for spec in SPECS if spec.id.startswith(("save", "opinion", "tracked", "pdf"))])
def test_what_can_be_written_is_explained(spec: Spec) -> None:
    name = spec.text.split("(&")[0].removeprefix("保存").removeprefix("另存")
    assert name in guide.text()


def test_f1_opens_it_beside_the_report_and_closes_it_again(window: MainWindow) -> None:
    view = window.focusWidget()
    assert not window.reading.pane.isVisible()
    press(window, Qt.Key.Key_F1)
    assert window.reading.pane.isVisible()
    assert QApplication.activeModalWidget() is None
    assert window.reading.pane.view.hasFocus()
    assert window.panes.tables.isVisible()
    for words in ("打开报告", "标记的意思", "与上年对照", "读不出来时怎么办", "Ctrl+F8"):
        assert words in shown(window)
    assert "⟦" not in shown(window)
    assert "<!--" not in shown(window)
    press(window, Qt.Key.Key_F1)
    assert not window.reading.pane.isVisible()
    assert window.focusWidget() is view


def test_esc_closes_it_and_the_keyboard_is_where_it_was(window: MainWindow) -> None:
    view = window.focusWidget()
    press(window, Qt.Key.Key_F1)
    press(window, Qt.Key.Key_Escape)
    assert not window.reading.pane.isVisible()
    assert window.focusWidget() is view


def test_the_work_goes_on_while_it_is_open(window: MainWindow) -> None:
    press(window, Qt.Key.Key_F1)
    window.panes.tables.focus_table()
    cell = window.selection.ref
    assert cell is not None
    press(window, "7", Qt.Key.Key_Return)
    assert under_review(window).cells[cell].value == 7
    press_ctrl(window, Qt.Key.Key_Z)
    assert window.reading.pane.isVisible()
    press(window, "8", Qt.Key.Key_Escape)
    assert window.reading.pane.isVisible(), "Esc in a table is about the figure"
    press(window, Qt.Key.Key_F1)
    assert not window.reading.pane.isVisible()
    assert window.panes.tables.isAncestorOf(window.focusWidget())


def test_the_panes_have_their_sizes_back(window: MainWindow) -> None:
    before = [pane.size() for pane in window.arrangement.panes.values()]
    press(window, Qt.Key.Key_F1)
    press(window, Qt.Key.Key_F1)
    QApplication.processEvents()
    after = [pane.size() for pane in window.arrangement.panes.values()]
    assert all(abs(a.width() - b.width()) <= 2 and a.height() == b.height() for a, b in zip(before, after, strict=True))


def test_words_are_found_forwards_and_backwards(window: MainWindow) -> None:
    press(window, Qt.Key.Key_F1)
    press_ctrl(window, Qt.Key.Key_F)
    pane = window.reading.pane
    assert pane.words.hasFocus()
    press(window, "f8")
    count = shown(window).upper().count("F8")
    assert pane.count.text() == f"1/{count}"
    press(window, Qt.Key.Key_Return)
    assert pane.count.text() == f"2/{count}"
    assert pane.view.textCursor().position() == [found.start() for found in re.finditer("F8", shown(window))][1]
    press(window, Qt.Key.Key_Return, with_=Qt.KeyboardModifier.ShiftModifier)
    assert pane.count.text() == f"1/{count}"
    assert len(pane.view.extraSelections()) == count
    pane.words.setText("没有这样的词")
    assert (pane.count.text(), pane.view.extraSelections()) == ("没有找到", [])
    press(window, Qt.Key.Key_Escape)
    assert not pane.isVisible()


def test_the_menu_goes_to_the_keys(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_by_id["keys"].trigger()
    view = window.reading.pane.view
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > 0)
    top = view.cursorForPosition(QPoint(20, 20))
    assert top.block().text() == "全部按键"


def test_the_cross_closes_it(window: MainWindow) -> None:
    press(window, Qt.Key.Key_F1)
    QTest.mouseClick(window.reading.pane.close_button, Qt.MouseButton.LeftButton)
    assert not window.reading.pane.isVisible()


def test_it_opens_before_any_report_is(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    qtbot.waitUntil(window.welcome.button.hasFocus)
    press(window, Qt.Key.Key_F1)
    assert window.reading.pane.isVisible()
    assert window.welcome.isVisible()
    press(window, Qt.Key.Key_F1)
    assert window.welcome.button.hasFocus()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_marks_are_those_of_the_tables(scheme: style.Scheme) -> None:
    style.force(scheme)
    failing = next(row for row in legend.ROWS if row.mark.check == "failing")
    picture = legend.picture(failing, QFont())
    assert picture.pixelColor(picture.width() // 2, 4) == style.colours().failing.fill


def test_light_and_dark_draw_it_anew_and_stay_where_it_was(qtbot: QtBot) -> None:
    pane = GuidePane()
    qtbot.addWidget(pane)
    pane.resize(400, 500)
    pane.show()
    pane.view.verticalScrollBar().setValue(700)
    before = pane.view.grab().toImage().pixelColor(3, 3)
    style.force("dark")
    QApplication.processEvents()
    assert pane.view.verticalScrollBar().value() == 700
    assert pane.view.grab().toImage().pixelColor(3, 3) != before


def test_the_guide_is_part_of_what_is_installed() -> None:
    assert resource("guide.md").is_file()


def test_it_closes_where_another_form_took_the_tables_away(qtbot: QtBot, tmp_path: Path, window: MainWindow) -> None:
    press(window, Qt.Key.Key_F1)
    other = tmp_path / "云溪.txt"
    other.write_bytes(resource("samples/yunxi-2020.txt").read_bytes())
    opened(qtbot, window, other)
    window.reading.pane.view.setFocus()
    qtbot.wait(20)  # the tables of the form before are deleted
    press(window, Qt.Key.Key_Escape)
    assert not window.reading.is_open
    qtbot.waitUntil(lambda: window.panes.tables.isAncestorOf(window.focusWidget()))


def test_it_closes_where_the_list_of_the_first_page_was_made_anew(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    qtbot.waitUntil(window.welcome.button.hasFocus)
    window._settings.add_recent(a_wrong_file(tmp_path))  # noqa: SLF001  (what the window remembers)
    window.welcome.show_last()
    [button] = window.welcome.recent_buttons
    button.show()
    button.setFocus()
    press(window, Qt.Key.Key_F1)
    assert window.reading.is_open
    window.welcome.show_last()
    qtbot.wait(20)
    press(window, Qt.Key.Key_F1)
    assert window.welcome.button.hasFocus()
