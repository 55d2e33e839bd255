"""What lies on the clerk's desk: one review, its panes, and how they follow the cell and finding under discussion."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from core.findings import Finding, Key
from core.forms import CellRef
from core.review import Change, Review
from gui import navigation
from gui.controller import Controller
from gui.findings import explain
from gui.findings.explanation_pane import ExplanationPane
from gui.findings.findings_pane import FindingsPane
from gui.findings.trail_pane import TrailPane
from gui.marks import MarkState, marks_of, reviewed
from gui.parts.later import later
from gui.pondering import Pondering
from gui.selection import Selection
from gui.tables.table_pane import TablePane
from gui.window.original import Original
from gui.window.status_line import StatusLine

_AFTER_REPAINT_MS = 12  # Qt gathers what is to be repainted for 5 ms


class Panes(NamedTuple):
    """Everything that shows the review."""

    source: Original
    tables: TablePane
    findings: FindingsPane
    explanation: ExplanationPane
    trail: TrailPane
    status: StatusLine


class Desk(QObject):
    """Lets every pane follow: the review through the controller, the current cell and finding through the selection."""

    refused = Signal(str)  # why what was not typed (pasted, taken over) is not taken
    pointed = Signal()  # another finding is under discussion, or none
    explained = Signal()  # what is under discussion is on the screen, with its proposals

    def __init__(self, panes: Panes, controller: Controller, selection: Selection, parent: QObject) -> None:
        super().__init__(parent)
        self._panes, self._controller, self._selection = panes, controller, selection
        self._marks: dict[CellRef, MarkState] = {}
        self._path = ""  # of the report on the screen
        self._typed = False
        self._source_behind = False  # the table the clerk types in comes first, the original a moment later
        self._order: dict[CellRef, int] = {}
        # proposals take longer than a repaint: they follow when the edit is on the screen
        self._soon = later(self, _AFTER_REPAINT_MS, self._explain)
        self.pondering = Pondering(controller, self.explained, self._explain, self)
        controller.opened.connect(self._opened)
        controller.changed.connect(self._changed)
        controller.refused.connect(self._refused)
        controller.saved.connect(self._saved)
        selection.moved.connect(self._moved)
        selection.pointed.connect(self._pointed)
        self._listen()

    def _listen(self) -> None:
        panes = self._panes
        for pane in (panes.source, panes.explanation, panes.trail):
            pane.cell_picked.connect(self._selection.move_to)
        panes.tables.cell_selected.connect(self._selection.move_to)
        panes.tables.edit_committed.connect(self._commit)
        panes.findings.finding_picked.connect(self.go_to)
        panes.trail.finding_picked.connect(self.go_to)
        panes.findings.activated.connect(self._activate)

    @property
    def _review(self) -> Review | None:
        return self._controller.review

    def go_to_next(self, *, backwards: bool = False) -> None:
        """Go to the next open finding after the current cell, ready to type."""
        review = self._review
        if review is None:
            return
        if not self._controller.settle():
            return
        self._panes.explanation.verdict.settle()
        finding = navigation.finding_after(
            review.open_findings,
            review.proposals(),
            self._order,
            self._selection.ref,
            self._selection.finding,
            backwards=backwards,
            put_off=navigation.put_off(review.standings),
        )
        if finding is None:
            self._panes.status.showMessage(self.tr("没有未解决的问题了"), 4000)
            return
        self.go_to(finding.key)
        self._panes.tables.focus_table()

    def go_to(self, key: Key) -> None:
        """Make a finding the current one and move to the cell that is likely to be wrong."""
        self._panes.explanation.verdict.settle()
        review, finding = self._review, self._panes.findings.finding(key)
        if review is None or finding is None:
            return
        self._selection.point_at(key)
        target = navigation.target_of(finding, review.proposals() if self._is_open(key) else ())
        # a finding on the text has no cell: what is typed next must not go into the one before
        self._selection.move_to(target)
        if target is None and finding.spans:
            self._panes.source.bring_into_sight(finding.spans[0])

    def go_to_term(self, *, backwards: bool = False) -> None:
        """Go to the next cell of the current equation."""
        if not self._controller.settle():
            return
        finding = self._finding()
        if finding is None or not finding.cells:
            self._panes.status.showMessage(self.tr("当前格不在有问题的等式里"), 4000)
        else:
            ref = navigation.term_after(finding.cells, self._selection.ref, backwards=backwards)
            self._selection.move_to(ref)

    def explain_now(self) -> None:
        """Bring what is under discussion on the screen if that is still to come."""
        if self._soon.isActive():
            self._explain()

    def _commit(self, ref: CellRef, text: str) -> None:
        self._typed = True
        self._controller.correct(ref, text)
        self._typed = False

    def _refused(self, _ref: CellRef | None, reason: str) -> None:
        if self._typed:
            self._panes.tables.reject_edit(reason)
        else:
            self.refused.emit(reason)

    def _activate(self, key: Key) -> None:
        self.go_to(key)
        self._panes.tables.focus_table()

    def _opened(self, review: Review | None) -> None:
        panes = self._panes
        panes.status.clearMessage()  # it speaks of the report before
        path, before = "" if review is None else review.report.document.path, self._path
        place = (self._selection.ref, self._selection.finding) if path and path == before else (None, None)
        self._path = path
        self._selection.clear()
        self._marks = {}
        panes.trail.begin()
        panes.findings.begin(*((review.form, review.report.document) if review else (None,)))
        panes.explanation.show_nothing(opened=review is not None)
        if review is None:
            panes.source.clear()
        else:
            self._order = {ref: number for number, ref in enumerate(review.cells)}
            panes.source.show_report(review.report)
            panes.tables.show_report(review.report)
            self._follow(review)
        panes.status.show_standing(review)
        panes.status.show_cell(review, None)
        if review is not None:
            self._come_back(review, *place)

    def _come_back(self, review: Review, ref: CellRef | None, key: Key | None) -> None:
        """Be where the clerk was before the same file was read again, as far as that is still there."""
        if ref in review.cells:
            self._selection.move_to(ref)
        if self._panes.findings.row(key) is not None:
            self._selection.point_at(key)

    def _changed(self, _change: Change) -> None:
        review = self._review
        if review is None:
            return
        ref, key = self._selection.ref, self._selection.finding
        self._panes.status.go_on()
        if ref is not None and not self._is_open(key):
            # what was settled just now stays under discussion until the clerk goes on
            self._selection.point_at(navigation.finding_at(review.judgement, ref, key) or key)
        self._follow(review)
        self._panes.status.show_cell(review, ref)
        self._panes.status.show_standing(review)

    def _follow(self, review: Review) -> None:
        panes = self._panes
        compared = review.previous is not None
        panes.findings.follow(review.judgement, review.cells, review.standings, compared=compared)
        panes.findings.set_current(self._selection.finding)
        panes.trail.follow(review.trail, review.form)
        still, tables = review.open_findings, [table.code for table in review.form.tables]
        unjudged = [finding for finding in still if finding.level is None]
        panes.tables.set_badges(navigation.open_by_table(still, tables), navigation.open_by_table(unjudged, tables))
        self._show_marks(review, frozenset())
        self._soon.start()

    def _saved(self) -> None:
        self._panes.status.show_standing(self._review)

    def _moved(self, ref: CellRef | None) -> None:
        panes, review = self._panes, self._review
        panes.status.go_on()
        panes.tables.set_current(ref)
        panes.source.set_current(ref)
        panes.status.show_cell(review, ref)
        if review is not None and ref is not None:
            self._selection.point_at(self._key_at(review, ref))
        self._soon.start()

    def _key_at(self, review: Review, ref: CellRef) -> Key | None:
        current = self._finding()
        if current is not None and ref in current.cells:
            return current.key
        return navigation.finding_at(review.judgement, ref, None)

    def _pointed(self, key: Key | None) -> None:
        finding, review = self._finding(), self._review
        self._panes.status.go_on()
        self._panes.findings.set_current(key)
        self._panes.source.set_spans(finding.spans if finding else ())
        if review is not None:
            self._show_marks(review, frozenset())
        self.pointed.emit()
        self._soon.start()

    def _explain(self) -> None:
        """Explain what is under discussion, with proposals, and frame their cells."""
        self._soon.stop()
        review, pane, ref = self._review, self._panes.explanation, self._selection.ref
        finding = self._finding()
        if review is None or (finding is None and ref is None):
            pane.show_nothing(opened=review is not None, all_well=review is not None and not review.judgement.findings)
        elif finding is None and ref is not None:
            pane.show_explanation(explain.of_cell(review, ref))
        elif finding is not None:
            is_open = self._is_open(finding.key)
            offers = explain.offers_for(review, finding) if is_open else ()
            shown = explain.of_finding(review, finding, settled=not is_open, current=ref)
            whole = explain.whole_offer(review) if is_open else None
            if whole is not None and offers and offers[0].proposal.changes == whole.proposal.changes:
                whole = None  # the first proposal is all there is
            pane.show_explanation(shown, offers, whole, explain.filling(review, finding) if is_open else None)
            if is_open:
                self._show_marks(review, navigation.culprits_of(finding, review.proposals()))
            else:
                self._panes.source.set_spans(())
        if self._source_behind:
            self._source_behind = False
            self._panes.source.set_marks(self._marks)
        self.explained.emit()

    def _show_marks(self, review: Review, culprits: frozenset[CellRef]) -> None:
        """Repaint the cells whose marks differ from those on the screen, and only those."""
        said = reviewed(review.judgement, review.standings, review.confirmed)
        marks = marks_of(review.cells, review.judgement, review.corrections, self.current, culprits, said=said)
        before, self._marks = self._marks, marks
        panes = self._panes
        if not before:
            self._source_behind = False
            panes.tables.set_cells(review.cells, marks)
            panes.source.set_marks(marks)
            return
        differing = [ref for ref, mark in marks.items() if mark != before.get(ref)]
        panes.tables.set_cells(review.cells, marks, {*differing, *review.corrections})  # these may hold another figure
        self._source_behind |= bool(differing)

    def show_where(self, change: Change | None, confirmed: Sequence[CellRef] = ()) -> None:
        """Go to what a change was about, if that is somewhere else; what is only confirmed is no change of a cell."""
        if change is None:
            return
        cells = change.cells or confirmed
        if cells and self._selection.ref not in cells:
            self._selection.move_to(cells[0])
        elif change.judged and self._selection.finding not in change.judged:
            self.go_to(change.judged[0])

    @property
    def current(self) -> Finding | None:
        """The finding under discussion, as long as it holds."""
        finding = self._finding()
        return finding if finding is not None and self._is_open(finding.key) else None

    def _finding(self) -> Finding | None:
        return self._panes.findings.finding(self._selection.finding)

    def _is_open(self, key: Key | None) -> bool:
        row = self._panes.findings.row(key)
        return row is not None and not row.settled
