"""使用说明: opened beside whatever is there, closed again, and the keyboard back where it was."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from gui.actions import Actions
from gui.guide_pane import GuidePane

_WIDTH = 400


class Reading(QObject):
    """F1 opens and closes the guide; what is under review stays as usable as before."""

    def __init__(self, window: QMainWindow, actions: Actions, language: str = "zh") -> None:
        super().__init__(window)
        self._window = window
        self._before: QWidget | None = None
        self.pane = GuidePane(language)
        self.pane.closed.connect(self.close)
        self._dock = QDockWidget(self.tr("使用说明"), window)
        self._dock.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        self._dock.setTitleBarWidget(QWidget())  # the pane has its own line above
        self._dock.setWidget(self.pane)
        self._dock.hide()
        window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self._dock)
        actions["guide"].triggered.connect(lambda _=False: self.toggle())
        actions["keys"].triggered.connect(lambda _=False: self.show_keys())

    @property
    def is_open(self) -> bool:
        """Whether the guide is there to read."""
        return not self._dock.isHidden()

    def toggle(self) -> None:
        """Open the guide with the keyboard on it, or close it."""
        if self.is_open:
            self.close()
        else:
            self._open()

    def show_keys(self) -> None:
        """Open the guide at the list of keys."""
        if not self.is_open:
            self._open()
        self.pane.show_part("keys")

    def close(self) -> None:
        """Close the guide; the keyboard goes back if it was there."""
        had_focus = self._dock.isAncestorOf(self._window.focusWidget() or self._window)
        self._dock.hide()
        if had_focus and self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self) -> None:
        self._before = self._window.focusWidget()
        self._dock.show()
        self._window.resizeDocks([self._dock], [_WIDTH], Qt.Orientation.Horizontal)
        self.pane.setFocus(Qt.FocusReason.ShortcutFocusReason)
