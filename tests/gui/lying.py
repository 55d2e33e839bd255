"""How controls lie: on top of each other, outside of what they belong to, off their bar."""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QMenu,
    QMenuBar,
    QSplitter,
    QSplitterHandle,
    QToolBar,
    QWidget,
)

_SLACK = 1  # pixels that rounding may take
_ALWAYS_IN_SIGHT = ("save", "next_finding", "finish")


def bars(window: QWidget) -> Iterator[str]:
    """Say which menu is out of sight, and which button that must not be."""
    for bar in window.findChildren(QToolBar):
        for action in bar.actions():
            button = bar.widgetForAction(action)
            if action.objectName() in _ALWAYS_IN_SIGHT and not (button and button.isVisible()):
                yield f"{action.iconText()!r} is not on the bar"
    for menus in window.findChildren(QMenuBar):
        for action in menus.actions():
            if not menus.rect().contains(menus.actionGeometry(action)):
                yield f"menu {action.text()!r} is out of sight"


def menu(opened: QMenu) -> Iterator[str]:
    """Say what of a menu is out of sight: of the menu, or of a screen as small as the window."""
    for action in opened.actions():
        if not opened.rect().contains(opened.actionGeometry(action)):
            yield f"{action.text()!r} is out of sight"
    above = opened.parentWidget()
    room = (above.window() if above else opened).size()
    if opened.width() > room.width() or opened.height() > room.height():
        yield f"the menu has {opened.size()}, the window {room}"


def children(parent: QWidget) -> Iterator[str]:
    """Say which children of a widget lie on top of each other, or outside of it where nothing scrolls."""
    if parent.layout() is None and not isinstance(parent, QSplitter):
        return
    found = parent.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    there = [child for child in found if child.isVisible() and not _may_lie_over(child)]
    for child in there:
        if not parent.rect().contains(child.geometry()) and not isinstance(parent.parent(), QAbstractScrollArea):
            yield f"{name(child)} lies outside of {name(parent)}: {child.geometry()} {parent.rect()}"
    for one, other in combinations(there, 2):
        shared = one.geometry().intersected(other.geometry())
        if shared.width() > _SLACK and shared.height() > _SLACK and not isinstance(parent, QAbstractItemView):
            yield f"{name(one)} lies on {name(other)}"


def _may_lie_over(widget: QWidget) -> bool:
    """Say whether it lets the mouse through, or is the line between two panes, which the mouse finds beside it too."""
    through = widget.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return through or isinstance(widget, QSplitterHandle)


def name(widget: QWidget) -> str:
    """Say which widget it is, with what it lies in."""
    parts: list[str] = []
    at: QWidget | None = widget
    while at is not None and not at.isWindow():
        parts.append(at.objectName() or type(at).__name__)
        at = at.parentWidget()
    return "/".join(reversed(parts[:4]))
