"""The kinds of rule there are: frozen data that says what must hold, not how a failure is found or shown."""

from fractions import Fraction
from typing import NamedTuple

from core.findings import Key, Severity
from core.forms import CellRef
from core.model import CellStatus
from core.rules.hint_kinds import HintRule
from core.rules.narrative_kinds import NarrativeRule
from core.rules.text_kinds import TextRule
from core.rules.year_kinds import YearRule

Refs = tuple[CellRef, ...]


class Balance(NamedTuple):
    """Two groups of figures that must have the same sum; one of the hard equalities."""

    id: str
    subject: str
    left: Refs
    right: Refs
    basis: str
    severity: Severity = Severity.ERROR

    @property
    def key(self) -> Key:
        """Rule and place."""
        return Key(self.id, self.subject)

    @property
    def cells(self) -> Refs:
        """Both sides, left first."""
        return self.left + self.right


class PrintedSums(NamedTuple):
    """Sums that a report prints beyond the form are right too; `id` is the one that readers give them."""

    id: str
    basis: str
    severity: Severity = Severity.ERROR


class AtMost(NamedTuple):
    """The sum of `lower` must not exceed that of `upper` (an empty `lower` is 0).

    `said_by` are balances that say the same: where all of them can be computed this rule keeps silent.
    """

    id: str
    subject: str
    lower: Refs
    upper: Refs
    basis: str
    severity: Severity
    said_by: tuple[Key, ...] = ()


class NothingFrom(NamedTuple):
    """Where the sum of `source` is 0, every one of `cells` must be 0; `said_by` as in AtMost."""

    id: str
    subject: str
    source: Refs
    cells: Refs
    basis: str
    severity: Severity
    said_by: tuple[Key, ...] = ()


class Share(NamedTuple):
    """`part` may be at most `limit` of `whole`; not asked where `whole` is under `least`."""

    id: str
    subject: str
    part: CellRef
    whole: CellRef
    limit: Fraction
    least: int
    basis: str
    severity: Severity


class AllZero(NamedTuple):
    """Not every one of `cells` should be 0 where the organisation's name ends in one of `names`."""

    id: str
    subject: str
    cells: Refs
    names: tuple[str, ...]
    basis: str
    severity: Severity


class MoneyUnit(NamedTuple):
    """An amount should be in `unit`: a whole number from `suspect` on, or another unit printed, says it is not.

    With `named` the column's head does not give the unit, so the amount itself has to.
    """

    id: str
    subject: str
    cell: CellRef
    unit: str
    suspect: int | None
    named: bool
    basis: str
    severity: Severity


class Decimals(NamedTuple):
    """An amount has so many decimals (or is 0) where the report's own table head, `asked`, asks for them."""

    id: str
    subject: str
    cell: CellRef
    digits: int
    asked: str
    basis: str
    severity: Severity


class CellRule(NamedTuple):
    """What a single figure must not be: by its status, by how it is printed, below a bound, or not whole.

    `rows` are the cells looked at, and those of one row that offend make one finding if `grouped`; a row may be
    a whole table. True for `in_place` asks only what is printed in its cell by itself, False only what is not. A
    row that is wholly so is left to other rules unless `whole_rows`, and so is one that a reader's note of the
    name `noted_as` lists. If a cell of `grave` offends while the row has numbers, the finding is an error.
    """

    id: str
    rows: tuple[Refs, ...]
    basis: str
    severity: Severity
    status: CellStatus | None = None
    traits: frozenset[str] = frozenset()
    below: int | None = None
    whole: bool = False
    in_place: bool | None = None
    grouped: bool = True
    whole_rows: bool = True
    noted_as: str | None = None
    grave: frozenset[CellRef] = frozenset()


class Present(NamedTuple):
    """At least one of `cells` must be in the source; `within` names the table whose loss says as much."""

    id: str
    subject: str
    cells: Refs
    within: str | None
    basis: str
    severity: Severity


class SectionCount(NamedTuple):
    """A section's heading must not be found fewer than `least` or more than `most` times."""

    id: str
    subject: str
    least: int
    most: int | None
    basis: str
    severity: Severity


class RightForm(NamedTuple):
    """The form found is the form of the report's year."""

    id: str
    basis: str
    severity: Severity


class Reported(NamedTuple):
    """What the reader met on the way and noted itself, with how much it matters; `id` may be a prefix (`damage.`)."""

    id: str
    basis: str
    severity: Severity


Rule = (
    Balance
    | PrintedSums
    | AtMost
    | NothingFrom
    | Share
    | AllZero
    | MoneyUnit
    | Decimals
    | CellRule
    | Present
    | SectionCount
    | RightForm
    | Reported
    | HintRule
    | NarrativeRule
    | TextRule
    | YearRule
)
