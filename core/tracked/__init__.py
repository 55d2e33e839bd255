"""A Word report with its corrections as tracked changes and its findings as comments, ready to accept."""

import hashlib
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from core.errors import NotWordError, OtherSuffixError, PartDamagedError, ReportError, SourceChangedError
from core.files import atomic_write, protect_sources

if TYPE_CHECKING:
    from core.review import Review

_MACROS = ".docm"


class Marked(NamedTuple):
    """What a copy shows: figures changed, corrections that could only be remarked on, comments in all.

    `protected`: as the report is, so that nobody can accept anything before he lifts that.
    """

    changed: int
    remarked: int
    comments: int
    protected: bool = False


def save(review: "Review", path: Path) -> Marked:
    """Write the marked copy whole or raise SaveError; only a .docx has one, and only as it was when it was read."""
    from core.tracked.comments import DamagedPartError  # noqa: PLC0415  (lxml: only who saves pays)
    from core.tracked.copy import marked  # noqa: PLC0415  (as above)

    document = review.report.document
    if document.format != "docx":
        raise NotWordError(path, document.name)
    wanted = _MACROS if Path(document.name).suffix.lower() == _MACROS else ".docx"
    if path.suffix.lower() != wanted:
        raise OtherSuffixError(path, wanted)
    protect_sources(review, path)
    try:
        data, made = marked(review, _as_read(review, path), datetime.now(tz=UTC).astimezone())
    except DamagedPartError as error:
        raise PartDamagedError(path, document.name, error.part) from error

    def write(stream: BinaryIO) -> None:
        stream.write(data)

    atomic_write(path, write)
    return made


def _as_read(review: "Review", path: Path) -> bytes:
    """Return the bytes that were read; SourceChangedError if they are not there any more."""
    from core.readers import source  # noqa: PLC0415  (as above)

    document = review.report.document
    try:
        data = source.load(Path(document.path))
    except ReportError as error:
        raise SourceChangedError(path, document.name) from error
    if hashlib.sha256(data).hexdigest() != document.sha256:
        raise SourceChangedError(path, document.name)
    return data
