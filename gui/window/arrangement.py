"""Where the panes stand: four splitters whose sizes are remembered, each pane but the tables can be hidden."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QTabWidget, QVBoxLayout, QWidget

from gui import style
from gui.parts.message_bar import MessageBar
from gui.settings import Settings
from gui.tables.table_pane import TablePane

_LEFT, _SOURCE, _TABLES = 210, 445, 715
_ABOVE, _BELOW = 412, 258
_FINDINGS, _ASIDE = 700, 640
_LINES_BELOW = 12.5  # tab, headline, equation, first proposal, verdict: so much has to be in sight below


class Arrangement(QWidget):
    """Reports | source | tables above, findings | explanation and history below."""

    def __init__(
        self, reports: QWidget, source: QWidget, tables: TablePane, findings: QWidget, aside: QTabWidget
    ) -> None:
        super().__init__()
        self.panes = {
            "reports": reports,
            "source": source,
            "tables": tables,
            "findings": findings,
            "explanation": aside,
        }
        self._around: tuple[QWidget, ...] = ()
        self._above = _splitter(Qt.Orientation.Horizontal, (reports, source, tables), (_LEFT, _SOURCE, _TABLES))
        self._below = _splitter(Qt.Orientation.Horizontal, (findings, aside), (_FINDINGS, _ASIDE))
        self._all = _splitter(Qt.Orientation.Vertical, (self._above, self._below), (_ABOVE, _BELOW))
        self._room = {
            "reports": _LEFT,
            "source": _SOURCE,
            "findings": _FINDINGS,
            "explanation": _ASIDE,
            "below": _BELOW,
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._all)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a small screen, give half of it to what is below if that needs so much."""
        super().resizeEvent(event)
        needed = round(_LINES_BELOW * self.fontMetrics().height())
        self._below.setMinimumHeight(min(needed, self.height() // 2))

    def minimumSizeHint(self) -> QSize:
        """Leave out what is only wanted: it would keep the window from becoming smaller."""
        high = self._above.minimumSizeHint().height() + self._all.handleWidth()
        high += 0 if self._below.isHidden() else self._below.minimumSizeHint().height()
        return QSize(super().minimumSizeHint().width(), high)

    def restore(self, settings: Settings) -> None:
        """Take the sizes of last time, and nothing else: what was kept may be damaged."""
        for name, splitter in self._splitters().items():
            state, orientation = settings.layout(name), splitter.orientation()
            if state is not None:
                splitter.restoreState(state)
                _steady(splitter, orientation)
        self._room |= {name: room for name in self._room if (room := settings.room(name))}

    def keep(self, settings: Settings) -> None:
        """Remember the sizes."""
        for name, splitter in self._splitters().items():
            settings.keep_layout(name, splitter.saveState())
        for name, room in self._room.items():
            settings.keep_room(name, room)

    def show_pane(self, name: str, *, visible: bool) -> None:
        """Show or hide one pane; a row without panes goes too, and the keyboard is never left in what is hidden."""
        if not visible and self.panes[name].isAncestorOf(self._focused()):
            _focus(self.panes["tables"])
        self._show(name, self.panes[name], visible=visible)
        below = (self.panes["findings"], self.panes["explanation"])
        self._show("below", self._below, visible=any(not pane.isHidden() for pane in below))

    def _show(self, name: str, pane: QWidget, *, visible: bool) -> None:
        """Let what comes back take the room it had: a splitter whose sizes were kept without it knows none for it."""
        splitter = pane.parentWidget()
        if pane.isHidden() is not visible or not isinstance(splitter, QSplitter):
            return
        at = splitter.indexOf(pane)
        if pane.isVisible():  # else nobody has seen it in its size
            self._room[name] = splitter.sizes()[at]
        pane.setVisible(visible)
        if visible:
            sizes = splitter.sizes()
            most = max((other for other in range(len(sizes)) if other != at), key=sizes.__getitem__)
            sizes[at], sizes[most] = self._room[name], max(sizes[most] + sizes[at] - self._room[name], 0)
            splitter.setSizes(sizes)

    def next_pane(self, *, backwards: bool = False) -> None:
        """Move the keyboard to the next visible pane, or to what lies around them."""
        there = [pane for pane in (*self._around, *self.panes.values()) if pane.isVisible()]
        here = next((n for n, pane in enumerate(there) if pane.isAncestorOf(self._focused())), -1)
        step = -1 if backwards else 1
        _focus(there[(here + step) % len(there) if here >= 0 else 0])

    def lead_to(self, messages: MessageBar) -> None:
        """Let F6 reach the bars above the panes, and the table have the keyboard when the last one is closed."""
        self._around = (messages,)
        messages.left.connect(self.take_back)

    def take_back(self) -> None:
        """Give the table the keyboard that was on something which is gone."""
        if self.isVisible():
            _focus(self.panes["tables"])

    def _focused(self) -> QWidget:
        return self.window().focusWidget() or self

    def _splitters(self) -> dict[str, QSplitter]:
        return {"above": self._above, "below": self._below, "all": self._all}


class _Handle(QSplitterHandle):
    """One line between two panes; a style sheet would keep the panes from hearing of light and dark."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), style.colours().grid)
        painter.end()


class _Splitter(QSplitter):
    """A splitter with a thin line."""

    def __init__(self, orientation: Qt.Orientation) -> None:
        super().__init__(orientation)
        self.setAccessibleName(self.tr("窗格"))

    def createHandle(self) -> QSplitterHandle:
        """Give it the line."""
        handle = _Handle(self.orientation(), self)
        handle.setAccessibleName(self.tr("窗格之间的分界线"))
        return handle


def _focus(pane: QWidget) -> None:
    reason = Qt.FocusReason.ShortcutFocusReason
    if isinstance(pane, TablePane):
        pane.focus_table()
    elif isinstance(pane, QTabWidget) and (page := pane.currentWidget()) is not None:
        page.setFocus(reason)
    else:
        pane.setFocus(reason)


def _splitter(orientation: Qt.Orientation, widgets: tuple[QWidget, ...], sizes: tuple[int, ...]) -> QSplitter:
    splitter = _Splitter(orientation)
    _steady(splitter, orientation)
    for number, (widget, size) in enumerate(zip(widgets, sizes, strict=True)):
        splitter.addWidget(widget)
        splitter.setStretchFactor(number, size)
    splitter.setSizes(list(sizes))
    return splitter


def _steady(splitter: QSplitter, orientation: Qt.Orientation) -> None:
    """Set what nobody can change."""
    splitter.setOrientation(orientation)
    splitter.setHandleWidth(1)
    splitter.setChildrenCollapsible(False)
    splitter.setOpaqueResize(True)
