"""Glued digits: how many generated reports are divided right, and whether a settled figure is ever wrong.

Usage: python benchmarks/glued_digits.py [REPORTS]    (default 1,000; towns, counties, cities and provinces in turn)
"""

import statistics
import sys
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from core.model import Cell, CellStatus, Certainty
from core.opening import read_text_report
from tests.renderers.common import source
from tests.renderers.glued import glued

SCALES = ("town", "county", "city", "province")
FORMS = ("2021", "2019")


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    reports: Counter[str] = Counter()
    cells: Counter[str] = Counter()
    times = []
    for seed in range(count):
        scale, form = SCALES[seed % 4], FORMS[seed // 4 % 2]
        rendered = glued(source(form, scale, seed))
        start = time.perf_counter()
        report = read_text_report(rendered.text)
        times.append(time.perf_counter() - start)
        judged = [cell for cell in report.cells if cell.ref.table != "disclosure"]
        found = [_verdict(cell, rendered.expected[cell.ref].value) for cell in judged]
        cells.update(found)
        reports[f"{scale}: {_summary(set(found))}"] += 1
    print(f"{count} reports; reading one: median {statistics.median(times) * 1000:.1f} ms, longest {max(times):.2f} s")
    for name, number in sorted(reports.items()):
        print(f"  {name}: {number}")
    print("  figures of the tables of applications and proceedings:", dict(cells))


def _verdict(cell: Cell, true: object) -> str:
    right = cell.status is CellStatus.NUMBER and cell.value == true
    if cell.certainty is Certainty.GUESS:
        return "guess, right" if right else "guess, not right"
    return "right" if right else "WRONG" if cell.value is not None else "not read"


def _summary(found: set[str]) -> str:
    if found == {"right"}:
        return "the equations leave one division, all right"
    if found <= {"right", "guess, right", "guess, not right"}:
        return "the equations leave several divisions, shown as guesses"
    return "NOT RIGHT"


if __name__ == "__main__":
    main()
