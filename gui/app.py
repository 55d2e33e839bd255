"""The application: looks, language, settings, the last resort, and the window."""

import locale
import logging
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSettings, QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication

from gui import icons, jobs, style
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.source import copying
from gui.start import collecting, language, last_resort, quick_start

NAME = "gouji"
_AFTER_PAINT_MS = 300
_TURN_S = 0.0001  # after which a thread at work lets the window go on: painting needs a turn dozens of times
_READING_MS = 80  # a text is read in 15 ms: the first paint then has the report


def run(arguments: Sequence[str]) -> int:
    """Show the window, on a report or folder if one is named, until it is closed."""
    last_resort.install(last_resort.state_folder() / "gouji.log")
    app, _ = start(arguments)
    code = app.exec()
    if jobs.any_left():  # Python would wait for them, or take things from under them
        logging.shutdown()
        os._exit(code)
    return code


def start(arguments: Sequence[str]) -> tuple[QApplication, MainWindow]:
    """Make the application and its window; what the command line names is being read."""
    settings = Settings(QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, NAME, NAME))
    app = application(settings.language)
    sys.setswitchinterval(_TURN_S)
    window = open_window(settings, arguments)
    QTimer.singleShot(_AFTER_PAINT_MS, window, lambda: _once_shown(window))
    return app, window


def _once_shown(window: MainWindow) -> None:
    """Do what the first paint need not wait for."""
    quick_start.end()
    collecting.Collector(window)
    _tell_if_no_font(window)
    _close_on_interrupt(window)


def application(wanted: str = "system") -> QApplication:
    """Make the one QApplication, in the language of a setting, with numbers as C reads them."""
    app = QApplication(sys.argv[:1])
    # QApplication takes the user's locale over; under some, C code would then read 1.5 as 1
    locale.setlocale(locale.LC_NUMERIC, "C")
    app.setApplicationName(NAME)
    app.setApplicationDisplayName("")
    app.setDesktopFileName(NAME)
    style.install(app)
    language.speak(app, language.spoken(wanted))
    app.aboutToQuit.connect(copying.hand_over)
    return app


def open_window(settings: Settings, arguments: Sequence[str]) -> MainWindow:
    """Make the window and start reading what the command line names."""
    if settings.theme != "system":
        style.force("dark" if settings.theme == "dark" else "light")
    settings.author = settings.author or _user()
    window = MainWindow(settings)
    window.setWindowIcon(icons.icon("app"))
    if arguments:
        window.open(Path(arguments[0]))
    window.show()  # now the panes have their sizes: what comes next is laid out once
    window.work.jobs.give_time(_READING_MS)
    return window


def _user() -> str:
    return next(filter(None, map(os.environ.get, ("LOGNAME", "USER", "USERNAME"))), "")


def _tell_if_no_font(window: MainWindow) -> None:
    if not style.has_chinese_font():
        # in both languages: without the font the Chinese half is boxes
        window.messages.tell(
            "font",
            "没有中文字体，请安装：sudo apt install fonts-noto-cjk"
            "  (No Chinese font found: install the package fonts-noto-cjk, then start again.)",
        )


def _close_on_interrupt(window: MainWindow) -> None:
    """Let Ctrl-C in the terminal close the window as its button does, unsaved work asked about."""
    if sys.platform == "win32":
        return
    import socket  # noqa: PLC0415  (comes with a dozen modules that the first paint does without)

    reader, writer = socket.socketpair()
    for end in (reader, writer):
        end.setblocking(False)  # noqa: FBT003  (its name says what)
    signal.signal(signal.SIGINT, lambda *_: None)
    signal.set_wakeup_fd(writer.fileno())
    notifier = QSocketNotifier(reader.fileno(), QSocketNotifier.Type.Read, window)
    _held.extend((reader, writer, notifier))

    def woken() -> None:
        reader.recv(16)
        window.close()

    notifier.activated.connect(woken)


_held: list[object] = []
