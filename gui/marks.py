"""What a pane shows of one cell beside its figure: three channels (check, origin, review) and its part in a finding."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import Literal, Protocol

from core.entries import Decision
from core.findings import Finding, Judgement, Key, Outcome, Severity
from core.forms import CellRef
from core.model import Cell, CellStatus, Certainty
from core.verdicts import Standing

Check = Literal["fine", "failing", "unknown"]
Role = Literal["none", "culprit", "takes_part"]
ReviewState = Literal["none", "confirmed", "postponed"]
Origin = Literal["read", "settled", "guess", "absent", "blank", "placeholder", "unreadable", "corrected"]

_OF_STATUS: dict[CellStatus, Origin] = {
    CellStatus.ABSENT: "absent",
    CellStatus.BLANK: "blank",
    CellStatus.PLACEHOLDER: "placeholder",
    CellStatus.UNREADABLE: "unreadable",
}
_OF_CERTAINTY: dict[Certainty, Origin] = {
    Certainty.READ: "read",
    Certainty.SETTLED: "settled",
    Certainty.GUESS: "guess",
}


class Corrected(Protocol):
    """What is needed of a correction: the text that the report prints."""

    @property
    def before(self) -> str:
        """The printed text."""


@dataclass(frozen=True, slots=True)
class MarkState:
    """All marks of one cell; `badge` is the number of its first finding, `printed` what stood there if corrected."""

    check: Check = "fine"
    badge: int | None = None
    role: Role = "none"
    origin: Origin = "read"
    implied: int | Decimal | None = None
    review: ReviewState = "none"
    printed: str | None = None


PLAIN = MarkState()


def marks_of(  # noqa: PLR0913  (the marks of a cell come from all of these)
    cells: Mapping[CellRef, Cell],
    judgement: Judgement,
    corrections: Mapping[CellRef, Corrected],
    current: Finding | None = None,
    culprits: Collection[CellRef] = frozenset(),
    *,
    said: Mapping[CellRef, ReviewState] = MappingProxyType({}),
) -> dict[CellRef, MarkState]:
    """Return the marks of every cell; a finding's number is its place in the judgement, from 1."""
    checks, badges = _checks(judgement)
    if current is not None and current in judgement.findings:
        # a cell of several findings carries the number of the one under discussion
        badges |= dict.fromkeys(badges.keys() & set(current.cells), judgement.findings.index(current) + 1)
    taking_part = frozenset(current.cells) if current else frozenset()
    vouched = frozenset(key for key, outcome in judgement.balances.items() if outcome is Outcome.PASS)
    return {
        ref: MarkState(
            check=_check(cell, checks.get(ref, "fine"), vouched),
            badge=badges.get(ref),
            role=_role(ref, taking_part, culprits),
            origin="corrected" if ref in corrections else _origin(cell),
            implied=judgement.implied.get(ref) if cell.value is None else None,
            review=said.get(ref, "none"),
            printed=corrections[ref].before if ref in corrections else None,
        )
        for ref, cell in cells.items()
    }


def reviewed(
    judgement: Judgement, standings: Mapping[Key, Standing], confirmed: Iterable[CellRef]
) -> dict[CellRef, ReviewState]:
    """Return what a person has said: cells all of whose failures wait to be verified, cells that were confirmed."""
    waiting: dict[CellRef, bool] = {}
    for finding in judgement.findings if standings else ():
        standing = standings.get(finding.key)
        waits = standing is not None and standing.valid and standing.verdict.decision is Decision.TO_VERIFY
        for ref in finding.cells:
            waiting[ref] = waits and waiting.get(ref, True)
    postponed: dict[CellRef, ReviewState] = {ref: "postponed" for ref, waits in waiting.items() if waits}
    return {**postponed, **dict.fromkeys(confirmed, "confirmed")}


_known: list[tuple[Judgement, dict[CellRef, Check], dict[CellRef, int]]] = []


def _checks(judgement: Judgement) -> tuple[dict[CellRef, Check], dict[CellRef, int]]:
    """Return the checks and the badges of cells; asked again for the same judgement at every step, often thousands."""
    if not _known or _known[0][0] is not judgement:
        _known[:] = [(judgement, *_found(judgement))]
    _, checks, badges = _known[0]
    return checks, dict(badges)


def _found(judgement: Judgement) -> tuple[dict[CellRef, Check], dict[CellRef, int]]:
    checks: dict[CellRef, Check] = {}
    badges: dict[CellRef, int] = {}
    failing_first = sorted(enumerate(judgement.findings, start=1), key=lambda item: _weight(item[1]))
    for number, finding in failing_first:
        for ref in finding.cells:
            if finding.outcome is Outcome.FAIL and finding.severity is Severity.ERROR:
                checks[ref] = "failing"
            elif finding.outcome is Outcome.UNKNOWN:
                checks.setdefault(ref, "unknown")
            if finding.outcome is Outcome.FAIL and finding.severity is not Severity.INFO:
                badges.setdefault(ref, number)
    return checks, badges


def _check(cell: Cell, check: Check, vouched: Collection[Key]) -> Check:
    """Call a figure unknown only if no other balance over its row or column vouches for it."""
    if check != "unknown" or cell.value is None:
        return check
    ref = cell.ref
    over = (key for key in vouched if key.rule.startswith(ref.table) and key.subject in (ref.row, ref.column))
    return "unknown" if next(over, None) is None else "fine"


def _weight(finding: Finding) -> tuple[bool, bool]:
    return finding.outcome is not Outcome.FAIL, finding.severity is not Severity.ERROR


def _origin(cell: Cell) -> Origin:
    return _OF_STATUS.get(cell.status) or _OF_CERTAINTY[cell.certainty]


def _role(ref: CellRef, taking_part: Collection[CellRef], culprits: Collection[CellRef]) -> Role:
    if ref in culprits:
        return "culprit"
    return "takes_part" if ref in taking_part else "none"
