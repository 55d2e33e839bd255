"""Zip archives byte by byte: names in any encoding, passwords, sizes and directories that lie."""

import struct
import zlib
from collections.abc import Sequence
from typing import NamedTuple

_UTF8 = 0x800


class Member(NamedTuple):
    """One file of an archive; what is not given is true."""

    name: bytes
    data: bytes
    flags: int = 0
    method: int = 8
    size: int | None = None
    checksum: int | None = None
    extra: bytes = b""


def member(name: str, data: bytes, encoding: str = "utf-8") -> Member:
    """Return a file with its name as programs write it; only UTF-8 is marked."""
    return Member(name.encode(encoding), data, _UTF8 if encoding == "utf-8" else 0)


def pack(members: Sequence[Member]) -> bytes:
    """Write an archive."""
    body = directory = b""
    for one in members:
        packed = _deflated(one.data) if one.method == 8 else one.data
        size = len(one.data) if one.size is None else one.size
        checksum = zlib.crc32(one.data) if one.checksum is None else one.checksum
        about = struct.pack("<HHHHIIIHH", one.flags, one.method, 0, 0x21, checksum, len(packed), size, len(one.name), 0)
        directory += b"PK\x01\x02" + struct.pack("<HH", 20, 20) + about[:-2]
        directory += struct.pack("<HHHHII", len(one.extra), 0, 0, 0, 0, len(body)) + one.name + one.extra
        body += b"PK\x03\x04" + struct.pack("<H", 20) + about + one.name + packed
    end = struct.pack("<HHHHIIH", 0, 0, len(members), len(members), len(directory), len(body), 0)
    return body + directory + b"PK\x05\x06" + end


def _deflated(data: bytes) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()
