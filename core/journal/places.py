"""Where in the journal the events of each review are: read from the file once, and then only what is new there.

An index in the file would be damaged like the rest of it, and no chain would tell what it leaves out.
"""

import sqlite3
from collections.abc import Iterable, Iterator

_LOWEST = -(1 << 63)  # of SQLite's numbers
_AT_ONCE = 500


class Places:
    """The numbers of the events, by review and by kind; nothing that is there is ever changed."""

    def __init__(self) -> None:
        self._seen, self._seal = _LOWEST, ""  # of the last event
        self._of: dict[str, list[int]] = {}
        self._kinds: dict[str, list[int]] = {}

    def follow(self, connection: sqlite3.Connection) -> None:
        """Take in what was added since, or all where another journal was copied over this one."""
        chosen = "SELECT number, review, kind, seal FROM events WHERE number >= ? ORDER BY number"
        rows = connection.execute(chosen, (self._seen,))
        if self._of and not self._is_last(rows.fetchone()):
            self._seen, self._of, self._kinds = _LOWEST, {}, {}
            rows = connection.execute(chosen, (self._seen,))
        for number, review, kind, seal in rows:
            self._of.setdefault(review, []).append(number)
            self._kinds.setdefault(kind, []).append(number)
            self._seen, self._seal = number, seal

    def _is_last(self, row: tuple[object, ...] | None) -> bool:
        return row is not None and (row[0], row[-1]) == (self._seen, self._seal)

    def numbers(self, review: str | None, kind: str | None) -> list[int]:
        """Return the numbers of one review's events, or one kind's, or of both."""
        ours = self._of.get(review, []) if review is not None else self._kinds.get(kind or "", [])
        if review is None or kind is None:
            return ours
        return sorted(set(ours).intersection(self._kinds.get(kind, ())))

    @property
    def reviews(self) -> list[str]:
        """Every review, the one worked on last first."""
        return sorted(self._of, key=lambda review: self._of[review][-1], reverse=True)

    @property
    def kinds(self) -> set[str]:
        """What kinds of events there are."""
        return set(self._kinds)


def rows_at(
    connection: sqlite3.Connection, chosen: str, number: str, wanted: Iterable[int]
) -> Iterator[tuple[object, ...]]:
    """Yield the rows with these numbers, in their order; `number` is what the selection calls it."""
    numbers = sorted(wanted)
    for start in range(0, len(numbers), _AT_ONCE):
        part = numbers[start : start + _AT_ONCE]
        marks = ", ".join("?" * len(part))
        yield from connection.execute(f"{chosen} WHERE {number} IN ({marks}) ORDER BY {number}", part)
