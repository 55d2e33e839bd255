import struct
import zipfile
from pathlib import Path

import pytest

from core.errors import DamagedError, EmptyFileError, EncryptedError, HostileError, ReportError, TooLargeError
from core.readers import read
from tests.writers.word import container, document, paragraph

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def outcome(path: Path) -> type[ReportError]:
    with pytest.raises(ReportError) as caught:
        read(path)
    return caught.type


def with_password() -> bytes:
    """What Word saves with a password: an old compound file with one stream of this name."""

    def entry(name: str, kind: int, child: int) -> bytes:
        written = name.encode("utf-16-le")
        sizes = struct.pack("<H2B3I", len(written) + 2, kind, 1, NONE, NONE, child)
        return written.ljust(64, b"\0") + sizes + bytes(36) + struct.pack("<IQ", END, 0)

    NONE, END = 0xFFFFFFFF, 0xFFFFFFFE  # noqa: N806  (the names of the format)
    magic = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    head = magic + struct.pack("<5H6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<9I", 0, 1, 1, 0, 4096, END, 0, END, 0) + struct.pack("<I", 0).ljust(436, b"\xff")
    allocation = struct.pack("<2I", 0xFFFFFFFD, END).ljust(512, b"\xff")
    return head + allocation + entry("Root Entry", 5, 1) + entry("EncryptedPackage", 2, NONE) + bytes(256)


def test_files_that_are_no_documents_end_in_their_own_outcome(tmp_path: Path) -> None:
    good = container(document(paragraph("正文" * 500)))
    at = good.index(b"word/document.xml")
    cases: dict[str, tuple[bytes, type[ReportError]]] = {
        "half": (good[: len(good) // 2], DamagedError),
        "no end": (good[:-30], DamagedError),
        "rubbish": (b"PK\x03\x04" + bytes(range(256)) * 8, DamagedError),
        "no text": (container(document("<w:p/>")), EmptyFileError),
        "no body": (container(f'<w:document xmlns:w="{W}"/>'), DamagedError),
        "no XML": (container("甲" * 100), DamagedError),
        "XML cut": (container(document(paragraph("甲"))[:-9]), DamagedError),
        "password": (with_password(), EncryptedError),
        "flipped": (good[: at + 40] + bytes(40) + good[at + 80 :], DamagedError),
    }
    for name, (data, expected) in cases.items():
        path = tmp_path / f"{name}.docx"
        path.write_bytes(data)
        assert outcome(path) is expected, name


DTD = '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "a"><!ENTITY b "&a;&a;&a;&a;">]>'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_any_dtd_is_refused(tmp_path: Path, encoding: str) -> None:
    text = document(paragraph("甲")).split("?>", 1)[1].replace("甲", "&b;")
    path = tmp_path / "entities.docx"
    head = DTD.replace('"1.0"', f'"1.0" encoding="{encoding}"')
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", (head + text).encode(encoding))
    assert outcome(path) is HostileError


def test_bombs_are_refused_before_they_are_inflated(tmp_path: Path) -> None:
    path = tmp_path / "bomb.docx"
    path.write_bytes(container(document(paragraph("甲")), {"word/media/a.xml": bytes(64_000_000)}))
    assert outcome(path) is HostileError
    path.write_bytes(container(document(paragraph("甲")), {f"word/{n}.xml": "" for n in range(6000)}))
    assert outcome(path) is HostileError


def test_a_main_part_beyond_any_report_is_too_large(tmp_path: Path) -> None:
    path = tmp_path / "large.docx"
    filler = b"".join(number.to_bytes(4, "big") for number in range(13_000_000))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("word/document.xml", filler)
    assert outcome(path) is TooLargeError
