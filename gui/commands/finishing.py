"""完成审校: what is still open, each a link, in the place of the findings, with the explanation beside it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QWidget,
)

from core.entries import Key
from core.review import Review
from gui import style
from gui.actions import Actions
from gui.controller import Controller
from gui.desk import Desk, Panes
from gui.findings.open_points import Group, open_points, weight
from gui.parts.chosen_row import ChosenLine
from gui.parts.layouts import fill, foot, head
from gui.selection import Selection

_WHERE = Qt.ItemDataRole.UserRole


class FinishingPane(QWidget):
    """Groups with their points; Enter, a click or a double click goes there, Esc goes back to the findings."""

    picked = Signal(object, bool)  # Key | CellRef | None for the workbook; whether to go on with the keyboard there
    left = Signal()

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self.headline = QLabel()
        self.list = QListWidget()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setItemDelegate(ChosenLine(self.list))
        self.list.setWordWrap(True)
        self.list.setAccessibleName(self.tr("还没有了结的事项"))
        self.list.itemClicked.connect(lambda item: self._pick(item, on=False))
        self.list.itemActivated.connect(lambda item: self._pick(item, on=True))
        self.back = QPushButton(self.tr("返回问题列表"))
        self.back.clicked.connect(self.left)
        self.buttons = {name: self._button(actions, name) for name in ("save", "opinion")}
        self._lay_out()
        self.setFocusProxy(self.list)

    def _button(self, actions: Actions, name: str) -> QPushButton:
        action = actions[name]
        button = QPushButton(action.text().split("(&", maxsplit=1)[0].rstrip("…"))
        button.setToolTip(action.toolTip())
        button.clicked.connect(action.trigger)
        return button

    def _lay_out(self) -> None:
        for button in self.buttons.values():
            button.setAutoDefault(True)
        fill(self, head(self.headline, self.back), self.list, foot(*self.buttons.values()), most=self.list)

    def show_points(self, groups: tuple[Group, ...]) -> None:
        """Draw the list; the chosen line stays if it is still there."""
        kept = self.list.currentItem()
        where = None if kept is None else kept.data(_WHERE)
        row = self.list.currentRow()
        count = weight(groups)
        self.headline.setText(
            self.tr("还有 {count} 项没有了结").format(count=count)
            if count
            else self.tr("没有未了结的事项，可以结束审校")
        )
        self.list.clear()
        for group in groups:
            self._add_group(group)
        if not groups:
            self._add(
                self.tr("问题都已解决或说明，没有空白和推测的数字。可以保存工作簿，写审核意见。"), None, link=False
            )
        same = next((n for n in range(self.list.count()) if self.list.item(n).data(_WHERE) == (where or ())), row)
        self.list.setCurrentRow(min(max(same, 1), self.list.count() - 1))

    def choose(self, *places: object) -> None:
        """Go to the line of the first of these places that is listed."""
        listed = {self.list.item(row).data(_WHERE): row for row in reversed(range(self.list.count()))}
        found = next((listed[place,] for place in places if (place,) in listed and place is not None), None)
        if found is not None:
            self.list.setCurrentRow(found)

    def _add_group(self, group: Group) -> None:
        heading = self._add(f"{group.name}　{group.size}", None, link=False)
        font = self.font()
        font.setBold(True)
        heading.setFont(font)
        heading.setBackground(style.colours().head.fill)
        heading.setForeground(style.colours().head.text)
        for point in group.points:
            self._add(point.text, (point.where,), link=True)

    def _add(self, text: str, where: tuple[object] | None, *, link: bool) -> QListWidgetItem:
        item = QListWidgetItem(text)
        item.setToolTip(text)
        item.setData(_WHERE, where)
        if link:
            font = self.font()
            font.setUnderline(True)
            item.setFont(font)
            item.setForeground(style.colours().accent)
        else:
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        self.list.addItem(item)
        return item

    def _pick(self, item: QListWidgetItem, *, on: bool) -> None:
        where = item.data(_WHERE)
        if where is not None:
            self.picked.emit(where[0], on)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the findings."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class FindingsPlace(QStackedWidget):
    """Where the findings stand, or in their place what is still open."""

    def __init__(self, findings: QWidget, finishing: FinishingPane) -> None:
        super().__init__()
        self._findings, self.finishing = findings, finishing
        self.addWidget(findings)
        self.addWidget(finishing)
        self.currentChanged.connect(lambda _: self.setFocusProxy(self.currentWidget() or findings))
        self.setFocusProxy(findings)

    def show_findings(self) -> None:
        """Go back to the findings, with the keyboard if it was here."""
        had_focus = self.finishing.isAncestorOf(self.window().focusWidget())
        self.setCurrentWidget(self._findings)
        if had_focus:
            self._findings.setFocus(Qt.FocusReason.OtherFocusReason)


class Finishing(FindingsPlace):
    """Keeps the list as the review stands, and follows its links."""

    def __init__(
        self, desk: Desk, panes: Panes, controller: Controller, selection: Selection, actions: Actions
    ) -> None:
        super().__init__(panes.findings, FinishingPane(actions))
        self._desk, self._panes, self._controller, self._selection = desk, panes, controller, selection
        self._actions = actions
        self.finishing.picked.connect(self._go)
        self.finishing.left.connect(self.show_findings)
        actions.wire({"finish": self.begin})
        controller.opened.connect(self._opened)
        controller.changed.connect(lambda _: self._follow())
        controller.saved.connect(self._follow)

    def begin(self) -> None:
        """Show what is still open, with the keyboard on it."""
        if self._controller.review is None or not self._controller.settle():
            return
        self._panes.explanation.verdict.settle()
        self._panes.status.go_on()
        self._actions["show_findings"].setChecked(True)
        self.setCurrentWidget(self.finishing)
        self._follow()
        self.finishing.choose(self._selection.finding, self._selection.ref)
        self.finishing.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _opened(self, _review: Review | None) -> None:
        self.show_findings()

    def _follow(self) -> None:
        review = self._controller.review
        if review is not None and self.currentWidget() is self.finishing:
            self.finishing.show_points(open_points(review))

    def _go(self, where: object, on: bool) -> None:  # noqa: FBT001  (a signal gives it by place)
        if where is None:
            self._actions["save"].trigger()
            return
        if isinstance(where, Key):
            self._desk.go_to(where)
        else:
            self._selection.move_to(where)  # type: ignore[arg-type]  # a point is a finding, a cell or the workbook
        if on:
            self._panes.tables.focus_table()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the list again in light or dark."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_controller"):
            self._follow()
