"""PDF with a text layer: characters and drawn rules give lines and tables, each figure with its page and box.

The library cannot be stopped once it works on a page, so a file that might wear it out is read in a process apart.
"""

from pathlib import Path

from core.document import Document
from core.errors import NoTextLayerError
from core.readers import pdf_caution


def read(path: Path, data: bytes) -> Document:
    """Read a PDF; raises ReportError of whatever kind fits, NoTextLayerError where no letters can be had."""
    if pdf_caution.is_ordinary(data):
        from core.readers import pdf_pages  # noqa: PLC0415  (a library that only this format needs)

        return pdf_pages.document(path, data, recognise=True)
    from core.readers import pdf_apart  # noqa: PLC0415  (for few files only)

    try:
        return pdf_apart.document(path, data)
    except NoTextLayerError as refusal:
        from core.readers import pdf_scans  # noqa: PLC0415  (as above)

        return pdf_scans.document(path, data, refusal)
