"""Corrections asked for, understood before anything is done: which of them change what lies over a cell, and how."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from core.corrections import corrected_cell
from core.document import Span
from core.errors import TwiceError, UnknownCellError
from core.forms import CellRef, Form
from core.model import Cell, Certainty
from core.trail import Correction, Move, Past
from core.verdicts import without_controls


@dataclass(frozen=True, slots=True)
class Wish:
    """A correction asked for; `as_read` true if only its being read is to be noted, false if that is to be undone.

    `reason` is its own, where several asked for together have not the same.
    """

    ref: CellRef
    text: str
    evidence: Span | None = None
    as_read: bool | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Ground:
    """What wishes are understood against: the cells as read and as they stand, and what was done so far."""

    form: Form
    read: Mapping[CellRef, Cell]
    now: Mapping[CellRef, Cell]
    past: Past

    def moves(self, wishes: Sequence[Wish], reason: str, author: str, at: datetime) -> tuple[Move, ...]:
        """Understand all wishes, so that a bad one leaves everything as it was; those that change nothing are none."""
        seen: set[CellRef] = set()
        for wish in wishes:
            if wish.ref in seen:
                raise TwiceError(str(wish.ref))
            if wish.ref not in self.read:
                raise UnknownCellError(str(wish.ref))
            seen.add(wish.ref)
        return tuple(move for wish in wishes for move in self._moves(wish, reason, author, at))

    def _moves(self, wish: Wish, reason: str, author: str, at: datetime) -> tuple[Move, ...]:
        """Take a correction back before the figure below it is confirmed."""
        move = self._move(wish, reason, author, at)
        if move is None:
            return ()
        act, under = move.act, wish.as_read and move.prior is not None and move.then is None
        if not under or not isinstance(act, Correction) or not _confirms(wish, self.read[wish.ref]):
            return (move,)
        read = replace(act, before=act.after)
        return move, Move(read, None, read)

    def _move(self, wish: Wish, reason: str, author: str, at: datetime) -> Move | None:
        prior, source = self.past.corrections.get(wish.ref), self.read[wish.ref]
        printed = source.raw or ""
        as_printed = wish.text == printed.strip()
        cell = None if as_printed else corrected_cell(self.form, wish.ref, wish.text, wish.evidence)
        back = cell is None or _same_figure(cell, source)
        act = Correction(
            wish.ref,
            before=printed if prior is None else prior.after,
            after=printed if back else wish.text,
            reason=without_controls(reason if wish.reason is None else wish.reason),
            author=author,
            at=at,
            evidence=wish.evidence,
            group=self.past.groups + 1,
        )
        if back and prior is None:
            return Move(act, None, act) if _confirms(wish, source) else None
        if back and prior is not None and prior.confirms and wish.as_read is not False:
            return None
        if cell is not None and _same_figure(cell, self.now[wish.ref]) and not back:
            return None
        return Move(act, prior, None if back else act)


def _confirms(wish: Wish, source: Cell) -> bool:
    """Take the same figure over a guess, or an explicit word, for having been read by a person."""
    if source.value is None or wish.as_read is False:
        return False
    return bool(wish.as_read) or source.certainty is Certainty.GUESS


def _same_figure(one: Cell, other: Cell) -> bool:
    return one.status is other.status and one.value == other.value
