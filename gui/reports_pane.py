"""The reports of a folder, each with its state and the count of its open findings."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QBrush, QIcon
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from core.findings import Severity
from gui import icons, speech, style
from gui.parts.chosen_row import ChosenRow
from gui.parts.controls import Choice
from gui.parts.layouts import fill, head

_PATH = Qt.ItemDataRole.UserRole


class ReportState(NamedTuple):
    """What is known of one file: how many findings are open, or why it cannot be read; neither: not yet looked at.

    `unjudged`: how many of these cannot be judged.
    """

    path: Path
    open: int | None = None
    problem: str = ""
    organization: str | None = None
    year: int | None = None
    unjudged: int = 0

    @property
    def mark(self) -> str:
        """◌ waiting, ✗ unreadable, ● open findings, ✓ none."""
        if self.problem:
            return "✗"
        return "◌" if self.open is None else "●" if self.open else "✓"


def _picture(state: ReportState) -> QIcon:
    if state.problem or state.open is None:
        return icons.file_icon(unreadable=bool(state.problem))
    level = Severity.ERROR if state.open > state.unjudged else None
    return icons.severity_icon(level, settled=not state.open)


class ReportsPane(QWidget):
    """Lists a folder; says which report the clerk wants to see."""

    report_picked = Signal(object)  # Path
    look_again_wanted = Signal(object)  # list of Path
    folder_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._states: dict[Path, ReportState] = {}
        self._items: dict[Path, QListWidgetItem] = {}
        self._before: dict[Path, str] = {}
        self._title = QLabel()
        self._title.setContentsMargins(8, 6, 8, 6)
        marks = {
            "◌✗●✓": self.tr("全部"),
            "●": self.tr("有问题"),
            "✓": self.tr("已完成"),
            "✗": self.tr("不能读取"),
        }
        self.filter = Choice(self.tr("显示哪些报告"), marks)
        self.filter.currentIndexChanged.connect(self._filter_all)
        self.list = QListWidget()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        small = self.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize)
        self.list.setIconSize(QSize(small, small))  # as in the other lists
        self.list.setItemDelegate(ChosenRow(self.list))
        self.list.setAccessibleName(self.tr("报告列表"))
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(self._pick)
        self.list.itemActivated.connect(self._pick)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.list.addActions(
            [
                self._again(self.tr("重新查看这一份(&R)"), self._current_path),
                self._again(self.tr("重新查看不能读取的(&U)"), self._unreadable),
            ]
        )
        fill(self, head(self._title, self.filter, margins=(0, 0, 0, 0)), self.list, self._nothing_yet(), most=self.list)
        self._show_list(there=False)

    def _nothing_yet(self) -> QWidget:
        """Make what stands here until a folder is open."""
        self.without = QWidget()
        self.open_folder = QPushButton(self.tr("打开文件夹…"))
        self.open_folder.setAutoDefault(True)
        self.open_folder.clicked.connect(self.folder_wanted)
        hint = QLabel(self.tr("没有打开文件夹。打开一个文件夹，里面的报告都列在这里。"))
        hint.setWordWrap(True)
        column = QVBoxLayout(self.without)
        column.addWidget(hint)
        column.addWidget(self.open_folder)
        column.addStretch(1)
        return self.without

    def _show_list(self, *, there: bool) -> None:
        self.without.setVisible(not there)
        for widget in (self._title, self.filter, self.list):
            widget.setVisible(there)
        self.setFocusProxy(self.list if there else self.open_folder)

    @property
    def paths(self) -> tuple[Path, ...]:
        """The files listed, in their order."""
        return tuple(self._states)

    @property
    def states(self) -> tuple[ReportState, ...]:
        """What is known of every file listed, in their order."""
        return tuple(self._states.values())

    def state(self, path: Path) -> ReportState | None:
        """Return what is known of a file."""
        return self._states.get(path)

    def show_folder(self, folder: Path, paths: list[Path]) -> None:
        """List the files, none of them looked at yet."""
        self.list.clear()
        self._states, self._items, self._before = {}, {}, {}
        for path in paths:
            item = QListWidgetItem()
            item.setData(_PATH, path)
            self._items[path] = item
            self.list.addItem(item)
            self.set_state(ReportState(path))
        self._title.setToolTip(str(folder))
        self._show_list(there=True)

    def set_state(self, state: ReportState) -> None:
        """Show what came of one file."""
        item = self._items.get(state.path)
        if item is None:
            return
        self._states[state.path] = state
        item.setIcon(_picture(state))
        lines = [speech.aside(state.path.name, str(state.open or "")), *filter(None, (self._before.get(state.path),))]
        item.setText("\n".join(lines))
        item.setSizeHint(QSize(0, self.fontMetrics().lineSpacing() * len(lines) + 10))
        counted = self._counted(state)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{state.mark} {speech.together([*lines, *counted])}")
        item.setToolTip(state.problem or "\n".join((str(state.path), *counted, *lines[1:])))
        item.setForeground(QBrush(style.colours().muted if state.problem else style.colours().base.text))
        self._hide_or_show(item, state)
        self._title.setText(self.tr("报告 ({count})").format(count=len(self._states)))

    def _counted(self, state: ReportState) -> tuple[str, ...]:
        """Say what the count is of."""
        text = self.tr("{count} 个问题，其中 {unjudged} 个不能判断") if state.unjudged else self.tr("{count} 个问题")
        return (text.format(count=state.open, unjudged=state.unjudged),) if state.open else ()

    def set_before(self, path: Path, said: str) -> None:
        """Say below a report's name what it is compared with."""
        if path in self._states and said != self._before.get(path, ""):
            self._before[path] = said
            self.set_state(self._states[path])

    def set_current(self, path: Path | None) -> None:
        """Mark the report under review; none if it is not listed."""
        item = self._items.get(path) if path is not None else None
        if item is not None:
            self.list.setCurrentItem(item)
        else:
            self.list.setCurrentRow(-1)

    def next_open(self, path: Path | None) -> Path | None:
        """Return the next listed report with open findings, round the end."""
        paths = list(self._states)
        start = paths.index(path) + 1 if path in self._states and path is not None else 0
        return next((p for p in paths[start:] + paths[:start] if self._states[p].open and p != path), None)

    def _again(self, text: str, which: Callable[[], list[Path]]) -> QAction:
        action = QAction(text, self)
        action.triggered.connect(lambda: self._wish(which()))
        return action

    def _wish(self, paths: list[Path]) -> None:
        if paths:
            self.look_again_wanted.emit(paths)

    def _current_path(self) -> list[Path]:
        item = self.list.currentItem()
        return [] if item is None else [item.data(_PATH)]

    def _unreadable(self) -> list[Path]:
        return [path for path, state in self._states.items() if state.problem]

    def _filter_all(self) -> None:
        for path, item in self._items.items():
            self._hide_or_show(item, self._states[path])

    def _hide_or_show(self, item: QListWidgetItem, state: ReportState) -> None:
        item.setHidden(state.mark not in self.filter.chosen)

    def _pick(self, item: QListWidgetItem) -> None:
        self.report_picked.emit(item.data(_PATH))  # of one that cannot be read, opening it tells why

    def changeEvent(self, event: QEvent) -> None:
        """Write and draw the reports again in light or dark."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "list"):
            for state in self.states:
                self.set_state(state)
