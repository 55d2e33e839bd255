"""A whole row that slipped one cell to the side: too many wrong cells to search for, but one slip."""

from collections.abc import Iterator

from core.diagnosis.linear import Solution
from core.diagnosis.net import Net
from core.forms import CellRef, Form


def shifted_rows(form: Form, net: Net, failing: list[int]) -> list[Solution]:
    """Return the rows that, moved one cell back, mend all `failing` equations and break none."""
    bound = {ref for number in failing for ref in net.equations[number].terms}
    found = []
    for refs, total in _rows(form):
        if total in net.values and not bound.isdisjoint(refs) and all(ref in net.values for ref in refs):
            found += [moved for moved in _moved(net, refs, total) if _mends(net, failing, moved)]
    return found


def _rows(form: Form) -> Iterator[tuple[list[CellRef], CellRef]]:
    """Yield the parts of every row with a total, and that total."""
    for table in form.tables:
        for row in table.rows:
            refs = {column: CellRef(table.code, row.code, column.code) for column in row.columns}
            totals = [ref for column, ref in refs.items() if column.role == "total"]
            if totals:
                yield [ref for ref in refs.values() if ref not in totals], totals[0]


def _moved(net: Net, refs: list[CellRef], total: CellRef) -> Iterator[Solution]:
    """Yield the row moved to either side; the figure that fell off at the end is what the total leaves."""
    values = [net.values[ref] for ref in refs]
    for kept, at_end in ((values[1:], True), (values[:-1], False)):
        lost = net.values[total] - sum(kept, 0)
        wanted = [*kept, lost] if at_end else [lost, *kept]
        if all(value >= 0 and value % 1 == 0 for value in wanted):
            pairs = zip(refs, wanted, strict=True)
            yield tuple((ref, int(value)) for ref, value in pairs if value != net.values[ref])


def _mends(net: Net, failing: list[int], moved: Solution) -> bool:
    new = dict(moved)
    touched = {number for ref in new for number in net.users[ref]}
    if not moved or not touched.issuperset(failing):
        return False
    for number in touched:
        equation = net.equations[number]
        change = sum(sign * (new[ref] - net.values[ref]) for ref, sign in equation.terms.items() if ref in new)
        residual = equation.residual + change
        if equation.slack * residual > 0 or (residual and not equation.slack):
            return False
    return True
