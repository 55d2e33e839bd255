"""Files in, documents out: one module per format, chosen by content and then by suffix."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from core.document import Document
from core.readers import source, text


class Format(NamedTuple):
    """A format: its module here (imported with its parser when first needed), how its content and its name look."""

    module: str
    knows: Callable[[bytes], bool]
    suffixes: tuple[str, ...]
    may_be: Callable[[bytes], bool] | None = None  # with such content the suffix decides


# in the order in which they are asked
FORMATS = (
    Format("pdf", source.is_pdf, (".pdf",)),
    Format("image", source.is_picture, (".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp")),
    Format("docx", source.is_docx, (".docx", ".docm", ".dotx"), source.is_zip),
    Format("xlsx", source.is_xlsx, (".xlsx", ".xlsm", ".xltx"), source.is_zip),
    Format(
        "office",
        source.needs_office,
        (".doc", ".dot", ".wps", ".wpt", ".rtf", ".odt", ".xls", ".et", ".xlsb", ".ods"),
        source.is_zip,
    ),
    Format("archive", source.is_archive, (".zip",), source.is_zip),
    Format("mht", source.is_mht, (".mht", ".mhtml"), source.is_textual),
    Format("html", source.is_html, (".html", ".htm", ".xhtml"), source.is_textual),
)
SUFFIXES = frozenset((".txt", ".md", ".markdown", ".text")).union(*(format_.suffixes for format_ in FORMATS))


def read(path: Path) -> Document:
    """Read one file; raises ReportError with the reason when there is no text to show."""
    data = source.load(path)
    for format_ in FORMATS:
        if format_.knows(data):
            return _read(format_, path, data)
    suffix = path.suffix.lower()
    for format_ in FORMATS:
        if suffix in format_.suffixes and format_.may_be and format_.may_be(data):
            return _read(format_, path, data)
    source.refuse_other_formats(path.name, data)
    return text.read(path, data)


def _read(format_: Format, path: Path, data: bytes) -> Document:
    module = import_module(f"{__name__}.{format_.module}")
    document: Document = module.read(path, data)
    return document
