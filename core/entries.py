"""What people did to a report: corrections and the lines of the trail, each naming its cell and holding both sides."""

from dataclasses import dataclass
from datetime import datetime

from core.document import Span
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
