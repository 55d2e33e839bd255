"""Compound files, the container of .doc and .xls, from given streams."""

import struct
from collections.abc import Mapping

_SECTOR = 512
_END, _FREE, _TABLE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
_LEAST = 4096


def _name(name: str) -> bytes:
    raw = name.encode("utf-16-le") + b"\0\0"
    return raw.ljust(64, b"\0") + struct.pack("<H", len(raw))


def compound(streams: Mapping[str, bytes]) -> bytes:
    """Pack streams, each filled up to the least size that lies in ordinary sectors."""
    names = sorted(streams)
    body = b""
    table: list[int] = []
    entries = [_name("Root Entry") + struct.pack("<BBIII36xIII", 5, 1, _FREE, _FREE, 1 if names else _FREE, _END, 0, 0)]
    for number, name in enumerate(names, 1):
        data = streams[name].ljust(_LEAST, b"\0")
        sectors = -(-len(data) // _SECTOR)
        first = len(table)
        follower = number + 1 if number < len(names) else _FREE
        entries.append(_name(name) + struct.pack("<BBIII36xIII", 2, 1, _FREE, follower, _FREE, first, len(data), 0))
        table += [*range(first + 1, first + sectors), _END]
        body += data.ljust(sectors * _SECTOR, b"\0")
    directory = b"".join(entries)
    directory = directory.ljust(-(-len(directory) // _SECTOR) * _SECTOR, b"\0")
    first = len(table)
    sectors = len(directory) // _SECTOR
    table += [*range(first + 1, first + sectors), _END]
    tables = -(-(len(table) + 1) // (_SECTOR // 4))
    at = len(table)
    table += [_TABLE] * tables
    packed = struct.pack(f"<{len(table)}I", *table).ljust(tables * _SECTOR, b"\xff")
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<IIIIIIIII", 0, tables, first, 0, _LEAST, _END, 0, _END, 0)
    head += struct.pack("<109I", *range(at, at + tables), *[_FREE] * (109 - tables))
    return head + body + directory + packed
