"""One report under review: corrections over the read cells, undo and redo, a trail that only grows."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from copy import deepcopy
from dataclasses import replace
from datetime import UTC, datetime
from itertools import chain
from types import MappingProxyType
from typing import TYPE_CHECKING

from core import checks
from core.again import brought_back, made_again
from core.corrections import corrected_cell, laid_over, plain_digits
from core.document import Span
from core.entries import Decision
from core.errors import UnknownCellError
from core.findings import CellChange, Explanation, Finding, Judgement, Key, Proposal
from core.forms import CellRef, Form
from core.model import Cell, CellStatus, Report
from core.pairing import previous_of
from core.trail import Change, Correction, Effect, Entry, Move, Step, Verdict, replay, step_of
from core.verdicts import Standing, all_said, figures_of, finding_named, home_of, one_line, said, standing, withdrawn
from core.wishes import Ground, Wish

if TYPE_CHECKING:
    from core.diagnosis import Question

Clock = Callable[[], datetime]
Recorder = Callable[[Sequence[Entry]], None]


def nowhere(entries: Sequence[Entry]) -> None:
    """Keep no record: the command line saves a workbook at once."""


def _now() -> datetime:
    return datetime.now(tz=UTC).astimezone()


class Review:
    """A report with everything people did to it; each mutating method returns the `Change` it made.

    `record` is given every new line of the trail before its change shows; if it raises, the change is not made. Of the
    trail that the report brings along, `saved` lines are in a workbook: all of them unless something else is known.
    """

    def __init__(
        self,
        report: Report,
        author: str = "",
        clock: Clock = _now,
        record: Recorder = nowhere,
        saved: int | None = None,
    ) -> None:
        self.report = report
        self.author = author
        self.previous: Report | None = None
        self._clock = clock
        self._record = record
        self._read = report.by_ref()
        self._cells = dict(self._read)
        self._past = replay(report.trail)
        self._trail = list(report.trail)
        self._saved_entries = len(self._trail) if saved is None else saved
        self._explanation: Explanation | None = None
        self.before = self.judgement = checks.judge(report.form, self._read, report)
        if self._past.corrections:
            self._show(self._past.corrections)

    @property
    def form(self) -> Form:
        """The edition of the official form this report uses."""
        return self.report.form

    @property
    def cells(self) -> Mapping[CellRef, Cell]:
        """Every cell as it stands now, corrections laid over what was read."""
        return MappingProxyType(self._cells)

    @property
    def corrections(self) -> Mapping[CellRef, Correction]:
        """The corrections in force, without those that only confirm what was read."""
        return MappingProxyType({ref: one for ref, one in self._past.corrections.items() if not one.confirms})

    @property
    def confirmed(self) -> frozenset[CellRef]:
        """The cells whose figure a person has compared with what is printed."""
        return frozenset(ref for ref, one in self._past.corrections.items() if one.confirms)

    def in_force(self, ref: CellRef) -> Correction | None:
        """Return what lies over a cell, be it that it is confirmed."""
        return self._past.corrections.get(ref)

    @property
    def verdicts(self) -> Mapping[Key, Verdict]:
        """The verdicts in force, those whose figures have changed since included."""
        return MappingProxyType(self._past.verdicts)

    @property
    def standings(self) -> dict[Key, Standing]:
        """How the verdicts in force stand to the findings there are."""
        if not self._past.verdicts:
            return {}
        found = ((finding.key, self.verdict_of(finding)) for finding in self.judgement.findings)
        return {key: standing for key, standing in found if standing is not None}

    @property
    def open_findings(self) -> tuple[Finding, ...]:
        """What still has to be looked at: every finding but those that a verdict explains."""
        explained = {key for key, standing in self.standings.items() if standing.explains}
        return tuple(finding for finding in self.judgement.findings if finding.key not in explained)

    @property
    def blanks(self) -> tuple[CellRef, ...]:
        """The cells that are there and empty."""
        return tuple(ref for ref, cell in self._cells.items() if cell.status is CellStatus.BLANK)

    @property
    def fillable(self) -> tuple[CellRef, ...]:
        """The blank cells that may hold 0: upon the others, the equations force another figure."""
        forced = self.judgement.implied
        return tuple(ref for ref in self.blanks if not forced.get(ref))

    @property
    def trail(self) -> tuple[Entry, ...]:
        """Everything that was done, undone and redone, oldest first."""
        return tuple(self._trail)

    @property
    def next_undo(self) -> Step | None:
        """What `undo` would take back; none when there is nothing."""
        return step_of(self._past.done[-1], self.form) if self._past.done else None

    @property
    def next_redo(self) -> Step | None:
        """What `redo` would bring back; none when there is nothing."""
        return step_of(self._past.undone[-1], self.form) if self._past.undone else None

    @property
    def saved_entries(self) -> int:
        """How many lines of the trail the last workbook holds."""
        return self._saved_entries

    @property
    def unsaved(self) -> bool:
        """Whether anything was done since the last workbook was saved."""
        return len(self._trail) != self._saved_entries

    def compare_with(self, previous: Report | None) -> Change:
        """Judge by last year's report too, or by none any more: no undo step. PreviousReportError if it is not that."""
        self.previous = None if previous is None else previous_of(self.report, previous)
        return self.check_again()

    def check_again(self) -> Change:
        """Judge everything anew, what is in the text included: no undo step."""
        self.before = checks.judge(self.form, self._read, self.report, previous=self.previous)
        return self._judged_again(())

    def snapshot(self) -> "Review":
        """Return the review as it stands, to be written out elsewhere while this one goes on; it records nothing."""
        memo: dict[int, object] = {id(kept): kept for kept in (self.report, self.previous)}
        memo[id(self._record)] = nowhere
        return deepcopy(self, memo)

    def mark_saved(self) -> None:
        """Note that a workbook now holds everything up to here."""
        self._saved_entries = len(self._trail)

    def correct(self, ref: CellRef, text: str, reason: str = "", evidence: Span | None = None) -> Change:
        """Lay `text` over a cell, blank for none; CorrectionError if it is no figure this cell can hold."""
        return self._make([Wish(ref, text.strip(), evidence)], reason)

    def correct_many(self, items: Sequence[tuple[CellRef, str]], reason: str = "") -> Change:
        """Correct several cells as one undo step; all or none."""
        return self._make([Wish(ref, text.strip()) for ref, text in items], reason)

    def apply(self, proposal: Proposal, reason: str) -> Change:
        """Take a proposal over as one undo step."""
        return self._make([Wish(change.ref, plain_digits(change.after)) for change in proposal.changes], reason)

    def fill_blanks(self, reason: str = "") -> Change:
        """Put 0 into every blank cell that may hold it, as one undo step; placeholders and absent cells stay."""
        return self._make([Wish(ref, "0") for ref in self.fillable], reason)

    def take_back(self, ref: CellRef, reason: str = "") -> Change:
        """Let a cell show again what the source has; nothing happens if nothing lies over it."""
        if ref not in self._read:
            raise UnknownCellError(str(ref))
        return self._make([Wish(ref, self._read[ref].raw or "", as_read=False)], reason)

    def confirm(self, *refs: CellRef, reason: str = "") -> Change:
        """Note, as one undo step, that a person has read these figures; nothing for a cell without one, or corrected.

        A guess is none any more; a finding stays what it is: what is printed may still be wrong.
        """
        for ref in refs:
            if ref not in self._read:
                raise UnknownCellError(str(ref))
        free = [ref for ref in refs if ref not in self._past.corrections and self._read[ref].value is not None]
        return self._make([Wish(ref, self._read[ref].raw or "", as_read=True) for ref in free], reason)

    def verdict_of(self, finding: Finding) -> Standing | None:
        """Return the verdict in force on a finding, and whether its figures are still those that were judged."""
        return standing(self._past.verdicts.get(finding.key), finding, self._cells)

    def judge_finding(self, of: Key | Finding, decision: Decision | None, note: str = "") -> Change:
        """Say what a reviewer holds of a finding, as one undo step; none withdraws what was said of it."""
        key, at = of.key if isinstance(of, Finding) else of, self._clock()
        if decision is None:
            return self._do(withdrawn(self._past, key, self.author, at), at)
        finding = finding_named(key, self.judgement)
        figures = figures_of(finding, self._cells)
        verdict = Verdict(key, figures, decision, one_line(note), self.author, at)
        return self._do(said(self._past, verdict), at)

    def correct_again(self, corrections: Sequence[Correction]) -> Change:
        """Make corrections of an earlier reading of this report here, as one undo step; all or none."""
        return self._make(made_again(corrections, self.report.document), "")

    def take_over(self, verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
        """Let verdicts on an earlier reading stand here, as one undo step; return those whose finding is not there."""
        at = self._clock()
        homes = [(verdict, home_of(verdict, self.judgement, self._cells)) for verdict in verdicts]
        self._do(all_said(self._past, [replace(one, key=key) for one, key in homes if key], self.author, at), at)
        return tuple(verdict for verdict, key in homes if key is None)

    def return_to(self, trail: Sequence[Entry]) -> Change:
        """Bring figures and verdicts to where an earlier trail of this report left them, as one undo step."""
        at, then, now = self._clock(), replay(trail), self._past
        ground = Ground(self.form, self._read, self._cells, now)
        moves = ground.moves(brought_back(now, then, self._read), "", self.author, at)
        gone = [withdrawn(now, key, self.author, at) for key in now.verdicts if key not in then.verdicts]
        said_then = all_said(now, then.verdicts.values(), self.author, at)
        return self._do((*moves, *chain.from_iterable(gone), *said_then), at)

    def undo(self) -> Change:
        """Take back the last step; the trail gains lines, it never loses one."""
        if not self._past.done:
            return Change()
        self._log_all("undone", self._past.done[-1])
        return self._shown(self._past.undo())

    def redo(self) -> Change:
        """Bring back the step that was undone last."""
        if not self._past.undone:
            return Change()
        self._log_all("redone", self._past.undone[-1])
        return self._shown(self._past.redo())

    def proposals(self) -> tuple[Proposal, ...]:
        """Return what would make every failing balance hold, likeliest first; kept until the next change."""
        return self.explanation().proposals

    def explanation(self) -> Explanation:
        """Explain the failures as far as that is quick, or better if `take_explanation` knew better."""
        if self._explanation is None:
            self._explanation = self.question().answer(quick=True)
        return self._explanation

    def question(self) -> "Question":
        """Return the diagnosis to be made of the figures as they are now."""
        from core import diagnosis  # noqa: PLC0415  (a report is shown before it is explained)

        before = None if self.previous is None else self.previous.figures()
        return diagnosis.Question(self.form, dict(self._cells), self.judgement, self.report.prose.statements, before)

    def take_explanation(self, question: "Question", found: Explanation) -> bool:
        """Take over what was worked out elsewhere; false if the figures are others by now."""
        current = question.judgement is self.judgement
        if current:
            self._explanation = found
        return current

    def founded_proposal(self) -> Proposal | None:
        """Return the likeliest proposal if it alone is so small and something speaks for it: it may be taken whole."""
        offered = self.proposals()
        as_small = [proposal for proposal in offered if len(proposal.changes) == len(offered[0].changes)]
        return as_small[0] if len(as_small) == 1 and as_small[0].evidence else None

    def effect(self, changes: Sequence[CellChange]) -> Effect:
        """Tell which findings these changes would settle and which they would add, without making them."""
        cells = dict(self._cells)
        for change in changes:
            cells[change.ref] = self._cell_with(change.ref, plain_digits(change.after), None)
        return Effect.between(self.judgement, self._judged(cells))

    def _make(self, wishes: Sequence[Wish], reason: str) -> Change:
        at = self._clock()
        ground = Ground(self.form, self._read, self._cells, self._past)
        return self._do(ground.moves(wishes, reason, self.author, at), at)

    def _do(self, moves: tuple[Move, ...], at: datetime) -> Change:
        if not moves:
            return Change()
        self._log([Entry(move.kind, move.act, at, self.author) for move in moves])
        self._past.make(moves)
        return self._shown(moves)

    def _cell_with(self, ref: CellRef, text: str, evidence: Span | None) -> Cell:
        return corrected_cell(self.form, ref, text, evidence)

    def _shown(self, moves: tuple[Move, ...]) -> Change:
        """Bring everything a step is about to what stands now."""
        acts = [move.act for move in moves]
        judged = tuple(act.key for act in acts if isinstance(act, Verdict))
        refs = [act.ref for act in acts if isinstance(act, Correction)]
        change = self._show(refs) if refs else Change()
        spoken_of = (ref for finding in self.judgement.findings if finding.key in judged for ref in finding.cells)
        return replace(change, touched=change.touched.union(spoken_of), judged=judged)

    def _show(self, refs: Iterable[CellRef]) -> Change:
        """Bring these cells to what lies over them now."""
        changed = []
        for ref in dict.fromkeys(refs):
            correction = self._past.corrections.get(ref)
            cell = self._read[ref] if correction is None else laid_over(self.form, self._read[ref], correction)
            if cell != self._cells[ref]:
                changed.append(ref)
            self._cells[ref] = cell
        return self._judged_again(tuple(changed))

    def _judged_again(self, changed: tuple[CellRef, ...]) -> Change:
        old = self.judgement
        new = self._judged(self._cells)
        self.judgement = new
        self._explanation = None
        return Change.between(old, new, changed)

    def _judged(self, cells: Mapping[CellRef, Cell]) -> Judgement:
        return checks.judge(self.form, cells, self.report, previous=self.previous, earlier=self.before)

    def _log_all(self, kind: str, moves: Iterable[Move]) -> None:
        at = self._clock()
        self._log([Entry(kind, move.act, at, self.author) for move in moves])

    def _log(self, entries: Sequence[Entry]) -> None:
        """Write down what is about to be done; what cannot be written down is not done."""
        self._record(entries)
        self._trail += entries


__all__ = ["Change", "Correction", "Effect", "Entry", "Review", "Step"]
