"""Who changed what, when and why: records that name their cell by key and hold both sides."""

from dataclasses import dataclass
from datetime import datetime

from core.document import Span
from core.findings import Key
from core.forms import CellRef


@dataclass(frozen=True, slots=True)
class Correction:
    """One figure changed by a person: both sides as texts; `group` is the undo step it belongs to."""

    ref: CellRef
    before: str
    after: str
    reason: str
    author: str
    at: datetime
    evidence: Span | None = None
    group: int = 0


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the trail; `kind`: "corrected", "taken_back" (to what is printed), "undone" or "redone"."""

    kind: str
    correction: Correction
    at: datetime
    author: str


@dataclass(frozen=True, slots=True)
class Step:
    """What one undo takes back; `label` names its cells briefly."""

    corrections: tuple[Correction, ...]
    label: str


@dataclass(frozen=True, slots=True)
class Change:
    """What a change did: `cells` have another value, `touched` may show other marks."""

    cells: tuple[CellRef, ...] = ()
    touched: frozenset[CellRef] = frozenset()
    settled: tuple[Key, ...] = ()
    appeared: tuple[Key, ...] = ()


@dataclass(frozen=True, slots=True)
class Effect:
    """What changes would do to the findings, before they are made."""

    settled: tuple[Key, ...]
    appeared: tuple[Key, ...]

    @property
    def settles(self) -> int:
        """How many findings would go."""
        return len(self.settled)

    @property
    def breaks(self) -> int:
        """How many findings would come."""
        return len(self.appeared)
