"""完成审校: everything that is open is listed, each line leads there, and what is settled goes from the list."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.entries import Decision
from core.findings import Key
from gui.commands.finishing import FinishingPane
from gui.main_window import MainWindow
from tests.builders import ref
from tests.gui.desk import (
    COLUMN,
    WRONG,
    Answers,
    a_file,
    a_window,
    a_window_on,
    opened,
    press,
    press_ctrl,
    under_review,
)

BLANK = ref("disclosure.licensing.decisions")
GLUED = Path(__file__).parents[1] / "reports" / "06_seed_six_figures.txt"
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """Show a report with a wrong figure and a blank one, and the list of what is open."""
    path = a_file(tmp_path, {str(WRONG): "99", str(BLANK): ""})
    made = a_window_on(qtbot, path, Answers(save_as=tmp_path / "核对.xlsx"))
    made.actions_by_id["finish"].trigger()
    return made


def pane(window: MainWindow) -> FinishingPane:
    return window.finishing.finishing


def lines(window: MainWindow) -> list[str]:
    listed = pane(window).list
    return [listed.item(row).text() for row in range(listed.count())]


def row_of(window: MainWindow, part: str) -> int:
    return next(number for number, line in enumerate(lines(window)) if part in line)


def click(window: MainWindow, part: str) -> None:
    listed = pane(window).list
    place = listed.visualItemRect(listed.item(row_of(window, part)))
    QTest.mouseClick(listed.viewport(), LEFT, pos=place.topLeft() + QPoint(20, 6))


def test_everything_open_is_listed_under_its_heading_with_the_explanation_beside_it(window: MainWindow) -> None:
    assert pane(window).isVisible()
    assert pane(window).list.hasFocus()
    assert pane(window).headline.text() == "还有 3 项没有了结"
    assert [line for line in lines(window) if line.startswith(("错误　", "空白格　"))] == ["错误　2", "空白格　1"]
    assert "申请办理·自然人" in lines(window)[1]
    assert window.panes.explanation.isVisible()


def test_a_click_goes_there_and_the_list_stays(window: MainWindow) -> None:
    click(window, "主动公开·行政许可")
    assert window.selection.ref == BLANK
    click(window, "申请办理·自然人")
    assert window.selection.finding == COLUMN
    assert pane(window).isVisible()
    press(window, Qt.Key.Key_Return)
    assert window.selection.ref == WRONG
    press(window, "9", Qt.Key.Key_Return)
    assert under_review(window).cells[WRONG].value == 9
    assert [line for line in lines(window) if "错误" in line] == []
    assert "工作簿　1" in lines(window)


def test_it_begins_at_the_finding_under_discussion(window: MainWindow) -> None:
    press(window, Qt.Key.Key_Escape)
    window.desk.go_to(Key("applications.row_total", "unavailable_not_held"))
    window.actions_by_id["finish"].trigger()
    assert pane(window).list.currentRow() == row_of(window, "本机关不掌握相关政府信息：各列之和")
    press(window, Qt.Key.Key_Escape)
    window.desk.go_to(Key("cell.blank", str(BLANK)))
    window.actions_by_id["finish"].trigger()
    assert pane(window).list.currentRow() == row_of(window, "主动公开·行政许可")


def test_verdicts_move_findings_and_what_is_explained_goes(window: MainWindow) -> None:
    window.controller.judge_finding(COLUMN, Decision.TO_VERIFY, "已去电")
    assert "判断待核实、已失效　1" in lines(window)
    assert any("（待核实" in line for line in lines(window))
    window.controller.judge_finding(COLUMN, Decision.AS_PRINTED)
    assert not any("申请办理·自然人" in line for line in lines(window))
    window.controller.correct(WRONG, "98")
    assert any("已失效，请重看" in line for line in lines(window))


def test_a_blank_that_is_explained_is_not_open(window: MainWindow) -> None:
    window.controller.judge_finding(Key("cell.blank", str(BLANK)), Decision.AS_PRINTED)
    assert not any("空白格" in line for line in lines(window))


def test_the_workbook_is_saved_from_the_list_and_nothing_is_open_then(
    qtbot: QtBot, tmp_path: Path, window: MainWindow
) -> None:
    window.controller.correct(WRONG, "9")
    window.controller.fill_blanks("")
    assert lines(window)[0] == "工作簿　1"
    click(window, "还没有写入工作簿")
    qtbot.waitUntil(lambda: pane(window).headline.text() == "没有未了结的事项，可以结束审校", timeout=20_000)
    assert (tmp_path / "核对.xlsx").exists()
    assert len(lines(window)) == 1
    assert pane(window).buttons["save"].isVisible()
    assert pane(window).buttons["opinion"].text() == "审核意见"


def test_escape_and_the_button_go_back_to_the_findings(window: MainWindow) -> None:
    press(window, Qt.Key.Key_Escape)
    assert window.panes.findings.isVisible()
    assert window.panes.findings.view.hasFocus()
    press_ctrl(window, Qt.Key.Key_D)
    assert pane(window).list.hasFocus()
    QTest.mouseClick(pane(window).back, LEFT)
    assert window.panes.findings.isVisible()


def test_f6_stops_at_the_list_and_a_hidden_pane_is_shown_again(window: MainWindow) -> None:
    press(window, Qt.Key.Key_F6)
    press(window, Qt.Key.Key_F6, with_=Qt.KeyboardModifier.ShiftModifier)
    assert pane(window).list.hasFocus()
    window.actions_by_id["show_findings"].setChecked(False)
    assert not pane(window).isVisible()
    window.actions_by_id["finish"].trigger()
    assert pane(window).isVisible()


def test_another_report_begins_with_its_findings(qtbot: QtBot, tmp_path: Path, window: MainWindow) -> None:
    opened(qtbot, window, a_file(tmp_path, name="另一份.txt"))
    assert window.panes.findings.isVisible()


def test_guesses_are_listed_until_they_are_confirmed(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "连写.txt"
    path.write_text(GLUED.read_text("utf-8"), "utf-8")
    window = a_window(qtbot, tmp_path)
    review = opened(qtbot, window, path)
    window.actions_by_id["finish"].trigger()
    heading = lines(window)[row_of(window, "推测的数字")]
    assert any("原文缺少的格" in line for line in lines(window))
    listed = pane(window).list
    listed.setCurrentRow(row_of(window, "推测的数字") + 1)
    press(window, Qt.Key.Key_Return)
    guess = window.selection.ref
    assert guess is not None
    count = int(heading.rsplit("　", maxsplit=1)[1])
    press_ctrl(window, Qt.Key.Key_Return)
    assert guess in review.confirmed
    assert f"推测的数字，还没有确认　{count - 1}" in lines(window)
    assert any(entry.kind == "confirmed" for entry in review.trail)
