"""What a disk holds after a power cut, worked out from what a program asked the system for (strace's record).

Only what was synced is sure to be there: a file's content as of its last fsync, a name as of its folder's last fsync.
Of the rest nothing may be there, or any part of it, sector by sector.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import NamedTuple

SYSCALLS = "openat,write,pwrite64,fsync,fdatasync,ftruncate,unlink,rename,mkdir"
_SECTOR = 512
_LINE = re.compile(r"^(?:\d+ +)?(?P<name>\w+)\((?P<rest>.*)\) += (?P<result>-?\d+)")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_FD = re.compile(r"^(\d+)<((?:\\x[0-9a-f]{2})*)(?:>\(deleted\)|>)")


class Call(NamedTuple):
    """One thing asked of the system, and granted: on which file, with which bytes, where or to which name."""

    name: str
    path: str
    data: bytes = b""
    at: int = 0
    to: str = ""


def calls(record: Path) -> Iterator[Call]:
    """Yield what `strace -f -y -xx -s 1000000 -e trace=SYSCALLS` wrote down."""
    for line in record.read_text("ascii").splitlines():
        found = _LINE.match(line)
        if found and not found["result"].startswith("-"):
            call = _call(found["name"], found["rest"])
            if call is not None:
                yield call


def _call(name: str, rest: str) -> Call | None:
    texts = [_bytes(text) for text in _TEXT.findall(rest)]
    numbers = rest.rsplit(", ", 1)[-1]
    if name in {"unlink", "mkdir", "rename"}:
        return Call(name, _name(texts[0]), to=_name(texts[1]) if name == "rename" else "")
    if name == "openat":
        return Call("create", _name(texts[0])) if "O_CREAT" in rest else None
    fd = _FD.match(rest)
    if fd is None:
        return None
    path = f"fd{fd[1]}" if fd[1] in {"1", "2"} else _name(_bytes(fd[2]))
    if name in {"write", "pwrite64"}:
        return Call(name, path, texts[0], int(numbers) if name == "pwrite64" else 0)
    return Call("sync" if name in {"fsync", "fdatasync"} else name, path, at=int(numbers) if "trunc" in name else 0)


def _bytes(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))


def _name(raw: bytes) -> str:
    return raw.decode("utf-8")


@dataclass(slots=True)
class _File:
    durable: bytes = b""
    pending: list[Call] = field(default_factory=list)

    def content(self, chance: Random | None) -> bytes:
        """Return what is on the disk: of what was not synced nothing, or what chance has let through."""
        data = bytearray(self.durable)
        for call in self.pending if chance else ():
            for part in _parts(call):
                if chance and chance.random() < 0.5:  # noqa: PLR2004  (heads or tails)
                    _apply(data, part)
        return bytes(data)

    def sync(self) -> None:
        data = bytearray(self.durable)
        for call in self.pending:
            _apply(data, call)
        self.durable, self.pending = bytes(data), []


def _parts(call: Call) -> Iterator[Call]:
    if call.name == "ftruncate":
        yield call
    step = 0
    while step < len(call.data):
        size = _SECTOR - (call.at + step) % _SECTOR
        yield Call(call.name, call.path, call.data[step : step + size], call.at + step)
        step += size


def _apply(data: bytearray, call: Call) -> None:
    if call.name == "ftruncate":
        del data[call.at :]
        data.extend(bytes(call.at - len(data)))
        return
    data.extend(bytes(max(0, call.at - len(data))))
    data[call.at : call.at + len(call.data)] = call.data


class Disk:
    """A folder as the running program sees it, and as it is when the power goes."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._seen: dict[str, _File] = {}
        self._named: dict[str, _File] = {}

    def take(self, calls: Iterable[Call]) -> None:
        """Do what was asked for."""
        for call in calls:
            if call.path == self._folder or call.path.startswith(f"{self._folder}/"):
                self._do(call)

    def leave(self, folder: Path, chance: Random | None) -> None:
        """Put into `folder` what outlasts a power cut now."""
        names = dict(self._named)
        for name in self._seen.keys() | self._named.keys() if chance else ():
            if chance and chance.random() < 0.5:  # noqa: PLR2004  (heads or tails)
                _follow(names, self._seen, name)
        for name, file in names.items():
            target = folder / Path(name).relative_to(self._folder)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(file.content(chance))

    def _do(self, call: Call) -> None:
        seen = self._seen
        if call.name == "create":
            seen.setdefault(call.path, _File())
        elif call.name == "rename":
            seen[call.to] = seen.pop(call.path)
        elif call.name == "unlink":
            seen.pop(call.path, None)
        elif call.name == "sync" and call.path in seen:
            seen[call.path].sync()
        elif call.name == "sync":  # a folder: its own names are sure now
            for name in seen.keys() | self._named.keys():
                if str(Path(name).parent) == call.path:
                    _follow(self._named, seen, name)
        elif call.name in {"pwrite64", "ftruncate"} and call.path in seen:
            seen[call.path].pending.append(call)


def _follow(names: dict[str, _File], seen: dict[str, _File], name: str) -> None:
    if name in seen:
        names[name] = seen[name]
    else:
        names.pop(name, None)
