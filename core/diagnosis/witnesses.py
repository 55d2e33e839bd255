"""What else knows a figure: the prose around the tables, and last year's report; how much each is to be believed.

Codes of evidence, each with the figure that the witness has: `narrative` and `last_year` where a proposal makes true
what was not, `narrative_against` and `last_year_against` where it makes false what was true or open.
"""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from core.diagnosis.net import Number
from core.diagnosis.slips import any_figure, bits
from core.document import Span
from core.forms import CellRef, Form
from core.model import Figure
from core.statements import Statement, Sum

ValueOf = Callable[[CellRef], Number | None]

# the row that repeats what last year's report carried forward
_CARRIED_OVER = "carried_over"
# a figure in the prose, or carried over from last year, is the right one; is another; is the very one that is wrong
_BELIEVED = {"narrative": (0.9, 0.1, 0.01), "last_year": (0.85, 0.15, 0.02)}


class Witness(NamedTuple):
    """Some quantity, `low` to `high` (none: no bound), as somebody has it; true if any reading lies between.

    `quote` are its words, where they need not be a plain number.
    """

    code: str
    low: int
    high: int | None
    readings: tuple[Sum, ...]
    telling: bool  # exact and certain, else it counts half
    quote: Span | None = None

    def holds(self, value_of: ValueOf) -> bool | None:
        """Say whether it is true of these figures; none where unknown ones leave it open."""
        open_ = False
        for reading in self.readings:
            agrees = self._agrees(reading, value_of)
            if agrees:
                return True
            open_ = open_ or agrees is None
        return None if open_ else False

    def _agrees(self, reading: Sum, value_of: ValueOf) -> bool | None:
        values = [value_of(ref) for ref in reading.cells]
        known = [value for value in values if value is not None]
        if len(known) < len(values):
            return None
        quantity = sum(known, -reading.less)
        return quantity >= self.low and (self.high is None or quantity <= self.high)

    def meant(self, value_of: ValueOf, changed: Container[CellRef]) -> Sum:
        """Return which of its readings is true of these figures; where none is, the first that a change concerns."""
        true = (reading for reading in self.readings if self._agrees(reading, value_of))
        concerned = (reading for reading in self.readings if any(ref in changed for ref in reading.cells))
        return next(true, None) or next(concerned, self.readings[0])

    @property
    def gain(self) -> int:
        """How much likelier a proposal is that makes it true, in thousandths of a bit."""
        right, other, _ = _BELIEVED[self.code]
        worth = bits(other * any_figure(self.low)) - bits(right)
        return worth if self.telling else worth // 2

    @property
    def loss(self) -> int:
        """How much less likely one is that makes it false."""
        right, _, same = _BELIEVED[self.code]
        worth = bits(same) - bits(right)
        return worth if self.telling else worth // 2

    @property
    def text(self) -> str:
        """The figure it has, for the sentence."""
        if self.high is None:
            return f"≥{self.low}"
        return str(self.low) if self.low == self.high else f"{self.low}—{self.high}"


Heard = tuple[list[Witness], list[Witness]]


class Witnesses:
    """All of them, asked only about the cells that a proposal changes."""

    def __init__(self, witnesses: Iterable[Witness]) -> None:
        self._by_cell: dict[CellRef, list[Witness]] = {}
        for witness in _each_once(witnesses):
            for ref in dict.fromkeys(ref for reading in witness.readings for ref in reading.cells):
                self._by_cell.setdefault(ref, []).append(witness)

    def __bool__(self) -> bool:
        return bool(self._by_cell)

    def heard(
        self, values: Mapping[CellRef, Number], new: Mapping[CellRef, int]
    ) -> tuple[list[Witness], list[Witness]]:
        """Return who speaks for new figures, and who against."""
        concerned = dict.fromkeys(witness for ref in new for witness in self._by_cell.get(ref, ()))
        for_, against = [], []
        for witness in concerned:
            before = witness.holds(values.get)
            after = witness.holds(lambda ref: new.get(ref, values.get(ref)))
            if after and not before:
                for_.append(witness)
            elif after is False and before is not False:
                against.append(witness)
        return for_, against


def _each_once(witnesses: Iterable[Witness]) -> Iterable[Witness]:
    """Return what is said, the same in other words once: nobody knows it better for having said it twice."""
    first: dict[Witness, Witness] = {}
    for witness in witnesses:
        first.setdefault(witness._replace(quote=None), witness)
    return first.values()


def witnesses_of(
    form: Form, statements: Sequence[Statement], previous: Mapping[CellRef, Figure | None] | None
) -> Witnesses:
    """Gather them; documents in force are left out: no hard equality has them, so none of them is ever proposed."""
    return Witnesses([*_in_prose(statements), *_last_year(form, previous or {})])


def _in_prose(statements: Sequence[Statement]) -> Iterator[Witness]:
    for said in statements:
        exact = said.low == said.high
        quote = said.figure if said.low == 0 or not exact else None
        yield Witness("narrative", said.low, said.high, said.readings, said.certain and exact, quote)


def _last_year(form: Form, previous: Mapping[CellRef, Figure | None]) -> Iterator[Witness]:
    for table in form.tables:
        for forward in table.with_role("carried_forward"):
            for column in forward.columns:
                value = previous.get(CellRef(table.code, forward.code, column.code))
                if isinstance(value, int):
                    over = CellRef(table.code, _CARRIED_OVER, column.code)
                    yield Witness("last_year", value, value, (Sum((over,)),), telling=True)
