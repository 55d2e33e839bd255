"""Text of a source or a person as a document can hold it."""

import re

# what XML has no character for, and what turns the direction of text
_UNFIT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029\ud800-\udfff\ufffe\uffff]"
)


def printable(text: str) -> str:
    """Leave out control characters and halves of characters; tabs and line feeds stay."""
    return text if text.isprintable() else _UNFIT.sub("", text.replace("\r\n", "\n"))
