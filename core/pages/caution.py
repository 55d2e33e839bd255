"""Tell, without any PDF library, whether drawing a file's pages here is safe: its pictures are of usual size."""

import re

from core.readers import pdf_caution

_LARGEST = 40_000_000  # pixels: A3 in colour at 600 dots an inch
_PICTURE = re.compile(rb"/Subtype\s*/Image\b")
_SIDE = re.compile(rb"/(Width|Height)\s+([0-9]{1,9})(\s+[0-9]+\s+R\b)?")
_DICTIONARY = 2048


def is_ordinary(data: bytes) -> bool:
    """Say whether neither what the pages say nor the pictures on them can wear the program out."""
    return pdf_caution.is_ordinary(data) and all(map(_is_small, _dictionaries(data)))


def _dictionaries(data: bytes) -> list[bytes]:
    """Return what describes each picture; it stands in plain sight before the stream it describes."""
    found = []
    for match in _PICTURE.finditer(data):
        start = max(data.rfind(b" obj", max(0, match.start() - _DICTIONARY), match.start()), 0)
        end = data.find(b"stream", match.end(), match.end() + _DICTIONARY)
        found.append(data[start : end if end >= 0 else match.end()])
    return found


def _is_small(dictionary: bytes) -> bool:
    if b"/JPXDecode" in dictionary:  # says its size inside the stream only
        return False
    sides = {name: int(size) for name, size, elsewhere in _SIDE.findall(dictionary) if not elsewhere}
    return sides.keys() == {b"Width", b"Height"} and sides[b"Width"] * sides[b"Height"] <= _LARGEST
