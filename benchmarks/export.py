"""Saving the workbook of one report, against openpyxl writing the same cells bare. Goal: at most twice the time.

Both sides run in this process, in turns, with everything imported; the median of each is taken. Ours includes wording
every finding and comment, the tidy frame, styles, and writing the file whole with fsync and reading it back. Bare is
the same sheets with the same values, no style, comment, width or formula setting, saved by openpyxl itself.

The same without the disk's part (fsync, reading back) is given too: both sides into memory.

    python -m benchmarks.export [REPORT]
"""

import sys
import tempfile
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from statistics import median

from openpyxl import Workbook, load_workbook

from core import workbook
from core.opening import open_report
from core.resources import resource
from core.review import Review

ROUNDS = 25

Rows = list[list[object]]


def same_cells(path: Path) -> dict[str, Rows]:
    return {sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)] for sheet in load_workbook(path)}


def write_bare(sheets: dict[str, Rows], target: Path | BytesIO) -> None:
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    book.save(target)


def seconds(work: Callable[[], None]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def in_turns(mine: Callable[[], None], theirs: Callable[[], None]) -> tuple[float, float]:
    mine()
    theirs()
    times = [(seconds(mine), seconds(theirs)) for _ in range(ROUNDS)]
    return median(time for time, _ in times), median(time for _, time in times)


def main(arguments: list[str]) -> int:
    report = Path(arguments[0]) if arguments else min(resource("samples").glob("*.txt"))
    review = Review(open_report(report), "benchmark")
    with tempfile.TemporaryDirectory() as folder:
        ours, bare = Path(folder) / "ours.xlsx", Path(folder) / "bare.xlsx"
        workbook.save(review, ours)
        sheets = same_cells(ours)
        write_bare(sheets, bare)
        to_disk = in_turns(lambda: workbook.save(review, ours), lambda: write_bare(sheets, bare))
        in_memory = in_turns(lambda: workbook.write(review, BytesIO()), lambda: write_bare(sheets, BytesIO()))
    cells = sum(value is not None for rows in sheets.values() for row in rows for value in row)
    print(f"{report.name}: {cells} cells, medians of {ROUNDS} rounds")
    for name, (mine, theirs) in (("to disk", to_disk), ("in memory", in_memory)):
        print(
            f"{name:<10} gouji {mine * 1000:6.1f} ms   bare openpyxl {theirs * 1000:6.1f} ms   "
            f"ratio {mine / theirs:.2f} (goal 2)"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
