"""Plain text and markdown: which encoding, and the text with one kind of line end."""

import codecs
import hashlib
from pathlib import Path

from core.document import Document
from core.errors import EmptyFileError, UnreadableError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_RARE_ENDS = ("\u2028", "\u2029", "\x85", "\v", "\f")
_LOOK = 4096


def read(path: Path, data: bytes) -> Document:
    """Read a text file; raises EmptyFileError, UnreadableError."""
    text, encoding = decode(path.name, data)
    text = with_line_feeds(text)
    if not text.strip():
        raise EmptyFileError(path.name)
    return Document(
        name=path.name,
        sha256=hashlib.sha256(data).hexdigest(),
        format="text",
        text=text,
        encoding=encoding,
        path=str(path),
    )


def with_line_feeds(text: str) -> str:
    """End every line with a line feed; rarer characters end lines only where most lines end with them.

    Elsewhere they are breaks within a line, such as those that Word makes in a cell.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    feeds = text.count("\n")
    for end in _RARE_ENDS:
        if text.count(end) > feeds:
            text = text.replace(end, "\n")
    return text


def decode(name: str, data: bytes) -> tuple[str, str]:
    """Return text and encoding: BOM, then the pattern of NUL bytes, then strict UTF-8, then strict GB18030."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _strictly(name, data, encoding), encoding.removesuffix("-sig")
    wide = _wide_encoding(data)
    if wide:
        return _strictly(name, data, wide), wide
    if b"\0" in data:
        raise UnreadableError(name, "里面是二进制数据，不是文字。请确认文件类型，或重新导出为文本")
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        bad = error.start
    # GB18030 accepts most Chinese UTF-8 too, so it is only asked second, and only strictly
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        text = None
    if text is None or not _reads_as_chinese(text):
        where = data[:bad].count(b"\n") + 1
        raise UnreadableError(
            name,
            f"第 {where} 行起的字节既不是 UTF-8 也不是 GB18030 文字。请用记事本或 WPS 打开后另存为 UTF-8 文本",
        )
    return text, "gb18030"


def _strictly(name: str, data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableError(
            name, f"从第 {error.start} 字节起不是有效的 {encoding.upper()} 文字。请重新导出文件"
        ) from error


def _wide_encoding(data: bytes) -> str | None:
    """Tell UTF-16 without BOM by its NUL bytes (digits, tabs and line ends have one each) and by what comes out."""
    head = data[:_LOOK]
    if b"\0" not in head or len(data) % 2:
        return None
    for encoding in ("utf-16-le", "utf-16-be"):
        if _reads_as_chinese(head.decode(encoding, "replace")):  # the head may end within a character
            return encoding
    return None


def _reads_as_chinese(text: str) -> bool:
    """Say whether the characters are those of Chinese prose rather than bytes read with the wrong table."""
    letters = [c for c in text if not c.isspace()]
    usual = sum(
        1
        for c in letters
        if c.isascii() or "\u4e00" <= c <= "\u9fff" or "\u2000" <= c <= "\u303f" or "\uff00" <= c <= "\uffef"
    )
    return bool(letters) and usual >= 0.9 * len(letters)
