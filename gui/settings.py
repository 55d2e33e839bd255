"""What the window remembers from one day to the next: recent files, sizes, the chosen theme."""

import os
import re
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from core import paths

_MOST_RECENT = 10
_MOST_DIGITS = 6  # of a number that makes sense
_WIDTH = re.compile(r"([0-9]{1,2}):([0-9]{1,2}\.[0-9]{2})")  # of a column, below 100 characters
_BYTES = "bytes:"  # before a name that is no text, written as its bytes: no path from the root on begins so


class Settings:
    """Typed access to one QSettings store, which tests give as a file of their own."""

    def __init__(self, store: QSettings) -> None:
        self._store = store

    @property
    def recent(self) -> tuple[Path, ...]:
        """The files opened last, newest first; those that are gone are left out, not forgotten."""
        return tuple(path for path in self._recent() if paths.exists(path))

    def add_recent(self, path: Path) -> None:
        """Put a file in front of the recent ones."""
        path = paths.absolute(path)
        others = [known for known in self._recent() if known != path]
        self._store.setValue("recent", [_written(known) for known in [path, *others][:_MOST_RECENT]])

    def clear_recent(self) -> None:
        """Forget every recent file."""
        self._store.remove("recent")

    @property
    def written(self) -> tuple[Path, ...]:
        """The folders that files were written into last."""
        return tuple(_read(name) for name in self._texts("written"))

    def add_written(self, folder: Path) -> None:
        """Put a folder in front of those that files were written into."""
        name = _written(paths.absolute(folder))
        others = [known for known in self._texts("written") if known != name]
        self._store.setValue("written", [name, *others][:_MOST_RECENT])

    def note_left(self, path: Path, lines: int, findings: int) -> None:
        """Remember how many findings were open when a review was left, its trail being so many lines long."""
        name = _written(path)
        others = [line for line in self._texts("left") if line.partition("\t")[0] != name]
        self._store.setValue("left", [f"{name}\t{lines}\t{findings}", *others][:_MOST_RECENT])

    def left_open(self, path: Path, lines: int) -> int | None:
        """Return how many findings a review was left with; none if that is not known or it went on since."""
        said = f"{_written(path)}\t{lines}\t"
        found = next((line for line in self._texts("left") if line.startswith(said)), "").removeprefix(said)
        return int(found) if found.isdecimal() and len(found) <= _MOST_DIGITS else None

    @property
    def theme(self) -> str:
        """Return "system", "light" or "dark"; what is kept may be anything, a list too."""
        value = self._store.value("theme", "system")
        return str(value) if value in ("light", "dark") else "system"

    @theme.setter
    def theme(self, name: str) -> None:
        self._store.setValue("theme", name)

    @property
    def language(self) -> str:
        """Return "system", "zh" or "en"."""
        value = self._store.value("language", "system")
        return str(value) if value in ("zh", "en") else "system"

    @language.setter
    def language(self, name: str) -> None:
        self._store.setValue("language", name)

    def zoom(self, pane: str) -> str:
        """Return how large a pane was last shown: percent, or of pages what fits; empty: nobody has chosen."""
        value = self._store.value(f"zoom/{pane}", "")
        return value if isinstance(value, str) and len(value) <= _MOST_DIGITS else ""

    def keep_zoom(self, pane: str, size: str) -> None:
        """Remember how large a pane is shown."""
        if size != self.zoom(pane):
            self._store.setValue(f"zoom/{pane}", size)

    @property
    def pages_first(self) -> bool:
        """Whether the page image is in front of the text, where there is one."""
        return self._store.value("pages_first", "true") in ("true", True)  # an ini file gives text

    @pages_first.setter
    def pages_first(self, first: bool) -> None:
        self._store.setValue("pages_first", "true" if first else "false")

    @property
    def author(self) -> str:
        """The name that stands in the audit trail."""
        value = self._store.value("author", "")
        return value if isinstance(value, str) else ""

    @author.setter
    def author(self, name: str) -> None:
        self._store.setValue("author", name)

    def shown(self, pane: str) -> bool:
        """Whether a pane was left in sight."""
        return self._store.value(f"shown/{pane}", "true") not in ("false", False)  # an ini file gives text

    def keep_shown(self, pane: str, *, on: bool) -> None:
        """Remember whether a pane is in sight."""
        self._store.setValue(f"shown/{pane}", "true" if on else "false")

    def room(self, pane: str) -> int:
        """Return how much room a pane had before it was hidden; 0: nobody knows."""
        value = self._store.value(f"room/{pane}", "")
        return int(value) if isinstance(value, str) and value.isdecimal() and len(value) <= _MOST_DIGITS else 0

    def keep_room(self, pane: str, pixels: int) -> None:
        """Remember how much room a pane has when it comes back."""
        self._store.setValue(f"room/{pane}", str(pixels))

    def columns(self, of: str) -> dict[int, float]:
        """Return how wide, in characters, columns of a list were drawn by hand; what makes no sense is left out."""
        found = (_WIDTH.fullmatch(text) for text in self._texts(f"columns/{of}"))
        return {int(column[1]): float(column[2]) for column in found if column}

    def keep_columns(self, of: str, widths: Mapping[int, float]) -> None:
        """Remember how wide columns were drawn by hand."""
        self._store.setValue(f"columns/{of}", [f"{column}:{width:.2f}" for column, width in widths.items()])

    def layout(self, name: str) -> QByteArray | None:
        """Return what `keep_layout` kept under this name."""
        value = self._store.value(f"layout/{name}")
        return value if isinstance(value, QByteArray) else None

    def keep_layout(self, name: str, state: QByteArray) -> None:
        """Remember a splitter's or the window's state."""
        self._store.setValue(f"layout/{name}", state)

    def _recent(self) -> list[Path]:
        return [_read(name) for name in self._texts("recent")]

    def _texts(self, name: str) -> list[str]:
        value = self._store.value(name, [])
        texts = [value] if isinstance(value, str) else value  # an ini file gives a single entry as text
        return [text for text in texts if isinstance(text, str)] if isinstance(texts, list) else []


def _written(path: Path) -> str:
    """Return a path as the file of settings can hold it: a name in another encoding is no text."""
    name = str(path)
    return name if _is_text(name) else f"{_BYTES}{os.fsencode(name).hex()}"


def _is_text(name: str) -> bool:
    return not any("\ud800" <= letter <= "\udfff" for letter in name)


def _read(name: str) -> Path:
    if name.startswith(_BYTES):
        with suppress(ValueError):
            return Path(os.fsdecode(bytes.fromhex(name.removeprefix(_BYTES))))
    return Path(name)
