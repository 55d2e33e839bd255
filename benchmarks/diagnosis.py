"""Which cells are wrong: how often the first explanation is the true one, and how long it takes.

Usage: python benchmarks/diagnosis.py [REPORTS]    (default 12,000; towns, counties, cities and provinces in turn)

Reports of form 2021 are generated (tests/figures), figures made wrong as benchmarks/slipping says. The prose of
each states, truly, what such reports usually state: in table 三 the totals of 新收, 结转, 办理结果 and 结转下年度; in
table 四 the 行政复议 and the sum of the 行政诉讼. An explanation is right only with every cell and every value. What no
method can know is counted apart: wrong figures that make up for each other so that nothing fails, or so that fewer
changes than errors do. `any value`: all wrong figures are drawn by chance alone, so that no prior for slips helps.
Beside it, on some of the same reports, the Fellegi-Holt programme as scipy solves it.
"""

import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.fellegi_holt import Solved, solved
from benchmarks.slipping import ANY_VALUE, SHARES, slipped
from core import checks, diagnosis
from core.document import Span
from core.findings import Explanation, Judgement, Outcome, Severity
from core.forms import CellRef, form
from core.model import Report
from core.rules import balances_for
from core.statements import Statement, Sum
from tests.builders import a_report, ref
from tests.figures import SCALES, Figures, balanced, dice

FORM = form("2021")
_SAID = (
    ("applications.received.total",),
    ("applications.carried_over.total",),
    ("applications.results_total.total",),
    ("applications.carried_forward.total",),
    ("proceedings.reconsideration.total",),
    ("proceedings.litigation_direct.total", "proceedings.litigation_after_reconsideration.total"),
)
_NOWHERE = Span(0, 0)
# of 100 reports: how many with so many wrong cells in that table
_MIX = (("applications", 1, 30), ("applications", 2, 22), ("applications", 3, 22), ("proceedings", 1, 25))
_MANY = ("applications", 8, 1)
# so many of each are also given to scipy, which has so many seconds
_BESIDE, _LIMIT = 12, 20.0


class Case(NamedTuple):
    """One report with wrong figures, what is right, and what its prose says."""

    report: Report
    judgement: Judgement
    right: dict[CellRef, int]
    prose: tuple[Statement, ...]


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 12_000
    print(f"{count} reports with wrong figures, form 2021, towns to provinces")
    for table, wrong, share in (*_MIX, _MANY):
        number = count * share // 100
        cases, by_chance = (partial(_cases, table, wrong, number, slips) for slips in (SHARES, ANY_VALUE))
        print(f"\n{FORM.table(table).name}, {wrong} wrong: {number} reports")
        _explain_all("with prose", cases, wrong)
        _explain_all("without", cases, wrong, with_prose=False)
        _explain_all("any value", by_chance, wrong)
        if table == "applications":
            _beside(cases, wrong)
    _clean(count // 10)


def _cases(table: str, wrong: int, count: int, slips: Mapping[str, int]) -> Iterator[Case]:
    refs = list(FORM.table(table).refs())
    for seed in range(count):
        rng = dice(seed * 10 + wrong)
        figures = balanced("2021", SCALES[seed % len(SCALES)], rng)
        counts = {at: value for at, value in figures.items() if isinstance(value, int)}
        at_fault = rng.sample(refs, wrong)
        changed = {at: slipped(at, counts, FORM.table(table), rng, slips) for at in at_fault}
        report = a_report(figures={**figures, **changed})
        judgement = checks.judge(FORM, report.by_ref(), report)
        yield Case(report, judgement, {at: counts[at] for at in at_fault}, _prose(figures))


def _prose(figures: Figures) -> tuple[Statement, ...]:
    said = []
    for names in _SAID:
        cells = tuple(ref(name) for name in names)
        value = sum(int(figures[cell]) for cell in cells)
        said.append(Statement("narrative", value, value, (Sum(cells),), _NOWHERE, _NOWHERE))
    return tuple(said)


def _explain_all(name: str, cases: Callable[[], Iterator[Case]], wrong: int, *, with_prose: bool = True) -> None:
    counts: Counter[str] = Counter()
    times = []
    for case in cases():
        said = case.prose if with_prose else ()
        start = time.perf_counter()
        found = diagnosis.diagnose(FORM, case.report.by_ref(), case.judgement, statements=said)
        times.append(time.perf_counter() - start)
        counts[_verdict(case, found, wrong)] += 1
    whole = sum(counts.values())
    first, listed = counts["first"], counts["first"] + counts["listed"]
    others = {verdict: number for verdict, number in counts.items() if verdict not in {"first", "listed"}}
    print(
        f"  {name:11} first {100 * first / whole:6.2f} %   in the list {100 * listed / whole:6.2f} %   "
        f"{_times(times)}   {others or ''}".rstrip()
    )


def _verdict(case: Case, found: Explanation, wrong: int) -> str:
    offered = [{change.ref: change.after for change in one.changes} for one in found.proposals]
    if offered and offered[0] == case.right:
        return "first"
    if case.right in offered:
        return "listed"
    if not case.judgement.count(Outcome.FAIL):
        return "cannot be known: nothing fails"
    if found.given_up:
        return "given up"
    if min(len(changes) for changes in offered) < wrong:
        return "cannot be known: fewer changes do"
    return "not in the list"


def _times(times: list[float]) -> str:
    ordered = sorted(times)
    p99 = ordered[min(len(ordered) - 1, len(ordered) * 99 // 100)]
    return f"median {statistics.median(ordered) * 1000:.2f} ms, p99 {p99 * 1000:.2f} ms"


def _beside(cases: Callable[[], Iterator[Case]], wrong: int) -> None:
    """Solve some of the same reports by scipy, plain and with a cut for each failing balance."""
    taken = [case for case, _ in zip(cases(), range(_BESIDE if wrong <= 3 else _BESIDE // 3), strict=False)]  # noqa: PLR2004
    balances = balances_for(FORM)
    for name, cuts in (("scipy, plain", False), ("scipy, with cuts", True)):
        results: list[Solved] = []
        for case in taken:
            values = {at: int(cell.value or 0) for at, cell in case.report.by_ref().items()}
            failing = {one for one in balances if case.judgement.balances[one.key] is Outcome.FAIL}
            results.append(solved(balances, values, failing, cuts=cuts, limit=_LIMIT))
        late = sum(one.size is None for one in results)
        same = sum(one.size == wrong for one in results)
        print(
            f"    beside, {name:16} {len(results)} reports: {_times([one.seconds for one in results])}; "
            f"smallest set of {wrong}: {same}" + (f"; not done in {_LIMIT:.0f} s: {late}" if late else "")
        )


def _clean(count: int) -> None:
    errors: Counter[str] = Counter()
    for seed in range(count):
        report = a_report(figures=balanced("2021", SCALES[seed % len(SCALES)], dice(seed)))
        judgement = checks.judge_report(report)
        about_figures = [f for f in judgement.findings if f.severity is Severity.ERROR and f.cells]
        errors.update(finding.rule for finding in about_figures if finding.outcome is Outcome.FAIL)
        errors["proposals"] += len(diagnosis.explain(FORM, report.by_ref(), judgement))
    print(f"\n{count} clean reports: findings at error level about figures, and proposals: {+errors or 0}")


if __name__ == "__main__":
    main()
