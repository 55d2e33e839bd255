"""The kinds of rule that need the report of the year before; frozen data, as the others."""

from fractions import Fraction
from typing import NamedTuple

from core.findings import Severity
from core.forms import CellRef

Refs = tuple[CellRef, ...]


class CarriedOn(NamedTuple):
    """This year `now` less `added` is what `before` were last year (all of them sums).

    The one that `speaks` says for all of its table that last year's is lost.
    """

    id: str
    subject: str
    now: Refs
    added: Refs
    before: Refs
    basis: str
    severity: Severity
    speaks: bool = False


class Jump(NamedTuple):
    """No figure should be more than `times` last year's, or last year's this year's; under `least` none counts.

    Where more than `most` of the cells do, one finding speaks for all.
    """

    id: str
    subject: str
    cells: Refs
    times: int
    least: int
    most: int
    basis: str
    severity: Severity


class Manifold(NamedTuple):
    """An amount from `times` last year's on is probably in another unit."""

    id: str
    subject: str
    cell: CellRef
    times: int
    basis: str
    severity: Severity


class Copied(NamedTuple):
    """A table's figures should not all be last year's; with fewer than `least` that are not 0 it may be chance."""

    id: str
    subject: str
    cells: Refs
    least: int
    basis: str
    severity: Severity


class Alike(NamedTuple):
    """A section should not say what it said last year: from `much` on a warning, from `some` on a hint."""

    id: str
    subject: str
    much: Fraction
    some: Fraction
    basis: str
    severity: Severity = Severity.WARNING


class SameOrganization(NamedTuple):
    """Both reports are by the same organisation."""

    id: str
    basis: str
    severity: Severity


YearRule = CarriedOn | Jump | Manifold | Copied | Alike | SameOrganization
