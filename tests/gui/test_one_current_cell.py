"""There is one current cell, it is in sight, and whatever a key does it does there."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.findings import Severity
from gui.main_window import MainWindow
from gui.tables.view import TableView
from tests.builders import ref
from tests.gui.desk import a_file, a_window, a_window_on, opened, press, press_ctrl, under_review

Key, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
CELL, FIRST = ref("applications.granted.natural_person"), ref("disclosure.regulations.issued")
SUIT = ref("proceedings.reconsideration.upheld")
WRONG = {str(CELL): "999", "proceedings.reconsideration.total": "88"}


def turn_to(window: MainWindow, at: int) -> TableView:
    bar = window.panes.tables.tabs.tabBar()
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(at).center())
    view = window.panes.tables.tabs.currentWidget()
    assert isinstance(view, TableView)
    return view


def with_findings_on_the_text(folder: Path) -> Path:
    path = a_file(folder, WRONG)
    text = path.read_text("utf-8").replace("（一）", "", 1).replace("三、收到和处理", "收到和处理", 1)
    path.write_text(text.replace("六、", "五、", 1), "utf-8")
    return path


@pytest.mark.parametrize("key", ["next_finding", "previous_finding"])
def test_f8_comes_by_every_open_finding_once_and_begins_again(qtbot: QtBot, tmp_path: Path, key: str) -> None:
    window = a_window_on(qtbot, with_findings_on_the_text(tmp_path))
    review = under_review(window)
    wanted = [finding for finding in review.open_findings if finding.severity is not Severity.INFO]
    assert any(not finding.cells for finding in wanted)
    assert any(finding.cells for finding in wanted)
    seen = []
    for _ in range(2 * len(wanted)):
        window.actions_by_id[key].trigger()
        seen.append(window.selection.finding)

    assert set(seen) == {finding.key for finding in wanted}
    assert seen[: len(wanted)] == seen[len(wanted) :]


def test_at_a_finding_on_the_text_no_cell_is_current(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window_on(qtbot, with_findings_on_the_text(tmp_path))
    review = under_review(window)
    while window.selection.finding is None or (found := window.desk.current) is None or found.cells:
        press(window, Key.Key_F8)

    press(window, "7")
    assert window.panes.status.currentMessage() == "没有选中的格：先点一格，或按方向键"
    press_ctrl(window, Key.Key_Return)

    assert review.trail == ()


@pytest.mark.parametrize(
    ("key", "with_"), [(Key.Key_Delete, None), (Key.Key_Backspace, None), (Key.Key_V, CTRL), (Key.Key_X, CTRL)]
)
def test_a_key_that_clears_or_pastes_says_that_no_cell_is_current(
    qtbot: QtBot, tmp_path: Path, key: Qt.Key, with_: Qt.KeyboardModifier | None
) -> None:
    window = a_window_on(qtbot, a_file(tmp_path))
    window.panes.tables.focus_table()
    assert window.selection.ref is None

    press(window, key, with_=with_)

    assert window.panes.status.currentMessage() == "没有选中的格：先点一格，或按方向键"
    assert under_review(window).trail == ()


def test_a_tab_that_is_turned_to_has_the_current_cell(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    opened(qtbot, window, a_file(tmp_path, WRONG))
    assert window.selection.ref is None
    press(window, Key.Key_F8)
    assert window.selection.ref == CELL

    assert turn_to(window, 2).current == SUIT
    assert window.selection.ref == SUIT
    view = turn_to(window, 1)
    assert (view.current, window.selection.ref) == (CELL, CELL), "where it was left"
    view.setFocus()
    press(window, Key.Key_F2)
    assert view.editor.ref == CELL
    assert view.editor.isVisible()
    press(window, "4", Key.Key_Return)
    assert under_review(window).cells[SUIT].raw != "4"
    assert len(under_review(window).trail) == 1


def test_a_refused_figure_keeps_its_tab_in_front(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window_on(qtbot, a_file(tmp_path, WRONG))
    press(window, Key.Key_F8, "x", "y")

    turn_to(window, 2)
    qtbot.waitUntil(lambda: window.messages.text_of("editing") != "" or window.panes.tables.tabs.currentIndex() == 1)

    view = window.panes.tables.tabs.currentWidget()
    assert isinstance(view, TableView)
    assert (view.editor.ref, view.editor.text()) == (CELL, "xy")
    assert view.editor.isVisible()
    press(window, Key.Key_Escape)
    assert view.editor.ref is None


@pytest.mark.parametrize("key", [Key.Key_Down, Key.Key_Tab, Key.Key_Return, Key.Key_Home, Key.Key_PageDown])
def test_a_table_just_opened_is_entered_by_any_key_that_moves(qtbot: QtBot, tmp_path: Path, key: Qt.Key) -> None:
    window = a_window_on(qtbot, a_file(tmp_path))
    window.panes.tables.focus_table()
    assert window.selection.ref is None

    press(window, key)

    assert window.selection.ref == FIRST


@pytest.mark.parametrize("key", [Key.Key_Z, Key.Key_BracketRight, Key.Key_BracketLeft, Key.Key_Return])
def test_a_key_with_ctrl_chooses_one_cell_alone(qtbot: QtBot, tmp_path: Path, key: Qt.Key) -> None:
    window = a_window_on(qtbot, a_file(tmp_path, WRONG))
    press(window, Key.Key_F8, "4", Key.Key_Return, Key.Key_Down, Key.Key_Down)
    before = len(under_review(window).trail)

    QTest.keyPress(window, Key.Key_Control)
    press_ctrl(window, key)
    QTest.keyRelease(window, Key.Key_Control)

    ref = window.selection.ref
    assert window.panes.tables.marked == ([] if ref is None else [ref])
    assert len(under_review(window).trail) >= before - 1


def test_enter_and_tab_with_shift_choose_one_cell_alone(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window_on(qtbot, a_file(tmp_path, WRONG))
    press(window, Key.Key_F8, Key.Key_Down)
    for key in (Key.Key_Return, Key.Key_Tab):
        press(window, key, with_=Qt.KeyboardModifier.ShiftModifier)
        assert window.panes.tables.marked == [window.selection.ref]


def test_a_click_between_the_tabs_changes_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window_on(qtbot, a_file(tmp_path, WRONG))
    press(window, Key.Key_F8)
    bar = window.panes.tables.tabs.tabBar()
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(bar.tabRect(1).center()))
    assert window.selection.ref == CELL
