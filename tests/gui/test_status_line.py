"""The line at the bottom: a message and the current cell never stand on each other."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
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


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_a_long_message_leaves_what_stands_at_the_right_alone(qtbot: QtBot) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.resize(600, 30)
    line.standing.setText("2021 年格式 · UTF-8 · 读到 200/200")
    line.show()
    line.showMessage("已与上年对照")
    assert line.message == "已与上年对照"
    said = "已保存到 /资料/" + "很长的文件夹名/" * 20 + "核对.xlsx"
    line.showMessage(said)
    assert line.message != said
    assert line.message.startswith("已保存到")
    assert line.message.endswith("核对.xlsx")
    drawn = line.fontMetrics().horizontalAdvance(line.message)
    assert drawn < line.standing.geometry().left() - 8
    QToolTip.hideText()
    at = QPoint(40, 10)
    QApplication.sendEvent(line, QHelpEvent(QEvent.Type.ToolTip, at, line.mapToGlobal(at)))
    assert QToolTip.text() == said
    QToolTip.hideText()
