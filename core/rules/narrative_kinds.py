"""The kinds of rule on what the prose says in numbers."""

from typing import NamedTuple

from core.findings import Severity
from core.forms import CellRef


class Told(NamedTuple):
    """What the prose states under this name is what the tables have; a wording that leaves room is a warning."""

    id: str
    basis: str
    severity: Severity


class Agreeing(NamedTuple):
    """The prose does not give two numbers for one quantity, where no table tells which of them is right."""

    id: str
    basis: str
    severity: Severity


class InBalance(NamedTuple):
    """The numbers that the prose gives under the names of `left` make up those of `right`, as the tables' do."""

    id: str
    left: tuple[str, ...]
    right: tuple[str, ...]
    basis: str
    severity: Severity


class AddedUp(NamedTuple):
    """Parts that the prose lists make up their whole."""

    id: str
    basis: str
    severity: Severity


class InPercent(NamedTuple):
    """A share that the prose gives is that of its numbers."""

    id: str
    basis: str
    severity: Severity


class Omitted(NamedTuple):
    """Where `cells` hold cases, the prose speaks of the `topic` too; not asked of a report without its `section`."""

    id: str
    subject: str
    cells: tuple[CellRef, ...]
    topic: str
    section: str
    basis: str
    severity: Severity


class OneGround(NamedTuple):
    """The figures of the prose cover the same ground."""

    id: str
    basis: str
    severity: Severity


class FeeNotices(NamedTuple):
    """Where `cell` counts applications ended for an unpaid fee, `section` reports the notices of it."""

    id: str
    subject: str
    cell: CellRef
    section: str
    basis: str
    severity: Severity


class FeeFloor(NamedTuple):
    """All fees, in units of `yuan` 元, are no less than what the prose says was collected for information."""

    id: str
    subject: str
    cell: CellRef
    yuan: int
    basis: str
    severity: Severity


class FeesOnly(NamedTuple):
    """The fees of `cell` hold nothing but fees of the administration."""

    id: str
    subject: str
    cell: CellRef
    basis: str
    severity: Severity


class FeeInWords(NamedTuple):
    """What the prose gives in 元 does not stand with the same digits in `cell`, whose unit is 10000 times as much."""

    id: str
    subject: str
    cell: CellRef
    unit: str
    basis: str
    severity: Severity


NarrativeRule = (
    Told
    | Agreeing
    | InBalance
    | AddedUp
    | InPercent
    | Omitted
    | OneGround
    | FeeNotices
    | FeeFloor
    | FeesOnly
    | FeeInWords
)
