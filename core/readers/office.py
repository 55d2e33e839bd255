"""What only LibreOffice reads (.doc, .wps, .rtf, .odt, .xls and their like): converted, then read as .docx or .xlsx."""

import hashlib
import struct
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from core.document import Document
from core.errors import DamagedError, EncryptedError, HostileError, UnsupportedFormatError
from core.readers import docx, libreoffice, xlsx
from core.readers.container import Container
from core.readers.ole import Compound

_LOOK = 4096
_CUT_SHORT = "结尾缺失，文件可能没有下载完"
_DECLARATION = b"<!DOCTYPE"
_FIB_FLAGS = 10
_FIB_ENCRYPTED = 0x0100
_FILE_PASS = 0x002F
_FIRST_RECORDS = 8


class Kind(NamedTuple):
    """What a file is: the suffix that tells LibreOffice, the format it becomes, its name for people."""

    suffix: str
    target: str
    name: str


_WORD = Kind(".doc", "docx", "旧版 Word 或 WPS 文档")
_WORKS = Kind(".wps", "docx", "旧版 Works 文档")
_EXCEL = Kind(".xls", "xlsx", "旧版 Excel 表格")
_BINARY_EXCEL = Kind(".xlsb", "xlsx", "二进制 Excel 表格")
_RTF = Kind(".rtf", "docx", "RTF 文档")
_TEXT = Kind(".odt", "docx", "OpenDocument 文档")
_SHEET = Kind(".ods", "xlsx", "OpenDocument 表格")
_XML = Kind(".xml", "docx", "Word 的 XML 文档")
_XML_SHEET = Kind(".xml", "xlsx", "Excel 的 XML 表格")


def read(path: Path, data: bytes) -> Document:
    """Read by way of LibreOffice; raises NeedsLibreOfficeError and whatever is wrong with the file."""
    kind = _kind(path.name, data)
    converted = libreoffice.convert(path.name, data, kind.suffix, kind.target, kind.name)
    try:
        document = docx.read(path, converted) if kind.target == "docx" else xlsx.read(path, converted)
    except DamagedError as error:
        raise DamagedError(path.name, "LibreOffice 转换的结果不完整") from error
    own = "doc" if kind.target == "docx" else "xlsx"
    return replace(document, sha256=hashlib.sha256(data).hexdigest(), format=own)


def _kind(name: str, data: bytes) -> Kind:
    """Say what a file is by its content; raises for what is locked, cut short or of no use."""
    if data.startswith(b"{\\rtf"):
        if not data.rstrip(b"\0 \t\r\n\x1a").endswith(b"}"):
            raise DamagedError(name, _CUT_SHORT)
        return _RTF
    if data.startswith(b"PK"):
        return _packed(name, data)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        return _compound(name, data)
    _refuse_declarations(name, data)
    return _XML_SHEET if b"Workbook" in data[:_LOOK] else _XML


def _packed(name: str, data: bytes) -> Kind:
    container = Container(name, data)
    if "xl/workbook.bin" in container.names:
        return _BINARY_EXCEL
    if b"encryption-data" in (container.part("META-INF/manifest.xml") or b""):
        raise EncryptedError(name)
    content = container.part("content.xml")
    if not content:
        raise DamagedError(name, "里面没有正文")
    _refuse_declarations(name, content)
    return _SHEET if b"spreadsheet" in (container.part("mimetype") or b"") else _TEXT


def _refuse_declarations(name: str, xml: bytes) -> None:
    if _DECLARATION in xml or (b"\0" in xml and _DECLARATION in xml.replace(b"\0", b"")):
        raise HostileError(name, "文件内部带有外部实体声明（DTD），正常的文档不会有")


def _compound(name: str, data: bytes) -> Kind:
    compound = Compound(name, data)
    names = compound.names
    if "EncryptedPackage" in names:
        raise EncryptedError(name)
    for stream, kind, locked in (
        ("WordDocument", _WORD, _is_locked_word),
        ("Workbook", _EXCEL, _is_locked_excel),
        ("Book", _EXCEL, _is_locked_excel),
    ):
        if stream in names:
            head = compound.head(stream)
            if locked(head):
                raise EncryptedError(name)
            compound.check()
            return kind
    if "CONTENTS" in names or "MatOST" in names:
        return _WORKS
    raise UnsupportedFormatError(name, "旧版 Office 的其他文件（不是文字文档，也不是表格）")


def _is_locked_word(head: bytes) -> bool:
    return len(head) > _FIB_FLAGS + 1 and bool(struct.unpack_from("<H", head, _FIB_FLAGS)[0] & _FIB_ENCRYPTED)


def _is_locked_excel(head: bytes) -> bool:
    at = 0
    for _ in range(_FIRST_RECORDS):
        if at + 4 > len(head):
            return False
        record, length = struct.unpack_from("<HH", head, at)
        if record == _FILE_PASS:
            return True
        at += 4 + length
    return False
