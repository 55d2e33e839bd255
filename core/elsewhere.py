"""Reading a file for a window: what is small at once, what is large in a process of its own.

A thread is not enough for what is large. The parsers, long searches and the search for garbage hold the interpreter
for a tenth of a second and more at a time, and the window would wait as long. What the other process has read comes
back in pieces, between which the window has its turns.
"""

import copyreg
import gc
import os
import pickle
import stat
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import IO

from core import apart, temporary
from core.errors import NoTemporaryRoomError, ProgramFaultError, ReportError
from core.forms import Form, form
from core.model import Report

_SMALL, _SMALL_TEXT, _SMALL_UNPACKED = 256 * 1024, 64 * 1024, 1024 * 1024
_PACKED = (b"PK", b"%PDF", b"\xd0\xcf\x11\xe0")  # what holds much else beside its text: zip, PDF, old Office
_TICK_S = 0.03
_GRACE_S = 2
_NO_ROOM = 74  # how the other process ends when what it has read cannot be written


def read(path: Path, tick: Callable[[], None]) -> Report:
    """Read a file and weigh what its text says; raises ReportError. What `tick` raises meanwhile ends the reading."""
    if _is_small(path):
        return _read_here(path)
    with _room_for_the_answer(path) as answer:
        with subprocess.Popen(  # noqa: S603  (this interpreter, our module)
            [sys.executable, "-m", "core.elsewhere", str(path)],
            stdin=subprocess.DEVNULL,
            stdout=answer,
            stderr=subprocess.DEVNULL,
            env=apart.environment(),
        ) as reader:
            try:
                _wait_for(reader, tick)
            except BaseException:
                _end(reader)
                raise
        if reader.returncode == _NO_ROOM:
            raise NoTemporaryRoomError(path.name, temporary.folder())
        answer.seek(0)
        return _received(answer, path)


def _room_for_the_answer(path: Path) -> IO[bytes]:
    """Open what the other process writes into: memory where the system has files in it, for disks are full at times."""
    if sys.platform == "linux":
        return os.fdopen(os.memfd_create("gouji"), "w+b")
    try:
        return tempfile.TemporaryFile()
    except OSError as error:
        raise NoTemporaryRoomError(path.name, temporary.folder()) from error


def _read_here(path: Path) -> Report:
    from core import checks  # noqa: PLC0415  (a window that shows nothing does without the rules)
    from core.opening import open_report  # noqa: PLC0415  (as above)

    return checks.with_text_weighed(open_report(path))


def _is_small(path: Path) -> bool:
    """Say whether a file is read in moments; what cannot be told is not."""
    if "\0" in str(path):
        return True  # no disk and no process takes such a name: the reader knows what to say
    try:
        if not stat.S_ISREG((about := path.stat()).st_mode):
            return True  # a pipe would wait for ever to be opened: the reader refuses what is no file
        size = about.st_size
        with path.open("rb") as file:
            head = file.read(64)
        if head.startswith(b"PK") and size <= _SMALL:
            with zipfile.ZipFile(path) as archive:
                size += sum(member.file_size for member in archive.infolist()) * _SMALL // _SMALL_UNPACKED
    except OSError:
        return True  # the reader knows what to say
    except Exception:  # noqa: BLE001  (a broken archive breaks in many ways: let the other process look at it)
        return False
    return size <= (_SMALL if head.startswith(_PACKED) else _SMALL_TEXT)


def _wait_for(reader: "subprocess.Popen[bytes]", tick: Callable[[], None]) -> None:
    while True:
        try:
            reader.wait(_TICK_S)
        except subprocess.TimeoutExpired:
            tick()
        else:
            return


def _end(reader: "subprocess.Popen[bytes]") -> None:
    """Let it end what it has started itself; then make an end."""
    for end in (reader.terminate, reader.kill):
        end()
        with suppress(subprocess.TimeoutExpired):
            reader.wait(_GRACE_S)
            return


class _Pieces:
    """A stream that is read piece by piece, each of which begins in Python: there others have their turn."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream

    def read(self, size: int) -> bytes:
        return self._stream.read(size)

    def readline(self) -> bytes:
        return self._stream.readline()


def _received(answer: IO[bytes], path: Path) -> Report:
    collecting = gc.isenabled()
    gc.disable()  # nothing that arrives is garbage, and a look through all of it takes a tenth of a second
    try:
        found = pickle.Unpickler(_Pieces(answer)).load()  # noqa: S301  (of our own process, through a file of ours)
    except (EOFError, pickle.UnpicklingError) as fault:
        raise ProgramFaultError(path.name, "EOFError") from fault
    finally:
        gc.freeze()
        if collecting:
            gc.enable()
    if isinstance(found, Report):
        return found
    raise _as_error(*found)


def _as_error(code: str, message: str) -> ReportError:
    error = ReportError(message)
    error.code = code
    return error


def main(file: str) -> int:
    """Read one file in this process and hand over what came of it."""
    import signal  # noqa: PLC0415  (only here)

    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # whatever runs for us ends with us
    copyreg.pickle(Form, lambda known: (form, (known.code,)))  # the window has its own
    path = Path(file)
    gc.disable()
    found: object
    try:
        found = _read_here(path)
    except ReportError as error:
        found = error.code, error.message
    except Exception as fault:  # noqa: BLE001  (the window tells)
        broken = ProgramFaultError(path.name, type(fault).__name__)
        found = broken.code, broken.message
    try:
        pickle.dump(found, sys.stdout.buffer, protocol=5)
        sys.stdout.buffer.flush()
    except OSError:
        os._exit(_NO_ROOM)  # what is left to be written would fail again at the end
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
