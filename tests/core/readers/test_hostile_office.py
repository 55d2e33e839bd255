"""Office files and archives built to wear the reader out: outcomes within 10 seconds and 1 GiB of address space."""

import io
import random
import struct
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from core.readers import libreoffice
from tests.core.readers.test_hostile import READ, ROOT
from tests.writers.archive import Member, pack
from tests.writers.compound import compound
from tests.writers.excel import raw

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_ONE = "<c><v>1</v></c>"


def _rows(rows: int, columns: int) -> str:
    rng = random.Random(1)  # noqa: S311  (only has to be hard to compress)
    cells = (f"<c><v>{rng.randrange(10**6)}</v></c>" for _ in range(rows * columns))
    return "".join(f"<row>{''.join(next(cells) for _ in range(columns))}</row>" for _ in range(rows))


def _merged(references: str, times: int) -> str:
    return f"<mergeCells>{f'<mergeCell ref={chr(34)}{references}{chr(34)}/>' * times}</mergeCells>"


def _text(content: str) -> bytes:
    """Pack an OpenDocument text."""
    names = " ".join(f'xmlns:{name}="{_ODF}:{name}:1.0"' for name in ("office", "text", "table"))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text", zipfile.ZIP_STORED)
        entry = '<manifest:file-entry manifest:full-path="{}" manifest:media-type="{}"/>'
        listed = entry.format("/", "application/vnd.oasis.opendocument.text") + entry.format("content.xml", "text/xml")
        manifest = f'<manifest:manifest xmlns:manifest="{_ODF}:manifest:1.0">{listed}</manifest:manifest>'
        archive.writestr("META-INF/manifest.xml", manifest)
        body = f"<office:body><office:text>{content}</office:text></office:body>"
        archive.writestr("content.xml", f"<office:document-content {names}>{body}</office:document-content>")
    return buffer.getvalue()


def _directory(entries: int) -> bytes:
    """An archive that is all directory."""
    entry = b"PK\x01\x02" + struct.pack("<HHHHHHIIIHHHHHII", 20, 20, *[0] * 7, 1, *[0] * 6) + b"a"
    listed = entry * entries
    end = b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, 65535, 65535, len(listed), 30, 0)
    return b"PK\x03\x04" + bytes(26) + listed + end


HOSTILE: dict[str, tuple[str, Callable[[], bytes]]] = {
    "bomb.xlsx": ("hostile", lambda: raw(f"<row><c t='str'><v>{' ' * 100_000_000}</v></c></row>")),
    "tags.xlsx": ("too_large", lambda: raw(f"<row>{'<c/>' * 1_990_000}</row>")),
    "cells.xlsx": ("read", lambda: raw(_rows(1300, 100))),
    "many-cells.xlsx": ("too_large", lambda: raw(_rows(5000, 90))),
    "far.xlsx": ("read", lambda: raw(f'<row>{_ONE}</row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>')),
    "cross.xlsx": ("too_large", lambda: raw(f"<row>{_ONE * 16384}</row>" + f"<row>{_ONE}</row>" * 5000)),
    "beyond.xlsx": ("damaged", lambda: raw(f'<row r="99999999">{_ONE}</row>')),
    "merges.xlsx": ("hostile", lambda: raw(f"<row>{_ONE * 60}</row>" * 2000, _merged("A1:BH2000", 19_999))),
    "strings.xlsx": (
        "too_large",
        lambda: raw("<row>" + "<c t='s'><v>0</v></c>" * 90 + "</row>", strings=f"<si><t>{'长' * 90_000}</t></si>"),
    ),
    "formats.xlsx": (
        "read",
        lambda: raw(f"<row>{'<c s=&1&><v>2</v></c>'.replace('&', chr(34))}</row>", formats={176: "_" * 999_999}),
    ),
    "columns.xlsx": (
        "read",
        lambda: raw(
            f"<row>{_ONE}</row>", f"<cols>{'<col min=!1! max=!16384! hidden=!1!/>' * 20_000}</cols>".replace("!", '"')
        ),
    ),
    "entities.xlsx": (
        "hostile",
        lambda: raw(
            "", parts={"xl/styles.xml": f'<!DOCTYPE a SYSTEM "file:///etc/passwd"><styleSheet xmlns="{_MAIN}"/>'}
        ),
    ),
    "deep.xlsx": ("hostile", lambda: raw("<a>" * 5000 + "</a>" * 5000)),
    "number.xlsx": ("read", lambda: raw(f"<row><c><v>1E+3000000</v></c><c><v>{'9' * 500_000}</v></c></row>")),
    "dangling.xlsx": ("damaged", lambda: raw("<row><c t='s'><v>7</v></c></row>")),
    "streams.doc": ("unsupported_format", lambda: compound({f"s{n:06}": b"" for n in range(1000)})),
    "noise.doc": ("damaged", lambda: b"\xd0\xcf\x11\xe0" + random.Random(1).randbytes(9_000_000)),  # noqa: S311  (noise)
    "directory.zip": ("too_large", lambda: _directory(1_000_000)),
    "zeros.zip": ("hostile", lambda: pack([Member(b"a.txt", bytes(50_000_000))])),
    "entity.odt": ("hostile", lambda: _text("<!DOCTYPE a>")),
    "bomb.odt": ("hostile", lambda: _text(f"<text:p>{'a' * 99_000_000}</text:p>")),
}
FOR_LIBREOFFICE: dict[str, tuple[frozenset[str], Callable[[], bytes]]] = {
    "deep.rtf": (frozenset(("damaged", "timeout")), lambda: b"{\\rtf1 " + b"{" * 500_000 + b"a" + b"}" * 500_001),
    "open.rtf": (frozenset(("damaged", "timeout")), lambda: b"{\\rtf1 " + b"{" * 500_000 + b"a}"),
    "repeated.odt": (
        frozenset(("read", "damaged", "timeout")),
        lambda: _text(
            '<table:table><table:table-column table:number-columns-repeated="1000"/><table:table-row '
            'table:number-rows-repeated="100000"><table:table-cell table:number-columns-repeated="1000">'
            "<text:p>9</text:p></table:table-cell></table:table-row></table:table>"
        ),
    ),
}


def outcome(path: Path, data: bytes) -> str:
    path.write_bytes(data)
    done = subprocess.run(  # noqa: S603  (this interpreter, our own file)
        [sys.executable, "-c", READ, str(path)], capture_output=True, text=True, check=False, cwd=ROOT, timeout=60
    )
    assert done.stdout, done.stderr
    return done.stdout.split()[0]


@pytest.mark.parametrize("name", HOSTILE)
def test_it_ends_in_its_own_outcome(tmp_path: Path, name: str) -> None:
    wanted, make = HOSTILE[name]
    assert outcome(tmp_path / name, make()) == wanted


@pytest.mark.skipif(libreoffice.program() is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("name", FOR_LIBREOFFICE)
def test_what_wears_libreoffice_out_ends_too(tmp_path: Path, name: str) -> None:
    wanted, make = FOR_LIBREOFFICE[name]
    assert outcome(tmp_path / name, make()) in wanted
