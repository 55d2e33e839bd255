"""Recognition is an extra: without it a picture is refused with a sentence, and with it nothing is fetched."""

import subprocess
import sys
from pathlib import Path

import pytest

from core.readers.scans import engine

ROOT = Path(__file__).parents[3]
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010800000000"
    "3a7e9b550000000a49444154789c63f80f0001010100"
    "1bb6ee560000000049454e44ae426082"
)
WITHOUT = """
import sys
from pathlib import Path
sys.modules["rapidocr"] = None  # as if it were not installed
from core import readers
from core.errors import ReportError
try:
    readers.read(Path(sys.argv[1]))
except ReportError as error:
    print(error.code, error.message)
print("numpy" in sys.modules)
"""
# every attempt to reach another computer ends the program
OFFLINE = """
import os, sys
from pathlib import Path
def watch(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "urllib.Request"):
        print("reached out:", event, arguments, flush=True)
        os._exit(9)
sys.addaudithook(watch)
from core.opening import open_report
report = open_report(Path(sys.argv[1]))
print(sum(cell.value is not None for cell in report.cells))
"""


def _run(code: str, path: Path) -> str:
    words = [sys.executable, "-c", code, str(path)]
    run = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603  (our own words)
    assert run.returncode == 0, run.stdout + run.stderr
    assert run.stderr == ""
    return run.stdout


@pytest.mark.parametrize("suffix", [".png", ".txt"])
def test_without_the_extra_a_picture_is_refused_and_the_extra_is_named(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"report{suffix}"
    path.write_bytes(PNG)
    said = _run(WITHOUT, path)
    assert said.startswith("needs_ocr ")
    assert "gouji[ocr]" in said
    assert said.endswith("False\n")


def test_without_the_extra_a_scanned_pdf_has_no_text_layer(tmp_path: Path) -> None:
    pytest.importorskip("PIL")
    from PIL import Image  # noqa: PLC0415

    from tests.writers import scan  # noqa: PLC0415  (needs that library)

    path = tmp_path / "report.pdf"
    path.write_bytes(scan.scanned_pdf([Image.new("L", (300, 400), 200)]))
    said = _run(WITHOUT, path)
    assert said.startswith("no_text_layer ")
    assert "gouji[ocr]" in said


@pytest.mark.skipif(not engine.available(), reason="gouji[ocr] is not installed")
def test_nothing_is_fetched_and_nothing_is_said(tmp_path: Path) -> None:
    from tests.core.readers.test_scan import a_page  # noqa: PLC0415  (only where the extra is)

    path = tmp_path / "report.png"
    path.write_bytes(a_page())
    assert _run(OFFLINE, path) == "175\n"
