"""Files in, documents out: one module per format, chosen by content and then by suffix."""

from pathlib import Path

from core.document import Document
from core.readers import source, text

SUFFIXES = frozenset((".txt", ".md", ".markdown", ".text"))


def read(path: Path) -> Document:
    """Read one file; raises ReportError with the reason when there is no text to show."""
    data = source.load(path)
    source.refuse_other_formats(path.name, data)
    return text.read(path, data)
