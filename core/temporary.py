"""Temporary files: where they go, and whether that is why something failed."""

import errno
import os
import tempfile

from core import paths

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS}


def folder() -> str:
    """Return the folder for them, or the one that should have been it."""
    try:
        return tempfile.gettempdir()
    except OSError:
        return next(filter(None, map(os.environ.get, ("TMPDIR", "TEMP", "TMP"))), "/tmp")  # noqa: S108  (only named)


def is_no_room(error: OSError) -> bool:
    """Say whether something failed because temporary files cannot be written."""
    return error.errno in _NO_ROOM or (error.errno == errno.ENOENT and not _can_be_used())


def _can_be_used() -> bool:
    try:
        return paths.is_folder(tempfile.gettempdir())
    except OSError:  # no folder at all can be written: all disks are full
        return False
