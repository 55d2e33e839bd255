"""What was done and is not on the disk yet."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from core.entries import Entry

if TYPE_CHECKING:
    from core.journal import Held, Writer


class Backlog:
    """Lines of the trail in their order, and what is noted beside them."""

    def __init__(self) -> None:
        self._entries: list[Entry] = []
        self._notes: list[Callable[[], None]] = []

    def add(self, entries: Sequence[Entry]) -> None:
        """Put new lines behind those that could not be written earlier."""
        self._entries += entries

    def note(self, write: Callable[[], None]) -> None:
        """Put a note, which is written by calling it, behind the others."""
        self._notes.append(write)

    def put_down(self, hand: "Writer | Held") -> bool:
        """Write everything; say whether lines were among it. JournalError: what is not written stays here."""
        lines = tuple(self._entries)
        hand.append(lines)
        self._entries.clear()
        while self._notes:
            self._notes[0]()
            del self._notes[0]
        return bool(lines)

    def clear(self) -> None:
        """Forget it: another report is taken in hand."""
        self._entries.clear()
        self._notes.clear()
