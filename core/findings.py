"""What judging a report yields: findings as code, places and numbers; the words come from `words`."""

from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from typing import NamedTuple

from core.document import Span
from core.entries import Key as Key  # noqa: PLC0414  (a finding's name: verdicts bear it too, far above)
from core.forms import CellRef
from core.model import Figure
from core.statements import Sum


class Severity(Enum):
    """error: must be corrected or explained; warning: a reviewer must look; info: a hint."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """Return 0 for the gravest, more for the lighter ones."""
        return tuple(Severity).index(self)


class Outcome(Enum):
    """Of one rule: it holds, it does not, or figures it needs are missing."""

    PASS = "pass"  # noqa: S105  (an outcome, not a password)
    FAIL = "fail"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Finding:
    """One rule that does not hold or cannot be judged; `left_cells` and `right_cells` are the two sides.

    `left`, `right`: the two sums where they can be taken; `facts`: further numbers and names for the sentence.
    """

    rule: str
    subject: str | None
    severity: Severity
    outcome: Outcome
    left_cells: tuple[CellRef, ...] = ()
    right_cells: tuple[CellRef, ...] = ()
    left: Figure | None = None
    right: Figure | None = None
    basis: str = ""
    spans: tuple[Span, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    place: int | None = None

    @property
    def key(self) -> Key:
        """The name that survives a re-check."""
        return Key(self.rule, self.subject, self.place)

    @property
    def cells(self) -> tuple[CellRef, ...]:
        """Every cell that takes part, left side first."""
        return self.left_cells + self.right_cells

    @property
    def needs_last_year(self) -> bool:
        """Whether only last year's report lets it be found."""
        return self.rule.startswith("year.") or any(name == "before" for name, _ in self.facts)

    @property
    def level(self) -> Severity | None:
        """How grave it is; none where figures are missing, and nobody knows whether anything is wrong."""
        return None if self.outcome is Outcome.UNKNOWN else self.severity

    @property
    def difference(self) -> Figure | None:
        """Left less right, where both are known."""
        if self.left is None or self.right is None:
            return None
        return self.left - self.right


@dataclass(frozen=True, slots=True)
class CellChange:
    """One figure of a proposal: what stands there now and what would make the balances hold."""

    ref: CellRef
    before: Figure | None
    after: Figure


class Reason(NamedTuple):
    """What speaks for a proposal, or against it, as a code of the words with a number or a name.

    `about`: the changed cells it hangs on. Of a witness, `reading` is the sum it knows, and `quote` are its words
    where these give no plain number.
    """

    code: str
    value: str
    about: tuple[CellRef, ...] = ()
    reading: Sum | None = None
    quote: Span | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """A smallest set of changes after which every failing balance holds, with what speaks for it and against it."""

    changes: tuple[CellChange, ...]
    evidence: tuple[Reason, ...]
    settles: tuple[Key, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """At most ten proposals, likeliest first, and the failing equalities that none of them settles.

    `unfinished`: only what is quick was tried, and there may be more to say; where that is false, what is left was
    given up: too many cells are wrong.
    """

    proposals: tuple[Proposal, ...] = ()
    unexplained: tuple[Key, ...] = ()
    unfinished: bool = False

    @property
    def given_up(self) -> bool:
        """Whether failures are left that nothing explains in good time."""
        return bool(self.unexplained) and not self.unfinished


NOTHING_TO_EXPLAIN = Explanation()


class Weighed(NamedTuple):
    """What weighing one rule gave: what is to be said, and how it came out."""

    findings: tuple[Finding, ...]
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Judgement:
    """All findings in the form's order, the outcome of every hard balance, and what the equations force.

    `outcomes` gives the worst outcome of every rule by its id (fail before unknown before pass); `of_text`, by the
    number of the rule, what no figure can change, so that a re-check need not look again.
    """

    findings: tuple[Finding, ...]
    balances: dict[Key, Outcome] = field(default_factory=dict)
    implied: dict[CellRef, int | Decimal] = field(default_factory=dict)
    outcomes: dict[str, Outcome] = field(default_factory=dict)
    of_text: dict[int, Weighed] = field(default_factory=dict)

    def count(self, outcome: Outcome) -> int:
        """Count the hard balances with this outcome (42 of them in form 2021, 40 in form 2019)."""
        return sum(1 for found in self.balances.values() if found is outcome)

    def of_cell(self, ref: CellRef) -> tuple[Finding, ...]:
        """Return the findings a cell takes part in."""
        return tuple(finding for finding in self.findings if ref in finding.cells)
