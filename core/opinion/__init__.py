"""审核意见: what the reviewer sends back to the unit that wrote the report, as .docx or .xlsx."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from core.files import atomic_write, protect_source

if TYPE_CHECKING:
    from core.review import Review

SUFFIXES = (".docx", ".xlsx")


def save(review: "Review", path: Path) -> None:
    """Write it whole or raise SaveError, as the suffix says; the report that was read is never written over."""
    protect_source(review.report.document.path, path)
    kind = path.suffix.lower()
    atomic_write(path, lambda stream: write(review, stream, ".xlsx" if kind == ".xlsx" else ".docx"))


def write(review: "Review", stream: BinaryIO, kind: str, at: datetime | None = None) -> None:
    """Write it into an open file."""
    from core.opinion.content import opinion_on  # noqa: PLC0415  (only who saves pays)

    said = opinion_on(review, at or datetime.now(tz=UTC).astimezone())
    if kind == ".xlsx":
        from core.opinion import sheet  # noqa: PLC0415  (openpyxl costs 200 ms)

        sheet.write(said, stream)
    else:
        from core.opinion import paper  # noqa: PLC0415  (so does python-docx)

        paper.write(said, stream)
