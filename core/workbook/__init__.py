"""Report, findings and trail as a workbook: the only user of openpyxl for writing, and it is imported here alone."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from core.errors import SourceProtectedError
from core.files import atomic_write

if TYPE_CHECKING:
    from core.review import Review


def save(review: "Review", path: Path) -> None:
    """Write the workbook whole or raise SaveError; the report that was read is never written over."""
    _protect_source(review, path)
    atomic_write(path, lambda stream: write(review, stream))


def write(review: "Review", stream: BinaryIO, saved: datetime | None = None) -> None:
    """Write the workbook into an open file."""
    from core.workbook.book import build  # noqa: PLC0415  (openpyxl costs 200 ms: only who saves pays)

    build(review, saved or datetime.now(tz=UTC).astimezone()).save(stream)


def _protect_source(review: "Review", path: Path) -> None:
    source = review.report.document.path
    try:
        same = bool(source) and path.samefile(source)
    except (OSError, ValueError):  # one of them is not there, or cannot be: then they are not one file
        return
    if same:
        raise SourceProtectedError(path)
