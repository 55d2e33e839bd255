"""When something fails that nothing foresaw: one sentence to the person, the details to a log, the window goes on."""

import logging
import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QMessageBox

from core import paths

_log = logging.getLogger("gouji")
_showing: list[bool] = [False]

Tell = Callable[[str], None]


def state_folder() -> Path:
    """Return the folder for what the program notes for itself."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or paths.home()) / "gouji"
    return Path(os.environ.get("XDG_STATE_HOME") or paths.home() / ".local" / "state") / "gouji"


def install(log: Path, tell: Tell | None = None) -> None:
    """Take every exception nobody caught; `tell` shows the sentence (a dialog, if none is given)."""
    say = tell or _dialog
    opened: list[Path | None] = []

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if not opened:
            opened.append(_open_log(log))
        _log.error("not foreseen", exc_info=(kind, error, trace))
        if not _showing[0]:  # an exception while painting comes again at every repaint
            _showing[0] = True
            try:
                say(_sentence(opened[0]))
            finally:
                _showing[0] = False

    sys.excepthook = hook


def _open_log(path: Path) -> Path | None:
    from logging.handlers import RotatingFileHandler  # noqa: PLC0415  (few runs need it, and it takes its time)

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=1_000_000, backupCount=1, encoding="utf-8")
    except OSError:
        return None  # a home that cannot be written: the sentence still comes
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    for name in ("gouji", "core", "gui"):
        logging.getLogger(name).addHandler(handler)
    return path


def _sentence(log: Path | None) -> str:
    text = QCoreApplication.translate(
        "LastResort", "程序遇到意外情况，刚才的操作可能没有完成。已作的更正都还在，建议现在保存工作簿。"
    )
    if log is None:
        return text
    where = QCoreApplication.translate("LastResort", "技术细节记在 {log}，反馈问题时请附上。").format(log=log)
    return f"{text}\n\n{where}"


def _dialog(text: str) -> None:
    box = QMessageBox(QApplication.activeWindow())
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(QCoreApplication.translate("LastResort", "意外情况"))
    box.setText(text)
    box.addButton(QCoreApplication.translate("LastResort", "继续工作"), QMessageBox.ButtonRole.AcceptRole)
    box.exec()
