"""The zip containers of Office files: the directory is looked at before anything is inflated."""

import io
import struct
import zipfile
import zlib

from core.errors import DamagedError, EncryptedError, HostileError, TooLargeError

_DIRECTORY_ENTRY = b"PK\x01\x02"
_MOST_MEMBERS = 5000
_MOST_TOTAL = 1024 * 1024 * 1024
_MOST_PART = 48 * 1024 * 1024
# repetitive XML shrinks to a thirtieth; a thousandth is a bomb
_SUSPICIOUS_SIZE = 8 * 1024 * 1024
_MOST_RATIO = 150
_ENCRYPTED = 0x1
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
    IndexError,
)


class Container:
    """An Office file as named parts; raises HostileError, EncryptedError, TooLargeError, DamagedError."""

    def __init__(self, name: str, data: bytes) -> None:
        self._name = name
        if data.count(_DIRECTORY_ENTRY) > _MOST_MEMBERS:
            raise HostileError(name, f"压缩包里有超过 {_MOST_MEMBERS} 个成员")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN as error:
            raise DamagedError(name, "压缩结构不完整，文件可能没有下载完") from error
        self._members = {member.filename: member for member in self._zip.infolist()}
        self._refuse_bombs()

    def _refuse_bombs(self) -> None:
        members = self._zip.infolist()
        if len(members) > _MOST_MEMBERS:
            raise HostileError(self._name, f"压缩包里有超过 {_MOST_MEMBERS} 个成员")
        if sum(member.file_size for member in members) > _MOST_TOTAL:
            raise HostileError(self._name, f"解压后会超过 {_MOST_TOTAL // 1024 // 1024} MB")
        for member in members:
            if member.file_size > _SUSPICIOUS_SIZE and member.file_size > _MOST_RATIO * max(member.compress_size, 1):
                raise HostileError(self._name, "里面有压缩比高得不正常的内容（压缩炸弹）")
            if member.flag_bits & _ENCRYPTED:
                raise EncryptedError(self._name)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts, in the directory's order."""
        return tuple(self._members)

    def part(self, path: str) -> bytes | None:
        """Inflate one part; none where there is no such part."""
        member = self._members.get(path)
        if member is None:
            return None
        if member.file_size > _MOST_PART:
            raise TooLargeError(self._name, f"正文 {_MOST_PART // 1024 // 1024} MB")
        try:
            with self._zip.open(member) as stream:
                data = stream.read(_MOST_PART + 1)
        except _BROKEN as error:
            raise DamagedError(self._name, "压缩的内容不完整，文件可能没有下载完") from error
        if len(data) > _MOST_PART:
            raise HostileError(self._name, "里面的内容比目录声明的大")
        return data
