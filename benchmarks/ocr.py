"""How scans are read: figures right, wrong, guessed and not read, over reports and scanners; and how long a page takes.

    python benchmarks/ocr.py [REPORTS] [--only SCANNER] [-v]

Nothing may be wrong and read, or wrong and settled, and no printed figure may be blank.
"""

import argparse
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from core.model import Cell, CellStatus, Certainty, Figure, Report
from core.opening import open_report
from tests.figures import SCALES
from tests.renderers.common import Source, source
from tests.writers import pdf, scan

SCANNERS = {
    "300 dpi": scan.Scanner(dpi=300),
    "200 dpi": scan.CLEAN,
    "200 dpi, black and white, +1°": scan.Scanner(black_and_white=True, turn=1.0),
    "200 dpi, grey noise, -1.5°, JPEG 60": scan.Scanner(noise=8, turn=-1.5, quality=60),
    "150 dpi, noise, shadow, +1.5°, JPEG 40": scan.ROUGH,
    "150 dpi, on its side": scan.Scanner(dpi=150, quarters=1, turn=0.5),
    "100 dpi, JPEG 60": scan.Scanner(dpi=100, quality=60),
}

CUTS: tuple[tuple[int, ...], ...] = ((), (), (14,))  # rows of table 三 before which a new page begins
KINDS = (
    "right, read",
    "right, settled",
    "right guess",
    "wrong guess",
    "wrong, settled",
    "wrong, read",
    "unreadable",
    "blank",
    "absent",
)


def verdict(cell: Cell, printed: Figure) -> str:
    """Name what became of a printed figure."""
    if cell.status is CellStatus.NUMBER:
        name = "right" if cell.value == printed else "wrong"
        return f"{name} guess" if cell.certainty is Certainty.GUESS else f"{name}, {cell.certainty.value}"
    return str(cell.status.value)


def read(document: bytes) -> tuple[Report, float]:
    """Read a file with such content; give the seconds too."""
    with tempfile.NamedTemporaryFile(suffix=".tif") as file:
        file.write(document)
        file.flush()
        begun = time.perf_counter()
        report = open_report(Path(file.name))
        return report, time.perf_counter() - begun


def measure(sources: Sequence[Source], scanner: scan.Scanner, *, listing: bool) -> tuple[Counter[str], float]:
    """Count what became of all figures; give the seconds a page took."""
    counts: Counter[str] = Counter()
    seconds, pages = 0.0, 0
    for number, printed in enumerate(sources):
        style = pdf.Style(cuts=CUTS[number % len(CUTS)])
        report, took = read(scan.write(printed, scanner, style))
        seconds, pages = seconds + took, pages + (report.document.pages or 0)
        for cell in report.cells:
            kind = verdict(cell, printed.figures[cell.ref])
            counts[kind] += 1
            if listing and not kind.startswith("right"):
                print(number, cell.ref, kind, cell.raw, printed.figures[cell.ref])
    return counts, seconds / pages


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("reports", type=int, nargs="?", default=8)
    options.add_argument("--only", default="", help="scanners whose name holds this")
    options.add_argument("-v", action="store_true", help="list what is not right")
    chosen = options.parse_args()
    sources = [source(("2021", "2019")[n % 2], SCALES[n % len(SCALES)], n) for n in range(chosen.reports)]
    print("| scanner |", " | ".join(KINDS), "| s a page |")
    print("|---" * (len(KINDS) + 2) + "|")
    for name, scanner in SCANNERS.items():
        if chosen.only not in name:
            continue
        counts, seconds = measure(sources, scanner, listing=chosen.v)
        print(f"| {name} |", " | ".join(str(counts[kind]) for kind in KINDS), f"| {seconds:.1f} |", flush=True)


if __name__ == "__main__":
    main()
