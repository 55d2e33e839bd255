"""The kinds of rule that only speak where a figure seems to have been counted wrongly, or helps a reviewer on."""

from typing import NamedTuple

from core.findings import Severity
from core.forms import CellRef

Refs = tuple[CellRef, ...]


class CountedTwice(NamedTuple):
    """The parts do not exceed `whole` by exactly `once`, which is a part that may not be counted under another."""

    id: str
    subject: str
    parts: Refs
    whole: CellRef
    once: CellRef
    basis: str
    severity: Severity


class OpeningStock(NamedTuple):
    """Last year's report has the stock that this year's figures imply: `stock` less `added` plus `taken`."""

    id: str
    subject: str
    stock: CellRef
    added: CellRef
    taken: CellRef
    basis: str
    severity: Severity


class Power(NamedTuple):
    """Only who may make such documents has any: not one whose name ends in one of `without`, unless in `with_`."""

    id: str
    subject: str
    cells: Refs
    without: tuple[str, ...]
    with_: tuple[str, ...]
    open_to: tuple[str, ...]
    basis: str
    severity: Severity


class Mentioned(NamedTuple):
    """The prose does not speak of one of `words`, for which a way of counting is laid down."""

    id: str
    words: tuple[str, ...]
    basis: str
    severity: Severity


HintRule = CountedTwice | OpeningStock | Power | Mentioned
