"""The three official tables as tabs, each with a count of its open findings; where figures are corrected."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QTabWidget, QWidget

from core.forms import CellRef, Form
from core.model import Cell, Report
from gui import style
from gui.marks import MarkState
from gui.naming import name_tabs
from gui.parts.layouts import fill
from gui.parts.zoom import Zoom, ZoomBox
from gui.tables.view import TableView

_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


class TablePane(QWidget):
    """One report's figures; asks for corrections, never makes one."""

    cell_selected = Signal(object)  # CellRef the user moved to
    locked = Signal()  # somebody wants to type where nothing can be changed
    astray = Signal()  # somebody types, and no figure is the current one
    edit_committed = Signal(object, str)  # CellRef, typed text: answered by `reject_edit` before emit returns, or taken
    block_pasted = Signal(object, object)  # list of (CellRef, text), and of the texts that have no place in the table
    block_refused = Signal(object, str)  # CellRef or none, and why nothing was pasted
    blanked = Signal(object)  # list of CellRef
    held_up = Signal()  # something is not done, because what is being typed was refused
    edit_closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        name_tabs(self.tabs, self.tr("官方表格"))
        self.zoom = Zoom(self)
        self.zoom.changed.connect(self._write_in)
        self.tabs.setCornerWidget(ZoomBox(self.zoom), Qt.Corner.TopRightCorner)
        self._views: dict[str, TableView] = {}
        self._names: dict[str, str] = {}
        self._counts: Mapping[str, int] = {}
        self._unjudged: Mapping[str, int] = {}
        self._form: Form | None = None
        self._read_only = False
        self._last: dict[str, CellRef] = {}  # where each table was left
        self.tabs.currentChanged.connect(self._turned)
        fill(self, self.tabs)

    # what is shown ---------------------------------------------------------------------------------------------

    def show_report(self, report: Report) -> None:
        """Draw the tables of the report's form, without figures yet; tabs are rebuilt only for another form."""
        if report.form != self._form:
            self._rebuild(report.form)
        self._last = {}
        for view in self._views.values():
            view.editor.close_editor()
            view.go_to(None)
            view.figures.show_form(report.form)
        self.set_badges({})

    def _rebuild(self, form: Form) -> None:
        self._form = form
        with QSignalBlocker(self.tabs):
            self.tabs.clear()
            for view in self._views.values():
                view.deleteLater()
        self._views = {table.code: TableView(table) for table in form.tables}
        self._names = {table.code: table.name for table in form.tables}
        for table in form.tables:
            view = self._views[table.code]
            view.setFont(self.zoom.font_for(view))
            self.zoom.listen_to(view)
            with QSignalBlocker(self.tabs):
                self.tabs.addTab(view, table.name)
            view.selected.connect(self._selected)
            view.committed.connect(self.edit_committed)
            view.pasted.connect(self.block_pasted)
            view.unpasted.connect(self.block_refused)
            view.blanked.connect(self.blanked)
            view.editor.closed.connect(self.edit_closed)
            view.locked.connect(self.locked)
            view.astray.connect(self.astray)
            view.read_only = self._read_only

    def _write_in(self) -> None:
        for view in self._views.values():
            view.setFont(self.zoom.font_for(view))

    def set_read_only(self, *, on: bool) -> None:
        """Let no editor open: `locked` says that somebody wanted to type."""
        self._read_only = on
        for view in self._views.values():
            view.read_only = on

    def set_cells(
        self,
        cells: Mapping[CellRef, Cell],
        marks: Mapping[CellRef, MarkState],
        changed: Collection[CellRef] | None = None,
    ) -> None:
        """Show figures and marks; only what differs (and `changed`) is repainted."""
        first = changed is None
        for view in self._views.values():
            view.figures.set_cells(cells, marks, changed)
            if first or any(ref.table == view.figures.table.code for ref in changed or ()):
                view.refit_if_needed()

    def set_last_year(self, said: Mapping[CellRef, str]) -> None:
        """Let each cell say what last year's report printed in it; nothing: none is compared with."""
        for view in self._views.values():
            view.figures.set_last_year(said)

    def set_badges(self, counts: Mapping[str, int], unjudged: Mapping[str, int] | None = None) -> None:
        """Write the count of open findings on each tab; how many of them cannot be judged is in its tip."""
        self._counts, self._unjudged = counts, unjudged or {}
        use = style.colours()
        for code, view in self._views.items():
            count, at = counts.get(code, 0), self.tabs.indexOf(view)
            failing = count > self._unjudged.get(code, 0)
            sign = _CIRCLED[count - 1] if 0 < count <= len(_CIRCLED) else f"({count})"
            self.tabs.setTabText(at, f"{self._names[code]} {sign}" if count else self._names[code])
            self.tabs.tabBar().setTabTextColor(at, use.failing_mark if failing else use.window.text)
            self.tabs.setTabToolTip(at, self._tip(code))

    def _tip(self, code: str) -> str:
        """Say a table's whole name, and what its badge counts."""
        count, unjudged = self._counts.get(code, 0), self._unjudged.get(code, 0)
        text = self.tr("{count} 个问题，其中 {unjudged} 个不能判断") if unjudged else self.tr("{count} 个问题")
        counted = text.format(count=count, unjudged=unjudged) if count else ""
        return "\n".join(filter(None, (self._views[code].accessibleName(), counted)))

    # the current cell ------------------------------------------------------------------------------------------

    def set_current(self, ref: CellRef | None) -> None:
        """Frame a figure, on its tab; what is being typed elsewhere is committed first."""
        if self.editing not in (None, ref) and not self.commit_edit():
            # what was refused must not be lost: bring the others back to it once they have all moved
            QTimer.singleShot(0, self, self._call_back)
            return
        for code, view in self._views.items():
            view.go_to(ref if ref is not None and code == ref.table else None)
        if ref is not None and ref.table in self._views:
            self._last[ref.table] = ref
            self._bring_forward(ref)

    def _bring_forward(self, ref: CellRef) -> None:
        with QSignalBlocker(self.tabs):
            self.tabs.setCurrentWidget(self._views[ref.table])

    def _turned(self) -> None:
        """Let the current cell be in the table the clerk turned to, where it was left; or stay at what was refused."""
        page = self.tabs.currentWidget()
        if not isinstance(page, TableView) or (page.current is not None and self.editing is None):
            return
        if not self.commit_edit():
            self._call_back()
            return
        code = page.figures.table.code
        ref = self._last.get(code) or page.figures.first
        if ref is not None and page.current != ref:
            page.go_to(ref)
            self._selected(ref)

    def focus_table(self) -> None:
        """Give the keyboard to the table in front, or to the figure that is being typed."""
        ref = self.editing
        if ref is not None:
            self._bring_forward(ref)
        page = self.tabs.currentWidget()
        if page is not None:
            page.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def marked(self) -> list[CellRef]:
        """The figures chosen in the table in front."""
        page = self.tabs.currentWidget()
        return page.marked if isinstance(page, TableView) else []

    def _selected(self, ref: CellRef) -> None:
        self._last[ref.table] = ref
        for code, view in self._views.items():
            if code != ref.table:
                view.go_to(None)
        self.cell_selected.emit(ref)

    def _call_back(self) -> None:
        """Show what was refused, ready to be put right."""
        ref = self.editing
        if ref is not None:
            self._views[ref.table].go_to(ref)
            self.cell_selected.emit(ref)
            self.focus_table()
            self.held_up.emit()

    # editing ---------------------------------------------------------------------------------------------------

    def edit_current(self) -> None:
        """Open the editor on the current figure of the table in front: no other is seen."""
        page = self.tabs.currentWidget()
        if isinstance(page, TableView):
            page.come_in()
            page.edit_current()

    @property
    def editing(self) -> CellRef | None:
        """The figure over which an editor is open."""
        return next((view.editor.ref for view in self._views.values() if view.editor.ref), None)

    def give_up_edit(self) -> None:
        """Close the editor without taking what was typed."""
        for view in self._views.values():
            if view.editor.ref is not None:
                view.give_up()

    def commit_edit(self) -> bool:
        """Hand over what is being typed, as before saving; false if it is refused and stays in the editor."""
        return all(view.commit() for view in self._views.values())

    def settle(self) -> bool:
        """Hand over what is being typed before something else is done; what is refused is shown, and holds that up."""
        settled = self.commit_edit()
        if not settled:
            self._call_back()
        return settled

    def accept_edit(self) -> None:
        """Do nothing: an edit that is not rejected is taken (for callers that answer either way)."""

    def reject_edit(self, reason: str) -> None:
        """Keep the editor open with what was typed, and the reason beside it."""
        for view in self._views.values():
            view.refuse(reason)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of scheme or font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.set_badges(self._counts, self._unjudged)
            for view in self._views.values():
                view.editor.dress()
                view.viewport().update()
        elif event.type() is QEvent.Type.FontChange:
            for view in self._views.values():
                view.refit()
