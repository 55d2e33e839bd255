"""What a report was compared with as last year's, beside what was done to it."""

import json
from collections.abc import Sequence
from typing import NamedTuple

from core.journal.chain import Event
from core.journal.codec import UnknownKindError, to_json
from core.journal.kinds import COMPARED
from core.journal.sources import identity
from core.model import Report


class Compared(NamedTuple):
    """Last year's report: where it lay, and what names its content; both empty if it was to be compared with none."""

    path: str
    content: str


NOT_COMPARED = Compared("", "")


def compared_with(previous: Report | None) -> Compared:
    """Return what is to be remembered of last year's report."""
    return NOT_COMPARED if previous is None else Compared(previous.document.path, identity(previous))


def encode_compared(compared: Compared) -> str:
    """Write it as an event's payload."""
    return to_json(compared._asdict())


def last_compared(events: Sequence[Event]) -> Compared | None:
    """Return what stands last among a review's events; none if nothing does."""
    payload = next((event.payload for event in reversed(events) if event.kind == COMPARED), None)
    if payload is None:
        return None
    try:
        said = json.loads(payload)
        found = Compared(said["path"], said["content"])
    except (ValueError, TypeError, KeyError) as error:
        raise UnknownKindError(str(error)) from error
    if not all(isinstance(part, str) for part in found):
        raise UnknownKindError(payload)
    return found
