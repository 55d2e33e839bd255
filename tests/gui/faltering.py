"""A scripted morning in a real window whose disk may fail: `python -m tests.gui.faltering REPORT FOLDER HOW [LIMIT]`.

A correction, a verdict, an undo; if HOW is "all", the workbook and the opinion; one more correction; then whatever a
bar offers first is pressed. What shows as saved is printed as the trail's length and digest, in the end what the window
said of problems. LIMIT lets no file grow beyond so many bytes while the workbook and the opinion are written.
"""

import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.forms import CellRef
from gui import app
from gui.keeping.recording import State
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.start import last_resort
from tests.editing import digest, say
from tests.gui.desk import Answers

_CTRL = Qt.KeyboardModifier.ControlModifier
_CELL = CellRef("applications", "granted", "natural_person")


class Morning:
    """The window, and what it said."""

    def __init__(self, report: Path, folder: Path) -> None:
        settings = Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
        self._answers = Answers(save_as=folder / "核对.xlsx", output=folder / "意见.docx")
        self.window = MainWindow(settings, self._answers)
        self.problems: list[tuple[str, str]] = []
        self._listen()
        self.window.show()
        self.window.open(report)
        self._until(lambda: self.window.controller.review is not None)
        self._acknowledge("ready")

    def _listen(self) -> None:
        bar = self.window.messages
        tell: Callable[..., None] = bar.tell

        def told(matter: str, text: str, answers: object = (), *, kind: str = "problem") -> None:
            if kind == "problem":
                self.problems.append((matter, text))
            tell(matter, text, answers, kind=kind)

        setattr(bar, "tell", told)  # noqa: B010  (only listens; a plain assignment is none to the type checker)

    def _until(self, done: Callable[[], object]) -> None:
        for _ in range(12_000):
            QApplication.processEvents()
            time.sleep(0.005)  # QTest.qWait would keep the interpreter from the threads that write
            if done():
                return
        raise TimeoutError

    def _acknowledge(self, kind: str = "kept") -> None:
        review = self.window.controller.review
        if review is not None and self.window.work.recording.state is State.KEPT:
            say(kind, len(review.trail), digest(review.trail))

    def press(self, *keys: Qt.Key | str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press keys where the keyboard is."""
        for key in keys:
            aim = QApplication.focusWidget() or self.window
            if isinstance(key, str):
                QTest.keyClicks(aim, key)
            else:
                QTest.keyClick(aim, key, modifier)
            QApplication.processEvents()

    def correct(self, cell: CellRef, figure: str) -> None:
        """Type a figure over a cell."""
        self.window.selection.move_to(cell)
        self.window.panes.tables.focus_table()
        self.press(figure, Qt.Key.Key_Return)
        self._acknowledge()

    def edit(self) -> None:
        """Correct, judge and undo."""
        self.correct(_CELL, "7")
        self.press(Qt.Key.Key_F8, Qt.Key.Key_F7)
        self._acknowledge()
        self.press(Qt.Key.Key_Z, modifier=_CTRL)
        self._acknowledge()

    def write(self) -> None:
        """Save the workbook and the opinion."""
        self.press(Qt.Key.Key_S, modifier=_CTRL)
        self._finish_writing()
        self.window.actions_by_id["opinion"].trigger()
        self._finish_writing()

    def _finish_writing(self) -> None:
        self._until(lambda: not self.window.work.jobs.running)

    def try_again(self) -> None:
        """Press the first button of every bar that speaks of a problem."""
        for matter, _ in tuple(self.problems):
            for button in self.window.messages.buttons_of(matter)[:1]:
                QTest.mouseClick(button, Qt.MouseButton.LeftButton)
                self._finish_writing()
        self._acknowledge()

    def summary(self) -> str:
        """Return what was said of problems, and how it stands."""
        modal = QApplication.activeModalWidget() is not None
        said = {"problems": self.problems, "modal": modal, "kept": self.window.work.recording.state is State.KEPT}
        return json.dumps(said, ensure_ascii=False)


@contextmanager
def _limited(limit: int) -> Iterator[None]:
    if not limit:
        yield
        return
    import resource  # noqa: PLC0415  (not on Windows)

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def main(report: str, folder: str, how: str, limit: str = "") -> int:
    """Work through the morning; the process ends at once, as when it is killed."""
    last_resort.install(Path(folder) / "crash.log", tell=lambda text: say("crashed", text))
    application = app.application()
    morning = Morning(Path(report), Path(folder))
    morning.edit()
    if how == "all":
        with _limited(int(limit or 0)):
            morning.write()
    morning.correct(_CELL, "6")
    morning.try_again()
    say("end", morning.summary())
    sys.stdout.flush()
    application.processEvents()
    os._exit(0)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
