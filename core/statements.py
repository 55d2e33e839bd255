"""What the prose of a report says in numbers, and which sums of cells it may mean; nothing of whether it is right."""

from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from core.document import Span
from core.forms import CellRef


class Sum(NamedTuple):
    """Some cells together, less a number that the prose itself takes off (such as withdrawn applications)."""

    cells: tuple[CellRef, ...]
    less: int = 0


class Statement(NamedTuple):
    """One quantity as the prose has it: `low` to `high` 件 (the same where it is exact, no `high`: no bound).

    It is borne out if any of `readings` lies between; `certain`: the words allow of no others. `span` are the words
    of the clause, `figure` the number alone (or the words that claim a 0).
    """

    rule: str
    low: int
    high: int | None
    readings: tuple[Sum, ...]
    span: Span
    figure: Span
    certain: bool = True


class Stated(NamedTuple):
    """A number of the prose that need not be in any table."""

    low: int
    high: int | None
    figure: Span


class Addition(NamedTuple):
    """A whole (any of several that may be meant) and its parts: together as much if `exhaustive`, else no more.

    `rule` says whether the parts were listed behind the whole, or are given elsewhere.
    """

    rule: str
    wholes: tuple[Stated, ...]
    parts: tuple[Stated, ...]
    exhaustive: bool
    span: Span


class Portion(NamedTuple):
    """A part with its share in percent, printed with so many decimals; of what, is one of `wholes` or `readings`."""

    part: Stated
    wholes: tuple[Stated, ...]
    readings: tuple[Sum, ...]
    percent: int | Decimal
    places: int
    span: Span
    figure: Span


class Money(NamedTuple):
    """An amount of money in 元, by what it is: `collected` for information, `fees` of all kinds; `unit` as printed."""

    kind: str
    yuan: int | Decimal
    printed: int | Decimal
    unit: str
    span: Span
    figure: Span


@dataclass(frozen=True, slots=True)
class Prose:
    """All that was understood of the prose.

    `topics` are the kinds of case that are named at all; `notices`: the notices of a fee are reported. `foreign` are
    words by which the fees hold more than they should, `scopes` words by which figures cover different ground.
    `fault` is the kind of the program's own fault by which nothing was understood.
    """

    statements: tuple[Statement, ...] = ()
    additions: tuple[Addition, ...] = ()
    portions: tuple[Portion, ...] = ()
    money: tuple[Money, ...] = ()
    topics: frozenset[str] = frozenset()
    notices: bool = False
    foreign: tuple[Span, ...] = ()
    scopes: tuple[Span, ...] = ()
    fault: str | None = None
