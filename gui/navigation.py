"""Where F8 and F4 go: the next open finding, its likely culprit, the next cell of its equation. No Qt."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from core.entries import Decision
from core.findings import Finding, Judgement, Key, Proposal, Severity
from core.forms import CellRef
from core.rules import Balance
from core.verdicts import Standing

Place = tuple[int, int]


class Sides(NamedTuple):
    """The two sides of an equation."""

    parts: tuple[CellRef, ...]
    total: tuple[CellRef, ...]


def culprits_of(finding: Finding, proposals: Sequence[Proposal]) -> frozenset[CellRef]:
    """Return the cells of this finding that the likeliest proposal would change."""
    if not proposals:
        return frozenset()
    return frozenset(change.ref for change in proposals[0].changes) & frozenset(finding.cells)


def target_of(finding: Finding, proposals: Sequence[Proposal]) -> CellRef | None:
    """Return where to go for a finding: its only likely culprit, else its first cell."""
    culprits = culprits_of(finding, proposals)
    if len(culprits) == 1:
        [culprit] = culprits
        return culprit
    return finding.cells[0] if finding.cells else None


def finding_after(  # noqa: PLR0913  (the whole of what is under discussion)
    findings: Sequence[Finding],
    proposals: Sequence[Proposal],
    order: Mapping[CellRef, int],
    ref: CellRef | None,
    current: Key | None,
    *,
    backwards: bool = False,
    put_off: Collection[Key] = (),
) -> Finding | None:
    """Return the next of the open findings after the current cell (in it, after the current one), round the end.

    Hints are passed over as long as there is anything else that is not `put_off`.
    """
    placed = _placed(_wanted(findings, put_off), proposals, order)
    if not placed:
        return None
    here = _here(placed, order, ref, current)
    if backwards:
        earlier = [place for place in placed if place < here]
        return placed[max(earlier or placed)]
    later = [place for place in placed if place > here]
    return placed[min(later or placed)]


def _wanted(findings: Sequence[Finding], put_off: Collection[Key]) -> Sequence[Finding]:
    weighty = [finding for finding in findings if finding.severity is not Severity.INFO]
    return findings if all(finding.key in put_off for finding in weighty) else weighty


def put_off(standings: Mapping[Key, Standing]) -> frozenset[Key]:
    """Return the findings that somebody still has to verify."""
    decided = ((key, one.verdict.decision) for key, one in standings.items() if one.valid)
    return frozenset(key for key, decision in decided if decision is Decision.TO_VERIFY)


def _placed(
    findings: Sequence[Finding], proposals: Sequence[Proposal], order: Mapping[CellRef, int]
) -> dict[Place, Finding]:
    """Give every finding its place: by the cell to go to, then as judged; those without a cell come last."""
    placed = {}
    for number, finding in enumerate(findings):
        target = target_of(finding, proposals)
        placed[len(order) if target is None else order[target], number] = finding
    return placed


def _here(
    placed: Mapping[Place, Finding], order: Mapping[CellRef, int], ref: CellRef | None, current: Key | None
) -> Place:
    for place, finding in placed.items():
        if finding.key == current and (ref is None or place[0] == order[ref]):
            return place
    return (-1, -1) if ref is None else (order[ref], -1)


def term_after(cells: Sequence[CellRef], ref: CellRef | None, *, backwards: bool = False) -> CellRef | None:
    """Return the next cell of an equation, round the end."""
    if not cells:
        return None
    if ref not in cells:
        return cells[-1] if backwards else cells[0]
    return cells[(cells.index(ref) + (-1 if backwards else 1)) % len(cells)]


def sides_of(finding: Finding) -> Sides | None:
    """Return the parts and the total of an equation: the side of one cell is the total, else the right one."""
    left, right = finding.left_cells, finding.right_cells
    if not left or not right:
        return None
    return Sides(right, left) if len(left) == 1 < len(right) else Sides(left, right)


def sides_at(balances: Iterable[Balance], ref: CellRef, *, of_parts: bool) -> Sides | None:
    """Return the first equality of the form in which a cell is a part (or, with `of_parts` false, the total)."""
    for balance in balances:
        if ref in (balance.left if of_parts else balance.right):
            return Sides(balance.left, balance.right)
    return None


def finding_at(judgement: Judgement, ref: CellRef, current: Key | None) -> Key | None:
    """Return the finding to speak of at a cell: the current one if the cell is in it, else its gravest."""
    here = judgement.of_cell(ref)
    if any(finding.key == current for finding in here):
        return current
    return min(here, key=lambda finding: finding.severity.rank).key if here else None


def open_count(findings: Iterable[Finding]) -> int:
    """Count the open findings of a report, hints left out."""
    return sum(1 for finding in findings if finding.severity is not Severity.INFO)


def unjudged_count(findings: Iterable[Finding]) -> int:
    """Count those of them that cannot be judged."""
    return sum(1 for finding in findings if finding.severity is not Severity.INFO and finding.level is None)


def open_by_table(findings: Sequence[Finding], tables: Collection[str]) -> dict[str, int]:
    """Count the open findings each table has a part in, hints left out."""
    return {
        table: sum(
            1
            for finding in findings
            if finding.severity is not Severity.INFO and any(ref.table == table for ref in finding.cells)
        )
        for table in tables
    }
