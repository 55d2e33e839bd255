"""Lines of a trail as JSON and back: strictly, so that what another version wrote is never half understood."""

import json
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, TypeVar

from core.document import Span
from core.entries import Act, Correction, Decision, Entry, Key, Verdict
from core.forms import CellRef
from core.journal.kinds import TRAIL

_T = TypeVar("_T")


class UnknownKindError(ValueError):
    """Nothing this version writes: an entry of another kind, or with other parts."""


def to_json(value: object) -> str:
    """Return the one way a value is written: plain ASCII, so that any text at all can be kept."""
    return json.dumps(value, separators=(",", ":"), sort_keys=True)


def encode(entry: Entry) -> str:
    """Write one line of a trail."""
    act = _correction(entry.act) if isinstance(entry.act, Correction) else _verdict(entry.act)
    return to_json({"kind": _kind(entry.kind), "act": act, "at": entry.at.isoformat(), "author": entry.author})


def decode(payload: str) -> Entry:
    """Understand what `encode` wrote; UnknownKindError for anything else."""
    try:
        line = json.loads(payload)
        _expect(line, {"kind", "act", "at", "author"})
        return Entry(_kind(line["kind"]), _act(line["act"]), _time(line["at"]), _text(line["author"]))
    except UnknownKindError:
        raise
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise UnknownKindError(str(error)) from error


def _correction(act: Correction) -> dict[str, object]:
    return {
        "type": "correction",
        "ref": list(act.ref),
        "before": act.before,
        "after": act.after,
        "reason": act.reason,
        "author": act.author,
        "at": act.at.isoformat(),
        "evidence": None if act.evidence is None else list(act.evidence),
        "group": act.group,
    }


def _verdict(act: Verdict) -> dict[str, object]:
    return {
        "type": "verdict",
        "key": list(act.key),
        "figures": list(act.figures),
        "decision": act.decision.value,
        "note": act.note,
        "author": act.author,
        "at": act.at.isoformat(),
        "group": act.group,
    }


def _act(part: Mapping[str, Any]) -> Act:
    if _text(part["type"]) == "correction":
        _expect(part, {"type", "ref", "before", "after", "reason", "author", "at", "evidence", "group"})
        table, row, column = part["ref"]
        return Correction(
            CellRef(_text(table), _text(row), _text(column)),
            before=_text(part["before"]),
            after=_text(part["after"]),
            reason=_text(part["reason"]),
            author=_text(part["author"]),
            at=_time(part["at"]),
            evidence=_optional(part["evidence"], _span),
            group=_number(part["group"]),
        )
    if part["type"] == "verdict":
        _expect(part, {"type", "key", "figures", "decision", "note", "author", "at", "group"})
        rule, subject, place = part["key"]
        return Verdict(
            Key(_text(rule), _optional(subject, _text), _optional(place, _number)),
            tuple(_text(figure) for figure in _list(part["figures"])),
            Decision(part["decision"]),
            _text(part["note"]),
            _text(part["author"]),
            _time(part["at"]),
            _number(part["group"]),
        )
    raise UnknownKindError(part["type"])


def _kind(value: object) -> str:
    if value not in TRAIL:
        raise UnknownKindError(value)
    return str(value)


def _expect(part: object, names: set[str]) -> None:
    if not isinstance(part, dict) or part.keys() != names:
        raise UnknownKindError(str(part)[:80])


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise UnknownKindError(value)
    return value


def _number(value: object) -> int:
    if type(value) is not int:  # True is an int too
        raise UnknownKindError(value)
    return value


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise UnknownKindError(value)
    return value


def _time(value: object) -> datetime:
    return datetime.fromisoformat(_text(value))


def _span(value: object) -> Span:
    start, end = _list(value)
    return Span(_number(start), _number(end))


def _optional(value: object, read: Callable[[object], _T]) -> _T | None:
    return None if value is None else read(value)
