"""The line at the bottom: a message and the current cell never stand on each other."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from gui.window.status_line import StatusLine
from tests.gui import stage
from tests.gui.desk import a_file, a_window, opened


def test_a_message_stands_alone_also_when_the_line_is_laid_out_anew(qtbot: QtBot) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.resize(800, 30)
    line.show()
    line.cell.setText("申请办理·总计：47")
    line.showMessage("已与上年对照")
    font = line.standing.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    line.standing.setFont(font)
    stage.settle(0.05)
    assert not line.cell.isVisible()
    line.clearMessage()
    assert line.cell.isVisible()


def test_the_current_cell_comes_back_after_a_message(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    opened(qtbot, window, a_file(tmp_path))
    status = window.panes.status
    status.showMessage("已记下", 50)
    assert not status.cell.isVisible()
    qtbot.waitUntil(status.cell.isVisible)
