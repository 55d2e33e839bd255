"""What the explanation shows of a finding or a cell, put together from the review; no widgets."""

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from core import words
from core.findings import CellChange, Finding, Outcome, Proposal, Reason, Severity
from core.forms import CellRef
from core.model import Cell, Figure
from core.review import Effect, Review
from core.words.names import names_apart
from gui import speech

MOST_OFFERS = 9
_BLANK = "cell.blank"


class Term(NamedTuple):
    """One cell of a sum: its name among its neighbours, its figure or why it has none; last year's are nowhere."""

    ref: CellRef | None
    name: str
    text: str
    value: Figure | None
    corrected: bool


class Side(NamedTuple):
    """One side of an equation, spelled out."""

    terms: tuple[Term, ...]
    total: str


class Offer(NamedTuple):
    """A proposal as far as it concerns the finding, with what it would do."""

    proposal: Proposal
    lines: tuple[tuple[CellRef, str, str, str], ...]  # cell, its name, before, after
    evidence: tuple[str, ...]
    effect: Effect


class Filling(NamedTuple):
    """What putting 0 into blank cells would do, and how many are left: the equations want another figure there."""

    cells: int
    left: int
    effect: Effect


class Explanation(NamedTuple):
    """Everything the pane draws; `sides` only for sums, `cells` for findings that are no sums."""

    headline: str
    severity: Severity | None = None
    unjudged: bool = False
    settled: bool = False
    sides: tuple[Side, ...] = ()
    relation: str = "≠"
    difference: str = ""
    cells: tuple[Term, ...] = ()
    notes: tuple[str, ...] = ()
    basis: str = ""
    current: CellRef | None = None
    last_year: str = ""


def of_finding(review: Review, finding: Finding, *, settled: bool, current: CellRef | None) -> Explanation:
    """Explain a finding with the figures as they are now."""
    form, cells = review.form, review.cells
    terms = _terms(review, finding.cells)
    left, right = terms[: len(finding.left_cells)], _handed_on(review, finding) + terms[len(finding.left_cells) :]
    sides = tuple(_side(side) for side in (left, right) if side)
    is_sum = len(sides) == 2 and (finding.left is not None or finding.outcome is Outcome.UNKNOWN)  # noqa: PLR2004
    difference = finding.difference
    return Explanation(
        headline=words.place(finding, form) if settled else words.sentence(finding, form, cells),
        severity=finding.severity,
        unjudged=finding.level is None,
        settled=settled,
        sides=sides if is_sum else (),
        relation=_relation(finding, settled=settled),
        difference="" if settled or difference is None else words.figure(max(difference, -difference)),
        cells=() if is_sum else terms,
        notes=() if settled else _thoughts(review, finding),
        basis=finding.basis,
        current=current,
        last_year=_last_year(review, finding, current),
    )


def _handed_on(review: Review, finding: Finding) -> tuple[Term, ...]:
    """Return last year's part of an equation over two years, as a term of it."""
    if review.previous is None:
        return ()
    name = words.handed_on(finding, words.year_before(review.report, review.previous))
    before = dict(finding.facts).get("before")
    term = Term(None, name, before or "？", None if before is None else Decimal(before), corrected=False)
    return (term,) if name else ()


def _last_year(review: Review, finding: Finding, current: CellRef | None) -> str:
    """Say what last year's report printed in the current cell, or else in the one that the finding is about."""
    ref = finding.cells[0] if current is None and len(finding.cells) == 1 else current
    named = finding.cells != (ref,) or bool(words.handed_on(finding, ""))  # or else it is plain which figure is meant
    return "" if ref is None else figure_before(review, ref, named=named)


def figure_before(review: Review, ref: CellRef, *, named: bool = False) -> str:
    """2020 年度：34; empty where no report is compared with, or its form has no such cell."""
    previous = review.previous
    cell = next((cell for cell in previous.cells if cell.ref == ref), None) if previous is not None else None
    if previous is None or cell is None:
        return ""
    name = words.short_cell_name(ref, review.form) if named else ""
    return words.figure_before(cell, words.year_before(review.report, previous), name)


def figures_before(review: Review) -> dict[CellRef, str]:
    """Return for each cell what last year's report printed in it, as `figure_before` says it."""
    previous, own = review.previous, review.cells
    if previous is None:
        return {}
    year = words.year_before(review.report, previous)
    return {cell.ref: words.figure_before(cell, year) for cell in previous.cells if cell.ref in own}


def _thoughts(review: Review, finding: Finding) -> tuple[str, ...]:
    """Say why a failure has no proposal (yet)."""
    explanation = review.explanation()
    if finding.key not in explanation.unexplained:
        return ()
    return (words.THINKING if explanation.unfinished else words.given_up(explanation, review.form),)


def _relation(finding: Finding, *, settled: bool) -> str:
    if settled:
        return "＝"
    return "≟" if finding.outcome is Outcome.UNKNOWN else "≠"


def of_cell(review: Review, ref: CellRef) -> Explanation:
    """Explain a cell that no finding speaks of."""
    judgement, cell = review.judgement, review.cells[ref]
    corrected = ref in review.corrections
    said = words.cell_sentence(
        cell,
        review.form,
        was=review.report.by_ref()[ref] if corrected else None,
        implied=judgement.implied.get(ref),
        involved=judgement.of_cell(ref),
        say=speech.term,
    )
    reason = review.corrections[ref].reason if corrected else ""
    notes = (reason,) if reason else ()
    return Explanation(said, notes=notes, current=ref, last_year=figure_before(review, ref))


def _side(terms: tuple[Term, ...]) -> Side:
    known = [term.value for term in terms if term.value is not None]
    return Side(terms, words.figure(_sum(known)) if len(known) == len(terms) else "？")


def _sum(values: Iterable[Figure]) -> Figure:
    total: Figure = 0
    for value in values:
        total += value
    return total


def _terms(review: Review, refs: tuple[CellRef, ...]) -> tuple[Term, ...]:
    names = names_apart(refs, review.form)
    return tuple(
        Term(ref, name, _text(review.cells[ref]), review.cells[ref].value, ref in review.corrections)
        for ref, name in zip(refs, names, strict=True)
    )


def _text(cell: Cell) -> str:
    return words.status(cell.status) if cell.value is None else words.figure(cell.value)


def offers_for(review: Review, finding: Finding) -> tuple[Offer, ...]:
    """Return what may settle this finding: of each proposal the changes that hang together with it."""
    found: dict[tuple[CellChange, ...], Offer] = {}
    for proposal in review.proposals():
        changes = _connected(review, proposal.changes, finding)
        if changes and changes not in found and len(found) < MOST_OFFERS:
            found[changes] = _offer(review, proposal, changes)
    return tuple(found.values())


def whole_offer(review: Review) -> Offer | None:
    """Return the proposal that may be taken as a whole, with what it would do."""
    proposal = review.founded_proposal()
    return None if proposal is None else _offer(review, proposal, proposal.changes)


def filling(review: Review, finding: Finding | None = None) -> Filling | None:
    """Return what filling the blanks would do; none without any to fill (in the finding, if one is given)."""
    blanks = review.fillable
    if not blanks or (finding is not None and not set(blanks) & set(finding.cells)):
        return None
    left = len(review.blanks) - len(blanks)
    return Filling(len(blanks), left, _of_zeros(review.effect([CellChange(ref, None, 0) for ref in blanks])))


def _of_zeros(effect: Effect) -> Effect:
    """Leave out that the blanks of a row are fewer: that neither settles a finding nor adds one."""
    fewer = [key for key in effect.appeared if key.rule == _BLANK]
    before = [key for key in effect.settled if key.rule == _BLANK]
    kept = {*fewer, *before[: len(fewer)]}
    settled, appeared = (tuple(key for key in keys if key not in kept) for keys in (effect.settled, effect.appeared))
    return Effect(settled, appeared)


def _connected(review: Review, changes: tuple[CellChange, ...], finding: Finding) -> tuple[CellChange, ...]:
    """Follow from the finding to the changed cells in it, to the failing equations these are in, and so on."""
    failing = [f for f in review.judgement.findings if f.outcome is Outcome.FAIL and f.severity is Severity.ERROR]
    reached, waiting = set[CellRef](), [finding]
    while waiting:
        inside = waiting.pop()
        fresh = {change.ref for change in changes if change.ref in inside.cells} - reached
        reached |= fresh
        waiting += [other for other in failing if any(ref in other.cells for ref in fresh)]
    return tuple(change for change in changes if change.ref in reached)


def _offer(review: Review, proposal: Proposal, changes: tuple[CellChange, ...]) -> Offer:
    effect = review.effect(changes)
    whole = changes == proposal.changes
    kept = proposal.evidence if whole else _evidence_for(changes, proposal)
    part = proposal if whole else Proposal(changes, kept, effect.settled)
    lines = tuple(
        (
            change.ref,
            words.short_cell_name(change.ref, review.form),
            _text(review.cells[change.ref]),
            words.figure(change.after),
        )
        for change in changes
    )
    return Offer(part, lines, tuple(words.reasons(part, review.form, review.report.document.text)), effect)


def _evidence_for(changes: tuple[CellChange, ...], proposal: Proposal) -> tuple[Reason, ...]:
    """Keep of a proposal's evidence what hangs on these of its changes alone."""
    refs = {change.ref for change in changes}
    return tuple(reason for reason in proposal.evidence if refs.issuperset(reason.about))
