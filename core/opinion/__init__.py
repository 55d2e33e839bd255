"""审核意见: what the reviewer sends back to the unit that wrote the report, as .docx or .xlsx."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from core.files import atomic_write, protect_sources

if TYPE_CHECKING:
    from core.opinion.content import Opinion
    from core.review import Review


def save(review: "Review", path: Path) -> int:
    """Write it whole or raise SaveError, as the suffix says; return how many findings it lists.

    The report that was read is never written over.
    """
    from core.opinion.content import opinion_on  # noqa: PLC0415  (only who saves pays)

    protect_sources(review, path)
    said = opinion_on(review, datetime.now(tz=UTC).astimezone())
    atomic_write(path, lambda stream: _write(said, stream, path.suffix.lower()))
    return sum(len(group.rows) for group in said.groups)


def _write(said: "Opinion", stream: BinaryIO, kind: str) -> None:
    if kind == ".xlsx":
        from core.opinion.sheet import write  # noqa: PLC0415  (openpyxl costs 200 ms)
    else:
        from core.opinion.paper import write  # noqa: PLC0415  (so does python-docx)
    write(said, stream)
