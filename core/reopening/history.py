"""The trail of a saved workbook: believed where it leads to the figures saved, later changes added."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from core.corrections import corrected_cell
from core.entries import Act, Correction, Decision, Entry, Key, Verdict
from core.errors import CorrectionError
from core.figures import read_figure
from core.forms import CellRef, Form
from core.reopening.sheets import Record, Sheet, lines_of, row_of
from core.reopening.texts import text, texts
from core.trail import replay

_HEADS = (
    "number", "kind", "name", "printed", "before", "after", "reason", "author", "shown_time", "evidence",
    "in_force", "group", "ref", "time",
)  # fmt: skip
_VERDICT_HEADS = ("rule", "subject", "place", "decision", "figures")  # not in workbooks before there were verdicts
_KINDS = ("corrected", "confirmed", "taken_back", "judged", "withdrawn", "undone", "redone")
_Made = dict[tuple[str, ...], Act]


class SavedTrail:
    """Reads the sheet of corrections, believes it where it leads to the figures saved, and adds later changes."""

    def __init__(self, chosen: Form, records: Mapping[CellRef, Record], written: datetime) -> None:
        self._form, self._records, self._written = chosen, records, written

    def read(self, sheets: Mapping[str, Sheet]) -> tuple[tuple[Entry, ...], list[str]]:
        """Return the trail and notes on what in it is not as it was."""
        notes = []
        heads = _columns()
        needed = {heads[name] for name in _HEADS}
        listed = next((sheet for sheet in sheets.values() if needed <= set(row_of(sheet, 1))), {})
        entries = self._entries(listed, heads)
        if not self._leads_to_what_was_saved(entries):
            entries = (*self._rebuilt(), *_verdicts_alone(entries, len(self._records)))
            notes.append(text("trail_incomplete"))
        changed, refused = self._changed_since(entries)
        if changed:
            notes.append(text("changed", count=len(changed)))
        notes += [text("refused", cell=ref, text=self._records[ref].shown) for ref in refused]
        return (*entries, *changed), notes

    def _entries(self, listed: Sheet, heads: Mapping[str, str]) -> tuple[Entry, ...]:
        lines = lines_of(listed) if listed else ()
        rows = [{name: line[head][0] if head in line else "" for name, head in heads.items()} for line in lines]
        numbered = [row for row in rows if row["number"].isdecimal()]
        made: _Made = {}
        found = []
        for row in sorted(numbered, key=lambda row: int(row["number"])):
            try:
                found.append(self._entry(row, made))
            except (KeyError, ValueError):
                continue
        return tuple(found)

    def _entry(self, row: Mapping[str, str], made: _Made) -> Entry:
        """Understand one row; `made` is what was done so far, which undoing and redoing rows speak of."""
        kinds = {texts("trail")[kind]: kind for kind in _KINDS}
        kind, at, author = kinds[row["kind"]], datetime.fromisoformat(row["time"]), _named(row["author"])
        key = tuple(row[name] for name in ("ref", "rule", "subject", "place", "group"))
        if kind in ("undone", "redone"):
            return Entry(kind, made[key], at, author)
        if kind in ("judged", "withdrawn"):
            made[key] = _verdict(row, author, at)
            return Entry(kind, made[key], at, author)
        ref = CellRef(*row["ref"].split("."))
        before, after = _printed(row["before"]), _printed(row["after"])
        if (
            not before
            and row["before"] == self._records[ref].cell.raw
            and not any(done[0] == row["ref"] for done in made)
        ):
            before = row["before"]  # printed just so, though it is our sign for a blank
        evidence = self._records[ref].shown_at if self._records[ref].shown == after else None
        correction = Correction(ref, before, after, row["reason"], author, at, evidence, int(row["group"]))
        made[key] = correction
        return Entry(kind, correction, at, author)

    def _leads_to_what_was_saved(self, entries: Sequence[Entry]) -> bool:
        try:
            corrections = replay(entries).corrections
            made = {ref: corrected_cell(self._form, ref, c.after) for ref, c in corrections.items() if not c.confirms}
        except (ValueError, CorrectionError):
            return False
        saved = {ref: record.final_value for ref, record in self._records.items() if record.corrected}
        return {ref: cell.value for ref, cell in made.items()} == saved

    def _rebuilt(self) -> tuple[Entry, ...]:
        corrected = [record for record in self._records.values() if record.corrected]
        found = []
        for group, record in enumerate(corrected, 1):
            found.append(self._new(record, record.cell.raw or "", record.final, record.reason, group))
        return tuple(entry for entry in found if entry is not None)

    def _new(self, record: Record, before: str, after: str, reason: str, group: int) -> Entry | None:
        """Return a correction that nobody wrote down; none where the cell cannot hold it."""
        try:
            corrected_cell(self._form, record.cell.ref, after)
        except CorrectionError:
            return None
        evidence = record.shown_at if record.shown == after else None
        return Entry(
            "corrected",
            Correction(record.cell.ref, before, after, reason, "", self._written, evidence, group),
            self._written,
            "",
        )

    def _changed_since(self, entries: Sequence[Entry]) -> tuple[list[Entry], list[CellRef]]:
        """Return what was typed into the official tables after saving: as corrections, and what cannot be one."""
        past = replay(entries)
        changed, refused = [], []
        for ref, record in self._records.items():
            if _same(record):
                continue
            prior = past.corrections.get(ref)
            before = prior.after if prior else record.cell.raw or ""
            entry = self._new(record, before, record.shown, text("reason"), past.groups + 1)
            if entry is None:
                refused.append(ref)
            else:
                changed.append(entry)
        return changed, refused


def _same(record: Record) -> bool:
    """Say whether the official table still shows what was saved."""
    if record.final_value is not None:
        return read_figure(record.shown).value == record.final_value
    return record.shown == record.final


def _verdict(row: Mapping[str, str], author: str, at: datetime) -> Verdict:
    """Understand a row on a finding; KeyError or ValueError for one that is not ours."""
    key = Key(row["rule"], row["subject"] or None, int(row["place"]) if row["place"] else None)
    figures = json.loads(row["figures"])
    if not row["rule"] or not isinstance(figures, list):
        raise ValueError(row["rule"])
    texts_of = tuple(str(figure) for figure in figures)
    return Verdict(key, texts_of, Decision(row["decision"]), row["reason"], author, at, int(row["group"]))


def _verdicts_alone(entries: Sequence[Entry], groups: int) -> list[Entry]:
    """Return the verdicts in force of a trail whose corrections are not believed, as steps after `groups` others."""
    try:
        verdicts = replay([entry for entry in entries if isinstance(entry.act, Verdict)]).verdicts
    except ValueError:
        return []
    kept = (replace(verdict, group=groups + number) for number, verdict in enumerate(verdicts.values(), 1))
    return [Entry("judged", verdict, verdict.at, verdict.author) for verdict in kept]


def _columns() -> dict[str, str]:
    """Return the heads of the sheet of corrections by what stands under them."""
    heads = [head for head, _ in texts("trail")["columns"]]
    return dict(zip((*_HEADS, *_VERDICT_HEADS), heads, strict=True))


def _printed(shown: str) -> str:
    return "" if shown == texts("trail")["blank"] else shown


def _named(author: str) -> str:
    return "" if author == texts("overview")["unnamed"] else author
