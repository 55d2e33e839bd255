"""Events one behind the other, each sealed with the one before it: a changed, lost or added one breaks the chain."""

import json
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import NamedTuple

START = "0" * 64


class Event(NamedTuple):
    """Something that happened to a review, as it is kept: nothing in it is ever changed."""

    number: int
    review: str
    kind: str
    payload: str
    seal: str


class Head(NamedTuple):
    """How many events there are and the seal of the last: what tells that none is missing at the end."""

    events: int = 0
    seal: str = START


_NOTHING = Head()


class Verified(NamedTuple):
    """What looking at every event gave; `first_bad` counts from 1, none where only what lies around them is damaged."""

    ok: bool
    events: int
    first_bad: int | None = None


def sealed(head: Head, review: str, kind: str, payload: str) -> Event:
    """Return the event that follows a head."""
    number = head.events + 1
    text = json.dumps([head.seal, number, review, kind, payload])
    return Event(number, review, kind, payload, sha256(text.encode("ascii")).hexdigest())


def unbroken(rows: Iterable[tuple[object, ...]], head: Head = _NOTHING) -> Iterator[Event]:
    """Yield events, from behind a head, as long as each is sealed with the one before it."""
    for row in rows:
        number, review, kind, payload, seal = row
        if not (isinstance(review, str) and isinstance(kind, str) and isinstance(payload, str)):
            return
        event = sealed(head, review, kind, payload)
        if (number, seal) != (event.number, event.seal):
            return
        yield event
        head = Head(event.number, event.seal)
