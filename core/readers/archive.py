"""Zip archives of reports: a path may go on into one, such as 年报.zip/乡镇/甲.txt; nothing is unpacked to disk."""

import os
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from core import paths
from core.errors import (
    DamagedError,
    EncryptedArchiveError,
    HostileError,
    ManyReportsError,
    NestedArchiveError,
    NoReportsError,
    TooLargeError,
    UnreadableError,
    UnsupportedFormatError,
)
from core.readers.largest import refuse_larger

if TYPE_CHECKING:
    from core.document import Document

_MOST_MEMBERS = 5000
_MOST_DIRECTORY = 4 * 1024 * 1024
_MOST_TOTAL = 2 * 1024 * 1024 * 1024
_MOST_RATIO = 150
_SUSPICIOUS_SIZE = 8 * 1024 * 1024
_ENCRYPTED, _UTF8 = 0x1, 0x800
_UNICODE_NAME = 0x7075
_STORED, _DEFLATED = 0, 8
_END, _END_SIZE = b"PK\x05\x06", 22
_LONGEST_COMMENT = 65_535
_LOCAL_SIZE = 30
# what is in archives besides what was put there: folders of macOS, hidden files, locks of office programs
_BESIDE = ("__MACOSX", ".", "~$")
_OFFICE = frozenset(("[Content_Types].xml", "mimetype", "word/document.xml", "xl/workbook.xml"))
_BROKEN = (
    zipfile.BadZipFile,
    struct.error,
    OSError,
    ValueError,
    IndexError,
    NotImplementedError,
    RuntimeError,
    EOFError,
)
_NOT_WHOLE = "压缩包不完整，文件可能没有下载完"


class Stamp(NamedTuple):
    """An archive in the state in which it was looked at."""

    path: str
    size: int
    changed: int


def is_archive(path: str) -> bool:
    """Say whether a file is a zip archive that is no Office document."""
    try:
        if not paths.is_file(path):
            return False
        with open(path, "rb") as file:  # noqa: PTH123  (a path stays the text it was given as)
            if not file.read(4).startswith((b"PK\x03\x04", _END)):
                return False
            _refuse_long_directory(path, file)
            with zipfile.ZipFile(file) as opened:
                return _OFFICE.isdisjoint(opened.namelist())
    except TooLargeError:
        return True
    except _BROKEN:
        return False


def members(path: str) -> list[str]:
    """Return the names of the files in an archive, as they are to be shown, in the order of their names.

    Raises DamagedError, EncryptedError, HostileError, TooLargeError.
    """
    return sorted(_directory(_stamp(path)))


def find(path: Path) -> tuple[str, str] | None:
    """Divide a path that goes on into an archive: the archive, and the name in it."""
    for parent in path.parents:
        if paths.is_file(parent):
            return str(parent), path.relative_to(parent).as_posix()
    return None


def load(archive: str, name: str) -> bytes | None:
    """Return the bytes of one file in an archive; none where it has no such file."""
    info = _directory(_stamp(archive)).get(name)
    if info is None:
        return None
    last = name.rpartition("/")[2]
    refuse_larger(max(info.file_size, info.compress_size), last)
    if info.file_size > _SUSPICIOUS_SIZE and info.file_size > _MOST_RATIO * max(info.compress_size, 1):
        raise HostileError(last, "压缩比高得不正常（压缩炸弹）")
    if info.flag_bits & _ENCRYPTED:
        raise EncryptedArchiveError(os.path.basename(archive))  # noqa: PTH119  (as above)
    if info.compress_type not in (_STORED, _DEFLATED):
        raise UnsupportedFormatError(last, "用特殊方法压缩的文件")
    return _inflated(archive, info, last)


def read(path: Path, _data: bytes) -> "Document":
    """Read the only report in an archive; raises ManyReportsError for several, NestedArchiveError inside another."""
    from core import readers  # noqa: PLC0415  (it is what calls this)

    if not paths.is_file(path):
        raise NestedArchiveError(path.name)
    names = [name for name in members(str(path)) if Path(name).suffix.lower() in readers.SUFFIXES]
    if not names:
        raise NoReportsError(path.name, readers.SUFFIXES, "压缩包")
    if len(names) > 1:
        raise ManyReportsError(path.name, len(names))
    return readers.read(path / names[0])


def _stamp(path: str) -> Stamp:
    try:
        status = os.stat(path)  # noqa: PTH116  (as above)
    except OSError as error:  # it was there a moment ago
        reason = f"系统不能打开它（{error.strerror or error}），请检查路径和磁盘"
        raise UnreadableError(os.path.basename(path), reason) from error  # noqa: PTH119  (as above)
    return Stamp(path, status.st_size, status.st_mtime_ns)


@lru_cache(maxsize=2)
def _directory(stamp: Stamp) -> Mapping[str, zipfile.ZipInfo]:
    """Return the files in an archive by the names they are shown under; folders and what lies beside are left out."""
    name = os.path.basename(stamp.path)  # noqa: PTH119  (as above)
    try:
        with open(stamp.path, "rb") as file:  # noqa: PTH123  (as above)
            _refuse_long_directory(name, file)
            with zipfile.ZipFile(file) as opened:
                infos = opened.infolist()
    except _BROKEN as error:
        raise DamagedError(name, _NOT_WHOLE) from error
    if len(infos) > _MOST_MEMBERS:
        raise TooLargeError(name, f"{_MOST_MEMBERS} 个文件")
    if sum(info.compress_size for info in infos) > stamp.size:
        raise HostileError(name, "里面的文件互相重叠")
    if sum(info.file_size for info in infos) > _MOST_TOTAL:
        raise HostileError(name, f"解压后会超过 {_MOST_TOTAL // 1024 // 1024} MB")
    found: dict[str, zipfile.ZipInfo] = {}
    for info, shown in _named(infos):
        found[_unused(shown, found)] = info
    return found


def _refuse_long_directory(name: str, file: BinaryIO) -> None:
    """Look at the end of the file for how long its directory says it is: reading a hostile one takes gigabytes."""
    size = file.seek(0, os.SEEK_END)
    file.seek(max(0, size - _END_SIZE - _LONGEST_COMMENT))
    tail = file.read()
    file.seek(0)
    at = tail.rfind(_END)
    if at < 0 or at + _END_SIZE > len(tail):
        raise zipfile.BadZipFile
    length, start = struct.unpack_from("<II", tail, at + 12)
    if length == 0xFFFFFFFF:  # noqa: PLR2004  (a second, larger record says it)
        length = max(0, size - start) if start < size else size
    if length > _MOST_DIRECTORY and size > _MOST_DIRECTORY:
        raise TooLargeError(os.path.basename(name), f"{_MOST_MEMBERS} 个文件")  # noqa: PTH119  (as above)


def _named(infos: list[zipfile.ZipInfo]) -> Iterator[tuple[zipfile.ZipInfo, str]]:
    for info in infos:
        raw = _name(info).replace("\\", "/")
        # a name such as ../../x or C:/x is only a name here; what leads out of the archive is left out of it
        parts = [part for part in raw.split("/") if part.strip(". ") and not part.endswith(":")]
        if raw.endswith("/") or not parts or any(part.startswith(_BESIDE) for part in parts):
            continue
        yield info, "/".join(part.replace("\0", "") for part in parts)


def _name(info: zipfile.ZipInfo) -> str:
    """Return a name as it was meant: archives from Chinese Windows have it in GBK and do not say so."""
    if info.flag_bits & _UTF8:
        return info.orig_filename
    raw = info.orig_filename.encode("cp437")
    extra = _unicode_name(info.extra, raw)
    for candidate, encoding in ((extra, "utf-8"), (raw, "utf-8"), (raw, "gb18030")):
        if candidate:
            try:
                return candidate.decode(encoding)
            except UnicodeDecodeError:
                continue
    return info.orig_filename


def _unicode_name(extra: bytes, raw: bytes) -> bytes | None:
    """Return the second name that some programs add in UTF-8, if it belongs to the first."""
    at = 0
    while at + 4 <= len(extra):
        kind, length = struct.unpack_from("<HH", extra, at)
        body = extra[at + 4 : at + 4 + length]
        if kind == _UNICODE_NAME and len(body) > 5 and struct.unpack_from("<I", body, 1)[0] == zlib.crc32(raw):  # noqa: PLR2004  (version and checksum)
            return body[5:]
        at += 4 + length
    return None


def _unused(name: str, taken: Mapping[str, object]) -> str:
    """Return the name, numbered where the archive has two files of one name."""
    stem, dot, suffix = name.rpartition(".")
    number, candidate = 1, name
    while candidate in taken:
        number += 1
        candidate = f"{stem} ({number}){dot}{suffix}" if dot else f"{name} ({number})"
    return candidate


def _inflated(archive: str, info: zipfile.ZipInfo, name: str) -> bytes:
    """Inflate one file, as far as the directory says and no further."""
    try:
        with open(archive, "rb") as file:  # noqa: PTH123  (as above)
            file.seek(info.header_offset)
            head = file.read(_LOCAL_SIZE)
            name_length, extra_length = struct.unpack_from("<HH", head, 26)
            file.seek(name_length + extra_length, os.SEEK_CUR)
            raw = file.read(info.compress_size)
        data = raw if info.compress_type == _STORED else zlib.decompressobj(-15).decompress(raw, info.file_size + 1)
    except (OSError, struct.error, zlib.error, ValueError) as error:
        raise DamagedError(name, _NOT_WHOLE) from error
    if len(data) > info.file_size:
        raise HostileError(name, "里面的内容比目录声明的大")
    if len(data) < info.file_size or zlib.crc32(data) != info.CRC:
        raise DamagedError(name, _NOT_WHOLE)
    return data
