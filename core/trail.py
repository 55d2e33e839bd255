"""What was done, undone and done again, as steps; a trail replayed gives the corrections and verdicts in force."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import groupby

from core.entries import Act, Correction, Entry, Key, Verdict
from core.findings import Finding, Judgement, Outcome
from core.forms import CellRef, Form

_MADE = frozenset(("corrected", "confirmed", "taken_back", "judged", "withdrawn"))
_LASTING = frozenset(("corrected", "confirmed", "judged"))


@dataclass(frozen=True, slots=True)
class Move:
    """One place's part in a step: which correction (or verdict) stood there before, and which after."""

    act: Act
    prior: Act | None
    then: Act | None

    @property
    def kind(self) -> str:
        """Return what the trail calls it when it is made."""
        if isinstance(self.act, Verdict):
            return "withdrawn" if self.then is None else "judged"
        if self.then is None:
            return "taken_back"
        return "confirmed" if self.act.confirms else "corrected"


@dataclass(slots=True)
class Past:
    """Where a trail leads: what is in force, the steps that can be undone and those that can be redone."""

    corrections: dict[CellRef, Correction] = field(default_factory=dict)
    verdicts: dict[Key, Verdict] = field(default_factory=dict)
    done: list[tuple[Move, ...]] = field(default_factory=list)
    undone: list[tuple[Move, ...]] = field(default_factory=list)
    groups: int = 0  # the highest number of a step so far

    def make(self, moves: tuple[Move, ...]) -> None:
        """Add a new step; what was undone before it cannot be redone."""
        self.done.append(moves)
        self.undone.clear()
        self.groups = max(self.groups, *(move.act.group for move in moves))
        for move in moves:
            self._put(move.act, move.then)

    def undo(self) -> tuple[Move, ...]:
        """Take back the last step; IndexError if there is none."""
        moves = self.done.pop()
        self.undone.append(moves)
        for move in reversed(moves):
            self._put(move.act, move.prior)
        return moves

    def redo(self) -> tuple[Move, ...]:
        """Bring back the step that was undone last; IndexError if there is none."""
        moves = self.undone.pop()
        self.done.append(moves)
        for move in moves:
            self._put(move.act, move.then)
        return moves

    def in_force(self, act: Act) -> Act | None:
        """Return what stands now where an act was done."""
        return self.verdicts.get(act.key) if isinstance(act, Verdict) else self.corrections.get(act.ref)

    def _put(self, done: Act, standing: Act | None) -> None:
        """Let `standing` be in force where `done` was done, or nothing."""
        if isinstance(standing, Verdict):
            self.verdicts[standing.key] = standing
        elif isinstance(standing, Correction):
            self.corrections[standing.ref] = standing
        elif isinstance(done, Verdict):
            self.verdicts.pop(done.key, None)
        else:
            self.corrections.pop(done.ref, None)


def replay(trail: Iterable[Entry]) -> Past:
    """Do again what a trail tells; ValueError for one that cannot have come about."""
    past = Past()
    for step in _steps(trail):
        _do_again(past, step)
    return past


def sound_part(trail: Sequence[Entry]) -> tuple[Entry, ...]:
    """Return how a trail begins, as far as it can have come about: its last undoing may have been torn in two."""
    past, sound = Past(), 0
    with suppress(ValueError):
        for step in _steps(trail):
            _do_again(past, step)
            sound += len(step)
    return tuple(trail[:sound])


def _steps(trail: Iterable[Entry]) -> Iterator[list[Entry]]:
    """Yield what was done, undone or redone in one piece."""
    for _, entries in groupby(trail, key=lambda entry: (_phase(entry), entry.act.group)):
        yield list(entries)


def _do_again(past: Past, step: list[Entry]) -> None:
    kind = _phase(step[0])
    if kind == "made":
        past.make(tuple(_move(entry, past) for entry in step))
        return
    steps = past.done if kind == "undone" else past.undone
    if not steps or [move.act for move in steps[-1]] != [entry.act for entry in step]:
        raise ValueError(kind)
    if kind == "undone":
        past.undo()
    else:
        past.redo()


def _phase(entry: Entry) -> str:
    return "made" if entry.kind in _MADE else entry.kind


def _move(entry: Entry, past: Past) -> Move:
    return Move(entry.act, past.in_force(entry.act), entry.act if entry.kind in _LASTING else None)


@dataclass(frozen=True, slots=True)
class Step:
    """What one undo takes back; `label` names its cells briefly."""

    acts: tuple[Act, ...]
    label: str
    kinds: tuple[str, ...] = ()  # what the trail calls each act

    @property
    def corrections(self) -> tuple[Correction, ...]:
        """The figures it changed."""
        return tuple(act for act in self.acts if isinstance(act, Correction))


def step_of(moves: tuple[Move, ...], form: Form) -> Step:
    """Return moves made together as the step they are."""
    acts = tuple(move.act for move in moves)
    return Step(acts, _label(form, acts), tuple(move.kind for move in moves))


def _label(form: Form, acts: tuple[Act, ...]) -> str:
    first = acts[0]
    if isinstance(first, Verdict):
        return f"{first.key.rule} {first.decision.value}"
    table = form.table(first.ref.table)
    cell = f"{table.row(first.ref.row).label}·{form.column(first.ref).path[-1]}"
    if len(acts) > 1:
        return f"{cell} … ×{len(acts)}"
    return f"{cell} {first.before or '∅'}→{first.after or '∅'}"


@dataclass(frozen=True, slots=True)
class Change:
    """What a change did: `cells` have another value, `touched` may show other marks, `judged` another verdict."""

    cells: tuple[CellRef, ...] = ()
    touched: frozenset[CellRef] = frozenset()
    settled: tuple[Key, ...] = ()
    appeared: tuple[Key, ...] = ()
    judged: tuple[Key, ...] = ()

    @staticmethod
    def between(old: Judgement, new: Judgement, cells: tuple[CellRef, ...]) -> "Change":
        """Tell what new values of these cells did to the findings and to what the equations force."""
        differing: set[Finding] = set(old.findings) ^ set(new.findings)
        forced = old.implied.keys() | new.implied.keys()
        implied = {ref for ref in forced if old.implied.get(ref) != new.implied.get(ref)}
        touched = frozenset(cells).union(implied, *(finding.cells for finding in differing))
        effect = Effect.between(old, new)
        return Change(cells, touched, effect.settled, effect.appeared)


@dataclass(frozen=True, slots=True)
class Effect:
    """What changes would do to the findings, before they are made."""

    settled: tuple[Key, ...]
    appeared: tuple[Key, ...]

    @staticmethod
    def between(old: Judgement, new: Judgement) -> "Effect":
        """Return the findings that went and those that came, each in the form's order.

        What could not be judged before, and fails now, has come.
        """
        before = {finding.key: finding.outcome for finding in old.findings}
        after = {finding.key: finding.outcome for finding in new.findings}
        fails = Outcome.FAIL
        came = (key for key, now in after.items() if key not in before or (now is fails and before[key] is not fails))
        return Effect(tuple(key for key in before if key not in after), tuple(came))

    @property
    def settles(self) -> int:
        """How many findings would go."""
        return len(self.settled)

    @property
    def breaks(self) -> int:
        """How many findings would come."""
        return len(self.appeared)


__all__ = [
    "Act",
    "Change",
    "Correction",
    "Effect",
    "Entry",
    "Move",
    "Past",
    "Step",
    "Verdict",
    "replay",
    "sound_part",
    "step_of",
]
