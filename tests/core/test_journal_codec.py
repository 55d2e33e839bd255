"""Lines of the trail as JSON: any is read as it was written, and nothing else is understood."""

import json
from dataclasses import fields
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.document import Span
from core.entries import Act, Correction, Decision, Entry, Key, Verdict
from core.forms import CellRef
from core.journal.codec import UnknownKindError, decode, encode, to_json
from core.journal.kinds import TRAIL

AT = datetime(2024, 1, 15, 9, 30, tzinfo=UTC)
times = st.datetimes(timezones=st.sampled_from([UTC, timezone(timedelta(hours=8)), timezone(timedelta(minutes=-95))]))
groups = st.integers(0, 10**12)
corrections = st.builds(
    Correction,
    st.builds(CellRef, st.text(), st.text(), st.text()),
    before=st.text(),
    after=st.text(),
    reason=st.text(st.characters()),
    author=st.text(),
    at=times,
    evidence=st.none() | st.builds(Span, groups, groups),
    group=groups,
)
keys = st.builds(Key, st.text(), st.none() | st.text(), st.none() | groups)
figures = st.lists(st.text()).map(tuple)
verdicts = st.builds(Verdict, keys, figures, st.sampled_from(Decision), st.text(), st.text(), times, groups)
acts: st.SearchStrategy[Act] = corrections | verdicts


@given(st.builds(Entry, st.sampled_from(sorted(TRAIL)), acts, times, st.text()))
def test_any_entry_is_read_as_it_was_written(entry: Entry) -> None:
    assert decode(encode(entry)) == entry
    assert encode(entry).isascii()


def an_entry() -> Entry:
    return Entry("corrected", Correction(CellRef("a", "b", "c"), "14", "4", "", "审核员", AT), AT, "审核员")


def a_verdict() -> Entry:
    return Entry("judged", Verdict(Key("a", None), ("1",), Decision.AS_PRINTED, "", "", AT), AT, "")


@pytest.mark.parametrize("entry", [an_entry(), a_verdict()])
def test_every_field_of_an_entry_is_kept(entry: Entry) -> None:
    said = json.loads(encode(entry))
    assert said.keys() == {field.name for field in fields(entry)}
    assert said["act"].keys() == {field.name for field in fields(entry.act)} | {"type"}


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "approved"},
        {"more": 1},
        {"author": None},
        {"at": "yesterday"},
        {"act": None},
        {"act": {}},
        {"act": {"type": "opinion"}},
        {"act": {**json.loads(encode(an_entry()))["act"], "group": True}},
        {"act": {**json.loads(encode(an_entry()))["act"], "ref": ["a", "b"]}},
        {"act": {**json.loads(encode(an_entry()))["act"], "evidence": [1]}},
        {"act": {**json.loads(encode(a_verdict()))["act"], "decision": "later"}},
        {"act": {**json.loads(encode(a_verdict()))["act"], "figures": "12"}},
    ],
)
def test_what_this_version_does_not_write_is_never_half_understood(change: dict[str, object]) -> None:
    with pytest.raises(UnknownKindError):
        decode(to_json({**json.loads(encode(an_entry())), **change}))


@pytest.mark.parametrize("payload", ["", "1", "[]", "{", '"x"', "[" * 100_000])
def test_what_is_no_entry_at_all_is_refused(payload: str) -> None:
    with pytest.raises(UnknownKindError):
        decode(payload)
