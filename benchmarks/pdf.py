"""Reading PDFs with a text layer, against PDFium extracting all characters with boxes. Goal: at most twice its time.

All sides run in this process, in turns, with everything imported; the median of each is taken. "characters": the
library's own Python interface (pypdfium2), one character and its box after the other; "bare loop": the same through the
bindings alone, into plain tuples. Beside them pdfplumber, with how many of the figures stand right in its tables.

Files are those of the tests' own writers, what Chromium and LibreOffice print where they are installed, and the city
report that lies beside the project.

    python -m benchmarks.pdf
"""

import ctypes
import json
import logging
import tempfile
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any

import pdfplumber
import pypdfium2
import pypdfium2.raw

from benchmarks.readers import Matrix, in_turns, ours, right_in
from core import readers
from core.forms import CellRef
from tests.renderers.common import Source, from_figures, source
from tests.writers import pdf as writer
from tests.writers import programs
from tests.writers.pdf import Style

REAL = Path(__file__).parents[2] / "shared" / "reports" / "huaian-2024.pdf"
TRUTH = Path(__file__).parents[2] / "shared" / "truth" / "huaian-2024.json"


def characters(data: bytes) -> list[Any]:
    """Extract all characters with boxes as the library's guide shows it."""
    found: list[Any] = []
    document = pypdfium2.PdfDocument(data)
    for page in document:
        text = page.get_textpage()
        for index in range(text.count_chars()):
            try:
                found.append((text.get_text_range(index, 1), text.get_charbox(index)))
            except pypdfium2.PdfiumError:  # blanks that the library has added have no box
                continue
    return found


def bare_loop(data: bytes) -> list[Any]:
    """Extract all characters with boxes through the bindings alone."""
    raw = pypdfium2.raw
    found: list[Any] = []
    edges = [ctypes.c_double() for _ in range(4)]
    document = pypdfium2.PdfDocument(data)
    for page in document:
        text = page.get_textpage()
        handle = text.raw
        for index in range(raw.FPDFText_CountChars(handle)):
            raw.FPDFText_GetCharBox(handle, index, *edges)
            found.append((raw.FPDFText_GetUnicode(handle, index), *(edge.value for edge in edges)))
    return found


def by_pdfplumber(path: Path) -> list[Matrix]:
    """Return the tables, and the last of each page with the first of the next, flush left or flush right."""
    with pdfplumber.open(path) as document:
        pages = [[cleaned(table) for table in page.extract_tables()] for page in document.pages]
    joined = []
    for before, after in pairwise(page for page in pages if page):
        upper, lower = before[-1], after[0]
        width = max(len(upper[0]), len(lower[0]))
        joined += [[*upper, *lower], [[""] * (width - len(row)) + row for row in (*upper, *lower)]]
    return [*(table for page in pages for table in page), *joined]


def cleaned(table: list[list[str | None]]) -> Matrix:
    return [[cell or "" for cell in row] for row in table]


def compare(name: str, path: Path, report: Source) -> None:
    data = path.read_bytes()
    times = in_turns(
        {"high": lambda: characters(data), "bare": lambda: bare_loop(data), "ours": lambda: readers.read(path)}
    )
    beside = in_turns({"other": lambda: by_pdfplumber(path)}, rounds=3)["other"]
    total = len(report.figures)
    high, bare, own = (times[side] * 1000 for side in ("high", "bare", "ours"))
    print(
        f"{name:30} characters {high:6.1f} ms  bare loop {bare:6.1f} ms  ours {own:6.1f} ms"
        f" = {own / high:4.2f}× ({own / bare:4.2f}×), {ours(path, report)} of {total} right"
        f"  pdfplumber {beside * 1000:7.1f} ms, {right_in(by_pdfplumber(path), report)} of {total} right"
    )


def real() -> Source:
    tables = json.loads(TRUTH.read_text("utf-8"), parse_float=Decimal)["tables"]
    figures = {
        CellRef(table, row, column): value
        for table, rows in tables.items()
        for row, columns in rows.items()
        for column, value in columns.items()
    }
    return from_figures("2021", figures)


def files(report: Source, folder: Path) -> Iterator[tuple[str, bytes]]:
    yield "reportlab", writer.pdf(report)
    yield "reportlab, over pages", writer.pdf(report, Style(size=12, cuts=(6, 14, 20)))
    yield "reportlab, no rules", writer.pdf(report, Style(rules=()))
    if programs.CHROMIUM:
        for borders in programs.BORDERS:
            yield f"Chromium, {borders}", programs.printed(report, borders, folder)
    if programs.OFFICE:
        yield "LibreOffice", programs.converted(report, folder)
        yield "LibreOffice, no rules", programs.converted(report, folder, ruled=False)


def main() -> None:
    logging.disable()  # pdfplumber's parser complains of fonts
    report = source("2021", "city", 1)
    if REAL.exists():
        compare("city report", REAL, real())
    with tempfile.TemporaryDirectory() as folder:
        for name, data in files(report, Path(folder)):
            path = Path(folder) / "compared.pdf"
            path.write_bytes(data)
            compare(name, path, report)


if __name__ == "__main__":
    main()
