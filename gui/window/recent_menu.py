"""The menu of files opened last."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from gui import speech
from gui.settings import Settings


class RecentMenu(QMenu):
    """Lists what is there when it opens."""

    picked = Signal(object)  # Path

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("最近打开的报告(&T)"))
        self.setToolTipsVisible(True)
        self._settings = settings
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        self.clear()
        for path in self._settings.recent:
            action = self.addAction(speech.file_name(path.name).replace("&", "&&"))
            action.setToolTip(str(path))
            action.triggered.connect(lambda _=False, path=path: self.picked.emit(path))
        if self.isEmpty():
            self.addAction(self.tr("（还没有打开过报告）")).setEnabled(False)
        else:
            self.addSeparator()
            self.addAction(self.tr("清空这个列表")).triggered.connect(self._settings.clear_recent)
