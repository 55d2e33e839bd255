"""Short words for states and ways to join texts, in the language of the window; sentences on figures stay Chinese."""

import os
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from core.errors.sentence import Sentence


def term(text: str) -> str:
    """Return a short text of `core.words`, which is Chinese, as the window says it."""
    return QCoreApplication.translate("words", text)


def sentence(text: str) -> str:
    """Return a sentence of `core` as the window says it; one whose parts are not known stays as it is."""
    return text.said(term) if isinstance(text, Sentence) else text


def file_name(name: str) -> str:
    """Return a file's name as it can be shown: one in the encoding of older Chinese systems is read in that."""
    if not any("\ud800" <= letter <= "\udfff" for letter in name):
        return name
    try:
        return os.fsencode(name).decode("gb18030")
    except ValueError:
        return name.encode("utf-8", "replace").decode()


def _tr(text: str) -> str:
    return QCoreApplication.translate("Speech", text)


def together(parts: Iterable[str]) -> str:
    """Join what belongs to one sentence; empty parts are left out."""
    return _tr("，").join(filter(None, parts))


def apart(parts: Iterable[str]) -> str:
    """Join what would be sentences of their own; empty parts are left out."""
    return _tr("；").join(filter(None, parts))


def aside(text: str, more: str) -> str:
    """Put something in brackets behind a text, if there is anything."""
    return _tr("{text}（{more}）").format(text=text, more=more) if more else text
