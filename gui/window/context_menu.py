"""What can be done with what lies under the mouse, or under the keyboard."""

from collections.abc import Iterable

from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QMenu, QWidget

from gui.actions import Actions
from gui.window.menus import fill


def pop_up(
    window: QWidget, event: QContextMenuEvent, menus: Iterable[tuple[QWidget, tuple[str, ...]]], actions: Actions
) -> None:
    """Offer the actions of the pane in question, by their ids; nowhere else Qt's own menu."""
    by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
    for pane, names in menus:
        if pane.isAncestorOf(window.focusWidget()) if by_key else pane.underMouse():
            menu = QMenu(window)
            menu.aboutToHide.connect(menu.deleteLater)
            fill(menu, actions, names)
            menu.popup(event.globalPos())
