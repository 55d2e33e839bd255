"""A window to look at: made, waited for, grabbed and put away without a test around it."""

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.settings import Settings
from tests.gui.desk import Answers, forget_work

USUAL = (1366, 768)
_PATIENCE = 20.0


def a_fresh_window(folder: Path) -> MainWindow:
    """Show a window that remembers nothing outside of `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    settings = Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
    settings.author = "李审校"
    window = MainWindow(settings, Answers())
    window.show()
    return window


def a_window_to_look_at(qtbot: QtBot, folder: Path) -> MainWindow:
    """Show such a window on a usual screen; it is put away when the test ends."""
    window = a_fresh_window(folder)
    qtbot.addWidget(window, before_close_func=lambda _: put_away(window))
    window.resize(*USUAL)
    return window


def until(holds: Callable[[], object]) -> None:
    """Let the window work until something holds."""
    end = time.monotonic() + _PATIENCE
    while not holds():
        assert time.monotonic() < end, "it does not come to pass"
        QApplication.processEvents()
        time.sleep(0.005)


def settle(seconds: float = 0.1) -> None:
    """Let the window do what it has put off."""
    end = time.monotonic() + seconds
    until(lambda: time.monotonic() > end)


def picture(window: MainWindow, menu: QMenu | None) -> QPixmap:
    """Return what is on the screen: the window, and the menu that is open over it."""
    whole = window.grab()
    if menu is not None:
        painter = QPainter(whole)
        painter.drawPixmap(window.mapFromGlobal(menu.pos()), menu.grab())
        painter.end()
    return whole


def put_away(window: MainWindow) -> None:
    """Close a window without a question, and forget it."""
    forget_work(window)
    window.close()
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    window.deleteLater()
    settle(0.05)
