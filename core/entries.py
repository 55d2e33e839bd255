"""What people did to a report, as lines of its trail: each act names its place and holds both sides."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import NamedTuple

from core.document import Span
from core.forms import CellRef


class Key(NamedTuple):
    """Rule and place, without numbers: a finding's name that survives a re-check.

    `place` tells findings on the text apart that share rule and subject: where in it they begin.
    """

    rule: str
    subject: str | None
    place: int | None = None


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

    @property
    def confirms(self) -> bool:
        """Whether it only says that a person has read the figure: both sides are the printed text."""
        return self.before == self.after


class Decision(Enum):
    """What a reviewer says of a finding: the reader was wrong, the report prints it so, or somebody has to ask."""

    MISREAD = "misread"
    AS_PRINTED = "as_printed"
    TO_VERIFY = "to_verify"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a person says of one finding (or withdraws); once its figures are not `figures`, it is out of date."""

    key: Key
    figures: tuple[str, ...]
    decision: Decision
    note: str
    author: str
    at: datetime
    group: int = 0


Act = Correction | Verdict


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the trail: what was done (or undone, redone), by whom and when.

    `kind` of a correction: "corrected", "confirmed" (both sides are what is printed), "taken_back" (to what is
    printed); of a verdict: "judged", "withdrawn"; of either: "undone", "redone". Each holds its whole act, so that it
    can be written down, and read again, as one flat line without looking at any other.
    """

    kind: str
    act: Act
    at: datetime
    author: str
