"""A window that saves without end: `python -m tests.gui.saver REPORT FOLDER VERSION [straight]`.

One figure grows by a hundred thousand before each file is written, workbook, opinion, marked copy and PDF in turn:
what a file holds tells when it was written. Said are `begun` and `saved`, with the kind and the figure. `straight` is
the control: the files are written where they lie.
"""

import os
import sys
from collections.abc import Callable
from itertools import cycle
from pathlib import Path
from typing import BinaryIO, cast

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings, QTimer

from core import opinion, tracked, workbook
from core.forms import CellRef
from gui import app, printing
from gui.main_window import MainWindow
from gui.settings import Settings
from tests.editing import say
from tests.gui.desk import Answers

CELL = CellRef("applications", "received", "natural_person")
FILES = {"workbook": "簿.xlsx", "opinion": "意见.docx", "tracked": "副本.docx", "pdf": "表.pdf"}
AUTHOR = "李审校"
FIRST, STEP = 100_000_000, 100_000


def straight(path: Path, write: Callable[[BinaryIO], None], _: object = None) -> None:
    """Write a file where it lies."""
    with path.open("wb", buffering=0) as stream:
        write(cast("BinaryIO", stream))  # what is wanted of one, a raw file has


class Saver:
    """Saves one kind after the other, each with a figure of its own."""

    def __init__(self, window: MainWindow, answers: Answers, folder: Path, version: int) -> None:
        self._window, self._answers, self._folder = window, answers, folder
        self._figure = FIRST + STEP * version
        self._kinds = cycle(FILES)
        self._kind = ""
        window.work.writing.said.connect(lambda *_: self._look())

    def go_on(self, _review: object = None) -> None:
        """Enter the next figure and write the next file."""
        self._figure += STEP
        self._kind = next(self._kinds)
        self._window.controller.correct(CELL, str(self._figure))
        say("begun", self._kind, self._figure)
        self._answers.output = self._answers.save_as = self._folder / FILES[self._kind]
        self._window.actions_by_id["save_as" if self._kind == "workbook" else self._kind].trigger()

    def _look(self) -> None:
        if not self._window.work.writing.under_way:
            # whoever writes does what follows only after it has said so
            QTimer.singleShot(0, self._window, self._ended)

    def _ended(self) -> None:
        say("saved", self._kind, self._figure)
        self.go_on()


def main(report: str, folder: str, version: str, *how: str) -> int:
    """Open the report and save until the process is killed."""
    if "straight" in how:
        for module in (opinion, tracked, workbook, printing):
            vars(module)["atomic_write"] = straight
    application = app.application("zh")
    settings = Settings(QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat))
    settings.author = AUTHOR
    answers = Answers()
    window = MainWindow(settings, answers)
    saver = Saver(window, answers, Path(folder), int(version))
    window.controller.opened.connect(saver.go_on)
    window.open(Path(report))
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
