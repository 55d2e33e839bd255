"""The window: assembly and wiring only."""

from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QCloseEvent, QContextMenuEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from core import words
from core.review import Change, Review
from gui import speech
from gui.actions import Actions
from gui.around import Around
from gui.commands import revealing, viewing, zooming
from gui.commands.answering import Answering
from gui.commands.changing import Changing
from gui.commands.comparing import Comparing
from gui.commands.finishing import Finishing
from gui.commands.foldering import Foldering
from gui.commands.judging import Judging
from gui.commands.looking import LookingOnly
from gui.commands.outputs import Outputs
from gui.commands.reading import Reading
from gui.commands.settling import Settling
from gui.commands.starting import Starting
from gui.commands.stepping import Stepping
from gui.controller import Controller
from gui.desk import Desk, Panes
from gui.findings.explanation_pane import ExplanationPane
from gui.findings.findings_pane import FindingsPane
from gui.findings.trail_pane import TrailPane
from gui.help import guide, versions
from gui.keeping.dialogs import Dialogs
from gui.keeping.work import Work
from gui.parts.focus_ring import FocusRing
from gui.parts.layouts import fill
from gui.parts.message_bar import MessageBar
from gui.reports_pane import ReportsPane
from gui.selection import Selection
from gui.settings import Settings
from gui.tables.table_pane import TablePane
from gui.window import columns, context_menu, place, tab_order
from gui.window.arrangement import Arrangement
from gui.window.aside import Aside
from gui.window.menus import CELL_MENU, FINDING_MENU, fill_menu_bar, is_theme_change, tool_bar
from gui.window.original import Original
from gui.window.recent_menu import RecentMenu
from gui.window.status_line import StatusLine
from gui.window.welcome import Welcome


class MainWindow(QMainWindow):
    """One window with one review."""

    def __init__(self, settings: Settings, dialogs: Dialogs | None = None) -> None:
        super().__init__()
        self._settings, self._dialogs = settings, dialogs or Dialogs()
        self.selection = Selection(self)
        self.controller = Controller(settings.author, self)
        self.actions_by_id = Actions(self)
        self.messages, self.welcome, self.reports = MessageBar(), Welcome(settings), ReportsPane()
        self.panes = Panes(
            Original(settings), TablePane(), FindingsPane(), ExplanationPane(), TrailPane(), StatusLine()
        )
        self.desk = Desk(self.panes, self.controller, self.selection, self)
        self.changing = Changing(self.desk, self.panes, self.controller, self.selection, self.actions_by_id)
        self.judging = Judging(self.desk, self.panes, self.controller, self.actions_by_id)
        self.work = Work(self, self.controller, self.messages, settings, self._dialogs)
        self.stepping = Stepping(self.desk, self.panes, self.controller, self.selection, self.actions_by_id)
        self.finishing = Finishing(self.desk, self.panes, self.controller, self.selection, self.actions_by_id)
        self.aside = Aside(self.panes.explanation, self.panes.trail)
        self._lay_out()
        self._wire_actions()
        self._wire_signals()
        around = Around(
            self.work, self.panes, self.reports, self.aside, self.actions_by_id, self.messages, self._dialogs
        )
        self.foldering = Foldering(self.controller, around)
        self.comparing = Comparing(self, self.controller, self.selection, around, self.foldering)
        self.outputs = Outputs(self, self.controller, around)
        self.answering = Answering(self, self.controller, around)
        self.looking = LookingOnly(self, self.desk, self.controller, around)
        self.reading = Reading(self, self.actions_by_id)
        self.reading.nowhere.connect(self.welcome.take_back)
        self.reading.nowhere.connect(self.arrangement.take_back)
        for name, listing in (("findings", self.panes.findings.view), ("years", self.comparing.pane.view)):
            columns.remember(listing, name, settings)
        self.ring = FocusRing(self)
        self._show_state()

    def _lay_out(self) -> None:
        self.arrangement = Arrangement(self.reports, self.panes.source, self.panes.tables, self.finishing, self.aside)
        self.stage = QStackedWidget()
        self.stage.addWidget(self.welcome)
        self.stage.addWidget(self.arrangement)
        middle = QWidget()
        fill(middle, self.messages, self.stage, most=self.stage)
        self.setCentralWidget(middle)
        self.setStatusBar(self.panes.status)
        self._bars()
        self.arrangement.restore(self._settings)
        place.restore(self, self._settings)
        self.setAcceptDrops(True)

    def _bars(self) -> None:
        recent = RecentMenu(self._settings, self)
        recent.picked.connect(self.work.open)
        fill_menu_bar(self.menuBar(), self.actions_by_id, recent)
        self.addToolBar(tool_bar(self.actions_by_id))

    def _wire_actions(self) -> None:
        self.actions_by_id.wire(
            {
                "open": self.work.ask_for_file,
                "open_folder": self.work.ask_for_folder,
                "reread": self.work.reread,
                "save": self.work.save,
                "check_data": self.work.check_data,
                "save_as": self.work.save_as,
                "quit": self.close,
                "find": self.panes.source.open_find,
                "edit": self.panes.tables.edit_current,
                "next_finding": self.desk.go_to_next,
                "previous_finding": lambda: self.desk.go_to_next(backwards=True),
                "next_term": self.desk.go_to_term,
                "previous_term": lambda: self.desk.go_to_term(backwards=True),
                "next_pane": self.arrangement.next_pane,
                "previous_pane": lambda: self.arrangement.next_pane(backwards=True),
                "about": lambda: self._dialogs.tell(self, self.tr("关于"), guide.about(), versions.plain()),
            }
        )
        viewing.wire(self.actions_by_id, self.arrangement, self.messages, self._settings)
        revealing.wire(self.actions_by_id, self.panes, self.aside)
        zooming.wire(self.actions_by_id, self.panes.source, self.panes.tables, self._settings)

    def _wire_signals(self) -> None:
        settling = Settling(self.panes.tables, self.panes.explanation.verdict, self.messages, self)
        self.controller.settle = settling.figure
        self.controller.take_notes = self.panes.explanation.verdict.settle
        self.work.settle = self.messages.settle = settling.all
        self.work.typing = settling.under_way
        self.work.recording.moved.connect(self._show_record)
        self.work.folder_listed.connect(lambda *_: self._show_folder())
        self.work.came_to_nothing.connect(self._came_to_nothing)
        self.work.saved.connect(self._say_saved)
        self.controller.opened.connect(self._show_stage)
        self.controller.changed.connect(self._changed)
        self.desk.refused.connect(lambda reason: self.messages.tell("not taken", reason))
        self.controller.saved.connect(self._show_state)
        self.starting = Starting(self.welcome, self.work, self._settings)

    def _show_stage(self, review: Review | None) -> None:
        for action in self.actions_by_id.needing_report():
            action.setEnabled(review is not None)
        if review is not None:
            self.stage.setCurrentWidget(self.arrangement)
            self.panes.tables.focus_table()
        self._show_state()

    def _changed(self, _change: Change) -> None:
        self.messages.take_away("not taken")
        self._show_state()

    def _show_state(self) -> None:
        review = self.controller.review
        undo, redo = (review.next_undo, review.next_redo) if review else (None, None)
        for name, step in (("undo", undo), ("redo", redo)):
            self.actions_by_id.name_step(
                name, words.step_name(step.acts, review.form, speech.term, step.kinds) if review and step else None
            )
        title = "" if review is None else f"{review.report.document.name} — "
        self.setWindowTitle(f"[*]{title}{self.tr('年报核对')} Gouji")
        self.setWindowModified(self.controller.unsaved)

    def _show_record(self) -> None:
        self.panes.status.show_record(self.work.recording.standing)
        self.panes.tables.set_read_only(on=self.work.recording.held_by is not None)

    def _show_folder(self) -> None:
        self.actions_by_id["show_reports"].setChecked(True)
        self.stage.setCurrentWidget(self.arrangement)

    def _say_saved(self, path: Path) -> None:
        self.panes.status.showMessage(self.tr("已保存到 {path}").format(path=path), 8000)

    def open(self, path: Path) -> None:
        """Open a report or a folder, as the command line asks; its place is there before it is read."""
        self.stage.setCurrentWidget(self.arrangement)
        self.work.open(path)

    def _came_to_nothing(self) -> None:
        if self.controller.review is None and self.reports.isHidden():
            self.stage.setCurrentWidget(self.welcome)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files that lie on this machine."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what is dropped."""
        local = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if local:
            event.acceptProposedAction()
            self.work.open_all(local)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with a cell or a finding."""
        menus = ((self.panes.tables, CELL_MENU), (self.panes.findings, FINDING_MENU))
        context_menu.pop_up(self, event, menus, self.actions_by_id)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001  (Qt's signature)
        """Let Tab go through the panes as they stand."""
        return tab_order.move(self, forward=next)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the pictures anew in light or dark."""
        super().changeEvent(event)
        if is_theme_change(event) and hasattr(self, "actions_by_id"):
            self.actions_by_id.dress()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask once about unsaved work, wait for files being written, then remember the sizes."""
        if not self.work.may_leave(self.close) or self.work.writing.after(self.close):
            event.ignore()
            return
        self.work.stop()
        self.desk.pondering.stop()
        self.arrangement.keep(self._settings)
        place.keep(self, self._settings)
        event.accept()
