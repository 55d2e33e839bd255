"""Reading Word documents and web pages, against the bare parser on the same file. Goal: at most three times its time.

All sides run in this process, in turns, with everything imported; the median of each is taken. Beside them what people
use for such tables: python-docx cell by cell and pandas.read_html, with how many of the figures stand right in what
they give (at the row and column where the official table has them, as they are printed).

Files are those of the tests' own writers and, where LibreOffice is installed, what it makes of them.

    python -m benchmarks.readers
"""

import ctypes
import gc
import io
import shutil
import subprocess
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path
from statistics import median
from typing import Any

import docx
import lxml.etree
import lxml.html
import pandas as pd

from core import readers
from core.layout import layout_of
from core.model import Certainty
from core.opening import read_report
from tests.renderers.common import Source, source
from tests.writers import web, word

ROUNDS = 31
KEEP = 1 << 28
TRIM, MAP = -1, -3  # M_TRIM_THRESHOLD and M_MMAP_THRESHOLD of mallopt
Matrix = list[list[str]]
Work = Callable[[], Any]


def in_turns(works: dict[str, Work], rounds: int = ROUNDS) -> dict[str, float]:
    gc.collect()
    gc.freeze()  # what the other sides have imported is not ours to be searched for garbage
    times: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(rounds):
        for name, work in works.items():
            start = time.perf_counter()
            work()
            times[name].append(time.perf_counter() - start)
    return {name: median(found[1:]) for name, found in times.items()}


def right_in(matrices: Iterable[Matrix], report: Source) -> int:
    """Count the figures that stand where the official table has them."""
    found = 0
    matrices = list(matrices)
    for table in report.form.tables:
        layout = layout_of(table)
        places = [(cell.row, cell.column, report.show(cell.ref)) for cell in layout.cells if cell.ref]
        fitting = [m for m in matrices if len(m) == layout.rows]
        found += max((sum(printed(m, row, column) == text for row, column, text in places) for m in fitting), default=0)
    return found


def printed(matrix: Matrix, row: int, column: int) -> str:
    return matrix[row][column] if column < len(matrix[row]) else ""


def ours(path: Path, report: Source) -> int:
    cells = read_report(readers.read(path)).cells
    return sum(
        1
        for cell in cells
        if cell.value == report.figures[cell.ref] and cell.certainty is Certainty.READ and cell.span is not None
    )


def by_python_docx(path: Path) -> list[Matrix]:
    tables = docx.Document(str(path)).tables
    return [
        [[table.cell(row, column).text for column in range(len(table.columns))] for row in range(len(table.rows))]
        for table in tables
    ]


def by_pandas(path: Path) -> list[Matrix]:
    return [[[str(value) for value in row] for row in frame.to_numpy()] for frame in pd.read_html(path)]


def compare(path: Path, report: Source, bare: Work, other: Callable[[Path], list[Matrix]]) -> None:
    times = in_turns({"bare": bare, "ours": lambda: readers.read(path)})
    beside = in_turns({"other": lambda: other(path)}, rounds=3)["other"]
    total = len(report.figures)
    name = other.__name__.removeprefix("by_")
    print(
        f"{path.name:24} bare parser {times['bare'] * 1000:6.2f} ms   ours {times['ours'] * 1000:6.2f} ms"
        f" = {times['ours'] / times['bare']:4.1f}×, {ours(path, report)} of {total} right   "
        f"{name} {beside * 1000:7.1f} ms, {right_in(other(path), report)} of {total} right"
    )


def compare_word(path: Path, report: Source) -> None:
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as archive:
        part = archive.read("word/document.xml")
    compare(path, report, lambda: lxml.etree.fromstring(part), by_python_docx)


def compare_web(path: Path, report: Source) -> None:
    data = path.read_bytes()
    compare(path, report, lambda: lxml.html.document_fromstring(data), by_pandas)


def converted(path: Path, suffix: str) -> Path | None:
    """Let LibreOffice save a file as another kind; none where it is not installed."""
    office = shutil.which("soffice")
    if office is None:
        return None
    folder = path.parent / "libreoffice"
    profile = f"-env:UserInstallation={(path.parent / 'profile').as_uri()}"
    command = [office, profile, "--headless", "--convert-to", suffix, "--outdir", str(folder), str(path)]
    subprocess.run(command, check=False, capture_output=True, timeout=120)
    made = folder / f"{path.stem}.{suffix}"
    return made.rename(folder / f"libreoffice.{suffix}") if made.exists() else None


def main() -> None:
    libc = ctypes.CDLL(None)  # neither side pays for memory that the allocator gives back to the system between rounds
    if hasattr(libc, "mallopt"):
        libc.mallopt(TRIM, KEEP)
        libc.mallopt(MAP, KEEP)
    report = source("2021", "city", 1)
    with tempfile.TemporaryDirectory() as folder:
        for way in ("one", "controlled"):
            path = Path(folder) / f"{way}.docx"
            path.write_bytes(word.word(report, way))
            compare_word(path, report)
        word_file = Path(folder) / "one.docx"
        again = converted(word_file, "odt") and converted(Path(folder) / "libreoffice" / "libreoffice.odt", "docx")
        if again:
            compare_word(again, report)
        for name, page in (
            ("wps", web.wps(report)),
            ("site", web.site(report).encode()),
            ("page", web.page(report).encode()),
        ):
            path = Path(folder) / f"{name}.html"
            path.write_bytes(page)
            compare_web(path, report)
        made = converted(word_file, "html")
        if made:
            compare_web(made, report)


if __name__ == "__main__":
    main()
