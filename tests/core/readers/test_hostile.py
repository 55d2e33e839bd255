"""Files built to wear the reader out: each ends in its own outcome, within 10 seconds and 1 GiB of address space."""

import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.writers.word import cell, container, document, paragraph

ROOT = Path(__file__).parents[3]
READ = """
import resource, signal, sys
from pathlib import Path
resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
signal.alarm(10)
from core import readers
from core.errors import ReportError
try:
    document = readers.read(Path(sys.argv[1]))
except ReportError as error:
    print(error.code)
else:
    print("read", len(document.text), *document.notes)
"""


def _many_paragraphs() -> bytes:
    rng = random.Random(1)  # noqa: S311  (only has to be hard to compress)
    return container(document("".join(paragraph(str(rng.random())) for _ in range(40_000))))


def _text_boxes() -> bytes:
    box = f"<w:p><w:r><w:pict><w:txbxContent>{paragraph('框')}</w:txbxContent></w:pict></w:r></w:p>"
    return container(document(box * 20_000))


HOSTILE: dict[str, tuple[str, Callable[[], bytes]]] = {
    "comments.html": ("empty", lambda: b"<html><body>" + b"<!--" * 100_000),
    "unclosed.html": ("read", lambda: b"<html><body><p>x</p>" + b"<b>" * 200_000),
    "nested.html": ("read", lambda: b"<table><tr><td>" * 66 + b"x"),
    "nested-wide.html": ("read", lambda: b"<table><tr><td>x<td>y" * 20_000),
    "attributes.html": ("hostile", lambda: b"<a " + b" ".join(b"x%d" % n for n in range(300_000)) + b">x"),
    "quoted.html": ("hostile", lambda: b"<a " + b" ".join(b"x%d='<>'" % n for n in range(300_000)) + b">x"),
    "spans.html": (
        "hostile",
        lambda: b"<table>" + b"<tr><td rowspan=65534 colspan=1000>1</td></tr>" * 5000 + b"</table>",
    ),
    "huge-span.html": (
        "read",
        lambda: b"<table><tr><td colspan=999999999 rowspan=999999999>1<td>2</table>",
    ),
    "end-tags.html": ("empty", lambda: b"<html><body>" + b"<div>" * 2000 + b"</p>" * 400_000),
    "hidden.html": (
        "empty",
        lambda: b"<div style='display:none'>" * 2000 + b"</div>" * 2000 + b"<p hidden>x</p>" * 99_999,
    ),
    "tags.html": ("too_large", lambda: b"<html><body>" + b"<p>x" * 5_000_000),
    "blanks.html": ("read", lambda: b"<html><body>" + b" " * 9_000_000 + b"x" + b"\n" * 9_000_000 + b"y"),
    "large.html": ("too_large", lambda: b"<html><body>" + "年".encode() * 20_000_000),
    "parts.mht": (
        "hostile",
        lambda: b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n" + b"--b\n\n" * 500_000,
    ),
    "nested.mht": (
        "damaged",
        lambda: b"".join(b"Content-Type: multipart/related; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(5000)),
    ),
    "deep.docx": ("hostile", lambda: container(document("<w:p>" * 100_000))),
    "spans.docx": (
        "read",
        lambda: container(document(f"<w:tbl>{('<w:tr>' + cell('<w:p/>', 999_999) * 20 + '</w:tr>') * 2000}</w:tbl>")),
    ),
    "paragraphs.docx": ("read", _many_paragraphs),
    "text-boxes.docx": ("read", _text_boxes),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_it_ends_in_its_own_outcome(tmp_path: Path, name: str) -> None:
    outcome, make = HOSTILE[name]
    path = tmp_path / name
    path.write_bytes(make())
    done = subprocess.run(  # noqa: S603  (this interpreter, our own file)
        [sys.executable, "-c", READ, str(path)], capture_output=True, text=True, check=False, cwd=ROOT, timeout=60
    )
    assert done.stdout.split()[:1] == [outcome], done.stdout + done.stderr
