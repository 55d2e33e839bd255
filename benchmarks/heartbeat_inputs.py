"""The largest and the most hostile inputs a window can be given, made anew in a folder."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from openpyxl import load_workbook

from tests.builders import balanced, dice, ref
from tests.core.readers.test_hostile import HOSTILE
from tests.core.readers.test_hostile_office import HOSTILE as HOSTILE_OFFICE
from tests.gui.desk import BALANCED, a_file
from tests.renderers.common import from_figures, source
from tests.writers import excel, pdf, scan, web, word

_WORDS = "本机关办理了有关事项并按照规定的期限作出答复，没有发生变化。"
_MOST = 1_990_000
_LINES_OF_A_PAGE = 58


def _report() -> str:
    return BALANCED.read_text("utf-8")


def _lines(length: int) -> Callable[[], bytes]:
    """Make two million characters, a report and lines of this length behind it."""

    def make() -> bytes:
        text = _report()
        line = (_WORDS * (length // len(_WORDS) + 1))[: length - 1] + "\n"
        return (text + line * ((_MOST - len(text)) // len(line))).encode()

    return make


def _one_line(size: int) -> Callable[[], bytes]:
    def make() -> bytes:
        text = _report() + "\n"
        return (text + _WORDS * ((size - len(text)) // len(_WORDS))).encode()

    return make


def _page(rows: int, columns: int) -> bytes:
    """A report as a web page with a huge table behind it."""
    cells = "".join(f"<td>{number}</td>" for number in range(columns))
    table = f"<table>{f'<tr>{cells}</tr>' * rows}</table>"
    return web.page(source("2021", "county", 1)).replace("</body>", f"{table}</body>").encode()


def _workbook() -> bytes:
    """A report in Excel with a huge sheet behind it."""
    book = load_workbook(BytesIO(excel.one_sheet(source("2021", "county", 1))))
    sheet = book.create_sheet()
    for _ in range(1000):
        sheet.append(list(range(100)))
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def _word() -> bytes:
    """A report in Word with a huge table behind it."""
    from tests.writers.blocks import Drawing, blocks  # noqa: PLC0415  (for this alone)

    drawings = [block for block in blocks(source("2021", "county", 1)) if isinstance(block, Drawing)]
    body = "".join(word.one(drawing) for drawing in drawings)
    row = "<w:tr>" + "".join(word.cell(word.paragraph(str(number))) for number in range(20)) + "</w:tr>"
    return word.container(word.document(body + word.table([row] * 1500, 20)))


def _pdf() -> bytes:
    """A report of 498 pages."""
    page = f"{_WORDS}\n" * 8 + "\n" * (_LINES_OF_A_PAGE - 8)  # two hundred thousand letters are the most
    return pdf.lines(_report() + page * 490)


def _scan() -> bytes:
    return scan.tiff(scan.pages(pdf.pdf(source("2021", "county", 1))))


def _wrong(count: int, seed: int) -> bytes:
    """A report with wrong figures anywhere in its table 三."""
    rng = dice(seed)
    figures = balanced("2021", "county", rng)
    wrong = rng.sample([cell for cell in figures if cell.table == "applications"], count)
    report = from_figures("2021", {**figures, **{cell: int(figures[cell]) + rng.randint(1, 999) for cell in wrong}})
    return web.page(report).encode()


def _findings() -> bytes:
    """A report whose sentences say two thousand times what its tables do not."""
    said = "".join(f"全年共收到政府信息公开申请{1000 + n}件，均按期答复。\n" for n in range(2000))
    text = _report()
    at = text.index("二、")
    return (text[:at] + said + text[at:]).encode()


LARGE: dict[str, tuple[str, Callable[[], bytes]]] = {
    "a text of 2 million characters": ("lines.txt", _lines(50)),
    "a text of long lines": ("long-lines.txt", _lines(1990)),
    "a line of 2 million characters": ("line.txt", _one_line(_MOST)),
    "a line of 10 MB": ("too-long.txt", _one_line(3_500_000)),
    "a PDF of 498 pages": ("long.pdf", _pdf),
    "a web page with 100,000 cells": ("cells.html", lambda: _page(5000, 20)),
    "a Word file with 30,000 cells": ("cells.docx", _word),
    "a workbook with 100,000 cells": ("cells.xlsx", _workbook),
    "a scan": ("scan.tif", _scan),
}
BAD: dict[str, Callable[[], bytes]] = {
    name: make for table in (HOSTILE, HOSTILE_OFFICE) for name, (_, make) in table.items()
}


def folder(where: Path, count: int) -> Path:
    """Fill a folder with reports, every second one with a wrong figure."""
    made = where / "folder"
    made.mkdir(exist_ok=True)
    wrong = str(ref("applications.granted.natural_person"))
    for number in range(count):
        a_file(made, {wrong: str(1000 + number)} if number % 2 else {}, f"{number:03}.txt")
    return made


def wrong_cells(where: Path, count: int, seed: int) -> Path:
    """Write a report that takes long to be explained."""
    path = where / f"wrong-{count}-{seed}.html"
    path.write_bytes(_wrong(count, seed))
    return path


def many_findings(where: Path) -> Path:
    """Write a report with thousands of findings."""
    path = where / "findings.txt"
    path.write_bytes(_findings())
    return path


def word_report(where: Path) -> Path:
    """Write an ordinary report in Word."""
    path = where / "report.docx"
    path.write_bytes(word.word(source("2021", "county", 1)))
    return path
