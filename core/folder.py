"""Find the reports of a folder, whatever else lies in it: loops, pipes, names in any encoding."""

import os
from collections.abc import Iterator

from core import readers
from core.errors import FolderUnreadableError, NoReportsError, ReportError

# what editors and systems leave beside files: hidden ones, locks of office programs
_BESIDE = (".", "~$")


def files_of(path: str) -> Iterator[str | tuple[str, ReportError]]:
    """Yield a file itself, or the files of a folder and all below that a reader is there for, by name.

    A folder that cannot be looked into, or holds nothing, gives its path with the error instead.
    """
    if not os.path.isdir(path):  # noqa: PTH112  (a path stays the text it was given as)
        yield path
        return
    found = False
    for file in _walk(path):
        found = True
        yield file
    if not found:
        yield path, NoReportsError(_name(path), readers.SUFFIXES)


def _walk(top: str) -> Iterator[str | tuple[str, ReportError]]:
    """Go down without recursion, so that no depth is too deep; a folder reached twice is looked into once."""
    seen: set[tuple[int, int]] = set()
    waiting = [top]
    while waiting:
        path = waiting.pop()
        try:
            if not os.path.isdir(path):  # noqa: PTH112  (as above)
                yield path
                continue
            status = os.stat(path)  # noqa: PTH116  (as above)
            if (status.st_dev, status.st_ino) not in seen:
                seen.add((status.st_dev, status.st_ino))
                waiting += _entries(path)
        except OSError as error:
            yield path, FolderUnreadableError(_name(path), error)


def _entries(path: str) -> list[str]:
    """Return folders and files to read, last name first: the walk takes them from the end."""
    with os.scandir(path) as entries:
        kept = [entry for entry in entries if not entry.name.startswith(_BESIDE) and _wanted(entry)]
    return [entry.path for entry in sorted(kept, key=lambda entry: entry.name, reverse=True)]


def _wanted(entry: "os.DirEntry[str]") -> bool:
    if os.path.splitext(entry.name)[1].lower() in readers.SUFFIXES:  # noqa: PTH122  (as above)
        return True
    try:
        return entry.is_dir()
    except OSError:
        return False  # a link that leads back to itself


def _name(path: str) -> str:
    return os.path.basename(os.path.abspath(path))  # noqa: PTH100, PTH119  (as above)
