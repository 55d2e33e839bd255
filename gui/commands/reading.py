"""使用说明: opened beside whatever is there, closed again, and the keyboard back where it was."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget
from shiboken6 import isValid

from gui.actions import Actions
from gui.parts.widths import em

if TYPE_CHECKING:
    from gui.help.guide_pane import GuidePane

_WIDTH = 33  # characters; a third of the window at most, so that there is room for the work


class Reading(QObject):
    """F1 opens and closes the guide; what is under review stays as usable as before."""

    nowhere = Signal()  # the keyboard was on the guide, and what it was on before is no more

    def __init__(self, window: QMainWindow, actions: Actions) -> None:
        super().__init__(window)
        self._window = window
        self._before: QWidget | None = None
        actions.wire({"guide": self.toggle, "keys": self.show_keys})

    @cached_property
    def pane(self) -> "GuidePane":
        """The guide, made when it is first asked for."""
        from gui.help.guide_pane import GuidePane  # noqa: PLC0415  (most days nobody reads it)

        pane = GuidePane()
        pane.closed.connect(self.close)
        return pane

    @cached_property
    def _dock(self) -> QDockWidget:
        dock = QDockWidget(self.tr("使用说明"), self._window)
        dock.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        dock.setTitleBarWidget(QWidget())  # the pane has its own line above
        dock.setWidget(self.pane)
        dock.hide()
        self._window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        return dock

    @property
    def is_open(self) -> bool:
        """Whether the guide is there to read."""
        return "_dock" in self.__dict__ and not self._dock.isHidden()

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
        if not had_focus:
            return
        # another report has other tables, the list of the welcome page is made anew
        if self._before is not None and isValid(self._before) and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.nowhere.emit()

    def _open(self) -> None:
        self._before = self._window.focusWidget()
        self._dock.show()
        wide = min(_WIDTH * em(self._window.fontMetrics()), self._window.width() // 3)
        self._window.resizeDocks([self._dock], [wide], Qt.Orientation.Horizontal)
        self.pane.setFocus(Qt.FocusReason.ShortcutFocusReason)
