"""Figures recognised in a picture, and not surely: a guess, unless the equations force just this figure."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import replace

from core.document import Document, Span
from core.forms import CellRef, Form
from core.implied import implied_values
from core.model import Cell, Certainty, Figure
from core.rules import balances_for
from core.rules.kinds import Balance


def weighed(cells: Mapping[CellRef, Cell], form: Form, document: Document) -> dict[CellRef, Cell]:
    """Return the cells, those with doubtful print as guesses or settled."""
    spans = sorted(word.span for word in document.words if word.doubtful)
    doubtful = {ref for ref, cell in cells.items() if cell.span is not None and _touches(cell.span, spans)}
    if not doubtful:
        return dict(cells)
    values: dict[CellRef, Figure | None] = {
        ref: None if ref in doubtful or cell.certainty is Certainty.GUESS else cell.value for ref, cell in cells.items()
    }
    forced = implied_values(_holding(balances_for(form), values), values)
    return {
        ref: replace(cell, certainty=_certainty(cell, forced.get(ref))) if ref in doubtful else cell
        for ref, cell in cells.items()
    }


def _touches(span: Span, doubtful: list[Span]) -> bool:
    at = bisect_left(doubtful, (span.end,))
    return at > 0 and doubtful[at - 1].end > span.start


def _holding(balances: Iterable[Balance], values: Mapping[CellRef, Figure | None]) -> list[Balance]:
    """Leave out the balances that known figures contradict by themselves."""
    return [balance for balance in balances if not _fails(balance, values)]


def _fails(balance: Balance, values: Mapping[CellRef, Figure | None]) -> bool:
    left, right = ([values.get(ref) for ref in side] for side in (balance.left, balance.right))
    if None in left or None in right:
        return False
    return sum(value or 0 for value in left) != sum(value or 0 for value in right)


def _certainty(cell: Cell, forced: Figure | None) -> Certainty:
    if cell.value is not None and cell.value == forced and cell.certainty is not Certainty.GUESS:
        return Certainty.SETTLED
    return Certainty.GUESS
