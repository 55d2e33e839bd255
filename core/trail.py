"""What was done, undone and done again, as steps; a trail replayed gives the corrections in force."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby

from core.entries import Correction, Entry
from core.findings import Key
from core.forms import CellRef

_MADE = frozenset(("corrected", "taken_back"))


@dataclass(frozen=True, slots=True)
class Move:
    """One cell's part in a step: which correction lay over it before, and which after."""

    correction: Correction
    prior: Correction | None
    then: Correction | None

    @property
    def kind(self) -> str:
        """Return what the trail calls it when it is made."""
        return "taken_back" if self.then is None else "corrected"


@dataclass(slots=True)
class Past:
    """Where a trail leads: the corrections in force, the steps that can be undone and those that can be redone."""

    corrections: dict[CellRef, Correction] = field(default_factory=dict)
    done: list[tuple[Move, ...]] = field(default_factory=list)
    undone: list[tuple[Move, ...]] = field(default_factory=list)
    groups: int = 0  # the highest number of a step so far

    def make(self, moves: tuple[Move, ...]) -> None:
        """Add a new step; what was undone before it cannot be redone."""
        self.done.append(moves)
        self.undone.clear()
        self.groups = max(self.groups, *(move.correction.group for move in moves))
        self._put({move.correction.ref: move.then for move in moves})

    def undo(self) -> tuple[Move, ...]:
        """Take back the last step; IndexError if there is none."""
        moves = self.done.pop()
        self.undone.append(moves)
        self._put({move.correction.ref: move.prior for move in reversed(moves)})
        return moves

    def redo(self) -> tuple[Move, ...]:
        """Bring back the step that was undone last; IndexError if there is none."""
        moves = self.undone.pop()
        self.done.append(moves)
        self._put({move.correction.ref: move.then for move in moves})
        return moves

    def _put(self, corrections: dict[CellRef, Correction | None]) -> None:
        for ref, correction in corrections.items():
            if correction is None:
                self.corrections.pop(ref, None)
            else:
                self.corrections[ref] = correction


def replay(trail: Iterable[Entry]) -> Past:
    """Do again what a trail tells; ValueError for one that cannot have come about."""
    past = Past()
    for (kind, _), entries in groupby(trail, key=lambda entry: (_phase(entry), entry.correction.group)):
        step = list(entries)
        if kind == "made":
            past.make(tuple(_move(entry, past) for entry in step))
            continue
        if not (past.done if kind == "undone" else past.undone):
            raise ValueError(kind)
        moves = past.undo() if kind == "undone" else past.redo()
        if [move.correction for move in moves] != [entry.correction for entry in step]:
            raise ValueError(kind)
    return past


def _phase(entry: Entry) -> str:
    return "made" if entry.kind in _MADE else entry.kind


def _move(entry: Entry, past: Past) -> Move:
    correction = entry.correction
    then = correction if entry.kind == "corrected" else None
    return Move(correction, past.corrections.get(correction.ref), then)


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


__all__ = ["Change", "Correction", "Effect", "Entry", "Move", "Past", "Step", "replay"]
