"""Web archives (.mht): a web page and its pictures as one mail; the page is read, nothing else is opened."""

import email
from email.message import Message
from email.policy import compat32
from pathlib import Path
from typing import TYPE_CHECKING

from core.document import Document
from core.errors import DamagedError, HostileError
from core.readers import html

if TYPE_CHECKING:
    from core.readers.page_tables import Item

_MOST_PARTS = 2000


def read(path: Path, data: bytes) -> Document:
    """Read the web pages of an archive, in their order; raises ReportError."""
    items, notes, encoding = items_of(path.name, data)
    return html.document(path, data, items, notes, encoding)


def items_of(name: str, data: bytes) -> tuple[list["Item"], list[str], str | None]:
    """Return what the pages of an archive show, notes, and the encoding of the first."""
    # each part costs a line that begins with dashes; the mail parser's time and memory grow with their number
    if data.count(b"\n--") > 4 * _MOST_PARTS:
        raise HostileError(name, f"网页存档里有超过 {_MOST_PARTS} 个部分")
    items: list[Item] = []
    notes: list[str] = []
    encoding: str | None = None
    for part in _pages(name, data):
        raw = part.get_payload(decode=True)
        if not isinstance(raw, bytes) or not raw:
            continue
        text, used, gaps = html.decode(name, raw, part.get_content_charset())
        more, said = html.items_of(name, text)
        items += more
        notes += (*gaps, *said)
        encoding = encoding or used
    return items, notes, encoding


def _pages(name: str, data: bytes) -> list[Message]:
    try:
        message = email.message_from_bytes(data.lstrip(), policy=compat32)
        pages = [part for part in message.walk() if part.get_content_type() == "text/html"]
    except (ValueError, LookupError, RecursionError) as error:
        raise DamagedError(name, "网页存档的结构不正确") from error
    if not pages:
        raise DamagedError(name, "网页存档里没有网页正文")
    return pages
