"""Pages of a PDF whose letters cannot be had: recognised as pictures where `gouji[ocr]` is installed."""

from collections.abc import Sequence
from pathlib import Path

from core.document import Document
from core.errors import NoTextLayerError
from core.readers.scans import drawn, engine
from core.readers.sheets.binding import Source, bind
from core.readers.sheets.marks import Sheet

_MOST_PAGES = 60
_PICTURE = b"/Image"


def document(path: Path, data: bytes, refusal: NoTextLayerError) -> Document:
    """Recognise a PDF that is all pictures; raises the `refusal` where that cannot be."""
    # scans are pictures, and what describes these is never hidden: a heap of strokes is not worth drawing
    if _PICTURE not in data or not engine.available():
        raise refusal
    count = drawn.count(data)
    sheets, notes = recognise(path.name, data, range(1, count + 1))
    if not any(sheet.marks for sheet in sheets):
        raise refusal
    return bind(Source(path, data, "pdf"), sheets, count, notes)


def recognise(name: str, data: bytes, numbers: Sequence[int]) -> tuple[list[Sheet], list[str]]:
    """Recognise some pages; what was not read is said."""
    from core.readers.scans import reading  # noqa: PLC0415  (libraries that are there only with the extra)

    found = reading.recognise(name, drawn.draw(data, numbers[:_MOST_PAGES]))
    notes = found.notes
    if len(numbers) > _MOST_PAGES:
        notes.append(f"第{numbers[_MOST_PAGES]}页起没有识别：一个文件最多识别 {_MOST_PAGES} 页图像")
    return found.sheets, notes
