"""What stands there before a report is open: how to open one."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from gui import style
from gui.settings import Settings

_MOST = 6


class Welcome(QWidget):
    """A large button, the recent files, and a word on dropping."""

    open_wanted = Signal()
    recent_picked = Signal(object)  # Path

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        title = QLabel(self.tr("打开一份政府信息公开工作年度报告"))
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 1.5)
        title.setFont(font)
        self.button = QPushButton(self.tr("打开报告…"))
        self.button.setMinimumSize(240, 52)
        self.button.setDefault(True)
        self.button.clicked.connect(self.open_wanted)
        hint = QLabel(self.tr("也可以把报告文件或文件夹拖到这个窗口里"))
        hint.setForegroundRole(hint.palette().ColorRole.PlaceholderText)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(2)
        inside = QFrame()
        column = QVBoxLayout(inside)
        column.setSpacing(14)
        for widget in (title, self.button, hint):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(10)
        column.addLayout(self._recent)
        outside = QVBoxLayout(self)
        outside.addStretch(2)
        outside.addWidget(inside, 0, Qt.AlignmentFlag.AlignHCenter)
        outside.addStretch(3)
        self.setFocusProxy(self.button)
        self._dress()

    def _dress(self) -> None:
        use = style.colours()
        self.button.setStyleSheet(
            f"QPushButton {{ background: {use.accent.name()}; color: {use.on_mark.name()};"
            " border: 2px solid transparent; border-radius: 6px; font-weight: 600; }"
            f"QPushButton:focus {{ border-color: {use.base.text.name()}; }}"
        )

    def showEvent(self, event: QShowEvent) -> None:
        """List the recent files as they are now."""
        super().showEvent(event)
        self.show_recent(self._settings.recent)

    def changeEvent(self, event: QEvent) -> None:
        """Follow light and dark."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and style.colours().accent.name() not in self.button.styleSheet():
            self._dress()

    @property
    def recent_buttons(self) -> list[QPushButton]:
        """The files on offer."""
        items = (self._recent.itemAt(place) for place in range(self._recent.count()))
        return [button for item in items if item and isinstance(button := item.widget(), QPushButton)]

    def show_recent(self, paths: Sequence[Path]) -> None:
        """List the files opened last."""
        while (item := self._recent.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        if paths:
            self._recent.addWidget(QLabel(self.tr("最近打开")))
        for path in paths[:_MOST]:
            button = QPushButton(path.name)
            button.setFlat(True)
            button.setToolTip(str(path))
            button.clicked.connect(lambda _=False, path=path: self.recent_picked.emit(path))
            self._recent.addWidget(button)
