"""The container of an Office file written again: what is not changed is copied as it lies there, still packed."""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from typing import NamedTuple

_LOCAL, _CENTRAL, _END = "<4s5H3L2H", "<4s4B4H3L5H2L", "<4s4H2LH"
_LOCAL_SIZE = struct.calcsize(_LOCAL)
_DESCRIBED_LATER, _UTF8 = 0x8, 0x800
_DEFLATED = 8
_VERSION = 20


class _Member(NamedTuple):
    """A member as it goes into the new container: what the directory says of it, and its packed bytes."""

    info: zipfile.ZipInfo
    packed: bytes


def repacked(data: bytes, changed: Mapping[str, bytes]) -> bytes:
    """Return the container with some parts replaced, or added at its end."""
    members = list(_members(data, changed))
    body, directory = bytearray(), bytearray()
    for info, packed in members:
        name = _name(info)
        offset = len(body)
        body += struct.pack(_LOCAL, b"PK\x03\x04", info.extract_version, *_about(info), len(name), len(info.extra))
        body += name + info.extra + packed
        directory += struct.pack(
            _CENTRAL,
            *(b"PK\x01\x02", info.create_version, info.create_system, info.extract_version, 0),
            *_about(info),
            *(len(name), len(info.extra), len(info.comment), 0, info.internal_attr, info.external_attr, offset),
        )
        directory += name + info.extra + info.comment
    count = len(members)
    end = struct.pack(_END, b"PK\x05\x06", 0, 0, count, count, len(directory), len(body), 0)
    return bytes(body + directory + end)


def _members(data: bytes, changed: Mapping[str, bytes]) -> Iterator[_Member]:
    with zipfile.ZipFile(io.BytesIO(data)) as container:
        infos = container.infolist()
    last = {info.filename: info for info in infos}  # of two members with one name every program reads the last
    for info in infos:
        content = changed.get(info.filename) if last[info.filename] is info else None
        yield _as_it_lies(data, info) if content is None else _replaced(info, content)
    for name, content in changed.items():
        if name not in last:
            yield _replaced(zipfile.ZipInfo(name), content)


def _as_it_lies(data: bytes, info: zipfile.ZipInfo) -> _Member:
    name_length, extra_length = struct.unpack_from("<2H", data, info.header_offset + _LOCAL_SIZE - 4)
    start = info.header_offset + _LOCAL_SIZE + name_length + extra_length
    info.flag_bits &= ~_DESCRIBED_LATER  # the sizes are known by now
    return _Member(info, data[start : start + info.compress_size])


def _replaced(info: zipfile.ZipInfo, content: bytes) -> _Member:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packer.compress(content) + packer.flush()
    info.compress_type, info.extra = _DEFLATED, b""
    info.flag_bits &= _UTF8
    info.extract_version = max(info.extract_version, _VERSION)
    info.CRC, info.compress_size, info.file_size = zlib.crc32(content), len(packed), len(content)
    return _Member(info, packed)


def _about(info: zipfile.ZipInfo) -> tuple[int, ...]:
    """Return what both headers of a member say: flags, method, time, date, checksum, sizes."""
    year, month, day, hour, minute, second = info.date_time
    date, time = (year - 1980) << 9 | month << 5 | day, hour << 11 | minute << 5 | second // 2
    return info.flag_bits, info.compress_type, time, date, info.CRC, info.compress_size, info.file_size


def _name(info: zipfile.ZipInfo) -> bytes:
    return info.orig_filename.encode("utf-8" if info.flag_bits & _UTF8 else "cp437")
