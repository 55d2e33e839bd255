"""Take pictures of the real window: python -m tests.screenshot REPORT OUT.png [WIDTHxHEIGHT] [light|dark] [ACTION ...]

It speaks Chinese; `light-en` and `dark-en` take it in English. ACTION is the name of an action of the window, such as
next_finding, or the file of last year's report, to compare with; each is done in turn before the picture.
"""

import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QSettings
from PySide6.QtWidgets import QApplication

from gui import app
from gui.settings import Settings

READING = 3.0
ACTING = 0.4


def settle(application: QApplication, seconds: float) -> None:
    """Let the window work; a plain wait inside Qt would starve the thread that reads."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        application.processEvents()
        time.sleep(0.01)


def main(report: str, out: str, size: str = "1366x768", theme: str = "light", *actions: str) -> None:
    theme, _, language = theme.partition("-")
    application = app.application(language or "zh")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["GOUJI_STATE"] = folder  # not the work of whoever takes the pictures
        settings = Settings(QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat))
        settings.theme = theme
        settings.author = "审校员"
        window = app.open_window(settings, [report])
        window.resize(*map(int, size.split("x")))
        settle(application, READING)
        for name in actions:
            if Path(name).is_file():
                window.comparing.read(Path(name).absolute())
                settle(application, READING)
            else:
                window.actions_by_id[name].trigger()
                settle(application, ACTING)
        window.grab().save(out)
        window.work.stop()
        window.deleteLater()  # else Python takes the application away first
        application.sendPostedEvents(window, QEvent.Type.DeferredDelete)


if __name__ == "__main__":
    main(*sys.argv[1:])
