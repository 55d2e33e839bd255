"""How likely a change is: the slips people and copiers make, and what the report itself says for the new value.

Codes of evidence, each with its text:
`lost_digit`, `doubled_digit`, `extra_digit`, `swapped_digits`, `one_digit`  "printed→right"
`neighbour`  the cell (`table.row.column`) beside it whose figure it equals
`row_total`, `column_total`, `balance`  the new value, which the row, the column or items one to four demand alone
"""

from functools import lru_cache
from itertools import pairwise

from core.diagnosis.linear import Solution
from core.diagnosis.net import Net, Number
from core.forms import CellRef, Form

Evidence = tuple[tuple[str, str], ...]
Rank = tuple[int, Number, tuple[int, ...]]

# the likelier slip first; a change that no slip explains comes last
_RANK = {
    "lost_digit": 0,
    "doubled_digit": 0,
    "extra_digit": 0,
    "swapped_digits": 1,
    "neighbour": 2,
    "one_digit": 3,
    "": 4,
}
# a small figure equals its neighbour by chance
_TELLING = 10
_DEMANDS = {
    "row_total": "row_total",
    "group_total": "row_total",
    "results_total": "column_total",
    "balance": "balance",
}


def slip(before: str, after: str) -> str:
    """Return the code of the slip that printed `before` for `after`; empty if it takes more than one."""
    if not (before.isdigit() and after.isdigit()):
        return ""
    if len(before) != len(after):
        return _slip_in_length(before, after)
    differing = [i for i, (one, other) in enumerate(zip(before, after, strict=True)) if one != other]
    if len(differing) == 1 and before != "0":
        return "one_digit"
    if len(differing) == 2 and sorted(before) == sorted(after):  # noqa: PLR2004  (two digits change places)
        return "swapped_digits"
    return ""


def _slip_in_length(before: str, after: str) -> str:
    # a lone 0 is a statement, not what is left of a longer number
    if "0" in {before, after}:
        return ""
    if before in _shortened(after):
        return "lost_digit"
    if after not in _shortened(before):
        return ""
    return "doubled_digit" if after in _undoubled(before) else "extra_digit"


def _shortened(digits: str) -> set[str]:
    return {digits[:i] + digits[i + 1 :] for i in range(len(digits))}


def _undoubled(digits: str) -> set[str]:
    pairs = enumerate(pairwise(digits))
    return {digits[:i] + digits[i + 1 :] for i, (one, other) in pairs if one == other}


def rank(form: Form, net: Net, solution: Solution) -> Rank:
    """Return what to sort by: kinds of slip, size of the changes, places in the form."""
    kinds = 0
    size: Number = 0
    for ref, after in solution:
        before = net.values[ref]
        kind = _RANK[slip(str(before), str(after))]
        kinds += min(kind, _RANK["neighbour"]) if _neighbour(form, net, ref, solution) else kind
        change: Number = after - before
        size += change if change > 0 else -change
    return kinds, size, tuple(net.places[ref] for ref, _ in solution)


def evidence(form: Form, net: Net, solution: Solution) -> Evidence:
    """Return what speaks for each change, in the order of the form."""
    found: list[tuple[str, str]] = []
    changed = {ref for ref, _ in solution}
    for ref, after in solution:
        before = str(net.values[ref])
        code = slip(before, str(after))
        if code:
            found.append((code, f"{before}→{after}"))
        beside = _neighbour(form, net, ref, solution)
        if beside:
            found.append(("neighbour", str(beside)))
        found += [(code, str(after)) for code in _demanding(net, ref, changed)]
    return tuple(found)


def _demanding(net: Net, ref: CellRef, changed: set[CellRef]) -> list[str]:
    """Return the equations that demand the new value by themselves: nothing else in them changes or is missing."""
    alone = (
        equation.key.rule.rpartition(".")[2]
        for equation in (net.equations[number] for number in net.users[ref])
        if not equation.slack and len(changed & equation.terms.keys()) == 1
    )
    return [_DEMANDS[name] for name in alone if name in _DEMANDS]


def _neighbour(form: Form, net: Net, ref: CellRef, solution: Solution) -> CellRef | None:
    """Return the cell beside this one whose figure it took, or whose place its figure is to take."""
    new = dict(solution)
    before, after = net.values[ref], new[ref]
    for other in _beside(form)[ref]:
        theirs = net.values.get(other)
        if theirs is None or before == 0 == theirs:
            continue
        if other in new and theirs == after and new[other] == before:
            return other
        if theirs >= _TELLING and theirs in {before, after}:
            return other
    return None


@lru_cache(16)
def _beside(form: Form) -> dict[CellRef, list[CellRef]]:
    """Return the cells next to each other in a row, or one above the other."""
    beside: dict[CellRef, list[CellRef]] = {ref: [] for ref in form.refs()}
    for table in form.tables:
        rows = [
            {column.code: CellRef(table.code, row.code, column.code) for column in row.columns} for row in table.rows
        ]
        pairs = [pair for row in rows for pair in pairwise(row.values())]
        pairs += [(upper[code], lower[code]) for upper, lower in pairwise(rows) for code in upper if code in lower]
        for one, other in pairs:
            beside[one].append(other)
            beside[other].append(one)
    return beside
