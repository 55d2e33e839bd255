"""Reports as other programs print them to PDF: Chromium a web page, LibreOffice a Word document; where installed."""

import shutil
import subprocess
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from lxml import etree

from tests.renderers.common import Source
from tests.writers import web, word

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
OFFICE = next(filter(None, map(shutil.which, ("soffice", "libreoffice"))), None)
_SECONDS = 90

# the borders of neighbours are one line, or each cell has its own, or there are none
BORDERS = {
    "collapsed": "table{border-collapse:collapse}td{border:1px solid black}",
    "separate": "table{border-spacing:2px;border:1px solid gray}td{border:1px inset gray}",
    "separate, far apart": "table{border-spacing:8px}td{border:2px solid black}",
    "none": "td{border:none}",
}
_LOOKS = "body{font:10pt 'Noto Sans CJK SC'}table{width:100%}td{padding:2px 4px;text-align:center}"
_TABLE_BORDERS = "".join(
    f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
    for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PAGE = 9600  # twips between the margins


def printed(source: Source, borders: str, folder: Path, size: str = "A4") -> bytes:
    """Print a web page with Chromium."""
    page = folder / "report.html"
    style = f"<style>@page{{size:{size}}}{_LOOKS}{BORDERS[borders]}</style></head>"
    page.write_text(web.page(source).replace("</head>", style, 1), "utf-8")
    target = folder / "report.pdf"
    words = [
        *(str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"),
        *(f"--user-data-dir={folder / 'profile'}", f"--print-to-pdf={target}", page.as_uri()),
    ]
    subprocess.run(words, check=True, capture_output=True, timeout=_SECONDS)  # noqa: S603  (found above)
    return target.read_bytes()


def converted(source: Source, folder: Path, *, ruled: bool = True) -> bytes:
    """Convert a Word document with LibreOffice; its tables run over pages, their rows too."""
    document = folder / "report.docx"
    with ZipFile(BytesIO(word.word(source))) as archive:
        xml = _dressed(archive.read("word/document.xml"), ruled=ruled)
    document.write_bytes(word.container(xml))
    words = [
        *(str(OFFICE), f"-env:UserInstallation={(folder / 'office').as_uri()}", "--headless"),
        *("--convert-to", "pdf", "--outdir", str(folder), str(document)),
    ]
    subprocess.run(words, check=True, capture_output=True, timeout=_SECONDS)  # noqa: S603  (found above)
    return (folder / "report.pdf").read_bytes()


def _dressed(xml: bytes, *, ruled: bool) -> str:
    """Give tables the widths that reports have, and borders around all cells or none."""
    root = etree.fromstring(xml)
    for properties in root.iter(f"{_W}tcPr"):
        for edges in properties.findall(f"{_W}tcBorders"):
            properties.remove(edges)
    for table in root.iter(f"{_W}tbl"):
        columns = table.findall(f"{_W}tblGrid/{_W}gridCol")
        shares = [5.0, 9.0, 22.0, *[8.0] * 7] if len(columns) == 10 else [1.0] * len(columns)
        widths = [round(_PAGE * share / sum(shares)) for share in shares]
        for column, width in zip(columns, widths, strict=True):
            column.set(f"{_W}w", str(width))
        for row in table.iter(f"{_W}tr"):
            at = 0
            for properties in row.iter(f"{_W}tcPr"):
                end = at + (sum(int(span.get(f"{_W}val", "1")) for span in properties.findall(f"{_W}gridSpan")) or 1)
                for width_of_cell in properties.findall(f"{_W}tcW"):
                    width_of_cell.set(f"{_W}w", str(sum(widths[at:end])))
                at = end
    text = etree.tostring(root, encoding="unicode")
    return text.replace("<w:tblPr>", f"<w:tblPr><w:tblBorders>{_TABLE_BORDERS}</w:tblBorders>") if ruled else text
