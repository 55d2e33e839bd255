"""Report, findings and trail as a workbook: the only user of openpyxl for writing, and it is imported here alone."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from core.files import atomic_write, protect_sources

if TYPE_CHECKING:
    from core.review import Review


def save(review: "Review", path: Path) -> None:
    """Write the workbook whole or raise SaveError; the report that was read is never written over."""
    protect_sources(review, path)
    atomic_write(path, lambda stream: write(review, stream))


def write(review: "Review", stream: BinaryIO, saved: datetime | None = None) -> None:
    """Write the workbook into an open file."""
    from core.workbook.book import build  # noqa: PLC0415  (openpyxl costs 200 ms: only who saves pays)
    from core.workbook.packing import pack  # noqa: PLC0415  (as above)

    pack(build(review, saved or datetime.now(tz=UTC).astimezone()), stream)
