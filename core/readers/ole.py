"""Compound files, the container of the old Office formats: which streams stand at the top, and how they begin."""

import struct
from typing import NamedTuple

from core.errors import DamagedError

_HEADER = 512
_ENTRY = 128
_FIRST_LISTED = 109  # FAT sectors that the header itself lists
_LAST_SECTOR = 0xFFFFFFFA  # higher numbers mark ends and free places
_NOBODY = 0xFFFFFFFF
_SHORT = "内容不完整，文件可能没有下载完"
_STORAGE, _STREAM, _ROOT = 1, 2, 5


class _Entry(NamedTuple):
    """A line of the directory: `left`, `right` and `child` are the numbers of other lines."""

    name: str
    kind: int
    left: int
    right: int
    child: int
    start: int
    size: int


class Compound:
    """A compound file; raises DamagedError where its directory is not whole."""

    def __init__(self, name: str, data: bytes) -> None:
        self._name, self._data = name, data
        if len(data) < _HEADER:
            raise DamagedError(name, _SHORT)
        shift, _, _, _, _, first, _, self._smallest, _, _, more, _ = struct.unpack_from("<HH6sIIIIIIIII", data, 30)
        self._size = 4096 if shift == 12 else 512  # noqa: PLR2004  (the two sizes there are)
        self._fat = self._table(more)
        directory = b"".join(self._sector(number) for number in self._chain(first))
        self._entries = [_entry(directory, at) for at in range(0, len(directory) - _ENTRY + 1, _ENTRY)]
        self._top = self._children()

    @property
    def names(self) -> frozenset[str]:
        """The names of the streams and storages at the top."""
        return frozenset(self._top)

    def head(self, stream: str) -> bytes:
        """Return how a stream begins: its first sector."""
        entry = self._top[stream]
        if entry.size < self._smallest:
            return b""  # lies in the sectors for small things: none of the streams that hold a document
        return self._sector(entry.start)

    def check(self) -> None:
        """Raise DamagedError where a part of any stream at the top is missing."""
        held = len(self._data)
        for entry in self._top.values():
            if entry.kind == _STREAM and entry.size >= self._smallest:
                chain = self._chain(entry.start)
                if len(chain) * self._size < entry.size or any((1 + n) * self._size >= held for n in chain):
                    raise DamagedError(self._name, _SHORT)

    def _table(self, more: int) -> list[int]:
        """Return the file allocation table: for every sector the one that follows it."""
        listed = [*struct.unpack_from(f"<{_FIRST_LISTED}I", self._data, 76)]
        seen = set()
        while more < _LAST_SECTOR and more not in seen:
            seen.add(more)
            numbers = struct.unpack(f"<{self._size // 4}I", self._sector(more))
            listed += numbers[:-1]
            more = numbers[-1]
        table: list[int] = []
        for number in listed:
            if number < _LAST_SECTOR:
                table += struct.unpack(f"<{self._size // 4}I", self._sector(number))
        return table

    def _sector(self, number: int) -> bytes:
        start = (number + 1) * self._size
        sector = self._data[start : start + self._size]
        if not sector:
            raise DamagedError(self._name, _SHORT)
        return sector.ljust(self._size, b"\0")  # the last one may be written as far as it is used

    def _chain(self, first: int) -> list[int]:
        numbers: list[int] = []
        number = first
        while number < _LAST_SECTOR:
            if number >= len(self._fat) or len(numbers) > len(self._fat):
                raise DamagedError(self._name, "内部的目录不正确")
            numbers.append(number)
            number = self._fat[number]
        return numbers

    def _children(self) -> dict[str, _Entry]:
        """Return what stands directly under the root; the directory keeps it as a tree of names."""
        found: dict[str, _Entry] = {}
        if not self._entries or self._entries[0].kind != _ROOT:
            raise DamagedError(self._name, "内部的目录不正确")
        waiting, seen = [self._entries[0].child], {_NOBODY}
        while waiting:
            number = waiting.pop()
            if number in seen or number >= len(self._entries):
                continue
            seen.add(number)
            entry = self._entries[number]
            waiting += [entry.left, entry.right]
            if entry.kind in (_STORAGE, _STREAM):
                found[entry.name] = entry
        return found


def _entry(directory: bytes, at: int) -> _Entry:
    raw, length, kind, _, left, right, child = struct.unpack_from("<64sHBBIII", directory, at)
    start, size = struct.unpack_from("<II", directory, at + 116)
    name = raw[: max(min(length, 64) - 2, 0)].decode("utf-16-le", "replace")
    return _Entry(name, kind, left, right, child, start, size)
