"""How scans are read: figures right, wrong, guessed and not read, over reports and scanners; and how long a page takes.

    python benchmarks/ocr.py [REPORTS]

Wrong means: given as read or settled, and not what is printed. The figures are those of `tests.figures`.
"""

import sys
import tempfile
import time
from collections import Counter
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


def verdict(cell: Cell, printed: Figure) -> str:
    """Name what became of a printed figure."""
    if cell.status is CellStatus.NUMBER and cell.value == printed:
        return "right" if cell.certainty is not Certainty.GUESS else "right guess"
    if cell.status is CellStatus.NUMBER:
        return "WRONG" if cell.certainty is not Certainty.GUESS else "wrong guess"
    return "unreadable" if cell.status is CellStatus.UNREADABLE else "WRONG BLANK" if cell.status is CellStatus.BLANK else "absent"


def read(document: bytes) -> tuple[Report, float]:
    """Read a file with such content; give the seconds too."""
    with tempfile.NamedTemporaryFile(suffix=".tif") as file:
        file.write(document)
        file.flush()
        begun = time.perf_counter()
        report = open_report(Path(file.name))
        return report, time.perf_counter() - begun


def main() -> None:
    reports = int(sys.argv[1]) if len(sys.argv) > 1 else 8
    only = sys.argv[2] if len(sys.argv) > 2 else ""
    sources: list[Source] = [
        source(("2021", "2019")[number % 2], SCALES[number % len(SCALES)], number) for number in range(reports)
    ]
    print("| scanner | right | right guess | wrong guess | wrong | unreadable | absent | s a page |")
    for name, scanner in SCANNERS.items():
        if only not in name:
            continue
        counts: Counter[str] = Counter()
        seconds, pages = 0.0, 0
        for number, printed in enumerate(sources):
            document = scan.write(printed, scanner, pdf.Style(cuts=(14,) if number % 3 == 2 else ()))
            report, took = read(document)
            seconds, pages = seconds + took, pages + (report.document.pages or 0)
            for cell in report.cells:
                kind = verdict(cell, printed.figures[cell.ref])
                counts[kind] += 1
                if kind not in ("right", "right guess") and "-v" in sys.argv:
                    print(number, cell.ref, kind, cell.raw, printed.figures[cell.ref])
        print(f"| {name} | {dict(counts)} | {seconds / pages:.1f}", flush=True)


if __name__ == "__main__":
    main()
