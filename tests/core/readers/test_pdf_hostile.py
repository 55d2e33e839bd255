"""PDF files built to wear the reader out: each has its outcome within 10 seconds and 1 GiB, and the program goes on."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.writers.raw_pdf import HOSTILE

ROOT = Path(__file__).parents[3]
READ = """
import resource, signal, sys
from pathlib import Path
resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
signal.alarm(10)
from core import readers
from core.errors import ReportError
try:
    readers.read(Path(sys.argv[1]))
except ReportError as error:
    print(error.code)
else:
    print("read")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits of memory are set another way there")
@pytest.mark.parametrize(("make", "outcomes"), HOSTILE.values(), ids=HOSTILE)
def test_it_ends_in_an_outcome(make: Callable[[], bytes], outcomes: tuple[str, ...], tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(make())
    words = [sys.executable, "-c", READ, str(path)]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, timeout=20, check=False)  # noqa: S603
    assert done.stdout.strip() in outcomes, done.stderr[-500:]
