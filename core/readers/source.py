"""Get the bytes of a source file, whatever lies at its path, and say what kind of file they are."""

import stat
from pathlib import Path

from core.errors import EmptyFileError, NotFoundError, TooLargeError, UnreadableError, UnsupportedFormatError

_LARGEST = 64 * 1024 * 1024
# the first bytes of files that people rename to .txt, and what to call them
_MAGIC = (
    (b"PK\x03\x04", "压缩包或 Office 文档（docx、xlsx、zip）"),
    (b"%PDF", "PDF 文件"),
    (b"\xd0\xcf\x11\xe0", "旧版 Office 文档（doc、xls、wps）"),
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
            raise UnreadableError(path.name, f"{kind}，请选择报告文件")
        if status.st_size > _LARGEST:
            raise TooLargeError(path.name, f"{_LARGEST // 1024 // 1024} MB")
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise NotFoundError(path) from error
    except PermissionError as error:
        raise UnreadableError(path.name, "没有读取权限，请检查文件的权限或请管理员授权") from error
    except OSError as error:
        raise UnreadableError(
            path.name, f"系统不能打开它（{error.strerror or error}），请检查路径和磁盘"
        ) from error
    except ValueError as error:
        raise UnreadableError(path.name, "路径中有不能使用的字符，请改名后再打开") from error
    if not data:
        raise EmptyFileError(path.name)
    return data


def refuse_other_formats(name: str, data: bytes) -> None:
    """Raise UnsupportedFormatError for bytes that belong to a format no reader here knows."""
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            raise UnsupportedFormatError(name, kind)
