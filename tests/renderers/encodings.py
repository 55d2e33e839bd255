"""The same text in the encodings and line ends in which files arrive."""

import codecs

ENCODINGS = ("utf-8", "utf-8 with BOM", "utf-16-le", "utf-16-be", "gb18030", "CRLF", "CR")


def encode(text: str, encoding: str) -> bytes:
    """Return the bytes of a file with this text."""
    if encoding == "utf-8 with BOM":
        return codecs.BOM_UTF8 + text.encode()
    if encoding == "utf-16-le":
        return codecs.BOM_UTF16_LE + text.encode(encoding)
    if encoding == "utf-16-be":
        return codecs.BOM_UTF16_BE + text.encode(encoding)
    if encoding in ("CRLF", "CR"):
        return text.replace("\n", "\r\n" if encoding == "CRLF" else "\r").encode()
    return text.encode(encoding)
