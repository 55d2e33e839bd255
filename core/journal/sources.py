"""What the journal knows of a report's review: whose it is, what was done, and how that fits another reading."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from core.entries import Correction, Entry, Verdict
from core.figures import read_figure
from core.forms import CellRef
from core.journal.chain import Event
from core.journal.codec import UnknownKindError, decode, to_json
from core.journal.kinds import BESIDE, SOURCE, VOID
from core.model import Report
from core.pairing import same_body
from core.trail import Past, replay, sound_part


@dataclass(frozen=True, slots=True)
class Source:
    """The report a review is of, as last seen: `review` is its name in the journal, made of the file's content."""

    review: str
    path: str
    organization: str | None
    year: int | None
    form: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Recorded:
    """A review as it was: its whole trail, what the report brought along included."""

    source: Source
    entries: tuple[Entry, ...]

    def resumed(self, report: Report) -> Report:
        """Return the report with this trail: a review of it stands where this one stood."""
        return replace(report, trail=self.entries)

    def fits(self, report: Report) -> bool:
        """Say whether every cell corrected still reads as it did; a later version may read the same file otherwise."""
        cells = _printed(report)
        before = _printed_then(self.entries)
        return all(ref in cells and _same(cells[ref], printed) for ref, printed in before.items())


@dataclass(frozen=True, slots=True)
class Clash:
    """A correction whose cell shows something else than when it was made; `now` is none if the cell is gone.

    `corrected`: it is not the source that shows `now`, but another correction.
    """

    correction: Correction
    was: str
    now: str | None
    corrected: bool = False


@dataclass(frozen=True, slots=True)
class Conflict:
    """What was done to a report that reads otherwise now, cell by cell.

    `kept` can be laid over the new reading as it is, `settled` is printed there already, of `clashes` a person
    decides; `verdicts` may be taken over where their finding is still there. `foreign`: it is another unit's report, or
    another year's, and none of this belongs to it.
    """

    earlier: Recorded
    kept: tuple[Correction, ...]
    settled: tuple[Correction, ...]
    clashes: tuple[Clash, ...]
    verdicts: tuple[Verdict, ...]
    foreign: bool = False

    @property
    def empty(self) -> bool:
        """Whether nothing is left to be taken over: a workbook that was saved brings everything along itself."""
        return not (self.kept or self.clashes or self.verdicts)


def identity(report: Report) -> str:
    """Return what names a report's review: its content, wherever the file lies."""
    document = report.document
    return document.sha256 or "text-" + sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest()


def source_of(report: Report, at: datetime) -> Source:
    """Describe a report for the journal."""
    path = str(Path(report.document.path).absolute()) if report.document.path else ""
    return Source(identity(report), path, report.organization, report.year, report.form.code, at)


def encode_source(source: Source) -> str:
    """Write a source as an event's payload."""
    return to_json(
        {
            "path": source.path,
            "organization": source.organization,
            "year": source.year,
            "form": source.form,
            "at": source.at.isoformat(),
        }
    )


def decode_source(event: Event) -> Source:
    """Understand what `encode_source` wrote; UnknownKindError for anything else."""
    try:
        said = json.loads(event.payload)
        at = datetime.fromisoformat(said.pop("at"))
        return Source(review=event.review, at=at, **said)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise UnknownKindError(str(error)) from error


def encode_declined(recorded: Recorded) -> str:
    """Write as an event's payload that what was done to another content is not wanted for this one."""
    return to_json({"review": recorded.source.review, "entries": len(recorded.entries)})


def encode_void(after: int) -> str:
    """Write as an event's payload how many entries of a review still count."""
    return to_json({"after": after})


def decode_void(payload: str) -> int:
    """Understand what `encode_void` wrote; UnknownKindError for anything else."""
    try:
        after = json.loads(payload)["after"]
    except (ValueError, TypeError, KeyError) as error:
        raise UnknownKindError(str(error)) from error
    if type(after) is not int:
        raise UnknownKindError(payload)
    return after


def last_source(events: Sequence[Event]) -> Source | None:
    """Return the report of a review as last seen; none where nothing says which it is."""
    sources = [decode_source(event) for event in events if event.kind == SOURCE]
    return sources[-1] if sources else None


def entries_of(events: Iterable[Event]) -> list[Entry]:
    """Return what counts of a review's events; UnknownKindError for a later version's."""
    found: list[Entry] = []
    for event in events:
        if event.kind == VOID:
            del found[decode_void(event.payload) :]
        elif event.kind not in BESIDE:
            entry = decode(event.payload)
            if entry.kind != event.kind:
                raise UnknownKindError(event.kind)
            found.append(entry)
    return found


def recorded_in(events: Sequence[Event]) -> Recorded | None:
    """Return the review that events tell of; none where nothing stands done. UnknownKindError as above.

    Of a step that a recovery left half of, none counts: what is done next voids it.
    """
    entries, source = sound_part(entries_of(events)), last_source(events)
    return Recorded(source, entries) if source is not None and entries else None


def compare(earlier: Recorded, report: Report) -> Conflict:
    """Say how what was done to a report stands to a new reading of it."""
    past, present = replay(earlier.entries), replay(report.trail)
    was, printed = _printed_then(earlier.entries), _printed(report)
    kept, settled, clashes = [], [], []
    for ref, correction in past.corrections.items():
        now = present.corrections[ref].after if ref in present.corrections else printed.get(ref)
        if now is not None and _same(now, correction.after):
            settled.append(correction)
        elif now is not None and _same(now, was[ref]):
            kept.append(correction)
        else:
            clashes.append(Clash(correction, was[ref], now, ref in present.corrections))
    foreign = _is_foreign(earlier.source, report, clashing=bool(clashes))
    return Conflict(earlier, tuple(kept), tuple(settled), tuple(clashes), tuple(_new_verdicts(past, present)), foreign)


def _is_foreign(source: Source, report: Report, *, clashing: bool) -> bool:
    """A name may have been put right since, and then the figures are the same."""
    if source.year and report.year and source.year != report.year:
        return True
    names = source.organization, report.organization
    return clashing and bool(names[0] and names[1]) and not same_body(names[0] or "", names[1] or "")


def undecided(conflict: Conflict, entries: Iterable[Entry]) -> Conflict:
    """Leave out what was decided since: any act on the same cell or finding, even one taken back, is a decision."""
    acts = [entry.act for entry in entries]
    cells = {act.ref for act in acts if isinstance(act, Correction)}
    keys = {act.key for act in acts if isinstance(act, Verdict)}
    return replace(
        conflict,
        kept=tuple(correction for correction in conflict.kept if correction.ref not in cells),
        settled=tuple(correction for correction in conflict.settled if correction.ref not in cells),
        clashes=tuple(clash for clash in conflict.clashes if clash.correction.ref not in cells),
        verdicts=tuple(verdict for verdict in conflict.verdicts if verdict.key not in keys),
    )


def _new_verdicts(past: Past, present: Past) -> Iterable[Verdict]:
    for key, verdict in past.verdicts.items():
        there = present.verdicts.get(key)
        if there is None or (there.figures, there.decision) != (verdict.figures, verdict.decision):
            yield verdict


def _printed(report: Report) -> Mapping[CellRef, str]:
    return {cell.ref: cell.raw or "" for cell in report.cells}


def _printed_then(entries: Iterable[Entry]) -> Mapping[CellRef, str]:
    """Return what was printed in each cell: what its first correction found there."""
    found: dict[CellRef, str] = {}
    for entry in entries:
        if isinstance(entry.act, Correction):
            found.setdefault(entry.act.ref, entry.act.before)
    return found


def _same(one: str, other: str) -> bool:
    if one.strip() == other.strip():
        return True
    value = read_figure(one).value
    return value is not None and value == read_figure(other).value
