"""Where Tab goes: through the controls as they stand on the screen, whenever they were made.

Qt walks in the order in which widgets were made; proposals and messages come and go, and would all be last.
"""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QDockWidget,
    QMainWindow,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QWidget,
)

from gui.parts.layouts import laid_out


def move(window: QWidget, *, forward: bool) -> bool:
    """Bring the keyboard to the next or previous stop of a window, round the end; false where there is none."""
    order = list(stops(window))
    here = window.focusWidget()
    if not order:
        return False
    at = next((n for n, stop in enumerate(order) if stop is here), None)
    if at is None:  # within a stop, or nowhere
        at = next((n for n, stop in enumerate(order) if here and stop.isAncestorOf(here)), -1 if forward else 0)
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    bring(order[(at + (1 if forward else -1)) % len(order)], reason)
    return True


def bring(widget: QWidget, reason: Qt.FocusReason) -> None:
    """Give a widget the keyboard, and bring it into sight."""
    widget.setFocus(reason)
    above = widget.parentWidget()
    while above is not None and not above.isWindow():
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()


def stops(widget: QWidget) -> Iterator[QWidget]:
    """Yield what takes the keyboard by Tab, in order; of a pane, what F6 goes to comes first."""
    found = [one for one in _stops(widget) if takes_tab(one)]
    first = widget
    while (proxy := first.focusProxy()) is not None:
        first = proxy
    if first is not widget and first in found and not isinstance(widget, QTabWidget):
        found.remove(first)
        found.insert(0, first)
    yield from found


def _stops(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusProxy() is None and not isinstance(widget, QTabWidget):
        yield widget
    for part in _parts(widget):
        if not part.isHidden() and not part.isWindow():
            yield from stops(part)


def _parts(widget: QWidget) -> Iterator[QWidget]:
    """Yield what a widget is made of, as it stands on the screen."""
    layout = widget.layout()
    if isinstance(widget, QMainWindow):
        yield from filter(None, (widget.centralWidget(), *widget.findChildren(QDockWidget)))
    elif isinstance(widget, QTabWidget):
        corner = widget.cornerWidget(Qt.Corner.TopRightCorner)
        yield from filter(None, (widget.tabBar(), corner, widget.currentWidget()))
    elif isinstance(widget, QStackedWidget):
        yield from filter(None, (widget.currentWidget(),))
    elif isinstance(widget, QSplitter):
        yield from filter(None, (widget.widget(number) for number in range(widget.count())))
    elif isinstance(widget, QScrollArea | QDockWidget):
        yield from filter(None, (widget.widget(),))
    elif isinstance(widget, QAbstractScrollArea):
        # what lies on what it shows, such as the line in which a figure is typed
        yield from widget.viewport().findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    elif layout is not None:
        yield from laid_out(layout)


def takes_tab(widget: QWidget) -> bool:
    """Say whether the keyboard can come here by Tab now."""
    policy = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(policy) and widget.isVisible() and widget.isEnabled()
