"""Results to stdout in UTF-8 whatever the locale, a line at most to stderr; full disk and closed pipe are one error."""

import contextlib
import errno
import os
import sys

from core.words import usage
from core.words.report import one_line


class OutputError(Exception):
    """The results cannot be written; `message` says why."""

    def __init__(self, error: OSError | None) -> None:
        code = error.errno if error else errno.EPIPE
        reason = usage.DISK_FULL if code == errno.ENOSPC else (error.strerror if error else "")
        self.message = usage.PIPE_CLOSED if code == errno.EPIPE else usage.OUTPUT_FAILED.format(reason)
        super().__init__(self.message)


def write(text: str, errors: str = "surrogateescape") -> None:
    """Write to stdout; names of files keep the bytes they have."""
    try:
        data = text.encode("utf-8", errors)
    except UnicodeEncodeError:
        data = text.encode("utf-8", "backslashreplace")
    _guarded(data)


def flush() -> None:
    """Hand over what was written so far."""
    _guarded(b"")


def _guarded(data: bytes) -> None:
    if sys.stdout is None:
        raise OutputError(None)
    try:
        if data:
            sys.stdout.buffer.write(data)
        else:
            sys.stdout.buffer.flush()
    except OSError as error:
        abandon()
        raise OutputError(error) from error


def abandon() -> None:
    """Send what is still unwritten nowhere, so that the interpreter does not fail over it once more at its end."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def complain(text: str) -> None:
    """Write one line to stderr, if there is one."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        sys.stderr.flush()
        sys.stderr.buffer.write(f"{one_line(text)}\n".encode("utf-8", "backslashreplace"))
        sys.stderr.buffer.flush()
