"""Get the bytes of a source file, whatever lies at its path, and say what kind of file they are."""

import codecs
import re
import stat
from pathlib import Path

from core.errors import (
    EmptyFileError,
    EncryptedError,
    NotFoundError,
    UnreadableError,
    UnsupportedFormatError,
)
from core.readers.largest import refuse_larger

_LOOK = 4096
_LEADING = b" \t\r\n\x0b\x0c" + codecs.BOM_UTF8
_HTML = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|meta|title|table|div|p|span|center|font|style)\b", re.IGNORECASE
)
_TABLE = re.compile(
    rb"<table\b[^>]{0,900}>(?:\s|<(?:caption|tbody|thead|colgroup|col|tr)\b[^>]{0,900}>)*<t[dh]\b", re.IGNORECASE
)
_MHT = re.compile(
    rb"\A(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?"
    rb"content-type:\s*(?:multipart/(?:related|alternative|mixed)|text/html)",
    re.IGNORECASE,
)
_ZIP = b"PK\x03\x04"
_EXCEL_PART = re.compile(rb"PK\x01\x02.{42}xl/workbook\.xml", re.DOTALL)
_BINARY_EXCEL_PART = re.compile(rb"PK\x01\x02.{42}xl/workbook\.bin", re.DOTALL)
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument."
_RTF = b"{\\rtf"
_OFFICE_XML = re.compile(
    rb"""<(?:w:wordDocument|pkg:package|(?:ss:)?Workbook)\b|<\?mso-application\s+progid=["'](?:Word|Excel)""",
    re.IGNORECASE,
)
_WORD_PART = re.compile(rb"PK\x01\x02.{42}word/", re.DOTALL)
_OLE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*")
# the first bytes of files that people rename to .txt, and what to call them
_MAGIC = (
    (_ZIP, "压缩包或 Office 文档（docx、xlsx、zip）"),
    (b"%PDF", "PDF 文件"),
    (_OLE, "旧版 Office 文档（doc、xls、wps）"),
    (b"{\\rtf", "RTF 文档"),
    (b"\x89PNG", "图片"),
    (b"\xff\xd8\xff", "图片"),
    (b"GIF8", "图片"),
    (b"II*\x00", "图片"),
    (b"MM\x00*", "图片"),
    (b"\x7fELF", "程序文件"),
    (b"MZ\x90", "程序文件"),
    (b"\x1f\x8b", "压缩包"),
    (b"7z\xbc\xaf", "压缩包"),
    (b"Rar!", "压缩包"),
    (b"SQLite format 3", "数据库文件"),
)


def load(path: Path) -> bytes:
    """Return the bytes of a regular file; raises ReportError for what is missing, no file, or too large."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            kind = "这是文件夹" if stat.S_ISDIR(status.st_mode) else "这不是普通文件（是管道或设备）"
            raise UnreadableError(path.name or str(path), f"{kind}，请选择报告文件")
        refuse_larger(status.st_size, path.name)
        data = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError) as error:
        inside = _in_archive(path)
        if inside is None:
            raise NotFoundError(path) from error
        data = inside
    except PermissionError as error:
        raise UnreadableError(path.name, "没有读取权限，请检查文件的权限或请管理员授权") from error
    except OSError as error:
        raise UnreadableError(path.name, f"系统不能打开它（{error.strerror or error}），请检查路径和磁盘") from error
    except ValueError as error:
        raise UnreadableError(path.name, "路径中有不能使用的字符，请改名后再打开") from error
    if not data:
        raise EmptyFileError(path.name)
    return data


def _in_archive(path: Path) -> bytes | None:
    """Return the bytes of a file in a zip archive, for a path that goes on into one."""
    from core.readers import archive  # noqa: PLC0415  (few paths do, and it takes 10 ms)

    found = archive.find(path)
    return archive.load(*found) if found and archive.is_archive(found[0]) else None


def is_archive(data: bytes) -> bool:
    """Tell a zip archive that holds files, not the parts of one document."""
    return data.startswith((_ZIP, b"PK\x05\x06")) and (
        data.startswith(b"PK\x05\x06")
        or (b"PK\x01\x02" in data and b"[Content_Types].xml" not in data and not data.startswith(b"mimetype", 30))
    )


def is_zip(data: bytes) -> bool:
    """Say whether the bytes are those of a zip container, whatever is in it."""
    return data.startswith(_ZIP)


def is_pdf(data: bytes) -> bool:
    """Tell a PDF by its header, which programs find anywhere in the first 1,024 bytes."""
    return data.startswith(b"%PDF-") or (b"%PDF-" in data[:1024] and b"\0" not in data[:16] and b"<" not in data[:16])


def is_picture(data: bytes) -> bool:
    """Tell PNG, JPEG, TIFF and BMP by their first bytes."""
    return data.startswith(_PICTURES) or (data.startswith(b"BM") and data[6:10] == b"\0\0\0\0")


def is_textual(data: bytes) -> bool:
    """Say whether the bytes can be text: they begin like no other kind of file."""
    return not data.startswith(tuple(magic for magic, _ in _MAGIC))


def is_docx(data: bytes) -> bool:
    """Tell a Word document by the parts its directory lists; one cut short, by the parts that are left."""
    if not data.startswith(_ZIP):
        return False
    if b"PK\x01\x02" in data:
        return _WORD_PART.search(data) is not None
    return data.startswith(b"[Content_Types].xml", 30) and b"word/" in data


def is_xlsx(data: bytes) -> bool:
    """Tell an Excel workbook by the parts its directory lists; one cut short, by the parts that are left."""
    if not data.startswith(_ZIP):
        return False
    if b"PK\x01\x02" in data:
        return _EXCEL_PART.search(data) is not None
    return data.startswith((b"[Content_Types].xml", b"docProps/app.xml"), 30) and b"xl/" in data


def needs_office(data: bytes) -> bool:
    """Tell what only an office program reads: old binary files, RTF, OpenDocument, Office files as a single XML."""
    if data.startswith(_ZIP):
        return data.startswith(_OPEN_DOCUMENT, 30) or _BINARY_EXCEL_PART.search(data) is not None
    return data.startswith((_OLE, _RTF)) or _OFFICE_XML.search(data, 0, _LOOK) is not None


def is_mht(data: bytes) -> bool:
    """Tell a web archive by its mail headers."""
    return _MHT.match(data[:_LOOK].lstrip(_LEADING)) is not None


def is_html(data: bytes) -> bool:
    """Tell a web page by its first tag, or any text with a table in tags, whatever the suffix says."""
    head = data[:_LOOK]
    if b"\0" in head:
        head = head.lstrip(codecs.BOM_UTF16_LE + codecs.BOM_UTF16_BE).replace(b"\0", b"")
        return head.lstrip(_LEADING).startswith(b"<") and _HTML.search(head) is not None
    if head.lstrip(_LEADING).startswith(b"<") and _HTML.search(head):
        return True
    return b"</t" in data and _TABLE.search(data) is not None


def refuse_other_formats(name: str, data: bytes) -> None:
    """Raise EncryptedError or UnsupportedFormatError for bytes that no reader here can read."""
    if data.startswith(_OLE) and _ENCRYPTED in data:
        raise EncryptedError(name)
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            raise UnsupportedFormatError(name, kind)
