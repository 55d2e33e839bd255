"""What runs here, to read and to copy."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from gui.help import versions
from gui.keeping.dialogs import Dialogs
from tests.gui.desk import a_window


def test_about_names_every_version_and_can_be_copied_while_the_window_goes_on(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path, Dialogs())
    window.actions_by_id["about"].trigger()
    [box] = [widget for widget in window.findChildren(QMessageBox) if widget.isVisible()]
    assert not box.isModal()
    for name in ("Gouji", "Python", "PySide6", "openpyxl", "系统"):
        assert name in box.text()
    copy = next(button for button in box.buttons() if button.text() == "复制")
    QTest.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == versions.plain()
    assert box.isVisible()
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert not box.isVisible()
