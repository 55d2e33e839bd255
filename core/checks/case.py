"""One report before the judge: its figures, and what was found about its balances so far."""

from collections.abc import Iterable, Mapping
from functools import cached_property

from core.checks.running import Running
from core.document import Span
from core.findings import Finding, Key, Outcome
from core.forms import CellRef, Form
from core.model import Cell, CellStatus, Figure, Note, Report
from core.pairing import perhaps_renamed
from core.rules import balances_for
from core.rules.kinds import Refs, Rule

Facts = tuple[tuple[str, str], ...]


class Case:
    """What the rules are weighed against; `notes` are the reader's that no rule has spoken of yet."""

    def __init__(
        self, form: Form, cells: Mapping[CellRef, Cell], report: Report, previous: Report | None = None
    ) -> None:
        self.form, self.cells, self.report, self.previous = form, cells, report, previous
        self.values: dict[CellRef, Figure | None] = {ref: cell.value for ref, cell in cells.items()}
        self.outcomes: dict[Key, Outcome] = {}
        self.computed: set[Key] = set()
        self.absent = {ref for ref, cell in cells.items() if cell.status is CellStatus.ABSENT}
        self.odd = {ref for ref, cell in cells.items() if not _is_plain(cell)}
        self.lost_tables = {table.code for table in form.tables if self.absent and self.absent.issuperset(table.refs())}
        self.balances = balances_for(form)
        # last year's report, unless it turns out to be somebody else's
        self.compared = previous if previous is None or _is_comparable(report, previous) else None
        self.last: dict[CellRef, Figure | None] = {} if self.compared is None else self.compared.figures()
        self.notes: list[Note] = list(report.notes)
        self.nothing: dict[str, Outcome] = {}  # by rule: whether a section says that there is nothing

    @cached_property
    def running(self) -> Running:
        """The prose; rules that look at the text alone are not weighed again at an edit, so most cases have no need."""
        return Running(self.report)

    def spans(self, refs: Iterable[CellRef]) -> tuple[Span, ...]:
        """Return where the figures stand in the source, as far as they do."""
        places = (self.cells[ref].span for ref in refs if ref in self.cells)
        return tuple(span for span in places if span is not None)

    def total(self, refs: Refs) -> tuple[Figure, int]:
        """Return the sum of the known figures, and how many are not known."""
        known: Figure = 0
        missing = 0
        for ref in refs:
            value = self.values.get(ref)
            if value is None:
                missing += 1
            else:
                known += value
        return known, missing

    def table_is_lost(self, refs: Refs) -> bool:
        """Say whether the whole table that these cells begin in is not in the source."""
        return refs[0].table in self.lost_tables

    def about(self, rule: Rule, subject: str | None, refs: Refs = (), facts: Facts = ()) -> Finding:
        """Say that a rule fails on some figures, where there are no two sides to compare."""
        return Finding(
            rule.id,
            subject,
            rule.severity,
            Outcome.FAIL,
            refs,
            basis=rule.basis,
            spans=self.spans(refs),
            facts=facts,
        )


def _is_comparable(report: Report, previous: Report) -> bool:
    one, other = report.organization, previous.organization
    year, before = report.year, previous.year
    return (one is None or other is None or perhaps_renamed(one, other)) and (
        year is None or before is None or year == before + 1
    )


def _is_plain(cell: Cell) -> bool:
    """Say whether no rule on single figures can have anything against this one."""
    value = cell.value
    return type(value) is int and value >= 0 and not cell.traits and cell.status is CellStatus.NUMBER
