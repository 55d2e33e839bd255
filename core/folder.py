"""Find the reports of a folder or an archive, whatever else lies in it: loops, pipes, names in any encoding."""

import os
from collections.abc import Iterator

from core import paths, readers
from core.errors import FolderUnreadableError, NoReportsError, ReportError

# what editors and systems leave beside files: hidden ones, locks of office programs
_BESIDE = (".", "~$")
_ARCHIVES = (".zip",)
_SUBJECT, _ENCODINGS = "信息公开", ("utf-8", "gb18030", "utf-16-le", "utf-16-be")  # what every report is about
_LOOK = 1 << 16


def files_of(path: str) -> Iterator[str | tuple[str, ReportError]]:
    """Yield a file itself, or the files of a folder and all below that a reader is there for, by name.

    Archives are folders too, here and below. One that cannot be looked into, or holds nothing, gives its path with
    the error instead.
    """
    if paths.is_folder(path):
        found = False
        for file in _walk(path):
            found = True
            yield file
        if not found:
            yield path, NoReportsError(_name(path), readers.SUFFIXES)
    else:
        yield from _files_in(path)


def is_folder(path: str) -> bool:
    """Say whether a path is one of many reports: a folder or an archive."""
    return paths.is_folder(path) or _is_archive(path)


def _files_in(path: str) -> Iterator[str | tuple[str, ReportError]]:
    """Yield a file itself, or those in it if it is an archive."""
    if not _is_archive(path):
        yield path
        return
    from core.readers import archive  # noqa: PLC0415  (most files are none)

    try:
        names = [name for name in archive.members(path) if _is_readable(name)]
    except ReportError as error:
        yield path, error
        return
    yield from (f"{path}/{name}" for name in names)
    if not names:
        yield path, NoReportsError(_name(path), readers.SUFFIXES, "压缩包")


def _is_archive(path: str) -> bool:
    try:
        if not paths.is_file(path):  # a pipe would keep whoever opens it waiting
            return False
        with open(path, "rb") as file:  # noqa: PTH123  (a path stays the text it was given as)
            if file.read(2) != b"PK":
                return False
    except (OSError, ValueError):
        return False
    from core.readers import archive  # noqa: PLC0415  (as above)

    return archive.is_archive(path)


def _walk(top: str) -> Iterator[str | tuple[str, ReportError]]:
    """Go down without recursion, so that no depth is too deep; a folder reached twice is looked into once."""
    seen: set[tuple[int, int]] = set()
    waiting = [(top, True)]
    while waiting:
        path, is_folder = waiting.pop()
        if not is_folder:
            yield from _files_in(path) if path.lower().endswith(_ARCHIVES) else [path]
            continue
        try:
            status = os.stat(path)  # noqa: PTH116  (as above)
            if (status.st_dev, status.st_ino) not in seen:
                seen.add((status.st_dev, status.st_ino))
                waiting += _entries(path)
        except OSError as error:
            yield path, FolderUnreadableError(_name(path), error)


def _entries(path: str) -> list[tuple[str, bool]]:
    """Return files to read and folders (True), last name first: the walk takes them from the end."""
    with os.scandir(path) as entries:
        kept = sorted((entry for entry in entries if not entry.name.startswith(_BESIDE)), key=_by_name, reverse=True)
        kinds = [(entry, _is_folder(entry)) for entry in kept]
    return [
        (entry.path, is_folder)
        for entry, is_folder in kinds
        if is_folder or _is_readable(entry.name) or (_has_no_suffix(entry.name) and _may_be_report(entry.path))
    ]


def _by_name(entry: "os.DirEntry[str]") -> str:
    return entry.name


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False  # a link that leads back to itself


def _is_readable(name: str) -> bool:
    return os.path.splitext(name)[1].lower() in readers.SUFFIXES  # noqa: PTH122  (as above)


def _has_no_suffix(name: str) -> bool:
    """Say whether a name says nothing of what the file is: 年报, or 年报.最终稿."""
    suffix = os.path.splitext(name)[1]  # noqa: PTH122  (as above)
    return len(suffix) <= 1 or not suffix.isascii()


def _may_be_report(path: str) -> bool:
    """Tell by the beginning of a file without a suffix whether it may be a report: anything else is no concern."""
    if not paths.is_file(path):  # a pipe would keep whoever opens it waiting
        return False
    try:
        with open(path, "rb") as file:  # noqa: PTH123  (as above)
            data = file.read(_LOOK)
    except OSError:
        return False
    from core.readers import source  # noqa: PLC0415  (most files have a suffix)

    if source.is_zip(data) or source.is_pdf(data) or source.needs_office(data):
        return True
    return any(_SUBJECT.encode(encoding) in data for encoding in _ENCODINGS)


def _name(path: str) -> str:
    return paths.absolute(path).name or path
